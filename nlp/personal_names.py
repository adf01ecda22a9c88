"""How names of persons are written: the grammar that lists and running text share.

The form alone is told here; whether a run of capitalised words is a person's name is for those who read it to say.
"""

import re

from referatgraf.nlp.patterns import Pattern, words_of

UPPER = "A-ZÆØÅÄÖÜÉÁÍÓÚÞÐŠŽČĆ"
_LOWER = r"[^\W\d_A-ZÆØÅ]"
_HYPHENED = rf"(?:-[{UPPER}]?(?:{_LOWER}|['’])+)*"
_PREFIXED = rf"(?:Mc|O'|d'|D')[{UPPER}]{_LOWER}+"
_ABBREVIATED = (
    "Sdr Ndr Gl Aa Alfr Andr Aug Bernh Chr Kr Krist Kristoff Edv Elis Ferd Fr Frdr Gerh Gust Henr Herm Hj Hjalm Jac "
    "Jak Jhs Joh Johs Jørg Kath Kirst Kn Ludv Math Matth Pdr Rasm Sv Th Ths Thorv Vald Vilh Wilh"
)
"""Names that are shortened with a full stop, none of which is a word or a name as it stands: "Jens Kr. Holm"."""
_SHORT = rf"(?:{'|'.join(_ABBREVIATED.split())})\."
_WORD = rf"(?:{_SHORT}|{_PREFIXED}|[{UPPER}](?:{_LOWER}|['’´])*{_HYPHENED})"
WORD_OF_NAME = rf"(?:[{UPPER}]\.(?: ?[{UPPER}]\.){{0,5}}|{_WORD})"
PARTICLE = r"(?:(?:van der|van den|van|von der|von|de la|de|du|der|el|al|la|le|ben|bin|zu|di|da|dos|á) )?"
NAME = Pattern(
    "name",
    re.compile(rf"(?<![\w-]){WORD_OF_NAME}(?: {PARTICLE}{WORD_OF_NAME}){{1,6}}(?![\w-])"),
    "Christian de Vesterhav",
    "Ingen",
)
NAMES_IN_A_ROW = Pattern(
    "names without a comma",
    re.compile(rf"(?<![\w-]){WORD_OF_NAME}(?: {PARTICLE}{WORD_OF_NAME})+(?![\w-])"),
    "Vera Holm Ib Krog Ulla Ravn Bo Dam",
    "Vera og Ib",
)
PARTY_AFTER = Pattern(
    "party behind a name",
    re.compile(r",?\s*\((?P<bracket>[^()\d]{1,40})\)|,? (?:liste )?(?P<letter>[A-ZÆØÅ])(?=\s*(?:[,;.\n]|$))"),
    " (A)",
    " og Ib Krog",
)
GENITIVE = re.compile(r"(?<=[^sxz])s$|['’]s$|(?<=[sxz])['’]$")
"""What a name in the genitive ends in; of a name that ends in a sibilant it cannot be told."""
_ENDINGS_OF_THINGS = (
    "skole skolen center centret fond fonden universitet universitetet festival forsyning biogas sogn forening "
    "foreningen klub klubben laug lauget selskab"
)
ENDINGS_OF_THINGS = tuple(_ENDINGS_OF_THINGS.split())
"""Of the last word of what is named after a person or a place: "Ib Krogs Fond", "Nørhavn Skole"."""
_ENDINGS_OF_UNITS = (
    "udvalg udvalget sråd ældreråd seniorråd lokalråd handicapråd råde rådet "
    "kommune kommunen lokale lokalet lokaler salen gruppe plejen rådgivningen styrelsen "
    "ministeriet forvaltning forvaltningen afdeling afdelingen sekretariat sekretariatet rådhus rådhuset parti partiet "
    "politi politiet organisation organisationer organisationerne service forbund forbundet selskabet "
    "repræsentationen bestyrelsen "
    "forum kreds kredsen "
    "vandværk vandværket bibliotek biblioteket gymnasium gymnasiet plejehjem plejehjemmet børnehave børnehaven "
    "museum museet teater teatret akademi akademiet sygehus sygehuset hospital hospitalet institut instituttet "
    "sparekasse sparekassen kulturhus kulturhuset"
)
_NO_NAME_ENDINGS = (*ENDINGS_OF_THINGS, *_ENDINGS_OF_UNITS.split())
"""A word that ends in one of these is none of a name: "Byrådssalen", "Økonomiudvalget", "Folkeparti"."""
_NO_NAME_WORDS = words_of(
    "region teams side punkt møde sager liste fra ingen teknik miljø januar februar marts april maj juni juli august "
    "september oktober november december referat dagsorden dagsordenen beslutning deltagere afbud fraværende medlem "
    "medlemmer stedfortræder stedfortrædere suppleant suppleanter bemærkninger åben åbent lukket godkendt anbefales "
    "drøftet udsat taget vedtaget tiltrådt orientering orienteringen indstilling indstillingen forslag forslaget "
    "sagen agenda teknisk"
)
_OPENS_NO_NAME = frozenset({"dansk", "danske", "danmarks", "nordisk"})
_NAME_ALL_THE_SAME = ("område", "området")


def is_in_no_name(word: str) -> bool:
    """Whether a word is of minutes or of units, so that it parts names: "Økonomiudvalget", "Referat"."""
    plain = word.casefold()
    if plain in _NO_NAME_WORDS:
        return True
    return plain.endswith(_NO_NAME_ENDINGS) and not plain.endswith(_NAME_ALL_THE_SAME)


def opens_no_name(text: str) -> bool:
    """Whether the first word is that of an organisation: "Danske Handicaporganisationer"."""
    return text.partition(" ")[0].casefold() in _OPENS_NO_NAME
