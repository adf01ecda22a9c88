"""The areas of a web page that stand around its text: menus, heads and feet, cookie texts, search boxes, tools.

They are told by tag and role as the HTML Accessibility API Mappings 1.0 (W3C) tell landmarks, and where a page has
none, by its classes and identifiers. `page_areas.csv` is the table.
"""

import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from referatgraf.nlp.reading.html_contents import Contents
from referatgraf.ontology.registers.table import rows

_FILE = Path(__file__).with_name("page_areas.csv")
OUTSIDE = "uden for hovedindholdet"
_COOKIES = "cookietekst"
_BUTTON = "knapper"
_MAIN = "main, [role=main]"
_HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]"
_CORE = f"{_MAIN}, article, h1"
"""What a part holds that is no area, whatever its classes are."""
_PARTS = frozenset(["article", "section", "aside"])
"""Within these a header, footer or aside is that of the part."""
_SPEAKING = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "legend"])
"""What a button in these says is their text."""
_NEVER = frozenset(["html", "body", "main", "article", *_SPEAKING])
_OPENING = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target")
_LONGEST_BUTTON, _LONGEST_NAME = 60, 80
_MOST = 0.5
"""Share of the text of a page that an area told by its name may hold."""
_WORD = re.compile(r"[a-zæøå]+|[A-ZÆØÅ]+(?![a-zæøå])|[A-ZÆØÅ][a-zæøå]+|\d+")
_MODIFIER = re.compile(r"(?:has|with|no|not|is|hide|without|show)-")
"""Begins the names that tell of an element what stands beside it."""


@cache
def _areas() -> dict[str, dict[str, str]]:
    """The areas by word, for each way in which they are told.

    Raises:
        RegisterError: page_areas.csv holds something else.
    """
    table: dict[str, dict[str, str]] = {by: {} for by in ("tag", "role", "page", "main", "name")}
    for row in rows(_FILE, ("by", "word", "area")):
        table[row.choice("by", table)][row.text("word")] = row.text("area")
    return table


class Areas:
    """Tells of the nodes of a page, as they open and close, which of them are areas around its text.

    Args:
        tree: the page.
    """

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._contents = Contents(tree)
        main = next((node for node in tree.css(_MAIN) if self._contents.has(node, _HEADINGS)), None)
        self._above = frozenset(_lineage(main)) if main else None
        self._chosen = main.mem_id if main else 0
        self._open = Counter[str]()

    def enter(self, node: LexborNode) -> None:
        """Note that an element opens."""
        self._open.update(self._scopes(node))

    def leave(self, node: LexborNode) -> None:
        """Note that it closes."""
        self._open.subtract(self._scopes(node))

    def _scopes(self, node: LexborNode) -> Iterator[str]:
        tag = node.tag or ""
        if tag in _PARTS:
            yield "part"
        if tag in _SPEAKING or _role(node) == "heading":
            yield "speaking"
        if tag == "main" or _role(node) == "main":
            yield "main"
        if node.mem_id == self._chosen:
            yield "chosen"

    def area_of(self, node: LexborNode) -> str:
        """What the report calls the area that `node` is; empty where it belongs to the text, or holds it."""
        tag = node.tag or ""
        if self._above is not None and not self._open["chosen"]:
            return "" if node.mem_id in self._above else self._told(node, tag) or OUTSIDE
        return "" if tag.startswith("-") else self._told(node, tag)

    def _told(self, node: LexborNode, tag: str) -> str:
        role = _role(node)
        if tag == "button" or role == "button":
            return "" if self._is_opener(node) else _BUTTON
        if tag in _NEVER:
            return ""
        by = ["tag"]
        if not self._open["part"]:
            by += ["main"] if self._open["main"] else ["main", "page"]
        told = (_areas()[each].get(tag) for each in by)
        return next(filter(None, told), "") or _areas()["role"].get(role) or self._named(node)

    def _is_opener(self, button: LexborNode) -> bool:
        """Whether a button is the head of a text that it unfolds, and no tool."""
        if self._open["speaking"] or any(name in button.attributes for name in _OPENING):
            return True
        return self._contents.has(button, _HEADINGS) or self._contents.length(button) > _LONGEST_BUTTON

    def _named(self, node: LexborNode) -> str:
        """The area that classes and identifier tell; none where the element holds the text, or most of the page."""
        attributes = node.attributes
        for name in f"{attributes.get('id') or ''} {attributes.get('class') or ''}".split():
            area = _area_of_name(name[:_LONGEST_NAME])
            if area and not self._contents.has(node, _CORE) and (area == _COOKIES or not self._is_most(node)):
                return area
        return ""

    def _is_most(self, node: LexborNode) -> bool:
        """Whether an element holds most of the text of the page."""
        return self._contents.length(node) >= _MOST * self._contents.whole


def _lineage(node: LexborNode | None) -> Iterator[int]:
    while node is not None:
        yield node.mem_id
        node = node.parent


def _role(node: LexborNode) -> str:
    return (node.attributes.get("role") or "").strip().lower()


@lru_cache(maxsize=8192)  # names come from documents
def _area_of_name(name: str) -> str:
    """The area that a class or identifier tells: `siteHeader`, `site-header` and `site__header` are one name."""
    plain = "-".join(_WORD.findall(name)).lower()
    if _MODIFIER.match(plain):
        return ""
    return next((area for pattern, area in _areas()["name"].items() if fnmatchcase(plain, pattern)), "")
