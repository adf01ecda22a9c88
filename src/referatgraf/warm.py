"""`dask worker … --preload referatgraf.warm`: a worker that has loaded everything before it is given a document."""

from pathlib import Path
from tempfile import TemporaryDirectory

from referatgraf.collecting import collect_seldom
from referatgraf.nlp.recognition import BUILTIN
from referatgraf.privacy import EVERYBODY
from referatgraf.work import ReadTask, read_file

_MINUTES = "Byrådet\n\nReferat\n\nMødedato: 1. februar 2024\n\nPunkt 1: Nyt havnebad\n\nBeslutning\n\nGodkendt.\n"


def dask_setup(_worker: object) -> None:
    """Read a few lines as pass 1 does, for which libraries, registers and model are loaded; Dask asks for this name."""
    collect_seldom()
    with TemporaryDirectory(prefix="referatgraf-") as folder:
        path = Path(folder, "referat.txt")
        path.write_text(_MINUTES, encoding="utf-8")
        read_file(ReadTask(path, EVERYBODY, BUILTIN))
