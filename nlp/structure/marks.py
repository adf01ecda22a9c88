"""What a single line is by its words alone: page furniture, a case number, an open or closed mark, a clerk's name."""

import re
from dataclasses import dataclass, replace

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.nlp.structure.lines import Line

_KLE = r"\d{2}\.\d{2}\.\d{2}"
NUMBER_PATTERNS = (
    Pattern("KLE journal", re.compile(rf"(?<![\d.]){_KLE}(?:-[A-ZÆØÅ]\d{{2}}-\d{{1,5}}-\d{{2,4}}| ?-? ?[A-ZÆØÅ]\d{{2}} ?- ?\d{{4}}/?\d*|[A-ZÆØÅ]\d{{2}})?(?![\d.-]\d)"),
            "00.22.00-G01-1-16", "08-08-2024"),
    Pattern("municipality and year", re.compile(r"(?<![\d-])\d{3}-\d{4}-\d{1,7}(?!\d)"), "306-2009-600", "00-2009"),
    Pattern("year and number", re.compile(r"(?<![\d-])(?:19|20)\d{2}[-/]\d{4,7}(?![\d-])"), "2017-004392", "2017-18"),
    Pattern("short year and number", re.compile(r"(?<![\d./-])\d{2}-\d{4,7}[A-Z]?(?![\d-])"), "24-008179", "08-08-2024"),
    Pattern("year/number", re.compile(r"(?<![\d./-])(?:0\d|1\d|2\d|9\d)/\d{1,7}(?![\d/-])"), "14/30210", "6/4 2016"),
    Pattern("council number", re.compile(r"(?<!\w)[A-ZÆØÅ]{2,3} \d{1,5}/\d{2,4}(?!\d)"), "BR 677/06", "BR 677"),
    Pattern("plain number", re.compile(r"(?<![\d./-])\d{5,7}(?![\d./-])"), "249030", "2635"),
)  # fmt: skip
_NUMBER = re.compile("|".join(f"(?:{p.regex.pattern})" for p in NUMBER_PATTERNS))
NUMBER = re.compile("|".join(f"(?:{p.regex.pattern})" for p in NUMBER_PATTERNS[:-1]))
"""A case, journal or council number that needs no label."""
_KLE_START = re.compile(_KLE)
_LABEL = {
    "case": r"Acadre ?sags?nr\.?|Sags?nr\.?|Sagsnummer|Sags?-?id\.?|Sags ID|Sag(?= \d{3}-)|ESDH-sag",
    "journal": r"J\.?\s?nr\.?|Journal ?nr\.?|Journalnummer|KLE(?:-?nr\.?)?",
    "document": r"Dok(?:ument)?\.? ?nr\.?|Dok\.|Dokumentnummer",
    "clerk": r"(?:Øvrige )?[Ss]agsbehandlere?|Sagsansvarlig(?: enhed)?|(?:Sags)?[Ii]nitialer|Sagsbeh\.|Forvaltning|Fagcenter|Punkttype(?=:)",
}
LABELLED = re.compile(
    "|".join(rf"(?P<{name}>(?<![\w.]){words})(?P<{name}_mark>\s*[:.]+|(?=\s+\d))" for name, words in _LABEL.items()),
    re.I,
)
ACCESS = re.compile(
    r"(?i)^(?:(?P<open>åbent?(?: ?(?:punkt|sag|dagsorden))?)|(?P<closed>lukket(?: ?(?:punkt|sag))?))\b[\s:.-]*"
)
GROUP = re.compile(
    r"(?i)^(?:åben|lukket) dagsorden:?$|^(?:åbne|lukkede) (?:sager|punkter|dagsordenspunkter|dagsordenpunkter):?$|^(?:sager|punkter) (?:for|til behandling for) (?:åbne|lukkede) døre:?$|.{0,40} for (?:åbne|lukkede) døre$"
)
"""The heading of the open or the closed part of an agenda."""
CLASS = re.compile(
    r"(?i)^[A-E][.:] (?:sager )?til (?:afgørelse|behandling|drøftelse|orientering|efterretning|beslutning)\b.{0,60}$"
)
_CLEAR = re.compile(r"^[\s:.,/–-]*$")

