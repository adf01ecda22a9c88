"""Provisions of laws as people type them: "SEL § 85", "serviceloven § 83, stk 2", "§§ 83-87"."""

import re
from collections.abc import Iterable
from typing import cast

from pyoxigraph import NamedNode, QuerySolutions

from referatgraf.graph.engine import Engine
from referatgraf.ontology.namespaces import RG

_NUMBER = r"\d+(?:\s?[a-z](?![a-z]))?"
_TYPED = re.compile(
    rf"(?P<law>[^§]*?)\s*§§?\s*(?P<first>{_NUMBER})(?:\s*[-–]\s*(?P<last>{_NUMBER}))?(?P<parts>\W.*)?", re.IGNORECASE
)
_PARTS = (
    (RG.subsection, re.compile(r"\bstk\.?\s*(\d+)", re.IGNORECASE)),
    (RG.pointNumber, re.compile(r"\bnr\.?\s*(\d+)", re.IGNORECASE)),
    (RG.letter, re.compile(r"\blitra\s*([a-zæøå])\b", re.IGNORECASE)),
    (RG.sentence, re.compile(r"\b(\d+)\.?\s*pkt", re.IGNORECASE)),
)
_ASKED = """
    SELECT DISTINCT ?thing ?paragraph WHERE {{ {laws} ?thing <{law}> ?law ; <{paragraph}> ?paragraph . {parts} }}
    ORDER BY ?thing
"""


def typed(name: str) -> re.Match[str] | None:
    """A name as that of a section of a law, or of several: its group `law` is empty where only numbers are given."""
    return _TYPED.fullmatch(name)


def provisions(engine: Engine, told: re.Match[str], laws: Iterable[NamedNode]) -> tuple[NamedNode, ...]:
    """The provisions that a name means, with all that is below them; none where the graph has none of them.

    Args:
        engine: what is asked.
        told: the name, as `typed`.
        laws: the laws that they are of; all laws where there are none.
    """
    first = _place(told["first"])
    last = _place(told["last"] or told["first"])
    iris = " ".join(map(str, laws))
    asked = _ASKED.format(
        laws=f"VALUES ?law {{ {iris} }}" if iris else "",
        law=RG.law,
        paragraph=RG.paragraph,
        parts=" ".join(
            f'?thing <{part}> "{found[1]}" .' for part, form in _PARTS if (found := form.search(told["parts"] or ""))
        ),
    )
    rows = cast("QuerySolutions", engine.query(asked))
    return tuple(row["thing"] for row in rows if first <= _place(row["paragraph"].value) <= last)


def _place(number: str) -> tuple[int, str]:
    """Where a section stands: "83 a" behind 83 and before 84."""
    hit = re.fullmatch(r"(\d+)\s?([a-z]?)", number.lower().strip())
    return (int(hit[1]), hit[2]) if hit else (0, number)
