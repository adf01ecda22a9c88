"""Tokens of texts with and without words."""

import pytest

from referatgraf.nlp.recognition import pipeline
from referatgraf.nlp.recognition.tokens import LONGEST
from tests.nlp.recognition.texts import setting


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


def test_words_are_parted_from_what_stands_around_them() -> None:
    text = "Borgmesteren (Asta Brink) gav 2 mio. kr."
    told = [token.text for token in pipeline().make_doc(text)]
    assert told == ["Borgmesteren", "(", "Asta", "Brink", ")", "gav", "2", "mio", ".", "kr", "."]


def test_readings_stand_on_the_tokens_that_they_touch() -> None:
    nlp, text = pipeline(), "Der gives 2 mio. kr. til formålet."
    doc = nlp.make_doc(text)
    doc._.setting = setting(text)
    assert [span.text for span in nlp(doc).spans["named"]] == ["2 mio. kr."]
