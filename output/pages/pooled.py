"""Questions that a page asks of the processes of the server, which are stopped when they take too long."""

import asyncio

from pyoxigraph import QueryResultsFormat, QuerySolution, QuerySolutions, parse_query_results

from referatgraf.output.server.answer import RefusedError
from referatgraf.output.server.asked import Asked
from referatgraf.output.server.site import Site

MOMENTS = 8.0
"""Seconds that a part of a page may take, a process that has to be started first among them; a page that is asked for
the answer itself waits as long as `/sparql`."""


async def solutions(site: Site, sparql: str, seconds: float | None = None) -> list[QuerySolution]:
    """The solutions of a SELECT, in the order of the answer.

    Args:
        site: the served graph.
        sparql: the query.
        seconds: how long it may take, as long as the server's limits allow where left out.

    Raises:
        RefusedError: there is no answer within the limits of the server.
        TimeoutError: there is none within `seconds`.
    """
    async with (
        asyncio.timeout(seconds),
        site.pool.answering(Asked(sparql, "json"), site.generations.current().place) as answer,
    ):
        data = b"".join([piece async for piece in answer.pieces()])
    found = parse_query_results(data, format=QueryResultsFormat.JSON)
    assert isinstance(found, QuerySolutions)
    return list(found)


__all__ = ["MOMENTS", "RefusedError", "solutions"]
