"""The references of one passage: every citation with its law, and every law that is named alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.mentions import WHOLE, LawReference
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.laws.compounds import known_by
from referatgraf.nlp.recognition.laws.context import Owner, Told, from_context, has_section, owner_of
from referatgraf.nlp.recognition.laws.documents import documents, with_number
from referatgraf.nlp.recognition.laws.elements import Element, elements, marks
from referatgraf.nlp.recognition.laws.lost_marks import lost_marks
from referatgraf.nlp.recognition.laws.names import NameHit, names_by_ending, names_by_title
from referatgraf.nlp.recognition.laws.owners import Neighbours
from referatgraf.nlp.recognition.laws.plain import Plain
from referatgraf.nlp.recognition.laws.possessors import is_of_another, own_rules
from referatgraf.nlp.recognition.laws.ranges import between
from referatgraf.ontology.registers import law_by_key, law_sections

JOINT = Pattern(
    "between a law's name and its number",
    re.compile(r"(?:,? jf\. |, | ?\(|,? som bekendtgjort ved )"),
    ", jf. ",
    " og ",
)
_LOST, _UNLISTED = 0.6, 0.8
"""Confidence where the § was lost, and where the register's list of the law's sections lacks the section."""


def name_hits(plain: Plain) -> list[NameHit]:
    """The names of laws in a passage, in order; of two that share characters the longer."""
    found = [*names_by_ending(plain), *names_by_title(plain), *documents(plain), *own_rules(plain)]
    kept: list[NameHit] = []
    for hit in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(_joined(plain, kept.pop(), hit) if kept and _is_same(plain, kept[-1], hit) else hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return [with_number(plain, hit) for hit in kept]


def references(plain: Plain, hits: Sequence[NameHit], told: Told) -> Iterator[LawReference]:
    """The references of a passage; `told` takes note of the laws as they are named.

    Args:
        plain: the passage.
        hits: its names of laws.
        told: what the item has told before.
    """
    return _Citing(plain, hits, told).references()


def _is_same(plain: Plain, name: NameHit, number: NameHit) -> bool:
    """Whether a number behind a name tells what was published of that law: "…, jf. lovbekendtgørelse nr. 1089"."""
    joint = number.document and JOINT.regex.fullmatch(plain.lower, name.end, number.start)
    return bool(joint) and not name.document and name.meant.keys == number.meant.keys


def _joined(plain: Plain, name: NameHit, number: NameHit) -> NameHit:
    bracket = "(" in plain.lower[name.end : number.start] and plain.lower.startswith(")", number.end)
    return replace(name, end=number.end + bracket, document=number.document, printed_date=number.printed_date)


def _is_parted(lower: str, start: int) -> bool:
    """Whether a comma or the like parts a section from the name before it, so that a name behind it is nearer."""
    return lower[max(0, start - 6) : start].rstrip().endswith((",", ";", ":"))


class _Citing:
    """The reading of one passage."""

    def __init__(self, plain: Plain, hits: Sequence[NameHit], told: Told) -> None:
        self._plain, self._hits, self._told = plain, hits, told
        self._neighbours = Neighbours(plain, hits, told)
        self._taken: set[int] = set()  # where the names begin that citations have taken

    def references(self) -> Iterator[LawReference]:
        """Every citation, then every name that none of them has taken."""
        read_to, length = 0, len(self._plain.lower)
        for place, hit in self._events():
            if hit:
                self._tell(hit)
            elif place >= read_to:
                found = elements(self._plain.lower, place, length)
                read_to = found[-1].end if found else read_to
                for part, owner in self._parts(found) if found else ():
                    yield from self._owned(part, owner)
        alone = (owner_of(hit, self._told) for hit in self._hits if hit.start not in self._taken)
        for law in filter(None, alone):
            yield self._reference(law, Element(WHOLE, law.start, law.end, False))

    def _events(self) -> list[tuple[int, NameHit | None]]:
        """Names by their ends and the places where citations may begin, in the order of the text."""
        lower = self._plain.lower
        events: list[tuple[int, NameHit | None]] = [(hit.end, hit) for hit in self._hits]
        events += [(place, None) for place in (*marks(lower), *lost_marks(lower, self._hits))]
        return sorted(events, key=lambda event: (event[0], event[1] is None))

    def _tell(self, hit: NameHit) -> None:
        owner = owner_of(hit, self._told)
        if owner and not owner.local:
            self._told.tell(owner)
        else:
            self._told.near.clear()

    def _parts(self, found: list[Element]) -> Iterator[tuple[list[Element], Owner]]:
        """The provisions of a citation by the law they belong to; nothing where that is no law."""
        before, after = self._neighbours.before(found[0].start), self._neighbours.after(found[-1].end)
        first = max((n for n, each in enumerate(found) if each.marked), default=0)
        if self._is_bare(found[0]):
            may_have = before and (not before.law or has_section(before.law, found[0].provision.paragraph))
            parts = [(found, before if may_have else None)]
        else:
            parts = [(found, before or after or self._alone(found))]
        if before and after and first:
            parts = [(found[:first], before), (found[first:], after)]
        elif before and after and _is_parted(self._plain.lower, found[0].start):
            parts = [(found, after)]
        for part, owner in parts:
            if owner:
                self._taken.add(owner.start)
                yield part, owner

    def _alone(self, found: list[Element]) -> Owner | None:
        """The law of a citation without one beside it; None where it belongs to what is no law."""
        start, end = found[0].start, found[-1].end
        if not found[0].provision.paragraph:
            return None  # a chapter or article of anything
        nouns = [known_by(each.provision, self._plain.lower, end) for each in found]
        known = next((each for each in nouns if each), None)
        if known:
            law = law_by_key(known.law)
            return Owner(law.key, law.name, start, start, "compound", "ordet ved paragraffen", 0.9) if law else None
        if found[0].dotted or is_of_another(self._plain.lower, start, end):
            self._told.near.clear()
            return None
        context = from_context(found[0].provision.paragraph, self._plain.text, start, self._told)
        return context or Owner("", "", start, start, "unresolved", confidence=0.5)

    def _owned(self, found: list[Element], owner: Owner) -> Iterator[LawReference]:
        """References of provisions of one law; a § after the first refers back to the law's name before it."""
        via = owner.via
        for number, each in enumerate(found):
            if number and each.marked and owner.start < found[0].start:
                via = "antecedent"
            start = owner.start if not number and owner.start < each.start else each.start
            end = owner.end if number == len(found) - 1 and owner.end > each.end else each.end
            low = found[number - 1] if each.low and number else None
            own = replace(owner, via=via, confidence=min(owner.confidence, self._sureness(owner, each)))
            yield self._reference(own, replace(each, start=start, end=end), low)

    def _sureness(self, owner: Owner, each: Element) -> float:
        """How sure it is that the law has the section, and that a section was printed."""
        if each.marked and (self._plain.lower[each.start] == "$" or self._is_bare(each)):
            return _LOST
        listed = owner.law and each.provision.paragraph and law_sections(owner.law)
        return _UNLISTED if listed and not has_section(owner.law, each.provision.paragraph) else 1.0

    def _is_bare(self, each: Element) -> bool:
        """Whether a section has a number alone."""
        return self._plain.lower[each.start].isdigit()

    def _reference(self, owner: Owner, each: Element, low: Element | None = None) -> LawReference:
        span = self._plain.span
        return LawReference(
            owner.law,
            owner.name,
            span(each.start, each.end),
            each.provision,
            via=owner.via,
            document=owner.document,
            printed_date=owner.printed_date,
            between=between(owner.law, low.provision, each.provision, self._told.day) if low and owner.name else (),
            reach=span(low.start, each.end) if low else None,
            local=owner.local,
            candidates=owner.candidates,
            inferred=owner.inferred,
            confidence=owner.confidence,
        )
