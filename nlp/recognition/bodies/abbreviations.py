"""Abbreviations of bodies: explained by the text, known everywhere, or made of the initials of one body it names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.reading import Reading
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import with_genitive
from referatgraf.nlp.structure.bodies import ABBREVIATIONS
from referatgraf.ontology.body_names import body_key, parts

EXPLAINED = Pattern(
    "abbreviation behind a name",
    re.compile(r"\s\((?:herefter |forkortet |i det følgende )?[\"”“»]?(?P<short>[A-ZÆØÅ]{2,6})[\"”“«]?\)"),
    " (SSU)",
    " (formand)",
)
ABBREVIATION = Pattern(
    "word in capitals",
    re.compile(r"(?<![\w.-])(?P<short>[A-ZÆØÅ]{2,5})(?:'s|’s|s)?(?![\w-])"),
    "drøftet i SSU den 3. maj",
    "EU-støtte",
)
BEFORE = Pattern(
    "words before a body",
    re.compile(r"(?:\b(?:i|af|til|fra|ved|for|jf\.|via|samt|og)\s|[/–]\s?|-\s)$"),
    "godkendt i ",
    "formanden ",
)
IN_CAPITALS = Pattern("words in capitals", re.compile(r"\s[A-ZÆØÅ]{2,}\b"), " OG LAND", " og Land")
BEHIND = Pattern("words behind a body", re.compile(r"\s(?:den|d\.|\d|pkt)|\s?[/–]"), " den 3. maj", " har")
BY_TEXT, BY_ALL, BY_INITIALS = (
    "forkortelse forklaret i teksten",
    "kendt forkortelse",
    "forkortelse af begyndelsesbogstaver",
)
_SHORTEST_INITIALS = 3


def abbreviations(setting: Setting, named: Iterable[Reading], roll: Roll) -> Iterator[Reading]:
    """Every abbreviation that stands for a body.

    Args:
        setting: the document.
        named: the bodies that its text names in full.
        roll: what is known of the document.
    """
    ours = [reading for reading in named if reading.ours]
    explained = dict(_explained(setting.text, ours))
    other = {hit["short"] for hit in EXPLAINED.regex.finditer(setting.text)} - set(explained)
    by_initials = _by_initials([*ours, *(Reading(label, Span(0, 0)) for label in roll.labels.values())])
    forms = with_genitive({*explained, *ABBREVIATIONS, *by_initials})
    for _, hit in setting.match(ABBREVIATION.regex, setting.words.places(forms)):
        short = hit["short"]
        if short in other and short not in explained:
            continue
        body = explained.get(short) or _known(setting.text, hit, roll) or by_initials.get(short)
        if body:
            yield replace(body, span=Span(*hit.span()))


def _explained(text: str, ours: Iterable[Reading]) -> Iterator[tuple[str, Reading]]:
    """The abbreviations that stand in brackets behind the name they fit."""
    for reading in ours:
        hit = EXPLAINED.regex.match(text, reading.span.end)
        if hit and _fits(hit["short"], reading.label):
            yield hit["short"], replace(reading, inferred=BY_TEXT, also=(*reading.also, hit["short"]))


def _fits(short: str, label: str) -> bool:
    """Whether the letters of an abbreviation stand in the name in their order, the first as its first."""
    letters = iter(label.casefold())
    wanted = short.casefold()
    return label[:1].casefold() == wanted[0] and all(letter in letters for letter in wanted)


def _known(text: str, hit: re.Match[str], roll: Roll) -> Reading | None:
    label = ABBREVIATIONS.get(hit["short"])
    if not label or IN_CAPITALS.regex.match(text, hit.end()):
        return None
    if not (BEFORE.regex.search(text, max(0, hit.start() - 8), hit.start()) or BEHIND.regex.match(text, hit.end())):
        return None
    return Reading(roll.labels.get(body_key(label), label), Span(*hit.span()), inferred=BY_ALL, also=(hit["short"],))


def _by_initials(ours: Iterable[Reading]) -> dict[str, Reading]:
    """The initials of each body that has some of its own: "SSU" of Social- og Sundhedsudvalget."""
    found: dict[str, Reading | None] = {}
    for reading in ours:
        short = initials(reading.label)
        if len(short) >= _SHORTEST_INITIALS and not reading.place:
            known = found.setdefault(short, reading)
            if known and known.key != reading.key:
                found[short] = None
    return {short: replace(reading, inferred=BY_INITIALS, also=(short,)) for short, reading in found.items() if reading}


def initials(label: str) -> str:
    """The initials of a committee's name, its head among them where it has one; empty of another name.

    >>> initials("Teknik- og Miljøudvalget"), initials("Plan, Miljø og Teknik")
    ('TMU', 'PMT')
    """
    stems, head = parts(label)
    return "".join(word[0] for word in (*stems, head) if word).upper() if head in ("udvalg", "") else ""
