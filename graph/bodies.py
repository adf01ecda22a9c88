"""Bodies by the make-up of their names: what kind of body a name means, and why two names mean one body."""

import re
from dataclasses import dataclass

from referatgraf.ontology.body_names import body_key, definite, is_council, without_place
from referatgraf.ontology.registers import body_level, joint_body_named

SPELLING = (
    "samme navn uden forskel på store og små bogstaver, '&' og 'og', bindestreg, komma, fugebogstav og bestemt form"
)
ONE_COUNCIL = "en kommune har ét råd, hvad enten det hedder byråd, kommunalbestyrelse eller borgerrepræsentation"
SHORT = "en tekst bruger det ene navn eller forkortelsen for det andet"


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
        re.compile(r"(?i)\b(?:byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd)(?:et|en|n)?s?\b"),
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
        "working-group",
        re.compile(r"(?i)(?:arbejds|styre|følge|udviklings|projekt|koordinations)gruppen?s?\b"),
        "Styregruppen for Havnen",
        "Gruppemøde",
    ),
    BodyForm("committee", re.compile(r"(?i)udvalg(?:et)?s?\b"), "Udvalget for Børn og Skole", "Udvalgsmødet"),
    BodyForm(
        "board",
        re.compile(r"(?i)(?:(?<!om)råd|nævn|bestyrelse|kommission|syn)(?:et|en|n)?s?\b"),
        "Handicaprådet",
        "Området",
    ),
)
_MUNICIPAL = ("", "municipal", "institution")
_SHARED = re.compile(r"(?i)forum\b|klynge")


def classification(label: str) -> str:
    """The code of the list `body:` that the name means, empty where it tells none.

    >>> classification("Socialudvalget")
    'committee'
    """
    if joint_body_named(label):
        return "joint"
    form = next((form.kind for form in BODY_FORMS if form.regex.search(label)), "")
    return "joint" if form == "committee" and body_level(label.partition(" for ")[0]) == "joint" else form


def is_of_municipality(label: str) -> bool:
    """Whether the name tells that the body is its municipality's; a working group may be several municipalities'.

    >>> is_of_municipality("Socialudvalget"), is_of_municipality("Styregruppen for Havnen")
    (True, False)
    """
    alone = label.partition(" for ")[0]
    form = classification(label)
    if form in ("joint", "working-group") or (not form and _SHARED.search(alone)):
        return False
    return body_level(alone) in _MUNICIPAL


def joined_by(label: str, alias: str) -> str:
    """The rule by which a body's other name was taken for its; empty where the label only adds the place to it."""
    if label.startswith(f"{alias} (") or alias.startswith(f"{label} ("):
        return ""
    if body_key(label) != body_key(alias):
        return SHORT
    if is_council(label) and definite(without_place(label)) != definite(without_place(alias)):
        return ONE_COUNCIL
    return SPELLING
