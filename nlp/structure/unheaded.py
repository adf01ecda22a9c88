"""Decisions of items that have no heading for them: what stands last, where enough speaks for its being one.

A vote and a verdict tell a decision in any document. In one that has no heading for any decision and whose items end
in verdicts as a rule, the last paragraph is one too where the meeting's own body acts in it, or somebody is to do
something. What a sentence has to be for that stands in `deciding.py`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from referatgraf.nlp.minutes import Decision, Quote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.attendance_sentences import is_attendance
from referatgraf.nlp.structure.bodies import same_body
from referatgraf.nlp.structure.deciding import acts, follows_up, is_of_other, is_verdict
from referatgraf.nlp.structure.decisions import ATTENDANCE_LABEL, POINT, read_decisions
from referatgraf.nlp.structure.entries import Entry, read_entry
from referatgraf.nlp.structure.lines import Line, first_sentence, sentences
from referatgraf.nlp.structure.motions import is_voted
from referatgraf.nlp.structure.outcomes import CHOSEN, UNCLEAR, Context, has_verdict
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.sections import CLOSING, END, Block
from referatgraf.nlp.structure.words import in_one_line

NOTHING = Pattern(
    "nothing was decided",
    re.compile(
        r"(?i)^(?:intet(?: (?:nyt|(?:nyt )?at (?:bemærke|referere|berette|tilføje)|"
        r"til (?:referat|dette punkt|punktet)))?|"
        r"(?:der var )?(?:ingen|ikke)(?: bemærkninger| punkter| beslutning| spørgsmål)?|punktet udgik|udgik|"
        r"(?:(?:spørgsmålet|spørgsmålene|forespørgslen) )?(?:(?:blev|er) )?besvaret)[.!]?$"
    ),
    "Intet nyt.",
    "Intet tyder på det.",
)
_HEADED = ("decision", "history")
_HEADS_DECISION = ("decision", "both")
_MOST_BEHIND = 3
"""Paragraphs at the end of an item among which its decision may begin."""
_BELOW = ("absence", "attachments", "statement", "deputies", END)
"""Sections that may stand below a decision."""
_UNANIMOUS = re.compile(r"(?i)^(?:enigt \w+|enstemmigt)\.?$")
_VOTE = re.compile(r"(?i)afstemning\b")
_PROPOSED = re.compile(r"\b\w+(?<!tes)(?<!edes)(?<!oges)es\b")
"""The passive in the present, in which a recommendation is written and a decision may be."""
_ENDS = (".", ":", "!", "?", "”", '"')
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}(?: ?[,/] ?[A-ZÆØÅ]{2,4})*$")
_IN_CHARGE = re.compile(rf"(?i:ansvarlig|tovholder|opfølgning)e?:? ?.{{0,40}}$|{_INITIALS.pattern}")
"""A line below a decision that says no more than who sees to it."""
_FEWEST_VERDICTS, _SHARE_OF_VERDICTS = 3, 0.3


class Custom(NamedTuple):
    """What a document without headings for decisions does as a rule.

    Attributes:
        own: the body of the meeting, as far as the head tells it.
        day: the day of the meeting, ISO; empty where the head has none.
        ends: its items end in verdicts, so that what somebody is to do stands for one where an item has none.
    """

    own: Quote | None = None
    day: str = ""
    ends: bool = False


def heads_decision(row: Row) -> bool:
    """Whether a row is a heading of decisions; one of votes stands above these where nothing else is headed."""
    return bool(row.heading and row.heading.kind in _HEADS_DECISION and not _VOTE.match(row.text))


def ends_in_verdicts(parts: Iterable[Sequence[Row]]) -> bool:
    """Whether so many items end in a verdict that this is where the document tells decisions."""
    lasts = [_last_paragraph(_above_closing([row.line for row in part if not row.noise])) for part in parts]
    found = sum(bool(last) and (is_voted(last[0]) or bool(_last_verdict(last))) for last in lasts)
    return found >= max(_FEWEST_VERDICTS, _SHARE_OF_VERDICTS * sum(map(bool, lasts)))


def read_unheaded(blocks: list[Block], context: Context, source: str, custom: Custom | None) -> tuple[Decision, ...]:
    """The decision at the end of an item in which no heading announces one.

    Args:
        blocks: the sections of the item.
        context: what the item says of its decisions.
        source: the text of the document.
        custom: what the document does as a rule; None in one that has headings for decisions elsewhere, in which no
            more than a verdict or a vote tells one without.
    """
    if any(block.kind in _HEADED for block in blocks):
        return ()
    last = next((block for block in reversed(blocks) if block.lines and block.kind not in _BELOW), None)
    content = _above_closing(last.lines) if last else []
    lines = _deciding(content, custom)
    if custom and custom.ends and not lines:
        lines = content if context.open_floor else _chosen(content) if context.election else []
    if last and lines and last.kind == "recommendation" and _PROPOSED.search(first_sentence(lines[0].text)):
        return ()
    decisions = read_decisions(Block("decision", None, lines), context, source).decisions
    if custom and lines and (context.open_floor or follows_up(first_sentence(lines[0].text))):
        return tuple(replace(decision, outcome=UNCLEAR) for decision in decisions)
    return decisions


def _chosen(lines: list[Line]) -> list[Line]:
    """The last paragraph of an item that chooses persons, where it names them."""
    paragraph = _last_paragraph(lines)
    return paragraph if paragraph and CHOSEN.regex.match(paragraph[0].text) else []


def _deciding(lines: list[Line], custom: Custom | None) -> list[Line]:
    """The end of an item's last section that decides: from a vote on, a verdict, or what is told as one."""
    voted = next((n for n, line in enumerate(lines) if is_voted(line)), len(lines))
    if voted < len(lines):
        return lines[voted:]
    verdict = _last_verdict(lines[-1:]) or _verdict(lines)
    if verdict:
        of_other = custom and custom.own and is_of_other(first_sentence(verdict[0].text), custom.own)
        return [] if of_other else verdict
    told = _told(_last_paragraph(lines), custom) or _acted_below(lines, custom) if custom and custom.ends else []
    return told or [last for line in lines[-1:] if NOTHING.regex.match((last := _last_sentence(line)).text)]


