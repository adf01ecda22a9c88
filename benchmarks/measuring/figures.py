"""The figures that the program is held to, and how they are measured."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from make_minutes import stream_minutes

from measuring.runs import Run, run

ADDED = 5
"""So many documents are added, one after the other: now and then one joins what others named apart."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, its value with the unit, and the limit it is held to (None: none)."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the value keeps the limit."""
        if self.limit is None:
            return True
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: two sizes, how often, and the folder for documents and graphs."""

    documents: int
    large: int
    rounds: int
    work: Path
    seed: int = 1


def measure(plan: Plan) -> list[Figure]:
    """All figures; the documents are written first."""
    small, large = corpus(plan, plan.documents), corpus(plan, plan.large)
    figures, whole = against_yardstick(plan, small)
    return [*figures, *two_jobs(plan, small), *at_both_sizes(plan, whole, large)]


def corpus(plan: Plan, count: int) -> Path:
    """A folder with so many generated documents."""
    folder = plan.work / f"minutes-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    for _ in stream_minutes(count, plan.seed, folder):
        pass
    return folder


def against_yardstick(plan: Plan, documents: Path) -> tuple[list[Figure], Run]:
    """Reading and structure, and the whole build, in yardsticks: medians of the rounds; and the median build."""
    rounds = [
        (run("yardstick", documents), run("reading", documents), fresh_build(plan, documents))
        for _ in range(plan.rounds)
    ]
    builds = sorted((build for *_, build in rounds), key=lambda build: build.cpu)
    per_document = 1000 / plan.documents
    return [
        Figure("yardstick, CPU per document", median(y.cpu for y, _, _ in rounds) * per_document, "ms"),
        Figure("reading and structure", median(r.cpu / y.cpu for y, r, _ in rounds), "× yardstick", 3.0),
        Figure("whole build", median(b.cpu / y.cpu for y, _, b in rounds), "× yardstick", 8.0),
    ], builds[len(builds) // 2]


def fresh_build(plan: Plan, documents: Path, jobs: int = 1) -> Run:
    """A build into an empty folder."""
    out = plan.work / f"graph-{documents.name}"
    shutil.rmtree(out, ignore_errors=True)
    return run("building", documents, out, jobs)


def two_jobs(plan: Plan, documents: Path) -> list[Figure]:
    """How much faster passes 1 and 3 are with two processes, on the clock."""
    gains = [
        fresh_build(plan, documents).passes / fresh_build(plan, documents, jobs=2).passes for _ in range(plan.rounds)
    ]
    return [Figure("--jobs 2, passes 1 and 3", median(gains), "× as fast", 1.6, at_least=True)]


def at_both_sizes(plan: Plan, small: Run, documents: Path) -> list[Figure]:
    """Throughput and memory at the large size beside the small one, and what one more document costs."""
    large = fresh_build(plan, documents)
    speeds = plan.documents / small.cpu, plan.large / large.cpu
    added = [100 * one_more(plan, documents, each).cpu / large.cpu for each in range(ADDED)]
    return [
        Figure(f"documents per CPU second at {plan.documents}", speeds[0], ""),
        Figure(f"documents per CPU second at {plan.large}", speeds[1], ""),
        Figure("throughput, large beside small", speeds[1] / speeds[0], "", 0.85, at_least=True),
        Figure(f"peak memory at {plan.documents}", small.memory, "MB"),
        Figure(f"peak memory at {plan.large}", large.memory, "MB"),
        Figure("peak memory, large beside small", large.memory / small.memory, "", 1.2),
        Figure(f"one document added to {plan.large}", median(added), "% of the build", 2.0),
        Figure(f"the dearest of {ADDED}", max(added), "% of the build"),
    ]


def one_more(plan: Plan, documents: Path, before: int) -> Run:
    """A build again after one document has been added, behind so many that were added before it."""
    for _ in stream_minutes(1, plan.seed, documents, first=plan.large + before):
        pass
    return run("building", documents, plan.work / f"graph-{documents.name}")
