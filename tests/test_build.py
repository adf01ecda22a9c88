"""A build writes the same bytes in any way it comes about, and again only what changed."""

import gzip
import hashlib
import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store
from rdflib import Graph
from rdflib.compare import isomorphic

import referatgraf.graph.store
import referatgraf.outputs
from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.graph.store import current
from referatgraf.lock import locked

from .papers import AGENDA, FIRST, FOURTH, ITEMS_OF_MEETING, SECOND, THIRD, asked, paper, write, written

OPTIONS = BuildOptions(municipality="Nørhavn", jobs=1)
Build = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Build:
    """Builds papers, given by name, into a folder of their own or of a given name, and gives it."""

    def build_papers(folder: str = "graph", options: BuildOptions = OPTIONS, **papers: str) -> Path:
        shutil.rmtree(tmp_path / f"{folder}-in", ignore_errors=True)
        build([write(tmp_path / f"{folder}-in", **papers)], tmp_path / folder, options)
        return tmp_path / folder

    return build_papers


ALL = {"a": FIRST, "b": SECOND, "c": THIRD, "d": FOURTH}


def quads(store: Store) -> set[Quad]:
    """Everything in a store."""
    return set(store.quads_for_pattern(None, None, None, None))


def default(store: Store) -> set[str]:
    """The statements of the default graph."""
    return {str(quad.triple) for quad in store.quads_for_pattern(None, None, None, DefaultGraph())}


def test_the_order_of_inputs_is_nothing(tmp_path: Path, made: Build) -> None:
    expected = written(made(**ALL))
    paths = list(write(tmp_path / "in", **ALL).iterdir())
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        build(paths, tmp_path / str(seed), OPTIONS)
        assert written(tmp_path / str(seed)) == expected


def test_the_number_of_jobs_is_nothing(made: Build) -> None:
    assert written(made("two", BuildOptions(municipality="Nørhavn", jobs=2), **ALL)) == written(made("one", **ALL))


@pytest.mark.parametrize(
    "steps",
    [
        ({"a": FIRST}, ALL),
        ({"d": FOURTH, "b": SECOND}, {"c": THIRD}, ALL),
        ({**ALL, "x": AGENDA}, ALL),  # a document that leaves
        ({"a": FIRST}, {}, ALL),
        (
            {**ALL, "x": AGENDA},
            {"a": FIRST, "c": THIRD, "d": FOURTH, "x": AGENDA},
        ),  # what it said is said by others too
    ],
)
def test_built_in_steps_or_at_once(made: Build, steps: tuple[dict[str, str], ...]) -> None:
    for step in steps:
        in_steps = made("steps", **step)
    at_once = made("at-once", **steps[-1])
    assert written(in_steps) == written(at_once)
    assert quads(current(in_steps)) == quads(current(at_once))


@pytest.mark.parametrize("gone", ["a", "b", "c", "d", "x"])
def test_a_small_change_is_made_in_a_copy(made: Build, monkeypatch: pytest.MonkeyPatch, gone: str) -> None:
    papers = {**ALL, "x": AGENDA, **{f"y{n}": paper("Byrådet", f"2024-0{n}-01", "Vej") for n in range(1, 9)}}
    fewer = {name: text for name, text in papers.items() if name != gone}
    expected = quads(current(made("fewer", **fewer)))
    made(**papers)
    monkeypatch.setattr(referatgraf.graph.store, "_load", None)
    assert quads(current(made(**fewer))) == expected
    monkeypatch.undo()
    expected = quads(current(made("all", **papers)))
    monkeypatch.setattr(referatgraf.graph.store, "_load", None)
    assert quads(current(made(**papers))) == expected


