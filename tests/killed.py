"""Builds that kill themselves, each at a given line: `python killed.py INPUT OUT LINE [OUT LINE ...]`.

Tells how each ended, a line a build; of one that is given line 0 and lives, how many lines it has.
"""

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import referatgraf.build as building

WATCHED = frozenset({
    "atomic.py", "build.py", "manifest.py", "merge.py", "outputs.py", "parts.py", "passes.py", "report.py", "schema.py",
    "shared.py", "state.py", "store.py", "sweep.py", "update.py",
})  # fmt: skip
"""The modules that change files; a line of any other is no point at which something else could be left behind."""


class Killer:
    """Counts lines of the watched modules and kills the process at one of them."""

    def __init__(self, at: int) -> None:
        self.at, self.lines = at, 0

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        """Follow the functions of watched modules (see `sys.settrace`)."""
        if os.path.basename(frame.f_code.co_filename) not in WATCHED:
            return None
        if event == "line":
            self.lines += 1
            if self.lines == self.at:
                os.kill(os.getpid(), signal.SIGKILL)
        return self.trace


def build(inputs: Path, out: Path, line: int) -> NoReturn:
    """Build, and die at a line of the watched modules; at none for 0, whose lines are written."""
    killer = Killer(line)
    sys.settrace(killer.trace)
    building.build([inputs], out, building.BuildOptions(municipality="Nørhavn", jobs=1, model="none"))
    sys.settrace(None)
    os.write(sys.stdout.fileno(), f"{killer.lines}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    for out, line in zip(sys.argv[2::2], sys.argv[3::2], strict=True):
        child = os.fork()  # what is imported is imported once for all builds
        if not child:
            build(Path(sys.argv[1]), Path(out), int(line))
        signalled = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if int(line):
            os.write(sys.stdout.fileno(), f"{signalled}\n".encode())
