"""Builds on a Dask cluster: a real scheduler and two workers on this machine."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from distributed import Client
from fsspec import get_filesystem_class
from measuring import workers

from referatgraf.build import BuildOptions, build
from referatgraf.errors import ReferatgrafError, ServerError, UsageError
from referatgraf.report import BuildReport

from .buckets import KEYS, SIGNED, empty_bucket
from .clusters import DEADLY, cluster
from .papers import FIRST, FOURTH, SECOND, THIRD, paper, write, written
from .ports import free_ports
from .program import referatgraf

BUCKET = "udveksling"


@pytest.fixture(scope="module")
def there() -> dict[str, str]:
    """Variables by which programs find a server of buckets, whether or not it runs."""
    return {**KEYS, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{free_ports(1)[0]}"}


@pytest.fixture(scope="module")
def address(there: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The scheduler of a cluster with two workers."""
    with cluster(tmp_path_factory.mktemp("cluster"), **there) as scheduler:
        yield scheduler


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes that belong together, and a dozen others."""
    others = {f"m{day}": paper("Byrådet", f"2024-06-{day}", f"Vej {day}||Godkendt.") for day in range(10, 22)}
    return write(tmp_path_factory.mktemp("in"), a=FIRST, b=SECOND, c=THIRD, d=FOURTH, **others)


@pytest.fixture(scope="module")
def alone(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one process of this machine writes of them."""
    out = tmp_path_factory.mktemp("alone")
    build([inputs], out, BuildOptions(municipality="Nørhavn", jobs=1, model="none"))
    return written(out)


class Killing:
    """Follows a build, and once so many documents are done in a step it kills a worker."""

    def __init__(self, address: str, at: int) -> None:
        self.address, self.at = address, at
        self.killed: set[str] = set()

    def __call__(self, step: str, done: int, of: int) -> None:
        if done == self.at < of and step not in self.killed:
            self.killed.add(step)
            with Client(self.address, set_as_default=False) as client:
                os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)


def built(inputs: Path, out: Path, address: str, killing: Killing | None = None) -> BuildReport:
    """Build on the cluster."""
    options = BuildOptions(municipality="Nørhavn", model="none", scheduler=address)
    return build([inputs], out, options, killing or (lambda *_: None))


def test_a_cluster_writes_the_same_bytes(address: str, inputs: Path, alone: dict[str, str], tmp_path: Path) -> None:
    built(inputs, tmp_path / "graf", address)
    assert written(tmp_path / "graf") == alone


def test_a_worker_that_is_killed_loses_nothing(
    address: str, inputs: Path, alone: dict[str, str], tmp_path: Path
) -> None:
    killing = Killing(address, at=3)
    report = built(inputs, tmp_path / "graf", address, killing)
    assert killing.killed == {"læser", "skriver"}
    assert report.data["unreadable"] == []
    assert written(tmp_path / "graf") == alone


def test_files_go_over_a_folder(address: str, inputs: Path, alone: dict[str, str], tmp_path: Path) -> None:
    place = tmp_path / "fælles"
    options = BuildOptions(municipality="Nørhavn", model="none", scheduler=address, exchange=str(place))
    build([inputs], tmp_path / "graf", options, Killing(address, at=3))
    assert written(tmp_path / "graf") == alone
    assert list(place.iterdir()) == []


def test_files_go_over_a_bucket(
    address: str, there: dict[str, str], inputs: Path, alone: dict[str, str], tmp_path: Path
) -> None:
    server, out = there["AWS_ENDPOINT_URL"], tmp_path / "graf"
    options = ("--municipality", "Nørhavn", "--model", "none", "--scheduler", address, "--exchange", f"s3://{BUCKET}/x")
    with empty_bucket(BUCKET, int(server.rpartition(":")[2])):
        told = referatgraf("build", inputs, "--out", out, *options, **there)
        listed = httpx.get(f"{server}/{BUCKET}", headers={"Authorization": "AWS key:signature"}).text
    assert told.returncode == 0, told.stderr
    assert written(out) == alone
    assert "ListBucketResult" in listed
    assert "<Key>" not in listed


