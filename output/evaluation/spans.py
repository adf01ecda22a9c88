"""Comparing mentions: annotated characters and those that the graph says name something."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from referatgraf.output.evaluation.comparing import Gold, Tally, compared
from referatgraf.output.evaluation.law_names import law_name
from referatgraf.output.evaluation.told import Named

LEVELS = ("mention", "exact", "linked")
"""What has to agree: the kind and half of both spans; the very characters; the thing too."""
_HALF = 0.5
_HUNDREDTH = 0.005


@dataclass(frozen=True, slots=True)
class Pair:
    """A mention of the graph, an annotated one, or both where they are the same; None on either side where alone."""

    said: Named | None
    gold: Gold | None

    def is_right(self, level: str) -> bool:
        """Whether the two agree at a level of `LEVELS`."""
        if self.said is None or self.gold is None:
            return False
        if level == "exact":
            return (self.said.start, self.said.end) == (self.gold["start"], self.gold["end"])
        return level == "mention" or _same_thing(self.said, self.gold)


def paired(kind: str, level: str, said: Iterable[Named], gold: Iterable[Gold]) -> list[Pair]:
    """The mentions of one kind in a document, each with the annotated one that shares most characters with it.

    What lies on an annotated mention that is optional, generic or may be of this type too is not judged and left out.
    An annotated mention that only wrong ones of the level share stands alone too: it is missed.

    Args:
        kind: one of `told.KINDS`.
        level: one of `LEVELS`.
        said: the mentions of the graph in the annotated part, of all kinds.
        gold: the annotated mentions, of all kinds.
    """
    inside = list(gold)
    left = {n: each for n, each in enumerate(inside) if each["type"] == kind and not _is_free(each)}
    free = [each for n, each in enumerate(inside) if n not in left and kind in _types(each)]
    pairs: list[Pair] = []
    for mention in sorted((each for each in said if each.kind == kind), key=_order):
        shares = {n: _share(mention, each) for n, each in left.items()}
        best = max((n for n, share in shares.items() if share >= _HALF), key=lambda n: shares[n], default=None)
        if best is not None:
            pairs.append(Pair(mention, left[best]))
            if pairs[-1].is_right(level):
                del left[best]
        elif not any(mention.start < each["end"] and each["start"] < mention.end for each in free):
            pairs.append(Pair(mention, None))
    return [*pairs, *(Pair(None, each) for each in left.values())]


def tallied(pairs: Sequence[Pair], level: str) -> Tally:
    """The pairs of a level as facts; the right characters with the wrong thing are both wrong and missed."""
    tally = Tally(right=sum(pair.is_right(level) for pair in pairs))
    for pair in pairs:
        if pair.said is None and pair.gold is not None:
            tally.missed.append((f"{pair.gold['start']}-{pair.gold['end']}", pair.gold["text"]))
        elif pair.said is not None and not pair.is_right(level):
            gold = () if pair.gold is None else (str(pair.gold["canonical" if level == "linked" else "text"]),)
            tally.wrong.append((f"{pair.said.start}-{pair.said.end}", pair.said.label, *gold))
    return tally


def _is_free(mention: Gold) -> bool:
    return bool(mention.get("optional") or mention.get("generic"))


def _types(mention: Gold) -> tuple[str, ...]:
    return (mention["type"], mention.get("type_alt") or "", *(mention.get("alt_types") or ()))


def _order(mention: Named) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.label


def _share(mention: Named, gold: Gold) -> float:
    """The characters that both have, of those of the longer one."""
    start, end = int(gold["start"]), int(gold["end"])
    both = min(end, mention.end) - max(start, mention.start)
    return both / max(end - start, mention.end - mention.start, 1)


def _same_thing(mention: Named, gold: Gold) -> bool:
    if mention.kind == "MONEY":
        return bool(mention.label) and abs(float(mention.label) - float(gold["canonical"])) < _HUNDREDTH
    same: Callable[[str], str] = law_name if mention.kind == "LAW" else compared
    names = (gold["canonical"], gold.get("canonical_probable"))
    return same(mention.label) in {same(str(name)) for name in names if name}
