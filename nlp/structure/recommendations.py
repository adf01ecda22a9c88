"""What an item's recommendation proposes, point by point, and who makes it."""

import re
from collections.abc import Iterable
from itertools import takewhile

from referatgraf.nlp.minutes import Actor, Recommendation, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.joint_actors import read_actors
from referatgraf.nlp.structure.lines import Line, span_of

VERB = Pattern(
    "verb",
    re.compile(r"(?i)\b(?:indstille[rs]|innstiller|foreslå[rs]|anbefaler(?: over for [^,]*)?|anbefales|fremsender)\b"),
    "Direktøren indstiller, at",
    "Indstilling til udvalget",
)
POINT = Pattern(
    "point",
    re.compile(
        r"^(?:at )?(?P<n>\d{1,2})[.)]\s+(?=\S)|^(?:At|Ad)\.? ?(?P<at>\d{1,2})[.)]?\s*|^\((?P<in>\d{1,2})\)\s+"
        r"|^(?P<letter>[a-h])\)\s+(?=\S)"
    ),
    "2. at planen godkendes",
    "2 planer",
)
ADVERBIAL = Pattern(
    "words before the verb that name nobody",
    re.compile(
        r"(?i)^(?:på|med|i|ud fra|under|af|for|derfor|hermed|herefter|samtidig|endvidere|desuden|yderligere|endelig)\b"
    ),
    "På den baggrund indstiller",
    "Direktøren indstiller",
)
NOTHING = Pattern(
    "no recommendation",
    re.compile(r"(?i)^(?:ingen(?: indstilling(?:er)?)?|intet|udgår|indstilling(?:en)? eftersendes)?[\W_]*$"),
    "Ingen indstilling.",
    "Til godkendelse.",
)
_NEXT_POINT = re.compile(r"(?:[.;,]| og| samt)$")
"""What ends the first of several points that stand below each other."""
_RECOMMENDS = re.compile(r"(?i)\bindstille[rs]\b")
_PASSIVE = re.compile(
    r"(?i)^(?:(?:der|det|det i sagen|sagen|at)\b|(?:beslutning|forslag|indstilling)(?:en)? (?:i|fra|til)\b.*:)"
)
_THAT = re.compile(r"(?<!\w)[Aa]t\s*[:;]?\s*(?=\S|$)")
_THAT_OF_LIST = re.compile(r"[Aa]t[|\t ]")
_BEHALF = re.compile(r",?\s*på vegne af [^,]*,?")
_UP_TO_THAT = re.compile(r"\s*(?P<who>[^,:.]{2,90}?)(?=,|:|\s+at\b)")
_FIRST_LINES = 6
_SHORTEST = 4


def read_recommendation(lines: list[Line], source: str) -> tuple[tuple[Actor, ...], tuple[Recommendation, ...]]:
    """Who recommends (several where they act together) and the points of the recommendation.

    Args:
        lines: the section, with its heading where that names who recommends.
        source: the document's text.
    """
    for n, line in enumerate(lines[:_FIRST_LINES]):
        verb = VERB.regex.search(line.text)
        if verb:
            return _actors(line, verb.start(), verb.end()), _verbatim(_points(line, verb.end(), lines[n + 1 :]), source)
    return (), _verbatim(_listed(lines) or _whole(lines), source)


def told(lines: list[Line], source: str) -> tuple[tuple[Actor, ...], tuple[Recommendation, ...]]:
    """The recommendation that a line begins with under no heading of its own: "Forvaltningen indstiller, at …"."""
    for n, line in enumerate(lines):
        verb = _RECOMMENDS.search(line.text)
        actors = _actors(line, verb.start(), verb.end()) if verb and "." not in line.text[: verb.start()] else ()
        if actors and verb:
            below = list(takewhile(lambda other: _point_start(other) is not None, lines[n + 1 :]))
            return actors, _verbatim(_points(line, verb.end(), below), source)
    return (), ()


def recommends(lines: Iterable[Line]) -> bool:
    """Whether lines hold a recommendation, whatever heading they stand under."""
    return any(_RECOMMENDS.search(line.text) for line in lines)


def _actors(line: Line, begin: int, end: int) -> tuple[Actor, ...]:
    """Who stands in the sentence before the verb, or behind it: "På den baggrund indstiller Direktionen, at"."""
    sentence = line.text[:begin].rsplit(". ", 1)[-1]
    if _PASSIVE.match(sentence.strip()):
        return ()
    if not ADVERBIAL.regex.match(sentence):
        return read_actors(sentence, line.start + begin - len(sentence))
    behind = _UP_TO_THAT.match(line.text, end)
    return read_actors(behind["who"], line.start + behind.start("who")) if behind else ()


def _points(line: Line, begin: int, below: list[Line]) -> list[tuple[str, Span]]:
    """The points behind the verb of a line and in the lines below; the first may stand on the line itself."""
    listed = _listed(below)
    if not listed:
        return _clause(line, begin, below)
    number, first = listed[0]
    that = _THAT.search(line.text, begin)
    if number or not that or not _NEXT_POINT.search(line.text) or first.start != below[0].start:
        return listed
    return [*_clause(line, begin, []), *listed]


def _whole(lines: list[Line]) -> list[tuple[str, Span]]:
    """A section of words alone ("Til godkendelse.") as the one point, less a line that leads in to it."""
    lines = lines[1:] if lines and lines[0].text.endswith(":") else lines
    return [("", span_of(lines))] if lines and not NOTHING.regex.match(lines[0].text) else []


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
        return next(filter(None, hit.groups())), hit.end()
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
