"""Fields and traps of the exports, one by one; the whole of a meeting in each of them is in test_agenda_systems.py."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from referatgraf.nlp.document import Document
from referatgraf.nlp.reading import read
from referatgraf.nlp.structure import structure
from tests.exports import FORMATS, PRESENT, SECRETS

STRUCTURED = [name for name in FORMATS if name not in ("html", "pdf", "text")]
OPEN = "Klinteby Idrætsforening"
"""Words of an open item."""


def changed(folder: Path, name: str, *edits: tuple[str, str]) -> Document:
    """The export of a system with regular expressions replaced, each of which has to be there, read."""
    ending, make = FORMATS[name]
    data = make()
    encoding = "iso-8859-1" if b"iso-8859-1" in data else "utf-8"
    text = data.decode(encoding)
    for pattern, put in edits:
        text, count = re.subn(pattern, put, text, flags=re.DOTALL)
        assert count, pattern
    path = folder / f"{name}{ending}"
    path.write_bytes(text.encode(encoding))
    return read(path)


def api(folder: Path, **told: Any) -> Document:
    """What the vendor's own API gives for a meeting of two items, read."""
    items = [
        {"Uid": "i1", "Number": 1, "IsPublic": True, "CaseNumber": "24/10377", "Caption": "Ny hal i Klinteby",
         "Presentations": [{"Caption": "Resume", "Html": "<p>Hallen koster 2,5 mio. kr.</p>"},
                           {"Html": "<p>Den skal stå ved skolen.</p>"}],
         "Documents": [{"Uid": "d1", "Name": "Tegning af hallen"}, {"Uid": "d2", "Name": "Bud", "IsPublic": False}],
         "ItemDecision": "<p>Godkendt.</p>"},
        {"Uid": "i2", "Number": 2, "IsPublic": False, "Caption": "Køb af en grund", "ItemDecision": "Til 4 mio. kr."},
    ]  # fmt: skip
    whole = {
        "Uid": "a1", "CommitteeName": "Kulturudvalget", "CommitteeUid": "c1", "MeetingBeginUtc": "2024-12-04T16:00:00Z",
        "IsMinuteOfMeeting": True, "NumberOfAttendees": 2, "NumberOfAbsentees": 0, "NumberOfCancellations": 1,
        "MeetingAttendees": [{"Name": "Asta Brink"}, {"FirstName": "Bo", "LastName": "Dam"}], "Items": items,
    } | told  # fmt: skip
    path = folder / "api.json"
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return read(path)


def test_the_vendors_own_api(tmp_path: Path) -> None:
    document = api(tmp_path)
    minutes = structure(document)
    head = minutes.meeting
    assert (minutes.kind, document.notes) == ("minutes", ())
    assert head.body
    assert head.date
    assert (head.body.value, head.date.value) == ("Kulturudvalget", "2024-12-04")
    assert [each.name for each in head.present] == ["Asta Brink", "Bo Dam"]
    assert [(item.number and item.number.value, item.closed) for item in minutes.items] == [("1", False), ("2", True)]
    assert [section.kind for section in minutes.items[0].sections][:3] == ["summary", "presentation", "decision"]
    assert [each.text for each in minutes.items[0].decisions] == ["Godkendt."]
    assert [(each.title, each.identifier) for each in minutes.items[0].attachments] == [("Tegning af hallen", "d1")]
    assert "4 mio." not in document.text


@pytest.mark.parametrize(
    ("told", "kind"), [({"IsMinuteOfMeeting": False}, "agenda"), ({"Navn": "Tillægsdagsorden"}, "supplement")]
)
def test_the_kind_that_the_vendors_own_api_tells(tmp_path: Path, told: dict[str, Any], kind: str) -> None:
    assert structure(api(tmp_path, **told)).kind == kind


@pytest.mark.parametrize("told", [{"NumberOfAttendees": 1}, {"MeetingAttendees": [{"Uid": "x"}, "Bo Dam"]}])
def test_a_list_that_does_not_tell_who_was_there(tmp_path: Path, told: dict[str, Any]) -> None:
    assert structure(api(tmp_path, **told)).meeting.present == ()


