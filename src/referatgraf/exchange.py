"""Files on their way to workers that share no disk with this machine, and back: over a place that both reach (fsspec).

A file to be read is put there and fetched by its worker; the parts that a worker writes are put there and fetched by
this machine. What is done with is removed, and with the end of the build everything else.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

from referatgraf.errors import ReferatgrafError, ServerError
from referatgraf.graph.atomic import TEMPORARY
from referatgraf.places import files_at, reached
from referatgraf.pool import Crew, Pool
from referatgraf.work import ReadTask, WriteTask

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Exchange:
    """A place for the files of one build; what asks it raises ServerError where it cannot be read or written.

    Attributes:
        address: a folder or bucket as fsspec reads it ("/mnt/faelles", "s3://spand/mappe").
        name: the folder of this build there.
    """

    address: str
    name: str

    @classmethod
    def at(cls, address: str) -> "Exchange":
        """A new place at an address.

        Raises:
            UsageError: no system is known for the address.
        """
        made = cls(address, f"referatgraf-{secrets.token_hex(8)}")
        made._place  # noqa: B018 - tells whether there is such a system
        return made

    @cached_property
    def _place(self) -> tuple[Any, str]:
        """The system of files, and the folder there."""
        files, root = files_at(self.address)
        return files, f"{root.rstrip('/')}/{self.name}"

    def put(self, file: Path, folder: str) -> None:
        """Copy a file into a folder there."""
        files, root = self._place
        with self._reached():
            files.makedirs(f"{root}/{folder}", exist_ok=True)
            files.put_file(str(file), f"{root}/{folder}/{file.name}")

    def get(self, folder: str, file: Path) -> None:
        """Copy a file from a folder there."""
        files, root = self._place
        file.parent.mkdir(parents=True, exist_ok=True)
        arriving = file.with_name(f"{file.name}{TEMPORARY}")
        with self._reached():
            files.get_file(f"{root}/{folder}/{file.name}", str(arriving))
        arriving.replace(file)

    def names(self, folder: str) -> list[str]:
        """The names of the files in a folder there."""
        files, root = self._place
        with self._reached():
            return sorted(path.rpartition("/")[2] for path in files.ls(f"{root}/{folder}", detail=False))

    def clear(self, folder: str = "") -> None:
        """Remove a folder there, or everything."""
        files, root = self._place
        with self._reached(), suppress(FileNotFoundError):
            files.rm(f"{root}/{folder}".rstrip("/"), recursive=True)

    def _reached(self) -> AbstractContextManager[None]:
        return reached("udvekslingsstedet kan ikke læses eller skrives", self.address, ServerError)


@dataclass(frozen=True, slots=True)
class Sent(Generic[Task]):
    """A task whose files go over an exchange; `folder` is where they lie there, empty where it has none."""

    exchange: Exchange
    folder: str
    function: Callable[[Task], Any]
    task: Task


class ExchangingPool(Pool):
    """A pool whose workers reach neither the files to read nor the graph folder.

    Args:
        crew: who does the work.
        exchange: by which files come and go.
    """

    def __init__(self, crew: Crew, exchange: Exchange) -> None:
        super().__init__(crew)
        self._exchange = exchange

    def __exit__(self, *_: object) -> None:
        super().__exit__()
        with suppress(ServerError):  # a place that cannot be reached has been told of already
            self._exchange.clear()

    def each(
        self, function: Callable[[Task], Result], tasks: Iterable[Task], count: int
    ) -> Iterator[tuple[Task, Result | ReferatgrafError]]:
        """Yield every task with its result or error, as `Pool.each` does; what it wrote has arrived.

        Raises:
            ServerError: the exchange cannot be read or written, here or by a worker.
        """
        for sent, outcome in super().each(_done_there, (self._sent(function, task) for task in tasks), count):
            if isinstance(outcome, ServerError):
                raise outcome
            if isinstance(sent.task, WriteTask) and not isinstance(outcome, ReferatgrafError):
                self._receive(sent.folder, sent.task.parts)
            if sent.folder:
                self._exchange.clear(sent.folder)
            yield sent.task, outcome

    def _sent(self, function: Callable[[Task], Result], task: Task) -> Sent[Task]:
        folder = secrets.token_hex(8)
        if isinstance(task, ReadTask):
            if not (isinstance(task.path, Path) and task.path.is_file()):
                folder = ""  # the worker fetches it, or tells that it is gone
            else:
                self._exchange.put(task.path, folder)
        return Sent(self._exchange, folder, function, task)

    def _receive(self, folder: str, parts: Path) -> None:
        for name in self._exchange.names(folder):
            self._exchange.get(folder, parts / name[:2] / name)


def _done_there(sent: Sent[Task]) -> Any:
    """Do a task at a worker, with its files fetched before or put there after."""
    task, exchange = sent.task, sent.exchange
    with TemporaryDirectory(prefix="referatgraf-") as folder:
        if isinstance(task, ReadTask) and sent.folder:
            here = Path(folder, task.path.name)
            exchange.get(sent.folder, here)
            return sent.function(replace(task, path=here))
        if isinstance(task, WriteTask):
            result = sent.function(replace(task, parts=Path(folder)))
            for path in sorted(Path(folder).rglob("*.*")):
                exchange.put(path, sent.folder)
            return result
    return sent.function(task)
