"""Dataclasses as JSON and back: how the minutes of a document wait between the passes.

JSON, not pickle: a graph folder may come from somebody else, and nothing in it must be executed. A dataclass becomes
the list of its fields, so that the keys are not repeated; a change of the classes changes the version of the code,
and with it what is read again.
"""

import dataclasses
import json
import types
import zlib
from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Thing = TypeVar("Thing")
Reader = Callable[[Any], Any]


def packed(thing: object) -> bytes:
    """A frozen dataclass of plain values, tuples and such dataclasses as compressed JSON."""
    return zlib.compress(json.dumps(_listed(thing), separators=(",", ":")).encode("ascii"), 1)


def unpacked(kind: type[Thing], data: bytes) -> Thing:
    """The dataclass of class `kind` that `packed` made `data` of."""
    thing: Thing = _reader(cast("Hashable", kind))(json.loads(zlib.decompress(data)))
    return thing


def _listed(thing: object) -> object:
    if isinstance(thing, tuple):
        return [_listed(part) for part in thing]
    names = _field_names(cast("Hashable", type(thing)))
    if names is None:
        return thing
    return [_listed(getattr(thing, name)) for name in names]


@cache
def _field_names(kind: Hashable) -> tuple[str, ...] | None:
    if not (isinstance(kind, type) and dataclasses.is_dataclass(kind)):
        return None
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _reader(kind: Hashable) -> Reader:
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = [_reader(hints[field.name]) for field in dataclasses.fields(kind)]
        make: Callable[..., object] = kind
        return lambda values: make(*[read(value) for read, value in zip(readers, values, strict=True)])
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin in (Union, types.UnionType):
        (inner,) = [argument for argument in arguments if argument is not type(None)]
        read_inner = _reader(inner)
        return lambda value: None if value is None else read_inner(value)
    return lambda value: value


def _tuple_reader(arguments: tuple[Any, ...]) -> Reader:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return lambda values: tuple([each(value) for value in values])
    readers = [_reader(argument) for argument in arguments]
    return lambda values: tuple([read(value) for read, value in zip(readers, values, strict=True)])
