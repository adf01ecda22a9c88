"""Whether a run of capitalised words is the name of a person, and which of its words are."""

import re

from referatgraf.nlp.patterns import words_of
from referatgraf.nlp.personal_names import GENITIVE
from referatgraf.nlp.recognition.people.cues import CALLED, MAYBE, NEVER, SURE
from referatgraf.nlp.recognition.people.runs import Word, Words
from referatgraf.nlp.recognition.people.titles import is_title
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology.registers import family_names, municipality_named, party_named

_ALSO_WORDS = words_of(
    "A Abu Andre Ben Bo Dag De F G Jul L Liv M Mark Mine My N Nord Ny P S Sine Sol Sommer Storm T V Van Vest"
)
"""Given names that are words too: with a known family name or a cue alone they make a name."""
_OPENERS = words_of(
    "ad af afbud aftale alle alt anmodning ansøgning at begge beslutning bilag blandt blev brev da de den der "
    "deraf derefter derfor derimod derudover desuden det dette dog efter ej eksempelvis ellers emne en endelig "
    "endvidere er et evt for foreslog forslag forud fra fraværende før først fælles gennem godkendt hans har "
    "hendes her herefter herudover hos hvad hvem hverken hvis hvor hvordan hvornår høringssvar i idet ifølge igen "
    "ikke imens indkaldt indstilling ingen inhabil jf kun kl med medens mellem men mens møde mødet nej notat nu når "
    "næste og også om omkring oplæg orientering orlov overfor pga på referat referent samt samtidig selv senere "
    "siden sidst sidste skal som spørgsmål svar så således tidligere til trods udover under undtagen ved vedr "
    "vedrørende velkommen velkomst vi via yderligere over imod undlod stemte stemmer følgende top dannet "
    "hævet åbnet lukket behandlet drøftet ændret udskrevet underskrevet"
)
_FAMILY = re.compile(r"[\w-]{2,}(?:[^aeiouyæøål]sen|gaard|gård)")
"""Endings of family names; "-lsen" and a vowel before "-sen" are those of nouns too ("udvidelsen")."""
_NO_FAMILY = words_of(
    "Danske Erobreren Store Lille Gamle Nationale Kommune Kommunes Region Sjælland Danmark Nye Mand Frue Å Ø"
)
"""What ends a name of something else, or a title of royalty."""
_OF_TOWNS = words_of("Gl. Sdr. Ndr.")
"""What names of towns begin with, and names of persons seldom."""
_LANDSCAPE = words_of(
    "Strand Skov Mose Mark Bakke Hede Kær Vang Dal Krog Lund Høj Holm Bæk Fjord Sø Hav Ø Eng Lyng Hegn Plantage "
    "Overdrev"
)
"""Family names that places end in too."""
_SENTENCE_BEGINS = re.compile(r"(?:^|[.:;!?\n\t|•·*–-])[\s\"“”»«(]*$")
_SMALL = re.compile(r"(?<![\w-])[a-zæøå][a-zæøåéü]+(?![\w-])")
_DEFINITE = re.compile(r"\w{4}(?:en|et|erne)$")
_OF_A_THING = re.compile(r"-[a-zæøå]+$")
"""A noun joined to a name: "Svend Holm-prisen"."""
_NEAR = 12


