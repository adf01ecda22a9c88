"""A policy that all municipalities have and that no head word names: their principles of financial control."""

import re
from collections.abc import Iterable, Iterator

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.policies.phrases import capitalised
from referatgraf.nlp.recognition.policies.reading import Reading

_PLACE = r"(?: i (?:[A-ZÆØÅ][\wæøåÆØÅ-]{1,40} ){1,3}[Kk]ommune)?"
CONTROL = Pattern(
    "principles of financial control",
    re.compile(rf"[Pp]rincipper for økonomistyring(?:en)?{_PLACE}|[Øø]konomistyringsprincipper(?:ne)?(?!\w)"),
    "Principper for økonomistyring i Nørhavn Kommune",
    "principper for samarbejde",
)
_HINT = "konomistyring"


def customary(text: str, parts: Iterable[Passage]) -> Iterator[Reading]:
    """Every such name in the passages `parts` of the text."""
    if _HINT in text:
        for passage in parts:
            for hit in CONTROL.regex.finditer(text, passage.span.start, passage.span.end):
                yield _control(passage, hit)


def _control(passage: Passage, hit: re.Match[str]) -> Reading:
    short = not hit.group().casefold().startswith("principper")
    label = "Principper for økonomistyring" if short else capitalised(hit.group())
    return Reading(passage, Span(*hit.span()), label, "principper for økonomistyring", short=label.endswith("styring"))
