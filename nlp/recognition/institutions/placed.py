"""Institutions told by the place behind their kind: "Friskolen i Kirkeby", "Lærerkredsen for Kirkeby og Omegn"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.heads import Headed, headed
from referatgraf.nlp.recognition.institutions.hints import sought
from referatgraf.nlp.recognition.institutions.readings import reading
from referatgraf.nlp.recognition.institutions.runs import UPPER, begins
from referatgraf.nlp.recognition.institutions.towns import TOWN, is_place, is_town
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import first_words

_PART = "Å|Sø|Strand|By|Mølle|Kirke|Bro|Havn|Bjerg|Nord|Syd|Øst|Vest"
PLACED = Pattern(
    "kind of institution in the definite form and where it is",
    re.compile(
        rf"(?<![\w-])(?P<kind>[{UPPER}](?:\w{{1,6}}-\w)?\w{{3,40}}(?:e[nt]|rne)) (?P<link>i|på|for|ved) "
        rf"(?P<town>(?:(?:Gl|Sdr|Ndr|Nr|St|Sct)\. )?{TOWN})"
        rf"(?P<wide> Amt| Sogn| og [Oo]megn| og {TOWN}(?!\s[A-ZÆØÅ]| (?:i|på|ved) [A-ZÆØÅ])| (?:{_PART})(?!\w))?"
        r"(?![\w-]| [Kk]ommune)"
    ),
    "brev fra Friskolen i Kirkeby",
    "brev fra friskolen i Kirkeby",
)
ARCHIVE = Pattern(
    "local history, and of where",
    re.compile(
        rf"(?<![\w-])Lokalhistorisk (?:Arkiv|Forening|Samling|Selskab)(?: (?:i|for|på))? "
        rf"(?:(?:Gl|Sdr|Ndr|Nr|St|Sct)\. )?{TOWN}(?: Kommune| Sogn| og [Oo]megn)?(?![\w-])"
    ),
    "Lokalhistorisk Arkiv i Kirkeby",
    "Lokalhistorisk Arkiv har",
)
OFFICES = words_of(
    "Retten Boligretten Byretten Fogedretten Skifteretten Fredningsnævnet Tilsynsrådet Statsamtet Lærerkredsen Brugsen "
    "DagliBrugsen SuperBrugsen LokalBrugsen Ankenævnet Embedslægeinstitutionen Provstiudvalget Besøgstjenesten "
    "Embedslægerne Kiropraktorerne Vagtcentralen Vejvæsenet Politiet Naturskolen Menighedsbørnehaven SOSU-skolen "
    "Sosu-skolen OK-klubben OK-Klubben OK-klubberne OK-Klubberne KFUM-spejderne KFUM-Spejderne"
)
"""Offices of which the country has many, each with its place: a name at the beginning of a sentence too."""
_FIRST = first_words(OFFICES)
_KINDS = words_of(
    "skole friskole privatskole efterskole højskole musikskole ungdomsskole museum forening klub lokalråd landsbyråd "
    "borgerråd beboerråd samråd menighedsråd sogneråd børnehus idrætsråd erhvervsråd turistråd netværk sundhedshus "
    "plejecenter sundhedscenter idrætscenter kulturhus forsamlingshus medborgerhus plejehjem svømmehal lægehus "
    "distriktspsykiatri dagpleje kommunikationscenter besøgstjeneste hjemmepleje tandpleje sundhedspleje jobcenter "
    "frivilligcenter værested krisecenter herberg forsorgshjem ungdomshus fritidscenter medborgercenter idrætssamvirke "
    "handelsstand digelag pumpelag bylaug landsbylaug"
)
"""Nouns of heads.csv of which a place makes a name."""
_ANYWHERE = words_of(
    "friskole privatskole musikskole ungdomsskole lokalråd landsbyråd borgerråd beboerråd samråd menighedsråd museum "
    "forening klub erhvervsråd turistråd netværk idrætssamvirke"
)
"""Those of which it makes one at the beginning of a sentence too, and whatever the place is called."""
_NO_PLACE = words_of("Danmark Region Kommunen Folketinget Norden Europa Nord Syd Øst Vest")
_DAGLI = ("Dagli'", "Dagli’")
"""What stands before the shop in its name."""
_ALSO = frozenset({" Amt", " Sogn", " og Omegn", " og omegn"})


def placed(setting: Setting) -> Iterator[Mention]:
    """The institutions that are named by their place."""
    text = setting.text
    for _, hit in setting.match(PLACED.regex, setting.words.those(_may_be_kind)):
        if hit["town"] not in _NO_PLACE and _is_kind(text, hit) and _is_place(hit):
            start = hit.start() - len(_DAGLI[0]) * text.endswith(_DAGLI, 0, hit.start())
            yield reading(text, start, hit.end("town") if _is_next(hit["wide"]) else hit.end())
    yield from (reading(text, *hit.span()) for hit in sought(setting, ARCHIVE, "Lokalhistorisk "))


def _is_next(wide: str | None) -> bool:
    """Whether an "og" behind the town brings another name, and no second town."""
    link, _, second = (wide or "").strip().partition(" ")
    return link == "og" and second.casefold() != "omegn" and not (is_town(second) or is_place(second))


def _may_be_kind(word: str) -> bool:
    return word in _FIRST or (word.endswith(("en", "et", "rne")) and word[0].isupper())


def _is_place(hit: re.Match[str]) -> bool:
    """Whether what stands behind the kind is a place; behind some kinds nothing else stands."""
    if is_town(hit["town"]) or is_place(hit["town"]) or hit["wide"] in _ALSO:
        return True
    found = headed(hit["kind"])
    if (hit["kind"] == "Skolen" and hit["link"] != "for") or (hit["kind"] in OFFICES and hit["link"] == "i"):
        return True
    near = hit["link"] in ("i", "på") or (hit["link"] == "ved" and hit["wide"])
    return bool(found and found.head.noun in _ANYWHERE and near and _is_told(found))


def _is_kind(text: str, hit: re.Match[str]) -> bool:
    """Whether the word before the place tells an institution where it stands."""
    if hit["kind"] in OFFICES:
        return True
    found = headed(hit["kind"])
    if not found or not found.is_naming or not _is_common(found):
        return False
    if hit["link"] == "for":
        return bool(found.first) or found.head.noun in ("erhvervsråd", "turistråd")
    return (found.head.noun in _ANYWHERE and _is_told(found)) or not begins(text, hit.start())


def _is_common(found: Headed) -> bool:
    """Whether a noun only says what there is at a place, and is no name that needs none ("Egeskolen i Kirkeby")."""
    whole = found.first + found.head.noun
    return whole in _KINDS or (
        found.head.noun in _KINDS and (found.first in found.head.common or found.head.noun == "forening")
    )


def _is_told(found: Headed) -> bool:
    """Whether the noun tells more than that there is some club or association."""
    return bool(found.first) or found.head.noun not in ("forening", "klub", "netværk")
