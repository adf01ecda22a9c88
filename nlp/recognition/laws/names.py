"""Finding the names of laws in a passage: by the word that a name ends in, or by the words that a title begins with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.laws.lexicon import NOBODY, TITLES, Meant, abbreviated, ending_in, named, titled
from referatgraf.nlp.recognition.laws.plain import Plain
from referatgraf.ontology.registers import Publication

_LONGEST = 70
"""Characters of the longest name that is found by its last word."""
ENDING = Pattern(
    "last word of a name",
    re.compile(
        r"(?:lov(?:givning)?(?:en)?|bekendtgørelsen?|forordning(?:en)?|direktiv(?:et)?|reglement(?:et)?"
        r"|gdpr|br ?18|ai act)(?:['’]?s)?(?!\w|-\w)"
    ),
    "servicelovens § 85",
    "lovlig",
)
TITLE = Pattern(
    "beginning of a title",
    re.compile(rf"\b(?:{'|'.join(TITLES)}|loven om |bekendtgørelsen om )"),
    "efter lov om social service",
    "en lovændring",
)
UNLISTED = Pattern(
    "law outside the register",
    re.compile(
        r"(?:[a-zæøå]{2,30}-)?[a-zæøå]{4,40}(?:loven|bekendtgørelsen|forordningen|direktivet)s?"
        r"|(?!e[uf]-|eøf-|fn-|ny-|sær-|special-|hoved-|ramme-)[a-zæøå]{2,30}-(?:loven|bekendtgørelsen|forordningen|direktivet)s?"
    ),
    "statistikloven",
    "loven",
)
NO_LAW = Pattern(
    "word that ends like a law and is none",
    re.compile(
        r"(?:jante|natur|tyngde|moral|mose|bibel|ramme|hoved|sær|special|følge|ændrings|ophævelses|nød|straffe?nød|stamme|"
        r"termodynamik|lønlov|heste?k|okse?k|svinek|lands|forbunds|delstats)(?:love|bekendtgørelse|forordning|direktive)[nt]s?"
    ),
    "janteloven",
    "serviceloven",
)
_VERBS = (
    r"skal|er|har|giver|kan|blev|bliver|var|trådte|træder|fastsætter|indebærer|medfører|må|bør|vil|gælder|overholdes|"
    r"følges|ændres|ophæves|anvendes|gøres|kræver|siger|følger|fremgår|betyder|bestemmer|regulerer|omfatter|pålægger|"
    r"forpligter|beskriver|vedtages|"
    r"tilbyde|yde|sikre|føre|give|udarbejde|fastsætte|træffe|sørge|oprette|betale|opkræve|stille|indhente|godkende|"
    r"have|være|få|gøre|afholde|indgå|vedtage|behandle|offentliggøre|foretage|udpege|nedsætte|bevilge|søge"
)
"""What a sentence goes on with behind the title of a law."""
_PASSIVE = r"(?:og|samt) (?!fælles\b)\w{2,20}(?<!ern)es (?:af|i|til|med|for|på|ved|efter|under)\b"
UNLISTED_TITLE = Pattern(
    "title of a law outside the register",
    re.compile(
        r"(?:lov|bekendtgørelsen?) om (?!ændring)[a-zæøå0-9-]+(?: (?:m\.?[vm]\.|[a-zæøå0-9-]+)){0,20}?"
        r"(?:(?<! m)(?=\s*[.;:,()§]|\s*$|\s*\n"
        rf"|(?<! under)(?<! over)(?<! til)(?<! fra)(?<! af)(?<! på)(?<! end) \d{{1,3}}(?: [a-z])?(?![\w.])"
        rf"|(?: og)? (?:{_VERBS})\b| {_PASSIVE}"
        r"| (?:samt|hvor|hvis|at|som|der|hvorefter|fra|nr|ikke|men|når|så)\b)"
        r"|(?<= m\.v\.)(?= (?!(?:af|for|i|til|om|på|og|samt|ved|over|under|fra|med)\b)[a-zæøå]))"
    ),
    "lov om fonde og visse foreninger.",
    "lov om ændring af vilkår",
)
CITED = Pattern(
    "words before what something rests on",
    re.compile(
        r"(?:\b(?:efter|jf\.|jævnfør|henhold til|ifølge|følger|i|af)|(?:grundlag(?:et)?|hjemmel(?:en)?) er"
        r"|(?:loven|(?:lovens|§§?) ?\d[\w ,.]{0,25}),? (?:og|samt))\s{1,3}$"
    ),
    "efter § 15 og ",
    "Skolen og ",
)
BILL = Pattern("bill", re.compile(r"(?:forslag|udkast) til (?:en )?(?:ny )?$"), "forslag til ", "efter ")
PAIR = Pattern(
    "first half of a pair",
    re.compile(r"(?<![\w-])([a-zæøå]{3,30})- ?(?:og|eller|samt) $"),
    "plan- og ",
    "plan og ",
)
OTHER_NAME = Pattern(
    "other name in brackets",
    re.compile(r" ?\((?:herefter |også |i daglig tale )?(?:kaldet )?(?P<name>\w[\w -]{1,30})\)"),
    " (SEL)",
    " (2)",
)
_DEFINITE_TITLE = re.compile(r"^(bekendtgørelse)n om ")
_CAPITALS = re.compile(r"[A-ZÆØÅ]{2}")
_WORD_END = re.compile(r"[\w-]*$")


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name of a law in a passage.

    Attributes:
        start, end: where it stands, another name in brackets behind it included.
        meant: the laws of the register that it may mean.
        name: what a law outside the register, or one of the municipality's own, is called.
        short: whether the name is made of an abbreviation ("GDPR", "LAB-lovens").
        document: what was published, of a name that gives its number.
        printed_date: the day that the text gives for it, where it is another than the register's.
        local: whether the law is the municipality's own.
    """

    start: int
    end: int
    meant: Meant = NOBODY
    name: str = ""
    short: bool = False
    document: Publication | None = None
    printed_date: str = ""
    local: bool = False


