"""Terms and lines of N-Triples and N-Quads as plain strings: the fast path of writing (W3C RDF 1.1 N-Triples).

A statement is a tuple of subject IRI and predicate IRI, both bare, and an object term as N-Triples writes it; no
object of an RDF library is made for it.
"""

import re
from collections.abc import Set

from referatgraf.ontology.namespaces import XSD

Statement = tuple[str, str, str]

_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f\ud800-\udfff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f"}
_REPLACEMENT = "\ufffd"  # for half a surrogate pair, which no RDF syntax can hold


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    if "\ud800" <= character <= "\udfff":
        return _REPLACEMENT
    return _SHORT.get(character) or f"\\u{ord(character):04X}"


def escaped(text: str) -> str:
    """`text` as it stands between the quotes of a literal; half a surrogate pair becomes U+FFFD."""
    return _SPECIAL.sub(_escape, text) if _SPECIAL.search(text) else text


def ref(iri: str) -> str:
    """A thing as an object."""
    return f"<{iri}>"


def plain(text: str) -> str:
    """A string without language."""
    return f'"{escaped(text)}"'


def danish(text: str) -> str:
    """A string in Danish."""
    return f'"{escaped(text)}"@da'


def boolean(value: bool) -> str:
    """A truth value."""
    return f'"{"true" if value else "false"}"^^<{XSD.boolean}>'


def integer(value: int) -> str:
    """A whole number."""
    return f'"{value}"^^<{XSD.integer}>'


def double(value: float) -> str:
    """A floating-point number."""
    return f'"{value!r}"^^<{XSD.double}>'


def decimal(value: str) -> str:
    """A decimal number given as its digits ("-3400000", "48120.50")."""
    return f'"{value}"^^<{XSD.decimal}>'


def date(day: str) -> str:
    """A day given as "2024-08-08"."""
    return f'"{day}"^^<{XSD.date}>'


def midnight(day: str) -> str:
    """The beginning of a day given as "2024-08-08"."""
    return f'"{day}T00:00:00Z"^^<{XSD.dateTime}>'


def time(clock: str) -> str:
    """A time of day given as "17:00" or "17:00:00"."""
    return f'"{clock if len(clock) > 5 else clock + ":00"}"^^<{XSD.time}>'


def quad_lines(statements: Set[Statement], graph: str) -> list[str]:
    """N-Quads lines of one graph, sorted."""
    return sorted([f"<{s}> <{p}> {o} <{graph}> .\n" for s, p, o in statements])
