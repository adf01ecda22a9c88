"""Where meetings are held: a school or hall named there is a place, and takes no part."""

import re

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.setting import Setting

VENUE = Pattern(
    "line that says where people meet",
    re.compile(r"(?im)^[^\w\n]{0,4}(?:mødested|mødelokale|sted|lokale)[ \t]?:[^\n]+"),
    "Sted: Kirkeby Skole, lokale 3",
    "Anlægget ved dette sted: Kirkeby Skole",
)


def venues(setting: Setting) -> list[Span]:
    """The place of the meeting as structure read it, and the lines of the passages that begin as such a field does."""
    place = setting.minutes.meeting.place
    lines = [Span(*hit.span()) for _, hit in setting.search(VENUE.regex)]
    return [place.span, *lines] if place else lines
