"""The figures of an evaluation as a file, and those of an earlier run read back from one."""

import json
from collections.abc import Mapping
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.graph.atomic import write_whole
from referatgraf.output.evaluation.evaluation import Evaluation
from referatgraf.output.evaluation.figures import Figure

RUN, PAGE = "evaluation.json", "evaluation.html"
"""What an evaluation is kept as: its figures, and the page of its errors."""


def write_run(made: Evaluation, folder: Path) -> None:
    """Write the figures into a folder, with the shares that follow from them for other programs."""
    figures = {name: _plain(figure) for name, figure in made.figures().items()}
    recognisers = {name: {"right": right, "wrong": wrong} for name, (right, wrong) in sorted(made.recognisers.items())}
    told = json.dumps({"figures": figures, "recognisers": recognisers}, indent=1, ensure_ascii=False)
    write_whole(folder / RUN, f"{told}\n".encode())


def read_run(path: Path) -> Mapping[str, Figure]:
    """The figures of an earlier run.

    Args:
        path: its file, or the folder that holds it.

    Raises:
        UsageError: it is no file of figures.
    """
    file = path / RUN if path.is_dir() else path
    try:
        figures = json.loads(file.read_text(encoding="utf-8"))["figures"]
        return {name: Figure(one["right"], one["wrong"], one["missed"]) for name, one in figures.items()}
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise UsageError("kørslens tal kan ikke læses", str(path), f"giv {RUN} fra en tidligere evaluering") from error


def _plain(figure: Figure) -> dict[str, float | list[float]]:
    shares = {"f1": figure.f1, "precision": figure.precision, "recall": figure.recall}
    counts = {"right": figure.right, "wrong": figure.wrong, "missed": figure.missed}
    return {**counts, **{k: round(v, 4) for k, v in shares.items()}, "interval": [round(e, 4) for e in figure.interval]}
