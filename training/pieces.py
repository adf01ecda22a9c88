"""Which of the encoder's 250,000 pieces Danish needs, and the file of pieces that the recogniser reads."""

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
from weights import Weights

from referatgraf.nlp.recognition.names.pieces import Pieces
from referatgraf.ontology.registers.names import family_names, given_names

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
EVERY = 4
"""One word in so many of the word list is cut into pieces; that is enough to see every common piece."""
SEEN = 2
"""How often a piece must be seen among them."""


def needed(weights: Weights, texts: Iterable[str]) -> dict[int, tuple[str, float]]:
    """The pieces that are kept: their numbers in the encoder, what they are and their scores.

    Args:
        weights: the encoder.
        texts: words that shall be cut as the encoder would, beside the word list and the names of the register.
    """
    whole = Pieces(dict(weights.scores), spaced(weights.plain))
    seen: Counter[int] = Counter()
    for word in danish()[::EVERY]:
        seen.update(whole.of(word))
        seen.update(whole.of(word.capitalize()))
    kept = {number for number, count in seen.items() if count >= SEEN}
    kept.update(number for word in (*given_names(), *family_names(), *texts) for number in whole.of(word))
    return {
        number: (piece, score)
        for number, (piece, score) in enumerate(weights.scores)
        if piece in SPECIAL or number in kept or is_character(piece)
    }


def danish() -> list[str]:
    """The word list: every form that simplemma knows for Danish."""
    words = DefaultDictionaryFactory().get_dictionary("da")
    return sorted({each.decode() if isinstance(each, bytes) else each for pair in words.items() for each in pair})


def is_character(piece: str) -> bool:
    """Whether a piece is a single character of a European script, a sign or a mark."""
    return len(piece) == 1 and (ord(piece) < 0x530 or 0x2000 <= ord(piece) < 0x2800)


def spaced(plain: dict[str, str]) -> dict[str, str]:
    """What characters stand for, with the encoder's mark for a space; white space itself never is in a word."""
    return {key: value.replace(" ", "▁") for key, value in plain.items() if not key.isspace()}


def write(path: Path, kept: Iterable[tuple[str, float]], plain: dict[str, str]) -> None:
    """Writes the file that `Pieces.read` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
        rows.writerows((piece, f"{score:.5g}") for piece, score in kept)
        rows.writerows((key, value, "") for key, value in spaced(plain).items() if key.isprintable())
