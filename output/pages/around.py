"""`/around/…`: the neighbourhood of a thing as a drawing to explore, and the files and data that it needs."""

from functools import cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.errors import QueryError
from referatgraf.output.pages.kinds import PERSONAL
from referatgraf.output.pages.labels import labels_of
from referatgraf.output.pages.rendering import render, scene_of
from referatgraf.output.view.component import drawing_script, neighbourhood, style, vis_script
from referatgraf.output.view.words import words

DATA = "/around.json"
"""Where the data of a neighbourhood are, by `?iri=`."""
_MADE = {
    "vis-network.js": (vis_script, "text/javascript"),
    "drawing.js": (drawing_script, "text/javascript"),
    "drawing.css": (style, "text/css"),
}


def around_page(request: Request) -> Response:
    """The drawing of what is around the thing whose IRI has this path below the base of the graph."""
    scene = scene_of(request)
    iri = scene.site.iri(request.path_params["path"])
    try:
        label = labels_of(scene.site.store, [iri])[iri]
    except (KeyError, ValueError):  # nothing is called so, or it is no IRI
        raise HTTPException(404) from None
    named = {name: each.english if scene.lang == "en" else each.danish for name, each in words().items()}
    return render(
        request,
        "around.html",
        iri=iri,
        label=label,
        source=scene.address(DATA, iri=iri),
        neighbours=f"{DATA}?iri=",
        words=named,
        title=label,
        noindex=scene.kind(iri) in PERSONAL,
    )


def around_data(request: Request) -> Response:
    """The neighbourhood of `?iri=` as the drawing reads it."""
    scene = scene_of(request)
    iri = request.query_params.get("iri", "")
    if not iri.startswith(scene.site.base):
        raise HTTPException(404)
    try:
        return Response(neighbourhood(scene.site.store, iri), media_type="application/json")
    except (QueryError, ValueError):
        raise HTTPException(404) from None


@cache
def _file(name: str) -> bytes:
    return _MADE[name][0]().encode()


def drawing_file(request: Request) -> Response:
    """One of the files that the drawing is made with."""
    name = request.path_params["name"]
    if name not in _MADE:
        raise HTTPException(404)
    return Response(
        _file(name), headers={"cache-control": "max-age=3600"}, media_type=f"{_MADE[name][1]}; charset=utf-8"
    )
