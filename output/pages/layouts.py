"""Which facts and answers the page of each kind of thing shows: the table to change when a page is to tell more.

A fact is a path of properties from the thing (SPARQL 1.1). A listing is a named question, or one of `listings/`, asked
about the thing.
"""

from typing import NamedTuple


class Fact(NamedTuple):
    """What stands at the end of a path, under a heading.

    Attributes:
        danish, english: the heading.
        path: of properties.
        kind: the class of what is told; empty where the path leads to nothing else.
    """

    danish: str
    english: str
    path: str
    kind: str = ""

    def heading(self, lang: str) -> str:
        """The heading in "da" or "en"."""
        return self.english if lang == "en" else self.danish


class Listing(NamedTuple):
    """An answer about the thing.

    Attributes:
        danish, english: its heading.
        question: name of the question.
        parameter: what the thing is in the question.
        without: variables that say no more than the page itself.
        newest: whether the rows with the last dates are shown first.
        most: rows that the page shows; all are a click away.
    """

    danish: str
    english: str
    question: str
    parameter: str
    without: tuple[str, ...] = ()
    newest: bool = False
    most: int = 12

    def heading(self, lang: str) -> str:
        """The heading in "da" or "en"."""
        return self.english if lang == "en" else self.danish


class Layout(NamedTuple):
    """A kind of page: facts, answers, and whether it shows where the thing is named and what is around it."""

    facts: tuple[Fact, ...]
    listings: tuple[Listing, ...] = ()
    is_named: bool = True


_ALSO = Fact("Også kaldt", "Also called", "skos:altLabel")
_PART_OF = Fact("Del af", "Part of", "org:subOrganizationOf")
_MUNICIPALITY = Fact("Kommune", "Municipality", "rg:municipality")
_MENTIONED = Listing("Nævnt under", "Mentioned at", "naevnt", "thing", newest=True)

