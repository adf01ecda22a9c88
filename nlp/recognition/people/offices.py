"""Which title stands with which name: "skoleleder Vera Holm", "Vera Holm, leder af Havnen", "er valgt som formand".

Where titles and names stand decides; what either of them is has been read before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.people.titles import DEFINITE, INDEFINITE, PLURAL, PLURAL_DEFINITE, Title

DIRECTLY = {
    INDEFINITE: Pattern("title before its name", re.compile(r"[ \u00a0]|: |[ \u00a0]?\r?\n[ \u00a0]{0,8}"), "\n", ", "),
    DEFINITE: Pattern("office before its holder", re.compile(r"[ \u00a0]|, "), ", ", ": "),
    PLURAL: Pattern("title before several names", re.compile(r"[ \u00a0]"), " ", ": "),
    PLURAL_DEFINITE: Pattern("offices before their holders", re.compile(r"[ \u00a0]|, "), " ", ": "),
}
TWO_TITLES = Pattern("between two titles of one name", re.compile(r" ?/ ?"), " / ", ", ")
OF_UNIT = Pattern(
    "unit between a title and a name",
    re.compile(
        r" (?:for|i|ved|på|af|fra|hos) (?P<unit>(?:[A-ZÆØÅ\d][\wæøåé./-]*,?|og|&|for|af|i|på|det|den|de|til|samt)"
        r"(?: (?:[A-ZÆØÅ\d][\wæøåé./-]*,?|og|&|for|af|i|på|det|den|de|til|samt)){0,9}?),? "
    ),
    " i Fagcenter Børn og Unge ",
    " i fagcenteret taler ",
)
BEHIND = Pattern(
    "title behind its name",
    re.compile(
        r"(?: \([^()\n]{1,30}\)|, [A-ZÆØÅ](?=,))?(?:, (?:(?:der|som) (?:også |nu )?er (?:også )?)?(?:\w+s )?| \("
        r"| - | – |,? er (?:også )?| (?:blev|er|er blevet) (?:gen)?valgt (?:som|til) )"
    ),
    ", der også er ",
    " og ",
)
UNIT_BEHIND = Pattern(
    "before the organisation of an office",
    re.compile(r",? (?:for|i|ved|på|af|fra|hos) (?:den |det |de )?"),
    " for ",
    " om ",
)
NOT_NOW = Pattern(
    "title that is held no longer or not yet",
    re.compile(
        r"(?i)(?<!\w)(?:tidligere|tidl\.|forhenværende|fhv\.|afgående|afgåede|kommende|fratrådte|afdøde|daværende|eks-|ny|nye|"
        r"stillingen som|ansættelse af|kandidat til|valg af) ?$"
    ),
    "tidligere ",
    "nuværende ",
)
_OF_SOMEONE = re.compile(r"\ws $")
"""Before an office that is one's: "rådets formand, Ib Krog,"."""
_NAME_FOLLOWS = re.compile(r"[ \u00a0]?[A-ZÆØÅ]")
_LONGEST = 110
_NEAR, _FARTHEST = 24, 12


OF_FIELD = Pattern(
    "field of work between a title and a name",
    re.compile(r" (?:for|i|på|af) (?:(?:[a-zæøå-]+,?|og) ){0,4}?[a-zæøå-]{2,}(?:en|et|erne) "),
    " for hjemmeplejen ",
    " for Havnen ",
)
SOMETHING_BETWEEN = Pattern(
    "whatever stands between a title and a name",
    re.compile(r" (?:for|i|ved|på|af|fra|hos) (?P<unit>[A-ZÆØÅ][^.;:()\n]{1,90}),? "),
    " for Aktiv hele livet ",
    " taler med ",
)


@dataclass(frozen=True, slots=True)
class Office:
    """A title and the name it stands with, by their numbers in the lists they were given in.

    Attributes:
        title, person: the numbers.
        unit: the characters in which the text may name the organisation; empty where none follow.
        certain: whether the two belong together whatever `unit` is; else it must be an organisation as a whole.
    """

    title: int
    person: int
    unit: Span
    certain: bool = True


