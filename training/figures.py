"""Last step: what the package's model reaches by kind, also on disturbed and made-up text, and people by language.

python training/figures.py DATA [MODEL]
"""

import sys
from pathlib import Path
from random import Random

from foreign import DANISH, OTHERS, in_language
from made import Maker
from varied import disturbed

from referatgraf.evaluating_names import names_of, strict_f1
from referatgraf.nlp.recognition.names.labelled import Sentence, read
from referatgraf.nlp.recognition.names.model import FOLDER, Model, read_settings

KINDS = ("", "PER", "ORG", "LOC")
DISTURBED = 0.05
"""The part of the characters that are read wrongly."""


def main(data: Path, folder: Path) -> None:
    """Prints a row a text: strict F1 in percent of all kinds and of each; then people by language."""
    model = Model(folder, read_settings(folder))
    test = read(data / "ddt-test.iob2")
    rng = Random(1)
    noisy = [disturbed(each, rng, DISTURBED) for each in test]
    texts = {"dev": read(data / "ddt-dev.iob2"), "test": test, "test, disturbed": noisy, "made up": made(400)}
    print("| text | all | PER | ORG | LOC |\n|---|---|---|---|---|")
    for title, sentences in texts.items():
        found = [names_of(model, each) for each in sentences]
        cells = (f"{100 * strict_f1(sentences, found, kind):.1f}" for kind in KINDS)
        print(f"| {title} | {' | '.join(cells)} |", flush=True)
    named = {locale: people(model, in_language(test, locale)) for locale in (DANISH, *OTHERS)}
    others = [named[locale] for locale in OTHERS]
    print(f"people with Danish names {named[DANISH]:.1f}, with others {sum(others) / len(others):.1f}")
    print(", ".join(f"{locale} {reached:.1f}" for locale, reached in sorted(named.items(), key=lambda each: each[1])))


def people(model: Model, sentences: list[Sentence]) -> float:
    """Strict F1 of people in percent."""
    return 100 * strict_f1(sentences, (names_of(model, each) for each in sentences), "PER")


def made(count: int) -> list[Sentence]:
    """Made-up sentences that were not trained on."""
    maker = Maker(9)
    return [maker.sentence() for _ in range(count)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else FOLDER)
