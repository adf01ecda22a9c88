"""A data set and its files as CKAN calls them (Action API, version 3; fields of ckanext-dcat's mapping as extras)."""

import json
from collections.abc import Mapping
from typing import Any

from referatgraf.ontology.iris import slug
from referatgraf.output.catalog import wording
from referatgraf.output.catalog.contents import Held
from referatgraf.output.catalog.description import Publication
from referatgraf.output.catalog.files import FORMATS, File

_LICENCES = {"CC_BY_4_0": "cc-by", "CC0": "cc-zero", "CC_BYSA_4_0": "cc-by-sa"}
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_FORMATS = {
    "RDF_TURTLE": "TTL",
    "RDF_N_TRIPLES": "NT",
    "RDF_N_QUADS": "NQ",
    "JSON_LD": "JSON-LD",
    "HTML": "HTML",
    "CSV": "CSV",
}
_LONGEST_NAME, _LONGEST_TAG = 100, 100


def identifier(of: Publication) -> str:
    """What tells the data set from all others: its IRI."""
    return of.iris.dataset(_held(of).slug if of.alone else slug(of.publisher))


def name(of: Publication) -> str:
    """What the data set is called in addresses of the portal."""
    return f"referater-{_held(of).slug if of.alone else slug(of.publisher)}"[:_LONGEST_NAME]


def package(of: Publication) -> dict[str, Any]:
    """The data set without its files."""
    held, details = _held(of), of.details
    titles = wording.title(held if of.alone else Held())
    texts = (
        wording.description(held, of.totals, alone=True) if of.alone else wording.of_several(of.contents.municipalities)
    )
    danish, _ = wording.keywords(held, details.keywords)
    return {
        "name": name(of),
        "title": details.danish_title or titles.danish,
        "notes": details.danish_text or texts.danish,
        "url": f"{of.address}index.html",
        "author": of.publisher,
        "maintainer": details.contact,
        "maintainer_email": details.contact_email,
        "license_id": details.ckan_licence or _LICENCES.get(details.licence, ""),
        "owner_org": details.organisation,
        "tags": [{"name": tag} for tag in sorted({_tag(word) for word in danish})],
        "extras": [{"key": key, "value": value} for key, value in sorted(_extras(of, held).items()) if value],
    }


def resource(of: Publication, file: File) -> dict[str, Any]:
    """A file of the data set, without its content."""
    kind = FORMATS[file.name]
    return {
        "name": file.name,
        "description": kind.danish,
        "format": _FORMATS[kind.file_type],
        "mimetype": kind.packed or kind.media,
        "hash": file.sha256,
        "size": file.size,
        "license": of.details.licence,
    }


def _held(of: Publication) -> Held:
    return of.contents.municipalities[0]


def _extras(of: Publication, held: Held) -> Mapping[str, str]:
    first, last = held.period if of.alone else ("", of.contents.newest)
    details = of.details
    return {
        "identifier": identifier(of),
        "issued": of.issued,
        "modified": of.modified,
        "temporal_start": first,
        "temporal_end": last,
        "frequency": f"{_AUTHORITY}frequency/{details.frequency or 'IRREG'}",
        "language": json.dumps([f"{_AUTHORITY}language/DAN"]),
        "theme": json.dumps([f"{_AUTHORITY}data-theme/GOVE"]),
        "access_rights": f"{_AUTHORITY}access-right/{details.access or 'PUBLIC'}",
        "spatial_uri": details.place or f"{_AUTHORITY}country/DNK",
        "publisher_name": of.publisher,
        "publisher_url": details.homepage,
        "contact_name": details.contact,
        "contact_email": details.contact_email,
        "documentation": json.dumps([f"{of.address}index.html"]),
        "personal_data_category": of.personal_data,
    }


def _tag(word: str) -> str:
    """A keyword as a tag: letters, digits, blanks and .-_ alone."""
    kept = "".join(letter if letter.isalnum() or letter in " .-_" else " " for letter in word)
    return " ".join(kept.split())[:_LONGEST_TAG]
