"""Templates of the pages; what they insert is escaped."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatgraf.output.lettering import code_label, danish_date
from referatgraf.output.server.site import site_of

TEMPLATES = Path(__file__).parent / "templates"
LANGUAGES = ("da", "en")


def language(request: Request) -> str:
    """The language that is asked for with `?lang=`, Danish where none is."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def render(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page.

    Args:
        request: what is answered.
        template: file name of the template; besides `values` it knows `request`, `lang` ("da" or "en") and
            `local(iri)`, the address on this server of what an IRI names.
        status: of HTTP.
        values: what the template tells.
    """
    site = site_of(request)
    shared = {"lang": language(request), "request": request, "local": site.local}
    return HTMLResponse(_templates().get_template(template).render({**shared, **values}), status)


@cache
def _templates() -> Environment:
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"danish_date": danish_date, "code": code_label}
    return made
