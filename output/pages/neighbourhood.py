"""What stands around a thing in the graph: what it is joined to, grouped by how."""

from typing import NamedTuple

from pyoxigraph import Store

from referatgraf.output.pages.labels import titles_of
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.selecting import nodes, select, value
from referatgraf.output.pages.values import Cell, shown


class Relation(NamedTuple):
    """A path from the thing to its neighbours, as it is called."""

    danish: str
    english: str
    path: str


class Group(NamedTuple):
    """The neighbours by one relation: some of them, and how many there are."""

    heading: str
    cells: tuple[Cell, ...]
    total: int


MOST = 12
"""Neighbours of one relation that are shown."""

RELATIONS = (
    Relation("Har behandlet", "Has handled", "rg:handled"),
    Relation("Skal behandle", "Is to handle", "rg:toHandle"),
    Relation("Behandlet af", "Handled by", "^rg:handled"),
    Relation("Skal behandles af", "To be handled by", "^rg:toHandle"),
    Relation("Handler om", "Concerns", "rg:concerns"),
    Relation("Nævner", "Mentions", "rg:mentions"),
    Relation("Nævnt sammen med", "Mentioned together with", "^rg:concerns/rg:concerns"),
    Relation("Del af", "Part of", "dct:isPartOf|rg:partOf|org:subOrganizationOf"),
    Relation("Dele", "Parts", "^dct:isPartOf|^rg:partOf|^org:subOrganizationOf"),
    Relation("Følger efter", "Follows", "rg:follows"),
    Relation("Går videre i", "Goes on in", "^rg:follows"),
    Relation("Personer", "Persons", "^org:organization/org:member|^org:role/org:member|^rg:party/org:member"),
    Relation("I", "In", "^org:member/org:organization|^org:member/rg:party"),
    Relation("Henvist til under", "Cited at", "^rg:cites"),
)
"""How neighbours are found, in the order in which they are shown."""

_NEIGHBOURS = """
    SELECT DISTINCT ?other ?label WHERE {{
      VALUES ?thing {{ UNDEF }}
      ?thing {path} ?other .
      FILTER(?other != ?thing)
      ?other skos:prefLabel ?label
    }} LIMIT {most}
"""
_COUNTED = 1000


def neighbourhood(scene: Scene, store: Store, thing: str) -> list[Group]:
    """The neighbours of a thing by relation, without relations that lead to none."""
    return [group for relation in RELATIONS if (group := _group(scene, store, thing, relation)).total]


def _group(scene: Scene, store: Store, thing: str, relation: Relation) -> Group:
    query = _NEIGHBOURS.format(path=f"({relation.path})", most=_COUNTED)
    rows = sorted(select(store, query, thing=nodes([thing])), key=lambda row: value(row, "label"))
    cells = [shown(row["other"], scene, value(row, "label")) for row in rows[:MOST]]
    titles = titles_of(store, [cell.iri for cell in cells if cell.look == "thing case"])
    cells = [cell._replace(text=f"{cell.text} {titles.get(cell.iri, '')}".strip()) for cell in cells]
    return Group(scene.says(relation.danish, relation.english), tuple(cells), len(rows))
