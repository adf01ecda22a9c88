"""Institutions that end with their kind or their legal form: "Kirkeby Skole", "Nørhavn Fjernvarme", "Vandkant A/S"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.heads import Headed, headed
from referatgraf.nlp.recognition.institutions.leading import FOR, fields_end
from referatgraf.nlp.recognition.institutions.readings import reading
from referatgraf.nlp.recognition.institutions.runs import LEAD_IN, UPPER, Run, is_function
from referatgraf.nlp.recognition.institutions.towns import TOWN, VILLAGE, is_place, is_town
from referatgraf.ontology.registers import given_names

_FORM = r"(?:[AIKP]/S|S/I|ApS|IVS|[AF]\.?[mM]\.?[bB]\.?[aA]\.?|[af]\.m\.b\.a\.?|as|[ai]/s|aps)"
LEGAL_FORM = Pattern(
    "legal form behind a name",
    re.compile(rf"(?:(?<=& Co)\.)?[ \u00a0]{_FORM}(?:['’]s?)?(?![\w/-])"),
    "Vandkant A/S's",
    "asfalt",
)
FORM = Pattern("legal form, before a name too", re.compile(rf"^(?:{_FORM}|[AH]/B|[EGH]/F)(?:['’]s?)?$"), "I/S", "IT")
CLUB = Pattern("form of a sports club", re.compile(r"^(?:[FA]C|IF|BK|IK|GF|SK|[BGU]IF|B&I|KFUM)$"), "IF", "IT")
LOWER_HEAD = Pattern(
    "head in lower case", re.compile(r"[ \u00a0]([a-zæøå]{4,40})(?![\w-])"), "Kirkeby skole", "Kirkeby Skole"
)
TOWN_BEHIND = Pattern(
    "town behind an association",
    re.compile(rf" i (?P<town>{TOWN})(?![\w-]| [Kk]ommune)"),
    " i Kirkeby",
    " i Kirkeby Kommune",
)
COURSES = Pattern("courses of a gymnasium", re.compile(r" (?:og|&) HF(?![\w-])"), " og HF", " og HF-kurset")
_BRANCHES = frozenset(("forening", "samråd"))
"""What towns have of their own under one name: "Nordisk Kulturforening i Kirkeby"."""
_NUMBERED_BY = "".join(f"(?<!{noun} )" for noun in ("model", "alternativ", "scenarie", "løsning", "punkt"))
"""A letter behind these counts: "model A."."""
INITIALS = Pattern(
    "initials before a name",
    re.compile(rf"(?<![\w.-]){_NUMBERED_BY}(?:(?P<given>[{UPPER}][a-zæøåé]+) )?(?:[{UPPER}]\. ?){{1,3}}$"),
    "fra A.B. ",
    "bilag 1. ",
)
SHARED = Pattern(
    "first part of a coordinated name",
    re.compile(rf"(?<![\w-])(?:[{UPPER}]\w{{1,30}} ){{0,2}}(?P<first>[{UPPER}][\w-]{{1,30}}) (?:og|&) $"),
    "fra By- og ",
    "fra byen og ",
)
SUPPLY = Pattern(
    "supplier before the company of one supply",
    re.compile(rf"(?<![\w-])(?:[{UPPER}][\w-]{{1,30}} ){{0,2}}(?:Forsyning|[{UPPER}]\w*forsyning) [-–] $"),
    "fra Kirkeby Forsyning - ",
    "fra forsyning - ",
)
_NAMED_BEFORE = frozenset(
    ("skole", "museum", "center", "fond", "forening", "klub", "teater", "sammenslutning", "kollegium")
)
_TRADES = words_of(
    "Vind Sol Klima Skov Land Hegn Tag Træ Stål Rør Kultur Fritid Sport Event Mad Bolig Ejendom Pleje Omsorg "
    "Vand Spildevand Varme Fjernvarme Kloak Energi El Gas Affald Renovation Service Miljø Natur Jord Grus "
    "Beton Asfalt Anlæg Byg Murer Tømrer Maler Smede VVS Ventilation Køl Auto Transport Vognmand Have Park "
    "Handel Design Data"
)
"""What firms deal with: "Nørhavn Vand og Spildevand A.m.b.a."."""
_AREA = frozenset(("omegn", "omegns"))
_BEFORE = 60
_PLAIN = words_of(
    "ny nye nyt åben åbent åbne digital digitale sund sunde grøn grønne fælles kommunal kommunale privat private "
    "social sociale lokal lokale selvejende almen almene gammel gamle stor store lille små dansk danske levende god "
    "gode fri frie sikker sikkert psykiatrisk teknisk regional regionale statslig mobil mobilt projekt status"
)
"""Words that make no name with a single head behind them ("Åben Skole" is a policy)."""
_VISIONS = frozenset(("fremtidens", "verdens", "vores", "mit", "min", "jeres"))
_WISHED = frozenset(("åbne", "nye", "gode", "grønne", "digitale", "sunde", "trygge", "lille", "store"))
_ARTICLES = ("den", "det", "de")
_FAMILY_NAMES = ("havn", "bank")
_ADMINISTRATION = frozenset(("forvaltning", "afdeling", "sekretariat"))
_NUMBERED = frozenset(("afdeling", "center", "enhed", "fagcenter", "hal", "kontor", "team"))
"""Units of which one place has several ("Nørhavn Hal 2"); behind other names a number is a day or the next column's."""
_DAY = re.compile(r"\.\s[a-zæøå]")
_PARTIES = words_of(
    "grundejer bygherre bygherren ansøger ansøgeren ejer ejeren udlejer lejer køber sælger udvikler "
    "entreprenør rådgiver lodsejer naboen kunden ejendommen firmaet"
)
"""Who a firm is in a case."""
_WHERE_FROM = ("-firmaet", "-virksomheden", "-selskabet", "-entreprenøren")
"""How a word ends that says where a firm is from: "Kirkeby-firmaet Havly A/S"."""
_ROOMS = frozenset(("mødelokale", "lokale", "mødested", "sted", "sal"))


