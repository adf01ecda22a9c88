"""Doing the same work on many documents, wherever that pays; one that fails stops no other.

Pool ── hands out tasks, gives back what has ended, and tries those again whose process died
  └─ Crew ── who does the work: this process or others of the machine (`processes`), or a cluster (`cluster`)
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from typing import Any, Protocol, TypeVar

from referatgraf.errors import DocumentError, ReferatgrafError

Task = TypeVar("Task")
Result = TypeVar("Result")
_AHEAD = 4  # tasks handed out for each process, so that it need not wait and memory does not grow


class Crew(Protocol):
    """Who does the work."""

    def size(self, count: int) -> int:
        """How many processes pay for `count` tasks."""

    def open(self, size: int) -> Executor:
        """What hands tasks to so many processes."""

    def is_death(self, error: BaseException) -> bool:
        """Whether a task ended in `error` because its process died."""


class Pool:
    """Processes that start when they are first needed and stay until the block ends.

    Args:
        crew: who does the work.
    """

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self._executor: Executor | None = None
        self._workers = 1

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def each(
        self, function: Callable[[Task], Result], tasks: Iterable[Task], count: int
    ) -> Iterator[tuple[Task, Result | ReferatgrafError]]:
        """Yield every task as it ends, with its result or the error it ended in.

        A process that dies takes the tasks along that it and the others had in hand; they are tried again one by one.

        Args:
            function: a function of a module, which other processes can import.
            tasks: what it is called with.
            count: how many tasks there are.
        """
        self._start(count)
        lost: list[Task] = []
        for task, future in self._handed_out(function, tasks):
            error = future.exception()
            if error and self._crew.is_death(error):
                lost.append(task)
            else:
                yield task, _failure(future) or future.result()
        for task in lost:
            again = self._submit(function, task)
            yield task, _failure(again) or again.result()

    def _handed_out(
        self, function: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, "Future[Result]"]]:
        waiting: dict[Future[Result], Task] = {}
        for task in tasks:
            waiting[self._submit(function, task)] = task
            yield from _ended(waiting, None if len(waiting) >= self._workers * _AHEAD else 0)
        while waiting:
            yield from _ended(waiting)

    def _submit(self, function: Callable[[Task], Result], task: Task) -> "Future[Result]":
        assert self._executor is not None
        try:
            return self._executor.submit(function, task)
        except Exception as error:
            if not self._crew.is_death(error):
                raise
            self._open()
            return self._executor.submit(function, task)

    def _start(self, count: int) -> None:
        """Have as many processes as pay for `count` tasks, at least those there are."""
        wanted = self._crew.size(count)
        if self._executor is None or wanted > self._workers:
            self._workers = wanted
            self._open()

    def _open(self) -> None:
        self._stop()
        self._executor = self._crew.open(self._workers)

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


def _ended(
    waiting: "dict[Future[Result], Task]", seconds: float | None = None
) -> "Iterator[tuple[Task, Future[Result]]]":
    """Take out what has ended, or ends first within so many seconds: one that takes long holds up no other."""
    wait(waiting, seconds, FIRST_COMPLETED)
    for future in [each for each in waiting if each.done()]:
        yield waiting.pop(future), future


def _failure(future: "Future[Any]") -> ReferatgrafError | None:
    """The error of a task as one that can be reported, once it has ended: a fault of the program is its alone."""
    error = future.exception()
    if error is None or isinstance(error, ReferatgrafError):
        return error
    what = f"programmet fejlede på dokumentet ({type(error).__name__}: {error})"
    return DocumentError(what, do="meld fejlen til referatgraf")
