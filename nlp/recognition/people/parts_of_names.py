"""Persons called by family name or given name alone, where one of those whom the document names in full has it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import GENITIVE
from referatgraf.nlp.recognition.people.cues import party_behind
from referatgraf.nlp.recognition.people.names import Person
from referatgraf.nlp.recognition.people.titles import INDEFINITE, Title
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import first_words, with_genitive
from referatgraf.ontology.registers import given_names

SAID = Pattern(
    "word before a party, or a verb of someone who speaks or acts at a meeting",
    re.compile(
        r"(?<![\w&-])(?P<part>[A-ZÆØÅ][\wæøåéü-]+)(?= \([^()\d\n]{1,30}\)| (?:foreslog|foreslår|spurgte|"
        r"spørger|oplyste|oplyser|orienterede|orienterer|fortalte|fortæller|stemte|stemmer|meddelte|meddeler|bemærkede|"
        r"bemærker|anmodede|ønskede|takkede|svarede|sagde|mente|forlod|ankom|udtrådte|begærede|deltog|redegjorde|"
        r"tog (?:et generelt )?forbehold|fremlagde|gennemgik|præsenterede)(?!\w))"
    ),
    "Holm foreslog, at",
    "Holm var gul",
)
TITLED = Pattern(
    "one word behind a title", re.compile(r"[ \u00a0](?P<part>[A-ZÆØÅ][\wæøåéü-]+)(?! [A-ZÆØÅ])"), " Holm er", " holm"
)
_CAPITAL_BEFORE = re.compile(r"[A-ZÆØÅ&][\w.-]*[ \u00a0]+$")
_BEHIND, _BEFORE = 60, 40
GIVEN_NAMES = "eneste i dokumentet med fornavnene"
_FAMILY_NAME, _GIVEN_NAME = "eneste i dokumentet med efternavnet", "eneste i dokumentet med fornavnet"


def by_part(setting: Setting, people: Sequence[Person], titles: Iterable[Title]) -> Iterator[tuple[Person, str]]:
    """Whom a family name or a given name alone means, and why; a title, a party or a verb of speaking is with it."""
    only = _only({person.name for person in people})
    if not only:
        return
    taken = [(person.span.start, person.span.end) for person in people]
    for hit in (*_titled(setting.text, titles), *_said(setting, only)):
        start, end = hit.span("part")
        place = bisect_right(taken, (start, len(setting.text))) - 1
        meant = only.get(hit["part"]) or only.get(GENITIVE.sub("", hit["part"]))
        if meant and (place < 0 or taken[place][1] <= start):
            yield Person(meant[0], Span(start, end)), meant[1]


def by_given_names(names: Iterable[str]) -> dict[str, str]:
    """Whom two given names without a family name mean: the only one whose full name begins so.

    >>> by_given_names(["Hans Jørgen", "Hans Jørgen Holm", "Ib Krog"])
    {'Hans Jørgen': 'Hans Jørgen Holm'}
    """
    known = sorted(set(names))
    fuller = {
        name: [other for other in known[n + 1 : n + 3] if other.startswith(f"{name} ")]
        for n, name in enumerate(known)
        if all(word in given_names() for word in name.split())
    }
    return {name: others[0] for name, others in fuller.items() if len(others) == 1}


def _titled(text: str, titles: Iterable[Title]) -> Iterator[re.Match[str]]:
    """Each word behind a title that stands right before it."""
    hits = (TITLED.regex.match(text, title.span.end) for title in titles if title.form == INDEFINITE)
    yield from filter(None, hits)


def _said(setting: Setting, names: Iterable[str]) -> Iterator[re.Match[str]]:
    """Each of the names before a verb of speaking or a party, no capitalised word before it; a genitive too."""
    text, forms = setting.text, with_genitive(first_words(names))
    for _, hit in setting.match(SAID.regex, setting.words.places(forms)):
        bracket = text[hit.end() + 1 : hit.end() + 2] == "("
        if bracket and not party_behind(text[hit.end() : hit.end() + _BEHIND]):
            continue
        if not _CAPITAL_BEFORE.search(text[max(0, hit.start() - _BEFORE) : hit.start()]):
            yield hit


def _only(names: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The family names and given names that one person alone bears: the full name, and why it is meant."""
    found: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for name in names:
        words = name.split()
        for part, why in ((words[0], _GIVEN_NAME), (words[-1], _FAMILY_NAME)):
            if part in found:
                shared.add(part)
            if len(part) > 2 and (why == _FAMILY_NAME or part in given_names()):
                found[part] = (name, why)
    return {part: meant for part, meant in found.items() if part not in shared}
