"""`referatgraf query`: what is asked, and the answer in the format that is wanted."""

import sys
from collections.abc import Sequence
from pathlib import Path

from referatgraf.errors import QueryError, UsageError
from referatgraf.graph.query import ask, is_sparql, run, table, written
from referatgraf.graph.questions import questions
from referatgraf.graph.store import current
from referatgraf.output.tables import show, show_questions

FORMATS = ("table", "csv", "json", "turtle")


def answer(folder: Path, asked: str, given: Sequence[str], form: str) -> None:
    """Print the answer.

    Args:
        folder: the graph folder.
        asked: name of a question, a SPARQL text, or nothing for the list of questions.
        given: parameters as "name=value".
        form: one of `FORMATS`.

    Raises:
        UsageError: a parameter without a value, or an unknown format.
        QueryError: what is asked cannot be answered.
    """
    if form not in FORMATS:
        raise UsageError(f"formatet {form} kendes ikke", do=f"brug {', '.join(FORMATS)}")
    if str(folder).startswith(("http:", "https:")):  # a path has lost its second slash
        raise UsageError("der kan kun spørges i en grafmappe", str(folder), "hent grafen og giv mappen")
    store = current(folder)
    if not asked:
        show_questions(list(questions().values()))
        return
    if is_sparql(asked):
        if given:
            raise QueryError("SPARQL tager ingen parametre", do="skriv værdierne i teksten")
        result, headings = run(store, asked), None
    else:
        result, headings = ask(store, asked, _parameters(given))
    if form == "table":
        show(table(result, headings), grouped=headings is not None)
    else:
        sys.stdout.buffer.write(written(result, form))
        sys.stdout.flush()


def _parameters(given: Sequence[str]) -> list[tuple[str, str]]:
    pairs = [each.partition("=") for each in given]
    wrong = next((each for each, (name, mark, _) in zip(given, pairs, strict=True) if not (name and mark)), None)
    if wrong is not None:
        raise UsageError(f"--param {wrong} mangler en værdi", do="skriv --param navn=værdi")
    return [(name, value) for name, _, value in pairs]
