"""All readings of a document's policies, as mentions."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.recognition.passages import HEAD, TITLE
from referatgraf.nlp.recognition.policies.agreements import agreed
from referatgraf.nlp.recognition.policies.alone import alone
from referatgraf.nlp.recognition.policies.belonging import belonging
from referatgraf.nlp.recognition.policies.capitals import in_capitals
from referatgraf.nlp.recognition.policies.customary import customary
from referatgraf.nlp.recognition.policies.dated import dated
from referatgraf.nlp.recognition.policies.efforts import efforts
from referatgraf.nlp.recognition.policies.heads import Head, heads
from referatgraf.nlp.recognition.policies.named import Named
from referatgraf.nlp.recognition.policies.numbered import numbered
from referatgraf.nlp.recognition.policies.openings import is_persons, opening
from referatgraf.nlp.recognition.policies.phrases import capitalised, nominative
from referatgraf.nlp.recognition.policies.reading import Opening, Reader, Reading
from referatgraf.nlp.recognition.policies.repeated import repeated
from referatgraf.nlp.recognition.policies.short_forms import resumed, shortened, succeeded
from referatgraf.nlp.recognition.policies.spanning import spanning
from referatgraf.nlp.recognition.policies.subjects import with_subject
from referatgraf.nlp.recognition.policies.titles import in_quotes, quoted
from referatgraf.nlp.recognition.policies.weight import weighed
from referatgraf.nlp.recognition.setting import Setting

READERS: tuple[Reader, ...] = (in_quotes, quoted, numbered, agreed, dated, with_subject, in_capitals, alone)
"""From the surest to the loosest: the first that reads a name holds."""
RECOGNISER = "policies"


def match(setting: Setting) -> Iterator[Mention]:
    """Every mention of a policy, in the order of the text."""
    parts = [part for part in setting.passages if part.kind != HEAD]
    readings, left = _read([head for head in heads(setting) if head.passage.kind != HEAD])
    held = _apart([*readings, *customary(setting.text, parts)])
    held = _apart([*held, *efforts(setting, _parents(held))])
    named = Named(each for each in held if not each.short)
    followed = succeeded(setting.text, held, left)
    full = belonging(setting.text, setting.minutes, shortened(held, named, followed))
    named = Named(each for each in full if not each.short)
    again = [*resumed(left, named, followed), *repeated(setting.text, parts, full)]
    for reading, about in weighed(setting.text, _added(full, again)):
        yield Mention(
            "policy",
            reading.label,
            reading.span,
            RECOGNISER,
            inferred=reading.inferred,
            within=reading.within,
            asserted=about,
            also=_also(setting.text, reading),
        )


def _also(text: str, reading: Reading) -> tuple[str, ...]:
    """The name as it is printed, where that is another than its normal form; a word that stands for it is none."""
    if reading.also or reading.inferred or reading.title:
        return reading.also
    printed = capitalised(text[reading.span.start : reading.span.end])
    printed = printed if reading.label.endswith("s") else nominative(printed)
    return (printed,) if printed.casefold() != reading.label.casefold() else ()


def _read(found: list[Head]) -> tuple[list[Reading], list[Head]]:
    """The readings of head words, and the words that none of the readers takes for a name."""
    readings: list[tuple[Head, Reading | None]] = []
    following: tuple[Opening, Reading | None] | None = None
    for head in reversed(found):
        if is_persons(head):
            continue
        start = opening(head)
        reading = (spanning(start, *following) if following else None) or _first(start)
        readings.append((head, reading))
        following = start, reading
    certain = [each.label for _, each in readings if each and not each.doubtful]
    sure = {label.casefold() for each in certain for label in (each, each.partition(" til ")[0])}
    held = [each for _, each in readings if each and (not each.doubtful or each.label.casefold() in sure)]
    names = {id(each) for each in held}
    return held, [head for head, each in readings if id(each) not in names]


def _first(start: Opening) -> Reading | None:
    return next(filter(None, (reader(start) for reader in READERS)), None)


def _apart(readings: Iterable[Reading]) -> list[Reading]:
    """The readings in the order of the text, none crossing another or within a title; of the same characters one."""
    held: list[Reading] = []
    outer: Reading | None = None
    for reading in sorted(readings, key=lambda each: (each.span.start, -each.span.end, each.short)):
        if outer and reading.span.start < outer.span.end:
            if reading.span.end > outer.span.end or reading.span == outer.span or outer.title:
                continue
        else:
            outer = reading
        held.append(reading)
    return held


def _added(held: list[Reading], further: Iterable[Reading]) -> list[Reading]:
    """The readings that hold and those of `further` that share no character with one of them or with each other."""
    result = sorted(held, key=lambda each: each.span.start)
    starts = [each.span.start for each in result]
    ends: list[int] = []
    for each in result:
        ends.append(max(each.span.end, ends[-1] if ends else 0))
    free = []
    last = 0
    for each in sorted(further, key=lambda each: (each.span.start, -each.span.end)):
        place = bisect_right(starts, each.span.end - 1)
        if each.span.start >= last and (place == 0 or ends[place - 1] <= each.span.start):
            free.append(each)
            last = each.span.end
    return sorted((*result, *free), key=lambda each: (each.span.start, -each.span.end))


def _parents(readings: Iterable[Reading]) -> dict[int | None, str]:
    """Of each item the first policy that its title names."""
    parents: dict[int | None, str] = {}
    for reading in readings:
        if reading.passage.kind == TITLE:
            parents.setdefault(reading.passage.item, reading.label)
    return parents
