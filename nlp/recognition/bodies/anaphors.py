"""What "udvalget" and "rådet" mean: the body behind the decision, the one the paragraph is about, or the meeting's own.

They often mean the meeting's own body, but not always: a history tells of what other committees decided, and a
paragraph that begins with another committee goes on about it. Where two could be meant nothing is said.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, chain
from typing import NamedTuple

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.names import Head
from referatgraf.nlp.recognition.bodies.reading import INTRODUCED, Reading, head_of
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.setting import Setting

ANAPHOR = Pattern(
    "body by its head alone",
    re.compile(r"(?P<head>[Uu]dvalg|[Rr]åd|[Nn]ævn)ets?(?![\w-])(?! (?:for|af) )"),
    "udvalgets område",
    "udvalget af varer",
)
SUBJECT = Pattern(
    "where a clause begins",
    re.compile(r"(?:^|[.!?:;•\n]|\n\s{0,4}(?:[-–*]|\d{1,2}[.)])|\b(?:[Aa]t|idet|hvor|da|når|som|efter))\s{0,4}$"),
    "godkendt. ",
    "behandles i ",
)
VERB_BEFORE = Pattern(
    "past before its subject",
    re.compile(r"\b(?:\w{2,20}(?:ede|te)|blev|bad|fik|gav|så|havde) $"),
    "besluttede ",
    "skal ",
)
VERB_BEHIND = Pattern(
    "past behind its subject",
    re.compile(r" (?:\w{2,20}(?:ede|te)|blev|bad|fik|gav|så|havde)\b"),
    " drøftede sagen",
    " skal",
)
TOGETHER = Pattern("another with it", re.compile(r"(?:,| og| samt)\s$"), " og ", " med ")
BESIDE = Pattern(
    "word before an object", re.compile(r"\b(?:med|til|for|af|fra|hos|ved|i)\s$"), " mødes med ", " mener "
)
KINDS = Pattern(
    "several bodies of the kind",
    re.compile(
        r"(?i)(?<![\w-])(?:fag)?udvalg(?:ene)?s?(?![\w-])|\budvalgene|\brådene|\b(?:hvert|enkelte|ethvert) (?:ud|rå|næ)"
    ),
    "Fagudvalgene drøfter sagen",
    "udvalget",
)
_STOP = re.compile(r"[.!?]\s")
_NEAR, _FEW = 2, 8  # lines and names that are looked back at
_CLAUSE = 8  # characters before a subject, more than the blanks that `SUBJECT` allows after the line's beginning
OF_DECISION, OF_PARAGRAPH, OWN, ONLY = (
    "organet bag beslutningen",
    "nævnt lige før",
    "mødets eget organ",
    "det eneste i punktet",
)


def anaphors(setting: Setting, found: Iterable[Head], readings: list[Reading], roll: Roll) -> Iterator[Reading]:
    """What each "udvalget", "rådet" and "nævnet" in the items means, where that is sure.

    Args:
        setting: the document.
        found: the words that end as names of bodies do.
        readings: the bodies that the text names, those of the state too, which these words may mean instead.
        roll: what is known of the document.
    """
    taken = {reading.span.end for reading in readings}
    ordered = sorted(readings, key=lambda reading: reading.span.start)
    marks = _Marks(_line_starts(setting.text), *(_starts(pattern, setting.text) for pattern in (_STOP, KINDS.regex)))
    told = {}
    for head in ("udvalg", "råd", "nævn"):
        named = [reading for reading in ordered if reading.head == head]
        told[head] = _Told(setting, named, marks, roll, head)
    for passage, start, _ in (each for each in found if each.alone and each.passage.item is not None):
        hit = ANAPHOR.regex.match(setting.text, start)
        if hit and hit.end() not in taken:
            head, span = hit["head"].casefold(), Span(*hit.span())
            body, why = told[head].meant(passage, span)
            if body and body.ours:
                yield replace(body, span=span, inferred=f"{head}et: {why}", also=())


class _Marks(NamedTuple):
    """Where something is in a text.

    Attributes:
        lines: the beginnings of lines that are not blank.
        stops: the ends of sentences.
        kinds: what speaks of several bodies of a kind.
    """

    lines: list[int]
    stops: list[int]
    kinds: list[int]


def _starts(pattern: re.Pattern[str], text: str) -> list[int]:
    return [hit.start() for hit in pattern.finditer(text)]


def _line_starts(text: str) -> list[int]:
    """Where each line begins that is not blank."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [0, *(start for start, line in zip(starts, lines, strict=False) if line and not line.isspace())]


Meant = tuple[Reading | None, str]


