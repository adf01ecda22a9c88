"""The closed part of an agenda: items stand in it where its name stands above them, or above them in the contents."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.flat_contents import FLAT
from referatgraf.nlp.structure.groups import opens_closed_part
from referatgraf.nlp.structure.lines import sentences
from referatgraf.nlp.structure.openers import Opener
from referatgraf.nlp.structure.rows import Row, title_text
from referatgraf.nlp.structure.titles import is_marked_closed, without_case
from referatgraf.nlp.structure.words import letters

_AROUND_ENTRY = re.compile(r"(?i)^(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,4}[a-z]?\s*[.:)]?\s+|[.\s]+\d{1,4}$")
"""The number before the title of an entry of the contents, and that of its page behind it."""
CLOSED_MEETING = Pattern(
    "minutes of a closed meeting",
    re.compile(
        r"(?i)^(?:lukket (?:referat|beslutningsprotokol|protokol|udvalgsmøde)|"
        r"(?:referat|dagsorden|beslutningsprotokol|protokol)(?: ?[-–(:]| fra| af| for)? ?(?:et |det )?lukket)\b"
    ),
    "Referat fra lukket møde",
    "Referat fra åbent og lukket møde",
)
_CASES = r"(?:sager|punkter|dagsordenspunkter|møder?)"
_BEHIND_DOORS = (
    rf"(?:(?:for|bag) lukkede døre|(?:i|på|fra|om) (?:(?:den|det|et|de) )?lukke(?:de|t) (?:{_CASES}|dagsorden|del))"
)
_DECISIONS = rf"(?:offentlig\w+ (?:af )?)?(?:[^\W\d][\w&, -]{{0,40}}s )?beslutninger (?:truffet )?{_BEHIND_DOORS}"
CLOSED_LIST = Pattern(
    "list of what was decided behind closed doors",
    re.compile(
        r"(?i)^(?!.*\b(?:ikke|ingen|bortset|undtagen|åbne?)\b)(?:"
        rf"{_DECISIONS}\b.*?\b\d{{1,2}}[./-]|"
        r"(?:her|herunder|nedenfor|på denne side|(?:denne )?(?:side|liste|oversigt)(?:n|en)?)\b"
        r" (?:kan|ses|er|finde[rs]|følger|vise[rs]|offentliggør\w*|indeholder|omfatter|gengive[rs]|står)\b"
        rf"[^.]*\b(?:sager|punkter|beslutninger)\b[^.]*{_BEHIND_DOORS})"
    ),
    "Her kan du læse, hvad Byrådet har besluttet i sager, der er behandlet for lukkede døre.",
    "Her kan du læse, hvilke sager der ikke behandles for lukkede døre.",
)
"""What a page says of all that it tells; a link to such a page names no day."""
CLOSED_TITLE = Pattern(
    "title of such a list",
    re.compile(rf"(?i)^{_DECISIONS}[.:]?$"),
    "Beslutninger fra lukkede sager",
    "Beslutninger fra lukkede sager offentliggøres ikke",
)
"""It is one where the items stand right below; elsewhere it may be a link."""
_LONGEST_ENTRY = 300
_CLOSED_STEM = "lukke"
_FEWEST_PARTS = 3
"""Names of parts that make a list of them: of two the first may be a part without items."""
_SHORTEST = 5
"""Letters of a title by which it is known again in the list of contents."""


def in_closed_part(rows: Sequence[Row], openers: Sequence[Opener], *, whole: bool = False) -> list[bool]:
    """For each item whether it stands in the closed part of the agenda, or of its contents, or is closed in them.

    What right below a title looks like the name of a part is the mark of that item alone.

    Args:
        rows: those of the document.
        openers: where its items begin.
        whole: the document tells of closed items alone, but for parts that are named as open.
    """
    first = openers[0].first if openers else len(rows)
    entries = (row for row in rows[:first] if len(row.text) < _LONGEST_ENTRY and row.line.bullet != FLAT)
    marked = (row for row in entries if is_marked_closed(_AROUND_ENTRY.sub("", row.text)))
    announced = [letters(row.text) for row in (*_closed_rows(rows[:first]), *marked)]
    own = _own_marks(rows, openers)
    whole = whole or any(CLOSED_MEETING.regex.match(row.text) for row in rows[:first] if not row.noise)
    marks = {row.line.start for row in own.values()}
    below = (row for row in rows[first:] if row.line.start not in marks)
    closed = {row.line.start for row in _closed_rows(below, closed=whole)}
    return [
        bool(opens_closed_part(own[opener].text))
        if opener in own
        else rows[opener.row].line.start in closed or _is_announced(rows, opener, announced)
        for opener in openers
    ]


def is_closed_list(head: Sequence[Row]) -> bool:
    """Whether the rows above all items say that these are what was decided behind closed doors, now made public.

    A municipality publishes such lists of its own will: what they say is no secret. Minutes of a closed meeting are no
    such list.
    """
    said = [row for row in head if not row.noise]
    return any(map(_tells_closed, said)) or _titles_closed(said)


def _tells_closed(row: Row) -> bool:
    speaks = _CLOSED_STEM in row.text.lower()
    return speaks and any(CLOSED_LIST.regex.match(row.text[begin:end]) for begin, end in sentences(row.text))


def _titles_closed(head: Sequence[Row]) -> bool:
    """Whether the last row of the head, the heads of columns passed over, is the title of a closed list."""
    last = next((row for row in reversed(head) if not (row.heading or row.ident)), None)
    return last is not None and CLOSED_TITLE.regex.match(last.text) is not None


def _own_marks(rows: Sequence[Row], openers: Sequence[Opener]) -> dict[Opener, Row]:
    """The row right below an item's title that is named as a part of the agenda is, where more of the item follows."""
    ends = (*(opener.first for opener in openers[1:]), len(rows))
    inside = (opener for opener, end in zip(openers, ends, strict=False) if opener.last + 1 < end)
    below = ((opener, rows[opener.last + 1]) for opener in inside)
    return {opener: row for opener, row in below if row.is_class and opens_closed_part(row.text) is not None}


def _closed_rows(rows: Iterable[Row], *, closed: bool = False) -> Iterator[Row]:
    """The rows that stand below the name of a closed part; `closed` tells of those above the first name of a part.

    Names of parts one below the other are a list of them, which opens none.
    """
    rows = list(rows)
    listed = _listed_parts([row for row in rows if not row.noise])
    for row in rows:
        opened = opens_closed_part(row.text) if row.is_class and row.line.start not in listed else None
        closed = closed if opened is None else opened
        if closed:
            yield row


def _listed_parts(rows: Sequence[Row]) -> set[int]:
    """Where the names of parts begin that stand in a list of them."""
    found: set[int] = set()
    for is_class, group in groupby(rows, key=lambda row: row.is_class):
        names = [row.line.start for row in group] if is_class else []
        if len(names) >= _FEWEST_PARTS:
            found.update(names)
    return found


def _is_announced(rows: Sequence[Row], opener: Opener, announced: Iterable[str]) -> bool:
    """Whether a line of the closed part of the contents holds the title of an item."""
    title = letters(without_case(title_text(rows, opener.title)))
    return len(title) > _SHORTEST and any(title in line for line in announced)
