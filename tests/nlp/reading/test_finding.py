"""Which files of folders are read."""

import os
from pathlib import Path

import pytest

from referatgraf.errors import UsageError
from referatgraf.nlp.reading import find_files

from .papers import Paper, package, saved, word_xml

FILES = {
    "b.txt": "Referat",
    "a.md": "# Referat",
    "uden endelse": "Referat",
    "2024/side.html": "<html>",
    "2024/side_files/menu.js": "var x",
    "2024/side_files/stil.css": "p {}",
    "2024/referat.pdf": Paper().bytes(),
    "2024/referat.docx": word_xml("<w:p/>"),
    "2024/halv.docx": word_xml("<w:p/>")[:200],
    "2024/halv.pdf": b"%PDF-1.7\n",
    "tom.txt": "",
    "kilder.csv": "fil;adresse\n",
    "moede.json": '{"a": 1}',
    "logo.png": b"\x89PNG\r\n\x1a\n",
    "tal.xlsx": package({"xl/workbook.xml": "<x/>"}),
    "bilag.zip": package({"a.txt": "Referat"}),
    "gammel.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "rod.bin": bytes(range(256)),
    ".skjult.txt": "Referat",
    ".git/x.txt": "Referat",
    "~$referat.docx": "lås",
}
TAKEN = [
    "2024/halv.docx", "2024/halv.pdf", "2024/referat.docx", "2024/referat.pdf", "2024/side.html", "a.md", "b.txt",
    "tom.txt", "uden endelse",
]  # fmt: skip
PASSED_OVER = [
    "2024/side_files/menu.js", "2024/side_files/stil.css", "bilag.zip", "gammel.doc", "kilder.csv", "logo.png",
    "moede.json", "rod.bin", "tal.xlsx",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        saved(tmp_path, name, content)
    return tmp_path


def test_a_folder(folder: Path) -> None:
    found = find_files([folder])
    assert [str(path.relative_to(folder)) for path in found.files] == TAKEN
    assert [str(path.relative_to(folder)) for path in found.passed_over] == PASSED_OVER


@pytest.mark.parametrize("name", ["logo.png", ".skjult.txt", "bilag.zip", "b.txt", "rod.bin"])
def test_a_file_that_is_named_is_taken(folder: Path, name: str) -> None:
    assert find_files([folder / name]).files == (folder / name,)
    found = find_files([folder, folder / name])
    assert found.files.count(folder / name) == 1
    assert folder / name not in found.passed_over


def test_order_and_repetition_of_the_inputs_do_not_matter(folder: Path) -> None:
    inputs = [folder / "b.txt", folder / "2024", folder, folder / "2024" / ".." / "a.md"]
    found = find_files(inputs)
    assert found == find_files(inputs[::-1] + inputs)
    assert [str(path.relative_to(folder)) for path in found.files] == sorted([*TAKEN[:5], "2024/../a.md", *TAKEN[6:]])


def test_links(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "død.txt").symlink_to(folder / "findes ikke")
    (folder / "løkke").symlink_to(folder)
    (folder / "2024" / "sløjfe").symlink_to(folder / "2024" / "sløjfe")
    os.mkfifo(folder / "rør")
    found = find_files([folder])
    assert [str(path.relative_to(folder)) for path in found.files] == TAKEN
    assert {"død.txt", "sløjfe", "rør"} <= {path.name for path in found.passed_over}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_cannot_be_opened_is_told(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    (folder / "2024").chmod(0)
    found = find_files([folder])
    (folder / "2024").chmod(0o700)
    assert folder / "b.txt" in found.files
    assert folder / "2024" in found.passed_over


def test_an_input_that_does_not_exist(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"væk.txt: filen eller mappen findes ikke"):
        find_files([folder, folder / "væk.txt"])
