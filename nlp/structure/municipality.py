"""The municipality of a document, where its text is certain of it.

Certain are: a case number that begins with the code of a municipality; a council named with its place; the name
with "Kommune" where one is named far more often than any other. A single mention is no evidence: minutes speak of
their neighbours too.
"""

import re
from collections import Counter
from functools import cache

from referatgraf.nlp.minutes import AgendaItem, Quote, Span
from referatgraf.ontology.registers import Municipality, municipalities, municipality_by_code, municipality_named

_CODE = re.compile(r"^(\d{3})-(?:19|20)\d\d-\d+$")
_LEAD = 2.0
_FEW = 2


def find_municipality(text: str, items: tuple[AgendaItem, ...], head_end: int) -> Quote | None:
    """The municipality as its full name, or None where the text is not certain.

    Args:
        text: the document's text.
        items: its items, for their case numbers.
        head_end: offset at which the first item begins; a name in the head counts more than one in the text.
    """
    return _by_code(items) or _by_name(text, head_end)


def _by_code(items: tuple[AgendaItem, ...]) -> Quote | None:
    codes = Counter(hit[1] for item in items for quote in item.case_numbers if (hit := _CODE.match(quote.value)))
    known = [(code, count) for code, count in codes.most_common() if municipality_by_code(code)]
    if len(known) != 1:
        return None
    municipality = municipality_by_code(known[0][0])
    first = next(q for item in items for q in item.case_numbers if q.value.startswith(f"{known[0][0]}-"))
    return Quote(municipality.full_name, first.span, "kommunekode i sagsnummer") if municipality else None


def _by_name(text: str, head_end: int) -> Quote | None:
    weights: Counter[str] = Counter()
    places: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for hit in _named().finditer(text):
        municipality = municipality_named(_name_of(hit))
        if municipality is None:
            continue
        name = municipality.full_name
        weights[name] += 3 if hit["council"] else 3 if hit.start() < head_end else 1
        counts[name] += 1
        places.setdefault(name, Span(hit.start(), hit.end()))
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < _FEW or len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    name = ranked[0][0]
    return Quote(name, places[name], f"nævnt {counts[name]} gange")


def _name_of(hit: re.Match[str]) -> str:
    return str(hit["place"] or hit["seat"]).strip()


@cache
def _named() -> re.Pattern[str]:
    names = sorted({form for m in municipalities() for form in _forms(m)}, key=len, reverse=True)
    choice = "|".join(map(re.escape, names))
    return re.compile(
        rf"(?<![\w-])(?P<place>{choice}) (?:[Kk]ommune(?:n|s|ns)?|Regionskommunes?)(?!\w)"
        rf"|(?<![\w-])(?P<seat>{choice}) (?P<council>(?i:byråd|kommunalbestyrelse|rådhus)\w*)"
    )


def _forms(municipality: Municipality) -> set[str]:
    return {municipality.name, municipality.genitive}
