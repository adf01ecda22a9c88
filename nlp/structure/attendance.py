"""Sentences and lists that say who was absent, sat for another or took no part."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from referatgraf.nlp.minutes import Attendee, Deputy, Span
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.nlp.structure.people import NAME_PATTERN, read_people, without

_N = rf"(?:{NAME_PATTERN.regex.pattern})"
_LIST = rf"{_N}[^.:;]*?"
_SITS = r"(?:deltog|deltager|mødte|møder|er indkaldt|var indkaldt|indkaldt|trådte ind|tiltrådte|indtrådte)(?: i mødet)?"
_FOR = r"(?:i stedet for|som (?:stedfortræder|suppleant|afløser|substitut) for|for)"
SENTENCES = (
    Pattern("instead of", re.compile(rf"I stedet for (?P<absent>{_LIST}) (?:deltog|mødte|deltager|møder) (?P<deputy>{_LIST})(?=[.;]|$)"),
            "I stedet for Vera Holm deltog Ib Krog.", "I stedet for en rapport deltog"),
    Pattern("deputy for", re.compile(rf"(?P<deputy>{_LIST}),? {_SITS}(?: \w+)? {_FOR} (?P<absent>{_LIST})(?=[.;,]|$)"),
            "Ib Krog (V) deltog som suppleant for Vera Holm (V).", "Ib Krog deltog i mødet."),
    Pattern("disqualified with deputy",
            re.compile(rf"(?P<disqualified>{_LIST}) (?:var|er|blev)(?: erklæret)? inhabil[^.]*?, hvor (?P<deputy>{_LIST}) mødte som (?:stedfortræder|suppleant)"),
            "Vera Holm (V) var inhabil i punkt 4, hvor Ib Krog (V) mødte som stedfortræder.", "Vera Holm var inhabil."),
    Pattern("absent with deputy", re.compile(rf"(?P<absent>{_LIST})(?: -|, | –) ?(?P<deputy>{_LIST}) (?:mødte|deltog) som (?:stedfortræder|suppleant)(?! for)"),
            "Vera Holm (V) - Ib Krog (V) mødte som stedfortræder", "Vera Holm mødte"),
    Pattern("absent, instead", re.compile(rf"(?P<absent>{_LIST})(?: -|,| –|\.)? [Ii] stedet (?:mødte|deltog|deltager|møder) (?P<deputy>{_LIST})(?=[.;]|$)"),
            "Vera Holm (V) - i stedet deltog Ib Krog", "Vera Holm deltog"),
    Pattern("instead alone", re.compile(rf"^I stedet (?:mødte|deltog|deltager|møder) (?P<deputy>{_LIST})(?=[.;]|$)"), "I stedet deltog Ib Krog.", "I stedet deltog en konsulent."),
    Pattern("deputy was met", re.compile(rf"(?:Stedfortræder|Suppleant):? (?!for\b)(?P<deputy>{_N})"), "Stedfortræder Ib Krog var mødt", "Stedfortræder for Ib Krog"),
    Pattern("apology then deputy", re.compile(rf"Afbud fra (?P<excused>{_LIST})\.? (?:I stedet|Som stedfortræder|Som suppleant|I hendes sted|I hans sted) (?:mødte|deltog|deltager|møder) (?P<deputy>{_LIST})(?=[.;]|$)"),
            "Afbud fra Vera Holm. I stedet mødte Ib Krog.", "Afbud fra Vera Holm."),
    Pattern("disqualified", re.compile(rf"(?P<disqualified>{_LIST}),? (?:var|er|blev|erklærede sig|erklæredes|erklæret)(?: \w+)?(?: erklæret)? inhabile?\b"),
            "Vera Holm (V) blev erklæret inhabil.", "Vera Holm mødte."),
    Pattern("took no part disqualified", re.compile(rf"(?P<disqualified>{_LIST}),? (?:deltog|var|medvirkede) ikke [^.]*?(?:på grund af|grundet|pga\.?|som følge af) inhabilitet"),
            "Vera Holm deltog ikke i sagens behandling på grund af inhabilitet", "Vera Holm deltog ikke i punktet."),
    Pattern("took no part", re.compile(rf"(?P<item>{_LIST}),? (?:deltog|medvirkede|var) ikke (?:med )?(?:i|ved|under) (?:sagens|punktets|behandlingen|mødet|punkt|sag|dette|afstemningen)"),
            "Rådmand Vera Holm deltog ikke i sagens behandling.", "Vera Holm deltog i mødet."),
    Pattern("was absent", re.compile(rf"(?P<absent>{_LIST})(?:,)? (?:var|er) (?:fraværende|ikke til ?stede|ikke mødt)"),
            "Vera Holm og Ib Krog var fraværende.", "Ingen var fraværende."),
    Pattern("sent apologies", re.compile(rf"(?P<excused>{_LIST}),? (?:havde|har|meldte|havde på forhånd)(?: meldt)? (?:afbud|forfald)"),
            "Vera Holm havde meldt afbud.", "Der er meldt afbud."),
    Pattern("apology from", re.compile(rf"[Aa]fbud(?: er| var)?(?: modtaget| meldt)?(?: fra|:)? (?P<excused>{_LIST})(?=[.;]|$)"),
            "Afbud er modtaget fra Vera Holm og Ib Krog.", "Der var ingen afbud."),
)  # fmt: skip
_HINT = re.compile(
    r"(?i)afbud|fraværend|stedfortræder|suppleant|inhabil|deltog ikke|ikke med|medvirkede ikke|i stedet|forfald|ikke til ?stede|ikke mødt|mødte"
)
_TOLD = re.compile(
    r"(?:,? ?\([^)]*\))?(?:,| -| –)? (?:deltog|mødte|var|er|deltager|havde|har|meldte|blev|kom|ankom|forlod|gik|i stedet|medvirkede)\b"
)
_OPENING = re.compile(r"\b(?:I stedet|Stedfortræder|Suppleant|Afbud fra|Afbud er)\b")
_NONE = re.compile(r"(?i)^\W*(?:ingen|intet|nej|-)?\W*$")


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there and who was not, of a meeting or of one item."""

    present: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    excused: tuple[Attendee, ...] = ()
    item: tuple[Attendee, ...] = ()
    disqualified: tuple[Attendee, ...] = ()
    guests: tuple[Attendee, ...] = ()
    deputies: tuple[Deputy, ...] = ()

    def __add__(self, other: "Attendance") -> "Attendance":
        return Attendance(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)

    def all_absent(self) -> tuple[Attendee, ...]:
        """Everyone who was not there, with or without apology."""
        return without((*self.absent, *self.excused), ())


