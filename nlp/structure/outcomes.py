"""What a decision text decides, by its decision words.

The first decision word counts, not what a recommendation proposed. "Drøftet og taget til efterretning" is read by
its last word, as discussion is the weaker of two outcomes.
"""

import re

from referatgraf.nlp.dates import MONTH
from referatgraf.nlp.patterns import Pattern

UNCLEAR = "other"
"""The code of an outcome that no word tells."""
_ACCEPT = r"(?:godkende|tiltræde|anbefale|imødekomme|efterkomme|støtte|bifalde|tilslutte sig|gå ind for)s?"
_ADOPTED = r"(?:godkend|tiltr[åæ]d|vedt[ao]g|bevil)\w*"
_SENT_ON = r"(?:send(?:es|t|tes|er|te))"


def _words(outcome: str, example: str, counterexample: str, *words: str) -> Pattern:
    return Pattern(outcome, re.compile(rf"(?i)(?<!\w)(?:{'|'.join(words)})(?!\w)"), example, counterexample)


WHOLE_PATTERNS = (
    _words(
        "recommended",
        "Fremsendes til Byrådet med bemærkning, at Magistraten anbefaler",
        "Fremsendes til Byrådet.",
        r"fremsendes til .{0,160}?(?:anbefal(?:er|ede|es|et|ing)|indstil(?:ler|les))",
    ),
    _words(
        "approved",
        "Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget forslaget",
        "Tilbagesendes.",
        r"tilbagesendes? .{0,160}?(?:har vedtaget|vedtog|har godkendt|har tiltrådt)",
    ),
    _words(
        "amended",
        "Godkendt med den ændring, at fristen er 1. maj",
        "Godkendt med de bemærkninger",
        r"(?:godkendt|tiltrådt|vedtaget|godkendes|tiltrædes|godkendte|tiltrådte|vedtog)\w* "
        r"med (?:den|de|følgende|disse|enkelte|de nævnte|denne) (?:faldne |foreslåede )?"
        r"(?:ændring|tilføjelse|tilretning|rettelse|præcisering|justering)\w*",
    ),
    _words(
        "amended",
        "Godkendt som indstillet med undtagelse af sti D",
        "Godkendt, idet udvalget ønsker en status",
        rf"{_ADOPTED}[^.,]{{0,60}}?"
        r"(?:,? dog (?:kun|med|således|at|uden|skal)|,? men kun (?:for|til|med|indtil)|med undtagelse af|"
        r"med (?:den |de |følgende )?ændring(?:en|er|erne)?)",
    ),
    _words(
        "amended",
        "Vedtaget, idet afsnit 4 rettes til",
        "Godkendt, idet det præciseres",
        rf"{_ADOPTED}[^.,]{{0,60}},? (?:idet|i det|men)(?: (?:\d+\.|[^\s.]+)){{1,6}}? "
        r"(?:dog(?! (?:ikke )?(?:stem|und|t[ao]g|kan))|"
        r"(?:ændres|rettes|indskrives|indføjes|tilføjes|slettes|udtages|erstattes)|"
        r"(?:forlænges|forkortes|udvides|nedsættes|sænkes|forhøjes|hæves|begrænses) (?:til|med|fra))",
    ),
    _words(
        "approved",
        "Et mindretal foreslog afslag. Et flertal (A og V) vedtog planen",
        "Et flertal foreslog",
        r"et (?:enigt udvalg|flertal)(?: på \w+| bestående af)?,? ?(?:\([^()]{1,80}\)|[^.()]{0,60}?)? ?"
        r"(?:vedt[ao]g(?:er)?|godkendte|godkender|tiltrådte|tiltræder)(?! ikke| at )",
    ),
    _words(
        "amended",
        "Indstillingen blev godkendt som ændret",
        "Indstillingen blev godkendt",
        r"(?:indstillingen|forslaget|dagsordenen|sagen) (?:blev |er )?(?:herefter )?godkendt som ændret",
        r"ændrede (?:indstilling|forslag) (?:blev |er )?(?:herefter )?(?:vedtaget|godkendt|tiltrådt)",
        r"godkendt i (?:den )?ændret form",
    ),
)
"""Outcomes that several words tell together; they go before any single word."""
OUTCOME_PATTERNS = (
    _words(
        "rejected",
        "Forslaget blev forkastet",
        "Godkendt.",
        r"ikke (?:godkendt|tiltrådt|vedtaget|imødekommet|anbefal(?:es|et)|imødekommes)",
        rf"(?:kan|kunne) ikke {_ACCEPT}|ikke (?:kan|kunne) {_ACCEPT}",
        r"(?:vedtog|godkendte|tiltrådte|vedtager|godkender|tiltræder|godkendtes|tiltrådtes|vedtoges) ikke",
        r"ikke (?:tages|taget) til (?:efterretning|følge)|(?:tages|toges|tog) ikke til (?:efterretning|følge)",
        r"(?:indstillingen|forslaget) faldt|(?:ikke|intet) flertal for|(?:opnåede|fik) ikke (?:et )?flertal",
        r"afvist(?:e|es)?|afvises|afviser|forkastet|forkastes|forkastedes?|nedstemt(?:es)?|stemt(?:es)? ned",
        r"(?:meddele[rs]|gives|gav|giver|givet) afslag|afslag(?= på|\.|,)|afslået|afslår|afslås|afslog(?:es)?",
        r"anbefaler ikke|anbefalede ikke|(?:siger|sagde) nej til",
    ),
    _words(
        "withdrawn",
        "Punktet udgår",
        "Godkendt.",
        r"udgår|udgik|udgået|(?:taget|tages|toges|tog punktet|tog sagen) af (?:dagsordenen|punktet)",
        r"(?:trukket|trækkes|trak) tilbage|trukket|trække[rs]? (?:punktet|sagen|forslaget)|bortfald(?:t|er)",
        r"mødet er aflyst",
    ),
    _words(
        "postponed",
        "Sagen blev udsat.",
        "Godkendt.",
        r"udsat(?:tes)?|udsættes|udsætter|(?:udvalget|byrådet|kommunalbestyrelsen|rådet|direktionen) udsatte",
        r"afventer|udskudt|udskydes|udskyder|genoptages|gen(?:frem|fore)lægges|sagen genforelægges|tages op igen",
        r"tages til (?:ny|fornyet) behandling|tages op på (?:ny|et|næste)",
        rf"behandles (?:igen|(?:i|(?:den )?\d{{1,2}}\.) (?:{MONTH}))",
        r"(?:behandles|tages op|flyttes|overføres) (?:på|til) (?:næste|det næste|et (?:kommende|senere)) møde",
        r"(?:taler|snakker|drøfter) (?:om )?(?:det|sagen|punktet) igen|henlægges,? (?:ind)?til|stilles i bero",
        r"vent(?:er|ede|es) med (?:at (?:beslutte|tage stilling|behandle)|beslutningen|sagen|punktet)",
        r"(?:sagen|punktet|emnet) (?:tages|sættes) på (?:til|igen|næste|dagsordenen (?:for|til|igen))",
        r"før sagen behandles endeligt|inden sagen behandles (?:endeligt|igen)",
    ),
    _words(
        "recommended",
        "Anbefales.",
        "Godkendt.",
        r"anbefal(?:es|et|er|ede|edes|ing|e)|indstilles|indstiller|indstilledes?",
        r"indstillet til (?:\w+s )?(?:endelige? )?(?:godkendelse|vedtagelse)",
        r"fremsendes med anbefaling|fremsendes anbefalet",
    ),
    _words(
        "forwarded",
        "Oversendes til Økonomiudvalget",
        "Godkendt.",
        rf"(?:frem|over|videre|til\s?bage|retur)\s?{_SENT_ON}",
        r"returner(?:es|et|er) til|sendes? (?:tilbage|i høring|til|videre|retur)",
        r"sendt (?:til|tilbage|i høring|i offentlig høring|videre|retur)",
        r"send(?:er|te|e) (?!et |en )(?:\w+ ){1,3}(?:til|tilbage|i høring|i offentlig høring|videre)",
        r"hen\s?vis(?:es|t|er|te|tes) til|hjemvist(?:es)?|hjemvises|fremlægges i offentlig høring",
    ),
    _words(
        "approved",
        "Indstillingen blev godkendt",
        "Sagen blev drøftet",
        r"godkend(?:t|tes|es|er|te|else givet)|anta(?:get|ges)|antoges|tiltrådt(?:es)?|tiltræde[rs]|tiltrådte",
        r"vedtage[tnrs]|vedtog(?:es)?|imødekommet|imødekommes|imødekom|t(?:aget|ages|oges) til følge",
        r"bevil(?:li)?g(?:et|es|ede|edes|er)|frigivet|frigives|frigav",
        r"(?:gen)?valgt(?:es)?|(?:gen)?valgte|vælges|udpeg(?:et|es|ede|er)|konstitueret|konstitueres",
        r"valget? (?:er|blev) (?:dermed |hermed )?foretaget|referatet (?:blev |er )?underskrevet",
        r"stadfæstet|ratificeret|bifaldt|bifaldes|accepteret|indkaldt",
        r"(?:meddeles|givet|gives|giver|gav) (?:dispensation|tilladelse|samtykke|garanti|bevilling|\w*godkendelse)",
        r"(?:dispensation|tilladelse|bevilling)(?:e?n)? (?:meddeles|gives|blev givet|er givet|forlænges)",
        r"som (?:indstillet|foreslået)|\Aok(?=[.,!]|$)|(?:er|blev) (?:herefter |derefter )?besat",
        r"i henhold til indstillingen|indstillingen følges|fulgt|følges|enig[et]? i",
        r"tilsluttede sig|tilslutter sig|slutter sig til|tilslutning givet|gav tilslutning",
    ),
    _words(
        "noted",
        "Taget til efterretning.",
        "Godkendt.",
        r"t(?:aget|ages|oges|og|ager|il) (?:[\wæøå]{1,40} ){0,4}?(?:til )?"
        r"(?:efterretning|orientering|underretning|notits)",
        r"til (?:efterretning|orientering|underretning)",
        r"orientering(?:en|erne)? (?:givet|taget|blev givet|er givet|gennemført)",
        r"orienteret|orienterede|orienteres|(?:blev|er) orienteret|der blev (?:givet en )?orienter\w+",
        r"gennemgået|forelagt|ad notam|tak for (?:orienteringen|oplægget|gennemgangen|redegørelsen)",
    ),
    _words(
        "discussed",
        "Drøftet.",
        "Godkendt.",
        r"drøft(?:et|es|ede|edes|er|else afholdt|elsen? gennemført)|temadrøftelse(?:n)?(?: er| blev)? afholdt",
        r"gav anledning til drøftelse",
        r"dialogen? (?:blev |er )?(?:gennemført|afholdt)|debatter(?:et|ede)",
    ),
)
"""Words of one outcome each; where two begin at one place the table's order decides."""
MOTION = Pattern(
    "motion",
    re.compile(
        r"(?i)ændringsforslag|\bforeslog\b|\bforslaget fra [A-ZÆØÅ]|(?:stillede|fremsatte) (?:følgende )?forslag"
    ),
    "Liste Ø stillede forslag om, at",
    "Forslag til lokalplan",
)
FALLEN = Pattern(
    "fallen motion",
    re.compile(r"(?i)\b(?:bortfaldt|faldt|forkastet|ikke vedtaget|nedstemt)\b"),
    "Forslaget bortfaldt.",
    "Forslaget bortfalder",
)
ADOPTED = Pattern(
    "adopted behind a fallen motion",
    re.compile(
        r"(?i)(?:herefter|derefter|indstilling\w*)[^.]{0,160}?(?:\. ?)?[^.]{0,20}?"
        r"(?<!ikke )\b(?:vedtaget|godkendt|tiltrådt|vedtages)\b|"
        r"\b(?:vedtog|godkendte|tiltrådte) (?:(?:herefter|derefter) )?indstilling|\b(?:er|blev) besat\b"
    ),
    "Herefter blev indstillingen vedtaget.",
    "Herefter blev sagen ikke vedtaget.",
)
_RECOMMENDS = re.compile(r"(?i)\b(?:indstille[rst]|anbefaler|anbefales)\b")
BRIEFING = Pattern(
    "briefing",
    re.compile(r"(?i)\borienter(?:ing|ede|et)|\bfortalte\b|\bgennemgik\b|\boplyste\b|(?<!et )\bmeddelte\b"),
    "Formanden fortalte om besøget",
    "Formanden åbnede mødet",
)
FREE_DECISION = Pattern(
    "free decision",
    re.compile(r"(?i)\b(?:besluttede|beslutter|besluttet|fastsatte|fastsættes|valgte)\b"),
    "Udvalget besluttede, at arbejdet går videre",
    "Udvalget talte om arbejdet",
)
RESERVATION = Pattern("reservation", re.compile(r",? ?(?:idet|i det)\s+", re.I), "Godkendt, idet sagen", "Ideten")
_AMENDMENT = re.compile(r"(?i)ændringsforslag\w*[^.]{0,500}\.")
_EMPTY = re.compile(r"(?i)^[\W_]*(?:underskrift(?:er)?[\W_]*)?$")
_LONGEST = 10_000
"""Characters that are read: what a decision decides stands at its beginning."""


