"""The processes that answer: what takes too long is stopped on time, what takes too much dies alone; others go on."""

import asyncio
import os
import shutil
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import psutil
import pytest
from pyoxigraph import QuerySolutions

from referatgraf.build import BuildOptions, build
from referatgraf.graph.query import run
from referatgraf.graph.questions import questions
from referatgraf.graph.store import current_generation
from referatgraf.output.server.answer import RefusedError
from referatgraf.output.server.asked import Asked
from referatgraf.output.server.database import Database
from referatgraf.output.server.pool import Pool
from referatgraf.output.server.settings import Limits
from referatgraf.output.server.worker import warm

from ..conftest import EXAMPLES  # noqa: TID252 - tests have no name to import them by
from ..serving import served  # noqa: TID252 - tests have no name to import them by

SHORT = "ASK {}"
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
COUNT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c }"
QUICK = Limits(seconds=2.0, processes=3, long=2)


def within(folder: Path, limits: Limits, use: Callable[[Pool, Path], Awaitable[None]]) -> None:
    """Use a pool; when it stops, none of its processes is left."""

    async def used() -> None:
        pool = Pool(limits)
        try:
            await use(pool, current_generation(folder))
        finally:
            await pool.stop()

    before = set(psutil.Process().children())
    asyncio.run(used())
    assert set(psutil.Process().children()) <= before


async def told(pool: Pool, sparql: str, generation: Path) -> tuple[int, str, float]:
    """Status, answer or sentence, and seconds it took."""
    start = time.monotonic()
    try:
        async with pool.answering(Asked(sparql), generation) as answer:
            text = b"".join([piece async for piece in answer.pieces()])
        return 200, text.decode(), time.monotonic() - start
    except RefusedError as refused:
        return refused.refusal.status, refused.refusal.sentence, time.monotonic() - start


def test_a_long_query_is_stopped_on_time_and_others_go_on(examples: Path) -> None:
    async def use(pool: Pool, generation: Path) -> None:
        await asyncio.gather(*(told(pool, SHORT, generation) for _ in range(QUICK.processes)))  # all have started
        long = asyncio.create_task(told(pool, LONG, generation))
        while not long.done():
            assert (await told(pool, SHORT, generation))[0] == 200
            await asyncio.sleep(0.05)
        status, sentence, seconds = long.result()
        assert (status, "2 sekunder" in sentence) == (503, True)
        assert 1.9 < seconds < 3.0

    within(examples, QUICK, use)


def test_long_queries_leave_room_for_short_ones(examples: Path) -> None:
    async def use(pool: Pool, generation: Path) -> None:
        long = [asyncio.create_task(told(pool, LONG, generation)) for _ in range(3)]
        await asyncio.sleep(0.5)
        assert (await told(pool, SHORT, generation))[0] == 200
        (stopped,) = (each.result() for each in long if each.done())
        assert "for mange lange" in stopped[1]
        for each in long:
            each.cancel()
        await asyncio.gather(*long, return_exceptions=True)

    within(examples, replace(QUICK, seconds=30.0), use)


def test_so_many_may_wait_and_no_more(examples: Path) -> None:
    async def use(pool: Pool, generation: Path) -> None:
        asked = [told(pool, LONG if number < 2 else SHORT, generation) for number in range(5)]
        statuses = [status for status, *_ in await asyncio.gather(*asked)]
        assert statuses == [503, 503, 200, 503, 503]

    within(examples, replace(QUICK, waiting=3), use)


@pytest.mark.parametrize("query", [HUNGRY, f"ASK {{ FILTER({'(' * 30_000}1{')' * 30_000}) }}"], ids=["memory", "depth"])
def test_what_takes_too_much_dies_alone(examples: Path, query: str) -> None:
    async def use(pool: Pool, generation: Path) -> None:
        status, sentence, _ = await told(pool, query, generation)
        assert (status, "for meget" in sentence) == (400, True)
        assert (await told(pool, SHORT, generation))[0] == 200

    within(examples, Limits(seconds=60.0, memory=400_000_000), use)


def test_an_answer_has_a_limit(examples: Path) -> None:
    async def use(pool: Pool, generation: Path) -> None:
        assert (await told(pool, ENDLESS, generation))[0] == 413
        async with pool.answering(Asked(ENDLESS), generation) as answer:
            with pytest.raises(RefusedError):
                async for _ in answer.pieces():
                    pass
        assert (await told(pool, SHORT, generation))[0] == 200

    within(examples, Limits(result=3_000_000), use)


def test_a_slow_reader_holds_no_process(examples: Path) -> None:
    async def use(pool: Pool, generation: Path) -> None:
        query = "SELECT * { ?a ?b ?c }"
        async with pool.answering(Asked(query), generation) as answer:
            await asyncio.sleep(1.5)
            assert (await told(pool, SHORT, generation))[0] == 200
            slow = b"".join([piece async for piece in answer.pieces()]).decode()
        assert (await told(pool, query, generation))[1] == slow

    within(examples, replace(QUICK, processes=1), use)


def test_work_ends_when_nobody_waits(examples: Path) -> None:
    before = set(psutil.Process().children())

    async def use(pool: Pool, generation: Path) -> None:
        await told(pool, "SELECT * { ?a rg:heldOn ?b }", generation)  # a process that is still starting would be kept
        left = asyncio.create_task(told(pool, LONG, generation))
        await asyncio.sleep(1.0)
        working = set(psutil.Process().children()) - before
        left.cancel()
        with pytest.raises(asyncio.CancelledError):
            await left
        assert working
        assert not working & set(psutil.Process().children())

    within(examples, Limits(seconds=60.0, processes=1), use)


