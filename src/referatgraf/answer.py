"""Answers for Python programs: rows of plain values."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, QuerySolutions

from referatgraf.errors import UsageError
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import XSD

if TYPE_CHECKING:
    from pandas import DataFrame

Value = str | int | bool | date | time | Decimal | None
_PYTHON: dict[str, Callable[[str], Value]] = {
    XSD.integer: int,
    XSD.decimal: Decimal,
    XSD.date: date.fromisoformat,
    XSD.time: time.fromisoformat,
    XSD.boolean: lambda text: text in ("true", "1"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of an answer, in order; `len`, indexing and iteration give them.

    Attributes:
        rows: what stands in each variable: days, times, numbers and truth values as Python has them, codes and terms of
            the ontology by their label, things by their IRI, None where there is nothing.
        headings: the columns that people read, by variable; the other variables are IRIs that these lead to.
    """

    rows: tuple[Mapping[str, Value], ...]
    headings: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Mapping[str, Value]]:
        return iter(self.rows)

    def __getitem__(self, place: int) -> Mapping[str, Value]:
        return self.rows[place]

    def to_pandas(self) -> "DataFrame":
        """The rows as a table of pandas, which has to be installed.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            import pandas  # noqa: PLC0415 - no part of the program; who works with it has it
        except ImportError as error:
            raise UsageError("pandas er ikke installeret", do="kør pip install pandas") from error
        return pandas.DataFrame([dict(row) for row in self.rows])


def rows(result: QuerySolutions, headings: Mapping[str, str], language: str) -> Answer:
    """The answer to a named question, with labels in `language` ("da" or "en")."""
    names = [variable.value for variable in result.variables]
    told = tuple({name: _value(solution[name], language) for name in names} for solution in result)
    return Answer(told, headings)


def _value(term: Any, language: str) -> Value:
    if isinstance(term, NamedNode):
        return labels(language).get(term.value, term.value)
    if not isinstance(term, Literal):
        return None
    try:
        return _PYTHON.get(term.datatype.value, str)(term.value)
    except (ValueError, ArithmeticError):  # a value that the data type does not have, as RDF allows
        return term.value
