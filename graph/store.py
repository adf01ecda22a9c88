"""The embedded database (Oxigraph), one immutable generation at a time.

    store/current                      the name of the generation that readers open
    store/generation-…/manifest        what it was made of
    store/generation-…/db              the database
    store/generation-…/search.sqlite   what it says in words, to be searched

A generation is made under a temporary name, then renamed, then made current by renaming the pointer. So a reader
always finds a whole one, and a build that is killed leaves the former. The former generation stays until the next
build, for readers that have it open.
"""

import gzip
import shutil
from io import BufferedReader
from itertools import takewhile
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from referatgraf.errors import GraphFolderError
from referatgraf.graph import search
from referatgraf.graph.atomic import TEMPORARY, whole
from referatgraf.graph.changes import is_small
from referatgraf.graph.manifest import Manifest, Workshop
from referatgraf.graph.memory import few_files, give_back
from referatgraf.graph.pieces import pieces
from referatgraf.graph.update import update

FOLDER = "store"
_POINTER, _MANIFEST, _DATABASE = "current", "manifest", "db"
_UNPACKED = 1 << 20  # bytes that are unpacked at a time


def current(folder: Path) -> Store:
    """The database of the graph folder `folder`, read-only; a build beside it neither waits nor disturbs.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    return opened(current_generation(folder))


def opened(generation: Path) -> Store:
    """The database of a generation, read-only.

    Args:
        generation: its folder.

    Raises:
        GraphFolderError: it cannot be opened; a build may have removed it.
    """
    try:
        return Store.read_only(str(generation / _DATABASE))
    except OSError as error:
        raise GraphFolderError(
            f"databasen kan ikke åbnes ({error})", str(generation), "kør referatgraf build igen"
        ) from error


def current_generation(folder: Path) -> Path:
    """The folder of the current generation of the graph of `folder`.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    name = current_name(folder / FOLDER)
    if name is None:
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    return folder / FOLDER / name


def current_name(store: Path) -> str | None:
    """The name of the current generation, None where there is none."""
    try:
        name = (store / _POINTER).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return name if (store / name / _MANIFEST).exists() else None


def current_manifest(store: Path) -> Manifest | None:
    """What the current generation was made of, None where there is none."""
    name = current_name(store)
    return manifest_of(store / name) if name else None


def manifest_of(generation: Path) -> Manifest:
    """What the generation in this folder was made of."""
    return Manifest.parsed((generation / _MANIFEST).read_text(encoding="utf-8"))


def make_generation(shop: Workshop, manifest: Manifest, graph: Path, quads: Path) -> str:
    """Make the generation with this content, unless it is there, and give its name.

    Args:
        shop: where parts and shared graphs stand.
        manifest: what the generation holds.
        graph: `graph.ttl`, which becomes the default graph.
        quads: `graph.nq.gz`, which becomes the named graphs.
    """
    place = shop.store / manifest.name
    if (place / _MANIFEST).exists():
        return manifest.name
    fresh = place.with_name(place.name + TEMPORARY)
    for unfinished in (fresh, place):
        shutil.rmtree(unfinished, ignore_errors=True)
    fresh.mkdir(parents=True)
    former = current_manifest(shop.store)
    if former and is_small(shop, former, manifest):
        _bring_up_to_date(fresh, shop, former, manifest)
    else:
        search.make(fresh / search.FILE, _load(fresh / _DATABASE, graph, quads))
    (fresh / _MANIFEST).write_text(manifest.text, encoding="utf-8")
    fresh.rename(place)
    return manifest.name


def _bring_up_to_date(fresh: Path, shop: Workshop, former: Manifest, manifest: Manifest) -> None:
    place = shop.store / former.name
    Store.read_only(str(place / _DATABASE)).backup(str(fresh / _DATABASE))
    store = Store(str(fresh / _DATABASE))
    touched = update(store, shop, former, manifest)
    search.update(fresh / search.FILE, place / search.FILE, store, touched)


def _load(database: Path, graph: Path, quads: Path) -> Store:
    give_back()  # of what the passes before have taken, more than a sixth of what loading takes
    with few_files():
        store = Store(str(database))
    with graph.open("rb") as blocks, BufferedReader(gzip.open(quads), _UNPACKED) as lines:
        start = b"".join(takewhile(lambda line: line != b"\n", blocks))
        for piece in pieces(blocks, start, b"\n"):
            store.bulk_load(piece, format=RdfFormat.TURTLE, lenient=True)  # written by us, so not checked again
        for piece in pieces(lines):
            store.bulk_load(piece, format=RdfFormat.N_QUADS, lenient=True)
    store.optimize()  # a database loaded in pieces answers some three times slower
    store.flush()
    return store


def make_current(store: Path, name: str, former_stays: bool = True) -> None:
    """Let readers open the generation `name` from now on, and remove those before the former, or that too."""
    former = current_name(store)
    if former != name:
        with whole(store / _POINTER) as pointer:
            pointer.write(f"{name}\n".encode())
    for place in store.glob("generation-*"):
        if place.name not in (name, former if former_stays else ""):
            shutil.rmtree(place, ignore_errors=True)
