"""Invented municipalities: their bodies, the people in them and the habits of their secretariats."""

from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from generator.chance import chance
from generator.phrases import blocks

GROUP = 4
MEETINGS = 100
PARTIES = (("A", 7), ("V", 6), ("C", 4), ("F", 3), ("O", 2), ("Ø", 2), ("B", 2), ("I", 1))
SUBJECTS = ("social", "boern", "aeldre", "teknik", "kultur", "arbejde")
NUMBER_FORMS = (("{yy}-{n:06d}", "{code}-{year}-{n:05d}"), ("{kle}",), ("{yy}/{n}", "{year}-{n:06d}"), ("{yy}/{n}",))


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the council or a director; directors have no party."""

    name: str
    party: str = ""

    @property
    def printed(self) -> str:
        """Name and party as lists print them."""
        return f"{self.name} ({self.party})" if self.party else self.name


@dataclass(frozen=True, slots=True)
class Body:
    """A body: `order` is its turn in the month, `subject` the file of templates it draws from."""

    name: str
    order: int
    subject: str
    members: tuple[Person, ...] = field(compare=False)
    reserves: tuple[Person, ...] = field(compare=False)
    place: str
    hour: str

    @property
    def voting(self) -> bool:
        """Whether members vote here: not among directors."""
        return bool(self.reserves)

    @property
    def itself(self) -> str:
        """What running text calls the body."""
        return "udvalget" if "dvalg" in self.name else self.name.lower() if self.voting else self.name


@dataclass(frozen=True, slots=True)
class Town:
    """One municipality. `kind` (0 to 3) settles its layouts, the form of its case numbers and how votes are printed."""

    key: str
    kind: int = field(compare=False)
    name: str = field(compare=False)
    code: int = field(compare=False)
    first_year: int = field(compare=False)
    number_form: str = field(compare=False)
    bodies: tuple[Body, ...] = field(compare=False)

    @property
    def council(self) -> Body:
        """Kommunalbestyrelsen or Byrådet."""
        return self.bodies[-1]


@lru_cache(maxsize=64)
def town_of(seed: int, number: int) -> Town:
    """The town with a running number: four of them take turns for four hundred documents."""
    rng = chance(seed, "town", number)
    kind = number % GROUP
    return Town(
        key=f"{seed}/{number}",
        kind=kind,
        name=town_name(seed, number),
        code=901 + number % 98,
        first_year=rng.randint(2014, 2024),
        number_form=rng.choice(NUMBER_FORMS[kind]),
        bodies=tuple(bodies(rng)),
    )


def town_name(seed: int, number: int) -> str:
    """A name that no other town of the same seed has among the first 192."""
    names = blocks("navne")
    pairs = [first + last for first in names["by_forled"] for last in names["by_efterled"]]
    chance(seed, "town names").shuffle(pairs)
    return pairs[number % len(pairs)]


def bodies(rng: Random) -> list[Body]:
    """Direktionen, four committees, Økonomiudvalget and the council, in the order in which they meet."""
    people = council_members(rng)
    council = rng.choice(("Kommunalbestyrelsen", "Byrådet"))
    subjects = rng.sample(SUBJECTS, 4)
    plan: list[tuple[str, str, tuple[Person, ...]]] = [("Direktionen", "oekonomi", directors(rng))]
    plan += [(rng.choice(blocks(of)["udvalg"]), of, tuple(rng.sample(people, 7))) for of in subjects]
    plan += [("Økonomiudvalget", "oekonomi", tuple(rng.sample(people, 9))), (council, "oekonomi", people)]
    return [
        Body(name, order, subject, members, reserves(rng, order, members, people), *room(rng))
        for order, (name, subject, members) in enumerate(plan)
    ]


def reserves(rng: Random, order: int, members: tuple[Person, ...], people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Who can sit for a member: other members of the council; in the council those next on the lists."""
    if order == 0:
        return ()
    others = tuple(person for person in people if person not in members)
    return others or tuple(Person(name, "A") for name in full_names(rng, 5))


def room(rng: Random) -> tuple[str, str]:
    """The place and the hour at which a body meets."""
    hour = f"{rng.choice((8, 9, 12, 14, 15, 16, 17, 18)):02d}:{rng.choice(('00', '15', '30', '45'))}"
    return rng.choice(blocks("navne")["lokale"]), hour


def council_members(rng: Random) -> tuple[Person, ...]:
    """The 27 members, ordered by party."""
    names = iter(full_names(rng, sum(seats for _, seats in PARTIES)))
    return tuple(Person(next(names), letter) for letter, seats in PARTIES for _ in range(seats))


def directors(rng: Random) -> tuple[Person, ...]:
    """The members of Direktionen."""
    return tuple(Person(name) for name in full_names(rng, 4))


def full_names(rng: Random, count: int) -> list[str]:
    """Different names of people."""
    words = blocks("navne")
    last = rng.sample(words["efternavn"], count)
    return [f"{rng.choice(words['fornavn'])} {name}" for name in last]
