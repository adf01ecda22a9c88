"""Cases that the text of another case names by their numbers: "se sag 24-000101", "jf. J.nr. 05.13.00-G01-7-21".

A number counts behind a word for it, and by its form alone where a KLE number with its facet begins it; what structure
has read as the item's own number is not looked for again.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import AgendaItem, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import HEAD, Passage
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.case_numbers import LABELLED_NUMBER, is_journal_number

LABEL = Pattern(
    "word for the number of a case",
    re.compile(
        r"(?i)\b(?:sag(?:en|erne|er|s)?(?:[ -]?(?:nr|nummer|id))?|j(?:ournal)?\.? ?(?:nr|nummer)|"
        r"(?:esdh|acadre|sbsys)(?:[ -]?sag(?:s?nr)?)?)(?:\.?:?)(?:(?: med)? (?:nr\.?|nummer|sagsnummer|sagsnr\.?))? ?"
        r"(?=\d|(?-i:[A-ZÆØÅ]{2,3} \d))"
    ),
    "jf. sag nr. 24-008179",
    "sagen om havnen",
)
JOURNAL = Pattern(
    "journal number by its form",
    re.compile(r"(?<![\d.])\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2,4}(?![\d-])"),
    "jf. 05.13.00-G01-7-21",
    "den 08.08.2024",
)
_LABELS = ("sag", "j", "esdh", "acadre", "sbsys")
"""What the first word of a label begins with."""
_FACET = re.compile(r"-[A-ZÆØÅ]\d{2}-")
_BEFORE_FACET = len("05.13.00")
_NEXT = re.compile(r"(?:, (?:og )?| og | samt )(?=\d)")
_NO_CASE = re.compile(r"(?i)\b(?:dok(?:ument)?|bilag|akt)[\w.-]{0,12}:? ?\Z")
_PASSED_OVER = (HEAD, "identification", "attachments", "participants", "absence")
_YEARS = re.compile(r"(?:19|20)\d\d[-/](?:19|20)\d\d")
_BEFORE = 24


def match(setting: Setting) -> Iterator[Mention]:
    """Every number of a case that is not the item's own."""
    items = setting.minutes.items
    own = [{_key(quote.value) for quote in (*item.case_numbers, *item.journal_numbers)} for item in items]
    read = [tuple(_read_spans(item)) for item in items]
    for (start, end), passage in sorted(_places(setting).items()):
        if passage.kind in _PASSED_OVER or passage.item is None:
            continue
        number = setting.text[start:end]
        known = any(start < span.end and span.start < end for span in read[passage.item])
        if not known and _key(number) not in own[passage.item]:
            yield Mention("case", number, Span(start, end), "cases")


def _places(setting: Setting) -> dict[tuple[int, int], Passage]:
    """Where numbers of cases stand, and in which passage."""
    text = setting.text
    facets = (facet.start() - _BEFORE_FACET for _, facet in setting.search(_FACET))
    found = {hit.span(): passage for passage, hit in setting.match(JOURNAL.regex, facets) if _is_case(text, hit)}
    for passage, label in setting.match(LABEL.regex, setting.words.those(_is_label)):
        hit = LABELLED_NUMBER.match(text, label.end(), passage.span.end)
        while hit and _is_case(text, hit):
            found[hit.span()] = passage
            following = _NEXT.match(text, hit.end(), passage.span.end)
            hit = LABELLED_NUMBER.match(text, following.end(), passage.span.end) if following else None
    return found


def _is_label(word: str) -> bool:
    return word.casefold().startswith(_LABELS)


def _is_case(text: str, hit: re.Match[str]) -> bool:
    """Whether a number is one of a case: neither of a document nor years, and more than a bare KLE number."""
    number = hit.group()
    bare = is_journal_number(number) and not re.search(r"[A-ZÆØÅ]\d\d.*\d", number)
    return not (bare or _YEARS.fullmatch(number) or _NO_CASE.search(text, max(0, hit.start() - _BEFORE), hit.start()))


def _read_spans(item: AgendaItem) -> Iterator[Span]:
    """Where structure has read numbers, of documents too."""
    return (quote.span for quote in (*item.case_numbers, *item.journal_numbers, *item.document_numbers))


def _key(number: str) -> str:
    """The number as compared: separators make no difference."""
    return re.sub(r"\W+", "-", number.casefold())
