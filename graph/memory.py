"""Memory that a process has no more use for."""

import ctypes


def give_back() -> None:
    """Let the allocator give the system what is free; elsewhere than in glibc that is its own affair."""
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        return
