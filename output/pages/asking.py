"""`/questions` and `/question/NAME`: the named questions as forms whose addresses can be shared."""

from collections.abc import Mapping
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.errors import QueryError
from referatgraf.graph.lookup import suggestions, terms
from referatgraf.graph.questions import Parameter, Question, filled, questions
from referatgraf.ontology.declarations import codes, labels
from referatgraf.ontology.namespaces import PREFIXES
from referatgraf.output.pages.answers import answer, spreadsheet
from referatgraf.output.pages.pooled import RefusedError, solutions
from referatgraf.output.pages.rendering import Scene, render, scene_of
from referatgraf.output.server.asked import Asked
from referatgraf.output.server.endpoint import Streamed

FIRST = (
    "udvalg-principper", "sagsvej", "beslutninger",
    "lovhenvisninger", "afstemninger", "fravaer",
    "udsatte", "bebudet", "sager-flest-udvalg",
)  # fmt: skip
"""The questions that stand first, which the front page shows."""
MOST_ROWS = 500
"""Rows that a page shows; the files hold all."""
MOST_OFFERED = 300
"""Names that a field offers."""
_LONGEST = 300  # characters of a value
_OFFERED = frozenset({"Body", "Party", "Principle", "Policy", "Law", "Person", "Institution"})


class Field(NamedTuple):
    """A field of a form.

    Attributes:
        parameter: what is asked for.
        label: what it means.
        value: what was given.
        kind: "date", "choice" or "text".
        offered: values to choose from, each with what it is called.
    """

    parameter: Parameter
    label: str
    value: str
    kind: str
    offered: tuple[tuple[str, str], ...]


def ordered() -> list[Question]:
    """The questions as they are listed: those asked most first, the others by name."""
    known = questions()
    return [known[name] for name in (*FIRST, *sorted(known.keys() - {*FIRST}))]


def questions_page(request: Request) -> Response:
    """All questions."""
    return render(request, "questions.html", questions=ordered())


async def question_page(request: Request) -> Response:
    """A question as a form, with its answer; `format=csv` gives a spreadsheet, `format=json` SPARQL results."""
    scene = scene_of(request)
    asked = questions().get(request.path_params["name"])
    if asked is None:
        raise HTTPException(404)
    given, form = _given(request, asked), request.query_params.get("format", "")
    told, wrong, status = None, "", 200
    try:
        sparql = await run_in_threadpool(_filled, scene, asked, given)
        if form == "json":
            return _json(scene, asked, sparql)
        found, most = await solutions(scene.site, sparql), 0 if form == "csv" else MOST_ROWS
        told = await run_in_threadpool(answer, asked, found, scene, most=most)
    except QueryError as error:
        wrong, status = str(error), 400
    except RefusedError as error:
        wrong, status = error.refusal.sentence, error.refusal.status
    if told and form == "csv":
        return spreadsheet(told, asked.name, request)
    return render(
        request,
        "question.html",
        status,
        question=asked,
        fields=await run_in_threadpool(_fields, scene, asked, given),
        answer=told,
        wrong=wrong,
        files={name: scene.address(request.url.path, **given, format=name) for name in ("csv", "json")},
        command=_command(asked, given),
        noindex=True,
    )


def _filled(scene: Scene, asked: Question, given: Mapping[str, str]) -> str:
    """The text of a question about what was given.

    Raises:
        QueryError: a name that nothing has, or a day that is none.
    """
    return filled(asked.sparql, terms(scene.site.generations.current().indexed, asked, given.items()))


def _json(scene: Scene, asked: Question, sparql: str) -> Response:
    made = Streamed(scene.site.pool.answering(Asked(sparql, "json"), scene.site.generations.current().place))
    made.headers["content-disposition"] = f'attachment; filename="{asked.name}.json"'
    return made


def _fields(scene: Scene, asked: Question, given: Mapping[str, str]) -> list[Field]:
    return [_field(scene, each, given.get(each.name, "")) for each in asked.parameters]


def _given(request: Request, asked: Question) -> dict[str, str]:
    """The parameters that have a value."""
    values = {each.name: request.query_params.get(each.name, "").strip()[:_LONGEST] for each in asked.parameters}
    return {name: each for name, each in values.items() if each}


def _field(scene: Scene, parameter: Parameter, value: str) -> Field:
    label = parameter.told(scene.lang)
    value = value or parameter.default
    if parameter.kind == "rg":
        offered = suggestions(scene.site.store, parameter, most=MOST_OFFERED) if parameter.type in _OFFERED else []
        return Field(parameter, label, value, "text", tuple((each, each) for each in offered))
    if parameter.kind in ("xsd", "words"):
        kind = {"date": "date", "integer": "number"}.get(parameter.type, "text")
        return Field(parameter, label, value, kind, ())
    start = PREFIXES[parameter.kind]
    names = labels(scene.lang)
    listed = sorted(
        ((iri.removeprefix(start), names[iri]) for iri in codes() if iri.startswith(start)), key=lambda pair: pair[1]
    )
    return Field(parameter, label, value, "choice", tuple(listed))


def _command(asked: Question, given: Mapping[str, str]) -> str:
    """The same question on the command line."""
    quoted = (f" --param {name}='{value}'" for name, value in given.items() if "'" not in value)
    return f"referatgraf query MAPPE {asked.name}{''.join(quoted)}"
