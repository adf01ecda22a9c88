"""Principles that a sentence lists: "tre principper: nærhed, mod og tillid", "principper, fx at spørge, at svare"."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.principles.collectives import Collective
from referatgraf.nlp.recognition.principles.introductions import BEHIND
from referatgraf.nlp.recognition.principles.lists import Entry, trimmed

REST = Pattern("rest of a sentence", re.compile(r"[^\r\n.;!?]{3,600}"), "nærhed, faglighed og tillid.", "\n.\n")
QUOTED = Pattern(
    "title in quotes", re.compile(r"[”“\"»][^”“\"»«\r\n]{2,120}[”\"«]"), "”Fælles om havnen”", "Fælles om havnen"
)
COUNTED = Pattern("number of a title", re.compile(r"(?<!\w)\(?\d{1,2}[.):] ?"), "1) nærhed", "nærhed")
EXAMPLES = Pattern(
    "examples of principles, as infinitives",
    re.compile(
        r"[^.:;\r\n]{0,160}?,? (?:fx|f\.eks\.|for eksempel|bl\.a\.|blandt andet|herunder) "
        r"(?P<rest>(?:\w+ )?at \w+[^.:;\r\n]{10,500})"
    ),
    "for arbejdet, fx at spørge borgeren, at svare til tiden",
    "herunder budgetloven, styrelsesloven og andre love",
)
_COMMAS = re.compile(r", (?:og )?| og (?=at )")
_TO = re.compile(r"(?:\w+ )?at \w")
_SO_ON = re.compile(r"\s+(?:m|mv|mm|osv|etc)$")
_SHORTEST = 3
_SPLITS = (re.compile(r"\s*,\s*(?:og|samt)?\s*|\s+samt\s+"), re.compile(r"\s*,\s*(?:og|samt)?\s*|\s+(?:og|samt)\s+"))
_LONGEST = 10
_COLON = 140
"""Characters between the name of a set and the colon, at most."""


def listed(text: str, collective: Collective, number: int, end: int) -> tuple[Entry, ...]:
    """The principles that the sentence of an expression lists, where they are as many as is known; else none.

    Args:
        text: the text of the document.
        collective: the expression.
        number: how many principles its set has, 0 where nothing tells.
        end: where the line ends.
    """
    colon = text.find(":", collective.span.end, min(end, collective.span.end + _COLON))
    if colon < 0 or not number or not BEHIND.regex.match(text[collective.span.end : colon + 1]):
        return ()
    rest = REST.regex.match(text, colon + 1, end)
    ways = _ways(text, *rest.span()) if rest else ()
    fitting = (way for way in ways if len(way) == number)
    return tuple(Entry(span) for span in next(fitting, ()))


def exemplified(text: str, collective: Collective, end: int) -> tuple[Entry, ...]:
    """The principles that a sentence gives as examples behind an expression without a number.

    Only infinitives of several words count; behind "herunder" stands much else.

    Args:
        text: the text of the document.
        collective: the expression.
        end: where the line ends.
    """
    hit = None if collective.number else EXAMPLES.regex.match(text, collective.head.end, end)
    if not hit:
        return ()
    at, spans = hit.start("rest"), []
    until = at + len(_SO_ON.sub("", hit["rest"]))
    for comma in (*_COMMAS.finditer(text, at, until), None):
        spans.append(_stripped(text, at, comma.start() if comma else until))
        at = comma.end() if comma else until
    words = [text[span.start : span.end] for span in spans]
    if len(spans) == 1 or min(len(each.split()) for each in words) < _SHORTEST:
        return ()
    leads = ("" if _TO.match(said) else "at " for said in words)
    return tuple(Entry(span, lead=lead, example=True) for span, lead in zip(spans, leads, strict=True))


def _ways(text: str, start: int, end: int) -> Iterator[Sequence[Span]]:
    """The ways to part a list in a sentence, the surest first; only those whose parts are short."""
    quoted = [Span(hit.start() + 1, hit.end() - 1) for hit in QUOTED.regex.finditer(text, start, end)]
    yield quoted
    counted = [hit.span() for hit in COUNTED.regex.finditer(text, start, end)]
    if counted:
        edges = [*(first for first, _ in counted[1:]), end]
        yield [_stripped(text, last, edge) for (_, last), edge in zip(counted, edges, strict=True)]
    for split in _SPLITS:
        parts, at = [], start
        for hit in split.finditer(text, start, end):
            parts.append(_stripped(text, at, hit.start()))
            at = hit.end()
        parts.append(_stripped(text, at, end))
        words = [text[part.start : part.end] for part in parts]
        pair_last = " og " in words[-1] and not any(" og " in each for each in words[:-1])
        if not pair_last and all(0 < len(each.split()) <= _LONGEST for each in words):
            yield parts


def _stripped(text: str, start: int, end: int) -> Span:
    """The characters between `start` and `end` without blanks, stops and conjunctions around them."""
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    return trimmed(text[first:end], Span(first, end))
