"""Registers: what can be listed about Danish municipalities, parties, offices, names and laws.

Each register is a CSV file in this folder, checked when it is first asked for and then kept. Sources, date and
licence stand in `README.md` beside the files.
"""

from referatgraf.ontology.registers.authorities import Authority, authorities, authority_named
from referatgraf.ontology.registers.body_words import BodyWord, body_level, body_words, subjects
from referatgraf.ontology.registers.laws import (
    Law,
    LawVersion,
    law_by_key,
    law_named,
    law_sections,
    law_versions,
    laws,
    listed_version,
    published_law,
    repealed_sections,
    version_on,
)
from referatgraf.ontology.registers.municipalities import (
    Municipality,
    municipalities,
    municipality_by_code,
    municipality_in_file_name,
    municipality_named,
    municipality_of_host,
)
from referatgraf.ontology.registers.names import family_names, given_names
from referatgraf.ontology.registers.paragraph_nouns import ParagraphNouns, paragraph_nouns
from referatgraf.ontology.registers.parties import Party, parties, party_by_letter, party_named
from referatgraf.ontology.registers.publications import Publication, publication_named
from referatgraf.ontology.registers.regions import (
    JointBody,
    Region,
    joint_bodies,
    joint_body_named,
    region_named,
    regions,
)
from referatgraf.ontology.registers.roles import Role, role_named, roles
from referatgraf.ontology.registers.titles import TitleHead, group_of, plain_title, title_heads
from referatgraf.ontology.registers.towns import municipality_of_town

__all__ = [
    "Authority",
    "BodyWord",
    "JointBody",
    "Law",
    "LawVersion",
    "Municipality",
    "ParagraphNouns",
    "Party",
    "Publication",
    "Region",
    "Role",
    "TitleHead",
    "authorities",
    "authority_named",
    "body_level",
    "body_words",
    "family_names",
    "given_names",
    "group_of",
    "joint_bodies",
    "joint_body_named",
    "law_by_key",
    "law_named",
    "law_sections",
    "law_versions",
    "laws",
    "listed_version",
    "municipalities",
    "municipality_by_code",
    "municipality_in_file_name",
    "municipality_named",
    "municipality_of_host",
    "municipality_of_town",
    "paragraph_nouns",
    "parties",
    "party_by_letter",
    "party_named",
    "plain_title",
    "publication_named",
    "published_law",
    "region_named",
    "regions",
    "repealed_sections",
    "role_named",
    "roles",
    "subjects",
    "title_heads",
    "version_on",
]
