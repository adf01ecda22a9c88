"""Five hundred times personal data of all forms is found, five hundred times what looks like it stays."""

import re

import pytest

from referatgraf.nlp.masking import masked, private_data

from .planted import personal, public, texts

COUNT = 500


def covered(text: str) -> str:
    return masked(text, (each.span for each in private_data(text)))


@pytest.mark.parametrize("seed", range(3))
def test_personal_data_go(seed: int) -> None:
    left = []
    for each in personal(seed, COUNT):
        text = each.around.format(each.secret)
        found = covered(text)
        assert len(found) == len(text)
        start = text.index(each.secret)
        if re.search(r"\w", found[start : start + len(each.secret)]):
            left.append((each.kind, text, found))
    assert left == []


@pytest.mark.parametrize("seed", range(3))
def test_what_looks_alike_stays(seed: int) -> None:
    gone = [
        (text, covered(text))
        for each in public(seed, COUNT)
        if each.secret not in covered(text := each.around.format(each.secret))
    ]
    assert gone == []


def test_all_in_one_text() -> None:
    """What stands in one paragraph leaves what stands in the next as it is."""
    paragraphs = [each for pair in zip(personal(7, COUNT), public(7, COUNT), strict=True) for each in pair]
    text = "\n\n".join(texts(paragraphs))
    found, at = covered(text), 0
    for number, each in enumerate(paragraphs):
        paragraph = each.around.format(each.secret)
        start = at + paragraph.index(each.secret)
        kept = found[start : start + len(each.secret)]
        assert (re.search(r"\w", kept) is None) if number % 2 == 0 else (kept == each.secret), paragraph
        at += len(paragraph) + 2
