"""The sentences: lines of the files in `templates/`, and how their braces are filled."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from generator.chance import MONTHS, long_date

FOLDER = Path(__file__).resolve().parent.parent / "templates"
SLOT = re.compile(r"\{(\w+)\}")
NUMBERS: dict[str, Callable[[Random], str]] = {
    "beloeb": lambda rng: f"{rng.randint(1, 48)},{rng.randint(1, 9)} mio. kr.",
    "beloeb2": lambda rng: f"{rng.randint(12, 980)}.000 kr.",
    "kr": lambda rng: f"{rng.randint(11, 39)}.{rng.randint(100, 999)}",
    "kr2": lambda rng: f"{rng.randint(40, 88)}.{rng.randint(100, 999)}",
    "pct": lambda rng: str(rng.randint(2, 94)),
    "antal": lambda rng: str(rng.randint(21, 890)),
    "antal2": lambda rng: str(rng.randint(891, 1990)),
    "n": lambda rng: str(rng.randint(2, 12)),
    "uge": lambda rng: str(rng.randint(2, 51)),
    "lp": lambda rng: f"{rng.randint(1, 9)}.{rng.randint(10, 99)}",
}
MOMENTS: dict[str, Callable[[Random, date], str]] = {
    "dato0": lambda rng, day: long_date(day - timedelta(rng.randint(30, 400))),
    "dato1": lambda rng, day: long_date(day + timedelta(rng.randint(20, 300))),
    "maaned0": lambda rng, _: rng.choice(MONTHS),
    "maaned1": lambda rng, _: rng.choice(MONTHS),
}

COMPOUNDS = {"ord": ("forled", "bestemt"), "ordfl": ("forled", "flertal"), "vej": ("vej_forled", "vej_efterled")}
"""Words that are put together anew each time, since the words of real minutes never come to an end."""


@cache
def blocks(subject: str) -> dict[str, tuple[str, ...]]:
    """The blocks of one file of templates: name in brackets → the lines below it; "#" begins a comment."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (FOLDER / f"{subject}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return {name: tuple(of) for name, of in found.items()}


class Vary:
    """The values that fill braces: those of the case, words of its subject, days near it, and numbers.

    Args:
        fixed: what holds for the whole case ("objekt", "kommune"); more is added when its title is drawn.
        subject: the file of templates whose blocks give the words of the subject.
        day: the meeting at which the case begins.
    """

    def __init__(self, fixed: dict[str, str], subject: str, day: date) -> None:
        self.fixed, self.day = fixed, day
        self.words = blocks("navne") | blocks(subject)

    def fill(self, rng: Random, template: str) -> str:
        """Fill the braces, also those that a value brings with it; an amount at the end keeps a single full stop."""
        while "{" in template:
            template = SLOT.sub(lambda slot: self.value(rng, slot[1]), template)
        return template.replace("kr..", "kr.")

    def sentence(self, rng: Random, template: str) -> str:
        """A filled template that begins with a capital letter."""
        text = self.fill(rng, template)
        return text[0].upper() + text[1:]

    def keep(self, rng: Random, template: str) -> str:
        """Fill a template, and let every later one have the same words of the subject."""
        names = sorted(set(SLOT.findall(template)) & (set(self.words) | set(COMPOUNDS)) - set(self.fixed))
        self.fixed |= {name: self.value(rng, name) for name in names}
        return self.fill(rng, template)

    def value(self, rng: Random, name: str) -> str:
        """One value for the brace `name`; "bydel2" is another "bydel"."""
        if name in self.fixed:
            return self.fixed[name]
        if name in NUMBERS:
            return NUMBERS[name](rng)
        if name in MOMENTS:
            return MOMENTS[name](rng, self.day)
        if name in COMPOUNDS:
            return "".join(rng.choice(blocks("sammensat")[part]) for part in COMPOUNDS[name])
        return rng.choice(self.words[name.removesuffix("2")])
