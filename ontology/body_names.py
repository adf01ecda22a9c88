"""How the names of municipal bodies are spelt: nominative, definite form, and what all spellings of one name share."""

import re
from functools import lru_cache

COUNCIL = "council"
"""The key of every council: a municipality has one, whatever it is called (LBK 13/2026 § 2)."""

_GENITIVE = re.compile(
    r"(?:(?<=[a-zæøå]et)|(?<=[a-zæøå]en)|(?<=udvalg)|(?<=Udvalg)|(?<=råd)|(?<=Råd)|(?<=nævn)|(?<=forum)|(?<=Forum))s$"
    r"|s[’']$|(?<=\w)[’']s$"
)
_DEFINITE = re.compile(
    r"(?:(?<=udvalg)|(?<=råd)|(?<=nævn)|(?<=syn)|(?<=forum))(?:et|met)$|(?<=bestyrelse)n$|(?<=gruppe)n$|(?<=ledelse)n$"
    r"|(?:(?<=direktion)|(?<=kommission)|(?<=repræsentation)|(?<=magistrat))en$"
)
_INDEFINITE = (
    (re.compile(r"(?i)(?:udvalg|råd|nævn|syn)$"), "et"),
    (re.compile(r"(?i)(?:direktion|kommission|repræsentation|magistrat)$"), "en"),
    (re.compile(r"(?i)(?:bestyrelse|gruppe|ledelse)$"), "n"),
)
_COUNCIL = r"(?:byråd|kommunalbestyrelse|borgerrepræsentation)(?:et|en|n)?"
_IS_COUNCIL = re.compile(rf"(?i){_COUNCIL}")
_PLACED = re.compile(
    rf"(?P<place>[A-ZÆØÅ].*) (?P<name>(?i:{_COUNCIL}|(?:ældre|senior|handicap|integrations|udsatte)råd|grønt råd))"
)
_HEAD_BEHIND_HYPHEN = re.compile(r"-(?=(?:udvalg|råd|nævn|bestyrelse|kommission)(?:et|en|n)?$)")
_ARTICLE = re.compile(r"^de[nt] ")
_PARTING = re.compile(r"[\s,&-]+")
_LAST = re.compile(r"(.*?)(udvalg|råd|nævn|bestyrelse|kommission|syn|direktion|magistrat|forum|gruppe)?")
_LINK = re.compile(r"(?<=[bcdfghklmnprtvø])[es]$|(?<=e)s$")
_COORDINATED = re.compile(r"(?:^|[-,]|(?:^| )(?:og|&|samt)) ?[^ ]+$")


def nominative(name: str) -> str:
    """A body's name without the genitive -s.

    >>> nominative("Socialudvalgets"), nominative("Nørhavn Byråds")
    ('Socialudvalget', 'Nørhavn Byråd')
    """
    return _GENITIVE.sub("", name.strip(" ,.:"))


def definite(name: str) -> str:
    """A body's name in the definite form, as minutes call the only one of its kind.

    A name of which an adjective or a place is a part has none: "Teknisk Udvalg", "Nørhavn Byråd".

    >>> definite("Børn- og Familieudvalg"), definite("Udvalg for Børn"), definite("Teknisk Udvalg")
    ('Børn- og Familieudvalget', 'Udvalget for Børn', 'Teknisk Udvalg')
    """
    if name.casefold().startswith("udvalg for "):
        return f"{name[:6]}et{name[6:]}"
    if not _COORDINATED.search(name):
        return name
    return next((name + ending for form, ending in _INDEFINITE if form.search(name)), name)


def unlinked(stem: str) -> str:
    """The first part of a compound without the letter that links it: what "Sundheds-" and "Sundhed" share.

    >>> unlinked("Børne") == unlinked("Børn"), unlinked("Beskæftigelses") == unlinked("Beskæftigelse")
    (True, True)
    """
    return _LINK.sub("", stem.casefold())


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """What all spellings of one body's name share within its municipality.

    Case, "&" or "og", hyphens, commas, spaces, linking letters and the definite ending make no difference. All
    councils share one key.

    >>> body_key("Børne- & Ungeudvalget") == body_key("Børn og unge-udvalg")
    True
    """
    if is_council(name):
        return COUNCIL
    stems, head = parts(name)
    return " ".join(filter(None, [*stems, head]))


def is_council(name: str) -> bool:
    """Whether the name is that of a municipality's elected council, with its place or without."""
    return bool(_IS_COUNCIL.fullmatch(without_place(name)))


def without_place(name: str) -> str:
    """A body's name without the place before it.

    >>> without_place("Nørhavn Byråd"), without_place("Socialudvalget")
    ('Byråd', 'Socialudvalget')
    """
    found = _PLACED.fullmatch(name.strip())
    return found["name"] if found else name.strip()


def place_in(name: str) -> str:
    """The place in a body's name, empty where it holds none.

    >>> place_in("Nørhavn Byråd")
    'Nørhavn'
    """
    found = _PLACED.fullmatch(name.strip())
    return found["place"] if found else ""


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[tuple[str, ...], str]:
    """The stems of a name in the nominative, unlinked, and what they end with; no head where it has none of these.

    >>> parts("Teknik- og Miljøudvalget")
    (('teknik', 'miljø'), 'udvalg')
    """
    plain = _ARTICLE.sub("", _HEAD_BEHIND_HYPHEN.sub("", name.casefold())).replace("grønne", "grønt")
    words = [word for word in _PARTING.split(plain) if word and word != "og"]
    first, last = (_DEFINITE.sub("", words[place]) if words else "" for place in (0, -1))
    found = _LAST.fullmatch(last)
    stem, head = (found[1], found[2] or "") if found else (last, "")
    inner = [first, *words[1:-1]] if words[1:] else []
    return tuple(unlinked(word) for word in (*inner, stem) if word), head
