"""Files whose bytes are spoilt: reading gives a document or one clear sentence, and structure goes on from there."""

import io
import random
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading import read
from referatgraf.nlp.structure import structure

from .limits import at_most
from .mutations import MUTATIONS, spoilt
from .slicing import faults

Spoil = Callable[[bytes, random.Random], bytes]

EXAMPLES = sorted((Path(__file__).resolve().parent.parent.parent / "examples" / "noerhavn").iterdir())
BINARY = [path for path in EXAMPLES if path.suffix in (".pdf", ".docx", ".html")]
PAGES = [path for path in EXAMPLES if path.suffix == ".html"]
PACKED = [path for path in EXAMPLES if path.suffix == ".docx"]
PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)
ROUNDS = 4
SECONDS = 4.0
"""Reading and structure, two seconds each."""


def cut_end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def cut_beginning(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(len(data)) :]


def cut_middle(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[end:]


def flip_bytes(data: bytes, chance: random.Random) -> bytes:
    spoilt_data = bytearray(data)
    for _ in range(chance.choice((1, 10, 100, 1000))):
        spoilt_data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(spoilt_data)


def drop_bytes(data: bytes, chance: random.Random) -> bytes:
    gone = {chance.randrange(len(data)) for _ in range(chance.choice((1, 10, 100)))}
    return bytes(byte for n, byte in enumerate(data) if n not in gone)


def zeros(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    size = chance.randrange(1, 2000)
    return data[:start] + bytes(size) + data[start + size :]


def twice(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:end] + data[start:]


def other_tokens(data: bytes, chance: random.Random) -> bytes:
    """Figures and names of the format exchanged for others of it."""
    words = b"0 1 -1 99999999999 obj endstream << >> /Type /Kids <w:p> </w:tbl> <td/rowspan=9999> &#x0; %%EOF".split()
    for _ in range(8):
        place = chance.randrange(len(data))
        data = data[:place] + chance.choice(words) + data[place + chance.choice((0, 3)) :]
    return data


SPOILS: tuple[Spoil, ...] = (
    cut_end, cut_beginning, cut_middle, flip_bytes, drop_bytes, zeros, twice, other_tokens
)  # fmt: skip


def found(path: Path, data: bytes) -> list[str]:
    """The faults of what is read from a file of these bytes; none where it is refused in one sentence."""
    path.write_bytes(data)
    with at_most(SECONDS):
        try:
            document = read(path)
        except DocumentError as error:
            return [] if str(path) in str(error) and "\n" not in str(error).replace(str(path), "") else [str(error)]
        minutes = structure(document)
    pages = [*document.pages, len(document.text)]
    wrong = [] if pages == sorted(pages) and pages[0] >= 0 else [f"pages {document.pages}"]
    return [*wrong, *faults(document.text, minutes)]


def found_in(path: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, list[str]]:
    """The faults of what is read from files of the same name, by the way in which each was spoilt."""
    faulty = {}
    for told, data in files:
        try:
            faulty[told] = found(path, data)
        except Exception as error:
            error.add_note(f"{path.name} in the way {told!r}")
            raise
    return {told: some for told, some in faulty.items() if some}


def repacked(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A packed file with one of its parts changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return packed.getvalue()


@pytest.mark.parametrize("path", BINARY, ids=lambda path: path.name)
def test_spoilt_bytes(tmp_path: Path, path: Path) -> None:
    data = path.read_bytes()
    ways = ((spoil, f"{path.name} {spoil.__name__} {number}") for spoil in SPOILS for number in range(ROUNDS))
    files = ((told, spoil(data, random.Random(told))) for spoil, told in ways)
    assert found_in(tmp_path / path.name, files) == {}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_spoilt_html(tmp_path: Path, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    files = ((way.__name__, spoilt(path.name, text, way).encode("utf-8")) for way in MUTATIONS)
    assert found_in(tmp_path / path.name, files) == {}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("path", PACKED, ids=lambda path: path.name)
def test_spoilt_parts(tmp_path: Path, path: Path, part: str) -> None:
    def packed(spoil: Spoil, told: str) -> bytes:
        return repacked(path.read_bytes(), part, lambda old: spoil(old, random.Random(told)))

    ways = ((spoil, f"{path.name} {part} {spoil.__name__}") for spoil in SPOILS)
    assert found_in(tmp_path / path.name, ((told, packed(spoil, told)) for spoil, told in ways)) == {}
