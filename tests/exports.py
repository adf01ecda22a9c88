"""One invented meeting in every format that agenda systems export, and as a page, a PDF and a text."""

import json
from collections.abc import Callable
from xml.sax.saxutils import escape, quoteattr

from fpdf import FPDF
from fpdf.enums import XPos, YPos

BODY = "Kultur- og Fritidsudvalget"
PRESENT = ("Asta Brink (A)", "Bo Dam (V)", "Rikke Holm Aagaard (F)")
EXCUSED = ("Kaj Lind (C)",)
PLACE = "Mødelokale 2, Nørhavn Rådhus"
ITEMS = (
    ("1", "Godkendelse af dagsorden", "", True, (("Beslutning", ("Godkendt.",)),), ()),
    (
        "2",
        "Tilskud til en ny idrætshal i Klinteby",
        "24/10377",
        True,
        (
            ("Resume", ("Klinteby Idrætsforening søger Nørhavn Kommune om 2,5 mio. kr. til en hal.",)),
            (
                "Sagsfremstilling",
                (
                    "Tilskuddet kan gives efter folkeoplysningslovens § 21. Ulla Friis har lagt et budget.",
                    "Driften ventes at koste 310.000 kr. om året.",
                ),
            ),
            (
                "Indstilling",
                (
                    "Forvaltningen indstiller, at",
                    "1. tilskuddet godkendes",
                    "2. driften indgår i budgettet for 2025.",
                ),
            ),
            ("Tidligere beslutninger", ("Økonomiudvalget den 28-08-2024", "Anbefales.")),
            ("Beslutning", ("Godkendt, idet driften drøftes igen i foråret.",)),
        ),
        (("Budget for hallen", "7001", True), ("Tilbud fra entreprenøren", "7002", False)),
    ),
    ("3", "Køb af en grund", "24/10912", False, (("Beslutning", ("Sælgeren Povl Hemming får 4 mio. kr.",)),), ()),
    (
        "4",
        "Orientering om biblioteket",
        "24/11044",
        True,
        (
            ("Sagsfremstilling", ("Biblioteket i Nørhavn holder åbent til kl. 20 om torsdagen.",)),
            ("Beslutning", ("Taget til efterretning.",)),
        ),
        (),
    ),
)
SECRETS = ("Povl Hemming", "4 mio.", "Tilbud fra entreprenøren")
"""What stands in a closed item or attachment."""


def html(lines: tuple[str, ...]) -> str:
    """The content of a field as the systems hold it."""
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def firstagenda() -> bytes:
    """JSON of the API; the closed item is told by a flag, the closed attachment too."""
    items = [
        {
            "Id": f"p{number}",
            "Punktnummer": int(number),
            "Navn": title,
            "SagsNummer": case or None,
            "IsPublic": public,
            "Felter": [{"Navn": heading, "Html": html(lines), "DocumentId": None} for heading, lines in fields],
            "Bilag": [{"Id": own, "Navn": name, "IsPublic": shown, "Order": 1} for name, own, shown in attachments],
        }
        for number, title, case, public, fields, attachments in ITEMS
    ]
    meeting = {
        "Id": "00000000-0000-0000-0000-000000000000",
        "Navn": "Referat",
        "Dato": "2024-09-04T00:00:00",
        "MeetingBeginUtc": "2024-09-04T14:30:00Z",
        "MeetingEndUtc": "2024-09-04T16:15:00Z",
        "Sted": PLACE,
    }
    told = {
        "Id": "m1", "AgendaUid": "a1", "TillaegsDagsorden": False, "Udvalg": {"Id": "u1", "Navn": BODY},
        "Moede": meeting, "Dagsordenpunkter": items,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False).encode()


