"""A limit on the processor time of a piece of work."""

import gc
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager


class TooSlowError(AssertionError):
    """The work took longer than it may."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop the work inside after `seconds` of processor time; where the system has no timer, judge it at its end.

    What tests before it have left in memory is not sought for garbage meanwhile.

    Raises:
        TooSlowError: it takes longer.
    """
    begin = time.process_time()
    with _without_former_garbage(), _timer(seconds):
        yield
    if time.process_time() - begin > seconds:
        _fail(seconds)


def _fail(seconds: float) -> None:
    raise TooSlowError(f"more than {seconds} s of processor time")


@contextmanager
def _without_former_garbage() -> Iterator[None]:
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@contextmanager
def _timer(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer"):
        yield
        return
    former = signal.signal(signal.SIGPROF, lambda *_: _fail(seconds))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)
