"""Answers of named questions as tables to read and as spreadsheets."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolution
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.graph.questions import Column, Question
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.values import Cell, shown
from referatgraf.output.pages.words import Words
from referatgraf.output.server.site import origin

QUOTATION = "Ordene i referatet"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Answer:
    """A table.

    Attributes:
        headings: of the columns.
        rows: the cells of each row.
        total: how many rows there are, of which `rows` may be the first alone.
        quotations: address of the words behind each row, empty where there are none; empty where no row has any.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    quotations: tuple[str, ...] = ()


def answer(
    question: Question, solutions: Iterable[QuerySolution], scene: Scene, without: Sequence[str] = (), most: int = 0
) -> Answer:
    """The answer to a question as a table; columns in which no row has a value are left out.

    Args:
        question: what was asked.
        solutions: what the store answered.
        scene: in which language, and where things have their pages.
        without: variables whose columns are left out.
        most: how many rows are made, all where 0.
    """
    columns = [column for column in question.columns.values() if column.variable not in without]
    found = list(solutions)
    told = found[: most or None]
    rows = [[_cell(row, column, scene) for column in columns] for row in told]
    kept = [place for place in range(len(columns)) if not rows or any(row[place].text for row in rows)]
    headings = tuple(columns[place].heading(scene.lang) for place in kept)
    words = Words(scene, scene.site.store) if question.words else None
    quotations = tuple(words.address(row, question.words) for row in told) if words else ()
    made = tuple(tuple(row[place] for place in kept) for row in rows)
    return Answer(headings, made, len(found), quotations if any(quotations) else ())


def _cell(row: QuerySolution, column: Column, scene: Scene) -> Cell:
    made = shown(row[column.variable], scene)
    link = row[column.link] if column.link else None
    if isinstance(link, NamedNode) and made.text:
        return made._replace(href=scene.page(link.value), iri=link.value)
    return made


def spreadsheet(told: Answer, name: str, request: Request) -> Response:
    """A table as a file that a Danish spreadsheet opens by itself: semicolons, UTF-8 with its mark.

    Every thing has its IRI in a column of its own, every row the address of its words in the minutes. Text of documents
    is never taken for a formula.
    """
    linked = [any(row[place].iri for row in told.rows) for place in range(len(told.headings))]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    headings = _beside([(heading, f"{heading} (IRI)") for heading in told.headings], linked)
    writer.writerow([*headings, *([QUOTATION] if told.quotations else [])])
    for row, quotation in zip(told.rows, told.quotations or [""] * len(told.rows), strict=True):
        cells = _beside([(cell.data or _plain(cell.text), cell.iri) for cell in row], linked)
        address = [f"{origin(request)}{quotation}" if quotation else ""] if told.quotations else []
        writer.writerow([*cells, *address])
    disposition = f'attachment; filename="{name}.csv"'
    content = out.getvalue().encode("utf-8-sig", "replace")
    return Response(content, headers={"content-disposition": disposition}, media_type="text/csv; charset=utf-8")


def _beside(pairs: Sequence[tuple[str, str]], linked: Sequence[bool]) -> list[str]:
    return [each for pair, both in zip(pairs, linked, strict=True) for each in (pair if both else pair[:1])]


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
