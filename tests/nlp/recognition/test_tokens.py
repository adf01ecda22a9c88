"""Tokens of texts with and without words."""

import pytest

from referatgraf.nlp.recognition import pipeline
from referatgraf.nlp.recognition.tokens import LONGEST


@pytest.mark.parametrize(
    "text",
    [
        "Socialudvalget godkendte § 85-tilbud.",
        f"Før {'*' * 1000} efter",
        "(" * 1000,
        f"{'a' * LONGEST} og  {'b' * (LONGEST - 1)}\n\nslut ",
        "",
    ],
)
def test_tokens_joined_are_the_text(text: str) -> None:
    tokens = pipeline().make_doc(text)
    assert "".join(token.text_with_ws for token in tokens) == text
    assert max((len(token) for token in tokens), default=0) <= LONGEST


def test_words_are_parted_as_spacy_parts_them() -> None:
    text = "Borgmesteren, dvs. Asta Brink, gav 2 mio. kr."
    assert [t.text for t in pipeline().make_doc(text)] == [t.text for t in pipeline().tokenizer._inner(text)]
    assert "dvs." in [t.text for t in pipeline().make_doc(f"{'.' * 400} {text}")]
