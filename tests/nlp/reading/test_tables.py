"""The tables of patterns match what they say, and not what they say they do not."""

import pytest

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.reading.pdf_joints import ITEM_MARKS
from referatgraf.nlp.reading.pdf_lines import LABELS
from referatgraf.nlp.reading.surroundings import FURNITURE, NAMES

PATTERNS = [*ITEM_MARKS, *LABELS, *FURNITURE, NAMES]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_pattern(pattern: Pattern) -> None:
    assert pattern.regex.search(pattern.example)
    found = pattern.regex.match if pattern in (*ITEM_MARKS, *LABELS) else pattern.regex.search
    assert not found(pattern.counterexample)
