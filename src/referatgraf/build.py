"""The one function that joins the stages: files in, graph folder out."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from referatgraf.collecting import collected_seldom
from referatgraf.corrections import FILE as CORRECTIONS
from referatgraf.corrections import read_corrections
from referatgraf.describing import describe
from referatgraf.elsewhere import Elsewhere
from referatgraf.errors import UsageError
from referatgraf.graph.manifest import Workshop
from referatgraf.graph.network import view_named
from referatgraf.graph.resolve import opened
from referatgraf.graph.store import FOLDER
from referatgraf.graph.sweep import sweep
from referatgraf.hiring import hired
from referatgraf.inputs import gather, readable
from referatgraf.joins import FILE as JOINS
from referatgraf.joins import read_joins
from referatgraf.lock import locked
from referatgraf.nlp.hiding import ALL
from referatgraf.nlp.reading import tesseract_version
from referatgraf.nlp.recognition import BUILTIN, version
from referatgraf.ontology.iris import BASE, Iris
from referatgraf.outputs import write_report_files
from referatgraf.passes import MERGE, Progress, Reader, quiet, read_all
from referatgraf.privacy import Privacy
from referatgraf.report import BuildReport
from referatgraf.state import FILE as STATE
from referatgraf.state import State
from referatgraf.writing import ByHand, Site, write_graph


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    Attributes:
        municipality: name of the municipality of all documents; empty where the documents tell it.
        sources: table of the address and day of publication of each file.
        base: what all IRIs of things begin with.
        jobs: number of processes; 0 takes one a processor where that pays.
        model: what finds names that no grammar and no register knows: "builtin", "none", or an installed spaCy
            pipeline by its name.
        strict: whether warnings count as failures in the exit code.
        persons: which persons the graph names: "all", "office-holders" or "none".
        view: the view of the page; empty for the one that tells most of this graph.
        scheduler: address of a Dask cluster that reads and writes the documents; empty for processes of this machine.
        exchange: folder or bucket by which files go to the cluster and back; empty where all share a disk.
        ocr: whether scanned pages of PDF files are read, where tesseract is installed.
    """

    municipality: str = ""
    sources: Path | str | None = None
    base: str = BASE
    jobs: int = 0
    model: str = BUILTIN
    strict: bool = False
    persons: str = ALL
    view: str = ""
    scheduler: str = ""
    exchange: str = ""
    ocr: bool = False


def build(
    inputs: Sequence[Path | str], out: Path, options: BuildOptions = BuildOptions(), progress: Progress = quiet
) -> BuildReport:
    """Read the documents below `inputs` and write the graph folder `out`; what has not changed is kept.

    Documents that are not below `inputs` any more leave the graph. With more than one process the calling script needs
    `if __name__ == "__main__":`.

    Args:
        inputs: files and folders, and addresses of places that fsspec knows ("s3://spand/mappe").
        out: the graph folder, made where it is missing.
        options: how to build.
        progress: called with what is being done, how many documents are done, and of how many.

    Returns:
        What was read and found, and what was not.

    Raises:
        UsageError: an input or option cannot be used.
        GraphFolderError: another build is at work in the folder.
    """
    if options.view:
        view_named(options.view)
    iris, elsewhere = Iris(options.base), Elsewhere(out / FOLDER)
    given = gather(inputs, out, options.sources, elsewhere)
    by_hand = ByHand(options.municipality, read_joins(out / JOINS), read_corrections(out / CORRECTIONS, iris))
    shop = Workshop(_store(out))
    pooled = hired(options.jobs, options.scheduler, options.exchange)
    with locked(shop.store), closing(opened(shop.store / STATE)) as tables, collected_seldom(), pooled as pool:
        state, reader = State(tables), _reader(out, options)
        site = Site(out, shop, iris, reader, by_hand, _chosen(options), options.view)
        elsewhere.write()  # what has been looked at need not be fetched again, whatever happens
        failures = read_all(state, given, reader, pool, progress)
        elsewhere.write(state.readers())
        manifest = write_graph(site, state, failures, pool, progress)
        passed_over = [reader.privacy.name_of_file(readable(path.name)) for path in given.passed_over]
        report = write_report_files(out, state, failures, passed_over)
        describe(out, iris, report.data["totals"])
        progress(MERGE, 1, 1)
        state.finish(given.documents)
        sweep(shop, manifest)
    return report


def _store(out: Path) -> Path:
    """The folder of the database in a graph folder, made where it is missing.

    Raises:
        UsageError: it cannot be made.
    """
    try:
        (out / FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"mappen kan ikke oprettes ({error.strerror})"
        raise UsageError(what, str(out), "vælg en anden mappe med --out") from error
    return out / FOLDER


def _reader(out: Path, options: BuildOptions) -> Reader:
    return Reader.of(Privacy.of(out, options.persons), options.model, ocr=options.ocr)


def _chosen(options: BuildOptions) -> dict[str, str]:
    chosen = {"base": options.base, "municipality": options.municipality, "persons": options.persons}
    seen = {"ocr": tesseract_version()} if options.ocr else {}
    return chosen | {"model": version(options.model)} | seen
