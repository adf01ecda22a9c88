"""Running heads and feet in the lines of a text: they return on every page, beside its number."""

import re
from collections import Counter
from collections.abc import Sequence

from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.openers import is_opener
from referatgraf.nlp.structure.outcomes import has_verdict

_PAGE = re.compile(
    r"(?i)(?:^|\s)(?:side|s\.|blad)(?: ?nr\.?)?:? ?\d{1,4}(?: ?(?:af|/) ?\d{1,4})?$|"
    r"^[-–]? ?\d{1,4} ?[-–]?$|^[-–_=*]{2,} ?\d{1,4} ?[-–_=*]{2,}$|^\d{1,4}[ \t|]{1,20}s ?i ?d ?e$"
)
"""A number with a word that says what it is, or alone on its line."""
_SET_APART = re.compile(r"(?i)(?:^|\s{3,}|\t)(?:side|blad)(?: ?nr\.?)?:? ?\d{1,4}(?P<of> ?(?:af|/) ?\d{1,4})?$")
"""The same alone or at the end of a printed line; in a sentence it is a page of something else ("bilag 1, side 2")."""
_PAGE_APART = re.compile(r"\s{4,}\d{1,4}$")
_ENDS_OF_PAGED = "-–_=*eE"
"""A line with such a number ends in a figure or one of these: a quick look saves most lines the search."""
_BARE = re.compile(r"\W*\d+\W*")
_OF_MEETING = re.compile(r"(?i)\bkommune\b|^(?=.*(?:udvalg|råd|bestyrelse|nævn|kommission|direktion)).*\d")
"""A line beside a bare number, or that ends in one, has to name the municipality, or a body with its day."""
_NUMBER = re.compile(r"(?P<page>\d{1,4})(?: ?(?:af|/) ?\d{1,4})?\W*(?:s ?i ?d ?e)?$", re.I)
_OF_DAY = re.compile(r"(?i)^møde(?:t|dato)?\b.{0,30}\d{4}$")
"""The day of the meeting, which may stand below a rule."""
_DIGITS = re.compile(r"\d+")
_FEWEST, _FEWEST_OF_MEETING = 3, 2
"""How often a line returns; less often where it names a page and the meeting, and once where it says of how many."""
_VERY_TOP, _TOP = 5, 15
"""Lines of a document among which a running head heads it, in the latter on the first page."""
_MOST_BESIDE = 3
"""Lines of a running head above or below the one with the page number."""
_LONGEST = 140
_AS_OFTEN = 0.6


def running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of lines that are running heads or feet; at the top the first of each stays, as it heads all.

    A line with a page number that returns, its digits apart, is one, and so are those beside it that return as often.
    """
    paged = [n for n, line in enumerate(lines) if len(line.text) < _LONGEST and _is_paged(line.text)]
    if not paged:
        return frozenset()
    forms = [_form(line.text) for line in lines]
    times = Counter(forms)
    paged = [n for n in paged if times[forms[n]] >= _fewest(lines[n].text)]
    page = {n: n for n in paged}  # for each line found the one that numbers its page
    for n in paged:
        for step in (-1, 1):
            page |= dict.fromkeys(_beside(n, step, lines, times), n)
    first = {forms[n]: n for n in sorted(page, reverse=True)}
    return frozenset(page.keys() - {n for n in first.values() if _heads_all(lines, n, page[n])})


def _heads_all(lines: Sequence[Line], n: int, paged: int) -> bool:
    """Whether a running head, first printed on line `n`, heads the document: the first lines do, or the first page."""
    number = _NUMBER.search(lines[paged].text)
    return n < _VERY_TOP or (n < _TOP and (number is None or number["page"] == "1"))


def _fewest(text: str) -> int:
    """How often a line with a page number has to stand in a document to be a running head."""
    apart = _SET_APART.search(text)
    if apart and apart["of"]:
        return 1
    return _FEWEST_OF_MEETING if apart and _OF_MEETING.search(text) else _FEWEST


def _is_paged(text: str) -> bool:
    if not (text[-1:].isdigit() or text[-1:] in _ENDS_OF_PAGED):
        return False
    return bool(_PAGE.search(text) or (_PAGE_APART.search(text) and _OF_MEETING.search(text)))


def _form(text: str) -> str:
    """A line as it returns on other pages; empty for one that is too long to be a running head."""
    return _DIGITS.sub("0", " ".join(text.split())) if len(text) < _LONGEST else ""


def _beside(n: int, step: int, lines: Sequence[Line], times: Counter[str]) -> list[int]:
    """The lines directly above (step -1) or below (1) line `n` that return about as often."""
    found = []
    least = max(_fewest(lines[n].text), _FEWEST_OF_MEETING, _AS_OFTEN * times[_form(lines[n].text)])
    for k in range(n + step, n + step * (_MOST_BESIDE + 1), step):
        if not 0 <= k < len(lines) or not _is_near(lines, k, n):
            break
        form = _form(lines[k].text)
        if not form or is_opener(form) or times[form] < least or has_verdict(form):
            break
        if _BARE.fullmatch(lines[n].text) and not _OF_MEETING.search(form):
            break
        found.append(k)
    return found


def _is_near(lines: Sequence[Line], k: int, paged: int) -> bool:
    """Whether no gap parts line `k` from the one before it, seen from the line with the page number.

    A rule may stand above the day, and any room between a foot and the head of the next page.
    """
    gap = lines[k + (k < paged)].gap
    next_head = k == paged + 1 and _OF_MEETING.search(lines[k].text) is not None
    return gap <= 1 + bool(_OF_DAY.match(lines[k].text)) or next_head
