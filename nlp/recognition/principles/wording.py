"""Words around the plural of "princip": numbers, adjectives that no name keeps, the end of a phrase of nouns."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.ontology.collective_names import NUMERALS

MOST = 40
"""More principles than this are no set of principles, but a year or a count of something else."""
VOLATILE = frozenset({
    "følgende", "foreslåede", "forelagte", "nuværende", "gældende", "vedtagne", "besluttede", "godkendte",
    "ovenstående", "nedenstående", "ovennævnte", "nævnte", "samme", "øvrige", "andre", "nye", "endelige",
    "reviderede", "skitserede",
})  # fmt: skip
"""Adjectives that tell how far a set has come, which its name does not keep."""
_WRITTEN = {count: word for word, count in NUMERALS.items() if count < NUMERALS["ti"]}
_ENDS = frozenset({
    "som", "der", "at", "i", "på", "fra", "til", "ved", "inden", "efter", "under", "hvor", "hvordan", "når", "hvis",
    "idet", "er", "var", "bliver", "blev", "skal", "kan", "vil", "må", "bør", "har", "gør", "giver", "bygger",
    "betyder", "indebærer", "medfører", "omfatter", "lyder", "består", "gælder", "udgår", "godkendes", "vedtages",
    "tages", "tiltrædes", "drøftes", "sendes", "anbefales", "indstilles", "behandles", "fastlægges", "lægges",
    "foreslås", "indføres", "ændres", "fastholdes", "revideres", "følges", "anvendes", "fremlægges", "forelægges",
    "beskrives", "fremgår", "jf", "samt", "med", "herunder",
})  # fmt: skip
_WITH = re.compile(r"(?:samarbejde|samspil|dialog|møde|kontakt|partnerskab|arbejde)\w{0,3}$")
"""Nouns behind which "med" goes on with the phrase."""
STEP = Pattern(
    "next step of a case",
    re.compile(
        r"(?i)[ \u00a0](?:høring|godkendelse|orientering|efterretning|drøftelse|behandling|beslutning|vedtagelse|grund|"
        r"brug|(?:økonomi|fag)?udvalg\w*|byråd\w*|kommunalbestyrelse\w*|direktion\w*|råd\w*)\b"
    ),
    " høring i maj",
    " havnens brugere",
)
"""What stands behind "til" where a case goes on, and the phrase does not."""
_LINKS = frozenset({"og", "eller", "af", "for", "om", "med", "til", "den", "det", "de", "en", "et", "nye", "kommunens"})
_WORD = re.compile(r"[ \u00a0](\w[\w&/-]*)(,?)")
_LONGEST = 9
"""Words of a phrase of nouns, at most."""


def count(words: str) -> int:
    """The number that a word or digits say, 0 of nothing and of what is no count of principles.

    >>> count("Tre"), count("10"), count(""), count("98")
    (3, 10, 0, 0)
    """
    number = int(words) if words.isdecimal() else NUMERALS.get(words.lower(), 0)
    return number if 1 < number <= MOST else 0


def written(number: int) -> str:
    """A number as it stands in a name: by its word below ten.

    >>> written(3), written(10)
    ('tre', '10')
    """
    return _WRITTEN.get(number, str(number))


def phrase_end(text: str, start: int, end: int) -> int:
    """Where a phrase of nouns that begins at `start` ends, before `end`; `start` where there is none.

    >>> text = " god ledelse i kommunen"
    >>> text[: phrase_end(text, 0, len(text))]
    ' god ledelse'
    """
    at, words = start, list[tuple[str, int]]()
    while len(words) < _LONGEST:
        hit = _WORD.match(text, at, end)
        goes_on = bool(hit and words and _goes_on(text, words[-1][0], hit))
        if not hit or (hit[1].lower() in _ENDS and not goes_on):
            break
        words.append((hit[1].lower(), hit.end(1)))
        at = hit.end(1)
        if hit[2]:
            break
    while words and words[-1][0] in _LINKS:
        words.pop()
    return words[-1][1] if words else start


def _goes_on(text: str, before: str, hit: re.Match[str]) -> bool:
    """Whether "med" or "til" goes on with a phrase after the word `before`."""
    return (hit[1] == "med" and bool(_WITH.search(before))) or (
        hit[1] == "til" and not STEP.regex.match(text, hit.end())
    )
