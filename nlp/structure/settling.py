"""Sections by what they hold, where that is something else than their headings say."""

import re
from collections.abc import Iterator
from itertools import pairwise

from referatgraf.nlp.structure.entries import read_entry
from referatgraf.nlp.structure.recommendations import recommends
from referatgraf.nlp.structure.route import is_way
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.stances import stance_of

_NUMBERED = re.compile(r"\d")
_MINUTED = re.compile(r"(?i)(?:til )?(?:protokol|referat)(?:len|et)?:?")
"""What heads, below a decision, what members had entered in the minutes; elsewhere it heads the decision."""


def settled(blocks: list[Block]) -> list[Block]:
    """The sections with swapped headings put right, and those of proposal and decision parted."""
    blocks = _with_votes_on_proposals(blocks)
    for above, block in pairwise(blocks):
        if above.kind == "decision" and above.lines and block.heading and _MINUTED.fullmatch(block.heading.text):
            block.kind = "statement"
    for block in blocks:
        if block.kind == "recommendation" and block.lines and is_way(block.lines):
            block.kind = "route"
        elif block.kind == "route" and recommends(block.lines):
            block.kind = "recommendation"
        elif block.kind == "presentation" and not block.lines and block is not blocks[-1]:
            # Some templates frame the whole case by an empty heading Sagsfremstilling.
            block.kind = "wrapper"
    return [part for block in blocks for part in (_parted(block) if block.kind == "both" else [block])]


def _with_votes_on_proposals(blocks: list[Block]) -> list[Block]:
    """The sections, with a heading "Indstillingen:" in a decision that stands above the vote on it as its content."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        voted = block.kind == "recommendation" and block.lines and stance_of(block.lines[0].text)
        if above and above.kind == "decision" and above.lines and block.heading and voted:
            above.lines += [block.heading, *block.lines]
        else:
            found.append(block)
    return found


def _parted(block: Block) -> Iterator[Block]:
    """A section of proposal and decision: what comes before the first dated line or after the list is the proposal."""
    split = next((n for n in range(len(block.lines)) if _decision_begins(block, n)), None)
    if split is None:
        kind = "recommendation" if recommends(block.lines) else "decision"
        yield Block(kind, block.heading, block.lines, block.body, block.date)
        return
    yield Block("recommendation", block.heading, block.lines[:split])
    yield Block("decision", None, block.lines[split:], block.body, block.date)


def _decision_begins(block: Block, index: int) -> bool:
    line = block.lines[index]
    if read_entry(line):
        return True
    above = block.lines[index - 1] if index else None
    listed = above is not None and (above.bullet or _NUMBERED.match(above.text))
    return bool(listed) and not line.bullet and line.gap > 1
