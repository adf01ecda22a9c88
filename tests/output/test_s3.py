"""Publishing in a bucket, on a server that speaks S3 (moto) on this machine."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from referatgraf.build import BuildOptions, build

from ..buckets import KEYS, NO_KEYS, SIGNED, empty_bucket  # noqa: TID252 - tests have no name to import them by
from ..papers import FIRST, write  # noqa: TID252 - tests have no name to import them by
from ..ports import free_ports  # noqa: TID252 - tests have no name to import them by
from ..program import referatgraf  # noqa: TID252 - tests have no name to import them by

TOLD = 'udgiver = "Nørhavn Kommune"\nkontakt_navn = "Sekretariatet"\nadresse = "https://d.example"\nlicens = "CC0"\n'
ONE_TRY = {"AWS_MAX_ATTEMPTS": "1"}


@pytest.fixture(scope="module")
def bucket() -> Iterator[tuple[str, str]]:
    """The address of a server and the name of an empty bucket there."""
    with empty_bucket("aabne-data") as address:
        yield address, "aabne-data"


@pytest.fixture(scope="module")
def graf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph that names office-holders alone, so that it is sent as it is."""
    place = tmp_path_factory.mktemp("s3")
    options = BuildOptions(jobs=1, model="none", persons="office-holders")
    build([write(place / "in", referat=FIRST)], place / "graf", options)
    (place / "graf" / "catalog.toml").write_text(TOLD, encoding="utf-8")
    return place / "graf"


def read(address: str) -> httpx.Response:
    return httpx.get(address, headers=SIGNED).raise_for_status()


def test_a_bucket_holds_the_files_and_is_sent_only_what_it_lacks(graf: Path, bucket: tuple[str, str]) -> None:
    address, name = bucket
    command = ("publish", graf, "--to", f"s3://{name}/referater")
    there = {**KEYS, "AWS_ENDPOINT_URL": address}
    sent = referatgraf(*command, **there)
    assert sent.stdout.endswith("Udgivet.\n"), sent.stderr
    place = f"{address}/{name}/referater"
    assert read(f"{place}/graph.ttl").content == (graf / "graph.ttl").read_bytes()
    assert "catalog.ttl" in read(f"{place}/.well-known/dcat/index.html").text
    sums = read(f"{place}/checksums.txt").text
    assert {f"sender {line.split()[1]}" for line in sums.splitlines()} <= {
        line.partition(" (")[0] for line in sent.stdout.splitlines()
    }
    httpx.delete(f"{place}/graph.jsonld", headers=SIGNED).raise_for_status()
    again = [line.partition(" (")[0] for line in referatgraf(*command, **there).stdout.splitlines()]
    assert again[-2:] == ["sender graph.jsonld", "Udgivet."]
    assert read(f"{place}/graph.jsonld").content


@pytest.mark.parametrize(
    ("address", "given"),
    [("s3://findes-ikke/x", KEYS), ("s3://aabne-data/x", NO_KEYS), ("s3://aabne-data/x", None)],
    ids=["no bucket", "no keys", "no server"],
)
def test_what_stops_it_is_told_in_a_sentence(
    graf: Path, bucket: tuple[str, str], address: str, given: dict[str, str] | None
) -> None:
    server = bucket[0] if given else f"http://127.0.0.1:{free_ports(1)[0]}"
    environment = {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", **(given or KEYS), **ONE_TRY}
    told = referatgraf("publish", graf, "--to", address, AWS_ENDPOINT_URL=server, **environment)
    assert told.returncode == 2
    assert "stedet kan ikke læses eller skrives" in told.stderr
    assert told.stderr.count("\n") == 1
