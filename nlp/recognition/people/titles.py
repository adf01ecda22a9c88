"""Titles in running text: "borgmesteren", "voksenspecial- og psykiatrichef", "SSP-konsulenterne", "2. viceborgmester".

A title is told by its head (register `title_heads.csv`); what makes up the first part of a compound is free.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import Vocabulary, ends_of
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import TitleHead, group_of, title_heads

INDEFINITE, DEFINITE, PLURAL, PLURAL_DEFINITE = "indefinite", "definite", "plural", "plural definite"
_FORMS = {INDEFINITE: "head", DEFINITE: "definite", PLURAL: "plural", PLURAL_DEFINITE: "plural_definite"}
COORDINATED = Pattern(
    "first parts joined to a compound",
    re.compile(r"(?<![\w-])(?:[^\W\d_][\w-]{0,40}-, ?){0,2}[^\W\d_][\w-]{0,40}- (?:og|&|samt) $"),
    "Voksenspecial- og ",
    "Social og ",
)
BEFORE = Pattern(
    "word that belongs to a title",
    re.compile(
        r"(?i)(?<![\w-])(?:(?:juridisk|teknisk|pædagogisk|faglig|sundhedsfaglig|administrerende|administrativ|daglig|"
        r"økonomisk|koordinerende|ledende|politisk)e?|[1-5]\.|første|anden|tredje) $"
    ),
    "den pædagogiske ",
    "en ny ",
)
ACRONYM = Pattern("acronym before a title", re.compile(r"(?<![\w-])[A-ZÆØÅ]{2,5} $"), "en SSP ", "en ssp ")
_ABBREVIATIONS = {
    "TR": "tillidsrepræsentant",
    "FTR": "fællestillidsrepræsentant",
    "AMR": "arbejdsmiljørepræsentant",
    "Fmd.": "formand",
    "fmd.": "formand",
    "Næstfmd.": "næstformand",
    "næstfmd.": "næstformand",
}
_NO_TITLES = re.compile(r"(?i)(?:ind|ud|af|efter|op|an|for|til|vild|mis|sam|halv)leder|direktor|admini\w*")
"""What ends as a title does and is none: verbs, and what reading errors have made of "direktioner"."""
_OCCUPATIONS = re.compile(
    r"(?i)(?:social|spare|gælds)rådgiver|(?:uddannelses|studie|erhvervs|læse|medie)vejleder|(?:job|løn|økonomi)konsulent"
)
_SEATS = ("råds", "udvalgs", "bestyrelses", "nævns", "magistrats", "repræsentations", "tings", "direktions")
"""What a member of is in office; a member of a family or a group is not."""
_OF_ONE = ("political", "administrative")
_LONGEST = 60
_BEFORE = 90


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it stands.

    Attributes:
        span: its characters, a genitive -s included.
        plain: its indefinite singular, in lower case but for acronyms.
        form: INDEFINITE, DEFINITE, PLURAL or PLURAL_DEFINITE.
        label: what the office is called: "Borgmesteren" where one holds it, else the plain title.
        group: its group in the register of roles.
        alone: whether it names an office without a name beside it.
    """

    span: Span
    plain: str
    form: str
    label: str
    group: str
    alone: bool


def titles_of(setting: Setting) -> Iterator[Title]:
    """The titles in the passages of a document, in order."""
    for passage, place in setting.within(setting.words.ending(_ends())):
        yield from _at(setting.text, place, passage.span)


def find_titles(text: str, span: Span) -> Iterator[Title]:
    """The titles in a stretch of the text, in order."""
    for place in Vocabulary(text, [span]).ending(_ends()):
        yield from _at(text, place, span)


def _at(text: str, place: int, within: Span) -> Iterator[Title]:
    """The title that ends with the word at `place`, where one does."""
    full, short = _any_title()
    hit = full.match(text, place, within.end) or short.match(text, place, within.end)
    start = _start(text, hit.start("form"), within.start) if hit else None
    title = _title(text, start, hit) if hit and start is not None else None
    if title:
        yield title


def of_one(title: str) -> bool:
    """Whether one person at a time bears a title in a municipality: the borgmester, or a compound that says of what.

    >>> of_one("borgmester"), of_one("Havnechefen"), of_one("direktør"), of_one("skoleleder")
    (True, True, False, False)
    """
    plain = next((found.plain for found in find_titles(title, Span(0, len(title)))), "")
    bare = any(plain == head.head for head in title_heads())
    return plain == "borgmester" or (bool(plain) and not bare and group_of(plain) in _OF_ONE)


