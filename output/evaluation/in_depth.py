"""Minutes annotated in depth: one JSON file a document, with items, mentions and relations.

Facts marked `optional` or `generic` are neither right nor wrong, and so is what another type of a mention allows.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from referatgraf.output.evaluation.comparing import Fact, Facts, Gold, Said, compared, names_in, similar
from referatgraf.output.evaluation.law_names import law_name
from referatgraf.output.evaluation.told import ITEM, Wanted, hundredths

_DECIDED = ITEM + "?i rg:hasDecision|rg:priorDecision ?d . ?d rg:outcome ?code . "
WANTED = (
    Wanted("header", "?meeting rg:heldBy/skos:prefLabel ?name", ("name",), ("body",)),
    Wanted("header", "?meeting rg:date ?name", ("name",), ("date",)),
    Wanted("header", "?meeting rg:startTime ?time", ("time",), ("startTime",)),
    Wanted("header", "?meeting rg:place ?name", ("name",), ("place",)),
    Wanted("header", "?meeting rg:municipality/skos:prefLabel ?name", ("name",), ("municipality",)),
    Wanted("attendance", "?meeting rg:present/skos:prefLabel ?name", ("name",), ("present",)),
    Wanted("attendance", "?meeting rg:absent/skos:prefLabel ?name", ("name",), ("absent",)),
    Wanted("items", ITEM + "?i dct:title ?name", ("number", "name")),
    Wanted("closed", ITEM + "?i rg:closed true", ("number",)),
    Wanted("kinds", ITEM + "?i rg:kind ?code", ("number", "code")),
    Wanted("case_numbers", ITEM + "?i rg:treats/rg:caseNumber ?name", ("number", "name")),
    Wanted("journal_numbers", ITEM + "?i rg:treats/rg:journalNumber ?name", ("number", "name")),
    Wanted(
        "decisions",
        _DECIDED + "OPTIONAL { ?d rg:decidedBy/skos:prefLabel ?name } OPTIONAL { ?d rg:date ?day }",
        ("number", "name", "day", "code"),
    ),
    Wanted("decision_texts", ITEM + "?i rg:hasDecision/rg:text ?name", ("number", "name")),
    Wanted("reservations", ITEM + "?i rg:hasDecision/rg:reservation ?name", ("number", "name")),
    Wanted("referrals", ITEM + "?i rg:referredTo/skos:prefLabel ?name", ("number", "name")),
    Wanted("recommenders", ITEM + "?i rg:recommendedBy/skos:prefLabel ?name", ("number", "name")),
    Wanted("recommendations", ITEM + "?i rg:hasRecommendation/rg:text ?name", ("number", "name")),
    Wanted("attachments", ITEM + "?i rg:hasAttachment/dct:title ?name", ("number", "name")),
    Wanted(
        "votes",
        ITEM + "?i rg:hasDecision/rg:motion?/rg:hasVote ?v . ?v rg:votesFor ?for"
        " OPTIONAL { ?v rg:votesAgainst ?against }",
        ("number", "for", "against"),
    ),
    Wanted("amounts", ITEM + "?i rg:amount/schema:value ?amount", ("number", "amount")),
    Wanted("cites_law", ITEM + "?i rg:cites/skos:prefLabel ?law", ("number", "law")),
    Wanted("principles", ITEM + "?i rg:concerns ?p . ?p a rg:Principle ; skos:prefLabel ?name", ("number", "name")),
    Wanted(
        "principle_parts",
        ITEM + "?i rg:concerns ?p . ?p a rg:Principle ; skos:prefLabel ?name ; dct:isPartOf ?q ."
        " ?q a rg:Principle ; skos:prefLabel ?whole",
        ("name", "whole"),
    ),
    Wanted(
        "handles_principle",
        ITEM + "?h rg:item ?i ; rg:body/skos:prefLabel ?body ; rg:thing ?p ; rg:status ?code ."
        " ?p a rg:Principle ; skos:prefLabel ?name",
        ("body", "name", "code"),
    ),
    Wanted(
        "roles",
        "?s org:member/skos:prefLabel ?name ; dct:source ?doc ; org:role/skos:prefLabel ?role",
        ("name", "role"),
    ),
)
"""What the graph is asked for."""

METRICS = tuple(dict.fromkeys(each.metric for each in WANTED))
_KINDS = {"beslutning": "decision", "orientering": "orientation", "drøftelse": "discussion"}
_SHORT = 60
"""Characters of a decision in the case's history that is certain to be whole."""
_OF_THE_HEAD = ("header", "attendance")
_OF_NO_ITEM = ("roles", "principle_parts", "handles_principle")


