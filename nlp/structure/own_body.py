"""The body that held the meeting: the one that is named with the greatest weight."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.dates import find_dates
from referatgraf.nlp.minutes import AgendaItem, Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import find_bodies, lowered, same_body
from referatgraf.nlp.structure.head import Head
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.terms import without_term
from referatgraf.ontology.body_names import body_key, is_council

_TITLE = re.compile(r"(?i)\b(?:referat|dagsorden|beslutningsprotokol|protokol|mødet i|møde i)\b")
_NO_BODY = re.compile(r"(?i)^(?:referat|dagsorden|møder?|åbent?|lukket)?$")
_KIND_ALONE = re.compile(r"§ ?17,? ?stk\. ?4[,-]? ?[Uu]dvalg(?:et)?")
"""What kind of body it is, where no subject follows; a name beside it is the body's."""
_BEHIND_NAME = r"(?=$|, (?:(?i:møde|ordinært|ekstraordinært|referat)\b|nr\.|den |d\. ?\d|\d))"
"""The end of a body's name: that of the line, or what tells which of its meetings it is."""
_PURPOSE = re.compile(rf" (?:for|om|vedrørende|vedr\.) \w[^,;:]{{2,60}}?{_BEHIND_NAME}")
"""What a committee is for, behind its name in a label."""
BOARD = Pattern(
    "board of something",
    re.compile(
        r"(?<!\w)[\w-]{0,30}(?i:bestyrelsen) for (?:I/S |A/S |den selvejende institution )?[A-ZÆØÅ][^,;:.]{3,60}?"
        rf"{_BEHIND_NAME}"
    ),
    "Referat af møde i bestyrelsen for I/S Nørhavn Affald",
    "bestyrelsen for planen",
)
MEETING_OF = Pattern(
    "meeting of a body, in one word",
    re.compile(
        r"(?<![\w-])(?P<body>(?:[^\W\d_][\w]{1,30}-(?:,? (?i:og|&) |, ))*(?:[^\W\d_]\w{1,40})?"
        r"(?P<head>(?i:udvalg|råd|nævn|bestyrelse|kommission)))(?i:s?møder?(?:t|ts)?)\b"
    ),
    "Skolebestyrelsesmøde nr. 4",
    "Områdemøde",
)
MET_IN = Pattern(
    "body without a name that meets",
    re.compile(
        r"(?i:\bmøde i )(?P<body>(?:[Bb]estyrelse|[Rr]epræsentantskab|[Ss]tyregruppe|[Kk]ommission|[Nn]ævn)(?:e[nt]|n))"
        r"(?=$|[,.(]| (?:den|d\.|kl|nr|tirs|ons|man|tors|fre))"
    ),
    "Ordinært møde i bestyrelsen",
    "møde i bestyrelsen for havnen",
)
_DEFINITE = {"udvalg": "et", "råd": "et", "nævn": "et", "bestyrelse": "n", "kommission": "en"}
_MEETS = re.compile(r"s? møde\b|s? dagsorden\b")
_IN_LABEL, _IN_TITLE, _IN_SHORT_LINE, _IN_LINE, _IN_WORD = 6.0, 8.0, 5.0, 2.0, 1.0
_OF_DAY, _OF_OTHER_DAY, _BESIDE_DAY, _OF_AGENDA = 3.0, 1.5, 4.0, 1.0
_LONGEST, _LONGEST_SHORT, _LONGEST_ROW = 250, 100, 200
_FIRST_ITEMS, _FIRST_ROWS = 8, 60


def read_body(head: Head, items: Sequence[AgendaItem], rows: Sequence[Row], date: Quote | None) -> Quote | None:
    """The body by its label, else by the weight of where it is named; None where no body is named.

    Args:
        head: the head of the document.
        items: its items, whose decisions may name the body.
        rows: all its rows.
        date: the day of the meeting.
    """
    label = head.values.get("body")
    if label and (body := labelled_body(label)):
        return body
    groups: dict[str, list[tuple[float, Quote]]] = {}
    for found in (*_in_head(head), *_in_decisions(items, date), *_beside_date(rows, date)):
        groups.setdefault(body_key(found[1].value), []).append(found)
    best = max(groups.values(), key=lambda group: sum(weight for weight, _ in group), default=[])
    return max(best, key=lambda found: found[0])[1] if best else None