def apart_from_history(blocks: list[Block], custom: Custom) -> list[Block]:
    """The sections of an item in a document without headings for decisions, its own decision apart.

    It stands as a paragraph of its own below what other bodies have decided before, or directly below the last of
    these where that is none of the meeting's day, or with a vote directly below its own body and day.
    """
    last = blocks[-1] if blocks else None
    if last is None or last.kind != "history" or last.heading:
        return blocks
    entries = [(n, entry) for n, line in enumerate(last.lines) if (entry := read_entry(line))]
    first, entry = entries[-1] if entries else (0, None)
    alone = entry is not None and entry.rest >= len(last.lines[first].text)
    closed = entry is not None and entry.date.value != custom.day and not alone
    own = entry is not None and alone and _is_own(entry, custom)
    voted = own and any(map(is_voted, last.lines[first + 1 : first + 2]))
    for n in range(first + 1, len(last.lines)):
        if voted or ((last.lines[n].gap > 1 or (closed and _begins(last.lines, n))) and _decides(last.lines[n])):
            begin = first + 1 if own and all(map(_tells_absence, last.lines[first + 1 : n])) else n
            return [*blocks[:-1], replace(last, lines=last.lines[:begin]), Block("decision", None, last.lines[begin:])]
    return blocks


def apart_at_end(blocks: list[Block], custom: Custom) -> list[Block]:
    """The sections of an item in such a document, what its body decides below the last heading apart.

    It stands as a paragraph of its own at the end, with a vote or a minority behind it perhaps: "Bilag", the files,
    "Byrådet vedtog at henvise sagen …".
    """
    last = blocks[-1] if blocks else None
    if last is None or last.heading is None or last.kind in _HEADS_DECISION:
        return blocks
    begins = [n for n, line in enumerate(last.lines) if n and line.gap > 1][: -_MOST_BEHIND - 1 : -1]
    begin = next(
        (n for n in begins if acts(told := first_sentence(last.lines[n].text), custom.own) and has_verdict(told)), 0
    )
    if not begin:
        return blocks
    return [*blocks[:-1], replace(last, lines=last.lines[:begin]), Block("decision", None, last.lines[begin:])]


