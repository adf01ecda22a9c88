"""Exports of agenda systems: what is given is taken over, what is closed is not read, and bad files say so."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from referatgraf.build import BuildOptions, build
from referatgraf.errors import DocumentError
from referatgraf.nlp.document import Document
from referatgraf.nlp.reading import find_files, read
from referatgraf.nlp.structure import structure

from . import exports
from .exports import FORMATS, SECRETS, firstagenda
from .told import RG, Told

STRUCTURED = [name for name in FORMATS if name not in ("html", "pdf", "text")]
_PEOPLE = {"Til stede": "", "Afbud": ""}
UNTOLD = {"firstagenda": _PEOPLE, "sbsys": _PEOPLE, "edoc": _PEOPLE | {"Sluttidspunkt": ""},
          "acadre": {"Afbud": "Fraværende"}}  # fmt: skip
"""Lines of the text that a system's export does not tell, or (Acadre) tells less of: absent, but not why."""
OWN = ("http://purl.org/dc/terms/format", "http://purl.org/dc/terms/identifier", f"{RG}fileName", f"{RG}sha256")
"""What tells of the file, and identifiers of attachments, which people do not read."""


def written(folder: Path, name: str, data: bytes | None = None) -> Path:
    """The meeting in a format, or other bytes under its name."""
    ending, make = FORMATS[name]
    path = folder / f"{name}{ending}"
    path.write_bytes(make() if data is None else data)
    return path


def edited(folder: Path, **changes: Any) -> Document:
    """The FirstAgenda export with other values at the top, read."""
    told = json.loads(firstagenda())
    for key, value in changes.items():
        told[key] = told[key] | value if isinstance(value, dict) else value
    return read(written(folder, "firstagenda", json.dumps(told).encode()))


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, bytes | None], Path]:
    """Gives the graph folder that is made of the meeting in a format alone, or of other bytes in it, each made once."""

    @cache
    def made(name: str, data: bytes | None = None) -> Path:
        folder = tmp_path_factory.mktemp(name)
        build([written(folder, name, data)], folder / "graf", BuildOptions("Nørhavn", jobs=1, model="none"))
        return folder / "graf"

    return made


def statements(graph: Path) -> set[str]:
    """All statements of a graph but those of `OWN`; no matter which document says so, and how attachments are named."""
    triples = parse((graph / "graph.ttl").read_bytes(), RdfFormat.TURTLE)
    told = {str(triple) for triple in triples if triple.predicate.value not in OWN}
    return {re.sub(r"(/document/|/attachment/)[\w-]+", r"\1", each) for each in told}


def without(data: bytes, lines: dict[str, str]) -> bytes:
    """The text with these labels replaced, and without the lines whose label is replaced by nothing."""
    text = data.decode()
    for label, other in lines.items():
        text, count = re.subn(
            rf"^{label}:.*\n+" if not other else rf"^{label}:", other and f"{other}:", text, flags=re.M
        )
        assert count == 1
    return text.encode()


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_every_format_tells_the_same(graphs: Callable[..., Path], name: str) -> None:
    """Every statement, and none besides: what a system does not export is taken out of the text too."""
    same = without(FORMATS["text"][1](), UNTOLD.get(name, {}))
    assert statements(graphs(name)) == statements(graphs("text", same))


def test_what_is_compared_is_all_that_there_is(graphs: Callable[..., Path]) -> None:
    told = statements(graphs("text", FORMATS["text"][1]()))
    assert len(told) > 300
    for word in ("ns#present>", "ns#excused>", "ns#endTime>", "ns#priorDecision>", "ns#outcome>", "folkeoplysning"):
        assert any(word in each for each in told), word


@pytest.mark.parametrize("name", STRUCTURED)
def test_attachments_have_their_identifiers(graphs: Callable[..., Path], name: str) -> None:
    ending, _ = FORMATS[name]
    told = Told(graphs(name) / "graph.ttl").document(f"{name}{ending}")
    assert told["items"][1]["attachments"] == [("Budget for hallen", "7001")]


@pytest.mark.parametrize("name", STRUCTURED)
def test_what_is_closed_is_not_read(tmp_path: Path, name: str) -> None:
    document = read(written(tmp_path, name))
    assert [secret for secret in SECRETS if secret in document.text] == []
    assert "Køb af en grund" in document.text


