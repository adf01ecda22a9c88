"""What the text around a citation tells of its law: the laws named before it, and the item's legal basis."""

import re
from dataclasses import dataclass, field, replace

from referatgraf.nlp.recognition.laws.lexicon import Meant, abbreviated
from referatgraf.nlp.recognition.laws.names import NameHit
from referatgraf.ontology.registers import Publication, law_by_key, law_sections, law_versions, repealed_sections

_SENTENCE = re.compile(r"[.!?:]\s+(?=[A-ZÆØÅ§])|\n\s*\n")
SENTENCES = 3
"""Ends of sentences between a law and a section that may still be its own."""
_AMBIGUOUS = 2
"""Letters of an abbreviation that several laws may share, though the register lists one."""
_FAR = 700
"""Characters between them."""
OWN_LAWS = {
    "bevillingsnævn": "restaurationsloven",  # § 10, stk. 2
    "folkeoplysningsudvalg": "folkeoplysningsloven",  # § 35
    "hegnssyn": "hegnsloven",  # § 27
    "hegnsyn": "hegnsloven",
}
"""Bodies that one law sets up for what it alone regulates: what they are called, and the key of the law."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The law that provisions belong to, or that stands alone.

    Attributes:
        law: its key, empty of a law outside the register.
        name: what it is called.
        start, end: where its name stands.
        via, inferred, confidence, document, printed_date, local, candidates: as in `LawReference`.
    """

    law: str
    name: str
    start: int
    end: int
    via: str = "explicit"
    inferred: str = ""
    confidence: float = 1.0
    document: Publication | None = None
    printed_date: str = ""
    local: bool = False
    candidates: tuple[str, ...] = ()


@dataclass
class Told:
    """What one item, or the head of the minutes, has told so far.

    Attributes:
        day: of the meeting, empty where unknown.
        named: keys of the laws that the item names surely, anywhere in it.
        elsewhere: the same of the whole document.
        basis: keys of the laws in the item's legal basis.
        foreign: whether the item is about a local plan, statutes or the like, which have sections too.
        own: key of the law that the meeting's body works by, empty where it works by many.
        last: the law named last, by kind ("act", "order", "eu").
        near: the laws named in the passage, the last one last; none of those before something that is no law.
    """

    day: str
    named: frozenset[str]
    elsewhere: frozenset[str]
    basis: frozenset[str] = frozenset()
    foreign: bool = False
    own: str = ""
    last: dict[str, Owner] = field(default_factory=dict)
    near: list[Owner] = field(default_factory=list)

    def tell(self, owner: Owner) -> None:
        """Take note of a law that is named."""
        self.last[kind_of(owner)] = owner
        self.near.append(owner)


def owner_of(hit: NameHit, told: Told) -> Owner | None:
    """The law that a name means in its item; None where that is open and the name tells no law by itself."""
    if hit.local:
        return Owner("", hit.name, hit.start, hit.end, local=True)
    key = _settled(hit.meant, told)
    law = law_by_key(key)
    name = law.name if law else hit.name
    via = "number" if hit.document else "abbrev" if hit.short else "explicit"
    return (
        Owner(key, name, hit.start, hit.end, via, document=hit.document, printed_date=hit.printed_date)
        if name
        else None
    )


def abbreviated_owner(short: str, start: int, end: int, told: Told) -> Owner:
    """The law that an abbreviation beside a section means; without key and name where that is open.

    Two letters stand for too many things, so the law must be named in full somewhere in the minutes.
    """
    keys = abbreviated(short)
    sure = [key for key in keys if len(short) > _AMBIGUOUS or key in told.elsewhere]
    law = law_by_key(_settled(Meant(tuple(sure)), told)) if sure else None
    if law:
        return Owner(law.key, law.name, start, end, "abbrev")
    return Owner("", "", start, end, "abbrev", candidates=keys, confidence=0.5)


def from_context(paragraph: str, text: str, start: int, told: Told) -> Owner | None:
    """The law of a section that stands without one: the legal basis of the item, or the law named shortly before.

    A law must have the section. Where the two differ, or several laws of the legal basis have it, the law stays open,
    and so it does where the section may be that of a local plan or the like. Where the item names no law at all, it
    is the law that the meeting's body works by; that law is also meant behind its name in an item about a local plan.
    """
    if told.foreign and not (told.own and told.near and told.near[-1].law == told.own):
        return None
    found = {key: "punktets lovgrundlag" for key in told.basis if has_section(key, paragraph)}
    found |= dict.fromkeys(_named_before(paragraph, text, start, told), "lov nævnt lige før")
    if not found and told.named <= {told.own} and has_section(told.own, paragraph):
        found = {told.own: "organets lov"}
    if len(found) != 1:
        return None
    ((key, inferred),) = found.items()
    law = law_by_key(key)
    return Owner(key, law.name, start, start, "context", inferred, 0.7) if law else None


def _named_before(paragraph: str, text: str, start: int, told: Told) -> set[str]:
    """Keys of the laws that may have lent a section at `start` its name: the one named last, if it has the section.

    If the last is known not to have it, those named shortly before it that have it.
    """
    near = [
        each.law
        for each in told.near
        if start - each.end <= _FAR and len(_SENTENCE.findall(text, each.end, start)) <= SENTENCES
    ]
    if near and not has_section(near[-1], paragraph) and law_sections(near[-1]):
        return {law for law in near if has_section(law, paragraph)}
    return {law for law in near[-1:] if has_section(law, paragraph)}


def antecedent(kind: str, start: int, end: int, told: Told) -> Owner | None:
    """The law that "lovens", "i samme lov" or "forordningens" from `start` to `end` refers back to."""
    last = told.last.get(kind)
    if not last or not last.name:
        return None
    return replace(
        last, start=start, end=end, via="antecedent", inferred="den senest nævnte", confidence=0.9, document=None
    )


def own_law(body: str) -> str:
    """Key of the law that a body works by, empty where it works by many."""
    lower = body.lower()
    return next((key for word, key in OWN_LAWS.items() if word in lower), "")


def has_section(key: str, paragraph: str) -> bool:
    """Whether the register knows that a law has, or had, the section."""
    return bool(key) and (paragraph in law_sections(key) or paragraph in repealed_sections(key))


def kind_of(owner: Owner) -> str:
    """Whether a law is an "act", an "order" or of the "eu"; of one outside the register by its name."""
    law = law_by_key(owner.law)
    if law:
        return law.kind
    return (
        "order"
        if "bekendtgørelse" in owner.name
        else "eu"
        if owner.name.endswith(("ordningen", "direktivet"))
        else "act"
    )


def _settled(meant: Meant, told: Told) -> str:
    """Key of the law that a name means, empty where that is open."""
    sure, shared = meant
    if sure and shared and told.day and not _existed(sure[0], told.day):
        sure, shared = shared, ()
    if len(sure) == 1:
        other = [key for key in shared if key in told.named and sure[0] not in told.named]
        return other[0] if len(other) == 1 else sure[0]
    for known in (told.named, told.elsewhere):
        found = [key for key in (*sure, *shared) if key in known]
        if len(found) == 1:
            return found[0]
    return ""


def _existed(key: str, day: str) -> bool:
    """Whether a law was there on a day, as far as the register knows its first version."""
    versions = law_versions(key)
    return not versions or versions[0].type != "LOV" or versions[0].date <= day
