"""A build that kills itself at a given line: `python killed.py INPUT OUT LINE`; when it ends it tells its lines."""

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

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


if __name__ == "__main__":
    killer = Killer(int(sys.argv[3]))
    sys.settrace(killer.trace)
    building.build(
        [Path(sys.argv[1])], Path(sys.argv[2]), building.BuildOptions(municipality="Nørhavn", jobs=1, model="none")
    )
    sys.settrace(None)
    sys.stdout.write(f"{killer.lines}\n")
