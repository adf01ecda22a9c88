"""Danish tokens, also of texts that hold no words: spaCy's tokeniser takes the square of the length of a word."""

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 300
"""Characters of a word; what is longer (a line of asterisks, a picture as letters) becomes tokens of this length."""
_ENDLESS = re.compile(rf"\S{{{LONGEST},}}")


class BoundedTokenizer:
    """spaCy's tokeniser for Danish, in time linear in the length of any text.

    Args:
        nlp: the pipeline whose tokeniser it takes the place of.
    """

    def __init__(self, nlp: Language) -> None:
        self._inner: Callable[[str], Doc] = nlp.tokenizer
        self._vocab = nlp.vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of `text`, which joined are the text."""
        if not _ENDLESS.search(text):
            return self._inner(text)
        tokens = list(self._pieces(text))
        return Doc(self._vocab, [word for word, _ in tokens], [bool(space) for _, space in tokens])

    def _pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Each token and the space behind it."""
        at = 0
        for endless in _ENDLESS.finditer(text):
            yield from ((token.text, token.whitespace_) for token in self._inner(text[at : endless.start()]))
            at = endless.end()
            yield from ((text[n : min(n + LONGEST, at)], "") for n in range(endless.start(), at, LONGEST))
        yield from ((token.text, token.whitespace_) for token in self._inner(text[at:]))
