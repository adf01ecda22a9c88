"""The workers of a Dask cluster; the package `distributed` is the extra `dask`.

A worker that dies is the death of the tasks it had in hand, as with processes of this machine: `Pool` tries them again
one by one. So the scheduler is told to give such tasks back at once, where it would have other workers try them, and
maybe die, three times more.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import Any

from distributed import Client, KilledWorker, Scheduler

from referatgraf.errors import UsageError
from referatgraf.parcels import outcome, parcel
from referatgraf.versions import code_version

_PATIENCE = 10
"""Seconds in which the scheduler must answer, and a worker be there."""


class Cluster:
    """The workers of a cluster.

    Args:
        client: the connection to its scheduler.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def size(self, count: int) -> int:
        """How many workers there are; more than `count` tasks need are no harm."""
        return max(1, min(count, len(self._client.scheduler_info(n_workers=-1)["workers"])))

    def open(self, size: int) -> Executor:  # noqa: ARG002 - the scheduler knows its workers
        """What hands tasks to the workers."""
        return _Submitting(self._client)

    def is_death(self, error: BaseException) -> bool:
        """Whether a task ended in `error` because its worker died."""
        return isinstance(error, KilledWorker)


@contextmanager
def joined(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler is at `address` ("tcp://127.0.0.1:8786"), until the block ends.

    Raises:
        UsageError: nobody answers there, it has no worker, or a worker has another version of the program.
    """
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError("ingen Dask-planlægger svarer", address, "ret adressen, eller start dask scheduler") from error
    with client:
        _check_workers(client, address)
        before = client.run_on_scheduler(_allow_failures, 0)
        try:
            yield Cluster(client)
        finally:
            client.run_on_scheduler(_allow_failures, before)


def _check_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        versions = set(client.run(code_version).values())
    except TimeoutError as error:
        raise UsageError("klyngen har ingen arbejdere", address, "start dask worker") from error
    except ImportError as error:
        raise UsageError("en arbejder har ikke referatgraf", address, "installér det på alle maskiner") from error
    if versions != {code_version()}:
        raise UsageError("en arbejder har en anden version af referatgraf", address, "installér den samme overalt")


def _allow_failures(count: int, dask_scheduler: Scheduler) -> int:
    """Set how many workers a task may outlive, and give how many it was."""
    before, dask_scheduler.allowed_failures = dask_scheduler.allowed_failures, count
    return int(before)


class _Submitting(Executor):
    """Hands tasks to a scheduler."""

    def __init__(self, client: Client) -> None:
        self._inner = client.get_executor(pure=False)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self._inner.submit(outcome, parcel(fn, *args, **kwargs)).add_done_callback(partial(_pass_on, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of all tasks; those in hand are waited for unless they are to be cancelled."""
        self._inner.shutdown(wait=wait and not cancel_futures)


def _pass_on(future: "Future[Any]", inner: "Future[Any]") -> None:
    """End `future` as the work at a worker has ended."""
    lost = CancelledError() if inner.cancelled() else inner.exception()
    result, error = (None, lost) if lost else inner.result()
    if error:
        future.set_exception(error)
    else:
        future.set_result(result)
