"""What recognition hands to the graph: the things that the running text names, and the characters that name them.

All classes are frozen. A label is the name of the thing in its normal form: nominative, corrected where the text is
misprinted; the span keeps the characters as they stand, a genitive -s included.
"""

from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.ontology.registers import Publication


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that name a thing.

    Attributes:
        kind: "person/political", "person/administration", "person/other", "role", "body", "institution",
            "municipality", "principle", "principle/set" (a set of principles), "policy", "place", "party" or "case".
        label: the thing's name ("Socialudvalget", "Fælles om kvalitet").
        span: the characters.
        recogniser: the component that found it, as it was registered.
        inferred: how it was concluded where the characters do not say it outright ("udvalget: mødets eget organ").
        within: names of the things it is a part of, from the whole down: of a principle its set and the principles
            above it; of a working group the matter that it was set up for.
        confidence: from 0 to 1.
        asserted: whether the item's relation to the thing may be stated; False where the text denies it, tells of
            what was only tried, or names the thing in passing.
        touched: whether the item is about the thing in a part of its presentation alone, so that no body handles it.
        place: full name of the municipality or region whose body it is, where that is not the document's own.
        also: other names that the text gives the thing ("SSU").
        department: whether the text shows an institution to be a unit that prepares a municipality's cases.
    """

    kind: str
    label: str
    span: Span
    recogniser: str
    inferred: str = ""
    within: tuple[str, ...] = ()
    confidence: float = 1.0
    asserted: bool = True
    touched: bool = False
    place: str = ""
    also: tuple[str, ...] = ()
    department: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money.

    Attributes:
        value: DKK with sign as a decimal number ("-3400000", "48120.50"); of a range the lower end.
        highest: the upper end of a range, empty of a single amount.
        span: the characters, unit and sign included.
    """

    value: str
    span: Span
    highest: str = ""
    recogniser: str = "amounts"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Membership:
    """An office that the text says someone holds, or the party that it prints with a name.

    Attributes:
        kind: the person's, "person/political", "person/administration" or "person/other".
        person: full name.
        span: the characters that say it, from the office to the name or the other way round.
        role: what the office is called ("skoleleder", "Havnechefen"), empty where only a party stands.
        organisation: where the office is held, None where the text does not say.
        party: party letter or name as printed, empty where none stands.
        recogniser: the component that found it.
    """

    kind: str
    person: str
    span: Span
    role: str = ""
    organisation: Mention | None = None
    party: str = ""
    recogniser: str = "people"


@dataclass(frozen=True, slots=True)
class Principle:
    """A principle as a list of principles states it.

    Attributes:
        label: its title; of a sub-principle the whole text.
        span: the characters that state it.
        within: names of what it is a part of, from the set down; empty where the list names no set.
        number: the number printed before it ("2", "2.1"), None where none stands.
        purpose: what it is for, where the list says so.
        touched: given as an example of principles that the item does not list, so that no body handles it.
    """

    label: str
    span: Span
    within: tuple[str, ...] = ()
    number: Quote | None = None
    purpose: Quote | None = None
    touched: bool = False
    recogniser: str = "principles"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Provision:
    """A part of a law by its numbers, each without its word and empty where the part is wider.

    Attributes:
        chapter, article: of a law's kapitel ("16", "2 a"), of an EU act's artikel ("6").
        paragraph: the section after § ("85", "83 a").
        subsection: stk. ("1").
        point: nr. ("2").
        letter: litra ("e").
        sentence: pkt. ("1").
    """

    chapter: str = ""
    article: str = ""
    paragraph: str = ""
    subsection: str = ""
    point: str = ""
    letter: str = ""
    sentence: str = ""


WHOLE = Provision()
"""The law as a whole."""


@dataclass(frozen=True, slots=True)
class LawReference:
    """Characters that cite a law, or one section of it.

    Attributes:
        law: key of the law in the register, empty where it is not in it or not known.
        name: what the law is called ("serviceloven"), empty where the text leaves open which it is.
        span: the characters; of the first section of a list the law's name is inside.
        provision: the section and its parts.
        via: "explicit", "abbrev", "compound", "context", "antecedent", "number" or "unresolved".
        document: what was published, where the text gives its number.
        printed_date: the day that the text gives for it, where it is another than the register's.
        between: what lies between the provision before this one and this one, where the two are the ends of a range.
        reach: the characters of the whole range.
        local: whether the law is the municipality's own, such as its styrelsesvedtægt.
        candidates: keys of the laws that an ambiguous abbreviation may mean.
        inferred: how the law was concluded where the characters do not say it.
        confidence: from 0 to 1.
    """

    law: str
    name: str
    span: Span
    provision: Provision = WHOLE
    via: str = "explicit"
    document: Publication | None = None
    printed_date: str = ""
    between: tuple[Provision, ...] = ()
    reach: Span | None = None
    local: bool = False
    candidates: tuple[str, ...] = ()
    inferred: str = ""
    recogniser: str = "laws"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ItemReference:
    """An item of an agenda that the text points to, of this meeting or another.

    Attributes:
        number: as printed, without the word for it.
        span: from the word for the item to the day, where it stands behind.
        body: the body that met, empty of the meeting's own.
        date: the day of the meeting, empty of the meeting's own.
    """

    number: str
    span: Span
    body: str = ""
    date: str = ""


Found = Mention | Amount | Principle | LawReference
"""What a recogniser finds."""


@dataclass(frozen=True, slots=True)
class Named:
    """Everything that recognition found in one document, each list in the order of the text.

    Attributes:
        mentions: what the characters name.
        amounts: amounts of money.
        memberships: offices and parties of persons.
        implied: persons whom an office alone means ("borgmesteren"): its characters name the office, and who holds it
            is concluded from the document.
        references: items of agendas.
    """

    mentions: tuple[Mention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    laws: tuple[LawReference, ...] = ()
    memberships: tuple[Membership, ...] = ()
    implied: tuple[Mention, ...] = ()
    principles: tuple[Principle, ...] = ()
    references: tuple[ItemReference, ...] = ()


NOTHING = Named()
"""What a text without names gives."""
