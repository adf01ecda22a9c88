"""Marks that head decisions because they return from item to item: "Ref.:", "Referat" and arrows ("=> Godkendt")."""

import re
from collections.abc import Sequence
from itertools import pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.outcomes import has_verdict

MARKS = (
    Pattern(
        "minutes", re.compile(r"^(?:Referat|REFERAT)(?:\s*:\s*|\s*\t\s*|\s{3,}|$)"), "Referat: Godkendt", "Referat af"
    ),
    Pattern("short for minutes", re.compile(r"^(?:Ref\.?|REF\.?)\s*:\s*"), "Ref.: Godkendt", "Referent: Ib Krog"),
    Pattern("arrow", re.compile(r"^(?:[=-]+>|>+|[→⇒➔➜➤►])\s*(?=\w)"), "=> Godkendt", "- Godkendt"),
)
"""What a kind of document, a clerk, a quotation or a list begins with too, so that none tells a decision by itself."""
_ANY = re.compile("|".join(pattern.regex.pattern for pattern in MARKS))
_FEWEST = 2
_SHARE = 0.5
"""Of the lines with a mark that is no heading alone so many have a decision word at least."""


def recurring_marks(lines: Sequence[Line]) -> dict[int, int]:
    """The size of the mark that heads a decision, by the index of its line.

    A mark does where it returns, where no line directly below another has it as in a list, and where what stands
    behind it decides, as a rule.
    """
    found: dict[int, int] = {}
    marked = [n for n, line in enumerate(lines) if _ANY.match(line.text)]
    for pattern in MARKS:
        hits = {n: hit.end() for n in marked if (hit := pattern.regex.match(lines[n].text))}
        deciding = [n for n, size in hits.items() if _decides(lines, n, size)]
        listed = any(below == n + 1 for n, below in pairwise(hits))
        if len(hits) >= _FEWEST and not listed and len(deciding) >= _SHARE * len(hits):
            found |= {n: size for n, size in hits.items() if n >= deciding[0]}
    return found


def _decides(lines: Sequence[Line], n: int, size: int) -> bool:
    """Whether a decision word stands behind a mark, or on the line below one that is alone on its line."""
    behind = lines[n].text[size:] or (lines[n + 1].text if n + 1 < len(lines) else "")
    return has_verdict(behind)
