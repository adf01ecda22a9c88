"""Names of municipal bodies by their morphology: found, put in the nominative, compared.

The grammar follows the name patterns of Danish committees: hyphenated parts joined by commas, "og", "&" or
"samt" before one head ("Teknik-, Miljø- og Klimaudvalget"), "Udvalget for X og Y", a council with or without its
municipality ("Byrådet", "Nørhavn Byråd"), and single names such as "Direktionen".
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern

_UPPER = "A-ZÆØÅÄÖÜÉ"
_REST = r"[\wæøå]{0,40}"
"""The rest of a word; no word of a name is longer, and an endless one must not slow the search."""
_WORD = rf"[{_UPPER}]{_REST}"
_ENDING = r"(?:et|en|n)?(?:s|s’|'s)?(?![\wæøå-])"
_COUNCIL = r"(?:Byråd|Kommunalbestyrelse|Borgerrepræsentation|Regionsråd)"
_HEADS = (
    r"(?:udvalg|(?<!om)råd|nævn|kommission|bestyrelse|direktion|magistrat|borgerrepræsentation|chefforum|chefgruppe)"
)
_SUBJECTS = (
    "(?:Arbejdsmarked|Beskæftigelse|Borger|By|Byg|Bolig|Børn|Børne|Erhverv|Familie|Forebyggelse|Fritid|Handicap|Idræt|"
    "Integration|Klima|Kultur|Land|Landdistrikt|Læring|Miljø|Natur|Omsorg|Plan|Psykiatri|Senior|Skole|Social|Sundhed|"
    "Teknik|Trafik|Turisme|Uddannelse|Udvikling|Unge|Vej|Voksne|Økonomi|Ældre)"
)
_PART = rf"(?:{_WORD}-(?:,? ?(?:og|&|samt) ?|, ?)|{_SUBJECTS}(?: & | og |, )|Det |Grønt )"
_NO_SUBJECT = (
    r"(?!(?:den|det|har|er|blev|at|i|på|til|og|som)\b|"
    r"\w{0,40}(?:udvalg|råd|bestyrelse|nævn|direktion)(?:et|en|n)?s?\b)"
)
_FOR_WORD = rf"{_NO_SUBJECT}[\wæøåÆØÅé-]{{1,40}}"
_FOR = rf"(?:[Uu]dvalg(?:et)?|[Rr]ådet|[Ss]tyregruppen) for {_FOR_WORD}(?:(?:,| og| &|, og) {_FOR_WORD}){{0,4}}"
_NO_PLACE = (
    r"(?!(?i:Referat|Beslutning|Beslutninger|Dagsorden|Beslutningsprotokol|Protokol|Møde|Åbent|"
    r"Det|Den|Fra|Til|I|Af|For|Udvalg|Nyt|Nye)\b)"
)
_PLACED = rf"(?<!\w){_NO_PLACE}{_WORD}(?:-{_WORD})? (?:{_COUNCIL}|Grønt Råd|Ældreråd|Handicapråd){_ENDING}"
_ADJECTIVE = r"(?:Tekni(?:sk|ske)|Social|Kulturelt|Grønne|Grønt|Midlertidig[et]?)"
_SINGLE = rf"{_ADJECTIVE} (?:[Uu]dvalg|[Rr]åd){_ENDING}|KKR {_WORD}"
_SUBJECT_PAIR = rf"{_SUBJECTS}(?: og | & ){_SUBJECTS}-udvalg{_ENDING}"
_COMPOUND = rf"{_PART}{{0,4}}(?:{_WORD}-?)?(?i:{_HEADS}){_ENDING}"

BODY_PATTERNS = (
    Pattern("for", re.compile(_FOR), "Udvalget for Børn og Skole", "udvalgets møde"),
    Pattern("placed council", re.compile(_PLACED), "Nørhavn Byråd", "byrådssalen"),
    Pattern("single", re.compile(_SINGLE), "Teknisk Udvalg", "Teknisk Forvaltning"),
    Pattern("subjects", re.compile(_SUBJECT_PAIR), "Børn og Unge-udvalget", "Børn og Unge"),
    Pattern("compound", re.compile(_COMPOUND), "Plan-, Miljø- og Klimaudvalget", "Økonomiudvalgsmødet"),
)
BODY = re.compile("|".join(f"(?:{pattern.regex.pattern})" for pattern in BODY_PATTERNS))
"""The name of a body in any of its forms."""

ABBREVIATIONS = {
    "BR": "Borgerrepræsentationen",
    "BY": "Byrådet",
    "KB": "Kommunalbestyrelsen",
    "KMB": "Kommunalbestyrelsen",
    "DIR": "Direktionen",
    "ØU": "Økonomiudvalget",
    "ØK": "Økonomiudvalget",
}
"""Abbreviations that stand for the same kind of body in every municipality."""

_HINT = re.compile(r"(?i)udvalg|råd|bestyrelse|direktion|magistrat|nævn|kommission|repræsentation|KKR|styregruppe|chef")
_ABBREVIATION = re.compile(rf"(?<![\w-])(?:{'|'.join(ABBREVIATIONS)})(?![\w-])")
_COUNCILS = re.compile(r"(?i)byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd")
_ANAPHOR = re.compile(r"(?i)^(udvalg|råd|bestyrelse|nævn|kommission|fagudvalg)(et|en|ets|ens)?$")
_GENITIVE = re.compile(r"(?<=[a-zæøå](?:et|en))(?:s|s’|'s)$|(?<=[dn])'s$|(?<= Udvalg)s$|(?<= Råd)s$")
_DEFINITE = re.compile(
    r"(?:(?<=udvalg)|(?<=råd)|(?<=nævn))et$|(?<=bestyrelse)n$|(?:(?<=direktion)|(?<=kommission))e?n$"
)
_LINK = re.compile(r"(?<=[bcdfghklmnprtv])[es](?=-| |$)")


def find_bodies(text: str, offset: int = 0) -> Iterator[Quote]:
    """Every body named in `text`, in the nominative, in order; not "udvalget" alone and no compounds."""
    if not _HINT.search(text):
        return
    for hit in BODY.finditer(_lowered(text) if text.isupper() else text):
        name = nominative(hit.group())
        if not _ANAPHOR.match(name) and name[:1].isupper():
            yield Quote(name, Span(offset + hit.start(), offset + hit.end()))


def find_route(text: str, offset: int = 0) -> list[Quote]:
    """The bodies of a case's way: names, or the usual abbreviations where no name stands ("ØK/BY")."""
    named = list(find_bodies(text, offset))
    if named:
        return named
    return [
        Quote(ABBREVIATIONS[hit.group()], Span(offset + hit.start(), offset + hit.end()), "kendt forkortelse")
        for hit in _ABBREVIATION.finditer(text)
    ]


