"""Exports of agenda systems, whose fields are known for certain, to a text and what is given of it.

a system's reader (bytes) ─▶ record ─▶ layout (text, and where everything stands in it)
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.structured import acadre, agenda_management, edoc, firstagenda, sbsys
from referatgraf.nlp.reading.structured.layout import laid_out
from referatgraf.nlp.reading.structured.record import Record


class System(NamedTuple):
    """An agenda system.

    Attributes:
        sign: what the beginning of its files holds.
        read: makes the record of a file's bytes, or raises a DocumentError.
    """

    sign: re.Pattern[str]
    read: Callable[[bytes], Record]

    def extract(self, data: bytes) -> Extracted:
        """The text of an export, and what is given of it.

        Raises:
            DocumentError: the bytes are damaged, or hold no meeting.
        """
        return laid_out(self.read(data))


SYSTEMS = {
    "firstagenda": System(firstagenda.SIGN, firstagenda.read),
    "sbsys": System(sbsys.SIGN, sbsys.read),
    "agenda-management": System(agenda_management.SIGN, agenda_management.read),
    "edoc": System(edoc.SIGN, edoc.read),
    "acadre": System(acadre.SIGN, acadre.read),
}
"""The systems by the name of their format."""


def system_of(beginning: str) -> str:
    """The system whose export begins so; empty where it is none that is known."""
    return next((name for name, system in SYSTEMS.items() if system.sign.search(beginning)), "")
