"""Items of other agendas that the text points to: "punkt 12 på mødet den 3. marts 2024", "ØU 26/3-2020 pkt. 7".

Which item that is, is known only when the minutes of that meeting have been read too.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.dates import find_dates
from referatgraf.nlp.mentions import ItemReference
from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.bodies import find_bodies, find_route

POINT = Pattern(
    "number of an item",
    re.compile(
        r"(?=[DdPpSs])(?<![\w-])(?P<word>(?:[Dd]agsordensp|[Pp])unkt(?:et)?|[Pp]kt\.?|[Ss]ag(?:en)?)"
        r"(?: nr\.?)? (?P<number>\d{1,3})(?![\d%]|[.,:/-]\d)"
    ),
    "se punkt 12 på mødet",
    "sag 24-000101",
)
_MEETING_BEHIND = re.compile(r"[ ,](?:på|fra|i|ved|under|til)\b[\w\s,.æøåÆØÅ'’&-]{0,110}")
_MEETS = re.compile(r"(?i)møde|dagsorden|udvalg|råd\b|rådet|bestyrelse|direktion")
_OWN_AGENDA = re.compile(r" på (?:dagens |denne |mødets )?dagsorden(?:en)?\b")
_DATE_ENDS = re.compile(r"[\s,(]*\Z")
_BEFORE = 90
DECISION = "decision"
_PASSED_OVER = ("head", "title", "frame", "history", "identification", "attachments", "participants", "absence")


def references(setting: Setting) -> Iterator[ItemReference]:
    """Every reference to an item of an agenda by number and meeting."""
    for passage in setting.passages:
        if passage.kind in _PASSED_OVER:
            continue
        for hit in POINT.regex.finditer(setting.text, passage.span.start, passage.span.end):
            found = _behind(setting.text, hit, passage.span)
            if not found and passage.kind != DECISION:  # its headings name body, day and item so
                found = _before(setting.text, hit, passage.span)
            if found:
                yield found


def _behind(text: str, hit: re.Match[str], within: Span) -> ItemReference | None:
    """The item of the meeting that the words behind tell: "punkt 4 på Socialudvalgets møde den 3. marts 2024"."""
    tail = _MEETING_BEHIND.match(text, hit.end(), within.end)
    day = next(find_dates(tail.group()), None) if tail else None
    if tail and day and _MEETS.search(tail.group(), 0, day.span.start):
        between = tail.group()[: day.span.start]
        body = next(find_bodies(between), None)
        return _reference(hit, body, day.value, tail.start() + day.span.end)
    own = _OWN_AGENDA.match(text, hit.end(), within.end)
    if own or hit["word"].casefold().startswith("dagsordens"):
        return _reference(hit, None, "", hit.end())
    return None


def _before(text: str, hit: re.Match[str], within: Span) -> ItemReference | None:
    """The item of the meeting whose day stands before: "ØU 26/3-2020 pkt. 7"."""
    start = max(within.start, hit.start() - _BEFORE)
    before = text[start : hit.start()].rpartition("\n")[2]
    days = list(find_dates(before))
    if not days or not _DATE_ENDS.match(before, days[-1].span.end):
        return None
    bodies = find_route(before[: days[-1].span.start])
    if not bodies and "møde" not in before:
        return None
    return _reference(hit, bodies[-1] if bodies else None, days[-1].value, hit.end())


def _reference(hit: re.Match[str], body: Quote | None, date: str, end: int) -> ItemReference:
    return ItemReference(hit["number"], Span(hit.start(), end), body.value if body else "", date)
