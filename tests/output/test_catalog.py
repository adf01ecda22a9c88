"""The catalogue: valid for portals whatever is known, the same bytes everywhere, and told from `catalog.toml`."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from rdflib import DCTERMS, FOAF, RDF, BNode, Graph, Literal, Namespace, URIRef

from referatgraf.errors import UsageError
from referatgraf.graph.store import current
from referatgraf.ontology.iris import Iris
from referatgraf.output.catalog.authorities import SPDX
from referatgraf.output.catalog.contents import Contents, Held, contents
from referatgraf.output.catalog.description import DCAT, DCAT_DK, Publication, catalogue, described
from referatgraf.output.catalog.details import CORE, FULL, Details, read_details, write_template
from referatgraf.output.catalog.files import FORMATS, File, hashed
from referatgraf.output.validation.catalogue import catalogue_problems, portal_shapes
from referatgraf.output.validation.problems import VIOLATION, WARNING, Problem

from ..conftest import GraphOf  # noqa: TID252 - tests have no name to import them by
from ..program import referatgraf  # noqa: TID252 - tests have no name to import them by

TOLD = Details(
    publisher="Nørhavn Kommune",
    publisher_type="LocalAuthority",
    homepage="https://www.noerhavn.example/",
    contact="Sekretariatet",
    contact_email="sekretariat@noerhavn.example",
    contact_page="https://www.noerhavn.example/kontakt",
    address="https://data.noerhavn.example/referater/",
    licence="CC_BY_4_0",
    issued="2025-06-01",
    frequency="MONTHLY",
    place="https://sws.geonames.org/1000000/",
    keywords=("botilbud",),
    endpoint="https://data.noerhavn.example/sparql",
)
TELLING = {
    "nothing": Details(),
    "service": TOLD,
    "no service": replace(TOLD, endpoint=""),
    "years": replace(TOLD, by_year=True),
}
IRIS = Iris()
Catalogued = Callable[[str, Details], Publication]
V = Namespace("http://www.w3.org/2006/vcard/ns#")


def publication(folder: Path, details: Details) -> Publication:
    totals = {"documents": 13, "items": 61, "decisions": 59, "cases": 53, "redactions": 2}
    return Publication(IRIS, details, contents(current(folder), IRIS), hashed(folder, FORMATS), totals, "0.1.0")


@pytest.fixture(scope="module")
def told(examples_graph: Path) -> Publication:
    return publication(examples_graph, TOLD)


@pytest.fixture(scope="module")
def catalogued(graph_of: GraphOf, examples_graph: Path, shared: Path) -> Catalogued:
    """What is published of the minutes of a place; its graph is looked through once."""

    @cache
    def untold(place: str) -> Publication:
        return publication(examples_graph if place == "examples" else graph_of(shared / place), Details())

    return lambda place, details: replace(untold(place), details=details)


@pytest.fixture(scope="module")
def portals(shared: Path) -> Callable[[str], Graph]:
    """The shapes of a version of DCAT-AP, with ours."""
    versions = {version: portal_shapes(shared / "shapes" / f"dcat-ap-{version}") for version in ("3.0.1", "2.1.1")}
    return versions.__getitem__


def violations(said: Graph, shapes: Graph) -> list[Problem]:
    return [each for each in catalogue_problems(said, shapes) if each.severity == VIOLATION]


TOLD_OF = [
    *(("examples", telling) for telling in TELLING),
    *((place, telling) for place in ("seeds", "minutes") for telling in ("no service", "years")),
]
"""Whatever a municipality tells; of the minutes of many years and municipalities the most that can be told, and that
without a service."""


@pytest.mark.parametrize(("profile", "version"), [(FULL, "3.0.1"), (CORE, "3.0.1"), (CORE, "2.1.1")])
@pytest.mark.parametrize(("place", "telling"), TOLD_OF)
def test_portals_find_no_violation(
    place: str, telling: str, profile: str, version: str, catalogued: Catalogued, portals: Callable[[str], Graph]
) -> None:
    details = TELLING[telling]
    said = described(catalogued(place, details), profile)
    assert ((None, RDF.type, DCAT.DataService) in said) == bool(details.endpoint)
    assert violations(said, portals(version)) == []


def test_the_shapes_of_portals_find_what_is_wrong(told: Publication, portals: Callable[[str], Graph]) -> None:
    said = described(told, FULL)
    dataset = URIRef(IRIS.dataset("noerhavn"))
    said.remove((dataset, DCTERMS.title, None))
    said.set((dataset, DCTERMS.language, Literal("dansk")))
    paths = {each.path for each in violations(said, portals("3.0.1")) if each.node == str(dataset)}
    assert {str(DCTERMS.title), str(DCTERMS.language)} <= paths
    assert violations(described(told, FULL), portals("2.1.1"))  # sizes and checksums are of version 3


def test_our_own_shapes_ask_for_what_a_municipality_can_tell(told: Publication) -> None:
    shapes = portal_shapes()
    assert catalogue_problems(described(told), shapes) == []
    untold = catalogue_problems(described(replace(told, details=Details())), shapes)
    assert {each.severity for each in untold} == {WARNING}
    told_to = " ".join(each.sentence("da") for each in untold)
    assert "udfyld kontakt_navn i catalog.toml" in told_to
    assert "udfyld licens i catalog.toml" in told_to


@pytest.mark.parametrize(
    ("about", "value"),
    [
        (DCTERMS.publisher, URIRef(f"{IRIS.base}publisher/noerhavn-kommune")),
        (DCTERMS.issued, Literal("2025-06-01", datatype=URIRef("http://www.w3.org/2001/XMLSchema#date"))),
        (DCTERMS.modified, Literal("2025-05-13", datatype=URIRef("http://www.w3.org/2001/XMLSchema#date"))),
        (DCAT.theme, URIRef("http://publications.europa.eu/resource/authority/data-theme/GOVE")),
        (DCAT.keyword, Literal("botilbud", "da")),
        (DCAT.keyword, Literal("Socialudvalget", "da")),
        (DCAT.landingPage, URIRef("https://data.noerhavn.example/referater/index.html")),
        (DCAT_DK.personalDataCategory, URIRef("https://data.gov.dk/concept/core/personaldata-type/GeneralPersonalData")),
        (DCTERMS.title, Literal("Referater fra Nørhavn Kommune som vidensgraf", "da")),
    ],
)  # fmt: skip
def test_a_data_set_tells(told: Publication, about: URIRef, value: URIRef | Literal) -> None:
    assert (URIRef(IRIS.dataset("noerhavn")), about, value) in described(told)


def test_files_are_told_with_size_and_checksum(told: Publication, examples_graph: Path) -> None:
    said = described(told, FULL)
    graph = URIRef(f"{IRIS.dataset('noerhavn')}/file/graph.ttl")
    assert said.value(graph, DCAT.downloadURL) == URIRef("https://data.noerhavn.example/referater/graph.ttl")
    assert int(said.value(graph, DCAT.byteSize)) == (examples_graph / "graph.ttl").stat().st_size
    sums = dict(reversed(line.split()) for line in (examples_graph / "checksums.txt").read_text().splitlines())
    checksum = said.value(graph, SPDX.checksum)
    assert str(said.value(checksum, SPDX.checksumValue)).lower() == sums["graph.ttl"]
    assert (None, DCAT.byteSize, None) not in described(told, CORE)


def test_a_data_set_is_of_one_municipality_and_on_wish_of_one_year(told: Publication) -> None:
    two = (Held("A Kommune", f"{IRIS.base}municipality/a", {"2024-12-31": 1, "2025-01-01": 2}, {}, 3), Held(meetings=1))
    several = replace(told, contents=Contents(two, (), False))
    assert names(described(several)) == {"a", "uden-kommune"}
    years = described(replace(several, details=replace(TOLD, by_year=True)))
    assert names(years) == {"a/2024", "a/2025", "uden-kommune"}
    assert {str(series) for series in years.objects(None, DCAT.inSeries)} == {IRIS.dataset("a")}


def names(said: Graph) -> set[str]:
    return {str(iri).removeprefix(f"{IRIS.base}dataset/") for iri in said.subjects(RDF.type, DCAT.Dataset)}


def test_nothing_is_guessed(told: Publication) -> None:
    several = tuple(Held(f"{name} Kommune", f"{IRIS.base}municipality/{name}", {}, {}, 1) for name in "ab")
    said = described(replace(told, details=Details(), contents=Contents(several, (), False)))
    assert (None, DCTERMS.license, None) not in said
    assert (None, DCAT.contactPoint, None) not in said
    assert (None, FOAF.name, Literal("Udgiver ikke oplyst", "da")) in said
    assert str(DCAT_DK.personalDataCategory) in {str(p) for p in said.predicates()}
    assert any(str(value).endswith("NonPersonalData") for value in said.objects(None, DCAT_DK.personalDataCategory))


def test_a_graph_without_meetings_is_described_all_the_same() -> None:
    nothing = Publication(
        IRIS, Details(), Contents((Held(),), (), False), [File("graph.ttl", 0, "0" * 64)], {}, "0.1.0"
    )
    assert violations(described(nothing), portal_shapes()) == []


def test_no_blank_node_and_the_contact_is_no_agent(told: Publication) -> None:
    said = described(told)
    assert not [node for triple in said for node in triple if isinstance(node, BNode)]
    (contact,) = set(said.objects(None, DCAT.contactPoint))
    assert (contact, V.hasEmail, URIRef("mailto:sekretariat@noerhavn.example")) in said
    assert (contact, RDF.type, FOAF.Agent) not in said


@pytest.mark.parametrize(
    "environment", [{"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"}]
)
def test_the_same_bytes_anywhere(examples_graph: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    again = shutil.copytree(examples_graph, tmp_path / "elsewhere")
    assert referatgraf("catalog", again, **environment).returncode == 0
    for name in ("catalog.ttl", "checksums.txt"):
        assert (again / name).read_bytes() == (examples_graph / name).read_bytes()


def test_the_command_asks_for_what_is_missing_and_takes_it_from_the_file(examples_graph: Path, tmp_path: Path) -> None:
    graf = shutil.copytree(examples_graph, tmp_path / "graf")
    asked = referatgraf("catalog", graf).stderr
    assert asked.count("\n") == 1
    assert all(word in asked for word in ("udgiver", "kontakt_navn", "adresse", "licens", "--init"))
    assert referatgraf("catalog", graf, "--init").returncode == 0
    template = (graf / "catalog.toml").read_text(encoding="utf-8")
    assert read_details(graf / "catalog.toml") == Details()
    for key, value in (
        ("udgiver", "Avisen"),
        ("kontakt_navn", "Redaktionen"),
        ("adresse", "https://a.example"),
        ("licens", "CC0"),
    ):
        template = template.replace(f'\n{key} = ""', f'\n{key} = "{value}"')
    (graf / "catalog.toml").write_text(template, encoding="utf-8")
    assert referatgraf("catalog", graf).stderr == ""
    assert (None, DCAT.accessURL, URIRef("https://a.example/graph.ttl")) in Graph().parse(graf / "catalog.ttl")
    assert referatgraf("catalog", graf, "--init").returncode == 2
    assert (graf / "catalog.toml").read_text(encoding="utf-8") == template


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('udgver = "A"', "nærmest er udgiver"),
        ('udgivet = "3. februar"', "2026-02-03"),
        ('licens = "fri"', "CC_BY_4_0"),
        ('adresse = "C:/data"', "https://"),
        ('kontakt_epost = "os"', "post@kommune.dk"),
        ('hyppighed = "tit"', "MONTHLY"),
        ('emneord = "bolig"', "tekster i"),
        ("aarsserie = 1", "true eller false"),
        ("udgiver = 7", "citationstegn"),
        ('udgiver_slags = "Avis"', "LocalAuthority"),
        ("udgiver = Nørhavn", "ikke TOML"),
    ],
)
def test_a_line_that_cannot_be_used_is_told(tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "catalog.toml").write_text(line, encoding="utf-8")
    with pytest.raises(UsageError, match=complaint):
        read_details(tmp_path / "catalog.toml")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("udgivet = 2026-02-03", "issued", "2026-02-03"),
        ('udgivet = "2026-02-03"', "issued", "2026-02-03"),
        ('adresse = "https://a.example/r"', "address", "https://a.example/r/"),
        ('licens = "https://a.example/vilkår"', "licence", "https://a.example/vilk%C3%A5r"),
        ('titel_da = "To\\nlinjer"', "danish_title", "To linjer"),
    ],
)
def test_a_line_is_read(tmp_path: Path, line: str, field: str, value: str) -> None:
    (tmp_path / "catalog.toml").write_text(f"\ufeff{line}", encoding="utf-8")
    assert getattr(read_details(tmp_path / "catalog.toml"), field) == value


def test_hostile_text_stays_text(told: Publication) -> None:
    hostile = replace(TOLD, danish_title='"""@da . <x> a <y> .\\', keywords=("<script>",))
    said = Graph().parse(data=catalogue(replace(told, details=hostile)), format="turtle")
    assert (None, DCTERMS.title, Literal(hostile.danish_title, "da")) in said
    assert (URIRef("x"), RDF.type, None) not in said


def test_a_template_is_written_once(tmp_path: Path) -> None:
    assert write_template(tmp_path / "catalog.toml")
    assert not write_template(tmp_path / "catalog.toml")