def test_files_of_a_bucket_are_fetched_by_the_workers(
    address: str, there: dict[str, str], inputs: Path, alone: dict[str, str], tmp_path: Path
) -> None:
    server, out = there["AWS_ENDPOINT_URL"], tmp_path / "graf"
    options = ("--municipality", "Nørhavn", "--model", "none", "--scheduler", address, "--exchange", tmp_path / "x")
    with empty_bucket(BUCKET, int(server.rpartition(":")[2])):
        for path in inputs.iterdir():
            httpx.put(f"{server}/{BUCKET}/{path.name}", content=path.read_bytes(), headers=SIGNED).raise_for_status()
        told = referatgraf("build", f"s3://{BUCKET}", "--out", out, *options, **there)
    assert told.returncode == 0, told.stderr
    assert written(out) == alone


@pytest.mark.parametrize("exchange", ["s3://udveksling/x", "/proc/findes/ikke", "nosuch://x"])
def test_an_exchange_that_cannot_be_reached_is_one_sentence(
    address: str,
    there: dict[str, str],
    inputs: Path,
    tmp_path: Path,
    exchange: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {**there, "AWS_MAX_ATTEMPTS": "1"}.items():
        monkeypatch.setenv(name, value)
    get_filesystem_class("s3").clear_instance_cache()
    with pytest.raises(ReferatgrafError, match="kan ikke") as told:
        build([inputs], tmp_path / "graf", BuildOptions(model="none", scheduler=address, exchange=exchange))
    assert told.value.where == exchange
    assert isinstance(told.value, ServerError | UsageError)


def test_an_exchange_is_for_a_cluster(inputs: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--scheduler"):
        build([inputs], tmp_path / "graf", BuildOptions(exchange=str(tmp_path)))


def test_a_document_that_kills_its_worker_is_named_and_left_out(address: str, inputs: Path, tmp_path: Path) -> None:
    bad = write(tmp_path / "bad", deadly=paper("Byrådet", "2024-07-01", f"{DEADLY}||Godkendt."))
    options = BuildOptions(municipality="Nørhavn", model="none", scheduler=address)
    report = build([inputs, bad], tmp_path / "graf", options)
    assert [each["file"] for each in report.data["unreadable"]] == ["deadly.txt"]
    assert report.data["totals"]["documents"] == len(list(inputs.iterdir()))
    assert report.exit_code() == 1


def loaded_at(run: Callable[..., Any]) -> Any:
    """Which of the modules that read minutes are loaded, where `run` has it told."""

    def loaded() -> list[str]:  # within a function, so that it is sent by value
        return [name for name in ("spacy", "referatgraf.work") if name in sys.modules]

    return run(loaded)


def test_the_scheduler_loads_no_library_of_the_workers(address: str, inputs: Path, tmp_path: Path) -> None:
    built(inputs, tmp_path / "graf", address)
    with Client(address, set_as_default=False) as client:
        assert loaded_at(client.run_on_scheduler) == []
        assert ["spacy", "referatgraf.work"] in loaded_at(client.run).values()


def test_a_worker_may_load_everything_before_its_first_document(tmp_path: Path) -> None:
    with workers.cluster(tmp_path, 1, ("--preload", "referatgraf.warm")) as one, Client(one) as client:
        assert [*loaded_at(client.run).values()] == [["spacy", "referatgraf.work"]]


def test_the_scheduler_is_left_as_it_was(address: str, inputs: Path, tmp_path: Path) -> None:
    def allowed(dask_scheduler: object) -> int:
        return int(getattr(dask_scheduler, "allowed_failures"))  # noqa: B009 - sent to another process

    with Client(address, set_as_default=False) as client:
        before = client.run_on_scheduler(allowed)
        built(inputs, tmp_path / "graf", address)
        assert client.run_on_scheduler(allowed) == before


def test_an_address_where_nobody_answers_is_one_sentence(inputs: Path, tmp_path: Path) -> None:
    (port,) = free_ports(1)
    told = referatgraf("build", inputs, "--out", tmp_path / "graf", "--scheduler", f"tcp://127.0.0.1:{port}")
    assert told.returncode == 2
    assert told.stderr.strip().endswith("ret adressen, eller start dask scheduler.")
    with pytest.raises(UsageError, match="planlægger"):
        built(inputs, tmp_path / "graf", "ingen adresse")
