"""A graph folder for Python programs: questions, SPARQL, and the whole data set as rdflib sees it."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from referatgraf.answer import Answer, rows
from referatgraf.graph.engine import Result
from referatgraf.graph.query import ask, run
from referatgraf.graph.titles import indexed

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pyoxigraph import QuerySolutions
    from rdflib import Dataset

    from referatgraf.output.view.notebook import Shown


class Graph:
    """The current graph of a folder, read-only; a build beside it does not change what is read here.

    Args:
        folder: the graph folder.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """

    def __init__(self, folder: Path) -> None:
        self._asked = indexed(folder)
        self._store = self._asked.store

    def query(self, sparql: str) -> Result:
        """The result of any SPARQL 1.1 query; the prefixes of the project need not be declared.

        Raises:
            QueryError: the text is no query, or an update.
        """
        return run(self._store, sparql)

    def ask(self, name: str, *, language: str = "da", **given: str) -> Answer:
        """The answer to a named question: `graph.ask("moeder", body="socialudvalget", since="2024-01-01")`.

        Args:
            name: name of the question.
            language: of headings and labels, "da" or "en".
            given: what is asked about, as people type it.

        Raises:
            QueryError: unknown question, parameter or name of a thing; the nearest ones are offered.
        """
        result, headings = ask(self._asked, name, given.items(), language)
        return rows(cast("QuerySolutions", result), headings, language)

    def network(self, view: str = "", focus: str = "", most: int = 0) -> "MultiDiGraph":
        """The network of a view (NetworkX), or of what is around `focus`; see `referatgraf.graph.network.network`.

        Raises:
            UsageError: there is no such view.
            QueryError: nothing is called so; the nearest names are offered.
        """
        from referatgraf.graph.network import network  # noqa: PLC0415 - NetworkX is slow to load

        return network(self._store, view, focus, most)

    def view(self, view: str = "", focus: str = "") -> "Shown":
        """A view that a Jupyter notebook shows as the interactive page."""
        from referatgraf.output.view.notebook import Shown  # noqa: PLC0415

        return Shown(self.network(view, focus))

    def _repr_html_(self) -> str:
        """The view that tells most, as a notebook shows it."""
        return self.view()._repr_html_()

    @property
    def dataset(self) -> "Dataset":
        """The data set for rdflib; its queries are answered by the database, and writing to it fails."""
        from oxrdflib import OxigraphStore  # noqa: PLC0415 - rdflib is slow to load, and wanted here alone
        from rdflib import Dataset  # noqa: PLC0415

        return Dataset(store=OxigraphStore(store=self._store))
