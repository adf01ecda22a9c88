"""What validation finds: one sentence a problem in Danish or English, with the way to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass

VIOLATION, WARNING, INFO = SEVERITIES = ("Violation", "Warning", "Info")
DANISH, ENGLISH = LANGUAGES = ("da", "en")
GRAPH, CATALOGUE = "graph.ttl", "catalog.ttl"


@dataclass(frozen=True, slots=True)
class Problem:
    """A result of validation.

    Attributes:
        severity: one of `SEVERITIES`.
        where: the file.
        node: IRI of what it is about.
        path: IRI of the property; empty where it is about the node itself.
        component: local name of the constraint component ("MinCount").
        value: the value that is wrong; empty where one is missing or there are too many.
        messages: what is wrong, by language.
    """

    severity: str
    where: str
    node: str
    path: str
    component: str
    value: str
    messages: Mapping[str, str]

    def sentence(self, language: str) -> str:
        """What is wrong, where, and what to do, in one sentence."""
        value = f" ({self.value})" if self.value and self.value != self.node else ""
        said = self.messages.get(language) or next(iter(self.messages.values()), "")
        return f"{self.where}: {self.node}: {said.rstrip('.')}{value}; {self._mending(language)}."

    def _mending(self, language: str) -> str:
        name = self.path.rpartition("#")[2].rpartition("/")[2]
        if self.where == CATALOGUE and name in _OF_ONE_VERSION and self.severity == VIOLATION:
            return _OTHER_PROFILE[language]
        if self.where == CATALOGUE and name in _KEYS and (self.component == "MinCount" or self.severity == VIOLATION):
            return {DANISH: f"udfyld {_KEYS[name]} i catalog.toml", ENGLISH: f"fill in {_KEYS[name]} in catalog.toml"}[
                language
            ]
        return _MENDING[self.where, self.severity == VIOLATION][language]


_OF_ONE_VERSION = frozenset({"byteSize", "algorithm", "checksumValue", "availability"})
"""What versions 2.1.1 and 3.0.1 of DCAT-AP want told in different ways, by local name."""
_OTHER_PROFILE = {
    DANISH: "kør referatgraf catalog med den anden --profile, full eller core",
    ENGLISH: "run referatgraf catalog with the other --profile, full or core",
}
_MENDING: Mapping[tuple[str, bool], Mapping[str, str]] = {
    (GRAPH, True): {
        DANISH: "byg grafen igen, ret udsagnet i corrections.csv, og meld fejlen, hvis den bliver",
        ENGLISH: "build the graph again, correct the statement in corrections.csv, and report the fault if it stays",
    },
    (GRAPH, False): {
        DANISH: "se i referatet, og ret i corrections.csv, hvis det står der",
        ENGLISH: "look into the minutes, and correct it in corrections.csv if they say it",
    },
    (CATALOGUE, True): {
        DANISH: "kør referatgraf catalog igen, og meld fejlen, hvis den bliver",
        ENGLISH: "run referatgraf catalog again, and report the fault if it stays",
    },
    (CATALOGUE, False): {
        DANISH: "portaler tager datasættet alligevel",
        ENGLISH: "portals take the data set all the same",
    },
}
_KEYS: Mapping[str, str] = {
    "accessURL": "adresse", "downloadURL": "adresse", "landingPage": "adresse", "publisher": "udgiver",
    "name": "udgiver", "homepage": "udgiver_hjemmeside", "contactPoint": "kontakt_navn", "hasEmail": "kontakt_epost",
    "license": "licens",
    "accrualPeriodicity": "hyppighed", "accessRights": "adgang", "availability": "tilgaengelighed", "issued": "udgivet",
    "modified": "opdateret", "keyword": "emneord", "spatial": "sted", "endpointURL": "endepunkt",
}  # fmt: skip
"""Which line of `catalog.toml` tells a property of the catalogue, by the property's local name."""