def test_a_small_change_is_made_in_the_former_files(made: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = written(made("at-once", **ALL, x=AGENDA))
    made(**ALL)
    monkeypatch.setattr(referatgraf.outputs, "_merge", None)
    assert written(made(**ALL, x=AGENDA)) == expected


@pytest.mark.parametrize("name", ["graph.ttl", "evidence.ttl", "graph.nq.gz", "graph.html"])
@pytest.mark.parametrize("papers", [ALL, {**ALL, "x": AGENDA}], ids=["nothing new", "one more"])
def test_a_file_that_was_tampered_with_is_made_anew(made: Build, papers: dict[str, str], name: str) -> None:
    expected = written(made("at-once", **papers))
    folder = made(**ALL)
    with (folder / name).open("ab") as file:
        file.write(b"# mine\n")
    assert written(made(**papers)) == expected


def test_the_store_holds_what_the_files_hold(made: Build) -> None:
    folder = made(**ALL)
    store, files = current(folder), Store()
    with gzip.open(folder / "graph.nq.gz") as lines:
        files.bulk_load(lines.read(), format=RdfFormat.N_QUADS)
    files.bulk_load(path=str(folder / "graph.ttl"))
    assert quads(store) == quads(files)


def test_both_engines_read_the_turtle_alike(made: Build) -> None:
    folder = made(**ALL)
    read, stored = Graph().parse(folder / "graph.ttl"), Graph()
    stored.parse(data="".join(f"{statement} .\n" for statement in default(current(folder))), format="nt")
    assert isomorphic(read, stored)
    assert len(Graph().parse(folder / "evidence.ttl")) > 100


def test_the_default_graph_is_the_merge(made: Build) -> None:
    store = current(made(**ALL, agenda=AGENDA))
    parts = [
        graph
        for graph in store.named_graphs()
        if not any(name in graph.value for name in ("/evidence/", "/provenance"))
    ]
    merged = {str(quad.triple) for graph in parts for quad in store.quads_for_pattern(None, None, None, graph)}
    assert default(store) == merged


def test_nothing_changed_nothing_done(tmp_path: Path, made: Build) -> None:
    folder = made(**ALL)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    steps: list[tuple[str, int, int]] = []
    build([tmp_path / "graph-in"], folder, OPTIONS, lambda *step: steps.append(step))
    assert [of for step, _, of in steps if step in ("læser", "skriver")] == [0, 0]
    lasting = [
        path for path in before if path.name.startswith(("graph", "evidence")) or path.parent.parent.name == "parts"
    ]
    assert [path for path in lasting if path.stat().st_mtime_ns != before[path]] == []


def test_one_new_document_is_read_alone(tmp_path: Path, made: Build) -> None:
    folder = made(**{name: ALL[name] for name in "abc"})
    write(tmp_path / "graph-in", d=FOURTH)
    steps: list[tuple[str, int, int]] = []
    build([tmp_path / "graph-in"], folder, OPTIONS, lambda *step: steps.append(step))
    assert ("læser", 1, 1) in steps


def test_a_changed_document_keeps_its_history(made: Build) -> None:
    made(**ALL)
    changed = THIRD.replace("Anbefales", "Godkendes")
    folder = made(**{**ALL, "c": changed})
    revised = asked(folder, "?d prov:wasRevisionOf ?v . ?d rg:fileName ?n . ?v rg:sha256 ?s", "?n ?s")
    assert revised == [("c.txt", hashlib.sha256(THIRD.encode()).hexdigest())]
    assert asked(folder, '?v rg:text "Anbefales, idet prisen undersøges."') == []
    assert asked(made(**ALL), "?d prov:wasRevisionOf ?v . ?v rg:sha256 ?s", "?s") == [
        (hashlib.sha256(changed.encode()).hexdigest(),)
    ]


def test_a_removed_document_leaves(made: Build) -> None:
    made(**ALL)
    folder = made(a=FIRST, b=SECOND, c=THIRD)
    assert asked(folder, "?v a rg:Document") == asked(made("other", a=FIRST, b=SECOND, c=THIRD), "?v a rg:Document")
    assert asked(folder, '?v rg:caseNumber "24-000202"') == []


def test_a_second_document_of_a_meeting_changes_no_count(made: Build) -> None:
    counted = "?v a ?t FILTER(?t IN (rg:Meeting, rg:AgendaItem, rg:Decision, rg:Person, rg:Case, rg:Body, rg:Section))"
    assert asked(made("both", **ALL, agenda=AGENDA), counted) == asked(made("one", **ALL), counted)


SUPPLEMENT = (
    AGENDA.replace("DAGSORDEN", "TILLÆGSDAGSORDEN")
    .replace("Punkt 1: Boliger ved havnen", "Punkt 7: Cykelsti")
    .replace("Punkt 2: Udgået punkt", "Punkt 8: Legeplads")
    .replace("24-000101", "24-000303")
)
"""Other items of the meeting of THIRD and AGENDA."""


def test_a_supplement_joins_its_meeting(made: Build) -> None:
    folder = made("joined", a=THIRD, b=SUPPLEMENT)
    assert asked(folder, "?v a rg:Meeting") == asked(made("one", a=THIRD), "?v a rg:Meeting")
    assert asked(folder, ITEMS_OF_MEETING) == [("1",), ("7",), ("8",)]


RESTARTED = SUPPLEMENT.replace("Punkt 7", "Punkt 1")


def test_a_supplement_that_numbers_its_items_from_one_again_joins_its_meeting(made: Build) -> None:
    folder = made("restarted", a=AGENDA, b=RESTARTED)
    assert len(asked(folder, "?v a rg:Meeting")) == 1
    told = asked(
        folder,
        "?i a rg:AgendaItem ; <http://purl.org/dc/terms/title> ?t ; rg:order ?o"
        " BIND(CONCAT(REPLACE(STR(?i), '.*/', ''), ' ', STR(?o), ' ', ?t) AS ?v)",
    )
    assert told == [("1 1 Boliger ved havnen",), ("1-2 3 Cykelsti",), ("2 2 Udgået punkt",), ("8 4 Legeplads",)]


def test_a_supplement_with_the_titles_of_its_meeting_adds_none(made: Build) -> None:
    folder = made("repeated", a=AGENDA, b=AGENDA.replace("DAGSORDEN", "TILLÆGSDAGSORDEN"))
    assert asked(folder, ITEMS_OF_MEETING) == [("1",), ("2",)]


def test_an_agenda_with_other_numbers_for_the_same_items_adds_none(made: Build) -> None:
    renumbered = AGENDA.replace("Punkt 1", "Punkt 11").replace("Punkt 2", "Punkt 12")
    assert asked(made("one", a=THIRD, b=renumbered), ITEMS_OF_MEETING) == [("1",)]


def test_the_same_bytes_twice_are_one_document_with_two_names(made: Build) -> None:
    folder = made(a=FIRST, b=FIRST)
    assert asked(folder, "?d rg:fileName ?v") == [("a.txt",), ("b.txt",)]
    assert len(asked(folder, "?v a rg:Document")) == 1


def test_the_report_tells_of_each_document(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", c=THIRD, agenda=AGENDA)
    (folder / "tom.txt").write_bytes(b"")
    (folder / "billede.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = build([folder], tmp_path / "graph", OPTIONS)
    data = json.loads((tmp_path / "graph" / "report.json").read_text(encoding="utf-8"))
    assert {**report.data, "documents": list(report.data["documents"])} == data
    assert [each["file"] for each in data["documents"]] == ["agenda.txt", "c.txt"]
    assert [(each["holds"], each["best"]) for each in data["documents"]] == [(False, "c.txt"), (True, "")]
    assert data["documents"][0]["differences"]
    assert data["documents"][1]["found"]["decisions"] == 1
    assert [each["file"] for each in data["unreadable"]] == ["tom.txt"]
    assert data["passed_over"] == ["billede.png"]
    assert str(tmp_path) not in json.dumps(data)
    assert report.exit_code() == 1
    assert report.data["documents"][-1]["file"] == report.data["documents"][1:][0]["file"] == "c.txt"


def test_checksums(made: Build) -> None:
    folder = made(a=FIRST)
    lines = (folder / "checksums.txt").read_text(encoding="utf-8").splitlines()
    told = {name: sha for sha, name in (line.split("  ") for line in lines)}
    assert told == {name: sha for name, sha in written(folder).items() if name != "checksums.txt"}


def test_the_graph_folder_may_lie_among_the_inputs(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=FIRST)
    for _ in range(2):
        report = build([folder], folder / "graph", OPTIONS)
    assert report.data["totals"]["documents"] == 1


def test_another_base_is_everywhere(made: Build) -> None:
    folder = made(options=BuildOptions(municipality="Nørhavn", base="https://data.noerhavn.dk/id/", jobs=1), **ALL)
    assert b"w3id.org/referatgraf/id/" not in (folder / "graph.ttl").read_bytes()
    assert b"w3id.org/referatgraf/id/" not in gzip.decompress((folder / "graph.nq.gz").read_bytes())


@pytest.mark.parametrize("base", ["noerhavn", "https://noerhavn.dk"])
def test_a_wrong_base(tmp_path: Path, base: str) -> None:
    with pytest.raises(UsageError):
        build([write(tmp_path / "in", a=FIRST)], tmp_path / "graph", BuildOptions(base=base))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="kan ikke oprettes"):
        build([tmp_path], tmp_path / "file", OPTIONS)


def test_a_folder_without_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError, match="ingen færdig graf"):
        current(tmp_path)


def test_two_builds_do_not_collide(tmp_path: Path, made: Build) -> None:
    folder = made(a=FIRST)
    with locked(folder / "store"), pytest.raises(GraphFolderError, match="en anden kørsel"):
        build([tmp_path / "graph-in"], folder, OPTIONS)
    build([tmp_path / "graph-in"], folder, OPTIONS)


def test_a_reader_keeps_what_it_opened(made: Build) -> None:
    folder = made(a=FIRST)
    reader = current(folder)
    before = quads(reader)
    made(**ALL)
    assert quads(reader) == before
    assert len(quads(current(folder))) > len(before)


def test_what_killed_builds_left_is_swept(made: Build) -> None:
    folder = made(**ALL)
    for name in ("parts/00/0-0.nq.gz", "runs/00-0.ttl", "shared/x-0.ttl", "generation-0.tmp/db/x", "staging/graph.ttl"):
        (folder / "store" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "store" / name).write_bytes(b"")
    for name in ("report.json.1.tmp", "mine.tmp"):
        (folder / name).write_bytes(b"")
    made(**{**ALL, "b": AGENDA})
    left = {path.name for path in folder.rglob("*")}
    assert not left & {"0-0.nq.gz", "00-0.ttl", "x-0.ttl", "generation-0.tmp", "staging", "report.json.1.tmp"}
    assert "mine.tmp" in left
    with closing(sqlite3.connect(folder / "store" / "state.sqlite")) as tables:
        parts = tables.execute("SELECT COUNT(*) FROM part").fetchone()[0]
    assert len(list((folder / "store" / "parts").rglob("*.nq.gz"))) == parts == 4


def test_a_letter_that_no_utf8_can_hold(made: Build) -> None:
    folder = made(a=paper("Direktionen", "2024-05-14", "Havn \x00 \x0b \x7f|24-1|Godkendt.\u2028"))
    assert len(Graph().parse(folder / "graph.ttl")) == len(default(current(folder)))


def test_a_wrong_input_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="findes ikke"):
        build([tmp_path / "nowhere"], tmp_path / "graph", OPTIONS)
    assert not (tmp_path / "graph").exists()


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a=FIRST)
    try:
        (folder / "a.txt").rename(folder / b"\xe6.txt".decode("utf-8", "surrogateescape"))
    except OSError:
        pytest.skip("this file system takes no such name")
    build([folder], tmp_path / "graph", OPTIONS)
    assert asked(tmp_path / "graph", "?d rg:fileName ?v") == [("\\udce6.txt",)]
