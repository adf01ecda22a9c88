"""Amounts of money in running text and in tables: "-3,4 mio. kr.", "kr. 45.000", "12.480,-", "40-50 mio. kr.".

A number is an amount where a unit of money stands with it, where it is written with øre, or where it is a cell
of a table whose head, row or column names the unit. Values are DKK with their sign.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from referatgraf.nlp.mentions import Amount
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.tables import BARS, Table, tables

_NUMBER = r"\d{1,3}(?:[.\u00a0 ]\d{3}){1,4}(?:,\d{1,2})?(?!\d)|\d{1,12}(?:,\d{1,3})?(?!\d)"
_SIGN = r"(?:(?<![\w\d)–-])[-–+−] ?)?"
_SPACE = r"[ \u00a0]?"
_KR = r"(?:kroner|kr(?:\.|\b)|DKK\b)"
_SCALE = r"(?:mio\.?|mill?\.|millioner|million|mia\.?|milliarder|milliard|t\.|tusinde?|1\.000|1000)(?=\W|kr|$)|t(?=kr)"
UNIT = Pattern(
    "unit of money",
    re.compile(rf"(?i)(?<![\w.])(?P<scale>{_SCALE})?{_SPACE}(?P<kr>{_KR})"),
    "i 1.000 kr.",
    "kryds",
)
WITH_UNIT = Pattern(
    "number with its unit",
    re.compile(
        rf"(?i)(?=[-–+−\d])(?<![\w,.§/])(?<!§ )(?<!hele )(?<!\bi (?=1\.?000 kr))(?P<sign>{_SIGN})(?P<low>{_NUMBER})"
        rf"(?:{_SPACE}(?:-|–|til){_SPACE}(?P<high>{_NUMBER}))?,?-?(?:[ \u00a0]|\r?\n(?-i:(?=[a-zæøå])))?"
        rf"(?:(?P<scale>{_SCALE})(?:{_SPACE}(?P<kr>{_KR}))?|(?P<only>{_KR}))"
    ),
    "et underskud på -3,4 mio. kr.",
    "25 stk. stole",
)
UNIT_FIRST = Pattern(
    "number behind its unit",
    re.compile(
        rf"(?i)(?=[tkd])(?<![\w.])(?P<kr>t\.kr\.|kr\.|kr|DKK){_SPACE}(?P<sign>[-–−]?)(?P<low>{_NUMBER})(?:,-)?"
        rf"(?:{_SPACE}(?P<scale>mio\.|millioner|mia\.))?"
    ),
    "en ramme på kr. 45.000,00",
    "45.000 borgere",
)
ALONE = Pattern(
    "number written as money",
    re.compile(
        rf"(?=[-–+−\d])(?<![\w,.§/-])(?P<sign>{_SIGN})(?:(?P<low>\d{{1,3}}(?:\.\d{{3}})+,\d\d)(?!\d)"
        r"(?! ?(?:m²|m2|m3|m³|kvm|ha|km|ton|pct|procent|%|timer|kWh|MWh))"
        r"|(?P<dash>\d{1,3}(?:\.\d{3})*|\d{2,9}),-(?![\d\w]))"
    ),
    "kaffe: 12.480,-",
    "1.250,50 m²",
)
CELL = Pattern(
    "cell of a table",
    re.compile(rf"^(?P<sign>[-–−+]?) ?(?P<low>{_NUMBER})(?:,-)?$"),
    "-1.840",
    "12 stk.",
)
_UNITS = ("kr", "kroner", "dkk", "mio", "mia", "mill", "million", "millioner", "milliard", "milliarder")
_BEHIND_COMMA = re.compile(r",(?:-|\d\d)")
"""What a number written as money never lacks."""
_THOUSANDS = 3
_ZEROS = str.maketrans("123456789", "0" * 9)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(
    r"[ \u00a0](?!i\b|til\b|fra\b|og\b|på\b|pr\b|om\b|af\b|ved\b|for\b|med\b|samt\b|årlig|eller\b|ekskl|inkl)[a-zæøå]"
)
_PARTING = re.compile(r"[.\s\u00a0]")
_SCALES = ((re.compile(r"(?i)mio|mill"), 10**6), (re.compile(r"(?i)mia"), 10**9), (re.compile(r"(?i)t|1"), 10**3))


def match(setting: Setting) -> Iterator[Amount]:
    """Every amount of money; of two readings that overlap the longer holds (`overlaps`)."""
    text = setting.text
    for hit in _beside(setting, WITH_UNIT, setting.words.those(_is_unit)):
        if hit["kr"] or hit["only"] or _is_scale_alone(text, hit):
            yield _amount(hit, hit["scale"] or "")
    for _, hit in setting.match(UNIT_FIRST.regex, setting.words.those(_may_be_unit_first)):
        yield _amount(hit, hit["scale"] or hit["kr"].removesuffix("kr."))
    for hit in _beside(setting, ALONE, (comma.start() for _, comma in setting.search(_BEHIND_COMMA))):
        yield _amount(hit, "")
    for passage in setting.passages:
        if any(text.find(bar, passage.span.start, passage.span.end) >= 0 for bar in BARS):
            for table in tables(text, passage.span):
                yield from _of_table(table)


def _is_unit(word: str) -> bool:
    """Whether a word ends with a unit of money, or a million or more."""
    return word.lower().endswith(_UNITS)


def _may_be_unit_first(word: str) -> bool:
    """Whether a word may begin what `UNIT_FIRST` matches: "kr", "DKK" or "t", with the number perhaps."""
    return word[0] in "kKdDtT" and (len(word) == 1 or word.lower().startswith(("kr", "dkk")))


def _beside(setting: Setting, pattern: Pattern, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern in the lines in which `places` stand; a unit may begin the line below its number."""
    for start, end in setting.lines(places):
        yield from pattern.regex.finditer(setting.text, start, end)


