"""Invented minutes in every layout we know of, annotated by hand, against what a build makes of them.

`fixtures/dialects/gold.json` holds one record a document; README.md there tells how they were annotated. Facts are
compared as sets for each document, items known by their titles, and summed over all documents.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from ..conftest import GraphOf  # noqa: TID252 - tests have no name to import them by

Record = dict[str, Any]
Fact = tuple[str, ...]

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "dialects"
GOLD: list[Record] = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))
LEAST = {
    "body": 0.95,
    "date": 0.95,
    "titles": 0.90,
    "numbers": 0.90,
    "outcomes": 0.88,
    "present": 0.88,
    "absent": 0.88,
    "case_numbers": 0.88,
}
QUERY = """
PREFIX rg: <https://w3id.org/referatgraf/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?a ?b WHERE {{ ?doc rg:fileName "{file}" ; rg:records ?meeting . {pattern} }}
"""
LABELS = " ?x skos:prefLabel|skos:altLabel ?a ; skos:prefLabel ?b ."
ITEM = "?meeting rg:hasItem ?i OPTIONAL { ?i dct:title ?a } "
NAMED = {metric: f"?meeting rg:{term} ?x ." + LABELS for metric, term in (
    ("body", "heldBy"), ("present", "present"), ("absent", "absent"))}  # fmt: skip
SINGLE = {"date": "?meeting rg:date ?a", "titles": "?meeting rg:hasItem/dct:title ?a"}
PAIRS = {
    "numbers": ITEM + "?i rg:number ?b",
    "outcomes": ITEM + "?meeting rg:heldBy ?h . ?i rg:hasDecision ?d . ?d rg:decidedBy ?h ; rg:outcome ?b",
    "case_numbers": ITEM + "?i rg:treats/(rg:caseNumber|rg:journalNumber) ?b",
}


def folded(text: object) -> str:
    """A value as compared: case, quotes, spacing and punctuation at the ends do not count."""
    plain = re.sub(r"[\"'“”„»«’`*]", "", str(text or "")).replace("\u00a0", " ")
    return re.sub(r"\s+", " ", plain).strip(" .,:;-–").casefold()


def expected(record: Record) -> dict[str, set[Fact]]:
    """What the annotation of one document demands, by metric."""
    items = [(folded(item["title"]), item) for item in record["items"]]
    return {
        "body": {(folded(value),) for value in [record["body"]] if value},
        "date": {(value,) for value in [record["date"]] if value},
        "present": {(folded(name),) for name in record["present"]},
        "absent": {(folded(name),) for name in record["absent"]},
        "titles": {(title,) for title, _ in items if title},
        "numbers": {(title, item["number"]) for title, item in items if item["number"]},
        "outcomes": {(title, item["outcome"]) for title, item in items if item["outcome"] != "none"},
        "case_numbers": {(title, folded(item["case_number"])) for title, item in items if item["case_number"]},
    }


def announced(record: Record) -> set[Fact]:
    """Titles and numbers that may be found too, of items that stand in the contents alone."""
    entries = [(folded(entry["title"]), str(entry["number"])) for entry in record["toc_items"]]
    return set(entries) | {(title,) for title, _ in entries}


def rows(store: ox.Store, file: str, pattern: str) -> Iterator[tuple[str, str]]:
    """The answers ?a and ?b of `pattern` for one document; a title not there is empty."""
    answer = store.query(QUERY.format(file=file, pattern=pattern))
    assert isinstance(answer, ox.QuerySolutions)
    for row in answer:
        yield getattr(row["a"], "value", ""), getattr(row["b"], "value", "")


def found(store: ox.Store, file: str, metric: str, demanded: set[Fact]) -> set[Fact]:
    """What the graph says of one document; a thing goes by the label that the annotation uses, else its preferred."""
    if metric in SINGLE:
        return {(folded(value),) for value, _ in rows(store, file, SINGLE[metric])}
    if metric in PAIRS:
        return {(folded(title), folded(re.split(r"[/#]", value)[-1] if metric == "outcomes" else value))
                for title, value in rows(store, file, PAIRS[metric])}  # fmt: skip
    labels = defaultdict(set)
    for label, preferred in rows(store, file, NAMED[metric]):
        labels[folded(preferred)].add(folded(label))
    wanted = {fact[0] for fact in demanded}
    return {(min(others & wanted, default=preferred),) for preferred, others in labels.items()}


def alike(one: Fact, other: Fact) -> bool:
    """Whether two facts are the same; a long text may be cut a little differently at its ends."""
    for parts in zip(one, other, strict=False):
        short, long = sorted(parts, key=len)
        if short != long and not (len(short) > 24 and short in long and len(short) >= 0.8 * len(long)):
            return False
    return len(one) == len(other)


@pytest.fixture(scope="module")
def store(graph_of: GraphOf) -> ox.Store:
    """The graph of all documents of the folder."""
    graph = ox.Store()
    graph.bulk_load(path=str(graph_of(FOLDER) / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    return graph


@pytest.mark.parametrize("metric", LEAST)
def test_what_a_build_finds_is_what_the_annotators_read(store: ox.Store, metric: str) -> None:
    hits, wrong, missed = 0, [], []
    for record in GOLD:
        demanded, allowed = expected(record)[metric], announced(record)
        got = found(store, record["file"], metric, demanded)
        right = {fact for fact in demanded if any(alike(fact, other) for other in got)}
        hits += len(right)
        missed += [(record["file"], *fact) for fact in demanded - right]
        judged = metric not in ("body", "date") or demanded  # where the annotation says nothing, nothing is judged
        wrong += [
            (record["file"], *fact) for fact in got if judged and not any(alike(fact, x) for x in demanded | allowed)
        ]
    share = 2 * hits / (2 * hits + len(wrong) + len(missed))
    assert share >= LEAST[metric], f"{share:.3f}\nmissed: {sorted(missed)}\nwrong: {sorted(wrong)}"


def test_every_layout_is_there() -> None:
    assert len({record["family"] for record in GOLD}) == 26
    assert sorted(record["file"] for record in GOLD) == sorted(path.name for path in FOLDER.glob("*.txt"))


def test_the_annotation_stands_in_the_text() -> None:
    def unsaid(record: Record) -> list[str]:
        text = " ".join((FOLDER / record["file"]).read_text(encoding="utf-8").split())
        names = record["present"] + record["absent"] + [name for vote in record["votes"] for name in vote["for"]]
        fields = ("title", "case_number", "decision_text")
        quotes = [item[field] for item in record["items"] for field in fields if item[field]]
        joined = record["family"] == "firstagenda-item"  # its decision text joins those of two readings
        return [quote for quote in names + quotes if " ".join(quote.split()) not in text and not joined]

    assert {record["file"]: missed for record in GOLD if (missed := unsaid(record))} == {}
    assert [record["file"] for record in GOLD if set(record["present"]) & set(record["absent"])] == []
