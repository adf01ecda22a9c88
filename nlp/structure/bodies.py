"""Names of municipal bodies by their morphology: the one grammar of them, for structure and for recognition.

The grammar follows the name patterns of Danish committees: hyphenated parts joined by commas, "og", "&" or
"samt" before one head ("Teknik-, Miljø- og Klimaudvalget"), "Udvalget for X og Y", a council with or without its
municipality ("Byrådet", "Nørhavn Byråd"), and single names such as "Direktionen". A name may run over a line end.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.words import any_of, holds_any
from referatgraf.ontology.body_names import body_key, nominative
from referatgraf.ontology.registers import subjects

_UPPER = "A-ZÆØÅÄÖÜÉ"
_REST = r"[\wæøå]{0,40}"
"""The rest of a word; no word of a name is longer, and an endless one must not slow the search."""
_WORD = rf"[{_UPPER}]{_REST}"
_ANY_WORD = rf"[^\W\d_]{_REST}"
_GAP = r"(?: |\r?\n)"
_ENDING = r"(?:et|en|n)?(?:s|s’|'s)?(?![\wæøå-])"
_INDEFINITE = r"(?:s|s’|'s)?(?![\wæøå-])"
_COUNCIL = r"(?:Byråd|Kommunalbestyrelse|Borgerrepræsentation|Regionsråd)"
HEAD_WORDS = (
    "udvalg", "råd", "nævn", "kommission", "bestyrelse", "direktion", "magistrat", "borgerrepræsentation", "chefforum",
    "chefgruppe", "hegnssyn", "hegnsyn",
)  # fmt: skip
_HEADS = f"(?:{'|'.join(HEAD_WORDS)})".replace("råd", "(?<!om)råd")
_NOUN_ENDINGS = (
    "ing", "else", "hed", "skab", "tion", "itet", "isme", "liv", "politik", "by", "byer", "miljø", "kultur",
    "natur", "klima", "energi", "erhverv", "land", "havn", "unge", "børn", "ældre", "social",
)  # fmt: skip
_CASES = "|".join(case for word in HEAD_WORDS for case in (word, word.capitalize(), word.upper()))
_SUBJECTS = rf"(?:{'|'.join(subject.capitalize() for subject in subjects())})(?:e|s|es)?"
_JOINT = rf"-(?:,?{_GAP}?(?:og|&|samt){_GAP}?|,{_GAP}?)"
_PART = rf"(?:{_WORD}{_JOINT}|{_SUBJECTS}(?:{_GAP}(?:&|og){_GAP}|,{_GAP})|Det |Grønt |Fælles (?=[{_UPPER}]))"
_NO_SUBJECT = (
    r"(?!\d|(?:den|det|har|er|blev|at|i|på|til|og|som)\b|"
    r"\w{0,40}(?:udvalg|råd|bestyrelse|nævn|direktion)(?:et|en|n)?s?\b)"
)
_FOR_WORD = rf"{_NO_SUBJECT}[\wæøåÆØÅé-]{{1,40}}"
_DESCRIBED = (
    rf"(?:(?:[{_UPPER}]\w{{2,30}}(?:ens|ets|ernes|ig|isk)|"
    rf"Social|Lokal|Kulturel|International|Digital|Mental|Almen) (?=[{_UPPER}]))?"
)
"""A word that belongs to the subject behind it ("Fremtidens Kystbyer", "Social Omsorg")."""
_QUALIFIED = rf"(?:(?i:grøn|grønne|bæredygtig|digital|kollektiv|borgernær|frivillig){_GAP})?{_FOR_WORD}"
"""A word of the subject, with the adjective that makes no subject by itself ("grøn omstilling")."""
_SUBJECT = rf"{_DESCRIBED}{_QUALIFIED}(?:(?:,| og| &|, og){_GAP}{_DESCRIBED}{_QUALIFIED}){{0,4}}"
_WHERE = rf"(?: i [{_UPPER}][\wæøå]{{3,40}}(?:erne|en|et)(?![\w-]))?"
"""Where the subject is looked after, as a title prints it: "Liv i Landsbyerne"."""
_OF_PLACE = rf"[{_UPPER}][a-zæøå]{{2,20}}rådet(?= for [{_UPPER}])"
"""A council of a place or group of people: "Vandrådet for Nørhavn Fjord"."""
_PLACES = rf"{_WORD}(?:{_GAP}{_WORD})?(?:{_GAP}(?:og|&){_GAP}{_WORD})?"
_OF_SUBJECT = r"(?:[Uu]dvalg(?:et)?|[Rr]ådet|[Ss]tyregruppen)"
_FOR = rf"{_OF_SUBJECT} for {_SUBJECT}{_WHERE}|{_OF_PLACE} for {_PLACES}"
_QUOTED = (
    r"(?:[Uu]|(?:[Oo]pgave|[Pp]rojekt)u)dvalget "
    r"(?:[\"“”][A-ZÆØÅ][^\"“”\r\n]{2,60}[\"“”]|[»«][A-ZÆØÅ][^»«\r\n]{2,60}[»«])"
)
_NO_PLACE = (
    r"(?!(?i:Referat|Beslutning|Beslutninger|Dagsorden|Beslutningsprotokol|Protokol|Møde|Åbent|"
    r"Det|Den|Fra|Til|I|Af|For|Udvalg|Nyt|Nye)\b)"
)
_PLACED = rf"(?<!\w){_NO_PLACE}{_WORD}(?:-{_WORD})? (?:{_COUNCIL}|Grønt Råd|Ældreråd|Handicapråd){_INDEFINITE}"
_LOCAL = (
    rf"(?<![\w-]){_NO_PLACE}(?:(?:Kgs|Gl|Sdr|Ndr|Nr|Vr|St)\. )?{_WORD}(?:[- ]{_WORD}){{0,2}} Lokaludvalg{_INDEFINITE}"
)
_ADJECTIVE = (
    r"(?:Tekniske?|Sociale?|Frivilligt Socialt|Kulturel(?:t|le)|Kunstnerisk|Grønne|Grønt|Midlertidig[et]?|Rådgivende|"
    r"Kommun(?:e|alt?)(?:[ -][Ll]|l)ægeligt|Socialpolitisk|Sundhedsfagligt)"
)
_SINGLE = rf"{_ADJECTIVE} (?:[Uu]dvalg|[Rr]åd){_ENDING}|KKR {_WORD}"
_EMPLOYEES = (
    r"(?<!\w)(?:(?:Hoved|Center|Lokal|Område|Fælles|Sektor)-?MED(?:-?udvalg(?:et)?)?|MED-?(?:[Hh]oved)?[Uu]dvalg(?:et)?)"
    rf"(?:s?(?![\w-])(?: (?:for|i|på) {_WORD}(?:-{_WORD})?(?:(?:,| og| &){_GAP}{_WORD}){{0,3}}(?![\w-]))?)"
)
_NOUN = (
    r"(?!\w{0,40}(?:udvalg|råd)(?:et)?\b)(?=[\wæøå-]{3,40}(?![\wæøå-]))"
    rf"[\wæøå-]*?(?:{'|'.join(_NOUN_ENDINGS)})(?![\wæøå-])"
)
"""A word that is no verb by its ending, so that the subject of a body may go on with it."""
_AD_HOC = (
    rf"§ ?17,? ?stk\. ?4[,-]? ?[Uu]dvalg(?:et)?"
    rf"(?: (?:om|for|vedrørende) {_FOR_WORD}(?: {_FOR_WORD}){{0,3}}(?: i {_FOR_WORD})?"
    rf"(?:(?:, {_NOUN}){{0,3}},? (?:og|&) {_NOUN})?)?"
)
_SUBJECT_PAIR = rf"{_SUBJECTS}(?: og | & ){_SUBJECTS}-udvalg{_ENDING}"
_SMALL = rf"(?:{_WORD}{_JOINT}){{1,4}}{_ANY_WORD}(?i:{_HEADS}){_ENDING}"
_COMPOUND = rf"{_PART}{{0,4}}(?:{_WORD}(?:-{_GAP}?)?)?(?i:{_HEADS}){_ENDING}"

BODY_PATTERNS = (
    Pattern("for", re.compile(_FOR), "Udvalg for natur og grøn omstilling", "udvalgets møde"),
    Pattern("quoted", re.compile(_QUOTED), 'Udvalget "Et godt liv"', 'udvalget "drøftede" sagen'),
    Pattern("placed council", re.compile(_PLACED), "Nørhavn Byråd", "byrådssalen"),
    Pattern("local", re.compile(_LOCAL), "Nørhavn Vest Lokaludvalg", "Referat Lokaludvalg"),
    Pattern("single", re.compile(_SINGLE), "Teknisk Udvalg", "Teknisk Forvaltning"),
    Pattern("subjects", re.compile(_SUBJECT_PAIR), "Børn og Unge-udvalget", "Børn og Unge"),
    Pattern("employees", re.compile(_EMPLOYEES), "Hoved-MED", "MED-aftalen"),
    Pattern("ad hoc", re.compile(_AD_HOC), "§ 17, stk. 4-udvalget om landsbyer", "§ 17, stk. 4, i loven"),
    Pattern("small", re.compile(_SMALL), "Børn- og skoleudvalget", "børn- og skoleudvalget"),
    Pattern("compound", re.compile(_COMPOUND), "Plan-, Miljø- og Klimaudvalget", "Økonomiudvalgsmødet"),
)
_BEGINS = rf"(?=[{_UPPER}§]|{any_of((*HEAD_WORDS, 'rådet', 'styregruppe', 'opgaveudvalg', 'projektudvalg'))})"
"""What each of the forms begins with: most places of a text need no further look."""
BODY = re.compile(f"{_BEGINS}(?:{'|'.join(f'(?:{pattern.regex.pattern})' for pattern in BODY_PATTERNS)})")
"""The name of a body in any of its forms, capitalised."""
FOR = re.compile(rf"(?:{_OF_SUBJECT}|{_OF_PLACE}) for ")
"""What stands before the subject of such a name."""
HEAD = re.compile(rf"(?:{_CASES})(?<![Oo]mråd)(?<!OMRÅD)(?:et|en|n|ET|EN|N)?(?:s|S|s’|'s)?(?![\w-])")
"""What the name of a body ends with; in each of the usual cases, as that is found faster than in any case."""
RUNNING = re.compile(rf"(?:{_ANY_WORD}{_JOINT}|{_PART}){{0,4}}(?:{_ANY_WORD}(?:-{_GAP}?)?)?(?i:{_HEADS}){_ENDING}")
"""The same as a compound in running text, where it may stand in lower case."""

ABBREVIATIONS = {
    "BR": "Borgerrepræsentationen",
    "BY": "Byrådet",
    "KB": "Kommunalbestyrelsen",
    "KMB": "Kommunalbestyrelsen",
    "DIR": "Direktionen",
    "ØU": "Økonomiudvalget",
    "ØK": "Økonomiudvalget",
}
"""Abbreviations that stand for the same kind of body in every municipality."""

_SHARED = re.compile(rf"(?P<first>.{{1,60}}-),?{_GAP}samt{_GAP}(?P<last>.+)", re.DOTALL)
_BROKEN = re.compile(rf"-\r?\n(?={_HEADS})", re.IGNORECASE)
_HINTS = (
    "udvalg", "råd", "bestyrelse", "direktion", "magistrat", "nævn", "kommission", "repræsentation", "syn", "chef",
    "styregruppe",
)  # fmt: skip
_HINTS_IN_CAPITALS = ("KKR", "MED")
"""One of these stands in every name: a quick look saves most lines the search."""
_IN_CAPITALS = re.compile(
    rf"[{_UPPER}](?:[{_UPPER}&,. -]{{0,80}}[{_UPPER}-])?(?:{'|'.join(word.upper() for word in HEAD_WORDS)})"
    r"(?:ET|EN|N)?(?![\w-])"
)
"""A name in capitals, with those before it, in a line that goes on in small letters."""
_ABBREVIATION = re.compile(rf"(?<![\w-])(?:{'|'.join(ABBREVIATIONS)})(?![\w-])")
_ANAPHOR = re.compile(r"(?i)^(udvalg|råd|bestyrelse|nævn|kommission|fagudvalg)(et|en|ets|ens)?$")


def may_name_body(text: str) -> bool:
    """Whether a text holds a part of a word that every name of a body has."""
    return holds_any(text.lower(), _HINTS) or holds_any(text, _HINTS_IN_CAPITALS)


def find_bodies(text: str, offset: int = 0) -> Iterator[Quote]:
    """Every body named in `text`, in the nominative, in order; not "udvalget" alone and no compounds."""
    if not may_name_body(text):
        return
    cased = lowered(text) if text.isupper() else _IN_CAPITALS.sub(lambda name: lowered(name[0]), text)
    for hit in BODY.finditer(cased):
        for start, end, printed in apart(hit.group()):
            name = nominative(in_one_line(printed))
            if not _ANAPHOR.match(name) and (name[:1].isupper() or name[:1] == "§"):
                yield Quote(name, Span(offset + hit.start() + start, offset + hit.start() + end))


def apart(printed: str) -> list[tuple[int, int, str]]:
    """Where each name of a group that shares its head begins and ends, and the name in full.

    >>> apart("Social- og Sundheds- samt Kultur- og Fritidsudvalget")
    [(0, 20, 'Social- og Sundhedsudvalget'), (26, 52, 'Kultur- og Fritidsudvalget')]
    """
    shared = _SHARED.fullmatch(printed)
    if not shared:
        return [(0, len(printed), printed)]
    head = HEAD.search(printed, shared.start("last"))
    first = shared["first"].removesuffix("-") + (head.group() if head else "")
    return [(*shared.span("first"), first), (*shared.span("last"), shared["last"])]


def in_one_line(printed: str) -> str:
    r"""A name as printed without the line ends in it, nor the hyphen that parts its last word at one.

    >>> in_one_line("Beskæftigelses-\nudvalget")
    'Beskæftigelsesudvalget'
    """
    return " ".join(_BROKEN.sub("", printed).split())


def find_route(text: str, offset: int = 0) -> list[Quote]:
    """The bodies of a case's way: names, or the usual abbreviations where no name stands ("ØK/BY")."""
    named = list(find_bodies(text, offset))
    if named:
        return named
    return [
        Quote(ABBREVIATIONS[hit.group()], Span(offset + hit.start(), offset + hit.end()), "kendt forkortelse")
        for hit in _ABBREVIATION.finditer(text)
    ]


def is_body(text: str) -> bool:
    """Whether `text` is the name of a body and nothing else."""
    return bool(BODY.fullmatch(text.strip(" .:,")))


def same_body(one: str, other: str) -> bool:
    """Whether two names are of one body of the same municipality, spelling and linking letters apart.

    >>> same_body("Plan- & Miljøudvalget", "Plan og miljøudvalg")
    True
    """
    return body_key(one) == body_key(other)


def lowered(text: str) -> str:
    """A line in capitals as it would stand in running text, of the same length."""
    return re.sub(r"\b[AIKP]/S\b|\w+", lambda word: _lowered_word(word[0]), text)


def _lowered_word(word: str) -> str:
    if "/" in word:  # the form of a company
        return word
    lowered = word.lower() if word in ("OG", "FOR", "I") else word.capitalize()
    return lowered if len(lowered) == len(word) else word
