"""Lines whose fields a separator parts: "113 | Ny grusgrav | Sagsnr. 25/113 | Åben", "Pkt. 4. Budget · Beslutning: …".

A title may hold a separator too, so a line is cut only where one of its fields is part of an item's frame: numbers of
the case with their label, an open or closed mark, or a heading with its content; and where several lines are so.
"""

import re
from collections.abc import Iterator, Sequence

from referatgraf.nlp.structure.headings import read_heading
from referatgraf.nlp.structure.identification import LABELLED, read_identification
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import holds_any

_SEPARATORS = ("|", "·", "•", "¦", "//")
_SEPARATOR = re.compile(rf"(?<=\s)(?:{'|'.join(map(re.escape, _SEPARATORS))})(?=\s)")
_FEWEST = 2
"""Lines that have to be of the form."""
_MOST_FIELDS = 12


def part_fields(lines: Sequence[Line]) -> list[Line]:
    """The lines, those cut into their fields that are made of fields, if the document prints its items so."""
    found = [list(_fields(line)) for line in lines]
    if sum(len(fields) > 1 for fields in found) < _FEWEST:
        return list(lines)
    return [field for fields in found for field in fields]


def _fields(line: Line) -> Iterator[Line]:
    """The fields of a line, or itself where it is not made of such."""
    may_part = holds_any(line.text, _SEPARATORS)  # a quick look saves most lines the search
    fields = line.parted(hit.span() for hit in _SEPARATOR.finditer(line.text)) if may_part else []
    if len(fields) == 2 and LABELLED.regex.match(line.text):  # a label and its value
        fields = []
    yield from fields if len(fields) <= _MOST_FIELDS and any(map(_is_frame, fields[1:])) else [line]


def _is_frame(field: Line) -> bool:
    return read_identification(field) is not None or read_heading(field) is not None
