"""Lists of those present or absent behind a label, with the sentences that stand in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import Attendee, Deputy, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import NAME
from referatgraf.nlp.structure.attendance import NOTHING, Attendance
from referatgraf.nlp.structure.attendance_sentences import read_sentences
from referatgraf.nlp.structure.labels import EXCEPT
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.words import letters
from referatgraf.ontology.registers import family_names, given_names

SUBSTITUTE = Pattern(
    "substitute in a list",
    re.compile(
        rf"(?P<deputy>{NAME.regex.pattern}(?: \([^()]{{1,40}}\))?),? \(?"
        r"(?:stedfortræder for|suppleant for|afløser for|i stedet for) "
        rf"(?P<absent>{NAME.regex.pattern}(?: \([^()]{{1,40}}\))?)"
    ),
    "Ulla Ravn (A), stedfortræder for Ib Krog (A)",
    "Ulla Ravn (A), Ib Krog (A)",
)
SUBSTITUTED = Pattern(
    "member and substitute",
    re.compile(
        rf"(?P<absent>{NAME.regex.pattern}(?: \([^()]{{1,40}}\))?)(?:(?:,| [-–])? \(?(?:meldt )?afbud)?(?: [-–]|,) "
        r"(?:stedfortræder|suppleant):? "
        rf"(?!for\b)(?P<deputy>{NAME.regex.pattern})"
    ),
    "Ib Krog (A) - stedfortræder Ulla Ravn",
    "Ib Krog (A), stedfortræder for Ulla Ravn",
)
_TOLD = re.compile(
    r"(?:,? ?\([^)]{0,60}\))?(?:,| -| –)? "
    r"(?:deltog|mødte|var|er|deltager|havde|har|meldte|blev|kom|ankom|forlod|gik|i stedet|medvirkede)\b"
)
"""What follows a name of which a sentence tells something."""
_THERE_FOR_A_TIME = re.compile(
    r"(?:(?: ?\([^)]{0,60}\))?(?:,| -| –)|,? ?\([^)]{0,60}\)) "
    r"(?:deltog|deltager|mødte|var til ?stede|kom|ankom|gik|forlod mødet)(?: (?:først|dog|kun))? "
    r"(?:fra|til|indtil|under|kl\.?|ved|efter|i) (?!stedet)|"
    r"(?: \([^)]{0,60}\))?,? i stedet for "
)
"""What a list of those present tells, behind a comma, dash or party, of one who was not there all the time."""
_JOINT = re.compile(r"(?: \([^)]{0,60}\))?(?:,| og|,? samt| [-–]) ?| \([^)]{0,60}\) ?")
_SENTENCE_BEHIND = re.compile(
    r" [-–] (?=[A-ZÆØÅ][\w.-]{0,30}(?: [A-ZÆØÅ][\w.-]{0,30}){1,4} (?:deltog|deltager|mødte|medvirkede) i stedet for )"
)
"""The dash behind a list before a sentence on who came instead: "Vera Holm – Ib Krog deltog i stedet for …"."""
_OPENING = re.compile(
    r"\b(?:I stedet|For (?:sidst|først)nævnte|for hvem|Fra (?:[\w-]+ ){1,4}(?:deltog|deltager|mødte)|"
    r"[Ss]om (?:stedfortrædere?|suppleant(?:er)?)|Stedfortræder|Suppleant|(?:Der (?:var|er) )?[Aa]fbud (?:fra|er)|"
    r"Desuden|Endvidere|Derudover|Herudover|Ligeledes)\b"
)
_AWAY = re.compile(r"(?i)(?:[-–,:(]\s*|\s{3,}|\t)(?:meldt )?(?:afbud|fraværende|(?:ikke|ej) mødt|forfald)\b")
_AWAY_BEHIND = re.compile(
    r"(?: \([^()]{1,40}\))?(?:,| [-–])? \(?(?:[A-ZÆØÅ]{1,2}, ?)?(?:(?:har )?meldt )?"
    r"(?:afbud|fraværende|forfald|ikke mødt)(?=\)?(?:[,;.]|$| og | - ))"
)
"""What tells of one of several who are listed as present that he or she was not."""
IN_PART = Pattern(
    "items that somebody was away from, behind the name or in the sentence",
    re.compile(
        r"(?:,|:| [-–]| i| ved| under| til| fra)? ?\(?"
        r"(?:(?:fraværende|ikke til ?stede|ikke mødt|inhabil) )?"
        r"(?:(?:under|ved|på|i|(?P<from>fra)(?: og med)?|(?P<until>til)(?P<with> og med)?|kun) )?"
        r"(?:[Pp]kt\.?|[Pp]unkt(?:er(?:ne)?)?|[Ss]ag(?:er(?:ne)?)?|§)(?: ?nr\.?)? ?(?P<first>\d{1,4})"
        r"(?: ?(?:-|–|til) ?(?P<last>\d{1,4}))?(?P<more>(?:(?:, | og | samt |, og )\d{1,4}(?![\w.:]*\d))*)"
    ),
    ", pkt. 88-89 (kom kl. 17.10)",
    ", suppleant",
)
_NUMBER = re.compile(r"\d+")
_NO_LAST = 10_000
"""A number that no item has: the last is not told."""
_BRACKETS = re.compile(r"(?: ?\([^()\d]{1,40}\))?")
_LAST_NAME = re.compile(r"(?:^|, |og )(?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]*)+)$")
_FAMILY_ALONE = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+)(?: \([^()]{1,40}\))?, ?(?=[A-ZÆØÅ])")
_END_OF_ENTRY = r"(?: \([^()]{1,40}\))?(?:[,;] ?| og |\.?$)"
_GIVEN = re.compile(r"(?:^|[,;)] ?|[a-zæøå] )(?P<name>[A-ZÆØÅ][a-zæøåé]+)$")
_TWO_GIVEN = re.compile(r"(?:^|[,;)] ?|[a-zæøå] )(?P<name>(?P<one>[A-ZÆØÅ][a-zæøåé]+) (?P<other>[A-ZÆØÅ][a-zæøåé]+))$")
_FAMILY = re.compile(rf"(?P<name>[A-ZÆØÅ][\w-]+){_END_OF_ENTRY}")
_GIVEN_ALONE = re.compile(r"(?:^|[,;)] ?|\bog )(?P<name>[A-ZÆØÅ][a-zæøåé]+)$")
_FAMILIES = re.compile(rf"(?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){{1,2}}){_END_OF_ENTRY}")
_BEHIND_PARTY = re.compile(r"\([^()]{1,40}\)(?:[,;]| og) (?P<name>[A-ZÆØÅ][\w.-]*(?: [A-ZÆØÅ][\w.-]*){0,2})$")
"""A name at the end of a line that lacks the party which stands behind the one before it."""
_BEFORE_PARTY = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+){0,2}) \([^()]{1,40}\)(?:[,;.] ?| og |$)")
_HYPHENED = re.compile(r"(?:^|[,)] ?|[a-zæøå] )(?P<name>(?:[A-ZÆØÅ][\w.-]* )*[A-ZÆØÅ][a-zæøåé]+)-$")
_BEHIND_HYPHEN = re.compile(
    r"(?P<name>[A-ZÆØÅ]?[a-zæøå][\w-]*(?: [A-ZÆØÅ][\w.-]*){0,3})(?: \([^()]{1,40}\))?(?:[,;.] ?| og |$)"
)
_STOP = re.compile(r"(?<=[\w)]{2})\. (?=[A-ZÆØÅ])")
_AWAY_FIELDS = ("absent", "excused")
_NOBODY = ("", "ingen", "intet", "nej")


def is_nobody(text: str) -> bool:
    """Whether the value of a label says that there is nobody ("Ingen", "-")."""
    return letters(text) in _NOBODY


def read_list(text: str, offset: int, field: str, known: Iterable[str] = ()) -> Attendance:
    """The persons in the value of a label such as "Afbud:"; sentences in it are read as such.

    Args:
        text: the value.
        offset: where it begins in the document.
        field: "present", "absent", "excused" or "guests".
        known: full names by which a list without commas is parted.
    """
    if is_nobody(text):
        return NOTHING
    if field == "present" and (but := EXCEPT.search(text)):
        there = Attendance.of("present", read_people(text[: but.start()], offset, known))
        stop = _end_of_sentence(text, but.end())
        away = read_list(text[but.end() : stop], offset + but.end(), "absent", known)
        return there + away + read_list(text[stop:], offset + stop, field, known)
    if behind := _SENTENCE_BEHIND.search(text):
        stop = behind.end()
        return read_list(text[: behind.start()], offset, field, known) + read_sentences(text[stop:], offset + stop)
    people = read_people(text, offset, known)
    if field == "present" and len(people) == 1 and _AWAY.search(text, people[0].span.end - offset):
        return Attendance.of("excused", people)
    deputies = tuple(_substitutes(text, offset))
    replaced = tuple(deputy.deputy_for for deputy in deputies if deputy.deputy_for)
    apart = {person.span for person in replaced}
    if field != "present":  # of those present a deputy is one
        apart |= {deputy.person.span for deputy in deputies}
    people = [person for person in people if person.span not in apart]
    stop = _sentence_start(text, people, offset, there=field == "present")
    people = [person for person in people if person.span.end - offset <= stop]
    excused = [one for one in people if field == "present" and _AWAY_BEHIND.match(text, one.span.end - offset)]
    partly = [one for one in people if field in _AWAY_FIELDS and items_behind(text, one.span.end - offset)]
    listed = Attendance.of(field, (one for one in people if one not in (*excused, *partly)))
    listed += Attendance.of("item", partly) + Attendance.of("excused", excused)
    said = _said_below(field, text[stop:], read_sentences(text[stop:], offset + stop))
    return listed + said + Attendance(absent=replaced, deputies=deputies)


def kind_below(text: str, field: str, label: str) -> str:
    """The field that a list below `label` goes on with behind a line of `field`.

    Behind "samtlige øvrige medlemmer, bortset fra" stand those absent, to the end of the sentence.
    """
    if text.endswith("."):
        return label
    but = EXCEPT.search(text) if field == "present" else None
    return "absent" if but and _end_of_sentence(text, but.end()) == len(text) else field


def _end_of_sentence(text: str, start: int) -> int:
    """Where the sentence ends that `start` is in; an initial's stop ends none."""
    stop = _STOP.search(text, start)
    return stop.end() if stop else len(text)


