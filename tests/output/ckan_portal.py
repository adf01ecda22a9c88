"""A CKAN portal for tests: CKAN itself with PostgreSQL and Redis, and its search index kept in memory.

CKAN is taken from the virtual environment that REFERATGRAF_CKAN names. Solr is in no package, so what CKAN asks of it
is answered by `Index`, from what CKAN has sent there; everything that is told of a data set comes from CKAN's own code
and its database.
"""

import json
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

from ..conftest import missing  # noqa: TID252 - tests have no name to import them by
from ..ports import free_ports  # noqa: TID252 - tests have no name to import them by

_HOME = os.environ.get("REFERATGRAF_CKAN", "")
_POSTGRES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
_AS = {"user": "postgres"} if hasattr(os, "geteuid") and os.geteuid() == 0 else {}


@dataclass(frozen=True, slots=True)
class Ckan:
    """A running portal: its address, the token of an administrator, and its command line."""

    address: str
    token: str
    command: tuple[str, ...]

    def run(self, *words: str) -> str:
        """What a command of CKAN prints."""
        done = subprocess.run([*self.command, *words], capture_output=True, text=True, check=True)
        return done.stdout


@contextmanager
def portal(folder: Path) -> Iterator[Ckan]:
    """Start a portal whose files lie in `folder`; it ends with the block."""
    if not (_HOME and _POSTGRES and shutil.which("redis-server")):
        missing("CKAN (REFERATGRAF_CKAN, PostgreSQL and Redis)")
    with ExitStack() as stack:
        database, redis, index, port = free_ports(4)
        stack.enter_context(_database(folder / "postgres", database))
        stack.enter_context(_running(["redis-server", "--port", str(redis), "--save", "", "--dir", str(folder)]))
        stack.enter_context(_index(index))
        _write_settings(folder, database, redis, index, port)
        command = (f"{_HOME}/bin/ckan", "-c", str(folder / "ckan.ini"))
        ckan = Ckan(f"http://127.0.0.1:{port}", "", command)
        ckan.run("db", "init")
        ckan.run("user", "add", "admin", "email=admin@portal.example", "password=not-a-secret")
        ckan.run("sysadmin", "add", "admin")
        token = ckan.run("user", "token", "add", "admin", "tests").split()[-1]
        serve = ["run", "--host", "127.0.0.1", "--port", str(port), "--disable-reloader"]
        stack.enter_context(_running([*command, *serve]))
        _wait(f"{ckan.address}/api/3/action/status_show")
        yield Ckan(ckan.address, token, command)


def _write_settings(folder: Path, database: int, redis: int, index: int, port: int) -> None:
    generate = [f"{_HOME}/bin/ckan", "generate", "config", str(folder / "ckan.ini")]
    subprocess.run(generate, check=True, capture_output=True)
    (folder / "storage").mkdir()
    settings = {
        "sqlalchemy.url": f"postgresql://postgres@127.0.0.1:{database}/ckan",
        "ckan.redis.url": f"redis://127.0.0.1:{redis}/0",
        "solr_url": f"http://127.0.0.1:{index}/solr/ckan",
        "ckan.site_url": f"http://127.0.0.1:{port}",
        "ckan.storage_path": str(folder / "storage"),
        "ckan.plugins": "dcat",
    }
    text = (folder / "ckan.ini").read_text(encoding="utf-8")
    for name, value in settings.items():
        text = re.sub(rf"^{re.escape(name)} *=.*$", f"{name} = {value}", text, flags=re.MULTILINE)
    (folder / "ckan.ini").write_text(text, encoding="utf-8")


@contextmanager
def _database(folder: Path, port: int) -> Iterator[None]:
    folder.mkdir()
    if _AS:  # PostgreSQL does not run as root, and must reach its files
        shutil.chown(folder, "postgres")
        for place in takewhile(lambda place: place != Path(gettempdir()), folder.parents):
            place.chmod(place.stat().st_mode | 0o055)
    data, programs = folder / "data", _POSTGRES[-1]
    initdb = [programs / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync"]
    subprocess.run(initdb, check=True, capture_output=True, **_AS)  # type: ignore[call-overload]
    start = [programs / "postgres", "-D", data, "-p", str(port), "-k", folder, "-h", "127.0.0.1", "-F"]
    with _running([str(word) for word in start], **_AS):
        for _ in range(100):
            made = subprocess.run(
                [programs / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "ckan"],
                capture_output=True,
                check=False,
            )
            if made.returncode == 0:
                break
            time.sleep(0.2)
        yield


@contextmanager
def _running(command: list[str], **how: Any) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **how)
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)


class Index(BaseHTTPRequestHandler):
    """What CKAN asks of Solr: documents are kept, and found by name or id; there is no search for words."""

    documents: dict[str, dict[str, Any]] = {}  # noqa: RUF012 - one index for all requests

    def do_GET(self) -> None:
        path = urlsplit(self.path)
        if "/schema" in path.path:
            (schema,) = Path(_HOME).glob("lib/python*/site-packages/ckan/config/solr/schema.xml")
            self._answer(schema.read_bytes(), "application/xml")
        else:
            self._select(parse_qs(path.query))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if "/select" in self.path:
            self._select(parse_qs(body))
            return
        if body.startswith("["):
            self.documents.update({each["index_id"]: each for each in json.loads(body)})
        self._answer(b'{"responseHeader": {"status": 0}}')

    def _select(self, query: dict[str, list[str]]) -> None:
        asked = set(re.findall(r'(?:name|id|index_id):"?([\w.-]+)', " ".join(query.get("q", []) + query.get("fq", []))))
        found = [
            each for each in self.documents.values() if {each.get("name"), each.get("id"), each.get("index_id")} & asked
        ]
        response = {"numFound": len(found), "start": 0, "docs": found}
        self._answer(json.dumps({"responseHeader": {"status": 0}, "response": response}).encode())

    def _answer(self, body: bytes, kind: str = "application/json") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _index(port: int) -> Iterator[None]:
    server = ThreadingHTTPServer(("127.0.0.1", port), Index)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def _wait(address: str) -> None:
    for _ in range(150):
        try:
            with urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.4)
    raise TimeoutError(address)
