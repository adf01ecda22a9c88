"""Who recommends and what, the way of the case, and the case's history."""

import re
from collections.abc import Iterable

from referatgraf.nlp.minutes import Actor, Quote, Recommendation, Span
from referatgraf.nlp.structure.bodies import find_bodies, find_route
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people

_VERB = re.compile(
    r"(?i)\b(?:indstiller|indstilles|foreslår|foreslås|anbefaler(?: over for [^,]*)?|anbefales|fremsender|innstiller)\b"
)
_PASSIVE = re.compile(r"(?i)^(?:der|det|det i sagen|sagen)\b")
_POINT = re.compile(
    r"^(?:at )?(?P<n>\d{1,2})[.)]\s+(?=\S)|^(?P<a>At|Ad)\.? ?(?P<m>\d{1,2})[.)]?\s*|^\((?P<b>\d{1,2})\)\s+"
)
_THAT = re.compile(r"(?<!\w)[Aa]t\s*[:;]?\s*(?=\S|$)")
_DASHES = ("-", "–", "*")
_ON_BEHALF = re.compile(r",?\s*på vegne af [^,]*,?")
_ROLE = re.compile(r"(?i)(?:chef(?:en|erne)?|direktør(?:en)?|leder(?:en)?|formand(?:en|skabet)?|borgmester(?:en)?|rådmand(?:en)?|konsulent(?:en)?|"
                   r"koordinator(?:en)?|jurist(?:en)?|sekretær(?:en)?|inspektør(?:en)?|forstander(?:en)?)\b")  # fmt: skip
_INDEFINITE = re.compile(r"(?i)^((?:[\wæøå]+- og )?[\wæøå]*(?:chef|direktør|leder|formand|borgmester))$")
_NO_ACTOR = re.compile(r"(?i)^(?:der|det|som|og|at|hvor|den|herunder|hermed|sagen)?$")


def read_recommendation(lines: list[Line]) -> tuple[Actor | None, tuple[Recommendation, ...]]:
    """Who recommends (None where nobody is named) and the points of the recommendation."""
    verb = next(((n, hit) for n, line in enumerate(lines[:6]) if (hit := _VERB.search(line.text))), None)
    if verb is None:
        return None, _points(lines, 0, 0)
    row, hit = verb
    return _actor(lines[row], hit.start()), _points(lines, row, hit.end())


def recommends(lines: Iterable[Line]) -> bool:
    """Whether lines hold a recommendation, whatever heading they stand under."""
    return any(re.search(r"(?i)\b(?:indstilles|indstiller)\b", line.text) for line in lines)


def read_way(lines: Iterable[Line]) -> tuple[Quote, ...]:
    """The bodies of the case's way, each once, in order."""
    bodies: list[Quote] = []
    for line in lines:
        for body in find_route(line.text, line.start):
            if body.value not in {known.value for known in bodies}:
                bodies.append(body)
    return tuple(bodies)


def read_actor(text: str, offset: int) -> Actor | None:
    """The body, office or unit that `text` names."""
    stripped = _ON_BEHALF.sub("", text).strip(" ,:-–\t")
    if _NO_ACTOR.match(stripped) or len(stripped) > 90 or "." in stripped[:-1].replace("1.", "").replace("2.", ""):
        return None
    begin = offset + text.index(stripped)
    body = next(find_bodies(stripped), None)
    if body and body.span.end - body.span.start > 0.7 * len(stripped):
        return Actor("body", body.value, Span(begin + body.span.start, begin + body.span.end))
    return _office(stripped, begin)


def _actor(line: Line, end: int) -> Actor | None:
    before = line.text[:end]
    sentence = before.rsplit(". ", 1)[-1]
    if _PASSIVE.match(sentence.strip()):
        return None
    return read_actor(sentence, line.start + len(before) - len(sentence))


def _office(text: str, begin: int) -> Actor | None:
    """An office, without the name of who holds it; or a unit of the administration."""
    name = text
    people = list(read_people(text))
    if people and people[-1].span.end >= len(text) - 2 and people[-1].span.start > 3:
        name = text[: people[-1].span.start].rstrip(" ,")
    if not name[:1].isupper():
        return None
    span = Span(begin, begin + len(name))
    if not _ROLE.search(name):
        return Actor("institution", name, span)
    return Actor("role", _definite(name), span)


def _definite(title: str) -> str:
    """A title in the definite form, as minutes call the only one who holds it."""
    hit = _INDEFINITE.match(title)
    return f"{title}en" if hit and not title.endswith("mand") else title


def _points(lines: list[Line], row: int, begin: int) -> tuple[Recommendation, ...]:
    """The points of a list, or the one clause after the verb."""
    listed = _listed(lines[row + 1 :] if begin else lines)
    if listed:
        return listed
    if not begin:
        return ()
    return _clause(lines, row, begin)


def _listed(lines: list[Line]) -> tuple[Recommendation, ...]:
    points: list[Recommendation] = []
    for line in lines:
        start = _point_start(line)
        if start is not None:
            text = line.text[start[1] :].strip()
            if text:
                points.append(Recommendation(start[0], text, Span(line.start + start[1], line.end)))
        elif points and not (line.gap > 1 and line.text[:1].isupper()):
            points[-1] = _joined(points[-1], line)
        elif points:
            break
    return tuple(points)


def _point_start(line: Line) -> tuple[str, int] | None:
    """The printed number of a point and where its text begins; a bullet or "at" counts as a point without number."""
    hit = _POINT.match(line.text)
    if hit:
        return hit["n"] or hit["m"] or hit["b"], hit.end()
    if line.bullet or re.match(r"(?:at|At)\s?[|\t ]", line.text) and line.text[2:].strip(" |\t"):
        return "", 0
    return None


def _joined(point: Recommendation, line: Line) -> Recommendation:
    return Recommendation(point.point, f"{point.text}\n{line.text}", Span(point.span.start, line.end))


def _clause(lines: list[Line], row: int, begin: int) -> tuple[Recommendation, ...]:
    """The clause from "at" (or what follows the verb) to the end of the section."""
    line = lines[row]
    tail = line.text[begin:]
    behalf = _ON_BEHALF.match(tail)
    that = _THAT.search(tail, behalf.end() if behalf else 0)
    start = begin + that.start() if that else begin + len(tail) - len(tail.lstrip(" :,;"))
    rest = [line.part(start), *lines[row + 1 :]]
    used = [part for part in rest if part.text]
    if not used or len(used) == 1 and len(used[0].text) < 4:
        return ()
    text = "\n".join(part.text for part in used)
    return (Recommendation("", text.strip(), Span(used[0].start, used[-1].end)),)
