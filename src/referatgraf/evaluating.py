"""`referatgraf evaluate`: the figures of a graph or of the model of names, in the terminal and as files."""

from collections.abc import Mapping
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from referatgraf.errors import UsageError
from referatgraf.evaluating_names import evaluate_names
from referatgraf.graph.store import current
from referatgraf.output.evaluation import Evaluation, evaluate
from referatgraf.output.evaluation.errors_page import write_page
from referatgraf.output.evaluation.figures import Figure
from referatgraf.output.evaluation.runs import PAGE, RUN, read_run, write_run

_COLUMNS = ("F1", "95 %", "præc.", "genk.", "rigtig", "forkert", "mangler")


def evaluated(folder: Path | None, gold: Path | None, names: Path | None) -> Evaluation:
    """What is asked for, compared: a graph with annotated minutes, or the model of names with marked sentences.

    Args:
        folder: the graph folder.
        gold: folder of the annotation.
        names: file of marked sentences.

    Raises:
        UsageError: neither or both are asked for; folder, annotation or file cannot be used.
    """
    if names and not folder and not gold:
        return evaluate_names(names)
    if folder and gold and not names:
        return evaluate(current(folder), gold)
    raise UsageError(
        "enten en graf eller modellen til navne evalueres", do="giv DIR og --gold MAPPE, eller --names FIL alene"
    )


def run_evaluation(made: Evaluation, compare: Path | None, out: Path | None) -> None:
    """Print the figures of an evaluation and write what is asked for.

    Args:
        made: the evaluation.
        compare: figures of an earlier run, None where there is nothing to compare with.
        out: folder for the figures and the page of errors, None where nothing is to be written.

    Raises:
        UsageError: the earlier run cannot be used.
    """
    former = read_run(compare) if compare else {}
    console = Console(highlight=False)
    console.print(_table(made.figures(), former))
    if out:
        out.mkdir(parents=True, exist_ok=True)
        write_run(made, out)
        write_page(made, former, out / PAGE)
        console.print(f"Tallene står i {out / RUN}, fejlene i {out / PAGE}", markup=False, soft_wrap=True)


def _table(figures: Mapping[str, Figure], former: Mapping[str, Figure]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("tal", no_wrap=True)
    for column in (*_COLUMNS, *(["gevinst"] if former else [])):
        table.add_column(column, justify="right", no_wrap=True)
    for name, one in figures.items():
        low, high = one.interval
        shares = (f"{one.f1:.3f}", f"{low:.2f}–{high:.2f}", f"{one.precision:.3f}", f"{one.recall:.3f}")
        gain = one.beside(former.get(name))
        change = [] if not former else ["" if gain is None else f"{gain:+.3f}"]
        table.add_row(name, *shares, str(one.right), str(one.wrong), str(one.missed), *change)
    return table
