"""Lists of principles as trees: which list belongs to which set, and the place of each principle in it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from referatgraf.nlp.mentions import Principle
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.principles.collectives import Collective
from referatgraf.nlp.recognition.principles.inline import exemplified, listed
from referatgraf.nlp.recognition.principles.introductions import introduces
from referatgraf.nlp.recognition.principles.lines import Line
from referatgraf.nlp.recognition.principles.lists import Entry, List, list_at
from referatgraf.nlp.recognition.principles.sets import Sets
from referatgraf.nlp.recognition.principles.titles import HEREUNDER, plain, title

_FEWEST = 2
_MOST = 40
"""Lines of an item that may announce a list of principles; with more, those that come first."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A list of principles.

    Attributes:
        name: the set, empty where the text names none.
        principles: in the order of the text.
        places: the place of each principle, of the second sub-principle of the first (1, 2).
        start, end: where the list stands.
    """

    name: str
    principles: tuple[Principle, ...]
    places: tuple[tuple[int, ...], ...]
    start: int
    end: int


def trees(text: str, lines: Sequence[Line], found: Sequence[Collective], sets: Sets) -> list[Tree]:
    """The lists of principles of an item; what names a set by its list alone is added to `sets`.

    Args:
        text: the text of the document.
        lines: the lines of the item.
        found: its collective expressions, in the order of the text.
        sets: the sets that the item names.
    """
    made: list[Tree] = []
    at, tried, expressions, first = 0, 0, _by_line(lines, found), _first_of_numbered(lines)
    for number in sorted(expressions.keys() | first):
        here, line = expressions.get(number, []), lines[number]
        announcing = None if number in first else here[-1]
        if number < at or tried == _MOST:
            continue
        if announcing is None or introduces(announcing, line, text):
            tried += 1
            read = list_at(lines, number + bool(announcing))
            name = _name(announcing, read.tops, sets)
        else:
            sentences = (_in_sentence(text, each, line.span.end, number + 1, sets) for each in here)
            read, name = next((each for each in sentences if each[1] is not None), (List(), None))
        if name is not None:
            at = read.after
            made.append(_tree(text, name, read.entries))
    return made


def _by_line(lines: Sequence[Line], found: Iterable[Collective]) -> dict[int, list[Collective]]:
    """The expressions of each line that has one, by the index of the line."""
    starts = [line.span.start for line in lines]
    made: defaultdict[int, list[Collective]] = defaultdict(list)
    for each in found:
        number = bisect_right(starts, each.span.start) - 1
        if number >= 0 and each.span.end <= lines[number].span.end:
            made[number].append(each)
    return made


def _first_of_numbered(lines: Sequence[Line]) -> set[int]:
    """The lines that begin with "Princip 1:" and need no other announcement."""
    marked = ((index, line.number) for index, line in enumerate(lines) if line.style == "principle")
    return {index for index, number in marked if number and number.value == "1"}


def _in_sentence(text: str, collective: Collective, end: int, after: int, sets: Sets) -> tuple[List, str | None]:
    """The principles that the sentence of an expression lists, and their set (see `_name`).

    Args:
        text: the text of the document.
        collective: the expression.
        end: where its line ends.
        after: index of the next line.
        sets: the sets that the item names.
    """
    meant = sets.meant(collective)
    number = collective.number or (sets.numbered(meant.label) if meant else 0)
    read = List(listed(text, collective, number, end), after)
    if read.entries:
        return read, _name(collective, read.tops, sets)
    examples = List(exemplified(text, collective, end), after)
    return examples, "" if examples.entries and not meant else None


def _name(collective: Collective | None, tops: int, sets: Sets) -> str | None:
    """The set that a list belongs to, empty of one without a name; None where the list cannot be one of principles.

    Args:
        collective: the expression that announces the list, None where its own marks do.
        tops: number of entries on its first level.
        sets: the sets that the item names.
    """
    if tops < _FEWEST or (collective and collective.number and collective.number != tops):
        return None
    if collective is None:
        return sets.only(tops)
    meant = sets.meant(collective)
    if meant:
        return meant.label if sets.numbered(meant.label) in (0, tops) else None
    if collective.number or collective.about:
        return sets.add(collective)
    return sets.only(tops)


def _tree(text: str, name: str, made: Sequence[Entry]) -> Tree:
    principles: list[Principle] = []
    places: list[tuple[int, ...]] = []
    above: list[str] = [name] if name else []
    for entry in made:
        words = text[entry.span.start : entry.span.end]
        words = words if entry.depth else HEREUNDER.sub("", words).rstrip("* _")
        label = plain(entry.lead + words) if entry.depth or entry.lead else title(words)
        above = above[: entry.depth + bool(name)]
        span = Span(entry.span.start, entry.span.start + len(words))
        principles.append(Principle(label, span, tuple(above), entry.number, entry.purpose, entry.example))
        above.append(label)
        places.append(_next(places[-1] if places else (), entry.depth))
    start = text.rfind("\n", 0, made[0].span.start) + 1
    return Tree(name, tuple(principles), tuple(places), start, made[-1].span.end)


def _next(before: tuple[int, ...], depth: int) -> tuple[int, ...]:
    """The place of an entry at `depth` after the one at the place `before`."""
    if depth >= len(before):
        return (*before, 1)
    return (*before[:depth], before[depth] + 1)