def items_behind(text: str, place: int) -> tuple[range, ...]:
    """The numbers of the items that stand behind a name that ends at `place`; none where none do.

    >>> items_behind("Vera Holm (V), pkt. 88-89 og 93", 9)
    (range(88, 90), range(93, 94))
    """
    party = _BRACKETS.match(text, place)
    hit = IN_PART.regex.match(text, party.end() if party else place)
    if hit is None:
        return ()
    first, last = int(hit["first"]), int(hit["last"] or hit["first"])
    if hit["from"]:
        return (range(first, _NO_LAST if hit["last"] is None else last + 1),)
    if hit["until"]:
        return (range(first + bool(hit["with"])),)
    return (range(first, last + 1), *(range(n, n + 1) for n in map(int, _NUMBER.findall(hit["more"]))))


def _said_below(field: str, text: str, said: Attendance) -> Attendance:
    """What sentences behind a label say: those who took no part are those of the label "Fraværende" or "Afbud".

    Where the sentence names items, they were away from these alone.
    """
    if field not in _AWAY_FIELDS or IN_PART.regex.search(text):
        return said
    return replace(said, item=()) + Attendance.of(field, said.item)


def broken_names(lines: Sequence[Line]) -> tuple[list[Attendee], list[Line]]:
    """The persons whose given name ends a line of a list and whose family name begins the next, and what is left."""
    people: list[Attendee] = []
    left = list(lines)
    for n in range(len(left) - 1):
        above, below = left[n], left[n + 1]
        halves = _halves(above.text, below.text) if below.gap == 1 else None
        if halves:
            given, family, name = halves
            people.append(Attendee(name, Span(above.start + given.start("name"), below.start + family.end("name"))))
            left[n], left[n + 1] = above.part(0, given.start("name")), below.part(family.end("name"))
    return people, [line for line in left if line.text]


