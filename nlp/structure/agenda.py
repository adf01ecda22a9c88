"""Where the items of the agenda begin.

Numbered layouts: every line that could open an item is weighed by what stands around it, and the rising chain of
numbers with the greatest weight is taken. So a numbered list inside an item, or the list of contents, does not
pass for items, whatever the layout. Layouts without numbers are read by `untitled`.
"""

import re
from typing import NamedTuple

from referatgraf.nlp.structure.contents import NO_CONTENTS, Contents, find_contents
from referatgraf.nlp.structure.dates import Pattern, first_date
from referatgraf.nlp.structure.headings import Heading
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import letters

OPENER_PATTERNS = (
    Pattern("explicit", re.compile(r"^(?:Punkt|Pkt\.?|Sag nr\.?|Sag\.? ?nr\.?|Nr\.?|Dagsordenspunkt|Sag) ?:? ?(?P<n>\d{1,4})(?![\d/]|-\d|[.,]\d)\s*(?:[:.)–-]\s*)?(?P<t>.*)$"),
            "Punkt 1: Budget", "Punkter til næste møde"),
    Pattern("dot", re.compile(r"^(?P<n>\d{1,4}) ?[.)](?!\d) ?(?P<t>.*)$"), "99. Budget", "19.11.2018 Udvalget"),
    Pattern("colon", re.compile(r"^(?P<n>\d{1,4}) ?: ?(?P<t>[^\d\s].*)$"), "1 : Budget", "12:30 Budget"),
    Pattern("glued", re.compile(r"^(?P<n>\d{1,4})(?P<t>[A-ZÆØÅ][a-zæøå].*)$"), "38Godkendelse af budget", "38 mio."),
    Pattern("bare", re.compile(r"^(?P<n>\d{1,4}) +(?P<t>[A-ZÆØÅ].*)$"), "1  Fraværende", "1 million"),
)  # fmt: skip
_CLOSED = re.compile(r"(?i)\blukket\b|for lukkede døre|personsag")
_KIND = re.compile(r"\((?:[BOCD]|Beslutning|Orientering|Drøftelse|Genoptaget)\)$", re.I)
_LIST_BEFORE = re.compile(r"(?i)(?:[:,]|\bat|\btil|\bder)$")
_MAX_CANDIDATES = 400
_REACH = 60
"""How far back the chain looks for its member before: lists inside items may hold many candidates."""


class Opener(NamedTuple):
    """The row at which an item begins.

    Attributes:
        first: index of the item's first row; the heading may stand a few rows below (number line, open mark).
        row: index of the row with the number or title.
        number: (start, end) of the printed number in that row's text, or None.
        title: (row, start, end) of the title, or None where the layout prints none.
    """

    first: int
    row: int
    number: tuple[int, int] | None = None
    title: tuple[int, int, int] | None = None


class Candidate(NamedTuple):
    """A row that could open an item, with its number, the way it is printed and its weight."""

    row: int
    value: int
    style: str
    number: tuple[int, int]
    title: tuple[int, int, int] | None
    weight: float
    sure: bool


def find_numbered(rows: list[Row]) -> tuple[list[Opener], Contents]:
    """The items of a numbered layout and the list of contents; no openers where the document numbers none."""
    found = [(n, pattern, hit) for n, row in enumerate(rows) if row.text[0].isdigit() or row.text[0] in "PSND" and not row.noise
             for pattern in OPENER_PATTERNS if (hit := pattern.regex.match(row.text)) and not _begins_with_date(row)]  # fmt: skip
    first = [_weigh(rows, *parts, NO_CONTENTS) for parts in found]
    contents = find_contents(
        rows, frozenset(c.row for c in first if c.sure and not _lists_on(rows, c)), frozenset(c.row for c in first)
    )
    weighed = [c for parts in found if parts[0] not in contents for c in (_weigh(rows, *parts, contents),)]
    styles = {c.style for c in weighed}
    chains = [_chain([c for c in weighed if c.style == style and c.weight > -3]) for style in sorted(styles)]
    best = max(chains, key=lambda chain: sum(c.weight for c in chain), default=[])
    return [_opener(rows, c, contents) for c in best], contents


def _begins_with_date(row: Row) -> bool:
    date = first_date(row.text[:30])
    return date is not None and date.span.start == 0


def _lists_on(rows: list[Row], candidate: Candidate) -> bool:
    """Whether the next row is the next entry of a list."""
    after = _after(rows, candidate.row)
    return after is not None and any(
        p.regex.match(rows[after].text) for p in OPENER_PATTERNS if p.name == candidate.style
    )


def _weigh(rows: list[Row], index: int, pattern: Pattern, hit: re.Match[str], contents: Contents) -> Candidate:
    title = _title_place(rows, index, hit)
    text = rows[title[0]].text[title[1] : title[2]] if title else ""
    sure, weight = _evidence_below(rows, title[0] if title and title[0] > index else index, text, pattern.name)
    if _CLOSED.search(text) or _KIND.search(text):
        sure, weight = True, weight + 3
    if contents.announces(text):
        sure, weight = True, weight + 4
    weight += _evidence_of_form(rows, index, text, hit) + (5 if pattern.name == "explicit" else 0)
    before = rows[index - 1] if index else None
    if before is not None and (before.ident or before.is_class) and not contents.announces(before.text):
        sure, weight = True, weight + 3
    sure = sure or pattern.name == "explicit" and bool(text[:1].isupper() or not text)
    return Candidate(index, int(hit["n"]), pattern.name, hit.span("n"), title, weight, sure and weight > 0)


