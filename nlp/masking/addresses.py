"""Private addresses: where a person lives, "Strandvejen 12, 2. tv., 4400 Nørhavn".

Streets and houses are public in minutes, as the site of a plan, a project or a school. An address is private where
the text says so: behind a word for living somewhere ("bor på", "bopæl"), right behind a person ("Kaj Holm, Strandvejen
12", "borgeren på Strandvejen 12"), before such words ("hvor borgeren bor"), in a table of persons, or beside other
personal data. An owner in between who is there for the public keeps it ("Kaj Holm, Nordskolen, Skolevej 5").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from referatgraf.nlp.masking.owners import is_public, last_name, last_public
from referatgraf.nlp.masking.surroundings import Surroundings
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern

_ALONE = "vej|gade|allé|alle|stræde|vænge|torv|plads|boulevard|kvarter"
_IN_NAMES = (
    f"{_ALONE}|park|have|bakke|krog|lund|toft|mark|eng|skov|sti|sving|bryn|kaj|ager|løkke|vang|gård|dal|høj|kær|banke|led|"
    "strand|bro|port|passage|brink|klint|side|hegn|hage|bæk|ås|kilde|mose|fælled|slet|skrænt|hus|hytte|bo|toppen"
)
_WORDS_ALONE = tuple(_ALONE.split("|"))
_ADJECTIVES = "Gl|Gammel|Ny|Nørre|Ndr|Nordre|Sønder|Sdr|Søndre|Øster|Østre|Vester|Vestre|Store|Lille|Sankt|Skt"
_ENDING = "(?:erne|ene|en|et|er|ne|e|n|s|r|t)?"
_BREAK = r"(?:[ \u00a0]+|[ \t]*\r?\n[ \t]*)"
_TAIL = re.compile(rf"(?i:{_IN_NAMES}){_ENDING}$")
_LIVING = ("bo", "Bo", "adresse", "rivat", "hjemme", "c/o")
"""One of these stands in every word for living somewhere."""
HOUSE = Pattern(
    "number of a house",
    re.compile(
        r"\d(?<=\s.)\d{0,2}(?!\d)(?![.,/-]\d)(?!\.? ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|pct|kr|%))"
        r"(?:[ ]?[A-Za-h](?![^\W_]))?"
    ),
    "Strandvejen 12 B",
    "Strandvejen 2024",
)
STREET = Pattern(
    "name of a street in one word before its number",
    re.compile(
        rf"(?<![\w-])(?:(?:{_ADJECTIVES})\.?[ ]+)?"
        rf"[A-ZÆØÅ][\w'´-]*(?:{_IN_NAMES}){_ENDING}$"
    ),
    "på Gl. Strandvej",
    "Budget",
)
STREET_OF_WORDS = Pattern(
    "name of a street in several words before its number",
    re.compile(
        r"(?<![\w-])(?:(?:[A-ZÆØÅ][\w.'´-]*[ ]+){0,2}[A-ZÆØÅ][\w.'´-]*s|[A-ZÆØÅ][\w.'´-]*)[ ]+"
        rf"(?i:{_ALONE}){_ENDING}$"
    ),
    "på Niels Holms Vej",
    "denne vej",
)
ANY_PLACE = Pattern(
    "any name before its number",
    re.compile(r"(?<![\w-])[A-ZÆØÅ][\w.'´-]+(?:[ ]+[A-ZÆØÅ][\w.'´-]+){0,2}$"),
    "bor på Bjerget",
    "bor på stuen",
)
FLAT = Pattern(
    "flat behind a house",
    re.compile(
        r",?[ ](?:(?:\d{1,2}|st|kl)\.?[ ]?(?:sal\.?)?,?[ ]?(?:t\.?v\b|t\.?h\b|m\.?f\b|dør[ ]\w{1,3}|lejl\.?[ ]\w{1,3})"
        r"|(?:\d{1,2}\.[ ]?sal|st)\b)\.?"
    ),
    ", 2. tv.",
    ", 4400 Nørhavn",
)
TOWN = Pattern(
    "postcode and town",
    re.compile(rf",?{_BREAK}(?:DK-)?[1-9]\d{{3}}{_BREAK}[A-ZÆØÅ][\w-]+(?:[ ](?:[A-ZÆØÅ](?!\w)\.?|[NSØV]\b))?"),
    ", 4400 Nørhavn",
    " i 2024",
)
LIVES = Pattern(
    "words for living somewhere",
    re.compile(
        r"(?i)(?:\b(?<!\bat der )bor|\b(?:boende|bosat|bosiddende|bopæl\w*|hjemmehørende|privat adresse|privat(?=:)|"
        r"c/o|(?:privat|hjem|hjemme|folkeregister)adresse\w*))\b[^.\d\n]{0,40}(?:\n[^.\d\n]{0,20})?$"
    ),
    "borgeren bor på ",
    "borgere på ",
)
PERSON_AT = Pattern(
    "person to whom the address belongs",
    re.compile(
        r"(?i)\b(?:borger|ansøger|klager|beboer|lejer|patient|indsiger|anmelder|pårørende|nabo|enke)(?:en)?"
        r"(?:[ ]*[,:(|\t][ \t]*|[ ](?:på|i|fra)[ ])(?:adressen?:?[ ])?(?:\r?\n)?$"
    ),
    "borgeren på ",
    "borgere på ",
)
BEHIND_NAME = Pattern(
    "what leads from a person to the address",
    re.compile(
        r"^s?[ \u00a0]*(?:\([A-ZÆØÅ]\))?(?:[,:;(|\t–-]|[ ](?:på|i|fra)[ ]|\r?\n)\s*(?:adr(?:essen?)?[.:]*\s*)?$"
    ),
    ", ",
    " om ",
)
LIVES_THERE = Pattern(
    "words for living there behind an address",
    re.compile(r"[,(]?\s(?:hvor|som er)\s(?!der )[^.\d]{0,40}\b(?:bor|bopæl|hjem)\b"),
    ", hvor borgeren bor",
    ", hvor skolen ligger",
)
_OF_PERSONS = re.compile(r"(?i)\b(?:navn|borger|ansøger|beboer|lejer|klager|indsiger|cpr)")
_OF_ADDRESSES = re.compile(r"(?i)\b(?:adresse|bopæl|bolig|privat)")
_BETWEEN = r"(?:[ \t\u00a0,.;:()|/·–-]|\r?\n(?![ \t]*\r?\n))*"
_TOGETHER = re.compile(
    rf"(?i){_BETWEEN}(?:(?:privat|tlf|telefon|mobil|mob|tel|e-?mail|mail|cpr)\w*{_BETWEEN}(?:nr|nummer)?{_BETWEEN})?"
)
_ONE_LINE = str.maketrans("\r\n\u00a0", "   ")
_MANY_LIVE = re.compile(r"Der bor ")
_NEAR, _BACK = 40, 70


def match(place: Surroundings, others: Sequence[Span] = ()) -> Iterator[Span]:
    """Every private address of the text.

    Args:
        place: the text.
        others: the other personal data in it, in order.
    """
    for house in HOUSE.regex.finditer(place.text):
        span, certain = _address(place.text, house)
        if span and _is_private(place, span, certain, others):
            yield span


def _address(text: str, house: re.Match[str]) -> tuple[Span | None, bool]:
    """The address with the number, and whether it can be nothing else: a street, or a place with its town."""
    window = text[max(0, house.start() - _BACK) : house.start()]
    before = window.rstrip()
    word = before[max(before.rfind(sign) for sign in " \t\n\u00a0") + 1 :].lstrip('("»')
    if window.count("\n", len(before)) > 1 or not (word[:1].isupper() or word.startswith(_WORDS_ALONE)):
        return None, False
    end = _flat_end(text, house.end())
    town = TOWN.regex.match(text, end)
    if not (town or _TAIL.search(word) or any(hint in before for hint in _LIVING)):
        return None, False
    name, is_street = _name(before)
    start = house.start() - len(window) + name.start() if name else 0
    return Span(start, town.end() if town else end) if name else None, bool(is_street or town)


def _name(before: str) -> tuple[re.Match[str] | None, bool]:
    """The name that ends `before`, and whether it is that of a street; on its last line alone, if it is one there."""
    line, joined = before.rfind("\n") + 1, before.translate(_ONE_LINE)
    of_words = STREET_OF_WORDS.regex
    street = STREET.regex.search(joined) or of_words.search(joined, line) or of_words.search(joined)
    return street or ANY_PLACE.regex.search(joined), bool(street)


def _flat_end(text: str, end: int) -> int:
    flat = FLAT.regex.match(text, end)
    return flat.end() if flat else end


def _is_private(place: Surroundings, span: Span, certain: bool, others: Sequence[Span]) -> bool:
    """Whether the text says that a person lives there; `certain` tells that the characters can only be an address."""
    before = place.before(span.start)
    lives = LIVES.regex.search(before)
    if lives and not _MANY_LIVE.match(before):
        return not _is_of_public(before[: lives.start()])
    if not certain:
        return False
    private = PERSON_AT.regex.search(before) or LIVES_THERE.regex.match(place.text, span.end) or _is_named(before)
    if private or _is_in_table_of_persons(place, span):
        return not is_public(before)
    return _is_beside(place.text, span, others)


def _is_named(before: str) -> bool:
    """Whether a person's name leads to the address."""
    end = last_name(before)[1]
    return end >= 0 and bool(BEHIND_NAME.regex.match(before[end:]))


def _is_in_table_of_persons(place: Surroundings, span: Span) -> bool:
    head = place.column_head(span.start)
    return bool(_OF_ADDRESSES.search(head)) and any(map(_OF_PERSONS.search, place.heads(span.start)))


def _is_of_public(before: str) -> bool:
    """Whether who lives there is no person: "Børnehaven bor …"."""
    return bool(before) and last_public(before) >= len(before.rstrip())


def _is_beside(text: str, span: Span, others: Sequence[Span]) -> bool:
    """Whether nothing but a word for a phone or mail parts the address from other personal data."""
    place = bisect_left(others, span.start, key=lambda other: other.start)
    near = [(other.end, span.start) for other in others[max(0, place - 1) : place]]
    near += [(span.end, other.start) for other in others[place : place + 1]]
    return any(0 <= end - start <= _NEAR and _TOGETHER.fullmatch(text, start, end) for start, end in near)
