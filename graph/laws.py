"""Laws and their parts: what each is called, where it stands in IRIs, and what the registers say of it.

The path of a part is made of its numbers ("serviceloven/par/83-a/stk/1/nr/2"), so what it is part of and its numbers
can be read back from its IRI.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from referatgraf.graph.naming import Name
from referatgraf.graph.terms import Statement, danish, date, plain, ref
from referatgraf.nlp.mentions import WHOLE, LawReference, Provision
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.iris import Iris, slug
from referatgraf.ontology.namespaces import DCT, RG, SKOS
from referatgraf.ontology.registers import (
    LawVersion,
    Publication,
    law_named,
    law_sections,
    listed_version,
    publication_named,
    published_law,
    version_on,
)


class _Level(NamedTuple):
    """A level of a law: its field in `Provision`, its part of an IRI, its form in a label, its property."""

    field: str
    part: str
    form: str
    property: str


_LEVELS = (
    _Level("chapter", "kap", "kapitel {}", RG.chapter),
    _Level("article", "art", "artikel {}", RG.article),
    _Level("paragraph", "par", "§ {}", RG.paragraph),
    _Level("subsection", "stk", "stk. {}", RG.subsection),
    _Level("point", "nr", "nr. {}", RG.pointNumber),
    _Level("letter", "litra", "litra {}", RG.letter),
    _Level("sentence", "pkt", "{}. pkt.", RG.sentence),
)
_PROPERTIES = {level.part: level.property for level in _LEVELS}
_PARTS = "|".join(_PROPERTIES)
_PROVISION = re.compile(rf"(?P<law>.+?)(?P<parts>(?:/(?:{_PARTS})/[^/]+)+)")
_LETTERS = {"ae": "æ", "oe": "ø", "aa": "å"}


def cited(reference: LawReference) -> list[Name]:
    """What a reference cites: the provisions that a range has before its own, and its own."""
    return [_name(reference, provision) for provision in (*reference.between, reference.provision)]


class Section(NamedTuple):
    """A section of which a reference cites a part, and its number."""

    name: Name
    number: str

    def said_in(self, text: str, span: Span) -> Span | None:
        """The characters of a reference that name the section, the law's name among them where it stands before."""
        printed = re.escape(self.number).replace(r"\ ", r"\s?")
        said = re.compile(rf"(?i)(?:§|\bart\w*\.?)?\s?{printed}(?!\w)").search(text, span.start, span.end)
        if said is None:
            return None
        return Span(said.start() if said.end() == span.end else span.start, said.end())


def section(reference: LawReference) -> Section | None:
    """The section of which a reference cites a part; None where it cites a whole one, or a law as a whole."""
    provision = reference.provision
    whole = Provision(provision.chapter, provision.article, provision.paragraph)
    number = provision.paragraph or provision.article
    return Section(_name(reference, whole), number) if number and whole != provision else None


def version_name(published: Publication) -> Name:
    """A publication of a law; its IRI is its European Legislation Identifier."""
    return Name("law-version", published.name, published.eli, published.eli)


def versions(reference: LawReference, provision: Provision, day: str) -> tuple[LawVersion | None, LawVersion | None]:
    """The version in force on a day, and the version in which the section of a provision was looked up and found."""
    in_force = version_on(reference.law, day) if day else None
    found = provision.paragraph in law_sections(reference.law)
    return in_force, listed_version(reference.law) if found else None


def law_names(references: Iterable[LawReference], day: str) -> Iterator[Name]:
    """Everything that the references of a meeting's minutes cite: laws, provisions and versions, wholes with parts."""
    for reference in references:
        if reference.name:
            for provision in (*reference.between, reference.provision):
                yield from (_name(reference, whole) for whole in _wholes(provision))
                yield from (version_name(each) for each in versions(reference, provision, day) if each)
        if reference.document and reference.document.eli:
            yield version_name(reference.document)


def _wholes(provision: Provision) -> Iterator[Provision]:
    """The law, and the provisions down to `provision`."""
    yield WHOLE
    numbers: dict[str, str] = {}
    for level in _LEVELS:
        if getattr(provision, level.field):
            numbers[level.field] = getattr(provision, level.field)
            yield Provision(**numbers)


def _name(reference: LawReference, provision: Provision) -> Name:
    numbers = [(level, getattr(provision, level.field)) for level in _LEVELS]
    given = [(level, value) for level, value in numbers if value]
    path = "/".join((slug(reference.law or reference.name), *(f"{level.part}/{slug(value)}" for level, value in given)))
    label = " ".join(filter(None, (reference.name, ", ".join(level.form.format(value) for level, value in given))))
    kind = "provision" if given else "law"
    return Name(f"local-{kind}" if reference.local else kind, label, path, path)


def provision_facts(iri: str) -> Iterator[Statement]:
    """What the IRI of a provision tells: its law, its numbers, and the provision that it is part of."""
    hit = _PROVISION.fullmatch(iri)
    if hit:
        yield iri, RG.law, ref(hit["law"])
        parts = hit["parts"].split("/")[1:]
        for part, value in zip(parts[::2], parts[1::2], strict=True):
            yield iri, _PROPERTIES[part], plain(_spoken(value))
        if len(parts) > 2:
            yield iri, RG.partOf, ref("/".join((hit["law"], *parts[:-2])))


def _spoken(value: str) -> str:
    """A number or letter as it is printed: "83 a" of "83-a"."""
    number, _, letter = value.rpartition("-")
    return " ".join(filter(None, (number, _LETTERS.get(letter, letter))))


def law_facts(iri: str, label: str) -> Iterator[Statement]:
    """What the register says of a law: its title and its other names."""
    law = law_named(label)
    if law:
        yield iri, DCT.title, danish(law.title)
        names = {*law.names, *law.abbreviations} - {law.name}
        yield from ((iri, SKOS.altLabel, danish(name)) for name in sorted(names))


def version_facts(iris: Iris, eli: str, label: str) -> Iterator[Statement]:
    """What the name of a version tells: its day, and by the register the law that it is of."""
    published = publication_named(label)
    if published:
        listed = published_law(published.date[:4] or published.number[:4], published.number)
        law = listed.law if listed else label
        yield iris.thing("law", "", slug(law)), RG.hasVersion, ref(eli)
        day = listed.date if listed else published.date
        if len(day) == len("2023-06-13"):
            yield eli, DCT.date, date(day)
