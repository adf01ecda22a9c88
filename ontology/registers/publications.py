"""What Danish and European authorities publish under a number: its name, and its European Legislation Identifier.

Acts, consolidated acts and orders share one series of numbers a year (Lovtidende A, `lta`); guides and circulars stand
in `retsinfo`, circulars up to 2012 in `mt` (Ministerialtidende). See retsinformation.dk/eli.
"""

import re
from dataclasses import dataclass

_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
)  # fmt: skip
WORDS = {
    "LOV": "lov", "LBK": "lovbekendtgørelse", "BEK": "bekendtgørelse", "VEJ": "vejledning", "CIR": "cirkulære",
    "CIS": "cirkulæreskrivelse", "EU-DIR": "direktiv", "EU-FOR": "forordning",
}  # fmt: skip
"""The types of what is published, and what each is called."""
IN_LOVTIDENDE = ("LOV", "LBK", "BEK")
_EUROPEAN = {"EU-DIR": "dir", "EU-FOR": "reg"}
_FIRST_RETSINFO = 2013
_NAME = re.compile(
    rf"(?P<word>{'|'.join(WORDS.values())}) "
    r"(?:nr\. (?P<number>\d+) af (?:(?P<day>\d\d?)\. (?P<month>\w+) )?(?P<year>\d{4})"
    r"|(?P<european>\d{2,4}/\d+))"
)


@dataclass(frozen=True, slots=True)
class Publication:
    """Something published under a number.

    Attributes:
        type: one of `WORDS`.
        number: in its year ("1129"); of EU acts with the year ("2016/679").
        date: day of signing where it is known, else its year; empty of an EU act whose day is not known.
    """

    type: str
    number: str
    date: str

    @property
    def eli(self) -> str:
        """Its European Legislation Identifier; empty of an EU act whose year is written with two digits."""
        if self.type in _EUROPEAN:
            four = self.number.index("/") == len("2016")
            return f"http://data.europa.eu/eli/{_EUROPEAN[self.type]}/{self.number}/oj" if four else ""
        year = self.date[:4]
        collection = "lta" if self.type in IN_LOVTIDENDE else "retsinfo" if int(year) >= _FIRST_RETSINFO else "mt"
        return f"https://www.retsinformation.dk/eli/{collection}/{year}/{self.number}"

    @property
    def name(self) -> str:
        """What it is called.

        >>> Publication("LOV", "753", "2023-06-13").name
        'lov nr. 753 af 13. juni 2023'
        """
        if self.type in _EUROPEAN:
            return f"{WORDS[self.type]} {self.number}"
        year, _, rest = self.date.partition("-")
        month, _, day = rest.partition("-")
        spoken = f"{int(day)}. {_MONTHS[int(month) - 1]} {year}" if rest else year
        return f"{WORDS[self.type]} nr. {self.number} af {spoken}"


def publication_named(name: str) -> Publication | None:
    """What the name of a publication tells, None where it is no such name.

    >>> publication_named("lov nr. 753 af 13. juni 2023")
    Publication(type='LOV', number='753', date='2023-06-13')
    """
    hit = _NAME.fullmatch(name)
    if not hit or (hit["month"] and hit["month"] not in _MONTHS):
        return None
    kind = next(kind for kind, word in WORDS.items() if word == hit["word"])
    if hit["european"]:
        return Publication(kind, hit["european"], "")
    day = f"-{_MONTHS.index(hit['month']) + 1:02d}-{int(hit['day']):02d}" if hit["day"] else ""
    return Publication(kind, hit["number"], hit["year"] + day)
