"""Whose a phone or an address is: of a person, or of those who are there for the public.

The nearest owner that the sentence or the block of lines names before it counts, a public one only if no person is
named in the sentence from whom a conjunction leads to the number ("Borgeren klagede til kommunen og træffes på …").
"""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.ontology.registers import family_names, given_names

_PLACES = (
    "rådhus|borgerservice|forvaltning|afdeling|sekretariat|stab|skole|center|centre|centr|bibliotek|institution|børnehave|"
    "børnehus|vuggestue|dagpleje|sfo|plejehjem|ældrecenter|hjemmepleje|jobcenter|klinik|lægehus|sygehus|hospital|politi|"
    "styrelse|ministeri|forsyning|hal|hallen|museum|musee|kirke|teater|værested|bosted|botilbud|krisecenter|"
    "omstilling|hovednummer|hovedtelefon|hotline|reception|vagttelefon|døgnvagt|akuttelefon|kontaktcenter|beredskab|"
    "brandvæsen|forening|klub|forbund|fond|selskab|virksomhed|firma|teknik|miljø|team|plan og byg|børn og unge|"
    "social og sundhed|ældre og sundhed|kultur og fritid"
)
PUBLIC = Pattern(
    "someone who is there for the public, in lower case",
    re.compile(
        rf"(?:{_PLACES})(?:et|ene|en|erne|er|ne|n|e)?s?\b|(?<=\w )kommunes?\b|\bregion \w|"
        r"\b(?:kommunens?|regionens?|lægevagten|a/s|aps|i/s|p/s|k/s|ivs|a\.?m\.?b\.?a|f\.m\.b\.a)\b"
    ),
    "rådhuset, holbækvej",
    "centerchef på rådhusvej",
)
_PEOPLE = (
    "borger|ansøger|klager|beboer|lejer|patient|indsiger|anmelder|værge|nabo|pårørende|enke|enkemand|moder|fader|mor|"
    "far|datter|søn|hustru|ægtefælle|samlever|plejefamilie|plejebarn|barn|elev"
)
PRIVATE = Pattern(
    "a single person",
    re.compile(
        rf"(?i)\b(?:{_PEOPLE})(?:en|et|eren)?(?:s|'s)?\b|\bprivat(?:adresse|telefon|nummer|mobil)\w*|\bprivat:|\bbopæl\w*|\bbor\b|\bboende\b|"
        r"\bbosat\b|\bhjem(?:me)?adresse\w*|\b(?:hans|hendes|hun|han|fru|frk|hr)\b"
    ),
    "borgerens mobil",
    "borgerne på den private fællesvej",
)
NAME = Pattern(
    "name",
    re.compile(
        r"(?<![\w-])(?P<given>[A-ZÆØÅÖÜÉ][^\W\d_]+(?:-[A-ZÆØÅÖÜÉ]?[^\W\d_]+)?)"
        r"(?:[ \u00a0]+[A-ZÆØÅÖÜÉ]\.?(?![^\W\d_]))?"
        r"(?P<rest>(?:(?:[ \u00a0]+(?:(?:de|von|van|la|el|al)[ ])?|[ \t]*\r?\n)"
        r"[A-ZÆØÅÖÜÉ][^\W\d_]+(?:-[A-ZÆØÅÖÜÉ]?[^\W\d_]+)?){1,4})(?![\w-])"
    ),
    "af Asta Marie Brink, fordi",
    "Asta er der",
)
_TURN = re.compile(r"(?i)\b(?:og|men|som|der|hvor|hvorefter|sig|ham|hende|ringe)\b|\.\s")
_WORD = re.compile(r"[^\W\d_]+")
_TRADE = re.compile(
    r"(?i)\b(?:firma|advokat|arkitekt|tegnestue|entreprenør|murer|tømrer|vognmand|"
    r"skoleleder|institutionsleder|forstander)"
)
_STREET = re.compile(r"(?:vej|gade|allé|alle|stræde|vænge|torv|plads|boulevard|park|have)(?:en|et|t)?$", re.I)
_NEAR = 25
_BUSINESS = re.compile(r"[ \u00a0]*(?:&|A/S|ApS|I/S|K/S|P/S)")


def is_public(before: str) -> bool:
    """Whether what `before` says last leads to someone who is there for the public.

    Args:
        before: the sentence or the block of lines up to the phone or address.
    """
    public = last_public(before)
    if public < 0:
        return False
    people = max(_last(PRIVATE.regex, before), last_name(before)[1])
    return people < 0 or (people < public and not _TURN.search(before, public))


def last_public(before: str) -> int:
    """Where the last word in `before` for someone who is there for the public ends, -1 where none stands."""
    return _last(PUBLIC.regex, before.lower())


def last_name(before: str) -> tuple[int, int]:
    """Where the last name of a person in `before` begins and ends, (-1, -1) where none stands.

    Of two words or more, with a given or family name of the register among them.
    """
    found = (-1, -1)
    for hit in NAME.regex.finditer(before):
        of_name = any(map(_is_of_name, _WORD.findall(hit.group()))) and not _STREET.search(hit.group())
        if of_name and not _is_business(before, hit):
            found = hit.span()
    return found


def _is_of_name(word: str) -> bool:
    forms = {word, word.removesuffix("s")}
    return not (forms.isdisjoint(given_names()) and forms.isdisjoint(family_names()))


def _is_business(before: str, name: re.Match[str]) -> bool:
    """Whether the name is that of a firm: "Tømrer Ib Krog", "Ib Krog A/S"."""
    return bool(_TRADE.search(before, max(0, name.start() - _NEAR), name.end()) or _BUSINESS.match(before, name.end()))


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match ends, -1 where there is none."""
    return max((hit.end() for hit in pattern.finditer(text)), default=-1)
