"""The kinds of things as the pages call them, told by the IRI alone, since an IRI of the graph says what it names."""

import re
from typing import NamedTuple


class Kind(NamedTuple):
    """How one thing of a kind and many of them are called.

    Attributes:
        danish, english: one of them.
        many_danish, many_english: a list of them.
    """

    danish: str
    english: str
    many_danish: str
    many_english: str

    def one(self, lang: str) -> str:
        """What one of them is called in "da" or "en"."""
        return self.english if lang == "en" else self.danish

    def many(self, lang: str) -> str:
        """What a list of them is called in "da" or "en"."""
        return self.many_english if lang == "en" else self.many_danish


KINDS = {
    "body": Kind("udvalg eller organ", "body", "Udvalg og organer", "Bodies"),
    "case": Kind("sag", "case", "Sager", "Cases"),
    "principle": Kind("princip", "principle", "Principper", "Principles"),
    "law": Kind("lov", "law", "Love og paragraffer", "Laws and sections"),
    "policy": Kind("strategi, plan eller aftale", "policy", "Strategier, planer og aftaler", "Policies"),
    "item": Kind("punkt", "agenda item", "Punkter", "Agenda items"),
    "decision": Kind("beslutning", "decision", "Beslutninger", "Decisions"),
    "person": Kind("person", "person", "Personer", "Persons"),
    "institution": Kind("institution", "institution", "Institutioner", "Institutions"),
    "municipality": Kind("kommune", "municipality", "Kommuner", "Municipalities"),
    "party": Kind("parti", "party", "Partier", "Parties"),
    "place": Kind("sted", "place", "Steder", "Places"),
    "role": Kind("rolle", "role", "Roller", "Roles"),
    "meeting": Kind("møde", "meeting", "Møder", "Meetings"),
    "document": Kind("dokument", "document", "Dokumenter", "Documents"),
    "attachment": Kind("bilag", "attachment", "Bilag", "Attachments"),
    "amount": Kind("beløb", "amount", "Beløb", "Amounts"),
    "vote": Kind("afstemning", "vote", "Afstemninger", "Votes"),
    "part": Kind("del", "part", "Dele", "Parts"),
}
"""Kinds by their names, in the order in which lists show them."""

MARKED = ("body", "person", "institution", "law", "principle", "policy", "case", "place", "amount", "party", "role")
"""Kinds whose names are coloured in a text, in the order of the legend."""

PERSONAL = frozenset({"person"})
"""Kinds whose pages search engines are asked to leave out."""

_INSIDE = (
    (re.compile(r"(/vote|/motion(/[^/]+)?(/vote)?)$"), "vote"),
    (re.compile(r"^meeting/.*/item/[^/]+/decision/"), "decision"),
    (re.compile(r"^meeting/.*/item/[^/]+$"), "item"),
    (re.compile(r"^meeting/.*/item/[^/]+/attachment/"), "attachment"),
    (re.compile(r"^meeting/.*/item/[^/]+/amount/"), "amount"),
    (re.compile(r"^meeting/[^/]+/[^/]+/[^/]+$"), "meeting"),
    (re.compile(r"^document/[^/]+$"), "document"),
    (re.compile(r"^(meeting|document)/"), "part"),
)  # of what is named as a part of a meeting or document, and of decisions


def kind_of(iri: str, base: str) -> str:
    """The kind of a thing, "part" where it has no name of its own.

    >>> kind_of("https://example.org/id/body/noerhavn/direktionen", "https://example.org/id/")
    'body'
    """
    path = iri.removeprefix(base)
    inside = next((kind for pattern, kind in _INSIDE if pattern.search(path)), "")
    first = path.partition("/")[0]
    return inside or (first if first in KINDS else "part")
