"""Registers: what can be listed about Danish municipalities, parties, offices and names.

Each register is a CSV file in this folder, checked when it is first asked for and then kept. Sources, date and
licence stand in `README.md` beside the files.
"""

from referatgraf.ontology.registers.body_words import BodyWord, body_level, body_words, subjects
from referatgraf.ontology.registers.municipalities import (
    Municipality,
    municipalities,
    municipality_by_code,
    municipality_named,
)
from referatgraf.ontology.registers.names import family_names, given_names
from referatgraf.ontology.registers.parties import Party, parties, party_by_letter, party_named
from referatgraf.ontology.registers.regions import JointBody, Region, joint_bodies, joint_body_named, regions
from referatgraf.ontology.registers.roles import Role, role_named, roles
from referatgraf.ontology.registers.titles import TitleHead, group_of, title_heads

__all__ = [
    "BodyWord",
    "JointBody",
    "Municipality",
    "Party",
    "Region",
    "Role",
    "TitleHead",
    "body_level",
    "body_words",
    "family_names",
    "given_names",
    "group_of",
    "joint_bodies",
    "joint_body_named",
    "municipalities",
    "municipality_by_code",
    "municipality_named",
    "parties",
    "party_by_letter",
    "party_named",
    "regions",
    "role_named",
    "roles",
    "subjects",
    "title_heads",
]
