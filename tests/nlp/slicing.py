"""What the spans of `Minutes` and `Named` promise of a text, and where they break it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from referatgraf.nlp.document import with_usual_blanks
from referatgraf.nlp.mentions import Amount, LawReference, Named
from referatgraf.nlp.minutes import (
    Actor,
    AgendaItem,
    Attachment,
    Attendee,
    Decision,
    Deputy,
    Meeting,
    Minutes,
    Motion,
    PartyVote,
    Quote,
    Recommendation,
    Section,
    Span,
    Statement,
    Vote,
)

OUTCOMES = {"approved", "noted", "recommended", "discussed", "postponed", "rejected", "forwarded", "amended",
            "withdrawn", "other"}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
EXACT = ("number", "title", "case_numbers", "journal_numbers", "document_numbers", "heading", "reservation", "place")
OF_HEAD = ("number", "title", "case_numbers", "journal_numbers", "document_numbers")
"""What of an item stands in its head."""


def faults(text: str, minutes: Minutes) -> list[str]:
    """Where a span does not say what its value says, or lies where it must not; blanks may be of another kind."""
    text, everything = with_usual_blanks(text), list(parts(minutes))
    return [*_of_spans(text, everything), *_of_values(text, everything), *_of_order(minutes), *_of_count(text, minutes)]


def named_faults(text: str, named: Named) -> list[str]:
    """Where a reading lies outside the text, begins or ends in a blank, says nothing, or crosses another."""
    readings = replace(named, memberships=(), references=())  # what relates readings crosses them
    found = sorted((each for _, each in parts(readings) if hasattr(each, "span")), key=lambda each: each.span.start)
    faults = [f"{each} says nothing" for each in named.memberships if not (each.person and (each.role or each.party))]
    faults += [f"{each} points nowhere" for each in named.references if not each.number]
    for thing in (*found, *named.references):
        said = text[thing.span.start : thing.span.end]
        if not 0 <= thing.span.start < thing.span.end <= len(text) or said != said.strip():
            faults.append(f"{thing} says {said!r}")
        if not (Decimal(thing.value).is_finite() if isinstance(thing, Amount) else _named(thing).strip()):
            faults.append(f"{thing} has no value")
    spans = [thing.span for thing in found]
    faults += [f"{a} and {b} cross" for a, b in pairwise(spans) if a.start < b.start < a.end < b.end]
    return faults


def _named(thing: Any) -> str:
    """What a mention, a reference to a law, a number or purpose of a principle, or a membership says."""
    if isinstance(thing, LawReference):
        return thing.name or thing.provision.paragraph
    return next(str(getattr(thing, name)) for name in ("label", "value", "number") if hasattr(thing, name))


def parts(thing: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every dataclass inside `thing` with the way to it ("items.3.decisions.0.date")."""
    if names := _fields(type(thing)):
        yield path, thing
        inner = ((name, getattr(thing, name)) for name in names)
    elif isinstance(thing, tuple):
        inner = enumerate(thing)
    else:
        return
    for name, part in inner:
        if isinstance(part, tuple) or _fields(type(part)):
            yield from parts(part, f"{path}.{name}" if path else name)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of the fields of a dataclass; none of what is no dataclass."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _of_spans(text: str, everything: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for path, span in everything:
        if isinstance(span, Span) and not 0 <= span.start <= span.end <= len(text):
            yield f"{path}: {span} is not within {len(text)} characters"


