"""Names of persons in lists of those present, absent or voting.

A list says itself that its entries are persons, so the form of a name decides here, not a register of names;
the register only parts names that a lost comma has run together.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from referatgraf.nlp.minutes import Attendee, Span
from referatgraf.nlp.personal_names import GENITIVE, NAMES_IN_A_ROW, PARTY_AFTER, is_in_no_name, opens_no_name
from referatgraf.nlp.structure.outcomes import has_verdict
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import given_names, parties, party_named, roles
from referatgraf.ontology.registers.titles import group_of

_PARTY_OF_TWO_WORDS = re.compile(r"\w \([^()]+\)")
"""Two capitalised words in brackets right behind a name: "Ib Krog (Frie Borgere)"."""
_LOGIN = re.compile(r"\s*\([a-zæøå]{2,8}\)")
_ROLE_BEFORE = re.compile(r"((?:\d\. ?)?[\wæøå./-]+)[,:]?\s*$")
_GENITIVE_OF = re.compile(r" (?:sted|plads|møde|forslag|afbud|fravær)\b")
_NO_PERSON_AFTER = re.compile(r" (?:\d|(?:A/S|I/S|K/S|P/S|ApS|[Aa]\.m\.b\.a|[Aa]mba|IVS|& Co)\b)|/S\b")
"""What tells of the words before it that they are no person's name: a figure, or the form of a company."""
_PARTY_AND_COMMA = 5
_LONGEST_AFFILIATION = 60
_HARDLY_ANYTHING_ELSE = 0.6
_ABBREVIATED = frozenset({"FTR", "TR", "AMR", "HMU"})
"""Offices of employees' representatives."""
_MANY_WORDS = 5
"""A run of more capitalised words than this is parted at given names: a comma has been lost in it."""
_SHORTEST_NAME = 2
_LONGEST_PARTY = 4
_LETTER_BEHIND = re.compile(r" ?(?:\([^()]{1,40}\)|[-–] ?[A-ZÆØÅ])$")
_LISTED = re.compile(r"(?i)liste [a-zæøå]")
_LOCAL_LIST = re.compile(r"[A-ZÆØÅ]\w+listen")
_TWO_NAMES = [True, False, True, False]
"""Which words of a run are given names where it is two names of two words each: "Vera Holm Ib Krog"."""


def read_people(text: str, offset: int = 0, known: Iterable[str] = ()) -> list[Attendee]:
    """The persons named in a list or a sentence about attendance, in order.

    Args:
        text: the list, in which every name of two or more words in capitals is a person.
        offset: where `text` begins in the document.
        known: full names that occur elsewhere, by which names that stand without a comma are parted.
    """
    found: list[Attendee] = []
    for hit in _any_name(frozenset(known)).finditer(text) if known else ():
        span = Span(offset + hit.start(), offset + hit.end())
        found.append(Attendee(hit.group(), span, _party_after(text, hit.end())))
        text = text[: hit.start()] + "." * len(hit.group()) + text[hit.end() :]
    for run in NAMES_IN_A_ROW.regex.finditer(text):
        if _PARTY_OF_TWO_WORDS.fullmatch(text[max(0, run.start() - 3) : run.end() + 1]) or _is_affiliation(text, run):
            continue
        found += (person for place in _names(run.group(), run.start()) if (person := _attendee(text, *place, offset)))
    return sorted(found, key=lambda person: person.span.start)


def _is_affiliation(text: str, run: re.Match[str]) -> bool:
    """Whether capitalised words are in brackets behind a name and no name themselves: "Ib Krog (HK Kommunal Fyn)"."""
    opening = text.rfind("(", max(0, run.start() - _LONGEST_AFFILIATION), run.start())
    inside = opening > 1 and ")" not in text[opening : run.start()] and text[opening - 2].isalpha()
    return inside and not any(word in given_names() for word in run.group().split()[:2])


def share_of_names(text: str) -> float:
    """The share of a line that is names, each with the mark of its party and a comma; above 1 for a bare list."""
    named = sum(person.span.end - person.span.start + _PARTY_AND_COMMA for person in read_people(text))
    return named / max(1, len(text))


def is_name_list(text: str) -> bool:
    """Whether a line holds names of persons and hardly anything else, no verdict above all."""
    return not has_verdict(text) and share_of_names(text) >= _HARDLY_ANYTHING_ELSE


def without(people: Iterable[Attendee], others: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """`people` less those of the same name as one of `others`, each name once; case and hyphens do not count."""
    gone = {_key(person) for person in others}
    kept: list[Attendee] = []
    for person in people:
        key = _key(person)
        if key not in gone:
            gone.add(key)
            kept.append(person)
    return tuple(kept)


@lru_cache(maxsize=4)
def _any_name(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(names)})(?!\w)")


