"""Names of bodies in running text, capitalised or not, by the grammar of `structure.bodies`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.reading import Reading
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.nlp.recognition.bodies.sorting import sorted_out
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import ends_of
from referatgraf.nlp.structure.bodies import BODY, FOR, HEAD, HEAD_WORDS, RUNNING, apart, in_one_line, lowered
from referatgraf.ontology.body_names import body_key, is_council, nominative, parts, unlinked
from referatgraf.ontology.registers import body_level, subjects

GLUED = Pattern(
    "heading glued to a name",
    re.compile(r"[A-ZÆØÅ]?[a-zæøå]{3,30}(?=[A-ZÆØÅ][a-zæøå])"),
    "BeslutningSocialudvalget",
    "Socialudvalget",
)
_ENDS = ends_of(word + ending for word in HEAD_WORDS for ending in ("", "et", "en", "n"))
"""The last letters of all that `HEAD` matches."""
_LONGEST_WORD, _BEFORE, _BEHIND = 60, 120, 100
_COORDINATED = re.compile(r"(?:-,?\s{0,2}(?:og|&|samt)?|[^\W\d_]\s(?:og|&)|,)\s{0,2}$")
_CAPITAL_BEFORE = re.compile(r"(?:(?<![\w-])(?:(?:Kgs|Gl|Sdr|Ndr|Nr|Vr|St)\. )?[A-ZÆØÅ][\w-]{1,30} ){1,2}$")
_WITHIN = re.compile(r"[\w-]")
_COMPLEMENT = re.compile(r"\b(?!og\b)[^\W\d_][\w-]*")
_FILE_OR_ADDRESS = re.compile(r"[._@]|//|^/")
_HYPHEN_AT_LINE_END = re.compile(r"[^\W\d_]{2,40}-\r?\n$")


class Head(NamedTuple):
    """The end of a body's name in the text, and where the word begins that ends so."""

    passage: Passage
    start: int
    hit: re.Match[str]

    @property
    def alone(self) -> bool:
        """Whether the word is nothing but the head: "udvalget"."""
        return self.start == self.hit.start()


class Printed(NamedTuple):
    """A name as it stands: its characters in one line, without the genitive -s, and where they stand."""

    name: str
    span: Span


def heads(setting: Setting) -> Iterator[Head]:
    """Every word that ends as the names of bodies do, but for those in file names and addresses."""
    text = setting.text
    for passage, hit in setting.match_inside(HEAD, setting.words.ending(_ENDS)):
        start = _word_start(text, hit.start(), passage.span.start)
        before = text[max(passage.span.start, start - _LONGEST_WORD) : hit.start()].split()
        glued = not text[hit.start() - 1 : hit.start()].isspace() and before
        if not (glued and _FILE_OR_ADDRESS.search(before[-1])):
            yield Head(passage, start, hit)


def names(setting: Setting, found: Iterable[Head], roll: Roll) -> Iterator[Reading]:
    """Every name of a body in the passages, those too that are none of a municipality's (`Reading.ours`).

    Args:
        setting: the document.
        found: the words that end as names do, in the order of the text.
        roll: what is known of the document.
    """
    at = 0
    for head in found:
        if head.start < at:
            continue
        for printed in _printed(setting.text, at, head, roll):
            at = max(at, printed.span.end)
            reading = sorted_out(setting.text, printed.name, printed.span, roll)
            if reading:
                yield reading


def _printed(text: str, at: int, head: Head, roll: Roll) -> Iterator[Printed]:
    """The names that end with a head; several where they share it."""
    least, start, end = max(at, head.passage.span.start), head.start, head.hit.end()
    begin = _begin(text, start, least)
    chunk = text[begin : min(head.passage.span.end, end + _BEHIND)]
    if text[start:end].isupper():
        chunk = lowered(chunk)
    hit = _covering(chunk, start - begin, end - begin)
    if hit:
        glued = GLUED.regex.match(hit.group())
        at = begin + hit.start() + (glued.end() if glued else 0)
        for first, last, name in _each(hit.group()[glued.end() if glued else 0 :], roll):
            yield Printed(nominative(in_one_line(name)), Span(at + first, at + last))


