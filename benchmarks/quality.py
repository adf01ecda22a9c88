"""Measure what a build finds against annotated minutes, and write the figures into docs/quality.md.

    python benchmarks/quality.py [FOLDER] [--check]

FOLDER (../shared beside the repository, unless another is given) holds the real minutes, which are not part of the
project: seeds/ with their annotation in gold/, minutes/ with theirs in minutes/gold.json, and the scorers in score/.
With --check nothing is written; it ends with 1 where docs/quality.md tells other figures than are measured.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from referatgraf.build import build

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "quality.md"
Figures = dict[str, dict[str, float]]

CASES = ("header", "attendance", "closed", "items", "case_numbers", "journal_numbers", "kinds", "votes", "decisions",
         "decision_texts", "referrals", "attachments", "reservations", "recommenders", "recommendations",
         "amounts", "cites_law", "principles", "principle_parts", "handles_principle", "roles")  # fmt: skip
KINDS = ("PERSON", "BODY", "ORG", "LAW", "PRINCIPLE", "POLICY", "MONEY")
MENTIONS = tuple(f"{level}:{kind}" for kind in KINDS for level in ("mention", "exact", "linked"))
LAYOUTS = ("body", "date", "titles", "numbers", "outcomes", "present", "absent", "case_numbers", "start_time", "place",
           "votes", "closed", "municipality")  # fmt: skip
NAMES = ("persons", "bodies", "orgs", "laws")
"""What is found, by the names the scorers give it: structure, and names in the text."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Annotated minutes and the scorer that compares a graph with their annotation.

    Attributes:
        name: what it is called.
        minutes: folder of the documents, which are text files.
        scorer: name of the program in score/.
        gold: folder of the annotation.
        tables: the figures to show, by the mark of the table.
    """

    name: str
    minutes: Path
    scorer: str
    gold: Path
    tables: Mapping[str, tuple[str, ...]]


def collections(folder: Path) -> tuple[Collection, ...]:
    """The collections, those of real minutes in `folder`."""
    minutes, dialects = folder / "minutes", ROOT / "tests" / "fixtures" / "dialects"
    return (
        Collection("seeds", folder / "seeds", "score.py", folder / "gold", {"seeds": CASES, "mentions": MENTIONS}),
        Collection("minutes", minutes, "score_minutes.py", minutes, {"minutes": LAYOUTS, "names": NAMES}),
        Collection("dialects", dialects, "score_minutes.py", dialects, {"dialects": (*LAYOUTS, *NAMES)}),
    )


def measure(folder: Path, graph_of: Callable[[Path], Path]) -> dict[str, str]:
    """The tables of the page by the names they are marked with.

    Args:
        folder: the real minutes with their annotation and the scorers.
        graph_of: gives the graph folder of the text files in a folder.
    """
    tables, known = {}, []
    for each in collections(folder):
        graph = graph_of(each.minutes)
        totals = json.loads((graph / "report.json").read_text(encoding="utf-8"))["totals"]
        scored = scores(folder / "score" / each.scorer, graph, each.gold)
        tables |= {name: table(scored, metrics) for name, metrics in each.tables.items()}
        known.append(f"| {each.name} | {totals['documents']} | {totals['characters']:,} | {totals['known']:.4f} |")
    rows = ["| collection | documents | characters | share in a known section |", "|---|--:|--:|--:|", *known]
    return {**tables, "known": "\n".join(rows)}


def scores(scorer: Path, graph: Path, gold: Path) -> Figures:
    """What a scorer says of a graph, by metric."""
    command = [sys.executable, str(scorer), str(graph), str(gold), "--json"]
    figures: Figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return figures


def table(figures: Figures, metrics: tuple[str, ...]) -> str:
    """A Markdown table of the metrics; one with nothing to judge is left out."""
    lines = ["| figure | F1 | precision | recall | right | wrong | missed |", "|---|--:|--:|--:|--:|--:|--:|"]
    for metric, of in ((metric, figures[metric]) for metric in metrics if metric in figures):
        shares = " | ".join(f"{of[name]:.3f}" for name in ("f1", "p", "r"))
        lines.append(f"| {metric} | {shares} | {of['right']} | {of['wrong']} | {of['missed']} |")
    return "\n".join(lines)


def filled(page: str, tables: dict[str, str]) -> str:
    """The page with each table between its marks, `<!-- NAME -->` and `<!-- end -->`."""
    for name, text in tables.items():
        start, mark, rest = page.partition(f"<!-- {name} -->\n")
        _, end, rest = rest.partition("<!-- end -->")
        if not (mark and end):
            sys.exit(f"{PAGE}: the table {name} has no place; put <!-- {name} --> and <!-- end --> around it")
        page = f"{start}{mark}{text}\n{end}{rest}"
    return page


def main() -> None:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, nargs="?", default=ROOT.parent / "shared")
    cli.add_argument("--check", action="store_true", help="write nothing; say whether the page is up to date")
    args = cli.parse_args()
    if not (args.folder / "score").is_dir():
        cli.error(f"{args.folder}: no annotated minutes and scorers there; give their folder")
    with TemporaryDirectory() as place:

        def graph_of(minutes: Path) -> Path:
            graph = Path(place) / minutes.name
            build(sorted(minutes.glob("*.txt")), graph)
            return graph

        before, tables = PAGE.read_text(encoding="utf-8"), measure(args.folder, graph_of)
    print("\n\n".join(f"{name}\n{text}" for name, text in tables.items()))
    after = filled(before, tables)
    if args.check and after != before:
        sys.exit(f"{PAGE} tells other figures; run {Path(__file__).name} without --check and look at what changed")
    PAGE.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
