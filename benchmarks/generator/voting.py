"""Votes: who votes how, and the three ways in which the towns print it."""

from collections import Counter
from collections.abc import Iterable
from random import Random

from generator.facts import Ballot
from generator.town import Person

FIGURES, NAMES = 1, 2


def hold(rng: Random, present: tuple[Person, ...]) -> Ballot:
    """A vote in which one or two parties are against and perhaps one abstains; the others carry it."""
    sizes = Counter(person.party for person in present)
    small = [party for party, size in sorted(sizes.items()) if size <= len(present) // 5] or [min(sizes)]
    against = set(rng.sample(small, min(len(small), rng.choice((1, 1, 2)))))
    left = [party for party in small if party not in against]
    abstained = set(rng.sample(left, 1)) if len(left) > 2 and rng.random() < 0.35 else set()
    return Ballot(
        favour=tuple(p for p in present if p.party not in against | abstained),
        against=tuple(p for p in present if p.party in against),
        abstained=tuple(p for p in present if p.party in abstained),
    )


def by_party(people: Iterable[Person]) -> list[tuple[str, int]]:
    """Parties and their number of votes, the largest first."""
    return sorted(Counter(person.party for person in people).items(), key=lambda row: (-row[1], row[0]))


def printed(ballot: Ballot, kind: int, verb: str) -> str:
    """The whole decision text of a vote in the manner of a town of this kind; `verb` is "godkendt" or "anbefalet"."""
    manner = {FIGURES: in_blocks, NAMES: by_name}.get(kind, in_letters)
    return manner(ballot, verb)


def in_blocks(ballot: Ballot, verb: str) -> str:
    """A vote with lines as "For stemte: 4 (3 (C), 1 (V))"."""
    lines = [f"{lead}: {len(people)} ({counted(people)})" for lead, people in rows(ballot)]
    return "\n\n".join(["Afstemning om indstillingen.", *lines, f"Indstillingen blev herefter {verb}."])


def by_name(ballot: Ballot, verb: str) -> str:
    """A vote with lines as "For: 2 (Inga Nymark (A), Otto Vangsø (V))"."""
    lines = [
        f"{lead.split()[0]}: {len(people)} ({', '.join(person.printed for person in people)})"
        for lead, people in rows(ballot)
    ]
    return "\n\n".join(["Der blev stemt om indstillingen:", *lines, f"Indstillingen blev dermed {verb}."])


def in_letters(ballot: Ballot, verb: str) -> str:
    """A vote as a sentence with figures, followed by the letters of the parties."""
    figures = f"Indstillingen blev {verb} med {len(ballot.favour)} stemmer mod {len(ballot.against)}."
    if ballot.abstained:
        count = len(ballot.abstained)
        figures += f" {count} {'medlem' if count == 1 else 'medlemmer'} undlod at stemme."
    return "\n\n".join([figures, *(f"{lead}: {letters_of(people)}" for lead, people in rows(ballot))])


def rows(ballot: Ballot) -> list[tuple[str, tuple[Person, ...]]]:
    """The lines of a vote that have someone in them."""
    leads = ("For stemte", ballot.favour), ("Imod stemte", ballot.against), ("Undlod at stemme", ballot.abstained)
    return [(lead, people) for lead, people in leads if people]


def counted(people: tuple[Person, ...]) -> str:
    """The inside of the brackets: "3 (C), 1 (V)"."""
    return ", ".join(f"{count} ({party})" for party, count in by_party(people))


def letters_of(people: tuple[Person, ...]) -> str:
    """The letters of whole parties: "A, C og V"."""
    letters = [party for party, _ in by_party(people)]
    return ", ".join(letters[:-1]) + f" og {letters[-1]}" if len(letters) > 1 else letters[0]
