"""Which of the names that the grammar finds are bodies of a municipality, and what they are called."""

import re
from dataclasses import replace

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.determiners import Sense, sense
from referatgraf.nlp.recognition.bodies.owners import Owner, has_one, owner_before, owner_behind
from referatgraf.nlp.recognition.bodies.reading import INTRODUCED, Reading, head_of
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.nlp.structure.bodies import in_one_line
from referatgraf.ontology.body_names import body_key, definite, is_council, parts, place_in, without_place
from referatgraf.ontology.registers import body_level, municipality_named, municipality_of_town

TASK = Pattern(
    "task of a committee",
    re.compile(
        r" for (?:(?:det|den) (?:[a-zæøå]{3,30}e )?[a-zæøå]{4,40}|[a-zæøå]{3,30}(?:området|en)"
        r"|[A-ZÆØÅ][\w-]{1,30}(?:(?:,| og|, og)? [A-ZÆØÅ][\w-]{1,30}){0,3})(?![\w-])"
    ),
    " for det specialiserede socialområde",
    " for at",
)
_QUOTED = re.compile(r"[\"”“»]")
_DEFINITE_ADJECTIVES, _ARTICLE = ("Grønne ", "Tekniske ", "Sociale "), "Det "
_NEED_TASK = ("joint", "class")
_BARE = re.compile(r"(?i)(?:udvalg|råd|bestyrelse|nævn|kommission|syn)(?:et|en|n)?")
_WORDS = re.compile(r"[^\W\d_]\w*")
_LINKS = frozenset({"og", "samt", "for"})
_NATIONAL = re.compile(r"(?i)\b(?:centrale|nationale|danske|statens|regeringens|landets)\s$")
_BOARD_BEFORE = re.compile(r"(?i)bestyrelse\w*(?:,| og| eller)\s$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:•\n]\s{0,3}|[\n(][-–]\s)$")
_ALONE = frozenset({"direktion", "magistrat", "forum", "gruppe"})
_OF_A_VILLAGE = re.compile(r"(?i)landsbyrådets?")
_VILLAGE_BEHIND = re.compile(r" (?:i|for|på|ved) [A-ZÆØÅ]")
_NAMED_AFTER = re.compile(r"[A-ZÆØÅ][a-zæøå]+-udvalg(?:et)?")


def sorted_out(text: str, name: str, span: Span, roll: Roll) -> Reading | None:
    """The body that a name in the text means; None where it means a kind of body, or no body by itself.

    Args:
        text: the document's text.
        name: the name as printed, in one line and without the genitive -s.
        span: where it stands.
        roll: what is known of the document.
    """
    name, span = _with_task(text, name, span)
    place = place_in(name)
    if place and not _is_place(text, name, span.start, roll):
        if is_council(name):
            return None
        name, span = without_place(name), Span(span.start + len(place) + 1, span.end)
    if _BARE.fullmatch(name) or (_OF_A_VILLAGE.fullmatch(name) and _VILLAGE_BEHIND.match(text, span.end)):
        return None
    name, span = _with_article(text, name, span)
    indefinite = definite(name) != name
    whose = _owner(text, name, span, roll)
    meant = sense(text, span.start, span.end) if indefinite and not whose.told else Sense.ONE
    if meant is not Sense.ONE:
        return Reading(_label(name, roll), span, INTRODUCED) if meant is Sense.NEW else None
    level = "state" if whose.foreign else _level(text, name, span, roll)
    level = "municipal" if whose.told and not level else level
    reading = Reading(_label(name, roll), span, level)
    if level == "region":
        region = whose.place or roll.region
        return reading.at(region) if region else replace(reading, level="")
    return reading.at(whose.place) if whose.place and not place_in(name) else reading


def _with_task(text: str, name: str, span: Span) -> tuple[str, Span]:
    """A name that needs its task to mean one body, with the task: "Opgaveudvalget for havnen"."""
    hit = TASK.regex.match(text, span.end) if body_level(name) in _NEED_TASK else None
    return (f"{name} {in_one_line(hit.group())}", Span(span.start, hit.end())) if hit else (name, span)


def _with_article(text: str, name: str, span: Span) -> tuple[str, Span]:
    """A name that begins with a definite adjective, with its article: "Det Grønne Råd"."""
    if not name.startswith(_DEFINITE_ADJECTIVES):
        return name, span
    begins = span.start - len(_ARTICLE)
    return f"{_ARTICLE}{name}", Span(begins, span.end) if text.startswith(_ARTICLE, max(begins, 0)) else span


def _is_place(text: str, name: str, start: int, roll: Roll) -> bool:
    """Whether the capital word before a name is a place: known, or before a council and not the sentence's first."""
    place, council = place_in(name), is_council(name)
    known = place == roll.town or municipality_named(place) or municipality_of_town(place)
    return bool(known) or (council and not _SENTENCE_START.search(text, max(0, start - 4), start))


def _owner(text: str, name: str, span: Span, roll: Roll) -> Owner:
    whose = owner_behind(text, span.end, roll)
    if whose.told or name.endswith(("et", "en")) or name.startswith("Udvalget "):
        return whose
    whose = has_one(text, span.start, roll)
    return whose if whose.told else owner_before(text, span.start, roll)


def _level(text: str, name: str, span: Span, roll: Roll) -> str:
    """Whose body the name means: by the register, else by how it is written."""
    level = body_level(name.partition(" for ")[0] or name)
    level = "municipal" if level in ("class", "institution") and " for " in name else level
    level = "municipal" if _QUOTED.search(name) else level
    if _NATIONAL.search(text, max(0, span.start - 12), span.start):
        return "state"
    if level not in ("", "institution"):
        return level
    if body_key(name) in roll.labels:
        return "municipal"
    return level or _level_by_form(text, name, span)


def _level_by_form(text: str, name: str, span: Span) -> str:
    stems, head = parts(name)
    capital = text[span.start].isupper()
    if head in _ALONE and not stems:
        company = _BOARD_BEFORE.search(text, max(0, span.start - 30), span.start)
        return "institution" if company else "municipal" if name.endswith(("en", "um")) else ""
    if head_of(name) == "råd" and " for " in name and not name.startswith("Rådet "):
        return "municipal"
    if head_of(name) != "udvalg" or _NAMED_AFTER.fullmatch(name):
        return ""
    return "municipal" if capital or " for " in name else ""


def _label(name: str, roll: Roll) -> str:
    """The name in the definite form and with capitals, as the document has it elsewhere."""
    if name[0].isupper():
        return definite(name)
    known = "" if is_council(name) else roll.labels.get(body_key(name), "")
    return known or _WORDS.sub(lambda word: word[0] if word[0] in _LINKS else _capital(word[0]), definite(name))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
