"""Whose the sections of a citation are, by what stands beside them: a law's name, an abbreviation, "lovens", a noun."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.laws.context import Owner, Told, abbreviated_owner, antecedent, owner_of
from referatgraf.nlp.recognition.laws.lexicon import abbreviated
from referatgraf.nlp.recognition.laws.names import NameHit
from referatgraf.nlp.recognition.laws.plain import Plain

_BETWEEN_BEFORE = re.compile(r"[’']?s?[,:;]?\s{0,4}(?:jf\.\s{1,3})?")
"""What may stand between a law's name and its section: "serviceloven, § 85"."""
_BETWEEN_AFTER = re.compile(
    r"(?:-[a-zæøå]{3,30})?,?\s{1,4}(?:(?:i|efter|af|jf\.|fra|ifølge)\s{1,4})?(?:(?:den|det|hhv\.)\s{1,3})?"
)
"""What may stand between a section and its law's name: "§ 8-tilladelse efter jordforureningsloven"."""
SHORT_BEFORE = Pattern(
    "abbreviation before its section",
    re.compile(
        r"(?<![\w.])(?P<short>[A-ZÆØÅ]{2,6}|(?!(?:ell|udl|fæl|mul)\b)[A-ZÆØÅa-zæøå]{3,5})\.?(?:['’]?s)?\s{0,3}$"
    ),
    "jf. SEL ",
    "efter servicelovens ",
)
"""In small letters it must have three, and be no word that is shortened so ("ell. § 5")."""
SHORT_AFTER = Pattern(
    "abbreviation behind its section",
    re.compile(r"(?:\s{1,3}(?:i|efter)\s{1,3}|\s{1,3})(?P<short>[A-ZÆØÅ]{2,6})(?![\w.])"),
    " SEL",
    " skal",
)
BACK = Pattern(
    "word that refers back to a law",
    re.compile(
        r"(?<![\w-])(?:(?:samme|denne|nævnte|dens?) )?"
        r"(?:(?P<act>lovs|lovens|loven)|(?P<order>bekendtgørelsens|bekendtgørelses)|(?P<eu>forordningens|direktivets))\s{0,3}$"
    ),
    "efter samme lovs ",
    "servicelovens ",
)
BACK_BEHIND = Pattern(
    "word behind a section that refers back to a law",
    re.compile(
        r",?\s{1,4}(?:i|efter|af|jf\.)\s{1,3}(?:(?:den )?(?:samme|denne|dette|nævnte|ovennævnte|førnævnte)\s{1,3}"
        r"(?:(?P<act>lov)|(?P<order>bekendtgørelse)|(?P<eu>forordning|direktiv))"
        r"|(?P<the_act>loven)|(?P<the_order>bekendtgørelsen)|(?P<the_eu>forordningen|direktivet))(?!\w|-| om )"
    ),
    ", i samme lov.",
    " i loven om leje",
)
_LOOK_BACK = 40


class Neighbours:
    """The names of a passage, for finding the one beside a citation.

    Args:
        hits: the names in the order of the text, none of which share a character.
    """

    def __init__(self, plain: Plain, hits: Sequence[NameHit], told: Told) -> None:
        self._plain, self._hits, self._told = plain, hits, told
        self._starts = [hit.start for hit in hits]
        self._ends = [hit.end for hit in hits]

    def before(self, start: int) -> Owner | None:
        """The law whose name, abbreviation or "lovens" stands before the section at `start`."""
        place = bisect_right(self._ends, start) - 1
        gap = _BETWEEN_BEFORE.fullmatch(self._plain.lower, self._ends[place], start) if place >= 0 else None
        if gap:
            return owner_of(self._hits[place], self._told)
        first = max(0, start - _LOOK_BACK)
        short = SHORT_BEFORE.regex.search(self._plain.text, first, start)
        if short and abbreviated(short["short"].upper()):
            return abbreviated_owner(short["short"].upper(), short.start(), start, self._told)
        back = BACK.regex.search(self._plain.lower, first, start)
        return antecedent(back.lastgroup, back.start(), start, self._told) if back and back.lastgroup else None

    def after(self, end: int) -> Owner | None:
        """The law whose name, abbreviation or "samme lov" stands behind the section that ends at `end`."""
        place = bisect_left(self._starts, end)
        if place < len(self._hits) and self._starts[place] - end < _LOOK_BACK:
            hit = self._hits[place]
            if _BETWEEN_AFTER.fullmatch(self._plain.lower, end, hit.start) and not self._has_own(hit):
                return owner_of(hit, self._told)
        short = SHORT_AFTER.regex.match(self._plain.text, end)
        if short and abbreviated(short["short"]):
            return abbreviated_owner(short["short"], end, short.end(), self._told)
        back = BACK_BEHIND.regex.match(self._plain.lower, end)
        kind = (back.lastgroup or "").removeprefix("the_") if back else ""
        return antecedent(kind, end, back.end(), self._told) if back else None

    def _has_own(self, hit: NameHit) -> bool:
        """Whether a name is followed by sections of its own."""
        gap = _BETWEEN_BEFORE.match(self._plain.lower, hit.end)
        return bool(gap) and self._plain.lower.startswith(("§", "paragraf"), gap.end()) if gap else False
