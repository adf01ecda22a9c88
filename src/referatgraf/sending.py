"""`build --store`: the graph of a folder sent to a SPARQL server, as far as it has changed since the last time."""

from pathlib import Path

from referatgraf.graph.manifest import Workshop
from referatgraf.graph.remote.client import Server
from referatgraf.graph.remote.graphs import Graphs
from referatgraf.graph.remote.mirror import Sent, mirror
from referatgraf.graph.store import FOLDER
from referatgraf.lock import locked


def send(out: Path, server: Server) -> Sent:
    """Let a server hold the graph of a folder.

    Args:
        out: the graph folder.
        server: at the address of its Graph Store Protocol.

    Raises:
        GraphFolderError: the folder holds no finished graph, or a build is at work there.
        ServerError: the server cannot be reached or refuses.
    """
    shop = Workshop(out / FOLDER)
    with locked(shop.store):
        return mirror(Graphs(server), str(server.url), shop)
