"""How text files are decoded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.nlp.reading.encoding import decode, is_binary

DANISH = "Økonomiudvalget – på mødet den 8. august: »Godkendt« æøåÆØÅ §"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_decodes(encoding: str) -> None:
    assert decode(DANISH.encode(encoding)) == DANISH


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Børneudvalget".encode("latin-1"), "Børneudvalget"),
        (b"\x93Godkendt\x94 \x96 5 \x80", "“Godkendt” – 5 €"),
        (b"b\xf8rn \x81", "børn \x81"),  # 0x81 has no meaning in Windows-1252
        ("Børn og unge på Ærø".encode()[:-1], "Børn og unge på Ær\ufffd"),
        ("æøå æøå".encode() + b"\xff" + "æøå".encode(), "æøå æøå\ufffdæøå"),
        ("\ufeff".encode("utf-16-be") + "ål".encode("utf-16-be") + b"\x00", "ål\ufffd"),
        (b"", ""),
    ],
)
def test_tells_damaged_utf_8_from_one_byte_a_letter(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\nd\r") == "a\r\nb\rc\nd\r"


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (DANISH.encode(), False),
        (DANISH.encode("utf-16"), False),
        (b"Sagsnr.:\t24/0815\r\n\x0cSide 2" * 5, False),
        (b"udval\x02get " * 2 + b"tekst " * 50, False),  # as copied from a PDF
        (bytes(range(256)) * 4, True),
        (b"MZ\x90\x00\x03\x00\x00\x00", True),
        ("ål".encode("utf-16-le"), True),  # no mark: NULs between the letters
    ],
)
def test_tells_binary_data_from_text(data: bytes, binary: bool) -> None:
    assert is_binary(data) is binary


@given(st.text())
def test_valid_utf_8_is_taken_as_it_is(text: str) -> None:
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff") or text.startswith("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_that_can_be_written(data: bytes) -> None:
    decode(data).encode("utf-8")