@dataclass(slots=True)
class Annotation:
    """What must be found in a document, what may be, and what counts as another fact.

    Attributes:
        file: base name of the document.
        mentions: the annotated mentions, as in the file.
        part: offsets of the part that is annotated.
        items: numbers of the annotated items.
        partial: whether other items are left out.
        has_head: whether the head is annotated.
        required, allowed: facts by metric.
        same: a fact that counts as another one.
    """

    file: str
    mentions: list[Gold]
    part: tuple[int, int]
    items: frozenset[str]
    partial: bool = False
    has_head: bool = True
    required: Facts = field(default_factory=lambda: defaultdict(set))
    allowed: Facts = field(default_factory=lambda: defaultdict(set))
    same: dict[Fact, Fact] = field(default_factory=dict)

    def judges(self, number: object) -> bool:
        """Whether the item of this number is annotated."""
        return str(number) in self.items

    def require(self, said: Iterable[Said]) -> None:
        """Ask for facts."""
        for metric, fact in said:
            self.required[metric].add(fact)

    def allow(self, said: Iterable[Said]) -> None:
        """Let facts be neither right nor wrong."""
        for metric, fact in said:
            self.allowed[metric].add(fact)

    @property
    def known(self) -> frozenset[str]:
        """The names that the annotation uses, compared."""
        named = {compared(str(mention["canonical"])) for mention in self.mentions}
        return names_in(self.required, self.allowed) | named

    def judged(self, metric: str, said: Iterable[Fact]) -> set[Fact]:
        """Those of the facts that the annotation has an opinion on, each as the fact that it counts as."""
        facts = {self.same.get(fact, fact) for fact in said}
        if metric in _OF_THE_HEAD:
            return facts if self.has_head else set()
        if not self.partial:
            return facts
        if metric in _OF_NO_ITEM:
            stated = self.required[metric] | self.allowed[metric]
            return {fact for fact in facts if any(similar(fact, other) for other in stated)}
        return {fact for fact in facts if fact[0] in self.items}


def annotation(gold: Gold) -> Annotation:
    """What a file of annotation asks of its document."""
    scope = gold.get("scope", {})
    items = frozenset(map(str, scope.get("items") or (item["number"] for item in gold["items"])))
    part = (scope.get("start", 0), scope.get("end", sys.maxsize))
    made = Annotation(gold["source"], gold["mentions"], part, items, bool(scope), scope.get("header", True))
    if made.has_head:
        made.require(_of_meeting(gold["meeting"]))
    for item in gold["items"]:
        if made.judges(item["number"]):
            made.require(_of_item(item))
            made.require(_of_decisions(item))
            made.allow(_history(item, certain=False))
            made.same |= dict(_instead(item))
    _add_relations(made, gold)
    return made


def _of_meeting(meeting: Gold) -> Iterator[Said]:
    head = {"body": "body_canonical", "date": "date", "municipality": "municipality", "startTime": "start_time"}
    for name, key in (head | {"place": "place"}).items():
        if meeting[key]:
            yield "header", (name, compared(meeting[key]))
    for name in ("present", "absent"):
        yield from (("attendance", (name, compared(person))) for person in meeting.get(name) or ())


def _of_item(item: Gold) -> Iterator[Said]:
    number = str(item["number"])
    yield "items", (number, compared(item["title"]))
    if item["closed"]:
        yield "closed", (number,)
    if item.get("item_kind"):
        kind = compared(item["item_kind"])
        yield "kinds", (number, _KINDS.get(kind, kind))
    for metric, values in _lists(item):
        yield from ((metric, (number, compared(value))) for value in values)
    for vote in item.get("votes") or ():
        yield "votes", (number, str(vote["for"]), str(vote["against"] or 0))


def _lists(item: Gold) -> Iterator[tuple[str, list[str]]]:
    """The texts that an item lists, by metric."""
    journals = item.get("journal_number") or []
    yield "case_numbers", item.get("case_numbers") or []
    yield "journal_numbers", [journals] if isinstance(journals, str) else journals
    yield "referrals", _path(item)
    yield "recommenders", [item["recommended_by"]] if item.get("recommended_by") else []
    yield "recommendations", [_text(each, "text") for each in item.get("recommendations") or ()]
    yield "attachments", [_text(each, "title") for each in item.get("attachments") or ()]


