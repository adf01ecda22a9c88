"""Minutes on web pages: the same meeting as from the text alone, whatever stands around it."""

from pathlib import Path
from typing import Any

import pytest

from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import Minutes
from referatgraf.nlp.reading import read
from referatgraf.nlp.structure import structure

from .webpages import AROUND, SITES, pieces, saved_as_text

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "dialects"
PAGES = sorted(path.name for path in FOLDER.glob("*.txt") if "pdf-flat" not in path.name)


def facts(minutes: Minutes) -> dict[str, Any]:
    """What minutes tell, without its places."""
    meeting = minutes.meeting
    quoted = {name: getattr(meeting, name) for name in ("body", "date", "start_time", "end_time", "place")}
    people = {
        name: [(who.name, who.party) for who in getattr(meeting, name)] for name in ("present", "absent", "excused")
    }
    return {name: quote and quote.value for name, quote in quoted.items()} | people | {
        "items": [
            {
                "number": item.number and item.number.value,
                "title": item.title and " ".join(item.title.value.split()),
                "closed": item.closed,
                "cases": [quote.value for quote in (*item.case_numbers, *item.journal_numbers)],
                "decisions": [(" ".join(each.text.split()), each.outcome) for each in item.decisions],
                "recommendations": [" ".join(each.text.split()) for each in item.recommendations],
                "attachments": [each.title for each in item.attachments],
                "sections": [each.kind for each in item.sections],
                "absent": [who.name for who in item.absent],
            }
            for item in minutes.items
        ]
    }  # fmt: skip


def differences(one: Any, other: Any, place: str = "") -> list[str]:
    """Where two sets of facts differ."""
    if isinstance(one, dict):
        return [line for key in one for line in differences(one[key], other[key], f"{place}/{key}")]
    if isinstance(one, list) and len(one) == len(other) and one and isinstance(one[0], dict):
        return [
            line for n, (a, b) in enumerate(zip(one, other, strict=True)) for line in differences(a, b, f"{place}/{n}")
        ]
    return [] if one == other else [f"{place}: {one!r} is {other!r}"]


PAIRS = [
    (name, site) for n, name in enumerate(PAGES) for site in (list(SITES)[n % len(SITES)], list(SITES)[-1 - n % 5])
]
"""Each layout on two kinds of sites, and so each kind of site with many layouts."""


@pytest.fixture(scope="module")
def originals() -> dict[str, tuple[Document, Minutes]]:
    documents = {name: read(FOLDER / name) for name in PAGES}
    return {name: (document, structure(document)) for name, document in documents.items()}


Originals = dict[str, tuple[Document, Minutes]]


@pytest.mark.parametrize(("name", "site"), PAIRS)
def test_a_page_tells_what_its_text_tells(originals: Originals, name: str, site: str, tmp_path: Path) -> None:
    document, minutes = originals[name]
    path = tmp_path / "side.html"
    path.write_bytes(SITES[site].page(pieces(document.text, minutes)))
    page = read(path)
    around = AROUND.intersection(page.text.splitlines()) - set(document.text.splitlines())
    assert around <= {"Til toppen", "Nørhavn Kommune"}
    assert differences(facts(minutes), facts(structure(page))) == []


@pytest.mark.parametrize(("name", "site"), PAIRS)
def test_a_page_saved_as_text_tells_the_same(originals: Originals, name: str, site: str, tmp_path: Path) -> None:
    document, minutes = originals[name]
    path = tmp_path / "side.txt"
    path.write_text(saved_as_text(SITES[site].page(pieces(document.text, minutes))), encoding="utf-8")
    assert differences(facts(minutes), facts(structure(read(path)))) == []
