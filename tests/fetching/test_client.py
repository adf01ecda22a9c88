"""Asking politely and within limits: robots.txt, pauses, repetitions, sizes, times, and no way elsewhere."""

import asyncio
import gzip
from time import monotonic

import httpx
import pytest

from referatgraf.errors import FetchError, UsageError
from referatgraf.fetching.addresses import is_private, is_same_site, web_address
from referatgraf.fetching.answers import Answer
from referatgraf.fetching.client import Client

from .conftest import FAST, Fetch
from .site import Publication, Site, content, slow, status

LISTE = "/api/agenda/udvalgsliste"
M1 = "/api/agenda/dagsorden/m1"
PAGE = ("text/html", b"<!doctype html><title>Referat</title><p>Punkt 1")


@pytest.mark.parametrize(
    "fault",
    [
        status(500),
        status(503, Retry_After="0"),
        status(429),
        slow(9),
        content(b"no gzip at all, this", Content_Encoding="gzip"),
    ],
)
def test_what_fails_in_passing_is_asked_again(publication: Publication, get: Fetch, fault: object) -> None:
    publication.faults[M1] += [fault, fault]  # type: ignore[list-item]
    assert get(publication.address, silence=0.3).minutes.new == 3
    assert publication.asked(M1) == [M1] * 3


def test_what_fails_for_good_is_told_and_the_others_go_on(publication: Publication, get: Fetch) -> None:
    publication.faults[M1] += [status(500)] * 4
    report = get(publication.address)
    assert report.minutes.new == 2
    assert [str(error) for error in report.minutes.failed] == [
        f"{publication.address}{M1}: stedet svarer med en fejl (500); kør fetch igen senere; det hentede gemmes."
    ]
    assert get(publication.address).minutes.new == 1


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (401, "kræver login"),
        (403, "giver ikke adgang"),
        (404, "findes ikke"),
        (410, "taget ned"),
        (418, "svarer med en fejl"),
    ],
)
def test_a_refusal_is_not_asked_again(publication: Publication, get: Fetch, code: int, sentence: str) -> None:
    publication.faults[M1].append(status(code))
    report = get(publication.address)
    assert [sentence in str(error) for error in report.minutes.failed] == [True]
    assert publication.asked(M1) == [M1]


def test_a_site_that_keeps_failing_is_left_alone(publication: Publication, get: Fetch) -> None:
    for number in range(20):
        publication.add(f"n{number}", "Byrådet", "2025-01-15")
        publication.faults[f"/api/agenda/dagsorden/n{number}"] += [status(502)] * 9
    report = get(publication.address, tries=2, at_once=1)
    assert len(report.minutes.failed) > 15
    assert len(publication.asked("/api/agenda/dagsorden/n")) == 10
    assert "svarer ikke mere" in str(report.minutes.failed[-1])


def test_a_site_may_ask_to_be_left_alone(publication: Publication, get: Fetch) -> None:
    publication.faults[M1].append(status(503, Retry_After="1"))
    start = monotonic()
    assert get(publication.address).minutes.new == 3
    assert monotonic() - start >= 1
    publication.faults[M1] += [status(503, Retry_After="Wed, 21 Oct 2099 07:28:00 GMT")]
    start = monotonic()
    assert len(get(publication.address, again=True).minutes.failed) == 1
    assert monotonic() - start < 5


@pytest.mark.parametrize("told", ["", "-1", "snart", "0 0 0", "Wed, 21 Oct 99999999999 07:28:00 GMT"])
def test_a_wait_that_is_none(told: str) -> None:
    assert Answer(httpx.URL("http://a.example"), 503, httpx.Headers({"retry-after": told}), b"").wait == 0


@pytest.mark.parametrize(("fault", "limits"), [(slow(9), {"silence": 0.2}), (slow(0.05, 1000), {"seconds": 0.4})])
def test_slow_answers_are_given_up(
    publication: Publication, get: Fetch, fault: object, limits: dict[str, float]
) -> None:
    publication.faults[M1] += [fault]  # type: ignore[list-item]
    start = monotonic()
    report = get(publication.address, tries=1, **limits)
    assert ["svarer ikke i tide" in str(error) for error in report.minutes.failed] == [True]
    assert monotonic() - start < 4


@pytest.mark.parametrize("packed", [False, True])
def test_large_answers_are_given_up(publication: Publication, get: Fetch, packed: bool) -> None:
    data = b" " * 5_000_000
    fault = content(gzip.compress(data), Content_Encoding="gzip") if packed else content(data)
    publication.faults[M1].append(fault)
    report = get(publication.address, size=1_000_000)
    assert ["fylder over 1 MB" in str(error) for error in report.minutes.failed] == [True]


