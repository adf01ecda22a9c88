"""What a document is known to say of bodies before its running text is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from referatgraf.nlp.recognition.bodies.reading import head_of
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology.body_names import body_key
from referatgraf.ontology.registers import municipality_named

_OF_TOWN = re.compile(r" (?:[Kk]ommune|[Bb]yråd)")
_CAPITAL = re.compile(r"\b(?P<town>[A-ZÆØÅ][\w-]{1,30}?)s?$")
_LONGEST = 32
_KOMMUNE = (" Regionskommune", " Kommune", " kommune")


@dataclass(frozen=True, slots=True)
class Roll:
    """The meeting's own body and municipality, and the bodies that structure has read.

    Attributes:
        own: the meeting's body, empty where unknown.
        town: short name of the municipality, empty where the document does not tell.
        region: full name of its region, empty where unknown.
        towns: what the text calls a municipality or names a council of.
        labels: what each body is called, by the key of its name.
    """

    own: str = ""
    town: str = ""
    region: str = ""
    towns: frozenset[str] = frozenset()
    labels: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, setting: Setting) -> "Roll":
        """The roll of a document whose structure has been read."""
        meeting = setting.minutes.meeting
        known = [name.label for name in setting.known if name.kind == "body"]
        labels = {body_key(label): label for label in reversed(known)}
        town = meeting.municipality.value if meeting.municipality else ""
        found = municipality_named(town) if town else None
        return cls(
            own=meeting.body.value if meeting.body else "",
            town=found.name if found else short(town),
            region=found.region if found else "",
            towns=frozenset(_towns(setting.text)),
            labels=labels,
        )

    @property
    def own_head(self) -> str:
        """What the name of the meeting's own body ends with; a subject alone ("Social og Sundhed") is a committee's."""
        return (head_of(self.own) or "udvalg") if self.own else ""

    def elsewhere(self, place: str) -> str:
        """The full name of a municipality by any form of its name; empty where it is the document's own."""
        found = municipality_named(place)
        name = found.name if found else short(place)
        if name == self.town:
            return ""
        return found.full_name if found else f"{name} Kommune"


def _towns(text: str) -> Iterator[str]:
    """The words before "Kommune" and "Byråd"."""
    for hit in _OF_TOWN.finditer(text):
        town = _CAPITAL.search(text, max(0, hit.start() - _LONGEST), hit.start())
        if town:
            yield town["town"]


def short(municipality: str) -> str:
    """A municipality's name without the word that says that it is one."""
    return next((municipality.removesuffix(end) for end in _KOMMUNE if municipality.endswith(end)), municipality)
