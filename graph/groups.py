"""Blocks of Turtle in groups: what is merged as a whole where one document alone speaks of it.

A meeting with all its items is a group, so are the decisions of a body on a day, a document with its text, and any
other thing by itself. In the files that wait to be merged a comment line with the group's key stands before it, by
which it is found without looking at what is inside:

    # <meeting/noerhavn/socialudvalget/2024-08-08T1700
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO

from referatgraf.graph.turtle import merged, subject_of

_DEPTHS = {"<meeting": 4, "<decision": 4, "<document": 2}
_MARK, _NEXT = b"# ", b"\n# "
_PIECE = 1 << 16
Group = tuple[bytes, bytes]  # key and blocks


def group_of(block: str) -> str:
    """The key of the group that a block belongs to.

    >>> group_of('<meeting/noerhavn/byraadet/2024-08-08/item/1>')
    '<meeting/noerhavn/byraadet/2024-08-08'
    """
    subject = subject_of(block)
    parts = subject.split("/", 5)
    depth = _DEPTHS.get(parts[0])
    return "/".join(parts[:depth]) if depth else subject


def grouped(blocks: Iterable[str]) -> Iterator[Group]:
    """Yield the groups of blocks, in the order of their keys."""
    for key, group in groupby(sorted(blocks, key=_place), key=group_of):
        yield key.encode(), "".join(group).encode()


def _place(block: str) -> tuple[str, str]:
    return group_of(block), subject_of(block)


def waiting(groups: Iterable[Group]) -> Iterator[bytes]:
    """Yield the pieces of a file of groups that waits to be merged."""
    for key, text in groups:
        yield _MARK + key + b"\n" + text


def read_groups(file: IO[bytes]) -> Iterator[Group]:
    """Yield the groups of a file that waits to be merged, in its order."""
    rest = b""
    while piece := file.read(_PIECE):
        *whole, rest = (rest + piece).split(_NEXT)
        yield from map(_group, whole)
    if rest:
        yield _group(rest.removesuffix(b"\n"))


def _group(text: bytes) -> Group:
    key, _, blocks = text.removeprefix(_MARK).partition(b"\n")
    return key, blocks + b"\n"


def merged_groups(several: Iterable[bytes]) -> bytes:
    """One group with what several say, each subject once."""
    texts = [text for text in dict.fromkeys(several) if text]
    if len(texts) < 2:
        return b"".join(texts)
    blocks = [f"{block}\n\n" for text in texts for block in text.decode().split("\n\n")[:-1]]
    by_subject = groupby(sorted(blocks, key=subject_of), key=subject_of)
    return "".join(merged(same) for _, same in by_subject).encode()