def _word_start(text: str, at: int, least: int) -> int:
    """Where the word begins of which the head is the end."""
    least = max(least, at - _LONGEST_WORD)
    start = at
    while start > least and _WITHIN.match(text[start - 1]):
        start -= 1
    broken = _HYPHEN_AT_LINE_END.search(text, max(least, start - _LONGEST_WORD), start) if start == at else None
    return broken.start() if broken else start


def _begin(text: str, start: int, least: int) -> int:
    """Where the name may begin: with the parts coordinated with its last word, or a place or adjective before it."""
    window = max(least, start - _BEFORE)
    if _COORDINATED.search(text, max(window, start - 8), start):
        while window > least and window < start and _WITHIN.match(text[window - 1]):
            window += 1
        return window
    capital = _CAPITAL_BEFORE.search(text, max(least, start - _LONGEST_WORD), start)
    return capital.start() if capital else start


def _covering(chunk: str, start: int, end: int) -> re.Match[str] | None:
    """The name in the chunk that covers the word at `start` to `end`."""
    for grammar in (BODY, RUNNING):
        at = 0
        while at <= start:
            hit = grammar.match(chunk, at)
            if hit and end <= hit.end():
                return hit
            at = hit.end() if hit else at + 1
    return None


def _each(printed: str, roll: Roll) -> list[tuple[int, int, str]]:
    """The names in a coordinated one: one, unless it is known as two, or the second alone is known."""
    several = apart(printed)
    name = nominative(in_one_line(printed))
    complement = FOR.match(printed)
    if len(several) > 1 or body_key(name) in roll.labels:
        return several
    if complement:
        end = _complement_end(printed, complement.end())
        return [(0, end, printed[:end])] if end else []
    stems, head = parts(name)
    ends = [hit.end() for hit in re.finditer(r"-(?=[\s,])", printed)]
    last = re.search(r"\S+$", printed)
    if not last or len(stems) < 2:
        return several
    if len(ends) == len(stems) - 1 and all(_alone(stem, head, roll) for stem in stems):
        return _parted(printed, ends, last)
    if not ends and (body_key(nominative(last.group())) in roll.labels or _is_alone(name, stems, head)):
        return [(*last.span(), last.group())]
    return several


def _complement_end(printed: str, start: int) -> int:
    """Where "Udvalget for X og Y" ends: behind the last capitalised word or usual subject; 0 where none comes first."""
    kept = 0
    for word in _COMPLEMENT.finditer(printed, start):
        if not (word[0][0].isupper() or unlinked(word[0]) in _subjects()):
            break
        kept = word.end()
    return kept


@cache
def _subjects() -> frozenset[str]:
    return frozenset(map(unlinked, subjects()))


def _alone(stem: str, head: str, roll: Roll) -> bool:
    """Whether there is a body of this stem alone: one that the document names, or a council that the law knows."""
    return f"{stem} {head}" in roll.labels or (head == "råd" and body_level(stem + head) == "municipal")


def _is_alone(name: str, stems: tuple[str, ...], head: str) -> bool:
    """Whether the last stem makes a council and none before it does: "Kirkeby Skole og Fælleselevrådet"."""
    if head != "råd" or is_council(name):
        return False
    return [stem for stem in stems if body_level(stem + head) == "municipal"] == [stems[-1]]


def _parted(printed: str, ends: list[int], last: re.Match[str]) -> list[tuple[int, int, str]]:
    """What shares its head as names of their own: "Handicap-" and "seniorrådet"."""
    found = []
    head = HEAD.search(last.group())
    for end in ends:
        start = max(printed.rfind(" ", 0, end), printed.rfind("\n", 0, end)) + 1
        stem = printed[start : end - 1]
        found.append((start, end, stem + (head.group() if head else "")))
    return [*found, (*last.span(), last.group())]
