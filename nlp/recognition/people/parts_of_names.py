"""Persons called by family name or given name alone, where one of those whom the document names in full has it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.people.cues import party_behind
from referatgraf.nlp.recognition.people.names import Person
from referatgraf.nlp.recognition.people.offices import stands_before
from referatgraf.nlp.recognition.people.titles import INDEFINITE, Title
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import given_names

SAID = Pattern(
    "verb of someone who speaks or acts at a meeting",
    re.compile(
        r" (?:foreslog|foreslår|spurgte|spørger|oplyste|oplyser|orienterede|orienterer|fortalte|fortæller|stemte|"
        r"stemmer|meddelte|meddeler|bemærkede|bemærker|anmodede|ønskede|takkede|svarede|sagde|mente|forlod|ankom|udtrådte|begærede|"
        r"tog (?:et generelt )?forbehold|deltog|redegjorde|fremlagde|gennemgik|præsenterede)(?!\w)"
    ),
    " foreslog, at",
    " var gul",
)
_CAPITAL_BEFORE = re.compile(r"[A-ZÆØÅ&][\w.-]*[ \u00a0]+$")
_BEHIND, _BEFORE = 60, 40
_FAMILY_NAME, _GIVEN_NAME = "eneste i dokumentet med efternavnet", "eneste i dokumentet med fornavnet"


def by_part(
    text: str, people: Sequence[Person], titles: Sequence[Title], parts: Iterable[Span]
) -> Iterator[tuple[Person, str]]:
    """Whom a family name or a given name alone means, and why; a title, a party or a verb of speaking is with it."""
    only = _only({person.name for person in people})
    if not only:
        return
    taken = [(person.span.start, person.span.end) for person in people]
    pattern = re.compile(rf"(?<![\w-])(?P<part>{any_of(only)})(?:['’]?s)?(?![\w-])(?! [A-ZÆØÅ])")
    ends = [title.span.end for title in titles]
    for hit in (hit for part in parts for hit in pattern.finditer(text, part.start, part.end)):
        place = bisect_right(taken, (hit.start(), len(text))) - 1
        if (place < 0 or taken[place][1] <= hit.start()) and _is_person(text, hit, titles, ends):
            name, why = only[hit["part"]]
            yield Person(name, Span(*hit.span())), why


def _only(names: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The family names and given names that one person alone bears: the full name, and why it is meant."""
    found: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for name in names:
        first, last = name.split()[0], name.split()[-1]
        for part, why in ((first, _GIVEN_NAME), (last, _FAMILY_NAME)):
            if part in found:
                shared.add(part)
            if len(part) > 2 and (why == _FAMILY_NAME or part in given_names()):
                found[part] = (name, why)
    return {part: meant for part, meant in found.items() if part not in shared}


def _is_person(text: str, hit: re.Match[str], titles: Sequence[Title], ends: Sequence[int]) -> bool:
    before = bisect_right(ends, hit.start()) - 1
    if before >= 0 and titles[before].form == INDEFINITE and stands_before(text, titles[before], hit.start()):
        return True
    if _CAPITAL_BEFORE.search(text[max(0, hit.start() - _BEFORE) : hit.start()]):
        return False
    return bool(SAID.regex.match(text, hit.end()) or party_behind(text[hit.end() : hit.end() + _BEHIND]))
