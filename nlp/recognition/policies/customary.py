"""Names without a head word that municipalities share: principles of financial control, goals of a term."""

import re
from collections.abc import Iterable, Iterator

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.policies.phrases import YEARS, capitalised, years
from referatgraf.nlp.recognition.policies.reading import Reading

_PLACE = r"(?: i (?:[A-ZÆØÅ][\wæøåÆØÅ-]{1,40} ){1,3}[Kk]ommune)?"
_BODY = r"(?:[A-ZÆØÅ][\wæøå]*- og )?[A-ZÆØÅ][\wæøå-]*(?:udvalg|bestyrelse|byråd|råd)"
_TERM = rf" for (?:den |den indeværende |indeværende )?valgperiode(?:n)?(?: (?P<years>{YEARS}))?"
CONTROL = Pattern(
    "principles of financial control",
    re.compile(rf"[Pp]rincipper for økonomistyring(?:en)?{_PLACE}|[Øø]konomistyringsprincipper(?:ne)?(?!\w)"),
    "Principper for økonomistyring i Nørhavn Kommune",
    "principper for samarbejde",
)
GOALS = Pattern(
    "goals of a body",
    re.compile(
        rf"(?P<body>{_BODY})(?:n|et)?s (?:mål og )?pejlemærker(?:{_TERM})?"
        rf"|[Mm]ål og pejlemærker for (?P<whose>{_BODY})(?:n|et)?(?!\w)(?P<bracket>)"
    ),
    "Socialudvalgets mål og pejlemærker for valgperioden 2022 - 2025",
    "udvalgets mål",
)
_CONTROL, _GOALS = "konomistyring", "pejlemærker"


def customary(text: str, parts: Iterable[Passage]) -> Iterator[Reading]:
    """Every such name in the passages `parts` of the text."""
    readers = [(CONTROL, _control)] if _CONTROL in text else []
    readers += [(GOALS, _goals)] if _GOALS in text else []
    if readers:
        for passage in parts:
            for pattern, reading in readers:
                for hit in pattern.regex.finditer(text, passage.span.start, passage.span.end):
                    yield reading(passage, hit)


def _control(passage: Passage, hit: re.Match[str]) -> Reading:
    short = not hit.group().casefold().startswith("principper")
    label = "Principper for økonomistyring" if short else capitalised(hit.group())
    return Reading(passage, Span(*hit.span()), label, "principper for økonomistyring", short=label.endswith("styring"))


def _goals(passage: Passage, hit: re.Match[str]) -> Reading:
    """The goals under the name of their body, with the term that is printed."""
    body = hit["body"] or hit["whose"]
    ending = "n" if body.endswith("bestyrelse") else "et"
    goals = "mål og pejlemærker" if "mål" in hit.group() else "pejlemærker"
    term = f" for valgperioden {years(hit)}" if hit["years"] else ""
    label = f"{body}{ending}s {goals}{term}"
    return Reading(passage, Span(*hit.span()), label, f"{body} {goals}".casefold(), short=not term)
