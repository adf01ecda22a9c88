"""`evaluate --names`: the model of names beside marked sentences."""

import json
from pathlib import Path

import pytest

from referatgraf.errors import UsageError
from referatgraf.evaluating import evaluated
from referatgraf.evaluating_names import evaluate_names
from referatgraf.nlp.recognition.names.labelled import Sentence, read, spans
from tests.output.chromium import chromium
from tests.program import referatgraf

MARKED = """# sent_id = 1
# text = Formanden Ib Krogsgaard bor i Tårnby.
1\tFormanden\tO\tx
2\tIb\tB-PER\tx
3\tKrogsgaard\tI-PER\tx
4\tbor\tO\tx
5\ti\tO\tx
6\tTårnby\tB-LOC\tx
7\t.\tO\tx

# sent_id = 2
1\tSagen\tB-MISC
2\tom\tO
3\tKirsten\tB-PER
4\tHalgaard\tO
5\tslutter\tO
6\t.\tO
"""
"""The second name is marked shorter than it is: what the model finds there is wrong, what is marked is missed."""


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    file = tmp_path / "navne.iob2"
    file.write_text(MARKED, encoding="utf-8")
    return file


def test_names_count_strictly(marked: Path, tmp_path: Path) -> None:
    done = referatgraf("evaluate", "--names", marked, "--out", tmp_path / "ud")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads((tmp_path / "ud" / "evaluation.json").read_text(encoding="utf-8"))["figures"]
    counts = {name: [one[count] for count in ("right", "wrong", "missed")] for name, one in figures.items()}
    assert counts == {"names": [2, 1, 1], "names:PER": [1, 1, 1], "names:LOC": [1, 0, 0]}
    low, high = figures["names"]["interval"]
    assert low < figures["names"]["f1"] < high
    assert "names:PER" in done.stdout


def test_the_errors_are_told_with_their_lines(marked: Path, tmp_path: Path) -> None:
    referatgraf("evaluate", "--names", marked, "--out", tmp_path)
    with chromium() as visit:
        visit.open(tmp_path / "evaluation.html")
        told = visit.asks("() => [...document.querySelectorAll('h1, li')].map(each => each.textContent)")
    assert told[0] == "Modellen til navne holdt op mod mærkede sætninger"
    assert "navne.iob2 · 12 · PER · Kirsten Halgaard" in told[1:]


def test_a_run_is_compared_with_an_earlier_one(marked: Path, tmp_path: Path) -> None:
    referatgraf("evaluate", "--names", marked, "--out", tmp_path)
    assert "+0.000" in referatgraf("evaluate", "--names", marked, "--compare", tmp_path).stdout


def test_labels_of_other_kinds_and_comments_are_no_names(marked: Path) -> None:
    first, second = read(marked)
    assert first == Sentence(
        ("Formanden", "Ib", "Krogsgaard", "bor", "i", "Tårnby", "."),
        ("O", "B-PER", "I-PER", "O", "O", "B-LOC", "O"),
        3,
    )
    assert second.labels[0] == "O"


def test_names_that_touch_are_two_and_one_may_lack_its_beginning() -> None:
    assert spans(["B-PER", "B-PER", "I-PER", "O", "I-LOC", "I-ORG"]) == {
        (0, 1, "PER"),
        (1, 3, "PER"),
        (4, 5, "LOC"),
        (5, 6, "ORG"),
    }


def test_windows_files_are_read(tmp_path: Path, marked: Path) -> None:
    file = tmp_path / "windows.iob2"
    file.write_bytes(b"\xef\xbb\xbf" + MARKED.replace("\n", "\r\n").encode())
    assert read(file) == read(marked)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (b"", "ingen sætninger"),
        (b"# kun en kommentar\n\n\n", "ingen sætninger"),
        (b"1\tIb\tB-PER\n2\tKrog\n", "linje 2"),
        (b"1\tIb\tPER\n", "linje 1"),
        (b"Ib Krog bor her.\n", "linje 1"),
        (b"1\tT\xe5rnby\tB-LOC\n", "UTF-8"),
        (None, "kan ikke læses"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path: Path, given: bytes | None, says: str) -> None:
    file = tmp_path / "navne.iob2"
    if given is not None:
        file.write_bytes(given)
    with pytest.raises(UsageError) as told:
        evaluate_names(file)
    assert "\n" not in str(told.value)
    assert "navne.iob2" in str(told.value)
    assert says in str(told.value)


@pytest.mark.parametrize("graph", ["neither", "both", "without gold"])
def test_one_thing_is_evaluated(tmp_path: Path, marked: Path, graph: str) -> None:
    folder, names = {"neither": (None, None), "both": (tmp_path, marked), "without gold": (tmp_path, None)}[graph]
    with pytest.raises(UsageError, match="--names FIL"):
        evaluated(folder, None, names)


def test_what_is_wrong_is_one_sentence_on_the_terminal(tmp_path: Path) -> None:
    done = referatgraf("evaluate", "--names", tmp_path / "navne.iob2")
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (2, 1, "")
    assert "navne.iob2" in done.stderr
