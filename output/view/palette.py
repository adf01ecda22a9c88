"""The colours of the page and of pictures, by light and by dark.

Text has at least the contrast that WCAG 2.2 (1.4.3) asks for, 4.5 to 1, and the bars of cards 3 to 1 (1.4.11).
"""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Look(NamedTuple):
    """How a card looks: its colour, that of its bar and edge, and that of its text, by light and then by dark."""

    fill: str
    edge: str
    ink: str
    dark_fill: str
    dark_edge: str
    dark_ink: str


_INK, _DARK_INK = "#17212b", "#e8edf2"


def _tint(fill: str, edge: str, dark_fill: str, dark_edge: str) -> Look:
    return Look(fill, edge, _INK, dark_fill, dark_edge, _DARK_INK)


LOOKS: Mapping[str, Look] = {
    "body": Look("#1f3a5f", "#1f3a5f", "#ffffff", "#2b5387", "#6ea3e0", "#ffffff"),
    "principle": _tint("#fff3d6", "#b7791f", "#3a2f17", "#e0a84a"),
    "part": _tint("#fffaf0", "#d9b36a", "#2b2619", "#a8843f"),
    "policy": _tint("#f3e8ff", "#7e3fb3", "#2f2140", "#b78be0"),
    "case": _tint("#e2e8ef", "#3f5368", "#243140", "#8aa0b8"),
    "item": _tint("#ffffff", "#6b8299", "#1f2a35", "#8fa6bc"),
    "closed": _tint("#dfe4ea", "#6b8299", "#2b333b", "#8fa6bc"),
    "law": _tint("#e4ecf7", "#3b5f94", "#1d2b40", "#86abdf"),
    "provision": _tint("#f5f8fc", "#7e9cc6", "#1b2431", "#5f7ea8"),
    "person": _tint("#e6f4f1", "#2c7a6b", "#17302c", "#64c2ae"),
    "role": _tint("#f1f3f5", "#6c757d", "#262b30", "#a5afb8"),
    "party": _tint("#fde8ec", "#b3405c", "#3a1d26", "#e58aa2"),
    "institution": _tint("#e9f5e1", "#4f7a2b", "#212f18", "#98c46f"),
    "place": _tint("#f1f3f5", "#6c757d", "#262b30", "#a5afb8"),
    "meeting": _tint("#eef2f6", "#5a6f85", "#222c36", "#93a9bf"),
    "approved": _tint("#dcf2dd", "#2e7d32", "#18331b", "#66bb6a"),
    "amended": _tint("#eaf3cf", "#6b8e23", "#2a3315", "#a8cf57"),
    "recommended": _tint("#d3efec", "#00796b", "#12322f", "#4db6a9"),
    "noted": _tint("#d9ebfd", "#1565c0", "#15283d", "#64a9ef"),
    "discussed": _tint("#e6dff6", "#5e35b1", "#271f3d", "#a78be6"),
    "postponed": _tint("#ffe8cc", "#c25e00", "#3b2610", "#ffab4d"),
    "forwarded": _tint("#fbf3b4", "#8a7400", "#33300f", "#d9c23d"),
    "rejected": _tint("#fddcdc", "#c62828", "#3f1a1a", "#f07a7a"),
    "withdrawn": _tint("#ece3dd", "#6d4c41", "#2e2622", "#b99a8c"),
    "other": _tint("#e9ecee", "#546e7a", "#242b2f", "#94a9b4"),
    "unknown": _tint("#f4f6f8", "#607080", "#1f262d", "#8997a5"),
    "waiting": _tint("#ffffff", "#5a6875", "#151c23", "#9fb0c0"),
}
"""Of each kind of node, and of what each outcome makes of it."""

OUTCOMES = (
    *("approved", "amended", "recommended", "noted", "discussed", "postponed", "forwarded", "rejected"),
    *("withdrawn", "other"),
)
"""The outcomes in the order of the legend."""


def look(facts: Mapping[str, Any]) -> str:
    """The look of a node: that of its outcome, or else of its kind."""
    kind = str(facts["kind"])
    if facts.get("status") == "to-be-handled":
        return "waiting"
    outcome = str(facts.get("outcome") or facts.get("latestOutcome", "")).partition("; ")[0]
    if kind in ("handling", "item", "decision", "case"):
        if outcome in LOOKS:
            return outcome
        return "closed" if facts.get("closed") == "true" else {"item": "item", "case": "case"}.get(kind, "unknown")
    return "part" if kind == "principle" and facts.get("part") else kind