MEETING = {
    "firstagenda": [('"Navn": "Referat"', '"Navn": "Lukket referat"'), ('"Sted":', '"IsPublic": false, "Sted":'),
                    ('^{', '{"Lukket": 1, ')],
    "sbsys": [('Åben="true"', 'Åben="false"'), ('type="referat"', 'type="Lukket referat"')],
    "agenda-management": [("<Agenda ID='1'>", "<Agenda ID='1'><IsPublic>false</IsPublic>"),
                          ("<Agenda ID='1'>", "<Agenda ID='1' Name='Lukket dagsorden'>"),
                          ("<Publication>", "<Publication><IsPublic>false</IsPublic>"),
                          ("<Committee", "<IsPublic>0</IsPublic><Committee")],
    "edoc": [("Åben dagsorden", "Lukket dagsorden")],
    "acadre": [('(<table name="agenda"><fields>)', r'\1<field name="accessname">Lukket</field>'),
               ('(<table name="meeting"><fields>)', r'\1<field name="accessname">Fortroligt</field>'),
               ("Referat<", "Lukket referat<")],
}  # fmt: skip
ITEM = {
    "firstagenda": [(r'"IsPublic": true, "Felter"', '"Aaben": "nej", "Felter"')],
    "sbsys": [('(Nummer="2"[^>]*) Åbent="true"', r'\1 Åbent="0"')],
    "agenda-management": [("(24/10377</CaseNumber><IsPublic>)true", r"\1False")],
    "edoc": [("(<Document documentid='d2'>)", r"\1<PublishingType>MÅ IKKE PUBLICERES</PublishingType>")],
    "acadre": [("(24/10377</field><field name=\"accessname\">)Åben", r"\1Lukket punkt")],
}  # fmt: skip


@pytest.mark.parametrize(("name", "edit"), [(name, edit) for name, edits in MEETING.items() for edit in edits])
def test_a_closed_meeting_tells_the_titles_of_its_items_alone(tmp_path: Path, name: str, edit: tuple[str, str]) -> None:
    document = changed(tmp_path, name, edit)
    assert OPEN not in document.text
    assert "Tilskud til en ny idrætshal" in document.text
    assert {item.closed for item in structure(document).items} == {True}


@pytest.mark.parametrize(("name", "edit"), [(name, edit) for name, edits in ITEM.items() for edit in edits])
def test_a_closed_item_tells_its_title_alone(tmp_path: Path, name: str, edit: tuple[str, str]) -> None:
    document = changed(tmp_path, name, edit)
    assert OPEN not in document.text
    assert "Budget for hallen" not in document.text
    assert structure(document).items[1].closed


ATTACHMENT = {
    "firstagenda": ('("Budget for hallen"), "IsPublic": true', r'\1, "Lukket": true'),
    "sbsys": ('MaaPubliceres="true"', 'MaaPubliceres="Nej"'),
    "agenda-management": ("(hallen</Name><IsProtected>)false", r"\1true"),
    "edoc": ("(hallen</Title><PublishingType>)SKAL PUBLICERES", r"\1INTERN"),
    "acadre": ('(7001</field><field name="accessname">)Åben', r"\1Intern"),
}


@pytest.mark.parametrize("name", STRUCTURED)
def test_a_closed_attachment_is_not_told(tmp_path: Path, name: str) -> None:
    document = changed(tmp_path, name, ATTACHMENT[name])
    assert OPEN in document.text
    assert structure(document).items[1].attachments == ()


UNKNOWN = {
    "firstagenda": [('"Sted":', '"Vejret": "Det regnede hele dagen.", "Sted":'),
                    ('("Punktnummer": 2)', r'\1, "Vejret": [{"Tekst": "Det regnede hele dagen."}]'),
                    ('("Navn": "Resume",)', r'\1 "Vejret": {"a": ["Det regnede hele dagen."]},')],
    "sbsys": [(' MødeID="1"', ' MødeID="1" Vejret="Det regnede hele dagen."'),
              ("</Overskrift>", "</Overskrift><Vejret>Det regnede hele dagen.</Vejret>")],
    "agenda-management": [("<Members>", "<Vejret>Det regnede hele dagen.</Vejret><Members>"),
                          ("</Caption><CaseNumber>", "</Caption><Vejret>Det regnede hele dagen.</Vejret><CaseNumber>")],
    "edoc": [("<MeetingDate>", "<Vejret>Det regnede hele dagen.</Vejret><MeetingDate>"),
             ("<FullText>", "<Vejret>Det regnede hele dagen.</Vejret><FullText>"),
             ("<Attachments>", "<Vejret>Det regnede hele dagen.</Vejret><Attachments>")],
    "acadre": [('(<field name="place">)', r'<field name="Vejret">Det regnede hele dagen.</field>\1'),
               ('(<field name="caseno">)', r'<field name="Vejret">Det regnede hele dagen.</field>\1')],
}  # fmt: skip


@pytest.mark.parametrize(("name", "edit"), [(name, edit) for name, edits in UNKNOWN.items() for edit in edits])
def test_an_unknown_field_is_kept_and_told_of(tmp_path: Path, name: str, edit: tuple[str, str]) -> None:
    document = changed(tmp_path, name, edit)
    assert "Det regnede hele dagen." in document.text
    if edit[0] != '("Navn": "Resume",)':  # what stands within a field is text of that field
        assert document.notes == ("ukendte felter: Vejret",)
    assert [secret for secret in SECRETS if secret in document.text] == []


