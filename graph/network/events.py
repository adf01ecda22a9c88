"""What edges that count items or meetings tell of them: days and outcomes."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from pyoxigraph import Store

from referatgraf.graph.network.asking import solutions, told

_DATE = "(^rg:hasItem)?/rg:date"
_OUTCOME = "?s rg:hasDecision ?decision . ?decision rg:decidedBy ?v ; rg:outcome ?outcome"


class Events:
    """The days of items and meetings, and the outcome of each item for each body that decided on it."""

    def __init__(self, store: Store, things: Iterable[str]) -> None:
        ordered = sorted(things)
        self._dates = {row["s"].value: told(row, "v") for row in solutions(store, ordered, _DATE)}
        self._outcomes = defaultdict[tuple[str, str], set[str]](set)
        for row in solutions(store, ordered, _OUTCOME):
            self._outcomes[row["s"].value, row["v"].value].add(told(row, "outcome"))

    def counted(self, ends: tuple[str, str], items: Iterable[str]) -> dict[str, object]:
        """What the items of an edge tell: how many, between which days, with which outcomes for a body at an end."""
        events = sorted(
            (self._dates.get(item, ""), outcome, item)
            for item in items
            for outcome in {each for end in ends for each in self._outcomes.get((item, end), ())} or {""}
        )
        days = [day for day, *_ in events if day]
        outcomes = Counter(outcome for _, outcome, _ in events if outcome)
        ordered = sorted(outcomes, key=lambda outcome: (-outcomes[outcome], outcome))
        return {
            "weight": len({item for *_, item in events}),
            "date": days[0] if days else "",
            "until": days[-1] if days else "",
            "outcome": "; ".join(ordered),
            "events": "; ".join(f"{day} {outcome}".strip() for day, outcome, _ in events),
        }
