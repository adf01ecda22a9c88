"""The model of names beside sentences with marked names: strict spans, on the words that the file gives."""

from collections.abc import Iterable
from pathlib import Path

from referatgraf.nlp.recognition.names.labelled import Sentence, Spans, read, spans
from referatgraf.nlp.recognition.names.model import FOLDER, Model, read_settings
from referatgraf.output.evaluation import Evaluation
from referatgraf.output.evaluation.comparing import Tally

ALL, KINDS = "names", ("PER", "ORG", "LOC")
TITLE = "Modellen til navne holdt op mod mærkede sætninger"


def evaluate_names(file: Path) -> Evaluation:
    """Compare what the model of the package finds, however sure it is, with the names that a file marks.

    Names in words beyond those that the model can read of one sentence are missed.

    Raises:
        UsageError: the file cannot be used, or the model is not installed.
    """
    sentences, model = read(file), Model(FOLDER, read_settings())
    return judged(sentences, (names_of(model, each) for each in sentences), file.name)


def names_of(model: Model, sentence: Sentence) -> Spans:
    """The names that a model finds in a sentence, however sure it is of them."""
    return {(name.first, name.last, name.kind) for name in model.names(sentence.words)}


def judged(sentences: Iterable[Sentence], found: Iterable[Spans], file: str = "") -> Evaluation:
    """Compare what was found in sentences with the names that they mark.

    A name is right where its first word, its last and its kind are.
    """
    made = Evaluation(TITLE)
    for metric in (ALL, *(f"{ALL}:{kind}" for kind in KINDS)):
        made.tallies[metric] = Tally()
    for sentence, names in zip(sentences, found, strict=True):
        _count(made, sentence, names, file)
    return made


def strict_f1(sentences: Iterable[Sentence], found: Iterable[Spans], kind: str = "") -> float:
    """F1 of what was found in sentences, of one kind of names or of all."""
    figure = judged(sentences, found).figures().get(f"{ALL}:{kind}" if kind else ALL)
    return figure.f1 if figure else 0.0


def _count(made: Evaluation, sentence: Sentence, found: Spans, file: str) -> None:
    """Add what was found in a sentence, to the figures of all kinds and to those of each."""
    marked = spans(sentence.labels)
    for metric, kinds in ((ALL, KINDS), *((f"{ALL}:{kind}", (kind,)) for kind in KINDS)):
        said = {each for each in found if each[2] in kinds}
        true = {each for each in marked if each[2] in kinds}
        wrong = [_told(sentence, each) for each in sorted(said - true)]
        missed = [_told(sentence, each) for each in sorted(true - said)]
        made.count(metric, Tally(len(said & true), wrong, missed), file)


def _told(sentence: Sentence, name: tuple[int, int, str]) -> tuple[str, ...]:
    """Line, kind and characters of a name, as the page of errors tells it."""
    first, last, kind = name
    return str(sentence.line), kind, " ".join(sentence.words[first:last])
