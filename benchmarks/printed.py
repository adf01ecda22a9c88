"""Measure what is lost where minutes come in another form: as HTML, DOCX or PDF, or as text that is set otherwise.

    python benchmarks/printed.py [FOLDER]

FOLDER (../shared beside the repository, unless another is given) holds minutes/ with their annotation and the scorer.
Each text is set as paragraphs, printed to PDF by Chromium on A4, and written as HTML and DOCX; and it is written as
text with blanks that no line is broken at, indented, and with its lines broken at 88 characters. Each is built and
scored like the texts themselves. A tab of a text is a blank in HTML and PDF, as it is in a browser.
"""

import argparse
import html
import json
import re
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from playwright.sync_api import sync_playwright
from quality import LAYOUTS, NAMES, ROOT, scores

from referatgraf.build import build

Write = Callable[[str, Path], None]
CHROMIUM = "/usr/bin/chromium"
STYLE = "@page { size: A4; margin: 25mm 22mm } body { font: 11pt 'Liberation Serif' }"
WIDTH = 88
_BESIDE_FIGURE = re.compile(r"(?<=\d) (?=\w)|(?<=§) ")
_BLANK_LINE = re.compile(r"\n\s*\n")


def as_html(text: str) -> str:
    """A page of paragraphs, whose lines are the lines of the text."""
    blocks = (block for block in _BLANK_LINE.split(text) if block.strip())
    body = "\n".join(f"<p>{'<br>'.join(map(html.escape, block.split(chr(10))))}</p>" for block in blocks)
    head = f'<meta charset="utf-8"><title>Referat</title><style>{STYLE}</style>'
    return f'<!doctype html>\n<html lang="da"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'


def write_text(text: str, target: Path) -> None:
    """The text as it is."""
    target.write_text(text, encoding="utf-8")


def write_unbroken(text: str, target: Path) -> None:
    """The text with a blank that no line is broken at beside each figure and sign of a section."""
    write_text(_BESIDE_FIGURE.sub("\u00a0", text), target)


def write_indented(text: str, target: Path) -> None:
    """The text with four blanks before each line."""
    write_text(textwrap.indent(text, "    "), target)


def write_broken(text: str, target: Path) -> None:
    """The text with its lines broken where they are longer than a page is wide."""
    lines = (textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""] for line in text.split("\n"))
    write_text("\n".join("\n".join(broken) for broken in lines), target)


def write_html(text: str, target: Path) -> None:
    """The text as a page."""
    write_text(as_html(text), target)


def write_docx(text: str, target: Path) -> None:
    """Each line as a paragraph of Word."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(str(target))


@contextmanager
def printer() -> Iterator[Write]:
    """What prints a text to PDF, in one browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()

        def write_pdf(text: str, target: Path) -> None:
            page.set_content(as_html(text))
            page.pdf(path=target, prefer_css_page_size=True)

        yield write_pdf
        browser.close()


def written(folder: Path, ending: str, write: Write, made: Path) -> None:
    """Write the minutes of `folder` and their annotation in one form to the folder `made`."""
    made.mkdir()
    gold = []
    for record in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        source = folder / record["file"]
        target = made / f"{source.stem}.{ending}"
        write(source.read_text(encoding="utf-8-sig"), target)
        gold.append({**record, "file": target.name})
    (made / "gold.json").write_text(json.dumps(gold), encoding="utf-8")


def main() -> None:
    """Print a table with the F1 of each form."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, nargs="?", default=ROOT.parent / "shared")
    folder: Path = cli.parse_args().folder
    figures = {}
    with TemporaryDirectory() as place, printer() as write_pdf:
        forms: dict[str, tuple[str, Write]] = {
            "text": ("txt", write_text),
            "HTML": ("html", write_html),
            "DOCX": ("docx", write_docx),
            "PDF": ("pdf", write_pdf),
            "unbroken": ("txt", write_unbroken),
            "indented": ("txt", write_indented),
            "broken": ("txt", write_broken),
        }
        for name, (ending, write) in forms.items():
            made = Path(place) / name
            written(folder / "minutes", ending, write, made)
            build(sorted(made.glob(f"*.{ending}")), made / "graph")
            figures[name] = scores(folder / "score" / "score_minutes.py", made / "graph", made)
    print(f"| figure | {' | '.join(figures)} |\n|---|{'--:|' * len(figures)}")
    for metric in (each for each in (*LAYOUTS, *NAMES) if each in figures["text"]):
        row = (f"{each[metric]['f1']:.3f}" for each in figures.values())
        print(f"| {metric} | {' | '.join(row)} |")


if __name__ == "__main__":
    main()
