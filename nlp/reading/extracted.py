"""What each format's extractor gives to the reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one file, the offsets at which its pages begin and what the report should tell, as in `Document`."""

    text: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
