"""What a model proposes: characters that may be a name, before it is settled whether they are."""

from typing import NamedTuple

from referatgraf.nlp.minutes import Span

PERSON, INSTITUTION, PLACE = "PER", "ORG", "LOC"


class Proposed(NamedTuple):
    """Characters that a model takes for a name.

    Attributes:
        kind: PERSON, INSTITUTION or PLACE.
        span: where they stand.
        confidence: from 0 to 1.
        opens: whether they open a sentence or a line, where every word has a capital.
    """

    kind: str
    span: Span
    confidence: float
    opens: bool