@pytest.mark.parametrize("name", STRUCTURED)
def test_every_character_stands_in_a_known_section(tmp_path: Path, name: str) -> None:
    minutes = structure(read(written(tmp_path, name)))
    assert (minutes.known, [notice.code for notice in minutes.notices]) == (minutes.total, [])


def test_folders_give_the_exports_that_they_hold(tmp_path: Path) -> None:
    paths = [written(tmp_path, name) for name in STRUCTURED]
    other = tmp_path / "settings.json"
    other.write_text('{"name": "x"}', encoding="utf-8")
    found = find_files([tmp_path])
    assert (sorted(found.files), found.passed_over) == (sorted(paths), (other,))


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"Moede": {"Navn": "Dagsorden"}}, "agenda"),
        ({"Moede": {"Navn": "Referat 1. behandling budget"}}, "minutes"),
        ({"Moede": {"Navn": None}}, "minutes"),
        ({"Moede": {"Navn": "Tillægsdagsorden"}}, "supplement"),
        ({"TillaegsDagsorden": True}, "supplement"),
    ],
)
def test_kind_of_document(tmp_path: Path, changes: Any, kind: str) -> None:
    assert structure(edited(tmp_path, **changes)).kind == kind


@pytest.mark.parametrize("changes", [{"Moede": {"Navn": "Lukket referat"}}, {"IsPublic": False}, {"Lukket": "måske"}])
def test_a_closed_meeting_tells_titles_alone(tmp_path: Path, changes: Any) -> None:
    document = edited(tmp_path, **changes)
    assert all(item.closed for item in structure(document).items)
    assert "idrætshal i Klinteby" in document.text
    assert "folkeoplysningsloven" not in document.text


def test_hours_are_those_of_the_town_hall(tmp_path: Path) -> None:
    winter = edited(tmp_path, Moede={"Dato": "2024-12-04T00:00:00", "MeetingBeginUtc": "2024-12-04T16:00:00Z"})
    meeting = structure(winter).meeting
    assert meeting.date
    assert meeting.start_time
    assert (meeting.date.value, meeting.start_time.value) == ("2024-12-04", "17:00")


def test_english_names_of_fields_say_the_same(tmp_path: Path) -> None:
    told = json.loads(firstagenda())
    names = {"Punktnummer": "Number", "Navn": "Caption", "SagsNummer": "CaseNumber"}
    told["Dagsordenpunkter"] = [{names.get(k, k): v for k, v in item.items()} for item in told["Dagsordenpunkter"]]
    document = read(written(tmp_path, "firstagenda", json.dumps(told).encode()))
    assert structure(document).items == structure(read(written(tmp_path, "firstagenda", firstagenda()))).items
    assert document.notes == ()


def test_a_summary_is_the_text_that_its_class_marks(tmp_path: Path) -> None:
    told = json.loads(firstagenda())
    markup = "<span class='resume'>Foreningen søger om penge.</span><br><p>Hallen er <b>ny</b>.</p>"
    told["Dagsordenpunkter"][3]["Felter"][0] = {"Navn": "Resume", "Html": markup, "DocumentId": None, "Link": None}
    item = structure(read(written(tmp_path, "firstagenda", json.dumps(told).encode()))).items[3]
    assert [section.kind for section in item.sections] == ["summary", "decision"]


def test_unknown_fields_are_kept_and_told_of(tmp_path: Path) -> None:
    told = json.loads(firstagenda())
    told["Dagsordenpunkter"][3]["Klimavurdering"] = "<p>Ingen virkning på udledningen.</p>"
    told["Dagsordenpunkter"][3]["Sortering"] = "0004"
    document = read(written(tmp_path, "firstagenda", json.dumps(told).encode()))
    assert "Klimavurdering\nIngen virkning på udledningen." in document.text
    assert "0004" not in document.text
    assert document.notes == ("ukendte felter: Klimavurdering, Sortering",)


def test_words_of_a_heading_within_a_decision_are_no_section(tmp_path: Path) -> None:
    told = json.loads(firstagenda())
    told["Dagsordenpunkter"][0]["Felter"][0]["Html"] = "<p>Godkendt.</p><p>Økonomi</p><p>Tages op igen.</p>"
    item = structure(read(written(tmp_path, "firstagenda", json.dumps(told).encode()))).items[0]
    assert [section.kind for section in item.sections] == ["decision"]
    assert "Tages op igen." in item.decisions[0].text


QUOTED = ("5. Nyt tag på hallen", "Sagsnr. 24/20001", "Beslutning", "Afvist.")
"""What a presentation quotes of another meeting, as that printed it."""


