"""Write the example minutes of Nørhavn Kommune from their sources.

    python benchmarks/make_examples.py [--out examples/noerhavn]

A source in `sources/` is the text with a few marks; the table below says in which formats it is published. The same
sources give the same files; fpdf2 and python-docx are needed.
"""

import argparse
from pathlib import Path

from formats import pdf, plain, web, word
from formats.blocks import parse

SOURCES = Path(__file__).resolve().parent / "sources"
TOWN = "Nørhavn Kommune"
PUBLISHED = {
    "2020-09-14_direktionen": ("Direktionen den 14. september 2020", ("txt",)),
    "2025-02-03_direktionen": ("Direktionen den 3. februar 2025", ("txt",)),
    "2025-02-11_socialudvalget": ("Socialudvalget den 11. februar 2025", ("md",)),
    "2025-02-25_handicapraadet": ("Handicaprådet den 25. februar 2025", ("txt",)),
    "2025-03-05_teknik-og-miljoeudvalget": ("Teknik- og Miljøudvalget den 5. marts 2025", ("html",)),
    "2025-03-11_socialudvalget": ("Socialudvalget den 11. marts 2025", ("txt", "html", "pdf", "docx")),
    "2025-03-18_oekonomiudvalget": ("Økonomiudvalget den 18. marts 2025", ("pdf",)),
    "2025-03-27_kommunalbestyrelsen": ("Kommunalbestyrelsen den 27. marts 2025", ("html",)),
    "2025-04-01_kultur-og-fritidsudvalget": ("Kultur- og Fritidsudvalget den 1. april 2025", ("docx",)),
    "2025-05-13_socialudvalget": ("Socialudvalget den 13. maj 2025", ("txt",)),
}
"""For each source the title in running heads and of web pages, and its formats."""


def publish(source: str, title: str, suffix: str) -> bytes:
    """The bytes of one file."""
    head = (TOWN, title)
    match suffix:
        case "md":
            return source.encode("utf-8")
        case "html":
            return web.write(parse(source), f"{title} - {TOWN}")
        case "pdf":
            return pdf.write(parse(source), head, item="Punkt ")
        case "docx":
            return word.write(parse(source), head)
        case _:
            return plain.write(parse(source))


def main() -> None:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--out", type=Path, default=SOURCES.parent.parent / "examples" / "noerhavn")
    folder = cli.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for name, (title, suffixes) in PUBLISHED.items():
        source = (SOURCES / f"{name}.md").read_text(encoding="utf-8")
        for suffix in suffixes:
            (folder / f"{name}.{suffix}").write_bytes(publish(source, title, suffix))


if __name__ == "__main__":
    main()
