"""Publishing on a real CKAN portal, and the portal's own harvester reading our catalogue."""

import json
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from ckanapi import NotFound, RemoteCKAN

from referatgraf.build import BuildOptions, build
from referatgraf.errors import PublishingError
from referatgraf.output.publishing.ckan import Portal
from referatgraf.output.publishing.steps import Parcel
from referatgraf.publishing import packed

from ..papers import paper, write  # noqa: TID252 - tests have no name to import them by
from ..program import referatgraf  # noqa: TID252 - tests have no name to import them by
from .ckan_portal import Ckan, portal

TOLD = """
udgiver = "Nørhavn Kommune"
kontakt_navn = "Sekretariatet"
kontakt_epost = "sekretariat@noerhavn.example"
adresse = "https://data.noerhavn.example/referater"
licens = "CC_BY_4_0"
ckan_organisation = "noerhavn"
"""
NAME = "referater-noerhavn"


@pytest.fixture(scope="module")
def ckan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ckan]:
    with portal(tmp_path_factory.mktemp("ckan")) as running:
        remote = RemoteCKAN(running.address, apikey=running.token)
        remote.action.organization_create(name="noerhavn", title="Nørhavn Kommune")
        remote.action.user_create(name="gaest", email="gaest@portal.example", password="not-a-secret")
        yield running


@pytest.fixture(scope="module")
def parcel(tmp_path_factory: pytest.TempPathFactory) -> Parcel:
    """A small graph, put together to be published."""
    place = tmp_path_factory.mktemp("parcel")
    minutes = paper("Socialudvalget", "2024-08-08", "Boliger ved havnen|24-000101|Anbefales.")
    build([write(place / "in", referat=minutes)], place / "graf", BuildOptions(jobs=1, model="none"))
    (place / "graf" / "catalog.toml").write_text(TOLD, encoding="utf-8")
    (place / "work").mkdir()
    return packed(place / "graf", place / "work", "office-holders", lambda _: None)


def published(parcel: Parcel, ckan: Ckan, *, dry: bool = False, token: str = "") -> list[str]:
    """What is told of the steps, each taken before the next is asked for."""
    told = []
    for step in Portal(ckan.address, token or ckan.token).steps(parcel):
        told.append(step.told(dry=dry).partition(" (")[0])
        if not dry:
            step.take()
    return told


def renamed(parcel: Parcel, **details: str) -> Parcel:
    """The parcel with other details of its publication."""
    of = parcel.publication
    return replace(parcel, publication=replace(of, details=replace(of.details, **details)))  # type: ignore[arg-type]


def there(ckan: Ckan) -> dict[str, Any]:
    return RemoteCKAN(ckan.address).action.package_show(id=NAME)  # type: ignore[no-any-return]


def test_the_way_of_a_data_set(parcel: Parcel, ckan: Ckan) -> None:
    """One test, since each step needs what the one before has made."""
    assert "ville oprette datasættet referater-noerhavn" in published(parcel, ckan, dry=True)
    with pytest.raises(NotFound):
        there(ckan)

    command = ("publish", parcel.folder.parent.parent / "graf", "--ckan", ckan.address)
    assert referatgraf(*command, CKAN_API_KEY=ckan.token).stdout.endswith("Udgivet.\n")
    made = there(ckan)
    extras = {extra["key"]: extra["value"] for extra in made["extras"]}
    assert (made["title"], made["license_id"]) == ("Referater fra Nørhavn Kommune som vidensgraf", "cc-by")
    assert (made["organization"]["name"], extras["temporal_start"]) == ("noerhavn", "2024-08-08")
    files = {resource["name"]: resource for resource in made["resources"]}
    assert {"graph.ttl", "graph.nt.gz", "graph.jsonld", "tables.zip", "graph.html"} <= set(files)
    with urllib.request.urlopen(files["graph.ttl"]["url"]) as sent:
        assert sent.read() == (parcel.folder / "graph.ttl").read_bytes()
    assert published(parcel, ckan) == []

    remote = RemoteCKAN(ckan.address, apikey=ckan.token)
    remote.action.package_patch(id=NAME, notes="x", extras=[*made["extras"], {"key": "other", "value": "stays"}])
    remote.action.resource_delete(id=files["graph.html"]["id"])
    remote.action.resource_patch(id=files["tables.zip"]["id"], hash="other")
    assert published(parcel, ckan) == [
        "retter notes i datasættet referater-noerhavn",
        "sender graph.html",
        "sender tables.zip igen",
    ]
    assert {"key": "other", "value": "stays"} in there(ckan)["extras"]
    assert published(parcel, ckan) == []


def test_refusals_are_told_in_a_sentence(parcel: Parcel, ckan: Ckan) -> None:
    remote = RemoteCKAN(ckan.address, apikey=ckan.token)
    guest = remote.action.api_token_create(user="gaest", name="t")["token"]
    remote.action.dataset_purge(id=NAME)
    with pytest.raises(PublishingError, match="ret ckan_organisation"):
        published(renamed(parcel, organisation="nowhere"), ckan)
    with pytest.raises(PublishingError, match="giver ikke lov"):
        published(parcel, ckan, token=guest)
    with pytest.raises(PublishingError, match="giver ikke lov"):
        published(parcel, ckan, token="no token")
    remote.action.package_create(name=NAME, owner_org="noerhavn")
    with pytest.raises(PublishingError, match="er taget af et andet datasæt"):
        published(parcel, ckan)
    elsewhere = Ckan(f"{ckan.address}/no/portal", ckan.token, ckan.command)
    with pytest.raises(PublishingError, match=r"svarer ikke som CKAN|finder ikke det"):
        published(parcel, elsewhere)


def test_the_harvester_of_portals_reads_the_catalogue(parcel: Parcel, ckan: Ckan, tmp_path: Path) -> None:
    out = str(tmp_path / "read.json")
    ckan.run("dcat", "consume", "-f", "turtle", "-o", out, str(parcel.folder / "catalog.ttl"))
    read = json.loads(Path(out).read_text(encoding="utf-8"))
    (dataset,) = read if isinstance(read, list) else [read]
    extras = {extra["key"]: extra["value"] for extra in dataset["extras"]}
    expected = {
        "identifier", "issued", "modified", "frequency", "language", "theme", "conforms_to", "contact_name",
        "contact_email", "publisher_name", "publisher_type", "spatial_uri", "temporal_start", "temporal_end",
        "access_rights", "provenance", "applicable_legislation",
    }  # fmt: skip
    assert expected <= {key for key, value in extras.items() if value}
    assert dataset["title"]
    assert dataset["notes"]
    assert len({tag["name"] for tag in dataset["tags"]}) == len(dataset["tags"])
    for resource in dataset["resources"]:
        wanted = (
            "url",
            "download_url",
            "format",
            "mimetype",
            "license",
            "size",
            "hash",
            "hash_algorithm",
            "availability",
        )
        assert [name for name in wanted if not resource.get(name)] == []
