"""Headings of decisions that name a body or a day ("Beslutning i Byrådet den 19-12-2016")."""

import re
from typing import NamedTuple

from referatgraf.nlp.dates import MONTH, first_date
from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import BODY, find_bodies
from referatgraf.nlp.structure.deciding import is_verdict
from referatgraf.nlp.structure.lines import first_sentence
from referatgraf.nlp.structure.words import holds_any

_BODY = rf"(?:{BODY.pattern})"
BROKEN_DECISION = r"Be(?:- )?slut(?:- )?ning"
"""The word as typesetting may have broken it at the end of a line."""
_ON_DAY = r"(?:i |fra |af |på )?(?:mødet |møde )?(?:den|d\.)?"
_OF_BODY = "decision of a body"
_MEETING, _DECIDES, _DATED = "meeting of a body", "body that decides", "body and day"
_RESOLVES, _OF_ITEM = "words that resolve before a colon", "decision of an item"
_DAY = rf"(?:\d{{1,2}}\. ?(?:{MONTH}) \d{{4}}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}})(?:,? (?:pkt\.?|punkt) ?\d{{1,4}})?"
_BODY_AND_DAY = rf"(?i:{_BODY}),? (?:den |d\. ?)?(?={_DAY}(?:: ?\S| [A-ZÆØÅ]))"
"""With what was decided behind it, which `tells_decision` asks where no colon stands.

A line that ends there is of the case's history.
"""
DATED_LINE = Pattern(
    _DATED,
    re.compile(rf"^{_BODY_AND_DAY}"),
    "Økonomiudvalget, 17. april 2013, pkt. 4: Anbefales",
    "Økonomiudvalget, 17. april 2013 kl. 17",
)
DATED_BODY = Pattern(
    "body and day behind a sentence",
    re.compile(rf"(?<=[.!?] )(?=[A-ZÆØÅ]){_BODY_AND_DAY}"),
    "Sagen anbefales. Økonomiudvalget, 17. april 2013: Anbefales.",
    "Sagen blev anbefalet af Økonomiudvalget, 17. april 2013.",
)
DECISION_PATTERNS = (
    Pattern(
        _OF_BODY,
        re.compile(
            rf"^(?i:{BROKEN_DECISION}(?:er)?:? ?(?:(?:i|fra|fra mødet i|på mødet i|på møde i|for)\b)? ?)"
            rf"(?=(?i:{_BODY})(?:[ ,(:]|$))"
        ),
        "Beslutning i Byrådet den 19-12-2016",
        "Beslutning om mødeplan",
    ),
    Pattern(
        "decision in capitals",
        re.compile(r"^BESLUTNING(?:ER)? (?:I |FRA )?(?=[A-ZÆØÅ][A-ZÆØÅ&, -]{1,100} DEN\b)"),
        "BESLUTNING I ØKONOMIUDVALGET DEN",
        "BESLUTNING",
    ),
    Pattern(
        _MEETING,
        re.compile(rf"^{_BODY} (?:møde|beslutning|behandling|konklusion|vedtagelse)(?:,)? ?{_ON_DAY}(?= ?\d|:| ?$)"),
        "Direktionens møde den 24. august 2020:",
        "Direktionens møde blev holdt",
    ),
    Pattern(
        "decision of an abbreviated body",
        re.compile(
            r"^(?:[A-ZÆØÅ]{2,6}s? (?:beslutning|møde),? (?:den|d\.) ?|"
            r"Beslutning(?:er)? (?:i )?[A-ZÆØÅ]{2,6},? (?:(?:den|d\.) ?)?)"
            r"(?=\d{1,2}[. -/])"
        ),
        "KFU beslutning den 6. maj 2013",
        "KFU beslutning om taksten",
    ),
    Pattern(
        _DECIDES,
        re.compile(rf"^{_BODY} (?:beslutter|besluttede|vedtager|vedtog)(?=:)"),
        "Voksenudvalget beslutter:",
        "Voksenudvalget besluttede at gå videre",
    ),
    Pattern(
        _RESOLVES,
        re.compile(
            r"^(?:Besluttet|Aftalt|(?:Vi|Mødet) (?:besluttede|aftalte|vedtog)|De[tr] (?:blev|er) "
            r"(?:besluttet|vedtaget|aftalt)|Det (?:besluttedes|vedtoges|aftaltes))(?: (?:følgende|enstemmigt)){0,2}:"
        ),
        "Det blev besluttet:",
        "Det blev besluttet at gå videre:",
    ),
    Pattern(
        _OF_ITEM,
        re.compile(
            r"^Beslutning(?:er)? (?:for|til|på|i|vedr\.|vedrørende) (?i:punkt|pkt\.?|sag)(?: nr\.?)? ?\d{1,4}(?::.*)?$"
        ),
        "Beslutning for Punkt 2: Budget",
        "Beslutning for Punkt 2 er truffet",
    ),
    DATED_LINE,
    Pattern(
        "decision of a day",
        re.compile(r"^Beslutning(?:er)?,? (?:den|d\.) ?(?=\d{1,2}[. -/])", re.I),
        "Beslutning den 5. maj 2021",
        "Beslutning om den 5. maj",
    ),
    Pattern(
        "decision and day",
        re.compile(r"^Beslutning(?:er)?,? (?=\d{1,2}[-./]\d{1,2}[-./]\d{4}:?$)", re.I),
        "Beslutning 05-05-2021",
        "Beslutning 05-05-2021 om havnen",
    ),
)
_HINTS = ("slut", "møde", "behandling", "vedtag", "vedtog", "konklusion", "aftal")
"""One of these stands in every such heading: a quick look saves most lines the patterns."""
_CAPITALS = re.compile(r"[A-ZÆØÅ][A-ZÆØÅ&, -]{1,100}(?=,? (?:(?i:den)\b|\d))")
_MAYBE_DATED = re.compile(r"[A-ZÆØÅ][^:;]{8,90}\d(?:: ?\S| [A-ZÆØÅ])")
"""A quick look for a body and day."""
_BEHIND_DAY = re.compile(rf"{_DAY}(?P<colon>:)? ?")
_TAIL = re.compile(
    r"(?:\s*\(\d\d(?:\d\d)?\s?-\s?\d\d(?:\d\d)?\))?"  # the years of the term
    r"(?:,? (?:møde|beslutning|konklusion|vedtagelse|beslutter|besluttede|vedtager|vedtog))?"
    r"(?:,? (?:i mødet )?(?:den|DEN|d\.))?"
    r"(?:\s*kl\.? ?[\d.:]+)?"
    r"(?:,? pkt\.? ?\d+)?"
    r"\s*[:.]?"
)
"""What may follow body and day: " (2018-2021) besluttede i mødet den 5. maj kl. 17, pkt. 3:"."""
_SENTENCE = re.compile(r" ?[a-zæøå]")
"""Behind "Beslutning: Socialudvalget" a sentence goes on, whose subject the body is."""
_PAGE_BEHIND = re.compile(r"(?i)(?:\s{3,}|\t)side \d{1,3}(?: (?:af|/) ?\d{1,3})?$")
"""What makes the head of a page of a line with body and day."""
_OTHERS_PROPOSAL = re.compile(rf"(?i:Beslutning(?:er)?):? (?=(?i:{_BODY})s? (?:indstilling|anbefaling|forslag)\b)")
"""Before what another body has proposed, which the sentence behind the heading speaks of."""
_LONGEST = 300
_BEFORE_DATE = 40


