"""An open load on a server: requests come when they come, whether or not the former are answered."""

import asyncio
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import httpx
import psutil

from measuring.asking import ENDLESS, asked

PATIENCE = 60.0
"""Seconds that a client waits for an answer."""


@dataclass(frozen=True, slots=True)
class Load:
    """How much is asked.

    Attributes:
        rate: questions a second.
        seconds: how long.
        questions: names of the questions that are asked; all where there are none.
        endless: seconds between two queries without end; 0 for none.
    """

    rate: int
    seconds: int
    questions: tuple[str, ...] = ()
    endless: int = 0


@dataclass
class Answers:
    """What came back.

    Attributes:
        times: seconds that each answer took, from when it was due to be asked, by name of the question.
        wrong: status, or kind of error, of what was not answered.
        stopped: seconds after which each query without end was stopped.
    """

    times: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    stopped: list[float] = field(default_factory=list)

    def quantile(self, part: float) -> float:
        """So many seconds sufficed for this part of the answers."""
        every = sorted(second for times in self.times.values() for second in times)
        return every[min(len(every) - 1, int(part * len(every)))]


@contextmanager
def server(folder: Path) -> Iterator[tuple[str, psutil.Process]]:
    """The address and the process of a server of a graph folder."""
    command = [sys.executable, "-m", "referatgraf", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+:\d+", process.stderr.readline())
        assert found is not None
        try:
            yield found[0], psutil.Process(process.pid)
        finally:
            process.terminate()


def memory(process: psutil.Process) -> float:
    """Megabytes that a process and those it started take of their own (USS: not the pages of files that they share)."""
    taken = 0
    for each in (process, *process.children(recursive=True)):
        taken += each.memory_full_info().uss
    return taken / 1e6


def processor(process: psutil.Process) -> float:
    """Seconds of a processor that a process and those it started have taken, without those that have ended."""
    times = [each.cpu_times() for each in (process, *process.children(recursive=True))]
    return sum(each.user + each.system for each in times)


def put(address: str, folder: Path, load: Load, seed: int) -> Answers:
    """Put a load on the server and wait for the last answer."""
    return asyncio.run(_put(address, folder, load, seed))


async def _put(address: str, folder: Path, load: Load, seed: int) -> Answers:
    answers, start = Answers(), time.monotonic()
    due = [
        (number / load.rate, name, text)
        for number, (name, text) in enumerate(islice(asked(folder, load.questions, seed), load.rate * load.seconds))
    ]
    due += [(float(second), "", ENDLESS) for second in (range(1, load.seconds, load.endless) if load.endless else ())]
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=address, timeout=PATIENCE, limits=limits) as client:
        start = time.monotonic()
        await asyncio.gather(*(_ask(client, start + at, name, text, answers) for at, name, text in due))
    return answers


async def _ask(client: httpx.AsyncClient, at: float, name: str, text: str, answers: Answers) -> None:
    await asyncio.sleep(max(0.0, at - time.monotonic()))
    try:
        answer = await client.post("/sparql", data={"query": text})
    except httpx.HTTPError as error:
        answers.wrong.append(type(error).__name__)
        return
    seconds = time.monotonic() - at
    if not name:
        answers.stopped.append(seconds)
    elif answer.status_code == 200:
        answers.times.setdefault(name, []).append(seconds)
    else:
        answers.wrong.append(str(answer.status_code))
