"""A site of FirstAgenda: what is fetched, what the second time, and what of it `build` makes."""

import csv
import hashlib
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic, sleep

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.elsewhere import Elsewhere
from referatgraf.errors import FetchError, UsageError
from referatgraf.fetching.firstagenda import Choice
from referatgraf.fetching.run import FetchOptions, fetch
from referatgraf.inputs import gather

from ..program import referatgraf  # noqa: TID252 - tests have no name to import them by
from ..told import Told  # noqa: TID252
from .conftest import FAST, Fetch
from .site import NOWHERE, Publication, minutes, slow, status

DAGSORDEN = "/api/agenda/dagsorden/"


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "sources.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_meetings_become_files_and_rows(publication: Publication, get: Fetch, out: Path) -> None:
    report = get(publication.address)
    assert (report.minutes.new, report.minutes.failed) == (3, [])
    names = ["2024-12-04-byraadet-m1.json", "2025-02-06-boerne-og-ungeudvalget-m3.json", "2025-03-05-byraadet-m2.json"]
    assert files(out) == [*names, "sources.csv"]
    assert json.loads((out / names[0]).read_bytes()) == publication.minutes["m1"]
    told = [(row["fil"], row["adresse"], row["dato"]) for row in rows(out)]
    here = publication.address
    assert told == [
        (names[0], f"{here}/vis?id=m1", "2025-03-20"),
        (names[1], f"{here}/vis?id=m3", ""),
        (names[2], f"{here}/vis?id=m2", "2025-03-12"),
    ]


def test_build_reads_what_was_fetched(publication: Publication, get: Fetch, out: Path, tmp_path: Path) -> None:
    get(publication.address)
    graph = tmp_path / "graf"
    options = BuildOptions("Nørhavn", out / "sources.csv", jobs=1, model="none")
    report = build([out], graph, options)
    assert (report.data["unreadable"], report.data["passed_over"], report.exit_code()) == ([], [], 0)
    assert report.data["totals"]["meetings"] == 3
    turtle = (graph / "graph.ttl").read_text(encoding="utf-8")
    assert f"<{publication.address}/vis?id=m2>" in turtle
    documents = gather([out], graph, out / "sources.csv", Elsewhere(graph)).documents
    published = {each.path.name: each.source.published for each in documents.values()}
    assert published["2025-03-05-byraadet-m2.json"] == "2025-03-12"
    told = Told(graph / "graph.ttl").document("2025-03-05-byraadet-m2.json")
    assert [item["closed"] for item in told["items"]] == [False, True]


def test_the_cookie_comes_from_the_front_page(publication: Publication, get: Fetch) -> None:
    get(publication.address)
    assert publication.asked()[:3] == ["/robots.txt", "/", "/api/agenda/udvalgsliste"]
    for shown in ("id=m2", "id=m2&punktid=m2-1#punkt", "punktid=m2-1&id=m2"):
        get(f"{publication.address}/vis?{shown}", again=True)
        assert publication.asked(DAGSORDEN) == [f"{DAGSORDEN}m2"]


def test_a_cookie_that_runs_out_is_renewed(publication: Publication, get: Fetch) -> None:
    async def forget(request: object) -> object:
        publication.sessions.clear()
        return await publication.answer(request)  # type: ignore[arg-type]

    publication.faults[f"{DAGSORDEN}m2"].append(forget)  # type: ignore[arg-type]
    assert get(publication.address, at_once=1).minutes.new == 3


def test_a_second_run_asks_for_what_is_new_alone(publication: Publication, get: Fetch, out: Path) -> None:
    publication.bodies["2022-2025"]["Børne- og Ungeudvalget"][0]["ReleasedDate"] = "2025-02-10T08:00:00"  # type: ignore[index]
    get(publication.address)
    before = (out / "sources.csv").read_bytes()
    publication.add("m4", "Byrådet", "2025-04-02")
    publication.asked()
    report = get(publication.address)
    assert (report.minutes.new, report.minutes.same) == (1, 3)
    assert publication.asked(DAGSORDEN) == [f"{DAGSORDEN}m4"]
    assert set(before.splitlines()) < set((out / "sources.csv").read_bytes().splitlines())


