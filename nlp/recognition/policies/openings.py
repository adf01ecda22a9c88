"""What belongs to a name before its head word: an article, adjectives, the body whose plan it is.

"Den Nationale Sprøjtemiddelstrategi", "Socialøkonomisk Strategi", "Socialudvalgets masterplan"; of "kommunens
økonomiske politik" the adjective alone, since whose policy it is stands outside its name.
"""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import TITLE
from referatgraf.nlp.recognition.policies.heads import Head
from referatgraf.nlp.recognition.policies.phrases import capitalised
from referatgraf.nlp.recognition.policies.reading import Opening
from referatgraf.nlp.recognition.policies.words import describes

_BACK = 110
_PLAIN = (
    "ny", "nye", "kommende", "nuværende", "eksisterende", "gældende", "reviderede", "revideret", "opdaterede",
    "opdateret", "samlede", "første", "egen", "egne", "sin"
)  # fmt: skip
"""Words between an owner and its policy that tell the policy from no other."""
_OWNERS = ("kommunens", "kommunen", "kommunes", "regeringens", "byrådets", "kommunalbestyrelsens", "ministeriets",
           "styrelsens", "forvaltningens", "organisationens")  # fmt: skip
_OWNERS_BY_ALL = ("KLs", "KL's", "KL’s")
_ENDINGS = ("e", "isk", "al", "el", "ig", "iv")
"""Endings of adjectives."""
_DESCRIBED = ("politik", "strategi")
_PLANNED = ("plan", "strategi", "politik", "program")
ARTICLE = Pattern(
    "article that belongs to the name",
    re.compile(r"\b(?:Den|Det) (?:[\w-]{2,40}(?:e|isk|al|el|ig|iv)(?:,| og)? ){1,5}\Z"),
    "forslag til Den sulturpolitiske og foreningsrettede ",
    "forslag til den grønne ",
)
ADJECTIVES = Pattern(
    "adjectives in capitals",
    re.compile(r"\b(?:[A-ZÆØÅ][\wæøå-]{2,40}(?:e|isk|al|el|ig|iv) ){1,2}\Z"),
    "revision af Socialøkonomisk ",
    "en grøn ",
)
BODY = Pattern(
    "body whose plan it is",
    re.compile(
        r"\b(?:[A-ZÆØÅ]\w*-?(?:, [A-ZÆØÅ]\w*-?)?(?: og )?)?[A-ZÆØÅ]?\w*"
        r"(?:udvalgets|bestyrelsens|byrådets|(?<!om)rådets) (?:nye )?\Z"
    ),
    "Opfølgning på Socialudvalgets ",
    "på udvalget ",
)
PERSON = Pattern(
    "person or house whose plan it is",
    re.compile(
        r"(?i)\b(?:borgeren|barnet|eleven|den unge|borgerne|børnene|patienten|beboeren|kursisten|medarbejderen"
        r"|virksomheden|afdelingen|skolen|partiet)s (?:\w+ )?\Z"
    ),
    "barnets ",
    "kommunens ",
)
_GOES_ON = re.compile(r"(?:[\w,)]|\b(?:ift|vedr|jf|pga|mht|ang|ifm|iht|hhv)\.) \Z")
_INDEFINITE = ((re.compile(r"(?<=isk)e\b"), ""), (re.compile(r"(?<=el)le\b"), ""), (re.compile(r"(?<=al|ig)e\b"), ""))


def is_persons(head: Head) -> bool:
    """Whether the plan is that of one person or house, as "borgerens handleplan"."""
    return bool(PERSON.regex.search(head.before(40)))


def opening(head: Head) -> Opening:
    """How the name begins that `head` may head."""
    before = head.before(_BACK).rpartition("\n")[2]
    words = before.split(" ")
    plain = Opening(head, head.start, capitalised(head.word))
    if words.pop() or not words:  # something else than a blank stands before the word
        return plain
    if describes(head):
        return plain
    named = _in_capitals(head, before, words) or _described(head, words) or _of_body(head, before, words)
    return named or Opening(head, head.start, plain.label, own=_is_owned(words))


def _more(head: Head, words: str, full: bool = True) -> Opening:
    """The name that begins with `words`, which stand before the head word."""
    return Opening(head, head.start - len(words), capitalised(f"{words}{head.word}"), own=True, full=full)


def _in_capitals(head: Head, before: str, words: list[str]) -> Opening | None:
    """The name with the article or the adjectives that capitals tell to be parts of it."""
    article = ARTICLE.regex.search(before) if "Den" in words or "Det" in words else None
    if article and _told_by_capital(article):
        return _more(head, article.group())
    capital = head.capital and not head.definite and words[-1][:1].isupper()
    adjectives = ADJECTIVES.regex.search(before) if capital else None
    if adjectives:
        return _more(head, adjectives.group())
    return _of_one_adjective(head, before, words[-1])


def _of_one_adjective(head: Head, before: str, word: str) -> Opening | None:
    """A bare word in small letters behind an adjective in capitals: "Økonomisk politik", "Finansiel strategi"."""
    describes_it = word[:1].isupper() and word.casefold() not in _PLAIN and word.endswith(_ENDINGS)
    if not describes_it or head.definite or not head.bare or head.root not in _DESCRIBED:
        return None
    inside = _GOES_ON.search(before, 0, len(before) - len(word) - 1)
    return _more(head, f"{word} ") if inside or head.passage.kind == TITLE else None


def _told_by_capital(article: re.Match[str]) -> bool:
    """Whether the article's capital is not the sentence's: it stands inside one, or the next word has a capital too."""
    inside = _GOES_ON.search(article.string, 0, article.start())
    return bool(inside) or article.group().split()[1][:1].isupper()


def _described(head: Head, words: list[str]) -> Opening | None:
    """A policy by what its owner has it for: "kommunens økonomiske politik", "kommunens natur og klima politik"."""
    if not head.bare or head.root not in _DESCRIBED:
        return None
    several = len(words) > 3 and words[-2] == "og"
    what, rest = (words[-3:], words[:-3]) if several else (words[-1:], words[:-1])
    if not rest or (not several and (what[0] in _PLAIN or not what[0].endswith(_ENDINGS))) or not _is_owned(rest):
        return None
    text = " ".join(what)
    label = text
    for ending, plain in _INDEFINITE:
        label = ending.sub(plain, label)
    return Opening(head, head.start - len(text) - 1, capitalised(f"{label} {head.word}"), own=True, full=True)


def _of_body(head: Head, before: str, words: list[str]) -> Opening | None:
    """A plan by the body whose it is."""
    if head.definite or head.root not in _PLANNED or not any(word.endswith(("ets", "ens")) for word in words[-2:]):
        return None
    body = BODY.regex.search(before)
    return _more(head, body.group(), full=False) if body else None


def _is_owned(words: list[str]) -> bool:
    """Whether the last words are an owner, or words as "ny" and "gældende", which speak of a policy of its own."""
    last = len(words) - 1
    while last > 0 and words[last].casefold() in _PLAIN:
        last -= 1
    owner = words[last]
    by_region = last > 0 and words[last - 1] == "Region" and owner.endswith("s")
    return last < len(words) - 1 or owner.casefold().endswith(_OWNERS) or owner in _OWNERS_BY_ALL or by_region
