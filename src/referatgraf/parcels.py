"""Tasks on their way to the workers of a cluster, packed.

A scheduler unpacks what it is given. What it finds is one function of this module and bytes, so that it loads none of
the libraries that tasks are done with, and takes no longer for a large task than for a small one.
"""

import pickle
import threading
from collections.abc import Callable
from typing import Any

_ONE_AT_A_TIME = threading.Lock()


def parcel(function: Callable[..., Any], *args: Any, **kwargs: Any) -> bytes:
    """A call of a function of a module, for `outcome`."""
    return pickle.dumps((function, args, kwargs))


def outcome(packed: bytes) -> tuple[Any, Exception | None]:
    """What a call gives or ends in, which a worker need not log and take apart as it does what is raised.

    No other thread of the worker does one meanwhile: neither the pipeline nor the reader of PDF is for several.

    Args:
        packed: made by `parcel` of the program that builds, and of the same version.
    """
    with _ONE_AT_A_TIME:
        try:
            function, args, kwargs = pickle.loads(packed)  # noqa: S301 - tasks come so to a worker in any case
            return function(*args, **kwargs), None
        except Exception as error:  # noqa: BLE001 - it is raised again where it is known what to do
            return None, error
