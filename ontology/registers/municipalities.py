"""The 98 municipalities with the forms of their names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.iris import slug
from referatgraf.ontology.registers.table import FOLDER, folded, index, rows

COLUMNS = (
    "code",
    "name",
    "full_name",
    "genitive",
    "full_name_genitive",
    "spellings",
    "abbreviations",
    "region",
    "council",
    "council_confidence",
)
CODE = re.compile(r"[1-8]\d\d")
_HOST = re.compile(r"(?:[^.]+\.)*?(?P<site>[a-z-]+?)(?:\.?kommune)?\.dk", re.I)
_WORDS_OF_FILE = re.compile(r"[^a-zæøå]+")
_NOUNS = frozenset({"vejen"})
"""Names of municipalities that are as often another word."""
COUNCILS = ("Byrådet", "Kommunalbestyrelsen", "Borgerrepræsentationen")


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality as it has been since 2007.

    Attributes:
        code: municipality code of three digits ("326"), as it begins case numbers of the form 326-2024-8179.
        name: short name ("Kalundborg").
        full_name: "Kalundborg Kommune", "Københavns Kommune", "Bornholms Regionskommune".
        genitive: of the short name ("Kalundborgs", "Randers'").
        full_name_genitive: "Kalundborg Kommunes".
        spellings: other spellings of the short name ("Høje Taastrup").
        abbreviations: "LTK"; ambiguous in running text, so `municipality_named` wants them letter by letter.
        region: full name of the region it lies in.
        council: what its council is called, in the definite form.
        council_verified: whether that was seen in a source; otherwise it is general knowledge and may be out of date.
    """

    code: str
    name: str
    full_name: str
    genitive: str
    full_name_genitive: str
    spellings: tuple[str, ...]
    abbreviations: tuple[str, ...]
    region: str
    council: str
    council_verified: bool

    def forms(self) -> Iterator[str]:
        """Yield every form of the name, abbreviations apart."""
        yield from (self.full_name, self.full_name_genitive, self.name, self.genitive)
        for short in (self.name, *self.spellings):
            yield from (short, f"{short} Kommune", f"{short} Kommunes")


def read_municipalities(path: Path) -> tuple[Municipality, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        Municipality(
            code=row.matching("code", CODE) or row.text("code"),
            name=row.text("name"),
            full_name=row.text("full_name"),
            genitive=row.text("genitive"),
            full_name_genitive=row.text("full_name_genitive"),
            spellings=row.many("spellings"),
            abbreviations=row.many("abbreviations"),
            region=row.text("region"),
            council=row.choice("council", COUNCILS),
            council_verified=row.choice("council_confidence", ("verified", "recalled")) == "verified",
        )
        for row in rows(path, COLUMNS)
    )


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All municipalities, by code."""
    return read_municipalities(FOLDER / "municipalities.csv")


@cache
def _by_code() -> dict[str, Municipality]:
    return index(municipalities(), lambda found: (found.code,), "municipalities.csv")


@cache
def _by_name() -> dict[str, Municipality]:
    def keys(found: Municipality) -> Iterator[str]:
        yield from map(folded, found.forms())
        yield from found.abbreviations

    return index(municipalities(), keys, "municipalities.csv")


@cache
def _by_site() -> dict[str, Municipality]:
    def keys(found: Municipality) -> Iterator[str]:
        for name in (found.name, *found.spellings):
            yield from {_site(slug(name)), _site(slug(name.casefold().replace("ø", "o")))}
        yield from (_site(slug(short)) for short in found.abbreviations)

    return index(municipalities(), keys, "municipalities.csv")


def _site(written: str) -> str:
    return written.casefold().replace("-", "")


def municipality_by_code(code: str) -> Municipality | None:
    """The municipality with the code "326" (or "0326"), None where there is none."""
    return _by_code().get(code[1:] if len(code) == 4 and code[0] == "0" else code)


def municipality_named(name: str) -> Municipality | None:
    """The municipality that `name` is any form of, None where there is none.

    "Kalundborg", "kalundborg kommunes", "Høje Taastrup" and "LTK" are forms; "ltk" is not.
    """
    return _by_name().get(folded(name)) or _by_name().get(name)


def municipality_of_host(host: str) -> Municipality | None:
    """The municipality whose sites and mail addresses end in `host`, None where there is none.

    "dagsordener.kalundborg.dk", "kalundborg.dk", "www.faxekommune.dk", "ishoj.dk" and "ltk.dk" are such names.
    """
    told = _HOST.fullmatch(host)
    return _by_site().get(_site(told["site"])) if told else None


def municipality_in_file_name(name: str) -> Municipality | None:
    """The only municipality whose name a file is called by, None where its name holds none or several.

    "24_faxe.txt", "Høje-Taastrup byråd 2024.pdf" and "referat-ishoej.html" are such names, "vejen-til-skolen.pdf" none.
    """
    words = [word for word in _WORDS_OF_FILE.split(name.rpartition(".")[0].casefold()) if word]
    runs = {n: ["".join(words[at : at + n]) for at in range(len(words) - n + 1)] for n in (1, 2)}
    joined = [_by_site()[run] for run in map(_slugged, runs[2]) if run in _by_site()]
    single = [_by_site()[run] for run in map(_slugged, runs[1]) if run in _by_site() and run not in _NOUNS]
    found = {each.code: each for each in (*joined, *single)}
    return next(iter(found.values())) if len(found) == 1 else None


def _slugged(word: str) -> str:
    return _site(slug(word)) if word else ""
