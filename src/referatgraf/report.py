"""The report of a build: `report.json`, one line a document, written and read without holding all of it."""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import Any, overload

from referatgraf.account import NOTHING_FOUND, Account
from referatgraf.graph import bodies, principles
from referatgraf.graph.atomic import whole
from referatgraf.graph.resolve.doubts import doubts

_DOCUMENTS = """
SELECT d.sha, d.files, reading.report, d.scope, d.inferred, d.start, d.holder, h.name,
    IFNULL(part.report, '{"differences": [], "corrections": []}'),
    (SELECT label FROM thing WHERE scope = '' AND kind = 'municipality' AND key = d.scope)
FROM document d JOIN reading USING (sha) JOIN document h ON h.sha = d.holder LEFT JOIN part ON part.sha = d.sha
ORDER BY d.name, d.sha
"""
_JOINS = """
SELECT thing.scope, thing.label, thing.kind, IFNULL(joined.reason, ''), alias.label
FROM thing JOIN alias USING (scope, kind, key) LEFT JOIN (
    SELECT DISTINCT scope, kind, key, label, reason FROM keyed WHERE reason <> ''
) joined ON joined.scope = thing.scope AND joined.kind = thing.kind AND joined.key = thing.key
    AND joined.label = alias.label
WHERE thing.kind IN ('body', 'principle', 'set-principle') OR joined.reason IS NOT NULL
ORDER BY thing.scope, thing.label, thing.key, 4, alias.label
"""
_MOST_DOUBTS = 500

_COUNTED = ("characters", "stray_lines", "redactions", "closed_passages", "hidden_persons", "removed_persons")
_NOTHING = (
    dict.fromkeys(("documents", "meetings", "missing", "warnings", "known_characters", *_COUNTED), 0) | NOTHING_FOUND
)


class Documents(Sequence[Account]):
    """The accounts of all documents, each read from `report.json` when it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path, self._lines = path, array("Q")

    def add(self, offset: int) -> None:
        """Note that a document's line begins at byte `offset`."""
        self._lines.append(offset)

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Account: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Account]: ...
    def __getitem__(self, index: int | slice) -> Account | Sequence[Account]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        with self._path.open("rb") as file:
            file.seek(self._lines[index])
            account: Account = json.loads(file.readline().rstrip(b",\n"))
        return account

    def __iter__(self) -> Iterator[Account]:
        with self._path.open("rb") as file:
            for offset in self._lines:
                file.seek(offset)
                yield json.loads(file.readline().rstrip(b",\n"))


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build tells.

    Attributes:
        data: what `report.json` holds: "version", "totals" (counts by name), "unreadable" (file and message each),
            "passed_over" (file names), "joins" (spellings taken for one thing), "doubtful" (names that may be one),
            and "documents" (an account each).
    """

    data: Mapping[str, Any]

    def exit_code(self, strict: bool = False) -> int:
        """0 where all was read; 1 where a document or an announced item was not, or `strict` and there is a warning."""
        totals = self.data["totals"]
        return int(bool(totals["unreadable"] or totals["missing"] or (strict and totals["warnings"])))


def write_report_json(
    tables: sqlite3.Connection,
    path: Path,
    version: str,
    unreadable: Sequence[dict[str, str]],
    passed_over: Sequence[str],
) -> Mapping[str, Any]:
    """Write `report.json` and give what it holds.

    Args:
        tables: the tables after the resolve pass, with the parts written.
        path: the file.
        version: version of the program.
        unreadable: file name and sentence of each document that could not be read.
        passed_over: names of files of no known format.
    """
    documents, totals = Documents(path), Counter[str](_NOTHING)
    with whole(path) as out:
        out.write(b'{\n"documents": [\n')
        for number, account in enumerate(_accounts(tables)):
            out.write(b",\n" if number else b"")
            documents.add(out.tell())
            out.write(_json(account))
            totals.update(_counts(account))
        rest = {
            "doubtful": _doubts(tables),
            "joins": _joins(tables),
            "passed_over": sorted(passed_over),
            "totals": _totals(totals, len(unreadable)),
            "unreadable": sorted(unreadable, key=lambda each: (each["file"], each["message"])),
            "version": version,
        }
        out.write(
            b"\n],\n" + b",\n".join(b"%s: %s" % (_json(name), _json(value)) for name, value in rest.items()) + b"\n}\n"
        )
    return {"documents": documents, **rest}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def _accounts(tables: sqlite3.Connection) -> Iterator[Account]:
    for sha, files, told, scope, inferred, start, holder, best, remarks, municipality in tables.execute(_DOCUMENTS):
        account: Account = json.loads(told)
        names = json.loads(files)
        by_others = [f"Kommunen er {municipality}: {inferred}"] if inferred else []
        yield {
            "file": names[0],
            "files": names,
            "key": sha[:16],
            **account,
            "municipality": municipality or "",
            "scope": scope,
            "time": start,
            "holds": holder == sha,
            "best": "" if holder == sha else best,
            **json.loads(remarks),
            "inferences": account["inferences"] + by_others,
            "warnings": _still_true(account["warnings"], bool(municipality)),
        }


def _still_true(warnings: list[dict[str, Any]], municipality: bool) -> list[dict[str, Any]]:
    """The warnings of a document, without that of a missing municipality where other documents told it."""
    return [each for each in warnings if not (municipality and each["code"] == "no-municipality")]


def _counts(account: Account) -> Counter[str]:
    counts = Counter[str](documents=1, meetings=int(account["holds"]))
    counts["missing"] = len(account["missing"])
    counts["warnings"] = (
        len(account["warnings"])
        + len(account["missing"])
        + len(account["notes"])
        + len(account["differences"])
        + len(account["corrections"])
    )
    counts.update({name: account[name] for name in _COUNTED})
    counts["known_characters"] = round(account["known"] * account["characters"])
    if account["holds"]:
        counts.update(account["found"])
    return counts


def _totals(totals: Counter[str], unreadable: int) -> dict[str, Any]:
    share = totals["known_characters"] / totals["characters"] if totals["characters"] else 1.0
    return {**dict(sorted(totals.items())), "known": round(share, 4), "unreadable": unreadable}


def _joins(tables: sqlite3.Connection) -> list[dict[str, Any]]:
    """The spellings that were taken for one thing: of bodies and principles by rule, of all things by hand."""
    joined = sorted(
        (scope, label, reason or _rule(kind, label, other), other)
        for scope, label, kind, reason, other in tables.execute(_JOINS)
    )
    return [
        {"municipality": scope, "label": label, "others": [other for *_, other in rows], "rule": rule}
        for (scope, label, rule), rows in groupby(joined, key=lambda row: row[:3])
        if rule
    ]


def _rule(kind: str, label: str, other: str) -> str:
    """The rule by which another spelling of a body or principle is the same thing, empty where none says so."""
    return bodies.joined_by(label, other) if kind == "body" else principles.JOIN_RULE


def _doubts(tables: sqlite3.Connection) -> list[dict[str, Any]]:
    """Names that may be one thing, as far as people can look through them."""
    return [
        {"municipality": each.scope, "kinds": each.kinds, "labels": each.labels, "why": each.why}
        for each in islice(doubts(tables), _MOST_DOUBTS)
    ]
