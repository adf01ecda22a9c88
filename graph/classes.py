"""The classes and properties that are written out with a statement that implies them, as the ontology declares."""

from functools import cache

from referatgraf.ontology.declarations import above
from referatgraf.ontology.namespaces import RG


@cache
def types(kind: str) -> tuple[str, ...]:
    """The class itself and every class above it, ours and the standards'."""
    return kind, *above(kind)


@cache
def broader(predicate: str) -> tuple[str, ...]:
    """The property itself and those above it that are our own; standard ones are left to `--entail`."""
    return predicate, *(each for each in above(predicate) if each.startswith(str(RG)))
