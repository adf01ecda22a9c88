"""The work on one document."""

from pathlib import Path

from referatgraf.graph.codec import unpacked
from referatgraf.graph.statements import Source
from referatgraf.work import ReadTask, read_file

from .papers import THIRD, paper


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
