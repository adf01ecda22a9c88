"""Names of persons in lists of those present, absent or voting.

A list says itself that its entries are persons, so the form of a name decides here, not a register of names;
the register only parts names that a lost comma has run together.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from referatgraf.nlp.minutes import Attendee, Span
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.ontology.registers import given_names, parties, roles

_UPPER = "A-ZÆØÅÄÖÜÉÁÍÓÚÞÐŠŽČĆ"
_LOWER = r"[^\W\d_A-ZÆØÅ]"
_CAP = rf"(?:[{_UPPER}](?:{_LOWER}|['’´])*(?:-[{_UPPER}]?(?:{_LOWER}|['’])+)*|(?:Mc|O'|d'|D')[{_UPPER}]{_LOWER}+|Sdr\.|Ndr\.|Gl\.)"
_TOKEN = rf"(?:[{_UPPER}]\.(?: ?[{_UPPER}]\.)*|{_CAP})"
_PARTICLE = (
    r"(?:van der |van den |van |von der |von |de la |de |du |der |den |af |el |al |la |le |ben |bin |zu |di |da |dos )?"
)
NAME_PATTERN = Pattern(
    "name", re.compile(rf"(?<![\w-]){_TOKEN}(?: {_PARTICLE}{_TOKEN})+(?![\w-])"), "Christian de Jonquiéres", "Ingen"
)
_PARTY = re.compile(r",?\s*\((?P<bracket>[^()\d]{1,40})\)|,? (?:liste )?(?P<letter>[A-ZÆØÅ])(?=\s*(?:[,;.\n]|$))")
_LOGIN = re.compile(r"\s*\([a-zæøå]{2,8}\)")
_ROLE_BEFORE = re.compile(r"((?:\d\. ?)?[\wæøå./-]+)[,:]?\s*$")
_NOT_IN_NAME = re.compile(
    r"(?i)(?:udvalg(?:et)?|(?<!om)rådet?|kommunen?|region|lokalet?|lokaler|salen|skolen?|center|forvaltning(?:en)?|afdeling(?:en)?|"
    r"sekretariat(?:et)?|referat|dagsorden(?:en)?|beslutning|punkt|rådhus(?:et)?|møde|deltagere|afbud|fraværende|ingen|side|"
    r"medlemmer|partiet|stedfortrædere?|suppleant(?:er)?|gruppe|liste|fra|teams|bemærkninger|februar|januar|teknik|miljø|åben|åbent|sager|forening(?:en)?|forbund(?:et)?|klub(?:ben)?|laug(?:et)?|selskab(?:et)?|repræsentationen|bestyrelsen|medlem|godkendt|anbefales|drøftet|udsat|taget|orientering(?:en)?|indstilling(?:en)?|vedtaget|tiltrådt)$"
)


def read_people(text: str, offset: int = 0, known: Iterable[str] = ()) -> Iterator[Attendee]:
    """The persons named in a list or a sentence about attendance, in order.

    Args:
        text: the list, in which every name of two or more words in capitals is a person.
        offset: where `text` begins in the document.
        known: full names that occur elsewhere, by which names that stand without a comma are parted.
    """
    for name in sorted(known, key=len, reverse=True):
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Attendee(name, Span(offset + hit.start(), offset + hit.end()), _party_after(text, hit.end()))
            text = text[: hit.start()] + "." * len(name) + text[hit.end() :]
    for hit in NAME_PATTERN.regex.finditer(text):
        for start, end in _names(hit.group(), hit.start()):
            party = _party_after(text, end)
            role, begin = _role_before(text, start, end)
            if " " in text[begin:end] and not text[begin:end].isupper() and not re.match(r" \d", text[end : end + 2]):
                name = re.sub(r"(?<=[^sxz])s$|['’]s$", "", text[begin:end]) if _genitive(text, end) else text[begin:end]
                span = Span(offset + begin, offset + begin + len(name))
                yield Attendee(" ".join(name.rstrip(".").split()), span, party, role)


def same_person(one: str, other: str) -> bool:
    """Whether two full names are the same, case and hyphens apart."""
    return one.casefold().replace("-", " ") == other.casefold().replace("-", " ")


def without(people: Iterable[Attendee], others: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """`people` less those of the same name as one of `others`, each name once."""
    gone = {person.name.casefold().replace("-", " ") for person in others}
    kept: list[Attendee] = []
    for person in people:
        key = person.name.casefold().replace("-", " ")
        if key not in gone:
            gone.add(key)
            kept.append(person)
    return tuple(kept)


def _names(run: str, start: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitalised words: words that no name holds part it, and so does a lost comma."""
    words = [(hit.start() + start, hit.end() + start, hit.group()) for hit in re.finditer(r"\S+", run)]
    segment: list[tuple[int, int, str]] = []
    for word in [*words, (0, 0, "")]:
        if not word[2] or _NOT_IN_NAME.search(word[2]) or _begins_next(segment, word[2], len(words)):
            if len(segment) > 1:
                yield segment[0][0], segment[-1][1]
            segment = []
        if word[2] and not _NOT_IN_NAME.search(word[2]):
            segment.append(word)


def _begins_next(segment: list[tuple[int, int, str]], word: str, length: int) -> bool:
    return length > 5 and len(segment) > 1 and word in given_names() and segment[-1][2] not in given_names()


def _party_after(text: str, end: int) -> str:
    login = _LOGIN.match(text, end)
    hit = _PARTY.match(text, login.end() if login else end)
    if not hit:
        return ""
    return str(hit["bracket"] or hit["letter"]).strip()


def _role_before(text: str, start: int, end: int) -> tuple[str, int]:
    """A title before the name or as its first word: ("formand", where the name begins)."""
    first, _, rest = text[start:end].partition(" ")
    if first.casefold() in titles() and rest:
        return first.casefold(), end - len(rest.lstrip())
    before = _ROLE_BEFORE.search(text, max(0, start - 40), start)
    if before and before[1].casefold() in titles():
        return before[1].casefold(), start
    return "", start


def _genitive(text: str, end: int) -> bool:
    return bool(re.match(r" (?:sted|plads|møde|forslag|afbud|fravær)\b", text[end : end + 12]))


@cache
def titles() -> frozenset[str]:
    """Titles that may stand before a name, in lower case."""
    return frozenset(role.title.casefold() for role in roles()) | {"fmd", "næstfmd", "medlem", "sekretær", "referent"}


@cache
def party_letters() -> frozenset[str]:
    """Letters of the parties of the register."""
    return frozenset(party.letter for party in parties())