class _Told:
    """The bodies with one head, as the text names them in its order.

    Args:
        setting: the document.
        named: the bodies.
        marks: what is marked in the text.
        roll: what is known of the document.
        head: the head.
    """

    def __init__(self, setting: Setting, named: list[Reading], marks: _Marks, roll: Roll, head: str) -> None:
        self._setting, self._text, self._named = setting, setting.text, named
        self._lines, self._stops = marks.lines, marks.stops
        self._starts = [reading.span.start for reading in named]
        self._introduced = [reading.span.start for reading in named if reading.level == INTRODUCED]
        self._head = head
        self._own = Reading(roll.own, Span(0, 0)) if roll.own_head == head else None
        self._only: dict[int, tuple[int, Reading | None]] = {}
        self._kinds = marks.kinds

    def meant(self, passage: Passage, span: Span) -> Meant:
        """The body that the word at `span` means, and how that was concluded; None where it is in doubt."""
        begin = max(passage.span.start, self._lines[bisect_right(self._lines, span.start) - 1])
        line = bisect_right(self._lines, span.start)
        end = self._lines[line] if line < len(self._lines) else len(self._text)
        if self._speaks_of_kinds(Span(begin, end)):
            return None, ""
        near = self._between(begin, span.start)
        subject = next((reading for reading in reversed(near) if self._is_subject(reading, begin)), None)
        if subject:
            doubtful = self._is_together(subject, span.start) or self._is_beside(subject, span)
            return (None, "") if doubtful else (subject, OF_PARAGRAPH)
        of_decision = self._of_decision(passage, span)
        if of_decision or near:
            return self._of_line(near, of_decision)
        above = self._above(passage, begin)
        return self._of_lines_above(above, span) if above else self._of_item(passage, span)

    def _speaks_of_kinds(self, line: Span) -> bool:
        """Whether a line speaks of several bodies of the kind."""
        place = bisect_left(self._kinds, line.start)
        return place < len(self._kinds) and self._kinds[place] < line.end

    def _of_line(self, near: list[Reading], of_decision: Reading | None) -> Meant:
        """Where a decision's text names others beside its body, or a line others beside the meeting's own, is doubt."""
        body, why = (of_decision, OF_DECISION) if of_decision else (self._own, OWN)
        keys = {reading.key for reading in near}
        if body is None and len(keys) == 1:
            return near[0], OF_PARAGRAPH
        return (body, why) if of_decision or (body and keys == {body.key}) else (None, "")

    def _of_lines_above(self, above: Reading, span: Span) -> Meant:
        """What the lines before are about is meant where the meeting's own is not, or where the past is told."""
        past = VERB_BEHIND.regex.match(self._text, span.end) or VERB_BEFORE.regex.search(
            self._text, max(0, span.start - 25), span.start
        )
        if self._own is None or above.key == self._own.key or past:
            return above, OF_PARAGRAPH
        return None, ""

    def _of_item(self, passage: Passage, span: Span) -> Meant:
        """The meeting's own body, unless the item has spoken of a new one, else the only one that the item names."""
        begin = self._setting.minutes.items[passage.item or 0].span.start
        if bisect_left(self._introduced, begin) < bisect_left(self._introduced, span.start):
            return None, ""
        if self._own:
            return self._own, OWN
        end, only = self._only_one(passage.item or 0)
        return (only, ONLY) if only and only.span.end <= span.start < end else (None, "")

    def _only_one(self, item: int) -> tuple[int, Reading | None]:
        """The first body that an item names, and where it names another."""
        if item not in self._only:
            whole = self._setting.minutes.items[item].span
            named = self._between(whole.start, whole.end, every=True)
            second = next((each.span.start for each in named if each.key != named[0].key), whole.end)
            self._only[item] = (second, named[0] if named else None)
        return self._only[item]

    def _between(self, start: int, end: int, every: bool = False) -> list[Reading]:
        """The names from `start` to `end`; of many the last few."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._named[first if every else max(first, last - _FEW) : last]

    def _is_subject(self, reading: Reading, begin: int) -> bool:
        return bool(SUBJECT.regex.search(self._text[max(begin, reading.span.start - _CLAUSE) : reading.span.start]))

    def _is_together(self, subject: Reading, end: int) -> bool:
        """Whether another body of the kind stands beside the subject, so that either could be meant."""
        beside = self._between(subject.span.start + 1, end)
        return any(
            TOGETHER.regex.fullmatch(self._text, subject.span.end, each.span.start)
            for each in beside
            if each.key != subject.key
        )

    def _is_beside(self, subject: Reading, span: Span) -> bool:
        """Whether the word is no subject in the sentence of the subject, so that it means another: "med udvalget"."""
        begin = max(subject.span.end, span.start - _CLAUSE)
        if self._text[span.end - 1] == "s" or not BESIDE.regex.search(self._text[begin : span.start]):
            return False
        return bisect_left(self._stops, subject.span.end) >= bisect_left(self._stops, span.start - 1)

    def _of_decision(self, passage: Passage, span: Span) -> Reading | None:
        item = self._setting.minutes.items[passage.item or 0]
        for decision in chain(item.decisions, item.prior_decisions):
            if decision.span.start <= span.start < decision.span.end:
                if decision.body is None:
                    return self._own
                label = decision.body.value
                return Reading(label, span) if head_of(label) == self._head else None
        return None

    def _above(self, passage: Passage, begin: int) -> Reading | None:
        """What the last of the lines before in the passage is about, where one of the nearest names a body first."""
        at = begin
        for _ in range(_NEAR):
            if at <= passage.span.start:
                return None
            end, at = at, max(passage.span.start, self._lines[bisect_left(self._lines, at) - 1])
            named = self._between(at, end)
            subject = next((each for each in reversed(named) if self._is_subject(each, at)), None)
            if named and all(self._own is not None and each.key == self._own.key for each in named):
                return self._own
            if named:
                return subject if subject and not self._is_together(subject, end) else named[0].doubtful()
        return None
