"""The front page: what is in the graph."""

from pyoxigraph import QuerySolutions
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.graph.query import run
from referatgraf.ontology.declarations import labels
from referatgraf.output.pages.rendering import language, render
from referatgraf.output.server.site import site_of

_COUNTS = """
    SELECT ?class (COUNT(?thing) AS ?count) WHERE {
      VALUES ?class { rg:Document rg:Meeting rg:AgendaItem rg:Decision rg:Case rg:Body rg:Principle rg:Policy }
      ?thing a ?class
    } GROUP BY ?class ORDER BY DESC(?count)
"""


def front(request: Request) -> Response:
    """The front page."""
    counted = run(site_of(request).store, _COUNTS)
    assert isinstance(counted, QuerySolutions)
    names = labels(language(request))
    counts = [(names.get(row["class"].value, ""), row["count"].value) for row in counted]
    return render(request, "front.html", counts=counts)
