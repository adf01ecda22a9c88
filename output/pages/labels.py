"""What things are called."""

from collections.abc import Iterable
from itertools import islice

from pyoxigraph import Store

from referatgraf.output.pages.selecting import nodes, select, value

_BATCH = 500
_LABELS = """
    SELECT ?thing ?label WHERE {
      VALUES ?thing { UNDEF }
      ?thing skos:prefLabel|rg:fileName ?label
    }
"""


def labels_of(store: Store, things: Iterable[str]) -> dict[str, str]:
    """The labels of those of the things that have one; items and attachments are called by their titles."""
    waiting = iter(sorted(set(things)))
    found: dict[str, str] = {}
    while batch := list(islice(waiting, _BATCH)):
        found |= {value(row, "thing"): value(row, "label") for row in select(store, _LABELS, thing=nodes(batch))}
    return found


_TITLES = """
    SELECT ?thing ?title ?date WHERE {
      VALUES ?thing { UNDEF }
      ?item rg:treats ?thing ; dct:title ?title .
      OPTIONAL { ?item ^rg:hasItem/rg:date ?date }
    } ORDER BY ?date ?title
"""


def titles_of(store: Store, cases: Iterable[str]) -> dict[str, str]:
    """What cases are about: the title of the last item that treats each, since a case has a number for a name."""
    waiting = iter(sorted(set(cases)))
    found: dict[str, str] = {}
    while batch := list(islice(waiting, _BATCH)):
        found |= {value(row, "thing"): value(row, "title") for row in select(store, _TITLES, thing=nodes(batch))}
    return found


_OWNERS = "SELECT ?thing ?label WHERE { VALUES ?thing { UNDEF } ?thing rg:municipality/skos:prefLabel ?label }"


def municipalities_of(store: Store, things: Iterable[str]) -> dict[str, str]:
    """Of which municipality bodies and meetings are: those of many are called the same."""
    asked = sorted(set(things))
    rows = select(store, _OWNERS, thing=nodes(asked)) if asked else ()
    return {value(row, "thing"): value(row, "label") for row in rows}
