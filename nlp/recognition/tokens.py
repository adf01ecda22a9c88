"""Tokens: words, and every other character by itself, in time linear in the length of any text.

Recognisers count characters; tokens only carry their readings as `doc.spans`. spaCy's own tokeniser, which parts
"dvs." from "slut." by lists of exceptions, would take more time than all recognisers together, and the square of the
length of a word.
"""

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

LONGEST = 300
"""Characters of a word; what is longer (a picture as letters) becomes tokens of this length."""
_TOKEN = re.compile(rf"(?:\w{{1,{LONGEST}}}|.) ?", re.DOTALL)
"""A word or another character, with the space behind it."""


class WordTokenizer:
    """Parts a text at the ends of its words.

    Args:
        vocab: the vocabulary of the pipeline.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of `text`, which joined are the text."""
        found = _TOKEN.findall(text)
        spaces = [token[-1] == " " and len(token) > 1 for token in found]
        words = [token[:-1] if space else token for token, space in zip(found, spaces, strict=True)]
        return Doc(self._vocab, words, spaces)
