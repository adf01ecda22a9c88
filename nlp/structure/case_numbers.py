"""Numbers of cases and journals in the forms that municipalities and their systems print."""

import re

from referatgraf.nlp.patterns import Pattern

_KLE = r"(?:\d{2}\.\d{2}\.\d{2}|\d{2}\.\d{2}(?=[A-ZÆØÅ]\d{2}(?!\d))|\d{2}-\d{2}-\d{2}(?=-[A-ZÆØÅ]\d{2}-))"
"""Main group, group and subject; minutes before 2008 print no subject, and some print hyphens."""
_KLE_FACET = (
    r"-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2,4}"  # 00.22.00-G01-1-16
    r"| ?-? ?[A-ZÆØÅ]\d{2} ?- ?\d{4}/?\d*"  # 85.02.02G00-0011, 00.01.00A04 - 2007/34364
    r"|[ .-]?[A-ZÆØÅ]\d{2}-\d{1,5}(?:-\d{2,4})?(?![\w/-])"  # 01.02.05P16-148, 00.22.02A00-2-18
    r"|[ .]?[A-ZÆØÅ]\d{2} ?[-/] ?[0129]\d/\d{3,7}(?![\d/])"  # 00.01.00A26 - 16/00031
    r"|[ .]?[A-ZÆØÅ]\d{2}/\d\d(?![\w/-])"  # 09.17K08/97
    r"|[ .]?[A-ZÆØÅ]\d{2}(?![\w-])"  # 00.01.00A04, 01.02.05 P16, 00.22.02.A30
)
CLEAR_PATTERNS = (
    Pattern(
        "KLE journal",
        re.compile(rf"(?<![\d.]){_KLE}(?:{_KLE_FACET})?(?![\d.-]\d)"),
        "00.22.00-G01-1-16",
        "08-08-2024",
    ),
    Pattern(
        "system, year and number",
        re.compile(r"(?<![\w-])[A-ZÆØÅ]{1,4}-?(?:19|20)\d{2}-\d{1,7}(?![\d-])"),
        "EMN-2014-00117",
        "COVID-2020",
    ),
    Pattern(
        "day and number",
        re.compile(r"(?<![\w-])(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d-\d{1,5}(?![\d-])"),
        "20250311-48",
        "20251711-48",
    ),
    Pattern("number and year", re.compile(r"(?<![\w-])\d{6}-(?:19|20)\d{2}(?![\d-])"), "009310-2011", "93-2011"),
    Pattern("municipality and year", re.compile(r"(?<![\d-])\d{3}-\d{4}-\d{1,7}(?!\d)"), "306-2009-600", "00-2009"),
    Pattern("year and number", re.compile(r"(?<![\d-])(?:19|20)\d{2}[-/]\d{4,7}(?![\d-])"), "2017-004392", "2017-18"),
    Pattern(
        "short year and number", re.compile(r"(?<![\d./-])\d{2}-\d{4,7}[A-Z]?(?![\d-])"), "24-008179", "08-08-2024"
    ),
    Pattern("year/number", re.compile(r"(?<![\d./-])[0129]\d/\d{1,7}(?![\d/-])"), "14/30210", "6/4 2016"),
    Pattern("council number", re.compile(r"(?<!\w)[A-ZÆØÅ]{2,3} \d{1,5}/\d{2,4}(?!\d)"), "BR 677/06", "BR 677"),
)
"""Numbers that are known by their form alone."""
LABELLED_PATTERNS = (
    *CLEAR_PATTERNS,
    Pattern(
        "year and short number", re.compile(r"(?<![\w./-])(?:19|20)\d{2}-\d{1,3}(?![\d./-])"), "2010-377", "2010-12-24"
    ),
    Pattern(
        "year, number and part",
        re.compile(r"(?<![\w./-])(?:19|20)\d{2}-\d{4,6}-\d{1,3}(?![\d./-])"),
        "2024-0417-12",
        "2024-04-17",
    ),
    Pattern("number of a year", re.compile(r"(?<![\w./-])\d{1,4}/(?:19|20)\d{2}(?![\d/-])"), "3/2016", "1/3/2016"),
    Pattern("plain number", re.compile(r"(?<![\d./-])\d{5,7}(?![\d./-])"), "249030", "2635"),
)
"""Numbers that stand behind a label such as "Sagsnr."."""


def _one_of(patterns: tuple[Pattern, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.regex.pattern})" for pattern in patterns))


CLEAR_NUMBER = _one_of(CLEAR_PATTERNS)
LABELLED_NUMBER = _one_of(LABELLED_PATTERNS)
_KLE_START = re.compile(_KLE)


def is_journal_number(number: str) -> bool:
    """Whether a number begins with a KLE number: it is a journal number then, whatever its label.

    >>> is_journal_number("00.22.00-G01-1-16"), is_journal_number("24-008179")
    (True, False)
    """
    return bool(_KLE_START.match(number))
