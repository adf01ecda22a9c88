"""`referatgraf build` in a terminal: the progress while it runs and the table when it is done."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from referatgraf.build import BuildOptions, build
from referatgraf.graph.remote.client import Server
from referatgraf.graph.remote.mirror import Sent
from referatgraf.report import BuildReport
from referatgraf.sending import send

_COUNTS = (
    ("documents", "dokumenter"),
    ("meetings", "møder"),
    ("items", "punkter"),
    ("closed_items", "lukkede punkter"),
    ("decisions", "beslutninger"),
    ("prior_decisions", "tidligere beslutninger"),
    ("votes", "afstemninger"),
    ("statements", "udtalelser"),
    ("attachments", "bilag"),
    ("cases", "sager"),
)
_MANY = 12


def run_build(inputs: Sequence[Path | str], out: Path, options: BuildOptions, store: str = "", *, quiet: bool) -> int:
    """Build, send the graph to a server, tell the progress on stderr and the outcome on stdout, and give the exit code.

    Args:
        inputs: files, folders and addresses.
        out: the graph folder.
        options: how to build.
        store: address of the server's graphs; empty for none.
        quiet: tell nothing but what could not be read.
    """
    errors, server = Console(stderr=True, highlight=False), Server(store) if store else None
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=errors, disable=quiet or not errors.is_terminal, transient=True,
    ) as bar:  # fmt: skip
        report = build(inputs, out, options, _Bars(bar))
    for unreadable in report.data["unreadable"]:
        errors.print(f"referatgraf: {unreadable['message']}", markup=False, soft_wrap=True)
    if not quiet:
        _tell(report, out, Console(highlight=False))
    if server:
        with server:
            sent = send(out, server)
        if not quiet:
            _tell_sent(sent, server, Console(highlight=False))
    return report.exit_code(options.strict)


class _Bars:
    """One bar for each step of the build."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: str, done: int, of: int) -> None:
        if step not in self._tasks:
            self._tasks[step] = self._bar.add_task(step, total=of)
        self._bar.update(self._tasks[step], completed=done, total=of)


def _tell(report: BuildReport, out: Path, console: Console) -> None:
    console.print(_table(report))
    totals = report.data["totals"]
    for document in report.data["documents"][:_MANY]:
        for missing in document["missing"]:
            console.print(f"{document['file']}: {missing['message']}", markup=False, soft_wrap=True)
    if report.data["passed_over"]:
        console.print(
            f"Sprunget over (intet kendt format): {', '.join(report.data['passed_over'][:_MANY])}", markup=False
        )
    if totals["warnings"]:
        console.print(f"{totals['warnings']} bemærkninger: se {out / 'report.html'}", markup=False, soft_wrap=True)
    console.print(
        f"Grafen står i {out}: graph.ttl, evidence.ttl, graph.html, report.html", markup=False, soft_wrap=True
    )


def _tell_sent(sent: Sent, server: Server, console: Console) -> None:
    counts = f"{sent.documents} dokumenter sendt, {sent.removed} fjernet"
    console.print(f"Grafen står på {server.url} ({counts})", markup=False, soft_wrap=True)


def _table(report: BuildReport) -> Table:
    totals = report.data["totals"]
    table = Table(title="Læst og skrevet", show_header=False, title_justify="left")
    table.add_column(justify="left")
    table.add_column(justify="right")
    for name, danish in _COUNTS:
        table.add_row(danish, str(totals.get(name, 0)))
    known = totals.get("known_characters", 0) / max(1, totals.get("characters", 0))
    table.add_row("tegn i kendt afsnit", f"{100 * known:.1f} %".replace(".", ","))
    table.add_row("kunne ikke læses", str(totals["unreadable"]))
    table.add_row("bebudet, ikke fundet", str(totals["missing"]))
    return table
