"""Measure the model of names beside spaCy's own recogniser, and write its table in docs/performance.md.

    python benchmarks/names.py DATA [--documents 60] [--rounds 3] [--epochs 3] [--check]

DATA is the folder with `ddt-train.iob2` and `ddt-test.iob2` of docs/model-card.md. The yardstick is trained on the
first, one minute an epoch, and both find names in the same texts, each task in a process and a thread of its own. With
--check nothing is written, and the exit code tells whether every limit is kept.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from make_minutes import stream_minutes
from measuring import cnn
from measuring.figures import Figure
from measuring.runs import Run, run
from measuring.table import told

MODEL, NONE = "builtin", "none"
HOSTILE = {
    "one word of capitals": "ABCDEFGHIJ" * 10_000,
    "capitals and spaces": "NØRHAVN HAVN " * 7_692,
    "sentences of capitals": " ".join(f"IB NR{n} KROG FIK BÅD {n} AF HAVN{n} A/S." for n in range(2_600)),
}
"""A hundred thousand characters each, as one paragraph."""
HEAD = "Referat af møde i Socialudvalget den 3. marts 2025\n\n1. Nyt værested\n\nSagsfremstilling\n"


def main() -> int:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("data", type=Path)
    cli.add_argument("--documents", type=int, default=60)
    cli.add_argument("--rounds", type=int, default=3)
    cli.add_argument("--epochs", type=int, default=3)
    cli.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a limit is missed")
    args = cli.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        cnn.train(args.data / "ddt-train.iob2", work / "cnn", args.epochs)
        reached = cnn.f1(args.data / "ddt-test.iob2", work / "cnn")
        figures = measure(args.data / "ddt-test.iob2", work, args.documents, args.rounds)
    how = (
        f"The yardstick, trained for {args.epochs} epochs, reaches F1 {100 * reached:.1f} on the test part. "
        f"CPU seconds, the least of {args.rounds} rounds; {args.documents} generated minutes."
    )
    options = f"--documents {args.documents} --rounds {args.rounds} --epochs {args.epochs}"
    return told(figures, how, f"python benchmarks/names.py DATA {options}", check=args.check)


def measure(test: Path, work: Path, documents: int, rounds: int) -> list[Figure]:
    """All figures; the yardstick stands in `work/cnn`."""
    minutes, yardstick = work / "minutes", str(work / "cnn")
    for _ in stream_minutes(documents, 1, minutes):
        pass
    words = {each: least("naming words", test, work, each, rounds) for each in (MODEL, yardstick)}
    texts = {each: least("naming", minutes, work, each, rounds) for each in (MODEL, yardstick)}
    builds = {each: least("building", minutes, work, each, rounds) for each in (NONE, MODEL, yardstick)}
    starts = [run("starting", "", model=MODEL) for _ in range(rounds)]
    return [
        Figure("sentences of the test part, beside the yardstick", words[MODEL].cpu / words[yardstick].cpu, "×", 4),
        Figure("generated minutes, beside the yardstick", texts[MODEL].cpu / texts[yardstick].cpu, "×", 4),
        Figure("whole build with it, beside one with none", builds[MODEL].cpu / builds[NONE].cpu, "×", 4),
        Figure("whole build with it, beside one with the yardstick", builds[MODEL].cpu / builds[yardstick].cpu, "×", 4),
        Figure("peak memory of a build", builds[MODEL].memory, "MB", 700),
        Figure("peak memory of a build with none", builds[NONE].memory, "MB"),
        Figure("loading it, on the clock", median(each.wall for each in starts), "s", 1),
        *(hostile(name, text, work) for name, text in HOSTILE.items()),
    ]


def least(task: str, documents: Path, work: Path, model: str, rounds: int) -> Run:
    """The run that took the least CPU of so many; other work on the machine only adds to it."""
    return min((fresh(task, documents, work, model, number) for number in range(rounds)), key=lambda each: each.cpu)


def fresh(task: str, documents: Path, work: Path, model: str, number: int) -> Run:
    """A run whose graph folder, if it makes one, is new."""
    return run(task, documents, work / f"graph-{Path(model).name}-{number}", model=model)


def hostile(name: str, text: str, work: Path) -> Figure:
    """How long minutes take whose one section is such a text."""
    folder = work / name
    folder.mkdir()
    (folder / "minutes.txt").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    taken = run("building", folder, work / f"graph of {name}", model=MODEL)
    return Figure(f"a build of 100,000 characters: {name}", taken.cpu, "CPU s")


if __name__ == "__main__":
    sys.exit(main())
