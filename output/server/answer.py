"""An answer that is written and read at the same time, each at its own pace.

The process that makes an answer is free for the next query when it has written it, however slowly the answer is read;
what has not been read stands in memory while it is small, else in a temporary file.
"""

import asyncio
from collections.abc import AsyncIterator
from tempfile import SpooledTemporaryFile

from referatgraf.output.server.asked import PIECE, Refusal

_IN_MEMORY = 1_000_000


class RefusedError(Exception):
    """There is no answer, or no more of it.

    Args:
        refusal: why.
    """

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.sentence)


class Answer:
    """An answer with one writer and one reader."""

    def __init__(self) -> None:
        self.format = ""
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed when it has been read
        self._written = 0
        self._ended = False
        self._refusal: Refusal | None = None
        self._news = asyncio.Event()

    def begin(self, name: str) -> None:
        """Say that there is an answer, in the format of this name."""
        self.format = name
        self._news.set()

    def write(self, data: bytes) -> None:
        """Add to the answer."""
        if not self._file.closed:
            self._file.seek(self._written)
            self._file.write(data)
            self._written += len(data)
        self._news.set()

    def end(self, refusal: Refusal | None = None) -> None:
        """Say that it is complete, or why it will not be."""
        self._ended, self._refusal = True, self._refusal or refusal
        self._news.set()

    @property
    def is_refused(self) -> bool:
        """Whether it will not be complete."""
        return self._refusal is not None

    async def begun(self) -> None:
        """Wait until there is something to read.

        Raises:
            RefusedError: there is nothing.
        """
        while not (self.format or self._ended):
            await self._changed()
        if self._refusal and not self._written:
            raise RefusedError(self._refusal)

    async def pieces(self) -> AsyncIterator[bytes]:
        """Yield the answer as it is written.

        Raises:
            RefusedError: it will not be complete.
        """
        read = 0
        while read < self._written or not self._ended:
            if read == self._written:
                await self._changed()
                continue
            self._file.seek(read)
            piece = self._file.read(PIECE)
            read += len(piece)
            yield piece
        if self._refusal:
            raise RefusedError(self._refusal)

    @property
    def size(self) -> int:
        """The bytes that were written."""
        return self._written

    def whole(self) -> bytes:
        """All that was written."""
        self._file.seek(0)
        return self._file.read()

    def close(self) -> None:
        """Let go of what was written."""
        self._file.close()

    async def _changed(self) -> None:
        self._news.clear()
        await self._news.wait()
