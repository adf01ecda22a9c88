"""How a line tells a municipality and nothing else, as heads and feet of pages do."""

import re

from referatgraf.nlp.patterns import Pattern

NAME_OF_MUNICIPALITY = r"[A-ZÆØÅ][\w-]+(?: [\w-]+)? (?:Kommune|KOMMUNE)"
MUNICIPALITY_ALONE = Pattern(
    "municipality alone",
    re.compile(rf"^{NAME_OF_MUNICIPALITY}$"),
    "Nørhavn Kommune",
    "Om Nørhavn Kommune og byen",
)
