"""`/changes.atom` and `/changes.csv`: what is new, as a news feed (RFC 4287) and as a table for a spreadsheet."""

import csv
import io
import re
from dataclasses import astuple
from urllib.parse import urlencode
from xml.etree import ElementTree

from starlette.requests import Request
from starlette.responses import Response

from referatgraf.output.pages.rendering import language
from referatgraf.output.server.changes import Change, changes
from referatgraf.output.server.site import Site, origin, site_of

_IN_FEED, _IN_TABLE = 100, 10_000
_ATOM = "http://www.w3.org/2005/Atom"
_HEADINGS = {
    "da": ("Dato", "Udvalg", "Punkt", "Overskrift", "Udfald", "Beslutning", "IRI"),
    "en": ("Date", "Body", "Item", "Title", "Outcome", "Decision", "IRI"),
}
_TITLES = {"da": "Nyt i referaterne", "en": "New in the minutes"}
_NEVER = "1970-01-01"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def feed(request: Request) -> Response:
    """The newest items as a feed; each is dated by its meeting.

    Raises:
        QueryError: what is asked about does not exist.
    """
    site, asked, lang = site_of(request), _asked(request), language(request)
    found = changes(site.store, asked, _IN_FEED, lang)
    top = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": lang})
    query = f"?{urlencode(asked)}" if asked else ""
    _add(top, "id", f"{site.base}changes{query}")
    _add(top, "title", ": ".join([_TITLES[lang], *[value for _, value in asked]]))
    _add(top, "updated", f"{found[0].date if found else _NEVER}T00:00:00Z")
    _add(_add(top, "author"), "name", "referatgraf")
    _add(top, "link", rel="self", href=str(request.url))
    for each in found:
        _enter(top, each, site, origin(request))
    return Response(ElementTree.tostring(top, "utf-8", xml_declaration=True), media_type="application/atom+xml")


def table(request: Request) -> Response:
    """The newest items as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.

    Raises:
        QueryError: what is asked about does not exist.
    """
    lang = language(request)
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";")  # what spreadsheets in Danish take for a column, as in every other table
    rows.writerow(_HEADINGS[lang])
    rows.writerows(
        map(_cell, astuple(each)) for each in changes(site_of(request).store, _asked(request), _IN_TABLE, lang)
    )
    headers = {"content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="nyt.csv"'}
    return Response(text.getvalue().encode("utf-8-sig"), headers=headers)


def _asked(request: Request) -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.query_params.multi_items() if name != "lang" and value.strip()]


def _enter(top: ElementTree.Element, each: Change, site: Site, here: str) -> None:
    entry = _add(top, "entry")
    _add(entry, "id", each.iri)
    _add(entry, "title", ", ".join(filter(None, (each.body, f"{each.number} {each.title}".strip()))) or each.iri)
    _add(entry, "updated", f"{each.date}T00:00:00Z")
    _add(entry, "link", href=here + site.local(each.iri))
    if each.outcome:
        _add(entry, "category", term=each.outcome)
    _add(entry, "summary", each.decision)


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    """An element with text, without the characters that XML has no way to write."""
    made = ElementTree.SubElement(parent, name, attributes)
    made.text = _NOT_XML.sub(" ", text) or None
    return made


def _cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula: text of documents must not be one."""
    return f"'{value}" if value.startswith(_FORMULA) else value
