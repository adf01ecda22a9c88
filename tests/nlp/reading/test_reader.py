"""Files of every format to documents, and what cannot be read to one clear sentence."""

import hashlib
import os
import random
import string
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referatgraf.errors import DocumentError
from referatgraf.nlp.document import Document
from referatgraf.nlp.reading import MAX_BYTES, Source, read

from .papers import Paper, package, saved, word_xml

WORD = word_xml("<w:p><w:r><w:t>Referat</w:t></w:r></w:p>")
PDF = Paper().text_block("Referat").grid([["a", "b"], ["c", "d"]]).bytes()
HTML = "<!doctype html><h1>Referat</h1><table><tr><td>a<td>b</table><ul><li>æ</ul>".encode()
TEXT = "REFERAT Børneudvalget\r\n\r\nPunkt 1: Budget\r\n".encode()
WHOLE = [("a.txt", TEXT), ("a.md", b"# Referat"), ("a.html", HTML), ("a.pdf", PDF), ("a.docx", WORD)]


@pytest.mark.parametrize(
    ("name", "content", "form", "text"),
    [
        ("a.txt", TEXT, "text", TEXT.decode()),
        ("a.txt", b"\xef\xbb\xbf" + TEXT, "text", TEXT.decode()),
        ("a.txt", "Børn – ".encode("cp1252"), "text", "Børn – "),
        ("a.md", "# Børn\n\n* x", "markdown", "# Børn\n\n* x"),
        ("a.html", HTML, "html", "Referat\n\na\tb\n\n- æ"),
        ("a", PDF, "pdf", "Referat\n\na\tb\nc\td"),
        ("a.bin", WORD, "docx", "Referat"),
    ],
)
def test_document(tmp_path: Path, name: str, content: bytes | str, form: str, text: str) -> None:
    path = saved(tmp_path, name, content)
    document = read(path)
    assert document == Document(
        name, hashlib.sha256(path.read_bytes()).hexdigest(), form, text, pages=(0,) if form == "pdf" else ()
    )


def test_source(tmp_path: Path) -> None:
    document = read(saved(tmp_path, "a.txt", TEXT), Source("https://noerhavn.dk/a", "2024-08-09"))
    assert (document.source, document.published) == ("https://noerhavn.dk/a", "2024-08-09")


def test_damaged_letters_are_told_of(tmp_path: Path) -> None:
    assert read(saved(tmp_path, "a.txt", TEXT[:13])).notes == ()
    assert read(saved(tmp_path, "b.txt", "Børn og ø".encode()[:-1])).notes == (
        "1 tegn kunne ikke afkodes og står som \ufffd",
    )


REFUSED = [
    ("", "filen er tom"),
    (" \r\n\t\u00a0\ufeff", "filen er tom"),
    ("<html><body><script>x</script></body></html>", "filen er tom"),
    (word_xml("<w:p/>"), "filen er tom"),
    (package({"referat.txt": "Referat"}), "filen er et arkiv"),
    (package({"referat.txt": "Referat"})[:30], "filen er et arkiv"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "gamle format"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "et billede"),
    (b"\xff\xfe" + bytes(50), "ingen tekst"),
    (bytes(range(256)) * 5, "ingen tekst"),
    (TEXT * 1000 + bytes(range(256)) * 400, "ingen tekst"),
    (b"<html>" + bytes(200), "ingen"),
    ("{\"a\": 1}", "er data"),
    (PDF[:-300], "ikke hel"),
    (WORD[:-40], "ikke helt"),
    (Paper().bytes(), "ingen tekst"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "message"), REFUSED, ids=range(len(REFUSED)))
def test_refuses_in_one_sentence(tmp_path: Path, content: bytes | str, message: str) -> None:
    path = saved(tmp_path, "fil.txt", content)
    with pytest.raises(DocumentError, match=message) as refusal:
        read(path)
    sentence = str(refusal.value)
    assert sentence.startswith(f"{path}: ")
    assert sentence.endswith(".")
    assert refusal.value.do
    assert "\n" not in sentence


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(2 * MAX_BYTES)
    begin = time.process_time()
    with pytest.raises(DocumentError, match="fylder 200 MB, og der læses højst 100 MB"):
        read(path)
    assert time.process_time() - begin < 0.1


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør")
    (tmp_path / "løkke").symlink_to(tmp_path / "løkke")
    for name, message in [
        ("", "en mappe"),
        ("væk.txt", "findes ikke"),
        ("rør", "ingen almindelig fil"),
        ("løkke", "kan ikke"),
        ("nul\0", "kan ikke"),
    ]:
        with pytest.raises(DocumentError, match=message):
            read(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    with pytest.raises(DocumentError, match="ikke adgang"):
        read(path)


def read_or_refused(path: Path, content: bytes) -> Document | None:
    """The document, None where it is refused; no other error, and within the time that is allowed."""
    path.write_bytes(content)
    begin = time.process_time()
    try:
        document = read(path)
    except DocumentError as error:
        document = None
        complete = bool(error.what and error.where and error.do)
    else:
        complete = bool(document.text.strip()) and document.text.encode("utf-8") is not None
    assert complete
    assert time.process_time() - begin < 2
    return document


@settings(max_examples=500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=400),
    begin=st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf"]),
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, begin: bytes) -> None:
    read_or_refused(tmp_path / "fil", begin + data)


@pytest.mark.parametrize(("name", "content"), WHOLE)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_mutated_files_are_read_or_refused(tmp_path: Path, name: str, content: bytes, seed: int) -> None:
    chance = random.Random(seed)
    mutated = bytearray(content)
    for _ in range(chance.randint(0, 8)):
        mutated[chance.randrange(len(mutated))] = chance.randrange(256)
    start, end = sorted(chance.randrange(len(mutated) + 1) for _ in range(2))
    change = chance.choice(["cut", "drop", "double", "none"])
    if change == "cut":
        del mutated[start:]
    elif change == "drop":
        del mutated[start : min(end, start + 200)]
    elif change == "double":
        mutated[start:start] = mutated[start:end]
    read_or_refused(tmp_path / name, bytes(mutated))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from(string.printable + "æøåÆØÅ–§\u2028\x85"), min_size=1, max_size=200))
def test_text_is_untouched(tmp_path: Path, text: str) -> None:
    document = read_or_refused(tmp_path / "a.txt", text.encode("utf-8"))
    assert document is None or document.format != "text" or document.text == text
