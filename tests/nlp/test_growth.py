"""Long texts that repeat one thing are read in time: no pattern and no loop takes the square of a text's length."""

from itertools import product
from string import ascii_lowercase, ascii_uppercase

import pytest

from referatgraf.nlp.document import Document
from referatgraf.nlp.masking import private_data
from referatgraf.nlp.recognition import pipeline, recognise
from referatgraf.nlp.structure import structure

from .limits import TooSlowError, at_most
from .slicing import faults, named_faults

SIZE = 40_000
"""Characters of each text."""
LINES = 1_000
"""How often at most lines are repeated: a text of lines takes its time by lines rather than by characters."""
SECONDS = 1.5
HEAD = "Socialudvalget\nReferat tirsdag den 11. marts 2025\n\n"
ITEM = f"{HEAD}1. Budget\n\nSagsfremstilling\n\nTekst.\n\nBeslutning\n\n"
PROPOSAL = f"{HEAD}1. Budget\n\nIndstilling\n\nDirektøren indstiller, at\n"
NAMES = [f"{a}{b}{c}" for a, b, c in product(ascii_uppercase, ascii_lowercase, ascii_lowercase)]

PAGES = "Transkript\n\n1 Havneudvalget den 4. maj 2012\n\n2 Indhold 1. Moler 2. Budget 3. Evt\n\n3 "