def sbsys() -> bytes:
    """XML with Danish names; fields are elements, their content is escaped HTML."""
    points = "".join(
        f'<Dagsordenpunkt DagsordenpunktID="{number}" Nummer="{number}" Sagsnummer={quoteattr(case)}'
        f' Åbent="{str(public).lower()}"><Overskrift>{escape(title)}</Overskrift><Indhold>'
        + "".join(f"<{h.replace(' ', '_')}>{escape(html(lines))}</{h.replace(' ', '_')}>" for h, lines in fields)
        + "</Indhold><Bilagsliste>"
        + "".join(
            f'<Bilag BilagID="{own}" Navn={quoteattr(name)} MaaPubliceres="{str(shown).lower()}" BilagUrl="x"/>'
            for name, own, shown in attachments
        )
        + "</Bilagsliste></Dagsordenpunkt>"
        for number, title, case, public, fields, attachments in ITEMS
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Dagsorden DagsordenID="1" Åben="true" Dagsordentype="referat">'
        f'<Møde MødeID="1" Udvalg={quoteattr(BODY)} UdvalgID="3" Mødedato="4. september 2024" Mødetid="16:30"'
        f' Mødeslutdato="2024-09-04T18:15:00" Mødested={quoteattr(PLACE)}/>'
        f"<Dagsordenpunkter>{points}</Dagsordenpunkter></Dagsorden>"
    ).encode()


def agenda_management() -> bytes:
    """XML with attendance; what was decided before stands in a history of its own."""

    def item(number: str, title: str, case: str, public: bool, fields: tuple, attachments: tuple) -> str:
        own = "".join(
            f"<ItemField><Caption>{h}</Caption><HasContent>true</HasContent><Content>{escape(html(lines))}</Content>"
            "</ItemField>"
            for h, lines in fields
            if h != "Tidligere beslutninger"
        )
        earlier = "".join(
            "<ItemField><CommitteeName>Økonomiudvalget</CommitteeName><MeetingDueDate>2024-08-28T00:00:00"
            f"</MeetingDueDate><Content>{escape(html(lines[1:]))}</Content></ItemField>"
            for h, lines in fields
            if h == "Tidligere beslutninger"
        )
        enclosures = "".join(
            f'<Enclosure ID="{own}"><Name>{escape(name)}</Name><IsProtected>{str(not shown).lower()}</IsProtected>'
            "</Enclosure>"
            for name, own, shown in attachments
        )
        return (
            f'<Item ID="{number}"><Number>{number}</Number><Caption>{escape(title)}</Caption>'
            f"<CaseNumber>{case}</CaseNumber><IsPublic>{str(public).lower()}</IsPublic><Fields>{own}</Fields>"
            f"<ItemHistory>{earlier}</ItemHistory><Enclosures>{enclosures}</Enclosures></Item>"
        )

    people = [(name, 1) for name in PRESENT] + [(name, 2) for name in EXCUSED]
    members = "".join(
        f"<MeetingMember><Name>{name}</Name><ParticipationStatusAsValue>{status}</ParticipationStatusAsValue>"
        "</MeetingMember>"
        for name, status in people
    )
    return (
        "<Publication><PublicationTypeAsValue>2</PublicationTypeAsValue><Agendas><Agenda ID='1'>"
        f"<Meeting ID='9' When='2024-09-04T16:30:00' Until='2024-09-04T18:15:00' Where={quoteattr(PLACE)}>"
        f"<Committee ID='3' Name={quoteattr(BODY)}/><Members>{members}</Members></Meeting>"
        f"<Items>{''.join(item(*each) for each in ITEMS)}</Items></Agenda></Agendas></Publication>"
    ).encode()


def edoc() -> bytes:
    """XML without attendance, times or an identifier of the meeting; an item is one text with headings in it."""

    def item(number: str, title: str, case: str, _: bool, fields: tuple, attachments: tuple) -> str:
        text = "".join(f"<h3>{h}</h3>{html(lines)}" for h, lines in fields)
        shown = "".join(
            f'<Attachment documentid="{own}"><Title>{escape(name)}</Title>'
            f"<PublishingType>{'SKAL PUBLICERES' if public else 'MÅ IKKE PUBLICERES'}</PublishingType></Attachment>"
            for name, own, public in attachments
        )
        return (
            f"<MeetingAgendaItem><AgendaItemNumber>{number}</AgendaItemNumber><CaseNumber>{case}</CaseNumber>"
            f"<FullText>{escape(text)}</FullText><Document documentid='d{number}'><Title>{escape(title)}</Title>"
            f"<Attachments>{shown}</Attachments></Document></MeetingAgendaItem>"
        )

    parts = [("Lukket dagsorden" if not each[3] else "Åben dagsorden", item(*each)) for each in ITEMS]
    types = "".join(
        f"<MeetingAgendaType><AgendaType>{name}</AgendaType><MeetingAgendaItems>{told}</MeetingAgendaItems>"
        "</MeetingAgendaType>"
        for name, told in parts
    )
    return (
        '<?xml version="1.0" encoding="iso-8859-1"?><Meeting><MeetingState>Referat endeligt godkendt</MeetingState>'
        f"<MeetingDate>2024-09-04T16:30:00</MeetingDate><Committee>{BODY}</Committee>"
        f"<MeetingPlace>{PLACE}</MeetingPlace><MeetingAgendaTypes>{types}</MeetingAgendaTypes></Meeting>"
    ).encode("iso-8859-1")


