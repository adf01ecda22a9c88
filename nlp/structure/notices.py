"""What the report tells of a document: what it does not say, what it announces and does not hold, stray lines."""

from collections.abc import Iterable, Iterator, Sequence

from referatgraf.nlp.minutes import AgendaItem, Meeting, Notice, Span
from referatgraf.nlp.structure.contents import Contents, ContentsEntry
from referatgraf.nlp.structure.words import letters

_SHORTEST = 8
"""A title of more letters that another begins with is the same, cut off."""
_SHOWN = 80


def notices_of(meeting: Meeting, contents: Contents, items: Sequence[AgendaItem]) -> Iterator[Notice]:
    """What is missing, and where contents and items disagree."""
    missing = (
        (meeting.body, "no-body", "Det fremgår ikke, hvilket udvalg mødet blev holdt i."),
        (meeting.date, "no-date", "Mødets dato fremgår ikke."),
        (meeting.municipality, "no-municipality", "Kommunen fremgår ikke med sikkerhed af teksten."),
    )
    yield from (Notice(code, message) for value, code, message in missing if value is None)
    if not items:
        yield Notice("no-items", "Der er ikke fundet nogen punkter; er filen et referat?")
    yield from _of_contents(contents, items)


def stray_notices(text: str, stray: Iterable[Span]) -> Iterator[Notice]:
    """One for each line that stands in no section."""
    for span in stray:
        shown = text[span.start : span.end][:_SHOWN]
        yield Notice("stray-line", f"Linjen står i intet kendt afsnit: »{shown}«.", span)


def _of_contents(contents: Contents, items: Sequence[AgendaItem]) -> Iterator[Notice]:
    """What the list of contents announces and the text does not hold; a title with reading errors is no loss."""
    numbers = {item.number.value.lstrip("0") for item in items if item.number}
    titles = [letters(item.title.value) for item in items if item.title]
    for position, entry in enumerate(contents.entries):
        known = entry.number and entry.number.lstrip("0") in numbers
        if known or any(_alike(letters(entry.title), title) for title in titles):
            continue
        if not entry.number and len(contents.entries) == len(items) and position < len(titles):
            message = f"Indholdsfortegnelsen kalder punkt {position + 1} »{entry.title}«."
            yield Notice("contents-differ", message, entry.span)
        else:
            yield _missing(entry)


def _missing(entry: ContentsEntry) -> Notice:
    name = f"punkt {entry.number} »{entry.title}«" if entry.number else f"»{entry.title}«"
    return Notice("missing-item", f"Indholdsfortegnelsen nævner {name}, som ikke findes i teksten.", entry.span)


def _alike(one: str, other: str) -> bool:
    """Titles that are the same but for what reading errors and cut ends change."""
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    if short == long or (len(short) > _SHORTEST and long.startswith(short)):
        return True
    same = sum(a == b for a, b in zip(short, long, strict=False))
    back = sum(a == b for a, b in zip(reversed(short), reversed(long), strict=False))
    return max(same, back) >= 0.5 * len(long) or same + back >= 0.9 * len(short)