def _evidence_below(rows: list[Row], index: int, title: str, style: str) -> tuple[bool, float]:
    """What the next row says: a heading, a number or the title again are the frame of an item; a list goes on."""
    after = _after(rows, index)
    if after is None:
        return False, 0.0
    row = rows[after]
    if row.ident or row.is_class or title and letters(row.text).startswith(letters(title)[:60]) and len(title) > 3:
        return True, 4.0
    if row.heading:
        return True, 3.0 if _opens(row.heading) else 1.0
    if any(p.regex.match(row.text) for p in OPENER_PATTERNS if p.name == style):
        return False, -2.0
    beyond = _after(rows, after)
    if beyond is not None and rows[beyond].heading and len(row.text) < 80 and not row.text.endswith("."):
        return True, 1.0
    return False, 0.0


def _opens(heading: Heading) -> bool:
    return heading.kind not in ("attachments", "route", "competence", "economy", "next-steps", "statement")


def _evidence_of_form(rows: list[Row], index: int, title: str, hit: re.Match[str]) -> float:
    line, weight = rows[index].line, 0.0
    before = rows[index - 1] if index else None
    weight += 2.0 * line.marked + 0.5 * (line.gap > 1) + 0.5 * (line.gap > 2)
    weight += 2.0 * (before is not None and before.noise)
    weight -= 2.0 * bool(re.search(r"[,;:]$|[^.]\.$", title)) + 2.0 * (len(title) > 220)
    weight -= 5.0 * (title[:1].islower() or title.startswith("at ")) + 2.0 * (line.bullet in ("-", "–", "*"))
    if (
        before is not None
        and not before.noise
        and not before.structural
        and _LIST_BEFORE.search(before.text)
        and not read_label(before.line)
    ):
        weight -= 4.0
    if before is not None and before.heading and before.heading.kind in ("recommendation", "attachments", "question"):
        weight -= 4.0
    return weight - 3.0 * (int(hit["n"]) > 1900)


def _title_place(rows: list[Row], index: int, hit: re.Match[str]) -> tuple[int, int, int] | None:
    """The title on the row itself, else on the row above ("Spørgetid / Sag nr. 129"), else on the row below."""
    text = rows[index].text
    if hit["t"].strip(" -–:"):
        start = hit.start("t")
        doubled = re.match(rf"{hit['n']}[.)]\s*", text[start:])
        start += doubled.end() if doubled else 0
        return index, start, len(text.rstrip())
    named = next(
        (
            k
            for k in range(index + 1, min(index + 6, len(rows)))
            if re.match(rf"{hit['n']}[.)] ?[A-ZÆØÅ]", rows[k].text)
        ),
        None,
    )
    if named is not None:
        return (
            named,
            rows[named].text.index(" ") + 1 if " " in rows[named].text[:6] else len(hit["n"]) + 1,
            len(rows[named].text),
        )
    above = rows[index - 1] if index else None
    if above and rows[index].line.gap == 1 and not above.noise and not above.structural and len(above.text) < 200:
        return index - 1, 0, len(above.text)
    below = _after(rows, index)
    if below is not None and not rows[below].structural and len(rows[below].text) < 250:
        return below, 0, len(rows[below].text)
    return None


def _after(rows: list[Row], index: int) -> int | None:
    """The next row that is no page furniture."""
    for n in range(index + 1, min(index + 6, len(rows))):
        if not rows[n].noise:
            return n
    return None


def _chain(candidates: list[Candidate]) -> list[Candidate]:
    """The rising chain of numbers with the greatest sum of weights, its weak ends cut off."""
    members = (
        candidates if len(candidates) <= _MAX_CANDIDATES else [c for c in candidates if c.weight > 0][:_MAX_CANDIDATES]
    )
    best: list[float] = []
    back: list[int] = []
    for n, candidate in enumerate(members):
        total, link = candidate.weight, -1
        for m in range(max(0, n - _REACH), n):
            step = best[m] + candidate.weight + _step(members[m], candidate)
            if members[m].value < candidate.value and step > total:
                total, link = step, m
        best.append(total)
        back.append(link)
    if not best:
        return []
    n = max(range(len(best)), key=lambda k: (best[k], -k))
    chain = []
    while n >= 0:
        chain.append(members[n])
        n = back[n]
    return _strong(chain[::-1])


def _step(one: Candidate, other: Candidate) -> float:
    gap = other.value - one.value
    return 1.5 if gap == 1 else 0.3 if gap <= 5 else -0.5 if gap < 60 else -2.0


def _strong(chain: list[Candidate]) -> list[Candidate]:
    """The chain from its first sure member to its last; a weak one between stays where it only fills the series."""
    while chain and not chain[0].sure:
        chain = chain[1:]
    while chain and not chain[-1].sure and chain[-1].weight < 1:
        chain = chain[:-1]
    return [c for n, c in enumerate(chain) if c.sure or c.weight > 0 or _fills(chain, n)]


def _fills(chain: list[Candidate], n: int) -> bool:
    return 0 < n < len(chain) - 1 and chain[n + 1].value - chain[n - 1].value == 2


def _opener(rows: list[Row], candidate: Candidate, contents: Contents) -> Opener:
    first = min(candidate.row, candidate.title[0]) if candidate.title else candidate.row
    floor = contents.end if first >= contents.end else 0
    while first > floor and (rows[first - 1].is_class or _loose_ident(rows, first - 1)):
        first -= 1
    if first > floor and letters(rows[first - 1].text) == letters(rows[first].text):
        first -= 1
    return Opener(first, candidate.row, candidate.number, candidate.title)


def _loose_ident(rows: list[Row], index: int) -> bool:
    """Whether a row of numbers or an open mark stands above the title it belongs to."""
    ident = rows[index].ident
    if ident is None:
        return False
    above = rows[index - 1] if index else None
    return above is None or above.noise or above.is_class or not any(p.regex.match(above.text) for p in OPENER_PATTERNS)
