"""Templates of the pages; what they insert is escaped."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatgraf.ontology.days import danish_date, english_date
from referatgraf.ontology.declarations import labels
from referatgraf.output.pages.kinds import KINDS, MARKED, kind_of
from referatgraf.output.server.addresses import PAGES, THINGS
from referatgraf.output.server.site import Site, site_of
from referatgraf.output.templating import templates
from referatgraf.output.view.component import TEMPLATES as COMPONENTS

TEMPLATES = Path(__file__).parent / "templates"
LANGUAGES = ("da", "en")


def language(request: Request) -> str:
    """The language that is asked for with `?lang=`, Danish where none is."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and in which language a page is shown: what its parts need to make addresses and words.

    Attributes:
        site: the served graph.
        lang: "da" or "en".
    """

    site: Site
    lang: str

    def address(self, path: str, **asked: object) -> str:
        """An address on this server in the language of the page; parameters without a value are left out.

        A fragment is given as `anchor`.
        """
        anchor = asked.pop("anchor", "")
        given = {name: each for name, each in asked.items() if each not in ("", None)}
        given |= {} if self.lang == LANGUAGES[0] else {"lang": self.lang}
        return path + (f"?{urlencode(given)}" if given else "") + (f"#{anchor}" if anchor else "")

    def page(self, iri: str, **asked: object) -> str:
        """The address of the page of a thing; of what is no thing of the graph its address as it is."""
        local = self.site.local(iri)
        if not local.startswith(THINGS):
            return local
        path, mark, fragment = local.removeprefix(THINGS).partition("#")
        return self.address(PAGES + path, **asked) + mark + fragment

    def kind(self, iri: str) -> str:
        """The kind of a thing."""
        return kind_of(iri, self.site.base)

    def says(self, danish: str, english: str) -> str:
        """One of two wordings."""
        return english if self.lang == "en" else danish

    def day(self, date: str) -> str:
        """A day in words."""
        return (english_date if self.lang == "en" else danish_date)(date)

    def code(self, iri: str) -> str:
        """The label of a code or term of the vocabulary, or its IRI."""
        return labels(self.lang).get(iri, iri)


def scene_of(request: Request) -> Scene:
    """The scene of the page that a request asks for."""
    return Scene(site_of(request), language(request))


def render(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page.

    Args:
        request: what is answered.
        template: file name of the template; besides `values` it knows `scene`, the shorthands `t` (two wordings),
            `page` and `address`, and `lang`.
        status: of HTTP.
        values: what the template tells.
    """
    scene = scene_of(request)
    shared: Mapping[str, object] = {
        "request": request,
        "scene": scene,
        "lang": scene.lang,
        "t": scene.says,
        "page": scene.page,
        "address": scene.address,
        "kinds": KINDS,
        "marked_kinds": MARKED,
        "switch": _in(request, "en" if scene.lang == "da" else "da"),
    }
    return HTMLResponse(templates(TEMPLATES, COMPONENTS).get_template(template).render({**shared, **values}), status)


def _in(request: Request, lang: str) -> str:
    """The address of this page in another language."""
    kept = [(name, each) for name, each in request.query_params.multi_items() if name != "lang"]
    asked = urlencode(kept + ([("lang", lang)] if lang != LANGUAGES[0] else []))
    return f"{request.url.path}?{asked}" if asked else request.url.path
