"""Minutes in a bucket: on a server that speaks S3 (moto), and in the memory of this process as fsspec has it."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import fsspec
import httpx
import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.errors import UsageError
from referatgraf.nlp.reading import RemoteFile
from referatgraf.report import BuildReport

from .buckets import KEYS, NO_KEYS, SIGNED, empty_bucket
from .papers import FIRST, FOURTH, SECOND, THIRD, write, written
from .program import referatgraf

BUCKET = "referater"
OPTIONS = BuildOptions(municipality="Nørhavn", jobs=1, model="none")
SOURCES = "fil,adresse,dato\na.txt,https://noerhavn.example/a,2024-05-20\nsub/b.txt,https://noerhavn.example/b,\n"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with minutes in folders, hidden files, a table, an empty file, and one of no known format."""
    folder = write(tmp_path_factory.mktemp("in"), a=FIRST)
    write(folder / "sub", b=SECOND, again=SECOND, empty="")
    write(folder / "sub" / "æ ø", d=FOURTH)
    write(folder / ".hidden", c=THIRD)
    (folder / "sources.csv").write_text(SOURCES, encoding="utf-8")
    (folder / "kort.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


@pytest.fixture(scope="module")
def here(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is made of the folder."""
    out = tmp_path_factory.mktemp("here")
    build([inputs], out, BuildOptions("Nørhavn", inputs / "sources.csv", jobs=1, model="none"))
    return written(out)


@pytest.fixture
def memory(inputs: Path) -> Iterator[str]:
    """The address of the same files in the memory of this process."""
    files = fsspec.filesystem("memory")
    files.put(f"{inputs}/", "/referater/", recursive=True)
    yield "memory://referater"
    files.rm("/referater", recursive=True)


def test_the_bytes_are_those_of_a_folder(memory: str, here: dict[str, str], tmp_path: Path) -> None:
    report = build([memory], tmp_path, BuildOptions("Nørhavn", f"{memory}/sources.csv", jobs=1, model="none"))
    assert report.data["passed_over"] == ["kort.png"]
    assert [each["file"] for each in report.data["unreadable"]] == ["empty.txt"]
    assert written(tmp_path) == here


def test_a_file_and_a_folder_and_what_is_here_may_be_given_together(memory: str, inputs: Path, tmp_path: Path) -> None:
    given = [f"{memory}/a.txt", inputs / "a.txt", f"{memory}/sub/æ ø/", str(inputs / ".hidden")]
    report = build(given, tmp_path, OPTIONS)
    assert [each["file"] for each in report.data["documents"]] == ["a.txt", "c.txt", "d.txt"]


def test_a_second_build_reads_what_has_changed_alone(memory: str, tmp_path: Path) -> None:
    def read() -> int:
        steps: dict[str, int] = {}
        build([memory], tmp_path, OPTIONS, lambda step, _, of: steps.update({step: of}))
        return steps["læser"]

    assert (read(), read()) == (4, 1), "what cannot be read is tried again"
    fsspec.filesystem("memory").pipe_file("/referater/a.txt", THIRD.encode())
    assert read() == 2


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files of which bytes are fetched, each time that they are."""
    names: list[str] = []
    for way in ("open", "content"):
        inner = getattr(RemoteFile, way)

        def noted(file: RemoteFile, *given: str, inner: Callable[..., object] = inner) -> object:
            names.append(file.name)
            return inner(file, *given)

        monkeypatch.setattr(RemoteFile, way, noted)
    return names


def test_what_changed_long_ago_is_not_fetched_again(memory: str, tmp_path: Path, fetched: list[str]) -> None:
    files = fsspec.filesystem("memory")
    for path, file in files.store.items():
        if not path.endswith("a.txt"):
            file.created = datetime(2025, 3, 1, tzinfo=UTC)
    build([memory], tmp_path, OPTIONS)
    first = written(tmp_path)
    fetched.clear()
    build([memory], tmp_path, OPTIONS)
    assert fetched.count("a.txt") == 2, "looked at and hashed: it was changed lately"
    assert {*fetched} == {"a.txt", "empty.txt"}, "what cannot be read is tried again"
    assert written(tmp_path) == first


def test_a_place_whose_memory_is_damaged_is_fetched_anew(memory: str, tmp_path: Path, here: dict[str, str]) -> None:
    sources = BuildOptions("Nørhavn", f"{memory}/sources.csv", jobs=1, model="none")
    build([memory], tmp_path, sources)
    for damaged in ("{", "[]", '{"version": 1}'):
        (tmp_path / "store" / "elsewhere.json").write_text(damaged, encoding="utf-8")
        build([memory], tmp_path, sources)
        assert written(tmp_path) == here


def test_a_file_that_changes_while_it_is_built_is_told(memory: str, tmp_path: Path) -> None:
    files = fsspec.filesystem("memory")

    def change(step: str, done: int, _: int) -> None:
        if (step, done) == ("læser", 0):
            files.pipe_file("/referater/a.txt", THIRD.encode())

    report = build([f"{memory}/a.txt"], tmp_path, OPTIONS, change)
    assert ["er ændret" in each["message"] for each in report.data["unreadable"]] == [True]
    assert build([f"{memory}/a.txt"], tmp_path, OPTIONS).data["unreadable"] == []


def test_what_is_too_large_is_not_fetched(memory: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("referatgraf.nlp.reading.loading.MAX_BYTES", 100)
    report: BuildReport = build([f"{memory}/a.txt"], tmp_path, OPTIONS)
    assert ["der læses højst" in each["message"] for each in report.data["unreadable"]] == [True]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("memory://tomt", "der er ingen filer på stedet"),
        ("nosuch://x", "nosuch:// kendes ikke"),
        ("https://a.example/", "hent siderne med referatgraf fetch"),
    ],
)
def test_a_place_that_cannot_be_read(given: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=sentence):
        build([given], tmp_path / "graf", OPTIONS)
    with pytest.raises(UsageError, match=sentence):
        build([tmp_path], tmp_path / "graf", BuildOptions(sources=given))


@pytest.fixture(scope="module")
def bucket(inputs: Path) -> Iterator[str]:
    """The server of a bucket that holds the same files below 2024."""
    with empty_bucket(BUCKET) as server:
        for path in (path for path in inputs.rglob("*") if path.is_file()):
            to = f"{server}/{BUCKET}/2024/{path.relative_to(inputs).as_posix()}"
            httpx.put(to, content=path.read_bytes(), headers=SIGNED).raise_for_status()
        yield server


def test_a_bucket(bucket: str, here: dict[str, str], tmp_path: Path) -> None:
    place, out = f"s3://{BUCKET}/2024", tmp_path / "graf"
    options = ("--municipality", "Nørhavn", "--model", "none", "--sources", f"{place}/sources.csv", "--jobs", 1)
    told = referatgraf("build", place, "--out", out, *options, **KEYS, AWS_ENDPOINT_URL=bucket)
    assert told.returncode == 1, "one file is empty"
    assert told.stderr.startswith("referatgraf: empty.txt: filen er tom")
    assert written(out) == here


def test_only_what_has_another_tag_is_fetched_again(
    bucket: str, fetched: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": bucket}.items():
        monkeypatch.setenv(name, value)
    fsspec.get_filesystem_class("s3").clear_instance_cache()

    def put(text: str) -> None:
        to = f"{bucket}/{BUCKET}/2026/c.txt"
        httpx.put(to, content=text.encode(), headers=SIGNED).raise_for_status()

    def built() -> dict[str, str]:
        fetched.clear()
        build([f"s3://{BUCKET}/2026", f"s3://{BUCKET}/2024"], tmp_path, OPTIONS)
        return written(tmp_path)

    put(THIRD)
    first = built()
    assert (built(), {*fetched}) == (first, {"empty.txt"})
    put(THIRD.replace("24", "25"))
    assert built() != first, "of the same size, and maybe of the same second"
    assert fetched.count("c.txt") == 3, "looked at, hashed, read"
    assert {*fetched} == {"c.txt", "empty.txt"}


NOBODY = {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", **NO_KEYS}


@pytest.mark.parametrize(
    ("place", "environment", "sentence"),
    [
        (f"s3://{BUCKET}/2025", {}, "der er ingen filer på stedet"),
        ("s3://findes-ikke/2024", {}, "(det findes ikke)"),
        (f"s3://{BUCKET}/2024", NOBODY, "(adgangsnøglerne mangler)"),
        (f"s3://{BUCKET}/2024", {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "(der er ingen forbindelse)"),
        ("s3://", {}, "stedet kan ikke læses"),
    ],
    ids=["nothing there", "no bucket", "no keys", "no server", "no name"],
)
def test_a_bucket_that_cannot_be_read(
    bucket: str, place: str, environment: dict[str, str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": bucket, "AWS_MAX_ATTEMPTS": "1", **environment}.items():
        monkeypatch.setenv(name, value)
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    with pytest.raises(UsageError) as told:
        build([place], tmp_path / "graf", OPTIONS)
    assert sentence in str(told.value)
    assert told.value.where == place
    assert not (tmp_path / "graf").exists()


def test_without_the_package_for_buckets_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)  # as the import system notes a package that is not there
    for kind in ("s3", "s3a"):
        monkeypatch.delitem(sys.modules["fsspec.registry"]._registry, kind, raising=False)
    with pytest.raises(UsageError) as told:
        build(["s3://spand/x"], tmp_path / "graf", OPTIONS)
    assert str(told.value) == (
        "s3://spand/x: stedet kan ikke bruges, for pakken til s3:// mangler;"
        " installér den med pip install 'referatgraf[s3]'."
    )
