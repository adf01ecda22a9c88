"""The version of the code that makes a graph: what is kept in a graph folder is made anew when it changes."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import referatgraf.graph
import referatgraf.nlp
import referatgraf.ontology
import referatgraf.output

_SOURCES = (".py", ".csv", ".json", ".ttl", ".rq", ".html", ".js", ".css")


@cache
def code_version() -> str:
    """A hash of the sources of everything that reads documents and writes statements."""
    shell = sorted(Path(__file__).parent.glob("*.py"))
    return _hash([*shell, *_sources(referatgraf.nlp), *_sources(referatgraf.ontology), *_sources(referatgraf.graph)])


@cache
def page_version() -> str:
    """A hash of the sources of what draws pages from a graph."""
    return _hash([*_sources(referatgraf.output), *_sources(referatgraf.graph)])


def _sources(package: ModuleType) -> Iterator[Path]:
    return (path for path in sorted(Path(package.__path__[0]).rglob("*")) if path.suffix in _SOURCES)


def _hash(paths: Iterable[Path]) -> str:
    hashed = hashlib.sha256()
    for path in paths:
        hashed.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:16]
