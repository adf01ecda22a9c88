"""What a document may say of its meeting: the best document says how it was, the others give evidence for that."""

from dataclasses import dataclass

from referatgraf.graph.differences import differences
from referatgraf.graph.resolve.rows import Resolved
from referatgraf.graph.statements import Draft, Source, draft
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import ITSRDF, RG


@dataclass(frozen=True, slots=True)
class Settled:
    """A document with what was settled about it."""

    source: Source
    resolved: Resolved


def told(one: Settled, holder: Settled | None, iris: Iris) -> tuple[Draft, list[str]]:
    """The statements and evidence of a document, and what it says otherwise than the best one of its meeting.

    Args:
        one: the document.
        holder: the best document of the meeting, None where that is `one` itself.
        iris: the making of IRIs.
    """
    made = draft(one.source, one.resolved, iris)
    if holder is None:
        return made, []
    held = draft(holder.source, holder.resolved, iris)
    return _evidence_only(made, held), differences(made, held)


def _evidence_only(made: Draft, held: Draft) -> Draft:
    """Keep of `made` what is about the document, and evidence for what the best document says too."""
    kept = Draft(made.key, made.iris, made.text, made.pages)
    kept.statements = {each for each in made.statements if each[0].startswith(made.iris.document(""))}
    missing = {s for s, _, _ in made.statements - kept.statements} - {s for s, _, _ in held.statements}
    lost = {s for s, p, o in made.evidence if p == ITSRDF.taIdentRef and o[1:-1] in missing} | missing
    kept.evidence = {
        (s, p, o) for s, p, o in made.evidence if s not in lost and not (p == RG.inItem and o[1:-1] in missing)
    }
    return kept