NOISE_PATTERNS = (
    Pattern("tool", re.compile(r"(?i)^(?:til top(?:pen)?|til indholdsfortegnelsen?|udskriv(?: hele dagsord\w+)?|print|del|kopier link.*|fold alle (?:ud|ind)|"
            r"klik (?:her )?.{0,12}folde (?:ud|ind).*|klik her.*|hop til indhold|åbn/luk punkt|show video|vis video|spring til (?:indhold|hovedindhold).*|søg|vælg|menu|luk|tilbage|hjem|læs op|næste punkt|forrige punkt|"
            r"hent(?: som)? (?:fil|pdf).*|se (?:hele )?(?:dagsordenen|referatet)|download.*|save this pdf as:|(?:word|png|txt|jpg)(?: +(?:word|png|txt|jpg))+|"
            r"størrelse: px|starte visningen fra side:|transkript|dagsordener(?: og referater)?(?: \d{4})?|vælg (?:dit )?udvalg.*|her ligger .*)$"),
            "Til toppen", "Til toppen af bakken"),
    Pattern("cookies", re.compile(r"(?i)^.{0,60}\bcookie.{0,200}$"), "Vi bruger cookies på siden.", "Kage til mødet"),
    Pattern("page number", re.compile(r"(?i)^(?:side ?)?\d{1,4}(?: ?(?:af|/) ?\d{1,4})?$|^side$"), "Side 3 af 9", "3 sager"),
    Pattern("rule", re.compile(r"^[\W_]+$"), "------", "- a"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identification:
    """The numbers on one line of an item's identification; `empty` where a label has lost its number."""

    case_numbers: tuple[Quote, ...] = ()
    journal_numbers: tuple[Quote, ...] = ()
    document_numbers: tuple[Quote, ...] = ()
    empty: bool = False


def is_noise(text: str) -> bool:
    """Whether a line is page furniture: tools, cookie texts, page numbers, rules."""
    return len(text) < 300 and text != "-" and any(pattern.regex.match(text) for pattern in NOISE_PATTERNS)


def is_class(text: str) -> bool:
    """Whether a line says to which class of items the next belong ("B. Sager til drøftelse")."""
    return len(text) < 80 and bool(CLASS.match(text) or GROUP.match(text))


def closed_group(text: str) -> bool | None:
    """Whether a line opens the closed part of an agenda (True) or the open one (False); None for other lines."""
    if len(text) > 80 or not GROUP.match(text):
        return None
    return "lukke" in text.casefold()


def read_identification(line: Line) -> Identification | None:
    """The numbers of an item where `line` is made of them, their labels, an open mark and a clerk's name."""
    if len(line.text) > 400:
        return None
    access = ACCESS.match(line.text)
    begin = access.end() if access else 0
    labels = list(LABELLED.finditer(line.text, begin))
    if labels and labels[0].start() - begin <= 25:
        return _labelled(line, labels)
    initials = re.match(r"[A-ZÆØÅ]{2,8} ?/ ?(?=\d\d/\d)", line.text)
    begin = initials.end() if initials else begin
    hit = NUMBER.match(line.text, begin)
    if (
        hit
        and (_CLEAR.match(line.text[hit.end() :]) or ACCESS.match(line.text[hit.end() :].strip()))
        and (hit.start() == 0 or access or initials)
    ):
        return _sorted(line, [("case", hit.start(), hit.end())])
    return Identification() if access and _CLEAR.match(line.text[begin:]) else None


def closed_mark(text: str) -> bool:
    """Whether a line of identification says that the item is closed."""
    access = ACCESS.match(text)
    return bool(access and access["closed"]) or bool(re.search(r"(?i)\blukket (?:sag|punkt)\b", text))


def _labelled(line: Line, labels: list[re.Match[str]]) -> Identification:
    numbers: list[tuple[str, int, int]] = []
    empty = False
    for n, label in enumerate(labels):
        stop = labels[n + 1].start() if n + 1 < len(labels) else len(line.text)
        kind = label.lastgroup.removesuffix("_mark") if label.lastgroup else "case"
        hit = _NUMBER.search(line.text, label.end(), stop)
        if kind == "document":
            hit = re.compile(r"[\w/-]*\d[\w/-]*").search(line.text, label.end(), stop)
        if hit and kind != "clerk" and hit.start() - label.end() < 12:
            numbers.append((kind, hit.start(), hit.end()))
        elif kind == "case":
            empty = True
    return replace(_sorted(line, numbers), empty=empty)


def is_journal_number(value: str) -> bool:
    """Whether a number begins with a KLE number: it is a journal number then, whatever its label."""
    return bool(_KLE_START.match(value))


def _sorted(line: Line, numbers: list[tuple[str, int, int]]) -> Identification:
    """A KLE number is a journal number, whatever its label; what stands after J.nr. is one too."""
    kinds: dict[str, list[Quote]] = {"case": [], "journal": [], "document": []}
    for kind, start, end in numbers:
        quote = Quote(line.text[start:end].strip(), Span(line.start + start, line.start + end))
        kinds["journal" if kind == "case" and is_journal_number(quote.value) else kind].append(quote)
    return Identification(tuple(kinds["case"]), tuple(kinds["journal"]), tuple(kinds["document"]))