def labelled_body(label: Quote) -> Quote | None:
    """The body that the value of a label names, without the years of a term; None where it names none."""
    named = next(find_bodies(label.value, label.span.start), None)
    purpose = _PURPOSE.match(label.value, named.span.end - label.span.start) if named else None
    if purpose:
        return _as_printed(Quote(label.value[: purpose.end()], label.span))
    if named and label.value.endswith(named.value):  # a line end in the label makes its text longer than its value
        return Quote(named.value, Span(named.span.start, label.span.end))
    return named or (None if _NO_BODY.match(label.value) else _as_printed(label))


def is_own_body(printed: Quote | None, body: Quote | None) -> bool:
    """Whether the body printed at a decision is the meeting's own under another spelling."""
    if printed is None or body is None:
        return printed is None
    return same_body(printed.value, body.value) and is_council(printed.value) == is_council(body.value)


def _as_printed(label: Quote) -> Quote | None:
    """The value of a label that is no name by its form ("Plan, Miljø og Teknik"), without the years of a term."""
    name = without_term(label.value)
    begin = label.value.find(name)
    if begin < 0 or not any(map(str.isalpha, name)):
        return None
    start = label.span.start + begin
    return Quote(name, Span(start, start + len(name)))


def _in_head(head: Head) -> Iterator[tuple[float, Quote]]:
    kind = head.values.get("kind")
    if kind:
        board = _board(kind.value, kind.span.start)
        named = [board] if board else find_bodies(kind.value, kind.span.start)
        yield from ((_IN_LABEL, body) for body in named)
    for line in head.loose:
        if len(line.text) > _LONGEST:
            continue
        board = _board(line.text, line.start)
        if board:
            yield _IN_TITLE, board
        if len(line.text) < _LONGEST_SHORT and (met := MEETING_OF.regex.search(line.text)):
            yield _IN_WORD, _body_of(met, line)
        if len(line.text) < _LONGEST_SHORT and (met_in := MET_IN.regex.search(line.text)):
            name = line.quote(*met_in.span("body"))
            yield _IN_WORD, replace(name, value=name.value[0].upper() + name.value[1:])
        for body in () if board else find_bodies(line.text, line.start):
            whole = body.span.end - body.span.start > 0.8 * len(line.text)
            short = _IN_SHORT_LINE if len(line.text) < _LONGEST_SHORT else _IN_LINE
            titled = _IN_TITLE if whole or _TITLE.search(line.text) else short
            yield _IN_WORD if _KIND_ALONE.fullmatch(body.value) else titled, body


def _body_of(met: re.Match[str], line: Line) -> Quote:
    """The body whose meeting a word names: "Skolebestyrelsen" of "Skolebestyrelsesmøde"."""
    printed = lowered(met["body"]) if met["body"].isupper() else met["body"]
    name = f"{printed[0].upper()}{printed[1:]}{_DEFINITE[met['head'].casefold()]}"
    return Quote(name, line.quote(*met.span("body")).span, "mødets navn")


def _board(text: str, offset: int) -> Quote | None:
    """The board that a line or a value ends with, with what it is the board of."""
    hit = BOARD.regex.search(lowered(text) if text.isupper() else text)
    if hit is None:
        return None
    name = hit.group().strip(" .")
    start = offset + hit.start()
    return Quote(name[0].upper() + name[1:], Span(start, start + len(name)))


def _in_decisions(items: Sequence[AgendaItem], date: Quote | None) -> Iterator[tuple[float, Quote]]:
    for decision in (decision for item in items[:_FIRST_ITEMS] for decision in item.decisions):
        if decision.body:
            same_day = date is not None and decision.date is not None and decision.date.value == date.value
            yield _OF_DAY if same_day else _OF_OTHER_DAY, decision.body


def _beside_date(rows: Sequence[Row], date: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Bodies followed by the meeting's day, or whose agenda is to be approved, in the first rows."""
    for row in rows[:_FIRST_ROWS]:
        if len(row.text) > _LONGEST_ROW:
            continue
        for body in find_bodies(row.text, row.line.start):
            behind = row.text[body.span.end - row.line.start :]
            if date and any(found.value == date.value for found in find_dates(behind[:40])):
                yield _BESIDE_DAY, body
            elif _MEETS.match(behind) or "dagsorden" in row.text.casefold():
                yield _OF_AGENDA, body
