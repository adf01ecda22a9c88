"""What the page of an item shows beyond its facts: recommendations, decisions with their votes, and its text."""

from pyoxigraph import QuerySolution, Store

from referatgraf.ontology.iris import Iris
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.selecting import nodes, select, value
from referatgraf.output.pages.texts import Mark, Piece, names, pieces, places_of, text_of, things
from referatgraf.output.pages.values import place, shown

LONGEST_TEXT = 40_000
"""Characters of an item that its page shows; the document has them all."""

_HEAD = """
    SELECT ?number ?title ?meeting ?date ?body ?bodyLabel WHERE {
      VALUES ?thing { UNDEF }
      OPTIONAL { ?thing rg:number ?number }
      OPTIONAL { ?thing dct:title ?title }
      OPTIONAL {
        ?meeting rg:hasItem ?thing .
        OPTIONAL { ?meeting rg:date ?date }
        OPTIONAL { ?meeting rg:heldBy ?body . OPTIONAL { ?body skos:prefLabel ?bodyLabel } }
      }
    } LIMIT 1
"""
_DECISIONS = """
    SELECT DISTINCT ?decision ?how ?date ?body ?bodyLabel ?outcome ?point ?text ?for ?against ?abstained WHERE {
      VALUES ?thing { UNDEF }
      VALUES ?how { rg:hasDecision rg:priorDecision }
      ?thing ?how ?decision .
      OPTIONAL { ?decision rg:date ?date }
      OPTIONAL { ?decision rg:decidedBy ?body . OPTIONAL { ?body skos:prefLabel ?bodyLabel } }
      OPTIONAL { ?decision rg:outcome ?outcome }
      OPTIONAL { ?decision rg:point ?point }
      OPTIONAL { ?decision rg:text ?text }
      OPTIONAL {
        ?decision rg:hasVote ?vote .
        OPTIONAL { ?vote rg:votesFor ?for }
        OPTIONAL { ?vote rg:votesAgainst ?against }
        OPTIONAL { ?vote rg:votesAbstained ?abstained }
      }
    } ORDER BY ?how ?date ?point ?decision
"""
_RECOMMENDATIONS = """
    SELECT DISTINCT ?point ?text WHERE {
      VALUES ?thing { UNDEF }
      ?thing rg:hasRecommendation ?recommendation .
      OPTIONAL { ?recommendation rg:point ?point }
      ?recommendation rg:text ?text
    } ORDER BY ?point ?recommendation
"""


def item_parts(scene: Scene, store: Store, iri: str) -> dict[str, object]:
    """What the template of items shows beside the facts."""
    head = next(iter(select(store, _HEAD, thing=nodes([iri]))))
    decisions = [_decision(scene, row) for row in select(store, _DECISIONS, thing=nodes([iri]))]
    for each in decisions:
        each["cite"] = _cite(scene, places_of(store, str(each["iri"])))
    text, place_of_text = _text(scene, store, places_of(store, iri))
    return {
        "head": {name: shown(head[name], scene) for name in ("number", "title", "date")},
        "meeting": shown(head["meeting"], scene),
        "body": shown(head["body"], scene, value(head, "bodyLabel")),
        "decisions": [each for each in decisions if each["own"]],
        "former": [each for each in decisions if not each["own"]],
        "recommendations": [
            (value(row, "point"), value(row, "text")) for row in select(store, _RECOMMENDATIONS, thing=nodes([iri]))
        ],
        "pieces": text,
        "place_of_text": place_of_text,
    }


def _decision(scene: Scene, row: QuerySolution) -> dict[str, object]:
    label = value(row, "bodyLabel")
    cells = {
        name: shown(row[name], scene) for name in ("date", "outcome", "point", "text", "for", "against", "abstained")
    }
    return {
        **cells,
        "iri": value(row, "decision"),
        "own": value(row, "how").endswith("hasDecision"),
        "body": shown(row["body"], scene, label),
        "href": scene.page(value(row, "decision")),
    }


def _cite(scene: Scene, places: list[tuple[str, int, int]]) -> str:
    return scene.address("/quote", document=places[0][0], char=f"{places[0][1]},{places[0][2]}") if places else ""


def _text(scene: Scene, store: Store, places: list[tuple[str, int, int]]) -> tuple[list[Piece], str]:
    """The text of an item in pieces, and the address of its place in the document."""
    if not places:
        return [], ""
    key, start, end = places[0]
    text = text_of(store, Iris(scene.site.base), key) or ""
    window = (start, min(end, start + LONGEST_TEXT))
    marks: list[Mark] = [*names(scene, store, key), *things(scene, store, key, "decision")]
    inside = [mark for mark in marks if mark.start < window[1] and mark.end > window[0]]
    return pieces(scene, store, text, inside, window), place(scene, key, start, end)
