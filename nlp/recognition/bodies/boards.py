"""Boards and councils of a school, an institution or a unit, with whose they are: "Skolebestyrelsen ved Kirkeby Skole".

Without their owner they are one of many, and none is meant by name.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.reading import Reading
from referatgraf.nlp.recognition.setting import Setting

_KIND = (
    r"(?:(?:[Ss]kole|[Ff]orældre|[Ff]ælles|[Bb]ruger|[Dd]agtilbuds|[Ii]nstitutions|[Uu]ngdomsskole|[Oo]mråde)bestyrelsen"
    r"|(?:(?:[Bb]ruger- (?:og|&) |[Bb]eboer- (?:og|&) )?[Pp]årørende|[Bb]ruger|[Ff]orældre|[Ee]lev)rådet"
    r"|MED-?[Uu]dvalget)"
)
_WORD = r"[A-ZÆØÅ][\w'’-]{1,40}"
_NAME = rf"{_WORD}(?: (?:& )?{_WORD}| (?:skole|friskole|børnehus|plejecenter)(?![\w-])){{0,3}}"
BOARD = Pattern(
    "board and whose it is",
    re.compile(
        rf"(?<![\w-])(?P<kind>{_KIND}) (?P<link>ved|på|i|for) "
        rf"(?P<owner>{_NAME}|(?<=for )[a-zæøå]{{4,40}}(?:en|et|ene|erne))(?![\w-])"
    ),
    "Skolebestyrelsen ved Kirkeby Skole har udtalt sig",
    "skolebestyrelsen ved mødet",
)
_ENDS = ("bestyrelsen", "rådet", "dvalget")
_HINT = re.compile(rf"(?:{'|'.join(_ENDS)}) (?:ved|på|i|for) ")
_LONGEST, _LONGEST_OWNER = 45, 200
"""Characters before the link, and behind it; more than the words of an owner can have, so that none is cut."""
_NO_OWNER = re.compile(r".* [Kk]ommunes?|(?:[A-ZÆØÅ]\w+ )?(?:Kommunalbestyrelse|Byråd)\w*")


def boards(setting: Setting) -> Iterator[Reading]:
    """Every such body in the passages; of a municipality's or a town's own none is told apart."""
    ends = setting.words.those(lambda word: word.endswith(_ENDS))
    for passage, near in setting.match_inside(_HINT, ends):
        start = max(passage.span.start, near.start() - _LONGEST)
        end = min(passage.span.end, near.end() + _LONGEST_OWNER)
        for hit in BOARD.regex.finditer(setting.text, start, end):
            if hit.start("owner") == near.end() and not _NO_OWNER.fullmatch(hit["owner"]):
                kind = hit["kind"][0].upper() + hit["kind"][1:]
                level, also = ("institution", ()) if hit["kind"].endswith("bestyrelsen") else ("municipal", (kind,))
                yield Reading(f"{kind} {hit['link']} {hit['owner']}", Span(*hit.span()), level, also=also)
