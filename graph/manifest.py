"""What a generation of the store is made of: the parts of the documents and the shared graphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from referatgraf.graph.parts import part_path
from referatgraf.ontology.iris import Iris, digest

DOCUMENT_GRAPH, EVIDENCE_GRAPH, PROVENANCE = "document", "evidence", "provenance"
SHARED_IN_DEFAULT = ("entities", "reference")
_NOBODY = "-"
DEFAULT_GRAPHS = (DOCUMENT_GRAPH, *SHARED_IN_DEFAULT)
"""Kinds of graphs whose statements stand in the default graph too."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation holds, by name.

    Attributes:
        iris: the making of IRIs, which the statements were made with.
        parts: state of the part of each document, by the document's key, in the order of the keys.
        shared: state of each shared graph by its name.
        privacy: what names the rules by which persons were hidden; empty where nobody was.
    """

    iris: Iris
    parts: dict[str, str]
    shared: dict[str, str]
    privacy: str = ""

    @property
    def text(self) -> str:
        """The manifest as kept beside the database, a line a thing."""
        parts = (f"part {key} {state}\n" for key, state in sorted(self.parts.items()))
        shared = (f"shared {name} {state}\n" for name, state in sorted(self.shared.items()))
        return "".join((f"base {self.iris.base} {self.privacy or _NOBODY}\n", *parts, *shared))

    @classmethod
    def parsed(cls, text: str) -> "Manifest":
        """The manifest that `text` was written from."""
        made = cls(Iris(), {}, {})
        for kind, name, state in (line.split(" ") for line in text.splitlines()):
            if kind == "base":
                made = cls(Iris(name), made.parts, made.shared, "" if state == _NOBODY else state)
            else:
                (made.parts if kind == "part" else made.shared)[name] = state
        return made

    @property
    def name(self) -> str:
        """The name of a generation with this content."""
        return f"generation-{digest(self.text, 16)}"


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where the things that the files of a graph are made from stand, below its folder `store`."""

    store: Path

    @property
    def parts(self) -> Path:
        """The parts of the documents."""
        return self.store / "parts"

    @property
    def runs(self) -> Path:
        """Parts merged by the first digits of their keys."""
        return self.store / "runs"

    @property
    def shared(self) -> Path:
        """The shared graphs."""
        return self.store / "shared"

    @property
    def staging(self) -> Path:
        """Files of the graph before they are whole."""
        return self.store / "staging"

    def part_files(self, manifest: Manifest, suffix: str) -> Iterator[Path]:
        """The files of all parts in one of their forms, in the order of the keys."""
        return (part_path(self.parts, key, state, suffix) for key, state in sorted(manifest.parts.items()))

    def shared_files(self, manifest: Manifest, suffix: str, names: tuple[str, ...] = ()) -> list[Path]:
        """The files of the shared graphs (of `names` alone, where given), in the order of their names."""
        chosen = sorted(names or manifest.shared)
        return [self.shared / f"{manifest.shared[name]}{suffix}" for name in chosen if name in manifest.shared]
