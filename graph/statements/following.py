"""Cases that go on in others, and cases of items that the text points to, as statements of the items."""

from collections.abc import Sequence

from referatgraf.graph.outline import cases
from referatgraf.graph.statements.draft import CONCLUDED, How
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import ref
from referatgraf.nlp.mentions import ItemReference
from referatgraf.nlp.minutes import AgendaItem
from referatgraf.ontology.namespaces import RG

_RECOGNISER = "cases"


def write_follows(scene: Scene, items: Sequence[AgendaItem]) -> None:
    """Write which earlier cases the items' cases follow, on the characters of their titles."""
    for index, slug, reason in scene.resolved.follows:
        item = items[index]
        name = next((found.name for found in cases(item) if found.name), None)
        case, earlier = scene.things.iri(name) if name else "", scene.things.case(slug)
        if case and item.title:
            scene.draft.state(case, RG.follows, ref(earlier))
            how = How(_RECOGNISER, CONCLUDED, reason)
            scene.draft.mention(item.title.span, "case", (RG.follows,), earlier, how)


def write_pointed(scene: Scene, references: Sequence[ItemReference]) -> None:
    """Write the cases of the items that the text points to, where they are known."""
    for place, slug in scene.resolved.pointed:
        reference = references[place]
        item, case = scene.draft.item_at(reference.span), scene.things.case(slug)
        if item and (item, RG.treats, ref(case)) not in scene.draft.statements:
            scene.draft.state(item, RG.mentions, ref(case))
            how = How(
                _RECOGNISER, CONCLUDED, f"punkt {reference.number} på dagsordenen den {reference.date or scene.date}"
            )
            scene.draft.mention(reference.span, "case", (RG.mentions,), case, how)
