"""The names that an installed spaCy pipeline finds in a text."""

from collections.abc import Iterator, Sequence
from itertools import chain

import spacy
from spacy.language import Language

from referatgraf.errors import UsageError
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.names.proposed import INSTITUTION, PERSON, PLACE, Proposed
from referatgraf.nlp.recognition.names.units import paragraphs

KINDS = {
    "PER": PERSON,
    "PERSON": PERSON,
    "ORG": INSTITUTION,
    "LOC": PLACE,
    "GPE": PLACE,
    "GPE_LOC": PLACE,
}
"""What pipelines call the three kinds of names; other labels are left out."""
CONFIDENCE = 0.8
"""Pipelines do not tell how sure they are."""


class Installed:
    """A spaCy pipeline.

    Args:
        name: of the package, or the folder it was saved in.

    Raises:
        UsageError: it is not installed, or none of its components finds names.
    """

    def __init__(self, name: str) -> None:
        self._nlp = _loaded(name)
        self._name = name
        labels = set(chain.from_iterable(self._nlp.pipe_labels.values()))
        if not labels & set(KINDS):
            raise UsageError(f"spaCy-modellen finder ingen navne ({', '.join(sorted(KINDS))})", name, "vælg en anden")

    @property
    def version(self) -> str:
        """Name and version of the pipeline."""
        return f"{self._name} {self._nlp.meta.get('name', '')} {self._nlp.meta.get('version', '')}"

    def proposals(self, text: str, parts: Sequence[Span], taken: Sequence[Span]) -> Iterator[Proposed]:  # noqa: ARG002
        """The names in parts of a text, in order; pipelines read every paragraph as it stands.

        Args:
            text: the document's text.
            parts: where names are sought.
            taken: names that are known already.
        """
        given = [(text[each.start : each.end], each.start) for part in parts for each in paragraphs(text, part)]
        for doc, start in self._nlp.pipe(given, as_tuples=True):
            for entity in doc.ents:
                if kind := KINDS.get(entity.label_):
                    span = Span(start + entity.start_char, start + entity.end_char)
                    yield Proposed(kind, span, CONFIDENCE, opens=entity.start == 0 or bool(entity[0].is_sent_start))


def _loaded(name: str) -> Language:
    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise UsageError(
            "spaCy-modellen kan ikke indlæses", name, "installér den, eller byg med --model none"
        ) from error
