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
    """One change to a portal or place.

    Attributes:
        verb: what is done, in Danish ("sende"); its present tense has an r more.
        what: to what.
        take: does it.
    """

    verb: str
    what: str
    take: Callable[[], object]

    def told(self, *, dry: bool) -> str:
        """What is done, or would be."""
        return f"ville {self.verb} {self.what}" if dry else f"{self.verb}r {self.what}"
