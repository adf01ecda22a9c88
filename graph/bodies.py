"""Bodies by the make-up of their names: what kind of body a name means, and when two spellings mean one body."""

import re
from dataclasses import dataclass

from referatgraf.ontology.iris import slug
from referatgraf.ontology.registers import joint_body_named, municipality_named

JOIN_RULE = "samme navn uden forskel på store og små bogstaver, '&' og 'og', bindestreg, komma og fugebogstav"


@dataclass(frozen=True, slots=True)
class BodyForm:
    """A form of name and the kind of body it means, with a name it must fit and one it must not."""

    kind: str
    regex: re.Pattern[str]
    fits: str
    fits_not: str


BODY_FORMS = (
    BodyForm(
        "council",
        re.compile(r"(?i)(?:byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd)(?:et|en|n)?s?\b"),
        "Nørhavn Byråd",
        "Byrådsudvalget",
    ),
    BodyForm(
        "executive",
        re.compile(r"(?i)(?:direktion|chefforum|chefgruppe|koncernledelse|magistrat)(?:en|et|n)?s?\b"),
        "Direktionen",
        "Direktionsudvalget",
    ),
    BodyForm(
        "working-group", re.compile(r"(?i)(?:arbejds|styre|følge)gruppen?s?\b"), "Styregruppen for Havnen", "Gruppemøde"
    ),
    BodyForm("committee", re.compile(r"(?i)udvalg(?:et)?s?\b"), "Udvalget for Børn og Skole", "Udvalgsmødet"),
    BodyForm(
        "board",
        re.compile(r"(?i)(?:(?<!om)råd|nævn|bestyrelse|kommission|syn)(?:et|en|n)?s?\b"),
        "Handicaprådet",
        "Området",
    ),
)
_COUNCIL_OF = re.compile(r"(.+) (byråd|kommunalbestyrelse|borgerrepræsentation)(?:et|en|n)?")
_COUNCIL = re.compile(r"(byråd|kommunalbestyrelse|borgerrepræsentation)(?:et|en|n)?")
_ENDING = re.compile(r"(?<=[bdfgklmnprtvø])[es]$")
_DEFINITE = re.compile(
    r"(?<=udvalg)et$|(?<=nævn)et$|(?<=råd)et$|(?<=bestyrelse)n$|(?<=direktion)en$|(?<=kommission)en$"
)


def classification(label: str) -> str:
    """The code of the list `body:` that the name means, empty where it tells none.

    >>> classification("Socialudvalget")
    'committee'
    """
    if joint_body_named(label):
        return "joint"
    return next((form.kind for form in BODY_FORMS if form.regex.search(label)), "")


def body_key(label: str) -> str:
    """What is the same for all spellings of a body's name within its municipality.

    "Børn- og Familieudvalget", "Børne & Familieudvalget" and "BØRNE OG FAMILIEUDVALGET" have one key. A council
    named with its place ("Nørhavn Byråd") has the key of the council, an @ and the slug of the place: `resolve` takes
    it for the council of that municipality ("Byrådet").

    >>> body_key("Børne- & Familieudvalget") == body_key("Børn- og familieudvalg")
    True
    """
    name = " ".join(label.split()).casefold()
    placed, council = _COUNCIL_OF.fullmatch(name), _COUNCIL.fullmatch(name)
    if placed:
        town = municipality_named(placed[1])
        return f"{placed[2]}@{slug(town.name if town else placed[1])}"
    if council:
        return council[1]
    words = _DEFINITE.sub("", name).replace("&", " og ").replace("-", " ").replace(",", " ").split()
    stems = [_ENDING.sub("", word) for word in words[:-1] if word != "og"]
    return " ".join([*stems, *words[-1:]])
