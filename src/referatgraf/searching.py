"""The search for names that must not leave, in every file of a folder, packed ones too."""

import gzip
import io
import re
import zipfile
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import IO, NamedTuple, cast

from referatgraf.nlp.hiding import occurrences
from referatgraf.ontology.pseudonyms import keyed_hash, pseudonym
from referatgraf.ontology.spheres import ADMINISTRATION, OTHER
from referatgraf.privacy import Privacy

_PIECES = re.compile(r'["<>]')
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|([nrt]))")
_APART = ("", f"~{ADMINISTRATION}", f"~{OTHER}")
_SHORTEST = 4


class Leak(NamedTuple):
    """A name that stands where it must not: the file, and the line from 1; the name itself is not told again."""

    file: str
    line: int


def leaks(folder: Path, privacy: Privacy, hidden: Collection[str], shown: Collection[str]) -> Iterator[Leak]:
    """Yield where the files of a folder name somebody who is removed or hidden.

    Names are known by their hashes, as the graph knows them. The name of a hidden person is none where
    somebody bears it whom the graph names; that of a removed one always is.

    Args:
        folder: the files.
        privacy: the rules, with the secret and the list of removals.
        hidden: pseudonyms of those who are hidden.
        shown: names of those who are named, in lower case with single blanks.
    """

    @cache
    def sought(form: str) -> bool:
        return any(map(is_known, {form, _danish(form)}))

    def is_known(form: str) -> bool:
        if keyed_hash(form, privacy.secret) in privacy.removals:
            return True
        return any(pseudonym(keyed_hash(form, privacy.secret, apart)) in hidden for apart in _APART)

    kept = {name for name in shown if keyed_hash(name, privacy.secret) not in privacy.removals}
    seen: set[int] = set()
    for name, lines in _texts(folder):
        for number, line in enumerate(lines, 1):
            for piece in _new(line, seen):
                if next(occurrences(piece, sought, kept), None):
                    yield Leak(name, number)


def _danish(form: str) -> str:
    """A name as addresses write it, with Danish letters."""
    return form.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")


def _new(line: str, seen: set[int]) -> Iterator[str]:
    """The pieces of a line that were not looked at before: formats repeat each other's texts."""
    for piece in _PIECES.split(line):
        if len(piece) >= _SHORTEST and (key := hash(piece)) not in seen:
            seen.add(key)
            yield _ESCAPED.sub(lambda hit: chr(int(hit[1], 16)) if hit[1] else " ", piece)


def _texts(folder: Path) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each file, and of each within an archive, with its lines."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = str(path.relative_to(folder))
        yield name, iter([name])
        if path.suffix == ".gz":
            with gzip.open(path) as packed:
                yield name, _lines(cast("IO[bytes]", packed))
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for member in archive.namelist():
                    with archive.open(member) as content:
                        yield f"{name}/{member}", chain([member], _lines(content))
        else:
            with path.open("rb") as content:
                yield name, _lines(content)


def _lines(content: IO[bytes]) -> Iterator[str]:
    return iter(io.TextIOWrapper(content, encoding="utf-8", errors="replace"))
