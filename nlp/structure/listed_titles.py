"""Where items begin in layouts that print numbers in the list of contents alone: where its titles return below it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.openers import Opener, TitlePlace
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.titles import without_closed
from referatgraf.nlp.structure.words import letters

NUMBER_ALONE = Pattern(
    "number alone",
    re.compile(
        r"(?i)^(?P<word>(?:punkt|pkt\.?|sag|emne)(?: ?nr\.?)?|nr\.?)? ?(?P<n>\d{1,4}[a-z]?)(?(word)[.:)]?|[.:)])$"
    ),
    "37.",
    "37",
)
_FEWEST = 3
_LEAST_SHARE = 0.5
_LONGEST = 400
_MARKS = 60
"""Characters by which a title may be longer there than in the contents: marks around it, and wider spaces."""
_BROKEN = 20
"""Letters of a title's first line by which it is known where the title goes on below."""


def find_listed(rows: Sequence[Row], contents: Contents) -> list[Opener]:
    """The items whose titles in the contents stand on lines of their own below, in its order; none where few do."""
    found = list(_places(rows, contents))
    most = len(found) >= max(_FEWEST, _LEAST_SHARE * len(contents.entries))
    return [_opener(rows, n) for n in found] if most else []


def _opener(rows: Sequence[Row], n: int) -> Opener:
    """The item whose title is row `n`; its number may stand alone above."""
    title = TitlePlace(n, 0, len(rows[n].text))
    above = NUMBER_ALONE.regex.match(rows[n - 1].text) if n else None
    return Opener(n - 1, n - 1, above.span("n"), title) if above else Opener(n, n, title=title)


def _places(rows: Sequence[Row], contents: Contents) -> Iterator[int]:
    """Yield the rows that are the title of an entry, or its first line, behind those of the entries before."""
    titles = sorted((letters(without_closed(entry.title)), n) for n, entry in enumerate(contents.entries))
    next_entry = 0
    longest = min(_LONGEST, max((len(entry.title) for entry in contents.entries), default=0) + _MARKS)
    for n in range(contents.end, len(rows)) if titles else ():
        if len(rows[n].text) > longest:
            continue
        line = letters(without_closed(rows[n].text))
        title, entry = titles[min(bisect_left(titles, (line, next_entry)), len(titles) - 1)]
        if entry >= next_entry and line and (title == line or (len(line) >= _BROKEN and title.startswith(line))):
            yield n
            next_entry = entry + 1