def decimal(number: str, scale: str = "", sign: str = "") -> str:
    """A number as Danes write it in DKK: thousands by points, decimals by a comma.

    >>> decimal("3,4", "mio.", "-")
    '-3400000'
    >>> decimal("48.120,50")
    '48120.50'
    """
    value = Decimal(_PARTING.sub("", number).replace(",", ".")) * factor(scale)
    if value == value.to_integral_value():
        value = value.to_integral_value()
    return f"{-value if sign.strip() in ('-', '–', '−') else value:f}"


def factor(scale: str) -> int:
    """What a word of scale multiplies by: 1,000 for "t." and "tkr", a million for "mio.", a milliard for "mia."."""
    return next((times for word, times in _SCALES if word.match(scale)), 1)


def _is_scale_alone(text: str, hit: re.Match[str]) -> bool:
    """Whether "2,5 mio." without "kr." counts money: no noun follows that it would count, and it is no "t."."""
    return bool(hit["scale"][:2].casefold() in ("mi",) and not _COUNTED.match(text, hit.end()))


def _amount(hit: re.Match[str], scale: str) -> Amount:
    groups = hit.groupdict()
    low, high = groups["low"] or groups["dash"], groups.get("high") or ""
    if high and "." in high and len(low) <= _THOUSANDS:
        low += high[high.index(".") :][: _THOUSANDS + 1].translate(_ZEROS)  # "10-20.000 kr."
    return Amount(decimal(low, scale, groups["sign"]), Span(*hit.span()), high and decimal(high, scale))


def _of_table(table: Table) -> Iterator[Amount]:
    """The cells of a table that count money; zeros say nothing and are left out."""
    for row in table.rows[1:] if _unit(table.rows[0][0].text if table.rows[0] else "") else table.rows:
        own = _unit(row[0].text) if row else None
        for column, cell in enumerate(row):
            hit = CELL.regex.match(cell.text)
            unit = own or table.unit_of(column, _unit)
            if hit and unit is not None and column and not _YEAR.fullmatch(cell.text):
                value = decimal(hit["low"], unit, hit["sign"])
                if value.strip("-0."):
                    yield Amount(value, cell.span)


def _unit(text: str) -> str | None:
    """The scale of the unit of money in a head or caption, empty for whole kroner; None where none stands."""
    hit = UNIT.regex.search(text)
    return (hit["scale"] or "") if hit else None