def names_by_ending(plain: Plain) -> Iterator[NameHit]:
    """The names that end in -lov, -bekendtgørelse and the like, and the few that end in no such word."""
    lower = plain.lower
    for hit in ENDING.regex.finditer(lower):
        stem, end = hit.start(), hit.end()
        start, meant = _listed(lower, _word_start(lower, stem), end)
        if meant:
            yield from _first_of_pair(lower, start, stem, end)
            yield _named_twice(plain, NameHit(start, end, meant, short=_is_short(plain.text[start:end])))
        elif UNLISTED.regex.fullmatch(lower, start, end) and not NO_LAW.regex.fullmatch(lower, start, end):
            yield NameHit(start, end, name=_plain_case(plain.text[start:end]).removesuffix("s"))


def names_by_title(plain: Plain) -> Iterator[NameHit]:
    """The names that are titles: "lov om social service", "Bekendtgørelse om havnebade m.v."."""
    lower = plain.lower
    for hit in TITLE.regex.finditer(lower):
        start = hit.start()
        if BILL.regex.search(lower, max(0, start - 30), start):
            continue
        found = titled(lower, start, len(lower))
        if found:
            yield _named_twice(plain, NameHit(start, *found))
        else:
            other = UNLISTED_TITLE.regex.match(lower, start)
            if other and (plain.text[start].isupper() or _is_cited(lower, start, other.end())):
                yield _called_by(plain, start, other.end())


def _is_cited(lower: str, start: int, end: int) -> bool:
    """Whether a title in lower case is one that something rests on, not the beginning of a sentence about law."""
    return lower.startswith("§", end + 1) or bool(CITED.regex.search(lower, max(0, start - 40), start))


def _called_by(plain: Plain, start: int, end: int) -> NameHit:
    """A title outside the register; the law that its short name in brackets tells, where it has one."""
    name = plain.text[start:end]
    brackets = OTHER_NAME.regex.match(plain.text, end)
    short = brackets["name"] if brackets else ""
    if brackets and (meant := named(short.lower())):
        return NameHit(start, brackets.end(), meant)
    if brackets and UNLISTED.regex.fullmatch(short.lower()):
        return NameHit(start, brackets.end(), name=_plain_case(short))
    return NameHit(start, end, name=_DEFINITE_TITLE.sub(r"\1 om ", _plain_case(name)))


def _plain_case(name: str) -> str:
    """The name as it stands within a sentence: a word of capitals, or a first capital, in lower case."""
    if name.isupper():
        return name.lower()
    return name if _is_short(name) else name[0].lower() + name[1:]


def _word_start(lower: str, place: int) -> int:
    window = lower[max(0, place - _LONGEST) : place]
    hit = _WORD_END.search(window)
    return place - len(window) + hit.start() if hit else place


def _listed(lower: str, word: int, end: int) -> tuple[int, Meant | None]:
    """Where the longest listed name that ends at `end` begins, and what it may mean; its last word begins at `word`."""
    last = lower[word:end].replace("’", "").replace("'", "")
    for form in ending_in(last):
        start = word - (len(form) - len(last))
        if start >= 0 and lower.startswith(form[: len(form) - len(last)], start) and not _goes_on(lower, start):
            return start, named(form)
    before = _word_start(lower, word - 1) if word and lower[word - 1] == " " and last.startswith("lov") else word
    whole = lower[before : word - 1] + last
    return (before, named(whole)) if before < word - 1 and whole in ending_in(whole) else (word, None)


def _goes_on(lower: str, start: int) -> bool:
    """Whether the word that begins at `start` goes on before it."""
    return start > 0 and (lower[start - 1].isalnum() or lower[start - 1] == "-")


def _first_of_pair(lower: str, start: int, stem: int, end: int) -> Iterator[NameHit]:
    """The first half of "plan- og byggeloven", where a law of that name is listed."""
    first = max(0, start - 45)
    before = PAIR.regex.search(lower[first:start]) if lower[:start].endswith(" ") else None
    meant = named(before[1] + lower[stem:end]) if before else None
    if before and meant:
        yield NameHit(first + before.start(1), first + before.end(1) + 1, meant)


def _named_twice(plain: Plain, hit: NameHit) -> NameHit:
    """The name with what the law is also called in brackets behind it: "serviceloven (SEL)"."""
    brackets = OTHER_NAME.regex.match(plain.text, hit.end)
    if not brackets:
        return hit
    other = named(brackets["name"].lower()) or Meant(abbreviated(brackets["name"]))
    same = [key for key in (*hit.meant.keys, *hit.meant.shared) if key in (*other.keys, *other.shared)]
    return replace(hit, end=brackets.end(), meant=Meant(tuple(same))) if same else hit


def _is_short(name: str) -> bool:
    return bool(_CAPITALS.search(name)) and not (name.isupper() and "LOV" in name)
