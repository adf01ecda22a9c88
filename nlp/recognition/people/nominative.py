"""The name of a person in the nominative: whether the last -s of what is printed is the genitive's."""

import re
from collections.abc import Collection

from referatgraf.nlp.personal_names import GENITIVE
from referatgraf.nlp.recognition.people.cues import MAYBE_AFTER
from referatgraf.nlp.recognition.people.evidence import is_family
from referatgraf.nlp.recognition.people.runs import Words
from referatgraf.ontology.registers import family_names

_OWNED = re.compile(
    r"[ \u00a0]+(?!(?:og|i|på|til|fra|med|for|af|som|der|samt|at|om|ved|er|ikke|efter|under|eller)\b)[a-zæøå]"
)


_FOLLOWED = re.compile(r"[ \u00a0\n]+[\w\"“”»]")
"""What owns is followed by what is owned."""


def nominative(words: Words, behind: str, known: Collection[str]) -> str:
    """The name that words print.

    Args:
        words: the words of a name.
        behind: what stands behind them.
        known: names in the nominative that the document has elsewhere.
    """
    printed = " ".join(" ".join(word.text.split()) for word in words)
    bare = GENITIVE.sub("", printed)
    if bare == printed or printed in known:
        return printed
    if bare in known or printed[-2:] in ("'s", "’s"):
        return bare
    last, last_bare = words[-1].text, GENITIVE.sub("", words[-1].text)
    if last in family_names():
        return printed
    if last.endswith("sens") or (is_family(last_bare) and _FOLLOWED.match(behind)):
        return bare
    return bare if _OWNED.match(behind) and not MAYBE_AFTER.regex.match(behind) else printed
