"""Doing the same work on many documents, in other processes where that pays; one that fails stops no other."""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Any, TypeVar

from referatgraf.errors import DocumentError, ReferatgrafError

Task = TypeVar("Task")
Result = TypeVar("Result")

FEWEST = 16
"""So many documents at least are worth other processes, which take half a second to start."""
_AHEAD = 4  # tasks handed out for each process, so that it need not wait and memory does not grow


class _Here(Executor):
    """Does the work at once in this thread; what it raises goes into the future, as that of a process does."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        with _Ending(future):
            future.set_result(fn(*args, **kwargs))
        return future


class _Ending:
    """Ends a future with the error that a block ends in; an interruption by the user goes on."""

    def __init__(self, future: "Future[Any]") -> None:
        self._future = future

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, Exception):
            self._future.set_exception(error)
        return isinstance(error, Exception)


class Pool:
    """Processes that start when they are first needed and stay until the block ends.

    Processes are spawned, so a script that builds with more than one needs `if __name__ == "__main__":`.

    Args:
        jobs: number of processes; 1 does all work in this one, 0 takes one a processor where that pays.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor: Executor | None = None
        self._workers = 1

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def each(
        self, function: Callable[[Task], Result], tasks: Iterable[Task], count: int
    ) -> Iterator[tuple[Task, Result | ReferatgrafError]]:
        """Yield every task, in order but for those whose process died, with its result or the error it ended in.

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
            if isinstance(error, BrokenProcessPool):
                lost.append(task)
            else:
                yield task, _failure(future) or future.result()
        for task in lost:
            again = self._submit(function, task)
            yield task, _failure(again) or again.result()

    def _handed_out(
        self, function: Callable[[Task], Result], tasks: Iterable[Task]
    ) -> Iterator[tuple[Task, "Future[Result]"]]:
        waiting: deque[tuple[Task, Future[Result]]] = deque()
        for task in tasks:
            waiting.append((task, self._submit(function, task)))
            if len(waiting) >= self._workers * _AHEAD:
                yield waiting.popleft()
        yield from waiting

    def _submit(self, function: Callable[[Task], Result], task: Task) -> "Future[Result]":
        assert self._executor is not None
        try:
            return self._executor.submit(function, task)
        except BrokenProcessPool:
            self._stop()
            self._open()
            return self._executor.submit(function, task)

    def _start(self, count: int) -> None:
        """Have as many processes as pay for `count` tasks, at least those there are."""
        wanted = self._jobs or (min(os.cpu_count() or 1, count) if count >= FEWEST else 1)
        if self._executor is None or wanted > self._workers:
            self._stop()
            self._workers = wanted
            self._open()

    def _open(self) -> None:
        if self._workers == 1:
            self._executor = _Here()
        else:
            spawn = multiprocessing.get_context("spawn")
            self._executor = ProcessPoolExecutor(self._workers, mp_context=spawn, initializer=_end_with_parent)

    def _stop(self) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


def _failure(future: "Future[Any]") -> ReferatgrafError | None:
    """The error of a task as one that can be reported, once it has ended: a fault of the program is its alone."""
    error = future.exception()
    if error is None or isinstance(error, ReferatgrafError):
        return error
    what = f"programmet fejlede på dokumentet ({type(error).__name__}: {error})"
    return DocumentError(what, do="meld fejlen til referatgraf")


def _end_with_parent() -> None:
    """Let a worker end when the program that started it is killed; it would wait for tasks forever."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch(sentinel: int) -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()
