"""The report of a build as a page to read: the same as `report.json`, in Danish and in one file."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from referatgraf.graph.atomic import whole
from referatgraf.output.templating import templates

MOST_DOCUMENTS = 1000
"""Most documents that are shown one by one; beyond it those with something to tell go first."""

COUNTS = {
    "documents": "dokumenter",
    "meetings": "møder",
    "items": "punkter",
    "closed_items": "lukkede punkter",
    "sections": "afsnit",
    "cases": "sagsnumre",
    "recommendations": "indstillinger",
    "decisions": "beslutninger",
    "prior_decisions": "tidligere beslutninger",
    "votes": "afstemninger",
    "statements": "udtalelser",
    "attachments": "bilag",
    "present": "til stede",
    "absent": "fraværende",
    "person_names": "omtaler af personer",
    "body_names": "omtaler af organer",
    "institution_names": "omtaler af institutioner",
    "municipality_names": "omtaler af kommuner",
    "place_names": "omtaler af steder",
    "law_names": "lovhenvisninger",
    "principle_names": "omtaler af principper",
    "policy_names": "omtaler af politikker",
    "amounts": "beløb",
    "missing": "annonceret, ikke fundet",
    "stray_lines": "linjer uden afsnit",
    "redactions": "maskerede personoplysninger",
    "closed_passages": "udeladte passager i lukkede punkter",
    "hidden_persons": "personer uden navn",
    "removed_persons": "slettede personer",
    "warnings": "advarsler",
    "unreadable": "ulæselige filer",
}
"""What is counted, in the order of the report, as it is called there."""

BAD = ("missing", "stray_lines", "warnings", "unreadable")
_TOLD = ("missing", "stray_lines", "redactions", "closed_passages", "warnings", "differences", "corrections", "notes")


def write_report(data: Mapping[str, Any], path: Path) -> None:
    """Write what `report.json` holds as a page; the documents are written as they are read.

    Args:
        data: "documents" (an account each), "totals", "unreadable", "passed_over", "joins" and "version".
        path: the file.
    """
    page = (
        templates()
        .get_template("report.html")
        .stream(
            **{**data, "documents": islice(_shown(data), MOST_DOCUMENTS)}, counts=COUNTS, bad=BAD, most=MOST_DOCUMENTS
        )
    )
    page.enable_buffering(100)
    with whole(path) as file:
        file.writelines(piece.encode("utf-8", "replace") for piece in page)


def _shown(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The documents one by one; of many, those alone that the report tells something of."""
    few = data["totals"]["documents"] <= MOST_DOCUMENTS
    return (each for each in data["documents"] if few or any(each[name] for name in _TOLD))
