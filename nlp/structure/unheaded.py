"""Decisions of items that have no heading for them: the last sentence, where that is a verdict, or a vote."""

from referatgraf.nlp.minutes import Decision
from referatgraf.nlp.structure.decisions import Context, read_decisions
from referatgraf.nlp.structure.lines import Line, sentences
from referatgraf.nlp.structure.motions import is_voted
from referatgraf.nlp.structure.outcomes import is_verdict
from referatgraf.nlp.structure.sections import Block

_HEADED = ("decision", "history")
_BELOW = ("absence", "attachments", "statement", "deputies")
"""Sections that may stand below a decision."""


def read_unheaded(blocks: list[Block], context: Context, source: str) -> tuple[Decision, ...]:
    """The verdict or vote at the end of an item in which no heading announces a decision."""
    if any(block.kind in _HEADED for block in blocks):
        return ()
    last = next((block.lines for block in reversed(blocks) if block.lines and block.kind not in _BELOW), [])
    voted = next((n for n, line in enumerate(last) if is_voted(line)), len(last))
    lines = last[voted:] or [verdict for line in last[-1:] if (verdict := _last_verdict(line))]
    return read_decisions(Block("decision", None, lines), context, source).decisions


def _last_verdict(line: Line) -> Line | None:
    """The end of a line that is a verdict ("Til efterretning."), with one sentence behind it perhaps."""
    for begin, end in sentences(line.text)[:-3:-1]:
        if is_verdict(line.part(begin, end).text):
            return line.part(begin)
    return None
