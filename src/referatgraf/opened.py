"""A graph folder for Python programs: questions, SPARQL, and the whole data set as rdflib sees it."""

from pathlib import Path
from typing import TYPE_CHECKING

from referatgraf.graph.query import Result, ask, run
from referatgraf.graph.store import current

if TYPE_CHECKING:
    from rdflib import Dataset


class Graph:
    """The current graph of a folder, read-only; a build beside it does not change what is read here.

    Args:
        folder: the graph folder.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """

    def __init__(self, folder: Path) -> None:
        self._store = current(folder)

    def query(self, sparql: str) -> Result:
        """The result of any SPARQL 1.1 query; the prefixes of the project need not be declared.

        Raises:
            QueryError: the text is no query, or an update.
        """
        return run(self._store, sparql)

    def ask(self, name: str, **given: str) -> Result:
        """The result of a named question: `graph.ask("moeder", body="socialudvalget", since="2024-01-01")`.

        Raises:
            QueryError: unknown question, parameter or name of a thing; the nearest ones are offered.
        """
        return ask(self._store, name, given.items())[0]

    @property
    def dataset(self) -> "Dataset":
        """The data set for rdflib; its queries are answered by the database, and writing to it fails."""
        from oxrdflib import OxigraphStore  # noqa: PLC0415 - rdflib is slow to load, and wanted here alone
        from rdflib import Dataset  # noqa: PLC0415

        return Dataset(store=OxigraphStore(store=self._store))