def _tells_absence(line: Line) -> bool:
    return bool(ATTENDANCE_LABEL.regex.match(line.text)) or is_attendance(line.text)


def _is_own(entry: Entry, custom: Custom) -> bool:
    """Whether an entry is of the meeting's own body and day."""
    known = custom.own is None or same_body(entry.body.value, custom.own.value)
    return known and entry.date.value == custom.day


def _decides(line: Line) -> bool:
    return is_voted(line) or is_verdict(first_sentence(line.text))


def _last_sentence(line: Line) -> Line:
    begin, end = sentences(line.text)[-1]
    return line.part(begin, end)


def _above_closing(lines: list[Line]) -> list[Line]:
    """The lines without those that close the minutes, and the names of who signs them."""
    end = next((n for n, line in enumerate(lines) if n and CLOSING.regex.match(line.text)), len(lines))
    while end > 1 and _IN_CHARGE.match(lines[end - 1].text):
        end -= 1
    return lines[: 0 if lines and CLOSING.regex.match(lines[0].text) and not is_verdict(lines[0].text) else end]


def _begins(lines: list[Line], n: int) -> bool:
    """Whether a paragraph begins at line `n`: behind a blank line, or with a capital behind the end of a sentence."""
    text = lines[n].text
    return n == 0 or lines[n].gap > 1 or (lines[n - 1].text.endswith(_ENDS) and not text[:1].islower())


def _last_paragraph(lines: list[Line]) -> list[Line]:
    first = next((n for n in range(len(lines) - 1, -1, -1) if _begins(lines, n)), 0)
    return lines[first:]


def _acted_below(lines: list[Line], custom: Custom) -> list[Line]:
    """What stands below the last blank line, where the body acts at its beginning."""
    first = next((n for n in range(len(lines) - 1, 0, -1) if lines[n].gap > 1), 0)
    return lines[first:] if lines and acts(first_sentence(lines[first].text), custom.own) else []


def _told(paragraph: list[Line], custom: Custom) -> list[Line]:
    """The last paragraph, where the body acts in it or somebody is to do something; a verdict may stand behind."""
    if not paragraph:
        return []
    text = in_one_line("\n".join(line.text for line in paragraph))
    first, *others = (text[begin:end].strip() for begin, end in sentences(text))
    unanimous = any(_UNANIMOUS.match(other) for other in others)
    told = acts(first, custom.own) or unanimous or follows_up(first)
    return paragraph if told else []


def _verdict(lines: list[Line]) -> list[Line]:
    """The verdict that the last paragraph is, and those on other points directly above it."""
    paragraph = _last_paragraph(lines)
    found = _last_verdict(paragraph)
    first = len(lines) - len(paragraph)
    if found and found[0].start == paragraph[0].start:
        while first > 0 and lines[first].gap == 1 and _of_point(lines[first]) and _of_point(lines[first - 1]):
            first -= 1
        return [*lines[first : len(lines) - len(paragraph)], *found]
    return found


def _of_point(line: Line) -> bool:
    point = POINT.regex.match(line.text)
    return point is not None and is_verdict(line.text[point.end() :].strip())


def _last_verdict(lines: list[Line]) -> list[Line]:
    """The end of the lines that is a verdict ("Til efterretning."), with one sentence behind it perhaps.

    The initials of who sees to it are no sentence.
    """
    if not lines:
        return []
    told = sentences(lines[0].text)
    told = told[:-1] if _INITIALS.match(lines[0].text, told[-1][0]) else told
    for begin, end in told[-2:]:
        if is_verdict(lines[0].part(begin, end).text):
            return [lines[0].part(begin), *lines[1:]]
    return []
