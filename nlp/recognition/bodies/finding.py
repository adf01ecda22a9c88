"""All bodies that the running text names, and what stands for them."""

from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.recognition.bodies.abbreviations import abbreviations
from referatgraf.nlp.recognition.bodies.anaphors import anaphors
from referatgraf.nlp.recognition.bodies.boards import boards
from referatgraf.nlp.recognition.bodies.groups import groups
from referatgraf.nlp.recognition.bodies.misreadings import completed, corrected, misreadings
from referatgraf.nlp.recognition.bodies.names import heads, names
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.nlp.recognition.setting import Setting


def match(setting: Setting) -> Iterator[Mention]:
    """Every mention of a body of a municipality or a region; those of the state are left to institutions."""
    roll = Roll.of(setting)
    ends = list(heads(setting))
    named = list(completed(list(corrected(list(names(setting, ends, roll))))))
    found = [*named, *boards(setting), *groups(setting, roll), *misreadings(setting, named)]
    found += abbreviations(setting, named, roll)
    found += anaphors(setting, ends, found, roll)
    yield from (reading.mention() for reading in found if reading.ours)
