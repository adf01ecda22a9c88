"""Knowledge graphs from the minutes of Danish municipal bodies."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referatgraf.opened import Graph

__version__ = "0.1.0"


def open(folder: Path | str) -> "Graph":  # noqa: A001 - as people call it: referatgraf.open("graf")
    """The graph that `referatgraf build` wrote in `folder`, for reading.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    from referatgraf.opened import Graph  # noqa: PLC0415 - importing the package loads nothing else

    return Graph(Path(folder))
