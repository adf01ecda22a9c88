"""An item's rows cut into its sections."""

from dataclasses import dataclass, field

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.attendance import is_attendance
from referatgraf.nlp.structure.entries import read_entry
from referatgraf.nlp.structure.headings import Heading
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.outcomes import has_verdict
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.titles import kind_of_type
from referatgraf.nlp.structure.words import letters

_ASIDE = ("absence", "deputies")
"""Sections that may stand inside a decision, which goes on behind them."""
_KEEPS_ENTRIES = ("decision", "both", "history", "route", "competence", "presentation", "summary", "attachments")


@dataclass(slots=True)
class Block:
    """A section as it stands in the rows: `lines` are its content without the heading.

    Attributes:
        kind: code of the section; "" for what stands before the first heading.
        body, date: of a decision heading.
    """

    kind: str
    heading: Line | None
    lines: list[Line] = field(default_factory=list)
    body: Quote | None = None
    date: Quote | None = None

    @property
    def span(self) -> Span:
        """Heading and content."""
        first = self.heading or self.lines[0]
        last = self.lines[-1] if self.lines else first
        return Span(first.start, max(first.end, last.end))

    @property
    def text_span(self) -> Span | None:
        """The content alone; None where there is none."""
        return Span(self.lines[0].start, self.lines[-1].end) if self.lines else None


def cut(rows: list[Row], title: str) -> list[Block]:
    """The sections of an item, in order; its numbers, open marks, furniture and a repeated title belong to none."""
    blocks: list[Block] = []
    key = letters(title)
    for row in rows:
        if row.noise or row.ident or row.is_class or (key and len(blocks) < 2 and _repeats(row, key, blocks)):
            continue
        if row.heading and row.heading.kind != "title" and not _is_content(row, blocks):
            blocks.append(_opened(row.line, row.heading))
        else:
            _place(row.line, blocks)
    return [block for block in blocks if block.heading or block.lines]


def _repeats(row: Row, key: str, blocks: list[Block]) -> bool:
    here = letters(row.text)
    if here != key and here.lstrip("0123456789") != key:
        return False
    return not blocks or not any(block.lines for block in blocks)


def _is_content(row: Row, blocks: list[Block]) -> bool:
    """Whether a heading word is an entry of a list: an attachment, an absence of an earlier meeting, a kind of case."""
    if not blocks:
        return False
    current = blocks[-1]
    if current.kind == "attachments":
        return bool(row.line.bullet) and any(line.bullet for line in current.lines)
    if current.kind == "history":
        return row.heading is not None and row.heading.kind == "absence" and row.heading.size < len(row.text)
    return current.kind == "case-type" and not current.lines and bool(kind_of_type(row.text))


def _opened(line: Line, heading: Heading) -> Block:
    whole = heading.size >= len(line.text)
    head = line if whole else line.part(0, heading.size)
    block = Block(heading.kind, head, body=heading.body, date=heading.date)
    if not whole and (rest := line.part(heading.size, gap=0)).text:
        block.lines.append(rest)
    return block


def _place(line: Line, blocks: list[Block]) -> None:
    """Put a line without heading where it belongs."""
    current = blocks[-1] if blocks else None
    if current is not None and current.kind in _ASIDE and not _names_people(line):
        opened = next((b for b in reversed(blocks) if b.kind not in _ASIDE), None)
        if opened is not None and opened.kind in ("decision", "both", "history"):
            entry = next((e for part in reversed(opened.lines) if (e := read_entry(part))), None)
            blocks.append(
                Block(
                    opened.kind,
                    None,
                    [line],
                    entry.body if entry else opened.body,
                    entry.date if entry else opened.date,
                )
            )
            return
        if current.lines and current.kind == "absence":
            blocks.append(Block("", None, [line]))
            return
    entry = read_entry(line)
    if entry and (
        current is None
        or current.kind not in _KEEPS_ENTRIES
        or entry.pointed
        and current.kind not in ("decision", "both", "history")
    ):
        blocks.append(Block("history", None, [line]))
    elif current is None:
        blocks.append(Block(_kind_of_loose(line), None, [line]))
    else:
        current.lines.append(line)


def _names_people(line: Line) -> bool:
    text = line.text
    return text.casefold().startswith(("ingen", "-")) and len(text) < 20 or is_attendance(text) or _is_name_list(text)


def _kind_of_loose(line: Line) -> str:
    return "absence" if _is_name_list(line.text) or is_attendance(line.text) else ""


def _is_name_list(text: str) -> bool:
    """Whether a line holds names of persons and hardly anything else."""
    if has_verdict(text):
        return False
    named = sum(person.span.end - person.span.start + 5 for person in read_people(text))
    return named > 0 and named >= 0.6 * len(text)
