"""Which set of principles a collective expression of an item means."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.principles.collectives import Collective
from referatgraf.nlp.recognition.principles.wording import written

_FURTHER = re.compile(r"[ \u00a0](?:(?:for|om|i|fra|bag|af|vedrørende)[ \u00a0]|\d)")
"""What follows "principperne" where it says which are meant."""
_BACK = 90
_MOST = 20
"""Sets that an item may name; of a text with more, those named first."""
_NO_NOUN = (
    r"(?=[.,;:)]|[ \u00a0](?:med|til|for|på|i|om|som|der|er|og|skal|kan|vil|blev|bliver|ved|fra|inden|uden|efter|samt"
    r"|[a-zæøå]{3,}es)\b)"
)
"""What follows an adjective that stands without its noun."""


class Meant(NamedTuple):
    """What an expression means: its characters, the name of the set, and how that was concluded if it was."""

    span: Span
    label: str
    inferred: str = ""


class Sets:
    """The sets that an item names.

    Args:
        text: the text of the document.
        found: the collective expressions of the item.
    """

    def __init__(self, text: str, found: Iterable[Collective]) -> None:
        self._text = text
        self._named: dict[str, Collective] = {}
        for collective in found:
            if collective.identifies:
                self.add(collective)

    def add(self, collective: Collective) -> str:
        """Let an expression name a set of its own, and give the set's name."""
        if len(self._named) < _MOST:
            self._named.setdefault(collective.label.casefold(), collective)
        return self._named.get(collective.label.casefold(), collective).label

    def numbered(self, label: str) -> int:
        """How many principles the set of this name has, 0 where it does not say."""
        named = self._named.get(label.casefold())
        return named.number if named else 0

    def only(self, number: int = 0) -> str:
        """The one set of the item, where it may have `number` principles; empty where there is none or another."""
        names = {self._whole(each) for each in self._named.values()}
        fitting = [name for name in names if number in (0, self.numbered(name)) or not self.numbered(name)]
        return fitting[0] if len(names) == len(fitting) == 1 else ""

    def meant(self, collective: Collective) -> Meant | None:
        """What a collective expression means, None where that is unsure."""
        if collective.number:
            label = self._whole(collective)
            known = label.casefold() in self._named
            how = "" if label == collective.label else f"{self._words(collective.span)}: punktets sæt af samme antal"
            return Meant(collective.span, label, how) if known else None
        return self._by_adjectives(collective) or self._by_subject(collective) or self._by_place(collective)

    def elliptic(self, part: Span) -> Iterator[Meant]:
        """Expressions without the noun ("de tre fælleskommunale"), where the item says in full which these are."""
        for each in self._named.values():
            if each.number and each.own_words:
                words = rf"(?:{written(each.number)}|{each.number})[ \u00a0]{' '.join(each.adjectives)}"
                for hit in re.finditer(rf"(?i)(?<![\w.,-]){words}{_NO_NOUN}", self._text[part.start : part.end]):
                    span = Span(part.start + hit.start(), part.start + hit.end())
                    yield Meant(span, self._whole(each), f"{self._words(span)}: uden navneordet")

    def _whole(self, collective: Collective) -> str:
        """The name that says all that the expression says, and more, else its own."""
        own, label, words = collective.label, collective.label.casefold(), collective.own_words
        fuller = [
            each
            for key, each in self._named.items()
            if each.number in (0, collective.number)
            and not each.owner
            and collective.about in ("", each.about)
            and words.issubset(each.adjectives)
            and key != label
        ]
        counted = [each for each in fuller if each.number]
        fitting = counted or ([] if collective.identifies else fuller)
        return fitting[0].label if len(fitting) == 1 else own

    def _by_adjectives(self, collective: Collective) -> Meant | None:
        """A set by its adjective ("fælleskommunale principper"), where the item tells how many they are."""
        head = collective.head
        before = self._text[max(0, head.start - _BACK) : head.start].lower()
        phrases = {
            self._whole(each): f"{' '.join(each.adjectives)} " for each in self._named.values() if each.own_words
        }
        fitting = [(label, phrase) for label, phrase in phrases.items() if before.endswith(f" {phrase}")]
        if len(fitting) != 1:
            return None
        ((label, phrase),) = fitting
        span = Span(head.start - len(phrase), head.end)
        return Meant(span, label, f"{self._words(span)}: punktets sæt af samme navn")

    def _by_subject(self, collective: Collective) -> Meant | None:
        """A set by its subject ("principperne for god ledelse"), where the item has one for that."""
        about = collective.about.casefold()
        labels = {each.label for each in self._named.values() if about and each.about.casefold() == about}
        return Meant(collective.span, labels.pop()) if len(labels) == 1 else None

    def _by_place(self, collective: Collective) -> Meant | None:
        """The word "principperne" alone, where the item has one set."""
        alone = collective.definite and not collective.adjectives and collective.noun == "principper"
        label = self.only() if alone and not _FURTHER.match(self._text, collective.head.end) else ""
        return Meant(collective.head, label, f"{self._words(collective.head)}: punktets eneste sæt") if label else None

    def _words(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())
