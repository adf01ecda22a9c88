"""Precision, recall and F1 with the intervals that so few facts allow, and what changed since an earlier run."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

_DRAWS = 4000
_EDGES = (0.025, 0.975)
_PRIOR = 0.5
Interval = tuple[float, float]


@dataclass(frozen=True)
class Figure:
    """How many facts of one kind are right, wrong and missed, and the shares that follow."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what is said that is right; 0 where nothing is said."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """The share of what is annotated that is said; 0 where nothing is annotated."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @cached_property
    def interval(self) -> Interval:
        """The 95 % interval of F1: the middle of its distribution where facts are independent.

        F1 is distributed as U / (U + V) with U from the gamma distribution of shape `right` and scale 2, V of shape
        `wrong` + `missed` and scale 1, both with Jeffreys' prior (Goutte & Gaussier, A probabilistic interpretation of
        precision, recall and F-score, ECIR 2005). The draws are the same in every run.
        """
        random = Random(20050321)  # noqa: S311 (no secret)
        draws = []
        for _ in range(_DRAWS):
            hits = 2 * random.gammavariate(self.right + _PRIOR, 1)
            faults = random.gammavariate(self.wrong + self.missed + 2 * _PRIOR, 1)
            draws.append(hits / (hits + faults))
        draws.sort()
        low, high = (draws[round(edge * (_DRAWS - 1))] for edge in _EDGES)
        return low, high

    def beside(self, former: "Figure | None") -> float | None:
        """What F1 has gained since `former`, None where there is nothing to compare with."""
        return None if former is None else self.f1 - former.f1