def is_body(text: str) -> bool:
    """Whether `text` is the name of a body and nothing else."""
    return bool(BODY.fullmatch(text.strip(" .:,")))


def nominative(name: str) -> str:
    """A body's name without the genitive -s.

    >>> nominative("Socialudvalgets")
    'Socialudvalget'
    """
    return _GENITIVE.sub("", name.strip(" ,.:"))


def same_body(one: str, other: str) -> bool:
    """Whether two names are of one body of the same municipality, spelling and linking letters apart.

    >>> same_body("Plan- & Miljøudvalget", "Plan og miljøudvalg")
    True
    """
    return body_key(one) == body_key(other)


def body_key(name: str) -> str:
    """What all spellings of one body's name share; all councils share one, as a municipality has but one."""
    if is_council(name):
        return "council"
    plain = _DEFINITE.sub("", name.casefold().replace("&", "og").replace(",", ""))
    return _LINK.sub("", plain).replace("-", "").replace(" og ", " ").replace(" ", "")


def is_council(name: str) -> bool:
    """Whether the name is that of an elected council."""
    return bool(_COUNCILS.search(name))


def _lowered(text: str) -> str:
    """A line in capitals as it would stand in running text, of the same length."""
    return re.sub(r"\w+", lambda word: _lowered_word(word[0]), text)


def _lowered_word(word: str) -> str:
    lowered = word.lower() if word in ("OG", "FOR") else word.capitalize()
    return lowered if len(lowered) == len(word) else word
