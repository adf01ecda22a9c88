"""`catalog.toml` in the graph folder: what the graph does not know of its publication, told by who publishes it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast

from referatgraf.errors import UsageError
from referatgraf.ontology.iris import address

FILE = "catalog.toml"
FULL, CORE = PROFILES = ("full", "core")
"""DCAT-AP 3.0.1 with sizes, checksums and availability; what is valid under 3.0.1 and 2.1.1 at once."""


def _entry(key: str, told: str, kind: str = "text", needed: bool = False) -> Any:
    """A field of `Details`: its Danish key in the file, what it means, its kind, and whether portals ask for it."""
    default = {"kind": {"list": (), "flag": False}.get(kind, "")}["kind"]
    return field(default=default, metadata={"key": key, "told": told, "kind": kind, "needed": needed})


@dataclass(frozen=True, slots=True)
class Details:
    """What is told of the publication; empty where nothing is. Addresses are web addresses, days ISO 8601."""

    publisher: str = _entry("udgiver", "Hvem der udgiver: kommunens, avisens eller foreningens navn.", needed=True)
    publisher_type: str = _entry(
        "udgiver_slags",
        "LocalAuthority (kommune), RegionalAuthority, NationalAuthority, Company, NonProfitOrganisation eller "
        "Academia-ScientificOrganisation.",
        "publisher",
    )
    homepage: str = _entry("udgiver_hjemmeside", "Udgiverens hjemmeside.", "address")
    contact: str = _entry("kontakt_navn", "Hvem der svarer på spørgsmål, for eksempel en postkasses navn.", needed=True)
    contact_email: str = _entry("kontakt_epost", "Postkassen; brug ikke en medarbejders egen.", "email")
    contact_page: str = _entry("kontakt_side", "Eller siden, hvor man skriver.", "address")
    address: str = _entry("adresse", "Mappen på nettet, hvor filerne kan hentes.", "folder", needed=True)
    licence: str = _entry("licens", "CC_BY_4_0, CC0, CC_BYSA_4_0 eller adressen på vilkårene.", "licence", needed=True)
    issued: str = _entry("udgivet", "Dagen for den første udgivelse; ellers gælder det nyeste møde.", "day")
    modified: str = _entry("opdateret", "Dagen for denne udgave; ellers gælder det nyeste møde.", "day")
    frequency: str = _entry("hyppighed", "WEEKLY, MONTHLY, QUARTERLY, ANNUAL, IRREG …; ellers IRREG.", "frequency")
    access: str = _entry("adgang", "PUBLIC, RESTRICTED eller NON_PUBLIC; ellers PUBLIC.", "access")
    availability: str = _entry("tilgaengelighed", "AVAILABLE, STABLE, EXPERIMENTAL eller TEMPORARY.", "availability")
    place: str = _entry("sted", "Kommunens adresse hos GeoNames: https://sws.geonames.org/…/", "address")
    keywords: tuple[str, ...] = _entry("emneord", "Flere emneord end dem, indholdet giver.", "list")
    danish_title: str = _entry("titel_da", "En anden titel end den, indholdet giver.")
    english_title: str = _entry("titel_en", "Det samme på engelsk.")
    danish_text: str = _entry("beskrivelse_da", "En anden beskrivelse end den, indholdet giver.")
    english_text: str = _entry("beskrivelse_en", "Det samme på engelsk.")
    endpoint: str = _entry("endepunkt", "Adressen, hvor grafen svarer på SPARQL.", "address")
    by_year: bool = _entry("aarsserie", "true: et datasæt for hvert år, samlet i en serie.", "flag")
    personal_data: str = _entry(
        "persondata", "GeneralPersonalData, SensitivePersonalData eller NonPersonalData, hvis grafens skøn er forkert.",
        "personal",
    )  # fmt: skip
    organisation: str = _entry("ckan_organisation", "Udgiverens korte navn på CKAN-portalen.")
    profile: str = _entry("profil", "full (DCAT-AP 3.0.1) eller core (også DCAT-AP 2.1.1); ellers full.", "profile")
    ckan_licence: str = _entry("ckan_licens", "Licensens navn på CKAN-portalen, hvis det er et andet end standarden.")

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of what portals ask for and nothing is told of."""
        return tuple(
            each.metadata["key"] for each in _ENTRIES if each.metadata["needed"] and not getattr(self, each.name)
        )


