"""Laws, orders and EU acts that minutes cite: their names, their published versions, their sections.

Three files go together: `laws.csv` (what each is called), `law_versions.csv` (what was published of it, and when) and
`law_sections.csv` (the sections of the newest version listed, as the register was made on `MADE`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from pathlib import Path

from referatgraf.ontology.registers.publications import Publication
from referatgraf.ontology.registers.table import FOLDER, folded, index, rows

LAW_COLUMNS = ("key", "kind", "name", "title", "names", "shared_names", "abbreviations", "until", "confidence")
VERSION_COLUMNS = ("law", "type", "number", "date", "in_force")
SECTION_COLUMNS = ("law", "sections", "repealed")
KINDS = ("act", "order", "eu", "field")
TYPES = ("LOV", "LBK", "BEK", "EU-FOR", "EU-DIR")
MADE = "2026-02-12"
"""The day up to which Lovtidende A was read; of later days the register knows nothing."""

_KEY = re.compile(r"[a-z_]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d{1,4}(?:/\d{1,4})?")
_RUN = re.compile(r"(\d+)(?:-(\d+)|([a-zæøå])(?:-([a-zæøå]))?)?")
_WAITING = timedelta(days=366)
"""How long after its signing an act may still wait to come into force, where the register does not say."""


@dataclass(frozen=True, slots=True)
class Law:
    """An act, order or EU act through time, or a field of law that goes under one name.

    Attributes:
        key: how it is called in IRIs and in the other files.
        kind: "act", "order", "eu" or "field".
        name: what it is commonly called, as it begins a label ("serviceloven", "barnets lov", "STU-loven").
        title: official title.
        names: further names.
        shared_names: names that something else has too, or had; alone they do not tell which is meant.
        abbreviations: to be taken letter by letter, and beside a section only.
        until: last day on which it was in force, empty where it is or nothing is known.
    """

    key: str
    kind: str
    name: str
    title: str
    names: tuple[str, ...]
    shared_names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    until: str


@dataclass(frozen=True, slots=True)
class LawVersion(Publication):
    """A law as it was published.

    Attributes:
        law: key of the law.
        in_force: day on which it came into force, empty where the register does not say.
    """

    law: str
    in_force: str = ""

    def holds_from(self) -> str:
        """The first day on which it was surely in force: of a consolidated act that of its signing."""
        if self.in_force or self.type == "LBK":
            return self.in_force or self.date
        return (date.fromisoformat(self.date) + _WAITING).isoformat()


def read_laws(path: Path) -> tuple[Law, ...]:
    """Read the names of laws at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        Law(
            key=row.matching("key", _KEY) or row.text("key"),
            kind=row.choice("kind", KINDS),
            name=row.text("name"),
            title=row.text("title"),
            names=row.many("names"),
            shared_names=row.many("shared_names"),
            abbreviations=row.many("abbreviations"),
            until=row.matching("until", _DAY),
        )
        for row in rows(path, LAW_COLUMNS)
    )


def read_law_versions(path: Path) -> tuple[LawVersion, ...]:
    """Read the versions at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        LawVersion(
            type=row.choice("type", TYPES),
            number=row.matching("number", _NUMBER) or row.text("number"),
            date=row.matching("date", _DAY) or row.text("date"),
            law=row.matching("law", _KEY) or row.text("law"),
            in_force=row.matching("in_force", _DAY),
        )
        for row in rows(path, VERSION_COLUMNS)
    )


def read_law_sections(path: Path) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Read the sections at `path`: of each law those that stand in it, and those that stand as repealed.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    found = {}
    for row in rows(path, SECTION_COLUMNS):
        try:
            found[row.text("law")] = (
                frozenset(_listed(row.text("sections"))),
                frozenset(_listed(row.cells["repealed"])),
            )
        except ValueError as error:
            raise row.fault(f'"{error}" er ingen paragraffer') from error
    return found


def _listed(runs: str) -> Iterator[str]:
    """The sections that runs as "1-6 3a 12a-e" stand for, as they are cited ("3 a")."""
    for run in runs.split():
        hit = _RUN.fullmatch(run)
        if not hit:
            raise ValueError(run)
        number, last, letter, last_letter = hit.groups()
        if not letter:
            yield from map(str, range(int(number), int(last or number) + 1))
        else:
            yield from (f"{number} {chr(code)}" for code in range(ord(letter), ord(last_letter or letter) + 1))


@cache
def laws() -> tuple[Law, ...]:
    """All laws of the register."""
    return read_laws(FOLDER / "laws.csv")


@cache
def _by_key() -> dict[str, Law]:
    return index(laws(), lambda law: (law.key,), "laws.csv")


@cache
def _by_name() -> dict[str, Law]:
    return index(laws(), lambda law: {folded(name) for name in (law.name, law.title, *law.names)}, "laws.csv")


@cache
def _versions() -> dict[str, tuple[LawVersion, ...]]:
    found = sorted(read_law_versions(FOLDER / "law_versions.csv"), key=lambda version: (version.law, version.date))
    return {key: tuple(each) for key, each in groupby(found, key=lambda version: version.law)}


@cache
def _by_number() -> dict[str, LawVersion]:
    every = (version for found in _versions().values() for version in found)
    return index(every, lambda version: (f"{version.number} af {version.date[:4]}",), "law_versions.csv")


@cache
def _sections() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return read_law_sections(FOLDER / "law_sections.csv")


def law_by_key(key: str) -> Law | None:
    """The law with this key, None where there is none."""
    return _by_key().get(key)


def law_named(name: str) -> Law | None:
    """The law that `name` alone tells ("Serviceloven", "lov om social service"), None where there is none."""
    return _by_name().get(folded(name))


def law_versions(key: str) -> tuple[LawVersion, ...]:
    """What was published of a law, the oldest first; nothing where the register lists no version."""
    return _versions().get(key, ())


def published_law(year: str, number: str) -> LawVersion | None:
    """The version with a number in Lovtidende A of a year; acts and orders share one series."""
    return _by_number().get(f"{number} af {year}")


def version_on(key: str, day: str) -> LawVersion | None:
    """The version of a law that was in force on a day, None where the register cannot tell.

    It cannot after the day it was made, nor while an act that was signed may wait to come into force.
    """
    law = law_by_key(key)
    if not law or day > MADE or (law.until and day > law.until):
        return None
    signed = [version for version in law_versions(key) if version.date <= day]
    waiting = [version for version in signed if version.in_force and version.in_force > day]
    newest = next((version for version in reversed(signed) if version not in waiting), None)
    return newest if newest and newest.holds_from() <= day else None


def listed_version(key: str) -> LawVersion | None:
    """The version whose sections `law_sections` lists: the newest."""
    return law_versions(key)[-1] if key in _sections() else None


def law_sections(key: str) -> frozenset[str]:
    """The sections of a law ("85", "83 a") in its newest version; nothing where the register does not list them."""
    return _sections().get(key, (frozenset(), frozenset()))[0]


def repealed_sections(key: str) -> frozenset[str]:
    """The sections of which nothing but the number is left."""
    return _sections().get(key, (frozenset(), frozenset()))[1]
