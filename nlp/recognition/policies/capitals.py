"""Policies by a name in capitals behind their word: "Projekt Sikkert Hjem Igen", "Rammeaftale Sjælland"."""

from referatgraf.nlp.recognition.policies.heads import Head
from referatgraf.nlp.recognition.policies.phrases import CAPITALS
from referatgraf.nlp.recognition.policies.reading import Opening, Reading

_NAMES = ("masterplan", "helhedsplan", "udviklingsplan", "rammeaftale", "projekt", "kampagne", "initiativ", "charter")
"""Words that one capital after them makes a name of."""
_PHRASES = ("strategi", "program", "vision", "forsøg", "partnerskab")
"""Words that take several, since a single capital behind them may begin something else."""
_ACTORS = ("udvalget", "rådet", "bestyrelsen", "kommune", "kommunes")


def in_capitals(opening: Opening) -> Reading | None:
    """A policy by its name in capitals; the word belongs to the name where it has a capital itself."""
    head = opening.head
    if head.base not in (*_NAMES, *_PHRASES) or head.text[head.end : head.end + 1] != " ":
        return None
    hit = CAPITALS.regex.match(head.text, head.end + 1, head.passage.span.end)
    if not hit or not _is_name(head, hit.group()):
        return None
    if head.capital and not head.definite:
        return opening.reading(hit.end(), f"{opening.label} {hit.group()}")
    return opening.title(*hit.span())


def _is_name(head: Head, name: str) -> bool:
    if name.casefold().endswith(_ACTORS):
        return False
    return " " in name or (head.base in _NAMES and (head.capital or head.definite))
