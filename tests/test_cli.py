"""The command line as a user meets it: a real process, its output and its exit code."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .program import referatgraf

LOADED = """
import sys
from referatgraf.cli import app
try:
    app(sys.argv[1:])
except SystemExit:
    pass
loaded = {name for name in sys.modules if name.startswith(("referatgraf.nlp.", "spacy"))}
print(sorted(loaded - {f"referatgraf.nlp.{name}" for name in ("document", "given", "mentions", "minutes")}))
"""
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("cli") / "graf"
    done = referatgraf("build", EXAMPLES, "--out", out)
    assert done.returncode == 0, done.stderr
    return out


def test_build_tells_what_it_found(tmp_path: Path) -> None:
    done = referatgraf("build", next(EXAMPLES.rglob("*_socialudvalget.md")), "--out", tmp_path / "graf")
    assert done.returncode == 0
    assert "beslutninger" in done.stdout
    assert {"graph.ttl", "evidence.ttl", "graph.nq.gz", "report.json", "checksums.txt"} <= {
        path.name for path in (tmp_path / "graf").iterdir()
    }


def test_quiet_says_nothing(tmp_path: Path) -> None:
    done = referatgraf("build", next(EXAMPLES.rglob("*_socialudvalget.md")), "--out", tmp_path / "graf", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_unreadable_document_is_one_sentence_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_text("", encoding="utf-8")
    done = referatgraf(
        "build", tmp_path / "tom.txt", next(EXAMPLES.rglob("*_socialudvalget.md")), "--out", tmp_path / "graf"
    )
    assert done.returncode == 1
    assert "tom.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads((tmp_path / "graf" / "report.json").read_text(encoding="utf-8"))["totals"]["documents"] == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("build", "findes-ikke", "--out", "x"), "findes-ikke"),
        (("build",), "INPUT"),
        (("query", "findes-ikke"), "findes-ikke"),
        (("export", "findes-ikke", "--format", "turtle", "--out", "x"), "findes-ikke"),
        (("view", "findes-ikke", "--out", "x.pdf"), "x.pdf"),
        (("query", "http://127.0.0.1:9/sparql", "moeder"), "serveren kan ikke nås"),
    ],
)
def test_wrong_use_is_exit_code_2(
    words: tuple[str, ...], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = referatgraf(*words)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_query_lists_and_answers(folder: Path) -> None:
    assert "--param body" in referatgraf("query", folder).stdout
    answer = referatgraf("query", folder, "moeder", "--param", "body=socialudvalget")
    assert answer.returncode == 0
    assert "2025-02-11" in answer.stdout
    rows = referatgraf("query", folder, "SELECT ?d WHERE { ?m a rg:Meeting ; rg:date ?d }", "--format", "csv").stdout
    assert rows.splitlines()[0] == "d"


def test_an_unknown_name_offers_the_nearest(folder: Path) -> None:
    done = referatgraf("query", folder, "moeder", "--param", "body=Socialudvalgt")
    assert done.returncode == 2
    assert "Socialudvalget" in done.stderr


def test_export_writes_the_file(folder: Path, tmp_path: Path) -> None:
    assert referatgraf("export", folder, "--format", "ntriples", "--out", tmp_path / "g.nt").returncode == 0
    assert (tmp_path / "g.nt").read_text(encoding="utf-8").endswith(" .\n")


def test_a_file_that_cannot_be_written_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    done = referatgraf("export", folder, "--format", "turtle", "--out", tmp_path / "none" / "g.ttl")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "none" in done.stderr


def test_what_reads_the_output_may_stop(folder: Path) -> None:
    asked = "'SELECT ?s ?p ?o WHERE { ?s ?p ?o }'"
    command = f"{sys.executable} -m referatgraf query '{folder}' {asked} --format csv | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("s,p,o", "")


@pytest.mark.parametrize("command", ["query", "validate", "catalog"])
def test_what_reads_no_minutes_loads_no_reader(folder: Path, command: str) -> None:
    words = [sys.executable, "-c", LOADED, command, str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_version() -> None:
    assert referatgraf("--version").stdout.startswith("referatgraf ")
