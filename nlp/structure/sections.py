"""An item's rows cut into its sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from referatgraf.nlp.dates import MONTH
from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.attendance_sentences import is_attendance
from referatgraf.nlp.structure.decision_headings import is_dated
from referatgraf.nlp.structure.entries import Entry, read_entry
from referatgraf.nlp.structure.headings import Heading
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.outcomes import has_verdict
from referatgraf.nlp.structure.people import is_name_list, read_people
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.titles import kind_of_type
from referatgraf.nlp.structure.words import letters

_ASIDE = ("absence", "deputies")
"""Sections that may stand inside a decision, which goes on behind them."""
_DECIDING = ("decision", "both", "history")
_KEEPS_ENTRIES = (*_DECIDING, "route", "competence", "presentation", "summary", "attachments")
"""Sections of which a line with a body and a day is content; elsewhere it begins the history of the case."""
_DECIDED = re.compile(r"(?i):?\s*(?:for|imod) stemte|:?\s*(?:vedtaget|godkendt|tiltrådt|forkastet)\b")
"""What stands behind "Indstillingen:" within a decision, where it is no heading."""
FILE = Pattern(
    "file by itself",
    re.compile(r"(?i)^(?!se\b)(?:\S+ ){0,11}\S+\.(?:pdf|docx?|xlsx?|pptx?)$"),
    "Åben Kort.pdf",
    "Godkendt, jf. Kort.pdf. Vedlagt.",
)
CLOSING = Pattern(
    "end of the minutes",
    re.compile(
        r"(?i)^(?:(?:(?!sagen|punktet)\w{3,20}(?:et|en) )?"
        r"(?:blev )?(?:hævet|slut|sluttede|sluttet|afsluttet|færdig)\b(?: kl|\.|$)|"
        r"mødet (?:blev )?(?:hævet|slut|sluttede|sluttet|afsluttet)\b|"
        r"referatet? (?:godkendt|underskrevet)|protokollen (?:op)?læst|"
        r"sign\.|_{5}|side \d+|(?:referent|ref\.)[: ]|for referat|underskrift(?:er)?\b|"
        rf"\w[\w ]{{2,30}}, (?:den |d\. ?)?\d{{1,2}}\. (?:{MONTH}) \d{{4}}\.?$|"
        r"næste (?:ordinære )?møde\b|\d\d[.:]\d\d\s+pause)"
    ),
    "Mødet hævet kl. 18.05",
    "Mødet hævede humøret",
)
SIGNED = Pattern(
    "minutes that are signed",
    re.compile(
        r"(?i)^(?:mødet (?:blev )?(?:hævet|slut|sluttede|sluttet|afsluttet)\b.{0,20}\b\d{1,2}[.:]\d\d|"
        r"læst og (?:godkendt|underskrevet)|godkendt på mødet? (?:den|d\.) \d{1,2}|"
        r"underskrevet (?:elektronisk|digitalt|den|d\.)|"
        r"referatet (?:er|blev) (?:godkendt|underskrevet) af)\b"
    ),
    "Læst og godkendt af Vera Holm",
    "Læst og drøftet",
)
"""What closes the minutes though a decision word stands in it, or no blank line above it."""
END = "closing"
"""The kind of what closes the minutes, which is no section."""
_VOTE = re.compile(r"(?i)afstemning:")
"""What tells the vote on a decision above it, behind which the vote stands."""
_LONGEST_NOBODY = 20


@dataclass(slots=True)
class Block:
    """A section as it stands in the rows: `lines` are its content without the heading.

    Attributes:
        kind: code of the section; "" for what stands before the first heading, `END` for what closes the minutes.
        body, date: of a decision heading.
    """

    kind: str
    heading: Line | None
    lines: list[Line] = field(default_factory=list)
    body: Quote | None = None
    date: Quote | None = None

    @property
    def beside(self) -> bool:
        """Whether the lines stand in a column beside those of other sections, so that no stretch of text is theirs."""
        return self.heading is None and any(line.section and line.gap == 0 for line in self.lines)

    @property
    def span(self) -> Span:
        """Heading and content."""
        first = self.heading or self.lines[0]
        last = self.lines[-1] if self.lines else first
        return Span(first.start, max(first.end, last.end))


def cut_sections(rows: Sequence[Row], title: str, *, unheaded: bool = False) -> list[Block]:
    """The sections of an item, in order; its numbers, open marks, furniture and a repeated title belong to none.

    What stands in a column beside them comes last.
    In an `unheaded` document, where no heading announces a decision, a line with a body and a day alone does.
    """
    blocks: list[Block] = []
    key = letters(title)
    aside = [row.line for row in rows if row.beside and row.line.section]
    for row in rows:
        if row.beside or row.noise or row.ident or row.is_class or (key and _repeats(row, key, blocks)):
            continue
        if row.heading and row.heading.kind != "title" and not _is_content(row, row.heading, blocks):
            blocks.append(_opened(row.line, row.heading))
        else:
            _place(row.line, blocks, unheaded=unheaded)
    return [*blocks, Block(aside[0].section, None, aside)] if aside else blocks


def _repeats(row: Row, key: str, blocks: list[Block]) -> bool:
    """Whether a row above all content is the title again, with its number perhaps."""
    if len(blocks) > 1 or any(block.lines for block in blocks):
        return False
    here = letters(row.text)
    return here == key or here.lstrip("0123456789") == key


def _is_content(row: Row, heading: Heading, blocks: list[Block]) -> bool:
    """Whether a heading is an entry of a list: an attachment, what an earlier meeting decided, a kind of case."""
    if not blocks:
        return False
    current = blocks[-1]
    if current.kind == "attachments":
        return _is_listed(row.line, current)
    if current.kind == "decision" and heading.kind == "recommendation" and heading.size < len(row.text):
        return bool(_DECIDED.match(row.text, heading.size))
    if current.kind == "decision" and current.lines and _VOTE.match(row.text):
        return heading.size < len(row.text) or row.line.gap == 0
    if current.kind == "history":
        listed = current.heading is not None and is_dated(row.text)
        return listed or (heading.kind == "absence" and heading.size < len(row.text))
    return current.kind == "case-type" and not current.lines and bool(kind_of_type(row.text))


def _is_listed(line: Line, listing: Block) -> bool:
    """Whether a bullet makes a line an entry of a list; on a page of nested lists the headings bear bullets too."""
    is_like_heading = listing.heading is not None and _place_in_list(listing.heading) == _place_in_list(line)
    return bool(line.bullet) and not is_like_heading and any(entry.bullet == line.bullet for entry in listing.lines)


def _place_in_list(line: Line) -> tuple[str, int]:
    return line.bullet, line.indent


def _opened(line: Line, heading: Heading) -> Block:
    if heading.size == 0:
        return Block(heading.kind, None, [line])
    if heading.size >= len(line.text):
        return Block(heading.kind, line, body=heading.body, date=heading.date)
    rest = line.part(heading.size, gap=0)
    content = [rest] if rest.text else []
    return Block(heading.kind, line.part(0, heading.size), content, heading.body, heading.date)


def _place(line: Line, blocks: list[Block], *, unheaded: bool) -> None:
    """Put a line without heading where it belongs."""
    current = blocks[-1] if blocks else None
    if current is None:
        blocks.append(Block(_kind_of_first(line), None, [line]))
    elif current.kind in _DECIDING and current.lines and _closes(line):
        blocks.append(Block(END, None, [line]))
    elif current.kind in _ASIDE and not _goes_on(line, current) and (block := _behind_aside(line, blocks)):
        blocks.append(block)
    elif current.kind == "decision" and current.lines and line.gap > 1 and FILE.regex.match(line.text):
        blocks.append(Block("attachments", None, [line]))
    elif _begins_history(entry := read_entry(line), current.kind) or (
        unheaded and entry and entry.rest == len(line.text)
    ):
        blocks.append(Block("history", None, [line]))
    else:
        current.lines.append(line)


def _behind_aside(line: Line, blocks: list[Block]) -> Block | None:
    """The section that goes on behind those absent, of no kind where none is open; or the end of the minutes."""
    opened = next((block for block in reversed(blocks) if block.kind not in _ASIDE), None)
    if _ends_minutes(line):
        return Block(END, None, [line])
    if opened and opened.kind in _DECIDING:
        entry = next((entry for part in reversed(opened.lines) if (entry := read_entry(part))), None)
        body, date = (entry.body, entry.date) if entry else (opened.body, opened.date)
        return Block(opened.kind, None, [line], body, date)
    current = blocks[-1]
    return Block("", None, [line]) if current.lines and current.kind == "absence" else None


def _closes(line: Line) -> bool:
    """Whether a line below a decision closes the minutes; when the next meeting is may be decided too."""
    apart = line.gap > 1 and not line.text.casefold().startswith("næste ")
    return _ends_minutes(line) and (apart or SIGNED.regex.match(line.text) is not None)


def _ends_minutes(line: Line) -> bool:
    """Whether a line closes the minutes, and tells neither a decision nor who decided below it."""
    if SIGNED.regex.match(line.text):
        return True
    return CLOSING.regex.match(line.text) is not None and not has_verdict(line.text) and read_entry(line) is None


def _begins_history(entry: Entry | None, kind: str) -> bool:
    """Whether a treatment on a line below a section of `kind` is none of its content."""
    if entry is None:
        return False
    return kind not in _KEEPS_ENTRIES or (entry.pointed and kind not in _DECIDING)


def _goes_on(line: Line, aside: Block) -> bool:
    """Whether a line belongs to a list of those absent: names, or at its beginning the word for none."""
    text = line.text
    nobody = text.casefold().startswith(("ingen", "-")) and len(text) < _LONGEST_NOBODY
    return (nobody and not aside.lines) or is_attendance(text) or is_name_list(text)


def _kind_of_first(line: Line) -> str:
    """The section of a line above all headings; names with their parties alone are of those absent."""
    if read_entry(line):
        return "history"
    people = read_people(line.text) if is_name_list(line.text) else []
    return "absence" if (people and all(who.party for who in people)) or is_attendance(line.text) else ""
