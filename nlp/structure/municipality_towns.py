"""The municipality after whose town most of what a text names is called: clubs, schools, jobcentres, the place.

A neighbour is named so too, and a person may be called like a town. So the name has to stand far more often than any
other, and in the head of the minutes or, once at least, before "Kommune".
"""

import re
from collections import Counter
from collections.abc import Container
from functools import cache

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import family_names, given_names, municipalities

_LEAST = 4
_LEAD = 3
"""The first must weigh this many times what the second does."""
_IN_HEAD = 3
"""What a mention in the head counts beside one in the text."""
_MOST_IN_HEAD = 3
_WORD_BEFORE = re.compile(r"([A-ZÆØÅ][\w.-]*) $")
_LONGEST_WORD = 30


def municipality_by_towns(text: str, head_end: int, said: Container[str]) -> Quote | None:
    """The municipality that the names of a text belong to, or None where they do not tell.

    Args:
        text: the document's text.
        head_end: offset at which the first item begins.
        said: full names of the municipalities that stand before "Kommune" in the text.
    """
    if is_of_many(text[:head_end]):
        return None
    weights: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for hit in _any_town().finditer(text):
        name, whole = _towns()[hit["town"]]
        in_head = hit.start() < head_end
        if (whole or in_head) and not _is_person(text, hit.start()):
            weights[name] += _IN_HEAD if in_head else 1
            first.setdefault(name, Span(*hit.span()))
    (name, most), (_, second) = [*weights.most_common(2), ("", 0), ("", 0)][:2]
    if most < _LEAST or most < _LEAD * second or not (name in said or first[name].start < head_end):
        return None
    return Quote(name, first[name], "navne på steder og foreninger")


def is_of_many(head: str) -> bool:
    """Whether the head of minutes names so many municipalities that the body is rather one of them all."""
    return len({_towns()[hit["town"]][0] for hit in _any_town().finditer(head)}) > _MOST_IN_HEAD


@cache
def _towns() -> dict[str, tuple[str, bool]]:
    """The full name of a municipality by its name, or by the towns that its name joins, and whether it is the whole."""
    whole = {each.name: (each.full_name, True) for each in municipalities()}
    joined = ((part, each) for each in municipalities() if "-" in each.name for part in each.name.split("-"))
    return {part: (each.full_name, False) for part, each in joined} | whole


@cache
def _any_town() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<town>{any_of(_towns())})s?(?![\w-])")


def _is_person(text: str, start: int) -> bool:
    """Whether a town is rather the last name of somebody: "Vera Nyborg"."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and (before[1] in given_names() or before[1] in family_names())
