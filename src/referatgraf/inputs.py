"""The files of a build, by content: the same bytes twice are one document with two names."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.elsewhere import SHA, TAKEN, Elsewhere
from referatgraf.errors import DocumentError
from referatgraf.nlp.masking import masked, private_data
from referatgraf.nlp.reading import (
    File,
    Source,
    find_files,
    find_source,
    given_place,
    is_of_known_format,
    of_each,
    read_sources,
    remote_file,
)
from referatgraf.nlp.reading.loading import load


@dataclass(frozen=True, slots=True)
class Input:
    """A document of this build.

    Attributes:
        sha: sha256 of its bytes.
        paths: the files with these bytes, by name.
        source: where and when it was published.
    """

    sha: str
    paths: tuple[File, ...]
    source: Source

    @property
    def path(self) -> File:
        """The file that is read."""
        return self.paths[0]

    @property
    def names(self) -> tuple[str, ...]:
        """The base names of the files, each once."""
        return tuple(dict.fromkeys(readable(path.name) for path in self.paths))


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build is given.

    Attributes:
        documents: the documents, by sha256.
        unreadable: (path, error) of files whose bytes cannot be had.
        passed_over: files in folders that are of no known format.
    """

    documents: dict[str, Input]
    unreadable: tuple[tuple[File, DocumentError], ...]
    passed_over: tuple[File, ...]


def readable(name: str) -> str:
    """A name of the file system as a text that can be kept: bytes that are no UTF-8 shown as such, no personal data."""
    text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return masked(text, (each.span for each in private_data(text)))


def gather(inputs: Sequence[Path | str], besides: Path, sources: Path | str | None, elsewhere: Elsewhere) -> Inputs:
    """Find the files below `inputs` and hash them.

    Args:
        inputs: files and folders, and addresses of buckets and the like.
        besides: the graph folder, whose files are no inputs even where it lies among them.
        sources: table of where and when files were published.
        elsewhere: what is known of files that do not lie here.

    Raises:
        UsageError: an input does not exist, or the table is wrong.
    """
    table = _table(sources) if sources else None
    published = read_sources(table) if table else {}
    itself = _resolved(table) if table else None
    found, inside = find_files(inputs, elsewhere.recalled(TAKEN, is_of_known_format)), _below(besides)
    hashed = dict(of_each(elsewhere.recalled(SHA, _hash), [path for path in found.files if not inside(path)]))
    by_sha: dict[str, list[File]] = {}
    for path, sha in sorted(hashed.items(), key=lambda pair: (pair[0].name, pair[0].parts)):
        if isinstance(sha, str):
            by_sha.setdefault(sha, []).append(path)
    nowhere = Source("", "")
    documents = {
        sha: Input(sha, tuple(paths), next(filter(None, (find_source(published, path) for path in paths)), nowhere))
        for sha, paths in sorted(by_sha.items())
    }
    unreadable = tuple((path, error) for path, error in hashed.items() if isinstance(error, DocumentError))
    outside = tuple(path for path in found.passed_over if not inside(path) and _resolved(path) != itself)
    return Inputs(documents, unreadable, outside)


def _table(given: Path | str) -> File:
    where = given_place(given)
    return remote_file(where) if isinstance(where, str) else where


def _resolved(path: File) -> File:
    return path.resolve() if isinstance(path, Path) else path


def _below(graph: Path) -> Callable[[File], bool]:
    """Whether a file lies in the graph folder; each folder is looked up once."""
    root = graph.resolve()
    is_below = cache(lambda folder: root in (folder.resolve(), *folder.resolve().parents))
    return lambda file: isinstance(file, Path) and is_below(file.parent)


def _hash(path: File) -> str | DocumentError:
    try:
        return hashlib.sha256(load(path)).hexdigest()
    except DocumentError as error:
        return error
