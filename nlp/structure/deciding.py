"""Whether a sentence without a heading decides: what speaks for it, and what against.

For it speak, each by itself:

- a verdict and nothing else ("Indstillingen blev godkendt", "Fordelingen godkendt", "Det vedtoges at …"),
- in a document whose items end in verdicts as a rule, the body of the meeting that acts ("Vi indstiller til …",
  "Udvalget beder om …"), and somebody who is to do something ("Bo laver et notat").

Against it speak: a condition, a wish or a plan before the decision word; the perfect tense, which tells what is known
("Udvalget har godkendt"); another day or a habit; another body. Where it stands is for `unheaded.py` to say.
"""

import re

from referatgraf.nlp.dates import MONTH
from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import find_bodies, same_body
from referatgraf.nlp.structure.outcome_words import OUTCOME_PATTERNS
from referatgraf.ontology.body_names import body_key, is_council
from referatgraf.ontology.registers import given_names

_BODY_WORD = r"(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen|direktionen|hegnsynet)"
_NOT_FINITE = r"(?!(?:er|blev|bliver|var|har|havde|som|der|at|skal|kan|vil|bør|når|hvis)\b)"
_PARTICIPLE = (
    r"(?:godkendt|vedtaget|tiltrådt|imødekommet|forkastet|afvist|afslået|udsat|anbefalet|oversendt|henvist|bevilget|"
    r"taget til (?:efterretning|orientering|følge))(?:es)?"
)
_PRESENT_PASSIVE = (
    r"(?:imødekommes|godkendes|bevilges|tiltrædes|afslås|afvises|udsættes)(?=[.,;]|$| ikke| med| som| til| under)"
)
VERDICT_PATTERNS = (
    Pattern(
        "verdict",
        re.compile(
            r"(?i)^\(?(?:(?:indstillingen|forslaget|dagsordenen|sagen|orienteringen|referatet|punktet|begge dele|"
            rf"vi|ellers|\w{{0,40}}{_BODY_WORD}|(?-i:[A-ZÆØÅ]{{2,5}})) "
            r"(?:blev |er |(?:tog|tager) (?:\w{2,30} )?)?|"
            r"\w{3,40}(?:en|et|ne|referat) (?:blev|er) |.{5,60} (?:(?:blev|er) )?(?=(?:gen)?valgt|udpeget))?"
            r"(?:herefter |enstemmigt )?(?:ikke |ej )?(?!indstilles(?! godkendt| tiltrådt| vedtaget| til ))"
            r"(?:\w+t|\w+es|til efterretning|til orientering|\w+ede|udgår|udgik|afslag)\b"
        ),
        "Indstillingen blev godkendt.",
        "Med venlig hilsen",
    ),
    Pattern(
        "participle of its subject",
        re.compile(
            r"^(?:[A-ZÆØÅ][\w'-]*(?:[a-zæøå -]+og [\w-]+)?(?:en|et|ne|s (?:indstilling|forslag))|"
            r"(?:(?:Sidste|Forrige) mødes )?(?i:protokol|referat|dagsorden))"
            rf"(?: {_NOT_FINITE}[\w.§/-]+){{0,6}}? (?:enstemmigt |endeligt |herefter )?"
            rf"(?:{_PARTICIPLE}\b|{_PRESENT_PASSIVE})"
        ),
        "Referatet af 10. marts godkendt.",
        "Lokalplanen er vedtaget i maj.",
    ),
    Pattern(
        "verdict with a correction",
        re.compile(
            r"^Med (?:den|de|denne|disse|følgende|få|enkelte) (?:\w+ )?"
            r"(?:rettelse|ændring|bemærkning|tilføjelse|præcisering)(?:er)? (?:blev|er) [^.,;]{3,60}? "
            rf"{_PARTICIPLE}\b"
        ),
        "Med den rettelse blev referatet godkendt.",
        "Med den rettelse blev mødet længere.",
    ),
    Pattern(
        "minutes signed",
        re.compile(r"(?i)^(?:referat|protokol)(?:len|et)?(?: (?:fra|af) [\w. -]{3,40}?)?(?: blev| er)? underskrevet\b"),
        "Protokollen af 3. maj er underskrevet.",
        "Protokollen skal underskrives.",
    ),
    Pattern(
        "choice",
        re.compile(
            rf"^(?:(?:Forslag|Scenarie|Alternativ|Model|Løsning|Variant) \w{{1,3}} (?:blev |er )?(?:enstemmigt )?"
            rf"(?:valgt|{_PARTICIPLE}|{_PRESENT_PASSIVE})|"
            r"[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ\d][\w.]{0,20}){0,2} (?:vælges|antages)(?=[.,;]|$))"
        ),
        "Forslag B blev valgt.",
        "Model B vælges af de fleste.",
    ),
    Pattern(
        "impersonal",
        re.compile(
            r"^(?:Det (?:vedtoges|besluttedes|bestemtes|aftaltes|bestemmes|"
            r"blev (?:\w+ )?(?:vedtaget|besluttet|aftalt)|tog (?:vi|udvalget|rådet|bestyrelsen))|"
            r"Der (?:meddeles|gives|ydes|bevilges|blev (?:givet|meddelt|ydet)) "
            r"(?=(?:et |en )?(?:afslag|tilladelse|dispensation|tilsagn|tilskud|støtte|påbud|forbud)|"
            r"(?:op til |kr\.? ?)?\d)|"
            r"Som \w+ (?:(?:gen)?valgtes|blev (?:gen)?valgt)|"
            r"Der var (?:ikke |intet )?(?:flertal|enighed)|OK(?=[.,!]|$)|T(?:ages|oges) op)\b"
        ),
        "Det vedtoges at afholde turen i maj.",
        "Det blev nævnt, at turen er i maj.",
    ),
)
"""Sentences that are a verdict; what speaks against one is looked for before its decision word."""
RESOLUTION = Pattern(
    "resolution of a body",
    re.compile(
        rf"^(?:(?:(?i:\w{{0,40}}{_BODY_WORD})|Byrådet|Kommunalbestyrelsen|Vi) (?:herefter |enstemmigt )?)?"
        r"(?:[Bb]eslutte(?:de|t)|[Vv]edtog|[Aa]ftalt?e?)(?: herefter| enstemmigt)?,? at\b|"
        r"^Det (?:(?:blev|er) (?:\w+ )?(?:besluttet|vedtaget|aftalt)|(?:beslutte|aftal|vedtog)(?:des|tes|es)),? at\b"
    ),
    "Udvalget besluttede at opsige aftalen.",
    "Udvalget besluttede sagen i maj.",
)
"""What a body resolves is a verdict, whatever it is."""
_LONGEST_VERDICT = 110
_LAST_BEGINNING = 40
"""A verdict has its decision word among its first characters, or where its pattern expects it."""
CONTRARY = Pattern(
    "no verdict",
    re.compile(
        r"(?i)\b(?:skal|vil|kan|bør|hvis|når|foreslår|foreslås|indstiller|indstilles|ønsker|søger|forventes|"
        r"har|havde|blev den|den \d+)\b"
    ),
    "Planen skal godkendes",
    "Planen godkendt",
)
ACTS = Pattern(
    "act of the body",
    re.compile(
        rf"^(?:Vi|Man|(?i:\w{{0,40}}{_BODY_WORD})|Byrådet|Kommunalbestyrelsen)(?: herefter| derefter| enstemmigt)? "
        r"(?:(?P<past>bad|(?:var|blev) u?enige?t?|enedes|besluttede|beklagede|bevilgede|ønskede|fandt|pegede|anmodede|"
        r"opfordrede|indstillede|anbefalede|udtalte|takkede|støttede|bakkede op|sagde (?:ja|nej)|valgte|afslog|afviste|"
        r"udsatte|aftalte|noterede|fastholdt|imødekom|drøftede|vedtog|godkendte|tiltrådte|oversendte)|"
        r"beder|beslutter|beklager|bevilger|ønsker|finder|peger|anmoder|opfordrer|indstiller|anbefaler|udtaler|takker|"
        r"støtter|bakker op|siger (?:ja|nej)|tager|godkender|vedtager|tiltræder|vælger|afslår|afviser|udsætter|"
        r"oversender|"
        r"vil (?:have|gerne)|venter|er (?:u?enige?|ikke enige?)|går ind for|slutter sig|tilslutter sig|aftaler|noterer|"
        r"fastholder|imødekommer|ha(?:r|vde) (?:ingen|ikke) (?:indvendinger|indsigelse(?:r)?|bemærkninger)|"
        r"kan (?:ikke )?(?:anbefale|tiltræde|godkende|støtte|imødekomme|tilslutte)|"
        r"(?:læser|snakker|taler|drøfter|skriver|sender) [^.]{0,60}"
        rf"(?:igen|til næste|til (?:{MONTH})|næste møde))\b"
    ),
    "Udvalget beder om et notat.",
    "Udvalget består af fem medlemmer.",
)
_INFORMED = re.compile(rf"(?i)(?!\w*{_BODY_WORD})\w+(?:en|et|ne) er (?:orienteret|underrettet|hørt)")
"""Who was informed or heard before the meeting."""
_TOLD = re.compile(r"\b(?:er|blev)\b")
_EARLIER = re.compile(r"(?i)\b(?:den|d\.) ?\d|\b(?:sidste|forrige) (?:møde|år)|\bi (?:19|20)\d\d\b|\btidligere\b")
_HABITUAL = re.compile(r"(?i)\b(?:hvert år|årligt|normalt|som regel|plejer|altid)\b")
FOLLOW_UP = Pattern(
    "what somebody is to do",
    re.compile(
        r"^(?P<who>[A-ZÆØÅ]\w+)(?: (?:og |[A-ZÆØÅ])[\w.-]+){0,5} "
        r"(?:laver|tager (?:det|sagen|kontakt|fat)|skriver|lægger|kontakter|undersøger|sender|indkalder|følger op|"
        r"udarbejder|retter|sørger|aftaler|inviterer|bestiller|går videre|vender tilbage|tjekker|samler|ringer|"
        r"indhenter|taler med)\b"
    ),
    "Bo Krog laver et notat.",
    "Bo Krog mener, at molen holder.",
)
_OFFICES = frozenset({"Formanden", "Næstformanden", "Sekretariatet", "Sekretæren", "Forvaltningen", "Administrationen"})
_ANY_BODY = frozenset({"Bestyrelsen", "Direktionen", "Kommissionen"})
"""Names that are short for others."""
_LONGEST_NAME = 80


