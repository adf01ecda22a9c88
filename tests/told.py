"""What a graph tells of a document, in the shape of the answers that are known beforehand."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Store

Facts = dict[str, Any]
Node = Any

RG = "https://w3id.org/referatgraf/ns#"
DCT = "http://purl.org/dc/terms/"
LABELS = [NamedNode(f"http://www.w3.org/2004/02/skos/core#{name}") for name in ("prefLabel", "altLabel")]
OTHER = {"title": DCT + "title", "identifier": DCT + "identifier"}
NUMBERS = (("case_number", "caseNumber"), ("journal_number", "journalNumber"))
COMPARED = ("number", "title", "closed", "kind", "case_number", "journal_number", "document_number", "recommended_by")
SEVERAL = {*dict(NUMBERS), "recommended_by"}
"""Facts of which the graph may tell several numbers or names, one of which is known."""
STANCES = {"for": "voterFor", "against": "voterAgainst", "abstained": "voterAbstained"}


def plain(text: str | None) -> str | None:
    """A text as compared: any white space is one space."""
    return None if text is None else re.sub(r"\s+", " ", text).strip()


def clause(text: str) -> str:
    """A point of a recommendation as compared: without "at" before it and the stop or comma after it."""
    return re.sub(r"^at ", "", str(plain(text))).rstrip(".,;")


def row(values: Iterable[Any]) -> tuple[Any, ...]:
    """Values that can be sorted although some are missing."""
    return tuple("" if value is None else value for value in values)


def differences(known: Facts, told: Facts) -> list[str]:
    """Where a graph tells something else than is known; what is not known (None, or no such key) is not compared."""
    found = [
        f"{key}: {want!r} is {told['meeting'][key]!r}"
        for key, want in known["meeting"].items()
        if want is not None and told["meeting"][key] != (sorted(want) if isinstance(want, list) else want)
    ]
    if len(known["items"]) != len(told["items"]):
        return [*found, f"{len(known['items'])} items are {len(told['items'])}"]
    for want, got in zip(known["items"], told["items"], strict=True):
        found += [f"item {want['number']} {line}" for line in item_differences(want, got)]
    return found


def item_differences(known: Facts, told: Facts) -> Iterator[str]:
    """Where one item differs."""
    for key, want in shaped(known).items():
        got = told[key]
        same = want in got if key in SEVERAL else stated(want, got) if key == "statements" else want == got
        if not same:
            yield f"{key}: {want!r} is {got!r}"


def shaped(known: Facts) -> Facts:
    """The known facts of an item in the shape in which a graph's are told."""
    facts = {key: known[key] for key in COMPARED if known.get(key) is not None}
    facts |= {key: sorted(known[key]) for key in ("referred_to", "absent", "disqualified") if key in known}
    if "decisions" in known:
        facts["votes"] = sorted(shaped_vote(decision["vote"]) for decision in known["decisions"] if decision["vote"])
    for key in ("decisions", "prior_decisions"):
        if key in known:
            facts[key] = sorted(map(shaped_decision, known[key]))
    if "recommendations" in known:
        facts["recommendations"] = sorted(map(clause, known["recommendations"]))
    if "attachments" in known:
        facts["attachments"] = sorted(row((of["title"], of["identifier"])) for of in known["attachments"])
    return facts | ({"statements": known["statements"]} if "statements" in known else {})


def shaped_decision(known: Facts) -> tuple[Any, ...]:
    """A known decision as a row."""
    return row(plain(known[key]) for key in ("body", "date", "point", "outcome", "text", "reservation"))


def shaped_vote(known: Facts) -> tuple[Any, ...]:
    """A known vote as a row."""
    parties = sorted(
        row((party, stance, None if count is None else str(count))) for party, stance, count in known["parties"]
    )
    counts = tuple(known[stance] for stance in STANCES)
    return counts, parties, sorted((name, stance) for name, stance in known["voters"])


def stated(known: list[Facts], told: list[tuple[Any, ...]]) -> bool:
    """Whether the same statements are told: kind, who, and the text (perhaps with the words that lead to it)."""
    return len(known) == len(told) and all(
        any(want["kind"] == kind and want["by"] in by and plain(want["text"]) in text for kind, by, text in told)
        for want in known
    )


