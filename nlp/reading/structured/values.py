"""Values as the sources of structured minutes write them: flags, days, hours."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from referatgraf.nlp.dates import find_times, first_date

_YES = frozenset({"true", "1", "-1", "ja", "yes", "sand", "åben", "åbent"})
_NO = frozenset({"false", "0", "nej", "no", "falsk", "lukket", ""})
_LOCAL = ZoneInfo("Europe/Copenhagen")
_NOWHERE = "00000000-0000-0000-0000-000000000000"


_KINDS = (
    ("tillæg", "supplement"),
    ("udkast", "draft"),
    ("kladde", "draft"),
    ("referat", "minutes"),
    ("protokol", "minutes"),
    ("dagsorden", "agenda"),
)
"""Words by which sources tell the kind of a document; where several stand, the first of the table counts."""
_OPEN_ACCESS = ("åben", "offentlig", "open", "public")
_SAYS = re.compile(r"\s|</?[a-z]", re.I)


def kind_of(told: str) -> str:
    """The code of the list `document:` that a source's words mean; empty where they mean none.

    >>> kind_of("Udkast til referat")
    'draft'
    """
    words = told.casefold()
    return next((kind for word, kind in _KINDS if word in words), "")


def is_accessible(access: str) -> bool:
    """Whether the name of an access lets everybody in ("Åben"); one that is missing does."""
    return not access or access.casefold().startswith(_OPEN_ACCESS)


def is_open(flag: str | None) -> bool:
    """Whether a flag says that something is open; one that is missing does, one that is not understood does not."""
    return flag is None or flag.strip().casefold() in _YES


def is_set(flag: str | None) -> bool:
    """Whether a flag that closes something is set; one that is not understood is."""
    return flag is not None and flag.strip().casefold() not in _NO


def says_closed(name: str) -> bool:
    """Whether the name of a meeting or of an agenda says that it is closed ("Lukket referat")."""
    return name.strip().casefold().startswith("lukket") or "(lukket" in name.casefold()


def unknown_fields(names: Iterable[str]) -> tuple[str, ...]:
    """What the report tells of fields that are not known; nothing where there are none."""
    told = ", ".join(sorted(set(names)))
    return (f"ukendte felter: {told}",) if told else ()


def says_something(text: str) -> bool:
    """Whether a text tells people something, unlike a code or an identifier."""
    return _SAYS.search(text.strip()) is not None


def identifier(value: str) -> str:
    """An identifier; empty where the source has filled in zeros."""
    return "" if value == _NOWHERE else value


def day_of(written: str) -> date | None:
    """The day in an ISO date or time, or in Danish words; None where there is none."""
    found = first_date(written.partition("T")[0])
    return date.fromisoformat(found.value) if found else None


def hour_of(written: str) -> time | None:
    """The hour in an ISO time or as people write it; midnight stands for none."""
    found = next(find_times(written.replace("T", " ")), None)
    return _told(time.fromisoformat(found.value)) if found else None


def local_time(written: str) -> datetime | None:
    """The local time of an ISO time in UTC; None where it is none."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(_LOCAL)


def _told(hour: time) -> time | None:
    return hour if hour != time(0) else None