def read_outcome(text: str, *, recommended: bool = False, orientation: bool = False) -> str:
    """The code of the outcome that `text` tells, "" for a text that decides nothing ("-").

    Args:
        text: the decision as printed.
        recommended: the item has a recommendation, which a free decision ("besluttede, at …") carries out.
        orientation: the item is one for orientation, so that a free text notes it.
    """
    text = text[:_LONGEST]
    if _EMPTY.match(text):
        return ""
    if _adopted_after_amendment(text):
        return "approved"
    for pattern in WHOLE_PATTERNS:
        hit = pattern.regex.search(text)
        if hit and not (pattern.name == "amended" and _RECOMMENDS.search(text, 0, hit.start())):
            return pattern.name
    verdict = _verdict(_AMENDMENT.sub(lambda hit: " " * len(hit.group()), text)) or _verdict(text)
    if verdict:
        return verdict
    if orientation or BRIEFING.regex.search(text):
        return "noted"
    return "approved" if recommended and FREE_DECISION.regex.search(text) else UNCLEAR


def _adopted_after_amendment(text: str) -> bool:
    """Whether an amendment has fallen and what was proposed is adopted behind it."""
    amendment = MOTION.regex.search(text)
    fallen = FALLEN.regex.search(text, amendment.end()) if amendment else None
    return fallen is not None and ADOPTED.regex.search(text, fallen.end()) is not None


def has_verdict(text: str) -> bool:
    """Whether a text holds any decision word."""
    return any(pattern.regex.search(text) for pattern in OUTCOME_PATTERNS)


def reservation_start(text: str) -> int | None:
    """Where the reservation begins, behind the first "idet" of a decision; None where it has none.

    >>> text = "Godkendt, idet der følges op i maj."
    >>> text[reservation_start(text) :]
    'der følges op i maj.'
    """
    hit = RESERVATION.regex.search(text)
    return hit.end() if hit and hit.start() else None


def _verdict(text: str) -> str:
    """The outcome of the first decision word; where that is discussion, of the next word in the same sentence."""
    hits = sorted(
        (hit.start(), rank, pattern.name)
        for rank, pattern in enumerate(OUTCOME_PATTERNS)
        if (hit := pattern.regex.search(_before_reservation(text)) or pattern.regex.search(text))
    )
    if not hits:
        return ""
    start, _, outcome = hits[0]
    if outcome == "discussed" and len(hits) > 1 and not re.search(r"[.,]", text[start : hits[1][0]]):
        return hits[1][2]
    return outcome


def _before_reservation(text: str) -> str:
    hit = RESERVATION.regex.search(text)
    return text[: hit.start()] if hit and hit.start() else text
