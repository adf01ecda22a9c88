"""Who recommends, moves or states something: bodies, offices, units of the administration, persons and parties."""

import re

from referatgraf.nlp.minutes import Actor, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.people import party_letters, party_name, read_people

OFFICE = Pattern(
    "office",
    re.compile(
        r"(?i)(?:chef(?:en|erne)?|direktør(?:en)?|leder(?:en)?|formand(?:en|s?skabet)?|borgmester(?:en)?|rådmand(?:en)?|"
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
        r"(?:[Ll]isterne|[Ll]iste|[Gg]ruppen?|[Pp]arti(?:et|erne)?) (?P<called>[A-ZÆØÅ])(?![\w.])"
        r"|(?<![\w.])(?P<plain>[A-HJ-ZÆØÅ]|I(?! [a-zæøå]+ ))(?![\w.])|\((?P<bracket>[A-ZÆØÅ])\)"
    ),
    "Liste Ø",
    "I sagen indgår",
)
_ON_BEHALF = re.compile(r",?\s*på vegne af ")
_NO_ACTOR = re.compile(
    r"(?i)^(?:der|det|som|og|at|hvor|den|herunder|hermed|sagen|vi|man|jeg|han|hun|de|valggruppen? .*)?$"
)
_ORDINAL = re.compile(r"[12]\.")
_PREPOSITION = re.compile(r"(?i)\b(?:for|i|af|og|på|til|ved)$")
_LONGEST, _SHORTEST = 90, 2


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
    """The persons that `text` names as those who move or state something, else the parties, by name or letter.

    A letter alone is a party of the register; one behind "Liste" may be a local list that is not.
    """
    people = tuple(Actor("person", person.name, person.span) for person in read_people(text, offset))
    if people:
        return people
    parties = [
        Actor("party", hit.group(), Span(offset + hit.start(), offset + hit.end()))
        for hit in party_name().finditer(text)
    ]
    for hit in PARTY_GROUP.regex.finditer(text):
        letter = hit["called"] or hit["plain"] or hit["bracket"]
        if hit["called"] or letter in party_letters():
            parties.append(Actor("party", letter, Span(offset + hit.start(), offset + hit.end())))
    return tuple(parties)


def _office(text: str, begin: int) -> Actor | None:
    """An office, without the name of who holds it; or a unit of the administration."""
    name = _without_holder(text)
    if not name[:1].isupper():
        return None
    span = Span(begin, begin + len(name))
    if not OFFICE.regex.search(name):
        return Actor("institution", name, span)
    return Actor("role", _definite(name), span)


def _without_holder(text: str) -> str:
    """An office without the name behind it; what stands behind a preposition is part of a unit's name."""
    people = read_people(text)
    if not people or people[-1].span.end < len(text) - 2:
        return text
    before = text[: people[-1].span.start].rstrip(" ,")
    return before if len(before) > _SHORTEST and not _PREPOSITION.search(before) else text


def _definite(title: str) -> str:
    """A title in the definite form, as minutes call the only one who holds it.

    "Centerchef" is "Centerchefen"; "formand" is left, as its form is irregular.
    """
    return f"{title}en" if INDEFINITE_OFFICE.regex.match(title) and not title.endswith("mand") else title
