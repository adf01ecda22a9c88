"""Measure passes 1 and 3 on a Dask cluster of this machine, with one worker and with two.

The table is written in docs/performance.md.

    python benchmarks/cluster.py [--documents 300] [--rounds 1] [--check]

Each cluster is fresh: its first build (cold) has the workers load program and registers, the second one (warm) does
not. On the clock two workers gain only what the machine has processors for; so what each process has worked is measured
too. The gain when every process has a processor is bounded by whoever works longest: a worker, or the program that
builds, which hands out and takes in. With --check nothing is written; the exit code tells whether the limit is kept.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from make_minutes import stream_minutes
from measuring.figures import Figure
from measuring.table import told
from measuring.workers import Passes, cluster, passes


def main() -> int:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--documents", type=int, default=300)
    cli.add_argument("--rounds", type=int, default=1, help="the fastest of so many warm builds is taken")
    cli.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a limit is missed")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        minutes = Path(folder, "minutes")
        for _ in stream_minutes(args.documents, 1, minutes):
            pass
        figures = measure(minutes, Path(folder), args.rounds)
    how = f"{args.documents} generated documents, without the model of names; the fastest of {args.rounds} warm builds."
    command = f"python benchmarks/cluster.py --documents {args.documents} --rounds {args.rounds}"
    return told(figures, how, command, check=args.check)


def measure(minutes: Path, work: Path, rounds: int) -> list[Figure]:
    """The figures of one worker and of two."""
    (cold_one, one), (cold_two, two) = (builds(minutes, work, workers, rounds) for workers in (1, 2))
    gains = cold_one.seconds / cold_two.seconds, one.seconds / two.seconds
    return [
        Figure("one worker, cold: passes 1 and 3, on the clock", cold_one.seconds, "s"),
        Figure("one worker, warm", one.seconds, "s"),
        Figure("two workers, cold", cold_two.seconds, "s"),
        Figure("two workers, warm", two.seconds, "s"),
        Figure("two workers beside one, cold, on the clock", gains[0], "× as fast"),
        Figure("two workers beside one, warm, on the clock", gains[1], "× as fast", 1.5, at_least=True),
        Figure("what a worker loads before its first document: CPU", cold_one.workers[0] - one.workers[0], "s"),
        Figure("one worker, warm: CPU", one.workers[0], "s"),
        Figure("two workers, warm: CPU of the first", two.workers[0], "s"),
        Figure("two workers, warm: CPU of the second", two.workers[1], "s"),
        Figure("two workers, warm: time without a document in hand", 100 * two.idle, "%"),
        Figure("the program that builds: CPU", two.program, "s"),
        Figure("the scheduler: CPU", two.scheduler, "s"),
        Figure("a processor for each process, two workers beside one", one.longest / two.longest, "× as fast"),
    ]  # fmt: skip


def builds(minutes: Path, work: Path, workers: int, rounds: int) -> tuple[Passes, Passes]:
    """The first build of a fresh cluster, and the fastest of the later ones."""
    with cluster(work / f"cluster-{workers}", workers) as address:
        first, *later = (passes(minutes, work / f"graph-{workers}-{number}", address) for number in range(rounds + 1))
    return first, min(later, key=lambda each: each.seconds)


if __name__ == "__main__":
    sys.exit(main())
