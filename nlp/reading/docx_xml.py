"""Reading WordprocessingML by local names, so that the transitional and the strict namespace are one."""

from collections.abc import Iterator
from typing import TypeAlias

from lxml.etree import _Element

Element: TypeAlias = _Element  # what lxml calls Element is a function
_OFF = {"0", "false", "off", "none"}


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for comments, processing instructions and entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first element reached over these names, one below the other."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(f"{{*}}{name}"), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The elements of that name right below `element`."""
    return iter(()) if element is None else element.iterchildren(f"{{*}}{name}")


def value(element: Element | None, name: str = "val") -> str | None:
    """The attribute of that name in the element's own namespace; None where element or attribute is missing."""
    if element is None:
        return None
    namespace, _, _ = element.tag.rpartition("}")
    written: str | None = element.get(f"{namespace}}}{name}")
    return written


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute as a number.

    Raises:
        ValueError: it is none.
    """
    written = value(element, name)
    return None if written is None else int(written)


def is_on(element: Element | None) -> bool:
    """Whether a property that is switched on by its presence is on."""
    return element is not None and value(element) not in _OFF