_ENTRIES = fields(Details)
_BY_KEY = {each.metadata["key"]: each for each in _ENTRIES}
_CODES: Mapping[str, tuple[str, ...]] = {
    "frequency": ("DAILY", "WEEKLY", "BIWEEKLY", "MONTHLY", "QUARTERLY", "ANNUAL", "IRREG", "NEVER"),
    "access": ("PUBLIC", "RESTRICTED", "NON_PUBLIC"),
    "availability": ("AVAILABLE", "STABLE", "EXPERIMENTAL", "TEMPORARY"),
    "profile": PROFILES,
    "publisher": (
        *("LocalAuthority", "RegionalAuthority", "NationalAuthority"),
        *("Company", "NonProfitOrganisation", "Academia-ScientificOrganisation"),
    ),
    "personal": ("GeneralPersonalData", "SensitivePersonalData", "NonPersonalData"),
    "licence": ("CC_BY_4_0", "CC0", "CC_BYSA_4_0"),
}


def read_details(path: Path) -> Details:
    """What `catalog.toml` tells; nothing where there is none.

    Raises:
        UsageError: the file is no TOML, names an unknown key, or holds a value that cannot be used.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig")) if path.exists() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"filen er ikke TOML ({error})", str(path), "ret linjen, eller lav filen igen") from error
    for key in told.keys() - _BY_KEY.keys():
        near = get_close_matches(key, _BY_KEY, n=1, cutoff=0) or [""]
        raise UsageError(f"»{key}« kendes ikke", str(path), f"nærmest er {near[0]}")
    read = {_BY_KEY[key].name: _read(key, value, path) for key, value in told.items() if value not in ("", [])}
    return Details(**cast("dict[str, Any]", read))


def write_template(path: Path) -> bool:
    """Write a `catalog.toml` to fill in, with what each line means; False where there is one."""
    if path.exists():
        return False
    path.write_text("".join(_template()), encoding="utf-8")
    return True


def _template() -> Iterator[str]:
    yield "# Oplysninger om udgivelsen af grafen, som ikke står i referaterne. En tom linje siger intet.\n"
    yield "# Linjer mærket KRÆVES skal udfyldes, før grafen kan udgives på en dataportal.\n"
    for each in _ENTRIES:
        needed = "KRÆVES. " if each.metadata["needed"] else ""
        yield f"\n# {needed}{each.metadata['told']}\n{each.metadata['key']} = "
        yield {"list": "[]\n", "flag": "false\n"}.get(each.metadata["kind"], '""\n')


def _read(key: str, value: object, path: Path) -> object:
    """A value as `Details` holds it."""
    kind = _BY_KEY[key].metadata["kind"]
    good, wanted = _fitting(kind, value)
    if good is None:
        raise UsageError(f"»{key} = {value}« kan ikke bruges", str(path), f"skriv {wanted}")
    return good


def _fitting(kind: str, value: object) -> tuple[object, str]:
    """The value if it is of its kind, else None; and what is wanted."""
    if kind == "list":
        texts = isinstance(value, list) and all(isinstance(each, str) for each in value)
        return (tuple(cast("list[str]", value)) if texts else None), 'tekster i [ ], for eksempel ["bolig", "skole"]'
    if kind == "flag":
        return (value if isinstance(value, bool) else None), "true eller false"
    if kind == "day":
        return _day(value), "dagen som 2026-02-03"
    if not isinstance(value, str):
        return None, "teksten i citationstegn"
    return _text(kind, " ".join(value.split()))


def _text(kind: str, value: str) -> tuple[str | None, str]:
    """The same of a text."""
    if kind == "licence" and value not in _CODES[kind]:
        return address(value), f"{', '.join(_CODES[kind])} eller en adresse, der begynder med https://"
    if kind in _CODES:
        return (value if value in _CODES[kind] else None), ", ".join(_CODES[kind])
    if kind == "email":
        return (value if "@" in value[1:-1] and " " not in value else None), "en adresse som post@kommune.dk"
    if kind in ("address", "folder"):
        found = address(value)
        return (
            f"{found.rstrip('/')}/" if found and kind == "folder" else found
        ), "en adresse, der begynder med https://"
    return value, ""


def _day(value: object) -> str | None:
    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value))).isoformat()[:10]
    except ValueError:
        return None
