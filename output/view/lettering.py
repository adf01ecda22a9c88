"""What stands on a card, in lines, and how much room it takes (pixels at normal zoom)."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from referatgraf.output.view.words import Words

MARGIN = 8
"""Between the edge of a card and its text."""
BAR = 5
"""Width of the coloured bar at the left of a card."""
_WIDTHS = {"ijlI.,:;'|!/()[] ": 0.3, "frt-": 0.36, "mwæMWÆ%@": 0.89, "ABCDEFGHJKLNOPQRSTUVXYZØÅ": 0.73}
_EM = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_OTHER = 0.57
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # they would turn what stands beside them


class Style(NamedTuple):
    """How a line is set: size of the letters, height of the line, and how much wider bold letters are."""

    size: float
    line: float
    bold: float = 1.0


STYLES = {
    "large": Style(17, 22, 1.08),
    "title": Style(14, 18, 1.08),
    "strong": Style(13, 17, 1.08),
    "plain": Style(12, 15),
    "small": Style(11, 14),
}


class Line(NamedTuple):
    """A line of a card: the name of its style, and its text."""

    style: str
    text: str


class Card(NamedTuple):
    """The lines of a card in Danish and in English, and the size of its box."""

    danish: tuple[Line, ...]
    english: tuple[Line, ...]
    width: float
    height: float


def shown(text: str) -> str:
    """A text as it can be drawn: in one line, without marks that turn the direction of writing."""
    return " ".join(_DIRECTIONS.sub("", text).split())


def measured(text: str, style: Style) -> float:
    """About how wide a line of Arial is, rather too wide than too narrow."""
    return style.size * style.bold * sum(_EM.get(letter, _OTHER) for letter in text)


def cut(text: str, style: Style, width: float) -> str:
    """`text`, or as much of it as fits in `width`, with an ellipsis."""
    if measured(text, style) <= width:
        return text
    room = width - measured("…", style)
    kept = 0
    for letter in text:
        room -= style.size * style.bold * _EM.get(letter, _OTHER)
        if room < 0:
            break
        kept += 1
    return f"{text[:kept].rstrip()}…"


def wrapped(text: str, style: Style, width: float, most: int) -> list[str]:
    """`text` in at most `most` lines; what does not fit is cut off, with an ellipsis."""
    words, found = text[: most * 200].split(), [""]
    while words:
        longer = f"{found[-1]} {words[0]}".strip()
        if measured(longer, style) <= width or not found[-1]:
            found[-1] = longer
            words.pop(0)
        elif len(found) == most:
            found[-1] = " ".join([found[-1], *words])
            break
        else:
            found.append("")
    return [cut(line, style, width) for line in found]


def card(width: float, texts: Iterable[tuple[str, Words, int]]) -> Card:
    """A card of this width, as high as its texts need in the longer language.

    Args:
        width: the width of the box.
        texts: style, text and most lines of each paragraph; an empty one takes no line.
    """
    room = width - 2 * MARGIN - BAR
    told = [(name, said, most) for name, said, most in texts if said.danish]
    danish, english = (
        tuple(
            Line(name, line) for name, said, most in told for line in wrapped(shown(said[at]), STYLES[name], room, most)
        )
        for at in (0, 1)
    )
    height = max(sum(STYLES[line.style].line for line in lines) for lines in (danish, english))
    return Card(danish, english, width, height + MARGIN + 4)


def natural(texts: Iterable[tuple[str, Words, int]]) -> float:
    """How wide a card must be to hold each text in one line."""
    needed = (measured(shown(each[:200]), STYLES[name]) for name, said, _ in texts for each in said)
    return max(needed, default=0.0) + 2 * MARGIN + BAR + 1


def distinct(names: Iterable[str], most: int) -> dict[str, str]:
    """How long names are told from each other: where their beginnings are alike, the likeness is left out.

    Args:
        names: the names.
        most: about how many characters will be seen.

    >>> list(distinct(["Tilsyn med plejecenter Nord i 2024", "Tilsyn med plejecenter Syd i 2024"], 20).values())
    ['Tilsyn med…Nord i 2024', 'Tilsyn med…Syd i 2024']
    """
    groups: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        groups.setdefault(name[:most], []).append(name)
    told = {}
    for beginning, group in groups.items():
        for name in group:
            told[name] = name
            if len(group) > 1 and len(name) > most:
                same = max(_alike(name, other) for other in group if other != name)
                start = name[:same].rfind(" ") + 1
                told[name] = f"{beginning[: most // 2].rstrip()}…{name[start:]}" if start > most // 2 else name
    return told


def _alike(one: str, other: str) -> int:
    """How many characters two names begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
