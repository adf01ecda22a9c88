"""What the readers of XML exports share: a sound tree, texts of elements, and what nobody has asked for."""

from collections.abc import Collection, Iterable, Iterator

from lxml import etree

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.structured.record import FieldRecord
from referatgraf.nlp.reading.structured.values import says_something, unknown_fields
from referatgraf.nlp.reading.xml_tree import Element, child, local, parsed


def root_of(data: bytes, name: str) -> Element:
    """The root of an XML document, which must have this name.

    Raises:
        DocumentError: the bytes are no sound XML, or the root is another one.
    """
    try:
        root = parsed(data)
    except (etree.XMLSyntaxError, ValueError) as error:  # ValueError: a declared encoding that nobody knows
        raise DocumentError("filens XML er beskadiget eller ikke hel", do="eksportér den igen") from error
    if local(root) != name:
        raise DocumentError("XML-filen er ingen kendt eksport af et møde", do="giv referatet som HTML eller PDF")
    return root


def text_at(element: Element | None, *path: str) -> str:
    """The text of the element reached over these names; empty where there is none."""
    found = child(element, *path)
    return "" if found is None else "".join(map(str, found.itertext())).strip()


def flag_at(element: Element | None, *path: str) -> str | None:
    """The text of the element reached over these names; None where there is none."""
    return None if child(element, *path) is None else text_at(element, *path)


def markup_of(element: Element | None) -> str:
    """What an element holds, as HTML: escaped in its text, or as elements of its own."""
    if element is None:
        return ""
    inner = [child for child in element.iterchildren() if local(child)]
    if not inner:
        return element.text or ""
    parts = [element.text or "", *(etree.tostring(each, encoding="unicode") for each in inner)]
    return "".join(parts)


def unknown(element: Element, known: Collection[str]) -> Iterator[Element]:
    """Yield the elements right below `element` that have none of the known names and say something."""
    for each in element.iterchildren():
        name = local(each)
        if name and name not in known and any(str(text).strip() for text in each.itertext()):
            yield each


def further_of(element: Element | None, known: Collection[str]) -> list[FieldRecord]:
    """What an element tells, in attributes and elements right below it that have none of the known names.

    Codes and identifiers are left out.
    """
    if element is None:
        return []
    told = [(str(name).rpartition("}")[2], str(value)) for name, value in element.attrib.items()]
    told += [(local(each), markup_of(each)) for each in unknown(element, known)]
    return [FieldRecord(name, text) for name, text in told if name not in known and says_something(text)]


def told_of_unknown(elements: Iterable[Element], further: Iterable[FieldRecord] = ()) -> tuple[str, ...]:
    """What the report tells of fields that are not known: of items, and further ones of the meeting."""
    return unknown_fields((*map(local, elements), *(field.heading for field in further)))
