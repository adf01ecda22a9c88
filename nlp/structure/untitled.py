"""Where the items begin in layouts that number none: by labels, open marks, titles above a heading, or headings that return."""

import re

from referatgraf.nlp.structure.agenda import Opener
from referatgraf.nlp.structure.bodies import BODY
from referatgraf.nlp.structure.dates import first_date
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import letters

_OPENING = ("summary", "question", "presentation", "recommendation", "background")
_PLACE = re.compile(r"(?i)(?:lokale|rådhus|teams|skype|salen|værelse|sal)\b|\bkl\. ?\d")


def find_unnumbered(rows: list[Row], start: int) -> list[Opener]:
    """The items of a layout without numbers, from row `start` (after the list of contents) on."""
    return (_by_title_label(rows, start) or _by_repeated_title(rows, start) or _by_identification(rows, start)
            or _by_title_above(rows, start) or _by_return(rows, start))  # fmt: skip


def find_lost(rows: list[Row], openers: list[Opener], start: int) -> list[Opener]:
    """Items of a numbered layout whose number was lost: a title at the top of a page above its case number or open mark."""
    known = {opener.row for opener in openers}
    return [Opener(n, n, None, _whole(rows, n)) for n in range(max(start, 1), len(rows) - 1)
            if rows[n - 1].line.bullet == "page" and n not in known and rows[n + 1].ident and _is_title(rows, n)]  # fmt: skip


def _by_title_label(rows: list[Row], start: int) -> list[Opener]:
    """Items whose title stands under a label of its own ("Sagstitel")."""
    openers = []
    for n in range(start, len(rows) - 1):
        heading = rows[n].heading
        title = next(
            (k for k in range(n + 1, min(n + 4, len(rows))) if not rows[k].structural and not rows[k].noise), None
        )
        if heading and heading.kind == "title" and title is not None:
            openers.append(Opener(n, title, None, _whole(rows, title)))
    return openers


def _by_repeated_title(rows: list[Row], start: int) -> list[Opener]:
    """Items whose title is printed twice, the second time with a fold text ("Klik her for at folde ud …")."""
    openers = []
    for n in range(start, len(rows) - 1):
        title, again = letters(rows[n].text), letters(rows[n + 1].text)
        if (
            len(title) > 8
            and not rows[n].structural
            and again.endswith(title)
            and (again == title or rows[n + 1].noise)
        ):
            openers.append(Opener(n, n, None, _whole(rows, n)))
    return openers if len(openers) > 1 else []


def _by_identification(rows: list[Row], start: int) -> list[Opener]:
    """Items that open with their numbers or an open mark; a title may stand directly above."""
    openers: list[Opener] = []
    for n in range(start, len(rows)):
        if rows[n].ident is None or n > start and rows[n - 1].ident is not None:
            continue
        title = _title_above(rows, n, start)
        openers.append(Opener(title if title is not None else n, n, None, _whole(rows, title)))
    return openers


def _by_title_above(rows: list[Row], start: int) -> list[Opener]:
    """Items whose first heading is that of the first item, with the title above it."""
    first = next((n for n in range(start, len(rows)) if _frames(rows[n])), None)
    if first is None:
        return []
    kind = rows[first].heading.kind  # type: ignore[union-attr]
    openers: list[Opener] = []
    if _title_above(rows, first, start, lead=True) is None:
        return []
    decided = False
    for n in range(first, len(rows)):
        heading = rows[n].heading
        opens = heading and (heading.kind == kind or decided and heading.kind in (*_OPENING, "decision"))
        if opens and (title := _title_above(rows, n, start, n == first)) is not None:
            openers.append(Opener(title, title, None, _whole(rows, title)))
            decided = False
        decided = decided or bool(heading and heading.kind == "decision")
    return openers


def _frames(row: Row) -> bool:
    """Whether a row is a heading of an item, not one of the head's lists of people."""
    return row.heading is not None and row.heading.kind not in ("absence", "deputies", "remarks", "title")


def _by_return(rows: list[Row], start: int) -> list[Opener]:
    """Items without a title: a new one begins where a heading that opens items returns, or comes after a decision."""
    openers: list[Opener] = []
    seen: set[str] = set()
    for n in range(start, len(rows)):
        heading = rows[n].heading
        if heading is None or not openers and not _frames(rows[n]):
            continue
        again = heading.kind in seen or "decision" in seen
        if not openers or heading.kind in _OPENING and again and _has_content(rows, n):
            openers.append(Opener(n, n))
            seen = set()
        seen.add(heading.kind)
    return openers


def _has_content(rows: list[Row], index: int) -> bool:
    heading = rows[index].heading
    if heading and heading.size < len(rows[index].text):
        return True
    return any(not row.noise and row.heading is None for row in rows[index + 1 : index + 3])


def _whole(rows: list[Row], index: int | None) -> tuple[int, int, int] | None:
    return None if index is None else (index, 0, len(rows[index].text))


def _title_above(rows: list[Row], index: int, floor: int, lead: bool = False) -> int | None:
    """The title above row `index`, furniture and rows of numbers between them passed over.

    With `lead` a sentence may stand between: some pages print one below the title of their only item.
    """
    for n in range(index - 1, max(floor, index - 5) - 1, -1):
        if rows[n].noise or rows[n].ident or rows[n].is_class:
            if rows[n].text.casefold().startswith("udskriv"):
                return None
            continue
        if _is_title(rows, n):
            return n
        if not (lead and rows[n].text.endswith(".") and not rows[n].structural):
            return None
    return None


def _is_title(rows: list[Row], n: int) -> bool:
    line = rows[n].line
    if rows[n].structural or not 6 < len(line.text) < 250 or line.text.endswith((".", ",", ";", ":")):
        return False
    if not (line.text[0].isupper() or line.text[0].isdigit()) or line.gap < 2 and n > 0 and not rows[n - 1].noise:
        return False
    if read_label(line) or _PLACE.search(line.text) or line.bullet:
        return False
    dated = any(_is_head_line(row.text) for row in rows[:n])
    return not BODY.fullmatch(line.text) and (dated or not _is_head_line(line.text))


def _is_head_line(text: str) -> bool:
    """Whether a line names a body and a day, as the head of minutes does."""
    return bool(first_date(text) and BODY.search(text))
