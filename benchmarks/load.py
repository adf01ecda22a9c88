"""Measure a server under load, and write its table in docs/performance.md.

    python benchmarks/load.py [--documents 1000] [--rate 20] [--seconds 60] [--graph DIR] [--questions NAME…] [--check]

The load is bounded and goes to 127.0.0.1 alone. With --graph an existing graph folder is served instead of one of
generated minutes. With --check nothing is written, and the exit code tells whether every limit is kept.
"""

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from measuring.figures import Figure, Plan, corpus
from measuring.load import Answers, Load, memory, processor, put, server
from measuring.runs import run
from measuring.table import told

_BETWEEN_ENDLESS = 5


def main() -> int:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--documents", type=int, default=1000)
    cli.add_argument("--rate", type=int, default=20, help="questions a second")
    cli.add_argument("--seconds", type=int, default=60, help="how long each of the two loads lasts")
    cli.add_argument("--graph", type=Path, help="a graph folder; else minutes are generated and built")
    cli.add_argument("--questions", nargs="*", default=(), help="names of those that are asked; else all")
    cli.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a limit is missed")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graph = args.graph or built(Path(folder), args.documents)
        figures = measure(graph, Load(args.rate, args.seconds, tuple(args.questions)))
    chosen = ", ".join(args.questions) or "all questions"
    how = f"{args.documents} documents; {args.rate} questions a second for {args.seconds} seconds: {chosen}, in turn."
    command = f"python benchmarks/load.py --documents {args.documents} --rate {args.rate} --seconds {args.seconds}"
    command += f" --questions {' '.join(args.questions)}" if args.questions else ""
    return told(figures, how, command, check=args.check)


def built(folder: Path, documents: int) -> Path:
    """The graph folder of so many generated minutes."""
    run("building", corpus(Plan(documents, 0, 1, folder), documents), folder / "graph")
    return folder / "graph"


def measure(graph: Path, load: Load) -> list[Figure]:
    """The figures of a load without and of one with queries that do not end; a first load warms the server up."""
    with server(graph) as (address, process):
        put(address, graph, replace(load, seconds=max(5, load.seconds // 4)), seed=1)
        before = memory(process)
        worked = processor(process)
        plain = put(address, graph, load, seed=2)
        worked = (processor(process) - worked) / max(1, sum(map(len, plain.times.values())))
        after = memory(process)
        beside = put(address, graph, replace(load, endless=_BETWEEN_ENDLESS), seed=3)  # no answer that is kept
    for name, times in plain.times.items():
        print(f"{name}: {len(times)} answers, the slowest after {1000 * max(times):.0f} ms")
    return [*_alone(plain, worked), *_memory(before, after), *_beside(plain, beside)]


def _alone(plain: Answers, worked: float) -> list[Figure]:
    return [
        Figure("processor time of the server for an answer", 1000 * worked, "ms"),
        Figure("answered in half the cases within", 1000 * plain.quantile(0.5), "ms"),
        Figure("answered in 95 % of the cases within", 1000 * plain.quantile(0.95), "ms", 250),
        Figure("not answered", len(plain.wrong), "", 0),
    ]


def _memory(before: float, after: float) -> list[Figure]:
    return [
        Figure("memory of the server and its processes", after, "MB"),
        Figure("growth of memory in the load", 100 * (after / before - 1), "%", 10),
    ]


def _beside(plain: Answers, beside: Answers) -> list[Figure]:
    return [
        Figure("queries without end: stopped after, at the latest", max(beside.stopped), "s", 11),
        Figure("beside them: 95 % of the cases within", 1000 * beside.quantile(0.95), "ms"),
        Figure("beside them, against alone", beside.quantile(0.95) / plain.quantile(0.95), "×", 2),
        Figure("beside them: not answered", len(beside.wrong), "", 0),
    ]


if __name__ == "__main__":
    sys.exit(main())
