"""In which sphere each person of a document acts: one sphere for a name, whatever place names it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from referatgraf.nlp.minutes import Minutes
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.known import Known
from referatgraf.nlp.recognition.people.cues import party_behind
from referatgraf.nlp.recognition.people.names import Person
from referatgraf.nlp.recognition.people.offices import Office, holds_now
from referatgraf.nlp.recognition.people.titles import Title
from referatgraf.ontology import spheres

POLITICAL_BODY = Pattern(
    "political body behind the title of its chair",
    re.compile(
        r"(?i)(?:\w[\w&, -]{0,60})?(?:udvalg(?:et)?|byråd(?:et)?|kommunalbestyrelsen?|regionsråd(?:et)?)(?!\w)|"
        r"udvalget for|(?:handicap|ældre|senior|udsatte|integrations|unge|ungdoms)råd(?:et)?(?!\w)"
    ),
    "Teknik- og Miljøudvalget",
    "Boligforeningen",
)
ACT_OF_MEMBER = Pattern(
    "what only a member of the body does",
    re.compile(
        r"(?: \([^()\n]{1,30}\))?,? (?:tog|tager|tog et generelt|tager et generelt) forbehold|"
        r"(?: \([^()\n]{1,30}\))?,? (?:stemte|stemmer|undlod at stemme|undlader at stemme|begærede|var ikke med under|"
        r"deltog ikke (?:i|under|ved)|kan ikke (?:anbefale|tilslutte|tiltræde)|"
        r"(?:var|er|blev) (?:erklæret )?inhabil|var fraværende|(?:har )?(?:meldt|meldte) afbud|bytter udvalg|"
        r"(?:går|gik|udtræder|udtrådte) (?:fra|af) (?:[A-ZÆØÅ][\w-]+ og )?[\w-]*(?:udvalget|byrådet|"
        r"kommunalbestyrelsen))|"
        r", (?:der|som) er (?:\d\. )?(?:stedfortræder|suppleant) på liste| om orlov|"
        r" (?:blev )?(?:vælges|valgt|konstitueres) (?:som|til) (?:\d\. )?(?:vice)?borgmester"
    ),
    " tog forbehold",
    " tog ordet",
)
VOTED = Pattern(
    "members who voted",
    re.compile(r"(?:[Ii]mod|[Ff]or) stemte (?:[^.:;\n]{1,60}(?:,| og) ){0,8}$"),
    "Imod stemte Ib Krog og ",
    "for det stemte ",
)
ABSENT = Pattern(
    "absent from an earlier meeting",
    re.compile(
        r"(?:Afbud|Fraværende|Inhabil|Ikke til stede)(?: fra| med afbud| uden afbud)?:\s{0,3}(?:[^:.\n]{1,60}, ){0,3}$"
    ),
    "Afbud: Ib Krog, ",
    "Bilag: ",
)
OFFICIALS = Pattern(
    "list of officials",
    re.compile(
        r"(?i)(?:fra (?:administrationen|forvaltningen)|embedsmænd|embedsfolk|sagsbehandlere)[^.:\n]{0,30}:\s{0,3}"
        r"(?:[^:.\n]{1,60}(?:, | og )){0,8}$"
    ),
    "Deltagere fra forvaltningen: Ib Krog, ",
    "Fra forvaltningen kom ",
)
_JOINED = re.compile(r"(?: \([^()\n]{1,30}\))?(?:,| og|, og| samt) ")
_ORDER = (spheres.POLITICAL, spheres.ADMINISTRATION, spheres.OTHER)
_CHAIRS = ("formand", "forkvinde", "medlem")
_BEHIND, _LINE = 60, 200


def by_lists(known: Iterable[Known]) -> dict[str, str]:
    """The sphere of everyone whom structure has read; of several the political one, then the administration's."""
    found: dict[str, str] = {}
    for name in known:
        sphere = name.kind.partition("/")[2]
        found[name.label] = min(sphere, found.get(name.label, sphere), key=_ORDER.index)
    return found


def by_text(text: str, people: Sequence[Person], titles: Sequence[Title], held: Iterable[Office]) -> dict[str, str]:
    """The sphere of everyone with whom a party or the title of a seat or an official stands."""
    found = {
        person.name: spheres.POLITICAL
        for person in people
        if party_behind(text[person.span.end : person.span.end + _BEHIND])
    }
    for office in held:
        title = titles[office.title]
        sphere = _of_office(text, title, office) if holds_now(text, title) else ""
        if sphere:
            name = people[office.person].name
            found[name] = min(sphere, found.get(name, sphere), key=_ORDER.index)
    return found


def by_acts(text: str, people: Sequence[Person], minutes: Minutes) -> dict[str, str]:
    """The sphere of everyone who does what members do, at this meeting or an earlier one that the text tells of."""
    meeting = minutes.meeting
    own = spheres.of_body(meeting.body.value) if meeting.body else spheres.POLITICAL
    earlier = _earlier(minutes)
    found: dict[str, str] = {}
    acting = len(text)  # where the one begins of whom an act is told last
    for person in reversed(people):
        before = text[max(0, person.span.start - _LINE) : person.span.start]
        joined = _JOINED.fullmatch(text, person.span.end, acting)
        if OFFICIALS.regex.search(before):
            found[person.name] = spheres.ADMINISTRATION
        elif joined or _acts(text, person.span.end, before):
            acting = person.span.start
            place = bisect_right(earlier, (person.span.start, "")) - 1
            near = place >= 0 and person.span.start - earlier[place][0] < _LINE
            found[person.name] = earlier[place][1] if near else own
    return found


def _acts(text: str, end: int, before: str) -> bool:
    """Whether a member's act or absence is told of the one whose name ends at `end`."""
    return bool(ACT_OF_MEMBER.regex.match(text, end) or ABSENT.regex.search(before) or VOTED.regex.search(before))


def _earlier(minutes: Minutes) -> list[tuple[int, str]]:
    """Where the decisions of earlier meetings end, and the sphere of those who met."""
    decisions = (decision for item in minutes.items for decision in item.prior_decisions if decision.body)
    return sorted((each.span.end, spheres.of_body(each.body.value)) for each in decisions if each.body)


def _of_office(text: str, title: Title, office: Office) -> str:
    sphere = spheres.of_title(title.plain)
    if not sphere and title.plain.endswith(_CHAIRS) and office.unit.start < office.unit.end:
        seat = POLITICAL_BODY.regex.match(text, office.unit.start, office.unit.end)
        return spheres.POLITICAL if seat else ""
    return sphere