def trailing(text: str, run: Run) -> Iterator[Mention]:
    """The name of a run that ends with its kind or legal form, a genitive ending included."""
    legal = _legal(text, run)
    end = legal or _club(run) or _headed(text, run) or _lower(text, run)
    if end and run.words[0][0].casefold() not in _ROOMS:
        yield reading(text, _begin(text, run, legal), end)
    elif not end and (begin := _coordinated(text, run)) is not None:
        yield reading(text, begin, run.end_of(0))


def _begin(text: str, run: Run, legal: int) -> int:
    """The offset at which the name of a run begins, with what stands before the run and is part of the name.

    "A. Holm A/S" begins with initials, "Vera B. Holms Fond" with a given name and one; "By- og Havn A/S",
    "Kirkeby Vand og Varme ApS" and "Kirkeby og Omegns Fonden" are coordinated, "Kirkeby Forsyning - Vand A/S" is one.
    """
    window = max(run.start - _BEFORE, 0)
    initials = INITIALS.regex.search(text, window, run.start)
    if initials and (initials["given"] in given_names() or (legal and not initials["given"])):
        return initials.start()
    if legal and (supplier := SUPPLY.regex.search(text, window, run.start)):
        return supplier.start()
    shared = SHARED.regex.search(text, window, run.start)
    area = run.words[0][0].casefold() in _AREA
    trades = legal and {shared["first"], run.words[0][0]} <= _TRADES if shared else False
    if shared and (area or trades or (legal and shared["first"].endswith("-"))):
        return shared.start()
    return run.words[_described(run, legal) if legal else _behind_heading(run)][1]


def _described(run: Run, end: int) -> int:
    """The number of the word with which the name of a firm begins that ends at `end`.

    Before it may stand who it is ("Grundejer Havly ApS"), or in capitals words of a heading ("AFTALE MED HAVLY APS").
    """
    words = [word for word, start in run.words if start < end]
    links = [place for place, word in enumerate(words[:-1]) if word.isupper() and is_function(word)]
    if links and run.words[links[-1] + 1][0].isupper():
        return links[-1] + 1
    first = words[0].casefold() if len(words) > 1 else ""
    return int(first in _PARTIES or first.endswith(_WHERE_FROM))


def _behind_heading(run: Run) -> int:
    """The number of the word behind words of a heading: "Åben Ansøgning Kirkeby Skole"."""
    opening = [place for place, (word, _) in enumerate(run.words[:-2]) if place and LEAD_IN.regex.search(word)]
    plain = [place for place in opening if not headed(run.words[place][0]) and run.words[place + 1][0] != "&"]
    return plain[0] + 1 if plain else 0


