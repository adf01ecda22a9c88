"""When the bodies of a town meet, and who comes."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from generator.chance import chance
from generator.town import GROUP, MEETINGS, Body, Person, Town, town_of

MONTHS_OF_YEAR = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12)
FIRST_WEEKDAY = (0, 1, 2, 3, 7, 14, 22)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came; deputies are pairs of the one who sits and the one who is absent."""

    present: tuple[Person, ...]
    absent: tuple[Person, ...]
    deputies: tuple[tuple[Person, Person], ...]


@dataclass(frozen=True, slots=True)
class Sitting:
    """A body's meeting in the town's month with this running number; each month has one of each body, July none."""

    town: Town
    body: Body
    month: int

    @property
    def day(self) -> date:
        """The day of the meeting."""
        years, place = divmod(self.month, len(MONTHS_OF_YEAR))
        first = date(self.town.first_year + years, MONTHS_OF_YEAR[place], 1)
        monday = first + timedelta(days=-first.weekday() % 7)
        return monday + timedelta(days=FIRST_WEEKDAY[self.body.order])

    @property
    def key(self) -> str:
        """What names the meeting for streams of chance."""
        return f"{self.town.key}/{self.body.order}/{self.month}"


def sitting_of(seed: int, index: int) -> Sitting:
    """The meeting that document `index` (from 0) records: the towns of a group take turns, each in order of time."""
    group, place = divmod(index, GROUP * MEETINGS)
    turn, of_group = divmod(place, GROUP)
    town = town_of(seed, group * GROUP + of_group)
    month, order = divmod(turn, len(town.bodies))
    return Sitting(town, town.bodies[order], month)


@lru_cache(maxsize=2048)
def attendance(sitting: Sitting) -> Attendance:
    """Who came to a meeting; now and then one is absent, and sometimes has a deputy."""
    rng, body = chance(sitting.key, "attendance"), sitting.body
    absent = tuple(sorted(rng.sample(body.members, rng.choice((0, 0, 1, 1, 2))), key=body.members.index))
    reserves = rng.sample(body.reserves, 2) if body.reserves else []
    sits = [pair for pair in zip(reserves, absent, strict=False) if rng.random() < 0.4]
    present = [person for person in body.members if person not in absent] + [deputy for deputy, _ in sits]
    return Attendance(tuple(present), absent, tuple(sits))
