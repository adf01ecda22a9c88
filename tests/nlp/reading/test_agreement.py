"""The same minutes read the same from every format."""

import html
import re
from pathlib import Path

import pytest
from docx.document import Document as WordDocument

from referatgraf.nlp.reading import read
from referatgraf.nlp.reading.from_docx import extract as from_docx
from referatgraf.nlp.reading.from_html import extract as from_html
from referatgraf.nlp.reading.from_pdf import extract as from_pdf

from .papers import Paper, word_file

LONG = (
    "Havnefogeden har gennemgået de tre broer i Nørhavn og fundet, at den nordlige kan bruges i fem år endnu, mens de"
    " to andre skal lukkes, inden isen lægger sig. Reparationen er anslået til 1.450.000 kr., og pengene kan findes i"
    " puljen til vedligeholdelse."
)
MINUTES = [
    ("heading", "REFERAT Havneudvalget d. 12-11-2024"),
    ("paragraph", "Mødested Havnekontoret, Fyrvej 2"),
    ("heading", "Punkt 1: Broerne"),
    ("paragraph", "24-001234"),
    ("heading", "Sagsfremstilling"),
    ("paragraph", LONG),
    ("table", [["Hele 1.000 kr.", "2024", "2025"], ["Nordlige bro", "0", "150"], ["I alt", "1.450", "150"]]),
    ("heading", "Indstilling"),
    ("paragraph", "Havnefogeden indstiller, at"),
    ("numbers", ["de to broer lukkes senest den 1. december", LONG, "sagen oversendes til Økonomiudvalget"]),
    ("heading", "Beslutning"),
    ("paragraph", "Anbefales."),
    ("heading", "Bilag"),
    ("bullets", ["Notat om pæleorm", "Tegning af flydebroen"]),
]
TAGS = {"heading": "h2", "paragraph": "p"}


def lines(text: str) -> list[str]:
    """The lines of a text that are not blank, with single spaces."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def plain() -> str:
    """The minutes as a clerk would save them as text."""
    parts = []
    for kind, content in MINUTES:
        if kind == "table":
            parts.append("\n".join("\t".join(row) for row in content))
        elif kind in {"numbers", "bullets"}:
            marks = [f"{number}." if kind == "numbers" else "-" for number in range(1, len(content) + 1)]
            parts.append("\n".join(f"{mark} {line}" for mark, line in zip(marks, content, strict=True)))
        else:
            parts.append(str(content))
    return "\n\n".join(parts)


def page() -> bytes:
    parts = []
    for kind, content in MINUTES:
        if kind == "table":
            rows = ("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in content)
            parts.append(f"<table>{''.join(rows)}</table>")
        elif kind in {"numbers", "bullets"}:
            tag = "ol" if kind == "numbers" else "ul"
            parts.append(f"<{tag}>{''.join(f'<li>{html.escape(line)}' for line in content)}</{tag}>")
        else:
            parts.append(f"<{TAGS[kind]}>{html.escape(str(content))}</{TAGS[kind]}>")
    return "".join(parts).encode("utf-8")


def word() -> bytes:
    def build(document: WordDocument) -> None:
        for kind, content in MINUTES:
            if kind == "table":
                grid = document.add_table(len(content), len(content[0]))
                for row, texts in zip(grid.rows, content, strict=True):
                    for cell, text in zip(row.cells, texts, strict=True):
                        cell.text = text
            elif kind in {"numbers", "bullets"}:
                for line in content:
                    document.add_paragraph(line, style="List Number" if kind == "numbers" else "List Bullet")
            elif kind == "heading":
                document.add_heading(str(content), 1)
            else:
                document.add_paragraph(str(content))

    return word_file(build)


def printed() -> bytes:
    paper = Paper()
    for kind, content in MINUTES:
        if kind == "table":
            paper.grid(content)
        elif kind in {"numbers", "bullets"}:
            for number, line in enumerate(content, 1):
                paper.item(f"{number}." if kind == "numbers" else "-", str(line))
            paper.ln(3)
        else:
            paper.text_block(str(content), bold=kind == "heading")
    return paper.bytes()


def test_four_formats_give_the_same_lines() -> None:
    expected = lines(plain())
    assert lines(from_html(page()).text) == expected
    assert lines(from_docx(word()).text) == expected
    assert lines(from_pdf(printed()).text) == expected


HEADING = re.compile(
    r"(?:REFERAT|Punkt \d+:).*|Beslutning|Sagsfremstilling|Resume.*|Indstilling(?:er)?|Behandling|Bilag"
)


@pytest.mark.parametrize("align", ["L", "J"])
@pytest.mark.parametrize("number", range(5))
def test_printed_minutes_give_their_lines_again(shared: Path, number: int, align: str) -> None:
    source = read(sorted((shared / "seeds").glob("*.txt"))[number])
    paper = Paper(f"{source.name}\tNørhavn Kommune", "Side {page} af {pages}")
    latin = source.text.replace("–", "-").encode("latin-1", "replace").decode("latin-1")
    blocks = re.split(r"\n\s*\n", re.sub(r"[*#]|\.{5}\t\d+$", "", latin, flags=re.M).replace("\t", " ").strip())
    for block in blocks:
        for line in lines(block):
            paper.text_block(line, bold=bool(HEADING.fullmatch(line)), align=align)
    expected = [line for block in blocks for line in lines(block)]
    found = lines(from_pdf(paper.bytes()).text)
    assert len(set(expected) - set(found)) <= 0.01 * len(expected)
