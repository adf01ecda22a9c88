"""`corrections.csv`: statements that people know to be wrong, and what holds instead, applied at every build."""

from collections.abc import Mapping
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.graph.corrections import Correction, correction
from referatgraf.nlp.reading import read_edited
from referatgraf.ontology.iris import Iris

FILE = "corrections.csv"
Corrections = Mapping[str, tuple[Correction, ...]]
"""What is corrected, by file name of the document that it was read from."""
_COLUMNS = {
    "document": ("dokument", "document"),
    "subject": ("emne", "subject"),
    "predicate": ("egenskab", "predicate", "property"),
    "wrong": ("forkert", "wrong"),
    "right": ("rigtigt", "right"),
    "words": ("tekst", "text", "words"),
    "reason": ("begrundelse", "reason"),
}
_NEEDED = ("document", "subject", "predicate", "reason")


def read_corrections(path: Path, iris: Iris) -> Corrections:
    """What `corrections.csv` of a graph folder says; nothing where there is none.

    A line names the document, subject and property, the object that does not hold (empty: none), the one that does
    (empty: none), the words of the document that it rests on, and the reason. Terms are written as in graph.ttl.

    Raises:
        UsageError: a line does not hold what it should; `where` names file and line.
    """
    found: dict[str, tuple[Correction, ...]] = {}
    for where, row in read_edited(path, _COLUMNS, needed=len(_COLUMNS) - 1) if path.exists() else ():
        if not all(row[name] for name in _NEEDED) or not (row["wrong"] or row["right"]):
            raise UsageError("linjen mangler noget", where, "udfyld alt, men forkert eller rigtigt må være tomt")
        found[row["document"]] = (*found.get(row["document"], ()), correction(iris, row, where))
    return found
