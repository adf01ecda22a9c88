"""What the kinds and relations of a network are in the vocabulary, so that a part of it can be saved as Turtle."""

from collections.abc import Mapping

from referatgraf.graph.network.kinds import KINDS
from referatgraf.ontology.namespaces import DCT, RG

CLASSES: Mapping[str, str] = {name: kind.of for name, kind in KINDS.items()}
"""The class of each kind of node."""

PROPERTIES: Mapping[str, tuple[str, bool]] = {
    "handled": (RG.body, False),
    "toHandle": (RG.body, False),
    "concerns": (RG.thing, True),
    "hasPart": (DCT.isPartOf, False),
    "holds": (RG.heldBy, False),
    "hasItem": (RG.hasItem, True),
    "referredTo": (RG.referredTo, True),
    "treats": (RG.treats, True),
    "hasDecision": (RG.hasDecision, True),
    "priorDecision": (RG.priorDecision, True),
    "decidedBy": (RG.decidedBy, True),
    "itemConcerns": (RG.concerns, True),
    "cites": (RG.cites, True),
    "ofLaw": (RG.law, True),
    "follows": (RG.follows, True),
    "mentions": (RG.mentions, True),
}
"""The property of each relation that is one statement, and whether it leads from the edge's source to its target.

Relations that count items or meetings are no statements; they are not saved.
"""
