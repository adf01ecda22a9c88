"""Texts of invented minutes, as short as a test needs them, and what is asked of a graph of them."""

import hashlib
from pathlib import Path

from referatgraf.graph.store import current

DAYS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def paper(body: str, date: str, *items: str, present: str = "Asta Brink, Bo Dam", title: str = "REFERAT") -> str:
    """The text of minutes of Nørhavn Kommune.

    Args:
        body: the body.
        date: the day as "2024-08-08".
        items: each "Title|case number|decision", where all but the title may be missing.
        present: who was there.
        title: what the document calls itself.
    """
    year, month, day = date.split("-")
    head = [
        f"{title} {body} d. {day}-{month}-{year}",
        "Nørhavn Kommune",
        f"Mødedato Torsdag d. {day}. {DAYS[int(month) - 1]} {year} kl. 17:00",
        "Mødested Nørhavn Rådhus",
        f"Mødedeltagere {present}",
    ]
    return "\n\n".join([*head, *(_item(number, *item.split("|")) for number, item in enumerate(items, 1))]) + "\n"


def _item(number: int, title: str, case: str = "", decision: str = "") -> str:
    lines = [f"Punkt {number}: {title}", case, *(("Beslutning", decision) if decision else ())]
    return "\n\n".join(filter(None, lines))


def write(folder: Path, **papers: str) -> Path:
    """Write papers as text files into a folder and give it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in papers.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def written(graph: Path) -> dict[str, str]:
    """The sha256 of every file that a build makes of its inputs: not those of `store/`, nor the secret."""
    files = (path for path in graph.iterdir() if path.is_file() and path.name not in ("secret.key", "removals.csv"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


FIRST = paper("Direktionen", "2024-05-14", "Boliger ved havnen|24-000101|Anbefales.", present="Frode Tang")
SECOND = paper("Socialudvalget", "2024-06-04", "Dagsorden||Godkendt.", "Boliger ved havnen|24-000101|Udsættes.")
THIRD = paper("Socialudvalget", "2024-08-08", "Boliger ved havnen|24-000101|Anbefales, idet prisen undersøges.")
FOURTH = paper("Økonomiudvalget", "2024-08-20", "Boliger ved havnen|24-000101|Anbefales.", "Grund|24-000202|Godkendt.")
AGENDA = paper("Socialudvalget", "2024-08-08", "Boliger ved havnen|24-000101", "Udgået punkt", title="DAGSORDEN")


def asked(folder: Path, where: str, names: str = "?v") -> list[tuple[str, ...]]:
    """The solutions of a pattern over the default graph of a graph folder."""
    prefixes = "PREFIX rg: <https://w3id.org/referatgraf/ns#> PREFIX prov: <http://www.w3.org/ns/prov#>"
    found = current(folder).query(f"{prefixes} SELECT DISTINCT {names} WHERE {{ {where} }}")
    return sorted(tuple(term.value for term in row) for row in found)


ITEMS_OF_MEETING = "?m rg:hasItem/rg:number ?v ; rg:date ?d FILTER(STR(?d) = '2024-08-08')"
"""Pattern of the numbers of the items of the meeting on 8 August 2024."""
