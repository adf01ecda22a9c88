"""Which persons a graph may name where it is shown.

What a build has hidden stays hidden, and what it has not cannot be hidden afterwards: names stand in titles, decisions
and texts. So a graph that names more persons than may be named is not shown at all.
"""

import json

from pyoxigraph import Literal, NamedNode, Store

from referatgraf.errors import GraphFolderError
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import DCT
from referatgraf.output.server.settings import ALL, OFFICE_HOLDERS, PERSONS, Settings

_NAMED = {ALL: "alle personer", OFFICE_HOLDERS: "personer med hverv"}


def named_persons(store: Store, base: str) -> str:
    """Which persons a graph was built to name, one of `PERSONS`; "all" where it does not tell."""
    named = run_options(store, base).get("persons", ALL)
    return named if named in PERSONS else ALL


def run_options(store: Store, base: str) -> dict[str, str]:
    """The options that the run which made a graph was started with, by name; of several runs those that name most."""
    provenance = NamedNode(Iris(base).graph("provenance"))
    told = [quad.object for quad in store.quads_for_pattern(None, NamedNode(DCT.description), None, provenance)]
    runs = [json.loads(each.value) for each in told if isinstance(each, Literal)]
    options: dict[str, str] = max(runs, key=lambda run: PERSONS.index(run.get("persons", ALL)), default={})
    return {name: value for name, value in options.items() if name != "version"}


def check_persons(store: Store, base: str, settings: Settings) -> None:
    """Do nothing if a graph may be shown.

    Raises:
        GraphFolderError: it names more persons than may be named.
    """
    named, most = named_persons(store, base), settings.most_persons
    if PERSONS.index(named) > PERSONS.index(most):
        where = f"på {settings.host}" if not settings.persons else f"med --persons {most}"
        what = f"grafen nævner {_NAMED[named]} og vises derfor ikke {where}"
        do = f"byg den med --persons {most}, eller giv serve --persons {named}"
        raise GraphFolderError(what, str(settings.folder), do)
