"""Page furniture: the tools, cookie texts, page numbers and rules that stand around minutes and are none of them."""

import re

from referatgraf.nlp.patterns import Pattern

_LINKS = (
    r"til top(?:pen)?|til indholdsfortegnelsen?|kopier link.*|hop til indhold|"
    r"spring til (?:indhold|hovedindhold).*|tilbage|hjem|næste punkt|forrige punkt"
)
_FOLDING = r"fold alle (?:ud|ind)|klik (?:her )?.{0,12}folde (?:ud|ind).*|klik her.*|åbn/luk punkt|luk"
_TOOLS = r"udskriv(?: hele dagsord\w+)?|print|del|søg|vælg|menu|læs op|show video|vis video"
_ARCHIVE = (
    r"se (?:hele )?(?:dagsordenen|referatet)|dagsordener(?: og referater)?(?: \d{4})?|"
    r"vælg (?:dit )?udvalg.*|her ligger .*"
)
_DOWNLOADS = (
    r"hent(?: som)? (?:fil|pdf).*|download.*|save this pdf as:|(?:word|png|txt|jpg)(?: +(?:word|png|txt|jpg))+|"
    r"størrelse: px|starte visningen fra side:|transkript"
)
NOISE_PATTERNS = (
    Pattern(
        "tool",
        re.compile(rf"(?i:^(?:{_LINKS}|{_FOLDING}|{_TOOLS}|{_ARCHIVE}|{_DOWNLOADS})$)"),
        "Til toppen",
        "Til toppen af bakken",
    ),
    Pattern("cookies", re.compile(r"(?i:^.{0,60}\bcookie.{0,200}$)"), "Vi bruger cookies på siden.", "Kage til mødet"),
    Pattern(
        "page number",
        re.compile(r"(?i:^(?:side ?)?\d{1,4}(?: ?(?:af|/) ?\d{1,3})?$|^side$)"),
        "Side 3 af 9",
        "3 sager",
    ),
    Pattern("rule", re.compile(r"^[\W_]+$"), "------", "- a"),
)
_NOISE = re.compile("|".join(pattern.regex.pattern for pattern in NOISE_PATTERNS))
_LONGEST = 300


def is_noise(text: str) -> bool:
    """Whether a line is page furniture; a lone dash is none, as it stands for an empty section."""
    return len(text) < _LONGEST and text != "-" and _NOISE.match(text) is not None
