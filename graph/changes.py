"""What has changed from one state of a graph folder to another: parts of documents, and groups of shared graphs."""

import heapq
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from referatgraf.graph.groups import read_groups
from referatgraf.graph.manifest import SHARED_IN_DEFAULT, Manifest, Workshop
from referatgraf.graph.parts import GRAPH, QUADS, SUFFIXES, part_path

SHARE = 4
"""One part in so many may have changed for going on from the former state to be cheaper than beginning anew."""


class Changed(NamedTuple):
    """A group of blocks that is said otherwise than before, each text empty where the group was or is not there."""

    key: bytes
    before: bytes
    after: bytes


def changed_parts(former: Manifest, manifest: Manifest) -> list[str]:
    """The keys of the documents whose part has come, gone or changed, in their order."""
    keys = former.parts.keys() | manifest.parts.keys()
    return sorted(key for key in keys if former.parts.get(key) != manifest.parts.get(key))


def is_small(shop: Workshop, former: Manifest, manifest: Manifest) -> bool:
    """Whether going on from `former` is cheaper than beginning anew, and what tells the change is still there.

    Never under other rules of privacy: a database keeps for a while what was taken out of it.
    """
    if former.privacy != manifest.privacy:
        return False
    changed = changed_parts(former, manifest)
    if former.iris != manifest.iris or len(changed) * SHARE > len(manifest.parts):
        return False
    were = [(key, former.parts[key]) for key in changed if key in former.parts]
    needed = [part_path(shop.parts, *part, suffix) for part in were for suffix in SUFFIXES]
    needed += [path for suffix in (".ttl", QUADS) for path in shop.shared_files(former, suffix)]
    return all(path.exists() for path in needed)


def changed_statements(shop: Workshop, former: Manifest, manifest: Manifest) -> Iterator[Changed]:
    """Yield what is said otherwise than before in `graph.ttl`, by each part and shared graph alone."""
    for key in changed_parts(former, manifest):
        before, after = (_groups(shop, key, each.parts.get(key)) for each in (former, manifest))
        for group in before.keys() | after.keys():
            yield Changed(group, before.get(group, b""), after.get(group, b""))
    for name in SHARED_IN_DEFAULT:
        yield from changed_groups(shop, name, former, manifest)


def _groups(shop: Workshop, key: str, state: str | None) -> dict[bytes, bytes]:
    if state is None:
        return {}
    with part_path(shop.parts, key, state, GRAPH).open("rb") as file:
        return dict(read_groups(file))


def changed_groups(shop: Workshop, name: str, former: Manifest, manifest: Manifest) -> Iterator[Changed]:
    """Yield the groups of the shared graph `name` that have changed, reading both forms once side by side."""
    if former.shared.get(name) == manifest.shared.get(name):
        return
    sides = (_sided(shop, each, name, side) for side, each in enumerate((former, manifest)))
    for key, same in groupby(heapq.merge(*sides, key=itemgetter(0, 1)), key=itemgetter(0)):
        texts = [b"", b""]
        for _, side, text in same:
            texts[side] = text
        if texts[0] != texts[1]:
            yield Changed(key, *texts)


def _sided(shop: Workshop, manifest: Manifest, name: str, side: int) -> Iterator[tuple[bytes, int, bytes]]:
    for path in shop.shared_files(manifest, ".ttl", (name,)):
        with path.open("rb") as file:
            yield from ((key, side, text) for key, text in read_groups(file))
