"""The figures as a table in `docs/performance.md`, with the facts of the machine that count."""

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path

from measuring.figures import Figure

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
END = "<!-- end of figures -->"


def told(figures: list[Figure], how: str, command: str, *, check: bool) -> int:
    """Print the table and put it into its page, as every benchmark ends.

    Args:
        figures: what was measured.
        how: how it was measured.
        command: runs it again; between the markers that name its script the table stands.
        check: leave the page as it is, and tell whether every limit is kept.

    Returns:
        The exit code: 1 if a limit is missed that is checked.
    """
    text = render(figures, how, command)
    print(text)
    if check:
        return 0 if all(figure.kept for figure in figures) else 1
    insert(text, command.split()[1].rpartition("/")[2])
    return 0


def render(figures: list[Figure], how: str, command: str) -> str:
    """The table, how it was measured, and the command to run it again."""
    rows = [f"| {f.name} | {number(f.value)} {f.unit} | {limit(f)} | {verdict(f)} |" for f in figures]
    return "\n".join(
        [
            f"Measured on {machine()}.",
            how,
            "",
            "| figure | measured | limit | |",
            "|---|---|---|---|",
            *rows,
            "",
            "Again:",
            "",
            f"    {command}",
        ]
    )


def number(value: float) -> str:
    """A figure with three digits that count."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def limit(figure: Figure) -> str:
    """The limit in words."""
    if figure.limit is None:
        return ""
    return f"at {'least' if figure.at_least else 'most'} {figure.limit:g}"


def verdict(figure: Figure) -> str:
    """Whether it is kept."""
    return "" if figure.limit is None else "kept" if figure.kept else "**missed**"


def machine() -> str:
    """Processor, memory and versions."""
    found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    processor = " ".join(found[1].split()) if found else platform.machine()
    versions = f"Python {platform.python_version()}, spaCy {version('spacy')}, pyoxigraph {version('pyoxigraph')}"
    return f"{os.cpu_count()} processors ({processor}), {memory:.0f} GB, {platform.system()}, {versions}"


def insert(text: str, script: str) -> None:
    """Put the text between the markers that name the script, on the page of figures.

    Raises:
        ValueError: the page has no such markers.
    """
    begin, old = f"<!-- figures: written by benchmarks/{script} -->", PAGE.read_text(encoding="utf-8")
    between = re.compile(re.escape(begin) + ".*?" + re.escape(END), re.S)
    if not between.search(old):
        raise ValueError(f"{PAGE.name} lacks the line {begin}")
    PAGE.write_text(between.sub(lambda _: f"{begin}\n{text}\n{END}", old), encoding="utf-8")
