"""A build seeks cyclic garbage seldom, and leaves the interpreter as it found it."""

import gc
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build

MINUTES = "Byrådet\n\nReferat\n\nMødedato: 1. februar 2024\n\nPunkt 1: Havnebad\n\nBeslutning\n\nGodkendt.\n"


def test_a_build_seeks_seldom_and_leaves_the_interpreter_as_it_was(tmp_path: Path) -> None:
    minutes = tmp_path / "referat.txt"
    minutes.write_text(MINUTES)
    seen = set()
    before = gc.get_threshold()
    build([minutes], tmp_path / "graf", BuildOptions(jobs=1, model="none"), lambda *_: seen.add(gc.get_threshold()))
    assert seen
    assert min(seen)[0] > before[0]
    assert gc.get_threshold() == before


def test_so_does_one_that_is_interrupted(tmp_path: Path) -> None:
    minutes = tmp_path / "referat.txt"
    minutes.write_text(MINUTES)
    before, within = gc.get_threshold(), []

    def interrupt(*_: object) -> None:
        within.append(gc.get_threshold())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build([minutes], tmp_path / "graf", BuildOptions(jobs=1, model="none"), interrupt)
    assert within[0] != before
    assert gc.get_threshold() == before
