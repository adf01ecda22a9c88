"""HTML pages to text, whatever their markup is worth."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.blocks import Block, compose, make_blocks
from referatgraf.nlp.reading.encoding import decode, is_binary
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.html_blocks import Page
from referatgraf.nlp.reading.surroundings import unsaid

_MANY_TAGS = 10_000
"""Below this number of tags the parser is fast however they are nested; its time grows with the square of the depth."""
_DEEPEST = 2_000
_ANY_TAG = re.compile(r"</?[a-zA-Z]|<!")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.I)
_UNCLOSED = frozenset((
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "col", "br", "hr",
    "img", "input", "meta", "link", "area", "base", "source", "wbr",
))  # fmt: skip
_TOLD = 200
"""Characters of hidden text above which the report tells of it; below, it is the labels of buttons."""


def extract(data: bytes) -> Extracted:
    """The text of an HTML page as its reader sees it, in the order of the source.

    Scripts, navigation and hidden parts are left out. The title comes first if the text does not say it.

    Raises:
        DocumentError: the bytes are no text, or tags are nested thousands deep.
    """
    if is_binary(data):
        raise DocumentError("filen er ingen gyldig HTML", do="hent siden igen")
    tree = _parsed(decode(data))
    page = _page(tree)
    notes = (f"{page.hidden} skjulte tegn på siden er udeladt",) if page.hidden > _TOLD else ()
    return Extracted(compose(_title(tree, compose(page.blocks)) + page.blocks), notes=notes)


def fragment(markup: str) -> str:
    """The text of a piece of HTML, or of plain text, which may hold line ends that count.

    Raises:
        DocumentError: tags are nested thousands deep.
    """
    if not _ANY_TAG.search(markup):
        return compose(make_blocks(unescape(markup)))
    return compose(_page(_parsed(markup)).blocks)


def _parsed(markup: str) -> LexborHTMLParser:
    if markup.count("<") > _MANY_TAGS and _depth(markup) > _DEEPEST:
        raise DocumentError("sidens HTML er ødelagt (tusinder af mærker i hinanden)", do="gem teksten som TXT")
    return LexborHTMLParser(markup)


def _page(tree: LexborHTMLParser) -> Page:
    page = Page()
    for node, opens in _walk(tree.root, page.takes):
        if opens:
            page.open(node)
        else:
            page.close(node)
    return page


def _title(tree: LexborHTMLParser, text: str) -> list[Block]:
    title = tree.css_first("title")
    return [block for line in unsaid([title.text()] if title else [], text) for block in make_blocks(line)]


def _depth(markup: str) -> int:
    """How deep the elements that have to be closed are nested."""
    depth = deepest = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() not in _UNCLOSED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _walk(root: LexborNode | None, takes: Callable[[LexborNode], bool]) -> Iterator[tuple[LexborNode, bool]]:
    """Every node as it opens (True) and closes (False), but those that `takes` refuses and what they hold.

    There is no recursion, since nesting has no limit.
    """
    node, path = root, list[LexborNode]()
    while node is not None or path:
        if node is None:
            node = path.pop()
            yield node, False
            node = node.next
        elif takes(node):
            yield node, True
            path.append(node)
            node = node.child
        else:
            node = node.next
