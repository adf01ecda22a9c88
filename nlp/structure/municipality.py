"""The municipality of a document, where its text is certain of it.

Certain are: a case number that begins with the code of a municipality; a council named with its place; the name
with "Kommune" where one is named far more often than any other, or once and its town in the head of the minutes. A
single mention is no evidence: minutes speak of their neighbours too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from referatgraf.nlp.minutes import AgendaItem, Quote, Span
from referatgraf.ontology.registers import municipality_by_code, municipality_named

_CODE = re.compile(r"^(\d{3})-(?:19|20)\d\d-\d+$")
_UNIT = re.compile(
    r" (?:[Kk]ommune(?:n|s|ns)?|Regionskommunes?)(?!\w)| (?P<council>(?i:byråd|kommunalbestyrelse|rådhus))\w*"
)
"""What follows the name of a municipality."""
_NAME_BEFORE = re.compile(r"(?<![\w-])[A-ZÆØÅ][\w'’-]*$")
_LONGEST_NAME = 40
_FULL_NAME = re.compile(
    r"(?!(?:Egen|Andre|Alle|Denne|Hver|Vores|Den|Min|Samme|Ny|Nye|De|Flere|Kommuners?)\b)[A-ZÆØÅ][\w-]{2,30}"
)
"""The name of a municipality that the register does not know: one of former times, or of another country."""
_LEAD = 2
"""The first must weigh this many times what the second does."""
_LEAST = 2
_WEIGHTY = 3
"""What a mention in the head, or with a council, counts beside one in the text; and so the town in the head alone."""


def find_municipality(text: str, items: Iterable[AgendaItem], head_end: int) -> Quote | None:
    """The municipality as its full name, or None where the text is not certain.

    Args:
        text: the document's text.
        items: its items, for their case numbers.
        head_end: offset at which the first item begins; a name in the head counts more than one in the text.
    """
    return _by_code(items) or _by_name(text, head_end)


def _by_code(items: Iterable[AgendaItem]) -> Quote | None:
    found: dict[str, Span] = {}
    for number in (number for item in items for number in item.case_numbers):
        hit = _CODE.match(number.value)
        municipality = municipality_by_code(hit[1]) if hit else None
        if municipality:
            found.setdefault(municipality.full_name, number.span)
    return Quote(*found.popitem(), "kommunekode i sagsnummer") if len(found) == 1 else None


def _by_name(text: str, head_end: int) -> Quote | None:
    weights: Counter[str] = Counter()
    places: dict[str, list[Span]] = {}
    for name, span, of_council in _mentions(text):
        weights[name] += _WEIGHTY if of_council or span.start < head_end else 1
        places.setdefault(name, []).append(span)
    for name in weights:
        if re.search(rf"(?<!\w){re.escape(name.rsplit(' ', 1)[0])}(?!\w)", text[:head_end]):
            weights[name] += _WEIGHTY
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
        return None
    name = ranked[0][0]
    times = len(places[name])
    return Quote(name, places[name][0], f"nævnt {times} gang{'e' * (times > 1)}")


def _mentions(text: str) -> Iterator[tuple[str, Span, bool]]:
    """The municipalities named in `text`: full name, where, and whether with a council or town hall."""
    for unit in _UNIT.finditer(text):
        word = _NAME_BEFORE.search(text, max(0, unit.start() - _LONGEST_NAME), unit.start())
        if word is None:
            continue
        named = municipality_named(word.group())
        span = Span(word.start(), unit.end())
        if named:
            yield named.full_name, span, unit["council"] is not None
        elif unit.group().startswith(" Kommune") and _FULL_NAME.fullmatch(word.group()):
            yield f"{word.group()} Kommune", span, False
