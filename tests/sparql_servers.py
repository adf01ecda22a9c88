"""SPARQL servers that others make, as people start them, each on a free port of this machine and empty."""

import shutil
import subprocess
import sysconfig
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from .conftest import missing
from .ports import free_ports

VIRTUOSO_USER = VIRTUOSO_PASSWORD = "dba"  # of every fresh database

_SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{web}
"""


@contextmanager
def oxigraph() -> Iterator[str]:
    """The address of an Oxigraph server, without a final slash."""
    program = Path(sysconfig.get_path("scripts"), "oxigraph")
    if not program.exists():
        missing("the server oxigraph")
    (port,) = free_ports(1)
    with _running([str(program), "serve", "--bind", f"127.0.0.1:{port}"], f"http://127.0.0.1:{port}") as address:
        yield address


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """The address of a Virtuoso server with its database in `folder`, without a final slash."""
    program = shutil.which("virtuoso-t")
    if program is None:
        missing("virtuoso-t of virtuoso-opensource")
    port, web = free_ports(2)
    (folder / "virtuoso.ini").write_text(_SETTINGS.format(port=port, web=web), encoding="utf-8")
    command = [str(program), "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, f"http://127.0.0.1:{web}", folder) as address:
        yield address


@contextmanager
def _running(command: Sequence[str], address: str, folder: Path | None = None) -> Iterator[str]:
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(address)
            yield address
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(address: str) -> None:
    for _ in range(600):
        with suppress(URLError, ConnectionError):
            try:
                urlopen(address, timeout=5).close()
            except HTTPError as error:
                error.close()
            return
        time.sleep(0.1)
    raise TimeoutError(address)
