"""Lines that introduce a list of principles: "De tre fælles principper er:", "… bygger på 10 principper:"."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.principles.collectives import Collective
from referatgraf.nlp.recognition.principles.lines import Line

_VERB = r"(?:er|var|lyder|omfatter|omhandler|indeholder|består af|udgøres af|handler om|dækker over|kaldes|hedder)"
_THUS = (
    r"(?:følgende|som følger|således|nu|herefter|fortsat|derfor|disse|altså|kort|i hovedtræk|overordnet set|"
    r"gældende|vedtaget|foreslået|formuleret|fastlagt|beskrevet)"
)
_PLACE = (
    r"(?:\s(?:for|på|i|fra|til|om|af|ved|inden for|mellem)\s"
    r"(?:(?!\b(?:er|var|blev|bliver|har|havde|skal|kan|vil|som|der|at)\b)[^.,:;]){1,100}?)?"
)
BEHIND = Pattern(
    "what stands between the name of a set and the colon before its list",
    re.compile(rf"^{_PLACE}(?:,?\s(?:som|der))?(?:\s{_VERB})?(?:\s{_THUS})*\s*:?$"),
    " for botilbud er følgende:",
    " er udviklet i en proces, som omfatter:",
)
RELATIVE = Pattern(
    "a clause on a numbered set before its list",
    re.compile(
        r"^,?\s(?:som|der)\s(?![^:]*\b(?:følgende|omfatter|bygger|baseret)\b)"
        r"(?:[^.,:;]|(?<=\d)\.){3,80}(?<!\saf)(?<!\spå):$"
    ),
    ", som udvalget drøftede i april:",
    ", som bygger på:",
)
FOLLOWING = Pattern(
    "a set announced as following",
    re.compile(r"(?i)\bfølgende\s(?:[\wæøåÆØÅ-]+\s){0,4}principper\b[^.:;]{0,120}:?$"),
    "Budgettet lægges efter følgende principper:",
    "principperne følger af loven",
)
HEADING = Pattern(
    "what stands before the name of a set in a heading",
    re.compile(r"(?i)^(?:(?:forslag|udkast|oversigt)\s(?:til|over)\s|de\s|kommunens\s|nye\s)*$"),
    "Forslag til de ",
    "Efter drøftelse af ",
)


def introduces(collective: Collective, line: Line, text: str) -> bool:
    """Whether the line of a collective expression announces the list that follows it.

    It does where the sentence breaks off at a colon behind the name, or where the name with its number is a heading.

    Args:
        collective: an expression in the line.
        line: the line.
        text: the text of the document.
    """
    behind = text[collective.span.end : line.span.end]
    if line.text.endswith(":"):
        sentence = text[line.span.start : line.span.end].rpartition(". ")[2]
        told = collective.number and RELATIVE.regex.match(behind)
        return bool(told or BEHIND.regex.match(behind) or FOLLOWING.regex.search(sentence))
    before = text[line.span.start : collective.span.start]
    return bool(collective.number and HEADING.regex.match(before) and BEHIND.regex.match(behind))
