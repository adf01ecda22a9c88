"""Private phones: "23 45 67 89", "tlf. 2345 6789", "+45 23456789".

Four pairs of digits, and a number with its country, are phones by their form; any other grouping of eight digits is
one behind a word for a phone, in a column headed by one, or right behind a person's name. Those of authorities,
institutions and companies stay (`owners`), and so does a number that another word names ("CVR-nr.") or that stands
among others.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from referatgraf.nlp.masking import cpr
from referatgraf.nlp.masking.emails import Email
from referatgraf.nlp.masking.owners import is_public, last_name
from referatgraf.nlp.masking.surroundings import Surroundings
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern

_NO_AMOUNT = r"(?!\d)(?![ \u00a0]?(?:kr|mio|t\.kr|pct|%|m2|m²|stk))"
_NOT_AMONG_NUMBERS = r"(?<![\d.,/§-].)(?<!\d[ \u00a0].)"
EIGHT = Pattern(
    "eight digits parted in any way",
    re.compile(rf"[2-9](?<!\d.)(?:[ \u00a0./-]{{0,2}}(?:\r?\n[ \t]*)?\d){{7}}{_NO_AMOUNT}"),
    "2345 6789",
    "12 34",
)
PAIRS = Pattern(
    "four pairs of digits",
    re.compile(
        rf"[2-9]{_NOT_AMONG_NUMBERS}\d(?P<gap>[ \u00a0])\d\d(?P=gap)\d\d(?P=gap)\d\d"
        rf"(?![ \u00a0.,/-]\d)(?![^\W\d_]){_NO_AMOUNT}"
    ),
    "Kaj, 23 45 67 89",
    "23 45 67 89 12",
)
COMPACT = Pattern(
    "eight digits in one or two groups",
    re.compile(
        rf"[2-9]{_NOT_AMONG_NUMBERS}\d{{3}}[ \u00a0]?\d{{4}}(?![ \u00a0.,/-]\d)(?![^\W\d_]){_NO_AMOUNT}",
    ),
    "23456789",
    "2345 67890",
)
ABROAD = Pattern(
    "number with its country",
    re.compile(r"(?:\+|0(?<![\w+].)0(?=45))\d{2,3}\)?[ \u00a0]?(?:\(0\))?\d(?:[ \u00a0.-]?(?:\r?\n)?\d){5,10}(?!\d)"),
    "+45 2345 6789",
    "+45 pct.",
)
CALLED = Pattern(
    "a word for a phone before its number",
    re.compile(
        r"(?i)(?<![^\W_])(?:(?:tlf|telefon|tel|mobil|mob|privattelefon|ring|ringe|ringes|sms)(?:nummer|telefon|erne|en)?"
        r"[-. ]{0,2}(?:nr\.?|nummer)?(?![^\W\d_])|[tm]:)[^\d\n]{0,25}(?:\n[^\d\n]{0,5})?$"
    ),
    "mobil (privat): ",
    "telefax",
)
FURTHER = Pattern("before a further number", re.compile(r"[ ]?(?:,|/|og|eller|samt)[ ]*"), " eller ", ". ")
_HEAD = re.compile(r"(?i)\b(?:tlf|telefon|mobil|tel|mob)")
_BEHIND_NAME = re.compile(r"[ \u00a0]*[,:(|\t–-]?[ \t\u00a0]*(?:m|t|p|mob|priv)?[.: ]{0,2}(?:\r?\n[ \t]*)?")
_OF_COMPANY = re.compile(r"(?i)\b(?:CVR|EAN|SE-nr|www\.)")
_REACH = 60


def match(place: Surroundings, mails: Sequence[Email] = ()) -> Iterator[Span]:
    """Every private phone number of the text, some by more than one of their signs.

    Args:
        place: the text.
        mails: the e-mail addresses in it; a phone on the line of an office's is that office's.
    """
    offices = [mail.span.start for mail in mails if mail.public]
    for span in (*_by_form(place), *_by_word(place)):
        if not (is_public(place.before(span.start)) or _is_of_office(place, span, offices)):
            yield span


def _by_form(place: Surroundings) -> Iterator[Span]:
    for pattern in (PAIRS, ABROAD):
        for hit in pattern.regex.finditer(place.text):
            before = place.line_before(hit.start())
            if CALLED.regex.search(before[-_REACH:]) or not cpr.OTHER.regex.search(before):
                yield Span(*hit.span())


def _by_word(place: Surroundings) -> Iterator[Span]:
    """Numbers behind a word for a phone, the further ones of a list too; in a column of phones; behind a name."""
    last = -1
    for hit in EIGHT.regex.finditer(place.text):
        before = place.text[max(0, hit.start() - _REACH) : hit.start()]
        further = last >= 0 and FURTHER.regex.fullmatch(place.text, last, hit.start())
        if further or CALLED.regex.search(before) or _is_placed(place, hit):
            last = hit.end()
            yield Span(*hit.span())


def _is_placed(place: Surroundings, hit: re.Match[str]) -> bool:
    """Whether eight digits stand in a column of phones or right behind a person's name."""
    if not COMPACT.regex.fullmatch(place.text, hit.start(), hit.end()):
        return False
    if _HEAD.search(place.column_head(hit.start())):
        return True
    before = place.before(hit.start())
    end = last_name(before)[1]
    return end >= 0 and bool(_BEHIND_NAME.fullmatch(before, end))


def _is_of_office(place: Surroundings, span: Span, offices: Sequence[int]) -> bool:
    """Whether the line tells whose the number is: an office by its mail, a company by its registration."""
    before, after = place.line_before(span.start), place.line_after(span.end)
    mail = bisect_left(offices, span.start - len(before))
    beside = mail < len(offices) and offices[mail] < span.end + len(after)
    return beside or bool(_OF_COMPANY.search(before + after))
