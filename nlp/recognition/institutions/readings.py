"""A name as it was read: its characters, and its label in the nominative."""

import re

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.institutions.towns import is_named

RECOGNISER = "institutions"
SURE, LIKELY, EXPECTED = 1.0, 0.9, 0.7
"""Confidence in a name of a register, in one by its form, and in one by the words before it."""
_MARKED = re.compile(r"(?<=\w)(?:'s|’s|'|’)$")
_DEFINITE = re.compile(r"\w{3}(?:en|et|ne)s$")


def reading(text: str, start: int, end: int, confidence: float = LIKELY) -> Mention:
    """The institution that the characters `start` to `end` name, a genitive ending included."""
    return Mention("institution", nominative(text[start:end]), Span(start, end), RECOGNISER, confidence=confidence)


def nominative(name: str) -> str:
    """`name` without a genitive ending; an -s that may be part of it stays.

    >>> nominative("Sundhedscentrets"), nominative("KL's"), nominative("Esbernhus")
    ('Sundhedscentret', 'KL', 'Esbernhus')
    """
    bare, last_word = _MARKED.sub("", name), name.rpartition(" ")[2]
    if bare != name or not name.endswith("s") or is_named(last_word):  # "DI Horsens"
        return bare
    if is_named(last_word[:-1]):
        return name[:-1]
    last = headed(last_word)
    return name[:-1] if (last and last.is_genitive) or _DEFINITE.search(name) else name