@pytest.mark.parametrize(
    "location",
    ["http://localhost:{port}/", "http://127.0.0.2:{port}/", "http://127.0.0.1:9/", "https://example.org/", "//[::1]/", "http://xn--/",
     "file:///etc/passwd", "http://[bad"],
)  # fmt: skip
def test_nobody_is_led_elsewhere(publication: Publication, get: Fetch, location: str) -> None:
    port = publication.address.rpartition(":")[2]
    publication.faults[M1].append(status(302, Location=location.format(port=port)))
    report = get(publication.address)
    assert ["viderestiller til" in str(error) for error in report.minutes.failed] == [True]
    assert report.minutes.new == 2


def test_redirects_have_an_end(pages: Site, get: Fetch) -> None:
    pages.faults["/a"] += [status(302, Location="/a")] * 9
    with pytest.raises(FetchError, match="uden ende"):
        get(f"{pages.address}/a")


def test_a_site_that_was_on_the_internet_does_not_turn_into_a_machine_nearby(pages: Site) -> None:
    """No test can be on the internet, so the client is told that its first answer came from there."""
    pages.pages["/a"] = PAGE

    async def ask() -> None:
        async with Client(FAST) as client:
            url = httpx.URL(f"{pages.address}/a")
            assert (await client.get(url)).status == 200
            client._sites[url.netloc.decode()].is_private = False
            with pytest.raises(FetchError, match="lukket net"):
                await client.get(url)

    asyncio.run(ask())


def test_robots_txt_is_followed(publication: Publication, get: Fetch) -> None:
    publication.robots = "User-agent: *\nDisallow: /api/*/dagsorden/m1$\n"
    report = get(publication.address)
    assert (report.minutes.new, len(report.minutes.failed)) == (2, 1)
    assert "robots.txt tillader ikke" in str(report.minutes.failed[0])
    assert M1 not in publication.asked()
    publication.robots = "User-agent: referatgraf\nDisallow: /\n\nUser-agent: *\nAllow: /\n"
    with pytest.raises(FetchError, match=r"robots\.txt tillader ikke"):
        get(publication.address)
    assert publication.asked() == ["/robots.txt"]


def test_where_robots_txt_fails_nothing_is_asked(publication: Publication, get: Fetch) -> None:
    publication.faults["/robots.txt"] += [status(500)] * 4
    with pytest.raises(FetchError, match=r"robots\.txt"):
        get(publication.address)
    assert set(publication.asked()) == {"/robots.txt"}


@pytest.mark.parametrize("robots", ["User-agent: *\nCrawl-delay: 0.1\n", None])
def test_the_pace(publication: Publication, get: Fetch, robots: str | None) -> None:
    publication.robots = robots
    get(publication.address, **({} if robots else {"rate": 10}))
    moments = [each.moment for each in publication.seen if each.path != "/robots.txt"]
    assert len(moments) == 5
    assert moments[-1] - moments[0] >= 0.3, "the first two follow one another, and each of the others waits 0.1 s"


def test_a_site_without_an_answer(get: Fetch) -> None:
    with pytest.raises(FetchError) as told:
        get("http://127.0.0.1:9/referater/sitemap.xml")
    assert str(told.value) == (
        "http://127.0.0.1:9/: der er ingen forbindelse til stedet;"
        " se adressen og nettet efter, og kør fetch igen; det hentede gemmes."
    )


@pytest.mark.parametrize(
    "given",
    [
        "dagsordener.example",
        "ftp://a.example/",
        "http:///x",
        "http://[",
        "https://xn--",
        "https://navn:kode@a.example/",
    ],
)
def test_what_is_no_address(get: Fetch, given: str) -> None:
    with pytest.raises(UsageError):
        get(given)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.example/x", "http://a.example:80/y", True),
        ("http://a.example/", "https://a.example/", True),
        ("https://a.example/", "http://a.example/", False),
        ("http://a.example/", "https://a.example:8443/", False),
        ("http://a.example:8080/", "http://a.example/", False),
        ("https://a.example/", "https://www.a.example/", False),
        ("https://A.example/", "https://a.example/", True),
    ],
)
def test_what_is_one_site(one: str, other: str, same: bool) -> None:
    assert is_same_site(web_address(one), web_address(other)) is same


@pytest.mark.parametrize(
    ("address", "private"),
    [("127.0.0.1", True), ("10.1.2.3", True), ("169.254.169.254", True), ("::1", True), ("fe80::1%eth0", True),
     ("::ffff:10.0.0.1", True), ("100.64.0.1", True), ("193.0.6.139", False), ("2001:67c:2e8::1", False)],
)  # fmt: skip
def test_what_is_private(address: str, private: bool) -> None:
    assert is_private(address) is private
