"""What a policy is for: a noun phrase of running Danish, told from what follows it by closed lists and endings.

"det grønne område", "børn og unge", "udvikling af landdistrikter", "Havnegrunden i Nørhavn"
"""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.words import any_of

_NO_NOUNS = (
    "er", "var", "vil", "har", "kan", "må", "bør", "skal", "blev", "bliver", "blevet", "havde", "skulle", "kunne",
    "ville", "måtte", "fik", "får", "gik", "går", "gav", "giver", "kom", "kommer", "tog", "tager", "stod", "står",
    "lå", "ligger", "gør", "ser", "viser", "sætter", "løber", "udløber", "gælder", "rummer", "indeholder",
    "beskriver", "sikrer", "skaber", "bygger", "omfatter", "udgør", "tjener", "betyder", "peger", "medfører",
    "fastlægger", "udpeger", "foreslår", "danner", "bidrager", "understøtter", "erstatter", "indgår", "fremgår",
    "foreligger", "kræver", "som", "der", "at", "når", "hvis", "hvor", "idet", "da", "og", "eller", "men", "med",
    "til", "fra", "ved", "efter", "inden", "under", "over", "i", "på", "af", "om", "for", "den", "det", "de", "en",
    "et", "samt", "så", "også", "ikke", "ny", "nye", "kr"
)  # fmt: skip
"""Words that end a noun phrase: the verbs that minutes use of plans, and the closed classes."""
_ENDINGS = (
    "al", "alt", "el", "elt", "il", "iv", "ivt", "øs", "øst", "bar", "bart", "ig", "igt", "isk", "iskt", "sk", "ær",
    "nær", "ale", "elle", "ille", "ive", "øse", "bare", "ige", "iske", "ske", "ære", "nære", "somme", "ste", "te",
    "ende", "ede"
)  # fmt: skip
"""Endings of adjectives."""
_SHORT = (
    "ny", "nye", "store", "små", "unge", "ældre", "gamle", "grønne", "blå", "sunde", "fri", "frie", "tidlig",
    "fælles", "udsatte"
)  # fmt: skip
_PEOPLE = (
    "borgere", "børn", "unge", "elever", "voksne", "ledige", "familier", "forældre", "medarbejdere", "mennesker"
)  # fmt: skip
"""Words before which any word in -e describes: "ordblinde elever"."""
_ADVERBS = ("højt", "særlig", "særligt", "meget", "mest", "socialt", "fælles")
_LOCAL = ("midtby", "bymidte", "by", "centrum", "havn", "station", "skole")
"""Common words that end the name of a place: "Nørhavn midtby"."""
_HEADINGS = (
    "Sag", "Sagsn", "Acadre", "Beslutning", "Resum", "Indstilling", "Baggrund", "Dok", "Journal", "Initialer",
    "Åben", "Lukket", "Side", "Punkt", "Bilag"
)  # fmt: skip
"""Capitals that follow a title where the text has lost its lines, and belong to no name."""

_STOP = rf"(?:(?:{any_of(_NO_NOUNS)}|\w{{3,40}}(?:es|ede))(?![\w-]))"
_DESCRIBING = (
    rf"(?:(?:{any_of(_ADVERBS)}) )?(?:[\w-]{{2,30}}(?:{any_of(_ENDINGS)})|{any_of(_SHORT)}"
    rf"|[\w-]{{3,30}}e(?= (?:{any_of(_PEOPLE)})\b))"
)
_CAPITAL = r"(?-i:[A-ZÆØÅ])[\w’'/-]{0,40}"
_WHOSE = (
    rf"(?:vores|egne|[\w-]{{2,40}}(?:ernes|ens|ets)|{_CAPITAL} Kommunes"
    r"|(?-i:[A-ZÆØÅ])[\w-]{1,40}s(?= (?-i:[a-zæøå])))"
)
_PLACE = rf"{_CAPITAL}(?: (?:(?:og|&|i|på) )?(?!{any_of(_HEADINGS)}){_CAPITAL}){{0,3}}(?: (?:{any_of(_LOCAL)})\b)?"
_NOUN = rf"(?:{_PLACE}|(?!{_STOP})[^\W\d_][\w-]{{0,40}})"
_PHRASE = (
    rf"(?:(?:det|den|de|et|en) )?(?:{_WHOSE} )?"
    rf"(?:{_DESCRIBING}(?:,? (?:og )?{_DESCRIBING}){{0,2}} (?!{_STOP}))?{_NOUN}"
)
_PHRASES = rf"{_PHRASE}(?:-?, {_PHRASE}){{0,3}}(?:-? (?:og|samt|&) {_PHRASE})?"
SUBJECT_TEXT = (
    rf"(?i:{_PHRASES}(?:(?<=ing|lse|ion) af {_PHRASES})?"
    rf"(?: (?:i|på|ved) (?!{_PLACE} (?:regions)?kommune){_PLACE})?)"
)
"""The expression of `SUBJECT`, for use in others."""
SUBJECT = Pattern("what a policy is for", re.compile(SUBJECT_TEXT), "det grønne område i Nørhavn", "2025-2027")
"""A noun phrase with what is coordinated with it and the place that it names; a municipality is no part of it."""
