"""Names that stand in a list beside institutions: "Plejecenter Asalie, Nørby Plejehjem og Kildebakken i Aarup".

What a list names is of one kind: where some of its names are told to be institutions, the others are, unless they are
known to be something else.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.departments import is_of_subjects
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, reading
from referatgraf.nlp.recognition.institutions.runs import UPPER, Run, is_function
from referatgraf.nlp.recognition.institutions.towns import TOWN, is_place
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.heading_words import heading_words
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import body_level, family_names, given_names, party_named, role_named

JOINT = Pattern(
    "what joins the names of a list, a town behind the first perhaps",
    re.compile(rf"(?: (?:i|på) {TOWN})?(?:, (?:og |samt )?| (?:og|samt|eller) )"),
    " i Kirkeby og ",
    " for ",
)
_JOINT_BEFORE = re.compile(rf"(?:{JOINT.regex.pattern})\Z")
NO_INSTITUTION = Pattern(
    "last word of a road, a place, a paper, a body, an event or a field",
    re.compile(
        r"(?:.*(?:vej|vejen|gade|gaden|stræde|stræde[rt]|vænge[rt]?|allé|alléen|plads|pladsen|torv|torvet|stien?|"
        r"området|arealet|grunden|byggeriet|brygge|region|landet|kvarteret|fjorden|søen|åen|skoven|mosen|stranden|"
        r"loven?|bekendtgørelsen?|planen?|politik(?:ken)?|strategi(?:en)?|budget(?:tet)?|aftalen?|projektet?|puljen?|"
        r"udvalg(?:et)?|råd(?:et)?|bestyrelsen|formand(?:en)?|kommunen?|forvaltningen|administrationen|partiet?|listen?|"
        r"ing|tion|else|hed|skab|itet|ugen?|dagen?|prisen|festival(?:en)?|ø)|"
        r"Basketball|Fodbold|Håndbold|Badminton|Gymnastik|Svømning|Tennis|Atletik|Dans|Musik|Teater|"
        r"Å|Sø|Skov|Mose|Strand|Fjord|Hede|Eng|Bugt|Mark|Bakke|Kirke|Station|Havn|By)s?"
    ),
    "Skolevej",
    "Kildebakken",
)
TOWN_LIKE = Pattern(
    "word that is rather a town's name",
    re.compile(r".*(?:by|rup|lev|løse|sted|bro|ager|um|næs|vig|havn|sø|ø|å|balle|dding|bøl|rød|tved|inge)"),
    "Vesterby",
    "Kildebakken",
)
GOES_ON = Pattern(
    "what makes a word the first of a longer name",
    re.compile(rf"[-/&]|[ \u00a0](?:[{UPPER}]|[Kk]ommune|& )"),
    " Kommune",
    " har",
)
_LINKS = (", ", " og ", " samt ", " eller ")
_BEHIND = (*_LINKS, " i ", " på ")
_TOWARDS = (" i ", " til ", "\ni ", "\ntil ")
"""What stands before towns, and before names of institutions seldom."""
_FARTHEST, _SHORTEST = 60, 4
"""Characters of what joins, and of a name."""


def beside(setting: Setting, runs: Sequence[Run], found: Sequence[Mention]) -> Iterator[Mention]:
    """The names in lists of which another is an institution that was found.

    Args:
        setting: the document.
        runs: its runs of capitalised words, in order.
        found: the institutions found in it.
    """
    ends = {mention.span.end for mention in found}
    starts = sorted(mention.span.start for mention in found)
    listed = [run for run in runs if _is_listed(setting.text, run)]
    for names in (listed, reversed(listed)):
        for run in names:
            if _is_beside(setting.text, run, starts, ends) and _may_be(setting, run):
                ends.add(run.end)
                starts.insert(bisect_left(starts, run.start), run.start)
                yield reading(setting.text, run.start, run.end, EXPECTED)


def _is_listed(text: str, run: Run) -> bool:
    """Whether a run is one word within a sentence, with what joins names before or behind it."""
    if len(run.words) > 1 or run.initial:
        return False
    return text.endswith(_LINKS, 0, run.start) or text.startswith(_BEHIND, run.end)


def _is_beside(text: str, run: Run, starts: Sequence[int], ends: set[int]) -> bool:
    """Whether a joint alone stands between a run and an institution, which is not the run itself."""
    place = bisect_left(starts, run.start)
    if run.end in ends or (place < len(starts) and starts[place] < run.end):
        return False
    before = _JOINT_BEFORE.search(text, max(0, run.start - _FARTHEST), run.start)
    if before and before.start() in ends:
        return True
    behind = JOINT.regex.match(text, run.end)
    return bool(behind and place < len(starts) and starts[place] == behind.end())


def _may_be(setting: Setting, run: Run) -> bool:
    """Whether a run may be a name as the others of the list are: a word, whole, and nothing else."""
    text, (word, start) = setting.text, run.words[0]
    whole = not GOES_ON.regex.match(text, run.end) and not text.endswith(("- og ", "- "), 0, start)
    return whole and not word.endswith("s") and not TOWN_LIKE.regex.fullmatch(word) and may_be_called_so(setting, word)


def may_be_called_so(setting: Setting, name: str) -> bool:
    """Whether a name may be that of an institution: no place, person, party, body, paper, number or abbreviation."""
    words = name.split()
    if name.isupper() or len(name) < _SHORTEST or NO_INSTITUTION.regex.fullmatch(words[-1]) or is_function(words[0]):
        return False
    if is_place(name) or words[0] in given_names() or name in family_names() or party_named(name) or role_named(name):
        return False
    if (
        is_of_subjects(name)
        or (headed(words[-1]) and len(words) == 1)
        or body_level(name)
        or fold(name) in heading_words()
    ):
        return False
    return not any(setting.text.endswith(_TOWARDS, 0, place) for place in setting.words.places([words[0]]))
