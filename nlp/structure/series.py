"""The series of numbers that the items of a document have: a rising chain of candidates, and what makes it sure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.candidates import Candidate
from referatgraf.nlp.structure.deciding import is_verdict
from referatgraf.nlp.structure.openers import LETTER_FIRST, SECTION_SIGN
from referatgraf.nlp.structure.rows import Row, title_text

_MOST_CANDIDATES = 400
_REACH = 60
"""How far back the chain looks for its member before: lists inside items may hold many candidates."""
_LEAST_WEIGHT = -3
_FEWEST, _FEWEST_ALONE = 3, 4
_DECIDING = ("decision", "both")
_LAST = (*_DECIDING, "absence", "deputies", "statement", "attachments", "remarks")
"""Sections that may stand last in an item that has been decided."""
_LONGEST_TITLE = 120
USUAL_TITLE = Pattern(
    "title that most meetings have an item of",
    re.compile(
        r"(?i)(?:(?:godkendelse|underskrivelse) af (?:dagsorden|referat|protokol)|dagsorden(?:en)?$|velkomst|spørgetid|"
        r"(?:meddelelser|orientering(?:er)?|nyt|siden sidst)(?: (?:fra|v/) .{3,60})?\.?$|"
        r"(?:eventuelt|evt)\b|næste møde)"
    ),
    "Godkendelse af dagsorden",
    "Orientering om budgettet for havnen",
)
_OF_RULES = (SECTION_SIGN, LETTER_FIRST)
"""Forms that number the paragraphs of by-laws and plans too, so that titles in them alone tell nothing."""


def series(candidates: Sequence[Candidate], rows: list[Row]) -> list[Candidate]:
    """The members of the strongest series of candidates of one form, weak ends cut off; empty where none is sure."""
    chain = _chain(candidates)
    framed = bool(chain) and chain[0].style in _OF_RULES
    if _is_decided(chain, rows) or _is_of_meeting(chain, rows) or (not framed and _stands_alone(chain, rows)):
        return [c._replace(weight=c.weight + 2, sure=True) for c in chain]
    return _strong(chain, candidates)


def _chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The rising chain of numbers with the greatest sum of weights."""
    members = [c for c in candidates if c.weight > _LEAST_WEIGHT]
    if len(members) > _MOST_CANDIDATES:
        members = [c for c in members if c.weight > 0][:_MOST_CANDIDATES]
    best: list[float] = []
    back: list[int] = []
    for n, candidate in enumerate(members):
        total, link = candidate.weight, -1
        for m in range(max(0, n - _REACH), n):
            step = best[m] + candidate.weight + _step(members[m], candidate)
            if members[m].value < candidate.value and (step > total or (step == total and link < 0)):
                total, link = step, m
        best.append(total)
        back.append(link)
    n = max(range(len(best)), key=lambda k: (best[k], -k), default=-1)
    chain = []
    while n >= 0:
        chain.append(members[n])
        n = back[n]
    return chain[::-1]


def _step(one: Candidate, other: Candidate) -> float:
    """What the distance of two numbers speaks for: items follow each other."""
    gap = other.value - one.value
    return 1.5 if gap <= 1 else 0.3 if gap <= 5 else -0.5 if gap < 60 else -2.0


def _is_decided(chain: list[Candidate], rows: list[Row]) -> bool:
    """Whether most members are followed by a decision of their own.

    The last heading above the next member is that of the decision then, so that it stands in no list of a section.
    """
    places = [*(c.row for c in chain), len(rows)]
    decided = sum(_ends_decided(rows, start + 1, end) for start, end in pairwise(places))
    return len(chain) >= _FEWEST and decided >= 0.5 * len(chain)


def _ends_decided(rows: list[Row], start: int, end: int) -> bool:
    """Whether the last heading is that of a decision; where there is none, whether the last line is a verdict."""
    inner = [row for row in rows[start:end] if not row.noise]
    kinds = [row.heading.kind for row in inner if row.heading]
    if not kinds:
        return bool(inner) and is_verdict(inner[-1].text)
    return any(kind in _DECIDING for kind in kinds) and kinds[-1] in _LAST


def _stands_alone(chain: list[Candidate], rows: list[Row]) -> bool:
    """Whether the members are a whole series of titles, each on a line apart, with text between them to the end."""
    if len(chain) < _FEWEST_ALONE or any(not 0 < b.value - a.value <= 1 for a, b in pairwise(chain)):
        return False
    apart = sum(_is_title_apart(rows, c) for c in chain)
    followed = sum(b.row - a.row > 1 for a, b in pairwise(chain))
    return apart == len(chain) and followed >= 0.7 * (len(chain) - 1)


def _is_of_meeting(chain: list[Candidate], rows: list[Row]) -> bool:
    """Whether the members are titles apart, of which several are those that most meetings have."""
    usual = sum(USUAL_TITLE.regex.match(title_text(rows, c.title)) is not None for c in chain)
    return usual > 1 and usual >= 0.3 * len(chain) and all(_is_title_apart(rows, c) for c in chain)


def _is_title_apart(rows: list[Row], candidate: Candidate) -> bool:
    row, text = rows[candidate.row], title_text(rows, candidate.title)
    is_title = text[:1].isupper() and len(text) < _LONGEST_TITLE and not text.endswith((",", ";", ":"))
    return is_title and not row.line.bullet and (row.line.gap > 1 or rows[candidate.row - 1].noise)


def _strong(chain: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The chain from its first sure member to its last; a weak one between stays where it only fills the series.

    Where most members are sure, those that go on counting behind the last are items too; and so are those that count
    from 1 to the first.
    """
    chain = chain[_first(chain) :]
    mostly = sum(c.sure for c in chain) > 0.5 * len(chain)
    while chain and not chain[-1].sure and chain[-1].weight < 1 and not (mostly and _goes_on(chain, candidates)):
        chain = chain[:-1]
    return [c for n, c in enumerate(chain) if c.sure or c.weight > 0 or _fills(chain, n)]


def _first(chain: Sequence[Candidate]) -> int:
    """The place of the first member that stays."""
    sure = next((n for n, c in enumerate(chain) if c.sure), len(chain))
    weak = chain[:sure]
    counts = sure < len(chain) and [c.value for c in chain[: sure + 1]] == list(range(1, sure + 2))
    many = len(weak) < _FEWEST <= len(chain) - sure
    return 0 if counts and (many or all(c.weight > 0 for c in weak)) else sure


def _goes_on(chain: list[Candidate], candidates: Sequence[Candidate]) -> bool:
    """Whether the last member counts on from the one before, with no list between that does."""
    if len(chain) < _FEWEST:
        return False
    before, last = chain[-2], chain[-1]
    between = [c for c in candidates if before.row < c.row < last.row]
    return last.value - before.value == 1 and last.weight > _LEAST_WEIGHT + 1 and not between


def _fills(chain: list[Candidate], n: int) -> bool:
    """Whether a member stands between two that leave room for it, or is one that counts on at the end."""
    if n == len(chain) - 1:
        return n > 0 and chain[n].value - chain[n - 1].value == 1
    return n > 0 and chain[n + 1].value - chain[n - 1].value == 2
