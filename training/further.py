"""Third step: trains further, with richer variations and fewer made-up sentences; in the end with names of the world.

    python training/further.py DATA WORK

Each turn begins with the running mean of the weights of the one before it, and lets the rate of learning fall again.
"""

import argparse
import copy
import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

import torch
from encoder import LAYERS, Encoder
from made import NEWS, Maker, known
from measure import spans_of
from mentions import Mentions
from sentences import Batch, Cut, batches, cut
from train import PIECES_A_STEP, may_hold_name, step
from varied import RICHLY, WIDELY, Varied, Ways
from weights import Weights, shipped

from referatgraf.evaluating_names import strict_f1
from referatgraf.nlp.recognition.names.labelled import Sentence, read
from referatgraf.nlp.recognition.names.pieces import UNKNOWN, Pieces

HIDDEN = 0.04
"""The part of the pieces that is hidden from the model in every second sentence."""
FASTER, SLOWER = 4, 0.92
"""How much faster the head is trained than the last layer, and how much slower each layer than the one above it."""
WARMED = 20
"""Steps until the full rate is reached."""


class Mixture(NamedTuple):
    """What an epoch is made of besides the training part.

    Attributes:
        plain: the part of the sentences that can hold no name.
        minutes, news: how many made-up sentences in the register of minutes, and of newspapers.
        ways: how sentences are varied.
        known: names that all know, which are put in for those of the training part, by kind.
    """

    plain: float
    minutes: int
    news: int
    ways: Ways
    known: Mapping[str, list[str]]


class Turn(NamedTuple):
    """One round of training.

    Attributes:
        steps: how many.
        rates: of learning, of the last layer, at the beginning and at the end.
        averaged: of the running mean of the weights, what remains after a step.
        mixture: of the sentences.
    """

    steps: int
    rates: tuple[float, float]
    averaged: float
    mixture: Mixture


NARROW = Mixture(0.15, 450, 0, RICHLY, {})
WIDE = Mixture(0.2, 400, 800, WIDELY, {kind: known(kind) for kind in ("ORG", "LOC")})
NEARER = WIDE._replace(news=300, ways=WIDELY._replace(renamed=0.2, exchanged=0.15))
TURNS = (
    Turn(326, (1.2e-4, 0.9e-4), 0.996, NARROW),
    Turn(520, (9e-5, 2e-6), 0.99, NARROW),
    Turn(260, (7e-5, 1e-6), 0.99, NARROW),
    Turn(260, (7e-5, 1e-6), 0.99, NARROW),
    Turn(500, (9e-5, 2e-5), 0.99, WIDE),
    Turn(300, (7e-5, 1e-6), 0.99, NEARER),
)


def main() -> None:
    """Takes `WORK/model-8.pt` and writes the running mean of the last turn to `WORK/further-8.pt`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--most", type=int, default=10_000, help="steps of a turn at most, to try the program")
    given = parser.parse_args()
    torch.set_num_threads(1)
    pieces = Pieces.read(given.work / "pieces.tsv")
    model = Encoder(Weights(shipped()), json.loads((given.work / "kept.json").read_text()), LAYERS)
    model.load_state_dict(torch.load(given.work / f"model-{LAYERS}.pt", weights_only=True))
    train, dev = read(given.data / "ddt-train.iob2"), read(given.data / "ddt-dev.iob2")
    for number, turn in enumerate(TURNS, 1):
        torch.manual_seed(number)
        found = islice(stream(train, pieces, turn.mixture, number), min(turn.steps, given.most))
        model = taken(model, turn, found)
        print(f"turn {number}: dev {strict_f1(dev, spans_of(model, dev, pieces)):.4f}", flush=True)
    torch.save(model.state_dict(), given.work / f"further-{LAYERS}.pt")


def stream(train: list[Sentence], pieces: Pieces, mixture: Mixture, seed: int) -> Iterator[Batch]:
    """Batches without end, an epoch after the other, each varied anew."""
    mentions, number = Mentions(train, mixture.known), 0
    while True:
        rng, maker = Random(seed * 1000 + number), Maker(5000 + seed * 100 + number)
        news = Maker(9000 + seed * 100 + number, NEWS)
        chosen = [each for each in train if may_hold_name(each) or rng.random() < mixture.plain]
        chosen += [maker.sentence() for _ in range(mixture.minutes)] + [news.sentence() for _ in range(mixture.news)]
        varied = Varied(mixture.ways, maker, mentions, rng)
        cuts = [cut(varied.of(each), pieces) for each in chosen]
        found = [batch for _, batch in batches([hidden(each, rng) for each in cuts], PIECES_A_STEP)]
        rng.shuffle(found)
        yield from found
        number += 1


def hidden(given: Cut, rng: Random) -> Cut:
    """A sentence with some of its pieces unknown, or as it is."""
    if rng.random() < 0.5:
        return given
    first, *inner, last = given.pieces
    return given._replace(pieces=[first, *(UNKNOWN if rng.random() < HIDDEN else each for each in inner), last])


def taken(begin: Encoder, turn: Turn, found: Iterator[Batch]) -> Encoder:
    """The running mean of the weights at the end of a turn."""
    model, mean = copy.deepcopy(begin), copy.deepcopy(begin)
    first, last = turn.rates
    slope = (last / first - 1) / turn.steps
    optimizer = torch.optim.AdamW(layer_groups(model, first), weight_decay=0.01, fused=True)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda done: min(1, (done + 1) / WARMED) * (1 + slope * done))
    pairs = [(one, two) for one, two in zip(mean.parameters(), model.parameters(), strict=True) if two.requires_grad]
    model.train()
    for number, batch in enumerate(found, 1):
        step(model, batch, optimizer)
        rates.step()
        with torch.no_grad():
            for one, two in pairs:
                one.lerp_(two, 1 - min(turn.averaged, number / (number + 10)))
    return mean


def layer_groups(model: Encoder, rate: float) -> list[dict[str, object]]:
    """What is trained how fast, the last layer at this rate; the tables of words and places are not trained."""
    model.places.requires_grad_(requires_grad=False)
    below = len(model.layers)
    return [
        {"params": model.head.parameters(), "lr": rate * FASTER},
        {"params": model.norm.parameters(), "lr": rate * SLOWER**below},
        *(
            {"params": layer.parameters(), "lr": rate * SLOWER ** (below - number)}
            for number, layer in enumerate(model.layers, 1)
        ),
    ]


if __name__ == "__main__":
    main()
