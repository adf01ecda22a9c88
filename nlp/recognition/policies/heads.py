"""Words that head the name of a policy: "strategi", "sundhedsstrategien", "Idræts- og Bevægelsesstrategiens".

Each word stands in its forms, alone or at the end of a compound. A head is no name yet; the readers beside this
module tell which of them name something.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import ends_of

NAMED = {
    "strategi": "en",
    "politik": "ken",
    "planforslag": "et",
    "plan": "en",
    "aftale": "n",
    "forlig": "et",
    "reform": "en",
    "program": "met",
    "projekt": "et",
    "charter": "et",
    "vision": "en",
    "budget": "tet",
    "tillæg": "get",
    "grundlag": "et",
}
"""Roots that head names of their own, and what makes each definite."""
DESCRIBING = {
    "indsats": "en",
    "kampagne": "n",
    "initiativ": "et",
    "forløb": "et",
    "koncept": "et",
    "pulje": "n",
    "ordning": "en",
    "forsøg": "et",
    "udspil": "let",
    "pakke": "n",
    "model": "len",
    "partnerskab": "et",
}
"""Roots that only describe a title: 'indsatsen "Nye veje"'."""
_ROOTS = NAMED | DESCRIBING
_WORD = re.compile(r"\w+")
_ENDS = ends_of(form for root, ending in _ROOTS.items() for form in (root, root + ending))
"""The last letters of the roots in all their forms."""
_ROOT = re.compile("|".join(_ROOTS))
_COORDINATED = re.compile(r"(?:\b\w{2,30}-, ?){0,3}\b\w{2,30}- ?(?:og|samt|&) \Z")
_LONGEST_STEM = 40
_BACK = 160
_INITIAL = re.compile(r"(?:\A|[.!?:\n\r\t|•·–-]|\d\))[\s\"“”»*#]*\Z")


@dataclass(frozen=True, slots=True)
class Head:
    """A head word with what it is compounded with.

    Attributes:
        text: the whole text.
        passage: the part of the minutes that it stands in.
        start: where the word begins, coordinated parts before it included ("Idræts- og …").
        end: where it ends, its genitive -s included.
        root: the root in its plain form ("strategi").
        word: the whole word in its plain form, in its own spelling otherwise ("Idræts- og Bevægelsesstrategi").
        base: the word as compared.
        definite: whether it has the article's ending.
    """

    text: str
    passage: Passage
    start: int
    end: int
    root: str
    word: str
    base: str
    definite: bool

    @property
    def bare(self) -> bool:
        """Whether the root stands alone."""
        return self.base == self.root

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.word[:1].isupper()

    @property
    def initial(self) -> bool:
        """Whether it opens a sentence, a line or a point, where a capital says nothing."""
        return bool(_INITIAL.search(self.before(6)))

    def before(self, length: int) -> str:
        """The characters before the word within its passage."""
        return self.text[max(self.passage.span.start, self.start - length) : self.start]


def heads(setting: Setting) -> Iterator[Head]:
    """The head words of a document, in the order of the text; plural forms are none, since they name no one thing."""
    text, lowered = setting.text, small(setting.text)
    for passage, place in setting.within(setting.words.ending(_ENDS)):
        word = _WORD.match(text, place, passage.span.end)
        for hit in _ROOT.finditer(lowered, *word.span()) if word else ():
            end = _form(hit.group()).match(text, hit.end(), passage.span.end)
            if end:
                yield from _head(text, passage, hit, end)


def _head(text: str, passage: Passage, hit: re.Match[str], form: re.Match[str]) -> Iterator[Head]:
    first = max(passage.span.start, hit.start() - _LONGEST_STEM)
    start = hit.start()
    while start > first and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    if start > passage.span.start and text[start - 1].isalnum():
        return
    if start < hit.start() and "- " in text[max(first, start - 8) : start]:
        joined = _COORDINATED.search(text, max(passage.span.start, start - _BACK), start)
        start = joined.start() if joined else start
    word = " ".join(text[start : hit.end()].split())
    yield Head(text, passage, start, form.end(), hit.group(), word, word.casefold(), bool(form["definite"]))


@cache
def _form(root: str) -> re.Pattern[str]:
    """What may follow a root in its word: the article's ending, the genitive's, nothing else."""
    return re.compile(rf"(?i)(?P<definite>{_ROOTS[root]})?(?:['’]?s)?(?![\w'’])(?!-\w)")


def small(text: str) -> str:
    """`text` in small letters, character for character, so that offsets hold."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
