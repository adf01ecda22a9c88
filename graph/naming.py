"""Names as minutes print them: the kind of thing, the name in its normal form, and the key that joins spellings.

A `Name` is what one document knows of a thing. Which thing it is, and what IRI it has, is known only when all documents
have been read (`referatgraf.graph.resolve`).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from referatgraf.graph.institutions import institution_key
from referatgraf.graph.policies import is_national, owned, policy_key
from referatgraf.graph.principles import title_key
from referatgraf.nlp.mentions import Mention, Named
from referatgraf.nlp.minutes import Actor, Attendee
from referatgraf.ontology import spheres
from referatgraf.ontology.body_names import body_key, definite, is_council, place_in, without_place
from referatgraf.ontology.collective_names import bare
from referatgraf.ontology.iris import slug
from referatgraf.ontology.pseudonyms import is_pseudonym
from referatgraf.ontology.registers import (
    authority_named,
    joint_body_named,
    municipality_named,
    party_by_letter,
    party_named,
    region_named,
    role_named,
)
from referatgraf.ontology.spheres import ADMINISTRATION, POLITICAL

SHARED = (
    "joint-body", "listed-institution", "role", "party", "municipality", "set-principle", "national-policy", "law",
    "provision", "law-version",
)  # fmt: skip
"""Kinds of which one name means the same thing in every municipality."""
PERSON, HIDDEN = "person/", "hidden-person/"
_KOMMUNE = re.compile(r"\s+(?:Regionsk|K|k)ommunes?$")
_BARE_KLE = re.compile(r"\d\d\.\d\d(?:\.\d\d)?(?:-[A-ZÆØÅ]\d\d)?")
_KLE = re.compile(r"(?<!\d)\d\d\.\d\d\.\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Name:
    """What a document calls a thing.

    Attributes:
        kind: "person/political", "person/administration", "person/other", the same with "hidden-person/" where a
            pseudonym stands for the name, "body", "joint-body", "institution", "listed-institution" (in a register),
            "role", "party", "local-party", "municipality", "principle", "set-principle" (a set of principles, or one of
            a set), "policy", "national-policy" (the same in every municipality), "place", "case", "law", "provision" (a
            part of a law), "law-version", "local-law" or "local-provision" (of the municipality's own rules).
        label: the name in its normal form, as it becomes a label.
        key: the same for all spellings of one name.
        path: what it is called in IRIs where that does not follow from the label.
        place: full name of the municipality or region that it belongs to, where a name tells; empty for the
            document's own.
    """

    kind: str
    label: str
    key: str
    path: str = ""
    place: str = ""

    @property
    def slug(self) -> str:
        """The name as a part of an IRI, where no other name has the same."""
        return self.path or slug(self.label)

    @property
    def shared(self) -> bool:
        """Whether the thing is the same in every municipality."""
        return self.kind in SHARED

    @property
    def scope(self) -> str:
        """Slug of the municipality or region in its IRI, where a name tells."""
        return scope(self.place) if self.place else ""

    @property
    def placed_key(self) -> str:
        """The key, with an @ and the place where a name tells one."""
        return f"{self.key}@{self.scope}" if self.place else self.key


def spelling(label: str) -> str:
    """`label` without differences of case and spacing."""
    return " ".join(unicodedata.normalize("NFC", label).split()).casefold()


def body(label: str, place: str = "", within: tuple[str, ...] = ()) -> Name:
    """A body, joint ones by their register; a council called after its municipality is that municipality's.

    Args:
        label: its name; of another municipality's body with the place in brackets.
        place: full name of the municipality or region whose body it is, where that is not the document's own.
        within: of a working group the case that it was set up for, which tells it from others of its name.
    """
    joint = joint_body_named(label)
    if joint:
        return Name("joint-body", joint.name, spelling(joint.name))
    plain, inside = label.removesuffix(f" ({place})"), place_in(label)
    if inside and (is_council(label) or municipality_named(inside)):
        plain, place = without_place(label), municipality(inside)[1]
    path = slug(" ".join((definite(plain), *within))) if place or within else ""
    return Name("body", label, " ".join((body_key(plain), *map(spelling, within))), path, place)


def scope(place: str) -> str:
    """The slug of a municipality or region in the IRIs of what belongs to it.

    >>> scope("Nørhavn Kommune"), scope("Region Sjælland")
    ('noerhavn', 'region-sjaelland')
    """
    return slug(place) if place.startswith("Region ") else municipality(place)[0]


def sphere(body_label: str) -> str:
    """The sphere of those who sit in the body."""
    return spheres.of_body(body_label)


def person(name: str, in_sphere: str) -> Name:
    """A person by full name, or by what stands for the name of one who is hidden."""
    if is_pseudonym(name):
        return Name(HIDDEN + in_sphere, name, name, name)
    return Name(PERSON + in_sphere, name, spelling(name))


def attendee(named: Attendee, in_sphere: str) -> Name:
    """Someone listed, in the administration where the printed title is one of its offices."""
    official = bool(named.role) and spheres.of_title(named.role) == ADMINISTRATION
    return person(named.name, ADMINISTRATION if official else in_sphere)


def party(label: str, year: int | None) -> Name | None:
    """The party, local list or place outside the parties that a letter or name as printed means; None of nothing."""
    if not label:
        return None
    found = party_by_letter(label, year) or party_named(label)
    return Name("party", found.name, spelling(found.name)) if found else Name("local-party", label, spelling(label))


def role(label: str) -> Name:
    """An office or title as printed; the plain title of the register in its spelling there."""
    known = role_named(label)
    title = known.title if known and spelling(known.title) == spelling(label) else label
    return Name("role", title, spelling(title))


def actor(who: Actor, year: int | None) -> Name | None:
    """Who recommends, moves or states something."""
    match who.kind:
        case "body":
            return body(who.label)
        case "person":
            return person(who.label, POLITICAL)
        case "party":
            return party(who.label, year)
        case "role":
            return role(who.label)
    return institution(who.label)


def institution(label: str) -> Name:
    """An institution, company, association or unit of the administration, those of the registers by their name there.

    What a document calls "forvaltningen" or "administrationen" is the administration of its municipality.

    >>> institution("Kommunernes Landsforening").label
    'KL'
    """
    listed = authority_named(label) or region_named(label)
    if listed:
        return Name("listed-institution", listed.name, spelling(listed.name))
    return Name("institution", label, institution_key(label))


def principle_set(label: str) -> Name:
    """A set of principles by its collective name.

    >>> principle_set("de tre fælleskommunale principper").path
    'tre-faelleskommunale-principper'
    """
    return Name("set-principle", label, title_key(label), slug(bare(label)))


def principle(label: str, within: tuple[str, ...]) -> Name:
    """A principle by its title and the names it stands under, its set first.

    >>> principle("Fælles om kvalitet", ("de tre fælleskommunale principper",)).path
    'tre-faelleskommunale-principper/faelles-om-kvalitet'
    """
    if not within:
        return Name("principle", label, title_key(label))
    titles = (*within[1:], label)
    whole = principle_set(within[0])
    key = "/".join((whole.key, *map(title_key, titles)))
    return Name("set-principle", label, key, "/".join((whole.path, *map(slug, titles))))


def policy(label: str, within: tuple[str, ...] = ()) -> Name:
    """A strategy, plan, agreement or project by its name and the names of the policies that it is a part of.

    >>> policy("Indsats 4", ("Sundhedsstrategi 2022-2030",)).path
    'sundhedsstrategi-2022-2030/indsats-4'
    """
    if within:
        path = "/".join(slug(name) for name in (*within, label))
        return Name("policy", label, path, path)
    key, (place, plain) = policy_key(label), owned(label)
    if is_national(key):
        return Name("national-policy", label, key)
    return Name("policy", label, key, slug(plain) if place else "", municipality(place)[1] if place else "")


def case(number: str) -> Name:
    """A case by its case or journal number; separators make no difference."""
    return Name("case", number, slug(number))


def identifies(journal_number: str) -> bool:
    """Whether a journal number names one case; a bare KLE number ("27.00.00", "27.00.00-G01") names a subject.

    >>> identifies("27.00.00-G01-12-24"), identifies("27.00.00-G01")
    (True, False)
    """
    return not _BARE_KLE.fullmatch(journal_number)


def kle_number(journal_number: str) -> str:
    """The KLE number in a journal number, empty where it holds none.

    >>> kle_number("27.00.00-G01-12-24")
    '27.00.00'
    """
    found = _KLE.search(journal_number)
    return found.group() if found else ""


def municipality(name: str) -> tuple[str, str]:
    """Slug and full name of a municipality by any form of its name.

    >>> municipality("Kalundborg")
    ('kalundborg', 'Kalundborg Kommune')
    """
    known = municipality_named(name)
    if known:
        return slug(known.name), known.full_name
    short = _KOMMUNE.sub("", name.strip())
    return slug(short), f"{short} Kommune"


def mention(found: Mention) -> Name:
    """What a mention in running text names."""
    return _named(found.kind, found.label, found.within, found.place)


@lru_cache(maxsize=4096)  # a document names the same things again and again
def _named(kind: str, label: str, within: tuple[str, ...], place: str) -> Name:
    if kind == "principle":
        return principle(label, within)
    if kind.startswith(PERSON):
        return person(label, kind.removeprefix(PERSON))
    if kind == "principle/set":
        return principle_set(label)
    if kind == "policy":
        return policy(label, within)
    if kind == "body":
        return body(label, place, within)
    make = _BY_KIND.get(kind)
    return make(label) if make else Name(kind, label, spelling(label))


def _municipality(label: str) -> Name:
    place, full = municipality(label)
    return Name("municipality", full, place, place)


_BY_KIND = {"institution": institution, "municipality": _municipality, "role": role, "case": case}


def mentioned(named: Named, year: int | None) -> Iterator[Name]:
    """Everything that the running text names; `year` tells whose a party's letter was."""
    yield from map(mention, named.mentions)
    for each in named.memberships:
        yield from filter(None, (role(each.role) if each.role else None, party(each.party, year)))
    yield from (principle(each.label, each.within) for each in named.principles)
    yield from _wholes(named)


def _wholes(named: Named) -> Iterator[Name]:
    """What the principles that a text names are parts of."""
    mentions = (each.within for each in named.mentions if each.kind == "principle")
    for within in (*mentions, *(each.within for each in named.principles)):
        yield from map(principle_set, within[:1])
        yield from (principle(within[depth], within[:depth]) for depth in range(1, len(within)))


def aliases(named: Named) -> Iterator[Name]:
    """The other names that the text gives what it names ("SSU"), as names of the same things."""
    for found in named.mentions:
        if found.also:
            name = mention(found)
            yield from (replace(name, label=alias, path=name.slug) for alias in found.also)


def place_of(name: Name) -> Iterator[Name]:
    """The municipality that a name tells the thing to belong to."""
    if name.place and not name.place.startswith("Region "):
        yield _municipality(name.place)
