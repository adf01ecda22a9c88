"""The running text of an item: resume, facts, further process and economy, as long as real ones are."""

from collections.abc import Iterator
from random import Random

from generator.facts import Case
from generator.phrases import Vary, blocks

LONGEST = {"baggrund": 4, "analyse": 5, "loesning": 4}


def write_prose(rng: Random, case: Case, related: str) -> dict[str, tuple[str, ...]]:
    """The paragraphs of a case by the part of the item they belong to; `related` is the number of another case."""
    deck = Deck(rng, case.vary)
    named = case.named.paragraphs if case.named else ()
    other = (f"Sagen hænger sammen med en anden, jf. sag nr. {related}.",) if related else ()
    return {
        "resume": (deck.paragraph("resume", rng.randint(2, 3)),),
        "facts": (*facts(rng, deck), *named, *other),
        "process": (deck.paragraph("proces", 2),),
        "economy": tuple(economy(rng, deck)),
    }


class Deck:
    """The frames of sentences, shuffled: none comes twice in an item."""

    def __init__(self, rng: Random, vary: Vary) -> None:
        self.rng, self.vary = rng, vary
        self.left: dict[str, list[str]] = {}

    def paragraph(self, block: str, count: int) -> str:
        """So many sentences of a block; fewer when its frames run out."""
        frames = self.left.setdefault(block, self.shuffled(block))
        taken = [frames.pop() for _ in range(min(count, len(frames)))]
        return " ".join(self.vary.sentence(self.rng, frame) for frame in taken)

    def shuffled(self, block: str) -> list[str]:
        """All frames of a block in a new order."""
        frames = blocks("faelles")[block]
        return self.rng.sample(frames, len(frames))


def facts(rng: Random, deck: Deck) -> Iterator[str]:
    """Four to seven paragraphs, some below an inner heading, perhaps with a list."""
    for block in rng.choices(sorted(LONGEST), k=rng.randint(1, 3)) + list(LONGEST):
        if rng.random() < 0.3:
            yield deck.paragraph("overskrift", 1)
        yield deck.paragraph(block, rng.randint(2, LONGEST[block]))
    yield deck.paragraph("kommune", rng.randint(1, 2))
    if rng.random() < 0.35:
        yield "I arbejdet indgår følgende hensyn:"
        yield bullets(rng, deck.vary)


def bullets(rng: Random, vary: Vary) -> str:
    """A list of three or four lines."""
    aims = rng.sample(vary.words["formaal"], rng.randint(3, 4))
    return "\n".join(f"- at {aim}" for aim in aims)


def economy(rng: Random, deck: Deck) -> Iterator[str]:
    """What the case costs, perhaps with a table."""
    if rng.random() < 0.3:
        yield "Sagen har ingen bevillingsmæssige konsekvenser."
        return
    yield deck.paragraph("oekonomi", 2)
    if rng.random() < 0.35:
        yield table(rng, deck.vary)


def table(rng: Random, vary: Vary) -> str:
    """Amounts by year; the cells of a row are parted by tabs."""
    years = [vary.fixed[name] for name in ("aar", "aar1", "aar4")]
    amounts = [rng.randint(-900, 2400) for _ in years]
    rows = [["Hele 1.000 kr.", *years], ["Udgift", *map(str, amounts)], ["Finansiering", *(str(-a) for a in amounts)]]
    return "\n".join("\t".join(row) for row in [*rows, ["I alt", "0", "0", "0"]])
