"""Numbers of items that were lost where a page was made text: counted where those on both sides leave no doubt."""

from collections.abc import Sequence
from itertools import pairwise


def lost_between(numbers: Sequence[str]) -> list[str]:
    """For each item the number that it must have had, empty where it has one or where that is not certain.

    Args:
        numbers: that of each item as printed, empty where none is. Between 196 and 203 stand six; five or seven items
            without a number would tell of something else that was lost.
    """
    found = [""] * len(numbers)
    told = [(place, number) for place, number in enumerate(numbers) if number]
    for (first, low), (last, high) in pairwise(told):
        if low.isdecimal() and high.isdecimal() and int(high) - int(low) == last - first:
            for place in range(first + 1, last):
                found[place] = str(int(low) + place - first).zfill(len(low) * low.startswith("0"))
    return found
