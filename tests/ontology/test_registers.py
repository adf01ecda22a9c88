from collections.abc import Callable
from pathlib import Path

import pytest

from referatgraf.errors import RegisterError
from referatgraf.ontology import registers
from referatgraf.ontology.registers.authorities import read_authorities
from referatgraf.ontology.registers.body_words import read_body_words
from referatgraf.ontology.registers.laws import read_law_sections, read_law_versions, read_laws
from referatgraf.ontology.registers.municipalities import read_municipalities
from referatgraf.ontology.registers.names import read_names
from referatgraf.ontology.registers.paragraph_nouns import read_paragraph_nouns
from referatgraf.ontology.registers.parties import read_parties
from referatgraf.ontology.registers.regions import read_joint_bodies, read_regions
from referatgraf.ontology.registers.roles import read_roles
from referatgraf.ontology.registers.table import FOLDER
from referatgraf.ontology.registers.titles import read_title_heads
from referatgraf.ontology.registers.towns import read_towns

READERS: dict[str, Callable[[Path], object]] = {
    "body_words.csv": read_body_words,
    "authorities.csv": read_authorities,
    "municipalities.csv": read_municipalities,
    "regions.csv": read_regions,
    "joint_bodies.csv": read_joint_bodies,
    "parties.csv": read_parties,
    "roles.csv": read_roles,
    "names.csv": read_names,
    "laws.csv": read_laws,
    "law_versions.csv": read_law_versions,
    "law_sections.csv": read_law_sections,
    "paragraph_nouns.csv": read_paragraph_nouns,
    "title_heads.csv": read_title_heads,
    "towns.csv": read_towns,
}


def test_every_register_file_has_a_reader() -> None:
    assert {path.name for path in FOLDER.glob("*.csv")} == set(READERS)


@pytest.mark.parametrize("name", sorted(READERS))
def test_every_register_is_described_and_reads(name: str) -> None:
    assert f"`{name}`" in (FOLDER / "README.md").read_text(encoding="utf-8")
    assert READERS[name](FOLDER / name)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kalundborg", "Kalundborg"),
        ("kalundborg kommunes", "Kalundborg"),
        ("Københavns", "København"),
        ("Københavns  Kommune", "København"),
        ("Bornholms Regionskommunes", "Bornholm"),
        ("Randers’", "Randers"),
        ("Nordfyn", "Nordfyns"),
        ("Høje Taastrup Kommune", "Høje-Taastrup"),
        ("Århus", "Aarhus"),
        ("LTK", "Lyngby-Taarbæk"),
        ("ltk", None),
        ("Nørhavn Kommune", None),
        ("", None),
    ],
)
def test_municipality_named(written: str, name: str | None) -> None:
    found = registers.municipality_named(written)
    assert (found and found.name) == name


@pytest.mark.parametrize(("code", "name"), [("326", "Kalundborg"), ("0326", "Kalundborg"), ("999", None), ("", None)])
def test_municipality_by_code(code: str, name: str | None) -> None:
    found = registers.municipality_by_code(code)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("dagsordener.kalundborg.dk", "Kalundborg"),
        ("Kalundborg.dk", "Kalundborg"),
        ("kalundborg.kommune.dk", "Kalundborg"),
        ("www.faxekommune.dk", "Faxe"),
        ("udvalg.nordfynskommune.dk", "Nordfyns"),
        ("ikast-brande.dk", "Ikast-Brande"),
        ("broenderslev.dk", "Brønderslev"),
        ("ishoj.dk", "Ishøj"),
        ("kk.dk", "København"),
        ("kalundborg.dk.example", None),
        ("ny-kalundborg.dk", None),
        ("kalundborg.se", None),
        ("kommune.dk", None),
        ("", None),
    ],
)
def test_municipality_of_host(host: str, name: str | None) -> None:
    found = registers.municipality_of_host(host)
    assert (found and found.name) == name


def test_municipalities_lie_in_known_regions() -> None:
    assert len(registers.municipalities()) == 98
    assert {found.region for found in registers.municipalities()} <= {region.name for region in registers.regions()}


