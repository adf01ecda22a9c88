"""What a principle is called: its title without what explains it, and how else a text repeats a title."""

import re
from collections.abc import Iterator

HEREUNDER = re.compile(r",?\s+(?:herunder|dvs\.?|hvor|som omfatter|som indebærer)\s*:?$")
_EXPLAINED = re.compile(r"^(?P<title>[^:.;!?]{3,90}?)(?::\s|\s[–-]\s(?=[A-ZÆØÅ]))(?=\S)")
_QUOTES = re.compile(r"[\"'“”„»«’`]")
_TITLE_WORDS = 10
_AT = re.compile(r"(?i)^at\s+")
_PAIR = re.compile(r"^(?P<before>(?:\S+\s+)*?)(?P<one>[^\s,]+)\s+og\s+(?P<other>[^\s,]+)$")
_LEAST = 3
"""Words of a title that is found again without quotes: fewer stand in many sentences."""


def title(text: str) -> str:
    """The title of a principle on the first level of a list: what stands before the colon.

    >>> title("Nærhed: Vi møder borgeren, hvor borgeren er"), title("Fælles om kvalitet, herunder:")
    ('Nærhed', 'Fælles om kvalitet')
    """
    whole = plain(text)
    explained = _EXPLAINED.match(whole)
    if explained and len(explained["title"].split()) <= _TITLE_WORDS:
        return explained["title"].strip()
    return HEREUNDER.sub("", whole)


def plain(text: str) -> str:
    """A text in one line that begins with a capital, without quotes around it and marks of Markdown.

    >>> plain('”fælles om **kvalitet**”')
    'Fælles om kvalitet'
    """
    line = " ".join(text.replace("*", "").split())
    line = line[1:-1].strip() if len(line) > 2 and _QUOTES.match(line[0]) and _QUOTES.match(line[-1]) else line
    return line[:1].upper() + line[1:]


def repeats(label: str) -> Iterator[str]:
    """The forms in which a text repeats a title, without "at" before it: as it is, and its last pair turned.

    >>> list(repeats("Fælles om veje og tilsyn"))
    ['Fælles om veje og tilsyn', 'Fælles om tilsyn og veje']
    """
    short = _AT.sub("", label)
    if len(short.split()) < _LEAST:
        return
    yield short
    pair = _PAIR.match(short)
    if pair:
        yield f"{pair['before']}{pair['other']} og {pair['one']}"
