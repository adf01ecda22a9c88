"""What a decision text decides, by its decision words.

The first decision word counts, not what a recommendation proposed. "Drøftet og taget til efterretning" is read by
its last word, as discussion is the weaker of two outcomes.
"""

import re
from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote, Span


@dataclass(frozen=True, slots=True)
class OutcomePattern:
    """Decision words of one outcome, with a text they must match and one they must not."""

    outcome: str
    regex: re.Pattern[str]
    example: str
    counterexample: str


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{pattern})(?!\w)")


WHOLE_PATTERNS = (
    OutcomePattern("recommended", _words(r"fremsendes til .{0,160}?(?:anbefal(?:er|ede|es|et|ing)|indstil(?:ler|les))"),
                   "Fremsendes til Byrådet med bemærkning, at Magistraten anbefaler", "Fremsendes til Byrådet."),
    OutcomePattern("approved", _words(r"tilbagesendes? .{0,160}?(?:har vedtaget|vedtog|har godkendt|har tiltrådt)"),
                   "Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget forslaget", "Tilbagesendes."),
    OutcomePattern("amended", _words(r"(?:godkendt|tiltrådt|vedtaget|godkendes|tiltrædes|godkendte|tiltrådte|vedtog)\w* med (?:den|de|følgende|disse|enkelte|de nævnte|denne) "
                   r"(?:faldne |foreslåede )?(?:ændring|tilføjelse|tilretning|rettelse|præcisering|justering)\w*"),
                   "Godkendt med den ændring, at fristen er 1. maj", "Godkendt med de bemærkninger"),
    OutcomePattern("amended", _words(r"(?:godkend|tiltr[åæ]d|vedt[ao]g)\w*[^.,]{0,60}?(?:,? dog (?:kun|med|således|at|uden)|med undtagelse af|med (?:den |de |følgende )?ændring(?:en|er|erne)?)"),
                   "Godkendt som indstillet med undtagelse af sti D", "Godkendt, idet udvalget ønsker en status"),
    OutcomePattern("amended", _words(r"(?:indstillingen|forslaget|dagsordenen|sagen) (?:blev |er )?(?:herefter )?godkendt som ændret|ændrede (?:indstilling|forslag) (?:blev |er )?(?:herefter )?(?:vedtaget|godkendt|tiltrådt)|godkendt i (?:den )?ændret form"),
                   "Indstillingen blev godkendt som ændret", "Indstillingen blev godkendt"),
)  # fmt: skip
OUTCOME_PATTERNS = (
    OutcomePattern("rejected", _words(r"ikke (?:godkendt|tiltrådt|vedtaget|imødekommet|anbefal(?:es|et)|imødekommes)|(?:kan|kunne) ikke (?:godkendes?|tiltrædes?|anbefales?|imødekommes?|tilslutte sig)|"
                   r"(?:vedtog|godkendte|tiltrådte|vedtager|godkender|tiltræder) ikke|afvist|afvises|afviste|afviser|forkastet|forkastes|forkastede|nedstemt|(?:meddeles|gives|gav|giver|givet) afslag|afslag(?= på|\.|,)|afslået|afslås|stemt ned|anbefaler ikke|anbefalede ikke"),
                   "Forslaget blev forkastet", "Godkendt."),
    OutcomePattern("withdrawn", _words(r"udgår|udgik|udgået|taget af (?:dagsordenen|punktet)|tages af (?:dagsordenen|punktet)|(?:trukket|trækkes|trak) tilbage|trukket|bortfald(?:t|er)|mødet er aflyst"),
                   "Punktet udgår", "Godkendt."),
    OutcomePattern("postponed", _words(r"udsat|udsættes|udsætter|(?:udvalget|byrådet|kommunalbestyrelsen|rådet|direktionen) udsatte|udskudt|udskydes|udskyder|genoptages|gen(?:frem|fore)lægges|genoptages på|tages op igen|sagen genforelægges|"
                   r"tages til (?:ny|fornyet) behandling|før sagen behandles endeligt|inden sagen behandles (?:endeligt|igen)"),
                   "Sagen blev udsat.", "Godkendt."),
    OutcomePattern("recommended", _words(r"anbefal(?:es|et|er|ede|ing|e)|indstilles|indstillet til (?:godkendelse|vedtagelse)|indstiller|indstillede|fremsendes med anbefaling|fremsendes anbefalet"),
                   "Anbefales.", "Godkendt."),
    OutcomePattern("forwarded", _words(r"(?:frem|over|videre|til\s?bage|retur)\s?send(?:es|t|er|te)|sendes? (?:tilbage|i høring|til|videre|retur)|sendt (?:til|tilbage|i høring|i offentlig høring|videre|retur)|send(?:er|te|e) (?:\w+ ){1,3}(?:til|tilbage|i høring|i offentlig høring|videre)|hen\s?vis(?:es|t|er|te) til|hjemvist|hjemvises|fremlægges i offentlig høring"),
                   "Oversendes til Økonomiudvalget", "Godkendt."),
    OutcomePattern("approved", _words(r"godkend(?:t|es|er|te|else givet)|tiltrådt(?:es)?|tiltræde[rs]|tiltrådte|vedtaget|vedtages|vedtager|vedtog|imødekommet|imødekommes|imødekom|bevilget|bevilges|bevilgede|bevilger|frigivet|frigives|frigav|"
                   r"(?:gen)?valgt(?:es)?|(?:gen)?valgte|vælges|udpeg(?:et|es|ede|er)|konstitueret|konstitueres|stadfæstet|ratificeret|bifaldt|bifaldes|accepteret|(?:meddeles|givet|gives|giver|gav) (?:dispensation|tilladelse|samtykke|garanti)|indkaldt|"
                   r"som indstillet|i henhold til indstillingen|indstillingen følges|fulgt|følges|enige? i|tilsluttede sig|tilslutter sig|tilslutning givet|gav tilslutning"),
                   "Indstillingen blev godkendt", "Sagen blev drøftet"),
    OutcomePattern("noted", _words(r"t(?:aget|ages|og|ager|il) (?:[\wæøå]+ ){0,4}?(?:til )?(?:efterretning|orientering|underretning|notits)|til (?:efterretning|orientering|underretning)|orientering(?:en|erne)? (?:givet|taget|blev givet|er givet|gennemført)|orienteret|orienterede|orienteres|(?:blev|er) orienteret|der blev (?:givet en )?orienter\w+|gennemgået|forelagt"),
                   "Taget til efterretning.", "Godkendt."),
    OutcomePattern("discussed", _words(r"drøft(?:et|es|ede|er|else afholdt|elsen? gennemført)|temadrøftelse(?:n)?(?: er| blev)? afholdt|dialogen? (?:blev |er )?(?:gennemført|afholdt)|debatter(?:et|ede)"),
                   "Drøftet.", "Godkendt."),
)  # fmt: skip
_RESERVATION = re.compile(r",? ?(?:idet|i det)\s+", re.I)
_PROSPECT = re.compile(
    r"(?i)\b(?:skal|vil|kan|bør|hvis|når|foreslår|foreslås|indstiller|indstilles|ønsker|søger|forventes|blev den|den \d+)\b"
)
_VERDICT = re.compile(r"(?i)^(?:(?:indstillingen|forslaget|dagsordenen|sagen|orienteringen|referatet|punktet|begge dele|udvalget|rådet|byrådet|kommunalbestyrelsen) (?:blev |er |tog |tager )?)?"
                      r"(?:herefter |enstemmigt )?(?:\w+t|\w+es|til efterretning|til orientering|\w+ede)\b")  # fmt: skip
