"""Which things become nodes, and the facts that a node of each kind carries."""

from collections.abc import Mapping
from typing import NamedTuple

from referatgraf.ontology.namespaces import RG

_LABEL = "skos:prefLabel"
_OF_HANDLING = """?s rg:item/(rg:hasDecision|rg:priorDecision) ?decision ; rg:body ?body ; rg:date ?day .
?decision rg:decidedBy ?body ; rg:date ?day ; """


class Kind(NamedTuple):
    """A kind of node.

    Attributes:
        of: the class of its things.
        label: the path to the name that is shown.
        facts: the path from a thing to each fact, or a pattern from ?s to ?v. Several values are joined by "; ".
        but: a narrower class whose things are of another kind; empty where there is none.
    """

    of: str
    label: str
    facts: Mapping[str, str]
    but: str = ""

    def test(self, variable: str) -> str:
        """The pattern that holds of the things of the kind."""
        narrower = f" FILTER NOT EXISTS {{ ?{variable} a <{self.but}> }}" if self.but else ""
        return f"?{variable} a <{self.of}>{narrower}"


KINDS = {
    "body": Kind(
        RG.Body,
        _LABEL,
        {"municipality": "rg:municipality/skos:prefLabel", "classification": "org:classification"},
        but=RG.Department,
    ),
    "handling": Kind(
        RG.Handling,
        "rg:item/dct:title",
        {
            "item": "rg:item",
            "number": "rg:item/rg:number",
            "date": "rg:date",
            "outcome": "rg:outcome",
            "status": "rg:status",
            "body": "rg:body/skos:prefLabel",
            "text": f"{_OF_HANDLING} rg:text ?v",
            "reservation": f"{_OF_HANDLING} rg:reservation ?v",
            "decision": f"{_OF_HANDLING} rg:outcome ?any BIND(?decision AS ?v)",
            "meetingBody": "rg:item/^rg:hasItem/rg:heldBy/skos:prefLabel",
            "meetingDate": "rg:item/^rg:hasItem/rg:date",
            "caseNumber": "rg:item/rg:treats/rg:caseNumber",
        },
    ),
    "item": Kind(
        RG.AgendaItem,
        "dct:title",
        {
            "number": "rg:number",
            "order": "rg:order",
            "closed": "rg:closed",
            "kindOfItem": "rg:kind",
            "date": "^rg:hasItem/rg:date",
            "meeting": "^rg:hasItem",
            "body": "^rg:hasItem/rg:heldBy/skos:prefLabel",
            "recommendedBy": "rg:recommendedBy/skos:prefLabel",
            "caseNumber": "rg:treats/rg:caseNumber",
            "journalNumber": "rg:treats/rg:journalNumber",
            "outcome": """?meeting rg:hasItem ?s ; rg:heldBy ?body .
                ?s rg:hasDecision ?decision . ?decision rg:decidedBy ?body ; rg:outcome ?v""",
            "text": "rg:hasDecision/rg:text",
        },
    ),
    "case": Kind(
        RG.Case,
        _LABEL,
        {"title": "^rg:treats/dct:title", "caseNumber": "rg:caseNumber", "journalNumber": "rg:journalNumber"},
    ),
    "decision": Kind(
        RG.Decision,
        "rg:decidedBy/skos:prefLabel",
        {
            "outcome": "rg:outcome",
            "point": "rg:point",
            "date": "rg:date",
            "body": "rg:decidedBy/skos:prefLabel",
            "text": "rg:text",
            "reservation": "rg:reservation",
        },
    ),
    "principle": Kind(
        RG.Principle,
        _LABEL,
        {
            "number": "rg:number",
            "purpose": "rg:purpose",
            "part": "dct:isPartOf/skos:prefLabel",
            "parts": "^dct:isPartOf/skos:prefLabel",
        },
    ),
    "policy": Kind(RG.Policy, _LABEL, {}),
    "provision": Kind(RG.Provision, _LABEL, {"law": "rg:law/skos:prefLabel"}),
    "law": Kind(RG.Law, _LABEL, {"title": "dct:title", "version": "rg:hasVersion"}, but=RG.Provision),
    "person": Kind(RG.Person, _LABEL, {"sphere": "rg:sphere"}),
    "role": Kind(RG.Role, _LABEL, {}),
    "party": Kind(RG.Party, _LABEL, {"letter": "skos:altLabel"}),
    "institution": Kind(RG.Institution, _LABEL, {"classification": "org:classification"}),
    "place": Kind(RG.Place, _LABEL, {}),
    "meeting": Kind(
        RG.Meeting,
        "rg:heldBy/skos:prefLabel",
        {"date": "rg:date", "body": "rg:heldBy/skos:prefLabel", "place": "rg:place"},
    ),
}
"""The kinds of nodes."""
