"""What is searched: which things of the graph, by which of their facts."""

from typing import NamedTuple

from referatgraf.ontology.namespaces import RG


class Kind(NamedTuple):
    """Things of one class that are found.

    Attributes:
        cls: IRI of the class.
        title: path to what the thing is called; the first path that has a value gives its label.
        others: path to its other names and numbers.
        text: path to longer texts, which count less.
        but: IRI of a narrower class whose things are of another kind; empty where there is none.
    """

    cls: str
    title: str
    others: str = ""
    text: str = ""
    but: str = ""


_NAMED = "skos:prefLabel", "skos:altLabel"

KINDS = {
    "body": Kind(RG.Body, *_NAMED, but=RG.Department),
    "case": Kind(RG.Case, "skos:prefLabel", "rg:caseNumber|rg:journalNumber", "^rg:treats/dct:title"),
    "principle": Kind(RG.Principle, *_NAMED, "rg:purpose"),
    "law": Kind(RG.Law, "skos:prefLabel", "skos:altLabel|dct:title"),
    "policy": Kind(RG.Policy, *_NAMED),
    "item": Kind(RG.AgendaItem, "dct:title", "rg:documentNumber", "rg:hasAttachment/dct:title"),
    "decision": Kind(RG.Decision, "", "", "rg:text"),
    "person": Kind(RG.Person, *_NAMED),
    "institution": Kind(RG.Institution, *_NAMED),
    "party": Kind(RG.Party, *_NAMED),
    "place": Kind(RG.Place, *_NAMED),
    "role": Kind(RG.Role, *_NAMED),
    "meeting": Kind(RG.Meeting, "skos:prefLabel"),
    "document": Kind(RG.Document, "rg:fileName"),
}
"""Kinds of things in the order in which an answer groups them; what is of two is of the first."""

QUOTED_BY = "rg:treats|^rg:hasAttachment"
"""Path from a thing to those whose texts are told by it: a case is found by the titles of its items."""
