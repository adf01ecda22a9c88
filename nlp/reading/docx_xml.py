"""Attributes of WordprocessingML, in the transitional or the strict namespace."""

from referatgraf.nlp.reading.xml_tree import Element

_OFF = {"0", "false", "off", "none"}


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
