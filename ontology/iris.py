"""The making of IRIs: the one module that knows how the things of the graph are named.

Every IRI is made from content, in lower-case ASCII, below one base. Nothing here is random or counted over all
documents, so the same minutes get the same IRIs on any machine and in any order.

IRIs are plain strings; `Iris` holds the base. A `scope` is the slug of a municipality ("kalundborg"), or `unknown(key)`
where none was found.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from referatgraf.errors import UsageError
from referatgraf.ontology.pseudonyms import is_pseudonym

BASE = "https://w3id.org/referatgraf/id/"
JOINT = "joint"
LONGEST_SLUG = 80
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})
_OTHER = re.compile(r"[^a-z0-9]+")
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`#?]+/")
_SPHERES = {"": "", "political": "", "administration": "~adm", "other": "~other"}


def digest(text: str, length: int) -> str:
    """The first `length` hexadecimal digits of the text's sha256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug(name: str) -> str:
    """`name` as a part of an IRI: lower-case ASCII, æ → ae, ø → oe, å → aa, words joined by hyphens.

    A name of more than 80 characters is cut and a name without any letter or digit replaced, both with the hash
    of the name, so that different names stay different.

    >>> slug("Børn- og Familieudvalget")
    'boern-og-familieudvalget'
    """
    lowered = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
    if not lowered.isascii():
        lowered = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode("ascii")
    words = _OTHER.sub("-", lowered).strip("-")
    if len(words) > LONGEST_SLUG:
        return f"{words[:LONGEST_SLUG].rstrip('-')}-{digest(name, 6)}"
    return words or f"x-{digest(name, 6)}"


def parted(slug_of_both: str, name: str) -> str:
    """The slug of `name` where another name has the same one: with the first 6 digits of the name's hash."""
    return f"{slug_of_both}-{digest(name, 6)}"


def unknown(key: str) -> str:
    """The scope of a document whose municipality was not found; `key` is the document's key."""
    return f"unknown-{key[:8]}"


def numbered(names: Iterable[str]) -> Iterator[str]:
    """Yield `names`, the second of the same name with -2, the third with -3, each once.

    >>> list(numbered(["4", "5", "4"]))
    ['4', '5', '4-2']
    """
    taken: dict[str, int] = {}
    for name in names:
        free = name
        while free in taken:
            taken[name] += 1
            free = f"{name}-{taken[name]}"
        taken[free] = 1
        yield free


def address(url: str) -> str | None:
    """A web address as an IRI, with what an IRI must not hold percent-encoded; None where it is no web address."""
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
    except ValueError:
        return None
    return quote(url.strip(), safe="%/:=&?~#+!$,;'@()*[]", errors="replace")


