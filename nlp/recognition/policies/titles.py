"""Titles in quotation marks: 'projektet "Fra nabo til nabo"', '"Den sulturpolitiske fællesskabsstrategi"'."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.policies.reading import Opening, Reading
from referatgraf.nlp.recognition.policies.words import COMMON, describes, use

_OPEN, _CLOSE = "\"“”„»’'", "\"“”«’'"
QUOTED = Pattern(
    "title in quotes behind its word",
    re.compile(
        r"[,:]? (?:(?:som |der )?(?:kaldes|hedder|benævnes|kaldet|benævnt|ved navn|om|med titlen|under overskriften) )?"
        rf"[{_OPEN}](?P<title>[^\"“”„«»\r\n]{{2,110}}?)[{_CLOSE}](?!\w)"
    ),
    'projektet "Fra nabo til nabo"',
    "projektet om nabo",
)
_WHOLE = re.compile(r"[\"“”„»](?P<title>[^\"“”„«»\r\n]{4,110})\Z")
_SENTENCE = re.compile(r"[.!;] |[.!;]\Z| \d+ kr")
_SAID = re.compile(r"(?i)\b(?:vi|jeg|man|har|skal|vil|kan|er|bør)\b")
_MOST_WORDS = 14
_MOST_WORDS_SMALL = 8


def quoted(opening: Opening) -> Reading | None:
    """The title in quotes that follows the word which describes it."""
    head = opening.head
    if use(head) == COMMON and not describes(head):
        return None
    hit = QUOTED.regex.match(head.text, head.end, head.passage.span.end)
    if not hit or not is_title(hit["title"]):
        return None
    return opening.title(*hit.span("title"))


def in_quotes(opening: Opening) -> Reading | None:
    """The title in quotes that the word ends."""
    head = opening.head
    if head.text[head.end : head.end + 1] not in tuple(_CLOSE) or describes(head) or use(head) == COMMON:
        return None
    hit = _WHOLE.search(head.text, max(head.passage.span.start, head.end - 112), head.end)
    if not hit or not is_title(hit["title"]) or _SAID.search(hit["title"]) or (head.bare and " " not in hit["title"]):
        return None
    return opening.title(*hit.span("title"))


def is_title(text: str) -> bool:
    """Whether words in quotes are a title, not something said."""
    words = text.split()
    most = _MOST_WORDS if text[:1].isupper() or text[:1].isdigit() else _MOST_WORDS_SMALL
    return 0 < len(words) <= most and not _SENTENCE.search(text)
