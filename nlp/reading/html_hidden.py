"""What a web page keeps from sight: for good, or folded away until its reader unfolds it."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_STYLE = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_ICONS = frozenset(["i", "span"])
_FOR_READING_OUT = frozenset(
    ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only"]
)
_OPENS = "[aria-controls], [data-target], [data-bs-target], [data-toggle], [data-bs-toggle]"
_TOLD_BY = ("aria-controls", "data-target", "data-bs-target", "href")
_PANELS = frozenset(["region", "tabpanel"])
_FOLD = re.compile(r"(?i)accordion|collaps|fold|toggle|expand|panel")
_HEADS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "button", "summary", "dt"])


class Sight:
    """Tells which elements of a page its readers never see.

    What is hidden and can be unfolded (by a button that names it, below a heading, or by what its classes say) is read.

    Args:
        tree: the page.
    """

    def __init__(self, tree: LexborHTMLParser) -> None:
        openers = tree.css(_OPENS)
        named = (opener.attributes.get(each) or "" for opener in openers for each in _TOLD_BY)
        self._unfolded = frozenset(name.removeprefix("#") for names in named for name in names.split())

    def hides(self, node: LexborNode) -> bool:
        """Whether an element is kept from sight for good, by its attribute, style or class."""
        attributes = node.attributes
        if not attributes:
            return False
        if attributes.get("aria-hidden") == "true" and node.tag in _ICONS:
            return True
        if not _FOR_READING_OUT.isdisjoint((attributes.get("class") or "").split()):
            return True
        hidden = "hidden" in attributes and attributes["hidden"] != "until-found"
        return (hidden or bool(_STYLE.search(attributes.get("style") or ""))) and not self._unfolds(node)

    def _unfolds(self, node: LexborNode) -> bool:
        attributes = node.attributes
        name = attributes.get("id") or ""
        if name in self._unfolded or attributes.get("role") in _PANELS:
            return True
        return bool(_FOLD.search(f"{name} {attributes.get('class') or ''}")) or _stands_below_head(node)


def _stands_below_head(node: LexborNode) -> bool:
    before = node.prev
    while before is not None and (before.tag or "").startswith("-") and not (before.text_content or "").strip():
        before = before.prev
    return before is not None and before.tag in _HEADS
