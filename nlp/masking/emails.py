"""Private e-mail: every address but those of authorities and of offices.

An address stays where its domain is a municipality's, a region's or of KL, or where its name is that of an office or
place ("info", "borgerservice", "nordskolen"). At a provider of private mail ("gmail.com") none stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from referatgraf.nlp.masking.surroundings import Surroundings
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.ontology.iris import slug
from referatgraf.ontology.registers import given_names, municipalities

AT = Pattern("at sign", re.compile(r"(?:@|\((?:at|a|snabel-?a)\)|\[at\])"), "asta@noerhavn.dk", "asta.noerhavn.dk")
DOMAIN = Pattern(
    "domain",
    re.compile(
        r"[ ]?(?:\r?\n[ \t]*)?(?P<domain>[\w-]{1,63}(?:\.(?:\r?\n[ \t]*)?[\w-]{1,63}){0,3}"
        r"\.(?:\r?\n[ \t]*)?[^\W\d_]{2,10})(?![\w-])"
    ),
    "noerhavn.dk",
    "noerhavn",
)
LOCAL = Pattern(
    "name before the at sign",
    re.compile(r"[\w.+'´-]{1,64}(?:[ ]|[ \t]*\r?\n[ \t]*)?$"),
    "asta.brink",
    "asta brink, ",
)
OFFICE = Pattern(
    "name of an office or place",
    re.compile(
        r"(?i)^(?:info|post|mail|kontakt|kontor|kontoret|sikkerpost|hovedpost|presse|admin|webmaster|dpo|support|hr|"
        r"faktura|booking|bestyrelsen?|formand(?:en)?|kasserer(?:en)?|job|plan|by|natur|vej|hegnsyn)\d{0,2}$|"
        r"kommune|raadhus|rådhus|borgerservice|byraad|byråd|skole|boern|børn|center|centret|bibliotek|teknik|miljoe|miljø|"
        r"byg|social|sundhed|jobcenter|pleje|udvalg|raad|råd|forvaltning|sekretariat|afdeling|forening|klub|teater|museum|"
        r"oekonomi|økonomi|politik|hoering|høring"
    ),
    "borgerservice",
    "asta.brink",
)
_PROVIDERS = words_of(
    "gmail.com googlemail.com hotmail.com hotmail.dk outlook.com outlook.dk live.com live.dk msn.com yahoo.com "
    "yahoo.dk icloud.com me.com mac.com mail.dk mail.com mail.tele.dk ofir.dk jubii.dk jubiimail.dk get2net.dk "
    "stofanet.dk webspeed.dk tdcadsl.dk privat.dk youmail.dk youseemail.dk yousee.dk fibermail.dk energimail.dk "
    "nrdn.dk dlgtele.dk waoomail.dk km.dk pc.dk protonmail.com proton.me aol.com gmx.com gmx.net sol.dk post.tele.dk "
    "adslhome.dk ka-net.dk profibermail.dk bbsyd.dk turbopost.dk vip.cybercity.dk cybermail.dk oncable.dk"
)
"""Where anybody may have a mailbox."""
_AUTHORITY = re.compile(r"(?:^|\.)(?:[\w-]*kommune[\w-]*|region[\w-]*|kl|kk|rksk|rm|rn|rsyd|politi|gov)\.(?:dk|eu)$")
_KOMMUNE = re.compile(r"\b([A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)?) [Kk]ommune")
_LINE_END = re.compile(r"\s+")
_NAME_ABOVE = re.compile(r"(?:^|\s)([^\W\d_]+)\.[ \t]*\r?\n[ \t]*$")
_REACH = 80


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address, and whether it is that of an authority or office."""

    span: Span
    public: bool


def match(place: Surroundings) -> Iterator[Email]:
    """Every e-mail address of the text."""
    text = place.text
    own = _own_domains(text) if "@" in text else frozenset[str]()
    for sign in AT.regex.finditer(text):
        domain = DOMAIN.regex.match(text, sign.end())
        local = LOCAL.regex.search(text, max(0, sign.start() - _REACH), sign.start()) if domain else None
        if domain and local:
            public = is_public(_LINE_END.sub("", local.group()), _LINE_END.sub("", domain["domain"]), own)
            yield Email(Span(_begin(text, local.start()), domain.end()), public)


def is_public(local: str, domain: str, own: frozenset[str] = frozenset()) -> bool:
    """Whether an address is that of an authority or office.

    Args:
        local: what stands before the at sign.
        domain: what stands behind it.
        own: domains of the municipalities that the text is about, without ".dk".
    """
    lowered = domain.lower()
    if lowered in _PROVIDERS:
        return False
    plain = lowered.removesuffix(".dk").rpartition(".")[2]
    return bool(
        plain in _municipal()
        or plain in own
        or local.lower() == plain
        or _AUTHORITY.search(lowered)
        or OFFICE.regex.search(local)
    )


def _begin(text: str, start: int) -> int:
    """Where an address begins whose name is broken over a line end: "asta.", "asta_" on the line above."""
    above = text[max(0, start - 40) : start]
    parted = re.search(r"[\w.+-]*[_+-]\r?\n$", above)
    name = _NAME_ABOVE.search(above)
    if parted:
        return start - len(parted.group())
    if name and name[1].capitalize() in given_names():
        return start - len(above) + name.start(1)
    return start


def _own_domains(text: str) -> frozenset[str]:
    """The domains that the municipalities named in the text may have."""
    return frozenset(each for name in set(_KOMMUNE.findall(text)) for each in _domains(name))


@cache
def _municipal() -> frozenset[str]:
    """The domains that the municipalities of the register may have."""
    return frozenset(each for known in municipalities() for each in _domains(known.name))


def _domains(name: str) -> Iterator[str]:
    """The ways in which a name becomes a domain: "lyngby-taarbæk" as "lyngby-taarbaek", "lyngbytaarbaek", "ltk"."""
    lowered = name.casefold()
    for plain in (slug(name), slug(lowered.replace("ø", "o").replace("å", "a")), lowered.replace(" ", "-")):
        yield from (plain, plain.replace("-", ""), plain.removesuffix("s"))
