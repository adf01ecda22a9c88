"""Measure what is lost where minutes are scanned: statements of a PDF with text against those of its pictures.

    python benchmarks/scans.py [PDF …] [--dpi 150 200 300]

Without files, the PDF files in examples/ are taken. Each is drawn as a scanner would see it (grey, a little noise),
built with `--ocr`, and its statements are compared with those of the PDF itself; what names the document by its bytes
is left out.
"""

import argparse
import re
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from fpdf import FPDF
from PIL import Image, ImageChops
from pyoxigraph import RdfFormat, parse
from pypdfium2 import PdfDocument

from referatgraf.build import BuildOptions, build

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
NOISE = 12
"""Standard deviation of the grey of a scan, of 255."""
_OF_THE_FILE = re.compile(r"/document/|/graph/|unknown-")


def scanned(source: Path, target: Path, dpi: int) -> int:
    """Write the pages of `source` as pictures into the PDF `target`; gives how many they are."""
    made = FPDF(unit="pt")
    pages = PdfDocument(source)
    for page in pages:
        width, height = page.get_size()
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        noise = Image.effect_noise(picture.size, NOISE)
        made.add_page(format=(width, height))
        made.image(ImageChops.add(picture, noise, 1, -128), 0, 0, width, height)
    target.write_bytes(bytes(made.output()))
    return len(pages)


def statements(path: Path, place: Path) -> set[tuple[str, str, str]]:
    """What the graph of one file says, but for the file itself."""
    build([path], place, BuildOptions(municipality="Nørhavn", jobs=1, model="none", ocr=True))
    triples = parse(path=str(place / "graph.ttl"), format=RdfFormat.TURTLE)
    told = {(str(each.subject), str(each.predicate), str(each.object)) for each in triples}
    return {each for each in told if not any(_OF_THE_FILE.search(part) for part in each)}


def main() -> None:
    """Print a row for each file and resolution."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--dpi", nargs="*", type=int, default=[150, 200, 300])
    options = parser.parse_args()
    print("| file | pages | dpi | statements | found again | share | others | s a page |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    for source in options.files or sorted(EXAMPLES.rglob("*.pdf")):
        for dpi in options.dpi:
            with TemporaryDirectory() as folder:
                place = Path(folder)
                known = statements(source, place / "text")
                pages = scanned(source, place / source.name, dpi)
                begin = time.perf_counter()
                told = statements(place / source.name, place / "scan")
                seconds = (time.perf_counter() - begin) / pages
                same = len(known & told)
                print(f"| {source.name} | {pages} | {dpi} | {len(known)} | {same} | {same / len(known):.3f} | "
                      f"{len(told - known)} | {seconds:.1f} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
