"""Collecting the statements of one document together with the characters that support them."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from referatgraf.graph.classes import broader, types
from referatgraf.graph.terms import Statement, double, integer, plain, ref
from referatgraf.nlp.document import SeenAs
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import ITSRDF, NIF, RDF, RG

PRINTED, CONCLUDED = 1.0, 0.8  # confidence where the characters say it, and where it was concluded from them


class How(NamedTuple):
    """How a mention was read: by which part of the program, how sure (0 to 1), and how it was concluded if it was."""

    recogniser: str = "structure"
    confidence: float = PRINTED
    inferred: str = ""


READ = How()


def concluded(inferred: str) -> How:
    """Read by structure; `inferred` tells how it was concluded, empty where the characters say it."""
    return How(confidence=CONCLUDED, inferred=inferred) if inferred else READ


class Draft:
    """The statements of one document and its evidence, in two sets.

    Args:
        key: key of the document.
        iris: the making of IRIs.
        text: the document's text, closed parts masked; every offset counts its characters.
        pages: offsets at which pages begin.
        seen: the words that were read from pictures, in order.
    """

    def __init__(self, key: str, iris: Iris, text: str, pages: Sequence[int] = (), seen: Sequence[SeenAs] = ()) -> None:
        self.key, self.iris, self.text, self.pages, self.seen = key, iris, text, pages, seen
        self.statements: set[Statement] = set()
        self.evidence: set[Statement] = set()
        self._items: list[tuple[int, int, str]] = []
        self._context = ref(iris.text(key))

    def state(self, subject: str, predicate: str, term: str) -> None:
        """Add a statement, with the broader properties of our own that follow from it."""
        for each in broader(predicate):
            self.statements.add((subject, each, term))

    def thing(self, subject: str, kind: str, span: Span | None = None) -> None:
        """Say that `subject` is of the class `kind` and its superclasses, found at `span`."""
        for each in types(kind):
            self.statements.add((subject, RDF.type, ref(each)))
        if span is not None:
            self.found(subject, span)

    def found(self, subject: str, span: Span) -> None:
        """Say which characters `subject` was read from."""
        characters = self.iris.characters(self.key, span.start, span.end)
        self.evidence.add((subject, RG.foundAt, ref(characters)))
        self._tell_certainty(characters, span)

    def item(self, subject: str, span: Span) -> None:
        """Let mentions within `span` stand in the item `subject`."""
        insort(self._items, (span.start, span.end, subject))

    def item_at(self, span: Span) -> str:
        """The item that `span` stands in, empty where it stands in none."""
        before = bisect_right(self._items, (span.start, len(self.text) + 1, ""))
        held = before and self._items[before - 1][1] >= span.end
        return self._items[before - 1][2] if held else ""

    def mention(self, span: Span, kind: str, supports: Iterable[str], target: str = "", how: How = READ) -> None:
        """Say that the characters of `span` name `target`, and which properties' statements they support.

        Args:
            span: the characters.
            kind: what they are read as ("person", "date").
            supports: properties of the statements that rest on them.
            target: the thing they name; empty where they give a value.
            how: who read it, and how it was concluded where they do not say it outright.
        """
        if span.end <= span.start:
            return
        iri = self.iris.mention(self.key, span.start, span.end, f"{kind}-concluded" if how.inferred else kind)
        add = self.evidence.add
        add((iri, RDF.type, ref(NIF.Phrase)))
        add((iri, NIF.referenceContext, self._context))
        add((iri, NIF.beginIndex, integer(span.start)))
        add((iri, NIF.endIndex, integer(span.end)))
        add((iri, NIF.anchorOf, plain(self.text[span.start : span.end])))
        add((iri, ITSRDF.taConfidence, double(how.confidence)))
        add((iri, ITSRDF.taAnnotatorsRef, ref(self.iris.recogniser(how.recogniser))))
        if target:
            add((iri, ITSRDF.taIdentRef, ref(target)))
        if how.inferred:
            add((iri, RG.inferredBy, plain(how.inferred)))
        for predicate in supports:
            for each in broader(predicate):
                add((iri, RG.supports, ref(each)))
        self._place(iri, span)
        self._tell_certainty(iri, span)

    def _place(self, mention: str, span: Span) -> None:
        if self.pages:
            page = max(bisect_right(self.pages, span.start), 1)
            self.evidence.add((mention, RG.page, integer(page)))
        item = self.item_at(span)
        if item:
            self.evidence.add((mention, RG.inItem, ref(item)))

    def _tell_certainty(self, subject: str, span: Span) -> None:
        """Say how sure the least sure word is that was read from a picture, where one stands within `span`."""
        if not self.seen:
            return
        first = bisect_right(self.seen, span.start, key=lambda word: word.end)
        within = takewhile(lambda word: word.start < span.end, islice(self.seen, first, None))
        least = min((word.confidence for word in within), default=None)
        if least is not None:
            self.evidence.add((subject, RG.readingConfidence, double(least)))