REPEATED = {
    "votes one behind another": (ITEM, "For stemte 4 (A). Imod stemte 2. Forslaget faldt. "),
    "bodies and days before what was decided": (PAGES, "Økonomiudvalget den 4. maj 2012 Taget til følge. "),
    "bodies and days before nothing": (PAGES, "Ja. Økonomiudvalget den 4. maj 2012 Vera "),
    "numbers in a page": (PAGES, "7. Moler "),
    "numbers that count on in a page": (PAGES, "7. Moler 8. Moler "),
    "agendas in a page": (PAGES, "Dagsorden: 1. Moler 2. Budget 3. Evt "),
    "lines of a page as wide as it": (PAGES, f"{'Molen er revnet. ' * 5}\n"),
    "names before a heading": (PAGES, "Fraværende: Vera Holm, Ib Krog Sagsfremstilling "),
    "numbers of cases before a closed item": (PAGES, "Sagsnr. 18/10077 7. (Lukket) Moler "),
    "capitalised words": ("", "Vera Holm Krog "),
    "capitalised words of no register": ("", "Qvist Zorn Bexh "),
    "capitalised words before a verb": ("", "Vera Holm ", "mødte"),
    "syllables of a name": ("", "Aa-"),
    "given names on lines": ("", "og Vera\n"),
    "titles": ("", "direktør "),
    "titles of names": ("", "skoleleder Vera Holm, "),
    "titles of units": ("", "chef for Havn og "),
    "first parts of titles": ("", "Havn-, "),
    "heads of titles": ("", "chef"),
    "names alone": ("Vera Holm ", "Holm foreslog "),
    "doubtful names": ("", "Zorva Glimt, "),
    "initials": ("", "A."),
    "capitals": ("", "ABCDE "),
    "parts of a body's name": ("", "Børn- og "),
    "words of a body's name": ("", "Udvalget for Børn og "),
    "names of bodies": (ITEM, "Socialudvalget og "),
    "what stands for a body": (ITEM, "udvalget "),
    "what stands for one of two bodies": (f"{ITEM}Skoleudvalget og Kulturudvalget ", "udvalget "),
    "what stands for a body beside another": (f"{ITEM}Skoleudvalget ", "med udvalget "),
    "boards": (ITEM, "Skolebestyrelsen ved Kirkeby Skole og "),
    "boards of nobody": (ITEM, "skolebestyrelsen ved mødet "),
    "departments": (ITEM, "Teknik og Miljø har "),
    "somebody from a department": (ITEM, "Ib-Bo.Krog fra "),
    "coordinated small letters": (ITEM, "teknik- og "),
    "heads of bodies": (ITEM, "udvalg råd "),
    "heads in one word": (ITEM, "udvalgråd"),
    "groups": (ITEM, "blev nedsat en arbejdsgruppe "),
    "groups on something": (ITEM, "arbejdsgruppen om havnen, "),
    "abbreviations": (ITEM, "ØU, KB "),
    "explained abbreviations": (ITEM, "Socialudvalget (SU) "),
    "misspelt bodies": (ITEM, "Socailudvalget Socialudvlaget "),
    "heads of institutions": ("", "Skole "),
    "institutions": ("", "Kirkeby Skole, "),
    "fields of a unit": ("", "Center for Børn, "),
    "parts of a unit's name": ("", "Teknik- og "),
    "names that end with their form": ("", "Vandkant A/S "),
    "towns of municipalities": ("", "Køge, "),
    "municipalities": ("", "Køge Kommune "),
    "quotation marks": ("", "firmaet \""),
    "og": ("", "og "),
    "one word": ("", "abcde"),
    "digits": ("", "1234567890"),
    "figures and dots": ("", "1.1"),
    "dots": ("", "."),
    "dashes": ("", "-"),
    "asterisks": ("", "*"),
    "blank": ("a", " ", "b"),
    "line ends": ("", "\n" * 40),
    "open parentheses": ("", "("),
    "names and open parentheses": (f"{HEAD}Afbud: ", "Vera Holm ("),
    "dates": ("", "den 8. august 2024 "),
    "lines of dates": ("", "den 8. august 2024\n"),
    "streets": ("", "Strandvej 12 "),
    "homes": ("", "bor på Strandvejen 12 "),
    "phones": ("", "23 45 67 89 x "),
    "phones behind their word": ("", "tlf. 23456789 "),
    "rows of phones": ("", "Kaj Holm\t23456789\n"),
    "mail": ("", "kaj@gmail.com "),
    "at signs": ("", "a@"),
    "CPR numbers": ("", "010190-1234 "),
    "the word CPR": ("", "cpr "),
    "hours": ("", "kl. 17 "),
    "case numbers": ("", "Sagsnr.: 24/1234 "),
    "labels": ("", "Mødested: "),
    "lines of labels": ("", "Mødested:\n"),
    "headings in a line": ("", "Slut. Beslutning Godkendt. "),
    "lines of headings": ("", "Beslutning\n"),
    "lines of capitals": ("", "BESLUTNING I "),
    "lines of numbers": ("", "1. Budget\n"),
    "one title": ("", "Budget for afdelingen\n\n"),
    "titles above headings": (HEAD, "Budget for afdelingen\n\nResume\n\nTekst.\n\n"),
    "titles above headings without a head": ("", "Budget for afdelingen\n\nResume\n\nTekst.\n\n"),
    "a title with a gap": (f"{HEAD}1. Budget", " ", "i dag\n\nBeslutning\n\nGodkendt."),
    "a gap before a mark": (f"{HEAD}1. Budget | a", " ", "b | Åben\n2. Plan | Åben\n\nBeslutning\n\nGodkendt."),
    "a long line above a number": (f"{HEAD}Budget", " ", "i dag\nSag nr. 1\n\nBeslutning\n\nGodkendt."),
    "marks of items that name a part": (HEAD, "1. Budget\nÅben dagsorden\nTekst.\n\n"),
    "a title with dashes": (f"{HEAD}1. Budget", " - ", "i dag\n\nBeslutning\n\nGodkendt."),
    "absent": (f"{HEAD}Afbud: ", "Vera Holm og "),
    "disqualified": (ITEM, "Vera Holm var inhabil, "),
    "disqualified, in sentences": (ITEM, "Vera Holm var inhabil. "),
    "taking no part": (ITEM, "Vera Holm deltog ikke "),
    "sitting for another": (ITEM, "I stedet for Vera Holm deltog "),
    "deputies": (ITEM, "Ib Krog deltog i mødet som suppleant "),
    "apologies": (f"{ITEM}afbud ", "Vera Holm var "),
    "entries": (ITEM, "Socialudvalget den 8. august 2024:\nGodkendt.\n"),
    "verdicts": (ITEM, "Godkendt, idet "),
    "forwarding": (ITEM, "Fremsendes til "),
    "points": (ITEM, "Ad 1) Godkendt.\n"),
    "votes": (ITEM, "For stemte: A (3), B (2)\n"),
    "votes in a line": (f"{ITEM}For: ", "Vera Holm (A), "),
    "votes in words": (ITEM, "17 stemte for og "),
    "amendments": (ITEM, "Ændringsforslag fra Vera Holm\n"),
    "amendments in a line": (ITEM, "Vera Holm foreslog "),
    "statements": (ITEM, "Vera Holm ønskede ført til protokol:\n"),
    "lines of one letter": (ITEM, "x\n"),
    "points of a recommendation": (PROPOSAL, "- x\ny\n"),
    "sections": (ITEM, "§ 1-2 og "),
    "sections of a law": (ITEM, "servicelovens § 1 og "),
    "laws": (ITEM, "lov om social service, jf. "),
    "numbers of laws": (ITEM, "lov nr. 1 af 1. maj 2020 "),
    "halves of laws": (ITEM, "plan- og "),
    "rules of procedure": (ITEM, "forretningsorden for de stående "),
    "attachments": (f"{HEAD}1. Budget\n\nBilag\n\n", "Notat\t909-2025-014323\n"),
    "principles": (ITEM, "de tre fælles principper for havnen er "),
    "lines that announce principles": (ITEM, "- de tre fælles principper er:\n"),
    "a list of principles": (f"{ITEM}de tre principper er:\n", "- x\n(Formål: y)\n"),
    "numbers of principles": (ITEM, "princip 1, 2 og 3 "),
    "plans": (ITEM, "plan "),
    "numbers of plans": (ITEM, "lokalplan 1-1 "),
    "years of plans": (ITEM, "handleplan 2024 under sundhedsstrategi "),
    "what strategies are for": (ITEM, "strategi for al al, al og al "),
    "titles of projects": (ITEM, 'projektet "A b" '),
    "parties of agreements": (ITEM, "aftale med KL om a om a "),
    "efforts": (ITEM, "Indsats 1: abc\n"),
    "cases in text": (ITEM, "sag 24-000101 og "),
    "items of agendas": (ITEM, "punkt 4 på mødet den 3. marts 2024 og "),
}  # fmt: skip
"""What stands before, what is repeated and what stands behind it."""

