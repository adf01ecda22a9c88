"""A Dask cluster of processes on this machine, and what passes 1 and 3 of a build take there."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from distributed import Client

from referatgraf.build import BuildOptions, build
from referatgraf.passes import MERGE, READ, WRITE


@dataclass(frozen=True, slots=True)
class Passes:
    """What passes 1 and 3 of a build took.

    Attributes:
        seconds: on the clock, from the first document that is handed out to the last that has arrived.
        program: CPU seconds of the program that builds.
        scheduler: CPU seconds of the scheduler.
        workers: CPU seconds of each worker.
        idle: share of the time in which a worker had no document in hand.
    """

    seconds: float
    program: float
    scheduler: float
    workers: tuple[float, ...]
    idle: float

    @property
    def longest(self) -> float:
        """CPU seconds of the process that works longest."""
        return max(self.program, self.scheduler, *self.workers)


class _EnoughError(Exception):
    """Passes 1 and 3 are done; the rest of a build is not measured here."""


class _Clock:
    """Follows a build and reads the clocks at the ends of passes 1 and 3."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._begun: tuple[float, ...] = ()
        self.taken: tuple[float, ...] = ()
        self.busy = 0.0
        client.get_task_stream()  # the scheduler keeps one from the first time that it is asked for

    def __call__(self, step: str, done: int, of: int) -> None:
        if step == MERGE:
            raise _EnoughError
        if step in (READ, WRITE) and done in (0, of):
            now = self._now()
            if done:
                before = self.taken or (0.0,) * len(now)
                self.taken = tuple(a - b + c for a, b, c in zip(now, self._begun, before, strict=True))
                self.busy += sum(end - start for start, end in self._computed() if start >= self._begun[0])
            self._begun = now

    def _computed(self) -> Iterator[tuple[float, float]]:
        """Beginning and end of every task."""
        for task in self._client.get_task_stream():
            yield from ((each["start"], each["stop"]) for each in task["startstops"] if each["action"] == "compute")

    def _now(self) -> tuple[float, ...]:
        workers = self._client.run(time.process_time)
        scheduler = self._client.run_on_scheduler(time.process_time)
        return (time.time(), time.process_time(), scheduler, *(workers[name] for name in sorted(workers)))


def passes(minutes: Path, out: Path, address: str) -> Passes:
    """What passes 1 and 3 take of a build into a new folder on a cluster."""
    with Client(address, set_as_default=False) as client:
        clock = _Clock(client)
        try:
            build([minutes], out, BuildOptions(model="none", scheduler=address), clock)
        except _EnoughError:
            seconds, program, scheduler, *workers = clock.taken
            idle = 1 - clock.busy / (seconds * len(workers))
            return Passes(seconds, program, scheduler, tuple(workers), idle)
    raise RuntimeError("the build ended before it merged")


@contextmanager
def cluster(folder: Path, workers: int, options: Sequence[str] = (), **environment: str) -> Iterator[str]:
    """The address of a scheduler with so many workers of one thread each, until the block ends.

    Args:
        folder: where the workers keep what they need.
        workers: how many.
        options: further options of `dask worker`.
        environment: variables that scheduler and workers have beside those of this process.
    """
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    address, dask = f"tcp://127.0.0.1:{port}", (sys.executable, "-m", "dask")
    alone = ("--host", "127.0.0.1", "--no-dashboard")
    one = ("--nworkers", str(workers), "--nthreads", "1", "--local-directory", str(folder), *options)
    commands = (*dask, "scheduler", "--port", str(port), *alone), (*dask, "worker", address, *one, *alone)
    quiet, env = subprocess.DEVNULL, {**os.environ, **environment}
    running = [subprocess.Popen(words, stdout=quiet, stderr=quiet, env=env) for words in commands]
    try:
        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address
    finally:
        for process in reversed(running):  # workers whose scheduler is gone would seek it
            process.terminate()
            process.wait(30)
