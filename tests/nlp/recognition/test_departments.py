"""How departments are sought: in the lines that hold what each of their patterns never lacks."""

import re

import pytest

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions import departments


@pytest.mark.parametrize(("pattern", "sign"), departments.SIGNS, ids=lambda each: getattr(each, "name", ""))
def test_a_line_that_names_a_department_holds_a_sign_of_it(pattern: Pattern, sign: re.Pattern[str]) -> None:
    more = ["Natur & Miljø har ikke vurderet sagen", "direktør for Kultur og Fritid", "Politisk Sekretariat"]
    lines = [*more, *(each.example for each, _ in departments.SIGNS)]
    told = [line for line in lines if pattern.regex.search(line)]
    assert told == [line for line in told if sign.search(line)] != []
