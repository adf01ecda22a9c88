"""Agreements by their parties, subject and year: "aftalen mellem regeringen og KL om kommunernes økonomi for 2024".

The yearly agreement on the municipalities' economy has one name however it is printed.
"""

import re

from referatgraf.nlp.dates import MONTH
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.policies.nouns import SUBJECT_TEXT
from referatgraf.nlp.recognition.policies.phrases import YEARS, capitalised, nominative
from referatgraf.nlp.recognition.policies.reading import Opening, Reading

_DAY = rf"(?:(?:den )?\d{{1,2}}\. ?)?(?:(?:{MONTH}) )?{YEARS}"
_NATIONAL = re.compile(r"\b(?:[Rr]egeringen|KL|Kommunernes Landsforening|Folketing\w*|Danske Regioner|[Ss]taten)\b")
PARTIES = Pattern(
    "parties of an agreement",
    re.compile(
        r" (?:(?:i)?mellem (?P<several>[^.;:()\r\n]{2,80}? og (?:\d+ )?[^\W\d_][\w-]*(?: [A-ZÆØÅ][\w-]*)*)"
        r"|med (?P<one>[Rr]egeringen|KL|[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*))"
    ),
    "aftalen mellem regeringen og KL",
    "aftalen om økonomi",
)
ABOUT = Pattern(
    "subject of an agreement",
    re.compile(rf" (?:om|vedrørende) (?P<subject>{SUBJECT_TEXT})"),
    "aftale om kommunernes økonomi",
    "aftale med KL",
)
WHEN = Pattern(
    "year of an agreement",
    re.compile(rf" (?:for|i|fra|af|om) (?P<when>{_DAY})| (?P<bare>{YEARS})"),
    "aftale fra maj 2024",
    "aftale for alle",
)
_ECONOMY = re.compile(r"(?i)(?P<whose>kommunernes|regionernes) økonomi")
_ECONOMIC = re.compile(r"økonomi?aftale|kommuneaftale")
_POLITICAL = re.compile(r"(?i)\b(?:folketinget\w*|regeringen|partierne|partier|politisk|bred)\b")
_YEARLY = re.compile(r"(?i)(?:kommunernes|regionernes) økonomi|finansloven")
_SENTENCE = 120


def agreed(opening: Opening) -> Reading | None:
    """An agreement by its parties, its subject and its year, as far as they are printed and make it one of a kind."""
    head = opening.head
    if head.root != "aftale":
        return None
    parts = _parts(opening)
    party, about, when = parts
    national = bool(party and _NATIONAL.search(party.group()))
    economic = bool(_ECONOMIC.fullmatch(head.base))
    if economic:
        sure = bool(party or when)
    elif head.base in ("aftale", "delaftale"):
        sure = (national and bool(about or when)) or _is_known(opening, about, when)
    else:
        sure = False
    return _reading(opening, parts, economic) if sure else None


_Parts = tuple[re.Match[str] | None, re.Match[str] | None, re.Match[str] | None]


def _parts(opening: Opening) -> _Parts:
    """What follows the word: parties, subject and year, each where the one before it ends."""
    head, found = opening.head, []
    at = head.end
    for pattern in (PARTIES, ABOUT, WHEN):
        hit = pattern.regex.match(head.text, at, head.passage.span.end)
        found.append(hit)
        at = hit.end() if hit else at
    return found[0], found[1], found[2]


def _is_known(opening: Opening, about: re.Match[str] | None, when: re.Match[str] | None) -> bool:
    """Whether an agreement without parties is the yearly one, or one of the parties of the Folketing."""
    if not about:
        return False
    if _YEARLY.search(about["subject"]):
        return bool(when)
    return bool(_POLITICAL.search(opening.head.before(_SENTENCE).rpartition(". ")[2]))


def _reading(opening: Opening, parts: _Parts, economic: bool) -> Reading:
    _, about, when = parts
    end = next(part.end() for part in reversed(parts) if part)
    year = re.search(r"\d{4}", when.group()) if when else None
    whose = _ECONOMY.search(about["subject"]) if about else None
    if year and (whose or economic):
        owner = whose["whose"].casefold() if whose else "kommunernes"
        reading = opening.reading(end, f"Aftale om {owner} økonomi for {year.group()}")
    else:
        rest = opening.head.text[opening.head.end : end]
        reading = opening.reading(end, capitalised(f"{_printed(opening)}{nominative(rest)}"))
    return reading


def _printed(opening: Opening) -> str:
    """The head word; of the economic agreement with its reading errors mended."""
    word = re.sub(r"^[øØ]konomaftale", "Økonomiaftale", opening.label)
    return f"{word}n" if opening.head.definite and _ECONOMIC.fullmatch(opening.head.base) else word
