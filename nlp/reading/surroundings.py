"""What stands around a text: the title of a page, running heads and feet with their page numbers."""

import re
from collections.abc import Iterable

from referatgraf.nlp.patterns import Pattern

_SIDE = r"(?i)(?<!\w)(?:side|page|s\.)\s*:?\s*\d{1,4}(?:\s*(?:af|of|/|-)\s*\d{1,4})?(?!\w)"
_ALONE = r"(?<=\t)[-–]?\s*\d{1,4}\s*[-–]?$|^[-–]?\s*\d{1,4}\s*[-–]?(?=\t|$)"
PAGE_NUMBERS = (
    Pattern("labelled", re.compile(_SIDE), "Side 3 af 9", "på siden 3 af bilaget"),
    Pattern("of all", re.compile(r"(?i)(?<![\w./-])\d{1,4}\s*(?:af|of|/)\s*\d{1,4}(?![\w/-])"), "3/9", "14/30210"),
    Pattern("alone", re.compile(_ALONE), "- 3 -", "8. august"),
)
"""Page numbers as they are printed in the head or foot of a page; a tab parts left, middle and right."""


def parts_of(line: str) -> list[str]:
    """The parts of a running head or foot, which tabs divide, without page numbers and the marks beside these."""
    for pattern in PAGE_NUMBERS:
        line = pattern.regex.sub("", line)
    parts = (" ".join(part.split()).strip(" |·•-–,;") for part in line.split("\t"))
    return [part for part in parts if part]


def unsaid(lines: Iterable[str], text: str) -> list[str]:
    """Those of `lines` whose words stand nowhere in `text`, each once: they may name the body or the municipality."""
    said = _words(text)
    return [line for line in dict.fromkeys(lines) if line and _words(line) not in said]


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"\w+", text.casefold())) + " "
