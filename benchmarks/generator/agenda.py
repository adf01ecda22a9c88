"""The agenda of one meeting: fixed items, cases, closed items."""

from dataclasses import replace
from random import Random

from generator.cases import new_vary, treated
from generator.chance import chance
from generator.deciding import WORDS
from generator.facts import Case, Decision, Item, Numbers, Step
from generator.phrases import Vary, blocks
from generator.prose import write_prose
from generator.schedule import Sitting


def agenda(sitting: Sitting, first: int = 1) -> list[Item]:
    """The items of a meeting in order; `first` is the number of the first one."""
    rng = chance(sitting.key, "agenda")
    vary = new_vary(rng, sitting, (sitting.body,))
    taken = treated(sitting)
    cases = [case_item(case, step, taken[0][0]) for case, step in taken]
    middle = cases + [closed_item(rng, sitting, vary) for _ in range(rng.randint(0, 3))]
    rng.shuffle(middle)
    items = [opening(rng, sitting), *middle, announcements(rng, sitting, vary), closing(sitting)]
    return [replace(item, number=first + place) for place, item in enumerate(items)]


def case_item(case: Case, step: Step, first: Case) -> Item:
    """A case as an item of the meeting at which the step was taken; some name the first case of the meeting."""
    rng = chance(case.key, "item", step.sitting.key)
    history = tuple(before for before in case.steps if before.sitting.day < step.sitting.day)
    attached = attachments(rng, case)
    related = first.numbers.case if case.named and case != first else ""
    prose = write_prose(rng, case, related)
    return Item(
        title=case.title,
        number=0,
        kind=case.kind,
        numbers=case.numbers,
        recommender=case.recommender,
        recommendations=case.recommendations,
        way=case.way,
        step=step,
        history=history,
        attachments=attached,
        prose=prose,
        named=case.named,
        related=related,
    )


def attachments(rng: Random, case: Case) -> tuple[tuple[str, str], ...]:
    """Titles of attachments with their document numbers, none to three."""
    lines = rng.sample(case.vary.words["bilag"], rng.choice((0, 1, 1, 2, 3)))
    base = int(case.numbers.document.rsplit("-", 1)[1])
    lead = case.numbers.document.rsplit("-", 1)[0]
    titles = [case.vary.sentence(rng, line) for line in lines]
    return tuple((title, f"{lead}-{base + place + 1}") for place, title in enumerate(dict.fromkeys(titles)))


def closed_item(rng: Random, sitting: Sitting, vary: Vary) -> Item:
    """An item whose content is not public."""
    line = rng.choice(blocks("faelles")["lukket"])
    running = rng.randint(60000, 99999)
    year = sitting.day.year
    values = {"n": running, "yy": f"{sitting.day:%y}", "year": year, "code": sitting.town.code}
    journal = f"82.02.00-G10-{running}-{sitting.day:%y}"
    number = sitting.town.number_form.format(**values, kle=journal)
    return Item(vary.sentence(rng, line), 0, closed=True, numbers=Numbers(number, journal))


def opening(rng: Random, sitting: Sitting) -> Item:
    """The item that approves the agenda."""
    words = rng.choice(("Godkendt.", "Dagsordenen blev godkendt.", "Dagsordenen godkendt."))
    return fixed(sitting, "Godkendelse af dagsorden", words, "approved", 19)


def announcements(rng: Random, sitting: Sitting, vary: Vary) -> Item:
    """The item under which the chair and the members tell news."""
    lines = rng.sample(blocks("faelles")["meddelelse"], rng.randint(1, 3))
    item = fixed(sitting, "Meddelelser", rng.choice(WORDS["noted"]), "noted", 107)
    return replace(item, prose={"facts": tuple(vary.sentence(rng, line) for line in lines)})


def closing(sitting: Sitting) -> Item:
    """The item for the signatures."""
    item = fixed(sitting, "Underskrift af protokol", "Godkendt.", "approved", 10)
    return replace(item, prose={"facts": ("Med godkendelse af dette punkt godkendes protokollen for mødet.",)})


def fixed(sitting: Sitting, title: str, words: str, outcome: str, running: int) -> Item:
    """An item that stands on every agenda of a body, always with the same case number."""
    town, number = sitting.town, running * 10 + sitting.body.order
    journal = f"00.01.00-A00-{number}-{town.first_year % 100:02d}"
    values = {"n": number, "yy": f"{town.first_year % 100:02d}", "year": town.first_year, "code": town.code}
    numbers = Numbers(
        town.number_form.format(**values, kle=journal), journal, f"{town.code}-{town.first_year}-{150000 + number}"
    )
    return Item(
        title,
        0,
        "decision" if outcome == "approved" else "orientation",
        numbers=numbers,
        step=Step(sitting, (Decision(words, outcome),)),
    )
