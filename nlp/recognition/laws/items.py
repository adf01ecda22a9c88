"""References item by item: what an item names anywhere tells what its open names and sections mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from referatgraf.nlp.mentions import LawReference
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.laws.citing import name_hits, references
from referatgraf.nlp.recognition.laws.context import Told, own_law
from referatgraf.nlp.recognition.laws.names import NameHit
from referatgraf.nlp.recognition.laws.plain import Plain, lowered
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.setting import Setting

HINTS = (
    "§", "lov", "paragraf", "bekendtgørelse", "forordning", "direktiv", "reglement", "gdpr", "br18", "br 18", "ai act",
    "regnskabssystem", "vedtægt", "forretningsorden", "vejledning", "cirkulære", "lbk", "bek", "bkg", "vej nr",
    "cir nr", "cir.", "cis ", "vejl",
)  # fmt: skip
"""Every reference has one of these; a passage without any is not looked at further."""
FOREIGN = (
    "lokalplan", "byplanvedtægt", "deklaration", "servitut", "vedtægt", "regulativ", "overenskomst", "forretningsorden",
    "lejekontrakt",
)  # fmt: skip
"""What else has sections; where an item is about it, a section without a law may be one of those."""
BASIS = "legal-basis"


@dataclass(frozen=True, slots=True)
class _Read:
    """A passage and the names in it."""

    passage: Passage
    plain: Plain
    hits: list[NameHit]


def match(setting: Setting) -> Iterator[LawReference]:
    """Every reference to a law, and every section whose law stays open."""
    lower = lowered(setting.text)
    hints, foreign = (tuple(word for word in words if word in lower) for words in (HINTS, FOREIGN))
    parts = [_read(setting.text, passage) for passage in setting.passages if _has(lower, passage.span, hints)]
    elsewhere = _named(parts)
    date, body = setting.minutes.meeting.date, setting.minutes.meeting.body
    own = own_law(body.value) if body else ""
    for index, each in groupby(parts, key=lambda part: part.passage.item):
        item = list(each)
        basis = _named(part for part in item if part.passage.kind == BASIS)
        told = Told(date.value if date else "", _named(item), elsewhere, basis, own=own)
        told.foreign = index is not None and _has(lower, setting.minutes.items[index].span, foreign)
        for part in item:
            told.near.clear()
            yield from references(part.plain, part.hits, told)


def _has(lower: str, span: Span, words: tuple[str, ...]) -> bool:
    return any(lower.find(word, span.start, span.end) >= 0 for word in words)


def _read(text: str, passage: Passage) -> _Read:
    plain = Plain.of(text[passage.span.start : passage.span.end], passage.span.start)
    return _Read(passage, plain, name_hits(plain))


def _named(parts: Iterable[_Read]) -> frozenset[str]:
    """Keys of the laws that the passages name by names of their own."""
    meant = (hit.meant for part in parts for hit in part.hits)
    return frozenset(each.keys[0] for each in meant if len(each.keys) == 1 and not each.shared)
