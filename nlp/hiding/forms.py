"""How minutes write the name of one person: in full, without middle names, with initials, with a title of address.

Forms are words in lower case with single blanks, as `plain` makes them; `occurrences` finds them in texts.
"""

import re
from collections.abc import Iterable

from referatgraf.ontology.pseudonyms import plain

_ADDRESSED = ("hr", "fru", "frk", "frøken", "familien", "ægteparret")
_SHORTEST = 3
_NEAR = 40
_NOT_ALONE = re.compile(r"(?<=[\w,)] )[A-ZÆØÅ][\w-]*[ \u00a0]$|\b(?:[Ii]|[Pp]å|[Vv]ed)[ \u00a0]$")
_BRACKETS = re.compile(r"[ \u00a0]*[(\[]([^\W\d_]{2,8})[)\]]")


def derived(name: str) -> frozenset[str]:
    """The forms of a name of two words or more beside the full one.

    >>> sorted(form for form in derived("Kaj Bo Holm") if form[0] == "k")
    ['k b holm', 'k holm', 'kaj b holm', 'kaj holm']
    """
    words = plain(name).split()
    if len(words) < 2:
        return frozenset()
    first, middle, last = words[0], [word[0] for word in words[1:-1]], words[-1]
    short = ([first], [first[0]], [first, *middle], [first[0], *middle], *([address] for address in _ADDRESSED))
    return frozenset(" ".join([*words_before, last]) for words_before in short) - {plain(name)}


def initials(name: str) -> re.Pattern[str] | None:
    """What finds the dotted initials of a name: "K.H.", "K. B. H."; None of a single word."""
    letters = [re.escape(word[0].upper()) for word in plain(name).split()]
    if len(letters) < 2:
        return None
    between = "".join(rf"(?:{letter}\.\s?)?" for letter in letters[1:-1])
    return re.compile(rf"(?<![\w.]){letters[0]}\.\s?{between}{letters[-1]}\.?(?!\w)")


def last_names(names: Iterable[str], others: Iterable[str], text: str) -> re.Pattern[str] | None:
    """What finds the last names of some persons where they may stand alone (see `stands_alone`); None where none can.

    A last name can where no other person of the text has a name with it, and where the text writes it with a capital
    only.

    Args:
        names: full names of the persons.
        others: those of the others.
        text: the text.
    """
    taken = {word for name in others for word in plain(name).split()}
    small = set(re.findall(r"(?<![\w-])[a-zæøå]{3,}(?![\w-])", text))
    last = {words[-1] for name in names if len(words := plain(name).split()) > 1 and len(words[-1]) >= _SHORTEST}
    free = sorted(map(re.escape, last - taken - small))
    if not free:
        return None
    said = "|".join(f"{name.capitalize()}|{name.upper()}" for name in free)
    return re.compile(rf"(?<![\w-])(?:{said})(?:['’]?s)?(?![\w-])(?![ \u00a0][A-ZÆØÅ])")


def stands_alone(text: str, start: int) -> bool:
    """Whether a last name at `start` stands alone: not behind a capitalised word of its sentence, nor as a place.

    >>> [stands_alone(text, text.index("Holm")) for text in ("Til Holm", "så Hotel Holm", "i Holm", "Da Holm kom")]
    [True, False, False, True]
    """
    return not _NOT_ALONE.search(text, max(0, start - _NEAR), start)


def shortened(text: str, end: int, name: str) -> str:
    """What brackets right behind a name, which ends at `end`, call the person: "(KH)", "(kaho)"; empty for nothing.

    It is made of letters of the name in their order, from the first on.

    >>> shortened("Kaj Holm (kaho)", 8, "Kaj Holm"), shortened("Kaj Holm (formand)", 8, "Kaj Holm")
    ('kaho', '')
    """
    hit = _BRACKETS.match(text, end)
    if not hit:
        return ""
    letters, short = plain(name).replace(" ", ""), hit[1].casefold()
    rest = iter(letters)
    return hit[1] if short[0] == letters[0] and all(letter in rest for letter in short) else ""
