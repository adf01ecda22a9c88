"""The names of the register in all the forms that texts use: cases, abbreviations, titles that are a little wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from referatgraf.ontology.registers import Law, laws

TITLES = ("lov om ", "bekendtgørelse om ", "budget- og regnskabssystem")
"""What the names begin with that are sought by their first words; all others end in a word that tells a law."""
_INFLECTED = (
    ("loven", ("loven", "lov")),
    ("lov", ("lov", "loven")),
    ("bekendtgørelsen", ("bekendtgørelsen", "bekendtgørelse")),
    ("forordningen", ("forordningen", "forordning")),
    ("lovgivningen", ("lovgivningen", "lovgivning")),
    ("direktivet", ("direktivet", "direktiv")),
    ("reglementet", ("reglementet", "reglement")),
)
"""What the last word of a name ends in, and the endings that it may have."""
_TITLE_WORD = re.compile(r"\s{1,4}|[\w–-]+(?:\.\w+)*\.?|[,(]")
_ENDING = re.compile(r"(?<=\w{4})(?:ernes|erne|ers|ens|ets|ene|er|en|et|es|e|s|r)$")
_LONG = 6
"""Letters of a word whose ending may differ."""
_AND_MORE = re.compile(r" m\.?v\.?(?!\w)")
_ALIKE = {"til": "for", "samt": "og", "loven": "lov"}
_SKIPPED = frozenset(["m.v.", "m.v", "mv.", "mv", "m.m.", "m.fl.", "m.fl", "en", "et", "den", "det", "de", "af"])
_MOST_WORDS = 120


class Meant(NamedTuple):
    """Keys of the laws that a name may mean: those that have it to themselves, those that share it with others."""

    keys: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    def and_(self, key: str, shared: bool) -> "Meant":
        """The same and one law more."""
        known = self.shared if shared else self.keys
        more = known if key in known else (*known, key)
        return Meant(self.keys, more) if shared else Meant(more, self.shared)


NOBODY = Meant()


def named(form: str) -> Meant | None:
    """What a name in any of its forms, in lower case, may mean ("servicelovens")."""
    return _forms().get(form)


def ending_in(word: str) -> tuple[str, ...]:
    """The forms of names whose last word is `word`, the longest first."""
    return _by_last_word().get(word, ())


def abbreviated(short: str) -> tuple[str, ...]:
    """Keys of the laws that an abbreviation stands for, letter by letter; nothing where it is none."""
    return _abbreviations().get(short, ())


def titled(lower: str, at: int, end: int) -> tuple[int, Meant] | None:
    """The end of the longest title that stands at `at`, and what it may mean.

    Endings of long words, "m.v.", articles, commas and the choice between "til" and "for" make no difference.
    """
    node, found, place = _titles(), None, at
    for _ in range(_MOST_WORDS):
        hit = _TITLE_WORD.match(lower, place, end)
        if not hit:
            break
        word, place = hit.group(), hit.end()
        if word.isspace() or word == "," or _is_skipped(word):
            continue
        step = node.next.get(_stem(word.rstrip(".")))
        if step is None:
            break
        node = step
        if any(node.meant):
            found = place - word.endswith("."), node.meant
    more = _AND_MORE.match(lower, found[0], end) if found else None
    return (more.end(), found[1]) if found and more else found


def inflected(name: str) -> Iterator[str]:
    """A name in lower case in its cases.

    >>> sorted(inflected("byggeloven"))
    ['byggelov', 'byggeloven', 'byggelovens', 'byggelovs']
    """
    ending, others = next((each for each in _INFLECTED if name.endswith(each[0])), ("", ("",)))
    if ending == "lov" and " " in name:
        others = ("lov",)  # "barnets lov" has no definite form
    for other in others:
        yield from (name.removesuffix(ending) + other, f"{name.removesuffix(ending)}{other}s")


@dataclass
class _Node:
    """A place in the tree of titles: the words that may follow, and what is meant where a title ends here."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    meant: Meant = NOBODY


@cache
def _titles() -> _Node:
    root = _Node()
    for law, name, shared in _names():
        if name.startswith(TITLES):
            node = root
            for word in name.partition("(")[0].replace(",", " ").split():
                if not _is_skipped(word):
                    node = node.next.setdefault(_stem(word), _Node())
            node.meant = node.meant.and_(law.key, shared)
    return root


@cache
def _forms() -> dict[str, Meant]:
    found: dict[str, Meant] = {}
    for law, name, shared in _names():
        if not name.startswith(TITLES):
            for form in inflected(name):
                found[form] = found.get(form, Meant()).and_(law.key, shared)
    return found


@cache
def _by_last_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(_forms(), key=len, reverse=True):
        word = form.rpartition(" ")[2]
        found[word] = (*found.get(word, ()), form)
    return found


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for law in laws():
        for short in law.abbreviations:
            found[short] = (*found.get(short, ()), law.key)
    return found


def _names() -> Iterator[tuple[Law, str, bool]]:
    """Every name of every law in lower case, and whether it is shared."""
    for law in laws():
        shared = {name.lower() for name in law.shared_names}
        titles = () if law.kind == "eu" else (law.title,)
        for name in sorted({each.lower() for each in (law.name, *titles, *law.names)} | shared):
            yield law, name, name in shared


def _is_skipped(word: str) -> bool:
    return word.strip("–-") in _SKIPPED


def _stem(word: str) -> str:
    word = word.strip("–-")
    return _ALIKE.get(word) or (_ENDING.sub("", word) if len(word) >= _LONG else word)
