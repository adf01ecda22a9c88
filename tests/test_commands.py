"""`docs/commands.md` tells of every command, option, question and parameter, and of no other."""

import re

import pytest
from typer.main import get_command

from referatgraf.cli import app
from referatgraf.graph.questions import questions
from referatgraf.output.exports import FORMATS, TABLES

from .tree import ROOT

PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")[1:]}
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


def test_every_command_has_a_section() -> None:
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_a_row(name: str) -> None:
    options = {each for parameter in COMMANDS[name].params for each in parameter.opts if each.startswith("--")}
    assert set(re.findall(r"^\| `(--[\w-]+)", SECTIONS[name], re.MULTILINE)) == options - {"--help"}


def test_every_question_has_a_row_with_its_parameters() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| .* \| (`\w+`.*) \|$", SECTIONS["query"], re.MULTILINE)
    told = {name: re.findall(r"`(\w+)`", parameters) for name, parameters in rows}
    assert told == {each.name: [parameter.name for parameter in each.parameters] for each in questions().values()}


def test_every_format_is_told_of() -> None:
    assert {form for form in (*FORMATS, *TABLES) if f"`{form}`" not in SECTIONS["export"]} == set()
