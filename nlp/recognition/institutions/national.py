"""Committees, councils and commissions of the State: "Ekspertudvalget for socialområdet", "Det Nationale Råd for …".

Their names are made like those of municipal bodies, and the register of body words tells them apart.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.readings import nominative, reading
from referatgraf.nlp.recognition.institutions.runs import Run
from referatgraf.ontology.registers import body_level

HEAD = Pattern(
    "committee, council or commission",
    re.compile(r"(?:udvalg|råd|nævn)(?:ets?)?$|kommissionens?$"),
    "Ekspertudvalgets",
    "Udvalgsmødet",
)
TASK = Pattern(
    "task of a committee",
    re.compile(r" for (?:[a-zæøå]{4,40}(?:området|en|et)|[A-ZÆØÅ]\w{3,40})(?![\w-])"),
    " for socialområdet",
    " for at",
)
OTHER_NAME = Pattern(
    "other name in brackets",
    re.compile(r" \((?=[A-ZÆØÅ][\w-]{3,40}-(?:udvalget|kommissionen|rådet)\))"),
    " (Krag-udvalget)",
    " (Krag)",
)
_WIDE = ("Nationale", "Centrale", "Danske")
_DEFINITE = ("et", "ets", "en", "ens")


def national(text: str, runs: Iterable[Run]) -> list[Mention]:
    """The bodies of the State that the runs name; a short form means the one with a task that the document names."""
    found = [mention for run in runs for mention in _of_run(text, run)]
    full = {mention.label for mention in found if TASK.regex.search(mention.label)}
    return [replace(each, label=_full(each.label, full)) for each in found]


def _of_run(text: str, run: Run) -> Iterator[Mention]:
    for place, (word, start) in enumerate(run.words):
        if not HEAD.regex.search(word) or not _is_of_state(run, place):
            continue
        begin = run.start if place > 1 and run.words[place - 1][0] in _WIDE else start
        end = start + len(word)
        task = TASK.regex.match(text, end)
        named = reading(text, begin, task.end() if task else end)
        yield named
        other = OTHER_NAME.regex.match(text, named.span.end)
        if other:
            close = text.index(")", other.end())
            yield replace(reading(text, other.end(), close), label=named.label)


def _is_of_state(run: Run, place: int) -> bool:
    """Whether the committee at `place` is the State's, by its word or by what stands before it."""
    word = run.words[place][0]
    before = run.words[place - 1][0] if place else ""
    if before in _WIDE:
        return place > 1
    if not word.endswith(_DEFINITE) or before.endswith("e"):
        return False
    level = body_level(nominative(word))
    return level == "state" or (not level and "kommission" in word and (place > 0 or not run.initial))


def _full(label: str, full: set[str]) -> str:
    """The only name with a task that begins with `label`, or `label` itself."""
    longer = [name for name in full if name.startswith(f"{label} ")]
    return longer[0] if len(longer) == 1 else label
