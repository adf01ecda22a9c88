"""A large file of lines as a row of smaller ones, none of which is ever whole in memory."""

from collections.abc import Iterator
from io import BufferedReader, BytesIO, RawIOBase
from itertools import islice, takewhile
from typing import Any

PIECE = 400_000
"""Lines of a piece. Loading one takes some 400 MB, whatever the size of the file; smaller ones take longer, since the
database sorts again what it has been given in parts."""
_AT_ONCE = 2_000


def pieces(lines: "BufferedReader[Any]", start: bytes = b"", last: bytes = b"") -> Iterator[BufferedReader]:
    """Yield the rest of a file in pieces that end with a line; each is to be read to its end before the next.

    Args:
        lines: the open file. One that is unpacked as it is read (gzip) has a buffer around it, since it finds its lines
            by itself in Python.
        start: what every piece begins with.
        last: the line that a piece ends with; empty for any.
    """
    while lines.peek(1):
        yield BufferedReader(_Piece(lines, start, last))


class _Piece(RawIOBase):
    """The next lines of a file, read from it as they are asked for."""

    def __init__(self, lines: "BufferedReader[Any]", start: bytes, last: bytes) -> None:
        self._lines, self._last = lines, last
        self._ready, self._left = BytesIO(start), PIECE

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer` as far as there is something left, and tell how far."""
        count = self._ready.readinto(buffer)
        if not count and self._left > 0:
            self._ready = BytesIO(self._more())
            count = self._ready.readinto(buffer)
        return count

    def _more(self) -> bytes:
        read = list(islice(self._lines, min(_AT_ONCE, self._left)))
        self._left -= len(read) or self._left
        rest = takewhile(lambda line: line != self._last, self._lines) if self._last and not self._left else ()
        return b"".join((*read, *rest))
