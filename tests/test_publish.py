"""`referatgraf publish`: what leaves, whom it names, and that a broken run goes on where it stopped."""

import gzip
import re
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError, PublishingError, UsageError
from referatgraf.graph.store import FOLDER
from referatgraf.narrowing import narrow
from referatgraf.nlp.hiding import Person, pseudonym_of
from referatgraf.privacy import Privacy
from referatgraf.publishing import Wanted, run_publish
from referatgraf.removals import add_removal
from referatgraf.searching import leaks
from referatgraf.secret import read_secret
from referatgraf.state import FILE as STATE

from .papers import paper, write
from .program import referatgraf

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
TOLD = 'udgiver = "Nørhavn Kommune"\nkontakt_navn = "Sekretariatet"\nadresse = "https://d.example"\nlicens = "CC0"\n'
CITIZEN = "Karen Vestergaard"
PAPER = paper("Socialudvalget", "2024-08-08", f"Klage||Borger {CITIZEN} får medhold. Asta Brink tager sagen op.")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder that names a citizen, with what portals ask for."""
    place = tmp_path_factory.mktemp("publish")
    build([write(place / "in", referat=PAPER)], place / "graf", BuildOptions(jobs=1, model="none"))
    (place / "graf" / "catalog.toml").write_text(TOLD, encoding="utf-8")
    return place / "graf"


@pytest.fixture
def graf(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "graf")


def published(folder: Path, there: Path, **how: object) -> list[str]:
    """What is told of publishing in a place."""
    told: list[str] = []
    run_publish(folder, Wanted(**{"persons": "office-holders", "place": str(there), **how}), told.append)  # type: ignore[arg-type]
    return told


def text(folder: Path) -> str:
    """Everything in a published folder, unpacked."""
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                found += [archive.read(name) for name in archive.namelist()]
        else:
            found.append(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
    return b"\n".join(found).decode("utf-8")


@pytest.mark.parametrize("persons", ["office-holders", "none"])
def test_a_narrowed_graph_is_what_a_build_of_the_minutes_gives(
    examples_graph: Path, tmp_path: Path, persons: str
) -> None:
    narrow(examples_graph, tmp_path / "narrow", persons)
    (tmp_path / "built").mkdir()
    shutil.copy(examples_graph / "secret.key", tmp_path / "built")
    build([EXAMPLES], tmp_path / "built", BuildOptions(persons=persons, jobs=1))
    for name in ("graph.ttl", "evidence.ttl", "graph.nq.gz", "graph.html", "report.json"):
        assert (tmp_path / "narrow" / name).read_bytes() == (tmp_path / "built" / name).read_bytes(), name


def test_office_holders_alone_leave_unless_told_otherwise(graf: Path, tmp_path: Path) -> None:
    told = published(graf, tmp_path / "there")
    assert "--persons office-holders: 1 personer står uden navn (1 gange)" in told
    said = text(tmp_path / "there")
    assert CITIZEN not in said
    assert "karen-vestergaard" not in said
    assert "Asta Brink" in said
    assert CITIZEN in (graf / "graph.ttl").read_text(encoding="utf-8")
    assert not list((tmp_path / "there").rglob("secret.key"))
    published(graf, tmp_path / "all", persons="all")
    assert CITIZEN in text(tmp_path / "all")


def test_the_published_catalogue_tells_of_the_published_files(graf: Path, tmp_path: Path) -> None:
    published(graf, tmp_path / "there")
    catalogue = (tmp_path / "there" / "catalog.ttl").read_text(encoding="utf-8")
    told = set(re.findall(r"dcat:downloadURL <https://d.example/([^>]+)>", catalogue))
    names = {path.name for path in (tmp_path / "there").iterdir() if path.is_file()}
    assert told == names - {"catalog.ttl", "checksums.txt", "index.html"}
    assert "https://d.example/catalog.ttl" in (tmp_path / "there/.well-known/dcat/index.html").read_text(
        encoding="utf-8"
    )


def test_only_what_is_missing_is_sent_again(graf: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    assert len(published(graf, there, dry=True)) > 8
    assert not there.exists()
    published(graf, there)
    assert published(graf, there)[1:] == ["Alt er sendt i forvejen."]
    (there / "graph.jsonld").unlink()
    lines = (there / "checksums.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    (there / "checksums.txt").write_text("".join(line for line in lines if "tables" not in line), encoding="utf-8")
    sent = [line.split()[1] for line in published(graf, there) if line.startswith("sender ")]
    assert sent == ["graph.jsonld", "tables.zip"]


def test_the_same_files_whenever_they_are_published(graf: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        published(graf, tmp_path / name)
    for path in (tmp_path / "a").iterdir():
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


HIDDEN_IN = {
    "graph.ttl": f'<a> rg:text "{CITIZEN} klager" .',
    "graph.jsonld": f'{{"text":"{CITIZEN}s klage"}}',
    "index.html": f"<p>{CITIZEN.upper()}</p>",
    "slug.ttl": "<person/noerhavn/karen-vestergaard> a rg:Person .",
    "line.nq": '<a> <b> "af Karen\\nVestergaard" .',
    "last-first.csv": '1,"Vestergaard, Karen"',
    "karen-vestergaard.txt": "nothing",
}


@pytest.mark.parametrize("name", HIDDEN_IN)
@pytest.mark.parametrize("packed", ["", ".gz", ".zip"])
def test_a_hidden_name_is_found_in_any_file(graf: Path, tmp_path: Path, name: str, packed: str) -> None:
    (out := tmp_path / "out").mkdir()
    content = f"first line\n{HIDDEN_IN[name]}\n".encode()
    if packed == ".zip":
        with zipfile.ZipFile(out / "files.zip", "w") as archive:
            archive.writestr(name, content)
    else:
        (out / f"{name}{packed}").write_bytes(gzip.compress(content) if packed else content)

    hidden = {pseudonym_of(Person("person/other", "karen vestergaard"), read_secret(graf / "secret.key"))}
    found = list(leaks(out, Privacy.of(graf, "all"), hidden, set()))
    assert found
    assert not list(leaks(out, Privacy.of(graf, "all"), hidden, {"karen vestergaard"}))
    assert not list(leaks(out, Privacy.of(graf, "all"), set(), set()))


def test_danish_letters_are_found_in_addresses(graf: Path, tmp_path: Path) -> None:
    add_removal(graf, "Åse Sørensen", date(2026, 2, 3))
    (out := tmp_path / "out").mkdir()
    (out / "a.ttl").write_text("<person/noerhavn/aase-soerensen> a rg:Person .", encoding="utf-8")
    assert list(leaks(out, Privacy.of(graf, "all"), set(), set())) == [("a.ttl", 1)]


def test_a_removed_name_is_found_by_its_hash(graf: Path, tmp_path: Path) -> None:

    add_removal(graf, CITIZEN, date(2026, 2, 3))
    (out := tmp_path / "out").mkdir()
    (out / "a.txt").write_text(f"Om {CITIZEN} og andre", encoding="utf-8")
    assert list(leaks(out, Privacy.of(graf, "all"), set(), set())) == [("a.txt", 1)]


def test_a_name_that_is_found_stops_it(graf: Path, tmp_path: Path) -> None:
    told = (graf / "catalog.toml").read_text(encoding="utf-8")
    (graf / "catalog.toml").write_text(f'{told}beskrivelse_da = "Spørg {CITIZEN}"\n', encoding="utf-8")
    with pytest.raises(PublishingError, match="intet er sendt"):
        published(graf, tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_a_removal_that_was_not_built_stops_it(graf: Path, tmp_path: Path) -> None:

    add_removal(graf, CITIZEN, date(2026, 2, 3))
    for persons in ("office-holders", "all"):
        with pytest.raises((GraphFolderError, PublishingError)):
            published(graf, tmp_path / "there", persons=persons)
    assert not (tmp_path / "there").exists()


@pytest.mark.parametrize("change", ["UPDATE document SET reader = 'other.txt'", "PRAGMA user_version = 1"])
def test_a_graph_of_another_version_of_the_program_stays(graf: Path, tmp_path: Path, change: str) -> None:
    with closing(sqlite3.connect(graf / FOLDER / STATE, isolation_level=None)) as tables:
        tables.execute(change)
    with pytest.raises(GraphFolderError, match="anden udgave"):
        published(graf, tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_an_invalid_graph_stays(graf: Path, tmp_path: Path) -> None:
    turtle = (graf / "graph.ttl").read_text(encoding="utf-8")
    (graf / "graph.ttl").write_text(turtle.replace("rg:closed false", 'rg:closed "nej"'), encoding="utf-8")
    with pytest.raises(PublishingError, match="følger ikke reglerne"):
        published(graf, tmp_path / "there", persons="all")


@pytest.mark.parametrize(
    ("how", "error"),
    [
        ({"place": "", "portal": ""}, "enten --ckan eller --to"),
        ({"portal": "https://p.example"}, "enten --ckan eller --to"),
        ({"persons": "some"}, "kendes ikke"),
        ({"place": "nosuch://x"}, "stedet kan ikke bruges"),
        ({"place": "", "portal": "portal.example"}, "https://"),
    ],
)
def test_wrong_use(graf: Path, tmp_path: Path, how: dict[str, str], error: str) -> None:
    with pytest.raises(UsageError, match=error):
        published(graf, tmp_path / "there", **how)


def test_the_command_asks_for_the_key_and_for_what_is_missing(graf: Path) -> None:
    no_key = referatgraf("publish", graf, "--ckan", "http://127.0.0.1:9", CKAN_API_KEY="")
    assert no_key.returncode == 2
    assert "CKAN_API_KEY" in no_key.stderr
    (graf / "catalog.toml").unlink()
    untold = referatgraf("publish", graf, "--to", graf.parent / "there")
    assert untold.returncode == 2
    assert "udgiver, kontakt_navn, adresse, licens" in untold.stderr


def test_a_portal_that_cannot_be_reached(graf: Path) -> None:
    told = referatgraf("publish", graf, "--ckan", "http://127.0.0.1:9", CKAN_API_KEY="key")
    assert told.returncode == 2
    assert "portalen kan ikke nås" in told.stderr
    assert told.stderr.count("\n") == 1
