"""`referatgraf query`: what is asked, and the answer in the format that is wanted."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from referatgraf.errors import QueryError, UsageError
from referatgraf.graph.engine import Engine
from referatgraf.graph.query import ask, is_sparql, run, table, written
from referatgraf.graph.questions import questions
from referatgraf.graph.remote.client import Server, is_address
from referatgraf.graph.remote.endpoint import Endpoint
from referatgraf.graph.titles import indexed
from referatgraf.output.tables import show, show_questions

FORMATS = ("table", "csv", "json", "turtle")


def answer(place: str, asked: str, given: Sequence[str], form: str) -> None:
    """Print the answer.

    Args:
        place: the graph folder, or the address of a SPARQL endpoint.
        asked: name of a question, a SPARQL text, or nothing for the list of questions.
        given: parameters as "name=value".
        form: one of `FORMATS`.

    Raises:
        UsageError: a parameter without a value, or an unknown format.
        QueryError: what is asked cannot be answered.
        GraphFolderError: the folder holds no finished graph.
        ServerError: the endpoint cannot be reached, or refuses.
    """
    if form not in FORMATS:
        raise UsageError(f"formatet {form} kendes ikke", do=f"brug {', '.join(FORMATS)}")
    with _engine(place) as engine:
        if not asked:
            show_questions(list(questions().values()))
            return
        if is_sparql(asked):
            if given:
                raise QueryError("SPARQL tager ingen parametre", do="skriv værdierne i teksten")
            result, headings = run(engine, asked), None
        else:
            if isinstance(engine, Endpoint):
                engine.check()
            result, headings = ask(engine, asked, _parameters(given))
    if form == "table":
        show(table(result, headings), grouped=headings is not None)
    else:
        sys.stdout.buffer.write(written(result, form))
        sys.stdout.flush()


@contextmanager
def _engine(place: str) -> Iterator[Engine]:
    """What is asked: the server at an address, or the database of a folder."""
    if is_address(place):
        with Server(place) as server:
            yield Endpoint(server)
    else:
        yield indexed(Path(place))


def _parameters(given: Sequence[str]) -> list[tuple[str, str]]:
    pairs = [each.partition("=") for each in given]
    wrong = next((each for each, (name, mark, _) in zip(given, pairs, strict=True) if not (name and mark)), None)
    if wrong is not None:
        raise UsageError(f"--param {wrong} mangler en værdi", do="skriv --param navn=værdi")
    return [(name, value) for name, _, value in pairs]
