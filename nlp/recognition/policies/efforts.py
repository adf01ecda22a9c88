"""The numbered efforts of an action plan: "Indsats 4: Lokale handleplaner", later "Indsats 4"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.policies.phrases import capitalised
from referatgraf.nlp.recognition.policies.reading import Reading
from referatgraf.nlp.recognition.setting import Setting

EFFORT = Pattern(
    "numbered effort",
    re.compile(
        r"(?P<name>(?:[Ii]ndsats|[Ii]nitiativ|[Tt]iltag) \d{1,3})(?!\d|[.,]\d|, ?\d| ?(?:og|-|–) ?\d| ?pct| ?mio)"
        r"(?P<title>: ?[^\r\n]{3,250}?(?=[.:]?\s*(?:[\r\n]|\Z)))?"
    ),
    "Indsats 4: Lokale handleplaner",
    "Indsatserne 1, 2 og 4",
)
_HINT = re.compile(r"(?:ndsats|nitiativ|iltag) \d")
"""Told apart by its first letters, so that texts without efforts are passed over fast."""
_LEAST_TITLED = 2


def efforts(setting: Setting, parents: dict[int | None, str]) -> Iterator[Reading]:
    """The efforts of the items that print at least two of them as headings.

    Args:
        setting: the document.
        parents: of each item the policy that its title names, whose efforts they are.
    """
    if not _HINT.search(setting.text):
        return
    found: dict[int | None, list[Reading]] = {}
    titled: dict[int | None, int] = {}
    for passage, hit in setting.search(EFFORT.regex):
        opens = not setting.text[passage.span.start : hit.start()].rpartition("\n")[2].strip(" •-*#")
        if hit["title"] and opens:
            titled[passage.item] = titled.get(passage.item, 0) + 1
        end = hit.end() if hit["title"] and opens else hit.end("name")
        parent = parents.get(passage.item, "")
        label = capitalised(hit["name"])
        also = (capitalised(setting.text[hit.start() : end]),) if end > hit.end("name") else ()
        reading = Reading(passage, Span(hit.start(), end), label, title=True, within=(parent,), also=also)
        found.setdefault(passage.item, []).append(reading)
    for item, readings in found.items():
        if titled.get(item, 0) >= _LEAST_TITLED and parents.get(item):
            yield from readings
