"""Write any number of distinct invented minutes, with the answers to what they say.

    python benchmarks/make_minutes.py --count 60 --seed 1 --out FOLDER

writes FOLDER/000000.txt … and FOLDER/answers.json. Document i depends on the seed and on i alone, so that a part of a
large collection is made with --first; the same seed gives the same bytes on any machine.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from generator.agenda import agenda
from generator.answers import Answer, answer
from generator.layouts import layout_of
from generator.schedule import sitting_of


def make_minutes(count: int, seed: int, folder: Path, first: int = 0) -> list[Answer]:
    """Write documents `first` to `first + count - 1` of a seed into the folder and return what they say."""
    return list(stream_minutes(count, seed, folder, first))


def stream_minutes(count: int, seed: int, folder: Path, first: int = 0) -> Iterator[Answer]:
    """Write the documents one at a time, each with its answer, in memory that does not grow with their number."""
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(first, first + count):
        name, text, facts = one_document(seed, index)
        (folder / name).write_bytes(text.encode("utf-8"))
        yield facts


def one_document(seed: int, index: int) -> tuple[str, str, Answer]:
    """Name, text and answer of one document."""
    sitting = sitting_of(seed, index)
    layout = layout_of(sitting)
    items = agenda(sitting, layout.first_number(sitting))
    name = f"{index:06d}{layout.suffix}"
    return name, layout.write(sitting, items), answer(name, sitting, items, layout)


def main() -> None:
    """Run the command line."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--count", type=int, required=True, help="how many documents")
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--first", type=int, default=0, help="number of the first document")
    cli.add_argument("--out", type=Path, required=True, help="the folder they go to")
    cli.add_argument("--no-answers", action="store_true", help="write the documents alone")
    args = cli.parse_args()
    made = stream_minutes(args.count, args.seed, args.out, args.first)
    if args.no_answers:
        print(f"{sum(1 for _ in made)} documents in {args.out}")
        return
    text = json.dumps(list(made), ensure_ascii=False, indent=1)
    (args.out / "answers.json").write_text(text + "\n", encoding="utf-8")
    print(f"{args.count} documents and answers.json in {args.out}")


if __name__ == "__main__":
    main()
