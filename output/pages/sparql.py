"""`/query`: SPARQL for people: a field for the query, examples, and the answer as a table."""

from typing import NamedTuple
from urllib.parse import urlencode

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
)
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.ontology.namespaces import PREFIXES
from referatgraf.output.pages.answers import Answer
from referatgraf.output.pages.asking import ordered
from referatgraf.output.pages.rendering import Scene, render, scene_of
from referatgraf.output.pages.values import Cell, shown
from referatgraf.output.server.answer import RefusedError
from referatgraf.output.server.asked import Asked

MOST_ROWS = 500
"""Rows that the page shows; `/sparql` gives them all."""


class Example(NamedTuple):
    """A query to begin with."""

    danish: str
    english: str
    sparql: str


EXAMPLES = (
    Example(
        "Hvor mange beslutninger har hvert udvalg truffet, efter udfald?",
        "How many decisions has each body made, by outcome?",
        """SELECT ?udvalg ?udfald (COUNT(?beslutning) AS ?antal) WHERE {
  ?beslutning a rg:Decision ;
    rg:decidedBy/skos:prefLabel ?udvalg ;
    rg:outcome ?udfald .
}
GROUP BY ?udvalg ?udfald
ORDER BY ?udvalg DESC(?antal)""",
    ),
    Example(
        "Hvilke love henvises der oftest til?",
        "Which laws are cited most often?",
        """SELECT ?lov (COUNT(DISTINCT ?punkt) AS ?punkter) WHERE {
  ?punkt rg:cites ?bestemmelse .
  ?bestemmelse rg:law? ?act .
  FILTER NOT EXISTS { ?act rg:law ?anden }
  ?act skos:prefLabel ?lov .
}
GROUP BY ?lov
ORDER BY DESC(?punkter)""",
    ),
    Example(
        "Hvilke sager har været i flest udvalg?",
        "Which cases went through most bodies?",
        """SELECT ?sag (COUNT(DISTINCT ?udvalg) AS ?antal) WHERE {
  ?udvalg rg:handled ?sag .
  ?sag a rg:Case .
}
GROUP BY ?sag
ORDER BY DESC(?antal)
LIMIT 25""",
    ),
    Example(
        "Hvem stemte imod, og hvad handlede det om?",
        "Who voted against, and what was it about?",
        """SELECT ?dato ?udvalg ?navn ?titel WHERE {
  ?beslutning rg:hasVote/rg:voterAgainst/skos:prefLabel ?navn ;
    rg:date ?dato ;
    rg:decidedBy/skos:prefLabel ?udvalg .
  ?punkt rg:hasDecision ?beslutning ; dct:title ?titel .
}
ORDER BY ?dato ?navn""",
    ),
    Example(
        "Hvor i referaterne står et navn?",
        "Where in the minutes does a name stand?",
        """SELECT ?tekst ?fra ?til ?ord WHERE {
  GRAPH ?belæg {
    ?omtale itsrdf:taIdentRef ?ting ;
      nif:referenceContext ?tekst ;
      nif:beginIndex ?fra ;
      nif:endIndex ?til ;
      nif:anchorOf ?ord .
  }
  ?ting a rg:Policy .
}
LIMIT 50""",
    ),
)
"""Queries that the page offers."""


async def sparql_page(request: Request) -> Response:
    """The page, with the answer to `?query=` where there is one."""
    scene = scene_of(request)
    query = request.query_params.get("query", "")
    told, wrong, status = None, "", 200
    if query.strip():
        try:
            told = await _answer(scene, query)
        except RefusedError as error:
            wrong, status = error.refusal.sentence, error.refusal.status
    return render(
        request,
        "sparql.html",
        status,
        query=query,
        answer=told,
        wrong=wrong,
        examples=EXAMPLES,
        questions=ordered(),
        prefixes=PREFIXES,
        files={name: f"/sparql?{urlencode({'query': query, 'format': name})}" for name in ("csv", "json")},
        noindex=True,
    )


async def _answer(scene: Scene, query: str) -> Answer:
    """The first rows of the answer; the process that makes it is stopped when they are there.

    Raises:
        RefusedError: there is none.
    """
    generation = scene.site.generations.current()
    data, lines = bytearray(), 0
    async with scene.site.pool.answering(Asked(query, "tsv", "nt"), generation.place) as made:
        async for piece in made.pieces():
            data += piece
            lines += piece.count(b"\n")
            if lines > MOST_ROWS + 1:
                break
        form = made.format
    kept = b"".join(bytes(data).splitlines(keepends=True)[: MOST_ROWS + 1])
    cut = lines > MOST_ROWS + 1
    return _triples(scene, kept, cut) if form == "nt" else _solutions(scene, kept, cut)


def _triples(scene: Scene, data: bytes, cut: bool) -> Answer:
    triples = parse(data, format=RdfFormat.N_TRIPLES)
    rows = tuple(tuple(_cell(scene, term) for term in (each.subject, each.predicate, each.object)) for each in triples)
    headings = (scene.says("subjekt", "subject"), scene.says("prædikat", "predicate"), scene.says("objekt", "object"))
    return Answer(headings, rows, len(rows) + cut)


def _solutions(scene: Scene, data: bytes, cut: bool) -> Answer:
    found = parse_query_results(data, format=QueryResultsFormat.TSV)
    if isinstance(found, QueryBoolean):
        return Answer(
            (scene.says("svar", "answer"),), ((Cell(scene.says(*(("ja", "yes") if found else ("nej", "no")))),),), 1
        )
    assert isinstance(found, QuerySolutions)
    rows = tuple(tuple(_cell(scene, term) for term in solution) for solution in found)
    return Answer(tuple(variable.value for variable in found.variables), rows, len(rows) + cut)


def _cell(scene: Scene, term: object) -> Cell:
    """A term with its whole IRI, shortened where a prefix is known."""
    made = shown(term, scene)
    if not isinstance(term, NamedNode) or not made.href:
        return made
    iri = term.value
    begun = [(prefix, start) for prefix, start in PREFIXES.items() if iri.startswith(start)]
    short = iri.removeprefix(scene.site.base)
    return made._replace(text=f"{begun[0][0]}:{iri.removeprefix(begun[0][1])}" if begun else short)
