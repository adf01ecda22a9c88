"""Marks that head decisions because they return from item to item: "Ref.:", "Referat", arrows ("=> Godkendt"), bodies.

A body before a colon ("BYRÅDET: Godkendt") is one too, where it stands so in several items.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.decision_headings import body_before_colon
from referatgraf.nlp.structure.headings import Heading
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.outcomes import has_verdict
from referatgraf.ontology.body_names import definite

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


def recurring_marks(lines: Sequence[Line]) -> dict[int, Heading]:
    """The mark that heads a decision, by the index of its line.

    A mark does where it returns, where no line directly below another has it as in a list, and where what stands
    behind it decides, as a rule.
    """
    found: dict[int, Heading] = {}
    marked = [n for n, line in enumerate(lines) if _ANY.match(line.text)]
    for pattern in MARKS:
        hits = {n: hit.end() for n in marked if (hit := pattern.regex.match(lines[n].text))}
        found |= _heading_decisions(lines, {n: Heading("decision", size) for n, size in hits.items()})
    for of_body in _by_body(lines):
        found |= _heading_decisions(lines, of_body)
    return found


def _by_body(lines: Sequence[Line]) -> list[dict[int, Heading]]:
    """The lines that begin with a body and a colon, those of each body by their index.

    A body is called by a definite noun, or by an adjective: "Kompetenceudvalg:" is a label.
    """
    found: defaultdict[str, dict[int, Heading]] = defaultdict(dict)
    for n, line in enumerate(lines):
        named = body_before_colon(line.text)
        if named and (named[0].value == definite(named[0].value) or " " in named[0].value):
            body, size = named
            found[body.value][n] = Heading("decision", size, line.placed(body))
    return list(found.values())


def _heading_decisions(lines: Sequence[Line], marks: Mapping[int, Heading]) -> dict[int, Heading]:
    """Those of the places of one mark from which on it heads decisions; none where it does not."""
    deciding = [n for n, mark in marks.items() if _decides(lines, n, mark.size)]
    listed = any(below == n + 1 for n, below in pairwise(marks))
    if len(marks) < _FEWEST or listed or not deciding or len(deciding) < _SHARE * len(marks):
        return {}
    return {n: mark for n, mark in marks.items() if n >= deciding[0]}


def _decides(lines: Sequence[Line], n: int, size: int) -> bool:
    """Whether a decision word stands behind a mark, or on the line below one that is alone on its line."""
    behind = lines[n].text[size:] or (lines[n + 1].text if n + 1 < len(lines) else "")
    return has_verdict(behind)
