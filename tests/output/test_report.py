"""The report as a page: everything `report.json` tells can be read there."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.output.report import MOST_DOCUMENTS, write_report

from .chromium import chromium

MINUTES = """Referat af møde i Socialudvalget
Nørhavn Kommune
Dato: 11. marts 2025

Indholdsfortegnelse
1. Godkendelse af dagsorden
2. Havnens <b>fremtid</b>

1. Godkendelse af dagsorden
Beslutning
Godkendt.
"""
FOUND = dict.fromkeys(("items", "decisions", "sections"), 2)


def document(**told: Any) -> dict[str, Any]:
    """An account of a document in which nothing is wrong, but for what is given."""
    plain = {
        "file": "referat.txt", "files": ["referat.txt"], "format": "text", "kind": "minutes", "body": "Byrådet",
        "date": "2025-03-11", "municipality": "Nørhavn Kommune", "found": FOUND, "characters": 100, "known": 1.0,
        "missing": [], "stray": [], "stray_lines": 0, "redactions": 0, "closed_passages": 0, "warnings": [],
        "inferences": [], "notes": [], "holds": True, "best": "", "differences": [], "corrections": [],
    }  # fmt: skip
    return plain | told


def notice(message: str, start: int = 3, end: int = 9) -> dict[str, Any]:
    return {"code": "x", "message": message, "start": start, "end": end}


def read(tmp_path: Path, documents: list[dict[str, Any]], **data: Any) -> str:
    """What a visitor reads on the page."""
    plain = {
        "totals": {"documents": len(documents), "known": 1.0},
        "unreadable": [],
        "passed_over": [],
        "joins": [],
        "doubtful": [],
    }
    write_report({**plain, "version": "0", **data, "documents": documents}, tmp_path / "report.html")
    return words((tmp_path / "report.html").read_text(encoding="utf-8"))


def words(page: str) -> str:
    text = re.sub(r"<style>.*?</style>|<[^>]*>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(text).split())


def test_names_and_cases_in_doubt_are_told_apart(tmp_path: Path) -> None:
    doubtful = [
        {"kinds": ("body", "body"), "labels": ("Rådet", "Råd"), "why": "stavemåde"},
        {"kinds": ("case", "case"), "labels": ("24-1", "25-2"), "why": "samme overskrift"},
    ]
    page = read(tmp_path, [], doubtful=doubtful)
    assert "Rådet og Råd stavemåde Sager, som måske går videre under et nyt nummer" in page
    assert page.count("24-1 og 25-2") == page.count("Navne, som måske er ét") == 1


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "referat.txt Byrådet, 11. marts 2025 2 punkter, 2 beslutninger"),
        ({}, "Fundet: 2 punkter, 2 afsnit, 2 beslutninger."),
        ({"body": "", "date": ""}, "Ukendt organ"),
        ({"found": {}}, "Fundet: intet."),
        ({"known": 0.98765}, "100 tegn, hvoraf 98,76 % står i et kendt afsnit"),
        ({"missing": [notice("Punkt 4 mangler.")]}, "Annonceret og ikke fundet (1) Punkt 4 mangler. tegn 3–9"),
        (
            {"stray": [notice("Linjen »x«.")], "stray_lines": 1},
            "Linjer, der ikke hører til noget afsnit (1) Linjen »x«.",
        ),
        ({"stray": [notice("»x«")], "stray_lines": 25}, "og 24 linjer mere"),
        ({"warnings": [{"code": "x", "message": "Ingen dato."}]}, "Advarsler (1) Ingen dato."),
        ({"inferences": ["Kommunen er Nørhavn"]}, "Sluttet ud fra teksten (1) Kommunen er Nørhavn"),
        ({"differences": ["Mødet, sted"]}, "Afvigelser fra det bedste dokument (1) Mødet, sted"),
        ({"holds": False, "best": "b.html"}, "Om mødet gælder b.html"),
        ({"notes": ["sidehoved udeladt"]}, "Om læsningen (1) sidehoved udeladt"),
        ({"redactions": 3, "closed_passages": 2}, "3 personoplysninger er streget ud. 2 passager i lukkede punkter"),
        ({"files": ["a.txt", "b.txt"]}, "Samme indhold i a.txt, b.txt"),
        ({"body": "<script>alert(1)</script>"}, "<script>alert(1)</script>"),
    ],
)
def test_a_document(tmp_path: Path, told: Mapping[str, Any], expected: str) -> None:
    assert expected in read(tmp_path, [document(**told)])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"unreadable": [{"file": "x.pdf", "message": "x.pdf er tom."}]}, "som ikke kunne læses x.pdf er tom."),
        ({"passed_over": ["a.zip"]}, "a.zip"),
        ({"joins": [{"label": "A", "others": ["B", "C"], "rule": "samme navn"}]}, "A: også B, C samme navn"),
        ({"totals": {"documents": 1, "known": 0.5, "items": 7}}, "50 % af tegnene står i et kendt afsnit"),
        ({"totals": {"documents": 1, "known": 0.5, "items": 7}}, "1 dokumenter 7 punkter"),
    ],
)
def test_the_whole(tmp_path: Path, data: Mapping[str, Any], expected: str) -> None:
    assert expected in read(tmp_path, [document()], **data)


def test_of_many_documents_those_with_something_to_tell_are_shown(tmp_path: Path) -> None:
    plain = [document(file=f"plain-{number}.txt") for number in range(MOST_DOCUMENTS)]
    text = read(tmp_path, [*plain, document(file="told.txt", missing=[notice("Punkt 4 mangler.")])])
    assert "told.txt" in text
    assert "plain-1.txt" not in text


def test_a_build_writes_it_and_the_same_again(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "referat.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "in" / "tom.pdf").write_bytes(b"%PDF-1.4")
    pages = []
    for name in ("one", "other"):
        report = build([tmp_path / "in"], tmp_path / name, BuildOptions(jobs=1))
        pages.append((tmp_path / name / "report.html").read_text(encoding="utf-8"))
    assert pages[0] == pages[1]
    text = words(pages[0])
    for each in report.data["documents"]:
        for told in (*each["missing"], *each["stray"], *each["warnings"]):
            assert " ".join(told["message"].split()) in text
    assert [each["message"] for each in report.data["unreadable"] if each["message"] not in text] == []
    assert report.data["unreadable"]


def test_the_page_asks_for_nothing_and_runs_nothing(tmp_path: Path) -> None:
    read(tmp_path, [document(body="<img src=x onerror=alert(1)>", file="<script>alert(2)</script>")])
    with chromium() as visit:
        visit.open(tmp_path / "report.html")
        assert visit.asks("() => document.querySelectorAll('script, img').length") == 0
        assert visit.told == []
        assert visit.requests == [(tmp_path / "report.html").as_uri()]