def _path(item: Gold) -> list[str]:
    """The bodies of a case's way."""
    competent = [_text(each, "body") for each in item.get("decision_competence") or ()]
    return [*(item.get("treatment_path") or ()), *competent]


def _text(value: str | Gold, key: str) -> str:
    return value if isinstance(value, str) else str(value.get(key) or "")


def _of_decisions(item: Gold) -> Iterator[Said]:
    number = str(item["number"])
    for decision in item["decisions"]:
        if decision["outcome"] != "none":
            yield "decisions", (number, compared(decision["body"]), decision["date"], decision["outcome"])
            yield "decision_texts", (number, compared(decision["text"]))
        if decision.get("reservation"):
            yield "reservations", (number, compared(decision["reservation"]))
    yield from _history(item, certain=True)


def _history(item: Gold, *, certain: bool) -> Iterator[Said]:
    """The decisions in the case's history: those that are whole, or the others."""
    for past in item.get("history") or ():
        day, text = past.get("date") or "", past.get("text") or ""
        whole = bool(len(day) == len("2024-08-08") and past.get("outcome") and text and len(text) < _SHORT)
        if whole is certain:
            fact = (str(item["number"]), compared(past.get("body") or ""), day, past.get("outcome") or "")
            yield "decisions", fact


def _instead(item: Gold) -> Iterator[tuple[Fact, Fact]]:
    """Facts that count as others: a title without its kind, another outcome of a decision."""
    number = str(item["number"])
    if item.get("title_without_kind"):
        yield (number, compared(item["title_without_kind"])), (number, compared(item["title"]))
    for decision in item["decisions"]:
        fact = (number, compared(decision["body"]), decision["date"])
        for outcome in decision.get("alt_outcomes") or ():
            yield (*fact, outcome), (*fact, decision["outcome"])


def _add_relations(made: Annotation, gold: Gold) -> None:
    bodies = {str(item["number"]): _bodies(item, gold["meeting"]) for item in gold["items"]}
    judged = [each for each in gold["relations"] if made.judges(each.get("item"))]
    for relation in judged:
        add = made.allow if relation.get("optional") else made.require
        add(_of_relation(relation))
        if relation["predicate"] == "handles_principle":
            certain = not relation.get("optional") and compared(relation["subject"]) in bodies[str(relation["item"])]
            (made.require if certain else made.allow)([("handles_principle", _handling(relation, relation["object"]))])
    for mention in gold["mentions"]:
        if mention["type"] == "MONEY" and made.judges(mention.get("item")):
            fact = (str(mention["item"]), hundredths(mention["canonical"]))
            (made.allow if mention.get("optional") else made.require)([("amounts", fact)])
    _allow_members(made, judged)


def _of_relation(relation: Gold) -> Iterator[Said]:
    number = str(relation["item"])
    subject, target = compared(str(relation["subject"])), compared(str(relation["object"]))
    match relation["predicate"]:
        case "cites_law":
            yield "cites_law", (number, law_name(relation["object"]))
        case "has_principle":
            yield "principles", (number, target)
        case "part_of_principle":
            yield "principle_parts", (subject, target)
            yield "principles", (number, subject)
        case "has_role":
            yield "roles", (subject, target)


def _handling(relation: Gold, principle: str) -> Fact:
    status = "to-be-handled" if "to_be" in str(relation.get("note")) else "handled"
    return compared(relation["subject"]), compared(principle), status


def _allow_members(made: Annotation, relations: list[Gold]) -> None:
    """Who treats a set of principles treats its members: those handlings are not judged."""
    stated = made.required["principles"] | made.allowed["principles"]
    for relation in relations:
        if relation["predicate"] == "handles_principle":
            members = (name for number, name in stated if number == str(relation["item"]))
            made.allow(("handles_principle", _handling(relation, name)) for name in members)


def _bodies(item: Gold, meeting: Gold) -> set[str]:
    decided = [each.get("body") or "" for each in (*item["decisions"], *(item.get("history") or ()))]
    return {compared(name) for name in (meeting["body_canonical"], *_path(item), *decided)}
