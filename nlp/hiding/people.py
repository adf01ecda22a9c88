"""Whom a document names, in its lists, its votes and its running text, and who of them holds an office.

An office-holder is who is listed as present or absent, votes, moves or states something, sits for another, is named as
a politician, or bears a title of the political or administrative group of the register of roles. A guest without such
a title is none, nor is the leader of a school or the chair of a club.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from referatgraf.nlp.mentions import Named
from referatgraf.nlp.minutes import Minutes, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import PARTICLE, WORD_OF_NAME, is_in_no_name
from referatgraf.nlp.recognition.known import known_names
from referatgraf.ontology import spheres
from referatgraf.ontology.pseudonyms import plain
from referatgraf.ontology.registers import group_of

PERSON = "person/"
CITIZEN = Pattern(
    "citizen by name",
    re.compile(
        r"(?<![\w-])(?i:borger|klager|ansøger|beboer|patient|elev|nabo|pårørende|indsiger|anmelder|enke|hr\.?|fru|frk\.?|frøken)"
        rf"(?:en)?[: \u00a0]{{1,2}}(?P<name>{WORD_OF_NAME}(?:\s{PARTICLE}{WORD_OF_NAME}){{1,3}})(?![\w-])"
    ),
    "Klager Ole Krog har skrevet",
    "Borgere i Nørhavn Kommune",
)
"""Whom reading does not count among the persons of minutes, though the text tells that it speaks of one."""
_POLITICIAN = f"{PERSON}{spheres.POLITICAL}"


class Person(NamedTuple):
    """A person by kind ("person/" and a code of the list `sphere:`, which parts those of one name) and plain name."""

    kind: str
    key: str

    @property
    def sphere(self) -> str:
        """The sphere that parts the person from others of the name."""
        return self.kind.removeprefix(PERSON)


class Place(NamedTuple):
    """Characters that name a person, in full or by a part of the name, and the full name."""

    span: Span
    person: Person
    name: str


def places(text: str, minutes: Minutes, named: Named) -> list[Place]:
    """Every place that names a person; `minutes` and `named` are what was read from `text`."""
    return [*_listed(minutes), *_mentioned(named), *_citizens(text)]


def office_holders(minutes: Minutes, named: Named) -> set[Person]:
    """Everyone whom the document gives an office."""
    guests = {who.span: who.role for who in minutes.meeting.guests}
    listed = {place.person for place in _listed(minutes) if is_office(guests.get(place.span, "borgmester"))}
    politicians = {place.person for place in _mentioned(named) if place.person.kind == _POLITICIAN}
    told = {Person(each.kind, plain(each.person)) for each in named.memberships if is_office(each.role)}
    return listed | politicians | told


def is_office(title: str) -> bool:
    """Whether a title makes its bearer an office-holder.

    >>> is_office("borgmester"), is_office("havnechef"), is_office("skoleleder"), is_office("formand"), is_office("")
    (True, True, False, False, False)
    """
    return spheres.of_title(title) == spheres.POLITICAL or group_of(title) == "administrative"


def _listed(minutes: Minutes) -> Iterator[Place]:
    for known in known_names(minutes):
        if known.kind.startswith(PERSON):
            yield Place(known.span, Person(known.kind, plain(known.label)), known.label)


def _citizens(text: str) -> Iterator[Place]:
    for hit in CITIZEN.regex.finditer(text):
        if not any(map(is_in_no_name, hit["name"].split())):
            yield Place(Span(*hit.span("name")), Person(f"{PERSON}{spheres.OTHER}", plain(hit["name"])), hit["name"])


def _mentioned(named: Named) -> Iterator[Place]:
    for mention in named.mentions:
        if mention.kind.startswith(PERSON):
            yield Place(mention.span, Person(mention.kind, plain(mention.label)), mention.label)