COUNTED = {
    "names of institutions": lambda n: f"og Plejecenter {NAMES[n % len(NAMES)]} ",
    "numbered lines": lambda n: f"{n}. Budget for afdeling {n}\n",
    "numbered items": lambda n: f"{n}. Budget {n}\n\nSagsfremstilling\n\nTekst.\n\nBeslutning\n\nGodkendt.\n\n",
    "closed items": lambda n: f"{n}. Lukket: Køb\n\nTekst\n\n",
    "items each with another absent": lambda n: (
        f"{n}. Budget\n\nBeslutning\n\nGodkendt.\n\nAfbud: {NAMES[n % len(NAMES)]} Holm\n\n"
    ),
    "pages": lambda n: f"{n} Referat Socialudvalget tekst og tal om Beslutning: Godkendt. Sagsfremstilling Sagen er\n",
    "bodies in one item": lambda n: f"{'' if n > 1 else ITEM}{NAMES[n % len(NAMES)]}udvalget (U) og udvalget ",
    "bodies": lambda n: f"{NAMES[n % len(NAMES)]}udvalget\n",
    "names": lambda n: f"{NAMES[n % len(NAMES)]} Holm\n",
}


def repeated(before: str, unit: str, behind: str = "") -> str:
    return before + unit * (min(SIZE // len(unit), LINES) if "\n" in unit else SIZE // len(unit)) + behind


def contents(numbers: bool) -> str:
    """A long list of contents and its items."""
    count = LINES // 3
    entries = "".join(f"{f'{n}. ' if numbers else ''}Budget for afdeling {n} .... {n}\n" for n in range(1, count))
    items = "".join(f"{n}. Budget for afdeling {n}\n\nBeslutning\n\nGodkendt\n" for n in range(1, count))
    return f"{HEAD}Indholdsfortegnelse\n{entries}{items}"


def names_twice() -> str:
    """Many who were there, and as many who were not."""
    present, absent = (", ".join(f"{name} Holm" for name in NAMES[first : first + LINES]) for first in (0, LINES))
    return f"{HEAD}Til stede: {present}\nAfbud: {absent}\n"


TEXTS = {
    **{name: repeated(*parts) for name, parts in REPEATED.items()},
    **{
        name: HEAD + "".join(map(unit, range(1, min(SIZE // len(unit(1000)), LINES)))) for name, unit in COUNTED.items()
    },
    "contents": contents(numbers=True),
    "contents without numbers": contents(numbers=False),
    "names in two lists": names_twice(),
}


def endless() -> None:
    while True:
        pass


def test_what_takes_too_long_is_stopped() -> None:
    with pytest.raises(TooSlowError), at_most(0.02):
        endless()


@pytest.mark.parametrize("name", TEXTS)
def test_long_texts_are_read_in_time(name: str) -> None:
    document = Document("x.txt", "0" * 64, "text", TEXTS[name])
    pipeline()
    with at_most(SECONDS):
        private_data(document.text)
    with at_most(SECONDS):
        minutes = structure(document)
    with at_most(SECONDS):
        named = recognise(document, minutes)
    assert faults(document.text, minutes)[:3] == []
    assert named_faults(document.text, named)[:3] == []
