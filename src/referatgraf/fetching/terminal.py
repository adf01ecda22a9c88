"""`referatgraf fetch` in a terminal: the progress while it runs and the outcome when it is done."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from referatgraf.errors import FetchError, UsageError
from referatgraf.fetching.collecting import Collected
from referatgraf.fetching.manifest import FILE
from referatgraf.fetching.run import FetchOptions, FetchReport, fetch
from referatgraf.nlp.dates import first_date

_MANY = 12


def run_fetch(given: str, out: Path, options: FetchOptions, *, quiet: bool) -> int:
    """Fetch, tell the progress on stderr and the outcome on stdout, and give the exit code.

    Args:
        given: the address or file.
        out: the folder of minutes.
        options: what to fetch and how.
        quiet: tell nothing but what could not be fetched.
    """
    errors = Console(stderr=True, highlight=False)
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=errors, disable=quiet or not errors.is_terminal, transient=True,
    ) as bar:  # fmt: skip
        tasks: dict[str, TaskID] = {}

        def tell(step: str, done: int, of: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=of)
            bar.update(tasks[step], completed=done, total=of)

        report = fetch(given, out, options, tell)
    failed = [*report.minutes.failed, *(report.attachments.failed if report.attachments else ())]
    for sentence in _failures(failed):
        errors.print(f"referatgraf: {sentence}", markup=False, soft_wrap=True)
    if not quiet:
        for sentence in _sentences(report, out, options):
            Console(highlight=False).print(sentence, markup=False, soft_wrap=True)
    return 1 if failed else 0


def day_option(written: str) -> date | None:
    """The day of `--since`; None where it is left out.

    Raises:
        UsageError: it is no day.
    """
    found = first_date(written)
    if written and not found:
        raise UsageError(f"»{written}« er ingen dag", do="skriv den som 2025-03-31 eller 31-03-2025")
    return date.fromisoformat(found.value) if found else None


def _failures(failed: list[FetchError]) -> Iterator[str]:
    yield from (str(error) for error in failed[:_MANY])
    if len(failed) > _MANY:
        yield f"{len(failed) - _MANY} adresser mere kunne ikke hentes; kør fetch igen."


def _sentences(report: FetchReport, out: Path, options: FetchOptions) -> Iterator[str]:
    if report.minutes.done:
        yield f"Referater: {_counts(report.minutes)}"
    else:
        yield "Intet af det, stedet har, svarer til det, der er valgt; der er intet hentet."
    if report.attachments:
        yield f"Bilag: {_counts(report.attachments)}; de står i {options.attachments}"
    if report.is_one_page:
        yield "Adressen er en enkelt side; af et helt sted hentes siderne ved dets sitemap eller en liste af adresser."
    if report.withdrawn:
        names = ", ".join(report.withdrawn[:_MANY])
        yield f"{len(report.withdrawn)} hentede referater står ikke på stedet mere; tag stilling til dem: {names}"
    if report.minutes.done:
        yield f"De står i {out}; byg grafen med: referatgraf build {out} --sources {out / FILE} --out graf"


def _counts(collected: Collected) -> str:
    told = ((collected.new, "nye"), (collected.changed, "ændrede"), (collected.same, "uændrede"))
    counts = ", ".join(f"{count} {word}" for count, word in told)
    return f"{counts}, {len(collected.failed)} ikke hentet"
