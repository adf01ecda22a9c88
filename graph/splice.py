"""Files of the graph made from those of the last build: what has not changed is copied as bytes.

A file of groups is sorted, so a group is found in it by halving; a file of parts is as long as its parts, so a part is
found by adding up. The bytes are those that merging everything again would give.
"""

import mmap
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from referatgraf.graph.atomic import whole
from referatgraf.graph.changes import Changed
from referatgraf.graph.groups import group_of, merged_groups, read_groups

MOST_PARTS = 100
"""So many parts at most may have changed: all that they say is held in memory."""

_BUFFER = 1 << 20
_BETWEEN = b"\n\n"
_BEHIND = b"\xff"  # sorted behind every key: no byte of UTF-8


class Range(NamedTuple):
    """The bytes of a file from `start` up to `end`."""

    path: Path
    start: int
    end: int

    def read(self) -> Iterator[bytes]:
        """Yield the bytes in pieces."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            for at in range(self.start, self.end, _BUFFER):
                yield file.read(min(_BUFFER, self.end - at))


Piece = Range | bytes


def splice(pieces: Iterable[Piece], target: Path) -> None:
    """Write pieces one after the other."""
    with whole(target) as out:
        for piece in _joined(pieces):
            out.writelines(piece.read() if isinstance(piece, Range) else (piece,))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, ranges that touch as one."""
    last: Piece = b""
    for piece in pieces:
        if isinstance(last, Range) and isinstance(piece, Range) and (last.path, last.end) == (piece.path, piece.start):
            last = Range(last.path, last.start, piece.end)
        else:
            yield last
            last = piece
    yield last


def respliced_parts(former: Path, start: str, before: Iterable[Path], after: Iterable[Path]) -> Iterator[Piece]:
    """Yield the pieces of a file of parts: lasting parts out of the former file, the others from where they stand.

    Args:
        former: the file as it was.
        start: what both files begin with.
        before: the files of the parts that the former file was made of, in their order.
        after: those that the new file is made of, in their order.
    """
    places, at = dict[Path, Range](), len(start.encode())
    for path in before:
        places[path] = Range(former, at, at := at + path.stat().st_size)
    yield start.encode()
    for path in after:
        yield places.get(path) or Range(path, 0, path.stat().st_size)


def respliced_groups(former: Path, changes: Iterable[Changed], sources: Sequence[Path]) -> Iterator[Piece]:
    """Yield the pieces of `graph.ttl`: changed groups merged anew, what is between them out of the former file.

    Where sources only say more of a group than before, that is added to what the file says; where they say less, all
    are asked.

    Args:
        former: the file as it was.
        changes: what some sources say otherwise than before.
        sources: the files of groups that the new file is made of.
    """
    changed = sorted(_settled(changes))
    told = _told({each.key for each in changed if not _only_adds(each)}, sources)
    with former.open("rb") as file, closing(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)) as data:
        end = 0
        for each in changed:
            start = _place(data, each.key, bisect_left)
            yield Range(former, end, start)
            end = _place(data, each.key, bisect_right)
            yield merged_groups(told.get(each.key) or [data[start:end], each.after])
        yield Range(former, end, len(data))


def _settled(changes: Iterable[Changed]) -> Iterator[Changed]:
    """Yield the changes of all sources, those of a group as one."""
    by_key: dict[bytes, list[Changed]] = {}
    for each in changes:
        by_key.setdefault(each.key, []).append(each)
    for key, several in by_key.items():
        before, after = (merged_groups(texts) for texts in list(zip(*several, strict=True))[1:])
        if before != after:
            yield Changed(key, before, after)


def _only_adds(change: Changed) -> bool:
    return merged_groups([change.before, change.after]) == change.after


def _told(keys: Collection[bytes], sources: Iterable[Path]) -> dict[bytes, list[bytes]]:
    """What each source says of the groups `keys`."""
    told: dict[bytes, list[bytes]] = {key: [b""] for key in keys}
    for path in sources if keys else ():
        with path.open("rb") as file:
            for key, text in read_groups(file):
                if key in told:
                    told[key].append(text)
    return told


def _place(data: mmap.mmap, key: bytes, side: Callable[..., int]) -> int:
    """Where the group `key` begins (or ends, with `bisect_right`) in a file of blocks, or would stand."""
    first = data.find(_BETWEEN) + len(_BETWEEN)

    def group_from(position: int) -> bytes:
        start = _next_block(data, position)
        end = data.find(b"\n", start)
        return group_of(data[start:end].decode()).encode() if end > 0 else _BEHIND

    return _next_block(data, side(range(len(data)), key, first, key=group_from))


def _next_block(data: mmap.mmap, position: int) -> int:
    """Where the first block at or after `position` begins; the end of the file where there is none."""
    return data.find(_BETWEEN, position - len(_BETWEEN)) + len(_BETWEEN)
