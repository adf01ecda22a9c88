"""Who is hidden: those whom a choice does not name, and those who are on the list of removals."""

from collections.abc import Callable, Collection

from referatgraf.nlp.hiding.forms import derived
from referatgraf.nlp.hiding.occurrences import occurrences
from referatgraf.nlp.hiding.people import Person, Place, office_holders, places
from referatgraf.nlp.hiding.veil import Veil
from referatgraf.nlp.mentions import Named
from referatgraf.nlp.minutes import Minutes
from referatgraf.ontology.pseudonyms import keyed_hash, plain, pseudonym
from referatgraf.ontology.spheres import POLITICAL

ALL, OFFICE_HOLDERS, NONE = CHOICES = ("all", "office-holders", "none")
"""Which persons a graph names."""
_ANYBODY = ""
"""Kind of a person who is removed, whatever the sphere."""
Understood = tuple[Minutes, Named]


def hidden(text: str, read: Understood, choice: str, secret: bytes) -> tuple[Veil | None, int]:
    """What hides those whom `choice` does not name, and how many they are; None where there is nobody to hide.

    A person is hidden by name and sphere: of a councillor and a citizen of one name the citizen alone.

    Args:
        text: the document's text.
        read: what was read from it.
        choice: one of `CHOICES`.
        secret: what pseudonyms are made with.
    """
    if choice == ALL:
        return None, 0
    known = places(text, *read)
    shown = office_holders(*read) if choice == OFFICE_HOLDERS else set[Person]()
    instead = {place.person: pseudonym_of(place.person, secret) for place in known if place.person not in shown}
    return (Veil(text, known, instead) if instead else None), len(instead)


def pseudonym_of(person: Person, secret: bytes) -> str:
    """What stands for a name; the sphere parts persons of one name here as it does in IRIs that hold the name."""
    return pseudonym(keyed_hash(person.key, secret, "" if person.sphere == POLITICAL else f"~{person.sphere}"))


def removed(
    text: str, understood: Callable[[], Understood], secret: bytes, hashes: Collection[str]
) -> tuple[Veil | None, list[str]]:
    """What hides those who are to be removed, and the hashes of their names; None where the text names none of them.

    The text is searched for the names themselves; only where it holds one is it read, to see where a part of the name
    means the person. Who is called by another form of the name there ("K. Holm") is taken for the person.

    Args:
        text: the document's text.
        understood: reads it.
        secret: what the hashes were made with.
        hashes: keyed hashes of the names.
    """
    known: dict[str, str] = {}

    def is_removed(form: str) -> bool:
        if form not in known:
            known[form] = keyed_hash(form, secret)
        return known[form] in hashes

    found = [Place(span, Person(_ANYBODY, form), form) for span, form in occurrences(text, is_removed)]
    if not found:
        return None, []
    read = [Place(span, Person(_ANYBODY, plain(name)), name) for span, _, name in places(text, *understood())]
    names = {place.name for place in found}
    also = names.union(*map(derived, names))
    gone = {place.person: place.name for place in (*found, *read) if place.person.key in also}
    return Veil(text, [*found, *read], gone), sorted({known[name] for name in names})
