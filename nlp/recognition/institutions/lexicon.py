"""Names that are known: those of the registers, and those that a document has given itself."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing")
_FIRST = re.compile(r"\w+")
_ENDING = re.compile(r"(?:['’]?s|['’])?(?![\w-])(?!/\w)")


class Place(NamedTuple, Generic[Thing]):
    """A known name where it stands.

    Attributes:
        thing: what it names.
        end: the offset after it, a genitive ending included.
        exact: whether it is written letter by letter as it is known, small and capital ones too.
    """

    thing: Thing
    end: int
    exact: bool


class Lexicon(Generic[Thing]):
    """Finds the longest known name at a place in a text.

    Args:
        names: names as they are written, each with what it stands for.
    """

    def __init__(self, names: Iterable[tuple[str, Thing]]) -> None:
        self._by_word: defaultdict[str, dict[str, tuple[str, Thing]]] = defaultdict(dict)
        for name, thing in names:
            first = _FIRST.match(name)
            if first:
                self._by_word[first.group()].setdefault(name.casefold(), (name, thing))
        self._lengths = {
            first: sorted({len(name) for name in same}, reverse=True) for first, same in self._by_word.items()
        }

    def at(self, text: str, start: int) -> Place[Thing] | None:
        """The longest name that begins at `start`, in the nominative or genitive; None where none does.

        The first word must be written as it is known; in the others small and capital letters may be mixed up
        ("Kræftens bekæmpelse").
        """
        word = _FIRST.match(text, start)
        first = word.group() if word else ""
        for known in (first, first[:-1]) if first.endswith("s") else (first,):
            for length in self._lengths.get(known, ()):
                end = start + length
                found = self._by_word[known].get(text[start:end].casefold())
                ending = _ENDING.match(text, end) if found else None
                if found and ending:
                    return Place(found[1], ending.end(), text[start:end] == found[0])
        return None
