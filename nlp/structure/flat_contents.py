"""Lists of contents in pages of PDF that came as one paragraph each, by heading or by form, each kept whole."""

import re
from itertools import pairwise

from referatgraf.nlp.structure.deciding import is_verdict
from referatgraf.nlp.structure.decision_headings import is_dated
from referatgraf.nlp.structure.inline import cut, inline_marks
from referatgraf.nlp.structure.lines import Line, sentences
from referatgraf.nlp.structure.listed_items import NUMBERED

FLAT = "contents"
"""The bullet of a line that holds a whole list of contents."""
_CONTENTS = re.compile(
    r"\b(?:Indholdsfortegnelse|Sagsoversigt|Oversigtsdagsorden|Følgende sager behandles|Dagsordenspunkter|"
    r"Indhold(?= \d)|Pkt\.? Tekst Side(?= \d)|"
    r"Dagsorden(?=(?: \d{1,3}\.? [A-ZÆØÅ][^.]{3,150}){2} \d{1,3}\.? [A-ZÆØÅ]))\b"
)
_AGENDA = re.compile(r"(?<![\w-])(?:Dagsorden|DAGSORDEN)(?: er)?:(?= \d)")
"""What heads the items of a meeting too, so that what stands behind it has to be a list to the end of the page."""
_FEWEST_LISTED = 3
_LONGEST_LISTED, _LONGEST_LISTING = 160, 10_000
_LISTED = re.compile(r"\b\d{1,4}\.? (?=[A-ZÆØÅ])|\bLukket\b|\.{3}")
_NUMBERS = re.compile(r"\d\.$")
"""The number of an entry, behind which its title stands."""
_DECIDED = re.compile(r"\b(?:Beslutning|BESLUTNING|Indstilling|INDSTILLING):? (?=[A-ZÆØÅ])")
"""A heading with its text behind it, which no list of contents holds."""


def contents_in(text: str) -> re.Match[str] | None:
    """What heads a list of contents in the text of a page."""
    heads = (hit for hit in _AGENDA.finditer(text) if _is_listing(text[hit.end() :]))
    return _CONTENTS.search(text) or next(heads, None)


def listing_apart(line: Line) -> list[Line]:
    """The line cut, a list of contents in it left as one line."""
    if not line.text:
        return []
    contents = contents_in(line.text)
    if contents is None:
        return cut(line)
    label = inline_marks().label.regex.search(line.text, contents.end())
    stop = label.start() if label else len(line.text)
    before, behind = line.part(0, contents.start()), line.part(stop, gap=1)
    listing = line.part(contents.start(), stop, gap=1)
    if stop > contents.end() + 20:
        listing = listing._replace(bullet=FLAT)
    return [*(cut(before) if before.text else []), listing, *(cut(behind) if behind.text else [])]


def as_listing(line: Line, parts: list[Line]) -> list[Line]:
    """The parts of a page as its mark and one line, if they are entries of a list of contents."""
    entries = _LISTED.findall(" ".join(part.text for part in parts[1:]))
    if len(entries) < 2 or any(_decides(part.text) for part in parts[1:]):
        return parts
    return [parts[0], line.part(parts[1].start - line.start, gap=2)._replace(bullet=FLAT)]


def _decides(text: str) -> bool:
    """Whether a text tells a decision, below a heading, behind body and day or as a sentence of its own."""
    if _DECIDED.search(text) or is_dated(text):
        return True
    told = [text[begin:end].strip() for begin, end in sentences(text)]
    return any(is_verdict(said) for before, said in pairwise(told) if not _NUMBERS.search(before))


def _is_listing(text: str) -> bool:
    """Whether a text is nothing but numbers that count on, each with no more behind it than a title."""
    if len(text) > _LONGEST_LISTING:
        return False
    edges: list[int] = []
    number = 0
    for hit in NUMBERED.regex.finditer(text):
        if not edges or int(hit["n"]) == number + 1:
            number = int(hit["n"])
            edges.append(hit.start())
    sizes = [end - begin for begin, end in pairwise([0, *edges, len(text)])]
    return len(edges) >= _FEWEST_LISTED and sizes[0] <= 1 and max(sizes) <= _LONGEST_LISTED
