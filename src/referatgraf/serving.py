"""`referatgraf serve`: the application in a server, until it is interrupted."""

import socket
import sys

import uvicorn

from referatgraf.errors import UsageError
from referatgraf.output.server.application import application
from referatgraf.output.server.settings import PERSONS, Settings

_PORTS = range(65536)


def serve(settings: Settings, port: int) -> None:
    """Serve a graph until the process is told to end; the address is told on stderr once it answers.

    Args:
        settings: what is served.
        port: of TCP; 0 takes a free one.

    Raises:
        UsageError: no such choice of persons, or an address that cannot be listened on.
        GraphFolderError: the folder holds no finished graph.
    """
    if settings.persons and settings.persons not in PERSONS:
        raise UsageError(f"--persons {settings.persons} kendes ikke", do=f"brug {', '.join(PERSONS)}")
    app = application(settings)
    with _listening(settings.host, port) as listening:
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        sys.stderr.write(f"Grafen kan ses på http://{host}:{listening.getsockname()[1]}/ (stands med Ctrl+C)\n")
        config = uvicorn.Config(app, log_level="warning", server_header=False, ws="none", lifespan="on")
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that takes connections already; they wait until the server is up."""
    if port not in _PORTS:
        raise UsageError(f"--port {port} findes ikke", do="vælg et tal mellem 0 og 65535")
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        what = f"der kan ikke lyttes på {host} port {port} ({error.strerror or error})"
        raise UsageError(what, do="vælg en anden adresse med --host eller en anden port med --port") from error
