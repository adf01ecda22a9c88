"""Running heads and feet of PDF pages that came as one paragraph each.

What is printed on every page stands before or behind its text, and nothing but a space parts them. It is told by what
returns on other pages and holds what such a line is made of (a body, a municipality, a day, the number of a page), and
by that number alone.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile

from referatgraf.nlp.dates import MONTH, MONTHS
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import BODY
from referatgraf.nlp.structure.inline import is_written_heading
from referatgraf.nlp.structure.lines import Line

NUMBERED_PAGE = re.compile(r"^(\d{1,3}) (?=\S)")
"""The number of the page in the PDF, with which its paragraph begins."""
_SIDE = r"(?:(?i:side)(?:n?r\.?|n? ?nr\.?)?|SIDENR\.?|(?i:blad|pag\.|pagina)(?: ?nr\.?)?|[Ss]\.)"
_PRINTED = r"(?:\d{1,4}|[ivxlc]{1,6})"
PAGE_WORD = Pattern(
    "printed number of a page before its text",
    re.compile(rf"{_SIDE}:? ?{_PRINTED}(?: ?(?:af|/) ?\d{{1,4}})?,? (?=[^\W_]|[§(\"”»–-])"),
    "Side 3 11. Budget",
    "Side 3. Budget",
)
PAGE_AT_END = Pattern(
    "printed number of a page behind its text",
    re.compile(
        rf"(?:^|\s+)[-–(]?\s?(?:{_SIDE}:? ?{_PRINTED}|(?:Side |SIDE )?\d{{1,4}})(?: ?(?:af|/) ?\d{{1,4}})?\s?[)–-]?$"
    ),
    "Budget godkendt. Side 3 af 9",
    "Budget godkendt. Side",
)
DAY_AT_END = Pattern(
    "day behind a text",
    re.compile(
        rf"(?i)(?:^|[\s,]+)(?:(?:(?:møde|mødet) )?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?(?:den |d\. ?))?"
        rf"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?"
        rf"(?:\d{{1,2}}\. ?(?:{MONTH})\.? \d{{4}}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{2,4}}),?$"
    ),
    "Byrådet, 12. marts 2012",
    "besluttet den 12. marts 2012.",
)
_MARK_AT_END = re.compile(r"(?:^|\s+)(?:åben|lukket|Til top(?:pen)?|Fortsættes(?: næste side)?)$")
_SHARE_OF_PAGES = re.compile(r"(?P<page>\d{1,4}) ?/ ?(?P<pages>\d{1,4})")
_MOST_PAGES = 999
_SIDE_ALONE = re.compile(r"\s+Side$")
_WORD_ALONE = re.compile(r"Side: (?=[A-ZÆØÅ])")
"""The word before the number of a page, which was lost."""
_SIDES = re.compile(rf"\(?{_SIDE}:?,?")
_MUNICIPALITY = re.compile(r"(?i)\b[a-zæøå-]{2,}(?:s)? kommune\b")
_KIND = re.compile(r"(?i)\b(?:referat|(?:beslutnings)?protokol|dagsorden|beslutningsreferat|møde(?:dato)?)\b")
_DATED = re.compile(rf"(?i)\b(?:{MONTH})\b|#[-./]#[-./]#")
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?:#|[IVX]{1,5})[.):]?|§|§#\.?")
"""A masked word that may be the number of an item."""
_BEFORE_NUMBER = frozenset(("den", "d.", "kl.", "af", "møde", "uge"))
"""Words that tell that the number behind them is none of an item."""
_NOUNS = frozenset(("punkt", "pkt", "sag", "nr", "sagsnr", "emne", "dagsordenspunkt"))
_NUMBERED_NOUNS = frozenset(("side", "blad", "møde", "protokol", "s", "pag"))
_SMALL = frozenset(("den", "d", "møde", "mødet", "fra", "af", "side", "s", "nr", "kl", "#"))
"""What stands in small letters in running heads beside names and months."""
_LONGEST_HEAD = 22
"""Words of a running head at most."""
_LONGEST_BODY = 9
_LONGEST_FOOT = 90
_OPENING = 4000
"""Characters of the first page that are searched for what returns in heads and feet."""
_SHARE = 0.6
"""Of the pages that begin alike so many go on alike, as long as they are in the head."""
_FEWEST = 2


class PageEdges:
    """Where the running heads of a document's pages end and where their feet begin."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Set `lines`, of which those with the number of a page before them are pages."""
        pages = [line.text for line in lines if NUMBERED_PAGE.match(line.text)]
        first = next((n for n, line in enumerate(lines) if line.text == pages[0]), 0) if pages else 0
        self._opening = " ".join(line.text for line in lines[: first + 1])[-_OPENING:].casefold()
        self._heads = _running_heads([_masked(text) for text in pages[1:]])
        self._feet = _running_feet(pages[1:])
        self._numbers = _bare_numbers(pages)
        self._days = _days(pages)

    def head_end(self, text: str) -> int:
        """Where the text of a page begins, behind the number, the running head and the printed number."""
        number = NUMBERED_PAGE.match(text)
        begin = number.end() if number else 0
        words = _masked(text)
        heads = [head for head in self._heads if [word for word, _ in words[: len(head)]] == head]
        if heads and len(text) > (end := words[len(max(heads, key=len)) - 1][1]):
            begin = end + 1
        printed = PAGE_WORD.regex.match(text, begin) or _WORD_ALONE.match(text, begin)
        return printed.end() if printed else begin

    def foot_start(self, text: str, begin: int) -> int:
        """Where the foot of a page begins, whose text begins at `begin`.

        It returns on other pages, or is made of the number of the page, a day and a body in any order; a day and a body
        without it are text.
        """
        floor = max(begin, len(text) - _LONGEST_FOOT)
        words = _last_words(text)
        for foot in self._feet:
            if [word for word, _ in words[-len(foot) :]] == foot and (start := words[-len(foot)][1]) >= begin:
                return _without(_MARK_AT_END, text, floor, _before_space(text, start))
        whole = _without(_MARK_AT_END, text, floor, len(text))
        end = _without(_MARK_AT_END, text, floor, self._without_number(text, floor, whole))
        dated = self._without_day(text, floor, end)
        named = self._without_body(text, floor, dated)
        numbered = end if end < whole else self._without_number(text, floor, named)
        if end < whole:
            return named
        return numbered if numbered < named < whole else whole

    def _without_number(self, text: str, floor: int, end: int) -> int:
        """The end of a text without the printed number of its page; a bare one has to count as on other pages."""
        hit = PAGE_AT_END.regex.search(text, floor, end)
        if hit is None:
            return _without(_SIDE_ALONE, text, floor, end)
        number = hit.group().strip()
        if number.isdigit() and (_YEAR.fullmatch(number) or not self._counts(text, number)):
            return end
        share = _SHARE_OF_PAGES.fullmatch(number)
        if share and not int(share["page"]) <= int(share["pages"]) <= _MOST_PAGES:  # the number of a case
            return end
        return hit.start()

    def _counts(self, text: str, number: str) -> bool:
        """Whether a bare number at the end of a page is its own: on the first, which may end in a room, 1 alone is."""
        page = NUMBERED_PAGE.match(text)
        return page is None or page[1] != "1" or (number == "1" and self._numbers[0] >= _FEWEST)

    def _without_day(self, text: str, floor: int, end: int) -> int:
        """The end of a text without a day at it that the first page or the foot of another page tells too."""
        day = _day_at_end(text, floor, end)
        known = day and (self._days[day.group()] >= _FEWEST or day.group().strip(" ,").casefold() in self._opening)
        return day.start() if day and known else end

    def _without_body(self, text: str, floor: int, end: int) -> int:
        """The end of a text without the longest name at it that the first page names as the body or municipality."""
        words = list(re.finditer(r"\S+", text[floor:end]))[-_LONGEST_BODY:]
        for word in words:
            name = text[floor + word.start() : end].rstrip(", ")
            if name[:1].isupper() and name.casefold() in self._opening and _names(name):
                return _before_space(text, floor + word.start())
        return end


