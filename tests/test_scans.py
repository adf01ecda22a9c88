"""Scanned minutes by `build --ocr`: what was read from pictures says how surely."""

from pathlib import Path

import httpx
import pytest
from fpdf import FPDF
from pyoxigraph import QuerySolutions
from pypdfium2 import PdfDocument

from referatgraf.build import BuildOptions, build
from referatgraf.graph.store import current
from referatgraf.inputs import Input
from referatgraf.nlp.reading import Source, tesseract_version
from referatgraf.passes import Reader
from referatgraf.privacy import EVERYBODY
from referatgraf.validating import run_validation

from .conftest import missing
from .output.serving import served
from .papers import THIRD

ALONE = {"municipality": "Nørhavn", "jobs": 1, "model": "none"}
CERTAINTIES = """
    PREFIX rg: <https://w3id.org/referatgraf/ns#>
    SELECT ?what ?sure WHERE { GRAPH ?g { ?what rg:readingConfidence ?sure } }
"""


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes on one page, printed and scanned."""
    if not tesseract_version():
        missing("tesseract med dansk (Debian: tesseract-ocr tesseract-ocr-dan)")
    printed = FPDF()
    printed.add_page()
    printed.set_font("helvetica", size=12)
    for line in THIRD.splitlines():
        printed.multi_cell(0, 7, line, new_x="LMARGIN", new_y="NEXT")
    page = PdfDocument(bytes(printed.output()))[0]
    scanned = FPDF(unit="pt", format=page.get_size())
    scanned.add_page()
    scanned.image(page.render(scale=200 / 72, grayscale=True).to_pil(), 0, 0, *page.get_size())
    path = tmp_path_factory.mktemp("scans") / "referat.pdf"
    scanned.output(str(path))
    return path


@pytest.fixture(scope="module")
def graph(scan: Path) -> Path:
    folder = scan.parent / "graph"
    report = build([scan], folder, BuildOptions(ocr=True, **ALONE))
    assert report.exit_code() == 0
    return folder


def certainties(graph: Path) -> dict[str, float]:
    answer = current(graph).query(CERTAINTIES)
    assert isinstance(answer, QuerySolutions)
    return {row["what"].value: float(row["sure"].value) for row in answer}


def test_evidence_says_how_surely_it_was_read(graph: Path) -> None:
    told = certainties(graph)
    assert any("/mention/" in what for what in told)
    assert any("#char=" in what for what in told)
    assert all(0 <= sure <= 1 for sure in told.values())
    assert run_validation(graph, None, "text", "da") == 0


def test_pages_say_it_too(graph: Path) -> None:
    where = next(what for what in certainties(graph) if "/mention/" in what)
    start, end = where.rsplit("/", 1)[1].split("-")[:2]
    key = where.split("/document/")[1][:16]
    with served(graph) as address:
        quoted = httpx.get(f"{address}/quote?document={key}&char={start},{end}", timeout=60)
        named = httpx.get(f"{address}/page/body/noerhavn/socialudvalget", timeout=60)
    assert "Læst fra en scannet side; " in quoted.text
    assert "Læst fra en scannet side: sikkerhed" in named.text


def test_asking_for_it_reads_the_file_again(scan: Path, graph: Path) -> None:
    del graph
    folder = scan.parent / "again"
    without = build([scan], folder, BuildOptions(**ALONE)).data
    assert without["totals"]["documents"] == 0
    assert "læs den med --ocr" in without["unreadable"][0]["message"]
    assert build([scan], folder, BuildOptions(ocr=True, **ALONE)).data["totals"]["items"] == 1
    assert build([scan], folder, BuildOptions(**ALONE)).data["totals"]["documents"] == 0


@pytest.mark.parametrize(
    ("name", "kind", "again"), [("a.pdf", "pdf", True), ("a.txt", "pdf", True), ("a.aspx", "html", False)]
)
def test_it_reads_again_what_may_be_scanned(name: str, kind: str, again: bool) -> None:
    one = Input("0" * 64, (Path(name),), Source("", ""))
    asked, unasked = (Reader.of(EVERYBODY, "none", ocr=ocr).of_file(one, kind) for ocr in (True, False))
    assert (asked != unasked) is again