@dataclass(frozen=True, slots=True)
class Iris:
    """Names things below one base.

    Args:
        base: absolute http(s) IRI that ends in "/".

    Raises:
        UsageError: the base is no such IRI.
    """

    base: str = BASE

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise UsageError("basen skal være en http-adresse, der ender på /", self.base, f"brug for eksempel {BASE}")

    def document(self, key: str) -> str:
        """A document by its key, the first 16 digits of the sha256 of its bytes."""
        return f"{self.base}document/{key}"

    def text(self, key: str) -> str:
        """The text of a document."""
        return f"{self.base}document/{key}/text"

    def characters(self, key: str, start: int, end: int) -> str:
        """Characters `start` to `end` of a document's text (RFC 5147)."""
        return f"{self.base}document/{key}/text#char={start},{end}"

    def mention(self, key: str, start: int, end: int, kind: str) -> str:
        """What characters `start` to `end` name; `kind` parts two readings of the same characters."""
        return f"{self.base}document/{key}/mention/{start}-{end}-{kind}"

    def thing(self, kind: str, scope: str, name: str) -> str:
        """A thing that documents name.

        Args:
            kind: "municipality", "body", "joint-body", "person/political", "person/administration", "person/other",
                the same with "hidden-person/" where the name is a pseudonym, "institution", "listed-institution",
                "party", "local-party", "role", "principle", "set-principle", "policy", "national-policy", "place",
                "case", "law", "local-law", "provision", "local-provision" or "law-version"; of two words the last
                stands in the IRI, a provision stands below its law, and a version has the IRI that its publisher gave.
            scope: slug of its municipality; empty for what is the same everywhere (a register's institution, a role).
            name: slug of its name or number, or several with slashes for what is part of another.

        >>> Iris().thing("person/administration", "noerhavn", "frode-tang")
        'https://w3id.org/referatgraf/id/person/noerhavn/frode-tang~adm'
        """
        if kind == "law-version":
            return name
        kind, _, sphere = kind.partition("/")
        kind, scope = ("body", JOINT) if kind == "joint-body" else (kind.rpartition("-")[2], scope)
        kind = "law" if kind == "provision" else kind
        end = "" if is_pseudonym(name) else _SPHERES[sphere]
        return self.base + "/".join(filter(None, (kind, scope, name))) + end

    def meeting(self, scope: str, body: str, day: str) -> str:
        """A meeting by body and the name of its day (see `day`)."""
        return f"{self.base}meeting/{scope}/{body}/{day}"

    def decision(self, scope: str, body: str, date: str, number: str) -> str:
        """What a body decided on a day in the case with the number of this slug."""
        return f"{self.base}decision/{scope}/{body}/{date}/{number}"

    def decision_of_item(self, item: str, body: str, date: str) -> str:
        """What a body decided on a day on an item without a number of its own."""
        return f"{item}/decision/{body}/{date}"

    def graph(self, name: str) -> str:
        """The graph shared by all documents: "entities", "reference", "derived" or "provenance"."""
        return f"{self.base}graph/{name}"

    def document_graph(self, key: str) -> str:
        """The graph of what a document says."""
        return f"{self.base}graph/document/{key}"

    def evidence_graph(self, key: str) -> str:
        """The graph of where in a document it stands."""
        return f"{self.base}graph/evidence/{key}"

    def recogniser(self, name: str) -> str:
        """A part of the program that reads something out of a text ("structure")."""
        return f"{self.base}recogniser/{name}"

    def run(self, name: str) -> str:
        """A run of the program, named by the hash of its version and options."""
        return f"{self.base}run/{name}"

    def catalogue(self) -> str:
        """The description of all data sets for data portals."""
        return f"{self.base}catalogue"

    def dataset(self, scope: str, year: str = "") -> str:
        """The data set of a municipality's minutes, or of their year."""
        return f"{self.base}dataset/{scope}/{year}" if year else f"{self.base}dataset/{scope}"

    def service(self) -> str:
        """What answers questions over the web."""
        return f"{self.base}service/sparql"


def day(date: str, time: str, key: str) -> str:
    """The last part of a meeting's IRI.

    Args:
        date: "2024-08-08", or empty where the minutes are undated.
        time: "17:00", or empty where no time is known.
        key: key of the document that names an undated meeting.

    >>> day("2024-08-08", "17:00", "")
    '2024-08-08T1700'
    """
    if not date:
        return f"undated-{key[:8]}"
    return f"{date}T{time.replace(':', '')[:4]}" if time else date


def part(whole: str, *names: str) -> str:
    """The IRI of a part of a thing: an item of a meeting, a vote of a decision.

    >>> part("https://w3id.org/referatgraf/id/meeting/m", "item", "4")
    'https://w3id.org/referatgraf/id/meeting/m/item/4'
    """
    return "/".join((whole, *names))


def inner(iri: str) -> tuple[str, ...]:
    """The parts of an IRI by which a thing is called after it is a part of another: of a principle its whole path.

    >>> inner("https://w3id.org/referatgraf/id/principle/tre-principper/mod")
    ('tre-principper', 'mod')
    """
    _, found, path = iri.rpartition("/principle/")
    return tuple(path.split("/")) if found else (last(iri),)


def last(iri: str) -> str:
    """The last part of an IRI, by which a part of another thing can be called after it.

    >>> last("https://w3id.org/referatgraf/id/person/noerhavn/asta-brink~adm")
    'asta-brink~adm'
    """
    return iri.rpartition("/")[2]
