"""Named questions on generated minutes: the answers that the generator knows.

Other names of bodies, other days and another order of the documents change the answers accordingly, and nothing else.
"""

import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.graph.query import Table, ask, table
from referatgraf.graph.questions import questions
from referatgraf.graph.titles import Indexed, indexed
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import OUTCOME

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "make_minutes.py"
COUNT = 12
MORE, TOWNS, CHOSEN = 56, 4, 3
"""Of the documents up to `MORE` those of one town of four are kept too: its cases are followed for two months."""


def built(folder: Path) -> Indexed:
    build([folder], folder / "graph", BuildOptions(jobs=1, model="none"))
    return indexed(folder / "graph")


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict]]:
    """A folder of documents, and what they say."""
    folder = tmp_path_factory.mktemp("minutes")
    command = [sys.executable, str(SCRIPT), "--count", str(MORE), "--seed", "4", "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    (folder / "answers.json").unlink()
    kept = [answer for place, answer in enumerate(answers) if place < COUNT or place % TOWNS == CHOSEN]
    for answer in answers:
        if answer not in kept:
            (folder / answer["file"]).unlink()
    return folder, kept


@pytest.fixture(scope="module")
def store(minutes: tuple[Path, list[dict]]) -> Indexed:
    return built(minutes[0])


@pytest.fixture(scope="module")
def shuffled(minutes: tuple[Path, list[dict]], tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    """The graph of the same documents under other names, so that they come in the opposite order."""
    folder = tmp_path_factory.mktemp("shuffled")
    for place, path in enumerate(sorted(path for path in minutes[0].iterdir() if path.is_file())):
        (folder / f"{999 - place}{path.suffix}").write_bytes(path.read_bytes())
    return built(folder)


def told(store: Indexed, name: str, columns: list[str], **given: str) -> set[tuple[str, ...]]:
    """The answer's rows, in some of its columns."""
    answer: Table = table(*ask(store, name, given.items()))
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]  # an empty column is left out
    return {tuple(row.get(column, "") for column in columns) for row in rows}


def test_every_meeting_is_told(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = {tuple(each["meeting"][key] for key in ("date", "body", "municipality")) for each in minutes[1]}
    assert told(store, "moeder", ["Dato", "Udvalg", "Kommune"]) == known


def test_attachments_of_a_body(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    checked = 0
    for body in {each["meeting"]["body"] for each in minutes[1]}:
        known = {
            (each["meeting"]["date"], attachment["title"])
            for each in minutes[1]
            if each["meeting"]["body"] == body
            for item in each["items"]
            for attachment in item.get("attachments", ())
        }
        if known:
            assert told(store, "bilag", ["Dato", "Bilag"], body=body) == known
            checked += 1
    assert checked


def test_who_was_there(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    assert any(each["meeting"]["present"] for each in minutes[1])
    for each in minutes[1]:
        meeting = each["meeting"]
        rows = told(store, "fremmoede", ["Dato", "Deltagelse", "Person"], body=meeting["body"])
        present = {person for day, status, person in rows if day == meeting["date"] and status == "til stede"}
        assert present >= set(meeting["present"] or ())


@pytest.mark.parametrize("name", list(questions()))
def test_the_order_of_documents_changes_no_answer(store: Indexed, shuffled: Indexed, name: str) -> None:
    assert table(*ask(store, name)).rows == table(*ask(shuffled, name)).rows


def decisions(answers: list[dict]) -> Iterator[tuple[dict, dict]]:
    """Yield every decision that a document tells of, with its item."""
    for document in answers:
        for item in document["items"]:
            for decision in (*item.get("decisions", ()), *item.get("prior_decisions", ())):
                yield item, decision


def of_body(answers: list[dict], tells: Callable[[dict], tuple[str, ...] | None]) -> dict[str, set[tuple[str, ...]]]:
    """What is to be told of each body's decisions."""
    known = {each["meeting"]["body"]: set[tuple[str, ...]]() for each in answers}
    for _, decision in decisions(answers):
        if (row := tells(decision)) and decision["body"] in known:
            known[decision["body"]].add(row)
    return known


def outcome(decision: dict) -> str:
    return labels("da")[OUTCOME[decision["outcome"]]]


def test_decisions_of_a_body(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = of_body(minutes[1], lambda each: (each["date"], outcome(each), each["text"]))
    for body, rows in known.items():
        assert told(store, "beslutninger", ["Dato", "Udfald", "Beslutning"], body=body) == rows
    assert sum(map(len, known.values())) > 50


def test_what_a_body_postponed(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = of_body(minutes[1], lambda each: (each["date"], each["text"]) if each["outcome"] == "postponed" else None)
    for body, rows in known.items():
        assert told(store, "udsatte", ["Udsat", "Beslutning"], body=body) == rows
    assert any(known.values())


def test_votes_of_a_body(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    sides = ("for", "against", "abstained")
    known = of_body(
        minutes[1],
        lambda each: (each["date"], *(str(each["vote"][side]) for side in sides)) if each["vote"] else None,
    )
    for body, rows in known.items():
        columns = ["Dato", "For", "Imod", "Hverken"]
        found = {tuple(cell or "0" for cell in row) for row in told(store, "afstemninger", columns, body=body)}
        assert found == rows
    assert any(known.values())


def test_the_way_of_every_case(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for item, each in decisions(minutes[1]):
        if item["case_number"]:
            known[item["case_number"]].add((each["date"], each["body"], outcome(each), each["text"]))
    for case, stages in known.items():
        rows = told(store, "sagsvej", ["Dato", "Udvalg", "Udfald", "Beslutning"], case=case)
        assert {row for row in rows if row[-1]} == stages, case
    assert len(known) > 20


def test_where_everybody_was(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for document in minutes[1]:
        meeting = document["meeting"]
        for how, field in (("til stede", "present"), ("afbud fra", "excused")):
            for person in meeting[field] or ():
                known[person].add((meeting["date"], meeting["body"], how))
    for person, meetings in known.items():
        rows = told(store, "person", ["Dato", "Udvalg", "Forhold", "Punkt"], person=person)
        assert {row[:3] for row in rows if row[2] in ("til stede", "afbud fra") and not row[3]} == meetings, person
    assert known


def rewritten(minutes: Path, folder: Path, change: Callable[[str], str]) -> Indexed:
    """The graph of the same documents with other words."""
    for path in sorted(path for path in minutes.iterdir() if path.is_file()):
        (folder / path.name).write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return built(folder)


def renamed(text: str) -> str:
    """A text with another name of a committee, in large and small letters."""
    for form in (str, str.lower, str.upper):
        text = text.replace(form(FORMER), form(OTHER))
    return text


def later(text: str) -> str:
    """A text in which every year is four years later, so that February has as many days."""
    return re.sub(r"\b(20[0-3]\d)\b", lambda hit: str(int(hit[1]) + 4), text)


FORMER, OTHER = "Børne- og Ungdomsudvalget", "Havne- og Naturudvalget"
DATED = {"lovhenvisninger", "beloeb"}
"""Other years change more than the days: which version of a law was in force, and amounts of 2,006,000 kroner."""


def asked_about_bodies(without: set[str]) -> list[str]:
    """The questions that take a body."""
    known = questions().items()
    return [name for name, each in known if name not in without and "body" in {of.name for of in each.parameters}]


@pytest.mark.parametrize("change", [renamed, later])
def test_other_names_and_days_change_the_answers_accordingly(
    minutes: tuple[Path, list[dict]], store: Indexed, tmp_path: Path, change: Callable[[str], str]
) -> None:
    other = rewritten(minutes[0], tmp_path, change)
    differing = 0
    for name in asked_about_bodies(DATED if change is later else set()):
        for body in sorted({each["meeting"]["body"] for each in minutes[1]}):
            before = table(*ask(store, name, [("body", body)]))
            after = table(*ask(other, name, [("body", change(body))]))
            expected = [tuple(map(change, row)) for row in before.rows]
            assert sorted(after.rows) == sorted(expected), (name, body)
            differing += sorted(expected) != sorted(before.rows)
    assert differing


Known = dict[str, set[tuple[str, ...]]]


def treated(answers: list[dict]) -> Iterator[tuple[dict, dict]]:
    """Yield the meeting and the item of everything that was treated openly."""
    for document in answers:
        yield from ((document["meeting"], item) for item in document["items"] if not item["closed"])


def named(answers: list[dict], kind: str) -> Known:
    """Day, body and number of the items that name each thing of a kind."""
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for meeting, item in treated(answers):
        if item["named"]:
            known[str(item["named"][kind])].add((meeting["date"], meeting["body"], item["number"]))
    return known


def test_which_bodies_handled_which_principles(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    titles = defaultdict[str, set[str]](set)
    for _, item in treated(minutes[1]):
        if item["named"]:
            rows = {
                (each["date"], each["body"], outcome(each)) for each in (*item["decisions"], *item["prior_decisions"])
            }
            known[f"de {item['named']['principles']}"] |= rows
            titles[f"de {item['named']['principles']}"] |= set(item["named"]["titles"])
    for name, handled in known.items():
        rows = told(store, "udvalg-principper", ["Dato", "Udvalg", "Udfald", "Status"], principle=name)
        assert {row[:3] for row in rows if row[3] == "behandlet"} == handled, name
    rows = set[tuple[str, ...]]()
    for body in {each["meeting"]["body"] for each in minutes[1]}:
        rows |= told(store, "udvalg-principper", ["Del af", "Princip"], body=body)
    assert {name: {title for whole, title in rows if whole == name} for name in titles} == titles
    latest = told(store, "udvalg-principper", ["Del af", "Princip"])
    assert latest
    assert latest < rows | {("", name) for name in titles}
    assert len(known) > 20


@pytest.mark.parametrize(
    ("kind", "name", "parameter", "asked"),
    [
        ("section", "lovhenvisninger", "law", "havneloven § {}"),
        ("institution", "institutioner", "institution", "{}"),
        ("plan", "politikker", "policy", "{}"),
    ],
)
def test_items_that_name_something(
    minutes: tuple[Path, list[dict]], store: Indexed, kind: str, name: str, parameter: str, asked: str
) -> None:
    known = named(minutes[1], kind)
    for thing, items in known.items():
        assert told(store, name, ["Dato", "Udvalg", "Punkt"], **{parameter: asked.format(thing)}) == items, thing
    assert len(known) > 2


def test_how_many_items_of_a_body_cite_a_law(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    items = {(meeting["municipality"], meeting["body"], meeting["date"], item["number"])
             for meeting, item in treated(minutes[1]) if item["named"]}  # fmt: skip
    known = Counter((town, body) for town, body, *_ in items)
    answer = table(*ask(store, "mest-brugte-love", [("law", "havneloven")]))
    columns = [answer.columns.index(name) for name in ("Udvalg", "Punkter")]
    assert Counter(tuple(row[place] for place in columns) for row in answer.rows) == Counter(
        (body, str(count)) for (_, body), count in known.items()
    )


def test_amounts_of_every_case(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for meeting, item in treated(minutes[1]):
        if item["named"] and item["case_number"]:
            row = str(item["named"]["kroner"]), meeting["date"], meeting["body"], item["number"]
            known[item["case_number"]].add(row)
    for case, rows in known.items():
        amounts = {amount for amount, *_ in rows}
        found = told(store, "beloeb", ["Kroner", "Dato", "Udvalg", "Punkt"], case=case)
        assert {row for row in found if row[0] in amounts} == rows, case
    assert len(known) > 20


def test_cases_that_name_each_other(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    rows = {
        (meeting["date"], item["case_number"], item["related"])
        for meeting, item in treated(minutes[1])
        if item["related"] and item["case_number"]
    }
    for case in {case for _, *both in rows for case in both}:
        found = told(store, "sagskaeder", ["Dato", "Sag", "Anden sag"], case=case)
        assert found == {row for row in rows if case in row[1:]}, case
    assert rows


def cases(answers: list[dict]) -> dict[tuple[str, str], list[tuple[dict, dict]]]:
    """Meetings and items by municipality and number of the case, in the order of days."""
    found = defaultdict[tuple[str, str], list[tuple[dict, dict]]](list)
    for meeting, item in sorted(treated(answers), key=lambda both: both[0]["date"]):
        if number := item["case_number"] or item["journal_number"]:
            found[meeting["municipality"], number].append((meeting, item))
    return found


def test_when_what_was_postponed_came_back(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for items in cases(minutes[1]).values():
        for meeting, item in items:
            later = [other for other, _ in items if other["date"] > meeting["date"]]
            again = (later[0]["date"], later[0]["body"]) if later else ("", "")
            for each in item["decisions"]:
                if each["outcome"] == "postponed" and each["body"] == meeting["body"]:
                    known[meeting["body"]].add((meeting["date"], each["text"], *again))
    for body, rows in known.items():
        assert told(store, "udsatte", ["Udsat", "Beslutning", "Kom igen", "I"], body=body) >= rows
    returned = [row[2] for rows in known.values() for row in rows]
    assert any(returned)
    assert not all(returned)


def test_what_was_announced_and_never_came(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    waiting = 0
    for (_, number), items in cases(minutes[1]).items():
        _, item = items[-1]
        if item["referred_to"] and item["case_number"]:
            seen = {each["body"] for each in (*item["decisions"], *item["prior_decisions"])}
            known = {body for body in item["referred_to"] if body not in seen}
            rows = told(store, "bebudet", ["Ventes i", "Forhold"], case=number)
            assert {body for body, how in rows if how == "skal behandles"} == known, number
            waiting += len(known)
    assert waiting


def test_how_many_bodies_treated_a_case(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    first = defaultdict[str, dict[str, str]](dict)
    for (_, number), items in cases(minutes[1]).items():
        for _, item in items:
            for each in (*item["decisions"], *item["prior_decisions"]):
                first[number][each["body"]] = min(each["date"], first[number].get(each["body"], each["date"]))
    rows = told(store, "sager-flest-udvalg", ["Udvalg i alt", "Sag", "Dato", "Udvalg"], least="2")
    for case in {row[1] for row in rows}:
        known = {(str(len(first[case])), case, day, body) for body, day in first[case].items()}
        assert {row for row in rows if row[1] == case} == known
    most = sorted(map(len, first.values()), reverse=True)
    assert sorted((int(count) for count, _ in {row[:2] for row in rows}), reverse=True) == [
        count for count in most[:25] if count > 1
    ]


def test_who_was_absent_most(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    meetings = [each["meeting"] for each in minutes[1]]
    silent = {(each["municipality"], each["body"]) for each in meetings if each["absent"] is None}
    absent, listed = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for each in meetings:
        if (each["municipality"], each["body"]) not in silent:
            absent.update((person, each["body"]) for person in each["absent"])
            listed.update((person, each["body"]) for person in (*each["absent"], *(each["present"] or ())))
    rows = {row for row in told(store, "fravaer", ["Person", "Udvalg", "Fravær", "Møder"]) if row[:2] in listed}
    assert rows == {(*who, str(count), str(listed[who])) for who, count in absent.items()}
    assert rows
