"""Terms of the graph as people read them: text, where it leads, and how it is to look."""

import re
from decimal import Decimal
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from referatgraf.ontology.declarations import CODES_BASE
from referatgraf.ontology.namespaces import XSD
from referatgraf.output.pages.rendering import Scene

_TRUTH = {"true": ("ja", "yes"), "false": ("nej", "no")}
_DANISH = str.maketrans(",.", ".,")
_CHARACTERS = re.compile(r"/document/([0-9a-f]+)/text#char=(\d+),(\d+)$")


class Cell(NamedTuple):
    """A value as it is shown.

    Attributes:
        text: what is read.
        href: the address that it leads to, empty where it leads nowhere.
        look: class of CSS: "date", "code outcome-approved"; empty for plain text.
        iri: the thing that it names.
        data: the value as programs read it, where people read another text: a day as 2025-03-31.
    """

    text: str
    href: str = ""
    look: str = ""
    iri: str = ""
    data: str = ""


def shown(term: object, scene: Scene, label: str = "") -> Cell:
    """A term as it is shown.

    Args:
        term: of a solution; None gives an empty cell.
        scene: in which language, and where things have their pages.
        label: what a thing is called.
    """
    if isinstance(term, Literal):
        return _literal(term, scene)
    if not isinstance(term, NamedNode):
        return Cell("")
    iri = term.value
    if iri.startswith(CODES_BASE):
        scheme, _, name = iri.removeprefix(CODES_BASE).partition("/")
        return Cell(scene.code(iri), look=f"code {scheme}-{name}")
    hit = _CHARACTERS.search(iri)
    if hit:
        return Cell(scene.says("se stedet", "see the place"), place(scene, hit[1], int(hit[2]), int(hit[3])), iri=iri)
    told = scene.code(iri)
    return Cell(label or (told if told != iri else _name(iri, scene)), scene.page(iri), f"thing {scene.kind(iri)}", iri)


def place(scene: Scene, key: str, start: int, end: int) -> str:
    """The address of characters of a document on its page, where they are marked."""
    iri = f"{scene.site.base}document/{key}"
    return scene.page(iri, char=f"{start},{end}") + "#place"


def characters(iri: str) -> tuple[str, int, int] | None:
    """Document, start and end of a range of characters, None where the IRI is none."""
    hit = _CHARACTERS.search(iri)
    return (hit[1], int(hit[2]), int(hit[3])) if hit else None


def _name(iri: str, scene: Scene) -> str:
    """What a thing without a label is called: a person whose name is not told, or the last part of its IRI."""
    if not iri.startswith(scene.site.base):
        return iri
    if scene.kind(iri) == "person":
        return scene.says("en person uden navn", "a person not named")
    return iri.removeprefix(scene.site.base).rpartition("/")[2]


def _literal(term: Literal, scene: Scene) -> Cell:
    kind = term.datatype.value
    if kind == XSD.date:
        return Cell(scene.day(term.value), look="date", data=term.value)
    if kind == XSD.time:
        return Cell(term.value[:5], look="date")
    if kind == XSD.boolean and term.value in _TRUTH:
        return Cell(scene.says(*_TRUTH[term.value]), data=term.value)
    if kind in (XSD.integer, XSD.decimal):
        return Cell(_number(term.value, scene), look="number", data=term.value)
    return Cell(term.value)


def _number(digits: str, scene: Scene) -> str:
    """A number with its thousands parted as the language has it."""
    grouped = f"{Decimal(digits):,}"
    return grouped if scene.lang == "en" else grouped.translate(_DANISH)