@lru_cache(maxsize=8192)  # words come from documents
def is_title(word: str) -> bool:
    """Whether a word is a title in any form."""
    span = Span(0, len(word))
    return any(title.span == span for title in find_titles(word, span))


@cache
def _any_title() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A word that ends with a head in any of its forms, and an abbreviation."""
    heads = [form for head in title_heads() for form in _forms_of(head)]
    both = any_of([*heads, *(form.capitalize() for form in heads)])
    short = rf"(?<![\w.-])(?P<form>{any_of(_ABBREVIATIONS)})(?![\w-])"
    return re.compile(rf"\w*?(?P<form>{both})['’]?s?(?![\w-])"), re.compile(short)


@cache
def _ends() -> frozenset[str]:
    """The last letters of the heads in all their forms, and of the abbreviations."""
    heads = [form for head in title_heads() for form in _forms_of(head)]
    return ends_of([*heads, *(word.removesuffix(".") for word in _ABBREVIATIONS)])


def _forms_of(head: TitleHead) -> tuple[str, ...]:
    return tuple(getattr(head, field) for field in _FORMS.values())


@cache
def _read_forms() -> dict[str, tuple[TitleHead, str]]:
    """Every form of every head: the head, and which form it is."""
    return {getattr(head, field): (head, form) for head in title_heads() for form, field in _FORMS.items()}


def _start(text: str, head: int, first: int) -> int | None:
    """Where the title begins whose head begins at `head`; None where it is no word of a likely length."""
    start = head
    while start > first and (text[start - 1].isalpha() or text[start - 1] in "-’"):
        start -= 1
        if head - start > _LONGEST:
            return None
    if start > first and (text[start - 1].isdigit() or text[start - 1] in "-_@"):
        return None
    return start


def _title(text: str, start: int, hit: re.Match[str]) -> Title | None:
    """The title of which a compound begins at `start` and its head is `hit`."""
    span = Span(start, hit.end())
    if plain := _ABBREVIATIONS.get(hit["form"], ""):
        return Title(span, plain, INDEFINITE, plain, group_of(plain), alone=False)
    head, form = _read_forms()[hit["form"].lower()]
    first = text[start : hit.start("form")]
    if not _is_title(first, head.head):
        return None
    before = _before(text, start, first + hit["form"])
    whole = before + first
    plain = _lowered(_indefinite(whole, form) + head.head)
    label = _capitalised(_lowered(whole + head.definite)) if form == DEFINITE else plain
    return Title(Span(start - len(before), hit.end()), plain, form, label, group_of(plain), _alone(head, form, whole))


def _before(text: str, start: int, word: str) -> str:
    """What stands before the word of a title and belongs to it: other first parts, an adjective, an acronym."""
    near = text[max(0, start - _BEFORE) : start]
    if not near.endswith(" "):
        return ""
    patterns = (COORDINATED, BEFORE, *([ACRONYM] if word.islower() else []))
    hit = next(filter(None, (pattern.regex.search(near) for pattern in patterns)), None)
    return hit.group() if hit else ""


def _is_title(first: str, head: str) -> bool:
    if first == "-" or _NO_TITLES.fullmatch(first + head):
        return False
    return head != "medlem" or not first or first.casefold().endswith(_SEATS)


def _alone(head: TitleHead, form: str, first: str) -> bool:
    compound = bool(first.strip()) and not _OCCUPATIONS.fullmatch(first + head.head)
    match head.alone:
        case "office":
            return True
        case "definite":
            return compound or form == DEFINITE
        case "compound":
            return compound
        case "sole":
            return compound and form == DEFINITE
    return False


def _indefinite(first: str, form: str) -> str:
    """An adjective before a title without the ending that the definite form asks for."""
    if form == INDEFINITE or not first.endswith("e ") or first.endswith(("ende ", "første ", "tredje ")):
        return first
    return f"{first[:-2]} "


def _lowered(title: str) -> str:
    """A title in lower case but for acronyms ("SFO-leder", "HR-chef")."""
    return " ".join(word if word[:2].isupper() else word.lower() for word in title.split())


def _capitalised(title: str) -> str:
    return title[:1].upper() + title[1:]