BODY_BEFORE_COLON = Pattern(
    "body before a colon",
    re.compile(r"(?P<body>[A-ZÆØÅ][\wæøå ,&/-]{4,80}?)(?: \([\d. /a-z-]{3,20}\))?:(?:\s*$|\s*(?=[A-ZÆØÅ]))"),
    "Økonomiudvalget (3. marts): Anbefales.",
    "Byrådet besluttede at gå videre.",
)
"""The body of a decision where a verdict follows, or where it stands so in several items."""


class DecisionHeading(NamedTuple):
    """The first `size` characters of a line as the heading of a decision, with the body and day it names."""

    size: int
    body: Quote | None
    date: Quote | None


MEETING_TITLE = Pattern(
    "title of a meeting",
    re.compile(rf"^{_BODY} møde,? ?{_ON_DAY} ?\d[\w. /-]{{5,25}}(?:,? kl\.? ?[\d.:]+)?$"),
    "Socialudvalgets møde d. 12.03.2025",
    "Socialudvalgets møde den 12. marts 2025:",
)


def body_before_colon(text: str) -> tuple[Quote, int] | None:
    """The body that a line begins with before a colon, its span counted from there, and where its content begins."""
    hit = BODY_BEFORE_COLON.regex.match(text)
    body = next(find_bodies(hit["body"]), None) if hit else None
    whole = hit is not None and body is not None and body.span == Span(0, len(hit["body"]))
    return (body, hit.end()) if hit and body and whole else None


