"""Handing out work on documents."""

import threading
from concurrent.futures import Executor, ThreadPoolExecutor

from referatgraf.errors import DocumentError, ReferatgrafError
from referatgraf.pool import Pool
from referatgraf.processes import Processes


class Threads:
    """A crew of two threads of this process."""

    def size(self, count: int) -> int:
        return min(count, 2)

    def open(self, size: int) -> Executor:
        return ThreadPoolExecutor(size)

    def is_death(self, error: BaseException) -> bool:
        return isinstance(error, SystemExit)


def refused(number: int) -> int:
    """Refuses odd numbers, and fails on 6."""
    if number == 6:
        raise ValueError(number)
    if number % 2:
        raise DocumentError("ulige")
    return number


def test_one_that_takes_long_holds_up_no_other() -> None:
    others_are_done = threading.Event()

    def work(number: int) -> bool:
        return number > 0 or others_are_done.wait(20)

    ended: dict[int, bool | ReferatgrafError] = {}
    with Pool(Threads()) as pool:
        for number, outcome in pool.each(work, range(40), 40):
            ended[number] = outcome
            if len(ended) == 39:
                others_are_done.set()
    assert ended == dict.fromkeys(range(40), True)
    assert next(reversed(ended)) == 0


def test_what_fails_is_told_and_the_others_go_on() -> None:
    with Pool(Processes(1)) as pool:
        outcomes = dict(pool.each(refused, range(8), 8))
    assert [outcomes[number] for number in (0, 2, 4)] == [0, 2, 4]
    assert str(outcomes[1]) == "ulige."
    assert "ValueError: 6" in str(outcomes[6])
