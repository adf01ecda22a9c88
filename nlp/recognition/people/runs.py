"""Runs of capitalised words in running text, in which the names of persons stand.

Danish writes nouns small, so that two capitalised words in a row are a name of something or the first word of a
sentence before one. Words of minutes and of units part a run; so does a line end, unless it stands within a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.personal_names import ENDINGS_OF_THINGS, PARTICLE, UPPER, WORD_OF_NAME, is_in_no_name
from referatgraf.nlp.recognition.people.titles import is_title
from referatgraf.nlp.structure.heading_words import heading_words
from referatgraf.nlp.structure.labels import label_words
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import family_names, given_names

_BREAK = r"[ \u00a0]?\r?\n[ \u00a0]{0,8}"
RUN = Pattern(
    "capitalised words in a row",
    re.compile(
        rf"(?=[d{UPPER}])(?<![\w@-])(?<![AIKP]/)(?>{WORD_OF_NAME})"
        rf"(?>(?:[ \u00a0]|{_BREAK}){PARTICLE}(?>{WORD_OF_NAME}))+(?![\w@])"
    ),
    "skoleleder Vera Holm deltager",
    "Skolelederen deltager",
)
_ENDINGS_OF_PLACES = (
    "vej vejen gaden vænge vænget allé alléen pladsen stræde strædet torvet parken stien huset centeret museum museet "
    "hallen institut instituttet kollegium kollegiet kirken hjemmet børnehave børnehaven vuggestue bibliotek "
    "biblioteket legat legatet stiftelse stiftelsen prisen hotel hotellet gymnasium gymnasiet akademi akademiet "
    "højskole forlag forlaget teater teatret broen observatorium friluftsbad festivalen forsyningen naturpark stift "
    "banden smedie værk værket klinik klinikken bryggeri bryggeriet bryggerierne tegnestue fabrik lægehus cup anlæg "
    "anlægget kanalen bakken havnen kvarter kvarteret gården"
)
_PLACES_AND_FIRMS = (
    "gade alle plads torv park sti hus hal kirke hjem pris byg bro kanal bakke havn minde stenhus a/s aps "
    "i/s k/s p/s ivs amba holding invest ejendomme entreprenør auto tømrer consult group gruppen"
)
_ENDINGS = "|".join((*ENDINGS_OF_THINGS, *_ENDINGS_OF_PLACES.split()))
_HEADS = rf"[\w-]*(?:{_ENDINGS})|{'|'.join(_PLACES_AND_FIRMS.split())}"
HEAD_OF_NAME = Pattern("what places, firms and institutions are", re.compile(rf"(?i)(?:{_HEADS})s?"), "Vej", "Holm")
"""A last word that makes what stands before it the name of something else than a person."""
_ALL_THE_SAME = frozenset({"Gade", "Park", "Bro", "Havn", "Bakke", "Hus", "Kirke"})
"""Family names among those words, where no genitive stands before them."""
_MARKS = words_of(
    "initialer sagsansvarlig åbent lukket sagsid sag dok ref sekr kl tlf pkt nr mail tel mobil dato sagsnr cvr ad "
    "underskrifter"
)
PARTING, THING, NEXT = "parting", "thing", "next"
_MANY = 5
"""A run of more words is parted at given names: a comma has been lost in it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run; particles ("van der") stand with the word behind them."""

    text: str
    span: Span

    @property
    def given(self) -> bool:
        """Whether it is a given name, or two with a hyphen."""
        return all(part in given_names() for part in self.text.split("-"))

    @property
    def initials(self) -> bool:
        """Whether it is one initial or several."""
        return self.text.endswith(".") and self.text[:2].endswith(".")


Words = tuple[Word, ...]


def pieces(run: re.Match[str]) -> Iterator[Words]:
    """The stretches of a match of `RUN` that may hold a name, in order, less those that name places and firms."""
    for line in _lines(run.string, _words(run)):
        yield from _parted(line)


def _words(hit: re.Match[str]) -> list[Word]:
    found: list[Word] = []
    start: int | None = None
    for word in re.finditer(r"\S+", hit.group()):
        begin = hit.start() + (word.start() if start is None else start)
        if word.group()[0].islower() and word.group()[:2] not in ("d'", "d’"):
            start = word.start() if start is None else start
            continue
        end = hit.start() + word.end()
        found.append(Word(hit.string[begin:end], Span(begin, end)))
        start = None
    return found


def _lines(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """The words of each line; a line end within a name joins two lines."""
    line: list[Word] = []
    for word in words:
        between = text[line[-1].span.end : word.span.start] if line else ""
        if "\n" in between and not (_goes_on(text, line) and _begins(text, word)):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _goes_on(text: str, line: list[Word]) -> bool:
    """Whether a line of running text ends in a given name, or in several, that want a family name."""
    tail = [word for word in line if word.given or word.initials]
    before = text[max(0, line[0].span.start - 2) : line[0].span.start]
    return (
        bool(tail) and line[-1] is tail[-1] and (len(tail) < len(line) or (before[-1:] == " " and before[:1].isalnum()))
    )


def _begins(text: str, word: Word) -> bool:
    """Whether a line begins with a word that may end a name, and running text follows it."""
    return not word.given and bool(re.match(r"[,.)]? ?[a-zæøå]", text[word.span.end : word.span.end + 3]))


def _parted(words: list[Word]) -> Iterator[Words]:
    """The stretches between words that no name holds, less those that name places and firms."""
    piece: list[Word] = []
    for n, word in enumerate(words):
        ends = _ends(word.text, after_given=bool(piece) and piece[-1].given)
        if not ends and len(piece) > 1 and _begins_next(piece[-1], word, len(words) > _MANY, n + 1 < len(words)):
            ends = NEXT
        if ends and ends != THING and piece:
            yield tuple(piece)
        if ends:
            piece = []
        if ends in ("", NEXT):
            piece.append(word)
    if piece:
        yield tuple(piece)


def _begins_next(last: Word, word: Word, in_list: bool, goes_on: bool) -> bool:
    """Whether a given name begins the next name, as behind a family name or in a list whose commas are lost."""
    if not word.given or last.given:
        return False
    return in_list or (goes_on and last.text in family_names() and word.text not in family_names())


@lru_cache(maxsize=8192)  # words come from documents
def _ends(word: str, after_given: bool) -> str:
    """How a word ends a stretch: as no name holds it, or as the name of a thing; empty where it goes on."""
    if HEAD_OF_NAME.regex.fullmatch(word):
        return "" if after_given and word in _ALL_THE_SAME else THING
    if len(word) == 1:  # the letter of a party before a name, or spaced letters
        return "" if after_given else PARTING
    if is_in_no_name(word) or fold(word) in _headings() or is_title(word):
        return "" if after_given and word in family_names() else PARTING
    return ""


@cache
def _headings() -> frozenset[str]:
    """The headings and labels of one word."""
    words = {*heading_words(), *map(fold, label_words())}
    return frozenset(word for word in words if " " not in word) | _MARKS