def test_without_a_release_date_it_asks_whether_something_changed(publication: Publication, get: Fetch) -> None:
    publication.add("m1", "Byrådet", "2024-12-04", None)
    get(publication.address)
    publication.seen.clear()
    assert get(publication.address).minutes.same == 3
    asked = [each for each in publication.seen if each.path == f"{DAGSORDEN}m1"]
    assert "if-none-match" in asked[0].headers


def test_changed_minutes_take_the_place_of_the_former(publication: Publication, get: Fetch, out: Path) -> None:
    get(publication.address)
    publication.minutes["m2"]["Dagsordenpunkter"][0]["Navn"] = "Ny cykelsti og fortov i Klinteby"
    assert get(publication.address).minutes.changed == 0, "the list tells of no change"
    publication.add("m2", "Byrådet", "2025-03-06", "2025-03-19T10:00:00")
    report = get(publication.address)
    assert (report.minutes.new, report.minutes.changed, report.minutes.same) == (0, 1, 2)
    assert "og fortov" in (out / "2025-03-05-byraadet-m2.json").read_text(encoding="utf-8")
    assert [row["dato"] for row in rows(out) if row["fil"].endswith("m2.json")] == ["2025-03-19"]


def test_again_finds_changes_that_the_list_does_not_tell(publication: Publication, get: Fetch) -> None:
    get(publication.address)
    publication.minutes["m2"]["Dagsordenpunkter"][0]["Navn"] = "Ny cykelsti og fortov i Klinteby"
    report = get(publication.address, again=True)
    assert (report.minutes.changed, report.minutes.same) == (1, 2)


def test_a_file_that_was_lost_or_damaged_is_fetched_again(publication: Publication, get: Fetch, out: Path) -> None:
    get(publication.address)
    (out / "2024-12-04-byraadet-m1.json").unlink()
    (out / "2025-03-05-byraadet-m2.json").write_bytes(b"{")
    assert get(publication.address).minutes.new == 2
    assert (out / "2025-03-05-byraadet-m2.json").stat().st_size > 100


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(since=date(2025, 2, 6)), {"m2", "m3"}),
        (Choice(bodies=("byrådet",)), {"m1", "m2"}),
        (Choice(bodies=("unge", "BYRÅDET")), {"m1", "m2", "m3"}),
        (Choice(date(2025, 1, 1), ("Byrådet",)), {"m2"}),
    ],
)
def test_what_is_chosen(publication: Publication, get: Fetch, choice: Choice, expected: set[str]) -> None:
    get(publication.address, choice=choice)
    assert {path.removeprefix(DAGSORDEN) for path in publication.asked(DAGSORDEN)} == expected


def test_supplements_and_closed_minutes_are_told_by_their_fields(
    publication: Publication, get: Fetch, out: Path, tmp_path: Path
) -> None:
    """A supplementary agenda joins its meeting; of a closed one titles alone are read, and its attachments left."""
    publication.add("m2t", "Byrådet", "2025-03-05", IsSupplementaryAgenda=True)
    publication.minutes["m2t"]["TillaegsDagsorden"] = True
    publication.minutes["m2t"]["Moede"]["Navn"] = "Tillægsdagsorden"
    publication.minutes["m2t"]["Dagsordenpunkter"][0] |= {
        "Punktnummer": "3",
        "Navn": "Tillæg om støj",
        "SagsNummer": "25/77",
    }
    publication.minutes["m1"]["Moede"]["Navn"] = "Lukket referat"
    publication.attachments = {f"m{n}-b1": b"%PDF-1.4 kort" for n in (1, 3)}
    publication.attachments |= {"m2-b1": b"%PDF-1.4 kort", "m2t-b1": b"%PDF-1.4 kort"}
    report = get(publication.address, attachments=tmp_path / "bilag")
    assert sorted(path.split("/")[4] for path in publication.asked("/vis/pdf/bilag/")) == ["m2-b1", "m2t-b1", "m3-b1"]
    assert report.minutes.failed == []
    graph = tmp_path / "graf"
    made = build([out], graph, BuildOptions("Nørhavn", out / "sources.csv", jobs=1, model="none"))
    assert (made.data["totals"]["documents"], made.data["totals"]["meetings"]) == (4, 3)
    told = Told(graph / "graph.ttl").document("2024-12-04-byraadet-m1.json")
    assert [item["closed"] for item in told["items"]] == [True, True]