@pytest.mark.parametrize(
    ("letter", "year", "name"),
    [
        ("A", None, "Socialdemokratiet"),
        ("D", None, None),
        ("D", 2003, "Centrum-Demokraterne"),
        ("D", 2022, "Nye Borgerlige"),
        ("Q", 2010, None),
        ("M", 2021, None),
        ("M", 2024, "Moderaterne"),
        ("L", None, None),
        ("UP", 2020, "Uden for partierne"),
        ("", None, None),
    ],
)
def test_party_by_letter(letter: str, year: int | None, name: str | None) -> None:
    found = registers.party_by_letter(letter, year)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("written", "letter"), [("SF", "F"), ("Socialdemokraterne", "A"), ("venstre", "V"), ("S", None)]
)
def test_party_named(written: str, letter: str | None) -> None:
    found = registers.party_named(written)
    assert (found and found.letter) == letter


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Borgmesteren", "borgmester"),
        ("centerchefens", "centerchef"),
        ("den tekniske chef", "teknisk chef"),
        ("byrådsmedlemmet", "byrådsmedlem"),
        ("TR", "tillidsrepræsentant"),
        ("trold", None),
    ],
)
def test_role_named(written: str, title: str | None) -> None:
    found = registers.role_named(written)
    assert (found and found.title) == title


@pytest.mark.parametrize(
    ("written", "name"),
    [("KKR Sjællands", "KKR Sjælland"), ("kkr-sjælland", "KKR Sjælland"), ("K17", "K17"), ("KKR", None)],
)
def test_joint_body_named(written: str, name: str | None) -> None:
    found = registers.joint_body_named(written)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Socialudvalgets", "municipal"),
        ("Teknik- og Miljøudvalget", "municipal"),
        ("Nørhavn Byråd", "municipal"),
        ("Handicaprådet", "municipal"),
        ("Regionsrådet", "region"),
        ("Embedsmandsudvalget", "joint"),
        ("Ekspertudvalget", "state"),
        ("Elevrådet", "institution"),
        ("fagudvalget", "class"),
        ("Økonomi- og Forretningsudvalget", ""),
        ("Regattaudvalget", ""),
        ("", ""),
    ],
)
def test_whose_body_a_name_means(name: str, level: str) -> None:
    assert registers.body_level(name) == level


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KL", "KL"),
        ("Kommunernes Landsforening", "KL"),
        ("kl", None),
        ("DLF", "Danmarks Lærerforening"),
        ("DN", None),
        ("Socialstyrelsen", "Socialstyrelsen"),
        ("Nørhavn Skole", None),
        ("", None),
    ],
)
def test_authority_named(written: str, name: str | None) -> None:
    found = registers.authority_named(written)
    assert (found and found.name) == name


def test_abbreviations_of_authorities_are_no_other_names() -> None:
    forms = {form for each in registers.authorities() for form in each.forms()}
    assert not {short for each in registers.authorities() for short in each.explained} & forms


@pytest.mark.parametrize(("written", "name"), [("region sjællands", "Region Sjælland"), ("Sjælland", None)])
def test_region_named(written: str, name: str | None) -> None:
    found = registers.region_named(written)
    assert (found and found.name) == name


def test_names_are_as_written() -> None:
    assert {"Marie", "Søren"} <= registers.given_names()
    assert {"Jensen", "la Cour"} <= registers.family_names()
    assert all(name == name.strip() and name for name in registers.given_names() | registers.family_names())


GOOD = "name,kind\nMarie,given\n"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "linje 1"),
        (b"kind,name\n", "kolonnerne name, kind"),
        (f"{GOOD}Jensen,pet\n".encode(), 'linje 3: kolonnen "kind" har den ukendte værdi "pet"'),
        (f"{GOOD},given\n".encode(), 'linje 3: kolonnen "name" er tom'),
        (f"{GOOD}Jensen\n".encode(), "linje 3: linjen har 1 felter i stedet for 2"),
        (f"{GOOD}Jensen,family,x\n".encode(), "linjen har 3 felter i stedet for 2"),
        (f"{GOOD}Møller,family\n".encode("latin-1"), "kan ikke læses"),
        (f'{GOOD}"Møller,family\n'.encode(), "kan ikke læses"),
    ],
)
def test_damaged_register_says_where(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(content)
    with pytest.raises(RegisterError) as caught:
        read_names(path)
    assert "names.csv" in str(caught.value)
    assert complaint in str(caught.value)


def test_missing_register_says_so(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"names\.csv: registeret kan ikke læses"):
        read_names(tmp_path / "names.csv")


def test_a_code_is_checked(tmp_path: Path) -> None:
    head, first, *_ = (FOLDER / "municipalities.csv").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "municipalities.csv"
    path.write_text(f"{head}\n{first.replace('101', '1o1', 1)}\n", encoding="utf-8")
    with pytest.raises(RegisterError, match='linje 2: kolonnen "code" har den ugyldige værdi "1o1"'):
        read_municipalities(path)


def test_two_things_with_one_name_are_refused() -> None:
    from referatgraf.ontology.registers.table import index

    with pytest.raises(RegisterError, match=r'x\.csv: "a" står for to'):
        index(["ab", "ac"], lambda word: word, "x.csv")
