"""Where each word of a document stands.

What begins with a word that can be told by itself is looked up here, instead of trying its pattern at every character:
a document has a quarter as many different words as words, and a search of its text for each pattern would be most of
the work of recognition.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from referatgraf.nlp.minutes import Span

_WORD = re.compile(r"\w+")
_END = 3
"""Letters by which the end of a word is told: those of the shortest word that compounds are made with ("råd")."""


class Vocabulary:
    """The words of a text: letters, digits and underscores that follow each other.

    Args:
        text: the text.
        spans: the parts of it that count, in order; a word ends where one ends.

    >>> words = Vocabulary("Byrådet og byrådets udvalg", [Span(0, 26)])
    >>> words.places({"og", "udvalg"}), words.those(str.istitle)
    ([8, 20], [0])
    """

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for span in spans:
            for hit in _WORD.finditer(text, span.start, span.end):
                places[hit[0]].append(hit.start())
        by_end: defaultdict[str, list[str]] = defaultdict(list)
        for word in places:
            by_end[word[-_END:].lower()].append(word)
        self._places: Mapping[str, list[int]] = dict(places)
        self._by_end: Mapping[str, list[str]] = dict(by_end)

    def __contains__(self, word: object) -> bool:
        return word in self._places

    def places(self, words: Iterable[str]) -> list[int]:
        """Where any of different words begins, in order."""
        return sorted([place for word in words if word in self._places for place in self._places[word]])

    def holding(self, part: str) -> list[int]:
        """Where the words begin in which `part` stands, in order."""
        return self.places([word for word in self._places if part in word])

    def ending(self, ends: Collection[str]) -> list[int]:
        """Where the words begin that end with one of `ends`, which `ends_of` gives, in order."""
        return self.places([word for end in ends for word in self._by_end.get(end, ())])

    def those(self, wanted: Callable[[str], object]) -> list[int]:
        """Where the words begin that are wanted, in order; each is asked for once."""
        return self.places(filter(wanted, self._places))


def first_words(names: Iterable[str]) -> frozenset[str]:
    """The words that names begin with, by which they are looked up.

    >>> sorted(first_words(["3F", "LAG Nord", "A/S Nordens"]))
    ['3F', 'A', 'LAG']
    """
    return frozenset(hit[0] for name in names if (hit := _WORD.match(name)))


def with_genitive(words: Iterable[str]) -> frozenset[str]:
    """Words, and the same with an s."""
    return frozenset(form for word in words for form in (word, f"{word}s"))


def ends_of(words: Iterable[str]) -> frozenset[str]:
    """The last letters in which words, small or capital, end like one of `words`, in the nominative or the genitive.

    >>> sorted(ends_of(["Chef", "tr"]))
    ['efs', 'hef', 'tr', 'trs']
    """
    return frozenset(form[-_END:].lower() for form in with_genitive(words))
