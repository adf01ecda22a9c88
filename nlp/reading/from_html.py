"""HTML pages to text, whatever their markup is worth."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from referatgraf.errors import DocumentError
from referatgraf.nlp.municipality_names import MUNICIPALITY_ALONE
from referatgraf.nlp.reading.blocks import Block, compose, make_blocks
from referatgraf.nlp.reading.encoding import decode, is_binary
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.html_areas import Areas
from referatgraf.nlp.reading.html_blocks import Page, is_text
from referatgraf.nlp.reading.html_hidden import Sight
from referatgraf.nlp.reading.surroundings import LeftOut, unsaid

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
_ADDRESSES = (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content"))


def extract(data: bytes) -> Extracted:
    """The text of an HTML page as its reader sees it, in the order of the source.

    Scripts and hidden parts are left out, and so are menus and all else that stands around the text (`html_areas`),
    unless nothing is left then. Title, site and head of the page come first where they say whose minutes these are and
    the text does not.

    Raises:
        DocumentError: the bytes are no text, or tags are nested thousands deep.
    """
    if is_binary(data):
        raise DocumentError("filen er ingen gyldig HTML", do="hent siden igen")
    tree = _parsed(decode(data))
    reader = _Reader(tree)
    page = reader.page(tree.root)
    if not page.blocks:
        reader = _Reader(tree, whole=True)
        page = reader.page(tree.root)
    text = compose(page.blocks)
    ahead = unsaid([*_titles(tree), *reader.left_out.lines(MUNICIPALITY_ALONE)], text)
    blocks = [block for line in ahead for block in make_blocks(line)] + page.blocks
    notes = (f"{reader.hidden} skjulte tegn på siden er udeladt",) if reader.hidden > _TOLD else ()
    return Extracted(compose(blocks), notes=notes, left_out=reader.left_out.told(), address=_address(tree))


def fragment(markup: str) -> str:
    """The text of a piece of HTML, or of plain text, which may hold line ends that count.

    Raises:
        DocumentError: tags are nested thousands deep.
    """
    if not _ANY_TAG.search(markup):
        return compose(make_blocks(unescape(markup)))
    tree = _parsed(markup)
    return compose(_Reader(tree, whole=True).page(tree.root).blocks)


class _Reader:
    """Reads a page, or a part of it.

    Args:
        tree: the page.
        whole: whether what stands around the text is read too.

    Attributes:
        left_out: the areas around the text.
        hidden: number of characters in the parts that the page does not show.
    """

    def __init__(self, tree: LexborHTMLParser, *, whole: bool = False) -> None:
        self._areas, self._sight = None if whole else Areas(tree), Sight(tree)
        self.left_out, self.hidden = LeftOut(), 0

    def page(self, root: LexborNode | None) -> Page:
        """The page below a node."""
        return _blocks(root, self._takes, self._areas)

    def _takes(self, node: LexborNode) -> bool:
        if not is_text(node):
            return False
        if self._sight.hides(node):
            self.hidden += len(node.text())
            return False
        area = self._areas.area_of(node) if self._areas else ""
        if area:
            self.left_out.add(area, compose(self._around(node)))
        return not area

    def _around(self, node: LexborNode) -> list[Block]:
        """The blocks of a part that is left out; a picture in it is told by what is written in its place."""
        page = _blocks(node, lambda inner: is_text(inner) and not self._sight.hides(inner))
        named = (image.attributes.get("alt") or "" for image in node.css("img"))
        return [*page.blocks, *(block for name in named for block in make_blocks(name))]


def _blocks(root: LexborNode | None, takes: Callable[[LexborNode], bool], areas: Areas | None = None) -> Page:
    """The page below a node, of those nodes that `takes` takes; `areas` is told of each."""
    page = Page()
    for node, opens in _walk(root, takes):
        (page.open if opens else page.close)(node)
        if areas:
            (areas.enter if opens else areas.leave)(node)
    return page


def _parsed(markup: str) -> LexborHTMLParser:
    if markup.count("<") > _MANY_TAGS and _depth(markup) > _DEEPEST:
        raise DocumentError("sidens HTML er ødelagt (tusinder af mærker i hinanden)", do="gem teksten som TXT")
    return LexborHTMLParser(markup)


def _titles(tree: LexborHTMLParser) -> Iterator[str]:
    """What a page is called: its title, its main headings (of one within another the inner) and the site."""
    yield from (node.text() for node in tree.css("title")[:1])
    yield from (" ".join(node.text().split()) for node in tree.css("h1:not(:has(h1))"))
    yield from (node.attributes.get("content") or "" for node in tree.css("meta[property='og:site_name']"))


def _address(tree: LexborHTMLParser) -> str:
    """The address that a page gives itself, empty where it gives none."""
    told = (node.attributes.get(name) or "" for where, name in _ADDRESSES for node in tree.css(where))
    return next((address.strip() for address in told if address.strip().startswith(("http://", "https://"))), "")


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
            node = node.next if path else None
        elif takes(node):
            yield node, True
            path.append(node)
            node = node.child
        else:
            node = node.next if path else None
