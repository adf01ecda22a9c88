"""What the text of some cases names beside the sentences of the templates, so that questions have one answer."""

from dataclasses import dataclass
from random import Random

LAW = "havneloven"
"""A law that no template names."""
_SECTIONS = (2, 3, 4, 6, 9)
_AGES = ("gamle", "nye", "små", "store")
_PLACES = ("havne", "fjord", "kyst", "strand", "båd", "klit", "færge", "mole")
_MATTERS = ("anlæg", "pladser", "stier", "broer", "huse", "værker", "områder", "kurser")
_TITLES = ("drift", "tilsyn", "åbenhed", "priser", "sikkerhed", "viden")
_HOUSES = ("Klyden", "Viben", "Edderfuglen", "Strandskaden", "Terneskæret", "Alkeruten")


@dataclass(frozen=True, slots=True)
class Named:
    """What a case names.

    Attributes:
        principles: the collective name of three principles.
        titles: of these principles.
        section: number of a section of `LAW`.
        institution: its name.
        plan: the same of a strategy.
        kroner: an amount.
    """

    principles: str
    titles: tuple[str, ...]
    section: int
    institution: str
    plan: str
    kroner: int

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs that name it all."""
        titles = "\n".join(f"- {title}" for title in self.titles)
        amount = f"{self.kroner:,}".replace(",", ".")
        return (
            f"Fire kommuner har i fællesskab udarbejdet {self.principles}.",
            f"De {self.principles} er:",
            titles,
            f"Kravene følger af {LAW}s § {self.section}, og de er taget med i {self.plan}.",
            f"{self.institution} er hørt i sagen, og der afsættes {amount} kr. til arbejdet.",
        )


def draw(rng: Random, year: int, turn: int) -> Named | None:
    """What a case of this year names; two of three name nothing of the kind.

    Args:
        rng: chance.
        year: the case's.
        turn: which case of its town it is, so that no two of a meeting have principles of the same name.
    """
    if rng.random() > 0.35:
        return None
    left, matter = divmod(turn, len(_MATTERS))
    age, place = divmod(left, len(_PLACES))
    return Named(
        principles=f"tre fælles principper for {_AGES[age % len(_AGES)]} {_PLACES[place]}{_MATTERS[matter]}",
        titles=tuple(f"Fælles om {title}" for title in rng.sample(_TITLES, 3)),
        section=rng.choice(_SECTIONS),
        institution=f"Børnehuset {rng.choice(_HOUSES)}",
        plan=f"Havnestrategi {year}-{year + 4}",
        kroner=rng.randint(1_000_001, 9_999_999),
    )
