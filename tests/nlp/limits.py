"""A limit on the processor time of a piece of work."""

import gc
import re
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

REFERENCE = 0.02
"""Seconds that `_fixed_work` takes on the processor that limits are meant for, which does nothing else."""
SLOWEST = 3
"""How many times slower a processor may be than that one, at most, before its time counts as it is."""
_TEXT = "Socialudvalget godkendte den 3. maj 2025 indstillingen fra Vera Holm (A), jf. § 85 i serviceloven. " * 65


class TooSlowError(AssertionError):
    """The work took longer than it may."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop the work inside after `seconds` of processor time; where the system has no timer, judge it at its end.

    A processor that other processes slow down, or that is slow itself, has as much more time as fixed work takes it
    right then. What tests before it have left in memory is not sought for garbage meanwhile.

    Raises:
        TooSlowError: it takes longer.
    """
    begin = time.process_time()
    with _without_former_garbage(), _timer(seconds * SLOWEST):
        yield
    taken = time.process_time() - begin
    if taken > seconds and taken > seconds * (slowness := _slowness()):
        raise TooSlowError(f"{taken:.2f} s of processor time, more than {seconds} s × {slowness:.2f}")


def _slowness() -> float:
    """How many times slower the processor is now than that of `REFERENCE`, from 1 to `SLOWEST`."""
    return min(SLOWEST, max(1.0, median(_fixed_work() for _ in range(5)) / REFERENCE))


def _fixed_work() -> float:
    """Seconds of processor time for some work of the kind that reading is."""
    begin = time.process_time()
    words = Counter(hit.group().casefold() for _ in range(25) for hit in re.finditer(r"[^\W\d_]+|§ ?\d+", _TEXT))
    sorted(words.items(), key=lambda word: (-word[1], word[0]))
    return time.process_time() - begin


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
    former = signal.signal(signal.SIGPROF, lambda *_: _stop(seconds))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _stop(seconds: float) -> None:
    raise TooSlowError(f"more than {seconds} s of processor time")