def test_processes_stand_ready_and_the_same_question_needs_none(examples: Path) -> None:
    before = set(psutil.Process().children())

    async def use(pool: Pool, generation: Path) -> None:
        pool.start(generation)
        await asyncio.wait_for(_more(before, QUICK.processes), 60)
        first = await told(pool, "SELECT * { ?a rg:heldOn ?b } ORDER BY ?a", generation)
        for each in set(psutil.Process().children()) - before:
            each.suspend()
        again = await told(pool, "SELECT * { ?a rg:heldOn ?b } ORDER BY ?a", generation)
        assert (first[0], again[:2]) == (200, first[:2])

    within(examples, QUICK, use)


def test_no_process_is_started_beyond_those_there_may_be(examples: Path) -> None:
    before = set(psutil.Process().children())

    async def use(pool: Pool, generation: Path) -> None:
        pool.start(generation)
        asked = [asyncio.create_task(told(pool, f"ASK {{}} # {number}", generation)) for number in range(12)]
        most = 0
        while not all(each.done() for each in asked):
            most = max(most, len(set(psutil.Process().children()) - before))
            await asyncio.sleep(0.01)
        assert {each.result()[0] for each in asked} == {200}
        assert 1 <= most <= QUICK.processes

    within(examples, QUICK, use)


def test_memory_is_given_back_between_two_queries(examples: Path, tmp_path: Path) -> None:
    place = tmp_path / "generation"
    shutil.copytree(current_generation(examples), place)
    database = Database(place, most=0)
    counted = _count(database)
    first = database.store
    database.let_go()
    assert database.store is not first
    shutil.rmtree(place)
    open_still = database.store
    database.let_go()
    assert database.store is open_still
    assert _count(database) == counted


class _Counted(Database):
    """A database that counts after how many queries it was told to let go."""

    times = 0

    def let_go(self) -> None:
        self.times += 1
        super().let_go()


@pytest.mark.parametrize("is_asked", [False, True])
def test_a_process_warms_up_until_somebody_asks(
    examples: Path, monkeypatch: pytest.MonkeyPatch, is_asked: bool
) -> None:
    out, into = map(os.fdopen, os.pipe(), "rw")
    with out, into:
        if is_asked:
            into.write("a query")
            into.flush()
        monkeypatch.setattr(sys, "stdin", out)
        database = _Counted(current_generation(examples))
        warm(database)
    assert database.times == (0 if is_asked else len(questions()))


def _count(database: Database) -> str:
    found = run(database.store, COUNT)
    assert isinstance(found, QuerySolutions)
    return str(next(found)["n"])


async def _more(before: set[psutil.Process], count: int) -> None:
    while len(set(psutil.Process().children()) - before) < count:
        await asyncio.sleep(0.05)


def test_a_new_generation_is_seen_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "graf"
    build([EXAMPLES / "noerhavn" / "2025-02-03_direktionen.txt"], folder, BuildOptions(model="none"))
    count = {"query": "SELECT (COUNT(?d) AS ?n) { ?d a rg:Document }", "format": "csv"}
    with served(folder) as address, httpx.Client(base_url=address, timeout=60) as client:
        assert client.get("/sparql", params=count).text.split()[1] == "1"
        build([EXAMPLES], folder, BuildOptions(model="none"))
        assert client.get("/sparql", params=count).text.split()[1] == "13"
        assert "<b>13</b> Dokumenter" in client.get("/").text


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """The address of another server of this machine, and what it is asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(500)

        do_POST = do_GET  # noqa: N815 - of http.server

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", asked
        server.shutdown()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <ADDRESS> { ?s ?p ?o } }",
        "SELECT * { service<ADDRESS>{ ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
        "PREFIX : <ADDRESS> SELECT * { SERVICE:a { ?s ?p ?o } }",
        "PREFIX a: <ADDRESS> SELECT * { SERVICE a:b\\#c { ?s ?p ?o } }",
        "SELECT * { BIND(<ADDRESS> AS ?at) SERVICE ?at { ?s ?p ?o } }",
        "SELECT * { SERVICE #\n#<x> {\n<ADDRESS>#\n{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <ADDRESS#a> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(?o<'a>')SERVICE <ADDRESS> { ?s ?p ?o } FILTER(?o<'x') }",
        "SELECT * { ?s ?p ?o FILTER(?o<1)SERVICE#> \n<ADDRESS> { ?s ?p ?o } }",
        "SELECT * { FILTER EXISTS { SERVICE <ADDRESS> { ?s ?p ?o } } }",
    ],
)
def test_no_query_reaches_another_server(http: httpx.Client, elsewhere: tuple[str, list[str]], query: str) -> None:
    address, asked = elsewhere
    for method in ("get", "post"):
        text = {"query": query.replace("ADDRESS", address)}
        answer = http.get("/sparql", params=text) if method == "get" else http.post("/sparql", data=text)
        assert answer.status_code == 400
    assert asked == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service a rg:Body }",
        "PREFIX service: <http://example.org/> SELECT * { ?s service:a ?o }",
        "SELECT * { ?s <http://example.org/service> ?o . ?o a ?t }",
        "SELECT * { GRAPH ?service { ?s ?p 'SERVICE' } } # SERVICE",
        "ASK FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
    ],
)
def test_the_word_alone_is_no_call(http: httpx.Client, query: str) -> None:
    assert http.get("/sparql", params={"query": query}).status_code == 200