@pytest.mark.parametrize("name", [*(name for name in STRUCTURED if name != "edoc"), "text"])
def test_fields_are_more_certain_than_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Where the source parts an item in fields and gives its number, words that look like a frame mislead nobody; in a
    text they are a frame. An export of eDoc has no fields."""
    number, title, case, public, ((heading, _), decision), attachments = exports.ITEMS[3]
    quoting = (number, title, case, public, ((heading, QUOTED), decision), attachments)
    monkeypatch.setattr(exports, "ITEMS", (*exports.ITEMS[:3], quoting))
    item = structure(read(written(tmp_path, name))).items[3]
    told = ([each.outcome for each in item.decisions], [each.value for each in item.case_numbers])
    assert told == ((["rejected", "noted"], [case, "24/20001"]) if name == "text" else (["noted"], [case]))


def test_fields_without_a_name_are_parted(tmp_path: Path) -> None:
    told = json.loads(firstagenda())
    told["Dagsordenpunkter"][0]["Felter"].append({"Navn": None, "Html": "Se også <b>bilaget</b> &amp; kortet."})
    item = structure(read(written(tmp_path, "firstagenda", json.dumps(told).encode()))).items[0]
    assert item.decisions[0].text == "Godkendt."


BAD = {
    "cut": (firstagenda()[:-40], "ikke gyldig JSON"),
    "a list": (b'{"Udvalg": {"2022-2025": [{"Id": "1", "Navn": "Byr\xc3\xa5det", "Moeder": []}]}}', "liste over møder"),
    "deep": (b'{"Udvalg": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}", "ikke gyldig JSON"),
    "huge number": (b'{"Udvalg": {}, "Dagsordenpunkter": [], "x": ' + b"9" * 5000 + b"}", "ikke gyldig JSON"),
    "xml cut": (FORMATS["sbsys"][1]()[:-40], "XML er beskadiget"),
    "other root": (b'<?xml version="1.0"?><a><Dagsorden /></a>', "ingen kendt eksport"),
    "deep xml": (b"<Dagsorden>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</Dagsorden>", "XML er beskadiget"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_say_what_is_wrong(tmp_path: Path, name: str) -> None:
    data, message = BAD[name]
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=message):
        read(path)


def test_values_of_other_types_than_told_are_none(tmp_path: Path) -> None:
    data = b'{"Udvalg": 3, "Moede": [], "Dagsordenpunkter": [1, null, "x", {"Punktnummer": 7, "Felter": {}}]}'
    minutes = structure(read(written(tmp_path, "firstagenda", data)))
    assert [item.number and item.number.value for item in minutes.items] == ["7"]
    assert minutes.meeting.date is None


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmeligt", encoding="utf-8")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE Dagsorden [<!ENTITY f SYSTEM "{secret.as_uri()}"><!ENTITY b0 "b">{bomb}]>'
    point = '<Dagsordenpunkt Nummer="1"><Overskrift>A &f; &b11;</Overskrift></Dagsordenpunkt>'
    path = tmp_path / "m.xml"
    path.write_text(f"{head}<Dagsorden><Dagsordenpunkter>{point}</Dagsordenpunkter></Dagsorden>", encoding="utf-8")
    document = outcome_of(path)
    text = document if isinstance(document, str) else document.text
    assert len(text) < 1000
    assert "hemmeligt" not in text


def outcome_of(path: Path) -> Document | str:
    """The document, or the sentence that says why there is none."""
    try:
        return read(path)
    except DocumentError as error:
        return str(error)


@pytest.mark.parametrize("name", STRUCTURED)
@settings(max_examples=60, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_changed_bytes_give_minutes_or_one_sentence(tmp_path: Path, name: str, data: st.DataObject) -> None:
    whole = FORMATS[name][1]()
    place = data.draw(st.integers(0, len(whole) - 1))
    put = data.draw(st.sampled_from((b"", b"<", b'"', b"}", b"&amp;", b"null", b"\xff", b"</a>", b"Beslutning")))
    size = data.draw(st.integers(0, 30))
    document = outcome_of(written(tmp_path, name, whole[:place] + put + whole[place + size :]))
    if isinstance(document, str):
        assert re.fullmatch(r".+: .+; .+\.", document, re.DOTALL)
        return
    for item in structure(document).items:
        assert item.title is None or document.text[item.title.span.start : item.title.span.end] == item.title.value
