"""Laws, their versions and sections, and what is published under a number."""

from pathlib import Path

import pytest

from referatgraf.errors import RegisterError
from referatgraf.ontology import registers
from referatgraf.ontology.registers import Publication
from referatgraf.ontology.registers.laws import (
    MADE,
    read_law_sections,
    read_law_versions,
    read_laws,
)
from referatgraf.ontology.registers.table import FOLDER


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Serviceloven", "serviceloven"),
        ("lov om social service", "serviceloven"),
        ("GDPR", "gdpr"),
        ("hovedloven", "hoi_loven"),
        ("SEL", None),
        ("loven", None),
    ],
)
def test_law_named(written: str, key: str | None) -> None:
    found = registers.law_named(written)
    assert (found and found.key) == key


@pytest.mark.parametrize(
    ("key", "day", "number"),
    [
        ("serviceloven", "2024-08-08", "909"),
        ("serviceloven", "2024-07-03", "909"),
        ("serviceloven", "2024-07-02", "67"),
        ("serviceloven", MADE, "1129"),
        ("serviceloven", "2026-03-01", None),  # the register knows nothing of that day
        ("serviceloven", "1990-01-01", None),
        ("aeldreloven", "2025-06-30", None),  # signed, and not yet in force
        ("aeldreloven", "2025-07-01", "1651"),
        ("lejeloven", "2022-06-30", "927"),  # the new act was signed, the old one held
        ("lejeloven", "2022-07-01", "341"),
        ("klimaloven", "2020-12-01", None),  # an act of the same year: the register does not say when it began
        ("klimaloven", "2021-08-01", "965"),
        ("boligreguleringsloven", "2023-01-01", None),  # no longer in force
        ("social_lovgivning", "2024-01-01", None),
        ("ukendt", "2024-01-01", None),
    ],
)
def test_the_version_in_force_on_a_day(key: str, day: str, number: str | None) -> None:
    found = registers.version_on(key, day)
    assert (found and found.number) == number


def test_a_number_tells_law_and_address() -> None:
    found = registers.published_law("2023", "248")
    assert found
    assert (found.law, found.eli) == ("sundhedsloven", "https://www.retsinformation.dk/eli/lta/2023/248")


@pytest.mark.parametrize(
    ("publication", "name", "eli"),
    [
        (Publication("BEK", "432", "2024-04-26"), "bekendtgørelse nr. 432 af 26. april 2024", "dk/eli/lta/2024/432"),
        (Publication("VEJ", "9347", "2017"), "vejledning nr. 9347 af 2017", "dk/eli/retsinfo/2017/9347"),
        (Publication("CIR", "129", "1994-07-04"), "cirkulære nr. 129 af 4. juli 1994", "dk/eli/mt/1994/129"),
        (Publication("EU-FOR", "2016/679", ""), "forordning 2016/679", "eu/eli/reg/2016/679/oj"),
        (Publication("EU-DIR", "92/43", ""), "direktiv 92/43", ""),
    ],
)
def test_names_and_addresses_of_publications(publication: Publication, name: str, eli: str) -> None:
    assert publication.name == name
    assert publication.eli.endswith(eli)
    assert registers.publication_named(name) == publication


@pytest.mark.parametrize("name", ["serviceloven", "lov nr. 12", "lov nr. 1 af 3. solmåned 2020"])
def test_other_names_are_no_publication(name: str) -> None:
    assert registers.publication_named(name) is None


def test_sections_with_and_without_letter() -> None:
    assert {"85", "83 a", "108 c"} <= registers.law_sections("serviceloven")
    assert "79 a" in registers.repealed_sections("serviceloven")
    assert registers.law_sections("ukendt") == frozenset()


def test_the_files_tell_of_the_same_laws() -> None:
    keys = {law.key for law in registers.laws()}
    versions = read_law_versions(FOLDER / "law_versions.csv")
    assert {version.law for version in versions} <= keys
    assert read_law_sections(FOLDER / "law_sections.csv").keys() <= {version.law for version in versions}
    nouns = registers.paragraph_nouns().values()
    assert {each.law for group in nouns for each in group} <= keys | {""}
    assert max(version.date for version in versions) <= MADE


def test_a_name_is_of_one_law_unless_it_is_marked_as_shared() -> None:
    names = [
        name.lower()
        for law in registers.laws()
        for name in {law.name.lower(), law.title.lower(), *(name.lower() for name in law.names)}
    ]
    assert sorted({name for name in names if names.count(name) > 1}) == []


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("laws.csv", "Loven,act,loven,Loven,,,,,verified", 'kolonnen "key" har den ugyldige værdi'),
        ("laws.csv", "loven,tree,loven,Loven,,,,,verified", 'kolonnen "kind" har den ukendte værdi "tree"'),
        ("laws.csv", "loven,act,,Loven,,,,,verified", 'kolonnen "name" er tom'),
        ("laws.csv", "loven,act,loven,Loven,,,,2022,verified", 'kolonnen "until" har den ugyldige værdi "2022"'),
        ("law_versions.csv", "loven,LBK,1129,12-3-2025,", 'kolonnen "date" har den ugyldige værdi'),
        ("law_versions.csv", "loven,ABC,1129,2025-03-12,", 'kolonnen "type" har den ukendte værdi'),
        ("law_sections.csv", "loven,1-x,", '"1-x" er ingen paragraffer'),
    ],
)
def test_a_damaged_line_says_where(tmp_path: Path, file: str, line: str, complaint: str) -> None:
    readers = {"laws.csv": read_laws, "law_versions.csv": read_law_versions, "law_sections.csv": read_law_sections}
    head, *_ = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    path = tmp_path / file
    path.write_text(f"{head}\n{line}\n", encoding="utf-8")
    with pytest.raises(RegisterError, match=rf"{file}, linje 2: .*{complaint}"):
        readers[file](path)
