"""Whose section it is, where it is no law's: a local plan's, a contract's, or the municipality's own rules'."""

import re
from collections.abc import Iterator

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.laws.names import NameHit
from referatgraf.nlp.recognition.laws.plain import Plain

STATUTE = Pattern(
    "styrelsesvedtægt",
    re.compile(r"(?<![\w-])styrelsesvedtægtens?(?![\w-])|(?<=s )styrelsesvedtægts?(?![\w-])"),
    "styrelsesvedtægtens § 4",
    "vedtægtens § 4",
)
RULES = Pattern(
    "forretningsorden for a body",
    re.compile(r"(?<![\w-])forretningsorden(?:en)?s? for (?P<body>[\w ,-]{3,90}?)\s{0,3}(?=§|paragraf)"),
    "forretningsordenen for økonomiudvalget samt de stående udvalg § 5",
    "forretningsordenens § 5",
)
RULES_BEHIND = Pattern(
    "forretningsorden behind its body",
    re.compile(r"(?<![\w-])(?P<body>[a-zæøå-]{3,40})s forretningsorden(?:en)?s?(?=\s{0,3}(?:§|paragraf))"),
    "byrådets forretningsorden § 5",
    "forretningsordenens § 5",
)
_BODY_WORD = re.compile(
    r"(?:de|den|det|og|samt|stående|politiske)|[a-zæøå]+-|[a-zæøå]*(?:råd|udvalg|bestyrelse|repræsentation)(?:et|en|ene|n|ens)?"
)
_THINGS = (
    "lokalplan", "kommuneplan", "byplanvedtægt", "vedtægt", "forretningsorden", "regulativ", "overenskomst", "aftale",
    "kontrakt", "deklaration", "servitut", "forslag", "statut", "instruks", "retningslinje", "betingelse", "skøde",
    "fundats", "kommissorium", "udbudsmateriale", "tillæg", "reglement", "regler", "vilkår", "tilladelse", "påbud",
    "plan", "ordning", "bilag", "protokollat", "tegning", "kapitulation", "politik", "vejledning", "cirkulære",
    "dagsorden", "referat", "protokol",
)  # fmt: skip
OTHER_BEFORE = Pattern(
    "what is no law, before its section",
    re.compile(
        rf"(?:(?:{'|'.join(_THINGS)})(?:en|et|er|erne|n|ne|t)?(?:s|ens)?|[a-zæøå]{{4,}}(?:en|et|erne)s)"
        r"(?: nr\.?)?(?: [\w./-]{0,8}\d[\w./-]{0,8})?(?: (?:for|om) [\w -]{1,30})?[ ,:]{0,3}$"
    ),
    "lokalplanens ",
    "efter ",
)
OTHER_AFTER = Pattern(
    "what is no law, behind its section",
    re.compile(
        rf"[ ,]{{1,2}}(?:i|af|fra|jf\.) (?:den |det |de |en |et )?(?:[\w-]{{1,30}} )?[a-zæøå-]*(?:{'|'.join(_THINGS)})"
        r"(?:en|et|er|erne|n|ne|t)?s?(?!\w)"
    ),
    " i lokalplan nr. 12",
    " i lov om leje",
)
_ATTENDED = r"deltog|deltager|deltage|deltaget|til stede|fraværende|fravær|inhabil|habil|forlod|afbud|kom|gik"
_TREATED = r"behandlingen af|drøftelsen af|udsat fra|genoptages under|optages under|punkt|punkterne|pkt\.|sag|sagerne"
_DECIDED = r"møde(?:t|ts)?|(?:udvalg|råd)(?:et)?s?|bestyrelse(?:n)?s?|beslutning(?:en)?|beslutningsprotokol(?:len)?"
_MONTH = r"\d{1,2}\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z.]*"
AGENDA = Pattern(
    "what tells that a § is the number of an item",
    re.compile(
        rf"\b(?:{_ATTENDED})\b[^.;§]{{0,40}}(?:i|ved|under|fra|til|{_TREATED})\s{{1,3}}$"
        rf"|\b(?:{_TREATED})\s{{1,3}}$|\b(?:{_DECIDED}),?\s{{1,3}}$"
        rf"|(?:{_MONTH}|\d{{1,2}}[./-]\d{{1,2}}[./-])\s?(?:\d{{4}}|\d\d)?,?\s{{1,3}}$"
    ),
    "peter hansen deltog ikke i ",
    "kommunen deltager i samarbejdet efter ",
)
HEADING = Pattern(
    "§ that numbers a heading", re.compile(r"\s?[.:)](?:\s|$)|\s[-–]\s|\s{2}"), ". godkendelse", ", stk 2"
)
"""Behind a § that begins a line."""
_LOOK_BACK = 60


def own_rules(plain: Plain) -> Iterator[NameHit]:
    """The municipality's own rules that a passage names, as far as they are one thing within the municipality."""
    lower = plain.lower
    for hit in STATUTE.regex.finditer(lower) if "styrelsesvedtægt" in lower else ():
        yield NameHit(*hit.span(), name="styrelsesvedtægten", local=True)
    for pattern in (RULES, RULES_BEHIND) if "forretningsorden" in lower else ():
        for hit in pattern.regex.finditer(lower):
            body = plain.text[slice(*hit.span("body"))].strip(" ,")
            if all(_BODY_WORD.fullmatch(word) for word in hit["body"].replace(",", " ").split()):
                end = hit.start() + len(hit.group().rstrip(" ,\r\n\t"))
                yield NameHit(hit.start(), end, name=f"forretningsorden for {_as_name(body)}", local=True)


def _as_name(body: str) -> str:
    """A body as it is named: "Byrådet" of "byrådet", but "de stående udvalg" as it stands."""
    return body if body.startswith(("de ", "den ", "det ")) else body[0].upper() + body[1:]


def is_of_another(lower: str, start: int, end: int) -> bool:
    """Whether the section from `start` to `end` belongs to what is no law."""
    before = lower[max(0, start - _LOOK_BACK) : start]
    return bool(OTHER_BEFORE.regex.search(before) or OTHER_AFTER.regex.match(lower, end) or _is_item(lower, start, end))


def _is_item(lower: str, start: int, end: int) -> bool:
    """Whether a § from `start` to `end` numbers an item of an agenda: "§ 1. Godkendelse", "deltog ikke i § 6-9"."""
    if not lower[:start].rpartition("\n")[2].strip():
        return bool(HEADING.regex.match(lower, end))
    return bool(AGENDA.regex.search(lower, max(0, start - _LOOK_BACK), start))
