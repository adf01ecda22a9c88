"""The processes of this machine, or this one alone where others do not pay."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Any

from referatgraf.collecting import collect_seldom

FEWEST = 16
"""So many documents at least are worth other processes, which take half a second to start."""


class Processes:
    """Processes of this machine.

    They are spawned, so a script that builds with more than one needs `if __name__ == "__main__":`.

    Args:
        jobs: number of processes; 1 does all work in this one, 0 takes one a processor where that pays.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def size(self, count: int) -> int:
        """How many processes pay for `count` tasks."""
        return self._jobs or (min(os.cpu_count() or 1, count) if count >= FEWEST else 1)

    def open(self, size: int) -> Executor:
        """What hands tasks to so many processes."""
        if size == 1:
            return _Here()
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(size, mp_context=spawn, initializer=_begin)

    def is_death(self, error: BaseException) -> bool:
        """Whether a task ended in `error` because its process died."""
        return isinstance(error, BrokenProcessPool)


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


def _begin() -> None:
    collect_seldom()
    _end_with_parent()


def _end_with_parent() -> None:
    """Let a worker end when the program that started it is killed; it would wait for tasks forever."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch(sentinel: int) -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, args=(parent.sentinel,), daemon=True).start()