def is_verdict(text: str) -> bool:
    """Whether a sentence is a verdict and nothing else, so that it needs no heading to be one."""
    if RESOLUTION.regex.match(text) and not _EARLIER.search(text):
        return True
    if len(text) > _LONGEST_VERDICT:
        return False
    form = next((hit for pattern in VERDICT_PATTERNS if (hit := pattern.regex.match(text))), None)
    if form is None:
        return False
    words = [hit for pattern in OUTCOME_PATTERNS if (hit := pattern.regex.search(text))]
    first = min(words, key=re.Match.start, default=None)
    latest = max(_LAST_BEGINNING, form.end())
    if first is None or first.start() >= latest or CONTRARY.regex.search(text, 0, first.start()):
        return False
    if _INFORMED.match(text):
        return False
    return not (_TOLD.search(text, 0, first.end()) and _EARLIER.search(text, first.end()))


def acts(text: str, own: Quote | None) -> bool:
    """Whether a sentence tells what the body of the meeting, `own`, does at it."""
    act = ACTS.regex.match(text)
    if act is None or _HABITUAL.search(text) or (act["past"] and _EARLIER.search(text)):
        return False
    return not is_of_other(text, own)


def is_of_other(text: str, own: Quote | None) -> bool:
    """Whether the subject of a sentence is a body with a name of its own that is not the meeting's."""
    named = next(find_bodies(text[:_LONGEST_NAME]), None)
    if named is None or named.span.start > 0 or named.value in _ANY_BODY or text[: named.span.end].endswith("s"):
        return False
    return own is None or not _is_name_of(named.value, own.value)


def _is_name_of(named: str, own: str) -> bool:
    """Whether a name is that of the meeting's body, without its place or its purpose perhaps ("Byggeudvalget")."""
    if is_council(named) or is_council(own):
        return is_council(named) and same_body(named, own)
    return body_key(own).endswith(body_key(named)) or own.casefold().startswith(named.casefold())


def follows_up(text: str) -> bool:
    """Whether a sentence tells what a person or an office is to do."""
    hit = FOLLOW_UP.regex.match(text)
    return hit is not None and (hit["who"] in given_names() or hit["who"] in _OFFICES)
