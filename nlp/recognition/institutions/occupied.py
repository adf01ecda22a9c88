"""Institutions told by those who live, work or learn there: "beboerne på Egely", "centerrådet på Solgaven".

One is "på" an institution and "i" a town; roads, islands and the noun of an institution by itself are none.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.beside import may_be_called_so
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, reading
from referatgraf.nlp.recognition.institutions.runs import WORD
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.words import any_of

_THERE = words_of(
    "beboer beboere beboerne pårørende ansatte medarbejder medarbejdere medarbejderne personale personalet forældre "
    "forældrene bruger brugere brugerne elev elever eleverne lærer lærere lærerne plejeboliger plejeboligerne "
    "ældreboliger ældreboligerne køkkenet leder lederen ledelsen afdelingsleder "
    "forstander forstanderen rådet centerrådet brugerrådet beboerrådet pårørenderådet bestyrelsen forældrebestyrelsen "
    "skolebestyrelsen demensafsnittet demensafsnit døgnpladser aflastningspladser"
)
OCCUPIED = Pattern(
    "who or what is at an institution",
    re.compile(rf"(?<![\w-]){any_of(_THERE)} på (?P<name>{WORD}(?: {WORD}){{0,2}})(?![\w-])"),
    "beboerne på Egely har",
    "beboerne på egnen",
)


def occupied(setting: Setting) -> Iterator[Mention]:
    """The institutions in the text of which it says who is there."""
    for _, hit in setting.match(OCCUPIED.regex, setting.words.places(_THERE)):
        if may_be_called_so(setting, hit["name"]):
            yield reading(setting.text, *hit.span("name"), EXPECTED)
