"""The processes that answer queries: few, each killed and replaced when a query takes too long.

A query that has kept the processor for a moment is long: its process gets a lower priority, so that it does not slow
down the others, and there is room for so many long ones that processes are left for the short ones. A process cannot
raise its priority again, so that of a long query ends with it. A query that merely waits on a busy machine is not long.

Processes start with the server, and another in the place of each that ends, before anybody waits for one. Who asks
while none is ready waits for the next one that will be.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from referatgraf.output.server.answer import Answer, RefusedError
from referatgraf.output.server.asked import Asked, Refusal
from referatgraf.output.server.kept import Kept
from referatgraf.output.server.process import Worker
from referatgraf.output.server.settings import Limits

_BUSY = Refusal(503, "Serveren har for mange forespørgsler i gang; prøv igen om lidt.")
_CROWDED = Refusal(503, "Serveren har for mange lange forespørgsler i gang; prøv igen om lidt.")
_MOMENT = 0.5  # seconds of a processor
_OFTEN = 0.25  # seconds of the clock between two looks at it


@dataclass(frozen=True, eq=False)
class _Hired:
    """A process that has started, or that will.

    Attributes:
        generation: folder of the generation of the store that it answers from.
        worker: gives the process once it is ready.
    """

    generation: Path
    worker: "asyncio.Task[Worker]"

    @property
    def is_fit(self) -> bool:
        """Whether it can take a query, now or once it is ready."""
        return not self.worker.done() or (self.worker.exception() is None and not self.worker.result().spent)

    async def end(self) -> None:
        """End the process, or what would become one."""
        self.worker.cancel()  # of no effect where it is ready
        await asyncio.wait({self.worker})
        if not self.worker.cancelled() and self.worker.exception() is None:
            await self.worker.result().end()


class Pool:
    """Processes that answer queries, and the answers that need none.

    Args:
        limits: what one query may take.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._idle: list[_Hired] = []
        self._alive = 0
        self._starting = asyncio.Lock()
        self._kept = Kept()
        self._room = asyncio.Semaphore(limits.processes)
        self._open = self._long = 0
        self._stopped = Refusal(503, f"Forespørgslen tog over {limits.seconds:g} sekunder og blev stoppet.")

    @asynccontextmanager
    async def answering(self, asked: Asked, generation: Path) -> AsyncIterator[Answer]:
        """Give an answer that has begun; what is not done when the block ends is left undone.

        Args:
            asked: the query.
            generation: folder of the generation of the store that is asked.

        Raises:
            RefusedError: there is no answer.
        """
        if self._open >= self._limits.waiting:
            raise RefusedError(_BUSY)
        self._open += 1
        answer = Answer()
        work = asyncio.create_task(self._answered(asked, generation, answer))
        try:
            await answer.begun()
            yield answer
        finally:
            self._open -= 1
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work
            answer.close()

    def start(self, generation: Path) -> None:
        """Begin to start the processes that there is room for, one after the other, beside other work."""
        while self._alive < self._limits.processes:
            self._alive += 1
            self._idle.insert(0, _Hired(generation, asyncio.create_task(self._started(generation))))

    async def stop(self) -> None:
        """End the processes."""
        while self._idle:
            await self._dismiss(self._idle.pop())

    async def _started(self, generation: Path) -> Worker:
        async with self._starting:
            return await Worker.started(generation, self._limits)

    async def _dismiss(self, hired: _Hired) -> None:
        self._alive -= 1
        await hired.end()

    async def _answered(self, asked: Asked, generation: Path, answer: Answer) -> None:
        """Write the answer: the one that is kept, or else one that is kept from then on."""
        key = generation, asked
        if kept := self._kept.get(key):
            form, data = kept
            answer.begin(form)
            answer.write(data)
            answer.end()
            return
        await self._work(asked, generation, answer)
        if not answer.is_refused and self._kept.fits(answer.size):
            self._kept.put(key, answer.format, answer.whole())

    async def _work(self, asked: Asked, generation: Path, answer: Answer) -> None:
        """Have a process write the answer, and end it with what becomes of that."""
        refusal: Refusal | None = _BUSY
        try:
            async with asyncio.timeout(self._limits.seconds):
                await self._room.acquire()
            try:
                async with self._worker(generation) as worker:
                    refusal = await self._written(worker, asked, answer)
            finally:
                self._room.release()
        except TimeoutError:
            refusal = _BUSY
        except RefusedError as refused:
            refusal = refused.refusal
        finally:
            answer.end(refusal)

    @asynccontextmanager
    async def _worker(self, generation: Path) -> AsyncIterator[Worker]:
        """Give a process that has the generation open; those of another are ended."""
        while self._idle and self._idle[-1].generation != generation:
            await self._dismiss(self._idle.pop())
        self.start(generation)
        hired = self._idle.pop()  # there is one: no more queries run at once than there may be processes
        try:
            yield await asyncio.shield(hired.worker)
        finally:
            if hired.is_fit:
                self._idle.append(hired)
            else:
                await asyncio.shield(self._dismiss(hired))
                self.start(generation)

    async def _written(self, worker: Worker, asked: Asked, answer: Answer) -> Refusal | None:
        """Have a process write the answer, in time; why it is not whole, if it is not."""
        loop = asyncio.get_running_loop()
        end, worked = loop.time() + self._limits.seconds, worker.worked
        writing = asyncio.create_task(worker.write(asked, answer))
        try:
            while not await _done(writing, min(_OFTEN, max(0.0, end - loop.time()))):
                if loop.time() >= end:
                    return self._stopped
                if worker.worked - worked >= _MOMENT:
                    return await self._written_long(worker, writing, end - loop.time())
            return writing.result()
        finally:
            writing.cancel()

    async def _written_long(
        self, worker: Worker, writing: "asyncio.Task[Refusal | None]", seconds: float
    ) -> Refusal | None:
        if self._long >= self._limits.long:
            return _CROWDED
        self._long += 1
        try:
            worker.lower_priority()
            in_time = await _done(writing, seconds)
            worker.spent = True
            return writing.result() if in_time else self._stopped
        finally:
            self._long -= 1


async def _done(work: "asyncio.Task[Refusal | None]", seconds: float) -> bool:
    """Whether work is done within so many seconds; it goes on where it is not."""
    return bool((await asyncio.wait({work}, timeout=seconds))[0])
