"""How departments are sought: by the one character that each of their patterns begins with."""

import re

import pytest

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions import departments


@pytest.mark.parametrize(("pattern", "first"), departments.FIRST, ids=lambda each: getattr(each, "name", ""))
def test_the_first_character_of_a_department_leads_to_all_that_its_pattern_finds(
    pattern: Pattern, first: re.Pattern[str]
) -> None:
    for example in [each.example for each, _ in departments.FIRST]:
        text = f"Se {example}. {example}; jf. {example}"
        begins = {hit.start() for hit in first.finditer(text)}
        assert {hit.start() for hit in pattern.regex.finditer(text)} <= begins
