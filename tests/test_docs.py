"""The documentation is true: its commands and code run, its links lead somewhere, its lists are complete."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from .test_packaging import EXTRAS, PROJECT, names
from .tree import ROOT, in_tree

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(language, text.strip()) for language, text in BLOCK.findall(README)]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)")
SHOWN = [(language, text, told) for (language, text), (_, told) in pairwise(BLOCKS) if language in ("sh", "python")]
"""Language and text of each block that can be run, and what the block below says it prints."""
COMMANDS = [
    (text.split(" && ")[-1].replace(".venv/bin/", ""), told) for language, text, told in SHOWN if language == "sh"
]
(BUILD, BUILT), *QUESTIONS = [(command, told) for command, told in COMMANDS if command.startswith("referatgraf ")]
CODE = [(text, told) for language, text, told in SHOWN if language == "python"]


def run(command: list[str], folder: Path) -> str:
    """What a command prints; it must not fail."""
    wide = {**os.environ, "COLUMNS": "120", "NO_COLOR": "1"}
    return subprocess.run(command, cwd=folder, env=wide, check=True, capture_output=True, text=True).stdout


def program(command: str) -> list[str]:
    """A command of the program as it is called here."""
    return [str(Path(sys.executable).with_name("referatgraf")), *shlex.split(command)[1:]]


def folded(text: str) -> list[str]:
    """The words of each line; how a table is ruled and how wide it is does not count."""
    words = (re.sub(r"[─━│┃┏┓┗┛┡┩└┘┌┐├┤┬┴┼╇╈]", " ", line).split() for line in text.splitlines())
    return [" ".join(line) for line in words if line]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder in which the program has run as the README begins, and what it printed."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "examples").symlink_to(ROOT / "examples")
    return folder, run(program(BUILD), folder)


def test_the_page_on_python_prints_what_it_says(built: tuple[Path, str]) -> None:
    blocks = BLOCK.findall((ROOT / "docs" / "python.md").read_text(encoding="utf-8"))
    code = "\n".join(text for language, text in blocks if language == "python")
    assert run([sys.executable, "-c", code], built[0]) == "".join(
        text for language, text in blocks if language == "text"
    )


def test_the_readme_begins_with_the_main_job_and_the_tests() -> None:
    assert [command for command, _ in COMMANDS][:2] == ["referatgraf build examples --out graf", "pytest"]


def test_the_main_job_prints_what_the_readme_says(built: tuple[Path, str]) -> None:
    assert BUILT
    assert folded(built[1]) == folded(BUILT)


@pytest.mark.parametrize(("command", "told"), QUESTIONS)
def test_a_question_has_the_answer_of_the_readme(command: str, told: str, built: tuple[Path, str]) -> None:
    assert told
    assert folded(run(program(command), built[0])) == folded(told)


@pytest.mark.parametrize(("code", "told"), CODE)
def test_code_prints_what_the_readme_says(code: str, told: str, built: tuple[Path, str]) -> None:
    assert run([sys.executable, "-W", "error", "-c", code], built[0]).strip() == told


def test_every_file_of_the_graph_folder_is_told_of(built: tuple[Path, str]) -> None:
    rows = re.findall(r"^\| (`[^|]+) \|", README, re.MULTILINE)
    listed = {name for row in rows for name in re.findall(r"`([\w.]+)/?`", row)}
    assert {path.name for path in (built[0] / "graf").iterdir()} == listed


def test_every_command_is_told_of() -> None:
    from referatgraf.cli import app

    commands = {command.name or command.callback.__name__ for command in app.registered_commands}
    assert {name for name in commands if f"referatgraf {name}" not in README} == set()


def headings(page: Path) -> Iterator[str]:
    """The headings of a page as links name them."""
    for heading in re.findall(r"^#+ (.*)", page.read_text(encoding="utf-8"), re.MULTILINE):
        yield re.sub(r"[^\w\s-]", "", heading.lower()).replace(" ", "-")


@in_tree
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for path, heading in LINK.findall(page.read_text(encoding="utf-8")):
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), path
        assert not heading or heading in set(headings(target)), heading


def test_every_dependency_has_one_line() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    declared = {
        *names(PROJECT["project"]["dependencies"]),
        *(name for extra in EXTRAS.values() for name in names(extra)),
    }
    heads = ["package"] * page.count("\n## ")
    assert sorted(re.findall(r"^\| ([\w-]+) \|", page, re.MULTILINE)) == sorted([*declared, *heads])


@in_tree
def test_paths_in_the_documentation_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    paths = re.findall(r"`((?:graph|nlp|ontology|output|src|benchmarks|tests)/[\w./]*)`", page)
    assert paths
    assert [path for path in paths if not ((ROOT / path).exists() or (ROOT / f"{path}.py").exists())] == []
