"""Objects of a JSON file whose types nobody vouches for: asked by any of the names that a field may have."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.encoding import decode


class Fields:
    """An object, and which of its fields nobody has asked for.

    Args:
        held: the object.
    """

    def __init__(self, held: Mapping[str, Any]) -> None:
        self._held = held
        self._asked = set[str]()

    def text(self, *names: str) -> str:
        """The first field of these names that holds a text or number, as text; empty where none does."""
        return next((_text(value) for value in self._values(names) if isinstance(value, str | int | float)), "")

    def flag(self, *names: str) -> str | None:
        """The first field of these names that holds a truth value, text or number, as text; None where none does."""
        return next((_text(value) for value in self._values(names) if isinstance(value, str | int | float)), None)

    def has(self, *names: str) -> bool:
        """Whether a field of one of these names is there."""
        return any(True for _ in self._values(names))

    def holds_list(self, name: str) -> bool:
        """Whether the field of this name is there and holds a list, be it an empty one."""
        return any(isinstance(value, list) for value in self._values((name,)))

    def names(self) -> tuple[str, ...]:
        """The names of its fields, for an object whose fields are entries of a table."""
        return tuple(self._held)

    def object(self, *names: str) -> "Fields":
        """The first field of these names that holds an object; an empty one where none does."""
        return next((Fields(value) for value in self._values(names) if isinstance(value, dict)), Fields({}))

    def objects(self, *names: str) -> list["Fields"]:
        """The objects in the first field of these names that holds a list."""
        found = next((value for value in self._values(names) if isinstance(value, list)), [])
        return [Fields(each) for each in found if isinstance(each, dict)]

    def value(self, *names: str) -> Any:
        """The first field of these names that holds anything, whatever its type; None where none does."""
        return next(filter(None, self._values(names)), None)

    def rest(self) -> Iterator[tuple[str, Any]]:
        """Yield name and value of the fields that nobody has asked for and that hold texts, a list or an object."""
        for name, value in self._held.items():
            is_blank = isinstance(value, str) and not value.strip()
            if name not in self._asked and isinstance(value, str | list | dict) and value and not is_blank:
                yield name, value

    def _values(self, names: tuple[str, ...]) -> Iterator[Any]:
        self._asked.update(names)
        return (self._held[name] for name in names if name in self._held)


def json_object(data: bytes) -> Fields:
    """The object that is the whole of a JSON file.

    Raises:
        DocumentError: the bytes are no JSON, are nested too deep, or hold no object.
    """
    try:
        held = json.loads(decode(data))
    except (ValueError, RecursionError) as error:  # ValueError: no JSON, or a number of thousands of figures
        raise DocumentError("filen er ikke gyldig JSON eller er ikke hel", do="hent den igen") from error
    if not isinstance(held, dict):
        raise DocumentError("JSON-filen holder intet møde", do="giv et helt referat")
    return Fields(held)


def _text(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
