"""Bodies whose names are no compound of a subject: KKR, K17, forums, the system of co-determination, working groups."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.reading import Reading
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology.body_names import nominative
from referatgraf.ontology.registers import authority_named, joint_bodies, joint_body_named

_END = r"(?:'s|’s|s)?(?![\w-])"
_FORMS = ("tværgående", "strategisk", "regionalt", "politisk", "administrativt", "fagligt", "fælleskommunalt", "lokalt")
_FORM = f"(?i:{'|'.join(_FORMS)})"
_REGIONS = "|".join(body.region.rpartition(" ")[2] for body in joint_bodies() if body.name.startswith("KKR"))
_CIRCLES = "|".join(body.name for body in joint_bodies() if not body.name.startswith("KKR"))
KKR = Pattern(
    "contact council of municipalities",
    re.compile(rf"(?:(?<![\w-])KKR|[Kk]ommunekontaktråd(?:et)?)(?:[ -](?:{_REGIONS}))?{_END}"),
    "mødet i KKR",
    "KKR-sekretariatet",
)
CIRCLE = Pattern(
    "chief executives of a region",
    re.compile(rf"(?<![\w-])(?:{_CIRCLES}){_END}"),
    "drøftet i K17",
    "lokalplan RK17",
)
FORUM = Pattern(
    "forum",
    re.compile(
        rf"(?<![\w-])(?:(?:{_FORM} ){{1,3}}(?:[Dd]ialog|[Cc]hef|[Ll]eder)?[Ff]orum"
        r"|Det [A-ZÆØÅ][a-zæøå]+e (?:Dialog|Kontakt|Koordinations|Samarbejds|Chef|Leder)?[Ff]orum"
        r"|(?:[A-ZÆØÅ]\w+- og )?[A-ZÆØÅ][a-zæøå]+(?:politisk|fagligt|administrativt) [Ff]orum"
        rf"|(?:Koordinations|Kontakt|Kvalitets|Samarbejds|Strategi|Koncern|Direktør|Chef|Leder)forum(?:met|et)?){_END}"
    ),
    "Tværgående Strategisk Forum",
    "et åbent forum",
)
CLUSTER = Pattern(
    "cluster of municipalities and a hospital",
    re.compile(rf"(?<![\w-])[Ss]undhedsklynge(?:n| [A-ZÆØÅ][\wæøå]{{1,30}}){_END}"),
    "drøftet i sundhedsklyngen",
    "sundhedsklynger",
)
_FIELD = r"(?![\w-]*MED)[A-ZÆØÅ][\w-]{1,30}(?![\w-])"
MED = Pattern(
    "co-determination",
    re.compile(
        r"(?<![\w-])(?:(?:(?:Hoved|Fælles|Koncern)-? ?MED(?= (?:for|i) |(?! [A-ZÆØÅ]))|"
        r"(?:Center|Område|Sektor|Lokale?|Afdelings|Forvaltnings|Fag)-? ?MED)"
        rf"(?: (?:(?:for|i) )?(?:Social )?{_FIELD}(?:(?:,| og| &) {_FIELD}){{0,3}})?"
        rf"|HMU|(?:MED|Med)-systemet){_END}"
    ),
    "drøftet i Hoved-MED",
    "MED-aftalen",
)
STATUTORY = Pattern(
    "council or committee that laws and agreements set up, with an adjective",
    re.compile(
        r"(?<![\w-])(?:(?:Det |det )?[Ll]okale [Bb]eskæftigelsesråd|[Ll]okalt [Bb]eskæftigelsesråd"
        rf"|[Kk]ommunalt-lægeligt udvalg){_END}"
    ),
    "drøftet i kommunalt-lægeligt udvalg",
    "et kommunalt udvalg",
)
_CAPITAL_ADJECTIVES = (
    r"(?!Central|National|Dansk|Grønne |Tekniske |Sociale |Lokale Besk)(?:(?:[A-ZÆØÅ][a-zæøå]{2,20}e|Fælles) ){1,2}"
)
ARTICLED = Pattern(
    "body with an article and an adjective that belong to its name",
    re.compile(
        rf"(?<![\w-])D(?:et {_CAPITAL_ADJECTIVES}(?:[A-ZÆØÅ][a-zæøå]{{0,20}}(?:udvalg|råd)|Udvalg|Råd)"
        rf"|en {_CAPITAL_ADJECTIVES}[A-ZÆØÅ][a-zæøå]{{0,20}}gruppe){_END}"
    ),
    "udtalelse fra Det Midlertidige Hovedudvalg",
    "Det midlertidige udvalg",
)
STEERING = Pattern(
    "steering group of something named",
    re.compile(
        r"(?<![\w-])[Ss]tyregruppen for (?:[A-ZÆØÅ][\w-]{1,40}(?: [A-ZÆØÅ][\w-]{1,40}){0,3}"
        r"|(?P<noun>[a-zæøå]{4,40}(?:en|et)))(?![\w-])"
    ),
    "styregruppen for rammeaftalen",
    "styregruppen for at",
)
_KIND = r"(?:arbejds|styre|udviklings|følge|projekt|koordinations)gruppe"
WORKING = Pattern(
    "working group on something",
    re.compile(
        rf"\b(?:[Dd]en (?P<form>[a-zæøå]{{4,20}}e) {_KIND}|(?P<plain>(?i:{_KIND})n))"
        r" (?P<on>(?:vedrørende|om) (?!at\b)[^\s.,;:()]{2,40}(?: [^\s.,;:()]{1,40}){0,7})(?=[.,;:()\r\n]|$)"
    ),
    "den politiske arbejdsgruppe om havnen.",
    "en arbejdsgruppe om havnen.",
)
SET_UP = Pattern(
    "group that was set up",
    re.compile(
        rf"\b(?:nedsatte|(?:blev|er|har|havde)(?: [^\s.;:]{{1,30}}){{0,5}} (?<!blive )nedsat) en "
        rf"(?:[a-zæøå]{{3,25}} ){{0,3}}(?P<group>{_KIND})(?![\w-])"
    ),
    "blev nedsat en midlertidig udviklingsgruppe",
    "at nedsætte en arbejdsgruppe",
)
_COUNCILS = ("KKR", "ommunekontaktråd")
_GROUP = ("gruppe",)
_SIMPLE = (
    (CIRCLE, tuple(_CIRCLES.split("|")), "joint"),
    (FORUM, ("orum",), "municipal"),
    (CLUSTER, ("ndhedsklynge",), "joint"),
    (MED, ("MED", "HMU", "Med-"), "municipal"),
    (STATUTORY, ("skæftigelsesråd", "lægeligt udvalg"), "municipal"),
    (ARTICLED, ("udvalg", "Udvalg", "råd", "Råd", "gruppe"), "municipal"),
)
_SENTENCE = re.compile(r" (?:der|som|har|er|blev|skal|vil|kan|fik|og at) ")
_DEFINITE = re.compile(r"e[nt]$")
_CONCLUDED = "{}: {}"
_BEFORE, _BEHIND = 150, 250


def groups(setting: Setting, roll: Roll) -> Iterator[Reading]:
    """Every such body in the passages."""
    yield from _contact_councils(setting, roll)
    for pattern, hints, level in _SIMPLE:
        for _, hit in _near(setting, hints, pattern):
            name = _capital(nominative(hit.group()))
            if not authority_named(name):
                yield Reading(name, Span(*hit.span()), level)
    yield from _steering_groups(setting)
    yield from _working_groups(setting)
    yield from _set_up(setting)


def _near(setting: Setting, hints: Sequence[str], pattern: Pattern) -> Iterator[tuple[Passage, re.Match[str]]]:
    """The matches of a pattern that hold a hint, which is found fast, and the passages they stand in."""
    present = [hint for hint in hints if hint in setting.text]
    for passage, found in setting.search(re.compile("|".join(present))) if present else ():
        start, end = max(passage.span.start, found.start() - _BEFORE), min(passage.span.end, found.end() + _BEHIND)
        for hit in pattern.regex.finditer(setting.text, start, end):
            if hit.start() <= found.start() and found.end() <= hit.end():
                yield passage, hit


def _working_groups(setting: Setting) -> Iterator[Reading]:
    """Groups with what they work on, which their name holds but not the characters that are marked."""
    for _, hit in _near(setting, _GROUP, WORKING):
        if not _SENTENCE.search(hit["on"]):
            start = hit.start() + len("den ") * bool(hit["form"])
            yield Reading(_capital(hit.group()), Span(start, hit.start("on") - 1))


def _contact_councils(setting: Setting, roll: Roll) -> Iterator[Reading]:
    """KKR by name; a bare "KKR" is that of the region, or the only one that the document names."""
    if not any(hint in setting.text for hint in _COUNCILS):
        return
    found = [hit for _, hit in setting.search(KKR.regex)]
    named = {body.name for hit in found if (body := joint_body_named(nominative(hit.group())))}
    of_region = [body.name for body in joint_bodies() if body.region == roll.region and body.name.startswith("KKR")]
    only = next(iter(of_region or named)) if of_region or len(named) == 1 else ""
    why = "kommunens region" if of_region else "det eneste i teksten"
    for hit in found:
        body, span = joint_body_named(nominative(hit.group())), Span(*hit.span())
        if body:
            printed = _capital(nominative(hit.group()))
            also = () if printed.startswith("KKR") else (printed,)
            yield Reading(body.name, span, "joint", also=also)
        elif only:
            yield Reading(only, span, "joint", inferred=_CONCLUDED.format("KKR", why))


def _steering_groups(setting: Setting) -> Iterator[Reading]:
    """Steering groups; a noun that stands for something named ("rammeaftalen") is filled in where it is one thing."""
    for _, hit in _near(setting, _GROUP, STEERING):
        name, noun = nominative(hit.group()), hit["noun"] or ""
        name = f"Styregruppen{name[len('styregruppen') :]}"
        full = _named_so(setting.text, name.rpartition(" ")[2])
        inferred = _CONCLUDED.format(name.rpartition(" ")[2], full) if full else ""
        if full or not noun:
            label = f"{name.rpartition(' ')[0]} {full}" if full else name
            yield Reading(label, Span(*hit.span()), "joint", inferred=inferred)


def _named_so(text: str, noun: str) -> str:
    """What the text calls what a definite noun means: "Rammeaftale Nord" for "rammeaftalen"; empty of several."""
    stem = _DEFINITE.sub("", noun)
    words = re.escape(_capital(stem))
    found = set(re.findall(rf"\b{words}e? [A-ZÆØÅ][a-zæøå]+\b", text)) if stem != noun else set()
    return found.pop() if len(found) == 1 else ""


def _set_up(setting: Setting) -> Iterator[Reading]:
    """Groups that were set up, where the item says so, and wherever the item names them again."""
    made = {(hit["group"], passage.item) for passage, hit in _near(setting, _GROUP, SET_UP) if passage.item is not None}
    for group in sorted({group for group, _ in made}):
        named = re.compile(rf"(?i)(?<![\w-]){group}(?P<definite>ns?)?(?![\w-])(?! (?:for|om|vedrørende) )")
        for passage, hit in setting.search(named):
            first = hit["definite"] or SET_UP.regex.search(setting.text, max(0, hit.start() - _BEFORE), hit.end())
            if first and (group, passage.item) in made:
                yield Reading(f"{_capital(group)}n", Span(*hit.span()), within=(_matter(setting, passage.item),))


def _matter(setting: Setting, item: int | None) -> str:
    """The number of the item's case, else its title: what tells its groups from those of other cases."""
    found = setting.minutes.items[item or 0]
    titles = (found.title,) if found.title else ()
    return next((quote.value for quote in (*found.case_numbers, *found.journal_numbers, *titles)), "")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
