"""Page furniture: the tools, cookie texts, page numbers and rules that stand around minutes and are none of them."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.words import holds_any

_STEP = r"(?: (?:punkt|side|møde))?(?: ?[»›>→])?"
_LINKS = (
    r"(?:tilbage |gå |op )?til top(?:pen)?(?: af siden)?|til indholdsfortegnelsen?|kopi[eé]r link.*|"
    r"hop til indhold|\[?sideskift\]?|"
    r"spring til (?:indhold|hovedindhold).*|tilbage|hjem|"
    rf"(?:[«‹<←] ?)?(?:forrige(?:{_STEP}(?:[ |·]+næste{_STEP})?)|næste{_STEP})"
)
_FOOT = (
    r"(?:siden(?: er)? )?(?:sidst|senest) (?:opdateret|ændret|redigeret)\b.{0,40}|"
    r"ansvarlig (?:redaktør|for siden)\b.{0,60}|"
    r"(?:fandt du|var (?:denne )?side[nr]?|hjalp (?:denne )?side[nr]?)\b.{0,60}\?(?:\s+ja\W+nej)?"
)
_FOLDING = (
    r"fold alle (?:ud|ind)|(?:åbn|luk|vis|skjul) alle|fold (?:ud|ind)|klik (?:her )?.{0,12}folde (?:ud|ind).*|"
    r"klik her.*|(?:åbn/luk|vis/skjul|fold (?:ud/ind|ind/ud)) (?:punkt|sag|dagsordenspunkt)(?: .{0,300})?|luk"
)
_TOOLS = (
    r"udskriv(?: (?:hele dagsord\w+|siden?|punkt(?:et)?|referat(?:et)?|dagsorden(?:en)?))?|"
    r"print(?: siden?| punkt(?:et)?)?|del(?: (?:siden|dette|punktet|på .{2,20}|via .{2,20}))?|"
    r"tip en ven|send (?:siden )?til en ven|søg|vælg|menu|"
    r"læs op|læs højt|lyt(?: til siden)?|show video|vis video|vis (?:mere|mindre|alle punkter)|"
    r"abonn[ée]r(?: på .{2,40})?|tilmeld nyhedsbrev"
)
_COOKIES = (
    r"(?:accept[ée]r|tillad|afvis|godkend) (?:alle|valgte|udvalgte|kun nødvendige)|kun nødvendige|"
    r"vis detaljer|skjul detaljer|gem (?:mine )?valg|luk banner"
)
_ARCHIVE = (
    r"(?:se|gå til|link til|hent|åbn|vis)(?: alle)? bilag(?:ene)?(?: til punktet)?|"
    r"se (?:hele )?(?:dagsordenen|referatet)|dagsordener(?: og referater)?(?: \d{4})?|"
    r"vælg (?:dit )?udvalg.*|her ligger .*"
)
_DOWNLOADS = (
    r"hent(?: som)? (?:fil|pdf).*|download.*|save this pdf as:|(?:word|png|txt|jpg)(?: +(?:word|png|txt|jpg))+|"
    r"størrelse: px|starte visningen fra side:|transkript|"
    r"(?:drevet af|leveret af|powered by) (?:first ?agenda|prepare|sbsys|acadre|edoc|os2web)"
)
NOISE_PATTERNS = (
    Pattern(
        "tool",
        re.compile(rf"(?i:^(?:{_LINKS}|{_FOLDING}|{_TOOLS}|{_COOKIES}|{_ARCHIVE}|{_DOWNLOADS}|{_FOOT})$)"),
        "Til toppen",
        "Til toppen af bakken",
    ),
    Pattern(
        "trail",
        re.compile(r"(?i:^du er her\b.{0,200}$)|^[^.>»›]{2,60}(?: [>»›] [^.>»›]{2,80}){2,}$"),
        "Forside > Politik > Referater",
        "Udgift > budget",
    ),
    Pattern("cookies", re.compile(r"(?i:^.{0,60}\bcookie.{0,200}$)"), "Vi bruger cookies på siden.", "Kage til mødet"),
    Pattern(
        "page number",
        re.compile(
            r"(?i:^(?:(?:side|blad)(?: ?nr\.?)?:? ?)?\d{1,4}(?: ?(?:af|/) ?\d{1,3})?$|^side$|^[-–]? ?\d{1,4} ?[-–]$|"
            r"^[-–_=*]{2,} ?\d{1,4} ?[-–_=*]{2,}$|"
            r"^\d{1,4}[ \t|]{1,20}s ?i ?d ?e$)"
        ),
        "Side 3 af 9",
        "3 sager",
    ),
    Pattern("rule", re.compile(r"^[\W_]+$"), "------", "- a"),
)
_NOISE = re.compile("|".join(pattern.regex.pattern for pattern in NOISE_PATTERNS))
_TOOL = NOISE_PATTERNS[0].regex
_BETWEEN = re.compile(r"\s{2,}|\s*\|\s*")
_WHOLE = re.compile("|".join(p.regex.pattern for p in NOISE_PATTERNS if p.name not in ("trail", "cookies")))
_WITHIN = ("cookie", "du er her", " > ", " » ", " › ")
"""One of these stands in every trail and text on cookies, which are long to look for."""
_LONGEST = 300


def is_noise(text: str) -> bool:
    """Whether a line is page furniture; a lone dash is none, as it stands for an empty section."""
    if len(text) >= _LONGEST or text == "-":
        return False
    patterns = _NOISE if holds_any(text.lower(), _WITHIN) else _WHOLE
    return patterns.match(text) is not None or _is_tools(text)


def _is_tools(text: str) -> bool:
    """Whether a line is a tool in brackets, or several side by side ("[Til toppen]", "Udskriv punkt   Kopiér link")."""
    if text.startswith("[") and text.endswith("]"):
        return _TOOL.match(text[1:-1].strip()) is not None
    parts = _BETWEEN.split(text) if "  " in text or "|" in text else []
    return len(parts) > 1 and all(_TOOL.match(part) for part in parts)
