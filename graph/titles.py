"""Things by words in what they are called: read by the engine, or found in the index that stands beside a database."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import cast

from pyoxigraph import Literal, QuerySolutions, Store

from referatgraf.errors import QueryError
from referatgraf.graph import search
from referatgraf.graph.engine import Engine
from referatgraf.graph.store import current_generation, opened
from referatgraf.ontology.namespaces import PREFIXES, RG

MOST = 5000
"""Things that words may find: they stand in the text of the query."""
_TITLES = {"AgendaItem": "dct:title", "Attachment": "dct:title", "Policy": "skos:prefLabel"}
"""By which property things of a class are called."""
_INDEXED = {"AgendaItem": "item", "Policy": "policy"}
"""What the index calls the things of a class; items have the titles of their attachments among their texts."""
_ATTACHED = """
    SELECT ?thing ?name WHERE {{ VALUES ?item {{ {} }} ?item rg:hasAttachment ?thing . ?thing dct:title ?name }}
"""


class Indexed:
    """A database with the index of its words, to be asked like the database.

    Attributes:
        store: the database.
        index: the file of the index.
        query: that of the database, as of `Engine`.
    """

    def __init__(self, store: Store, index: Path) -> None:
        self.store, self.index = store, index
        self.query = store.query


def indexed(folder: Path) -> Indexed:
    """The current database of a graph folder with its index, read-only.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    generation = current_generation(folder)
    return Indexed(opened(generation), generation / search.FILE)


def titled(engine: Engine, cls: str, words: str) -> list[str]:
    """IRIs of the things of class `rg:cls` in whose names some words stand, in upper or lower case, sorted.

    Args:
        engine: what is asked; where it has an index, that is asked.
        cls: local name of one of the classes whose things have titles.
        words: letters, which may begin or end within a word.

    Raises:
        QueryError: attachments with these words belong to more items than a query may name.
    """
    if isinstance(engine, Indexed):
        if cls in _INDEXED:
            return search.titled(engine.index, _INDEXED[cls], words)
        return sorted(_attached(engine, few(search.titled(engine.index, "item", words, texts=True), words), words))
    asked = f"SELECT DISTINCT ?thing WHERE {{ ?thing a <{RG[cls]}> ; {_TITLES[cls]} ?name . FILTER({_has(words)}) }}"
    return sorted(row["thing"].value for row in _rows(engine, asked))


def few(things: Collection[str], words: str) -> list[str]:
    """Things that some words found, sorted, where they are few enough to stand in the text of a query.

    Raises:
        QueryError: they are more.
    """
    if len(things) > MOST:
        raise QueryError(f"»{words}« står i {len(things)} overskrifter", do="skriv flere bogstaver eller ord")
    return sorted(things)


def _attached(engine: Indexed, items: list[str], words: str) -> Iterator[str]:
    """The attachments of items in whose titles the words stand."""
    for row in _rows(engine, _ATTACHED.format(" ".join(f"<{item}>" for item in items))):
        if words.lower() in row["name"].value.lower():
            yield row["thing"].value


def _has(words: str) -> str:
    return f"CONTAINS(LCASE(STR(?name)), LCASE({Literal(words)}))"


def _rows(engine: Engine, asked: str) -> QuerySolutions:
    return cast("QuerySolutions", engine.query(asked, prefixes=dict(PREFIXES)))
