"""Minutes annotated by lists: one record a document in `gold.json`, with items known by their titles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from referatgraf.output.evaluation.comparing import Fact, Facts, Gold, Said, compared, names_in
from referatgraf.output.evaluation.law_names import law_name
from referatgraf.output.evaluation.told import ITEM, KINDS, Wanted, place_name

_THING = "?doc rg:hasText ?text . ?m nif:referenceContext ?text ; itsrdf:taIdentRef ?x . ?x skos:prefLabel ?{} ; a ?c ."


def _named(metric: str, kind: str, part: str = "name") -> Wanted:
    classes = " ".join(f"<{each}>" for each in KINDS[kind])
    return Wanted(metric, f"VALUES ?c {{ {classes} }} {_THING.format(part)}", (part,))


WANTED = (
    Wanted("body", "?meeting rg:heldBy/skos:prefLabel ?name", ("name",)),
    Wanted("date", "?meeting rg:date ?name", ("name",)),
    Wanted("start_time", "?meeting rg:startTime ?time", ("time",)),
    Wanted("place", "?meeting rg:place ?name", ("name",)),
    Wanted("municipality", "?meeting rg:municipality/skos:prefLabel ?municipality", ("municipality",)),
    Wanted("present", "?meeting rg:present/skos:prefLabel ?name", ("name",)),
    Wanted("absent", "?meeting rg:absent/skos:prefLabel ?name", ("name",)),
    Wanted("titles", "?meeting rg:hasItem/dct:title ?name", ("name",)),
    Wanted("numbers", ITEM + "FILTER(BOUND(?number))", ("title", "number")),
    Wanted("case_numbers", ITEM + "?i rg:treats/(rg:caseNumber|rg:journalNumber) ?name", ("title", "name")),
    Wanted("closed", ITEM + "?i rg:closed true", ("title",)),
    Wanted(
        "outcomes",
        ITEM + "?i rg:hasDecision ?d . ?d rg:outcome ?code ; rg:decidedBy ?b . ?meeting rg:heldBy ?b",
        ("title", "code"),
    ),
    Wanted(
        "votes",
        "?meeting rg:hasItem/rg:hasDecision/rg:motion?/rg:hasVote ?v . ?v rg:votesFor ?for"
        " OPTIONAL { ?v rg:votesAgainst ?against }",
        ("for", "against"),
    ),
    _named("persons", "PERSON"),
    Wanted("persons", "?meeting rg:present|rg:absent ?who . ?who skos:prefLabel ?name", ("name",)),
    _named("bodies", "BODY"),
    _named("orgs", "ORG"),
    _named("laws", "LAW", "law"),
)
"""What the graph is asked for."""

METRICS = tuple(dict.fromkeys(each.metric for each in WANTED))
_HEAD = ("body", "date", "start_time", "place", "municipality")
_LISTS = ("present", "absent", "persons", "bodies", "orgs", "laws")


@dataclass(frozen=True, slots=True)
class Record:
    """What must be found in a document and what may be, by metric."""

    file: str
    required: Facts
    allowed: Facts

    @property
    def known(self) -> frozenset[str]:
        """The names that the annotation uses, compared."""
        return names_in(self.required, self.allowed)

    def judged(self, metric: str, said: Iterable[Fact]) -> set[Fact]:
        """The facts that the annotation has an opinion on: what it leaves out of a head is not judged."""
        facts = set(said)
        silent = metric in _HEAD and not self.required[metric]
        return set() if silent else facts


def record(gold: Gold) -> Record:
    """What a record asks of its document."""
    required: Facts = defaultdict(set)
    allowed: Facts = defaultdict(set)
    for metric, fact in (*_of_head(gold), *_of_items(gold)):
        required[metric].add(fact)
    for metric, fact in _of_contents(gold):
        allowed[metric].add(fact)
    allowed["orgs"] |= required["bodies"]
    allowed["bodies"] |= required["orgs"]
    return Record(gold["file"], required, allowed)


def _of_head(gold: Gold) -> Iterator[Said]:
    for key in _HEAD:
        if gold.get(key):
            yield key, ((place_name if key == "municipality" else compared)(gold[key]),)
    for key in _LISTS:
        yield from ((key, ((law_name if key == "laws" else compared)(name),)) for name in gold.get(key) or ())
    for person in (*(gold.get("present") or ()), *(gold.get("absent") or ())):
        yield "persons", (compared(person),)
    for vote in gold["votes"]:
        if vote.get("for_count") is not None:
            yield "votes", (str(vote["for_count"]), str(vote.get("against_count") or 0))


def _of_items(gold: Gold) -> Iterator[Said]:
    for item in gold["items"]:
        title = compared(item["title"] or "")
        if item["title"]:
            yield "titles", (title,)
        if item["number"]:
            yield "numbers", (title, str(item["number"]))
        if item["case_number"]:
            yield "case_numbers", (title, compared(item["case_number"]))
        if item["closed"]:
            yield "closed", (title,)
        if item["outcome"] != "none":
            yield "outcomes", (title, item["outcome"])


def _of_contents(gold: Gold) -> Iterator[Said]:
    """The items that a list of contents announces; whether they are told of again is not judged."""
    for entry in gold.get("toc_items") or ():
        if entry.get("title"):
            title = compared(entry["title"])
            yield "titles", (title,)
            yield "numbers", (title, str(entry.get("number")))
            yield "closed", (title,)
