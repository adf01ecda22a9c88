"""The part of a document: its statements in the three forms that the files of the graph are merged from.

A part is kept as three files named by the document's key and the state of affairs it was written in, and never changed:

    {key}-{state}.nq.gz          the document's graph, what is derived from it and corrected in it, and its evidence
                                 graph; one gzip member
    {key}-{state}.graph.ttl      the blocks of graph.ttl, in groups
    {key}-{state}.evidence.ttl   the blocks of evidence.ttl
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from referatgraf.graph.atomic import write_whole
from referatgraf.graph.corrections import GRAPH as CORRECTIONS
from referatgraf.graph.corrections import Correction, corrected
from referatgraf.graph.derived import derived
from referatgraf.graph.groups import grouped, waiting
from referatgraf.graph.gzipped import Member
from referatgraf.graph.standing import Settled, told
from referatgraf.graph.statements import Draft
from referatgraf.graph.terms import Statement, quad_lines
from referatgraf.graph.turtle import blocks
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import NIF

DERIVED = "derived"
QUADS, GRAPH, EVIDENCE = ".nq.gz", ".graph.ttl", ".evidence.ttl"
SUFFIXES = (QUADS, GRAPH, EVIDENCE)


def part_path(folder: Path, key: str, state: str, suffix: str) -> Path:
    """The file of a part; parts stand in 256 folders by the first two digits of the key."""
    return Path(f"{folder}/{key[:2]}/{key}-{state}{suffix}")  # one parsing, since there are so many


def written_parts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the folder and the name of every file among the parts, as the system lists them."""
    for place, _, names in os.walk(folder):
        yield from ((place, name) for name in names)


def part_names(key: str, state: str) -> tuple[str, ...]:
    """The names of the files of a part."""
    return tuple(f"{key}-{state}{suffix}" for suffix in SUFFIXES)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the report tells of a part, as Danish sentences.

    Attributes:
        differences: what the document says otherwise than the best one of its meeting.
        corrections: corrections by hand that could not be applied.
    """

    differences: tuple[str, ...]
    corrections: tuple[str, ...]


def write_part(
    place: tuple[Path, str],
    iris: Iris,
    one: Settled,
    holder: Settled | None,
    corrections: Iterable[Correction] = (),
) -> Remarks:
    """Write the part of a document.

    Args:
        place: the folder where the parts stand, and the state of affairs, which names the files.
        iris: the making of IRIs.
        one: the document.
        holder: the best document of the meeting where that is another.
        corrections: what people have corrected in what the document says.
    """
    made, unlike = told(one, holder, iris)
    mended = corrected(made, corrections)
    made.statements -= mended.gone
    _write_files(place, made, mended.come)
    return Remarks(tuple(unlike), tuple(mended.told))


def _write_files(place: tuple[Path, str], made: Draft, mended: set[Statement]) -> None:
    def path(suffix: str) -> Path:
        return part_path(place[0], made.key, place[1], suffix)

    base, concluded = made.iris.base, derived(made.statements | mended)
    without_text = {each for each in made.evidence if each[1] != NIF.isString}
    quads = quad_lines(made.statements, made.iris.document_graph(made.key))
    quads += quad_lines(concluded, made.iris.graph(DERIVED))
    quads += quad_lines(mended, made.iris.graph(CORRECTIONS))
    quads += quad_lines(made.evidence, made.iris.evidence_graph(made.key))
    path(GRAPH).parent.mkdir(parents=True, exist_ok=True)
    write_whole(path(QUADS), _zipped("".join(quads)))
    write_whole(path(GRAPH), b"".join(waiting(grouped(blocks(made.statements | concluded | mended, base)))))
    write_whole(path(EVIDENCE), "".join(blocks(without_text, base)).encode())


def _zipped(text: str) -> bytes:
    out = BytesIO()
    member = Member(out)
    member.write(text.encode())
    member.end()
    return out.getvalue()
