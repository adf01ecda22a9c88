"""Evaluating a graph: the annotation of each document read, the graph asked, the facts compared and added up."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from referatgraf.errors import UsageError
from referatgraf.output.evaluation import in_depth, listed
from referatgraf.output.evaluation.comparing import Tally, compare
from referatgraf.output.evaluation.figures import Figure
from referatgraf.output.evaluation.in_depth import Annotation
from referatgraf.output.evaluation.listed import Record
from referatgraf.output.evaluation.spans import LEVELS, Pair, paired, tallied
from referatgraf.output.evaluation.told import KINDS, Named, Told, Wanted

_LISTS = "gold.json"


@dataclass(frozen=True, slots=True)
class Marked:
    """A document annotated in depth, with its mentions compared: what the page of errors shows.

    Attributes:
        file: base name.
        text: the document's text.
        pairs: mentions of the graph and annotated ones by kind, compared as `spans.paired` does at "linked".
    """

    file: str
    text: str
    pairs: Mapping[str, list[Pair]]


@dataclass(slots=True)
class Evaluation:
    """What a comparison gave.

    Attributes:
        title: what is compared with what, for readers.
        tallies: facts compared, by metric; of mentions by level and kind ("linked:LAW").
        recognisers: right and wrong mentions at "linked" by kind and recogniser ("LAW laws").
        documents: the documents annotated in depth.
    """

    title: str = "Grafen holdt op mod annoterede referater"
    tallies: dict[str, Tally] = field(default_factory=dict)
    recognisers: dict[str, tuple[int, int]] = field(default_factory=dict)
    documents: list[Marked] = field(default_factory=list)

    def figures(self) -> dict[str, Figure]:
        """The figure of each metric that there was anything to judge of, by name."""
        counted = {name: Figure(t.right, len(t.wrong), len(t.missed)) for name, t in sorted(self.tallies.items())}
        return {name: one for name, one in counted.items() if one.right + one.wrong + one.missed}

    def count(self, metric: str, tally: Tally, file: str) -> None:
        """Add what was compared in a document."""
        self.tallies.setdefault(metric, Tally()).add(tally, file)


def evaluate(store: Store, gold: Path) -> Evaluation:
    """Compare a graph with annotated minutes.

    Args:
        store: the database of the graph.
        gold: a folder of JSON files, one a document annotated in depth, or with one `gold.json` of records.

    Raises:
        UsageError: the folder holds no annotation.
        QueryError: the graph lacks an annotated document.
    """
    told, made = Told(store), Evaluation()
    if (gold / _LISTS).is_file():
        for each in _json(gold / _LISTS):
            _compare_facts(made, told, listed.record(each), listed.WANTED)
        return made
    for path in _annotations(gold):
        annotation = in_depth.annotation(_json(path))
        _compare_facts(made, told, annotation, in_depth.WANTED)
        _compare_mentions(made, told, annotation)
    return made


def _annotations(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not found:
        raise UsageError("mappen holder ingen annoteringer", str(folder), "giv mappen med dem efter --gold")
    return found


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(f"annoteringen kan ikke læses ({error})", path.name, "ret filen") from error


def _compare_facts(made: Evaluation, told: Told, annotation: Annotation | Record, wanted: Iterable[Wanted]) -> None:
    said = told.facts(annotation.file, wanted, annotation.known)
    for metric in sorted({*said, *annotation.required}):
        facts = annotation.judged(metric, said.get(metric, ()))
        tally = compare(facts, annotation.required.get(metric, set()), annotation.allowed.get(metric, set()))
        made.count(metric, tally, annotation.file)


def _compare_mentions(made: Evaluation, told: Told, annotation: Annotation) -> None:
    start, end = annotation.part
    said = [each for each in told.mentions(annotation.file, annotation.known) if start <= each.start < end]
    gold = [each for each in annotation.mentions if start <= each["start"] < end]
    linked = {}
    for kind in KINDS:
        for level in LEVELS:
            pairs = linked[kind] = paired(kind, level, _once(said), gold)
            made.count(f"{level}:{kind}", tallied(pairs, level), annotation.file)
        for pair in linked[kind]:
            _count_recogniser(made, pair)
    made.documents.append(Marked(annotation.file, told.text(annotation.file), linked))


def _once(said: Iterable[Named]) -> Iterator[Named]:
    """Each mention once, whichever recognisers say it."""
    return iter({(each.kind, each.start, each.end, each.label): each for each in said}.values())


def _count_recogniser(made: Evaluation, pair: Pair) -> None:
    if pair.said is None:
        return
    name = f"{pair.said.kind} {pair.said.recogniser}"
    right, wrong = made.recognisers.get(name, (0, 0))
    hit = pair.is_right("linked")
    made.recognisers[name] = (right + hit, wrong + (not hit))
