"""The frame of a web site around minutes that were saved as text: its menu above them, its address and links below.

A single line tells little: "Kontakt" may be a heading. So a menu is known by several of its words near each other
at the top, and the foot by an end of the text in which hardly anything is no address, hour or link of a site.
"""

import re
from collections.abc import Sequence

from referatgraf.nlp.municipality_names import NAME_OF_MUNICIPALITY
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.furniture import is_noise
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import fold

_MENU = frozenset(
    {
        *("forside", "borger", "borgere", "erhverv", "politik", "politik og demokrati", "demokrati", "om kommunen"),
        *("kommunen", "byråd og udvalg", "byråd og politik", "byrådet og udvalg", "råd og nævn", "selvbetjening"),
        *("kontakt", "kontakt os", "kontakt kommunen", "job", "ledige stillinger", "job i kommunen", "nyheder"),
        *("presse", "log ind", "log på", "søg", "søg på siden", "menu", "english", "in english", "tilgængelighed"),
        *("læs højt", "oplæsning", "kultur og fritid", "by og bolig", "turist", "udvalg", "politikere", "høringer"),
        *("dagsordener og referater", "dagsordener", "referater", "hop til indhold", "nødvendige", "præferencer"),
        *("statistik", "markedsføring", "funktionelle"),
    }
)
"""Entries of sites' menus and of their questions about cookies."""
_DAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag"
_LINKS = (
    r"(?:web)?tilgængeligheds?(?:erklæring)?|(?:privatlivs|persondata|cookie)politik|databeskyttelse|"
    r"om (?:hjemme)?siden|følg os(?: på.*)?|facebook|linkedin|instagram|youtube|whistleblower(?:ordning)?|"
    r"sitemap|sidst opdateret.*|siden er (?:sidst )?opdateret.*|kontakt(?: os)?"
)
FOOT_PATTERNS = (
    Pattern(
        "register number",
        re.compile(r"(?i:^(?:cvr|ean|p)[ .-]*(?:nr|nummer)?[ .:]*[\d █-]{8,}$)"),
        "CVR-nr. 99999999",
        "CVR",
    ),
    Pattern("phone", re.compile(r"(?i:^(?:tlf|telefon)[. :]+[\d █+-]{8,}$)"), "Tlf. 99 99 00 00", "Telefonmøde"),
    Pattern(
        "mail",
        re.compile(r"(?i:^(?:e-?mail|sikker post|digital post|skriv til os)(?::.{0,60}|(?: her)?)$|^\S+@\S+\.\w+$)"),
        "Digital post",
        "Mail fra A",
    ),
    Pattern(
        "postal town",
        re.compile(r"^(?:[A-ZÆØÅ].{2,40}, )?\d{4} [A-ZÆØÅ][\w -]{1,30}$"),
        "Torvet 1, 9999 Nørhavn",
        "i 2024 Nørhavn",
    ),
    Pattern(
        "municipality",
        re.compile(rf"^(?:© ?|\d{{4}} )?{NAME_OF_MUNICIPALITY}$"),
        "Nørhavn Kommune",
        "i Nørhavn Kommune",
    ),
    Pattern(
        "hours",
        re.compile(rf"(?i:^(?:telefon|åbnings)tider:?$|^{_DAY}\b[^.]{{0,30}}(?:kl\.? ?)?[\d.:]+ ?[-–] ?[\d.:]+$)"),
        "Mandag-torsdag kl. 10-15",
        "Mandag den 4. maj",
    ),
    Pattern(
        "link",
        re.compile(rf"(?i:^(?:{_LINKS})$)"),
        "Tilgængelighedserklæring",
        "Politik for tilgængelighed",
    ),
)
"""Lines of the foot of a municipality's site."""
_FOOT = re.compile("|".join(pattern.regex.pattern for pattern in FOOT_PATTERNS))
_SURE = re.compile(r"(?i)^(?:cvr|ean)\b|tilgængelighedserklæring|(?:privatlivs|persondata|cookie)politik$|^følg os")
"""What stands in the foot of a site alone."""
_TOP, _FEWEST, _NEAR, _LONGEST = 60, 3, 4, 60


def site_frame(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines of a site's menu and foot."""
    return frozenset([*_menu(lines), *_foot(lines)])


def _menu(lines: Sequence[Line]) -> list[int]:
    """The lines from the first entry of a menu to the last, and the list that it goes on with."""
    known = [n for n, line in enumerate(lines[:_TOP]) if fold(line.text) in _MENU]
    run: list[int] = []
    for n in known:
        near = run and n - run[-1] <= _NEAR and all(_is_short(line) for line in lines[run[-1] : n])
        if not near and len(run) >= _FEWEST:
            break
        run = [*run, n] if near else [n]
    if len(run) < _FEWEST:
        return []
    end = run[-1] + 1
    listed = bool(lines[run[-1]].bullet)
    while listed and end < len(lines) and _is_short(lines[end]) and (lines[end].bullet or is_noise(lines[end].text)):
        end += 1
    return list(range(run[0], end))


def _foot(lines: Sequence[Line]) -> list[int]:
    """The lines at the end that are those of a foot, with a single short one between them here and there."""
    start, sure, matched = len(lines), False, 0
    for n in range(len(lines) - 1, -1, -1):
        text = lines[n].text
        if len(text) < _LONGEST and (_FOOT.search(text) or fold(text) in _MENU):
            start, sure, matched = n, sure or _SURE.search(text) is not None, matched + 1
        elif not is_noise(text) and (start - n > 1 or not _is_short(lines[n])):
            break
    below_tools = 0 < start < len(lines) and is_noise(lines[start - 1].text)
    return list(range(start, len(lines))) if (sure or below_tools) and matched >= _FEWEST else []


def _is_short(line: Line) -> bool:
    return len(line.text) < _LONGEST and not line.text.endswith((".", ",", ";", ":"))
