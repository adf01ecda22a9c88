"""What a decision text decides, by its decision words.

The first decision word counts, not what a recommendation proposed, nor what others have decided or told.
"Drøftet og taget til efterretning" is read by its last word, as discussion is the weaker of two outcomes.
"""

import re
from itertools import islice, pairwise
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.outcome_words import OUTCOME_PATTERNS, WHOLE_PATTERNS

UNCLEAR = "other"
"""The code of an outcome that no word tells."""
MOTION = Pattern(
    "motion",
    re.compile(
        r"(?i)ændringsforslag|\bforeslog\b|\bforeslår,? (?:at|om)\b|\bforslag(?:et)? fra [A-ZÆØÅ]|"
        r"\bforslag(?:et)? om (?:at )?(?:uds|udskyd|hjemvis|oversend|tilbagesend)|\bønskede (?:sagen|punktet) \w+|"
        r"\bafstemning om [^.:]{2,80}?s forslag|(?:stillede|fremsatte) (?:følgende )?forslag|"
        r"\b(?:forslag|model|alternativ|variant) (?-i:[A-H])\b"
    ),
    "Liste Ø stillede forslag om, at",
    "Forslag til lokalplan",
)
FALLEN = Pattern(
    "fallen motion",
    re.compile(r"(?i)\b(?:bortfaldt|bortfaldet|faldt|forkastet|afvist|ikke vedtaget|nedstemt)\b"),
    "Forslaget bortfaldt.",
    "Forslaget bortfalder",
)
ADOPTED = Pattern(
    "adopted behind a fallen motion",
    re.compile(
        r"(?i)(?:herefter|derefter|indstilling\w*)[^.]{0,160}?(?:\. ?)?[^.]{0,20}?"
        r"(?<!ikke )(?<!anbefales )(?<!indstilles )\b(?:vedtaget|godkendt|tiltrådt|vedtages)\b|"
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
NO_REMARK = Pattern(
    "no remark",
    re.compile(
        r"(?i)(?:(?:der var|\w+ havde) )?(?:ingen|ikke) (?:yderligere )?(?:bemærkninger|spørgsmål|kommentarer)[.!]?$"
    ),
    "Ingen bemærkninger.",
    "Ingen.",
)
NOTHING_TOLD = Pattern(
    "nothing to tell",
    re.compile(r"(?i)(?:intet|ingen(?:ting)?)(?: (?:nyt|at (?:bemærke|referere|berette|meddele)))?[.!]?$"),
    "Intet nyt.",
    "Ingen bemærkninger.",
)
DISCUSSION = Pattern(
    "discussion that the body had",
    re.compile(
        r"(?i)\b(?:tak(?:ke(?:de|r))? for|havde|holdt|førte|var|blev ført|fandt|gav anledning til) "
        r"(?:en |et )?(?:[\wæøå]+ ){0,3}(?:drøftelser?|debat|dialog)\b"
    ),
    "Udvalget takkede for en god drøftelse.",
    "Udvalget har planlagt en temadrøftelse.",
)
"""What tells the outcome where no decision word does."""
RESOLVED = Pattern(
    "resolved in free words",
    re.compile(
        r"(?i)\b(?:besluttedes?|beslutter|besluttet|aftaltes?|(?:blev|er) (?:\w+ )?aftalt|enige? om)\b"
        r"(?![^.]{0,60} ikke\b)"
    ),
    "Det blev aftalt, at arbejdet går videre",
    "Udvalget besluttede, at arbejdet ikke går videre",
)
SETTLED = Pattern(
    "settled in free words",
    re.compile(r"(?i)\b(?:fastsatte|fastsættes|valgte)\b"),
    "Taksten fastsættes til 40 kr.",
    "Taksten er 40 kr.",
)
CHOSEN = Pattern(
    "persons who are chosen",
    re.compile(
        r"[A-ZÆØÅ][\w.-]+(?:(?:,| og| samt)? [A-ZÆØÅ][\w.-]+){1,11} "
        r"(?:deltager|tager med|indtræder|fortsætter|repræsenterer|varetager)\b(?! ikke)"
    ),
    "Vera Holm og Ib Krog deltager.",
    "Rådet har en plads",
)
RESERVATION = Pattern("reservation", re.compile(r",? ?(?:idet|i det)\s+", re.I), "Godkendt, idet sagen", "Ideten")
PAPERS = Pattern(
    "agenda or earlier minutes",
    re.compile(r"(?i)\b(?:dagsorden|referat|protokol)(?:en|et|len)?\b"),
    "Referatet af mødet i maj",
    "Dagsordenernes form",
)
CHANGED = Pattern("change", re.compile(r"(?i)ændr"), "med følgende ændringer", "med den rettelse")
PERFECT = Pattern(
    "perfect tense",
    re.compile(r"(?i)\bha(?:r|vde|ve)(?: (?:ikke|også|nu|tidligere|allerede|i \w+))? (?:været )?\w+t\b"),
    "Amtet har hjemvist en sag",
    "Amtet hjemviste en sag",
)
"""What others have decided, or was known."""
_HAS_DECIDED = re.compile(r"(?im)^(?:vi|\w*(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen|direktionen)) har\b")
"""Where the perfect tense is that of the body itself."""
REPORTED = Pattern(
    "reported speech",
    re.compile(
        r"(?i)\b(?:oplyste|nævnte|orienterede om|fortalte|meddelte|bemærkede|mente|gjorde opmærksom på)"
        r",? at\b[^.]*"
    ),
    "Formanden oplyste, at mødet er udsat",
    "Det blev oplyst",
)
"""What somebody told."""
MINORITY = Pattern(
    "what a minority wants",
    re.compile(r"(?i)\b(?:et )?mindretal(?:let)?\b[^.]{0,120}? ønske(?:r|de)[^.]*"),
    "Et mindretal (Ø) ønsker tilført, at planen ikke kan tiltrædes.",
    "Et mindretal (Ø) stemte imod.",
)
WISHED = Pattern(
    "what a member wants",
    re.compile(
        r"\b(?!Vi\b|\w*(?:[Uu]dvalget|[Rr]ådet|[Bb]estyrelsen|[Nn]ævnet|[Dd]irektionen|[Ff]lertal(?:let)?)\b)"
        r"[A-ZÆØÅ][\w.-]*(?: \([^()]{1,30}\))? ønske(?:r|de) (?:sagen|punktet|forslaget) [^.]*"
    ),
    "Ib Krog (V) ønskede sagen udsat.",
    "Udvalget ønskede sagen udsat.",
)
AGENDA_AGREED = Pattern(
    "agenda agreed to",
    re.compile(
        r"(?i)\bdagsordenen (?:(?:blev|er|herefter|derefter|i øvrigt) ){0,3}(?:godkend(?:t|tes)|vedtaget|tiltrådt)\b"
    ),
    "Sag 3 blev udsat. Herefter blev dagsordenen godkendt.",
    "Dagsordenen blev ikke godkendt.",
)
POINTS = Pattern(
    "point within a decision",
    re.compile(
        r"(?im)(?:^|(?<=[.;,] ))(?:(?:indstillingens|forslagets|hvad angår) )?"
        r"(?:(?:pind|pkt\.?|punkt|forslag|del|nr\.?) \d|(?<!(?-i:[ (][A-ZÆØÅ]), )[a-h][.)] (?=[\wæøå])|"
        r"(?:\d\.(?:,| og)? ?){1,9}(?:at|pind|led|del)\b|"
        r"(?:(?:første|an[dn]e[nt]|tredje|fjerde|sidste)(?:,| og)? ?){1,5}(?:at|del|led|pind|punkt)\b)"
    ),
    "Pind 1 tiltrædes. Pind 3 udgår.",
    "Godkendt af pind 3",
)
AGREED = Pattern(
    "agenda or minutes agreed to",
    re.compile(r"(?i)(?<!ikke )\b(?:godkendt|tiltrådt|vedtaget)(?:es)?\b"),
    "Punkt 4 udsættes. Ellers godkendt.",
    "Referatet blev ikke godkendt",
)
AMOUNT = Pattern(
    "amount",
    re.compile(
        r"(?i)(?<![\d.,/-])(?P<n>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(?P<part>\d{1,2})|,-)? ?"
        r"(?:(?P<unit>mio|t)\.? ?)?kr(?!\w)|\bkr\.? (?P<behind>\d{1,3}(?:\.\d{3})+|\d{1,9})(?![\d.,]*\d| mio)"
    ),
    "20.000 kr.",
    "20.000 borgere",
)
GRANT = Pattern(
    "what is granted",
    re.compile(
        r"(?i)\b(?:(?:meddel|giv|yd|tildel)\w* (?:et |en )?(?:tilsagn|tilskud|støtte|bevilling)|"
        r"(?:tilsagn|tilskud|støtte|bevilling) (?:gives|ydes|meddeles)|bevil(?:li)?g(?:er|ede|ges|edes|et))\b"
    ),
    "Udvalget meddelte tilsagn om 20.000 kr.",
    "Der er søgt om tilskud på 20.000 kr.",
)
_OF_ANOTHER = ("postponed", "withdrawn", "forwarded")
"""What is said of another item where the agenda is approved."""
_AMENDMENT = re.compile(r"(?i)ændringsforslag\w*[^.]{0,500}\.")
_EMPTY = re.compile(r"(?i)^[\W_]*(?:underskrift(?:er)?[\W_]*)?$")
_GRANT = re.compile(r"(?i)\bbevil(?:ge|lige)")
_MAJORITY = re.compile(
    r"(?i)(?:et flertal|et enigt udvalg)\b(?: på \w+| bestående af)? ?(?:\([^()]{1,80}\)|[^.()]{0,60}?) ?"
    r"(?:anbefaler|indstiller|anbefalede|indstillede|vedtog|vedtager|godkendte|godkender|tiltrådte|tiltræder)\b"
    r"(?! ikke)"
)
_WHAT_OR_WHO = re.compile(
    r"(?i)(?:[\w-]{3,40}(?:en|et|erne)|[\w-]+s indstilling|\w*(?:udvalget|rådet|bestyrelsen)|"
    r"(?:forslag|model|alternativ|variant) (?-i:[A-H])) (?:(?:er|blev|herefter|derefter|enstemmigt) ){0,2}"
)
_FALLS_OUT = re.compile(r"(?i)\bud(?:går|gik|gået|tages)\b")
_OF_LAW = re.compile(r"(?:§ ?|\bstk\. ?)\d{1,4}(?: [a-z])?, $")
"""A paragraph of a law, behind which a number is none of a point: "stk. 1, nr. 2"."""
_SENTENCE = re.compile(r"[.\n]\s*(?=[A-ZÆØÅ])")
_VOTED = re.compile(r"(?i)\bstem(?:te|mer)\b")
"""What a point without a decision word tells of, whose result stands behind it."""
_MOST_POINTS, _MOST_SENTENCES = 30, 10
_UNITS = {"mio": 1_000_000, "t": 1_000}
_SUBJECT = 60
"""Characters before a verdict that may name what it is of."""
_LONGEST = 10_000
"""Characters that are read: what a decision decides stands at its beginning."""


class Context(NamedTuple):
    """What an item says of its decisions.

    Attributes:
        recommended: it has a recommendation, which what is settled in free words carries out.
        orientation: it is one for orientation, so that a free text notes it.
        papers: it approves the agenda or earlier minutes, where a correction changes no proposal.
        election: it chooses persons, so that it is approved who they are.
        news: it tells what there is to tell, so that no remark notes it.
        open_floor: it is for whatever members bring up (Eventuelt, Spørgetid).
        amount: the one amount of money that its recommendation names, in kroner; 0 where it names none or more.
        beside: decisions on points stand beside, so that a free one is not on what was proposed.
    """

    recommended: bool = False
    orientation: bool = False
    papers: bool = False
    election: bool = False
    news: bool = False
    open_floor: bool = False
    amount: int = 0
    beside: bool = False


_NOTHING_SAID = Context()


def read_outcome(text: str, context: Context = _NOTHING_SAID) -> str:
    """The code of the outcome that a decision as printed tells, "" for a text that decides nothing ("-")."""
    text = text[:_LONGEST]
    if _EMPTY.match(text):
        return ""
    told = _behind_fallen_motion(text) or _of_points(text) or _of_several_words(text, papers=context.papers)
    told = told or _of_the_body(text)
    agreed = AGREED if context.papers else AGENDA_AGREED
    if told in _OF_ANOTHER and agreed.regex.search(text):
        return "approved"
    if told == "approved" and _grants_other(text, context.amount):
        return "amended"
    return told or _in_free_words(text, context)


def only_amount(text: str) -> int:
    """The one amount of money that a text names, in kroner; 0 where it names none or more.

    >>> [only_amount(text) for text in ("20.000 kr. i 2026", "kr. 20.000", "2,5 mio. kr.", "2 kr. og 3 kr.")]
    [20000, 20000, 2500000, 0]
    """
    found = {_kroner(hit) for hit in islice(AMOUNT.regex.finditer(text), _MOST_POINTS)}
    return found.pop() if len(found) == 1 else 0


def _kroner(hit: re.Match[str]) -> int:
    whole = (hit["n"] or hit["behind"]).replace(".", "")
    return round(float(f"{whole}.{hit['part'] or 0}") * _UNITS.get((hit["unit"] or "").lower(), 1))


def _grants_other(text: str, amount: int) -> bool:
    """Whether a decision grants another amount of money than the recommended one."""
    granted = only_amount(text) if amount and GRANT.regex.search(text) else 0
    return granted not in (0, amount)


def _of_the_body(text: str) -> str:
    """The outcome of a decision word, rather one that is not of a motion; none of what others have decided or told."""
    known = text if _HAS_DECIDED.search(text) else _blank(PERFECT.regex, text)
    told = _blank(WISHED.regex, _blank(MINORITY.regex, _blank(REPORTED.regex, known)))
    return _verdict(_blank(_AMENDMENT, told)) or _verdict(told)


def _in_free_words(text: str, context: Context) -> str:
    """The outcome of a text without a decision word."""
    if NOTHING_TOLD.regex.match(text):
        return UNCLEAR
    if context.orientation or (context.news and NO_REMARK.regex.match(text)) or BRIEFING.regex.search(text):
        return "noted"
    if context.election and CHOSEN.regex.match(text):
        return "approved"
    free = RESOLVED.regex.search(text) or (context.recommended and SETTLED.regex.search(text))
    if free and not context.beside:
        return "approved"
    return "discussed" if DISCUSSION.regex.search(text) else UNCLEAR


def _of_several_words(text: str, *, papers: bool) -> str:
    """The outcome that words tell together; "" where they do not."""
    for pattern in WHOLE_PATTERNS:
        hit = pattern.regex.search(text)
        if hit and not (pattern.name == "amended" and _changes_nothing(text, hit, papers=papers)):
            return pattern.name
    return ""


def _changes_nothing(text: str, hit: re.Match[str], *, papers: bool) -> bool:
    """Whether what an amendment is told of is a recommendation, or a correction of the agenda or earlier minutes."""
    if _RECOMMENDS.search(text, 0, hit.start()):
        return True
    of_papers = papers or PAPERS.regex.search(text, max(0, hit.start() - _SUBJECT), hit.start())
    return bool(of_papers) and not CHANGED.regex.search(hit.group())


def _of_points(text: str) -> str:
    """The outcome of several points that are decided one by one and not alike: amended where some only fall out.

    Grants to several applicants are one grant, whoever got nothing.
    """
    hits = (hit.start() for hit in islice(POINTS.regex.finditer(text), _MOST_POINTS))
    starts = [start for start in hits if not _OF_LAW.search(text, max(0, start - _SUBJECT), start)]
    points = [_blank(PERFECT.regex, text[begin:end]) for begin, end in pairwise([*starts, len(text)])]
    outcomes = [told for point in points if (told := _verdict(point)) or not _VOTED.search(point)]
    if len(set(outcomes)) < 2 or not outcomes[0] or _GRANT.search(text):
        return ""
    return "amended" if set(outcomes) == {"approved", "withdrawn"} and _FALLS_OUT.search(text) else UNCLEAR


def _blank(regex: re.Pattern[str], text: str) -> str:
    """The text with spaces for what is no verdict of the body."""
    return regex.sub(lambda hit: " " * len(hit.group()), text)


def _behind_fallen_motion(text: str) -> str:
    """The outcome that is told behind a motion that has fallen; "" where none has, or nothing is told behind it."""
    motion = MOTION.regex.search(text)
    fallen = FALLEN.regex.search(text, motion.end()) if motion else None
    if fallen is None:
        return ""
    if ADOPTED.regex.search(text, fallen.end()):
        return "approved"
    behind = (text[hit.end() :] for hit in islice(_SENTENCE.finditer(text, fallen.end()), _MOST_SENTENCES))
    return next((_verdict(rest) for rest in behind if _tells(rest)), "")


def _tells(rest: str) -> bool:
    """Whether a text begins with a decision word, what or who it is of before it, or with the majority that decides."""
    subject = _WHAT_OR_WHO.match(rest)
    begin = subject.end() if subject else 0
    return _MAJORITY.match(rest) is not None or any(pattern.regex.match(rest, begin) for pattern in OUTCOME_PATTERNS)


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
    own = _before_reservation(text)
    hits = sorted(
        (hit.start(), rank, pattern.name)
        for rank, pattern in enumerate(OUTCOME_PATTERNS)
        if (hit := pattern.regex.search(own) or (own != text and pattern.regex.search(text)))
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
