"""The graph in other formats, each a stream from the sorted files, so that memory does not grow with the graph.

The same graph gives the same bytes.
"""

import gzip
import shutil
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, cast

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.graph.atomic import whole
from referatgraf.ontology.namespaces import PREFIXES
from referatgraf.output.formats.comma_separated import packed, write_csv
from referatgraf.output.formats.jsonld import write_jsonld
from referatgraf.output.formats.parquet import write_parquet
from referatgraf.output.formats.popolo import write_popolo
from referatgraf.output.formats.stream import Source
from referatgraf.output.view.interchange import write_gexf, write_graphml


def export(folder: Path, form: str, out: Path) -> None:
    """Write the graph of `folder` to `out`, whole or not at all; a name that ends in .gz is compressed.

    Args:
        folder: the graph folder.
        form: one of `FORMATS` or `TABLES`.
        out: the file; of tables a new folder, or a file whose name ends in .zip.

    Raises:
        UsageError: unknown format, or a folder that is there already.
        GraphFolderError: the folder holds no finished graph.
    """
    if form not in (*FORMATS, *TABLES):
        raise UsageError(f"formatet {form} kendes ikke", do=f"brug {', '.join((*FORMATS, *TABLES))}")
    if not (folder / "graph.ttl").exists():
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    if form in TABLES:
        _export_tables(folder, form, out)
        return
    with whole(out) as file:
        if out.suffix == ".gz":
            with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
                FORMATS[form](folder, cast("IO[bytes]", packed))
        else:
            FORMATS[form](folder, file)


def _export_tables(folder: Path, form: str, out: Path) -> None:
    """Write tables into a new folder, or packed where the name ends in .zip."""
    if out.suffix != ".zip" and out.exists():
        raise UsageError(
            "mappen findes i forvejen", str(out), "giv --out en ny mappe, eller et navn, der ender på .zip"
        )
    with TemporaryDirectory(dir=out.parent, prefix=f".{out.name}") as made:
        files = TABLES[form](Source.of(folder), Path(made))
        if out.suffix == ".zip":
            with whole(out) as archive:
                packed(files, archive)
        else:
            out.mkdir()
            for path in files:
                path.rename(out / path.name)


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
    with (folder / "graph.ttl").open("rb") as file:
        base = file.readline().decode().removeprefix("@base <").rpartition(">")[0]
    write_jsonld(Source.of(folder), base, out)


def _popolo(folder: Path, out: IO[bytes]) -> None:
    write_popolo(Source.of(folder), out)


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
    "popolo": _popolo,
    "graphml": write_graphml,
    "gexf": write_gexf,
}
"""The formats that are one file, by name."""
TABLES: dict[str, Callable[[Source, Path], list[Path]]] = {
    "csv": write_csv,
    "excel": partial(write_csv, excel=True),
    "parquet": write_parquet,
}
"""The formats that are tables, a file for each class of things, by name."""
