"""Merging sorted parts to the files of the graph, in flat memory.

Parts are merged in two steps, so that few files are open at once and a small change costs little: the parts whose keys
begin with the same two digits make a run, which is kept under the name of what it is made of; the runs and the graphs
shared by all documents make `graph.ttl`. A group of which one of them alone speaks is passed on as it is.
"""

import heapq
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from referatgraf.graph.atomic import whole
from referatgraf.graph.groups import Group, merged_groups, read_groups, waiting
from referatgraf.graph.turtle import head
from referatgraf.ontology.iris import digest

_BUFFER = 1 << 16


def merged(streams: Sequence[Iterable[Group]]) -> Iterator[Group]:
    """Yield the groups of all streams in order, those of one key as one."""
    first = itemgetter(0)
    for key, same in groupby(heapq.merge(*streams, key=first), key=first):
        yield key, merged_groups(text for _, text in same)


def _merge(sources: Iterable[Path], stack: ExitStack) -> Iterator[Group]:
    return merged([read_groups(stack.enter_context(path.open("rb"))) for path in sources])


def merge_run(sources: Iterable[Path], target: Path) -> None:
    """Merge files of groups into one that waits to be merged again."""
    with ExitStack() as stack, whole(target) as out:
        out.writelines(waiting(_merge(sources, stack)))


def write_graph(sources: Iterable[Path], target: Path, base: str) -> None:
    """Write `graph.ttl`, every statement once, from runs and shared graphs."""
    with ExitStack() as stack, whole(target) as out:
        out.write(head(base).encode())
        out.writelines(text for _, text in _merge(sources, stack))


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
            merge_run(members, run)
    return list(plan)


def concatenate(parts: Iterable[Path], target: Path, start: str = "") -> None:
    """Write `start` and one part after the other: `evidence.ttl` of blocks, `graph.nq.gz` of gzip members."""
    with whole(target) as out:
        out.write(start.encode())
        for path in parts:
            with path.open("rb") as part:
                shutil.copyfileobj(part, out, _BUFFER)
