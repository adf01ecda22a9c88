"""A body as a stretch of text names it."""

import re
from dataclasses import dataclass, replace

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.body_names import body_key, is_council, parts

COUNCIL = "council"
INTRODUCED = "introduced"
CONCLUDED = 0.8
_BEHIND = re.compile(r" (?:for|om|vedrørende) | \(| [\"”“»]")
_OURS = frozenset({"municipal", "region", "joint"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A name of a body in the text.

    Attributes:
        label: the name in its normal form.
        span: the characters.
        level: whose body it is, as in the register of body words; `INTRODUCED` of one that the text speaks of setting
            up ("et socialudvalg"); empty where nothing tells.
        place: full name of the municipality or region whose body it is, where that is not the document's own.
        inferred: how the name was concluded where the characters do not say it outright.
        also: what else the text calls it.
        within: of a working group the matter that it was set up for.
    """

    label: str
    span: Span
    level: str = "municipal"
    place: str = ""
    inferred: str = ""
    also: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What all spellings of the name share, and the place of a body that is another's."""
        return body_key(self.label.removesuffix(f" ({self.place})")) + f"@{self.place}" * bool(self.place)

    @property
    def head(self) -> str:
        """What the name ends with: "udvalg", "råd"; "council" for a council, whatever it is called."""
        return head_of(self.label)

    @property
    def ours(self) -> bool:
        """Whether it is a body of municipalities or a region, and not of the state, a school or a company."""
        return self.level in _OURS

    def doubtful(self) -> "Reading":
        """The same as nobody's: a name that something else may be meant by."""
        return replace(self, level="")

    def at(self, place: str) -> "Reading":
        """The same as a body of another municipality or a region, called after it."""
        label = f"{self.label} ({place})"
        return replace(self, label=label, place=place, also=(*self.also, self.label))

    def mention(self) -> Mention:
        """What the graph is told."""
        return Mention(
            "body",
            self.label,
            self.span,
            "bodies",
            inferred=self.inferred,
            within=self.within,
            confidence=CONCLUDED if self.inferred else 1.0,
            place=self.place,
            also=self.also,
        )


def head_of(label: str) -> str:
    """What a name ends with ("udvalg"); of "Udvalget for X" its first word, "council" for any council."""
    if is_council(label):
        return COUNCIL
    return parts(_BEHIND.split(label.casefold(), maxsplit=1)[0])[1]
