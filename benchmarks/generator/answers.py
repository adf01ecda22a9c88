"""The answers: everything that a document says, as plain data, and nothing that its layout leaves out."""

from dataclasses import asdict
from typing import Any

from generator.facts import Ballot, Decision, Item, Statement, Step
from generator.layouts.committees import term
from generator.layouts.parts import Layout
from generator.named import LAW
from generator.schedule import Sitting, attendance
from generator.town import Person
from generator.voting import FIGURES, NAMES, by_party

Answer = dict[str, Any]


def answer(name: str, sitting: Sitting, items: list[Item], layout: Layout) -> Answer:
    """What is known of one document; null stands for what its layout does not tell."""
    return {
        "file": name,
        "layout": layout.name,
        "meeting": meeting(sitting, layout.shows),
        "items": [item_facts(order, item, sitting, layout) for order, item in enumerate(items, 1)],
    }


def meeting(sitting: Sitting, shows: frozenset[str]) -> Answer:
    """The head. People are full names; `absent` holds the excused too."""
    came = attendance(sitting)
    hour = int(sitting.body.hour[:2]) + 2 + sitting.month % 3
    told = {
        "term": term(sitting),
        "start": sitting.body.hour,
        "end": f"{hour:02d}:{sitting.body.hour[3:]}",
        "place": sitting.body.place,
        "present": names(came.present),
        "absent": names(came.absent),
        "excused": names(came.absent),
        "deputies": [[deputy.name, absent.name] for deputy, absent in came.deputies],
    }
    always = {
        "body": sitting.body.name,
        "municipality": f"{sitting.town.name} Kommune",
        "date": sitting.day.isoformat(),
    }
    return always | {key: value if key in shows else None for key, value in told.items()}


def names(people: tuple[Person, ...]) -> list[str]:
    """Full names in order."""
    return [person.name for person in people]


def item_facts(order: int, item: Item, sitting: Sitting, layout: Layout) -> Answer:
    """One item."""
    facts = identity(order, item, layout)
    if item.closed:
        return facts
    shows = layout.shows
    recommended = item.recommendations if "recommendations" in shows else ()
    absent = names(attendance(sitting).absent)
    return facts | {
        "recommended_by": item.recommender if recommended and item.recommender else None,
        "recommendations": list(recommended),
        "referred_to": [body.name for body in item.way] if "way" in shows else [],
        "decisions": decisions(item, shows),
        "prior_decisions": [row for step in item.history for row in step_facts(step)] if "history" in shows else [],
        "attachments": attachments(item, shows),
        "absent": absent if "item_absent" in shows else [],
        "disqualified": names(item.step.disqualified) if item.step else [],
        "statements": [statement_facts(said) for said in item.step.statements] if item.step else [],
        "named": asdict(item.named) | {"law": LAW} if item.named else None,
        "related": item.related or None,
    }


def identity(order: int, item: Item, layout: Layout) -> Answer:
    """Number, title, kind and numbers of the case."""
    shows, numbers = layout.shows, item.numbers
    whole = not item.closed
    tells = whole or "closed_case" in shows
    case = "case" in shows or ("case_of_cases" in shows and (item.closed or bool(item.recommendations)))
    return {
        "order": order,
        "number": str(item.number),
        "title": layout.title(item) if whole else item.title,
        "closed": item.closed,
        "kind": item.kind or None if whole and kind_shown(item, shows, layout) else None,
        "case_number": numbers.case if case and tells else None,
        "journal_number": journal(item, shows) if tells else None,
        "document_number": numbers.document if whole and "document" in shows else None,
    }


def kind_shown(item: Item, shows: frozenset[str], layout: Layout) -> bool:
    """Whether the layout tells the kind: some do so for cases alone."""
    return "kind" in shows and (bool(item.recommendations) or layout.name in ("inner", "type-coded"))


def journal(item: Item, shows: frozenset[str]) -> str | None:
    """The journal number as printed: whole, or its KLE part alone."""
    if "journal" in shows:
        return item.numbers.journal
    return item.numbers.journal.split("-")[0] if "journal_kle" in shows and not item.closed else None


def steps(item: Item, shows: frozenset[str]) -> list[Step]:
    """The treatments that stand under the item's own Beslutning."""
    own = [item.step] if item.step else []
    return [*item.history, *own] if "all_decisions" in shows else own


def decisions(item: Item, shows: frozenset[str]) -> list[Answer]:
    """The decisions under the item's own Beslutning."""
    return [row for step in steps(item, shows) for row in step_facts(step)]


def step_facts(step: Step) -> list[Answer]:
    """The decisions of one treatment."""
    return [decision_facts(step, decision) for decision in step.decisions]


def decision_facts(step: Step, decision: Decision) -> Answer:
    """One decision."""
    return {
        "body": step.sitting.body.name,
        "date": step.sitting.day.isoformat(),
        "point": decision.point or None,
        "outcome": decision.outcome,
        "text": decision.text,
        "reservation": decision.reservation or None,
        "vote": ballot_facts(decision.ballot, step.sitting.town.kind) if decision.ballot else None,
    }


def ballot_facts(ballot: Ballot, kind: int) -> Answer:
    """A vote: figures, and parties or people as the town prints them (only some towns print a party's figure)."""
    sides = {"for": ballot.favour, "against": ballot.against, "abstained": ballot.abstained}
    facts: Answer = {stance: len(people) for stance, people in sides.items()} | {"parties": [], "voters": []}
    for stance, people in sides.items():
        if kind == NAMES:
            facts["voters"] += [[person.name, stance] for person in people]
        else:
            facts["parties"] += [
                [party, stance, votes if kind == FIGURES else None] for party, votes in by_party(people)
            ]
    return facts


def statement_facts(said: Statement) -> Answer:
    """A remark for the minutes; `by` is the letter of a party or a name."""
    return {"kind": said.kind, "text": said.text if said.kind != "forbehold" else said.printed, "by": said.by}


def attachments(item: Item, shows: frozenset[str]) -> list[Answer]:
    """Titles of attachments, with their numbers where they are printed."""
    rows = item.attachments if "attachments" in shows else ()
    return [{"title": title, "identifier": number if "documents" in shows else None} for title, number in rows]
