"""Open or closed to the public: the words by which titles, lines and marks of minutes say it of an item."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.words import holds_any

ITEM = r"(?:dagsordenspunkt|punkt|sag)"
_PUBLIC = r"offentlighed(?:en)?"
OPEN = rf"(?:åbent?(?: {ITEM}| dagsorden| møde)?|offentligt?(?: {ITEM})?)"
CLOSED = (
    rf"(?:lukket(?: {ITEM}| dagsorden| møde| del)?(?: for {_PUBLIC})?|fortroligt?(?: {ITEM})?|"
    rf"ikke[- ]offentligt?(?: {ITEM})?|(?:{ITEM} |behandle(?:s|t|des) )?(?:for|bag) lukkede døre|"
    rf"undtaget (?:fra )?{_PUBLIC}|"
    r"(?:må |skal )?ikke (?:til offentliggørelse|offentliggøres)|offentliggøres ikke)"
)
"""Words that stand for themselves, as a mark; in a sentence they may be about something else ("Vejen er lukket")."""
CLOSED_SAID = rf"(?:(?:denne sag|dette punkt|punktet|sagen|referatet|beslutningen)(?: (?:er|blev|var))? {CLOSED})"
_FIELD = (
    r"(?:åben ?/ ?lukket|[a-zæøå]{0,8}(?:åbenhed|offentlighed)[a-zæøå]{0,8}|adgang|(?:sags|punkt)?status|"
    r"(?:sags|punkt)?type|dagsorden)(?:\s*:\s*|\s{2,}|\t\s*)"
)
_CLOSED_ANSWER = (
    r"(?:(?:lukket|fortroligt?)(?: punkt| sag)?\s*:\s*ja|(?:offentlig(?:t|hed)?|åbent?)(?: punkt| sag)?\s*:\s*nej)"
)
ACCESS = Pattern(
    "open or closed mark",
    re.compile(
        rf"(?i)^(?:{_FIELD})?(?:(?P<closed>{_CLOSED_ANSWER}|{CLOSED_SAID}|{CLOSED})|(?P<open>{OPEN}))(?!\w)[\s:.-]*"
    ),
    "Åbent punkt",
    "Åbenhed i sagen",
)
"""A line that is, or begins with, a mark."""
CLOSED_BEHIND = Pattern(
    "closed mark behind a number",
    re.compile(rf"(?i)\blukket {ITEM}\b|[^\w-]{CLOSED}\s*$"),
    "Sagsnr. 25/113    Lukket",
    "Sagsnr. 25/113 lukkes",
)
_WHY = r"(?:jf|jævnfør|efter|i henhold|i medfør|af hensyn|på grund|pga|da|og|idet|fordi)\b"
_OF_ANOTHER = r".{0,80}[,.(] ?(?:se|jf\.?) (?:sag|punkt|pkt\.?) "
"""What sends the reader to another item, which is the closed one."""
CLOSED_LINE = Pattern(
    "line that says of an item that it is closed, and perhaps why",
    re.compile(
        rf"(?i)^(?!{_OF_ANOTHER})[\s(\[*]*"
        rf"(?:{CLOSED_SAID}|lukket {ITEM}(?=[\s,;()\]*]*$|,|\s*\(|\s+[-–] (?-i:[a-zæøå])|\s+{_WHY}))"
        rf"(?:\s*(?:[-–,.:;()\]*]|{_WHY}).{{0,120}})?$"
    ),
    "(Punktet er lukket af hensyn til enkeltpersoner)",
    "Sagen er lukket ned",
)
CLOSED_STEMS = ("luk", "fortrolig", "offentlig")
OPEN_STEMS = ("åb", "offentlig")
"""One of these stands in every mark of a closed item, and of an open one: a quick look saves most lines the search."""
STEMS = (*CLOSED_STEMS, *OPEN_STEMS)
CLOSED_NUMBER = Pattern("number of a closed item", re.compile(r"L\d+|\d+L$"), "L5", "5a")
REASON = Pattern(
    "law that an item is closed by",
    re.compile(r"(?i)^[\s,(]*(?:jf\.?|jævnfør|i henhold til|i medfør af|efter) .{0,60}(?:§|lov).{0,60}$"),
    "jf. styrelseslovens § 10",
    "efter mødet",
)


def speaks_of_access(text: str) -> bool:
    """Whether a text holds any word for open or closed."""
    return holds_any(text.lower(), STEMS)


def closed_mark(text: str) -> bool:
    """Whether a line of identification says that the item is closed.

    >>> closed_mark("Punktet behandles for lukkede døre"), closed_mark("Åben/lukket: Åben"), closed_mark("Lukketid")
    (True, False, False)
    """
    access = ACCESS.regex.match(text)
    said = bool(access and access["closed"]) or CLOSED_LINE.regex.match(text) is not None
    return said or bool(CLOSED_BEHIND.regex.search(text))


def open_mark(text: str) -> bool:
    """Whether a line of identification says that the item is open."""
    access = ACCESS.regex.match(text)
    return bool(access and access["open"])
