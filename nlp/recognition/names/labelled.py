"""Sentences whose names people have marked, as files in IOB2 hold them: what a model is trained on and judged by."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from referatgraf.errors import UsageError
from referatgraf.nlp.recognition.names.spans import LABELS

Spans = set[tuple[int, int, str]]
"""Names of a sentence: number of the first word, of the word behind the last, and the kind."""
_LABEL = re.compile(r"O|[BI]-\S+")


class Sentence(NamedTuple):
    """Words and a label for each.

    Attributes:
        words: the words and marks.
        labels: for each one of LABELS.
        line: in the file where the sentence begins, from 1; 0 where it is from no file.
    """

    words: tuple[str, ...]
    labels: tuple[str, ...]
    line: int = 0


def read(path: Path) -> list[Sentence]:
    """The sentences of a file in the form of Universal NER.

    A word a line: its number, the word, its label, parted by tabs, and perhaps more; an empty line between sentences;
    lines of comment begin with "#". Labels of other kinds than those of LABELS count as O.

    Raises:
        UsageError: the file cannot be read, or is none of the form.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("filen med navne kan ikke læses", str(path), "giv en fil i IOB2 og UTF-8") from error
    sentences = [_sentence(rows, path) for rows in _blocks(lines)]
    if not sentences:
        raise UsageError("filen holder ingen sætninger", str(path), "giv en fil i IOB2")
    return sentences


def spans(labels: Iterable[str]) -> Spans:
    """The names that labels mark; an I without its B begins one."""
    found, start, kind = set(), 0, ""
    for place, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            found.add((start, place, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = place, label[2:]
    return found


def _blocks(lines: Iterable[str]) -> Iterator[list[tuple[int, str]]]:
    """The numbered lines of each sentence, without comments."""
    rows: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        if not line.strip():
            if rows:
                yield rows
            rows = []
        elif not line.startswith("#"):
            rows.append((number, line))


def _sentence(rows: list[tuple[int, str]], path: Path) -> Sentence:
    words, labels = zip(*(_word(row, f"{path}, linje {number}") for number, row in rows), strict=True)
    return Sentence(words, labels, rows[0][0])


def _word(row: str, where: str) -> tuple[str, str]:
    """Word and label of a line."""
    _, word, label, *_ = [*row.rstrip("\r").split("\t"), "", "", ""]
    if not word or not _LABEL.fullmatch(label):
        remedy = "skriv nummer, ord og mærke (O, B-PER, I-PER …) med tabulator imellem"
        raise UsageError("linjen er ikke i IOB2", where, remedy)
    return word, label if label in LABELS else "O"