def _halves(above: str, below: str) -> tuple[re.Match[str], re.Match[str], str] | None:
    """The two parts of a name that a line end parts, and the whole; None where it parts none."""
    given, family = _HYPHENED.search(above), _BEHIND_HYPHEN.match(below)
    if given and family:
        hyphen = "-" if family["name"][0].isupper() else ""
        name = f"{given['name']}{hyphen}{family['name']}"
        return (given, family, name) if " " in name else None
    given, family = _BEHIND_PARTY.search(above), _BEFORE_PARTY.match(below)
    if given and family and (" " not in given["name"] or not _may_begin_entry(family["name"])):
        return given, family, f"{given['name']} {family['name']}"
    given, family = _TWO_GIVEN.search(above), _FAMILY.match(below)
    if given and family and {given["one"], given["other"]} <= given_names() and family["name"] not in given_names():
        return given, family, f"{given['name']} {family['name']}"
    given, family = _GIVEN_ALONE.search(above), _FAMILIES.match(below)
    if not (given and family and given["name"] in given_names() and family["name"].split()[0] not in given_names()):
        given, family = _GIVEN.search(above), _FAMILY.match(below)
    if not (given and given["name"] in given_names()):
        given, family = _LAST_NAME.search(above), _FAMILY_ALONE.match(below)
    if given and family and _is_family(given["name"], family["name"]):
        return given, family, f"{given['name']} {family['name']}"
    return None


