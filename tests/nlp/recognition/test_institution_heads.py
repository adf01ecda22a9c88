"""The nouns that tell an institution."""

import pytest

from referatgraf.nlp.recognition.institutions.heads import headed, heads


@pytest.mark.parametrize(
    ("word", "noun", "first"),
    [
        ("Økonomiforvaltningens", "forvaltning", "økonomi"),
        ("Skolebestyrelsen", "bestyrelse", "skole"),
        ("Jobcenteret", "jobcenter", ""),
        ("Fjordskole", "skole", "fjord"),
    ],
)
def test_the_longest_head_of_a_word(word: str, noun: str, first: str) -> None:
    found = headed(word)
    assert found
    assert (found.head.noun, found.first) == (noun, first)


def test_the_heads_are_of_use() -> None:
    blocked = {head.noun for head, _ in heads().values() if not (head.within or head.behind or head.before)}
    assert blocked < {noun for noun in heads() if any(noun != other and noun.endswith(other) for other in heads())} | {
        "kor", "råd"
    }  # fmt: skip
