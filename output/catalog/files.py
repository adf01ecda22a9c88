"""The files that can be fetched: their formats, sizes and checksums."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Format:
    """What a file is.

    Attributes:
        media: media type of its content (IANA).
        file_type: its code in the list of file types of the EU; empty where that has none.
        danish, english: what it holds.
        packed: media type of the compression or the archive; empty where it is neither.
    """

    media: str
    file_type: str
    danish: str
    english: str
    packed: str = ""


GZIP, ZIP = "application/gzip", "application/zip"
FORMATS: Mapping[str, Format] = {
    "graph.ttl": Format("text/turtle", "RDF_TURTLE", "Grafen som Turtle", "The graph as Turtle"),
    "graph.nt.gz": Format(
        "application/n-triples", "RDF_N_TRIPLES", "Grafen som N-Triples", "The graph as N-Triples", GZIP
    ),
    "graph.jsonld": Format(
        "application/ld+json", "JSON_LD", "Grafen som JSON-LD, møde for møde", "The graph as JSON-LD by meeting"
    ),
    "tables.zip": Format(
        "text/csv", "CSV", "Tabeller (CSV) med beskrivelse (CSVW)", "Tables (CSV) with metadata (CSVW)", ZIP
    ),
    "evidence.ttl": Format(
        "text/turtle", "RDF_TURTLE", "Belæg: hvilke tegn siger hvad", "Evidence: which characters say what"
    ),
    "graph.nq.gz": Format(
        "application/n-quads", "RDF_N_QUADS", "Grafen dokument for dokument, med belæg og tekst",
        "The graph document by document, with evidence and text", GZIP,
    ),
    "graph.html": Format("text/html", "HTML", "Grafen som side at se på", "The graph as a page to look at"),
}  # fmt: skip
"""The files that are described, in the order in which they are told of."""


@dataclass(frozen=True, slots=True)
class File:
    """A file with its size in bytes and its sha256."""

    name: str
    size: int
    sha256: str


def hashed(folder: Path, names: Iterable[str]) -> list[File]:
    """The files of these names that the folder holds, by name."""
    found = (folder / name for name in sorted(names))
    return [File(path.name, path.stat().st_size, _sha256(path)) for path in found if path.is_file()]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
