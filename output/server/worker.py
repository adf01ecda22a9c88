"""A process that answers queries, one after the other, until its input ends.

    python -m referatgraf.output.server.worker GENERATION BYTES-OF-AN-ANSWER BYTES-OF-MEMORY

The engine cannot be stopped while it works, and a query may need more memory or depth than there is. So it works here,
where it can be killed or die without harm to anybody else's answer.
"""

import os
import re
import select
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO, cast

from pyoxigraph import QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Store, serialize

from referatgraf.errors import GraphFolderError, QueryError
from referatgraf.graph.engine import Result
from referatgraf.graph.query import run
from referatgraf.graph.questions import questions
from referatgraf.ontology.namespaces import PREFIXES
from referatgraf.output.server.asked import DATA, END, FRAME, HEAD, PIECE, READY, Asked, Refusal, asked_of, frame_of
from referatgraf.output.server.database import Database
from referatgraf.output.server.formats import GRAPHS, RESULTS

_SKIPPED = r"(?:\s|#[^\r\n]*+)*+"
_TARGET = r"(?:<[^<>\s]*+>|(?:\\.|[^\s{}<>#\\])++)"
_SERVICE = re.compile(rf"SERVICE{_SKIPPED}(?:SILENT{_SKIPPED})?{_TARGET}{_SKIPPED}\{{", re.IGNORECASE)
"""What may be a call of another server, however the text before it is read; one in a string is taken for one too."""


class TooLargeError(Exception):
    """An answer is longer than answers may be."""


class Frames:
    """An answer on its way out, a frame a piece; the database writes to it as to a file.

    Args:
        out: where frames go.
        most: bytes that an answer may have.
    """

    def __init__(self, out: BinaryIO, most: int) -> None:
        self._out, self._left = out, most
        self._head, self._held = b"", bytearray()

    def ready(self) -> None:
        """Say that the database is open."""
        self._send(READY)

    def begin(self, name: str) -> None:
        """Begin an answer in the format of this name; nothing is sent before there is a piece of it."""
        self._head = name.encode()

    def write(self, data: bytes) -> int:
        """Take a part of the answer.

        Raises:
            TooLargeError: it is longer than answers may be.
        """
        self._left -= len(data)
        if self._left < 0:
            raise TooLargeError
        self._held += data
        if len(self._held) >= PIECE:
            self._send_held()
        return len(data)

    def flush(self) -> None:
        """Do nothing: pieces are sent when they are large enough."""

    def end(self) -> None:
        """End the answer."""
        self._send_held()
        self._send(END)

    def refuse(self, refusal: Refusal) -> None:
        """Say why there is no answer, or no more of it."""
        self._out.write(frame_of(refusal))
        self._out.flush()

    def _send_held(self) -> None:
        if self._head:
            self._send(HEAD, self._head)
            self._head = b""
        self._send(DATA, bytes(self._held))
        self._held.clear()

    def _send(self, kind: bytes, data: bytes = b"") -> None:
        self._out.write(FRAME.pack(kind, len(data)) + data)
        self._out.flush()


def answer(store: Store, asked: Asked, frames: Frames) -> None:
    """Send the answer to a query, or why there is none.

    Args:
        store: the database.
        asked: the query.
        frames: where the answer goes.
    """
    try:
        if _SERVICE.search(asked.sparql):
            raise QueryError("SERVICE kalder en anden server, og det gør denne ikke", do="spørg hver server for sig")
        _write(run(store, asked.sparql, asked.dataset), asked, frames)
    except QueryError as error:
        frames.refuse(Refusal(400, str(error)))
    except TooLargeError:
        frames.refuse(Refusal(413, "Svaret er for stort; spørg om mindre, eller brug LIMIT."))
    except (OSError, RuntimeError, ValueError) as error:  # of the database, once the answer has begun
        frames.refuse(Refusal(500, f"Svaret kunne ikke dannes ({error})."))


def _write(result: Result, asked: Asked, frames: Frames) -> None:
    is_graph = isinstance(result, QueryTriples)
    name, formats = (asked.graph, GRAPHS) if is_graph else (asked.results, RESULTS)
    if not name:
        media = ", ".join(each.media for each in formats.values())
        frames.refuse(Refusal(406, f"Svaret på denne forespørgsel kan fås som {media}."))
        return
    form = formats[name].engine
    frames.begin(name)
    if isinstance(result, QueryTriples):
        assert isinstance(form, RdfFormat)
        serialize(result, cast("IO[bytes]", frames), format=form, prefixes=dict(PREFIXES))
    else:
        assert isinstance(form, QueryResultsFormat)
        result.serialize(cast("IO[bytes]", frames), format=form)
    frames.end()


def main(generation: Path, most: int, memory: int) -> None:
    """Answer the queries on standard input, each on a line, with frames on standard output."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever else is printed is no frame
    _limit(memory)
    try:
        database = Database(generation)
    except GraphFolderError as error:
        Frames(out, most).refuse(Refusal(503, str(error)))
        return
    Frames(out, most).ready()
    warm(database)
    while line := sys.stdin.buffer.readline():
        answer(database.store, asked_of(line), Frames(out, most))
        database.let_go()


def warm(database: Database) -> None:
    """Ask the named questions for nobody, until somebody asks: a process has grown to its size before it is of use."""
    with suppress(QueryError, OSError, RuntimeError, ValueError):  # whoever asks will be told
        for question in questions().values():
            if _is_awaited():
                return
            answered = run(database.store, question.sparql)
            assert isinstance(answered, QuerySolutions)
            for _ in answered:
                pass
            del answered
            database.let_go()


def _is_awaited() -> bool:
    """Whether a query has come, or the input has ended; where the system cannot tell, that is taken for granted."""
    try:
        return bool(select.select([sys.stdin], [], [], 0)[0])
    except OSError:
        return True


def _limit(memory: int) -> None:
    """Let the system refuse this process more memory, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