def _legal(text: str, run: Run) -> int:
    """The offset after a legal form behind the run, or after the run that begins or ends with one."""
    behind = LEGAL_FORM.regex.match(text, run.end)
    if not behind and len(run.words) > 1 and len(run.words[-1][0]) == 1:  # "Vandkant A.m.b.a.": its A is a word
        behind = LEGAL_FORM.regex.match(text, run.end_of(len(run.words) - 2))
    if behind:
        return behind.end()
    forms = [place for place, (word, _) in enumerate(run.words) if FORM.regex.match(word)]
    if not forms or len(run.words) == 1:
        return 0
    return run.end_of(forms[0]) if forms[0] else run.end


def _club(run: Run) -> int:
    """The offset after the name of a sports club: a town with the form behind or before it."""
    words = [word for word, _ in run.words]
    if len(words) != 2 or not any(map(CLUB.regex.match, words)):
        return 0
    return run.end if any(map(is_place, words)) or VILLAGE.regex.match(words[0]) else 0


def _headed(text: str, run: Run) -> int:
    """The offset after the last head that has a name before it, with the town or number behind it; 0 where none has."""
    for place in range(len(run.words) - 1, 0, -1):
        found = headed(run.words[place][0])
        if found and found.is_noun and found.head.behind and not (found.first and found.head.behind == "word"):
            behind = run.words[place + 1][0] if place + 2 == len(run.words) else ""
            numbered = behind.isdigit() and found.head.noun in _NUMBERED and not _DAY.match(text, run.end)
            placed = not found.is_genitive and (numbered or is_town(behind))
            fits = placed or found.head.noun in _ADMINISTRATION or not _is_plain(run, place)
            end = run.end_of(place + placed) if fits and not _is_person(run, place) else 0
            owned = run.words[place - 1][0].endswith("s")
            return _with_tail(text, run, found, end) if end and not owned else end
        if found and _is_definite(run, place, found):
            return run.end_of(place)
    return 0


def _coordinated(text: str, run: Run) -> int | None:
    """The offset of the name before a part that shares the head of the run: "Kirkeby Fri- og Efterskole"."""
    found = headed(run.words[0][0])
    shared = SHARED.regex.search(text, max(run.start - _BEFORE, 0), run.start)
    if not shared or not found or not (found.is_noun and found.head.behind and shared["first"].endswith("-")):
        return None
    name = text[shared.start() : shared.start("first")].split()[-1:]
    plain = not name or is_function(name[0]) or name[0].casefold() in _PLAIN
    return None if plain else text.rfind(name[0], shared.start(), shared.start("first"))


def _is_definite(run: Run, place: int, found: Headed) -> bool:
    """Whether a noun in the definite form ends a name that stands before it: "Vera Holm Museet", "Tre Ege Skolen"."""
    named = found.is_naming and not found.first and found.head.noun in _NAMED_BEFORE
    return named and (place > 1 or not run.initial) and not _is_plain(run, place)


def _with_tail(text: str, run: Run, found: Headed, end: int) -> int:
    """The offset after what a unit is for, where an association is or what courses a school has, if that follows."""
    if found.head.noun == "gymnasium" and (courses := COURSES.regex.match(text, end)):
        return courses.end()
    if end != run.end:
        return end
    link = FOR.regex.match(text, end) if "for" in found.head.before else None
    town = TOWN_BEHIND.regex.match(text, end) if found.head.noun in _BRANCHES else None
    placed = town.end() if town and (is_town(town["town"]) or is_place(town["town"])) else 0
    return (fields_end(text, link.end()) if link else 0) or placed or end


def _is_plain(run: Run, place: int) -> bool:
    """Whether what stands before the head at `place` makes no name of it: "Den Åbne Skole", "Fremtidens Plejehjem"."""
    before = [word.casefold() for word, _ in run.words[:place]]
    single = before[0] in _PLAIN if place == 1 else place == 2 and before[0] in _ARTICLES and before[1] in _WISHED
    return single or before[0] in _VISIONS


def _is_person(run: Run, place: int) -> bool:
    """Whether given names alone stand before the head, which is a part of a person's name then ("Jens Peter Havn")."""
    found = headed(run.words[place][0])
    may_be = place + 1 < len(run.words) or (found and (found.first or found.head.noun in _FAMILY_NAMES))
    return bool(may_be) and all(word in given_names() for word, _ in run.words[:place])


def _lower(text: str, run: Run) -> int:
    """The offset after a head in lower case behind the name of a village, 0 where none stands there."""
    lower = LOWER_HEAD.regex.match(text, run.end)
    found = headed(lower[1]) if lower else None
    fits = found and found.head.behind == "any" and not found.first and len(run.words) == 1
    return lower.end(1) if lower and fits and VILLAGE.regex.match(run.words[0][0]) else 0
