"""What is measured; each task runs in a process of its own and prints what it took as JSON.

CPU seconds are those of the process and of its children, without the time that the imports take.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

Sizes = dict[str, float]


class Stopwatch:
    """CPU and wall seconds since it was made, and the wall seconds of each step that `build` tells of."""

    def __init__(self) -> None:
        self.cpu, self.wall = cpu_seconds(), time.perf_counter()
        self.steps: dict[str, float] = {}
        self._step, self._since = "", self.wall

    def progress(self, step: str, done: int, of: int) -> None:  # noqa: ARG002
        """Take note of the step that a build is at."""
        now = time.perf_counter()
        self.steps[self._step] = self.steps.get(self._step, 0.0) + now - self._since
        self._step, self._since = step, now

    def read(self) -> Sizes:
        """What it took: CPU, wall, and the wall time of passes 1 and 3."""
        cpu, wall = cpu_seconds() - self.cpu, time.perf_counter() - self.wall
        self.progress("", 0, 0)
        from referatgraf.passes import READ, WRITE  # noqa: PLC0415

        passes = self.steps.get(READ, 0.0) + self.steps.get(WRITE, 0.0)
        return {"cpu": cpu, "wall": wall, "passes": passes}


def cpu_seconds() -> float:
    """User and system time of this process and of the children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def yardstick(documents: Path) -> Sizes:
    """Tokenise every document with spaCy's bare Danish pipeline and a fresh vocabulary."""
    import spacy  # noqa: PLC0415

    texts = [path.read_text(encoding="utf-8") for path in files(documents)]
    tokeniser = spacy.blank("da")
    watch = Stopwatch()
    for text in texts:
        tokeniser.make_doc(text)
    return watch.read()


def reading(documents: Path) -> Sizes:
    """Read every document and find its structure."""
    from referatgraf.nlp.reading import read  # noqa: PLC0415
    from referatgraf.nlp.structure import structure  # noqa: PLC0415

    paths = files(documents)
    watch = Stopwatch()
    for path in paths:
        structure(read(path))
    return watch.read()


def building(documents: Path, out: Path, jobs: int, model: str) -> Sizes:
    """Build the graph folder, to the closed store and graph.ttl."""
    from referatgraf.build import BuildOptions, build  # noqa: PLC0415

    watch = Stopwatch()
    build([documents], out, BuildOptions(jobs=jobs, model=model), watch.progress)
    return watch.read()


def fetching(address: str, out: Path) -> Sizes:
    """Fetch everything that a site offers, as fast as it answers."""
    from referatgraf.fetching.client import Limits  # noqa: PLC0415
    from referatgraf.fetching.run import FetchOptions, fetch  # noqa: PLC0415

    watch = Stopwatch()
    report = fetch(address, out, FetchOptions(limits=Limits(rate=100_000)), lambda *_: None)
    if report.minutes.failed:
        raise RuntimeError(str(report.minutes.failed[0]))
    return watch.read()


def starting(model: str) -> Sizes:
    """Load what finds names, with all that it imports."""
    from referatgraf.nlp.recognition.names.reader import reader  # noqa: PLC0415

    watch = Stopwatch()
    reader(model)
    return watch.read()


def naming(documents: Path, model: str) -> Sizes:
    """Find names in the text of every document, as if no register knew any."""
    from referatgraf.nlp.minutes import Span  # noqa: PLC0415
    from referatgraf.nlp.recognition.names.reader import reader  # noqa: PLC0415

    texts = [path.read_text(encoding="utf-8") for path in files(documents)]
    finder = reader(model)
    watch = Stopwatch()
    for text in texts:
        list(finder.proposals(text, [Span(0, len(text))], []))
    return watch.read()


def naming_words(file: Path, model: str) -> Sizes:
    """Find names in every sentence of a file, on the words that it gives."""
    import spacy  # noqa: PLC0415
    from spacy.tokens import Doc  # noqa: PLC0415

    from referatgraf.nlp.recognition.names import model as own  # noqa: PLC0415
    from referatgraf.nlp.recognition.names.labelled import read  # noqa: PLC0415

    sentences = [list(each.words) for each in read(file)]
    if model == "builtin":
        finder = own.Model(own.FOLDER, own.read_settings())
        watch = Stopwatch()
        for words in sentences:
            list(finder.names(words))
    else:
        nlp = spacy.load(model)
        watch = Stopwatch()
        list(nlp.pipe(Doc(nlp.vocab, words=words) for words in sentences))
    return watch.read()


def files(documents: Path) -> list[Path]:
    """The documents of a folder."""
    return sorted(path for path in documents.iterdir() if path.suffix in (".txt", ".md", ".json"))


def main(name: str, documents: str, out: str, jobs: str, model: str) -> None:
    """Run one task and print what it took."""
    tasks: dict[str, Callable[[], Sizes]] = {
        "yardstick": lambda: yardstick(Path(documents)),
        "reading": lambda: reading(Path(documents)),
        "fetching": lambda: fetching(documents, Path(out)),
        "building": lambda: building(Path(documents), Path(out), int(jobs), model),
        "starting": lambda: starting(model),
        "naming": lambda: naming(Path(documents), model),
        "naming words": lambda: naming_words(Path(documents), model),
    }
    print(json.dumps(tasks[name]()))


if __name__ == "__main__":
    main(*sys.argv[1:])
