"""What is cited by its number: "LBK nr. 248 af 08/03/2023", "vejledning nr. 9347 af 28. marts 2017".

Number and year tell which act or order is meant, whatever type the text gives it; a day that differs from the
register's is noted.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from referatgraf.nlp.dates import MONTH, first_date
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.laws.lexicon import Meant, titled
from referatgraf.nlp.recognition.laws.names import NameHit
from referatgraf.nlp.recognition.laws.plain import Plain
from referatgraf.ontology.registers import LawVersion, Publication, laws, published_law

_TYPES = {
    "lovbekendtgørelse": "LBK", "lovbek": "LBK", "lbk": "LBK", "bekendtgørelse": "BEK", "bek": "BEK", "lov": "LOV",
    "lbkg": "LBK", "lovb": "LBK", "bkg": "BEK", "vejl": "VEJ",
    "vejledning": "VEJ", "vej": "VEJ", "cirkulæreskrivelse": "CIS", "cis": "CIS", "cirkulære": "CIR", "cir": "CIR",
}  # fmt: skip
_WITH_NR = ("vej", "vejl", "cir", "cis")
"""Words that are others too, and count with "nr." alone ("Vej 12/2013")."""
_NUMBER_AND_DAY = (
    r"(?P<number>\d{1,5})(?:/(?P<year>(?:19|20)\d\d)(?!\d)|,? (?:af|fra) (?:den |d\. ?)?"
    rf"(?P<date>\d{{1,2}}(?:\. ?(?:{MONTH})\.? ?|[./-]\d{{1,2}}[./ -])(?:\d{{4}}|\d\d)(?!\d)))"
)
NUMBERED = Pattern(
    "published under a number",
    re.compile(
        rf"(?<![\w-])(?P<type>{'|'.join(_TYPES)})(?:ns?|ts?|ens?)?\.? ?(?P<nr>(?:nr|nummer)\.? ?)?{_NUMBER_AND_DAY}"
    ),
    "jf. lovbekendtgørelse nr. 1089 af 16. august 2023",
    "lov nr. 12",
)
BEHIND = Pattern(
    "number behind a name",
    re.compile(rf",? nr\.? ?{_NUMBER_AND_DAY}"),
    "Bekendtgørelse om tandpleje, nr. 959 af 14/06/2022",
    "sag nr. 12",
)
_SIGN = re.compile(r"\d(?:/(?:19|20)\d|,? (?:af|fra) )")
"""What every such number has behind it: a quick look tells that a passage has none."""
EU_ACT = Pattern(
    "EU act",
    re.compile(
        r"(?:(?:europa-parlamentets og |europaparlamentets og )?rådets |kommissionens (?:delegerede |gennemførelses)?)?"
        r"(?P<type>direktiv|forordning)(?:et|en)?s? ?(?:\((?:eu|ef|eøf)\) ?)?(?:nr\. ?)?(?P<number>\d{2,4}/\d{1,4})"
        r"(?:/(?:eu|ef|eøf))?(?![\d/])"
    ),
    "rådets direktiv 92/43/eøf",
    "direktiv om fugle",
)
_FIGURES = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{2,4})$")
_NUMBER_IN_TITLE = re.compile(r"\d{2,4}/\d{1,4}")
_CENTURY, _TURN = 100, 50


def documents(plain: Plain) -> Iterator[NameHit]:
    """Everything that a passage cites by number, with the title behind it where that is a listed one."""
    lower = plain.lower
    for hit in NUMBERED.regex.finditer(lower) if _SIGN.search(lower) else ():
        day = _day(hit["date"]) if hit["date"] else hit["year"]
        if day and (hit["nr"] or hit["type"] not in _WITH_NR):
            found = _numbered(lower, hit, day)
            yield found
            yield from _title_of(lower, hit, found)
    for hit in EU_ACT.regex.finditer(lower) if "direktiv" in lower or "forordning" in lower else ():
        kind = "EU-DIR" if hit["type"] == "direktiv" else "EU-FOR"
        version = published_law(hit["number"][:4], hit["number"])
        cited = Publication(kind, hit["number"], version.date if version else "")
        listed = _eu_acts().get(hit["number"])
        meant = Meant((listed,) if listed else ())
        yield NameHit(hit.start(), hit.end(), meant, "" if listed else cited.name, document=cited)


def with_number(plain: Plain, hit: NameHit) -> NameHit:
    """A name with the number behind it, where that is one of its law's: "Bekendtgørelse om tandpleje, nr. 959 af …"."""
    behind = BEHIND.regex.match(plain.lower, hit.end) if hit.meant.keys and not hit.document else None
    day = (_day(behind["date"]) if behind["date"] else behind["year"]) if behind else ""
    version = published_law(day[:4], behind["number"]) if behind and day else None
    if not (behind and version and version.law in hit.meant.keys):
        return hit
    return replace(hit, end=behind.end(), document=_cited(version), printed_date=_differing(day, version))


def _cited(version: LawVersion) -> Publication:
    return Publication(version.type, version.number, version.date)


def _differing(day: str, version: LawVersion) -> str:
    """The day in the text where it is a whole one and not that of the version."""
    return day if len(day) > len("2023") and day != version.date else ""


def _numbered(lower: str, hit: re.Match[str], day: str) -> NameHit:
    kind, number = _TYPES[hit["type"]], hit["number"].lstrip("0") or "0"
    version = published_law(day[:4], number) if kind in ("LOV", "LBK", "BEK") else None
    if version and (version.type == kind or ("BEK" not in (version.type, kind) and day == version.date)):
        end, differing = _with_title(lower, hit), _differing(day, version)
        return NameHit(hit.start(), end, Meant((version.law,)), document=_cited(version), printed_date=differing)
    cited = Publication(kind, number, day)
    return NameHit(hit.start(), hit.end(), name=cited.name, document=cited)


def _day(printed: str) -> str:
    """A date as ISO 8601, also "28/3 2017" and with two digits of the year; empty where there is no such day."""
    figures = _FIGURES.match(printed)
    if figures:
        day, month, year = (int(part) for part in figures.groups())
        year += 0 if year >= _CENTURY else 19 * _CENTURY if year >= _TURN else 20 * _CENTURY
        printed = f"{day}-{month}-{year}"
    found = first_date(re.sub(r"\. ?(?=[a-z])", ". ", printed))
    return found.value if found else ""


def _with_title(lower: str, hit: re.Match[str]) -> int:
    """The end of what is cited with the title that follows: "bekendtgørelse nr. … af … om kommunernes låntagning"."""
    found = _listed_title(lower, hit)
    return found[0] if found else hit.end()


def _title_of(lower: str, hit: re.Match[str], number: NameHit) -> Iterator[NameHit]:
    """The listed law that the title behind a number tells, where the register does not know the number."""
    found = None if number.meant.keys else _listed_title(lower, hit)
    if found:
        yield NameHit(hit.end() + len(" "), *found)


def _listed_title(lower: str, hit: re.Match[str]) -> tuple[int, Meant] | None:
    """The end of the listed title behind a number, and what it means."""
    if not lower.startswith(" om ", hit.end()):
        return None
    word = "bekendtgørelse" if hit["type"].startswith("b") else "lov"
    rest = lower[hit.end() : hit.end() + 400]
    found = titled(word + rest, 0, len(word + rest))
    return (hit.end() + found[0] - len(word), found[1]) if found else None


@cache
def _eu_acts() -> dict[str, str]:
    """The EU acts of the register: number to key."""
    found = ((_NUMBER_IN_TITLE.search(law.title), law.key) for law in laws() if law.kind == "eu")
    return {hit.group(): key for hit, key in found if hit}