class Openings:
    """Which capitalised words of a text are none of a name: words of sentences, titles, and what it writes small too.

    Args:
        setting: the document.
    """

    def __init__(self, setting: Setting) -> None:
        self._text, self._words = setting.text, setting.words
        self._small: dict[str, bool] = {}

    def name_of(self, words: Words, in_unit: bool) -> Words:
        """The words of a run from the first that a name may begin with.

        Args:
            words: a run.
            in_unit: whether a title and its "for" or "i" stand before the run, so that a unit's name opens it.
        """
        first = next((n for n, word in enumerate(words) if word.given or word.initials), None)
        if first and (in_unit or self._opens_sentence(words[:first])):
            words = words[first:]
        while words and self._is_no_name(words[0]):
            words = words[1:]
        while len(words) > 1 and (_is_of_next_sentence(words) or self._begins_anew(words)):
            words = words[:-1]
        return words

    def _begins_anew(self, words: Words) -> bool:
        """Whether a common noun follows a letter that ended the sentence before: "område C. Købsaftalen er"."""
        return all(word.initials for word in words[:-1]) and self._is_no_name(words[-1])

    def _opens_sentence(self, words: Words) -> bool:
        """Whether the words before a given name are of the sentence: its first word may be any that is no name."""
        first = words[0]
        before = self._text[max(0, first.span.start - _NEAR) : first.span.start]
        free = bool(_SENTENCE_BEGINS.search(before)) and "-" not in first.text and not is_family(first.text)
        return all(self._is_no_name(word) for word in (words[1:] if free else words))

    def _is_no_name(self, word: Word) -> bool:
        if word.given and word.text not in _ALSO_WORDS:
            return False
        plain = word.text.casefold()
        if plain in _OPENERS or is_title(word.text):
            before = self._text[max(0, word.span.start - _NEAR) : word.span.start]
            return not word.given or bool(_SENTENCE_BEGINS.search(before))
        return not word.given and not is_family(word.text) and (self._is_small(plain) or bool(_DEFINITE.search(plain)))

    def _is_small(self, word: str) -> bool:
        """Whether the text writes a word small too."""
        if word not in self._small:
            places = self._words.places([word])
            self._small[word] = any(_SMALL.match(self._text, place) for place in places)
        return self._small[word]


def is_person(words: Words, certainty: int) -> bool:
    """Whether words make the name of a person.

    Args:
        words: from the first that a name may begin with.
        certainty: what the words around them tell (`cues`).
    """
    first, last = words[0], words[-1]
    if len(words) < 2 or certainty == NEVER or last.initials or {last.text, GENITIVE.sub("", last.text)} & _NO_FAMILY:
        return False
    if _names_a_thing(words) or _is_local(first, last):
        return False
    known = is_family(last.text)
    if not (first.given or first.initials):
        return certainty >= (MAYBE if known and last.text not in _LANDSCAPE else SURE)
    if certainty == CALLED and last.text in _LANDSCAPE:
        return False
    return known or certainty >= MAYBE or not (first.text in _ALSO_WORDS or first.initials or last.given)


def _is_of_next_sentence(words: Words) -> bool:
    """Whether the last of the words begins what follows the name: "Vera Holm Til top", "Vera B. Holm Dannet den"."""
    last = words[-1]
    if last.given or last.initials or is_family(last.text):
        return False
    return last.text.casefold() in _OPENERS


def _is_local(first: Word, last: Word) -> bool:
    """Whether words that begin with no given name are of a town: "City Kolding", "Gl. Kirkeby"."""
    if first.given:
        return False
    return first.text in _OF_TOWNS or bool(municipality_named(first.text) or municipality_named(last.text))


def _names_a_thing(words: Words) -> bool:
    """Whether words name a party, or a thing or a place that is someone's."""
    last, before = words[-1].text, words[-2]
    if any(map(_is_owner, words[:-1])) or party_named(" ".join(word.text for word in words)):
        return True
    if _OF_A_THING.search(last) and not is_family(last):
        return True
    return last in _LANDSCAPE and bool(GENITIVE.search(before.text)) and not before.given


def is_family(word: str) -> bool:
    """Whether a word is a family name, in the genitive perhaps, by the register or by its ending."""
    return any(
        part in family_names() or bool(_FAMILY.fullmatch(part))
        for part in (word, GENITIVE.sub("", word), word.rpartition("-")[2], GENITIVE.sub("", word.rpartition("-")[2]))
    )


def _is_owner(word: Word) -> bool:
    """Whether a word is a family name in the genitive and nothing else: what follows is owned, not named."""
    bare = GENITIVE.sub("", word.text)
    return bare != word.text and is_family(bare) and not word.given and word.text not in family_names()
