"""The titles under Bilag, with their document numbers."""

import re
from collections.abc import Iterable
from itertools import chain

from referatgraf.nlp.minutes import Attachment
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.words import fold, letters

DOCUMENT_NUMBER_PATTERNS = (
    Pattern("cell", re.compile(r"[ \u00a0]*\t\s*(?P<id>[\w./-]*\d[\w./-]*)$"), "Kort.pdf\t326-2024-9", "Kort 2024"),
    Pattern(
        "brackets",
        re.compile(r"[ \u00a0]+\((?:(?i:dok(?:ument)?\.?(?: ?nr\.?)?:?) ?)?(?P<id>\d{5,}|\d{3,}[/-][\d/-]*\d)\)$"),
        "Kort.pdf (123456/24)",
        "Kort (2024)",
    ),
)
NUMBER = Pattern("number of a list", re.compile(r"(?P<n>\d{1,3})(?:[.)]\s+|\t\s*)(?=\S)"), "1. Kort.pdf", "2024-plan")
MARKS = Pattern(
    "access or size behind a title",
    re.compile(
        r"(?i)(?:\s+[–-]\s*|\s*[(\[])(?:åben|lukket|åbent bilag|lukket bilag)[)\]]?$|"
        r"(?:\s+[–-]\s*|\s*[(\[]|\s+)(?:(?:pdf|docx?|xlsx?|pptx?)(?:,| ?[·|–-])? ?)?\d[\d.,]* ?(?:kb|mb)[)\]]?$"
    ),
    "Kort.pdf (1,2 MB)",
    "Derfor er havnen lukket",
)
SEVERAL = Pattern(
    "files on one line",
    re.compile(r"(?i)(?<=\.pdf)[,;] |(?<=\.doc)[,;] |(?<=\.docx)[,;] |(?<=\.xlsx)[,;] "),
    "Plan.pdf, Kort.pdf",
    "Plan, kort.pdf",
)
ACCESS_BEFORE = Pattern(
    "access before a title",
    re.compile(r"(?i)^(?:åbent?|lukket)(?: {2,}|\t\s*| (?=\S.*\.(?:pdf|docx?|xlsx?|pptx?)$))"),
    "Åben Kort.pdf",
    "Åben land-plan",
)
_NONE = ("ingen", "intet", "ingen bilag")
_LONGEST = 250


def read_attachments(blocks: Iterable[Block]) -> tuple[Attachment, ...]:
    """The attachments of an item, each once; the list with document numbers wins over one without."""
    found: dict[str, Attachment] = {}
    for block in blocks:
        for line in chain.from_iterable(map(_files, _plain(block.lines))) if block.kind == "attachments" else ():
            attachment = _attachment(line)
            key = letters(attachment.title)
            known = found.get(key)
            if _is_title(attachment.title) and (known is None or (attachment.identifier and not known.identifier)):
                found[key] = attachment
    return tuple(found.values())


def _plain(lines: list[Line]) -> list[Line]:
    """The lines without the numbers of a list that counts them from one; "1. behandling" is none."""
    hits = [NUMBER.regex.match(line.text) for line in lines]
    if len(lines) < 2 or [hit and int(hit["n"]) for hit in hits] != [*range(1, len(lines) + 1)]:
        return lines
    return [line.part(hit.end()) for line, hit in zip(lines, hits, strict=True) if hit]


def _files(line: Line) -> list[Line]:
    """The files of a line, without marks of access and size."""
    access = ACCESS_BEFORE.regex.match(line.text)
    marks = [access] if access else []
    files = line.parted(hit.span() for hit in (*marks, *SEVERAL.regex.finditer(line.text)))
    return [file.part(0, hit.start()) if (hit := MARKS.regex.search(file.text)) else file for file in files]


def _attachment(line: Line) -> Attachment:
    hits = (pattern.regex.search(line.text) for pattern in DOCUMENT_NUMBER_PATTERNS)
    number = next((hit for hit in hits if hit), None)
    quote = line.quote(0, number.start() if number else len(line.text))
    return Attachment(quote.value, quote.span, number["id"] if number else "")


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and fold(text) not in _NONE and bool(letters(text))
