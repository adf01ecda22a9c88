"""The regions, and the joint bodies of the municipalities in each."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.table import FOLDER, folded, index, rows

REGION_COLUMNS = ("code", "name", "genitive", "short_name", "valid_from", "valid_to")
JOINT_COLUMNS = ("name", "genitive", "aliases", "region", "confidence")
CODE = re.compile(r"108[1-5]")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Region:
    """A region; `valid_from` and `valid_to` are ISO dates, `valid_to` and `code` empty where not (yet) known."""

    code: str
    name: str
    genitive: str
    short_name: str
    valid_from: str
    valid_to: str


@dataclass(frozen=True, slots=True)
class JointBody:
    """A body in which the municipalities of a region meet ("KKR Sjælland"); `region` is the region's full name."""

    name: str
    genitive: str
    aliases: tuple[str, ...]
    region: str


def read_regions(path: Path) -> tuple[Region, ...]:
    """Read the register of regions at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        Region(
            code=row.matching("code", CODE),
            name=row.text("name"),
            genitive=row.text("genitive"),
            short_name=row.text("short_name"),
            valid_from=row.matching("valid_from", DAY),
            valid_to=row.matching("valid_to", DAY),
        )
        for row in rows(path, REGION_COLUMNS)
    )


def read_joint_bodies(path: Path) -> tuple[JointBody, ...]:
    """Read the register of joint bodies at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        JointBody(row.text("name"), row.text("genitive"), row.many("aliases"), row.text("region"))
        for row in rows(path, JOINT_COLUMNS)
    )


@cache
def regions() -> tuple[Region, ...]:
    """All regions, former and coming ones too."""
    return read_regions(FOLDER / "regions.csv")


@cache
def joint_bodies() -> tuple[JointBody, ...]:
    """The joint councils of municipalities (KKR), one a region, and the circles of their chief executives (K17)."""
    return read_joint_bodies(FOLDER / "joint_bodies.csv")


@cache
def _joint_by_name() -> dict[str, JointBody]:
    return index(
        joint_bodies(), lambda body: map(folded, (body.name, body.genitive, *body.aliases)), "joint_bodies.csv"
    )


def joint_body_named(name: str) -> JointBody | None:
    """The joint body that `name` is any form of, None where there is none; a bare "KKR" names none."""
    return _joint_by_name().get(folded(name))


@cache
def _by_name() -> dict[str, Region]:
    return index(regions(), lambda region: map(folded, (region.name, region.genitive)), "regions.csv")


def region_named(name: str) -> Region | None:
    """The region with this full name ("Region Sjælland"), None where there is none."""
    return _by_name().get(folded(name))
