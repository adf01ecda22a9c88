"""What two documents of one meeting say differently, for the report."""

from collections import defaultdict
from collections.abc import Iterator

from referatgraf.graph.statements import Draft
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.iris import last
from referatgraf.ontology.namespaces import DCT, RG

_COMPARED = frozenset({
    DCT.title, RG.absent, RG.chair, RG.closed, RG.date, RG.endTime, RG.excused, RG.hasDecision, RG.hasItem, RG.outcome,
    RG.place, RG.present, RG.startTime, RG.treats, RG.votesAgainst, RG.votesFor,
})  # fmt: skip
_NAMES = {DCT.title: "titel"}
Values = dict[tuple[str, str], set[str]]


def differences(one: Draft, best: Draft) -> list[str]:
    """Danish sentences on where `one` says otherwise than the best document of its meeting."""
    ours, theirs = _values(one), _values(best)
    return sorted(_sentences(ours, theirs))


def _values(made: Draft) -> Values:
    values: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for subject, predicate, term in made.statements:
        if predicate in _COMPARED:
            values[subject, predicate].add(term)
    return values


def _sentences(ours: Values, theirs: Values) -> Iterator[str]:
    subjects = {subject for subject, _ in theirs}
    for subject, predicate in sorted(ours.keys() | theirs.keys()):
        mine, best = ours.get((subject, predicate), set()), theirs.get((subject, predicate), set())
        if subject in subjects and mine and mine != best:
            name = _NAMES.get(predicate) or labels("da")[predicate]
            yield f"{_called(subject)}, {name}: her {_shown(mine - best)}, i det bedste dokument {_shown(best - mine)}"


def _called(subject: str) -> str:
    _, _, item = subject.partition("/item/")
    if item:
        return f"Punkt {item.partition('/')[0]}"
    _, _, decision = subject.partition("/decision/")
    return f"Beslutningen i {last(decision)}" if decision else "Mødet"


def _shown(terms: set[str]) -> str:
    values = [last(term[1:-1]) if term[0] == "<" else term[1 : term.rindex('"')] for term in terms]
    return ", ".join(f"“{value[:80]}”" for value in sorted(values)[:5]) or "intet"
