"""A text and what was read from it, with the names of some persons masked."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cached_property
from itertools import takewhile
from typing import TypeVar, cast

from referatgraf.nlp.hiding import forms
from referatgraf.nlp.hiding.occurrences import occurrences
from referatgraf.nlp.hiding.people import PERSON, Person, Place
from referatgraf.nlp.masking import MASK, masked
from referatgraf.nlp.mentions import Membership, Mention
from referatgraf.nlp.minutes import Actor, Attendee, Span
from referatgraf.ontology.pseudonyms import plain

Thing = TypeVar("Thing")
_NOTHING = frozenset[str]()


class Veil:
    """Hides some of the persons whom a document names.

    Names go wherever they stand, in any of their forms; a part of a name goes where it was read as meaning the person.
    A form that may be that of somebody who is shown stays, but where it was read as meaning the one who is hidden.

    Args:
        text: the document's text.
        places: where it names persons.
        hidden: those who are hidden, each with what stands for the name.
    """

    def __init__(self, text: str, places: Iterable[Place], hidden: Mapping[Person, str]) -> None:
        self._text, self._hidden, known = text, hidden, list(places)
        self._instead = {place.span: hidden.get(place.person, "") for place in known}
        shown = {place.name for place in known if place.person not in hidden}
        self._kept = frozenset(map(plain, shown))
        self._names = {plain(place.name) for place in known if place.person in hidden} - self._kept
        others = self._kept.union(*map(forms.derived, shown))
        self._forms = self._names | (_NOTHING.union(*map(forms.derived, self._names)) - others)
        self._initials = [pattern for name in sorted(self._names) if (pattern := forms.initials(name))]
        self._last_names = forms.last_names(self._names, shown, text)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The characters that name those who are hidden, in order."""
        found = {span for span, instead in self._instead.items() if instead} | set(self._in(self._text))
        return tuple(sorted(found | set(self._shortened(found)), key=lambda span: (span.start, span.end)))

    @property
    def text(self) -> str:
        """The document's text without them."""
        return masked(self._text, self.spans)

    def over(self, thing: Thing) -> Thing:
        """What was read from the text without them: texts masked, and what stands for the name where it was read."""
        return cast("Thing", self._over(thing, ()))

    def _over(self, thing: object, inside: Iterable[str]) -> object:
        """`thing` without those who are hidden; `inside` are the names that stand in what it was read from."""
        if isinstance(thing, str):
            return self._said(thing, inside)
        if isinstance(thing, tuple):
            return tuple([self._over(part, inside) for part in thing])
        if not is_dataclass(thing) or isinstance(thing, (type, Span)):
            return thing
        told = self._renamed(thing)
        span = getattr(thing, "span", None)
        inside = list(self._inside(span)) if isinstance(span, Span) else inside
        rest = (each.name for each in fields(thing) if each.name not in told)
        return replace(thing, **told, **{name: self._over(getattr(thing, name), inside) for name in rest})

    def _renamed(self, thing: object) -> dict[str, str]:
        """The field of a reading that holds a person's name, with what stands for the name of one who is hidden."""
        match thing:
            case Attendee():
                return {"name": self._instead.get(thing.span) or thing.name}
            case Actor(kind="person"):
                return {"label": self._instead.get(thing.span) or thing.label}
            case Mention() if thing.kind.startswith(PERSON):
                return {"label": self._for(thing.kind, thing.label)}
            case Membership():
                return {"person": self._for(thing.kind, thing.person)}
        return {}

    def _for(self, kind: str, name: str) -> str:
        return self._hidden.get(Person(kind, plain(name)), name)

    def _said(self, text: str, inside: Iterable[str]) -> str:
        """A text without the names, and without those that stand `inside` what it was read from."""
        found = masked(text, self._in(text)) if text else text
        for name in inside:
            found = re.sub(rf"(?<!\w){name}(?!\w)", lambda hit: MASK * len(hit.group()), found)
        return found

    def _inside(self, span: Span) -> Iterator[str]:
        """The names as they are written between the characters of `span`, as patterns for any spacing."""
        first = bisect_left(self.spans, span.start, key=lambda each: each.start)
        begun = takewhile(lambda at: self.spans[at].start < span.end, range(first, len(self.spans)))
        names = {self._text[self.spans[at].start : self.spans[at].end] for at in begun}
        return (r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))

    def _in(self, text: str) -> Iterator[Span]:
        """Where a text names those who are hidden by a form of the name."""
        yield from (span for span, _ in occurrences(text, self._forms.__contains__, self._kept))
        for pattern in self._initials:
            yield from (Span(*hit.span()) for hit in pattern.finditer(text))
        for hit in self._last_names.finditer(text) if self._last_names else ():
            if forms.stands_alone(text, hit.start()):
                yield Span(*hit.span())

    def _shortened(self, found: Iterable[Span]) -> Iterator[Span]:
        """Where the text uses what it calls a person for short in brackets behind the name."""
        whose: dict[str, set[str]] = {}
        for name in self._names:
            for form in (name, *forms.derived(name)):
                whose.setdefault(form, set()).add(name)
        named = ((span.end, plain(self._text[span.start : span.end])) for span in found)
        short = {forms.shortened(self._text, end, name) for end, form in named for name in whose.get(form, ())}
        for each in short - {""}:
            yield from (Span(*hit.span()) for hit in re.finditer(rf"(?<!\w){re.escape(each)}(?!\w)", self._text))
