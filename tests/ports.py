"""Ports for servers that must be told theirs before they start."""

import os
import socket
from itertools import count

_FIRST, _NUMBER, _EACH = 20_000, 12_000, 64
_NEXT = count(os.getpid() * _EACH)


def free_ports(number: int) -> list[int]:
    """Ports of this machine that nobody listens on, none of them given before.

    They lie below those that systems give by themselves, and the processes of a test run begin at different places.
    """
    return [next(port for at in _NEXT if _is_free(port := _FIRST + at % _NUMBER)) for _ in range(number)]


def _is_free(port: int) -> bool:
    with socket.socket() as place:
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            place.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
