"""The list of contents: where it stands and what it announces."""

import re
from dataclasses import dataclass

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import fold, letters

CONTENTS_WORDS = frozenset({
    "indholdsfortegnelse", "indhold", "sagsoversigt", "oversigtsdagsorden", "dagsordenspunkter", "dagsordenpunkter", "punkter",
    "følgende sager behandles", "punkter til dagsorden", "sagsliste", "oversigt", "oversigtsdagsorden:åben referat",
    "oversigtsdagsorden: åben dagsorden", "oversigtsdagsorden: åben referat", "oversigtsdagsorden:åben dagsorden",
})  # fmt: skip
FLAT = "contents"
"""The bullet of a line that holds a whole list of contents, as `pages` leaves it."""
_LEADER = re.compile(r"\s*(?:\.{3,}|…+)\s*[\divxlc]*\s*$")
_ENTRY_NUMBER = re.compile(
    r"^(?:(?:åbent?|lukket|punkt|pkt\.?|nr\.?|sag nr\.?)\s+)?(?P<n>\d{1,4})(?:[.:)]\s*|\s+)(?=\D)", re.I
)
_CLOSED = re.compile(r"(?i)\blukket\b|^closed:")


@dataclass(frozen=True, slots=True)
class Entry:
    """One announced item: number and title as printed (number empty where none stands)."""

    number: str
    title: str
    closed: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Contents:
    """Rows `start` to `end` (exclusive) of the document are the list of contents; `flat` is its text where it is one paragraph."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    flat: str = ""

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end

    def announces(self, title: str) -> bool:
        """Whether an entry has this title, reading errors at its ends apart."""
        key = letters(title)
        return len(key) > 3 and (
            letters(self.flat).find(key[:60]) >= 0
            if self.flat
            else any(letters(entry.title).startswith(key[:60]) for entry in self.entries)
        )

    def count(self, titles: list[str]) -> list[str]:
        """Numbers for `titles` where the contents print that of the first alone and the titles follow each other.

        Empty for a title that does not stand directly behind the one before it.
        """
        found = [""] * len(titles)
        first = re.search(r"(?<!\d)(\d{1,4})\. ?(?=[A-ZÆØÅ])", self.flat)
        if not first or not titles:
            return found
        place, text = 0, letters(self.flat[first.end() :])
        for n, title in enumerate(titles):
            key = letters(title)
            if not key or not re.match(rf"\d{{0,3}}{re.escape(key)}", text[place:]):
                break
            place = text.index(key, place) + len(key)
            found[n] = str(int(first[1]) + n).zfill(len(first[1]))
        return found


NO_CONTENTS = Contents(0, 0, ())


def find_contents(rows: list[Row], opens: frozenset[int], numbered: frozenset[int]) -> Contents:
    """The list of contents, if there is one.

    Args:
        rows: the document.
        opens: indices of the rows that open an item by what follows them, which ends the list.
        numbered: indices of the rows that begin with a number as items do.
    """
    start = next((n for n, row in enumerate(rows[:400]) if is_contents(row)), None)
    if start is None:
        return _unheaded(rows, opens, numbered)
    end = start + 1
    if rows[start].line.bullet == FLAT:
        while end < len(rows) and (rows[end].line.bullet == FLAT or rows[end].noise):
            end += 1
        return Contents(start, end, (), " ".join(row.text for row in rows[start:end] if not row.noise))
    while end < len(rows) and end not in opens and not _ends(rows, end):
        end += 1
    listed = [n for n in range(start + 1, end) if _entry(rows[n])]
    if listed and end < len(rows) and end not in opens and not rows[end - 1].noise and _entry(rows[end - 1]) is None:
        end = listed[-1] + 1
    if not listed:
        end = start + 1
    entries = [entry for row in rows[start + 1 : end] if (entry := _entry(row)) is not None]
    return Contents(start, end, tuple(entries))


def _unheaded(rows: list[Row], opens: frozenset[int], numbered: frozenset[int]) -> Contents:
    """A list of contents without a heading: three numbered titles or more on consecutive rows before the first item."""
    limit = min(opens, default=0)
    run: list[int] = []
    for n in range(limit):
        if n in numbered or run and rows[n].is_class:
            run.append(n)
        elif len(run) > 2:
            break
        else:
            run = []
    if len(run) < 3:
        return NO_CONTENTS
    while rows[run[-1]].is_class:
        run.pop()
    entries = [entry for n in run if (entry := _entry(rows[n])) is not None]
    return Contents(run[0], run[-1] + 1, tuple(entries))


def is_contents(row: Row) -> bool:
    """Whether a row is the heading of a list of contents, or all of the list in one paragraph."""
    return row.line.bullet == FLAT or fold(row.text) in CONTENTS_WORDS


def _ends(rows: list[Row], index: int) -> bool:
    row = rows[index]
    if _LEADER.search(row.text):
        return False
    return (
        row.heading is not None
        and not _LEADER.search(row.text)
        or row.ident is not None
        and bool(row.ident.case_numbers or row.ident.journal_numbers)
    )


def _entry(row: Row) -> Entry | None:
    if row.noise or row.is_class or row.ident:
        return None
    text = _LEADER.sub("", row.text)
    number = _ENTRY_NUMBER.match(text)
    title = text[number.end() :] if number else text
    if len(letters(title)) < 3 or not (number or _LEADER.search(row.text)):
        return None
    return Entry(number["n"] if number else "", title.strip(), bool(_CLOSED.search(text)), row.line.span)
