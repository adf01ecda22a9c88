"""Web pages around minutes, as municipalities' sites put them: menus, cookie texts, tools, folds, feet.

Each `Site` says how one kind of site marks up head, items and headings, and what stands around and between them. The
minutes are given as `Piece`s, so that any minutes can be put on any site.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.minutes import Minutes


class Piece(NamedTuple):
    """A part of minutes: the head or an item; `title` and `headings` are lines of it, by their index."""

    lines: Sequence[str]
    title: frozenset[int] = frozenset()
    headings: frozenset[int] = frozenset()


def pieces(text: str, minutes: Minutes) -> list[Piece]:
    """The head and the items of minutes that were read from `text`."""
    begins = [0, *(item.span.start for item in minutes.items), len(text)]
    titles = {item.title.span.start for item in minutes.items if item.title}
    headings = {each.heading.span.start for item in minutes.items for each in item.sections if each.heading}
    return [_piece(text, start, end, titles, headings) for start, end in pairwise(begins)]


def _piece(text: str, start: int, end: int, titles: set[int], headings: set[int]) -> Piece:
    """The lines from `start` to `end`; those of one paragraph that are no heading stay together."""
    lines: list[str] = []
    marked: tuple[set[int], set[int]] = (set(), set())
    apart = True
    for hit in re.finditer(r"[^\n]*\n?", text[start:end]):
        line, at = hit.group().rstrip("\n"), range(start + hit.start(), start + hit.end())
        kinds = [places for places, found in zip(marked, (titles, headings), strict=True) if found.intersection(at)]
        alone = bool(kinds) or line.startswith("- ")
        if line.strip() and not (apart or alone):
            lines[-1] += f"\n{line}"
        elif line.strip():
            lines.append(line)
            for places in kinds[:1]:
                places.add(len(lines) - 1)
        apart = alone or not line.strip()
    return Piece(lines, frozenset(marked[0]), frozenset(marked[1]))


MENU = ("Forside", "Borger", "Erhverv", "Politik", "Byråd og udvalg", "Økonomiudvalget", "Ledige stillinger", "Søg")
COOKIES = (
    "Vi bruger cookies på noerhavn.example til statistik og til at huske dine valg.",
    "Kun nødvendige", "Accepter alle", "Vis detaljer",
)  # fmt: skip
FOOT = ("Kontakt", "Nørhavn Kommune", "Rådhustorvet 1, 9999 Nørhavn", "Tlf. 99 99 00 00", "CVR-nr. 99999999",
        "Åbningstider", "Mandag-torsdag kl. 10-15", "Tilgængelighedserklæring", "Privatlivspolitik")  # fmt: skip
TRAIL = "Du er her: Forside > Politik > Dagsordener og referater"
SHARE = ("Del på Facebook", "Del på LinkedIn", "Send til en ven", "Print siden", "« Forrige punkt", "Næste punkt »",
         "Sidst opdateret 14. marts 2025", "Fandt du det, du søgte?")  # fmt: skip
AROUND = {*MENU, *COOKIES, *FOOT, *SHARE, TRAIL, "Til toppen", "Udskriv", "Hop til indhold"}
"""Lines of the site, none of which is said by the minutes."""


def paragraphs(lines: Sequence[str], tag: str = "p") -> str:
    """Each line in an element of its own."""
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


def broken(paragraph: str) -> str:
    """A paragraph whose lines are broken as they were."""
    return escape(paragraph).replace("\n", "<br>")


def links(lines: Sequence[str]) -> str:
    """A list of links."""
    return "<ul>" + "".join(f'<li><a href="/{n}">{escape(line)}</a></li>' for n, line in enumerate(lines)) + "</ul>"


def content(piece: Piece, heading: str = "h3", skip: frozenset[int] = frozenset()) -> str:
    """The lines of a piece, those that begin with a dash as a list."""
    made = "".join(
        f"<li>{escape(line.removeprefix('- '))}</li>" if line.startswith("- ")
        else f"<{heading}>{escape(line)}</{heading}>" if n in piece.headings
        else f"<h2>{escape(line)}</h2>" if n in piece.title
        else f"<p>{broken(line)}</p>"
        for n, line in enumerate(piece.lines) if n not in skip
    )  # fmt: skip
    return re.sub(r"(?:<li>.*?</li>)+", lambda hit: f"<ul>{hit.group()}</ul>", made)


def label_list(piece: Piece) -> str:
    """A head whose labels are terms: one line of a label and its value becomes a term and its definition."""
    made = ""
    for line in "\n".join(piece.lines).splitlines():
        label, colon, value = line.partition(": ")
        made += (
            f"<dl><dt>{escape(label)}:</dt><dd>{escape(value)}</dd></dl>"
            if colon and ": " not in value
            else f"<p>{escape(line)}</p>"
        )
    return made.replace("</dl><dl>", "")


def label_table(piece: Piece) -> str:
    """The same as a table of labels and values."""
    made = label_list(piece).replace("<dl>", "<table>").replace("</dl>", "</table>")
    return made.replace("<dt>", "<tr><th>").replace("</dt><dd>", "</th><td>").replace("</dd>", "</td></tr>")


def plain_item(piece: Piece) -> str:
    """An item with its tools and the link to the top."""
    return f'<article>{content(piece)}<a href="#top">Til toppen</a></article>'


def with_print_link(piece: Piece) -> str:
    """An item whose tools stand in a list before it and behind it."""
    tools = '<div class="page-tools"><ul><li><a>Udskriv</a></li><li><a>Del på Facebook</a></li></ul></div>'
    return f"<div class='item'>{content(piece, 'h4')}{tools}<p><a href='#top'>Til toppen</a></p></div>"


def fold(piece: Piece, number: int, panel: str, head: str) -> str:
    """An item whose text unfolds below its title."""
    title = min(piece.title, default=0)
    before = content(Piece(piece.lines[:title]))
    rest = content(piece, "h4", frozenset(range(title + 1)))
    return before + head.format(escape(piece.lines[title]), n=number) + panel.format(rest, n=number)


def aria_fold(piece: Piece, number: int = 0) -> str:
    """The accordion of the WAI-ARIA Authoring Practices, folded."""
    number = abs(hash(piece.lines[0])) % 10_000
    head = '<h2><button aria-expanded="false" aria-controls="p{n}">{0}</button></h2>'
    return fold(piece, number, '<div id="p{n}" role="region" hidden>{0}</div>', head)


def script_fold(piece: Piece) -> str:
    """A fold that a script opens, its text hidden by a style."""
    head = '<h3 class="toggle">{0}</h3>'
    return fold(piece, 0, '<div class="punkt-indhold" style="display: none;">{0}</div>', head)


def details_fold(piece: Piece) -> str:
    """The fold of HTML itself."""
    return "<details>" + fold(piece, 0, "{0}</details>", "<summary>{0}</summary>")


@dataclass(frozen=True, slots=True)
class Site:
    """How a site writes minutes.

    Attributes:
        around: the page, with {head} and {items} in it.
        head, item: what writes these.
    """

    around: str
    head: Callable[[Piece], str]
    item: Callable[[Piece], str]

    def page(self, made: Sequence[Piece], title: str = "Referat", canonical: str = "") -> bytes:
        """The page of minutes in their pieces."""
        link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
        body = self.around.replace("{head}", self.head(made[0])).replace(
            "{items}", "\n".join(self.item(piece) for piece in made[1:])
        )
        head = f'<meta charset="utf-8"><title>{title}</title>{link}<script>var menu = "Godkendt."</script>'
        return f'<!doctype html><html lang="da"><head>{head}</head>{body}</html>'.encode()


LANDMARKS = f"""<body class="has-menu path-node"><a class="skip-link" href="#main">Hop til indhold</a>
<div id="cookie-information" role="dialog">{paragraphs(COOKIES)}</div>
<header><img src="logo.svg" alt="Nørhavn Kommune"><nav>{links(MENU)}</nav></header>
<div class="layout"><p>{escape(TRAIL)}</p><aside>{links(("Økonomiudvalget", "Socialudvalget"))}</aside>
<main id="main">{{head}}{{items}}<div class="share">{links(SHARE)}</div></main></div>
<footer>{paragraphs(FOOT)}</footer></body>"""
ROLES = f"""<body class="no-sidebar"><div role="banner"><div role="navigation">{links(MENU)}</div>
<div role="search"><label>Søg</label><input><button>Søg</button></div></div>
<ol class="breadcrumb"><li>Forside</li><li>Politik</li></ol>
<div role="main"><h1>Dagsordener og referater</h1>{{head}}{{items}}</div>
<div role="complementary">{paragraphs(SHARE)}</div><div role="contentinfo">{paragraphs(FOOT)}</div>
<div class="coi-banner" role="alertdialog">{paragraphs(COOKIES)}</div></body>"""
DIVISIONS = f"""<body><form action="."><div id="CybotCookiebotDialog">{paragraphs(COOKIES)}</div>
<div id="siteHeader"><div class="mainMenu">{links(MENU)}</div><div class="search-box">Søg</div></div>
<div class="breadcrumbs">{escape(TRAIL)}</div><div id="wrapper" class="has-menu">
<div id="content">{{head}}{{items}}</div>
<div class="page-tools">{links(SHARE)}</div></div><div id="footer">{paragraphs(FOOT)}</div></form></body>"""
TABLES = f"""<body><table><tr><td id="leftnav" class="navigation">{links(MENU)}</td><td>{{head}}{{items}}</td></tr>
</table><div class="footer">{paragraphs(FOOT)}</div></body>"""

SITES = {
    "landmarks": Site(LANDMARKS, label_list, plain_item),
    "roles": Site(ROLES, content, with_print_link),
    "divisions": Site(DIVISIONS, label_table, with_print_link),
    "layout table": Site(TABLES, content, plain_item),
    "aria folds": Site(LANDMARKS, label_table, aria_fold),
    "script folds": Site(DIVISIONS, content, script_fold),
    "details": Site(ROLES, label_list, details_fold),
}
"""The kinds of sites by name."""


BLOCKS = "p|br|div|h\\d|ul|ol|li|tr|table|dl|dd|button|form|article|main|header|footer|nav|summary"


def saved_as_text(page: bytes) -> str:
    """A page as browsers save it as text: the lines of all that it holds but scripts, menus and cookie texts too."""
    markup = re.sub(r"<script>.*?</script>|<title>.*?</title>|<img[^>]*>", "", page.decode())
    markup = re.sub(r"</t[dh]>|</dt>", " ", markup).replace("<li>", "\n• ")
    markup = re.sub(rf"</?(?:{BLOCKS})\b[^>]*>", "\n", markup)
    lines = [" ".join(line.split()) for line in unescape(re.sub(r"<[^>]+>", "", markup)).splitlines()]
    return "\n\n".join(filter(None, lines))
