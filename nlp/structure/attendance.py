"""Who was there and who was not, of a meeting or of one item."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from referatgraf.nlp.minutes import Attendee, Deputy
from referatgraf.nlp.structure.people import without


@dataclass(frozen=True, slots=True)
class Attendance:
    """What a text says of who took part; `item` are those who took no part in the one item it speaks of."""

    present: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    excused: tuple[Attendee, ...] = ()
    item: tuple[Attendee, ...] = ()
    disqualified: tuple[Attendee, ...] = ()
    guests: tuple[Attendee, ...] = ()
    deputies: tuple[Deputy, ...] = ()

    @classmethod
    def of(cls, field: str, people: Iterable[Attendee]) -> "Attendance":
        """Persons of whom a text says one thing, given by the name of its attribute."""
        named: dict[str, Any] = {field: tuple(people)}
        return cls(**named)

    def __add__(self, other: "Attendance") -> "Attendance":
        return merged((self, other))

    def __bool__(self) -> bool:
        return self is not NOTHING and self != NOTHING

    def all_absent(self) -> tuple[Attendee, ...]:
        """Everyone who was not there, with or without apology."""
        return without((*self.absent, *self.excused), ())


NOTHING = Attendance()
"""What a text says that does not speak of attendance."""


def merged(parts: Iterable[Attendance]) -> Attendance:
    """All of `parts` as one."""
    several = [part for part in parts if part]
    if len(several) < 2:
        return several[0] if several else NOTHING
    joined = (chain.from_iterable(getattr(part, name) for part in several) for name in Attendance.__slots__)
    return Attendance(*map(tuple, joined))
