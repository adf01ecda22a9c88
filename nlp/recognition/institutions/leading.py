"""Institutions that begin with their kind: "Plejecenter Solgården", "Center for Børn & Unge", "firmaet Nordlys"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.compounds import first_part
from referatgraf.nlp.recognition.institutions.heads import Headed, headed
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, reading
from referatgraf.nlp.recognition.institutions.runs import LEAD_IN, WORD, Run, is_function
from referatgraf.nlp.recognition.institutions.towns import is_place, is_town
from referatgraf.ontology.registers import given_names, municipality_named

_FIELD = rf"(?!(?:Center|Fagcenter|Region|Afdeling)\b){WORD}(?![\w-]| [Kk]ommune)"
FIELD = Pattern("first field of a unit", re.compile(_FIELD), "Social Indsats", "at")
_OF_QUALITY = r"(?:(?<=[a-zæøå]e)|(?<=sk|al|el|il|ig|iv|et|dt|IT|Ny|it)|(?<=ær)) "
"""What stands between an adjective and its noun; other words beside a field are of the next heading."""
_TWO = rf"{_FIELD}(?:(?: i |{_OF_QUALITY}){_FIELD})?"
FIELDS = Pattern(
    "fields of a unit",
    re.compile(rf"{_TWO}(?:(?:, {_TWO}){{0,4}},? (?:og|&|samt) {_FIELD})?"),
    "Unge, Borgerservice og Arbejdsmarked",
    "børn og unge",
)
FOR = Pattern("what a unit is for follows", re.compile(r" for (?=[A-ZÆØÅ])"), " for Sundhed", " for at")
CLASS = Pattern("number of a class or step", re.compile(r"\d+(?:\.|[–-])"), "4.-6. klasse", "4 og 5")
BOARD = Pattern(
    "who sits on a board or leads",
    re.compile(
        r"(?i)(?<![\w-])(?:bestyrelse(?:n|s|ns)?|bestyrelsesmedlem(?:mer)?|generalforsamling(?:en)?|repræsentantskabet|"
        r"aktionær(?:er)?|medejer(?:e)?) (?:for|i|til|af) $"
    ),
    "bestyrelsen for ",
    "skolebestyrelsen for ",
)
QUOTED = Pattern("name in quotes", re.compile(r"[^\"“”»«\n]{2,60}(?=[\"“”»«])"), 'Den grønne gren"', "Spiren\n")
_PLAIN = frozenset(("forening", "klub", "selskab", "fond", "bosted", "botilbud", "værested", "institution"))
_NO_OWNER = re.compile(r"(?i)(?:udvalg|råd|kommune|bestyrelse|nævn|plan|politik|region)(?:et|en|n)?s?$|\d$")
_LINKS = (" for ", " i ", " til ", " af ")
_OWNERS = ("'s", "’s", "Kommunes", "kommunes")
_QUOTES = '"“”»«'
_BEFORE = 45


def leading(text: str, run: Run) -> Iterator[Mention]:
    """The name of a run that begins with its kind, or that has it before it."""
    described = _described(text, run) or _with_board(text, run)
    if described:
        yield reading(text, *described, EXPECTED)
        return
    for place, (word, _) in enumerate(run.words):
        found = headed(word) if word not in given_names() else None
        if found and found.head.before and not found.is_genitive and _is_first(run, place):
            begin, end = first_part(text, _begin(run, place, found)), _named(text, run, place, found)
            if end and not is_place(text[begin:end]):
                yield reading(text, begin, end)
                return


def _described(text: str, run: Run) -> tuple[int, int] | None:
    """The name that a noun in lower case before the run describes ("firmaet Nordlys", "bostedet Lyngtoften")."""
    before = text[max(run.start - _BEFORE, 0) : run.start].rstrip(_QUOTES)
    noun = before.removesuffix(" ").rpartition(" ")[2] if before.endswith(" ") else ""
    found = headed(noun) if noun.islower() else None
    if not found or not found.head.before - {"for"} or found.is_genitive:
        return None
    quoted = QUOTED.regex.match(text, run.start) if text[run.start - 1] in _QUOTES else None
    if not quoted and (_is_other_run(run) or (not found.is_naming and is_town(run.words[0][0]))):
        return None
    return run.start, quoted.end() if quoted else _end(run, 0)


def _with_board(text: str, run: Run) -> tuple[int, int] | None:
    """The name that a board or its leader goes before ("bestyrelsen for Friends of the Fjord")."""
    before = text[max(run.start - _BEFORE, 0) : run.start]
    board = before.endswith(_LINKS) and BOARD.regex.search(before)
    first = run.words[0][0]
    if not board or _is_other_run(run) or headed(run.words[-1][0]) or _NO_OWNER.search(first):
        return None
    return run.start, _end(run, 0)


def _is_other_run(run: Run) -> bool:
    """Whether a run is a person's name, a place, or an article whose noun is written small."""
    first = run.words[0][0]
    return first in given_names() if len(run.words) > 1 else is_place(first) or is_function(first)


