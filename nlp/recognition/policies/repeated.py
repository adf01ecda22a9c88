"""Names that stand again without the word that described them, shortened, or by an abbreviation that was explained."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.policies.heads import small
from referatgraf.nlp.recognition.policies.reading import Reading

ABBREVIATION = Pattern(
    "abbreviation in brackets",
    re.compile(r" ?\((?P<short>[A-ZÆØÅ]{2,7}\d{0,2})\)"),
    "økonomi for 2025 (ØA25)",
    "(i alt)",
)
_LEADING = re.compile(r"(?i)\A(?:fra|på|til|i|med|for) ")
_DESCRIBED = re.compile(r"(?i)(?:projekt(?:et)?|program(?:met)?|indsatsen|strategien) [\"“”„»]?\Z")
_QUOTES = ('"', "“", "”", "„", "»")
_MOST = 200
"""Names that are sought again; documents with more are no minutes."""


def repeated(text: str, passages: Sequence[Passage], readings: Iterable[Reading]) -> Iterator[Reading]:
    """Further mentions of what the readings name in full."""
    names = {each.label: each for each in readings if not each.short and not each.within}
    lowered = small(text)
    for name in list(names.values())[:_MOST]:
        printed = lowered[name.span.start : name.span.end]
        if " " in printed and "\n" not in printed and (name.title or not text[name.span.start].isupper()):
            yield from _again(text, lowered, passages, name)
        explained = ABBREVIATION.regex.match(text, name.span.end)
        if explained:
            yield from _abbreviated(text, passages, name, explained)


def _again(text: str, lowered: str, passages: Sequence[Passage], name: Reading) -> Iterator[Reading]:
    """A name in the same words; a title needs its capital or its quotes again, being common words without them."""
    printed = lowered[name.span.start : name.span.end]
    for start, end in _places(lowered, printed):
        if not name.title or text[start].isupper() or text[max(0, start - 1) : start] in _QUOTES:
            yield from _placed(passages, (start, end), name)
    rest = _LEADING.sub("", printed)
    if rest != printed and " " in rest:
        for start, end in _places(lowered, rest):
            if _DESCRIBED.search(text, max(0, start - 20), start):
                yield from _placed(passages, (start, end), name, f"forkortet titel: {name.label}")


def _places(lowered: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand by themselves in a text in small letters."""
    start = lowered.find(words)
    while start >= 0:
        end = start + len(words)
        if not lowered[max(0, start - 1) : start].isalnum() and not lowered[end : end + 1].isalnum():
            yield start, end
        start = lowered.find(words, end)


def _abbreviated(text: str, passages: Sequence[Passage], name: Reading, explained: re.Match[str]) -> Iterator[Reading]:
    short = explained["short"]
    for hit in re.finditer(rf"(?<![\w-]){short}(?![\w-])", text[explained.end() :]):
        place = hit.start() + explained.end(), hit.end() + explained.end()
        explained_name = replace(name, also=(short,))
        yield from _placed(passages, place, explained_name, f"{short}: forkortelse af {name.label}")


def _placed(
    passages: Sequence[Passage], place: tuple[int, int], name: Reading, inferred: str = ""
) -> Iterator[Reading]:
    """The name at a place, where that is in a passage."""
    number = bisect_right(passages, place[0], key=lambda passage: passage.span.start) - 1
    if number >= 0 and place[1] <= passages[number].span.end:
        yield replace(name, passage=passages[number], span=Span(*place), inferred=inferred)
