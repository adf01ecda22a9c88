"""Institutions told by those who speak for them: "Vera Holm (Egeby Udvikling)", "Havly v/ Vera Holm søger"."""

import re
from collections import Counter
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, reading
from referatgraf.nlp.recognition.institutions.runs import LEAD_IN, WORD, Run
from referatgraf.nlp.recognition.institutions.towns import is_place, is_town
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import given_names, municipality_named, party_named, role_named

_WORDS = rf"{WORD}(?: (?:(?:&|og|i|på|for|af) )?{WORD}){{1,5}}"
IN_BRACKETS = Pattern(
    "whom a member represents, in brackets",
    re.compile(
        r",? \((?:(?:indstillet|udpeget|valgt) (?:af|for) |repræsentant for |repr\. |for |fra )?"
        rf"(?P<name>{_WORDS})(?=[,)])"
    ),
    " (udpeget af Egeby Udvikling)",
    " (formand)",
)
BEHIND_COMMA = Pattern(
    "whom a member represents, behind a comma",
    re.compile(rf", (?P<name>{WORD}(?: (?:(?:&|og) )?{WORD}){{1,5}})(?=[ \t]*(?:\n|\(|$))"),
    ", Egeby Gymnastik & Fitness (formand)",
    ", Egeby",
)
SPEAKER = Pattern(
    "who speaks for an institution",
    re.compile(rf"(?:, {WORD})? v(?:/ ?|ed )(?:[a-zæøå]{{4,30}} )?{WORD}(?: {WORD}){{0,4}}"),
    " v/ formand Vera Holm",
    " v. siden af",
)
ASKS = Pattern(
    "what an institution does that asks for something",
    re.compile(
        r",? (?:an)?(?:søger|modes?|har (?:an)?(?:søgt|modet|klaget)|klager|ønsker|protesterer|foreslår"
        r"|gør indsigelse)\b"
    ),
    " ansøger om",
    " holder oplæg",
)
JOINED_WITH = Pattern(
    "words that a small one joins to the run behind them",
    re.compile(rf"(?<![\w-]){WORD}(?: {WORD}){{0,2}} (?:og|i|på|af) $"),
    "Egeby Drager og ",
    "drager og ",
)
_FROM = ("fra ", "hos ", "Fra ")
_LISTS = re.compile(
    rf"(?i)\w*(?:listen?|parti(?:et)?|gruppen?)(?!\w)|.*\b{any_of(('liste', 'folkeparti', 'venstre'))}\b"
)
_NO_NAME = words_of("nord syd øst vest by midtby strand kommune formand næstformand suppleant afbud udvalg byråd")
_BEFORE, _LONGEST = 5, 60


def members(setting: Setting) -> Iterator[Mention]:
    """Those whom the people of the lists represent; what several represent is rather a party."""
    found = [hit for hit in _beside_people(setting) if not _is_party(hit["name"])]
    often = Counter(hit["name"] for hit in found)
    for hit in found:
        if often[hit["name"]] == 1:
            yield reading(setting.text, *hit.span("name"), EXPECTED)


def _beside_people(setting: Setting) -> Iterator[re.Match[str]]:
    """What stands in brackets or behind a comma beside the people whom structure has read."""
    for who in setting.known:
        if who.kind.startswith("person/"):
            bracket = IN_BRACKETS.regex.match(setting.text, who.span.end)
            comma = BEHIND_COMMA.regex.match(setting.text, who.span.end)
            if bracket:
                yield bracket
            elif comma and _is_local(comma["name"]):
                yield comma


def _is_local(name: str) -> bool:
    """Whether a name begins with a town, and is not a part of one."""
    first, _, rest = name.partition(" ")
    return (is_place(first) or is_town(first)) and rest.casefold() not in _NO_NAME


def _is_party(name: str) -> bool:
    """Whether words name a party or list, an office, a municipality or a person."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    known = party_named(name) or role_named(name) or role_named(first) or municipality_named(name)
    return bool(known or _LISTS.match(name) or first in given_names() or last.casefold() in _NO_NAME)


def speaking(text: str, run: Run) -> Iterator[Mention]:
    """The institution for which somebody asks: "svar fra Havly v/ Vera Holm", "Egeby Drager v/ Vera Holm søger"."""
    speaker = SPEAKER.regex.match(text, run.end)
    if not speaker or run.words[0][0] in given_names() or LEAD_IN.regex.search(run.words[-1][0]):
        return
    joined = JOINED_WITH.regex.search(text, max(run.start - _LONGEST, 0), run.start)
    start = joined.start() if joined else run.start
    sent = text[max(start - _BEFORE, 0) : start].endswith(_FROM)
    asks = (joined or len(run.words) > 1) and ASKS.regex.match(text, speaker.end())
    if (sent or asks) and not (joined and joined.group().partition(" ")[0] in given_names()):
        yield reading(text, start, run.end, EXPECTED)
