"""The place of the meeting where no label announces it: behind the hour, or on the line below."""

import re

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.attendance_sentences import is_attendance
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.lines import Line

_HOUR_BEHIND = re.compile(r"(?:[,.]? [Mm]ødet (?:startede|begyndte|starter|begynder)|,?) kl\. ?\d.*$")
_HOUR = re.compile(r"(?i)kl\.? ?\d")
_PREPOSITION = re.compile(r"(?:[Ii]|[Pp]å|PÅ) (?=\w)")
_JOINT = re.compile(
    r"(?:(?: ?[-–] ?| til )(?:kl\.? ?)?\d{1,2}(?:[.:]\d\d)?)?[,.]?(?: [-–·|])? "
    r"(?:(?=[A-ZÆØÅ]|(?:i|på|(?:møde)?lokale|sal) )|\((?=[^()]+\)$))"
)
_UNTIL = re.compile(r"(?:[-–]|til) ?(?:kl\.? ?)?\d{1,2}(?:[.:]\d\d)?[.,]?")
"""When the meeting ended, with nothing behind it in its line."""
_HELD = re.compile(r"(?:afholdt|holdt|afholdtes|holdtes|afholdes) .{0,100}?\bmøde (?=(?:i|på) )")
"""What old protocols tell between the hour and the place: "kl. 15.30 afholdt Teknisk Udvalg ordinært møde i …"."""
_ENDED = re.compile(
    r"(?:og|,) (?:blev )?(?:sluttede|afsluttedes|afsluttet|hævet|hævedes) kl\. ?\d{1,2}(?:[.:]\d\d)?,? ?"
)
"""What tells the end of a meeting between its hour and its place: "kl. 18 og sluttede kl. 20.30 på …"."""
HELD_AT = Pattern(
    "sentence that tells place and hour of a meeting",
    re.compile(
        r"(?:Mødet|Møde)(?: (?:er|var|blev|bliver))? (?:(?:af)?hold(?:t|tes|es)|f[ai]ndt?(?:er)? sted|foregik) "
        r"(?P<place>(?:i|på) (?:[^.:]|\.(?=\w)){3,90}?),? (?:fra )?(?:kl\.?|klokken) ?(?=\d)"
    ),
    "Mødet blev holdt på Rådhuset kl. 17.30.",
    "Mødet blev holdt kl. 17.30 på Rådhuset.",
)
_MEETING_BEHIND = re.compile(r"(?: (?:ordinære |ekstraordinære )?møde)?$")
_NO_PLACE_BEGINS = re.compile(r"(?:og|til|men|samt)\b")
_PLACE_WORD = re.compile(r"(?i)(?:lokale|rådhus(?:et)?|teams|skype|salen|værelse|sal|huset|skolen|biblioteket)\b")
_NEXT_SENTENCE = re.compile(r"\. (?=[A-ZÆØÅ])")
_NO_PLACE = re.compile(
    r"(?i)^(?:referat|dagsorden|protokol|beslutningsprotokol|åbent?|lukket|indhold\w*|sager?\b.*|til|punkter|"
    r".*\bkommune\.?|(?:nr|pkt|punkt|sag)\.?\s+(?:emne|tekst|titel|sag)\b.*)$"
)
_LABEL = re.compile(r"[A-ZÆØÅ][\w ]{3,40}: ")
_VERB = re.compile(r"\b(?:kan|er|blev|bliver|har|vil|skal|var)\b")
"""What makes a sentence of a line, which is no place then."""
_AROUND = ' :"”“»«'
_LONGEST = 110
_SHORTEST = 4


def place_of(line: Line) -> Quote:
    """The place that a line names, without the hour behind it and the preposition before it."""
    text = _HOUR_BEHIND.sub("", line.text.strip(_AROUND)).strip(_AROUND)
    text = text.removesuffix(".") if _PREPOSITION.match(text) else text
    lead = _PREPOSITION.match(text)
    return line.quote_of(text[lead.end() :] if lead else text)


def place_before_hour(line: Line) -> Line | None:
    """The place that a sentence on the meeting names before its hour."""
    hit = HELD_AT.regex.match(line.text)
    return line.part(*hit.span("place")) if hit else None


def place_by_day(lines: list[Line], day: Span) -> Line | None:
    """The line, or the part of one, that a head without an hour names the place in, beside the day."""
    found = place_by_hour(lines, day)
    if found is None or _HOUR.match(found.text):
        return None
    return found if _PREPOSITION.match(found.text) or _PLACE_WORD.search(found.text) else None


def place_by_hour(lines: list[Line], hour: Span) -> Line | None:
    """The line, or the part of one, that names the place beside the hour; None where what stands there is no place."""
    for n, line in enumerate(lines):
        if line.start <= hour.start < line.end:
            below = next(iter(lines[n + 1 : n + 2]), None)
            at = hour.end - line.start
            behind = _JOINT.match(line.text, at)
            end = len(line.text) - 1 if behind and behind.group().endswith("(") else None
            rest = line.part(behind.end() if behind else at, end)
            held = _HELD.match(rest.text) or _ENDED.match(rest.text)
            rest = _first_sentence(_with_address(rest.part(held.end()) if held else rest, below))
            beside = len(rest.text) > _SHORTEST and rest.text[0].isalpha() and not _UNTIL.fullmatch(rest.text)
            chosen = rest if beside else _below_meeting(lines[n + 1 :])
            return chosen if chosen and _is_place(chosen) else None
    return None


def _below_meeting(lines: list[Line]) -> Line | None:
    """The first line, or the place on the next one where the first names the meeting alone ("Byrådets møde")."""
    below, further = [*lines[:2], None, None][:2]
    if below is None or further is None or not _PLACE_WORD.search(further.text):
        return below
    body = next(find_bodies(below.text), None)
    alone = body and body.span.start == 0 and _MEETING_BEHIND.match(below.text, body.span.end)
    return further if alone else below


def _with_address(line: Line, below: Line | None) -> Line:
    """The line and the one it goes on to, where it ends with a comma: "i mødelokale II,", "Havnegade 7, Nørhavn."."""
    if below is None or not line.text.endswith(",") or below.start != line.end + 1 or below.indent:
        return line
    return line._replace(text=f"{line.text} {below.text}", end=below.end)


def _first_sentence(line: Line) -> Line:
    stop = _NEXT_SENTENCE.search(line.text)
    return line.part(0, stop.start()) if stop and _PREPOSITION.match(line.text) else line


def _is_place(line: Line) -> bool:
    text = line.text
    if (
        len(text) >= _LONGEST
        or _NO_PLACE.match(text)
        or _NO_PLACE_BEGINS.match(text)
        or _LABEL.match(text)
        or text.endswith(":" if _PREPOSITION.match(text) else (":", "."))
    ):
        return False
    if first_date(text) or is_attendance(text) or _VERB.search(text):
        return False
    body = next(find_bodies(text), None)
    return body is None or len(body.value) <= 0.8 * len(text)