LAYOUTS = {
    "body": Layout(
        (
            _MUNICIPALITY,
            Fact("Slags", "Kind", "org:classification"),
            Fact("Mødeleder", "Chaired by", "^rg:heldBy/rg:chair"),
            _ALSO,
            _PART_OF,
        ),
        (
            Listing("Principper", "Principles", "udvalg-principper", "body", ("bodyLabel",)),
            Listing("Beslutninger", "Decisions", "beslutninger", "body", ("bodyLabel",), newest=True),
            Listing("Møder", "Meetings", "moeder", "body", ("bodyLabel", "municipalityLabel"), newest=True),
            Listing("Udsatte sager", "Postponed", "udsatte", "body", ("bodyLabel",), newest=True),
            Listing("Afstemninger", "Votes", "afstemninger", "body", ("bodyLabel",), newest=True),
            Listing("Beløb", "Amounts", "beloeb", "body", ("bodyLabel",), newest=True),
            Listing("Institutioner", "Institutions", "institutioner", "body", ("bodyLabel",), newest=True),
        ),
    ),
    "case": Layout(
        (
            Fact("Sagsnummer", "Case number", "rg:caseNumber"),
            Fact("Journalnummer", "Journal number", "rg:journalNumber"),
            Fact("KLE-emne", "KLE subject", "rg:kleNumber"),
            Fact("Følger efter", "Follows", "rg:follows"),
            Fact("Går videre i", "Goes on in", "^rg:follows"),
            Fact("Handler om", "Concerns", "^rg:treats/rg:concerns"),
        ),
        (
            Listing("Sagens vej", "The way of the case", "sagsvej", "case", ("caseLabel",)),
            Listing("Beløb", "Amounts", "beloeb", "case", ("caseLabel",)),
            Listing("Bilag", "Attachments", "bilag", "case"),
            Listing("Institutioner", "Institutions", "institutioner", "case"),
            Listing("Sager, den hænger sammen med", "Related cases", "sagskaeder", "case"),
        ),
    ),
    "principle": Layout(
        (
            Fact("Del af", "Part of", "dct:isPartOf"),
            Fact("Nummer", "Number", "rg:number"),
            Fact("Formål", "Purpose", "rg:purpose"),
            _ALSO,
            Fact("Delprincipper", "Parts", "^dct:isPartOf"),
            Fact("Fremsat i", "Stated in", "rg:statedIn"),
        ),
        (
            Listing(
                "Hvem har behandlet det, hvornår, og med hvilket udfald",
                "Who handled it, when, and with what outcome",
                *("udvalg-principper", "principle"),
                without=("principleLabel", "setLabel"),
            ),
            Listing("Hvad blev der besluttet", "What was decided", "besluttet-om", "thing"),
        ),
    ),
    "policy": Layout(
        (_ALSO, Fact("Del af", "Part of", "dct:isPartOf")),
        (
            Listing("Hvad blev der besluttet", "What was decided", "besluttet-om", "thing"),
            Listing(
                "Hvor er den behandlet eller nævnt",
                "Where it was handled or mentioned",
                "politikker",
                "policy",
                ("policyLabel",),
                newest=True,
            ),
        ),
    ),
    "law": Layout(
        (
            Fact("Titel", "Title", "dct:title"),
            _ALSO,
            Fact("I loven", "Of", "rg:law"),
            Fact("Del af", "Part of", "rg:partOf"),
            Fact("Paragraffer, der er henvist til", "Sections referred to", "^rg:law"),
            Fact("Udgaver", "Versions", "rg:hasVersion"),
        ),
        (Listing("Henvist til under", "Cited at", "lovhenvisninger", "law", newest=True),),
    ),
    "institution": Layout(
        (
            Fact("Slags", "Kind", "org:classification"),
            Fact("Nummer", "Number", "dct:identifier"),
            _ALSO,
            _PART_OF,
            Fact("Herunder", "Parts", "^org:subOrganizationOf"),
            Fact("Personer", "Persons", "^org:organization/org:member"),
        ),
        (_MENTIONED,),
    ),
    "municipality": Layout(
        (
            Fact("Kommunekode", "Code", "dct:identifier"),
            Fact("Region", "Region", "rg:region"),
            _ALSO,
            Fact("Udvalg og organer", "Bodies", "^rg:municipality", "rg:Body"),
        ),
        (_MENTIONED,),
    ),
    "person": Layout(
        (
            Fact("Virker i", "Acts in", "rg:sphere"),
            Fact("Parti", "Party", "^org:member/rg:party"),
            Fact("Hverv", "Role", "^org:member/org:role"),
            Fact("I", "In", "^org:member/org:organization"),
            _ALSO,
        ),
        (
            Listing(
                "Møder, fravær og roller",
                "Meetings, absences and roles",
                "person",
                "person",
                ("personLabel",),
                newest=True,
            ),
            _MENTIONED,
        ),
    ),
    "meeting": Layout(
        (
            Fact("Udvalg", "Body", "rg:heldBy"),
            Fact("Dato", "Date", "rg:date"),
            Fact("Start", "Start", "rg:startTime"),
            Fact("Slut", "End", "rg:endTime"),
            Fact("Sted", "Place", "rg:place"),
            Fact("Mødeleder", "Chair", "rg:chair"),
            Fact("Til stede", "Present", "rg:present"),
            Fact("Fraværende", "Absent", "rg:absent"),
            Fact("Gæster", "Guests", "rg:guest"),
            Fact("Stedfortrædere", "Deputies", "rg:deputy/rg:person"),
            Fact("Dokumenter", "Documents", "^rg:records"),
        ),
        (Listing("Dagsorden og beslutninger", "Agenda and decisions", "dagsorden", "thing", most=100),),
        is_named=False,
    ),
    "item": Layout(
        (
            Fact("Møde", "Meeting", "^rg:hasItem"),
            Fact("Sag", "Case", "rg:treats"),
            Fact("Sagstype", "Kind", "rg:kind"),
            Fact("Lukket", "Closed", "rg:closed"),
            Fact("Indstillet af", "Recommended by", "rg:recommendedBy"),
            Fact("Sagens gang", "Way of the case", "rg:referredTo"),
            Fact("Handler om", "Concerns", "rg:concerns"),
            Fact("Love", "Laws", "rg:cites"),
            Fact("Beløb (kr.)", "Amounts (DKK)", "rg:amount/schema:value"),
            Fact("Inhabile", "Disqualified", "rg:disqualified"),
            Fact("Fraværende under punktet", "Absent from the item", "rg:absentFromItem"),
            Fact("Bilag", "Attachments", "rg:hasAttachment"),
            Fact("Udtalelser", "Statements", "rg:hasStatement/rg:text"),
        ),
        is_named=False,
    ),
    "decision": Layout(
        (
            Fact("Truffet af", "Decided by", "rg:decidedBy"),
            Fact("Dato", "Date", "rg:date"),
            Fact("Udfald", "Outcome", "rg:outcome"),
            Fact("Ad", "Point", "rg:point"),
            Fact("Ordlyd", "Wording", "rg:text"),
            Fact("Forbehold og begrundelse", "Reservation", "rg:reservation"),
            Fact("Punkt", "Item", "^rg:hasDecision"),
            Fact("Gengivet under", "Repeated under", "^rg:priorDecision"),
            Fact("Sag", "Case", "^rg:hasDecision/rg:treats"),
        ),
        is_named=False,
    ),
    "attachment": Layout(
        (
            Fact("Titel", "Title", "dct:title"),
            Fact("Dokumentnummer", "Document number", "dct:identifier"),
            Fact("Bilag til", "Attached to", "^rg:hasAttachment"),
        ),
        is_named=False,
    ),
    "document": Layout(
        (
            Fact("Slags", "Kind", "rg:documentKind"),
            Fact("Møde", "Meeting", "rg:records"),
            Fact("Udgivet på", "Published at", "dct:source"),
            Fact("Filformat", "File format", "dct:format"),
            Fact("Erstatter", "Replaces", "prov:wasRevisionOf"),
        ),
        is_named=False,
    ),
    "party": Layout((_ALSO, Fact("Medlemmer", "Members", "^rg:party/org:member")), (_MENTIONED,)),
    "role": Layout(
        (_ALSO, Fact("Hører under", "Kind of", "skos:broader"), Fact("Personer", "Persons", "^org:role/org:member")),
        (_MENTIONED,),
    ),
    "place": Layout((_ALSO,), (_MENTIONED,)),
}
"""What is shown of a thing, by its kind; of other kinds all that the graph says."""

FOLLOWED = {
    "body": "body",
    "case": "case",
    "law": "law",
    "institution": "name",
    "policy": "name",
    "principle": "name",
}
"""Kinds of things that the feed of news can be asked about, and by which of its parameters."""
