"""Capitalised words that follow each other: what names of institutions are made of.

Danish writes no common noun with a capital, so within a sentence a capital marks a name. At its beginning it marks
nothing, and there a name must be known by something else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.structure.heading_words import heading_words
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import municipality_named

UPPER = "A-ZÆØÅÄÖÜÉ"
WORD = rf"(?:(?:Gl|Sct|Skt|Nr|St|Ndr|Sdr|Kgl|Brdr|Bdr)\.|[{UPPER}]\w{{0,60}}(?:[-/'’&]\w{{1,60}}|\.dk\b){{0,4}})"
"""A capitalised word, with what hyphens and the like join to it."""
_NUMBER = r"\d{1,3}\b(?![.,]\d|[ \u00a0]?%)"
_FIGURE = r"\d[A-ZÆØÅ](?![\w.-])"
"""What names are made of beside words: "Boligforeningen 3B"."""
_RUN = re.compile(
    rf"(?=[{UPPER}])(?<![\w§-]){WORD}(?:[ \u00a0](?:& |of |the |and )?(?:{WORD}|{_NUMBER}|{_FIGURE})){{0,9}}"
)
_TOKEN = re.compile(rf"{WORD}|\S+")
_SKIPPED = " \u00a0\"“”„»«'‘’*_(#["
_OPENERS = "\n\r\t|•·▪●○◦–—-:!?…>"
_NUMBERED = re.compile(r"(?:^|[\s(])\w{1,2}\)$")
_SHORTENED = re.compile(
    r"(?i)(?<![\w.])(?:f\.?eks|bl\.a|jfr?|ca|pr|nr|kl|in[kc]l|ekskl|evt|vedr|hhv|if[mt]|mht|v|afd|adm|pga|[a-zæøå])\.$"
)
LEAD_IN = Pattern(
    "noun that opens a heading before a name",
    re.compile(
        r"(?i)(?:ering|bygning|lejning|ordning|lægning|bevilling|søgning|sikring|ændring|samling|handling|deling|else|"
        r"tion|aftale|rapport|projekt|beretning|budget|regnskab|plan|notat|oversigt|referat|salg|køb|besøg|tilskud|"
        r"garanti|bidrag|tegning|skema|kontrakt|vedtægt(?:er)?|chef|leder|rektor|direktør|formand|(?:sende|stille|fale|lægge)s|navnet)$"
    ),
    "Renovering",
    "Kolding",
)
_REACH = 8
_FUNCTION = words_of(
    "på i af fra til ved med for hos om efter under over mellem via når hvis at og men samt både da idet mens "
    "fordi inden siden ifølge jævnfør foruden udover gennem uden mod blandt som der hvor hvornår hvad hvem hvilke "
    "det den de en et denne dette disse her nu så også herefter derfor desuden endelig endvidere tillige således "
    "fx alle nogle hver enkelte vores jeres deres dens dets sin sit sine min mit begge flere andre anden første "
    "sidste eventuelt tidligere nuværende kommende hverken såvel ligesom ad kommunens byens regionens "
    "udvalgets byrådets rådets borgernes"
)
"""Words that open a sentence before a name and are no part of it. "Statens" is one ("Statens Institut for …")."""
_ARTICLES = ("Den", "Det", "De")
"""Articles are part of a name where the capital of an adjective behind them shows it ("Det Sociale Voksenområde")."""


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words of one line that follow each other.

    Attributes:
        words: the words with their offsets, "&" and numbers among them.
        initial: whether a sentence, line or cell begins here, so that the first capital tells nothing.
    """

    words: Sequence[tuple[str, int]]
    initial: bool

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.words[0][1]

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.end_of(len(self.words) - 1)

    def end_of(self, place: int) -> int:
        """Offset after the word at `place`."""
        word, start = self.words[place]
        return start + len(word)


def runs(text: str, passage: Passage) -> Iterator[Run]:
    """Every run of capitalised words in a passage, in order; headings and words that open sentences are left out."""
    for hit in _RUN.finditer(text, passage.span.start, passage.span.end):
        run = hit.group()
        single = " " not in run and "\u00a0" not in run
        words = (
            [(run, hit.start())] if single else [(word[0], word.start()) for word in _TOKEN.finditer(text, *hit.span())]
        )
        yield from _parted(words, begins(text, hit.start()))


def begins(text: str, start: int) -> bool:
    """Whether a sentence, line, list entry or cell begins at `start`.

    >>> begins("Efter høringen. Skolen åbner.", 16), begins("jf. Naturstyrelsen", 4)
    (True, False)
    """
    before = start - 1
    while before >= 0 and text[before] in _SKIPPED:
        before -= 1
    if before < 0 or text[before] in _OPENERS:
        return True
    behind = text[max(before - _REACH, 0) : before + 1]
    return bool(
        _NUMBERED.search(behind) if text[before] == ")" else text[before] == "." and not _SHORTENED.search(behind)
    )


def is_function(word: str) -> bool:
    """Whether a word opens sentences before names and is no part of one: a preposition, article or pronoun."""
    return word.casefold() in _FUNCTION


def _parted(words: list[tuple[str, int]], initial: bool) -> Iterator[Run]:
    """The runs within the words of a line, parted at headings that lost their line ("RESUMÉ Teknisk Forvaltning")."""
    first = 0
    for place, (word, _) in enumerate(words):
        if _is_heading(word):
            if first < place:
                yield Run(words[first:place], initial)
            first, initial = place + 1, True
        elif place == first and initial and _opens(words, place):
            first, initial = place + 1, False
    if first < len(words):
        yield Run(words[first:], initial)


def _opens(words: list[tuple[str, int]], place: int) -> bool:
    """Whether the first word of a sentence or heading is no part of the name behind it."""
    word, behind = words[place][0], words[place + 1][0] if place + 1 < len(words) else "&"
    if is_function(word):
        return not (word in _ARTICLES and behind.endswith("e"))
    return behind != "&" and bool(LEAD_IN.regex.search(word)) and not headed(word) and not municipality_named(word)


@lru_cache(maxsize=1 << 13)
def _is_heading(word: str) -> bool:
    return fold(word) in heading_words()
