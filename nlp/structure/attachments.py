"""The titles under Bilag, with their document numbers."""

import re
from collections.abc import Iterable

from referatgraf.nlp.minutes import Attachment
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.words import fold, letters

DOCUMENT_NUMBER_PATTERNS = (
    Pattern("cell", re.compile(r"[ \u00a0]*\t\s*(?P<id>[\w./-]*\d[\w./-]*)$"), "Kort.pdf\t326-2024-9", "Kort 2024"),
    Pattern(
        "brackets",
        re.compile(r"[ \u00a0]+\((?P<id>\d{5,}|\d{3,}[/-][\d/-]*\d)\)$"),
        "Kort.pdf (123456/24)",
        "Kort (2024)",
    ),
)
_NONE = ("ingen", "intet", "ingen bilag")
_LONGEST = 250


def read_attachments(blocks: Iterable[Block]) -> tuple[Attachment, ...]:
    """The attachments of an item, each once; the list with document numbers wins over one without."""
    found: dict[str, Attachment] = {}
    for block in blocks:
        for line in block.lines if block.kind == "attachments" else ():
            attachment = _attachment(line)
            key = letters(attachment.title)
            known = found.get(key)
            if _is_title(attachment.title) and (known is None or (attachment.identifier and not known.identifier)):
                found[key] = attachment
    return tuple(found.values())


def _attachment(line: Line) -> Attachment:
    hits = (pattern.regex.search(line.text) for pattern in DOCUMENT_NUMBER_PATTERNS)
    number = next((hit for hit in hits if hit), None)
    quote = line.quote(0, number.start() if number else len(line.text))
    return Attachment(quote.value, quote.span, number["id"] if number else "")


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and fold(text) not in _NONE and bool(letters(text))
