"""Words that name a town or village, by the register of municipalities or by their ending."""

import re

from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.runs import UPPER
from referatgraf.ontology.registers import municipality_named

VILLAGE = Pattern(
    "word that ends like the name of a village",
    re.compile(
        rf"^[{UPPER}]\w+(?:by|rup|lev|løse|sted|borg|bjerg|bæk|holm|lund|dal|næs|vig|havn|strup|um|sø|ø|å|gade|vang|"
        r"mark|ager|inge|balle|kirke|skov|bro|dding|bøl|toft|tofte|rød|tved|minde|burg|spris)$"
    ),
    "Kirkeby",
    "Kommunal",
)
TOWN = rf"[{UPPER}]\w{{1,30}}(?:-[{UPPER}]\w{{1,30}})?"
"""What a town may be called, as a part of patterns."""
PARTS = words_of(
    "Danmark Jylland Fyn Sjælland Bornholm Lolland Falster Amager Djursland Himmerland Vendsyssel Thy Als Mors "
    "Samsø Hovedstaden Nordjylland Nørrejylland Midtjylland Østjylland Vestjylland Sydjylland Sønderjylland Syddanmark "
    "Østdanmark Nordsjælland Midtsjælland Vestsjælland Østsjælland Sydsjælland Nordvestsjælland Trekantområdet "
    "Øst Vest Nord Syd Midt"
)
"""Parts of the country that branches of institutions are called after."""
DISTRICTS = words_of(
    "Blåvandshuk Himmerland Hovedstaden Kronjylland Storstrøm Søhøjlandet Trekantsområdet Vadehavet Vendsyssel "
    "Sydøstjylland Limfjorden Kystlandet"
)
"""Parts of the country that local units of state agencies are called after (general knowledge: naturstyrelsen.dk)."""
REGIONAL = Pattern(
    "part of a part of the country",
    re.compile(
        r"(?:Nord|Syd|Øst|Vest|Midt){1,2}(?:(?:vest|øst)?(?:jylland|sjælland|fyn|lolland|falster|bornholm)|vest|øst)$"
    ),
    "Nordvestjylland",
    "Nordjyllandsgade",
)


def is_place(word: str) -> bool:
    """Whether a word is the name of a municipality or of a part of the country."""
    return word in PARTS or bool(REGIONAL.regex.match(word) or municipality_named(word))


def is_named(word: str) -> bool:
    """Whether a word is such a name letter by letter, and no genitive of one."""
    town = municipality_named(word)
    return word in PARTS or bool(REGIONAL.regex.match(word)) or bool(town and town.name == word)


def is_town(word: str) -> bool:
    """Whether a capitalised word is the name of a municipality, or ends like that of a village."""
    return bool(municipality_named(word) or VILLAGE.regex.match(word))
