"""Words that name a town or village, by the register of municipalities or by their ending."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.runs import UPPER
from referatgraf.ontology.registers import municipality_named

VILLAGE = Pattern(
    "word that ends like the name of a village",
    re.compile(
        rf"^[{UPPER}]\w+(?:by|rup|lev|løse|sted|borg|bjerg|bæk|holm|lund|dal|næs|vig|havn|strup|um|sø|ø|å|gade|vang|"
        r"mark|ager|inge|balle|kirke|skov|bro)$"
    ),
    "Kirkeby",
    "Kommunal",
)


def is_town(word: str) -> bool:
    """Whether a capitalised word is the name of a municipality, or ends like that of a village."""
    return bool(municipality_named(word) or VILLAGE.regex.match(word))
