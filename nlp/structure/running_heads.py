"""Running heads and feet in the lines of a text: they return on every page, beside its number."""

import re
from collections import Counter
from collections.abc import Sequence

from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.openers import is_opener
from referatgraf.nlp.structure.outcomes import has_verdict

_PAGE = re.compile(
    r"(?i)(?:^|\s)(?:side|s\.|blad)(?: ?nr\.?)?:? ?\d{1,4}(?: ?(?:af|/) ?\d{1,4})?$|"
    r"^[-–]? ?\d{1,4} ?[-–]?$|^\d{1,4}[ \t|]{1,20}s ?i ?d ?e$"
)
"""A number with a word that says what it is, or alone on its line."""
_PAGE_APART = re.compile(r"\s{4,}\d{1,4}$")
_ENDS_OF_PAGED = "-–eE"
"""A line with such a number ends in a figure or one of these: a quick look saves most lines the search."""
_BARE = re.compile(r"\W*\d+\W*")
_OF_MEETING = re.compile(r"(?i)\bkommune\b|^(?=.*(?:udvalg|råd|bestyrelse|nævn|kommission|direktion)).*\d")
"""A line beside a bare number, or that ends in one, has to name the municipality, or a body with its day."""
_DIGITS = re.compile(r"\d+")
_FEWEST = 3
_MOST_BESIDE = 3
"""Lines of a running head above or below the one with the page number."""
_LONGEST = 140
_AS_OFTEN = 0.6


def running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of lines that are running heads or feet; of each the first stays, as it heads the document.

    A line with a page number that returns, its digits apart, is one, and so are those beside it that return as often.
    """
    paged = [n for n, line in enumerate(lines) if len(line.text) < _LONGEST and _is_paged(line.text)]
    if not paged:
        return frozenset()
    forms = [_form(line.text) for line in lines]
    times = Counter(forms)
    paged = [n for n in paged if times[forms[n]] >= _FEWEST]
    found = set(paged)
    for n in paged:
        for step in (-1, 1):
            found.update(_beside(n, step, lines, times))
    first = {forms[n]: n for n in sorted(found, reverse=True)}
    return frozenset(found.difference(first.values()))


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
    least = max(_FEWEST, _AS_OFTEN * times[_form(lines[n].text)])
    for k in range(n + step, n + step * (_MOST_BESIDE + 1), step):
        if not 0 <= k < len(lines) or lines[max(k, k - step)].gap > 1:
            break
        form = _form(lines[k].text)
        if not form or is_opener(form) or times[form] < least or has_verdict(form):
            break
        if _BARE.fullmatch(lines[n].text) and not _OF_MEETING.search(form):
            break
        found.append(k)
    return found
