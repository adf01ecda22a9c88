"""What a clerk should look at before minutes are published, as a page and as lines of text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from referatgraf.graph.atomic import whole
from referatgraf.output.templating import templates

PRIVATE, CLOSED, UNDECIDED, LAW = KINDS = ("private", "closed", "undecided", "law")
HEADINGS: Mapping[str, str] = {
    PRIVATE: "Personoplysninger",
    CLOSED: "Navne i lukkede punkter",
    UNDECIDED: "Punkter uden beslutning",
    LAW: "Lovhenvisninger, som ikke findes på dagen",
}
ADVICE: Mapping[str, str] = {
    PRIVATE: "Streg oplysningen ud, hvis den ikke skal offentliggøres.",
    CLOSED: "Kun nummer, overskrift og sagsnummer hører hjemme i den offentlige udgave af et lukket punkt.",
    UNDECIDED: "Skriv beslutningen, eller at punktet udgik.",
    LAW: "Slå bestemmelsen op, og ret tallet eller loven.",
}
_BEFORE, _AFTER = 60, 60


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at.

    Attributes:
        kind: one of `KINDS`.
        start, end: the characters of the text.
        told: what it is, as a Danish sentence without its stop.
    """

    kind: str
    start: int
    end: int
    told: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its line (from 1) and the text around it on that line."""

    line: int
    told: str
    before: str
    text: str
    after: str


def shown(text: str, findings: Sequence[Finding]) -> dict[str, list[Shown]]:
    """The findings by kind, in the order of the text."""
    by_kind: dict[str, list[Shown]] = {kind: [] for kind in KINDS}
    for each in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        start, end = text.rfind("\n", 0, each.start) + 1, text.find("\n", each.start) % (len(text) + 1)
        stop = min(each.end, max(end, each.start))
        by_kind[each.kind].append(
            Shown(
                text.count("\n", 0, each.start) + 1,
                each.told,
                "…" * (each.start - start > _BEFORE) + text[max(start, each.start - _BEFORE) : each.start].lstrip(),
                text[each.start : stop].strip("\r"),
                text[stop : max(stop, min(end, stop + _AFTER))].rstrip() + "…" * (end - stop > _AFTER),
            )
        )
    return by_kind


def check_lines(text: str, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the findings as lines for a terminal, control marks left out."""
    for kind, group in shown(text, findings).items():
        if group:
            yield f"{HEADINGS[kind]} ({len(group)}). {ADVICE[kind]}"
            yield from (f"  linje {each.line}: {each.told}: {_plain(each.text)}" for each in group)


def write_check(name: str, text: str, findings: Sequence[Finding], path: Path) -> None:
    """Write the page.

    Args:
        name: name of the file of minutes.
        text: its text.
        findings: what was found in it.
        path: the page.
    """
    page = templates().get_template("checked.html").render(
        name=name, found=shown(text, findings), headings=HEADINGS, advice=ADVICE, number=len(findings)
    )  # fmt: skip
    with whole(path) as file:
        file.write(page.encode("utf-8", "replace"))


def _plain(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
