"""Places in a row or column that are as near as can be to where things would like to stand, and do not overlap."""

from collections.abc import Sequence


def settle(wanted: Sequence[float], sizes: Sequence[float], gap: float) -> list[float]:
    """Where things begin that stand one after the other in this order.

    The sum of the squares of their distances from where they would like to begin, each by its size, is least: with
    what stands before a thing taken off, the places must only not fall, which is isotonic regression (pool adjacent
    violators, Ayer et al. 1955).

    Args:
        wanted: where each would like to begin.
        sizes: how much room each takes.
        gap: the least room between two.

    >>> settle([0, 0, 50], [10, 10, 10], 2)
    [-6.0, 6.0, 50.0]
    """
    before, offsets = 0.0, []
    for size in sizes:
        offsets.append(before)
        before += size + gap
    pools: list[tuple[float, float, int]] = []
    for want, offset, size in zip(wanted, offsets, sizes, strict=True):
        mean, weight, count = want - offset, size, 1
        while pools and pools[-1][0] >= mean:
            other, heavy, more = pools.pop()
            mean = (mean * weight + other * heavy) / (weight + heavy)
            weight, count = weight + heavy, count + more
        pools.append((mean, weight, count))
    starts = [mean for mean, _, count in pools for _ in range(count)]
    return [float(start + offset) for start, offset in zip(starts, offsets, strict=True)]