class Told:
    """The facts of a graph, document by document."""

    def __init__(self, graph: Path) -> None:
        self.store = Store()
        self.store.bulk_load(path=str(graph), format=RdfFormat.TURTLE)

    def document(self, file: str) -> Facts:
        """Meeting and items of the document with this file name."""
        (document,) = self.subjects("fileName", file)
        (meeting,) = self.all(document, "records")
        items = sorted(self.all(meeting, "hasItem"), key=lambda item: int(self.one(item, "order") or 0))
        return {"meeting": self.meeting(meeting), "items": [self.item(item) for item in items]}

    def meeting(self, node: Node) -> Facts:
        """The head of the minutes."""
        facts: Facts = {key: self.label(node, prop) for key, prop in (("body", "heldBy"), ("municipality",) * 2)}
        facts |= {key: self.one(node, key) for key in ("date", "term", "place")}
        facts |= {key: (self.one(node, f"{key}Time") or "")[:5] for key in ("start", "end")}
        facts |= {key: sorted(self.names(node, key)) for key in ("present", "absent", "excused")}
        seats = self.all(node, "deputy")
        return facts | {"deputies": sorted([self.label(s, "person"), self.label(s, "deputyFor")] for s in seats)}

    def item(self, node: Node) -> Facts:
        """One item of the agenda."""
        facts: Facts = {key: self.one(node, key) for key in ("number", "title")}
        facts |= {
            "closed": self.one(node, "closed") == "true",
            "kind": self.code(node, "kind"),
            "document_number": self.one(node, "documentNumber"),
            "recommended_by": [name for who in self.all(node, "recommendedBy") for name in self.labels(who)],
            "recommendations": sorted(clause(self.one(r, "text") or "") for r in self.all(node, "hasRecommendation")),
            "referred_to": sorted(self.names(node, "referredTo")),
            "absent": sorted(self.names(node, "absentFromItem")),
            "disqualified": sorted(self.names(node, "disqualified")),
            "attachments": sorted(map(self.attachment, self.all(node, "hasAttachment"))),
            "decisions": sorted(self.decision(d) for d in self.all(node, "hasDecision")),
            "prior_decisions": sorted(self.decision(d) for d in self.all(node, "priorDecision")),
            "votes": sorted(self.vote(v) for d in self.all(node, "hasDecision") for v in self.all(d, "hasVote")),
            "statements": sorted(map(self.statement, self.all(node, "hasStatement"))),
        }
        cases = self.all(node, "treats")
        numbers = {key: [number for case in cases for number in self.values(case, prop)] for key, prop in NUMBERS}
        return facts | numbers

    def attachment(self, node: Node) -> tuple[Any, ...]:
        """Title and document number."""
        return row((self.one(node, "title"), self.one(node, "identifier")))

    def decision(self, node: Node) -> tuple[Any, ...]:
        """Body, day, point, outcome, text and reservation."""
        text, reservation = plain(self.one(node, "text")), plain(self.one(node, "reservation"))
        head = self.label(node, "decidedBy"), self.one(node, "date"), self.one(node, "point")
        return row((*head, self.code(node, "outcome"), text, reservation))

    def vote(self, node: Node) -> tuple[Any, ...]:
        """Figures, parties (by letter) with stance and count, people with stance."""
        counts = tuple(int(self.one(node, f"votes{side}") or 0) for side in ("For", "Against", "Abstained"))
        parties = sorted(
            row((min(self.labels(party), key=len), self.code(part, "stance"), self.one(part, "count")))
            for part in self.all(node, "partyVote")
            for party in self.all(part, "party")
        )
        people = sorted((name, stance) for stance, prop in STANCES.items() for name in self.names(node, prop))
        return counts, parties, people

    def statement(self, node: Node) -> tuple[Any, ...]:
        """Kind, every name of those who stated it, and text."""
        by = sorted(name for actor in self.all(node, "statedBy") for name in self.labels(actor))
        return self.code(node, "statementKind"), by, plain(self.one(node, "text"))

    def subjects(self, prop: str, value: str) -> list[Node]:
        """Everything that has the literal as property."""
        return [quad.subject for quad in self.store.quads_for_pattern(None, self.term(prop), Literal(value))]

    def all(self, node: Node, prop: str) -> list[Node]:
        """All values of a property of ours, or of the Dublin Core."""
        return [quad.object for quad in self.store.quads_for_pattern(node, self.term(prop), None)]

    def term(self, prop: str) -> NamedNode:
        """The property with a local name."""
        return NamedNode(OTHER.get(prop, RG + prop))

    def values(self, node: Node, prop: str) -> list[str]:
        """All literal values."""
        return [value.value for value in self.all(node, prop)]

    def one(self, node: Node, prop: str) -> str | None:
        """The only value, or None; more than one is a fault."""
        values = self.values(node, prop)
        assert len(values) < 2, (node, prop, values)
        return values[0] if values else None

    def code(self, node: Node, prop: str) -> str | None:
        """The last part of the IRI of a code."""
        value = self.one(node, prop)
        return value.rsplit("/", 1)[-1] if value else None

    def labels(self, node: Node) -> list[str]:
        """All labels of a thing."""
        return [quad.object.value for label in LABELS for quad in self.store.quads_for_pattern(node, label, None)]

    def names(self, node: Node, prop: str) -> list[str]:
        """The preferred labels of the things a property leads to."""
        things = self.all(node, prop)
        return [quad.object.value for thing in things for quad in self.store.quads_for_pattern(thing, LABELS[0], None)]

    def label(self, node: Node, prop: str) -> str | None:
        """The preferred label of the only thing a property leads to."""
        names = self.names(node, prop)
        assert len(names) < 2, (node, prop, names)
        return names[0] if names else None
