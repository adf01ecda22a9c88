"""The municipality of a document, where its text is certain of it.

Certain are: a case number that begins with the code of a municipality, unless the head names another; a council named
with its place; the name with "Kommune" where one is named far more often than any other, or once and its town in the
head of the minutes; and what most names of the text are called after (`municipality_towns`). A single mention in the
text is no evidence: minutes speak of their neighbours too. A name that the register does not hold (of a municipality
before 2007, say) counts with "Kommune" alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from referatgraf.nlp.minutes import AgendaItem, Quote, Span
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.structure.bodies import lowered
from referatgraf.nlp.structure.municipality_towns import is_of_many, municipality_by_towns
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import municipality_by_code, municipality_named, municipality_of_host

CODED_NUMBER = Pattern(
    "case number with municipality code", re.compile(r"^(\d{3})-(?:19|20)\d\d-\d+$"), "306-2009-600", "24-008179"
)
UNIT = Pattern(
    "what follows a municipality's name",
    re.compile(
        r" (?:(?P<unit>[Kk]ommune|KOMMUNE|Regionskommune)(?:(?P<definite>ns?)|[sS])?(?!\w)|"
        r"(?P<council>(?i:byråd|kommunalbestyrelse|rådhus))\w*)"
    ),
    "Nørhavn Kommunes budget",
    "kommuner i regionen",
)
SITE = Pattern(
    "site of a municipality",
    re.compile(
        r"(?i)(?=[wd@/])(?:\bwww\.|@|//|\bdagsordene?r?\.)(?P<host>[a-z-]{3,30}\.(?:dk|kommune\.dk))(?![\w-]|\.\w)"
    ),
    "www.noerhavn.dk",
    "noerhavn",
)
_DOMAIN = ".dk"
_NAME_BEFORE = re.compile(r"(?<![\w-])[A-ZÆØÅ][\w'’-]*$")
_NO_NAMES = words_of("anden denne din egen en enhver hver hvilken ingen min ny per pr samme vor")
"""Words that may stand before "kommune" and are no name."""
_LONGEST_NAME = 40
_SHORTEST_NAME = 2
_LEAD = 2
"""The first must weigh this many times what the second does."""
_LEAST = 2
_WEIGHTY = 3
"""What a mention in the head, or with a council, counts beside one in the text; and so the town in the head alone."""


class _Mention(NamedTuple):
    """A municipality named in the text, by its full name; `of_council`: with its council or town hall."""

    name: str
    span: Span
    of_council: bool


def find_municipality(text: str, items: Iterable[AgendaItem], head_end: int, listing: Span) -> Quote | None:
    """The municipality as its full name, or None where the text is not certain.

    Args:
        text: the document's text.
        items: its items, for their case numbers.
        head_end: offset at which the first item begins; a name in the head counts more than one in the text.
        listing: the list of contents, where "X Kommune" is as often a neighbour as in the text.
    """
    coded = _by_code(items)
    if coded and _is_named(coded.value, text[:head_end]):
        return coded
    named = _by_name(text, head_end, listing)
    return named if named and (not coded or named.span.start < head_end) else coded


def _is_named(municipality: str, head: str) -> bool:
    """Whether the head names a municipality, by its town or in full."""
    known = municipality_named(municipality)
    return known is not None and known.name in head


def _by_code(items: Iterable[AgendaItem]) -> Quote | None:
    found: dict[str, Span] = {}
    for number in (number for item in items for number in item.case_numbers):
        hit = CODED_NUMBER.regex.match(number.value)
        municipality = municipality_by_code(hit[1]) if hit else None
        if municipality:
            found.setdefault(municipality.full_name, number.span)
    return Quote(*found.popitem(), "kommunekode i sagsnummer") if len(found) == 1 else None


def _by_name(text: str, head_end: int, listing: Span) -> Quote | None:
    mentions: dict[str, list[_Mention]] = {}
    for mention in (*_mentions(text), *_sites(text)):
        mentions.setdefault(mention.name, []).append(mention)
    weights = Counter({name: sum(_weight(one, head_end, listing) for one in named) for name, named in mentions.items()})
    for name in () if is_of_many(text[:head_end]) else mentions:
        weights[name] += _WEIGHTY * _has_town(text[:head_end], name.rsplit(" ", 1)[0], listing)
    (name, first), (_, second) = [*weights.most_common(2), ("", 0), ("", 0)][:2]
    if first < _LEAST or first < _LEAD * second:
        return municipality_by_towns(text, head_end, mentions)
    times = len(mentions[name])
    return Quote(name, mentions[name][0].span, f"nævnt {times} gang{'e' * (times > 1)}")


def _weight(mention: _Mention, head_end: int, listing: Span) -> int:
    start = mention.span.start
    in_head = start < head_end and not _is_in(listing, start)
    return _WEIGHTY if mention.of_council or in_head else 1


def _has_town(head: str, town: str, listing: Span) -> bool:
    """Whether the head names a town; one before "Kommune" in the list of contents may be a neighbour."""
    written = [form for form in (town, town.upper()) if form in head]
    hits = re.finditer(rf"(?<!\w)(?:{any_of(written)})(?!\w)", head) if written else ()
    return any(not (_is_in(listing, hit.start()) and UNIT.regex.match(head, hit.end())) for hit in hits)


def _is_in(span: Span, place: int) -> bool:
    return span.start <= place < span.end


def _mentions(text: str) -> Iterator[_Mention]:
    for unit in UNIT.regex.finditer(text):
        word = _NAME_BEFORE.search(text, max(0, unit.start() - _LONGEST_NAME), unit.start())
        name = _full_name(word.group(), "" if unit["definite"] else unit["unit"]) if word else ""
        if word and name:
            yield _Mention(name, Span(word.start(), unit.end()), unit["council"] is not None)


def _sites(text: str) -> Iterator[_Mention]:
    """Yield the municipalities whose own sites or mail addresses the text prints."""
    for hit in SITE.regex.finditer(text) if _DOMAIN in text.lower() else ():
        known = municipality_of_host(hit["host"])
        if known:
            yield _Mention(known.full_name, Span(*hit.span()), of_council=True)


def _full_name(word: str, unit: str | None) -> str:
    """The full name by the register, else as printed before "Kommune"; empty where the word is no name.

    Before "kommunen" any word may stand, so only a name of the register is one there.
    """
    word = lowered(word) if word.isupper() and len(word) >= _SHORTEST_NAME else word
    known = municipality_named(word)
    if known:
        return known.full_name
    if not unit or len(word) < _SHORTEST_NAME or word.casefold() in _NO_NAMES:
        return ""
    return f"{word} {unit.capitalize()}"
