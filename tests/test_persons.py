"""Which persons a graph names: whom --persons hides and the list of removals takes out is nowhere in the folder."""

import os
import re
import shutil
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph
from typer.testing import CliRunner

from referatgraf.build import BuildOptions, build
from referatgraf.cli import app
from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.graph.store import current
from referatgraf.ontology.declarations import SHAPES
from referatgraf.ontology.namespaces import PREFIXES
from referatgraf.removals import add_removal, read_removals

from .leaks import held
from .papers import paper, write, written

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "noerhavn"
CLAIM = paper(
    "Socialudvalget",
    "2024-08-08",
    "Klage fra Kaj Vestergaard|24-000101|Godkendt, idet Kaj\nVestergaards klage imødekommes. Vestergaard takkede.",
    "Skolen|24-000102|Skoleleder Mette Brandt og havnechef Ole Krog talte. K. Vestergaard (kavega) svarede kavega.",
)
OTHER = paper("Økonomiudvalget", "2024-09-03", "Havnen|24-000103|Godkendt.", present="Asta Brink, Vera Lund")
AGENDA = paper("Socialudvalget", "2024-08-08", "Klage fra Kaj Vestergaard|24-000101", title="DAGSORDEN")
PAPERS = {"Klage_fra_Kaj_Vestergaard": CLAIM, "b": OTHER, "c": AGENDA}
CITIZEN = ("Vestergaard", "vestergaard", "Kaj V", "kavega")
LEADER = ("Mette", "mette-b", "Brandt", "brandt")
OFFICE_HOLDERS = ("Asta Brink", "asta-brink", "Bo Dam", "Ole Krog", "Vera Lund")
Build = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Build:
    """Builds papers under a choice of persons into a folder of their own or of a given name, and gives it."""

    def build_papers(persons: str, folder: str = "graph", jobs: int = 1) -> Path:
        shutil.rmtree(tmp_path / "in", ignore_errors=True)
        options = BuildOptions(municipality="Nørhavn", persons=persons, jobs=jobs)
        build([write(tmp_path / "in", **PAPERS)], tmp_path / folder, options)
        return tmp_path / folder

    return build_papers


def told(folder: Path, names: tuple[str, ...]) -> list[str]:
    """Those of the names that stand anywhere in a graph folder."""
    everything = held(folder)
    return [name for name in names if name in everything]


def asked(folder: Path, where: str, names: str = "?v") -> list[str]:
    prefixes = "".join(f"PREFIX {prefix}: <{base}>\n" for prefix, base in PREFIXES.items())
    found = current(folder).query(f"{prefixes} SELECT DISTINCT {names} WHERE {{ {where} }}")
    return sorted(" ".join(term.value for term in row) for row in found)


def test_all_are_named(made: Build) -> None:
    folder = made("all")
    assert told(folder, (*CITIZEN, *LEADER, *OFFICE_HOLDERS)) == [*CITIZEN, *LEADER, *OFFICE_HOLDERS]


def test_office_holders_are_named(made: Build) -> None:
    folder = made("office-holders")
    assert told(folder, (*CITIZEN, *LEADER)) == []
    assert told(folder, OFFICE_HOLDERS) == list(OFFICE_HOLDERS)


def test_nobody_is_named(made: Build) -> None:
    assert told(made("none"), (*CITIZEN, *LEADER, *OFFICE_HOLDERS, "Brink")) == []


@pytest.mark.parametrize("former", ["all", "none"])
def test_another_choice_leaves_nothing_of_the_former(made: Build, former: str) -> None:
    made(former)
    folder = made("office-holders")
    assert told(folder, (*CITIZEN, *LEADER)) == []
    shutil.copy2(folder / "secret.key", folder.parent / "key")
    (folder.parent / "fresh").mkdir()
    (folder.parent / "key").rename(folder.parent / "fresh" / "secret.key")
    assert written(made("office-holders", "fresh", jobs=2)) == written(folder)
    assert written(made("all", "again")) == written(made("all"))


def test_hidden_persons_are_there(made: Build) -> None:
    folder = made("office-holders")
    hidden = asked(folder, "?v a rg:Person FILTER NOT EXISTS { ?v skos:prefLabel ?name }")
    assert len(hidden) == 3  # "K. Vestergaard" may be another
    assert all(re.fullmatch(r"https://w3id\.org/referatgraf/id/person/noerhavn/p-[0-9a-f]{12}", iri) for iri in hidden)
    assert asked(folder, f"?i rg:mentions <{hidden[0]}> ; rg:order ?v")
    of_no_name = "?m org:member ?p ; org:role ?v FILTER NOT EXISTS { ?p foaf:name ?n }"
    assert [role.rpartition("/")[2] for role in asked(folder, of_no_name)] == ["skoleleder"]
    assert len(asked(made("none"), "?m rg:present ?v")) == len(asked(made("all"), "?m rg:present ?v")) == 3


def test_the_text_keeps_its_length(made: Build) -> None:
    lengths = {
        persons: asked(made(persons), "GRAPH ?g { ?x nif:isString ?t } BIND(STRLEN(?t) AS ?v)")
        for persons in ("all", "office-holders", "none")
    }
    assert len(set(map(tuple, lengths.values()))) == 1