def is_attendance(text: str) -> bool:
    """Whether a line is a sentence about attendance and nothing else."""
    return bool(_HINT.search(text)) and bool(read_sentences(text))


def read_sentences(text: str, offset: int = 0) -> Attendance:
    """What the sentences of `text` say about attendance; each stretch of text is read by the first pattern that fits."""
    found = Attendance()
    if not _HINT.search(text):
        return found
    taken: list[tuple[int, int]] = []
    for pattern in SENTENCES:
        for hit in pattern.regex.finditer(text):
            if all(hit.end() <= start or hit.start() >= end for start, end in taken):
                taken.append(hit.span())
                found = found + _of_match(hit, offset)
    return found


def read_list(text: str, offset: int, field: str, known: Iterable[str] = ()) -> Attendance:
    """The persons in the value of a label such as "Afbud:"; sentences in it are read as such.

    Args:
        text: the value.
        offset: where it begins in the document.
        field: "present", "absent", "excused" or "guests".
        known: full names by which a list without commas is parted.
    """
    if _NONE.match(text):
        return Attendance()
    people = list(read_people(text, offset, known))
    stop = _sentence_start(text, people, offset)
    listed = tuple(person for person in people if person.span.end - offset <= stop)
    said = read_sentences(text[stop:], offset + stop)
    if field in ("absent", "excused") and said.item:
        said = replace(said, item=(), **{field: (*getattr(said, field), *said.item)})
    return Attendance(**{field: listed}) + said


def _sentence_start(text: str, people: list[Attendee], offset: int) -> int:
    """Where sentences behind a list of names begin: at the first name that is told something of, and those joined to it."""
    opening = _OPENING.search(text)
    start = opening.start() if opening else len(text)
    for n, person in enumerate(people):
        if _TOLD.match(text[person.span.end - offset :]):
            while (
                n
                and re.fullmatch(
                    r"(?: \([^)]*\))?(?:,| og|,? samt)? ?",
                    text[people[n - 1].span.end - offset : people[n].span.start - offset],
                )
                and (text[people[n - 1].span.end - offset : people[n].span.start - offset].strip())
            ):
                n -= 1  # noqa: PLW2901
            return min(start, people[n].span.start - offset)
    return start


def _of_match(hit: re.Match[str], offset: int) -> Attendance:
    groups = {
        name: tuple(read_people(value, offset + hit.start(name))) for name, value in hit.groupdict().items() if value
    }
    deputies = groups.pop("deputy", ())
    replaced = groups.get("absent") or groups.get("excused") or groups.get("disqualified") or ()
    whole = Span(offset + hit.start(), offset + hit.end())
    pairs = tuple(
        Deputy(person, replaced[n] if n < len(replaced) else None, whole) for n, person in enumerate(deputies)
    )
    return replace(Attendance(**groups), deputies=pairs)


def merged(parts: Iterable[Attendance]) -> Attendance:
    """All of `parts` as one."""
    total = Attendance()
    for part in parts:
        total = total + part
    return total