def is_dated(text: str) -> bool:
    """Whether a line begins with body and day, and what was decided stands behind them."""
    hit = DATED_LINE.regex.match(text) if _MAYBE_DATED.match(text) else None
    return hit is not None and tells_decision(text, hit)


def tells_decision(text: str, dated: re.Match[str]) -> bool:
    """Whether what `DATED_LINE` or `DATED_BODY` has matched heads a decision: a colon follows the day, or a verdict."""
    day = _BEHIND_DAY.match(text, dated.end())
    if day is None or day["colon"]:
        return day is not None
    return is_verdict(first_sentence(text[day.end() : day.end() + _LONGEST]))


def is_of_meeting(text: str) -> bool:
    """Whether a line names a meeting and no more; before all headings it is the title of the minutes."""
    return len(text) < _LONGEST and MEETING_TITLE.regex.match(text) is not None


def read_decision_heading(text: str) -> DecisionHeading | None:
    """The decision heading with body or day that a line is or begins with; what stands behind it is content.

    Spans of body and date count from the beginning of `text`.
    """
    if not (holds_any(text.lower(), _HINTS) or _MAYBE_DATED.match(text)) or _PAGE_BEHIND.search(text[-_LONGEST:]):
        return None
    if proposal := _OTHERS_PROPOSAL.match(text):
        return DecisionHeading(proposal.end(), None, None)
    for pattern in DECISION_PATTERNS:
        hit = pattern.regex.match(text)
        if hit and pattern is DATED_LINE and not tells_decision(text, hit):
            continue
        if hit and pattern.name in (_RESOLVES, _OF_ITEM):
            return DecisionHeading(hit.end(), None, None)
        if hit:
            found = _with_body(text[:_LONGEST], hit, 0 if pattern.name in (_MEETING, _DECIDES, _DATED) else hit.end())
            return None if found.date is None and _SENTENCE.match(text, found.size) and ":" in hit.group() else found
    return None


def _with_body(text: str, hit: re.Match[str], begin: int) -> DecisionHeading:
    """The heading that `hit` has told, whose body, if it names one, begins at `begin`."""
    capitals = _CAPITALS.match(text, begin)
    named = text[begin : capitals.end() if capitals else len(text)]
    titled = f"{named[:1].upper()}{named[1:]}"  # "Beslutning fra økonomiudvalget" names it as a title does
    body = next((found for found in find_bodies(titled, begin) if found.span.start <= begin + 2), None)
    last = body.span.end if body else hit.end()
    date = first_date(text)
    if date and date.span.start > last + _BEFORE_DATE:
        date = None
    last = max(last, date.span.end if date else 0)
    tail = _TAIL.match(text, last)
    return DecisionHeading(tail.end() if tail else last, body, date)
