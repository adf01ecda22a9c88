"""People, institutions and places that a model finds and no register or grammar knows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.known import Known
from referatgraf.nlp.recognition.names.filters import holds
from referatgraf.nlp.recognition.names.labels import label
from referatgraf.nlp.recognition.names.proposed import INSTITUTION, PERSON, PLACE, Proposed
from referatgraf.nlp.recognition.names.reader import Reader
from referatgraf.nlp.recognition.passages import HEAD
from referatgraf.nlp.recognition.people.cues import NEVER, certainty, party_behind
from referatgraf.nlp.recognition.people.names import Person
from referatgraf.nlp.recognition.people.parts_of_names import GIVEN_NAMES, by_given_names
from referatgraf.nlp.recognition.people.spheres import by_acts
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology import spheres

RECOGNISER = "names"
_KINDS = {INSTITUTION: "institution", PLACE: "place"}
_NOT_READ = (HEAD, "attachments")
"""Passages of lists and titles, which structure reads."""
_BEHIND = 60


def match(setting: Setting, reader: Reader) -> Iterator[Mention]:
    """Every name in the running text that the model finds and that holds.

    Args:
        setting: the document.
        reader: the model.
    """
    parts = [passage.span for passage in setting.passages if passage.kind not in _NOT_READ]
    known: tuple[Known | Mention, ...] = (*setting.known, *setting.earlier)
    taken = sorted((each.span for each in known), key=lambda span: (span.start, span.end))
    proposals = list(_outside(reader.proposals(setting.text, parts, taken), taken))
    within = _within_sentences(setting.text, proposals)
    held = [
        each for each in proposals if holds(setting.text, each, within) and not _is_other_things(setting.text, each)
    ]
    yield from _people(setting, [each for each in held if each.kind == PERSON])
    for each in held:
        if each.kind != PERSON:
            name = label(setting.text, each.span, within)
            yield Mention(_KINDS[each.kind], name, each.span, RECOGNISER, confidence=round(each.confidence, 2))


def _is_other_things(text: str, proposed: Proposed) -> bool:
    """Whether the words around the name of a person tell that something else is called so: "firmaet Vera Holm"."""
    span = proposed.span
    return proposed.kind == PERSON and certainty(text, span.start, span.end) == NEVER


def _outside(proposals: Iterable[Proposed], taken: Sequence[Span]) -> Iterator[Proposed]:
    """The proposals that are no part of a name that is known already; both lists in the order of the text."""
    place, reached = 0, 0
    for each in proposals:
        while place < len(taken) and taken[place].start <= each.span.start:
            reached = max(reached, taken[place].end)
            place += 1
        if each.span.end > reached:
            yield each


def _within_sentences(text: str, proposals: Iterable[Proposed]) -> frozenset[str]:
    """The names that stand where a capital tells something."""
    return frozenset(text[each.span.start : each.span.end] for each in proposals if not each.opens)


def _people(setting: Setting, found: Sequence[Proposed]) -> Iterator[Mention]:
    """The persons among them, each in the sphere that the document tells."""
    names = [label(setting.text, each.span, ()) for each in found]
    fuller = by_given_names({*names, *(each.label for each in _read_people(setting))})
    people = [Person(fuller.get(name, name), each.span) for name, each in zip(names, found, strict=True)]
    sphere = _spheres(setting, people)
    for person, name, each in zip(people, names, found, strict=True):
        kind, why = f"person/{sphere.get(person.name, spheres.OTHER)}", GIVEN_NAMES if name in fuller else ""
        yield Mention(kind, person.name, person.span, RECOGNISER, why, confidence=round(each.confidence, 2))


def _spheres(setting: Setting, people: Sequence[Person]) -> Mapping[str, str]:
    """The sphere of each name: that of another reading of it, else what its party or its acts tell."""
    told = by_acts(setting.text, people, setting.minutes)
    for person in people:
        if party_behind(setting.text[person.span.end : person.span.end + _BEHIND]):
            told[person.name] = spheres.POLITICAL
    return {**told, **{each.label: each.kind.partition("/")[2] for each in _read_people(setting)}}


def _read_people(setting: Setting) -> list[Known | Mention]:
    """The persons that were read before."""
    read: tuple[Known | Mention, ...] = (*setting.earlier, *setting.known)
    return [each for each in read if each.kind.startswith("person/")]
