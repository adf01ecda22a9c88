"""Who voted how, where a sentence tells it: "A, B og Vera Holm (C) stemte imod", "Et flertal (A+V) godkender"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line, sentences
from referatgraf.nlp.structure.outcomes import has_verdict
from referatgraf.nlp.structure.voters import FIGURE, Side, read_side
from referatgraf.nlp.structure.words import holds_any

_VOTES = r"stem(?:te|mer)"
_WITHIN = r"(?P<within>(?: (?!(?:ikke|for|i?mod|ja|nej)\b)(?:(?!stem| for\b| i?mod\b)[^.;:]){1,60}?)?)"
_ACCEPT = r"(?:tiltræde|godkende|anbefale|støtte|stemme for|tilslutte sig|medvirke til)"
_ACCEPTED = r"(?:godkend|anbefal|indstill|vedt[ao]g|tiltr[åæ]d|beslutte|støtte)"
_MEMBERS = r"(?P<within>\b\d{1,2} medlem(?:mer)? \([^()]{1,60}\))"
BEFORE_PATTERNS = (
    Pattern(
        "abstained",
        re.compile(rf"(?i)\bund(?:lod|lader|lot)(?: at stemme)?\b|\b{_VOTES} (?:hverken for eller imod|blankt)\b"),
        "Venstre undlod at stemme",
        "Stemmer for: V",
    ),
    Pattern(
        "abstained",
        re.compile(rf"(?i){_MEMBERS} (?:tager forbehold|afventer)"),
        "1 medlem (O) tager forbehold",
        "1 medlem (O) stemmer imod",
    ),
    Pattern(
        "against",
        re.compile(rf"(?i)\b{_VOTES}\b{_WITHIN} (?:i?mod\b|nej\b)|\bkan (?:fortsat |derfor )?ikke {_ACCEPT}\b"),
        "Vera Holm (V) stemte imod",
        "imod stemte V",
    ),
    Pattern(
        "for",
        re.compile(rf"(?i)\b{_VOTES}\b{_WITHIN} (?:for\b(?! at\b)|ja\b)"),
        "4 (A, Ø) stemte for forslaget",
        "for forslaget stemte 3",
    ),
    Pattern(
        "against",
        re.compile(
            rf"(?i)(?P<within>\b{FIGURE}(?: medlemmer| stemmer)?) (?:imod\b(?! \d)|nej\b)|\b(?:var|er) imod(?=[.,;]|$)"
        ),
        "og 1 imod (Ø)",
        "stemte imod",
    ),
    Pattern("abstained", re.compile(r"(?i)(?P<within>\b\d{1,2}) (?:stemmer )?blanke?\b"), "2 blanke", "et blankt ark"),
    Pattern(
        "for",
        re.compile(r"(?i)(?:\bforslag\w*\b[^.;]{0,60}?|[.;,] det(?:te)?) fik (?P<within>\d{1,2} stemmer?)\b"),
        "Forslaget fra Vera Holm fik 4 stemmer",
        "Vera Holm fik 4 stemmer",
    ),
    Pattern(
        "against",
        re.compile(rf"(?i){_MEMBERS} {_ACCEPTED}\w*(?: (?:det|dette|den|forslaget|indstillingen))? ikke\b"),
        "2 medlemmer (O+C) anbefaler ikke",
        "2 medlemmer (O) anbefaler",
    ),
    Pattern("for", re.compile(rf"(?i){_MEMBERS} {_ACCEPTED}"), "5 medlemmer (A+V) anbefaler", "5 medlemmer anbefaler"),
    Pattern(
        "for", re.compile(r"(?i)(?P<within>\b\d{1,2}) (?:for(?=,| og \d| \()|ja\b)"), "5 for, 2 imod", "5 for mange"
    ),
)
"""Verbs behind those who vote, by the code of the side; those may stand within the verb, or in brackets behind it."""
BEHIND_PATTERNS = (
    Pattern(
        "against",
        re.compile(
            rf"(?i)\b(?:her)?i?mod\b(?: (?:forslaget|indstillingen|dette))? {_VOTES}:?|(?:^|(?<=[.;:,] ))imod:|"
            r"\bimod(?= \d)|\bmod stemmer(?:ne)? fra\b|\bmod(?= \d{1,2} stemmer?\b)"
        ),
        "imod stemte 5 (V)",
        "stemte imod",
    ),
    Pattern(
        "for",
        re.compile(
            rf"(?i)\b(?:her)?for\b(?: [\w-]{{1,40}}){{0,3}} {_VOTES}:?|(?:^|(?<=[.;:,] ))for:|"
            rf"(?-i:\bFor) (?:[^\s,;:]{{1,40}} ){{1,8}}?{_VOTES}:?(?= [\dA-ZÆØÅ])|"
            r"\bfor(?= \d{1,2},? (?:og )?i?mod \d)|"
            r"\b(?:anbefale[st]|godkend(?:t|es)|vedtage[st]|tiltråd(?:t|es)|tiltrædes) "
            r"(?:af(?= \d{1,2}\b| et flertal (?:på|bestående af|\())|med(?= \d{1,2} stemmer\b))"
        ),
        "For indstillingen stemte 12",
        "stemte for indstillingen",
    ),
    Pattern(
        "abstained",
        re.compile(r"(?i)\b(?:blanke?|undlod|undlader|hverken for eller imod)(?:: ?| )(?=\d)"),
        "For 9, imod 3, blanke 1",
        "blankt papir",
    ),
    Pattern(
        "for",
        re.compile(
            rf"(?i)\b(?:et flertal(?: bestående af| på| af)?|flertallet(?= \())(?= \(?[^.;]{{1,500}}?\b{_ACCEPTED})"
        ),
        "Et flertal bestående af A og V godkendte",
        "Et flertal af borgerne var til stede",
    ),
)
"""Words before those who vote."""
_MEMBERS_BEHIND = r"(?: \([^()]{1,80}\))?"
_COUNTED = r"stem(?:- )?mer"
"""The word as typesetting may have broken it."""
_SOME = rf"(?:\d{{1,2}}(?: {_COUNTED})?|{FIGURE} {_COUNTED}){_MEMBERS_BEHIND}"
_OTHERS = rf"(?:\d{{1,2}}|{FIGURE}|en|et)(?: {_COUNTED}| stemme)?{_MEMBERS_BEHIND}"
BALANCE = Pattern(
    "votes against votes",
    re.compile(
        rf"(?i)\b(?:med )?(?:stemmerne )?(?P<for>{_SOME}) "
        rf"(?:i?mod|for og|for [\w-]{{3,30}} og(?= \S{{1,12}}(?: stemmer?)? imod)) "
        rf"(?P<against>{_OTHERS})(?: imod)?(?!\d|[.%/]\d)"
    ),
    "godkendt med 15 stemmer (A, V) mod 6 (O)",
    "fra 12 til 4",
)
"""Figures side by side, as a rule those for a proposal first."""
ALTERNATIVES = Pattern(
    "votes for two alternatives",
    re.compile(
        rf"(?i)\b(?P<for>{FIGURE}) {_VOTES} for at (?:[^.;()]|\([^()]{{0,160}}\)){{1,160}}?,? (?:og |mens |medens )?"
        rf"(?P<against>{FIGURE})(?: {_VOTES})? for at\b"
    ),
    "2 stemte for at slette afsnittet, 7 stemte for at lade det stå",
    "2 stemte for at gå videre",
)
PREFERENCES = Pattern(
    "votes for one thing and for another",
    re.compile(
        rf"(?i)(?:^|\b(?:afstemning\w*|håndsoprækning|stemte)\b[^.;]{{0,40}}?\b)(?P<for>{FIGURE}) "
        rf"(?:{_COUNTED} |stemte )?for (?!at )[^.;,]{{1,60}},? (?:og |mens |men )?(?P<against>{FIGURE}) "
        rf"(?:{_COUNTED} |stemme |stemte )?for\b"
    ),
    "Afstemning: 4 for model A, 1 for model B",
    "Der gik 4 for model A, 1 for model B",
)
SCORE = Pattern(
    "votes against votes as a score",
    re.compile(
        r"(?i)\b(?:stemmerne|stemmetallet|(?:vedtaget|godkendt|tiltrådt|anbefalet|forkastet) (?=\())"
        r"[ :(]{0,2}(?P<for>\d{1,2}) ?[-–] ?(?P<against>\d{1,2})(?!\d|[.-]\d)"
    ),
    "Vedtaget med stemmerne 9-4",
    "Vedtaget den 9-4",
)
FIGURES = (BALANCE, ALTERNATIVES, PREFERENCES, SCORE)
"""Figures of both sides in one sentence."""
COUNT_BEHIND = Pattern(
    "count behind the verb",
    re.compile(r"(?:[^.;:,()]{0,40}: (?=\d+ stemmer?\b)| \((?=\d+\)))(?P<n>\d{1,3})"),
    " indstillingen: 4 stemmer",
    " indstillingen. 4 stemmer",
)
_HINTS = ("stem", "undl", "medlem", "kan ", "mod", "nej", "blank", "flertal", "for:")
_DIGIT = re.compile(r"\d")
_DECIDES = re.compile(r"(?i)stem|\bfor:? \d{1,2}\b|godkendt|vedtaget|forkastet")
"""Without any of these words figures are no votes."""
_LOST = re.compile(r"(?i)forkast|nedstemt|stemt ned|afvist|faldt|ikke (?:vedtaget|godkendt)|bortfald")
_GOES_ON = re.compile(r"(?i)\b(?:mens|medens|men|hvorefter|herefter)\b")
_REST = re.compile(r"[^,.;:()]*[,.;] ")
"""What goes on behind a verb, before the next members."""
_CLAUSE = re.compile(r"(?i)(?:^|.*\b)(?:idet|mens|medens|men|hvor|hvorefter|da)\b |.*[.:] (?=\d)", re.DOTALL)
"""What stands before the members of a side in its sentence."""
_STOP = re.compile(
    r"(?i) (?=godkend|anbefal|indstill|vedt[ao]g|tiltr[åæ]d|beslutte|støtte|,? ?(?:idet|mens|medens|men|da)\b)|"
    r"(?<=stemmer)\. (?=\d)|\. (?=\d{1,2} medlem)"
)
_BRACKET = re.compile(r" ?\((?:[^()]|\([^()]*\)){1,200}\)")


@lru_cache(maxsize=64)  # a line is asked for when votes are parted, when one is read and for what it is about
def sides_told(line: Line) -> tuple[Side, ...]:
    """The sides that the sentences of a line tell, each with members or a figure."""
    if not _may_tell(line.text):
        return ()
    decides = bool(_DECIDES.search(line.text))  # once for all sentences: a line may be a whole document
    sides: list[Side] = []
    for begin, end in sentences(line.text):
        balance = _figures(line.text, begin, end) if decides else None
        if balance:
            sides += _balanced(line, balance, lost=_LOST.search(line.text, begin, end) is not None)
        sides += _of_sentence(line, balance.end() if balance else begin, end)
    return tuple(sides)


def _may_tell(text: str) -> bool:
    """Whether a text holds what every sentence on sides does: a quick look that saves most lines the search."""
    lowered = text.lower()
    return holds_any(lowered, _HINTS) or lowered.count(" for ") > 1 or _DIGIT.search(text) is not None


def is_dissent(sentence: str) -> bool:
    """Whether a sentence tells only who did not agree, so that it is no verdict of the body.

    >>> [is_dissent(f"{who} kan ikke tiltræde indstillingen.") for who in ("Liste Ø", "Udvalget")]
    [True, False]
    """
    sides = sides_told(Line(0, len(sentence), sentence, 1))
    if any(side.stance == "for" for side in sides) or _GOES_ON.search(sentence):
        return False
    first = min((each.start for side in sides for each in side.spans), default=None)
    return first is not None and not has_verdict(sentence[:first])


def is_choice(text: str) -> bool:
    """Whether a text tells votes for one thing and for another, so that more votes approve nothing.

    >>> is_choice("Afstemning: 4 for model A, 1 for model B.")
    True
    """
    return bool(ALTERNATIVES.regex.search(text) or PREFERENCES.regex.search(text))


def _figures(text: str, begin: int, end: int) -> re.Match[str] | None:
    """The first of `FIGURES` that tells both sides in one sentence."""
    return next((hit for pattern in FIGURES if (hit := pattern.regex.search(text, begin, end))), None)


def _balanced(line: Line, balance: re.Match[str], *, lost: bool) -> tuple[Side, Side]:
    """The sides of figures side by side; of a proposal that `lost` the greater figure is against it."""
    first, second = (_side(line, balance.span(group), group) for group in ("for", "against"))
    if lost and (first.count or 0) > (second.count or 0):
        return _side(line, balance.span("for"), "against"), _side(line, balance.span("against"), "for")
    return first, second


def _of_sentence(line: Line, begin: int, end: int) -> Iterator[Side]:
    hits = _verbs(line.text, begin, end)
    ends = [*(hit.start() for _, _, hit in hits[1:]), end]
    done = begin
    for (stance, behind, hit), following in zip(hits, ends, strict=False):
        for place in _places(line.text, behind, hit, done, following):
            side = _side(line, place, stance)
            count = COUNT_BEHIND.regex.match(line.text, hit.end(), end)
            if count and side.count is None:
                side = replace(side, count=int(count["n"]))
            if side.count is not None or side.parties or side.people:
                done = max(place[1], hit.end())
                yield side
                break


def _side(line: Line, place: tuple[int, int], stance: str) -> Side:
    return read_side(line.text[slice(*place)], line.start + place[0], stance)


def _verbs(text: str, begin: int, end: int) -> list[tuple[str, bool, re.Match[str]]]:
    """The words that tell a side, in order: (side, whether its members follow, hit)."""
    found = [
        (pattern.name, behind, hit)
        for behind, patterns in ((False, BEFORE_PATTERNS), (True, BEHIND_PATTERNS))
        for pattern in patterns
        for hit in pattern.regex.finditer(text, begin, end)
    ]
    found.sort(key=lambda each: (each[2].start(), -each[2].end()))
    kept: list[tuple[str, bool, re.Match[str]]] = []
    for each in found:
        if not kept or each[2].start() >= kept[-1][2].end():
            kept.append(each)
    return kept


def _places(text: str, behind: bool, hit: re.Match[str], done: int, following: int) -> Iterator[tuple[int, int]]:
    """Where the members of a side may stand, the likeliest place first."""
    if behind:
        end = _STOP.search(text, hit.end(), following)
        yield hit.end(), end.start() if end else following
        return
    bracket = _BRACKET.match(text, hit.end())
    if hit.groupdict().get("within"):
        yield hit.start("within"), bracket.end() if bracket else hit.end("within")
    opening = _CLAUSE.match(text, done, hit.start()) or (_REST.match(text, done, hit.start()) if done else None)
    yield opening.end() if opening else done, bracket.end() if bracket else hit.start()
