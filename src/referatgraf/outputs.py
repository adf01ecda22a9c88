"""The files of the graph folder: written aside, then put in their places all at once."""

from collections.abc import Sequence
from pathlib import Path

from referatgraf import __version__
from referatgraf.files import EVIDENCE_FILE, GRAPH_FILE, PAGE_FILE, QUADS_FILE, REPORT_FILE, REPORT_PAGE_FILE
from referatgraf.graph.atomic import write_whole
from referatgraf.graph.changes import changed_parts, changed_statements, is_small
from referatgraf.graph.manifest import SHARED_IN_DEFAULT, Manifest, Workshop
from referatgraf.graph.merge import concatenate, runs, write_graph
from referatgraf.graph.parts import EVIDENCE, GRAPH, QUADS
from referatgraf.graph.splice import MOST_PARTS, respliced_groups, respliced_parts, splice
from referatgraf.graph.store import current_manifest, make_current, make_generation
from referatgraf.graph.turtle import head
from referatgraf.output.report import write_report
from referatgraf.output.view.page import write_page
from referatgraf.report import BuildReport, write_report_json
from referatgraf.state import State
from referatgraf.versions import page_version

_FINISHED = "finished"
_GRAPH_FILES = (GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE)


def write_graph_files(out: Path, shop: Workshop, manifest: Manifest, view: str = "") -> None:
    """Write graph, evidence, quads and page, and make the generation of the store that holds them the current one.

    Nothing is done where the last build finished with the same content and code and its files are there untouched.
    Where little has changed since, what has not is copied out of them.
    """
    if _is_finished(out, shop, manifest, view):
        return
    shop.staging.mkdir(exist_ok=True)
    former = current_manifest(shop.store)
    if former and _is_finished(out, shop, former) and _few_changed(shop, former, manifest):
        _bring_up_to_date(out, shop, former, manifest)
    else:
        _merge(shop, manifest)
    name = make_generation(shop, manifest, shop.staging / GRAPH_FILE, shop.staging / QUADS_FILE)
    (shop.store / _FINISHED).unlink(missing_ok=True)
    for file in _GRAPH_FILES:
        (shop.staging / file).replace(out / file)
    make_current(shop.store, name, former_stays=former is None or former.privacy == manifest.privacy)
    write_page(out, out / PAGE_FILE, view)
    write_whole(shop.store / _FINISHED, f"{_state(out, manifest)}{_viewed(view)}".encode())


def _is_finished(out: Path, shop: Workshop, manifest: Manifest, view: str | None = None) -> bool:
    """Whether the files are those that a build of this content and code finished with, and the page has this view."""
    try:
        finished = (shop.store / _FINISHED).read_text(encoding="utf-8")
        return finished.startswith(_state(out, manifest)) and (view is None or finished.endswith(_viewed(view)))
    except FileNotFoundError:
        return False


def _viewed(view: str) -> str:
    return f"view {view}\n"


def _state(out: Path, manifest: Manifest) -> str:
    """The content and the code that the files are made of, and the size and the time of each."""
    states = [(name, (out / name).stat()) for name in (*_GRAPH_FILES, PAGE_FILE)]
    files = "".join(f"{name} {state.st_size} {state.st_mtime_ns}\n" for name, state in states)
    return f"{manifest.name} {page_version()}\n{files}"


def _few_changed(shop: Workshop, former: Manifest, manifest: Manifest) -> bool:
    return len(changed_parts(former, manifest)) <= MOST_PARTS and is_small(shop, former, manifest)


def _merge(shop: Workshop, manifest: Manifest) -> None:
    """Write the files of the graph aside, from all parts."""
    base, (graph, evidence, quads) = manifest.iris.base, (shop.staging / name for name in _GRAPH_FILES)
    write_graph(_sources(shop, manifest), graph, base)
    concatenate(shop.part_files(manifest, EVIDENCE), evidence, head(base))
    concatenate(_quad_files(shop, manifest), quads)


def _bring_up_to_date(out: Path, shop: Workshop, former: Manifest, manifest: Manifest) -> None:
    """Write the files of the graph aside, from those of `former` and what has changed since."""
    start = head(manifest.iris.base)
    changes, sources = changed_statements(shop, former, manifest), _sources(shop, manifest)
    evidence = [shop.part_files(each, EVIDENCE) for each in (former, manifest)]
    quads = [_quad_files(shop, each) for each in (former, manifest)]
    splice(respliced_groups(out / GRAPH_FILE, changes, sources), shop.staging / GRAPH_FILE)
    splice(respliced_parts(out / EVIDENCE_FILE, start, *evidence), shop.staging / EVIDENCE_FILE)
    splice(respliced_parts(out / QUADS_FILE, "", *quads), shop.staging / QUADS_FILE)


def _sources(shop: Workshop, manifest: Manifest) -> list[Path]:
    """What `graph.ttl` is merged from."""
    merged = runs(shop.part_files(manifest, GRAPH), shop.runs)
    return [*merged, *shop.shared_files(manifest, ".ttl", SHARED_IN_DEFAULT)]


def _quad_files(shop: Workshop, manifest: Manifest) -> list[Path]:
    return [*shop.part_files(manifest, QUADS), *shop.shared_files(manifest, QUADS)]


def write_report_files(
    out: Path, state: State, failures: Sequence[dict[str, str]], passed_over: Sequence[str]
) -> BuildReport:
    """Write the report, as data and as a page, and give it."""
    data = write_report_json(state.tables, out / REPORT_FILE, __version__, failures, passed_over)
    write_report(data, out / REPORT_PAGE_FILE)
    return BuildReport(data)
