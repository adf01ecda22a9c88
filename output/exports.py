"""The graph in other RDF formats.

The line formats are copies of the sorted files of the graph folder, in flat memory; the others are written by
pyoxigraph from the default graph, sorted, so that the same graph gives the same bytes.
"""

import gzip
import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, cast

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.graph.atomic import whole
from referatgraf.ontology.declarations import CONTEXT
from referatgraf.ontology.namespaces import PREFIXES


def export(folder: Path, form: str, out: Path) -> None:
    """Write the graph of `folder` to `out`, whole or not at all; a name that ends in .gz is compressed.

    Args:
        folder: the graph folder.
        form: one of `FORMATS`.
        out: the file.

    Raises:
        UsageError: unknown format.
        GraphFolderError: the folder holds no finished graph.
    """
    if form not in FORMATS:
        raise UsageError(f"formatet {form} kendes ikke", do=f"brug {', '.join(FORMATS)}")
    if not (folder / "graph.ttl").exists():
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    with whole(out) as file:
        if out.suffix == ".gz":
            with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                FORMATS[form](folder, cast("IO[bytes]", packed))
        else:
            FORMATS[form](folder, file)


def _turtle(folder: Path, out: IO[bytes]) -> None:
    with (folder / "graph.ttl").open("rb") as file:
        shutil.copyfileobj(file, out)


def _quads(folder: Path, out: IO[bytes]) -> None:
    with gzip.open(folder / "graph.nq.gz", "rb") as file:
        shutil.copyfileobj(file, out)


def _triples(folder: Path, out: IO[bytes]) -> None:
    """The default graph line by line; Turtle is read as a stream and stays sorted by subject."""
    serialize(_spoken(_default(folder)), out, format=RdfFormat.N_TRIPLES)


def _trig(folder: Path, out: IO[bytes]) -> None:
    with gzip.open(folder / "graph.nq.gz", "rb") as file:
        serialize(
            parse(cast("IO[bytes]", file), format=RdfFormat.N_QUADS),
            out,
            format=RdfFormat.TRIG,
            prefixes=dict(PREFIXES),
        )


def _xml(folder: Path, out: IO[bytes]) -> None:
    serialize(_spoken(_default(folder)), out, format=RdfFormat.RDF_XML, prefixes=dict(PREFIXES))


def _jsonld(folder: Path, out: IO[bytes]) -> None:
    """JSON-LD with the project's context, one node object a subject."""
    from rdflib import Graph  # noqa: PLC0415 - slow to load, and wanted here alone

    graph = Graph().parse(folder / "graph.ttl", format="turtle")
    context = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    text = graph.serialize(format="json-ld", context=context, sort_keys=True, indent=1, auto_compact=False)
    out.write(text.encode())


def _default(folder: Path) -> Iterable[Quad]:
    return parse(path=str(folder / "graph.ttl"), format=RdfFormat.TURTLE)


def _spoken(quads: Iterable[Quad]) -> Iterable[Triple]:
    return (quad.triple for quad in quads)


FORMATS: dict[str, Callable[[Path, IO[bytes]], None]] = {
    "turtle": _turtle,
    "nquads": _quads,
    "ntriples": _triples,
    "trig": _trig,
    "rdfxml": _xml,
    "jsonld": _jsonld,
}