@pytest.mark.parametrize("value", [NOWHERE, None, 17, "Referat", [], {}])
def test_fields_of_other_values_than_told_stop_nothing(
    publication: Publication, get: Fetch, out: Path, value: object
) -> None:
    """Zero GUIDs, nothing, and values of other types stand where the list and the minutes say something."""
    for name in ("OrganisationId", "Historisk"):
        publication.extras[name] = value
    for name in ("ReleasedDate", "Navn", "Sted", "MeetingEndUtc", "IsSupplementaryAgenda"):
        publication.bodies["2022-2025"]["Byrådet"][0][name] = value  # type: ignore[index]
    for name in ("AgendaUid", "TillaegsDagsorden", "Id"):
        publication.minutes["m1"][name] = value
    report = get(publication.address)
    assert (report.minutes.new, report.minutes.failed) == (3, [])
    assert (out / "2024-12-04-byraadet-m1.json").exists()


def test_a_body_that_is_not_there_is_told_with_those_that_are(publication: Publication, get: Fetch, out: Path) -> None:
    with pytest.raises(UsageError, match="vælg blandt Byrådet, Børne- og Ungeudvalget"):
        get(publication.address, choice=Choice(bodies=("Havneudvalget",)))
    assert not out.exists()


def test_empty_lists(publication: Publication, get: Fetch, out: Path) -> None:
    publication.bodies = {"2022-2025": {"Byrådet": []}, "2026-2029": {}}
    assert get(publication.address).minutes.done == 0
    publication.bodies = {}
    assert get(publication.address).minutes.done == 0
    assert files(out) == ["sources.csv"]


def test_meetings_that_are_not_listed_are_searched_page_by_page(publication: Publication, get: Fetch) -> None:
    publication.bodies = {"2022-2025": {"Ældrerådet": None}}
    for year, count in (("2023", 200), ("2024", 203)):
        found = [minutes(f"s{year}-{number}", "Ældrerådet", f"{year}-05-06") for number in range(count)]
        publication.found["u-Ældrerådet", year] = found
        publication.minutes |= {each["Id"]: each for each in found}
    assert get(publication.address, choice=Choice(since=date(2024, 1, 1))).minutes.new == 203
    asked = [each.query["request.kriterie.moedeDato"] for each in publication.seen if "soeg" in each.path]
    assert asked == ["2024", "2024", "2025"]


@pytest.mark.parametrize("own", ["../../etc/passwd", "", "a/b", "x" * 65, "m1?x=1"])
def test_an_identifier_that_is_none_is_refused(publication: Publication, get: Fetch, out: Path, own: str) -> None:
    publication.bodies["2022-2025"]["Byrådet"][0]["Id"] = own  # type: ignore[index]
    with pytest.raises(FetchError, match="møde med nummeret"):
        get(publication.address)
    assert not out.exists()


def test_attachments_that_are_open_go_to_a_folder_of_their_own(
    publication: Publication, get: Fetch, out: Path, tmp_path: Path
) -> None:
    publication.attachments = {f"m{number}-b{which}": b"%PDF-1.4 kort" for number in (1, 2, 3) for which in (1, 2, 3)}
    bilag = tmp_path / "bilag"
    report = get(publication.address, attachments=bilag)
    assert report.attachments is not None
    assert (report.attachments.new, report.attachments.failed) == (3, [])
    assert files(bilag) == [*(f"kort-over-stien-m{number}-b1.pdf" for number in (1, 2, 3)), "sources.csv"]
    assert len(publication.asked("/vis/pdf/bilag/")) == 3
    again = get(publication.address, attachments=bilag)
    assert again.attachments is not None
    assert (again.attachments.same, publication.asked("/vis/pdf/bilag/")) == (3, [])
    with pytest.raises(UsageError, match="ligge blandt referaterne"):
        get(publication.address, attachments=out / "bilag")


def test_minutes_that_the_site_has_withdrawn_are_told_and_kept(publication: Publication, get: Fetch, out: Path) -> None:
    get(publication.address)
    publication.bodies["2022-2025"]["Byrådet"][:1] = []  # type: ignore[index]
    report = get(publication.address, choice=Choice(bodies=("Børne- og Ungeudvalget",)))
    assert report.withdrawn == ("2024-12-04-byraadet-m1.json",)
    assert (out / report.withdrawn[0]).exists()


