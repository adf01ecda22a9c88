"""The paragraph styles of a Word document: which are headings and which number their paragraphs."""

from collections.abc import Iterator
from typing import NamedTuple

from referatgraf.nlp.reading.docx_xml import number, value
from referatgraf.nlp.reading.xml_tree import Element, child, children

_BODY_TEXT = 9  # the outline level that is none (17.3.1.20)
_HEADINGS = ("heading", "overskrift", "title", "titel")


class NumberedAs(NamedTuple):
    """A list of the document by its numId, and the level in it from 0; None where not said."""

    list_id: str | None
    level: int | None


def numbered_as(properties: Element | None) -> NumberedAs:
    """What paragraph properties (w:pPr) say about numbering."""
    numbering = child(properties, "numPr")
    return NumberedAs(value(child(numbering, "numId")), number(child(numbering, "ilvl")))


class Styles:
    """The styles part of a document; empty where it has none."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {value(style, "styleId"): style for style in children(root, "style")}
        self._numbered: dict[str | None, NumberedAs] = {}
        self._headings: dict[str | None, bool] = {}

    def numbered_as(self, style_id: str | None) -> NumberedAs:
        """The numbering a style gives to its paragraphs, its own or that of a style it is based on."""
        if style_id not in self._numbered:
            self._numbered[style_id] = self._find_numbering(style_id)
        return self._numbered[style_id]

    def is_heading(self, style_id: str | None) -> bool:
        """Whether a style has an outline level or is called a heading or title."""
        if style_id not in self._headings:
            named = (style_id or "").lower().startswith(_HEADINGS)
            self._headings[style_id] = named or self._outline_level(style_id) < _BODY_TEXT
        return self._headings[style_id]

    def _find_numbering(self, style_id: str | None) -> NumberedAs:
        own = [numbered_as(child(style, "pPr")) for style in self._chain(style_id)]
        return NumberedAs(
            next((said.list_id for said in own if said.list_id is not None), None),
            next((said.level for said in own if said.level is not None), None),
        )

    def _outline_level(self, style_id: str | None) -> int:
        levels = (number(child(style, "pPr", "outlineLvl")) for style in self._chain(style_id))
        return next((level for level in levels if level is not None), _BODY_TEXT)

    def _chain(self, style_id: str | None) -> Iterator[Element]:
        """The style and those it is based on; a circle ends."""
        seen = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = value(child(self._styles[style_id], "basedOn"))
