"""Pass 3: one document's minutes and what was settled about it, as statements and their evidence."""

from dataclasses import dataclass

from referatgraf.graph.resolve.rows import Resolved
from referatgraf.graph.statements.document import write_document
from referatgraf.graph.statements.draft import Draft
from referatgraf.graph.statements.following import write_follows, write_pointed
from referatgraf.graph.statements.items import write_items
from referatgraf.graph.statements.meeting import write_meeting
from referatgraf.graph.statements.named import write_named
from referatgraf.graph.statements.scene import Scene
from referatgraf.nlp.document import Document
from referatgraf.nlp.mentions import NOTHING, Named
from referatgraf.nlp.minutes import Minutes
from referatgraf.ontology.iris import Iris

__all__ = ["Draft", "Source", "draft"]


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the passes hand it on: its text, closed parts masked, what was read from it, what it names."""

    document: Document
    minutes: Minutes
    named: Named = NOTHING


def draft(source: Source, resolved: Resolved, iris: Iris) -> Draft:
    """Write the statements of a document as though it alone told of its meeting."""
    document = source.document
    made = Draft(resolved.sha[:16], iris, document.text, document.pages, document.seen)
    scene = Scene.of(made, resolved, source.minutes.meeting)
    write_items(scene, source.minutes.items)
    write_named(scene, source.named)
    write_follows(scene, source.minutes.items)
    write_pointed(scene, source.named.references)
    write_meeting(scene, iris)
    write_document(made, source.document, resolved, source.minutes.kind, scene.iri)
    return made
