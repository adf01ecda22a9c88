"""The work on one document: pass 1 (read) and pass 3 (write). Both run in any process and share nothing but files."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from referatgraf.account import Account, Masked, account
from referatgraf.graph.claims import Claims, claims
from referatgraf.graph.codec import packed, unpacked
from referatgraf.graph.corrections import Correction
from referatgraf.graph.parts import Remarks, write_part
from referatgraf.graph.resolve import Resolved
from referatgraf.graph.standing import Settled
from referatgraf.graph.statements import Source
from referatgraf.nlp.document import Document
from referatgraf.nlp.hiding import Veil, hidden, removed
from referatgraf.nlp.masking import Redaction, masked, private_data
from referatgraf.nlp.mentions import Named
from referatgraf.nlp.minutes import Minutes
from referatgraf.nlp.reading import File, read
from referatgraf.nlp.recognition import NONE, recognise
from referatgraf.nlp.structure import structure
from referatgraf.ontology.iris import Iris
from referatgraf.privacy import EVERYBODY, Privacy

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
        removed: hashes of the names that were taken out of it.
        address: where it says that it is published; empty where it does not.
    """

    sha: str
    format: str
    data: bytes
    claims: Claims
    account: str
    removed: tuple[str, ...] = ()
    address: str = ""


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


@dataclass(frozen=True, slots=True)
class ReadTask:
    """A file to read.

    Attributes:
        path: the file; of a bucket, whoever has the task fetches it.
        privacy: whom reading hides.
        model: what finds names that no grammar and no register knows, as `--model` gives it.
        ocr: whether scanned pages are read.
        address: where it was published, as a table of sources tells; empty where none does.
    """

    path: File
    privacy: Privacy = EVERYBODY
    model: str = NONE
    ocr: bool = False
    address: str = ""


def read_file(task: ReadTask) -> Reading:
    """Pass 1: read a file, mask its personal data, find its structure, and find what its text names.

    Raises:
        DocumentError: the file cannot be read.
    """
    document, privacy = read(task.path, ocr=task.ocr), task.privacy
    document = replace(document, name="", text=_UNPAIRED.sub("\ufffd", document.text))
    private = private_data(document.text)
    document = _without_private(document, private)
    veil, gone = _removed(document, task)
    source = _understood(_veiled(document, veil), task)
    return _reading(source, Masked(private, 0, len(gone)), privacy, tuple(gone))


def hide_in(data: bytes, told: Account, privacy: Privacy, gone: Iterable[str] = ()) -> Reading:
    """What pass 1 would have made of a document that was read when everybody was named, under other rules.

    Args:
        data: the document as it was read, packed.
        told: what the report tells of it.
        privacy: whom to hide.
        gone: hashes of the names that were taken out of it when it was read.
    """
    made = _reading(unpacked(Source, data), Masked(), privacy, tuple(gone))
    kept = {name: told[name] for name in ("redactions", "redacted", "removed_persons")}
    return replace(made, account=_json({**json.loads(made.account), **kept}))


def _reading(source: Source, masks: Masked, privacy: Privacy, gone: tuple[str, ...]) -> Reading:
    """What pass 1 makes of a document that was read: without those whom the rules hide."""
    veil, count = hidden(source.document.text, (source.minutes, source.named), privacy.persons, privacy.secret)
    if veil:
        source = Source(_veiled(source.document, veil), veil.over(source.minutes), veil.over(source.named))
    told = account(source.document, source.minutes, source.named, replace(masks, hidden=count))
    made = claims(source.minutes, source.named)
    one = source.document
    return Reading(one.sha256, one.format, packed(source), made, _json(told), gone, one.source)


def _without_private(document: Document, private: Iterable[Redaction]) -> Document:
    def clean(lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(masked(line, (each.span for each in private_data(line))) for line in lines)

    text = masked(document.text, (each.span for each in private))
    return replace(document, text=text, notes=clean(document.notes), left_out=clean(document.left_out))


def _removed(document: Document, task: ReadTask) -> tuple[Veil | None, list[str]]:
    """What hides those on the list of removals."""
    privacy = task.privacy
    if not privacy.removals:
        return None, []

    def understood() -> tuple[Minutes, Named]:
        source = _understood(document, task)
        return source.minutes, source.named

    return removed(document.text, understood, privacy.secret, privacy.removals.keys())


def _veiled(document: Document, veil: Veil | None) -> Document:
    if not veil:
        return document
    notes, left_out = veil.over((document.notes, document.left_out))
    return replace(document, text=veil.text, notes=notes, left_out=left_out)


def _understood(document: Document, task: ReadTask) -> Source:
    """What a document says; what stands in closed items is masked before any name is sought."""
    minutes = structure(replace(document, source=document.source or task.address))
    kept = replace(document, text=masked(document.text, minutes.closed), given=None)
    return Source(kept, minutes, recognise(kept, minutes, task.model))


def _json(told: Account) -> str:
    return json.dumps(told, ensure_ascii=False)


def write_document(task: WriteTask) -> Remarks:
    """Pass 3: write the part of a document; gives what the report tells of it."""
    holder = task.holder.settled() if task.holder else None
    return write_part((task.parts, task.state), task.iris, task.one.settled(), holder, task.corrections)
