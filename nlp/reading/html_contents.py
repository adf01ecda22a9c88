"""What the elements of a web page hold, told in a time that grows with the page, however deep they are nested.

Asked of each element by itself, the same text is gone through once for every element around it.
"""

from collections import Counter
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode


class Contents:
    """What each element of a page holds.

    Args:
        tree: the page.
    """

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._holding: dict[str, set[int]] = {}

    def has(self, node: LexborNode, selector: str) -> bool:
        """Whether an element is, or holds, one that a CSS selector matches."""
        if selector not in self._holding:
            self._holding[selector] = self._lineages(selector)
        return node.mem_id in self._holding[selector]

    def _lineages(self, selector: str) -> set[int]:
        """The elements that `selector` matches and those around them."""
        found = set[int]()
        for match in self._tree.css(selector):
            node: LexborNode | None = match
            while node is not None and node.mem_id not in found:
                found.add(node.mem_id)
                node = node.parent
        return found

    def length(self, node: LexborNode) -> int:
        """Characters of text within an element."""
        return self._lengths[node.mem_id]

    @property
    def whole(self) -> int:
        """Characters of text within the page."""
        return self.length(self._tree.root) if self._tree.root else 0

    @cached_property
    def _lengths(self) -> Counter[int]:
        """Characters of text by element: going backwards, what an element holds is counted before the element."""
        lengths = Counter[int]()
        nodes = list(self._tree.root.traverse(include_text=True)) if self._tree.root else []
        for node in reversed(nodes):
            if node.tag == "-text":
                lengths[node.mem_id] = len(node.text_content or "")
            if node.parent is not None:
                lengths[node.parent.mem_id] += lengths[node.mem_id]
        return lengths
