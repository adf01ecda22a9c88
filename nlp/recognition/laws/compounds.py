"""Sections that are known by the word beside them: "§ 18-midler", "§ 60 selskab", "§103 og §104 tilbuddene"."""

import re

from referatgraf.nlp.mentions import Provision
from referatgraf.nlp.patterns import Pattern
from referatgraf.ontology.registers import ParagraphNouns, paragraph_nouns

BESIDE = Pattern(
    "words beside a section",
    re.compile(r"(?:[ \t]?[-–][ \t]?|[ \t\n])?(?P<words>[a-zæøå-]+(?:[ \n][a-zæøå-]+){0,3})"),
    "§ 104 aktivitets- og samværstilbud",
    "§ 104.",
)
ADJECTIVE = Pattern("adjective", re.compile(r"[a-zæøå-]{3,}(?:isk|ske|ige?t?|et|ede|ende|ne)"), "beskyttet", "modtager")
_AND = ("og", "samt")
_BREAKS = (
    "af", "at", "den", "der", "det", "de", "dette", "efter", "eller", "en", "er", "et", "for", "fra", "fremgår",
    "følger", "gælder", "giver", "har", "i", "ikke", "jf", "kan", "kræver", "med", "må", "nr", "om", "på", "ret",
    "sikrer", "skal", "som", "stk", "til", "udgør", "ved", "vil", "være",
)  # fmt: skip
"""Words with which something else begins than what a section is called."""


def known_by(provision: Provision, lower: str, end: int) -> ParagraphNouns | None:
    """The section of the register that a section and the words behind `end` stand for, None where there is none."""
    listed = paragraph_nouns().get(provision.paragraph, ())
    hit = BESIDE.regex.match(lower, end) if listed else None
    if not hit:
        return None
    words = _words(hit["words"])
    for each in listed:
        same = not each.subsection or each.subsection == provision.subsection
        if same and any(_is_one(word, each.nouns) for word in words):
            return each
    return None


def _words(text: str) -> list[str]:
    """The words that describe the section: adjectives, and the first noun or pair of nouns after them."""
    words, kept = text.split(), []
    for word, before in zip(words, ["", *words], strict=False):
        if word in _BREAKS or (word in _AND and not before.endswith("-")):
            break
        kept.append(word.strip("-"))
        if word not in _AND and not word.endswith("-") and not ADJECTIVE.regex.fullmatch(word):
            break
    return kept


def _is_one(word: str, nouns: tuple[str, ...]) -> bool:
    return any(word.startswith(noun) or noun in word[2:] for noun in nouns)