def _day_at_end(text: str, floor: int, end: int) -> re.Match[str] | None:
    return DAY_AT_END.regex.search(text, floor, end)


def _days(pages: Sequence[str]) -> Counter[str]:
    """How often each day stands at the end of a page, before the printed number or with nothing behind it."""
    found: Counter[str] = Counter()
    for text in pages:
        floor = max(0, len(text) - _LONGEST_FOOT)
        day = _day_at_end(text, floor, _without(PAGE_AT_END.regex, text, floor, len(text)))
        found.update([day.group()] if day else [])
    return found


def _names(text: str) -> bool:
    """Whether a text names a municipality or a body and nothing before it."""
    return BODY.match(text) is not None or _MUNICIPALITY.match(text) is not None


def _without(pattern: re.Pattern[str], text: str, floor: int, end: int) -> int:
    hit = pattern.search(text, floor, end)
    return hit.start() if hit else end


def _before_space(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _bare_numbers(pages: Sequence[str]) -> Counter[int]:
    """How often the bare number at the end of a page differs by how much from the number at its beginning."""
    ends = ((NUMBERED_PAGE.match(text), PAGE_AT_END.regex.search(text, len(text) - 6)) for text in pages)
    return Counter(
        int(last.group()) - int(first[1]) for first, last in ends if first and last and last.group().strip().isdigit()
    )


def _masked(text: str) -> list[tuple[str, int]]:
    """The first words behind the page's number with figures masked but for those of years, and where each ends."""
    number = NUMBERED_PAGE.match(text)
    found = islice(re.finditer(r"\S+", text[: 20 * _LONGEST_HEAD]), bool(number), _LONGEST_HEAD + 2)
    words = [(hit.group(), hit.end()) for hit in found]
    return [(_mask(word, words[n - 1][0] if n else ""), end) for n, (word, end) in enumerate(words)]


def _last_words(text: str) -> list[tuple[str, int]]:
    """The last words of a page with figures masked but for those of years, and where each begins."""
    floor = max(0, len(text) - 2 * _LONGEST_FOOT)
    words = [(hit.group(), hit.start()) for hit in re.finditer(r"\S+", text[floor:])][-_LONGEST_HEAD:]
    return [(_mask(word, words[n - 1][0] if n else ""), floor + start) for n, (word, start) in enumerate(words)]


def _running_feet(pages: Sequence[str]) -> list[list[str]]:
    """The masked words that pages end with, a name or the number of the page first, the longest before the others."""
    found: Counter[tuple[str, ...]] = Counter()
    for text in pages:
        words = [word for word, _ in _last_words(text)]
        sides = [n for n, word in enumerate(words[:-1]) if _SIDES.fullmatch(word) and words[n + 1].strip(",") == "#"]
        last = sides[-1] if sides else -1
        begins = [n for n in range(last + 1) if n in sides or _names(" ".join(words[n:]))]
        found.update(tuple(words[n:]) for n in begins)
    feet = [list(foot) for foot, times in found.items() if times >= max(_FEWEST, len(pages) / 2)]
    return sorted(feet, key=len, reverse=True)


def _mask(word: str, before: str) -> str:
    if _SIDES.fullmatch(before) and re.fullmatch(rf"{_PRINTED},?", word):
        return "#"
    return word if _YEAR.match(word) else _DIGITS.sub("#", word)


def _running_heads(pages: Sequence[list[tuple[str, int]]]) -> list[list[str]]:
    """The masked words of the running heads, each of a group of pages that begin alike."""
    openings = [[word for word, _ in page[:-1]] for page in pages]
    inner = openings[1:] if len(openings) > 2 else openings
    heads = [_common(openings), _common(inner)]
    for first, times in Counter(words[0] for words in openings if words).items():
        if times < _FEWEST:
            continue
        head, shared = _shared([words for words in openings if words and words[0] == first])
        if head and _tells(head, shared, len(openings)):
            heads.append(head)
    return [head for head in heads if head]


def _common(pages: Sequence[list[str]]) -> list[str]:
    """The words that all pages begin with, but for the number of an item and what follows it."""
    if len(pages) < _FEWEST:
        return []
    same = takewhile(lambda column: len(set(column)) == 1, zip(*pages, strict=False))
    return _before_item([column[0] for column in same])[:_LONGEST_HEAD]


def _shared(pages: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """The words that most of the pages, which begin alike, go on with, and the pages that do to the end."""
    least = max(_FEWEST, _SHARE * len(pages))
    head: list[str] = []
    while len(head) < _LONGEST_HEAD:
        following = Counter(words[len(head)] for words in pages if len(words) > len(head))
        word, times = following.most_common(1)[0] if following else ("", 0)
        if times < least:
            break
        head.append(word)
        pages = [words for words in pages if words[: len(head)] == head]
    return _before_item(head), pages


def _before_item(words: list[str]) -> list[str]:
    """The words before the number of an item, the noun before it, or the heading of a section."""
    end = next((n for n in range(len(words)) if _numbers_item(words, n) or is_written_heading(words[n])), len(words))
    while end and words[end - 1].casefold().strip(".:") in _NOUNS and not _counts_no_item(words, end - 1):
        end -= 1
    return words[:end]


def _numbers_item(words: list[str], n: int) -> bool:
    if not _NUMBER.fullmatch(words[n]) or _counts_no_item(words, n):
        return False
    below = words[n + 1] if n + 1 < len(words) else ""
    if below.casefold().strip(".,") in MONTHS or (words[n] == "§" and below.endswith(",")):  # "§ 17, stk. 4-udvalget"
        return False
    bare = words[n] == "#"
    return not (bare and (n == 0 or _NUMBER.fullmatch(below)))


def _counts_no_item(words: list[str], n: int) -> bool:
    """Whether the word before tells that a number, or the "nr." before one, is that of a page, a day or a meeting."""
    before = words[n - 1] if n else ""
    if before.casefold() in _BEFORE_NUMBER or (_SIDES.fullmatch(before) and not words[n].endswith((".", ")", ":"))):
        return True
    stem = before.casefold().strip(".:")
    if words[n].casefold().strip(".:") == "nr":
        return stem in _NUMBERED_NOUNS
    return stem == "nr" and n > 1 and words[n - 2].casefold().strip(".:") in _NUMBERED_NOUNS


def _tells(head: list[str], shared: list[list[str]], pages: int) -> bool:
    """Whether words that pages share are made as a running head is.

    The number of the page tells, or a body or a municipality with a day. One of these alone has to stand on half of
    the pages, and no sentence may go on behind it.
    """
    text = " ".join(head)
    name = BODY.search(text) or _MUNICIPALITY.search(text)
    dated = _DATED.search(text) is not None
    if any(_SIDES.fullmatch(word) for word in head) or (name and dated):
        return True
    behind = [words[len(head)] for words in shared if len(words) > len(head)]
    runs_on = any(map(_is_of_sentence, text[name.end() :].split() if name else ()))
    most = 2 * len(shared) >= pages and 2 * sum(map(_is_of_sentence, behind)) <= len(shared)
    return most and not runs_on and (name is not None or dated or _KIND.match(text) is not None)


def _is_of_sentence(word: str) -> bool:
    return word.islower() and word.strip(",.:") not in _SMALL and word.strip(",.:") not in MONTHS
