"""How often cyclic garbage is sought while a command is loaded and a graph is built.

Modules, registers and tables live as long as the process, and what is made of a document leaves hardly a cycle behind:
Python's usual search, after every 700 new objects, would go through them again and again, a tenth of loading and a
thirtieth of a build.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 20, 20)
_USUAL = gc.get_threshold()


def collect_seldom() -> None:
    """Seek cyclic garbage seldom from now on; for a process that does nothing but build."""
    gc.set_threshold(*_SELDOM)


def collect_as_usual() -> None:
    """Seek cyclic garbage as Python does, but in what is loaded already; for a process that goes on for long."""
    gc.freeze()
    gc.set_threshold(*_USUAL)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Seek cyclic garbage seldom within the block, and as before behind it."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
