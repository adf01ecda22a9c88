"""What the generator knows: cases with their treatments, and the items of one meeting."""

from dataclasses import dataclass, field, replace

from generator.named import Named
from generator.phrases import Vary
from generator.schedule import Sitting
from generator.town import Body, Person


@dataclass(frozen=True, slots=True)
class Ballot:
    """How those present voted."""

    favour: tuple[Person, ...]
    against: tuple[Person, ...]
    abstained: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A remark for the minutes: `printed` is the whole paragraph, `by` the letter or the name of who made it."""

    kind: str
    printed: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision as it is printed: `text` verbatim, `reservation` what follows "idet" in it."""

    text: str
    outcome: str
    point: str = ""
    reservation: str = ""
    ballot: Ballot | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """The treatment of a case at one meeting."""

    sitting: Sitting
    decisions: tuple[Decision, ...]
    statements: tuple[Statement, ...] = ()
    disqualified: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a case; empty ones are not printed."""

    case: str = ""
    journal: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What the items of one case share; recommendations stand without "at" and full stop."""

    key: str
    title: str
    kind: str
    way: tuple[Body, ...]
    numbers: Numbers
    recommender: str
    recommendations: tuple[str, ...]
    vary: Vary
    named: Named | None = None
    steps: tuple[Step, ...] = ()

    def walked(self, steps: tuple[Step, ...]) -> "Case":
        """The same case with its treatments."""
        return replace(self, steps=steps)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an agenda as the secretariat would write it, whatever the layout prints of it.

    `prose` holds paragraphs by name: resume, facts, process, economy. `related` is the number of another case in them.
    """

    title: str
    number: int
    kind: str = ""
    closed: bool = False
    numbers: Numbers = field(default_factory=Numbers)
    recommender: str = ""
    recommendations: tuple[str, ...] = ()
    way: tuple[Body, ...] = ()
    step: Step | None = None
    history: tuple[Step, ...] = ()
    attachments: tuple[tuple[str, str], ...] = ()
    prose: dict[str, tuple[str, ...]] = field(default_factory=dict)
    named: Named | None = None
    related: str = ""
