"""Second step: fine-tunes the encoder on the training part of UNER Danish-DDT and on made-up sentences.

python training/train.py DATA WORK [--layers 8] [--epochs 5]
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from encoder import LAYERS, Encoder
from made import Maker
from measure import spans_of
from mentions import Mentions
from sentences import IGNORED, Batch, batches, cut
from torch import nn
from varied import PLAINLY, Varied
from weights import Weights, shipped

from referatgraf.evaluating_names import strict_f1
from referatgraf.nlp.recognition.names.labelled import Sentence, read
from referatgraf.nlp.recognition.names.pieces import Pieces

PIECES_A_STEP = 640
MADE = 2200
"""Made-up sentences in an epoch."""
PLAIN = 0.2
"""The part of the sentences with no capital behind their first word that is trained on: the recogniser skips such."""
AVERAGED = 0.995
"""Of the running mean of the weights, what remains after a step."""


def main() -> None:
    """Trains and writes `model.pt`, the running mean of the weights that did best on the part for development."""
    given = arguments()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    pieces = Pieces.read(given.work / "pieces.tsv")
    model = Encoder(Weights(shipped()), json.loads((given.work / "kept.json").read_text()), given.layers)
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGED))
    train, dev = read(given.data / "ddt-train.iob2"), read(given.data / "ddt-dev.iob2")
    epochs = [list(epoch(train, pieces, Random(given.seed * 1000 + number), number)) for number in range(given.epochs)]
    total = sum(map(len, epochs))
    optimizer = torch.optim.AdamW(groups(model), weight_decay=0.01)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step / total))
    best, begun = 0.0, time.time()
    for number, parts in enumerate(epochs):
        loss = 0.0
        model.train()
        for batch in parts:
            loss += step(model, batch, optimizer)
            rates.step()
            mean.update_parameters(model)
        reached = strict_f1(dev, spans_of(mean.module, dev, pieces))
        print(
            f"epoch {number + 1}: loss {loss / len(parts):.4f}, dev {reached:.4f}, {time.time() - begun:.0f} s",
            flush=True,
        )
        if reached > best:
            best = reached
            torch.save(mean.module.state_dict(), given.work / f"model-{given.layers}.pt")


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--layers", type=int, default=LAYERS)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def epoch(train: list[Sentence], pieces: Pieces, rng: Random, number: int) -> Iterator[Batch]:
    """The batches of an epoch in a random order."""
    maker = Maker(1000 + number)
    varied = Varied(PLAINLY, maker, Mentions(train), rng)
    chosen = [each for each in train if may_hold_name(each) or rng.random() < PLAIN]
    chosen += [maker.sentence() for _ in range(MADE)]
    found = [batch for _, batch in batches([cut(varied.of(each), pieces) for each in chosen], PIECES_A_STEP)]
    rng.shuffle(found)
    return iter(found)


def may_hold_name(sentence: Sentence) -> bool:
    """Whether a word behind the first has a capital, or the sentence holds a name all the same."""
    capital = any(character.isupper() for word in sentence.words[1:] for character in word)
    return capital or any(label != "O" for label in sentence.labels)


def groups(model: Encoder) -> list[dict[str, object]]:
    """What is trained how fast: the head ten times as fast as the encoder, the table of words not at all."""
    head = list(model.head.parameters())
    known = {id(each) for each in head}
    rest = [each for each in model.parameters() if each.requires_grad and id(each) not in known]
    return [{"params": rest, "lr": 1.2e-4}, {"params": head, "lr": 1e-3}]


def rate(done: float) -> float:
    """How much of the full rate is used when so much of the training is done."""
    return done / 0.1 if done < 0.1 else max(0.02, (1 - done) / 0.9)


def step(model: Encoder, batch: Batch, optimizer: torch.optim.Optimizer) -> float:
    """One step; gives the loss."""
    scores = model(batch.pieces, batch.firsts)
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), batch.labels.flatten(), ignore_index=IGNORED)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach())


if __name__ == "__main__":
    main()
