"""What stands around a text: the title of a web page, running heads and feet with their page numbers."""

import re
from collections.abc import Iterable, Iterator

from referatgraf.nlp.patterns import Pattern

_SIDE = r"(?i)(?<!\w)(?:side|page|s\.)\s*:?\s*\d{1,4}(?:\s*(?:af|of|/|-)\s*\d{1,4})?(?!\w)"
_ALONE = r"(?<=\t)[-–]?\s*\d{1,4}\s*[-–]?$|^[-–]?\s*\d{1,4}\s*[-–]?(?=\t|$)"
FURNITURE = (
    Pattern("address", re.compile(r"(?i)\S+://\S+|\bwww\.\S+|\S+@\S+\.\w+"), "www.noerhavn.dk", "Rådhuset, Torvet 1"),
    Pattern("labelled page number", re.compile(_SIDE), "Side 3 af 9", "på siden 3 af bilaget"),
    Pattern("page of all", re.compile(r"(?i)(?<![\w./-])\d{1,4}\s*(?:af|of|/)\s*\d{1,4}(?![\w/-])"), "3/9", "14/30210"),
    Pattern("page number alone", re.compile(_ALONE), "- 3 -", "8. august"),
)
"""What differs or tells nothing in the head or foot of a page; a tab parts left, middle and right."""
NAMES = Pattern(
    "body or municipality",
    re.compile(r"(?i)\bkommunes?\b|udvalg|bestyrelse|byråd|borgerrepræsentation|direktion|råd(?:et)?\b|nævn(?:et)?\b"),
    "Nørhavn Kommune",
    "Udskrevet 8. august 2024",
)
"""Words for which a line around the text is worth keeping."""
_TOLD = 80
"""Characters of a part that the report repeats."""


class LeftOut:
    """The parts of a page that are no text of the minutes, by what they are."""

    def __init__(self) -> None:
        self._parts: dict[str, list[str]] = {}

    def add(self, area: str, text: str) -> None:
        """Note the text of a part, if it has any."""
        if text:
            self._parts.setdefault(area, []).append(text)

    def lines(self, pattern: Pattern) -> Iterator[str]:
        """The lines that a pattern matches."""
        lines = (line for texts in self._parts.values() for text in texts for line in text.splitlines())
        return (line for line in lines if pattern.regex.search(line))

    def told(self) -> tuple[str, ...]:
        """A line for each kind of part: how many characters were left out, and how they begin."""
        return tuple(
            f"{area}, {sum(map(len, texts))} tegn: »{_beginning(' · '.join(texts))}«"
            for area, texts in sorted(self._parts.items())
        )


def _beginning(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _TOLD else f"{plain[:_TOLD].rstrip()} …"


def parts_of(line: str) -> list[str]:
    """The parts of a running head or foot, which tabs divide, without page numbers, addresses and marks beside them."""
    for pattern in FURNITURE:
        line = pattern.regex.sub("", line)
    parts = (" ".join(part.split()).strip(" |·•-–,;") for part in line.split("\t"))
    return [part for part in parts if part]


def unsaid(lines: Iterable[str], text: str) -> list[str]:
    """Those of `lines`, each once, that name a body or municipality in words that stand nowhere in `text`."""
    said = _words(text)
    return [line for line in dict.fromkeys(lines) if NAMES.regex.search(line) and _words(line) not in said]


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"\w+", text.casefold())) + " "
