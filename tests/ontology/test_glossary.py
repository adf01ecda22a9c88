"""The glossary says what the ontology says."""

import re
from pathlib import Path

import pytest

from referatgraf.ontology.declarations import codes, labels, vocabulary_terms
from referatgraf.ontology.namespaces import PREFIXES, RG

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| `([\w-]+):([\w-]+)` \| [^|]+ \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def rows() -> dict[str, tuple[str, str]]:
    """IRI to Danish and English word."""
    found = ROW.findall(GLOSSARY.read_text(encoding="utf-8"))
    return {PREFIXES[prefix] + name: (danish, english) for danish, english, prefix, name in found}


def test_the_words_are_the_labels(rows: dict[str, tuple[str, str]]) -> None:
    danish, english = labels("da"), labels("en")
    assert rows == {term: (danish[term], english[term]) for term in rows}


def test_every_class_and_every_code_has_a_row(rows: dict[str, tuple[str, str]]) -> None:
    classes = {term for term in vocabulary_terms() if term.removeprefix(str(RG))[0].isupper()}
    assert (classes | codes()) - rows.keys() == set()
