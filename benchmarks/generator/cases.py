"""The cases of a town: what they are about, which bodies they pass, and what each of them decides."""

from datetime import date
from functools import lru_cache
from itertools import count
from random import Random

from generator.chance import chance
from generator.deciding import take_step
from generator.facts import Case, Numbers, Step
from generator.named import draw
from generator.phrases import Vary, blocks
from generator.schedule import Sitting
from generator.town import Body, Town

KINDS = {"b": "decision", "o": "orientation", "d": "discussion"}
POINTS = {"b": "punkt", "o": "punkt_efterretning", "d": "punkt_droeftelse"}
QUARTERS = ("31. januar", "31. marts", "31. maj", "30. juni", "31. august", "30. september", "31. oktober")
OPENED = (5, 6, 6, 6, 6, 4, 1)


def treated(sitting: Sitting) -> list[tuple[Case, Step]]:
    """All cases that one meeting treats, with their step there: begun here, before it, or postponed to it."""
    return [
        (case, step)
        for begun in (sitting.month - 2, sitting.month - 1, sitting.month)
        for body in sitting.town.bodies
        for case in opened(Sitting(sitting.town, body, begun))
        for step in case.steps
        if step.sitting == sitting
    ]


@lru_cache(maxsize=256)
def opened(sitting: Sitting) -> tuple[Case, ...]:
    """The cases that begin at one meeting; no two have the same title."""
    cases: dict[str, Case] = {}
    turns = count()
    while len(cases) < OPENED[sitting.body.order]:
        case = open_case(sitting, next(turns))
        cases.setdefault(case.title, case)
    return tuple(cases.values())


def open_case(sitting: Sitting, turn: int) -> Case:
    """One new case with its whole way."""
    key = f"{sitting.key}/case/{turn}"
    rng = chance(key)
    letter = rng.choices("bod", (6, 3, 1))[0]
    way = choose_way(rng, sitting, letter)
    vary = new_vary(rng, sitting, way)
    case = Case(
        key=key,
        title=name_case(rng, vary, letter),
        kind=KINDS[letter],
        way=way,
        numbers=new_numbers(rng, sitting, turn),
        recommender=recommender(rng, vary),
        recommendations=recommendations(rng, vary, letter),
        vary=vary,
        named=draw(chance(key, "named"), sitting.day.year, (sitting.month * 7 + sitting.body.order) * 6 + turn),
    )
    return case.walked(walk(rng, sitting, case))


def choose_way(rng: Random, sitting: Sitting, letter: str) -> tuple[Body, ...]:
    """The bodies a case passes, in the order in which they meet."""
    body, (_, *committees, economy, council) = sitting.body, sitting.town.bodies
    further = (economy, council) if letter == "b" and rng.random() < 0.35 else ()
    if body.order == 0:
        some = sorted(rng.sample(committees, rng.choice((0, 1, 1, 2))), key=lambda of: of.order)
        return (body, *some, *further) if some else (body,)
    if body in committees:
        later = [of for of in committees if of.order > body.order]
        also = rng.sample(later, 1) if later and rng.random() < 0.15 else []
        return (body, *also, *further)
    return (body, council) if body == economy and further else (body,)


def new_vary(rng: Random, sitting: Sitting, way: tuple[Body, ...]) -> Vary:
    """What fills the sentences of a case, before it has a title."""
    subject = next((of.subject for of in way if of.subject != "oekonomi"), "oekonomi")
    vary = Vary(years(sitting.day) | town_words(sitting.town, way[-1]), subject, sitting.day)
    vary.fixed["enhed"] = rng.choice(vary.words["enhed"])
    vary.fixed["kvartal"] = rng.choice(("1.", "2.", "3.", "4."))
    vary.fixed["ultimo"] = f"{rng.choice(QUARTERS)} {sitting.day.year}"
    return vary


def town_words(town: Town, body: Body) -> dict[str, str]:
    """What the sentences call the town and the body."""
    called = body.itself
    return {"kommune": f"{town.name} Kommune", "udvalget": called, "Udvalget": called[0].upper() + called[1:]}


def years(day: date) -> dict[str, str]:
    """The years around a meeting."""
    names = {"aar0": -1, "aar": 0, "aar1": 1, "aar4": 4}
    return {name: str(day.year + later) for name, later in names.items()}


def name_case(rng: Random, vary: Vary, letter: str) -> str:
    """Draw the title, and let the sentences of the case keep its words."""
    title, topic = vary.keep(rng, rng.choice(vary.words[f"titel_{letter}"])).split(" | ")
    vary.fixed["objekt"] = topic
    return title[0].upper() + title[1:]


def recommender(rng: Random, vary: Vary) -> str:
    """Who recommends: a role, a unit, or nobody by name."""
    return rng.choice((rng.choice(vary.words["leder"]), vary.fixed["enhed"], "Forvaltningen", ""))


def recommendations(rng: Random, vary: Vary, letter: str) -> tuple[str, ...]:
    """The points of the recommendation, without "at" and full stop."""
    lines = blocks("faelles")[POINTS[letter]]
    chosen = [rng.choice(lines)]
    if letter == "b":
        chosen = [lines[0], *rng.sample(lines[1:], rng.choice((0, 0, 1, 2)))]
    return tuple(vary.fill(rng, line) for line in chosen)


def new_numbers(rng: Random, sitting: Sitting, turn: int) -> Numbers:
    """Case, journal and document number; unique within the town."""
    town, day = sitting.town, sitting.day
    running = ((sitting.month + 2) * 7 + sitting.body.order) * 48 + turn * 3 + 211 + rng.randint(0, 2)
    kle = f"{rng.choice(('00', '01', '16', '17', '27', '29'))}.{rng.randint(0, 30):02d}.{rng.randint(0, 15):02d}"
    journal = f"{kle}-{rng.choice('AGPKS')}{rng.randint(0, 59):02d}-{running}-{day:%y}"
    values = {"n": running, "yy": f"{day:%y}", "year": day.year, "code": town.code, "kle": journal}
    document = f"{town.code}-{day.year}-{200000 + running * 11}"
    return Numbers(town.number_form.format(**values), journal, document)


def walk(rng: Random, sitting: Sitting, case: Case) -> tuple[Step, ...]:
    """Every treatment of the case; now and then a body postpones it to its next meeting."""
    steps, month = [], sitting.month
    for body in case.way:
        if rng.random() < 0.06 and body.order:
            steps.append(take_step(rng, Sitting(sitting.town, body, month), case, "postponed"))
            month += 1
        how = "last" if body == case.way[-1] else "first"
        steps.append(take_step(rng, Sitting(sitting.town, body, month), case, how))
    return tuple(steps)
