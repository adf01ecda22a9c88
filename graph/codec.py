"""Dataclasses as JSON and back: how the minutes of a document wait between the passes.

JSON, not pickle: a graph folder may come from somebody else, and nothing in it must be executed. A dataclass becomes
the list of its fields, so that the keys are not repeated; a change of the classes changes the version of the code,
and with it what is read again.
"""

import dataclasses
import json
import types
import zlib
from collections.abc import Callable, Hashable, Iterable
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Thing = TypeVar("Thing")
Reader = Callable[[Any], Any]


def packed(thing: object) -> bytes:
    """A frozen dataclass of plain values, tuples and such dataclasses as compressed JSON."""
    text = json.dumps(thing, separators=(",", ":"), default=_fields)
    return zlib.compress(text.encode("ascii"), 1)


def unpacked(kind: type[Thing], data: bytes) -> Thing:
    """The dataclass of class `kind` that `packed` made `data` of."""
    thing: Thing = _reader(cast("Hashable", kind))(json.loads(zlib.decompress(data)))
    return thing


def _fields(thing: object) -> object:
    """The values of the fields of a dataclass, in order."""
    return _getter(cast("Hashable", type(thing)))(thing)


@cache
def _getter(kind: Any) -> Reader:
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: [getattr(thing, name) for name in names]


def _same(value: Any) -> Any:
    return value


def _class_reader(kind: Callable[..., object], readers: Iterable[Reader]) -> Reader:
    """What makes a dataclass of the list of its fields; most fields are plain and need no reading."""
    nested = [(place, read) for place, read in enumerate(readers) if read is not _same]

    def read_class(values: list[Any]) -> object:
        for place, read in nested:
            values[place] = read(values[place])
        return kind(*values)

    return read_class


@cache
def _reader(kind: Hashable) -> Reader:
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return _class_reader(kind, [_reader(hints[field.name]) for field in dataclasses.fields(kind)])
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin in (Union, types.UnionType):
        (inner,) = [argument for argument in arguments if argument is not type(None)]
        read_inner = _reader(inner)
        return _same if read_inner is _same else lambda value: None if value is None else read_inner(value)
    return _same


def _tuple_reader(arguments: tuple[Any, ...]) -> Reader:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return tuple if each is _same else lambda values: tuple([each(value) for value in values])
    readers = [_reader(argument) for argument in arguments]
    return lambda values: tuple([read(value) for read, value in zip(readers, values, strict=True)])
