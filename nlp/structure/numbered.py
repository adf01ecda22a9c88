"""Where the items begin in layouts that number them.

Every line that could open an item is weighed by what stands around it, and the rising chain of numbers with the
greatest weight is taken. So a numbered list inside an item, or the list of contents, does not pass for items,
whatever the layout.
"""

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.structure.candidates import Candidate, weighed
from referatgraf.nlp.structure.contents import NO_CONTENTS, Contents, find_contents
from referatgraf.nlp.structure.openers import OPENER_PATTERNS, Opener, is_opener
from referatgraf.nlp.structure.rows import Row, next_row
from referatgraf.nlp.structure.words import letters

_MOST_CANDIDATES = 400
_REACH = 60
"""How far back the chain looks for its member before: lists inside items may hold many candidates."""
_LEAST_WEIGHT = -3
_CAPITALS = "PSND"
"""Letters with which a line begins that prints a word before its number (Punkt, Sag, Nr., Dagsordenspunkt)."""


def find_numbered(rows: list[Row]) -> tuple[list[Opener], Contents]:
    """The items of a numbered layout and the list of contents; no openers where the document numbers none."""
    hits = [
        (n, pattern.name, hit)
        for n, row in enumerate(rows)
        if _may_open(row)
        for pattern in OPENER_PATTERNS
        if (hit := pattern.regex.match(row.text)) and not _begins_with_date(row)
    ]
    alone = [weighed(rows, *hit, NO_CONTENTS) for hit in hits]
    opens = frozenset(c.row for c in alone if c.sure and not _lists_on(rows, c))
    contents = find_contents(rows, opens, frozenset(c.row for c in alone))
    candidates = [weighed(rows, *hit, contents) for hit in hits if hit[0] not in contents]
    chains = [_chain([c for c in candidates if c.style == pattern.name]) for pattern in OPENER_PATTERNS]
    best = max(chains, key=lambda chain: sum(c.weight for c in chain))
    return [_opener(rows, c, contents) for c in best], contents


def _may_open(row: Row) -> bool:
    first = row.text[0]
    return first.isdigit() or (first in _CAPITALS and not row.noise)


def _begins_with_date(row: Row) -> bool:
    date = first_date(row.text[:30])
    return date is not None and date.span.start == 0


def _lists_on(rows: list[Row], candidate: Candidate) -> bool:
    """Whether the next row is the next entry of a list."""
    below = next_row(rows, candidate.row)
    return below is not None and is_opener(rows[below].text, candidate.style)


def _chain(candidates: list[Candidate]) -> list[Candidate]:
    """The rising chain of numbers with the greatest sum of weights, its weak ends cut off."""
    members = [c for c in candidates if c.weight > _LEAST_WEIGHT]
    if len(members) > _MOST_CANDIDATES:
        members = [c for c in members if c.weight > 0][:_MOST_CANDIDATES]
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
    n = max(range(len(best)), key=lambda k: (best[k], -k), default=-1)
    chain = []
    while n >= 0:
        chain.append(members[n])
        n = back[n]
    return _strong(chain[::-1])


def _step(one: Candidate, other: Candidate) -> float:
    """What the distance of two numbers speaks for: items follow each other."""
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
    """The opener, which begins with the numbers, marks or doubled title directly above number and title."""
    first = min(candidate.row, candidate.title.row) if candidate.title else candidate.row
    floor = contents.end if first >= contents.end else 0
    while first > floor and (rows[first - 1].is_class or _belongs_below(rows, first - 1)):
        first -= 1
    if first > floor and letters(rows[first - 1].text) == letters(rows[first].text):
        first -= 1
    return Opener(first, candidate.row, candidate.number, candidate.title)


def _belongs_below(rows: list[Row], index: int) -> bool:
    """Whether a row of numbers or an open mark stands above the title it belongs to."""
    if rows[index].ident is None:
        return False
    above = rows[index - 1] if index else None
    return above is None or above.noise or above.is_class or not is_opener(above.text)
