"""The version of the code that makes a graph: what is kept in a graph folder is made anew when it changes."""

import hashlib
from functools import cache
from pathlib import Path

import referatgraf.graph
import referatgraf.nlp
import referatgraf.ontology

_DATA = (".py", ".csv", ".ttl", ".rq")


@cache
def code_version() -> str:
    """A hash of the sources of everything that reads documents and writes statements."""
    hashed = hashlib.sha256()
    packages = (referatgraf.nlp, referatgraf.ontology, referatgraf.graph)
    shell = sorted(Path(__file__).parent.glob("*.py"))
    inside = (path for package in packages for path in sorted(Path(package.__path__[0]).rglob("*")))
    for path in (*shell, *inside):
        if path.suffix in _DATA:
            hashed.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:16]
