"""The full names of persons in running text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.people.cues import CALLED, MAYBE, NEVER, NOTHING, SURE, certainty
from referatgraf.nlp.recognition.people.evidence import Openings, is_person
from referatgraf.nlp.recognition.people.nominative import nominative
from referatgraf.nlp.recognition.people.offices import may_open_unit, opens_unit, stands_before, stands_behind
from referatgraf.nlp.recognition.people.runs import RUN, Words, pieces
from referatgraf.nlp.recognition.people.titles import INDEFINITE, Title
from referatgraf.nlp.recognition.setting import Setting

JOINT = Pattern(
    "what joins names of a list",
    re.compile(r"(?: \([^()\n]{1,30}\))?(?:,? (?:og|samt|eller|&) |[,;]? ?\r?\n[ \t]{0,8}(?:[•*–-] ?)?|, )"),
    " (A) og ",
    " om ",
)
_JOINT_BEFORE = re.compile(rf"(?:{JOINT.regex.pattern})\Z")
_BEHIND, _FARTHEST = 60, 45
_SHORTEST, _LONGEST = 2, 8
"""Words of a name."""


@dataclass(frozen=True, slots=True)
class Person:
    """A full name and where it stands, a genitive -s included."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name; `certainty` is what the words around them tell."""

    words: Words
    certainty: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.words[0].span.start, self.words[-1].span.end)


class Names:
    """Finds full names.

    Args:
        setting: the document.
        titles: the titles in the text, in order.
    """

    def __init__(self, setting: Setting, titles: Sequence[Title]) -> None:
        self._text, self._titles, known = setting.text, titles, setting.known
        self._openings = Openings(setting)
        self._starts = [title.span.start for title in titles]
        people = [name for name in known if name.kind.startswith("person/")]
        self._known = {person.label for person in people}
        self._taken = [(person.span.start, person.span.end) for person in people]
        self._offices = {name.span.end for name in known if name.kind == "role"}

    def find(self, parts: Iterable[Span]) -> list[Person]:
        """The names in parts of the text, in order, less those that structure has read."""
        found: list[Person] = []
        doubtful: list[Candidate] = []
        for part in parts:
            for candidate in self._candidates(part):
                if self._is_known(candidate) or is_person(candidate.words, candidate.certainty):
                    found.append(self._person(candidate))
                else:
                    doubtful.append(candidate)
        self._known |= {person.name for person in found}
        return sorted([*found, *self._among(doubtful, found)], key=lambda person: person.span.start)

    def _candidates(self, part: Span) -> Iterator[Candidate]:
        for run in RUN.regex.finditer(self._text, part.start, part.end):
            if not self._is_taken(Span(run.end() - 1, run.end())):
                made = map(self._candidate, pieces(run))
                yield from (each for each in made if each and not self._is_taken(each.span))

    def _candidate(self, run: Words) -> Candidate | None:
        first = next((word for word in run if word.given or word.initials), run[0])
        before = self._title_before(first.span.start)
        in_unit = before is not None and opens_unit(self._text, before, first.span.start)
        words = self._openings.name_of(run, in_unit)
        ends = (words[n:] for n in range(max(0, len(words) - _LONGEST), len(words) - 1))
        words = next((end for end in ends if self._name(end) in self._known), words)
        if not _SHORTEST <= len(words) <= _LONGEST:
            return None
        start, end = words[0].span.start, words[-1].span.end
        told = certainty(self._text, start, end, in_unit)
        if told > NEVER:
            told = max(told, self._titled(start, end))
        return Candidate(words, told)

    def _titled(self, start: int, end: int) -> int:
        """What a title beside the name tells: as much as a label, less where it may end what stands before."""
        before = self._title_before(start)
        if start - 1 in self._offices:
            return SURE
        if before and stands_before(self._text, before, start):
            return SURE if before.form == INDEFINITE else MAYBE
        place = bisect_right(self._starts, end)
        behind = place < len(self._titles) and stands_behind(self._text, end, self._titles[place])
        if behind:
            return SURE
        return NOTHING if before and may_open_unit(self._text, before, start) else CALLED

    def _title_before(self, start: int) -> Title | None:
        place = bisect_right(self._starts, start) - 1
        return self._titles[place] if place >= 0 and self._titles[place].span.end <= start else None

    def _is_taken(self, span: Span) -> bool:
        place = bisect_right(self._taken, (span.end, 0)) - 1
        return place >= 0 and self._taken[place][1] > span.start

    def _is_known(self, candidate: Candidate) -> bool:
        return candidate.certainty > NEVER and self._name(candidate.words) in self._known

    def _name(self, words: Words) -> str:
        end = words[-1].span.end
        return nominative(words, self._text[end : end + _BEHIND], self._known)

    def _person(self, candidate: Candidate) -> Person:
        return Person(self._name(candidate.words), candidate.span)

    def _among(self, doubtful: Iterable[Candidate], found: Iterable[Person]) -> Iterator[Person]:
        """Those doubtful that are named elsewhere, or that stand in a list beside names."""
        ends = {person.span.end for person in found} | {end for _, end in self._taken}
        starts = sorted({person.span.start for person in found} | {start for start, _ in self._taken})
        for candidate in doubtful:
            beside = self._follows(candidate.span.start, ends) + self._precedes(candidate.span.end, starts)
            beside *= candidate.certainty > NEVER
            surer = replace(candidate, certainty=max(candidate.certainty, 0) + beside)
            if self._is_known(candidate) or (beside and is_person(surer.words, surer.certainty)):
                ends.add(candidate.span.end)
                yield self._person(candidate)

    def _follows(self, start: int, ends: set[int]) -> bool:
        joint = _JOINT_BEFORE.search(self._text, max(0, start - _FARTHEST), start)
        return joint is not None and joint.start() in ends

    def _precedes(self, end: int, starts: list[int]) -> bool:
        joint = JOINT.regex.match(self._text, end)
        place = bisect_right(starts, joint.end()) - 1 if joint else -1
        return place >= 0 and joint is not None and starts[place] == joint.end()