@cache
def titles() -> frozenset[str]:
    """Titles that may stand before a name, in lower case."""
    return frozenset(role.title.casefold() for role in roles()) | {
        *("fmd", "næstfmd", "medlem", "sekretær", "referent"),
        *("observatør", "tilforordnet", "suppleant", "stedfortræder"),
        *("medarbejdervalgt", "forældrevalgt", "forbrugervalgt", "brugervalgt", "byrådsvalgt"),
    }


@cache
def party_letters() -> frozenset[str]:
    """Letters of the parties of the register."""
    return frozenset(party.letter for party in parties())


@cache
def party_name() -> re.Pattern[str]:
    """A national party of the register by any of its names; its letter is no name."""
    names = (name for party in parties() if party.kind == "national" for name in (party.name, *party.aliases))
    return re.compile(rf"(?<!\w)(?:{any_of(name for name in names if len(name) > 1)})(?!\w)")


def is_party(text: str) -> bool:
    """Whether a text is the name of a party or list and no more, as heads those of its members.

    >>> is_party("Venstre"), is_party("Liste F (Borgerlisten):"), is_party("Uden for partierne"), is_party("Vera Holm")
    (True, True, True, False)
    """
    name = _LETTER_BEHIND.sub("", text.rstrip(" :"))
    return len(name) > 1 and bool(party_named(name) or _LOCAL_LIST.fullmatch(name) or _LISTED.fullmatch(name))


def _names(run: str, start: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitalised words: words that no name holds part it, and so does a lost comma."""
    if party_named(run):
        return
    words = _before_party([(hit.start() + start, hit.end() + start, hit.group()) for hit in re.finditer(r"\S+", run)])
    several = len(words) > _MANY_WORDS or [word in given_names() for _, _, word in words] == _TWO_NAMES
    name: list[tuple[int, int, str]] = []
    for word in words:
        stops = is_in_no_name(word[2]) or (not name and len(word[2]) == 1)
        if stops or (several and _begins_next(name, word[2])):
            yield from _whole(name)
            name = []
        if not stops:
            name.append(word)
    yield from _whole(name)


def _before_party(words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The words before the name of a party that heads the next list: "Vera Holm Dansk Folkeparti: Ib Krog"."""
    for first in range(max(_SHORTEST_NAME, len(words) - _LONGEST_PARTY), len(words)):
        last = " ".join(word for _, _, word in words[first:])
        if party_named(last) or _LOCAL_LIST.fullmatch(last):
            return words[:first]
    return words


def _whole(words: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    if len(words) > 1:
        yield words[0][0], words[-1][1]


def _begins_next(name: list[tuple[int, int, str]], word: str) -> bool:
    return len(name) > 1 and word in given_names() and name[-1][2] not in given_names()


def _attendee(text: str, start: int, end: int, offset: int) -> Attendee | None:
    """The person whose name, and title perhaps, are the characters `start` to `end`."""
    role, begin = _role_before(text, start, end)
    name = text[begin:end]
    if " " not in name or name.isupper() or opens_no_name(name) or _NO_PERSON_AFTER.match(text, end):
        return None
    if _GENITIVE_OF.match(text, end):
        name = GENITIVE.sub("", name)
    span = Span(offset + begin, offset + begin + len(name))
    return Attendee(" ".join(name.rstrip(".").split()), span, _party_after(text, end), role)


def _party_after(text: str, end: int) -> str:
    login = _LOGIN.match(text, end)
    hit = PARTY_AFTER.regex.match(text, login.end() if login else end)
    return (hit["bracket"] or hit["letter"]).strip() if hit else ""


def _role_before(text: str, start: int, end: int) -> tuple[str, int]:
    """A title before the name or as its first word: ("formand", where the name begins)."""
    first, _, rest = text[start:end].partition(" ")
    if rest and (first.casefold() in titles() or (" " in rest.strip() and _is_title(first))):
        return first.casefold(), end - len(rest.lstrip())
    before = _ROLE_BEFORE.search(text, max(0, start - 40), start)
    if before and before[1].casefold() in titles():
        return before[1].casefold(), start
    return "", start


def _is_title(word: str) -> bool:
    """Whether a word before a full name is a title by its end, or the abbreviation of one."""
    return word in _ABBREVIATED or bool(group_of(word))


def _key(person: Attendee) -> str:
    return person.name.casefold().replace("-", " ")
