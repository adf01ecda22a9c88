"""A named pattern, as it stands in the tables of this folder."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern with a name, a text it must match and one it must not; a test reads the tables by these."""

    name: str
    regex: re.Pattern[str]
    example: str
    counterexample: str
