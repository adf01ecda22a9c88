"""From an origin to a folder: what is new or has changed is fetched, the rest is left alone."""

import asyncio
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from referatgraf.errors import FetchError
from referatgraf.fetching.answers import Answer
from referatgraf.fetching.client import NOTHING_KNOWN
from referatgraf.fetching.manifest import Entry, Manifest
from referatgraf.fetching.origins import Origin, Target

Progress = Callable[[str, int, int], None]
"""Told of each step: its name, how many targets are done, and of how many."""
_BETWEEN_WRITES = 50
"""Files after which the manifest is written, so that a killed run loses no more than those."""


@dataclass(slots=True)
class Collected:
    """What became of the targets.

    Attributes:
        new: files that were not there before.
        changed: files that are other ones now.
        same: files that were there, asked for or not.
        failed: why others could not be fetched.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    failed: list[FetchError] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many targets have been settled."""
        return self.new + self.changed + self.same + len(self.failed)


class Collector:
    """Fetches into one folder.

    Args:
        manifest: of the folder.
        at_once: targets that are asked for at the same time.
        again: whether what the list calls unchanged is asked for too.
    """

    def __init__(self, manifest: Manifest, at_once: int, *, again: bool) -> None:
        self._manifest, self._at_once, self._again = manifest, at_once, again
        self.collected = Collected()

    async def collect(self, origin: Origin, tell: Callable[[], None]) -> None:
        """Fetch what an origin offers; an address that fails is noted and the others go on.

        Raises:
            OSError: a file cannot be written.
        """
        targets = iter(origin.targets)
        workers = [asyncio.create_task(self._work(origin, targets, tell)) for _ in range(self._at_once)]
        try:
            await asyncio.gather(*workers)
        finally:
            for worker in workers:
                worker.cancel()
            self._manifest.write()

    async def _work(self, origin: Origin, targets: Iterator[Target], tell: Callable[[], None]) -> None:
        for target in targets:
            try:
                await self._settle(origin, target)
            except FetchError as error:
                self.collected.failed.append(error)
            tell()

    async def _settle(self, origin: Origin, target: Target) -> None:
        entry = self._manifest.entry(str(target.url))
        if entry and not self._manifest.is_intact(entry):
            entry = replace(entry, etag="", modified="", sha256="")
        if entry and entry.sha256 and target.state == entry.state != "" and not self._again:
            self.collected.same += 1
            return
        answer = await origin.get(target.url, entry.validators if entry else NOTHING_KNOWN)
        if answer.is_unchanged and entry:
            self.collected.same += 1
            self._manifest.put(replace(entry, published=target.published, state=target.state))
        else:
            self._take(target, entry, answer, origin.ending(answer))

    def _take(self, target: Target, entry: Entry | None, answer: Answer, ending: str) -> None:
        sha256, validators = hashlib.sha256(answer.data).hexdigest(), answer.validators
        is_same = entry is not None and entry.sha256 == sha256
        made = Entry(
            file=entry.file if entry else f"{target.name}{ending}",
            address=target.address,
            published=target.published,
            asked=str(target.url),
            fetched=entry.fetched if entry and is_same else datetime.now(UTC).isoformat(timespec="seconds"),
            sha256=sha256,
            state=target.state,
            etag=validators.etag,
            modified=validators.modified,
        )
        self._manifest.put(made, None if is_same else answer.data)
        self.collected.same += is_same
        is_there = entry is not None and entry.sha256 != ""
        self.collected.changed += is_there and not is_same
        self.collected.new += not is_there
        if not self.collected.done % _BETWEEN_WRITES:
            self._manifest.write()