@pytest.mark.parametrize("closed", ['"Lukket": true', '"IsPublic": false'])
def test_what_is_closed_within_an_unknown_field_is_not_kept(tmp_path: Path, closed: str) -> None:
    unknown = rf'\1, "Vejret": [{{"Tekst": "Det regnede hele dagen.", {closed}}}, {{"Tekst": "Og om natten."}}]'
    document = changed(tmp_path, "firstagenda", ('("Punktnummer": 2)', unknown))
    assert "Og om natten." in document.text
    assert "regnede" not in document.text


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("<ParticipationStatusAsValue>0</ParticipationStatusAsValue>", True),
        ("<ParticipationStatusAsValue>1</ParticipationStatusAsValue>", True),
        ("<ParticipationStatusAsValue>NotDecided</ParticipationStatusAsValue>", True),
        ("<ParticipationStatusAsValue>4</ParticipationStatusAsValue>", True),
        ("<ParticipationStatusAsValue>2</ParticipationStatusAsValue>", False),
        ("<ParticipationStatusAsValue>3</ParticipationStatusAsValue>", False),
        ("<ParticipationStatusAsValue>Cancelled</ParticipationStatusAsValue>", False),
        ("<ParticipationStatusAsText>Deltager</ParticipationStatusAsText>", True),
        ("<ParticipationStatusAsText>Afbud</ParticipationStatusAsText>", False),
        ("", True),
    ],
)
def test_codes_of_participation(tmp_path: Path, told: str, there: bool) -> None:
    member = r"(Kaj Lind \(C\)</Name>)<ParticipationStatusAsValue>2</ParticipationStatusAsValue>"
    meeting = structure(changed(tmp_path, "agenda-management", (member, rf"\g<1>{told}"))).meeting
    assert [each.name for each in (meeting.present if there else meeting.excused)][-1] == "Kaj Lind"
    assert len(meeting.present) == len(PRESENT) + there


def test_a_note_on_a_member_is_kept(tmp_path: Path) -> None:
    note = "<ParticipationNote>Deltog ikke i punkt 2</ParticipationNote>"
    document = changed(tmp_path, "agenda-management", ("(<Name>Asta Brink .A.</Name>)", rf"\1{note}"))
    assert "Asta Brink (A): Deltog ikke i punkt 2" in document.text
    assert len(structure(document).meeting.present) == len(PRESENT)


@pytest.mark.parametrize(("value", "kind"), [("0", "draft"), ("1", "agenda"), ("2", "minutes"), ("7", "minutes")])
def test_kinds_of_agenda_management(tmp_path: Path, value: str, kind: str) -> None:
    edit = ("<PublicationTypeAsValue>2", f"<PublicationTypeAsValue>{value}")
    assert structure(changed(tmp_path, "agenda-management", edit)).kind == kind


def agendas(*told: tuple[str, str, str]) -> tuple[str, str]:
    """An edit that puts agendas (identifier, identifier of the meeting, title of the item) in the place of one."""
    made = "".join(
        f"<Agenda ID='{own}'><Meeting ID='{meeting}' When='2024-09-04T16:30:00'><Committee Name='Byrådet'/></Meeting>"
        f"<Items><Item><Number>{own}</Number><Caption>{title}</Caption></Item></Items></Agenda>"
        for own, meeting, title in told
    )
    return "<Agendas>.*</Agendas>", f"<Agendas>{made}</Agendas>"


def test_a_supplementary_agenda_in_the_same_file_follows_the_first(tmp_path: Path) -> None:
    edit = agendas(("12", "9", "Tillæg om havnen"), ("7", "9", "Ny hal"))
    minutes = structure(changed(tmp_path, "agenda-management", edit))
    assert [item.title and item.title.value for item in minutes.items] == ["Ny hal", "Tillæg om havnen"]


def test_another_meeting_in_the_same_file_is_told_of(tmp_path: Path) -> None:
    document = changed(tmp_path, "agenda-management", agendas(("1", "9", "Ny hal"), ("2", "10", "Havnen")))
    assert [item.title and item.title.value for item in structure(document).items] == ["Ny hal"]
    assert document.notes == ("filen holder flere møder; kun det første er læst",)


def test_a_content_without_fields(tmp_path: Path) -> None:
    edit = ("<Indhold>.*?</Indhold>", "<Indhold>&lt;p&gt;Godkendt uden bemærkninger.&lt;/p&gt;</Indhold>")
    assert "Godkendt uden bemærkninger." in changed(tmp_path, "sbsys", edit).text


def test_a_zero_guid_is_no_identifier(tmp_path: Path) -> None:
    document = changed(tmp_path, "firstagenda", ("7001", "00000000-0000-0000-0000-000000000000"))
    assert [each.identifier for each in structure(document).items[1].attachments] == [""]


def test_a_picture_within_a_field_is_no_text(tmp_path: Path) -> None:
    picture = f'<img src=\\\\"data:image/png;base64,{"iVBORw0KGgo" * 200_000}\\\\">'
    document = changed(tmp_path, "firstagenda", ("<p>Klinteby", f"<p>{picture}Klinteby"))
    assert OPEN in document.text
    assert len(document.text) < 3000
