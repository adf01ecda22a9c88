"""Whom a served graph may name: a graph that names more persons than may be named is not shown at all."""

from pathlib import Path

import httpx
import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError
from referatgraf.output.server.application import application
from referatgraf.output.server.settings import Settings

from ...program import referatgraf  # noqa: TID252 - tests have no name to import them by
from ..conftest import EXAMPLES  # noqa: TID252
from ..serving import served  # noqa: TID252

MINUTES = EXAMPLES / "noerhavn" / "2025-02-03_direktionen.txt"


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A graph folder for each choice of persons."""
    folder = tmp_path_factory.mktemp("persons")
    for persons in ("none", "office-holders", "all"):
        build([MINUTES], folder / persons, BuildOptions(model="none", persons=persons))
    return {path.name: path for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("named", "host", "asked", "shown"),
    [
        ("all", "127.0.0.1", "", True),
        ("all", "localhost", "", True),
        ("all", "::1", "", True),
        ("all", "0.0.0.0", "", False),
        ("all", "::", "", False),
        ("all", "192.0.2.7", "", False),
        ("all", "graf.example.org", "", False),
        ("all", "0.0.0.0", "all", True),
        ("all", "0.0.0.0", "none", False),
        ("all", "127.0.0.1", "office-holders", False),
        ("office-holders", "0.0.0.0", "", True),
        ("office-holders", "0.0.0.0", "none", False),
        ("office-holders", "127.0.0.1", "none", False),
        ("none", "0.0.0.0", "", True),
        ("none", "0.0.0.0", "none", True),
    ],
)
def test_who_may_be_named_where(graphs: dict[str, Path], named: str, host: str, asked: str, shown: bool) -> None:
    settings = Settings(graphs[named], host, asked)
    if shown:
        application(settings)
    else:
        with pytest.raises(GraphFolderError, match="vises derfor ikke"):
            application(settings)


def test_the_command_says_what_to_do(graphs: dict[str, Path]) -> None:
    run = referatgraf("serve", graphs["all"], "--host", "0.0.0.0", "--port", "0")
    assert run.returncode == 2
    assert run.stderr == (
        f"referatgraf: {graphs['all']}: grafen nævner alle personer og vises derfor ikke på 0.0.0.0; "
        "byg den med --persons office-holders, eller giv serve --persons all.\n"
    )


def test_a_build_that_names_more_is_not_shown_either(tmp_path: Path) -> None:
    build([MINUTES], tmp_path, BuildOptions(model="none", persons="office-holders"))
    with served(tmp_path, "--persons", "office-holders") as address:
        assert httpx.get(f"{address}/").status_code == 200
        build([MINUTES], tmp_path, BuildOptions(model="none", persons="all"))
        for path in ("/", "/sparql?query=ASK%7B%7D", "/data/graph/entities", "/void"):
            answer = httpx.get(f"{address}{path}")
            assert (answer.status_code, "grafen nævner alle personer" in answer.text) == (503, True)


def test_what_is_public_may_be_read_by_every_website(graphs: dict[str, Path]) -> None:
    with served(graphs["none"], "--host", "0.0.0.0") as address:
        answer = httpx.get(address.replace("0.0.0.0", "127.0.0.1"), headers={"host": "graf.example.org"})
        assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--persons", "everyone"), "--persons everyone kendes ikke; brug none, office-holders, all"),
        (("--port", "70000"), "--port 70000 findes ikke"),
        (("--host", "192.0.2.1", "--persons", "all"), "der kan ikke lyttes på 192.0.2.1 port 8000"),
    ],
)
def test_wrong_use(graphs: dict[str, Path], options: tuple[str, ...], said: str) -> None:
    run = referatgraf("serve", graphs["all"], *options)
    assert (run.returncode, said in run.stderr, run.stderr.count("\n")) == (2, True, 1)
