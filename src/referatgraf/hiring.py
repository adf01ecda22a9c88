"""Who does the work of a build, as its options say."""

from collections.abc import Iterator
from contextlib import contextmanager

from referatgraf.errors import UsageError
from referatgraf.pool import Pool
from referatgraf.processes import Processes


@contextmanager
def hired(jobs: int, scheduler: str = "", exchange: str = "") -> Iterator[Pool]:
    """The pool that the documents of a build are handed to, until the block ends.

    Args:
        jobs: number of processes of this machine; 0 takes one a processor where that pays.
        scheduler: address of a Dask cluster that does the work instead; empty for none.
        exchange: folder or bucket by which files go to its workers and back; empty where all share a disk.

    Raises:
        UsageError: the cluster or the exchange cannot be used.
    """
    if not scheduler:
        if exchange:
            raise UsageError("--exchange er til en klynge", exchange, "giv også --scheduler")
        with Pool(Processes(jobs)) as pool:
            yield pool
        return
    try:
        from referatgraf.cluster import joined  # noqa: PLC0415 - an extra, which takes a second to load
        from referatgraf.exchange import Exchange, ExchangingPool  # noqa: PLC0415
    except ImportError as error:
        what = f"pakken {error.name} mangler"
        raise UsageError(what, "--scheduler", "installér den med pip install 'referatgraf[dask]'") from error
    place = Exchange.at(exchange) if exchange else None
    with joined(scheduler) as crew, ExchangingPool(crew, place) if place else Pool(crew) as pool:
        yield pool
