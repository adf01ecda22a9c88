"""Answers that are kept: a generation of the store never changes, so what was answered once is the answer.

Only short answers are kept, and only so many bytes of them and of what was asked in all, those asked for last.
"""

from collections import OrderedDict
from pathlib import Path

from referatgraf.output.server.asked import Asked

_LONGEST = 500_000  # bytes of one answer
_MOST = 8_000_000  # bytes of all

Key = tuple[Path, Asked]


class Kept:
    """The last answers, by the folder of the generation and what was asked."""

    def __init__(self, longest: int = _LONGEST, most: int = _MOST) -> None:
        self._longest, self._most, self._bytes = longest, most, 0
        self._answers: OrderedDict[Key, tuple[str, bytes]] = OrderedDict()

    def get(self, key: Key) -> tuple[str, bytes] | None:
        """Format and bytes of the answer; None where it is not kept."""
        found = self._answers.get(key)
        if found:
            self._answers.move_to_end(key)
        return found

    def fits(self, size: int) -> bool:
        """Whether an answer of so many bytes is short enough to be kept."""
        return size <= self._longest

    def put(self, key: Key, form: str, data: bytes) -> None:
        """Keep an answer, unless it is long; those not asked for longest make room for it."""
        if not self.fits(_size(key, data)) or key in self._answers:
            return
        self._answers[key] = form, data
        self._bytes += _size(key, data)
        while self._bytes > self._most:
            former, (_, gone) = self._answers.popitem(last=False)
            self._bytes -= _size(former, gone)


def _size(key: Key, data: bytes) -> int:
    return len(key[1].sparql.encode(errors="replace")) + len(data)
