"""The templates of every page that the program writes or serves: one environment for each place they lie in."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from referatgraf.ontology.days import danish_date
from referatgraf.output.lettering import code_label, share

TEMPLATES = Path(__file__).parent / "templates"
"""The templates of pages to read: the report, the landing page and others."""


@cache
def templates(*folders: Path) -> Environment:
    """The templates of some folders, by default of the pages to read; what they insert is escaped.

    A template is compiled once in a process, which takes longer than filling it in.
    """
    loader = FileSystemLoader(folders or [TEMPLATES])
    made = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"share": share, "danish_date": danish_date, "code": code_label}
    return made
