"""What each format's extractor gives to the reader."""

from dataclasses import dataclass

from referatgraf.nlp.document import SeenAs
from referatgraf.nlp.given import Given


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one file and what came with it, as in `Document`; `address` is the one that the file tells."""

    text: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    given: Given | None = None
    left_out: tuple[str, ...] = ()
    address: str = ""
    seen: tuple[SeenAs, ...] = ()
