"""The work on one document."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.graph.codec import unpacked
from referatgraf.graph.statements import Source
from referatgraf.nlp.masking import masked
from referatgraf.nlp.minutes import Span
from referatgraf.work import ReadTask, read_file

from .papers import THIRD, paper

SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda pair: Span(pair[0], sum(pair))))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abc\ndef"),
        ([Span(1, 3)], "a██\ndef"),
        ([Span(1, 5)], "a██\n█ef"),
        ([Span(4, 6), Span(0, 1)], "█bc\n██f"),
        ([Span(0, 3), Span(1, 2)], "███\ndef"),
        ([Span(0, 99)], "███\n███"),
    ],
)
def test_masking(spans: list[Span], expected: str) -> None:
    assert masked("abc\ndef", spans) == expected


@given(st.text(max_size=12), SPANS)
def test_masking_keeps_every_offset(text: str, spans: list[Span]) -> None:
    made = masked(text, spans)
    assert len(made) == len(text)
    inside = {at for span in spans for at in range(span.start, min(span.end, len(text)))}
    assert all((made[at] == text[at]) or (at in inside and made[at] == "█") for at in range(len(text)))
    assert all(made[at] in "█\r\n" for at in inside)


def test_what_is_closed_is_not_kept(tmp_path: Path) -> None:
    text = paper("Byrådet", "2024-05-14", "Vej||Godkendt.", "Lukket: Salg af grund|24-000101|Hemmelig beslutning.")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    reading = read_file(ReadTask(tmp_path / "a.txt"))
    kept = unpacked(Source, reading.data)
    assert "Salg af grund" in kept.document.text
    assert "Hemmelig" not in kept.document.text + str(kept.minutes) + reading.account + str(reading.claims)
    assert len(kept.document.text) == len(text)


def test_a_document_of_two_readings_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(THIRD, encoding="utf-8")
    assert read_file(ReadTask(tmp_path / "a.txt")) == read_file(ReadTask(tmp_path / "a.txt"))
