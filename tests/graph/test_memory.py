"""What keeps the memory of a process small."""

import re
import sys
from pathlib import Path

import pytest
from pyoxigraph import Store

from referatgraf.graph.memory import few_files

if sys.platform == "win32":
    pytest.skip("Windows has no limits of files", allow_module_level=True)

import resource


def open_files(database: Path) -> int:
    """How many files a database keeps open at most, as it has written down itself."""
    written = max(database.glob("OPTIONS-*")).read_text(encoding="utf-8")
    return int(re.findall(r"max_open_files=(-?\d+)", written)[0])


def test_a_database_opened_with_few_files_keeps_few_open_and_others_as_many_as_before(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    with few_files():
        Store(str(tmp_path / "few")).flush()
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == before
    Store(str(tmp_path / "many")).flush()
    assert 0 < open_files(tmp_path / "few") <= 64
    assert open_files(tmp_path / "many") > 64


def test_the_limit_of_files_is_as_before_when_opening_fails(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    (tmp_path / "taken").write_text("a file, no folder")
    with pytest.raises(OSError, match="taken"), few_files():
        Store(str(tmp_path / "taken"))
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == before
