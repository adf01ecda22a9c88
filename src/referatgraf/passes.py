"""Passes 1 and 3 over all documents of a build: only what is new or changed is read and written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from referatgraf.corrections import Corrections
from referatgraf.errors import DocumentError, ReferatgrafError
from referatgraf.graph.corrections import Correction
from referatgraf.graph.manifest import Workshop
from referatgraf.graph.parts import part_names, written_parts
from referatgraf.graph.resolve import Resolved, resolved
from referatgraf.inputs import Input, Inputs, readable
from referatgraf.nlp.reading import tesseract_version
from referatgraf.nlp.reading.formats import Kind
from referatgraf.nlp.recognition import version
from referatgraf.nlp.structure import item_in
from referatgraf.ontology.iris import Iris, digest
from referatgraf.pool import Pool
from referatgraf.privacy import Privacy
from referatgraf.state import State
from referatgraf.versions import code_version
from referatgraf.work import Held, Reading, ReadTask, WriteTask, read_file, write_document

Progress = Callable[[str, int, int], None]
READ, SETTLE, WRITE, MERGE = "læser", "sammenholder", "skriver", "samler"
"""What a build is doing, as `progress` is told it."""
Failure = dict[str, str]


def quiet(step: str, done: int, of: int) -> None:
    """Tell nobody of the progress."""


def failure(name: str, error: ReferatgrafError) -> Failure:
    """A file that could not be read and why, by its name without the folder it lies in."""
    return {"file": name, "message": str(type(error)(error.what, name, error.do))}


@dataclass(frozen=True, slots=True)
class Reader:
    """With what documents are read, and under which rules.

    Attributes:
        privacy: whom reading hides.
        model: what finds names that no grammar and no register knows.
        version: what names everything that this code makes with the model under the rules.
        ocr: whether scanned pages are read.
    """

    privacy: Privacy
    model: str
    version: str
    ocr: bool = False

    @classmethod
    def of(cls, privacy: Privacy, model: str, *, ocr: bool = False) -> "Reader":
        """The reader with a model.

        Raises:
            UsageError: there is no such model.
        """
        return cls(privacy, model, reading_version(privacy, version(model)), ocr)

    def of_file(self, one: Input, kind: str) -> str:
        """What reading a file depends on.

        That is this, the ending of its name (what kind of text it is), the number of an item in its address, and OCR.

        Args:
            one: the document.
            kind: its format; only a PDF may be scanned, so that OCR changes nothing in any other.
        """
        seen = self.ocr and kind == Kind.PDF
        told = [item_in(one.source.address), tesseract_version() if seen else ""]
        return " ".join([f"{self.version}{one.path.suffix.lower()}", *filter(None, told)])


def reading_version(privacy: Privacy, model: str) -> str:
    """What names everything that this code makes with a model, given by its version, under the rules."""
    return digest(f"{code_version()} {privacy.state} {model}", 16)


def read_all(state: State, given: Inputs, reader: Reader, pool: Pool, progress: Progress) -> list[Failure]:
    """Pass 1: read what was not read before by this reader, and forget what is no input any more."""
    privacy = reader.privacy
    failures = [failure(privacy.name_of_file(readable(path.name)), error) for path, error in given.unreadable]
    state.keep(given.documents)
    unread = {each.path: each for each in state.unread(given.documents, reader.of_file)}
    progress(READ, 0, len(unread))
    tasks = (ReadTask(path, privacy, reader.model, reader.ocr, each.source.address) for path, each in unread.items())
    for done, (task, outcome) in enumerate(pool.each(read_file, tasks, len(unread)), 1):
        one = unread[task.path]
        made = _of_its_bytes(one, outcome)
        if isinstance(made, ReferatgrafError):
            state.forget(one.sha)
            failures.append(failure(privacy.name_of_file(one.names[0]), made))
        else:
            state.add(made, reader.of_file(one, made.format))
        progress(READ, done, len(unread))
    state.describe(given.documents, privacy)
    state.note_revisions(given.documents)
    return failures


def _of_its_bytes(one: Input, outcome: Reading | ReferatgrafError) -> Reading | ReferatgrafError:
    """What came of reading a document; an error where the file holds other bytes than when it was found."""
    if isinstance(outcome, Reading) and outcome.sha != one.sha:
        return DocumentError("filen er ændret, siden den blev fundet", do="kør build igen")
    return outcome


@dataclass(frozen=True, slots=True)
class Writing:
    """What parts are written with, beside the tables.

    Attributes:
        shop: where the parts stand.
        iris: the making of IRIs.
        corrections: what people have corrected, by file name of the document.
        reader: with what the documents were read.
    """

    shop: Workshop
    iris: Iris
    corrections: Corrections
    reader: Reader

    def of(self, one: Resolved) -> tuple[Correction, ...]:
        """The corrections of a document, whichever of its names they are told of."""
        return tuple(each for name in one.files for each in self.corrections.get(name, ()))


def write_all(state: State, writing: Writing, pool: Pool, progress: Progress) -> list[Failure]:
    """Pass 3: write the parts whose document, or whatever was settled about it, has changed."""
    failures: list[Failure] = []
    stale = list(_stale(state, writing))
    progress(WRITE, 0, len(stale))
    outcomes = pool.each(write_document, _tasks(state, writing, stale), len(stale))
    for done, (task, outcome) in enumerate(outcomes, 1):
        one = task.one.resolved
        if isinstance(outcome, ReferatgrafError):
            failures.append(failure(one.files[0], outcome))
            state.forget_part(one.sha)
        else:
            state.add_part(one.sha, task.state, outcome)
        progress(WRITE, done, len(stale))
    return failures


def _stale(state: State, writing: Writing) -> Iterator[tuple[str, str]]:
    """Yield (sha, state of affairs) of the documents whose part is not of that state."""
    readers, written, files = (
        state.readers(),
        state.part_states(),
        {name for _, name in written_parts(writing.shop.parts)},
    )
    for sha in state.shas():
        one = resolved(state.tables, sha)
        holder = None if one.holds else resolved(state.tables, one.holder)
        settled = (one.digest, holder.digest if holder else "", *map(str, writing.of(one)))
        now = digest(" ".join((readers[sha], writing.iris.base, *settled)), 16)
        if written.get(sha) != now or not files.issuperset(part_names(sha[:16], now)):
            yield sha, now


def _tasks(state: State, writing: Writing, stale: Sequence[tuple[str, str]]) -> Iterator[WriteTask]:
    for sha, now in stale:
        one = resolved(state.tables, sha)
        holder = None if one.holds else resolved(state.tables, one.holder)
        held = _held(state, holder) if holder else None
        yield WriteTask(writing.shop.parts, writing.iris, now, _held(state, one), held, writing.of(one))


def _held(state: State, one: Resolved) -> Held:
    return Held(state.data(one.sha), one)
