"""What each format's extractor gives to the reader."""

from dataclasses import dataclass

from referatgraf.nlp.given import Given


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one file, where its pages begin, what the report should tell and what is given, as in `Document`."""

    text: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    given: Given | None = None