def _is_first(run: Run, place: int) -> bool:
    """Whether no name stands before the head in the run that the head would end."""
    before = run.words[place - 1][0] if place else ""
    behind = run.words[place + 1][0] if place + 1 < len(run.words) else ""
    return not place or before == "&" or before.endswith(_OWNERS) or behind.isdigit()


def _begin(run: Run, place: int, found: Headed) -> int:
    """The offset at which the name with the head at `place` begins.

    Some heads only say what the name is and are no part of it; at the beginning of a sentence others do too, and their
    capital tells nothing ("Foreningen Nordlys søger"). "Brand & Redning" has its head in the third word.
    """
    plain = run.initial and not place and not found.first and found.head.noun in _PLAIN
    if place + 1 < len(run.words) and (plain or "dropped" in found.head.before):
        return run.words[place + 1][1]
    return run.words[place - 2][1] if place > 1 and run.words[place - 1][0] == "&" else run.words[place][1]


def _named(text: str, run: Run, place: int, found: Headed) -> int:
    """The offset after the name that the head at `place` begins, 0 where it begins none."""
    before = found.head.before
    if place == len(run.words) - 1:
        link = FOR.regex.match(text, run.end) if "for" in before else None
        return fields_end(text, link.end()) if link else 0
    start = run.words[place + 1][1]
    if CLASS.regex.match(text, start):
        return 0
    if "fields" in before and not found.first:
        return run.end_of(place + 1) if text[start].isdigit() else fields_end(text, start)
    names = "name" in before or "fields" in before or ("dropped" in before and found.is_naming)
    return _end(run, place + 1) if names and not _opens_other(run.words[place + 1][0]) else 0


def fields_end(text: str, start: int) -> int:
    """The offset after the fields of a unit that begin at `start`; of a doubtful list the first alone counts."""
    fields = FIELDS.regex.match(text, start)
    first = FIELD.regex.match(text, start)
    if not (fields and first):
        return 0
    words = list(re.finditer(WORD, fields.group()))
    other = next((start + word.start() for word in words if _is_other(word.group())), None)
    return fields.end() if other is None else first.end() if first.end() <= other else 0


def _is_other(word: str) -> bool:
    """Whether a word begins another name: of a person, a municipality or another unit."""
    found = headed(word)
    named = found and found.is_naming and found.head.within in ("always", "inside") and len(found.first) > 1
    return bool(named or word in given_names() or municipality_named(word))


def _end(run: Run, place: int) -> int:
    """The offset after the last word of the run from `place` on, before a person's name or another heading."""
    stop = place
    while stop + 1 < len(run.words) and not _opens_other(run.words[stop + 1][0]):
        stop += 1
    return run.end_of(stop)


def _opens_other(word: str) -> bool:
    return word in given_names() or bool(LEAD_IN.regex.search(word)) or word.endswith("lig")
