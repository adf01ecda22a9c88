"""Words cut into the pieces that the model knows: the most probable cut, as SentencePiece makes it."""

import csv
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
"""Numbers of the pieces that are no text, as the encoder was trained with them."""
LONGEST_WORD = 60
"""Characters of a word that are looked at; what is longer is no name."""
_MARK = "▁"
_WORST = -1e30


class Pieces:
    """The pieces of words.

    Args:
        scores: of each piece the logarithm of its probability, in the order of their numbers; four are no text.
        plain: what a character stands for, where it is none of those that pieces are made of.
    """

    def __init__(self, scores: Mapping[str, float], plain: Mapping[str, str]) -> None:
        self._pieces = {piece: (number, score) for number, (piece, score) in enumerate(scores.items())}
        self._plain = str.maketrans(dict(plain))
        self._longest = max(map(len, scores))
        self._unknown = min(scores.values()) - 10
        self.of = lru_cache(maxsize=50_000)(self._of)

    @classmethod
    def read(cls, path: Path) -> "Pieces":
        """The pieces in a file: rows of piece and score, then rows of character, what it stands for, and nothing."""
        scores: dict[str, float] = {}
        plain: dict[str, str] = {}
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) == 2:
                    scores[row[0]] = float(row[1])
                else:
                    plain[row[0]] = row[1]
        return cls(scores, plain)

    def __len__(self) -> int:
        return len(self._pieces)

    def _of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of a word, at least one."""
        text = _MARK + word[:LONGEST_WORD].translate(self._plain)
        return tuple(_way_back(self._best(text))) or (UNKNOWN,)

    def _best(self, text: str) -> list[tuple[float, int, int]]:
        """Of each place in the text the best way to it: its score, the last piece and where that begins."""
        best = [(0.0, 0, 0)] + [(_WORST, 0, 0)] * len(text)
        for start in range(len(text)):
            before = best[start][0]
            for end, number, score in self._at(text, start):
                if before + score > best[end][0]:
                    best[end] = (before + score, number, start)
        return best

    def _at(self, text: str, start: int) -> Iterable[tuple[int, int, float]]:
        """The pieces that begin at a place, each with its end, and a character that is no piece as unknown."""
        yield start + 1, UNKNOWN, self._unknown
        for end in range(start + 1, min(len(text), start + self._longest) + 1):
            if known := self._pieces.get(text[start:end]):
                yield end, *known


def _way_back(best: list[tuple[float, int, int]]) -> list[int]:
    """The pieces of the best way to the end."""
    numbers, at = [], len(best) - 1
    while at > 0:
        _, number, start = best[at]
        numbers.append(number)
        at = start
    return numbers[::-1]
