"""Memory that a process has no more use for, or need not take."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

_FILES = 112
"""So many files a database may think that its process can have; it leaves 48 of them to others."""


def give_back() -> None:
    """Let the allocator give the system what is free; elsewhere than in glibc that is its own affair."""
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return


@contextmanager
def few_files() -> Iterator[None]:
    """Let a database that is opened meanwhile keep few of its files open.

    RocksDB keeps the index of each open file in memory, about a megabyte, and opens as many as the process may have
    when it opens the database. So loading would take more memory, the more is loaded. Reading a closed file's index
    again costs nothing that can be measured beside loading.
    """
    if resource is None:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    few = _FILES if soft == resource.RLIM_INFINITY else min(soft, _FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (few, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
