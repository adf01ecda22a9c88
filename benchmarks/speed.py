"""Measure speed and memory, and write the table of docs/performance.md.

    python benchmarks/speed.py [--documents 1000] [--large 10000] [--rounds 5] [--check]

Ten thousand documents take an hour or two and 25 GB of disk. With --check nothing is written, and the exit code
tells whether every limit is kept. Runs on Linux.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from measuring.figures import Plan, measure
from measuring.table import told


def main() -> int:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--documents", type=int, default=1000)
    cli.add_argument("--large", type=int, default=10000)
    cli.add_argument("--rounds", type=int, default=5)
    cli.add_argument("--work", type=Path, help="folder for documents and graphs, kept; else a temporary one")
    cli.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a limit is missed")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(args.documents, args.large, args.rounds, args.work or Path(folder))
        figures = measure(plan)
    how = f"Medians of {plan.rounds}; at {plan.large} documents one build."
    command = f"python benchmarks/speed.py --documents {plan.documents} --large {plan.large} --rounds {plan.rounds}"
    return told(figures, how, command, check=args.check)


if __name__ == "__main__":
    sys.exit(main())
