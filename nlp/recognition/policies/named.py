"""The names that a document prints in full, and what a word may mean among them."""

from collections import defaultdict
from collections.abc import Iterable

from referatgraf.nlp.recognition.policies.reading import Reading

_Place = tuple[str, int | None]


class Named:
    """The names of a document in full, by their head words.

    Args:
        readings: every reading that is no short form, in the order of the text.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._by_word: defaultdict[str, set[str]] = defaultdict(set)
        self._in_item: defaultdict[_Place, set[str]] = defaultdict(set)
        self._by_root: defaultdict[_Place, dict[str, int]] = defaultdict(dict)
        self._continued: defaultdict[str, set[str]] = defaultdict(set)
        self._sure: set[str] = set()
        for reading in readings:
            self._add(reading)

    def _add(self, reading: Reading) -> None:
        label, item = reading.label, reading.passage.item
        if reading.word:
            self._by_word[reading.word].add(label)
            self._in_item[reading.word, item].add(label)
        self._by_root[reading.root, item].setdefault(label, reading.span.end)
        self._continued[label.partition(" til ")[0]].add(label)
        if not reading.doubtful:
            self._sure.add(label.casefold())

    def meant(self, word: str, item: int | None) -> str:
        """The one name that `word` heads in the item, else in the document; empty where there are more or none."""
        return _only(self._in_item.get((word, item)) or self._by_word.get(word, set()))

    def continued(self, label: str) -> str:
        """The one name that goes on where `label` ends: of "Tillæg 6" "Tillæg 11 til Spildevandsplan 2021-2031"."""
        return _only(self._continued.get(label, set()) - {label})

    def resumed(self, root: str, item: int | None, before: int) -> str:
        """The one name of the root that the item has printed before the offset; empty where there are more or none."""
        first, second = [*list(self._by_root.get((root, item), {}).items())[:2], ("", 0), ("", 0)][:2]
        only = first[1] <= before and not (second[0] and second[1] <= before)
        return first[0] if only else ""

    def is_sure(self, label: str) -> bool:
        """Whether the document names the same where there is no doubt."""
        return label.casefold() in self._sure


def _only(labels: set[str]) -> str:
    return min(labels) if len(labels) == 1 else ""
