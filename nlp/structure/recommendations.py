"""What an item's recommendation proposes, point by point, and who makes it."""

import re
from collections.abc import Iterable

from referatgraf.nlp.minutes import Actor, Recommendation, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.actors import read_actor
from referatgraf.nlp.structure.lines import Line, span_of

VERB = Pattern(
    "verb",
    re.compile(r"(?i)\b(?:indstille[rs]|innstiller|foreslå[rs]|anbefaler(?: over for [^,]*)?|anbefales|fremsender)\b"),
    "Direktøren indstiller, at",
    "Indstilling til udvalget",
)
POINT = Pattern(
    "point",
    re.compile(r"^(?:at )?(?P<n>\d{1,2})[.)]\s+(?=\S)|^(?:At|Ad)\.? ?(?P<at>\d{1,2})[.)]?\s*|^\((?P<in>\d{1,2})\)\s+"),
    "2. at planen godkendes",
    "2 planer",
)
_RECOMMENDS = re.compile(r"(?i)\bindstille[rs]\b")
_PASSIVE = re.compile(r"(?i)^(?:der|det|det i sagen|sagen)\b")
_THAT = re.compile(r"(?<!\w)[Aa]t\s*[:;]?\s*(?=\S|$)")
_THAT_OF_LIST = re.compile(r"[Aa]t[|\t ]")
_BEHALF = re.compile(r",?\s*på vegne af [^,]*,?")
_FIRST_LINES = 6
_SHORTEST = 4


def read_recommendation(lines: list[Line], source: str) -> tuple[Actor | None, tuple[Recommendation, ...]]:
    """Who recommends (None where nobody is named) and the points of the recommendation.

    Args:
        lines: the section, with its heading where that names who recommends.
        source: the document's text.
    """
    for n, line in enumerate(lines[:_FIRST_LINES]):
        verb = VERB.regex.search(line.text)
        if verb:
            points = _listed(lines[n + 1 :]) or _clause(line, verb.end(), lines[n + 1 :])
            return _actor(line, verb.start()), _verbatim(points, source)
    return None, _verbatim(_listed(lines), source)


def recommends(lines: Iterable[Line]) -> bool:
    """Whether lines hold a recommendation, whatever heading they stand under."""
    return any(_RECOMMENDS.search(line.text) for line in lines)


def _actor(line: Line, end: int) -> Actor | None:
    """Who stands in the sentence before the verb."""
    before = line.text[:end]
    sentence = before.rsplit(". ", 1)[-1]
    if _PASSIVE.match(sentence.strip()):
        return None
    return read_actor(sentence, line.start + len(before) - len(sentence))


def _verbatim(points: list[tuple[str, Span]], source: str) -> tuple[Recommendation, ...]:
    return tuple(Recommendation(number, source[span.start : span.end], span) for number, span in points)


def _listed(lines: list[Line]) -> list[tuple[str, Span]]:
    """The points of a list; a line that goes on with one belongs to it, a paragraph below ends the list."""
    points: list[tuple[str, Span]] = []
    for line in lines:
        start = _point_start(line)
        if start is not None:
            number, begin = start
            if line.text[begin:].strip():
                points.append((number, Span(line.start + begin, line.end)))
        elif points and line.gap > 1 and line.text[:1].isupper():
            break
        elif points:
            number, span = points[-1]
            points[-1] = (number, Span(span.start, line.end))
    return points


def _point_start(line: Line) -> tuple[str, int] | None:
    """The printed number of a point and where its text begins; a bullet or "at" counts as a point without number."""
    hit = POINT.regex.match(line.text)
    if hit:
        return hit["n"] or hit["at"] or hit["in"], hit.end()
    if line.bullet or (_THAT_OF_LIST.match(line.text) and line.text[2:].strip(" |\t")):
        return "", 0
    return None


def _clause(line: Line, begin: int, below: list[Line]) -> list[tuple[str, Span]]:
    """The clause from "at" (or what follows the verb) to the end of the section."""
    behalf = _BEHALF.match(line.text, begin)
    that = _THAT.search(line.text, behalf.end() if behalf else begin)
    tail = line.text[begin:]
    start = that.start() if that else begin + len(tail) - len(tail.lstrip(" :,;"))
    parts = [part for part in (line.part(start), *below) if part.text]
    if not parts or (len(parts) == 1 and len(parts[0].text) < _SHORTEST):
        return []
    return [("", span_of(parts))]
