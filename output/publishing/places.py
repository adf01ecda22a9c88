"""A place for files that portals harvest: a folder, or a bucket of any system that fsspec knows (`s3://…`)."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import partial

from referatgraf.errors import PublishingError
from referatgraf.output.catalog import wording
from referatgraf.output.catalog.files import File
from referatgraf.output.publishing.steps import Parcel, Step
from referatgraf.output.templating import templates
from referatgraf.places import files_at, reached

CHECKSUMS, INDEX = "checksums.txt", ".well-known/dcat/index.html"


class Place:
    """A folder or bucket.

    Args:
        address: path, or address as fsspec reads it.

    Raises:
        UsageError: no system is known for the address.
    """

    def __init__(self, address: str) -> None:
        self._files, self._root = files_at(address)
        self._address = address

    def steps(self, parcel: Parcel, files: list[File]) -> Iterator[Step]:
        """Yield what has to be done; each step is to be taken before the next is asked for.

        What has been sent is noted in the checksums there, so that a broken run goes on where it stopped.

        Args:
            parcel: what is sent.
            files: all its files, those that describe it last.

        Raises:
            PublishingError: the place cannot be read or written.
        """
        there = self._checksums()
        for file in files:
            if there.get(file.name) != file.sha256:
                there[file.name] = file.sha256
                told = "".join(f"{checksum}  {name}\n" for name, checksum in sorted(there.items()))
                yield Step("sende", f"{file.name} ({file.size} bytes)", partial(self._send, parcel, file, told))
        page = templates().get_template("well_known.html").render(of=parcel.publication, title=wording.title).encode()
        if self._content(INDEX) != page:
            yield Step("skrive", INDEX, lambda: self._write(INDEX, page))

    def _send(self, parcel: Parcel, file: File, checksums: str) -> None:
        with self._reached():
            self._files.makedirs(self._root, exist_ok=True)
            self._files.put_file(str(parcel.folder / file.name), self._path(file.name))
        self._write(CHECKSUMS, checksums.encode())

    def _write(self, name: str, content: bytes) -> None:
        with self._reached():
            self._files.makedirs(self._path(name).rpartition("/")[0], exist_ok=True)
            self._files.pipe_file(self._path(name), content)

    def _exists(self, name: str) -> bool:
        with self._reached():
            return bool(self._files.exists(self._path(name)))

    def _checksums(self) -> dict[str, str]:
        """The checksums of what lies there, by name."""
        lines = self._content(CHECKSUMS).decode("utf-8", "replace").splitlines()
        pairs = (line.partition("  ") for line in lines)
        return {name: checksum for checksum, mark, name in pairs if mark and self._exists(name)}

    def _content(self, name: str) -> bytes:
        """The bytes of a file there; none where it is missing."""
        if not self._exists(name):
            return b""
        with self._reached():
            return bytes(self._files.cat_file(self._path(name)))

    def _path(self, name: str) -> str:
        return f"{self._root.rstrip('/')}/{name}"

    def _reached(self) -> AbstractContextManager[None]:
        return reached("stedet kan ikke læses eller skrives", self._address, PublishingError)