_EMPTY = re.compile(r"^[\W_]*$")
_BRIEFING = re.compile(r"(?i)\borienter(?:ing|ede|et)|\bfortalte\b|\bgennemgik\b|\boplyste\b|\bmeddelte\b")
_DECIDED = re.compile(r"(?i)\b(?:besluttede|beslutter|besluttet|fastsatte|fastsættes|valgte)\b")
_AMENDMENT = re.compile(r"(?i)ændringsforslag\w*[^.]*\.")


def read_outcome(text: str, recommended: bool = False, orientation: bool = False) -> str:
    """The code of the outcome that `text` tells, "" for a text that decides nothing ("-").

    Args:
        text: the decision as printed.
        recommended: the item has a recommendation, which a free decision ("besluttede, at …") carries out.
        orientation: the item is one for orientation, so that a free text notes it.
    """
    if _EMPTY.match(text):
        return ""
    for pattern in WHOLE_PATTERNS:
        if pattern.regex.search(text):
            return pattern.outcome
    verdict = _verdict(_AMENDMENT.sub(lambda hit: " " * len(hit.group()), text)) or _verdict(text)
    if verdict:
        return verdict
    if orientation or _BRIEFING.search(text):
        return "noted"
    return "approved" if recommended and _DECIDED.search(text) else "other"


def has_verdict(text: str) -> bool:
    """Whether a text holds any decision word."""
    return any(pattern.regex.search(text) for pattern in OUTCOME_PATTERNS)


def is_verdict(text: str) -> bool:
    """Whether a sentence is a verdict and nothing else, so that it needs no heading to be one."""
    if len(text) > 110 or _PROSPECT.search(text):
        return False
    first = min((hit.start() for p in OUTCOME_PATTERNS if (hit := p.regex.search(text))), default=None)
    return first is not None and first < 40 and bool(_VERDICT.match(text))


def read_reservation(text: str, offset: int) -> Quote | None:
    """What follows the first "idet" of a decision, to its end."""
    hit = _RESERVATION.search(text)
    if not hit or hit.start() == 0:
        return None
    return Quote(text[hit.end() :].strip(), Span(offset + hit.end(), offset + len(text.rstrip())))


def _verdict(text: str) -> str:
    """The outcome of the first decision word; where that is discussion, of the next word in the same sentence."""
    hits = sorted(
        (hit.start(), rank, pattern.outcome)
        for rank, pattern in enumerate(OUTCOME_PATTERNS)
        for hit in (pattern.regex.search(_before_reservation(text)) or pattern.regex.search(text),)
        if hit
    )
    if not hits:
        return ""
    first = hits[0]
    if first[2] == "discussed" and len(hits) > 1 and re.fullmatch(r"[^.,]*", text[first[0] : hits[1][0]]):
        return hits[1][2]
    return first[2]


def _before_reservation(text: str) -> str:
    hit = _RESERVATION.search(text)
    return text[: hit.start()] if hit and hit.start() else text
