"""Personal data reach nothing that a build writes, wherever in the minutes they stand."""

import html
import json
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.graph.store import current
from referatgraf.ontology.namespaces import NIF

from .leaks import forms, held
from .planted import Planted, personal, public

COUNT = 500
PLACES = 20
"""So many things are planted in one document."""
TEXTS = f"SELECT ?text {{ GRAPH ?any {{ ?each <{NIF.isString}> ?text }} }}"
OPTIONS = BuildOptions(municipality="Nørhavn", jobs=1)


def minutes(number: int, planted: list[Planted]) -> str:
    """Minutes that hold what is planted as titles, in running text, in decisions and in attachments."""
    said = [each.around.format(each.secret) for each in planted]
    head = f"REFERAT Socialudvalget d. {number + 1:02}-03-2025\n\nNørhavn Kommune\n\nMødedeltagere Asta Brink, Bo Dam"
    items = [_item(place, f"24-00{number:02}{place:02}", *said[place::5]) for place in range(5)]
    return "\n\n".join([head, *items]) + "\n"


def _item(number: int, case: str, title: str, told: str, further: str, decided: str) -> str:
    heading = "Sagen" if "\n" in title else title
    text = f"{told}\n\nDer er svaret.\n\n{further}"
    parts = ("Sagsfremstilling", text, "Beslutning", f"Godkendt. {decided}", "Bilag", title)
    return "\n\n".join((f"Punkt {number}: {heading}", case, *parts))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph folder of minutes with personal data and what looks like them; every fifth document is HTML."""
    place = tmp_path_factory.mktemp("planted")
    (place / "in").mkdir()
    everything = [*personal(11, COUNT), *public(11, COUNT)]
    for number, start in enumerate(range(0, 2 * COUNT, PLACES)):
        text = minutes(number % 28, everything[start : start + PLACES])
        if number % 5 == 4:
            (place / "in" / f"{number}.html").write_text(f"<html><body><pre>{html.escape(text)}</pre></body></html>")
        else:
            (place / "in" / f"{number}.txt").write_text(text, encoding="utf-8")
    build([place / "in"], place / "graph", OPTIONS)
    return place / "graph"


def test_personal_data_reach_nothing(folder: Path) -> None:
    everything = held(folder)
    assert [each for each in personal(11, COUNT) if any(form in everything for form in forms(each.secret))] == []


def test_what_looks_alike_stays(folder: Path) -> None:
    texts = "\n".join(row[0].value for row in current(folder).query(TEXTS))
    plain = " ".join(texts.split())
    assert [each for each in public(11, COUNT) if " ".join(each.secret.split()) not in plain] == []


def test_the_report_counts_them(folder: Path) -> None:
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert report["totals"]["redactions"] >= COUNT
    told = [each["redacted"] for each in report["documents"]]
    assert {kind for each in told for kind in each} == {"cpr", "email", "phone", "address"}
    assert report["totals"]["redactions"] == sum(sum(each.values()) for each in told)