def offices(text: str, titles: Sequence[Title], people: Sequence[Span]) -> Iterator[Office]:
    """Pair titles with the names they stand with, each list in the order of the text.

    A title between two names that may be of either goes with the next where the names of the list follow their titles,
    and with the one before where a comma ends the unit.
    """
    order = [(title.span.start, 0, n) for n, title in enumerate(titles)]
    order = sorted([*order, *((span.start, 1, n) for n, span in enumerate(people))])
    behind: list[Office] = []  # what the title at hand is of the name before it
    titled = -1  # the person whose title stands before the name
    for (_, first_kind, first), (_, second_kind, second) in pairwise(order):
        if (first_kind, second_kind) == (1, 0):
            behind = [*_behind(text, people[first], first, titles[second], second)]
            continue
        before = [*_before(text, titles, first, people[second], second)] if (first_kind, second_kind) == (0, 1) else []
        if before and behind and (text[people[second].start - 2] == "," or behind[0].person != titled):
            before = []
        yield from before or behind
        titled, behind = (second if before else titled), []
    yield from behind


def opens_unit(text: str, title: Title, name: int) -> bool:
    """Whether what stands between a title and the character `name` is "for" or "i" and words of a unit's name."""
    between = text[title.span.end : name]
    return len(between) < _LONGEST and bool(OF_UNIT.regex.fullmatch(between))


def may_open_unit(text: str, title: Title, name: int) -> bool:
    """Whether something that may be a unit's name stands between a title and the character `name`."""
    between = text[title.span.end : name]
    patterns = (SOMETHING_BETWEEN, OF_FIELD)
    return len(between) < _LONGEST and any(pattern.regex.fullmatch(between) for pattern in patterns)


def stands_before(text: str, title: Title, name: int) -> bool:
    """Whether a title stands right before a name."""
    between = text[title.span.end : name]
    if between == ", " and title.form == INDEFINITE:
        return bool(_OF_SOMEONE.search(text, max(0, title.span.start - _NEAR), title.span.start))
    return len(between) < _FARTHEST and bool(DIRECTLY[title.form].regex.fullmatch(between))


def stands_behind(text: str, name: int, title: Title) -> bool:
    """Whether a title stands behind the name that ends at `name`, and before no other."""
    between = text[name : title.span.start]
    if len(between) >= _LONGEST or title.form in (PLURAL, PLURAL_DEFINITE):
        return False
    return bool(BEHIND.regex.fullmatch(between)) and not _NAME_FOLLOWS.match(text, title.span.end)


def holds_now(text: str, title: Title) -> bool:
    """Whether no word before the title says that it is held no longer, or not yet."""
    return not NOT_NOW.regex.search(text[max(0, title.span.start - _NEAR) : title.span.start])


def _before(text: str, titles: Sequence[Title], title: int, name: Span, person: int) -> Iterator[Office]:
    end = titles[title].span.end
    unit = _unit_between(text, titles[title], name.start)
    if unit is None:
        return
    certain = unit.start == unit.end or bool(OF_UNIT.regex.fullmatch(text[end : name.start]))
    where = unit if unit.start < unit.end else _unit_behind(text, name.end, only="fra")
    yield Office(title, person, where, certain)
    if title and TWO_TITLES.regex.fullmatch(text[titles[title - 1].span.end : titles[title].span.start]):
        yield Office(title - 1, person, where, certain)


def _unit_between(text: str, title: Title, name: int) -> Span | None:
    """What may be a unit between a title and its name, empty where the name follows at once; None where neither."""
    end = title.span.end
    if stands_before(text, title, name):
        return Span(end, end)
    between = text[end:name]
    if len(between) < _LONGEST and OF_FIELD.regex.fullmatch(between):
        return Span(end, end)
    hit = SOMETHING_BETWEEN.regex.fullmatch(between) if len(between) < _LONGEST else None
    return Span(end + hit.start("unit"), end + hit.end("unit")) if hit else None


def _behind(text: str, name: Span, person: int, title: Title, number: int) -> Iterator[Office]:
    if stands_behind(text, name.end, title):
        yield Office(number, person, _unit_behind(text, title.span.end))


def _unit_behind(text: str, end: int, only: str = "") -> Span:
    """Where an organisation begins behind an office or a name; empty where nothing leads to one."""
    hit = UNIT_BEHIND.regex.match(text, end)
    if hit is None or (only and hit.group().strip(" ,") != only):
        return Span(end, end)
    return Span(hit.end(), hit.end() + _LONGEST)
