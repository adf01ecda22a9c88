"""Whether values meet the constraints of a shape (SHACL Core, section 4)."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Protocol

from pyoxigraph import Literal, NamedNode

from referatgraf.ontology.namespaces import XSD
from referatgraf.output.validation.shapes import HERE, SH, Reach, Shape, Term

_LEXICAL: Mapping[str, str] = {
    XSD.boolean: r"true|false|1|0",
    XSD.integer: r"[+-]?\d+",
    XSD.nonNegativeInteger: r"\+?\d+|-0+",
    XSD.decimal: r"[+-]?(\d+(\.\d*)?|\.\d+)",
    XSD.date: r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?",
    XSD.time: r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?|24:00:00",
}
"""How the values of a datatype are written (XML Schema 1.1, part 2); of any other, every text is a value."""


class Node(Protocol):
    """What constraints are asked of."""

    def values(self, reach: Reach) -> Sequence[Term]:
        """The values at the end of a path."""

    def is_a(self, value: Term, kind: str) -> bool:
        """Whether a value is an instance of a class."""


def broken(node: Node, shape: Shape, values: Sequence[Term]) -> list[tuple[str, Term | None]]:
    """The components of a shape that a node breaks, each with the value that does; None where it is their number.

    Args:
        node: the node.
        shape: what is asked of it.
        values: the values at the end of the shape's path.
    """
    found: list[tuple[str, Term | None]] = []
    if len(values) < shape.least:
        found.append(("minCount", None))
    if not values:
        return found
    if shape.most is not None and len(values) > shape.most:
        found.append(("maxCount", None))
    for component, arguments in shape.asked.items():
        test = _TESTS[component]
        found += [(component, value) for value in values if not test(node, value, arguments)]
    return found


Test = Callable[[Any, Term, Sequence[Any]], bool]


def _is_of_datatype(_: Node, value: Term, arguments: Sequence[NamedNode]) -> bool:
    datatype = arguments[0].value
    if not isinstance(value, Literal) or value.datatype.value != datatype:
        return False
    written = _lexical(datatype)
    if written is None or written.fullmatch(value.value) is None:
        return written is None
    return datatype != XSD.date or _is_in_calendar(value.value)


@cache
def _is_in_calendar(day: str) -> bool:
    """Whether there is such a day; of years before 1 and after 9999 every one is taken to be."""
    if not day[:4].isdecimal() or day[4] != "-":
        return True
    try:
        return bool(date.fromisoformat(day[:10]))
    except ValueError:
        return False


@cache
def _lexical(datatype: str) -> re.Pattern[str] | None:
    return re.compile(_LEXICAL[datatype], re.ASCII) if datatype in _LEXICAL else None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _is_of_kind(_: Node, value: Term, arguments: Sequence[NamedNode]) -> bool:
    kinds = {NamedNode: "IRI", Literal: "Literal"}
    return kinds.get(type(value), "BlankNode") in arguments[0].value.removeprefix(SH)


def _meets_one(node: Node, value: Term, shapes: Sequence[Shape]) -> bool:
    """Whether one of several shapes is met: by the value itself, or by what the node has at the end of its path."""
    return any(
        not broken(node, shape, [value] if shape.reach is HERE else node.values(shape.reach)) for shape in shapes
    )


def _is_before_all(node: Node, value: Term, arguments: Sequence[NamedNode]) -> bool:
    return all(_number(value) < _number(other) for other in node.values(Reach((arguments[0].value,))))


def _number(term: Any) -> float:
    """A number; not a number where the term is none, which is in no order with any."""
    try:
        return float(term.value)
    except ValueError:
        return float("nan")


_TESTS: Mapping[str, Test] = {
    "class": lambda node, value, arguments: node.is_a(value, arguments[0].value),
    "datatype": _is_of_datatype,
    "disjoint": lambda node, value, arguments: value not in node.values(Reach((arguments[0].value,))),
    "in": lambda _, value, arguments: value in arguments,
    "languageIn": lambda _, value, arguments: (
        isinstance(value, Literal) and value.language in {each.value for each in arguments}
    ),
    "lessThan": _is_before_all,
    "maxInclusive": lambda _, value, arguments: _number(value) <= _number(arguments[0]),
    "minInclusive": lambda _, value, arguments: _number(value) >= _number(arguments[0]),
    "nodeKind": _is_of_kind,
    "or": _meets_one,
    "pattern": lambda _, value, arguments: _pattern(arguments[0].value).search(value.value) is not None,
}
