"""Finds people and titles in the running text of one document."""

import re
from collections.abc import Iterable, Iterator, Sequence

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.people.names import Names, Person
from referatgraf.nlp.recognition.people.offices import Office, offices
from referatgraf.nlp.recognition.people.parts_of_names import GIVEN_NAMES, by_given_names, by_part
from referatgraf.nlp.recognition.people.spheres import by_acts, by_lists, by_text
from referatgraf.nlp.recognition.people.titles import DEFINITE, INDEFINITE, Title, of_one, titles_of
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology import spheres

RECOGNISER = "people"
CONCLUDED = 0.8
"""How sure a person is whom a part of the name means."""
UNIT_OF_OFFICE = Pattern(
    "unit or room called after an office",
    re.compile(
        r"[ \u00a0](?:(?:Afdeling|Forvaltning|Stab|Sekretariat)\w*|"
        r"(?:afdeling|forvaltning|mødelokale|mødeværelse|kontor|stab)\w*)"
    ),
    " Afdeling",
    " forslag",
)


def match(setting: Setting) -> Iterator[Mention]:
    """Every person named in the running text, and every title that names an office."""
    text, known = setting.text, [name for name in setting.known if name.kind.startswith("person/")]
    parts = [passage.span for passage in setting.passages]
    titles = list(titles_of(setting))
    people = Names(setting, titles).find(parts)
    everyone = sorted([*people, *(Person(name.label, name.span) for name in known)], key=lambda each: each.span.start)
    held = list(offices(text, titles, [person.span for person in everyone]))
    told = by_text(text, everyone, titles, held)
    sphere = {**by_acts(text, people, setting.minutes), **told, **by_lists(known)}
    fuller = by_given_names(person.name for person in everyone)
    for person in people:
        name, short = fuller.get(person.name, person.name), person.name in fuller
        kind = f"person/{sphere.get(name, spheres.OTHER)}"
        why, confidence = (GIVEN_NAMES, CONCLUDED) if short else ("", 1.0)
        yield Mention(kind, name, person.span, RECOGNISER, why, confidence=confidence)
    for person, why in by_part(setting, everyone, titles):
        kind = f"person/{sphere.get(person.name, spheres.OTHER)}"
        yield Mention(kind, person.name, person.span, RECOGNISER, why, confidence=CONCLUDED)
    yield from _roles(text, titles, held, everyone)


def _roles(text: str, titles: Sequence[Title], held: Iterable[Office], people: Sequence[Person]) -> Iterator[Mention]:
    """The titles that name an office by themselves or stand with a name."""
    holders: dict[int, set[str]] = {}
    for office in held:
        holders.setdefault(office.title, set()).add(people[office.person].name)
    definite = {title.plain: title.label for title in titles if title.form == DEFINITE}
    for number, title in enumerate(titles):
        if UNIT_OF_OFFICE.regex.match(text, title.span.end) or not (title.alone or number in holders):
            continue
        sole = number in holders and title.form == INDEFINITE and of_one(title.plain)
        label = definite.get(title.plain, title.label) if sole else title.label
        yield Mention("role", label, title.span, RECOGNISER)
