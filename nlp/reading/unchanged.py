"""What a place tells of the state of a file: told the same twice, the file has not changed and need not be fetched."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

_OF_CONTENT = ("ETag", "etag", "md5Hash", "md5", "checksum", "content_hash", "sha", "generation", "VersionId")
"""What systems of files, as fsspec tells of them, give another value with every other content."""
_TIMES = ("mtime", "created", "LastModified", "modified", "last_modified", "updated")
"""What they call the moment of the last change."""
_WEAK = "W/"
"""Beginning of an entity tag that may stay where bytes have changed (RFC 9110, 8.8.1)."""
_SETTLED = 3600.0
"""Seconds after which a time tells of a change: clocks differ, and some count in seconds, in which a file may change
twice."""


def state_of(told: Mapping[str, Any], now: float) -> str:
    """What tells the state of a file from every other that it may get into; empty where the place tells too little.

    A size and a time are enough where the file has not been changed lately.

    Args:
        told: what fsspec tells of the file.
        now: the moment at which it does, in seconds since 1970.
    """
    tags = [f"{name}={told[name]}" for name in _OF_CONTENT if told.get(name)]
    tags = [tag for tag in tags if _WEAK not in tag]
    times = dict(_moments(told))
    is_settled = bool(times) and max(times.values()) < now - _SETTLED
    if told.get("size") is None or not (tags or is_settled):
        return ""
    return " ".join([f"size={told['size']}", *tags, *(f"{name}={moment}" for name, moment in times.items())])


def _moments(told: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """Yield the times that are told, in seconds since 1970."""
    for name in _TIMES:
        value = told.get(name)
        if isinstance(value, datetime):
            yield name, value.timestamp()
        elif isinstance(value, int | float):
            yield name, float(value)
