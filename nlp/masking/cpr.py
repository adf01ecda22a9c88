"""CPR numbers: "010190-1234", "0101901234", "010190 1234", over a line end too.

The first six digits must be a day that the seventh allows (the years 0 to 36 of a century and so on, as the CPR office
has published), and no other name of a number may stand before it ("Sagsnr.", "EAN", "Notat 240118-2024"). The modulus
of 11, which numbers since 2007 need not keep, is only a hint: it decides where a number stands among others or over a
line end without a hyphen, and the sentence speaks of nobody. Behind the word CPR the digits may be parted in any way.
"""

import re
from collections.abc import Iterator
from datetime import date

from referatgraf.nlp.masking.owners import PRIVATE
from referatgraf.nlp.masking.surroundings import Surroundings
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern

NUMBER = Pattern(
    "ten digits as CPR numbers are written",
    re.compile(
        r"(?P<birth>\d(?<![^\W_].)(?<!\d[.,/-].)\d{5})"
        r"(?P<gap>[ \u00a0]?(?:\r?\n(?=-))?[-‐‑–−]?[ \t\u00a0]*(?:\r?\n[ \t]*)?)(?P<serial>\d{4})(?![^\W_])(?![-.,/]\d)"
    ),
    "Borger 010190-1234",
    "EAN 5798001234567",
)
BROKEN = Pattern(
    "ten digits with a hyphen, broken by a line end",
    re.compile(
        r"\d(?<![\w.,/-].)(?:(?=[\d\r\n]{6,7}-)\d{0,4}\r?\n\d{1,5}-\d{4}|\d{5}-(?=[\d\r\n]{5,6})\d{1,3}\r?\n\d{1,3})(?![\w-])"
    ),
    "0101\n90-1234",
    "010190-1234",
)
CALLED = Pattern(
    "the word CPR",
    re.compile(r"(?i)(?<![^\W_])(?:cpr|personnum|person-?nr)[^\W\d_]*[-. ]{0,2}(?:nr\.?|nummer|numre(?:ne)?)?"),
    "CPR-nr.: 010190-1234",
    "konkurrence",
)
LOOSE = Pattern(
    "ten digits parted in any way",
    re.compile(r"\d(?<!\d\d)(?:[ \t\u00a0./‐‑–−-]{0,3}(?:\r?\n[ \t]*)?\d){9}(?!\d)"),
    "01 01\n90-12 34",
    "0101 90",
)
OTHER = Pattern(
    "the name of another number",
    re.compile(
        r"(?i)(?<![^\W_])(?:sags?|j|journal|dok|dokument|akt|acadre|esdh|faktura|ordre|konto|kto|reg|ean|cvr|se|p|matr|"
        r"matrikel|bilag|løbe|kontrakt|aftale|police|kunde|medlems|ref|reference|tlf|telefon|mobil|gln|iban|ejendoms|bfe|"
        r"id|løbenummer|projekt|tilbuds|rekvisitions|anlægs|stelle?|serie|kle|lbk|lov|bek|p-enhed)s?[-. ]{0,2}"
        r"(?:nr|nummer|numre|no|id)?\.?[ \u00a0]?[:=]?[ \u00a0]?(?:\d{4}[ -])?$|"
        r"(?<![^\W_])(?!cpr|person|tele|mobil|tlf)[^\W\d_]{2,25}(?:nr|nummer|numre)\.?[ \u00a0]?[:=]?[ \u00a0]?$"
    ),
    "Sagsnr.: ",
    "Borger ",
)
OF_DOCUMENTS = Pattern(
    "word for documents, which bear a number and a year",
    re.compile(r"(?i)\b(?:bilag|notat|dok|akt|brev|referat|høringssvar|sag|journal|ver)"),
    "Bilag: Notat (",
    "Borgeren ",
)
_HINTS = ("cpr", "personnum", "person-nr", "personnr")
_NO_SEPARATOR = re.compile(r"\D")
_YEAR = re.compile(r"199\d|20[0-3]\d")
_AMONG_NUMBERS = re.compile(r"\d[ \u00a0\t]$")
_NUMBER_NEXT = re.compile(r"[ \u00a0\t]\d")
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_REACH = 60
"""Characters behind the word CPR in which its number begins."""
_OF_ANOTHER_DAY = 60
"""Added to the day of numbers that are lent to those who have none yet."""


def match(place: Surroundings) -> Iterator[Span]:
    """Every CPR number of the text."""
    text = place.text
    for called in CALLED.regex.finditer(text) if any(word in place.lowered for word in _HINTS) else ():
        number = LOOSE.regex.search(text, called.end(), called.end() + _REACH)
        if number and is_number(number.group(), lent=True):
            yield Span(*number.span())
    for hit in BROKEN.regex.finditer(text):
        if is_number(hit.group()):
            yield Span(*hit.span())
    for hit in NUMBER.regex.finditer(text):
        if is_number(hit["birth"] + hit["serial"]) and _is_meant(place, hit):
            yield Span(*hit.span())


def is_number(written: str, lent: bool = False) -> bool:
    """Whether `written` holds ten digits that begin with a day that the seventh allows.

    Args:
        written: digits, parted in any way.
        lent: whether the day may be that of a number lent to someone who has none yet.

    >>> is_number("290200-4123"), is_number("290200-1123"), is_number("310299-1234")
    (True, False, False)
    """
    digits = _NO_SEPARATOR.sub("", written)
    if len(digits) != len(_WEIGHTS):
        return False
    day, month, year, seventh = int(digits[:2]), int(digits[2:4]), int(digits[4:6]), int(digits[6])
    if lent and day > _OF_ANOTHER_DAY:
        day -= _OF_ANOTHER_DAY
    try:
        date(_century(year, seventh) + year, month, day)
    except ValueError:
        return False
    return True


def keeps_modulus(written: str) -> bool:
    """Whether the digits keep the modulus of 11, as nearly all numbers before 2007 do.

    >>> keeps_modulus("070761-4285"), keeps_modulus("070761-4286")
    (True, False)
    """
    digits = map(int, _NO_SEPARATOR.sub("", written))
    return sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0


def _century(year: int, seventh: int) -> int:
    """The century of a year of two digits, by the seventh digit."""
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _is_meant(place: Surroundings, hit: re.Match[str]) -> bool:
    """Whether ten digits that may be a CPR number are one, by what stands around them."""
    head = place.column_head(hit.start())
    if CALLED.regex.search(head):
        return True
    before = place.before(hit.start())
    if OTHER.regex.search(place.line_before(hit.start())) or OTHER.regex.search(head.strip() + " "):
        return False
    if _YEAR.fullmatch(hit["serial"]) and OF_DOCUMENTS.regex.search(place.line_before(hit.start())):
        return False
    told = CALLED.regex.search(before) or PRIVATE.regex.search(before)
    return bool(told) or not _is_shared_form(place, hit) or keeps_modulus(hit["birth"] + hit["serial"])


def _is_shared_form(place: Surroundings, hit: re.Match[str]) -> bool:
    """Whether other numbers are written so: two numbers on two lines, or among others with blanks between them."""
    gap = hit["gap"].strip(" \t\u00a0\r")
    among = _AMONG_NUMBERS.search(place.line_before(hit.start())) or _NUMBER_NEXT.match(place.line_after(hit.end()))
    return gap == "\n" or bool(hit["gap"] and not gap and among)
