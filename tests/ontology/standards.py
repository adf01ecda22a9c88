"""What the standards publish about the terms we refer to: `standards.csv`.

Columns: term, type, parents (superclasses, super-properties, equivalents), domain, range, disjoint classes, how it was
checked, and the standard. "published file": read from the vocabulary file; "in use": the term was seen in published
software or data, its axioms are from knowledge of the standard; "recalled": from knowledge of the standard. An
empty cell is an axiom that the standard does not have or that is not known.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from referatgraf.ontology.namespaces import PREFIXES

COMPARED = {
    "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "oparl": "https://schema.oparl.org/1.1/",
    "opengov": "http://www.w3.org/ns/opengov#",
}


@dataclass(frozen=True)
class Term:
    name: str
    kind: str
    parents: frozenset[str]
    domain: str
    range: str
    disjoint: frozenset[str]
    checked: str


def full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return (dict(PREFIXES) | COMPARED)[prefix] + local


def _read() -> dict[str, Term]:
    path = Path(__file__).with_name("standards.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            full(row["term"]): Term(
                name=row["term"],
                kind=row["type"],
                parents=frozenset(map(full, row["parents"].split())),
                domain=full(row["domain"]) if row["domain"] else "",
                range=full(row["range"]) if row["range"] else "",
                disjoint=frozenset(map(full, row["disjoint"].split())),
                checked=row["checked"],
            )
            for row in csv.DictReader(lines)
        }


TERMS = _read()
