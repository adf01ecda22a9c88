"""What is done to publish, step by step, so that a dry run tells what a real one does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from referatgraf.output.catalog.description import Publication


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is sent.

    Attributes:
        folder: the folder of the files; nothing else lies in it.
        publication: what they are.
    """

    folder: Path
    publication: Publication


@dataclass(frozen=True, slots=True)
class Step:
    """One change to a portal or place: what it is, in Danish, and what makes it."""

    told: str
    take: Callable[[], object]
