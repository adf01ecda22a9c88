"""What a body decides on a case, and the words it uses."""

from random import Random

from generator.facts import Case, Decision, Statement, Step
from generator.phrases import Vary, blocks
from generator.schedule import Sitting, attendance
from generator.town import Person
from generator.voting import hold, printed

WORDS = {
    "approved": (
        "Godkendt.", "Indstillingen blev godkendt.", "Indstillingen godkendt.", "Godkendt som indstillet.",
        "Enstemmigt godkendt.", "Tiltrådt.", "Vedtaget.", "Indstillingen tiltrådt.",
    ),
    "recommended": (
        "Anbefales.", "Anbefalet.", "Anbefales godkendt.", "Indstilles godkendt.", "Indstillingen anbefales.",
    ),
    "noted": ("Taget til efterretning.", "Orienteringen blev taget til efterretning.", "Til efterretning."),
    "discussed": ("Drøftet.", "Sagen blev drøftet.", "Indstillingen blev drøftet."),
    "postponed": ("Udsat.", "Sagen blev udsat.", "Sagen udsættes til næste møde.", "Udsættes til næste møde."),
    "rejected": ("Afvist.", "Ikke godkendt.", "Indstillingen blev ikke godkendt.", "Forslaget blev forkastet."),
    "forwarded": ("Oversendes til budgetforhandlingerne.", "Sagen oversendes til budgetforhandlingerne."),
    "withdrawn": ("Punktet udgår.", "Sagen trækkes tilbage.", "Taget af dagsordenen."),
}  # fmt: skip
LAST = {"decision": "approved", "orientation": "noted", "discussion": "discussed"}
FIRST = {"decision": "recommended", "orientation": "noted", "discussion": "discussed"}
STATEMENTS = {
    "protokolbemaerkning": "Protokolbemærkning: {who} bemærker, at {text}.",
    "mindretalsudtalelse": "Mindretalsudtalelse fra {who}: Vi kan ikke støtte forslaget, da {text}.",
    "forbehold": "{who} tager forbehold.",
}


def take_step(rng: Random, sitting: Sitting, case: Case, how: str) -> Step:
    """One treatment; `how` is "postponed", "first" (others treat the case after) or "last"."""
    outcome = outcome_of(rng, case, how)
    if how != "postponed" and outcome in ("approved", "recommended") and sitting.body.voting and rng.random() < 0.1:
        return vote(rng, sitting, case, outcome)
    if outcome in ("approved", "recommended") and len(case.recommendations) > 1 and rng.random() < 0.45:
        return Step(sitting, by_point(rng, case, outcome))
    step = Step(sitting, (decide(rng, case.vary, outcome),))
    return excluding(rng, step) if sitting.body.voting and rng.random() < 0.04 else step


def outcome_of(rng: Random, case: Case, how: str) -> str:
    """The outcome: as a rule what was recommended, seldom something else."""
    if how == "postponed":
        return how
    if how == "first":
        return FIRST[case.kind]
    if case.kind == "decision" and rng.random() < 0.12:
        return rng.choice(("rejected", "amended", "forwarded", "withdrawn"))
    return LAST[case.kind]


def decide(rng: Random, vary: Vary, outcome: str, point: str = "") -> Decision:
    """A decision in one of the usual wordings, sometimes with what follows "idet"."""
    lead = f"Ad {point}) " if point else ""
    if outcome == "amended":
        return Decision(lead + amended(rng, vary), outcome, point)
    words = rng.choice(WORDS[outcome])
    if outcome in ("approved", "recommended", "noted") and rng.random() < 0.16:
        line = rng.choice(blocks("faelles")["forbehold_idet"])
        reservation = vary.fill(rng, line) + "."
        return Decision(f"{lead}{words[:-1]}, idet {reservation}", outcome, point, reservation)
    return Decision(lead + words, outcome, point)


def amended(rng: Random, vary: Vary) -> str:
    """The wording of a decision that changes the recommendation."""
    line = rng.choice(blocks("faelles")["aendring"])
    return f"Godkendt med den ændring, at {vary.fill(rng, line)}."


def by_point(rng: Random, case: Case, outcome: str) -> tuple[Decision, ...]:
    """Decisions on each point of the recommendation, or on the first two together."""
    points = [str(place + 1) for place in range(len(case.recommendations))]
    if rng.random() < 0.3:
        points = [f"1-{points[-1]}"]
    return tuple(decide(rng, case.vary, outcome, point) for point in points)


def vote(rng: Random, sitting: Sitting, case: Case, outcome: str) -> Step:
    """A decision by vote, with what the minority wants in the minutes."""
    ballot = hold(rng, attendance(sitting).present)
    verb = "godkendt" if outcome == "approved" else "anbefalet"
    decision = Decision(printed(ballot, sitting.town.kind, verb), outcome, ballot=ballot)
    said = (state(rng, ballot.against[0], case.vary),) if rng.random() < 0.7 else ()
    return Step(sitting, (decision,), said)


def state(rng: Random, person: Person, vary: Vary) -> Statement:
    """A remark of the person's party or of the person."""
    kind = rng.choice(sorted(STATEMENTS))
    line = rng.choice(blocks("faelles")["protokol"])
    text = vary.fill(rng, line)
    who, by = rng.choice(((f"Liste {person.party}", person.party), (person.printed, person.name)))
    return Statement(kind, STATEMENTS[kind].format(who=who, text=text), text, by)


def excluding(rng: Random, step: Step) -> Step:
    """The same treatment without one who is disqualified."""
    person = rng.choice(attendance(step.sitting).present)
    return Step(step.sitting, step.decisions, disqualified=(person,))
