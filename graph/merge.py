"""Merging sorted parts to the files of the graph, in flat memory.

Parts are merged in two steps, so that few files are open at once and a small change costs little: the parts whose keys
begin with the same two digits make a run, which is kept under the name of what it is made of; the runs and the graphs
shared by all documents make `graph.ttl`. A block whose subject stands in one of them alone is passed on as it is.
"""

import heapq
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import IO

from referatgraf.graph.atomic import whole
from referatgraf.graph.turtle import Block, head, merged, subject_key
from referatgraf.ontology.iris import digest

_BUFFER = 1 << 16


def read_blocks(file: IO[str]) -> Iterator[Block]:
    """Yield (sorting key, block) of a file of blocks, in its order."""
    lines: list[str] = []
    for line in file:
        lines.append(line)
        if line == "\n":
            yield subject_key(lines[0]), "".join(lines)
            lines = []


def merged_blocks(streams: Sequence[Iterable[Block]]) -> Iterator[str]:
    """Yield the blocks of all streams in order, those of one subject as one."""
    first = itemgetter(0)
    for _, same in groupby(heapq.merge(*streams, key=first), key=first):
        several = [block for _, block in same]
        yield several[0] if len(several) == 1 else merged(several)


def merge_files(sources: Iterable[Path], target: Path, start: str = "") -> None:
    """Merge files of blocks into one that begins with `start`; it gets its name when it is whole."""
    with ExitStack() as stack, whole(target) as out:
        files = [stack.enter_context(path.open(encoding="utf-8", newline="\n")) for path in sources]
        out.write(start.encode())
        for block in merged_blocks([read_blocks(file) for file in files]):
            out.write(block.encode())


def planned_runs(parts: Iterable[Path], folder: Path) -> dict[Path, list[Path]]:
    """The runs of `parts` (sorted by name, which begins with the document's key), each with what it is made of."""
    plan = {}
    for start, group in groupby(parts, key=lambda path: path.name[:2]):
        members = list(group)
        plan[folder / f"{start}-{digest(' '.join(path.name for path in members), 16)}.ttl"] = members
    return plan


def runs(parts: Iterable[Path], folder: Path) -> list[Path]:
    """The runs of `parts` in `folder`, made where they are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    plan = planned_runs(parts, folder)
    for run, members in plan.items():
        if not run.exists():
            merge_files(members, run)
    return list(plan)


def write_graph(sources: Iterable[Path], target: Path, base: str) -> None:
    """Write `graph.ttl`, every statement once, from runs and shared graphs."""
    merge_files(sources, target, head(base))


def concatenate(parts: Iterable[Path], target: Path, start: str = "") -> None:
    """Write `start` and one part after the other: `evidence.ttl` of blocks, `graph.nq.gz` of gzip members."""
    with whole(target) as out:
        out.write(start.encode())
        for path in parts:
            with path.open("rb") as part:
                shutil.copyfileobj(part, out, _BUFFER)