def acadre() -> bytes:
    """XML of tables within tables, whose fields tell their names."""

    def fields(**values: str) -> str:
        return "<fields>" + "".join(f'<field name="{k}">{escape(v)}</field>' for k, v in values.items()) + "</fields>"

    def table(name: str, inside: str) -> str:
        return f'<table name="{name}">{inside}</table>'

    def item(number: str, title: str, case: str, public: bool, told: tuple, attachments: tuple) -> str:
        access = "Åben" if public else "Lukket"
        bullets = "".join(table("bullet", fields(bulletname=h, bulletcontent=html(lines))) for h, lines in told)
        enclosed = "".join(
            table("enclosure", fields(name=name, id=own, accessname="Åben" if shown else "Lukket"))
            for name, own, shown in attachments
        )
        return table(
            "agendaitem",
            fields(number=number, name=title, caseno=case, accessname=access) + bullets + enclosed,
        )

    members = "".join(
        table("commember", table("member", fields(name=name, present=str(name in PRESENT).lower())))
        for name in (*PRESENT, *EXCUSED)
    )
    return (
        "<export>"
        + table("meeting", fields(date="2024-09-04T16:30:00", enddate="2024-09-04T18:15:00", place=PLACE))
        + table("committee", fields(name=BODY) + members)
        + table("agenda", fields(type="Referat"))
        + table("agendaitemparents", "".join(item(*each) for each in ITEMS))
        + "</export>"
    ).encode()


def lines() -> list[tuple[bool, str]]:
    """The meeting line by line, as people read it; True for headings."""
    told = [
        (True, f"Referat {BODY}"),
        (False, "Mødedato: 4. september 2024"),
        (False, "Starttidspunkt: 16.30"),
        (False, "Sluttidspunkt: 18.15"),
        (False, f"Mødested: {PLACE}"),
        (False, f"Til stede: {', '.join(PRESENT)}"),
        (False, f"Afbud: {', '.join(EXCUSED)}"),
    ]
    for number, title, case, public, fields, attachments in ITEMS:
        told.append((True, f"Punkt {number}: {'' if public else 'Lukket: '}{title}"))
        told += [(False, f"Sagsnr.: {case}")] if case else []
        for heading, content in fields if public else ():
            told += [(True, heading), *((False, line) for line in content)]
        shown = [name for name, _, allowed in attachments if allowed]
        told += [(True, "Bilag"), *((False, name) for name in shown)] if shown else []
    return told


def page() -> bytes:
    """A web page."""
    body = "".join(f"<h2>{escape(line)}</h2>" if heading else f"<p>{escape(line)}</p>" for heading, line in lines())
    return f"<!doctype html><html><head><title>Referat</title></head><body>{body}</body></html>".encode()


def text() -> bytes:
    """A plain text."""
    return "\n\n".join(line for _, line in lines()).encode()


def pdf() -> bytes:
    """A PDF."""
    made = FPDF()
    made.add_page()
    for heading, line in lines():
        made.set_font("helvetica", "B" if heading else "", 13 if heading else 11)
        made.multi_cell(0, 6, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        made.ln(4)
    return bytes(made.output())


FORMATS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "firstagenda": (".json", firstagenda),
    "sbsys": (".xml", sbsys),
    "agenda-management": (".xml", agenda_management),
    "edoc": (".xml", edoc),
    "acadre": (".xml", acadre),
    "html": (".html", page),
    "pdf": (".pdf", pdf),
    "text": (".txt", text),
}
"""The formats by name: the ending of the file and what writes it."""
