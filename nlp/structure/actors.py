"""Who recommends, moves or states something: bodies, offices, units of the administration, persons and parties."""

import re

from referatgraf.nlp.minutes import Actor, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.people import party_letters, read_people

OFFICE = Pattern(
    "office",
    re.compile(
        r"(?i)(?:chef(?:en|erne)?|direktør(?:en)?|leder(?:en)?|formand(?:en|skabet)?|borgmester(?:en)?|rådmand(?:en)?|"
        r"konsulent(?:en)?|koordinator(?:en)?|jurist(?:en)?|sekretær(?:en)?|inspektør(?:en)?|forstander(?:en)?)\b"
    ),
    "Voksenspecial- og psykiatrichefen",
    "Forvaltningen",
)
INDEFINITE_OFFICE = Pattern(
    "office without article",
    re.compile(r"(?i)^(?:[\wæøå]+- og )?[\wæøå]*(?:chef|direktør|leder|formand|borgmester)$"),
    "Centerchef",
    "Centerchefen",
)
PARTY_GROUP = Pattern(
    "party",
    re.compile(
        r"(?:(?:[Ll]iste|[Gg]ruppe(?:n)?|[Pp]arti(?:et)?)r? )?(?<!\w)(?P<plain>[A-ZÆØÅ])(?![\w.])"
        r"|\((?P<bracket>[A-ZÆØÅ])\)"
    ),
    "Liste Ø",
    "Liste over bilag",
)
_ON_BEHALF = re.compile(r",?\s*på vegne af ")
_NO_ACTOR = re.compile(r"(?i)^(?:der|det|som|og|at|hvor|den|herunder|hermed|sagen)?$")
_ORDINAL = re.compile(r"[12]\.")
_JOINS = re.compile(r"(?i)\b(?:for|i|af|på|og|ved|under)$|[-&]$")
"""What stands before a part of the name of an office or unit ("Center for Social Indsats"), not before a person."""
_LONGEST = 90


def read_actor(text: str, offset: int) -> Actor | None:
    """The body, office or unit that `text` names; `offset` is where it begins in the document."""
    name = _ON_BEHALF.split(text, maxsplit=1)[0].strip(" ,:-–\t")
    if len(name) > _LONGEST or _NO_ACTOR.match(name) or "." in _ORDINAL.sub("", name[:-1]):
        return None
    begin = offset + text.index(name)
    body = next(find_bodies(name, begin), None)
    if body and body.span.end - body.span.start > 0.7 * len(name):
        return Actor("body", body.value, body.span)
    return _office(name, begin)


def movers(text: str, offset: int) -> tuple[Actor, ...]:
    """The persons that `text` names as those who move or state something, else the parties."""
    people = tuple(Actor("person", person.name, person.span) for person in read_people(text, offset))
    if people:
        return people
    hits = ((hit, hit["plain"] or hit["bracket"]) for hit in PARTY_GROUP.regex.finditer(text))
    return tuple(
        Actor("party", letter, Span(offset + hit.start(), offset + hit.end()))
        for hit, letter in hits
        if letter in party_letters() or (hit.group()[:1] in "LlGgPp" and len(hit.group()) > 1)
    )


def _office(text: str, begin: int) -> Actor | None:
    """An office, without the name of who holds it; or a unit of the administration."""
    name = text
    people = read_people(text)
    if people and people[-1].span.end >= len(text) - 2 and people[-1].span.start > 3:
        before = text[: people[-1].span.start].rstrip(" ,")
        name = text if _JOINS.search(before) else before
    if not name[:1].isupper():
        return None
    span = Span(begin, begin + len(name))
    if not OFFICE.regex.search(name):
        return Actor("institution", name, span)
    return Actor("role", _definite(name), span)


def _definite(title: str) -> str:
    """A title in the definite form, as minutes call the only one who holds it.

    "Centerchef" is "Centerchefen"; "formand" is left, as its form is irregular.
    """
    return f"{title}en" if INDEFINITE_OFFICE.regex.match(title) and not title.endswith("mand") else title
