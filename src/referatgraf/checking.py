"""`referatgraf check`: what a clerk should look at before minutes are published."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import typer

from referatgraf.errors import UsageError
from referatgraf.nlp.document import Document
from referatgraf.nlp.masking import masked, private_data
from referatgraf.nlp.mentions import LawReference, Named
from referatgraf.nlp.minutes import AgendaItem, Minutes, Span
from referatgraf.nlp.reading import read
from referatgraf.nlp.recognition import recognise
from referatgraf.nlp.structure import structure
from referatgraf.ontology.registers import law_by_key, law_sections, listed_version, repealed_sections, version_on
from referatgraf.output.checked import CLOSED, LAW, PRIVATE, UNDECIDED, Finding, check_lines, write_check

_PRIVATE = {
    "cpr": "cpr-nummer",
    "email": "privat mailadresse",
    "phone": "privat telefonnummer",
    "address": "privat adresse",
}
_PERSON = "person/"


def run_check(path: Path, out: Path | None, model: str) -> int:
    """Print what should be looked at, write it as a page where that is wanted, and give the exit code: 1 for anything.

    Args:
        path: the file of minutes.
        out: the page.
        model: what finds names that no grammar and no register knows.

    Raises:
        DocumentError: the file cannot be read.
        UsageError: the page would take the place of the minutes, or is called by no page's name.
    """
    if out and (out.suffix != ".html" or out.resolve() == path.resolve()):
        raise UsageError("siden skrives som .html", str(out), "giv --out et andet navn, der ender på .html")
    document = read(path)
    findings = list(check(document, model))
    for line in check_lines(document.text, findings):
        typer.echo(line)
    if not findings:
        typer.echo(f"{path.name}: intet at se efter.")
    if out:
        write_check(path.name, document.text, findings, out)
        typer.echo(f"Siden står i {out}.")
    return int(bool(findings))


def check(document: Document, model: str) -> Iterator[Finding]:
    """Yield what should be looked at in a document.

    Args:
        document: the document, as it was read.
        model: what finds names.
    """
    private = private_data(document.text)
    yield from (Finding(PRIVATE, each.span.start, each.span.end, _PRIVATE[each.kind]) for each in private)
    document = replace(document, text=masked(document.text, (each.span for each in private)))
    minutes = structure(document)
    named = recognise(document, replace(minutes, closed=()), model)
    yield from _names_in_closed(minutes, named)
    yield from _undecided(minutes, document.text)
    yield from _laws(named, minutes.meeting.date.value if minutes.meeting.date else "")


def _names_in_closed(minutes: Minutes, named: Named) -> Iterator[Finding]:
    for item in minutes.items:
        for mention in named.mentions if item.closed else ():
            if mention.kind.startswith(_PERSON) and _inside(mention.span, item.span):
                yield Finding(CLOSED, mention.span.start, mention.span.end, f"navn i {_called(item)}")


def _undecided(minutes: Minutes, text: str) -> Iterator[Finding]:
    for item in minutes.items if minutes.kind == "minutes" else ():
        if not item.closed and not item.decisions:
            start = item.title.span if item.title else Span(item.span.start, item.span.start)
            end = start.end if item.title else (text.find("\n", item.span.start) % (len(text) + 1))
            yield Finding(UNDECIDED, start.start, end, f"ingen beslutning fundet i {_called(item)}")


def _laws(named: Named, day: str) -> Iterator[Finding]:
    for reference in named.laws:
        wrong = wrong_law(reference, day)
        if wrong:
            yield Finding(LAW, reference.span.start, reference.span.end, wrong)


def wrong_law(reference: LawReference, day: str) -> str:
    """Why what a reference cites is not in force on a day, empty where it is, or where the registers do not tell.

    Args:
        reference: the reference.
        day: the day of the meeting ("2024-08-08"), empty where it is not known.
    """
    law, section = law_by_key(reference.law), reference.provision.paragraph
    if law is None:
        return ""
    if law.until and day > law.until:
        return f"{law.name} gjaldt til {law.until}"
    listed, in_force = listed_version(law.key), version_on(law.key, day) if day else None
    if not section or listed is None or section in law_sections(law.key):
        return ""
    if section in repealed_sections(law.key):
        return f"{law.name} § {section} er ophævet" if in_force in (None, listed) else ""
    return f"{law.name} § {section} findes ikke i udgaven af {listed.date}"


def _inside(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end


def _called(item: AgendaItem) -> str:
    kind = "lukket punkt" if item.closed else "punkt"
    return f"{kind} {item.number.value}" if item.number else f"{kind} nr. {item.order} i rækken"
