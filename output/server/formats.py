"""Formats of answers, and which of them a client is given.

A client asks by `Accept` (RFC 9110), or by `?format=`, which an address can hold; that goes before.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mimeparse import MimeTypeParseException, best_match
from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Attributes:
        name: as in `?format=` and as the ending of a file.
        engine: what the database calls it.
        media: its media type.
        other_media: media types that are understood to ask for it too.
        other_names: names that are understood too.
    """

    name: str
    engine: QueryResultsFormat | RdfFormat
    media: str
    other_media: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The media type as it is sent."""
        return f"{self.media}; charset=utf-8" if self.media.startswith("text/") else self.media


Formats = Mapping[str, Format]


def _table(*formats: Format) -> Formats:
    return {each.name: each for each in formats}


# The first goes before the others where a client takes anything.
RESULTS = _table(
    Format("json", QueryResultsFormat.JSON, "application/sparql-results+json", ("application/json",)),
    Format("xml", QueryResultsFormat.XML, "application/sparql-results+xml", ("application/xml", "text/xml")),
    Format("csv", QueryResultsFormat.CSV, "text/csv"),
    Format("tsv", QueryResultsFormat.TSV, "text/tab-separated-values"),
)
"""Of the solutions of SELECT and the truth of ASK."""
GRAPHS = _table(
    Format("ttl", RdfFormat.TURTLE, "text/turtle", ("application/x-turtle",), ("turtle",)),
    Format("jsonld", RdfFormat.JSON_LD, "application/ld+json", ("application/json",), ("json-ld", "json")),
    Format("nt", RdfFormat.N_TRIPLES, "application/n-triples", ("text/plain",), ("ntriples", "n-triples")),
    Format(
        "rdf", RdfFormat.RDF_XML, "application/rdf+xml", ("application/xml", "text/xml"), ("rdfxml", "rdf+xml", "xml")
    ),
)
"""Of graphs: CONSTRUCT and DESCRIBE, and descriptions of things."""


def chosen(formats: Formats, accept: str, name: str = "") -> Format | None:
    """The format that a client is given; None where it takes none of these.

    Args:
        formats: those there are.
        accept: the header, empty where there is none.
        name: the format that the address asks for; one that is not known asks for nothing.
    """
    named = next((each for each in formats.values() if name in (each.name, *each.other_names)), None)
    media = {media: each for each in formats.values() for media in (each.media, *each.other_media)}
    return named or media.get(best(accept, tuple(media)))


def best(accept: str, media: tuple[str, ...]) -> str:
    """The media type that a client likes best, the first among equals; empty where it takes none.

    Args:
        accept: the header; without one, or with one that cannot be read, a client takes anything.
        media: those there are.
    """
    try:
        return str(best_match(media[::-1], accept or "*/*"))
    except MimeTypeParseException:
        return media[0]
