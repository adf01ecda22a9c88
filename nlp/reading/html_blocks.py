"""The blocks of an HTML page, gathered while its elements open and close."""

import re

from selectolax.lexbor import LexborNode

from referatgraf.nlp.reading.blocks import Block, Shape, make_blocks, make_row
from referatgraf.nlp.reading.ordinals import ordinal

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_SHAPES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Shape.HEADING),
    **dict.fromkeys(("dt", "dd"), Shape.TERM),
    **dict.fromkeys(("td", "th", "caption", "html"), Shape.PARAGRAPH),
    "li": Shape.ITEM,
}
"""What the blocks inside an element are; elements not named here leave it as it is outside."""
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "head", "svg", "math", "canvas", "iframe", "object",
    "audio", "video", "select", "textarea", "del", "s", "strike",
))  # fmt: skip
_SPACE = re.compile(r"[ \t\n\r\f]+")
_NUMBER = re.compile(r"-?\d{1,9}(?!\d)")


def is_text(node: LexborNode) -> bool:
    """Whether a node is, or may hold, what people read: no script, no picture, no field, nothing struck out."""
    return node.tag not in _SKIPPED and node.tag != "-comment"


class Page:
    """Takes the nodes of a page in order and keeps its blocks."""

    def __init__(self) -> None:
        self._holders: list[list[Block]] = [[]]  # the page's blocks, then those of each open table cell
        self._rows: list[list[list[Block]]] = []  # the cells of each open table row
        self._lists: list[_List] = []
        self._shapes = [Shape.PARAGRAPH]
        self._inline: list[str] = []
        self._marker = ""
        self._preformatted = 0

    @property
    def blocks(self) -> list[Block]:
        """The blocks of the page, once all its elements are closed; what stands in no block of its own is the last."""
        self._finish()
        return self._holders[0]

    def open(self, node: LexborNode) -> None:
        """Take the text of a text node, or begin an element."""
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            self._inline.append(text if self._preformatted else _SPACE.sub(" ", text))
        elif tag == "br":
            self._inline.append("\n")
        elif tag in _BLOCKS:
            self._finish()
            self._begin(tag, node)

    def close(self, node: LexborNode) -> None:
        """End an element; what stands in it is a block of its own."""
        tag = node.tag or ""
        if tag not in _BLOCKS:
            return
        self._finish()
        if tag in _SHAPES:
            self._shapes.pop()
        if tag == "tr":
            self._holders[-1].extend(make_row(self._rows.pop()))
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].append(self._holders.pop())
        elif tag in {"ol", "ul"}:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag == "pre":
            self._preformatted -= 1

    def _begin(self, tag: str, node: LexborNode) -> None:
        if tag in _SHAPES:
            self._shapes.append(_SHAPES[tag])
        if tag == "tr":
            self._rows.append([])
        elif tag in {"td", "th"} and self._rows:
            self._holders.append([])
        elif tag in {"ol", "ul"}:
            self._lists.append(_List(node))
        elif tag == "li":
            self._marker = self._lists[-1].next_marker(node) if self._lists else "- "
        elif tag == "pre":
            self._preformatted += 1

    def _finish(self) -> None:
        """End the block that is open, if it has any text."""
        text = "".join(self._inline)
        self._inline.clear()
        blocks = make_blocks(text, self._shapes[-1])
        if not blocks:
            return
        if self._marker:
            self._mark(blocks)
        self._holders[-1].extend(blocks)

    def _mark(self, blocks: list[Block]) -> None:
        """Put the open list item's marker before its first block; headings in a list lay out a page."""
        text, shape = blocks[0]
        if shape is Shape.HEADING:
            self._shapes = [Shape.PARAGRAPH if outer is Shape.ITEM else outer for outer in self._shapes]
        if not text.startswith("- ") and not (shape is Shape.HEADING and self._marker == "- "):
            blocks[0] = Block(self._marker + text, shape)
        self._marker = ""


class _List:
    """An open list and the number of its next item."""

    def __init__(self, node: LexborNode) -> None:
        self._style = (node.attributes.get("type") or "1") if node.tag == "ol" else ""
        self._next = _number(node, "start", 1)

    def next_marker(self, item: LexborNode) -> str:
        """What stands before `item`, with the space that follows it."""
        if not self._style:
            return "- "
        number = _number(item, "value", self._next)
        self._next = number + 1
        return f"{ordinal(number, self._style)}. "


def _number(node: LexborNode, attribute: str, otherwise: int) -> int:
    written = _NUMBER.match((node.attributes.get(attribute) or "").strip())
    return int(written.group()) if written else otherwise
