"""What is served, to whom, and with which limits."""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

ALL, OFFICE_HOLDERS, NOBODY = "all", "office-holders", "none"
PERSONS = (NOBODY, OFFICE_HOLDERS, ALL)
"""Which persons a graph names, the fewest first."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take.

    Attributes:
        seconds: of the clock until the answer is complete.
        result: bytes of an answer.
        memory: bytes that a query may allocate.
        processes: queries that run at once.
        long: of these, queries that have run for more than a moment.
        waiting: queries that may be running, waiting for a process, or on their way to who asked.
        query: bytes of a query.
    """

    seconds: float = 10.0
    result: int = 64_000_000
    memory: int = 1_000_000_000
    processes: int = 6
    long: int = 3
    waiting: int = 32
    query: int = 100_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What is served.

    Attributes:
        folder: the graph folder.
        host: the address that is listened on.
        persons: the most that the graph may name, one of `PERSONS`; empty for what the host allows.
        limits: what one query may take.
    """

    folder: Path
    host: str = "127.0.0.1"
    persons: str = ""
    limits: Limits = Limits()

    @property
    def is_public(self) -> bool:
        """Whether others than the programs of this machine can reach the server."""
        try:
            return not ip_address(self.host).is_loopback
        except ValueError:
            return self.host != "localhost"

    @property
    def most_persons(self) -> str:
        """The most that the graph may name: office-holders beyond this machine, unless it was told otherwise."""
        return self.persons or (OFFICE_HOLDERS if self.is_public else ALL)
