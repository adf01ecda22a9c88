"""What a process is asked, and what it tells: a line of JSON goes in, frames come out."""

import json
from dataclasses import asdict, dataclass
from struct import Struct

from referatgraf.graph.query import Dataset

READY, HEAD, DATA, END, REFUSED = b"O", b"H", b"D", b"E", b"R"
"""Kinds of frames: the database is open; name of the format of an answer that has begun, a piece of it, its end; why
there is none (JSON of `Refusal`)."""
FRAME = Struct(">cI")
"""The head of a frame: its kind, and how many bytes follow."""
PIECE = 65_536
"""Bytes that are gathered before they are sent on."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query.

    Attributes:
        sparql: the text.
        results: name of the format for solutions, empty where the client takes none that there is.
        graph: the same for a graph.
        dataset: the graphs that are asked; None for those of the text, or else those of the store.
    """

    sparql: str
    results: str = "json"
    graph: str = "ttl"
    dataset: Dataset | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer.

    Attributes:
        status: of HTTP.
        sentence: for the reader.
    """

    status: int
    sentence: str


def line_of(asked: Asked) -> bytes:
    """The line that asks a process."""
    return json.dumps(asdict(asked)).encode() + b"\n"


def asked_of(line: bytes) -> Asked:
    """What a line asks."""
    told = json.loads(line)
    dataset = told.pop("dataset")
    return Asked(**told, dataset=dataset and Dataset(tuple(dataset["default"]), tuple(dataset["named"])))


def frame_of(refusal: Refusal) -> bytes:
    """The frame that says why there is no answer."""
    data = json.dumps(asdict(refusal)).encode()
    return FRAME.pack(REFUSED, len(data)) + data


def refusal_of(data: bytes) -> Refusal:
    """What such a frame says."""
    return Refusal(**json.loads(data))
