"""The numbers that Word shows before the paragraphs of its lists (ISO/IEC 29500-1, 17.9)."""

import re
from typing import NamedTuple

from referatgraf.nlp.reading.docx_styles import NumberedAs, Styles
from referatgraf.nlp.reading.docx_xml import number, value
from referatgraf.nlp.reading.ordinals import ordinal
from referatgraf.nlp.reading.xml_tree import Element, child, children

_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_PLACE = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """One level of a list: its first number, its style (w:numFmt) and its text, where %1 is the number of level 0."""

    start: int
    style: str
    text: str


class Numbering:
    """The lists of a document and how far each has counted.

    Paragraphs have to be asked for in the order of the document. Lists that share a definition (w:abstractNum)
    count on together, unless one says where it starts; a level starts again after a higher one.
    """

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = {value(found, "abstractNumId"): found for found in children(root, "abstractNum")}
        self._lists = {value(found, "numId"): found for found in children(root, "num")}
        self._counts: dict[str | None, dict[int, int]] = {}
        self._begun: set[str] = set()

    def marker(self, numbered: NumberedAs) -> str:
        """What stands before a paragraph numbered so ("1. ", "a) ", "- "), with a space; empty where nothing does."""
        listed = self._lists.get(numbered.list_id)
        if listed is None or numbered.list_id is None:
            return ""
        definition = value(child(listed, "abstractNumId"))
        levels = self._levels(definition, listed)
        level = numbered.level or 0
        if level not in levels:
            return ""
        counts = self._count(definition, numbered.list_id, level, levels)
        if levels[level].style == "bullet":
            return "- "
        text = _PLACE.sub(lambda place: _written(int(place[1]) - 1, counts, levels), levels[level].text).strip()
        return f"{text} " if text else ""

    def _levels(self, definition: str | None, listed: Element) -> dict[int, Level]:
        found = self._definitions.get(definition)
        linked = self._styles.numbered_as(value(child(found, "numStyleLink"))).list_id
        if linked in self._lists:
            found = self._definitions.get(value(child(self._lists[linked], "abstractNumId")))
        levels = {number(level, "ilvl") or 0: _level(level) for level in children(found, "lvl")}
        for override in children(listed, "lvlOverride"):
            at = number(override, "ilvl") or 0
            replaced = child(override, "lvl")
            if replaced is not None:
                levels[at] = _level(replaced)
            start = number(child(override, "startOverride"))
            if start is not None and at in levels:
                levels[at] = levels[at]._replace(start=start)
        return levels

    def _count(self, definition: str | None, list_id: str, level: int, levels: dict[int, Level]) -> dict[int, int]:
        """Count one paragraph at `level`; give the numbers that the levels down to it have reached."""
        counts = self._counts.setdefault(definition, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for override in children(self._lists[list_id], "lvlOverride"):
                if child(override, "startOverride") is not None:
                    counts.pop(number(override, "ilvl") or 0, None)
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        for higher in range(level):
            if higher in levels:
                counts.setdefault(higher, levels[higher].start)
        counts[level] = counts[level] + 1 if level in counts else levels[level].start
        return counts


def _level(level: Element) -> Level:
    start = number(child(level, "start"))
    style = value(child(level, "numFmt")) or "decimal"
    return Level(1 if start is None else start, style, value(child(level, "lvlText")) or "")


def _written(place: int, counts: dict[int, int], levels: dict[int, Level]) -> str:
    if place not in counts or place not in levels or levels[place].style in {"none", "bullet"}:
        return ""
    if levels[place].style == "decimalZero":
        return f"{counts[place]:02}"
    return ordinal(counts[place], _STYLES.get(levels[place].style, "1"))
