"""Where the list of contents stands, and its entries."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.contents import COMPARED, NO_CONTENTS, Contents, ContentsEntry
from referatgraf.nlp.structure.flat_contents import FLAT
from referatgraf.nlp.structure.people import is_name_list
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.titles import without_case, without_closed, without_column
from referatgraf.nlp.structure.words import fold, in_one_line, letters

_HEADINGS = frozenset(
    {
        *("indholdsfortegnelse", "indhold", "oversigt", "sagsoversigt", "sagsliste", "oversigtsdagsorden"),
        *("dagsordenspunkter", "dagsordenpunkter", "punkter", "punkter til dagsorden", "følgende sager behandles"),
        *("oversigtsdagsorden:åben referat", "oversigtsdagsorden: åben referat"),
        *("oversigtsdagsorden:åben dagsorden", "oversigtsdagsorden: åben dagsorden"),
    }
)
LEADER = Pattern(
    "page behind an entry",
    re.compile(r"\s*(?:\.{3,}|…+)\s*[\divxlc]*\s*$|(?:\t+ *| {3,})\d{1,3}$"),
    "4. Budget ........ 12",
    "Kl. 16.30 - 17.00",
)
NUMBER = Pattern(
    "number of an entry",
    re.compile(
        r"(?i)^(?:(?:åbent?|lukket|nr\.?|ad|(?:punkt|pkt\.?|sag)(?: ?nr\.?)?)\s+|§ ?)?"
        r"(?P<n>(?:[a-zæøå][.-]?)?\d{1,4}(?:/\d{1,4})?)(?:[.:)]\s*|\s+)(?=\D)"
    ),
    "Punkt 4: Budget",
    "4.2",
)
_COUNTED = re.compile(r"^\d{1,3} ")
_OF_COLUMN = re.compile(r"(?:\s{2,}|\t)(?:side(?: ?nr\.?)?|s\.)$", re.I)
"""The head of a column of pages behind the heading of a list."""
_SHORTEST = 3
_LONGEST_ENTRY = 400
_LONGEST = 80
"""Characters of a heading."""
_FEWEST = 3
_CLAUSE = ("at ", "At ")
"""How the points of a recommendation begin, and no title does."""
_AMONG_FIRST = 400
"""Rows among which a heading of the list is looked for."""


def has_page_number(row: Row) -> bool:
    """Whether a row ends as an entry of a list of contents does, with the page behind dots or a tab."""
    return LEADER.regex.search(row.text[-_LONGEST_ENTRY:]) is not None


def find_contents(rows: list[Row], opens: frozenset[int], numbered: Mapping[int, str]) -> Contents:
    """The list of contents, if there is one.

    Args:
        rows: the document.
        opens: indices of the rows that open an item by what follows them, which ends the list.
        numbered: the titles of the rows that begin with a number as items do, by the index of the row.
    """
    start = next((n for n, row in enumerate(rows[:_AMONG_FIRST]) if _is_heading(row)), None)
    if start is None:
        return _unheaded(rows, opens, numbered)
    if rows[start].line.bullet == FLAT:
        return _flat(rows, start)
    end = next((n for n in range(start + 1, len(rows)) if n in opens or _ends(rows[n])), len(rows))
    if plain := _plain(rows, start, end, numbered):
        return plain
    end = min(end, _return_of_first(rows, start + 1, numbered) or end)
    listed = [n for n in range(start + 1, end) if _entry(rows[n])]
    if not listed:
        return Contents(start, start + 1)
    if end < len(rows) and end not in opens and not rows[end - 1].noise and end - 1 not in listed[-1:]:
        end = listed[-1] + 1
    return Contents(start, end, _entries(rows, range(start + 1, end)))


def _return_of_first(rows: list[Row], start: int, numbered: Mapping[int, str]) -> int | None:
    """The row below with the title of the first numbered row from `start` on; it is the first item."""
    below = [n for n in numbered if n >= start]
    if not below:
        return None
    listed = _Listed()
    listed.add(rows[below[0]].text, numbered[below[0]])
    return next((n for n in below[1:] if listed.returns_at(rows[n].text, numbered[n])), None)


@dataclass(slots=True)
class _Listed:
    """The numbered rows of a list, by which it is told where the first of them returns."""

    _titles: set[str] = field(default_factory=set)
    _printed: list[str] = field(default_factory=list)

    def add(self, row: str, title: str) -> None:
        """A row of the list, with its title."""
        self._titles.add(_bare(title))
        self._printed.append(letters(row))

    def returns_at(self, row: str, title: str) -> bool:
        """Whether a row is one of them again: by its title, or as all of it but a column behind it in the list."""
        if not title:
            return False
        printed = letters(row)
        return _bare(title) in self._titles or any(entry.startswith(printed) for entry in self._printed)


def _bare(title: str) -> str:
    """The letters of a title without marks, its page and the number of its case."""
    return letters(without_case(without_closed(without_column(LEADER.regex.sub("", title[-_LONGEST_ENTRY:])))))


def _plain(rows: list[Row], start: int, end: int, numbered: Mapping[int, str]) -> Contents | None:
    """A list of titles without numbers or pages below its heading, all of which return as lines of their own.

    It ends with its block of lines.
    """
    block = [start + 1]
    for n in range(start + 2, min(end, len(rows))):
        if rows[n].line.gap > 1 or rows[n].structural or rows[n].noise or n in numbered:
            break
        block.append(n)
    keys = [letters(without_closed(rows[n].text)) for n in block if n < len(rows)]
    if len(keys) < _FEWEST:
        return None
    below = {letters(without_closed(row.text)) for row in rows[block[-1] + 1 :] if len(row.text) < _LONGEST_ENTRY}
    if not all(key in below for key in keys):
        return None
    entries = (ContentsEntry("", rows[n].text, rows[n].line.span) for n in block)
    return Contents(start, block[-1] + 1, tuple(entries))


def _is_heading(row: Row) -> bool:
    """Whether a row is the heading of a list of contents, or all of the list in one paragraph."""
    if row.line.bullet == FLAT:
        return True
    if len(row.text) > 2 * _LONGEST:
        return False
    text = fold(_OF_COLUMN.sub("", row.text))
    return len(text) < _LONGEST and _COUNTED.sub("", text).removesuffix(" på dagsordenen") in _HEADINGS


def _flat(rows: list[Row], start: int) -> Contents:
    """The list in one paragraph, or in one for each page."""
    end = start + 1
    while end < len(rows) and (rows[end].line.bullet == FLAT or rows[end].noise):
        end += 1
    return Contents(start, end, flat=" ".join(row.text for row in rows[start:end] if not row.noise))


def _unheaded(rows: list[Row], opens: frozenset[int], numbered: Mapping[int, str]) -> Contents:
    """A list of contents without a heading: three numbered titles or more on consecutive rows before the first item.

    Where nothing tells where the first item begins, the titles of a list of contents return below it.
    """
    stop = min(opens, default=_AMONG_FIRST)
    if _is_last_entry(rows, stop, numbered):
        stop += 1
    for run in _numbered_runs(rows, stop, numbered):
        others = sum(is_name_list(rows[n].text) or numbered[n].startswith(_CLAUSE) for n in run)
        if len(run) >= _FEWEST and others < 0.5 * len(run) and (opens or _returns(run, numbered)):
            return Contents(run[0], run[-1] + 1, _entries(rows, run))
    return NO_CONTENTS


def _is_last_entry(rows: list[Row], index: int, numbered: Mapping[int, str]) -> bool:
    """Whether a row that seems to open an item, by the number of the first case below it, ends a list of titles."""
    if index not in numbered:
        return False
    above = index - 1
    while above >= 0 and rows[above].is_class:
        above -= 1
    return above in numbered and _returns([index], numbered)


def _returns(run: list[int], numbered: Mapping[int, str]) -> bool:
    """Whether most titles of a list are those of numbered rows below it too."""
    below = {letters(title)[:COMPARED] for n, title in numbered.items() if n > run[-1]}
    return sum(letters(numbered[n])[:COMPARED] in below for n in run) > 0.5 * len(run)


def _numbered_runs(rows: list[Row], stop: int, numbered: Mapping[int, str]) -> Iterator[list[int]]:
    """Stretches of consecutive numbered rows; the class of a group of items may stand between them."""
    run: list[int] = []
    listed = _Listed()
    for n in range(min(stop, len(rows))):
        first = n in numbered and listed.returns_at(rows[n].text, numbered[n])  # the first item itself
        if run and (first or not (n in numbered or rows[n].is_class)):
            yield run
            run, listed = [], _Listed()
        if n in numbered:
            run.append(n)
            listed.add(rows[n].text, numbered[n])
    yield run


def _ends(row: Row) -> bool:
    """Whether a row is the frame of an item, not an entry whose title is a heading word ("Bilag … 3")."""
    numbers = row.ident is not None and bool(row.ident.case_numbers or row.ident.journal_numbers)
    return (row.heading is not None or numbers) and not has_page_number(row)


def _entries(rows: list[Row], indices: Iterable[int]) -> tuple[ContentsEntry, ...]:
    entries: list[ContentsEntry] = []
    open_at: int | None = None
    for n in indices:
        entry = _entry(rows[n])
        if entry is None:
            continue
        if open_at == n - 1 and not entry.number and entries:
            entries[-1] = _joined(entries[-1], entry)
        else:
            entries.append(entry)
        open_at = None if LEADER.regex.search(rows[n].text) else n
    return tuple(entries)


def _joined(one: ContentsEntry, other: ContentsEntry) -> ContentsEntry:
    """An entry with the line that it goes on to, at whose end the page number stands."""
    title = in_one_line(f"{one.title}\n{other.title}")
    return ContentsEntry(one.number, title, Span(one.span.start, other.span.end))


def _entry(row: Row) -> ContentsEntry | None:
    if row.noise or row.is_class or row.ident or len(row.text) > _LONGEST_ENTRY:
        return None
    text = LEADER.regex.sub("", row.text)
    number = NUMBER.regex.match(text)
    title = text[number.end() :] if number else text
    if len(letters(title)) < _SHORTEST or not (number or text != row.text):
        return None
    return ContentsEntry(number["n"] if number else "", title.strip(), row.line.span)
