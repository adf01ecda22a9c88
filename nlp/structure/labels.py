"""Labels of a meeting's head: which line opens which field, and the value on the same line."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import share_of_names
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers.table import rows

FIELDS = frozenset(
    {
        *("kind", "body", "municipality", "date", "start", "end", "place"),
        *(
            "present",
            "absent",
            "excused",
            "guest",
            "attending",
            "deputy",
            "chair",
            "leader",
            "clerk",
            "remarks",
            "other",
        ),
    }
)
"""What a label of labels.csv may open; what stands under "clerk" and "other" is known and not kept.

Under "attending" stand those present, or guests where a list of the members stands above."""
_FILE = Path(__file__).with_name("labels.csv")
_BARE = frozenset(
    {
        *("mødedato", "mødetidspunkt", "mødested", "mødedeltagere", "starttidspunkt", "sluttidspunkt"),
        *("mødeafholdelse", "adresse", "mødeadresse"),
    }
)
"""Labels that may stand before their value without a colon; other words would open sentences."""
_OF_PEOPLE = ("present", "absent", "excused", "guest")
"""Fields whose labels may stand without a colon before a list of names and nothing else."""
_TOOK_PART = re.compile(
    r"(?:(?:Endvidere|Desuden|Derudover|Herudover|Ligeledes) (?:deltog|deltager|mødte)|"
    r"Fra [\w ,-]{3,40}? (?:deltog|deltager|mødte))\b:?|"
    r"Fra (?:[\w-]+ ){0,2}(?i:[\w-]*(?:sekretariat|forvaltning|administration|kommune|direktion|embedsværk)\w{0,3}):"
)
"""The beginning of a sentence that lists others than the members."""
PRESENT_WERE = Pattern(
    "sentence that leads to those present",
    re.compile(
        r"(?:Som (?!stedfortræder|suppleant)[\w -]{3,30} )?(?:(?:var )?(?:mødt|fremmødt)|mødte|deltog)(?: var)?:"
    ),
    "Som medlemmer var mødt: Vera Holm",
    "Som medlemmer deltog de",
)
_ALL_BUT = (
    r"\b(?:alle|samtlige|hele|det (?:fulde|samlede))\b(?:[ ,]+[\wæøå-]+){0,8}?[ ,]+"
    r"(?:undtagen|på nær|bortset fra|fraset|minus|dog ikke|undtaget|(?:med )?undtagelse af)\b:?"
)
EXCEPT = re.compile(_ALL_BUT, re.I)
"""What stands between those present and those who were not."""
ABSENT_WERE = Pattern(
    "sentence that leads to those absent",
    re.compile(rf"(?i:(?:til ?stede|(?:frem)?mødt) (?:var|er) )?(?i:{_ALL_BUT})\s*(?=[A-ZÆØÅ]|$)"),
    "Alle medlemmer var mødt, undtagen Vera Holm",
    "Alle var enige, undtagen om punkt 4",
)
_SENTENCES = (("present", PRESENT_WERE.regex), ("absent", ABSENT_WERE.regex), ("guest", _TOOK_PART))
"""Sentences that lead to a list of people, by its field."""
_TIME_BEHIND = re.compile(r" (?:kl\.? ?)?\d{1,2}[.:]\d\d(?:$|\W)")
"""What shows that a word before it is a label, without a colon: "Tidspunkt 13.30 – 15.45"."""
_FIRST_WORD = re.compile(r"\w+\**(?=\s)")
_MARK = re.compile(r":|\t| {3,}| ?\|")
"""What parts a label from its value: a colon, or the gap or bar between two columns."""
_COLUMN_BEHIND = re.compile(r"(?:\t| {4})[ \t]*(?P<label>[A-ZÆØÅ][\w ]{2,30})$")
_ITEM = re.compile(r" (?:under|til|ved|i) (?:pkt|punkt|sag)\b.*$", re.I)
"""What a label may say of the item that it is about ("Gæst under pkt. 3")."""
_OF_BODY = re.compile(
    r" (?:af|i) (?:[\w-]+ )?[\w-]*(?:råd|udvalg|bestyrelse|nævn|kommission|direktion)(?:et|en)$", re.I
)
"""What a label may say of the body whose members it lists ("Medlemmer af Byrådet")."""
_ORIGIN = re.compile(r" (?:fra|for) (?:[\w-]+ ){0,2}[\w-]+$")
"""Whom a label may say that those present come from ("Til stede fra forældrene")."""
_NOTHING_ELSE = 0.9
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Label:
    """A label: `field` it opens and `size`, the number of characters before the value.

    Of those present it may say whom they come from; it is one of several of a `group` then.
    """

    field: str
    size: int
    group: bool = False


@cache
def label_words() -> dict[str, str]:
    """Every label as printed, with its field.

    Raises:
        RegisterError: labels.csv holds something else than labels and fields.
    """
    return {row.text("label"): row.choice("field", FIELDS) for row in rows(_FILE, ("label", "field"))}


def read_label(line: Line) -> Label | None:
    """The label that `line` is or begins with, or None."""
    text = line.text
    if len(text) < _LONGEST and (field := _fields().get(fold(_OF_BODY.sub("", text)))):
        return Label(field, len(text))
    mark = _MARK.search(text, 0, _LONGEST)
    if mark and (field := _fields().get(fold(_ITEM.sub("", text[: mark.start()])))):
        return Label(field, mark.end())
    if mark and mark.group() == ":" and _fields().get(fold(_ORIGIN.sub("", text[: mark.start()]))) == "present":
        return Label("present", mark.end(), group=True)
    leads_on = next(((field, hit) for field, pattern in _SENTENCES if (hit := pattern.match(text))), None)
    if leads_on:
        return Label(leads_on[0], leads_on[1].end())
    first = _FIRST_WORD.match(text)
    word = fold(first.group()) if first else ""
    field = _fields().get(word, "")
    timed = field in ("start", "end", "date") and _TIME_BEHIND.match(text, first.end() if first else 0)
    if first and (
        word in _BARE or timed or (field in _OF_PEOPLE and share_of_names(text[first.end() :]) > _NOTHING_ELSE)
    ):
        return Label(field, first.end())
    return None


def label_behind(line: Line) -> Label | None:
    """The label that stands in a column behind its value, whose size is given; None where none does."""
    hit = _COLUMN_BEHIND.search(line.text, max(0, len(line.text) - _LONGEST))
    field = _fields().get(fold(hit["label"])) if hit else None
    return Label(field, hit.start()) if hit and field else None


@cache
def _fields() -> dict[str, str]:
    return {fold(word): field for word, field in label_words().items()}
