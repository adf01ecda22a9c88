"""Names with and without the noun that says what they are: "Værestedet Havly" and "Havly" are one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.institutions.readings import SURE
from referatgraf.nlp.recognition.institutions.towns import is_place, is_town
from referatgraf.ontology.registers import given_names

_NOUN = r"[A-ZÆØÅ][a-zæøå]{3,30}(?:en|et)"
DESCRIBED = Pattern(
    "noun in the definite form before a name",
    re.compile(rf"(?P<noun>{_NOUN}) (?P<name>[A-ZÆØÅ][\w'’&-]{{3,}}.*)"),
    "Værestedet Havly",
    "Havly Værested",
)
BEFORE = Pattern(
    "the same in a text, of an association in small letters too",
    re.compile(rf"(?<![\w-])(?:{_NOUN}|[a-zæøå]{{4,30}}foreningen) $"),
    "søger Foreningen ",
    "søger foreningen ",
)
_ENDINGS = (
    "firmaet",
    "foreningen",
    "fonden",
    "selskabet",
    "organisationen",
    "forretningen",
    "virksomheden",
    "ejendommen",
)
_REACH = 36
SHORT = "kort for {}"


def with_other_names(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The institutions, each with the other form of its name where a noun says what it is."""
    for mention in found:
        described = DESCRIBED.regex.fullmatch(mention.label) if mention.confidence < SURE else None
        start = mention.span.start
        before = BEFORE.regex.search(text, max(start - _REACH, 0), start)
        if described and _describes(described["noun"]) and _is_name(described["name"]):
            yield replace(mention, also=(*mention.also, described["name"]))
        elif before and _describes(before.group().strip()):
            noun = before.group()
            yield replace(mention, also=(*mention.also, f"{noun[0].upper()}{noun[1:]}{mention.label}"))
        else:
            yield mention


def _describes(noun: str) -> bool:
    """Whether a noun in the definite form may stand before the name of an institution."""
    found = headed(noun)
    return noun.casefold().endswith(_ENDINGS) or bool(found and found.is_naming and found.head.before)


def _is_name(words: str) -> bool:
    """Whether words are a name by themselves: no place and no person."""
    first = words.partition(" ")[0]
    return not (is_place(words) or is_town(words) or first in given_names())


def under_one_name(found: Iterable[Mention]) -> Iterator[Mention]:
    """The institutions, those that a short form means under the one full name that the document has for it.

    "Havly" is "Værestedet Havly" where that is named, and "Landboforeningen" the only "… Landboforening".
    """
    mentions = list(found)
    full: dict[str, set[str]] = {}
    for mention in mentions:
        for short in (*mention.also, *_nouns(mention.label)):
            full.setdefault(short, set()).add(mention.label)
    for mention in mentions:
        names = full.get(mention.label, set()) - {mention.label}
        if len(names) != 1 or mention.confidence == SURE:
            yield mention
            continue
        (name,) = names
        also = (*mention.also, mention.label) if mention.label in name else mention.also
        yield replace(mention, label=name, also=also, inferred="" if mention.label in name else SHORT.format(name))


def _nouns(label: str) -> Iterator[str]:
    """The noun of a name in its definite forms, by which a text goes on to call it: "Landboforeningen"."""
    words = label.split(" ")
    for word in {words[0], words[-1]} if len(words) > 1 else ():
        found = headed(word)
        if found and (found.is_noun or found.is_naming) and not word.isupper():
            first = found.first.capitalize()
            yield from (f"{first}{form}" if first else form.capitalize() for form in found.head.naming)
