"""Which proposals of a model hold: a name must look like one of its kind, and stand where its capital tells something.

A model that has read news takes the headings, titles and capitals of minutes for names. What the eye of a clerk would
pass over is passed over here.
"""

import re
from collections.abc import Collection

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import GENITIVE, PARTICLE, WORD_OF_NAME, is_in_no_name
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.names.proposed import INSTITUTION, PERSON, Proposed
from referatgraf.nlp.recognition.people.runs import HEAD_OF_NAME
from referatgraf.nlp.recognition.people.titles import is_title
from referatgraf.nlp.structure.heading_words import heading_words
from referatgraf.nlp.structure.labels import label_words
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import family_names, given_names, municipality_named, party_named

_FULL_NAME = re.compile(rf"{WORD_OF_NAME}(?:[ \u00a0]{PARTICLE}{WORD_OF_NAME}){{1,5}}")
_NAME = re.compile(r"(?:(?:[Dd]en|[Dd]et|[Dd]e) )?[A-ZÆØÅÄÖÜÉ0-9].*[^\W_].*", re.DOTALL)
_PARTED = re.compile(r"[\n\t]| {3}")
"""A line end, or the gap between columns, at which a name ends."""
_ABBREVIATION = re.compile(r"[A-ZÆØÅ0-9]{1,6}(?:['’]?s)?")
"""Initials of officials and of committees look the same: which abbreviations are institutions, the register tells."""
_CAPITAL_BEFORE = re.compile(r"(?<!\w)[A-ZÆØÅ][\w-]*[ \u00a0]$|(?:\w-|\ws) (?:og|&) $")
_CAPITAL_BEHIND = re.compile(r"[ \u00a0](?:& )?[A-ZÆØÅ]|[-/]\w|, [A-ZÆØÅ]\w+ & ")
_LIST_BEFORE = re.compile(r"(?<!\w)[A-ZÆØÅ]\w+, $")
"""What makes characters a part of a longer name."""
_COMPOUND = re.compile(r"[A-ZÆØÅ]{2,}-[a-zæøå]+")
"""An abbreviation that is the first part of a common noun: "SFO-pladser"."""
_BEFORE = 40
OF_BODIES = Pattern(
    "word of a municipality's own ways",
    re.compile(
        r"(?i)(?:.*(?:udvalg(?:et)?|byråd(?:et)?|kommunalbestyrelsen?|borgerrepræsentationen|direktionen?|møde(?:t|r)?|"
        r"udvalgene|administrationen|forvaltningen|formand(?:en)?|formandss?kab(?:et)?|bestyrelsen?|råd(?:et)?|"
        r"arbejdsgruppen?|styregruppen?))s?"
    ),
    "Socialudvalgets",
    "Vestergaard",
)
"""Of these the grammar of bodies is the better judge."""
OF_PAPERS = Pattern(
    "last word of what is neither a person nor an institution nor a place",
    re.compile(
        r"(?i).*(?:lov(?:en)?|bekendtgørelsen?|plan(?:en)?|planer|politik(?:ken)?|strategi(?:en)?|budget(?:tet)?|"
        r"projekt(?:et)?|rapport(?:en)?|aftale(?:n)?|reform(?:en)?|program(?:met)?|notat(?:et)?|bilag|punkt|referat(?:et)?|"
        r"dagsorden(?:en)?|ordning(?:en)?|standard(?:en)?|analyse(?:n)?|model(?:len)?|pulje(?:n)?|vision(?:en)?|"
        r"kvartal|kvarter(?:et)?|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|"
        r"mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)s?"
    ),
    "Havneplanen",
    "Havnegade",
)
"""Papers, plans and days."""


OWNED = Pattern(
    "owner that is no part of a name",
    re.compile(r"(?:Kommunens|Regionens|Udvalgets) "),
    "Kommunens Sundhedscenter Nørhavn",
    "Byens Hus",
)
OF_GROUNDS = Pattern(
    "last word of a road or a piece of nature",
    re.compile(r"(?:.*(?:vej|vejen|gade|gaden|stræde|strædet|vænge|vænget)|Mose|Eng|Skov|Sø|Å|Strand|Hede)s?"),
    "Nørhavnvejen",
    "Havnens Venner",
)
"""No institution is called so, and no person without a given name."""


def holds(text: str, proposed: Proposed, elsewhere: Collection[str]) -> bool:
    """Whether a proposal is a name of its kind.

    Args:
        text: the document's text.
        proposed: what the model takes for a name.
        elsewhere: what the model takes for names of the same kind within sentences of the document.
    """
    name = text[proposed.span.start : proposed.span.end]
    if proposed.kind == PERSON:
        return is_full_name(name)
    if (
        OWNED.regex.match(name)
        or not _NAME.fullmatch(name)
        or _PARTED.search(name)
        or _is_of_minutes(name)
        or _is_part(text, proposed.span)
    ):
        return False
    if proposed.kind == INSTITUTION and OF_GROUNDS.regex.fullmatch(name.rsplit(maxsplit=1)[-1]):
        return False
    return not proposed.opens or " " in name or name in elsewhere


def is_full_name(name: str) -> bool:
    """Whether characters look like the full name of a person, without a title and without a word of minutes."""
    words = name.split()
    return (
        bool(_FULL_NAME.fullmatch(name))
        and not any(map(is_in_no_name, words))
        and not is_title(words[0])
        and not _is_owner(words[0])
        and not _is_local(words)
        and not any(map(_is_kind, words))
        and not HEAD_OF_NAME.regex.fullmatch(words[-1])
        and (words[0] in given_names() or not OF_GROUNDS.regex.fullmatch(words[-1]))
        and fold(name) not in heading_words()
        and not name.isupper()
    )


def _is_local(words: list[str]) -> bool:
    """Whether words are rather an institution's name: its kind or town first, or its town last, and no given name."""
    placed = municipality_named(words[0]) or municipality_named(words[-1]) or headed(words[0])
    return bool(placed) and words[0] not in given_names()


def _is_kind(word: str) -> bool:
    """Whether a word is the noun of an institution and no name: "Sports College Nørby"."""
    found = headed(word)
    return bool(found and not found.first and word not in given_names() and word not in family_names())


def _is_owner(word: str) -> bool:
    """Whether a word is a family name in the genitive: what follows is owned, not named."""
    return word not in given_names() and word not in family_names() and GENITIVE.sub("", word) in family_names()


def _is_part(text: str, span: Span) -> bool:
    """Whether characters are a part of a longer name, as the capitals beside them show."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    if " & " in text[span.start : span.end] and _LIST_BEFORE.search(before):
        return True
    return bool(_CAPITAL_BEFORE.search(before) or _CAPITAL_BEHIND.match(text, span.end))


def _is_of_minutes(name: str) -> bool:
    """Whether characters are a heading, a party, a body or what ends in a word of plans and papers."""
    folded, first = fold(name), name.split(maxsplit=1)[0]
    if any(
        part in heading_words() or part in label_words() for part in (folded, fold(first))
    ) or OF_BODIES.regex.fullmatch(first):
        return True
    if name.isupper() or party_named(name) or is_title(name):
        return True
    return any(form.fullmatch(name) for form in (_ABBREVIATION, _COMPOUND, OF_BODIES.regex, OF_PAPERS.regex))
