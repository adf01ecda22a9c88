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


def is_provision(name: str) -> bool:
    """Whether a name is that of a section of a law, or of several."""
    return bool(_TYPED.fullmatch(name))


def law_of(name: str) -> str:
    """What the law of a provision is called; empty where only its number is given."""
    hit = _TYPED.fullmatch(name)
    return hit["law"] if hit else ""


def provisions(engine: Engine, name: str, laws: Iterable[NamedNode]) -> tuple[NamedNode, ...]:
    """The provisions that a name means, with all that is below them; none where the graph has none of them.

    Args:
        engine: what is asked.
        name: for which `is_provision` holds.
        laws: the laws that they are of; all laws where there are none.
    """
    hit = _TYPED.fullmatch(name)
    assert hit
    first = _place(hit["first"])
    last = _place(hit["last"] or hit["first"])
    iris = " ".join(map(str, laws))
    asked = _ASKED.format(
        laws=f"VALUES ?law {{ {iris} }}" if iris else "",
        law=RG.law,
        paragraph=RG.paragraph,
        parts=" ".join(
            f'?thing <{part}> "{found[1]}" .' for part, form in _PARTS if (found := form.search(hit["parts"] or ""))
        ),
    )
    rows = cast("QuerySolutions", engine.query(asked))
    return tuple(row["thing"] for row in rows if first <= _place(row["paragraph"].value) <= last)


def _place(number: str) -> tuple[int, str]:
    """Where a section stands: "83 a" behind 83 and before 84."""
    digits, letter = re.fullmatch(r"(\d+)\s?(\w*)", number.lower().strip()).groups()  # type: ignore[union-attr]
    return int(digits), letter