def test_a_graph_without_names_is_complete(made: Build) -> None:
    graph = Graph().parse(made("none") / "graph.ttl")
    conforms, _, report = validate(graph, shacl_graph=Graph().parse(SHAPES), allow_warnings=True)
    assert conforms, report


def test_the_secret_is_made_once_and_told_nowhere(made: Build) -> None:
    folder = made("all")
    secret = (folder / "secret.key").read_text(encoding="utf-8").strip()
    assert re.fullmatch("[0-9a-f]{64}", secret)
    if os.name == "posix":
        assert stat.S_IMODE((folder / "secret.key").stat().st_mode) == 0o600
    made("office-holders")
    assert (folder / "secret.key").read_text(encoding="utf-8").strip() == secret
    assert secret not in held(folder)
    assert "secret.key" not in (folder / "checksums.txt").read_text(encoding="utf-8")
    assert [path.name for path in folder.glob("*.tmp")] == []


def test_another_secret_makes_other_pseudonyms(made: Build) -> None:
    people = "?v a rg:Person"
    assert not set(asked(made("none"), people)) & set(asked(made("none", "other"), people))


def test_no_name_of_the_examples_is_left(tmp_path: Path) -> None:
    """Whoever has a label when all are named stands nowhere by that name when nobody, or an office-holder, is."""
    label = "?p a rg:Person ; skos:prefLabel|skos:altLabel ?v"
    for persons in ("all", "office-holders", "none"):
        build([EXAMPLES], tmp_path / persons, BuildOptions(persons=persons, jobs=1))
    names = {persons: asked(tmp_path / persons, label) for persons in ("all", "office-holders", "none")}
    assert len(names["all"]) > len(names["office-holders"]) > 20
    for persons in ("office-holders", "none"):
        hidden = set(names["all"]) - set(names[persons])
        assert told(tmp_path / persons, tuple(hidden)) == []


def test_an_unknown_choice(made: Build) -> None:
    with pytest.raises(UsageError, match="office-holders"):
        made("some")


@pytest.mark.parametrize("persons", ["all", "office-holders"])
def test_a_removed_person_is_nowhere(made: Build, persons: str) -> None:
    folder = made(persons)
    assert add_removal(folder, "Kaj Vestergaard", date(2026, 2, 3))
    assert add_removal(folder, "ASTA BRINK", date(2026, 2, 4))
    assert not add_removal(folder, "asta brink", date(2026, 2, 5))
    made(persons)
    assert told(folder, (*CITIZEN, "Asta", "asta-b", "Brink")) == []
    assert told(folder, ("Bo Dam", "Ole Krog", "Vera Lund")) == ["Bo Dam", "Ole Krog", "Vera Lund"]
    hashes = read_removals(folder / "removals.csv")
    assert asked(folder, "?p prov:invalidatedAtTime ?v", "?p ?v") == sorted(
        f"https://w3id.org/referatgraf/id/person/noerhavn/p-{hashed[:12]} {day}T00:00:00Z"
        for hashed, day in hashes.items()
    )
    assert asked(folder, "?p prov:invalidatedAtTime ?t ; ?q ?v FILTER(?q != prov:invalidatedAtTime)") == [
        "http://www.w3.org/ns/prov#Entity"
    ]


def test_a_removal_taken_back(made: Build) -> None:
    folder = made("all")
    before = written(folder)
    add_removal(folder, "Kaj Vestergaard", date(2026, 2, 3))
    made("all")
    (folder / "removals.csv").unlink()
    assert written(made("all")) == before


@pytest.mark.parametrize(
    ("line", "message"),
    [("Kaj Vestergaard,2026-02-03", "nøglehash"), (f"{'0' * 64},i går", "ingen dag"), (f"{'0' * 64}", "ingen dag")],
)
def test_a_wrong_line(made: Build, line: str, message: str) -> None:
    folder = made("all")
    (folder / "removals.csv").write_text(f"hash,dag\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        made("all")


def test_a_list_without_its_secret(made: Build) -> None:
    folder = made("all")
    add_removal(folder, "Kaj Vestergaard", date(2026, 2, 3))
    (folder / "secret.key").unlink()
    with pytest.raises(UsageError, match=r"secret\.key"):
        made("all")


def test_a_name_that_cannot_be_removed(tmp_path: Path, made: Build) -> None:
    with pytest.raises(UsageError, match="fuldt navn"):
        add_removal(made("all"), "Kaj", date(2026, 2, 3))
    with pytest.raises(GraphFolderError, match="nøgle"):
        add_removal(tmp_path, "Kaj Vestergaard", date(2026, 2, 3))


def test_the_command(made: Build) -> None:
    folder = made("all")
    said = [CliRunner().invoke(app, ["remove", str(folder), "Kaj Vestergaard"]).stdout for _ in range(2)]
    assert ["Navnet er sat på listen" in said[0], "i forvejen" in said[1]] == [True, True]
    assert list(read_removals(folder / "removals.csv").values()) == [date.today().isoformat()]
    assert "Vestergaard" not in (folder / "removals.csv").read_text(encoding="utf-8")
