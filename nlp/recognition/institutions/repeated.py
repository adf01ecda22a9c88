"""Names that a document has given: once told by its form or its words, a name is known wherever it stands again."""

import re
from collections.abc import Iterable, Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.institutions.lexicon import Lexicon
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, RECOGNISER, nominative
from referatgraf.nlp.recognition.institutions.runs import Run
from referatgraf.nlp.recognition.known import Known
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology.registers import authority_named

ABBREVIATION = Pattern(
    "abbreviation explained behind a name",
    re.compile(
        r" ?\((?:herefter |i det følgende |kaldet |forkortet )?[\"“”]?([A-ZÆØÅ][\wÆØÅ/-]{0,10}[A-ZÆØÅ\d])[\"“”]?\)"
    ),
    " (herefter DKU)",
    " (Danmark)",
)
_WORD = re.compile(r"(?<![\w-])\w+(?![\w-])")
_SHORTEST = 3


def names_given(text: str, found: Iterable[Mention], known: Iterable[Known]) -> Lexicon[str]:
    """The names of institutions that a document has given, with their labels.

    Args:
        text: the document's text.
        found: the institutions found in it.
        known: the names that structure has read; those of units that recommend are names too.
    """
    names = {name.label: name.label for name in known if name.kind == "institution" and " " in name.label}
    for mention in found:
        written = nominative(text[mention.span.start : mention.span.end])
        if written[:1].isupper():
            for name in (written, *_abbreviations(text, mention)):
                names.setdefault(name, mention.label)
    return Lexicon((name, label) for name, label in names.items() if len(name) >= _SHORTEST or name.isupper())


def _abbreviations(text: str, mention: Mention) -> Iterator[str]:
    """What a text calls an institution for short: as it says behind the name, or as a register knows."""
    explained = ABBREVIATION.regex.match(text, mention.span.end)
    if explained:
        yield explained[1]
    listed = authority_named(mention.label)
    yield from listed.explained if listed else ()


def repeated(text: str, run: Run, names: Lexicon[str]) -> Iterator[Mention]:
    """The names of a run that the document has given elsewhere."""
    done = run.start
    for _, start in run.words:
        found = names.at(text, start) if start >= done else None
        if found:
            yield Mention("institution", found.thing, Span(start, found.end), RECOGNISER, confidence=EXPECTED)
            done = found.end


def in_small_letters(setting: Setting, found: Iterable[Mention]) -> Iterator[Mention]:
    """The nouns in small letters that the document has used as names with a capital ("sundhedscentret").

    Args:
        setting: the document.
        found: the institutions found in it.
    """
    labels = [mention.label for mention in found if _is_noun(mention.label)]
    names = {f"{label.lower()}s": label for label in labels} | {label.lower(): label for label in labels}
    for _, hit in setting.match(_WORD, setting.words.places(names)):
        yield Mention("institution", names[hit.group()], Span(*hit.span()), RECOGNISER, confidence=EXPECTED)


def _is_noun(label: str) -> bool:
    """Whether a label is a single noun that tells an institution, and no name by itself."""
    found = headed(label) if label.isalpha() else None
    return bool(found and found.is_naming and not (found.head.common and found.first not in found.head.common))
