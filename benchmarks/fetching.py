"""Measure fetching from a site on loopback at its full speed, and write its table in docs/performance.md.

    python benchmarks/fetching.py [--meetings 1000] [--check]

The site is a process of its own, on 127.0.0.1 alone, whose time is not counted. It gives generated meetings in the form
of FirstAgenda Publication. With --check nothing is written, and the exit code tells whether every limit is kept.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from measuring.figures import Figure
from measuring.publication import serving
from measuring.runs import run
from measuring.table import told


def main() -> int:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--meetings", type=int, default=1000)
    cli.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a limit is missed")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(args.meetings, Path(folder))
    how = f"{args.meetings} generated meetings, at most four asked for at a time; each task once, in a fresh process."
    return told(figures, how, f"python benchmarks/fetching.py --meetings {args.meetings}", check=args.check)


def measure(meetings: int, out: Path) -> list[Figure]:
    """The figures of a first run, a second one, and of parsing what was fetched."""
    with serving(meetings) as address:
        first, second = (run("fetching", address, out) for _ in range(2))
    parsed = run("reading", out)
    files = [path.stat().st_size for path in out.glob("*.json")]
    if len(files) != meetings:
        raise RuntimeError(f"{len(files)} files of {meetings} meetings")
    return [
        Figure("size of a meeting, on average", sum(files) / meetings / 1000, "KB"),
        Figure("fetching: CPU", first.cpu, "s"),
        Figure("reading and structure of the same: CPU", parsed.cpu, "s"),
        Figure("fetching, against reading and structure", first.cpu / parsed.cpu, "×", 1),
        Figure("fetching, on the clock", first.wall, "s"),
        Figure("fetching again, nothing new: CPU", second.cpu, "s"),
        Figure("peak memory", first.memory, "MB"),
    ]


if __name__ == "__main__":
    sys.exit(main())
