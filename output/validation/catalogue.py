"""A catalogue against shapes of DCAT-AP: ours, and those of SEMIC where they lie in a folder."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyshacl
from rdflib import SH, Graph, Literal
from rdflib.term import Node

from referatgraf.errors import UsageError
from referatgraf.output.validation.problems import CATALOGUE, DANISH, ENGLISH, Problem

OURS = Path(__file__).with_name("dcat-ap-dk.ttl")
_UNSATISFIABLE = Literal("^https://spdx.org/rdf/terms")
"""Of the shapes of DCAT-AP 3.0.1: no term of SPDX begins so, whose namespace begins with http://."""
_WRONG: Mapping[str, Mapping[str, str]] = {
    "MinCount": {DANISH: "{path} mangler", ENGLISH: "{path} is missing"},
    "MaxCount": {DANISH: "{path} står for mange gange", ENGLISH: "{path} is there too often"},
    "Class": {DANISH: "det, {path} fører til, kaldes ikke {of}", ENGLISH: "what {path} leads to is not called {of}"},
    "Datatype": {DANISH: "værdien af {path} er ikke {of}", ENGLISH: "the value of {path} is not {of}"},
    "NodeKind": {DANISH: "værdien af {path} er ikke {of}", ENGLISH: "the value of {path} is not {of}"},
    "": {DANISH: "{path} er ikke efter reglen", ENGLISH: "{path} is against the rule"},
}  # fmt: skip


def read_catalogue(path: Path) -> Graph:
    """A catalogue in Turtle.

    Raises:
        UsageError: the file is missing, or no Turtle.
    """
    try:
        return Graph().parse(path, format="turtle")
    except FileNotFoundError as error:
        raise UsageError("filen mangler", str(path), "kør referatgraf catalog") from error
    except Exception as error:
        raise UsageError(
            f"filen er ikke Turtle ({type(error).__name__})", str(path), "kør referatgraf catalog"
        ) from error


def portal_shapes(folder: Path | None = None) -> Graph:
    """Our shapes of catalogues, and all those in the Turtle files of a folder; nothing they import is fetched.

    Two kinds of them cannot be asked and are left out: property shapes without a path (in `dcat-ap-SHACL.ttl` and
    `ranges.ttl` of DCAT-AP 3.0.1), and the pattern of checksum algorithms that no algorithm meets.

    Raises:
        UsageError: the folder holds no Turtle file, or one that cannot be read.
    """
    shapes = Graph().parse(OURS)
    files = sorted(folder.glob("*.ttl")) if folder else []
    if folder and not files:
        raise UsageError("mappen indeholder ingen former (.ttl)", str(folder), "giv mappen med DCAT-AP's former")
    for path in files:
        shapes += read_catalogue(path)
    for shape in set(shapes.objects(None, SH.property)):
        if (shape, SH.path, None) not in shapes:
            shapes.remove((None, SH.property, shape))
            shapes.remove((shape, None, None))
    shapes.remove((None, SH.pattern, _UNSATISFIABLE))
    return shapes


def catalogue_problems(catalogue: Graph, shapes: Graph) -> list[Problem]:
    """What the shapes find in a catalogue, sorted."""
    _, report, _ = pyshacl.validate(catalogue, shacl_graph=shapes, do_owl_imports=False)
    assert isinstance(report, Graph)
    names = catalogue + shapes
    found = {_problem(report, result, names) for result in report.objects(None, SH.result)}
    return sorted(found, key=lambda each: (each.severity, each.node, each.path, each.component, each.value))


def _problem(report: Graph, result: Node, names: Graph) -> Problem:
    def said(about: Node) -> str:
        return str(report.value(result, about) or "")

    component = said(SH.sourceConstraintComponent).removeprefix(str(SH)).removesuffix("ConstraintComponent")
    ours = dict(_messages(report, result))
    return Problem(
        said(SH.resultSeverity).removeprefix(str(SH)),
        CATALOGUE,
        said(SH.focusNode),
        said(SH.resultPath),
        component,
        said(SH.value),
        _Messages(ours or _general(component, said(SH.resultPath), report, result, names)),
    )


class _Messages(dict[str, str]):
    """Messages that can be compared, so that one result of two shapes is one problem."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(sorted(self.items())))


def _messages(report: Graph, result: Node) -> Iterator[tuple[str, str]]:
    for text in report.objects(result, SH.resultMessage):
        if isinstance(text, Literal) and text.language in (DANISH, ENGLISH):
            yield text.language, str(text)


def _general(component: str, path: str, report: Graph, result: Node, names: Graph) -> dict[str, str]:
    """What a shape finds that tells no message in our languages."""
    shape = report.value(result, SH.sourceShape)
    asked = {"Class": SH["class"], "Datatype": SH.datatype, "NodeKind": SH.nodeKind}.get(component)
    of = _short(names, str(names.value(shape, asked) or "")) if asked and shape else ""
    texts = _WRONG.get(component, _WRONG[""])
    return {language: text.format(path=_short(names, path), of=of) for language, text in texts.items()}


def _short(names: Graph, iri: str) -> str:
    return names.namespace_manager.normalizeUri(iri) if iri else "noden"
