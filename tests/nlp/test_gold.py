"""What a build finds in the annotated real minutes beside the repository, against the least it must reach."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SEEDS = {
    **dict.fromkeys(
        ("header", "attendance", "closed", "items", "case_numbers", "journal_numbers", "kinds", "votes"), 1.0
    ),
    **dict.fromkeys(("decisions", "decision_texts", "referrals", "attachments"), 0.98),
    **dict.fromkeys(("reservations", "recommenders", "recommendations"), 0.95),
}
MINUTES = {
    **dict.fromkeys(("body", "date"), 0.95),
    **dict.fromkeys(("titles", "numbers"), 0.90),
    **dict.fromkeys(("outcomes", "present", "absent", "case_numbers"), 0.88),
}


def scored(graph: Path, shared: Path, scorer: str, gold: str, least: dict[str, float]) -> str:
    """What the scorer prints; it ends with an error where a figure is below its least."""
    bars = [f"--min={metric}={value}" for metric, value in least.items()]
    command = [sys.executable, str(shared / "score" / scorer), str(graph), str(shared / gold), *bars]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("documents", "scorer", "gold", "least"),
    [("seeds", "score.py", "gold", SEEDS), ("minutes", "score_minutes.py", "minutes", MINUTES)],
)
def test_figures(
    graph_of: Callable[[Path], Path], shared: Path, documents: str, scorer: str, gold: str, least: dict[str, float]
) -> None:
    told = scored(graph_of(shared / documents), shared, scorer, gold, least)
    assert all(metric in told for metric in least)
