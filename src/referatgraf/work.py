"""The work on one document: pass 1 (read) and pass 3 (write). Both run in any process and share nothing but files."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from referatgraf.account import account
from referatgraf.graph.claims import Claims, claims
from referatgraf.graph.codec import packed, unpacked
from referatgraf.graph.corrections import Correction
from referatgraf.graph.parts import Remarks, write_part
from referatgraf.graph.resolve import Resolved
from referatgraf.graph.standing import Settled
from referatgraf.graph.statements import Source
from referatgraf.nlp.masking import masked, private_data
from referatgraf.nlp.reading import read
from referatgraf.nlp.recognition import recognise
from referatgraf.nlp.structure import structure
from referatgraf.ontology.iris import Iris

_UNPAIRED = re.compile("[\ud800-\udfff]")  # half a character, which a damaged PDF may give and no file can hold


@dataclass(frozen=True, slots=True)
class Reading:
    """What pass 1 made of a file.

    Attributes:
        sha: sha256 of its bytes.
        format: format of the document.
        data: document and minutes, packed; personal data and what stands in closed items are masked.
        claims: what the resolve pass needs.
        account: what the report tells, as JSON.
    """

    sha: str
    format: str
    data: bytes
    claims: Claims
    account: str


@dataclass(frozen=True, slots=True)
class Held:
    """A document out of the tables: packed, and what was settled about it."""

    data: bytes
    resolved: Resolved

    def settled(self) -> Settled:
        """The document unpacked."""
        return Settled(unpacked(Source, self.data), self.resolved)


@dataclass(frozen=True, slots=True)
class WriteTask:
    """What pass 3 needs to write the part of a document.

    Attributes:
        parts: folder of the parts.
        iris: the making of IRIs.
        state: the state of affairs, which names the part.
        one: the document.
        holder: the best document of its meeting, None where it is that itself.
        corrections: what people have corrected in what it says.
    """

    parts: Path
    iris: Iris
    state: str
    one: Held
    holder: Held | None
    corrections: tuple[Correction, ...] = ()


def read_file(path: Path) -> Reading:
    """Pass 1: read a file, mask its personal data, find its structure, and find what its text names.

    Raises:
        DocumentError: the file cannot be read.
    """
    document = read(path)
    text = _UNPAIRED.sub("\ufffd", document.text)
    private = private_data(text)
    document = replace(document, text=masked(text, (each.span for each in private)))
    minutes = structure(document)
    kept = replace(document, text=masked(document.text, minutes.closed))
    named = recognise(kept, minutes)
    told = json.dumps(account(kept, minutes, private), ensure_ascii=False)
    return Reading(document.sha256, document.format, packed(Source(kept, minutes, named)), claims(minutes, named), told)


def write_document(task: WriteTask) -> Remarks:
    """Pass 3: write the part of a document; gives what the report tells of it."""
    holder = task.holder.settled() if task.holder else None
    return write_part((task.parts, task.state), task.iris, task.one.settled(), holder, task.corrections)
