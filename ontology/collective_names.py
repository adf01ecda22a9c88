"""Collective names of principles ("de tre fælleskommunale principper"): what their words tell of who shares the set."""

import re

SHARED, LOCAL, PASSING = "shared", "local", "passing"
"""How far a name reaches: it means one set everywhere, one within a municipality, or one within a document."""
JOINT = re.compile(
    r"(?i)\b(?:(?:fælles|tvær|mellem)kommunal|fællesoffentlig|fællesregional|national|landsdækkende)|^\w+lovens\b"
)
"""Words that say that a set was made for several municipalities, or by a law."""
PLAIN = frozenset({
    "fælles", "overordnede", "grundlæggende", "generelle", "vigtige", "centrale", "bærende", "styrende", "vejledende",
    "politiske", "forskellige", "tværgående", "gode", "klare", "enkle", "og",
})  # fmt: skip
"""Adjectives that many sets have: alone they do not tell one from another."""
NUMERALS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
            "tolv": 12}  # fmt: skip
_ANYWHERE = re.compile(
    r" (?:for|om|vedrørende) (?:området|arbejdet|samarbejdet|opgaven|indsatsen|projektet|processen|sagen|forløbet)$"
)
"""What many principles are about."""
_NOUN = re.compile(r"(?i)principper\b")
_ARTICLE = re.compile(r"(?i)^de[ \u00a0]+(?=\S)")


def is_collective(name: str) -> bool:
    """Whether a name is that of a set.

    >>> is_collective("de fire principper for god ledelse"), is_collective("Fælles om kvalitet")
    (True, False)
    """
    return bool(_NOUN.search(name))


def bare(name: str) -> str:
    """A collective name without its article.

    >>> bare("de tre fælleskommunale principper")
    'tre fælleskommunale principper'
    """
    return _ARTICLE.sub("", name)


def reach(name: str) -> str:
    """How far a collective name reaches.

    >>> reach("de tre fælleskommunale principper"), reach("de fire principper for god ledelse")
    ('shared', 'local')
    >>> reach("de fire principper")
    'passing'
    """
    if JOINT.search(name):
        return SHARED
    words = [
        word for word in _ANYWHERE.sub("", bare(name).casefold()).split() if word not in PLAIN and word not in NUMERALS
    ]
    return PASSING if [word for word in words if not word.isdecimal()] == ["principper"] else LOCAL
