"""Principles with a name of their own: "åben-dør-princip", "armslængdeprincippet", "princippet om mindste middel"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.principles.wording import phrase_end

_LETTER = "A-Za-zÆØÅæøåÉé"
_SAYINGS = (
    r"(?i:hvile[ -]i[ -]sig[ -]selv|først[ -]til[ -]mølle|forureneren[ -]betaler|følg[ -]eller[ -]forklar|"
    r"pengene[ -]følger[ -](?:borgeren|barnet|eleven)|ét?[ -]barn[ -][ée]n[ -]plan)"
)
"""Principles that are called by a saying of several words."""
COMPOUND = Pattern(
    "compound of princip",
    re.compile(
        rf"(?<![\w-])(?P<name>(?:{_SAYINGS}|[{_LETTER}]+(?:-[{_LETTER}]+){{0,6}})-?princip(?:pet)?)s?(?![\w-])"
    ),
    "bygger på et åben-dør-princip",
    "i princippet",
)  # fmt: skip
ABOUT = Pattern(
    "the principle of something",
    re.compile(r"(?i)(?<![\w-])(?:princippet|princip)[ \u00a0]om(?=[ \u00a0](?!at\b|hvor|hvad|om\b))"),
    "efter princippet om mindste middel",
    "princippet om at betale",
)
GENERIC = Pattern(
    "compound that tells what a principle is for",
    re.compile(
        r"(?i)^(?:grund|hoved|del|ledelses?|fordelings?|beregnings?|budget(?:terings)?|budgetlægnings?|regnskabs?|takst|tildelings?|"
        r"afregnings?|finansierings?|(?:økonomi)?styrings?|visitations?|prioriterings?|arbejds?|organisations?|organiserings?|design|"
        r"planlægnings?|udvælgelses?|opgørelses?|konterings?|indretnings?|udviklings?|ressource(?:tildelings)?|betalings?|"
        r"anvendelses?|administrations?|samarbejds?|værdi|behandlings?|kriterie|udmøntnings?|pris|tarif|skole)-?princip"
    ),
    "fordelingsprincip",
    "armslængdeprincip",
)
"""It does not say what the principle says: which one is meant, no name tells."""
_PARTS = re.compile(r"\s+")


def named(text: str, part: Span) -> Iterator[tuple[Span, str]]:
    """Every named principle in a stretch of the text: its characters and its name, without a genitive -s."""
    for hit in COMPOUND.regex.finditer(text, part.start, part.end):
        if not GENERIC.regex.match(hit["name"]):
            yield Span(*hit.span()), _name(hit["name"])
    for hit in ABOUT.regex.finditer(text, part.start, part.end):
        last = phrase_end(text, hit.end(), part.end)
        if last > hit.end():
            yield Span(hit.start(), last), _name(text[hit.start() : last])


def _name(words: str) -> str:
    """A name in one line; a common noun in lower case, also where it begins a sentence."""
    line = _PARTS.sub(" ", words)
    return line[0].lower() + line[1:] if line[1:].islower() else line
