"""The facts on a thing that its layout names."""

from pyoxigraph import Store

from referatgraf.output.pages.layouts import Fact, Layout
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.selecting import nodes, select, value
from referatgraf.output.pages.values import Cell, shown

MOST_VALUES = 60
"""Values of one fact."""

_FACT = """
    SELECT DISTINCT ?value ?label WHERE {{
      VALUES ?thing {{ UNDEF }}
      ?thing {path} ?value .
      {kind}
      OPTIONAL {{ ?value skos:prefLabel|rg:fileName ?label }}
    }} LIMIT {most}
"""


def facts(scene: Scene, store: Store, iri: str, layout: Layout) -> list[tuple[str, list[Cell]]]:
    """The facts under their headings, those without a value left out, as is what is not so."""
    told = [(fact.heading(scene.lang), _values(scene, store, iri, fact)) for fact in layout.facts]
    return [(heading, cells) for heading, cells in told if cells]


def _values(scene: Scene, store: Store, iri: str, fact: Fact) -> list[Cell]:
    kind = f"FILTER EXISTS {{ ?value a {fact.kind} }}" if fact.kind else ""
    query = _FACT.format(path=f"({fact.path})", kind=kind, most=MOST_VALUES)
    cells = [shown(row["value"], scene, value(row, "label")) for row in select(store, query, thing=nodes([iri]))]
    return sorted((cell for cell in cells if cell.data != "false"), key=lambda cell: cell.text)
