"""One of the processes that answer queries, as the server sees it."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path

import psutil

from referatgraf.output.server.answer import Answer, RefusedError
from referatgraf.output.server.asked import DATA, END, FRAME, HEAD, READY, Asked, Refusal, line_of, refusal_of
from referatgraf.output.server.settings import Limits

_MODULE = "referatgraf.output.server.worker"
_NICENESS = 10
_DIED = Refusal(400, "Forespørgslen kræver for meget hukommelse eller er for dybt indlejret; gør den mindre.")


class Worker:
    """A process that has a generation of the store open.

    Attributes:
        generation: folder of the generation.
        spent: whether it cannot take another query: it has one in hand, it died, or its priority is low.
    """

    def __init__(self, process: Process, generation: Path) -> None:
        self._process, self.generation = process, generation
        self.spent = False

    @classmethod
    async def started(cls, generation: Path, limits: Limits) -> "Worker":
        """A process that is ready for queries.

        Raises:
            RefusedError: the generation cannot be opened.
        """
        words = map(str, (generation, limits.result, limits.memory))
        command = (sys.executable, "-m", _MODULE, *words)
        worker = cls(
            await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL), generation
        )
        try:
            kind, data = await worker._frame()
        except BaseException:
            await worker.end()
            raise
        if kind != READY:
            await worker.end()
            raise RefusedError(refusal_of(data))
        return worker

    async def write(self, asked: Asked, answer: Answer) -> Refusal | None:
        """Write the answer to a query; why it is not whole, if it is not."""
        assert self._process.stdin is not None
        self.spent = True
        try:
            self._process.stdin.write(line_of(asked))
            await self._process.stdin.drain()
            refusal = await self._copied(answer)
        except (EOFError, ConnectionError):
            return _DIED
        self.spent = False
        return refusal

    @property
    def worked(self) -> float:
        """Seconds of a processor that the process has taken since it began."""
        try:
            taken = psutil.Process(self._process.pid).cpu_times()
        except psutil.NoSuchProcess:
            return 0.0
        return float(taken.user + taken.system)

    def lower_priority(self) -> None:
        """Let other processes go before this one, where the system knows priorities."""
        if hasattr(os, "setpriority"):
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICENESS)

    async def end(self) -> None:
        """End the process, whatever it does."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()

    async def _copied(self, answer: Answer) -> Refusal | None:
        while True:
            kind, data = await self._frame()
            if kind == HEAD:
                answer.begin(data.decode())
            elif kind == DATA:
                answer.write(data)
            else:
                return None if kind == END else refusal_of(data)

    async def _frame(self) -> tuple[bytes, bytes]:
        assert self._process.stdout is not None
        kind, length = FRAME.unpack(await self._process.stdout.readexactly(FRAME.size))
        return kind, await self._process.stdout.readexactly(length)