@pytest.fixture
def heard() -> Iterator[None]:
    """That the process hears Ctrl+C, which one that a shell has started in the background ignores."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


@pytest.mark.usefixtures("heard")
def test_what_was_fetched_before_an_interruption_is_not_asked_for_again(publication: Publication, out: Path) -> None:
    pressed = []

    def interrupt(_: str, done: int, __: int) -> None:
        if done == 2 and not pressed:
            pressed.append("Ctrl+C")
            signal.raise_signal(signal.SIGINT)

    options = FetchOptions(limits=FAST)
    publication.faults[f"{DAGSORDEN}m3"].append(slow(20))  # so that it is not there yet when two are
    with pytest.raises(KeyboardInterrupt):
        fetch(publication.address, out, options, interrupt)
    kept = len(rows(out))
    assert kept >= 2
    assert not list(out.glob("*.tmp"))
    publication.bodies["2022-2025"]["Børne- og Ungeudvalget"][0]["ReleasedDate"] = "2025-02-10T08:00:00"  # type: ignore[index]
    assert fetch(publication.address, out, options, lambda *_: None).minutes.new == 3 - kept


def test_a_run_that_is_killed_loses_little_and_leaves_no_half_of_a_file(
    publication: Publication, get: Fetch, out: Path
) -> None:
    for number in range(90):
        publication.add(f"k{number:02}", "Byrådet", "2025-01-15")
    publication.faults[f"{DAGSORDEN}k80"].append(slow(60))
    words = ("fetch", publication.address, "--out", out, "--rate", 50, "--body", "Byrådet", "--quiet")
    with subprocess.Popen([sys.executable, "-m", "referatgraf", *map(str, words)]) as running:
        deadline = monotonic() + 60
        while len(publication.seen) < 80 and running.poll() is None and monotonic() < deadline:
            sleep(0.05)
        running.kill()
    kept = rows(out)
    assert len(kept) >= 50
    assert all(hashlib.sha256((out / row["fil"]).read_bytes()).hexdigest() == row["sha256"] for row in kept)
    publication.seen.clear()
    report = get(publication.address)
    assert (report.minutes.new, report.minutes.failed) == (93 - len(kept), [])
    assert len(rows(out)) == 93
    assert files(out) == sorted([*(row["fil"] for row in rows(out)), "sources.csv"])


def test_what_a_killed_run_left_unfinished_is_removed_and_nothing_else(
    publication: Publication, get: Fetch, out: Path
) -> None:
    out.mkdir()
    for name in ("2025-03-05-byraadet-m2.json.71.tmp", "gone.json.72.tmp", "sources.csv.71.tmp", "mine.tmp"):
        (out / name).write_bytes(b"{")
    get(publication.address)
    assert [path.name for path in out.glob("*.tmp")] == ["mine.tmp"]


def test_the_address_of_one_meeting_gives_that_alone(publication: Publication, get: Fetch, out: Path) -> None:
    assert get(f"{publication.address}/vis?id=m2&punktid=m2-1").minutes.new == 1
    assert files(out) == ["2025-03-05-byraadet-m2.json", "sources.csv"]
    with pytest.raises(UsageError, match="intet møde med det nummer"):
        get(f"{publication.address}/vis?id=m9")


def test_the_command(publication: Publication, out: Path) -> None:
    publication.faults[f"{DAGSORDEN}m1"].append(status(404))
    done = referatgraf("fetch", publication.address, "--out", out, "--since", "1. december 2024", "--rate", 50)
    assert (done.returncode, done.stderr) == (
        1, f"referatgraf: {publication.address}{DAGSORDEN}m1: findes ikke på stedet (404); se adressen i en browser.\n",
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "Referater: 2 nye, 0 ændrede, 0 uændrede, 1 ikke hentet",
        f"De står i {out}; byg grafen med: referatgraf build {out} --sources {out}/sources.csv --out graf",
    ]
    done = referatgraf("fetch", publication.address, "--out", out, "--since", "2031-01-01")
    sentence = "Intet af det, stedet har, svarer til det, der er valgt; der er intet hentet.\n"
    assert (done.returncode, done.stdout) == (0, sentence)
    done = referatgraf("fetch", publication.address, "--out", out, "--body", "Havneudvalget")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