def _of_values(text: str, everything: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for path, thing in everything:
        said = text[thing.span.start : thing.span.end] if getattr(thing, "span", None) else ""
        value = _value(thing)
        if value is not None and not _says(path, thing, said, value):
            yield f"{path}: {value!r} is not {said!r}"
        if isinstance(thing, Vote):
            yield from (
                f"{path}: {part!r} is not in {said!r}" for part in (thing.about, thing.result) if part not in said
            )


def _in_one_line(said: str, value: str) -> bool:
    """Whether a title or heading that is printed over several lines is told in one.

    Its letters are those of the words at the beginnings of the lines: what stands in the margin, or in a column to the
    right, is left out, and so are the hyphens of words that a line end parts.
    """
    rest = re.sub(r"[\W_]+", "", value)
    for line in said.splitlines():
        for word in re.findall(r"[^\W_]+", line):
            if not rest.startswith(word):
                break
            rest = rest[len(word) :]
    return not rest and len(said.splitlines()) > 1 and len(value.splitlines()) == 1


def _in_a_column(said: str, value: str) -> bool:
    """Whether a decision's text is that of several lines of a column on the right, joined by line ends.

    No stretch of text is theirs alone, as the column on the left stands between them. Yet each line of the value is a
    stretch of its own, behind the one before: the first begins the span, the others stand behind a blank, and each
    reaches to the end of the printed line, unless sentences on who was there follow, which belong to no decision.
    """
    first, *others = value.split("\n")
    line_end = r"[ \t\u00a0\u200b\ufeff*_#|]*(?:[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]|$)"
    lines = "".join(rf"[\s\S]*? {re.escape(line)}(?:(?<=[.!?])|(?={line_end}))" for line in others)
    return bool(others) and re.fullmatch(rf"{re.escape(first)}(?:(?<=[.!?])|(?={line_end})){lines}", said) is not None


def _value(thing: Any) -> str | None:
    """What the span of `thing` should say."""
    match thing:
        case Quote(value=value) | Actor(label=value) | Attendee(name=value) | Attachment(title=value):
            return value
        case PartyVote(party=value):
            return value
        case Recommendation(text=value) | Decision(text=value) | Statement(text=value) | Motion(text=value):
            return value
    return None


def _says(path: str, thing: Any, said: str, value: str) -> bool:
    if isinstance(thing, Quote):
        return bool(value) and (bool(thing.inferred) or _quote_says(_name_of(path), said, value))
    if isinstance(thing, Attendee):
        return bool(value) and re.sub(r"[.]+$", "", " ".join(said.split())) == value
    if isinstance(thing, Actor):
        return bool(value) and any(_actor_says(thing.kind, form, value) for form in (said, " ".join(said.split())))
    if isinstance(thing, Attachment) and len(said.splitlines()) > 1:
        return " ".join(said.split()) == value
    if isinstance(thing, Decision) and value != said and _in_a_column(said, value):
        return True
    return bool(value) and (value in said if isinstance(thing, PartyVote) else value == said)


def _name_of(path: str) -> str:
    return [part for part in path.split(".") if not part.isdigit()][-1]


def _quote_says(field: str, said: str, value: str) -> bool:
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    if field in EXACT:
        return said == value or (field in ("title", "place", "heading") and _in_one_line(said, value))
    if field in ("body", "referred_to"):
        in_one = " ".join(said.split()) if len(said.splitlines()) > 1 else said
        return _is_nominative(said, value) or _is_nominative(in_one, value)
    if field == "date":
        year, month, day = map(int, value.split("-"))
        years = {year, year % 100} if len(numbers) == 3 else {year}  # "d. 8.8.24"
        return (
            not years.isdisjoint(numbers)
            and day in numbers
            and (month in numbers or MONTHS[month - 1] in said.casefold())
        )
    if field in ("start_time", "end_time"):
        hour, minute = map(int, value.split(":"))
        return numbers in ([hour, minute], [hour]) and (minute == 0 or len(numbers) == 2)
    if field in ("term", "point"):
        return [number % 100 for number in numbers] == [int(part) % 100 for part in re.findall(r"\d+", value)]
    return field == "kind" and value in ("decision", "orientation", "discussion") and said.strip() != ""


def _is_nominative(said: str, value: str) -> bool:
    """Whether a body's name is the printed one, the genitive and the case of letters apart."""
    head, tail = said[: len(value)], said[len(value) :]
    return head.casefold() == value.casefold() and re.fullmatch(r"(?i)(?:s|s’|'s)?[ ,.:]*", tail) is not None


def _actor_says(kind: str, said: str, value: str) -> bool:
    if kind == "body":
        return _is_nominative(said, value)
    if kind == "role":
        return value in (said, f"{said}en")
    return value in said if kind == "party" else value == said


def _of_order(minutes: Minutes) -> Iterator[str]:
    spans = [item.span for item in minutes.items]
    yield from (
        f"items {n} and {n + 1} cross: {a}, {b}" for n, (a, b) in enumerate(pairwise(spans), 1) if a.end > b.start
    )
    if [item.order for item in minutes.items] != list(range(1, len(spans) + 1)):
        yield "items are not counted from 1"
    yield from _of_pools(minutes.items)
    for item in minutes.items:
        for path, thing in parts(item):
            span: Span = getattr(thing, "span", item.span)
            if not any(_holds(place, span) for place in _places(item, path)):
                yield f"item {item.order} {path} {span} is not within {item.span}, nor {item.pool}"
        sections = [section.span for section in item.sections]
        yield from (f"item {item.order} sections cross: {a}, {b}" for a, b in pairwise(sections) if a.end > b.start)
        yield from _of_item(item)


def _of_pools(items: Sequence[AgendaItem]) -> Iterator[str]:
    """The decisions below all items follow each other in the order of these, and hold no other item's."""
    pools = [item.pool for item in items if item.pool]
    above = [items[-1].span, *pools] if items else []
    yield from (f"pools cross: {a}, {b}" for a, b in zip(above, pools, strict=False) if a.end > b.start)
    for item in items:
        if item.pool and not any(_holds(item.pool, section.span) for section in item.sections):
            yield f"item {item.order} has nothing in {item.pool}"


def _places(item: AgendaItem, path: str) -> list[Span]:
    """Where what `path` leads to may stand: its head in the item alone, its content in its part of the pool too."""
    return [item.span, item.pool] if item.pool and not path.startswith(OF_HEAD) else [item.span]


def _of_item(item: AgendaItem) -> Iterator[str]:
    for path, thing in parts(item):
        where = f"item {item.order} {path}"
        if isinstance(thing, Decision):
            inner = [part.span for part in (thing.reservation, thing.point) if part]
            yield from (f"{where}: {span} is not within {thing.span}" for span in inner if not _holds(thing.span, span))
            above = Span(min(item.span.start, thing.span.start), thing.span.start)
            voted = [part.span for part in (*thing.votes, *thing.motions)]
            stray = (span for span in voted if not (_holds(thing.span, span) or _holds(above, span)))
            yield from (f"{where}: {span} is neither in nor above {thing.span}" for span in stray)
            if thing.outcome not in OUTCOMES:
                yield f"{where}: outcome {thing.outcome!r}"
        if isinstance(thing, Section) and thing.heading and thing.heading.span.start != thing.span.start:
            yield f"{where}: the heading is not at the beginning"
        if isinstance(thing, Deputy) and not _holds(thing.span, thing.person.span):
            yield f"{where}: the deputy is not within {thing.span}"
    if item.withheld and (
        item.decisions or item.sections or item.attachments or item.statements or item.recommendations
    ):
        yield f"item {item.order} is withheld and tells of its content"


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _of_count(text: str, minutes: Minutes) -> Iterator[str]:
    solid = len("".join(text.split()))
    if minutes.total != solid or not 0 <= minutes.known <= minutes.total:
        yield f"{minutes.known} of {minutes.total} characters are known, of {solid}"
    if not isinstance(minutes.meeting, Meeting) or minutes.kind not in ("minutes", "agenda", "supplement", "draft"):
        yield f"kind {minutes.kind!r}"
