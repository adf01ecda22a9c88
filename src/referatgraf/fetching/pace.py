"""How fast one site is asked: with a pause between questions, and not while it wants to be left alone."""

import asyncio
from time import monotonic


class Pace:
    """The pace of one site.

    Args:
        between: seconds from the beginning of one question to that of the next.
    """

    def __init__(self, between: float) -> None:
        self.between = between
        self._next = 0.0

    async def turn(self) -> None:
        """Wait until the next question may be asked."""
        while (wait := self._next - monotonic()) > 0:
            await asyncio.sleep(wait)
        self._next = monotonic() + self.between

    def hold(self, seconds: float) -> None:
        """Ask nothing for so long."""
        self._next = max(self._next, monotonic() + seconds)
