"""Measure the search over a graph: how long answers take, and what the index adds to a build.

    python benchmarks/make_minutes.py --count 1000 --out FOLDER --no-answers
    referatgraf build FOLDER --out GRAPH --model none
    python benchmarks/search.py GRAPH

Times are of the clock for answers, the median and the longest of many, and CPU seconds for the making of the index. The
most frequent words of the index are asked for, which have most hits, and names and numbers out of it.
"""

import argparse
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from pyoxigraph import Store

from referatgraf.graph.search import FILE, make, search, update
from referatgraf.graph.store import current_generation, opened

_FREQUENT, _NAMES, _ROUNDS, _TOUCHED = 50, 200, 3, 500


def asked_of(index: Path, seed: int = 1) -> tuple[list[str], list[str]]:
    """The most frequent words of an index, and names and numbers out of it."""
    with closing(sqlite3.connect(index)) as opened_index:
        opened_index.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, stems, row)")
        frequent = opened_index.execute("SELECT term FROM terms ORDER BY doc DESC LIMIT ?", (_FREQUENT,)).fetchall()
        labels = opened_index.execute("SELECT label FROM thing WHERE label != '' ORDER BY id").fetchall()
    chosen = random.Random(seed).sample(labels, min(_NAMES, len(labels)))
    return [term for (term,) in frequent], [label for (label,) in chosen]


def milliseconds(index: Path, asked: list[str]) -> Iterator[float]:
    """Yield how long each answer takes, the shortest of some rounds."""
    for words in asked:
        rounds = []
        for _ in range(_ROUNDS):
            start = time.perf_counter()
            search(index, words)
            rounds.append(time.perf_counter() - start)
        yield min(rounds) * 1000


def seconds_of_making(store: Store, index: Path) -> tuple[float, float]:
    """CPU seconds of making the index, and of bringing one up to date of which some hundred things have changed."""
    with closing(sqlite3.connect(index)) as opened_index:
        touched = [iri for (iri,) in opened_index.execute("SELECT iri FROM thing ORDER BY id LIMIT ?", (_TOUCHED,))]
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        make(Path(folder) / "made", store)
        middle = time.process_time()
        update(Path(folder) / "updated", Path(folder) / "made", store, touched)
        return middle - start, time.process_time() - middle


def main() -> None:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("graph", type=Path, help="a graph folder")
    generation = current_generation(cli.parse_args().graph)
    index = generation / FILE
    for kind, asked in zip(("frequent words", "names and numbers"), asked_of(index), strict=True):
        taken = sorted(milliseconds(index, asked))
        print(f"{kind}: {len(asked)}, median {median(taken):.1f} ms, longest {taken[-1]:.1f} ms")
    made, updated = seconds_of_making(opened(generation), index)
    print(f"the index, {index.stat().st_size / 1e6:.0f} MB: made in {made:.1f} CPU seconds")
    print(f"brought up to date for {_TOUCHED} things: {updated:.2f} CPU seconds")


if __name__ == "__main__":
    main()
