"""Sentences in the register of minutes, made up: frames filled with names from the registers and with invented ones."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

from referatgraf.nlp.recognition.names.labelled import Sentence
from referatgraf.nlp.recognition.names.words import words
from referatgraf.ontology.registers.municipalities import municipalities
from referatgraf.ontology.registers.names import family_names, given_names
from referatgraf.ontology.registers.roles import roles

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
UNITS = ("Center for", "Fagcenter", "Center", "Institut for", "Forvaltningen for")
REGIONS = ("Sjælland", "Midtjylland", "Nordjylland", "Syddanmark", "Hovedstaden")
KINDS = {"per": "PER", "org": "ORG", "loc": "LOC"}
"""What begins the name of a slot, and the kind of the names that fill it: {org_avis} is a newspaper."""
MINUTES, NEWS = "frames.txt", "news-frames.txt"
KNOWN = "news-lists.txt"


def known(kind: str) -> list[str]:
    """Names that all know, of a kind: "ORG"."""
    return [name for title, names in blocks(_HERE / KNOWN).items() if KINDS.get(title[:3]) == kind for name in names]


def blocks(path: Path) -> dict[str, list[str]]:
    """The blocks of a file: under each name in brackets its entries, one a line or parted by semicolons."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            entries = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            entries += line.split(";") if path.stem.endswith("lists") else [line]
    return found


class Maker:
    """Makes labelled sentences, the same ones for the same seed.

    Args:
        seed: of the random choices.
        frames: the file of the frames.
    """

    def __init__(self, seed: int, frames: str = MINUTES) -> None:
        self._rng = Random(seed)
        self._lists = blocks(_HERE / "lists.txt") | blocks(_HERE / KNOWN)
        self._frames = [frame for block in blocks(_HERE / frames).values() for frame in block]
        self._given = sorted(given_names())
        self._family = sorted(family_names())
        self._municipalities = sorted(municipalities(), key=lambda each: each.code)
        self._titles = sorted(each.title for each in roles())
        self._makers: dict[str, Callable[[], str]] = {
            "per": self.person,
            "org": self.institution,
            "loc": self.place,
            "rolle": lambda: self._rng.choice(self._titles),
            "tal": lambda: str(self._rng.randint(1, 180)),
        }

    def sentence(self) -> Sentence:
        """One more sentence."""
        found: list[str] = []
        labels: list[str] = []
        for number, part in enumerate(_SLOT.split(self._rng.choice(self._frames))):
            text = self._fill(part) if number % 2 else part
            cut = [word.text for word in words(text, 0, len(text))]
            if number % 2 == 0 and cut[:1] == ["s"] and not part.startswith(" "):
                found[-1] += "" if found[-1].endswith("s") else "s"  # a genitive behind a name
                del cut[0]
            kind = KINDS.get(part.lower().split("_")[0]) if number % 2 else None
            found += cut
            labels += [f"{'I' if place else 'B'}-{kind}" if kind else "O" for place in range(len(cut))]
        return Sentence(tuple(found), tuple(labels))

    def _fill(self, slot: str) -> str:
        """What a slot is filled with; a slot with a capital begins with one."""
        name = slot.lower()
        text = self._makers[name]() if name in self._makers else self._pick(name)
        return text[0].upper() + text[1:] if slot[0].isupper() else text

    def _pick(self, name: str) -> str:
        return self._rng.choice(self._lists[name])

    def given(self) -> str:
        """A given name; rare and foreign ones are as common as the others."""
        rng = self._rng
        name = self._pick("fornavn") if rng.random() < 0.25 else rng.choice(self._given)
        chance = rng.random()
        if chance < 0.08:
            return f"{name}-{rng.choice(self._given)}"
        if chance < 0.18:
            return f"{name} {rng.choice('ABCDEFGHIJKLMNOPRSTVW')}."
        return f"{name} {rng.choice(self._given)}" if chance < 0.28 else name

    def family(self) -> str:
        """A family name."""
        rng = self._rng
        chance = rng.random()
        if chance < 0.25:
            return self._pick("efternavn")
        if chance < 0.33:
            return self.town_word()
        if chance < 0.38:
            return f"{rng.choice(self._family)}-{rng.choice(self._family)}"
        return f"{rng.choice(self._family)} {rng.choice(self._family)}" if chance < 0.5 else rng.choice(self._family)

    def called(self) -> str:
        """What a person is called in one word: the family name in half of all cases."""
        return (self.family() if self._rng.random() < 0.5 else self.given()).split()[0]

    def person(self) -> str:
        """A full name, seldom a part of one."""
        chance = self._rng.random()
        if chance < 0.05:
            return self.given()
        return (
            f"{self._rng.choice(self._given)[0]}. {self.family()}"
            if chance < 0.08
            else f"{self.given()} {self.family()}"
        )

    def town_word(self) -> str:
        """An invented name of a place."""
        return self._pick("forled") + self._pick("efterled")

    def town(self) -> str:
        """A town, in half of all cases a real one."""
        return self._rng.choice(self._municipalities).name if self._rng.random() < 0.5 else self.town_word()

    def place(self) -> str:
        """A town or a street, perhaps with its number."""
        chance = self._rng.random()
        if chance < 0.5:
            return self.town()
        street = (
            self.town_word() + self._pick("gade") if chance < 0.8 else f"{self.town()} {self._pick('gade').title()}"
        )
        return f"{street} {self._rng.randint(1, 180)}" if chance < 0.65 else street

    def institution(self) -> str:
        """A company, association, school, authority or unit of an administration."""
        rng = self._rng
        forms: tuple[tuple[int, Callable[[], str]], ...] = (
            (14, lambda: self._pick("orgnavn")),
            (6, lambda: rng.choice(self._municipalities).full_name),
            (3, lambda: f"{self.town()} Kommune"),
            (4, lambda: f"{rng.choice(UNITS)} {self._pick('fag')}"),
            (2, lambda: f"Center {rng.randint(1, 9)}"),
            (3, lambda: self._pick("stamme") + rng.choice(("styrelsen", "ministeriet", "tilsynet", "nævnet"))),
            (5, lambda: f"{self.name()} {self._pick('virksomhed')}{rng.choice(('', ' A/S', ' ApS', ' I/S', ' P/S'))}"),
            (2, lambda: f"{self.name()}{rng.choice((' A/S', ' ApS', ' Holding ApS', ' & Co.'))}"),
            (6, lambda: f"{self.town()} {self._pick('forening')}"),
            (6, lambda: f"{self._pick('sted')} {self.name()}"),
            (7, lambda: self.town_word() + self._pick("samlet")),
            (2, lambda: f"Region {rng.choice(REGIONS)}"),
            (2, lambda: "".join(rng.choices("ABDEFGHIKLMNOPRSTUV", k=rng.randint(3, 5)))),
        )  # fmt: skip
        weights = [weight for weight, _ in forms]
        return rng.choices([make for _, make in forms], weights)[0]()

    def name(self) -> str:
        """What a house or a company may be called."""
        chance = self._rng.random()
        if chance < 0.4:
            return self.town_word()
        return self._rng.choice(self._family) if chance < 0.7 else self.town_word() + self._pick("samlet")
