"""Measure the named questions on a graph, and write their table in docs/performance.md.

    python benchmarks/make_minutes.py --count 1000 --out FOLDER --no-answers
    referatgraf build FOLDER --out GRAPH --model none
    python benchmarks/questions.py GRAPH

Each question is asked with nothing, and with each of its parameters alone: about the thing that the graph tells most
of, a day in the middle, a frequent word. Times are CPU milliseconds of the process that asks, from what a person types
to all rows, the looking up of names and words among them, the shortest of some rounds. A process that takes longer for
its rounds than a limit of seconds, its start among them, is ended, and told so.
"""

import argparse
import multiprocessing
import time
from collections.abc import Iterator
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from statistics import median
from typing import cast

from measuring.table import insert, machine
from pyoxigraph import QuerySolutions, Store

from referatgraf.graph.lookup import terms
from referatgraf.graph.query import run
from referatgraf.graph.questions import Parameter, filled, question, questions
from referatgraf.graph.store import current
from referatgraf.graph.titles import indexed

_ROUNDS, _SECONDS, _LONGEST, _MEDIAN = 3, 10, 100, 25
_TOLD = {
    "Body": "?x a rg:Meeting ; rg:heldBy ?thing",
    "Case": "?x rg:treats ?thing ; rg:hasDecision ?y",
    "Institution": "?x rg:mentions ?thing . ?thing a rg:Institution",
    "Law": "?x rg:cites ?y . ?y rg:law ?thing",
    "Party": "?x rg:party ?thing",
    "Person": "?x rg:present ?thing",
    "Policy": "?x rg:mentions ?thing . ?thing a rg:Policy",
    "Principle": "?x rg:mentions ?thing . ?thing a rg:Principle",
}
"""What is told of things, by class: the most frequent thing is asked about."""
_VALUES = {"outcome": "approved", "integer": "2"}
_WORD, _KRONER = "budget", "1000000"


def most_told(store: Store, kind: str) -> str | None:
    """The IRI of the thing of a class that the graph tells most of; None where it has none."""
    asked = f"SELECT ?thing WHERE {{ {_TOLD[kind]} }} GROUP BY ?thing ORDER BY DESC(COUNT(*)) ?thing LIMIT 1"
    return next((row["thing"].value for row in cast("QuerySolutions", run(store, asked))), None)


def value(store: Store, parameter: Parameter) -> str | None:
    """What a parameter is asked about; None where the graph has nothing of the kind."""
    if parameter.kind == "words":
        return _WORD
    if "kroner" in parameter.english:
        return _KRONER
    if parameter.kind == "rg":
        return most_told(store, parameter.type)
    if parameter.type == "date":
        asked = "SELECT ?day WHERE { ?meeting a rg:Meeting ; rg:date ?day } ORDER BY ?day"
        days = [row["day"].value for row in cast("QuerySolutions", run(store, asked))]
        return days[len(days) // 2]
    return _VALUES[parameter.type or parameter.kind]


def measure(graph: Path, name: str, given: list[tuple[str, str]], told: SimpleQueue[tuple[float, int]]) -> None:
    """Put the milliseconds of a question and the number of its rows in a queue."""
    store, asked = indexed(graph), question(name)
    rounds, rows = [], 0
    for _ in range(_ROUNDS):
        start = time.process_time()
        text = filled(asked.sparql, terms(store, asked, given))
        rows = sum(1 for _ in cast("QuerySolutions", run(store, text)))
        rounds.append(1000 * (time.process_time() - start))
    told.put((min(rounds), rows))


def measured(graph: Path, name: str, given: list[tuple[str, str]]) -> tuple[float, int] | None:
    """Milliseconds and rows of a question, asked in a process of its own; None where it was ended."""
    context = multiprocessing.get_context("spawn")
    told: SimpleQueue[tuple[float, int]] = context.SimpleQueue()
    process = context.Process(target=measure, args=(graph, name, given, told))
    process.start()
    process.join(_SECONDS)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    if process.exitcode:
        raise RuntimeError(f"{name} {given}")  # what went wrong has been printed by the process
    return told.get()


def asked_of(graph: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each question with nothing, and with each parameter that the graph has a value for."""
    store, values = current(graph), dict[tuple[str, str], str | None]()
    for name, each in questions().items():
        yield name, []
        for parameter in each.parameters:
            key = (parameter.kind, parameter.type + parameter.english)
            if key not in values:
                values[key] = value(store, parameter)
            if found := values[key]:
                yield name, [(parameter.name, found)]


def table(times: list[tuple[str, str, tuple[float, int] | None]]) -> str:
    """The answers as a table, and how many keep the limits."""
    known = [found[0] if found else 1000.0 * _SECONDS for _, _, found in times]
    rows = [
        f"| {name} | {given or '–'} | {f'{found[0]:.0f} | {found[1]}' if found else f'over {1000 * _SECONDS} |'} |"
        for name, given, found in times
    ]
    over = sum(each > _LONGEST for each in known)
    return "\n".join([
        f"Measured on {machine()}.",
        f"Median {median(known):.0f} ms (limit {_MEDIAN}); {over} of {len(known)} over {_LONGEST} ms.",
        "",
        "| question | asked with | CPU ms | rows |",
        "|---|---|---|---|",
        *rows,
        "",
        "Again:",
        "",
        "    python benchmarks/questions.py GRAPH",
    ])  # fmt: skip


def main() -> None:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("graph", type=Path, help="a graph folder")
    cli.add_argument("--print", action="store_true", help="leave docs/performance.md as it is")
    args = cli.parse_args()
    times = []
    for name, given in asked_of(args.graph):
        found = measured(args.graph, name, given)
        times.append((name, given[0][0] if given else "", found))
        print(*times[-1], flush=True)
    print(text := table(times))
    if not args.print:
        insert(text, "questions.py")


if __name__ == "__main__":
    main()
