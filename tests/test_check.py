"""`referatgraf check`: what a clerk should look at before minutes are published."""

from pathlib import Path

import pytest

from referatgraf.checking import check, wrong_law
from referatgraf.nlp.mentions import LawReference, Provision
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.reading import read
from referatgraf.output.checked import CLOSED, LAW, PRIVATE, UNDECIDED, Finding, shown

from .papers import paper
from .program import referatgraf

CLEAN = paper("Socialudvalget", "2024-08-08", "Dagsorden||Godkendt.", "Støtte efter serviceloven § 85||Godkendt.")
BAD = paper(
    "Socialudvalget",
    "2024-08-08",
    "Støtte efter serviceloven § 999|24-000101",
    "Klage||Borgeren (010190-1234) bor på Strandvejen 12. Afvist.",
    "Lukket: Ansættelse|24-000102|Karen Vestergaard ansættes.",
)


@pytest.fixture
def found(tmp_path: Path) -> list[tuple[str, str]]:
    (tmp_path / "referat.txt").write_text(BAD, encoding="utf-8")
    document = read(tmp_path / "referat.txt")
    return [(each.kind, document.text[each.start : each.end]) for each in check(document, "none")]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (PRIVATE, "010190-1234"),
        (PRIVATE, "Strandvejen 12"),
        (CLOSED, "Karen Vestergaard"),
        (UNDECIDED, "Støtte efter serviceloven § 999"),
        (LAW, "serviceloven § 999"),
    ],
)
def test_what_to_look_at(found: list[tuple[str, str]], kind: str, text: str) -> None:
    assert any(kind == other and (text in said or said in text) for other, said in found), found


def test_closed_items_need_no_printed_decision_and_councillors_are_no_finding(found: list[tuple[str, str]]) -> None:
    assert not [said for kind, said in found if kind == UNDECIDED and "Ansættelse" in said]
    assert not [said for _, said in found if "Asta Brink" in said]


@pytest.mark.parametrize(
    ("law", "section", "day", "complaint"),
    [
        ("serviceloven", "85", "2026-01-08", ""),
        ("serviceloven", "999", "2026-01-08", "findes ikke"),
        ("serviceloven", "999", "", "findes ikke"),
        ("serviceloven", "140", "2026-01-08", "er ophævet"),
        ("serviceloven", "140", "2015-01-08", ""),  # the registers list the sections of the newest version alone
        ("serviceloven", "", "2026-01-08", ""),
        ("", "999", "2026-01-08", ""),
        ("no such law", "999", "2026-01-08", ""),
    ],
)
def test_laws_of_a_day(law: str, section: str, day: str, complaint: str) -> None:
    told = wrong_law(LawReference(law, law, Span(0, 1), Provision(paragraph=section), "explicit"), day)
    assert complaint in told
    assert bool(told) == bool(complaint)


def test_the_command_and_its_page(tmp_path: Path) -> None:
    (tmp_path / "godt.txt").write_text(CLEAN, encoding="utf-8")
    good = referatgraf("check", tmp_path / "godt.txt", "--model", "none")
    assert (good.returncode, good.stdout) == (0, "godt.txt: intet at se efter.\n")
    (tmp_path / "referat.txt").write_text(BAD.replace("Klage", "<script>alert(1)</script>"), encoding="utf-8")
    bad = referatgraf("check", tmp_path / "referat.txt", "--out", tmp_path / "side.html", "--model", "none")
    assert bad.returncode == 1
    assert "cpr-nummer: 010190-1234" in bad.stdout
    page = (tmp_path / "side.html").read_text(encoding="utf-8")
    assert "<mark>010190-1234</mark>" in page
    assert "<script" not in page


def test_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "referat.html").write_text(CLEAN, encoding="utf-8")
    assert referatgraf("check", tmp_path / "nowhere.txt").returncode == 1
    overwriting = referatgraf("check", tmp_path / "referat.html", "--out", tmp_path / "referat.html")
    assert (overwriting.returncode, (tmp_path / "referat.html").read_text(encoding="utf-8")) == (2, CLEAN)


def test_lines_and_what_stands_around() -> None:
    text = "Første linje\nBorgeren (010190-1234) klager\r\nSidste"
    start = text.index("0101")
    (one,) = shown(text, [Finding(PRIVATE, start, start + 11, "cpr-nummer")])[PRIVATE]
    assert (one.line, one.before, one.text, one.after) == (2, "Borgeren (", "010190-1234", ") klager")
