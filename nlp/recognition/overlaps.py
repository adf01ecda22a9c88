"""Which of the readings of the same characters holds: the one place where recognisers are weighed against each other.

Two readings may stand inside one another where the outer is of a kind that is made of names, such as a policy that
names its parties; no two readings cross, and the same characters have one reading. What structure read holds against
all, then what a grammar or register tells against a trained model, then the longer reading, then the surer kind.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from referatgraf.nlp.mentions import Amount, Found, LawReference, Mention, Principle
from referatgraf.nlp.personal_names import GENITIVE
from referatgraf.nlp.recognition.known import Known
from referatgraf.ontology.registers import region_named

RANKS = ("law", "amount", "body", "municipality", "case", "principle", "institution", "role", "person", "party",
         "policy", "place")  # fmt: skip
"""Kinds from the surest grammar to the loosest: of two readings of one length the earlier holds."""
HOLDS = {
    "principle": frozenset(RANKS) - {"principle"},
    "policy": frozenset(RANKS),
    "institution": frozenset({"institution", "municipality", "body", "policy"}),
    "body": frozenset({"municipality", "institution", "policy"}),
    "law": frozenset({"body", "municipality"}),
    "role": frozenset({"institution", "municipality", "body"}),
}
"""What a reading of a kind may have inside it."""
LEARNED = "names"
"""The recogniser that has learned from examples and gives no reason: any other reading holds against it."""


def kind_of(found: Found | Known) -> str:
    """The kind of a reading, without the sphere of a person."""
    match found:
        case Amount():
            return "amount"
        case Principle():
            return "principle"
        case LawReference():
            return "law"
    return found.kind.partition("/")[0]


def settled(text: str, found: Iterable[Found], known: Iterable[Known]) -> list[Found]:
    """The readings that hold, in the order of the text.

    Args:
        text: the document's text.
        found: what all recognisers found.
        known: what structure read, which is not among the result.
    """
    held = _Held()
    for reading in sorted((*found, *known), key=_weight, reverse=True):
        if all(_agree(reading, other) for other in held.around(reading)):
            held.add(reading)
    return [each for each in held if not isinstance(each, Known) and not _goes_on(text, each, held)]


def _goes_on(text: str, reading: Found, held: "_Held") -> bool:
    """Whether the name of an institution is the beginning of a longer one, that of its branch: "Røde Kors Vejlby".

    A region has no branches, and a name in the genitive is the owner of what follows.
    """
    if not isinstance(reading, Mention) or reading.kind != "institution" or region_named(reading.label):
        return False
    printed = text[reading.span.start : reading.span.end]
    if GENITIVE.search(printed) and not reading.label.startswith(printed):
        return False
    longer = (each for each in held.around(reading) if each.span.end > reading.span.end)
    return any(each.span.start == reading.span.start and kind_of(each) == "institution" for each in longer)


class _Held:
    """The readings that hold so far, by where they begin."""

    def __init__(self) -> None:
        self._starts: list[tuple[int, int]] = []  # of each its first character, and what tells it from the others
        self._readings: list[Found | Known] = []
        self._longest = 0

    def add(self, reading: Found | Known) -> None:
        insort(self._starts, (reading.span.start, len(self._readings)))
        self._readings.append(reading)
        self._longest = max(self._longest, reading.span.end - reading.span.start)

    def around(self, reading: Found | Known) -> Iterator[Found | Known]:
        """The readings that share a character with `reading`."""
        first = bisect_left(self._starts, (reading.span.start - self._longest, 0))
        last = bisect_left(self._starts, (reading.span.end, 0))
        near = (self._readings[number] for _, number in self._starts[first:last])
        return (each for each in near if each.span.end > reading.span.start)

    def __iter__(self) -> Iterator[Found | Known]:
        return (self._readings[number] for _, number in self._starts)


def _agree(one: Found | Known, other: Found | Known) -> bool:
    """Whether one of two readings that share characters may stand inside the other."""
    outer, inner = sorted((one, other), key=lambda each: each.span.start - each.span.end)
    within = outer.span.start <= inner.span.start and inner.span.end <= outer.span.end
    return within and outer.span != inner.span and kind_of(inner) in HOLDS.get(kind_of(outer), ())


def _weight(reading: Found | Known) -> tuple[bool, bool, int, int, int]:
    length, known = reading.span.end - reading.span.start, isinstance(reading, Known)
    reasoned = isinstance(reading, Known) or reading.recogniser != LEARNED
    return known, reasoned, length, -RANKS.index(kind_of(reading)), -reading.span.start
