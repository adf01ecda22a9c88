"""The label of a name: its characters in the nominative."""

import re
from collections.abc import Collection

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.personal_names import GENITIVE
from referatgraf.nlp.recognition.institutions.readings import nominative
from referatgraf.ontology.registers import family_names, municipality_named

_OWNED = re.compile(
    r"[ \u00a0]+(?!(?:og|i|på|til|fra|med|for|af|som|der|samt|at|om|ved|er|ikke|efter|under|eller|har|var|blev|skal|"
    r"kan|vil)\b)[a-zæøå]"
)
"""What is owned stands behind its owner: a word that is neither a verb nor a preposition."""
_BEHIND = 40


def label(text: str, span: Span, elsewhere: Collection[str]) -> str:
    """The name that characters print, without the -s of the genitive.

    Args:
        text: the document's text.
        span: the characters.
        elsewhere: names that the document has elsewhere.
    """
    printed = " ".join(text[span.start : span.end].split())
    bare = GENITIVE.sub("", printed)
    if bare == printed or municipality_named(printed) or printed.rpartition(" ")[2] in family_names():
        return printed
    if bare in elsewhere or nominative(printed) != printed:
        return bare
    return bare if _OWNED.match(text[span.end : span.end + _BEHIND]) else printed
