"""`fetch` from an address to a folder."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from referatgraf.errors import DocumentError, UsageError
from referatgraf.fetching.addresses import web_address
from referatgraf.fetching.client import Client, Limits
from referatgraf.fetching.collecting import Collected, Collector, Progress
from referatgraf.fetching.contents import attachment_ending
from referatgraf.fetching.firstagenda import Choice, Site, attachments_of, is_of_site
from referatgraf.fetching.listing import Listed, answer_lists, listed_in, one_page, pages
from referatgraf.fetching.manifest import Manifest
from referatgraf.fetching.origins import Origin, Target
from referatgraf.nlp.reading.loading import load

MINUTES, ATTACHMENTS = "Henter referater", "Henter bilag"


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What to fetch and how.

    Attributes:
        choice: which meetings; of pages, those changed since its day.
        only: a text that the address of a page must hold; empty for all.
        attachments: folder for attachments; None leaves them.
        again: ask for what the list calls unchanged too.
        limits: how sites are asked.
    """

    choice: Choice = field(default_factory=Choice)
    only: str = ""
    attachments: Path | None = None
    again: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a run did.

    Attributes:
        minutes: what became of the minutes.
        attachments: what became of the attachments; None where none were wanted.
        withdrawn: files whose meetings the site does not list any more.
        is_one_page: whether the address was neither a site nor a list, but a page.
    """

    minutes: Collected
    attachments: Collected | None = None
    withdrawn: tuple[str, ...] = ()
    is_one_page: bool = False


def fetch(given: str, out: Path, options: FetchOptions, progress: Progress) -> FetchReport:
    """Fetch what is new at an address.

    Args:
        given: a site of FirstAgenda, a sitemap, a list of addresses or a page; or a file with a list or sitemap.
        out: the folder of minutes.
        options: what to fetch and how.
        progress: told of every file.

    Raises:
        UsageError: the address is none, or an option does not go with it.
        FetchError: the address itself cannot be fetched; what fails below it is in the report.
    """
    _check_folders(out, options.attachments)
    return asyncio.run(_fetched(given, out, options, progress))


async def _fetched(given: str, out: Path, options: FetchOptions, progress: Progress) -> FetchReport:
    async with Client(options.limits) as client:
        is_file = _is_file(given)
        answer = None if is_file else await client.get(web_address(given))
        size = options.limits.size
        listed = answer_lists(answer, size) if answer else listed_in(load(Path(given)), size, given)
        if listed is not None:
            return await _from_pages(await _pages(client, listed, options), out, options, progress)
        if answer is None:
            raise UsageError(
                "filen er hverken en liste af adresser eller et sitemap", given, "skriv en adresse på hver linje"
            )
        site = Site(client, web_address(given))
        if (bodies := await site.listed()) is not None:
            _check_unused("--only", options.only)
            return await _from_site(site, await site.origin(bodies, options.choice), out, options, progress)
        origin = one_page(client, web_address(given))
        return replace(await _from_pages(origin, out, options, progress), is_one_page=True)


async def _pages(client: Client, listed: list[Listed], options: FetchOptions) -> Origin:
    return await pages(client, listed, options.choice.since, options.only)


async def _from_pages(origin: Origin, out: Path, options: FetchOptions, progress: Progress) -> FetchReport:
    _check_unused("--body", options.choice.bodies)
    _check_unused("--attachments", options.attachments)
    return FetchReport(await _collected(MINUTES, origin, Manifest(out), options, progress))


async def _from_site(site: Site, origin: Origin, out: Path, options: FetchOptions, progress: Progress) -> FetchReport:
    manifest = Manifest(out)
    minutes, attached = await _collected(MINUTES, origin, manifest, options, progress), None
    if options.attachments:
        targets = {target.url: target for target in _attached(origin, manifest)}
        named = Origin(tuple(targets.values()), None, site.get, attachment_ending)
        attached = await _collected(ATTACHMENTS, named, Manifest(options.attachments), options, progress)
    gone = [asked for asked in manifest.addresses() - (origin.listed or frozenset()) if is_of_site(asked, site.front)]
    files = sorted(entry.file for asked in gone if (entry := manifest.entry(asked)))
    return FetchReport(minutes, attached, tuple(files))


async def _collected(
    step: str, origin: Origin, manifest: Manifest, options: FetchOptions, progress: Progress
) -> Collected:
    collector = Collector(manifest, options.limits.at_once, again=options.again)
    await collector.collect(origin, lambda: progress(step, collector.collected.done, len(origin.targets)))
    return collector.collected


def _attached(origin: Origin, manifest: Manifest) -> Iterator[Target]:
    """The attachments of the meetings that are there; those of unchanged minutes count as unchanged."""
    for meeting in origin.targets:
        entry = manifest.entry(str(meeting.url))
        if entry and manifest.is_intact(entry):
            try:
                found = attachments_of(meeting, load(manifest.folder / entry.file))
            except DocumentError:
                continue  # build tells what is wrong with it
            yield from (replace(each, state=entry.sha256[:16]) for each in found)


def _is_file(given: str) -> bool:
    if "://" in given:
        return False
    if not Path(given).is_file():
        raise UsageError(f"»{given}« er hverken en fil eller en webadresse", do="skriv adresser med https://")
    return True


def _check_unused(option: str, value: object) -> None:
    if value:
        raise UsageError(f"{option} kan ikke bruges til denne slags adresse", do="udelad den; se docs/commands.md")


def _check_folders(out: Path, attachments: Path | None) -> None:
    if attachments and (out.resolve() in (attachments.resolve(), *attachments.resolve().parents)):
        what = "bilagene ville ligge blandt referaterne, og build ville læse dem som referater"
        raise UsageError(what, str(attachments), "vælg en mappe uden for --out")
