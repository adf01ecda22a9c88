"""The cards of a network: what each says of its node at first sight."""

from collections.abc import Callable, Mapping
from typing import Any

from networkx import MultiDiGraph

from referatgraf.output.view.lettering import Card, card, distinct, natural
from referatgraf.output.view.words import NONE, Words, code, day, joined, number, said, same

Facts = Mapping[str, Any]
Texts = list[tuple[str, Words, int]]
WIDTHS = {"body": 226, "handling": 236, "item": 220, "decision": 200, "case": 250, "principle": 236, "person": 190}
"""Width of the cards of a kind."""
_WIDTH = 210
_LOOSE = ("institutioner",)
"""The views whose cards stand in no column, and are no wider than their text."""
_SEEN = 66
"""About how many characters of a name are seen on a card."""


def cards(network: MultiDiGraph) -> dict[str, Card]:
    """The card of each node."""
    several = len({told for _, told in network.nodes(data="municipality") if told}) > 1
    names = distinct((name(facts).danish for _, facts in network.nodes(data=True)), _SEEN)
    heavy = _heavy(network) if network.graph["view"] in _LOOSE else 0
    made = {}
    for node, facts in network.nodes(data=True):
        title = name(facts)
        title = same(names[title.danish]) if title.danish in names else title
        write = _WRITERS.get(facts["kind"], _other)
        degree = _degree(network, node)
        told = {"degree": degree, "several": several, "view": network.graph["view"], "style": _style(degree, heavy)}
        width = WIDTHS.get(facts["kind"], _WIDTH)
        texts = write(title, {**facts, **told})
        made[node] = card(min(width, natural(texts)) if network.graph["view"] in _LOOSE else width, texts)
    return made


def name(facts: Facts) -> Words:
    """What a node is called; of a case the title of its newest item is more than its number."""
    if facts["kind"] == "decision":
        return joined([same(facts.get("body", "")), code("outcome", facts.get("outcome", ""))], ": ")
    if facts["kind"] == "case" and facts.get("title"):
        return same(min(facts["title"].split("; "), key=len))
    if facts["kind"] == "meeting":
        return joined([same(facts.get("label", "")), day(facts.get("date", ""))], ", ")
    return same(facts.get("label", "")) if facts.get("label") else said(f"unnamed.{_unnamed(facts)}")


def _unnamed(facts: Facts) -> str:
    return facts["kind"] if facts["kind"] in ("person", "item", "handling") else "thing"


def _degree(network: MultiDiGraph, node: str) -> int:
    """How many items or meetings the edges of a node tell of."""
    return sum(edge["weight"] for *_, edge in (*network.in_edges(node, data=True), *network.out_edges(node, data=True)))


def _heavy(network: MultiDiGraph) -> int:
    """The least degree of the tenth of the nodes that have most; their names are written larger."""
    degrees = sorted((_degree(network, node) for node in network), reverse=True)
    return degrees[len(degrees) // 10] if degrees else 0


def _style(degree: int, heavy: int) -> str:
    """How the name of a node is written where size tells its degree."""
    if not heavy:
        return "strong"
    if degree >= max(heavy, 2):
        return "large"
    return "strong" if degree > 1 else "plain"


def _body(title: Words, facts: Facts) -> Texts:
    where = same(facts.get("municipality", "").removesuffix(" Kommune") if facts["several"] else "")
    counted = {"principper": "handling", "oversigt": "item", "love": "item"}.get(facts["view"], "")
    told = number(facts["degree"], counted) if counted and facts["degree"] else NONE
    return [("title", title, 3), ("small", joined([where, told], " · "), 1)]


def _handling(title: Words, facts: Facts) -> Texts:
    at = joined([said("card.item", number=facts["number"]) if "number" in facts else NONE, title], " ")
    if facts.get("status") == "to-be-handled":
        by = said("card.by", body=facts.get("meetingBody", ""), day=day(facts.get("meetingDate", "")))
        return [("strong", said("waiting"), 1), ("small", by, 1), ("small", at, 1)]
    outcome = code("outcome", facts.get("outcome", ""))
    when = day(facts.get("date", ""))
    return [("strong", joined([when, outcome], ": "), 2), ("small", at, 2)]


def _item(title: Words, facts: Facts) -> Texts:
    outcome = code("outcome", facts.get("outcome", ""))
    closed = said("closed") if facts.get("closed") == "true" else NONE
    heading = joined([joined([day(facts.get("date", "")), outcome or NONE], ": "), closed], " · ")
    at = joined([said("card.item", number=facts["number"]) if "number" in facts else NONE, title], " ")
    if facts["view"] == "sager":
        return [("strong", same(facts.get("body", "")), 2), ("plain", heading, 2)]
    return [("strong", heading, 2), ("small", at, 2)]


def _case(title: Words, facts: Facts) -> Texts:
    times = number(facts["degree"], "item") if facts["degree"] > 1 and facts["view"] != "nabo" else NONE
    numbered = joined([same(facts.get("caseNumber", facts.get("label", ""))), times], " · ")
    latest = joined([day(facts.get("latest", "")), code("outcome", facts.get("latestOutcome", ""))], ": ")
    return [("strong", title, 2), ("small", numbered, 1), ("plain", latest, 1)]


def _principle(title: Words, facts: Facts) -> Texts:
    if facts.get("part"):
        told = joined([same(facts.get("number", "")), title], ". ")
        return [("plain", told, 3)]
    parts = len(facts["parts"].split("; ")) if facts.get("parts") else 0
    return [("title", title, 3), ("small", number(parts, "principle") if parts else NONE, 1)]


def _provision(title: Words, facts: Facts) -> Texts:
    law = facts.get("law", "")
    return [("plain", same(title.danish.removeprefix(law).strip() or title.danish), 2)]


def _other(title: Words, facts: Facts) -> Texts:
    return [(str(facts["style"]), title, 3)]


_WRITERS: Mapping[str, Callable[[Words, Facts], Texts]] = {
    "body": _body,
    "handling": _handling,
    "item": _item,
    "case": _case,
    "principle": _principle,
    "provision": _provision,
}
