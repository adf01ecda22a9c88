"""Policies by what they are for: "Strategi for Borgerinddragelse", "Masterplan for Kulturudvalget i 2025"."""

import re
from dataclasses import replace

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import TITLE
from referatgraf.nlp.recognition.policies.nouns import SUBJECT
from referatgraf.nlp.recognition.policies.phrases import DATED, years
from referatgraf.nlp.recognition.policies.reading import Opening, Reading
from referatgraf.nlp.recognition.policies.words import COMMON, GENERAL, use

_ROOTS = ("strategi", "politik", "plan", "program", "charter", "vision")
_FOR = re.compile(r" (?:for|mod) (?=[^\W\d_])")
_PROJECTS_FOR = re.compile(r" (?:for|mod|på|om) (?=[^\W\d_])")
NO_SUBJECT = Pattern(
    "no subject",
    re.compile(
        r"(?i)(?:(?:perioden|planperioden|årene|året|skoleåret|kommunen|området|dette|alle|byen|mødet|tværs"
        r"|udvalget|byrådet|kommunalbestyrelsen|direktionen|forvaltningen|bestyrelsen|rådet)\b"
        r"|(?:det|den|de)\Z|.*(?:strategi|politik|plan|aftale)(?:en|ken|n)?\Z)"
    ),
    "perioden 2025-2028",
    "havnen",
)
"""What stands behind "for" and names no subject: a time, the municipality, who it is laid before, another policy."""
_BODY = re.compile(r"[A-ZÆØÅ][\wæøå, -]*(?:udvalget|rådet|bestyrelsen)")
_BODYS_YEAR = re.compile(r" i (?P<years>20\d\d)\b(?P<bracket>)")
_TO_COME = (TITLE, "recommendation", "decision")
"""Where what is to be made stands as a name."""
_ONE = re.compile(r"(?i)\b(?:en|et|ingen|hver|nogen|sådan) (?:\w+ )?\Z")
_THE = re.compile(r"(?i)\bden (?:\w+ ){1,2}\Z")


def with_subject(opening: Opening) -> Reading | None:
    """A policy by what it is for, and by its years if they follow."""
    head = opening.head
    if not _takes_subject(opening):
        return None
    link = (_PROJECTS_FOR if head.root == "projekt" else _FOR).match(head.text, head.end, head.passage.span.end)
    subject = SUBJECT.regex.match(head.text, link.end(), head.passage.span.end) if link else None
    if not link or not subject or NO_SUBJECT.regex.match(subject.group()):
        return None
    of_body = bool(_BODY.fullmatch(subject.group()))
    if of_body and use(head) != GENERAL:
        return None  # "forelægges handicappolitikken for Socialudvalget"
    label = f"{subject.group()}s {head.base}" if of_body else f"{opening.label}{link.group()}{subject.group()}"
    when = DATED.regex.match(head.text, subject.end(), head.passage.span.end)
    if not when and of_body:
        when = _BODYS_YEAR.match(head.text, subject.end(), head.passage.span.end)
    reading = opening.reading((when or subject).end(), f"{label} {years(when)}" if when else label)
    return replace(reading, doubtful=_is_doubtful(opening))


def _takes_subject(opening: Opening) -> bool:
    """Whether a subject makes a name of the word."""
    head = opening.head
    if use(head) == COMMON or head.base == "program":
        return False
    if head.base == "plan":
        return head.capital and head.passage.kind == TITLE
    if head.root == "projekt":
        return not head.bare and head.passage.kind in _TO_COME
    return head.base == "rammeaftale" or head.root in _ROOTS


def _is_doubtful(opening: Opening) -> bool:
    """Whether the words may only describe: "har lavet en handleplan for natten", but not where it is proposed."""
    head = opening.head
    if head.passage.kind in _TO_COME or opening.own or _THE.search(head.before(40)):
        return False
    return bool(_ONE.search(head.before(30))) or not (head.definite or head.capital)