def _may_begin_entry(name: str) -> bool:
    """Whether words at the beginning of a line are a whole name, so that the line above may end with another."""
    first, *others = name.split()
    return bool(others) and first in given_names()


def _is_family(above: str, name: str) -> bool:
    """Whether the first word of a line ends the name at the end of the line above it."""
    return " " not in above or any(part in family_names() for part in (name, *name.split("-")))


def _substitutes(text: str, offset: int) -> Iterator[Deputy]:
    """Members of whom the list says for whom they sit."""
    for hit in (*SUBSTITUTE.regex.finditer(text), *SUBSTITUTED.regex.finditer(text)):
        person, replaced = (read_people(hit[name], offset + hit.start(name)) for name in ("deputy", "absent"))
        if person and replaced:
            yield Deputy(person[0], replaced[0], Span(offset + hit.start(), offset + hit.end()))


def _sentence_start(text: str, people: list[Attendee], offset: int, *, there: bool) -> int:
    """Where sentences behind a list begin: at the first name that is told something of, and those joined to it.

    Args:
        text: the list.
        people: who is named in it.
        offset: where it begins in the document.
        there: it is of those present, so that hours behind a name tell nothing else of it.
    """
    opening = _OPENING.search(text)
    start = opening.start() if opening else len(text)
    for n, person in enumerate(people):
        end = person.span.end - offset
        if _TOLD.match(text, end) and not (there and _THERE_FOR_A_TIME.match(text, end)):
            return min(start, _first_joined(text, people[: n + 1], offset))
    return start


def _first_joined(text: str, people: list[Attendee], offset: int) -> int:
    """Where the first of those begins that commas and "og" join to the last."""
    places = [(person.span.start - offset, person.span.end - offset) for person in people]
    first = places.pop()[0]
    while places and _JOINT.fullmatch(text, places[-1][1], first):
        first = places.pop()[0]
    return first
