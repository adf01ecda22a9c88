"""The 69 references of the reference data, each with its parse."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from referatgraf.nlp.mentions import LawReference, Provision
from referatgraf.nlp.minutes import AgendaItem, Meeting, Minutes, Quote, Section, Span
from referatgraf.nlp.recognition.laws import match
from referatgraf.nlp.recognition.setting import Setting

DAY = "2026-01-20"
"""A day on which the versions held whose sections the lines follow."""
FIELDS = {
    "kap": "chapter", "art": "article", "par": "paragraph", "stk": "subsection", "nr": "point", "litra": "letter",
    "pkt": "sentence",
}  # fmt: skip
UNSURE = {"ocr", "confidence"}
NOT_READ = {"in_current_version", "eli_derived"}
"""What the lines say of the law itself; the graph says it by what a section was looked up in."""


def test_every_line_is_read_as_it_is_parsed(shared: Path) -> None:
    lines = (shared / "reference" / "law_reference_tests.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 69
    wrong = {line["id"]: line["text"] for line in map(json.loads, lines) if read(line) != parsed(line)}
    assert wrong == {}


def parsed(line: dict[str, Any]) -> list[dict[str, Any]]:
    """The references as the line has them."""
    return [
        {key: value for key, value in each.items() if key not in UNSURE | NOT_READ and value is not None}
        | ({"unsure": True} if UNSURE & each.keys() else {})
        for each in line["refs"]
    ]


def read(line: dict[str, Any]) -> list[dict[str, Any]]:
    """The references that are found, in the same form; the municipality's own rules are no law of the lines."""
    basis = f"{line['context']}\n\n" if "context" in line else ""
    here, cut, text = Span(0, 0), len(basis), basis + line["text"]
    sections = (Section("legal-basis", None, Span(0, cut)), Section("presentation", None, Span(cut, len(text))))
    item = AgendaItem(1, Span(0, len(text)), sections=sections if basis else sections[1:])
    setting = Setting.of(text, Minutes("minutes", Meeting(date=Quote(DAY, here)), (item,), (), 0, 0))
    found = sorted(match(setting), key=lambda each: each.span.start)
    return list(told([each for each in found if not each.local and each.span.start >= cut]))


def told(found: list[LawReference]) -> Iterator[dict[str, Any]]:
    for number, each in enumerate(found):
        closes = found[number + 1] if number + 1 < len(found) and found[number + 1].reach else None
        ends = (found[number - 1], each) if each.reach else (each, closes) if closes else None
        for provision in (*each.between, each.provision):
            yield fields(each, provision) | ranged(ends)


def ranged(ends: tuple[LawReference, LawReference] | None) -> dict[str, Any]:
    """The ends of a range of sections; those of stk. and nr. the lines do not give."""
    sections = [each.provision.paragraph for each in ends or ()]
    return {"range": sections} if len(set(sections)) > 1 else {}


def fields(reference: LawReference, provision: Provision) -> dict[str, Any]:
    values = {key: getattr(provision, name) for key, name in FIELDS.items()}
    found: dict[str, Any] = {
        key: int(value) if key in ("stk", "nr", "pkt") else value for key, value in values.items() if value
    }
    found |= {"law": reference.law} if reference.law else {}
    found |= {"candidates": list(reference.candidates)} if reference.candidates else {}
    found |= {"unsure": True} if reference.law and reference.confidence < 0.7 else {}
    if reference.document:
        document = reference.document
        number = document.number if "/" in document.number else int(document.number)
        european = document.type.startswith("EU")
        found["doc"] = {"type": document.type, "number": number} | ({} if european else {"date": document.date})
        found |= {"eli": document.eli} if document.eli else {}
        found |= {"date_mismatch": reference.printed_date} if reference.printed_date else {}
    return found | {"via": reference.via}
