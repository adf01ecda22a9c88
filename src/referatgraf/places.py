"""Places for files that fsspec knows: folders, buckets (`s3://…`), and what else a package of its own brings."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from referatgraf.errors import ReferatgrafError, UsageError

_KEYS = "sæt nøglerne i omgivelserne (AWS_ACCESS_KEY_ID og AWS_SECRET_ACCESS_KEY) eller i ~/.aws"
_SEE = "se adressen og adgangen til den efter, og prøv igen"
_REASONS: dict[str, tuple[str, str]] = {
    "FileNotFoundError": ("det findes ikke", "ret adressen"),
    "PermissionError": ("der er ikke adgang", "se nøglerne og deres rettigheder efter"),
    "NoCredentialsError": ("adgangsnøglerne mangler", _KEYS),
    "PartialCredentialsError": ("en af adgangsnøglerne mangler", _KEYS),
    "EndpointConnectionError": ("der er ingen forbindelse", _SEE),
    "ConnectTimeoutError": ("der er ingen forbindelse", _SEE),
    "ReadTimeoutError": ("det svarer ikke i tide", _SEE),
}
"""What the errors of systems and of the client of S3 mean, and what to do, by their names."""


def files_at(address: str) -> tuple[Any, str]:
    """The system of files (an `fsspec.AbstractFileSystem`) of an address, and the path in it.

    Raises:
        UsageError: no system is known for the address, or its package is not installed.
    """
    import fsspec  # noqa: PLC0415 - most commands need none

    kind = address.partition("://")[0]
    try:
        files, path = fsspec.core.url_to_fs(address)
    except ImportError as error:
        do = "installér den med pip install 'referatgraf[s3]'" if kind in ("s3", "s3a") else "installér den"
        raise UsageError(f"stedet kan ikke bruges, for pakken til {kind}:// mangler", address, do) from error
    except ValueError as error:
        do = "giv en mappe eller en spand (s3://…)"
        raise UsageError(f"stedet kan ikke bruges, for {kind}:// kendes ikke", address, do) from error
    return files, str(path)


def refusals() -> tuple[type[Exception], ...]:
    """What tells that a place cannot be used; the client of S3 has errors of its own beside those of systems."""
    client = sys.modules.get("botocore.exceptions")
    return (OSError, ValueError) if client is None else (OSError, ValueError, client.BotoCoreError)


@contextmanager
def reached(what: str, address: str, failure: type[ReferatgrafError]) -> Iterator[None]:
    """Tell of a place that refuses in one sentence: `what` cannot be done there, with the reason and what to do.

    Raises:
        ReferatgrafError: it refused; of the class `failure`.
    """
    try:
        yield
    except refusals() as error:
        why, do = _reason(error)
        raise failure(f"{what} ({why})", address, do) from error


def _reason(error: BaseException) -> tuple[str, str]:
    """Why a place refused, and what to do."""
    named = (_REASONS[each.__name__] for each in type(error).__mro__ if each.__name__ in _REASONS)
    return next(named, (type(error).__name__, _SEE))
