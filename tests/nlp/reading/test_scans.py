"""Scanned pages: drawn from real pages, read by tesseract, page by page."""

import shutil
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image
from pypdfium2 import PdfDocument, PdfPage

from referatgraf.errors import DocumentError
from referatgraf.nlp.document import Document, SeenAs
from referatgraf.nlp.reading import read, tesseract, tesseract_version
from referatgraf.nlp.reading.certainty import placed

from ...conftest import missing  # noqa: TID252 - tests have no name to import them by
from ...exports import pdf  # noqa: TID252

POINTS = 72
"""An inch."""


@pytest.fixture(scope="session")
def reads_scans() -> None:
    if not tesseract_version():
        missing("tesseract med dansk (Debian: tesseract-ocr tesseract-ocr-dan)")


needs_tesseract = pytest.mark.usefixtures("reads_scans")


def drawn(page: PdfPage, turns: int = 0, dpi: int = 200) -> Image.Image:
    """A page as a scanner sees it."""
    return page.render(scale=dpi / POINTS, rotation=90 * turns, grayscale=True).to_pil()


def scan(*pictures: Image.Image, dpi: int = 200) -> FPDF:
    """A PDF of pictures."""
    made = FPDF(unit="pt")
    for picture in pictures:
        size = (picture.width * POINTS / dpi, picture.height * POINTS / dpi)
        made.add_page(format=size)
        made.image(picture, 0, 0, *size)
    return made


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "scan.pdf"
    path.write_bytes(data)
    return path


@pytest.fixture(scope="module")
def pages() -> list[Image.Image]:
    """The pages of the meeting in `exports`."""
    return [drawn(page) for page in PdfDocument(pdf())]


@pytest.fixture(scope="module")
def scanned(reads_scans: None, pages: list[Image.Image], tmp_path_factory: pytest.TempPathFactory) -> Document:
    del reads_scans
    return read(saved(tmp_path_factory.mktemp("scan"), bytes(scan(*pages).output())), ocr=True)


def test_a_scan_reads_like_the_text(scanned: Document, tmp_path: Path) -> None:
    text = read(saved(tmp_path, pdf())).text.split()
    assert sum(word in scanned.text.split() for word in text) >= 0.97 * len(text)
    assert len(scanned.pages) == 2
    assert [note.partition(":")[0] for note in scanned.notes] == [
        "side 1 er skannet og læst med OCR",
        "side 2 er skannet og læst med OCR",
    ]


def test_sections_of_laws_are_read(scanned: Document) -> None:
    assert "folkeoplysningslovens § 21" in scanned.text


def test_every_word_has_its_certainty(scanned: Document) -> None:
    words = [scanned.text[word.start : word.end] for word in scanned.seen]
    assert len(words) >= 0.98 * len(scanned.text.split())
    assert words[:3] == ["Referat", "Kultur-", "og"]
    assert all(0 <= word.confidence <= 1 for word in scanned.seen)
    assert [word.start for word in scanned.seen] == sorted(word.start for word in scanned.seen)


@needs_tesseract
def test_a_page_on_its_side_is_turned(pages: list[Image.Image], tmp_path: Path) -> None:
    turned = scan(pages[0].rotate(90, expand=True))
    assert "Til stede: Asta Brink (A), Bo Dam (V)" in read(saved(tmp_path, bytes(turned.output())), ocr=True).text


@needs_tesseract
def test_pages_with_text_and_scanned_ones_are_read_each_in_its_way(pages: list[Image.Image], tmp_path: Path) -> None:
    mixed = scan(pages[1])
    mixed.set_font("helvetica", size=8)
    mixed.text(30, 20, "Side 1")  # stamped on the scan
    mixed.add_page(format=(595, 842))
    mixed.set_font("helvetica", size=12)
    mixed.text(50, 50, "Punkt 5: Eventuelt")
    mixed.text(50, 80, "Der var intet at behandle.")
    path = saved(tmp_path, bytes(mixed.output()))
    document = read(path, ocr=True)
    assert "Taget til efterretning." in document.text
    assert "Der var intet at behandle." in document.text
    assert all(word.end <= document.pages[1] for word in document.seen)
    assert "efterretning" not in read(path).text


def test_without_being_asked_a_scan_says_what_to_do(pages: list[Image.Image], tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"ingen tekst .*; læs den med --ocr"):
        read(saved(tmp_path, bytes(scan(pages[1]).output())))


def test_without_tesseract_a_scan_says_what_to_install(
    pages: list[Image.Image], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    tesseract.tesseract_version.cache_clear()
    assert shutil.which("tesseract") is None
    try:
        with pytest.raises(DocumentError, match=r"ingen tekst .*; installer tesseract-ocr"):
            read(saved(tmp_path, bytes(scan(pages[1]).output())), ocr=True)
    finally:
        tesseract.tesseract_version.cache_clear()


@needs_tesseract
def test_a_huge_page_is_one_sentence(tmp_path: Path) -> None:
    huge = FPDF(unit="pt")
    huge.add_page(format=(14_400 * 4, 14_400 * 4))
    huge.image(Image.new("L", (10, 10), 255), 0, 0, 14_400 * 4, 14_400 * 4)
    with pytest.raises(DocumentError, match=r"skannet og kunne ikke læses \(siden er for stor\)"):
        read(saved(tmp_path, bytes(huge.output())), ocr=True)


@needs_tesseract
def test_a_page_that_takes_too_long_is_left_out(
    pages: list[Image.Image], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "SECONDS", 0.05)
    with pytest.raises(DocumentError, match="tog over"):
        read(saved(tmp_path, bytes(scan(pages[0]).output())), ocr=True)


@needs_tesseract
def test_pictures_that_hold_no_text_give_none(tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 400), 80)
    with pytest.raises(DocumentError, match=r"ingen tekst .*med et andet program") as told:
        read(saved(tmp_path, bytes(scan(noise).output())), ocr=True)
    assert "--ocr" not in str(told.value)


@pytest.mark.parametrize(
    ("text", "seen", "confidences"),
    [
        ("Sag om Sag", [("Sag", 0.9), ("om", 0.8), ("Sag", 0.5)], [0.9, 0.8, 0.5]),
        ("- kommunalbestyrelsen", [("kommu-", 0.9), ("nalbestyrelsen", 0.6)], [0.6]),
        ("Teknik-og", [("Teknik-", 0.9), ("og", 0.7)], [0.7]),
        ("venstre højre", [("højre", 0.3), ("venstre", 0.4)], [0.4, 0.3]),
        ("ukendt", [("andet", 0.3)], []),
    ],
)
def test_words_are_found_again_in_the_text(text: str, seen: list[tuple[str, float]], confidences: list[float]) -> None:
    words = placed(text, [0], {0: seen})
    assert [word.confidence for word in words] == confidences
    assert all(isinstance(word, SeenAs) and not text[word.start : word.end].count(" ") for word in words)
