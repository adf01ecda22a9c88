"""Who is hidden, in which forms of the name, and what is left of what was read."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import referatgraf.nlp.hiding as package
from referatgraf.nlp.document import Document
from referatgraf.nlp.hiding import NONE, OFFICE_HOLDERS, hidden, occurrences, removed
from referatgraf.nlp.hiding.choosing import Understood
from referatgraf.nlp.hiding.people import CITIZEN
from referatgraf.nlp.recognition import recognise
from referatgraf.nlp.structure import structure
from referatgraf.ontology.pseudonyms import is_pseudonym, keyed_hash, plain

MODULES = [
    importlib.import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)
]
KEY = b"secret"
HEAD = "Referat\n\nSocialudvalget\n\nMødedato: 8. august 2024\n\nTil stede: Asta Brink (A), Bo Dam (V)\n\n"
ITEM = "1. Havnen\n\nSagsfremstilling\n\n{}\n\nBeslutning\n\n{}\n"


def understood(text: str) -> Understood:
    document = Document("x.txt", "0" * 64, "text", text)
    minutes = structure(document)
    return minutes, recognise(document, minutes)


def without(text: str, choice: str) -> str:
    """A text without those whom a choice does not name."""
    veil, _ = hidden(text, understood(text), choice, KEY)
    return veil.text if veil else text


def minutes(said: str, decided: str = "Godkendt.") -> str:
    return HEAD + ITEM.format(said, decided)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_examples_in_docstrings(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


def test_a_citizen() -> None:
    assert CITIZEN.regex.search(CITIZEN.example)
    assert not CITIZEN.regex.search(CITIZEN.counterexample)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("af Kaj Holm, som", "Kaj Holm"),
        ("Kaj\nHolms klage", "Kaj\nHolms"),
        ("KAJ HOLM", "KAJ HOLM"),
        ("Kaj Hol-\nms klage", "Kaj Hol-\nms"),
        ("klage_kaj_holm.pdf", "kaj_holm"),
        ("Holm, Kaj", "Holm, Kaj"),
        ("Kaj\tHolm", "Kaj\tHolm"),
        ("Kaj Holm's", "Kaj Holm"),
        ("Kaj Bo Holm", ""),
        ("Kaj. Der er Holm", ""),
        ("Kaj\n\nHolm", ""),
        ("Kaj holm", ""),
        ("Kaj Holmgaard", ""),
    ],
)
def test_where_a_name_stands(text: str, found: str) -> None:
    spans = [span for span, _ in occurrences(text, {"kaj holm"}.__contains__)]
    assert "|".join(text[span.start : span.end] for span in spans) == found


def test_a_name_inside_another_that_is_kept() -> None:
    text = "Hans Peter Jensen og Peter Jensen"
    found = [span.start for span, _ in occurrences(text, {"peter jensen"}.__contains__, {"hans peter jensen"})]
    assert found == [21]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Borgeren Kaj Vestergaard har klaget. Kaj Vestergaards klage afvises.",
         "Borgeren ███████████████ har klaget. ████████████████ klage afvises."),
        ("Borgeren Kaj\nVestergaard har klaget.", "Borgeren ███\n███████████ har klaget."),
        ("Klage fra Kaj Bo Vestergaard (KBV). Kaj Vestergaard og K.B. Vestergaard og KBV og K.B.V. er én.",
         "Klage fra ██████████████████ (███). ███████████████ og ████████████████ og ███ og ██████ er én."),
        ("Klage fra Kaj Vestergaard. Vestergaard skriver. Hr. Vestergaards hund.",
         "Klage fra ███████████████. ███████████ skriver. ████████████████ hund."),
        ("Klage fra Kaj Vestergaard over Hotel Vestergaard og Vestergaard Skole.",
         "Klage fra ███████████████ over Hotel Vestergaard og Vestergaard Skole."),
        ("Asta Brink sagde nej. Skoleleder Mette Holm og havnechef Ole Krog gik.",
         "Asta Brink sagde nej. Skoleleder ██████████ og havnechef Ole Krog gik."),
        ("Kaj Vestergaard, formand for bådklubben, og borgmester Vera Holm talte.",
         "███████████████, formand for bådklubben, og borgmester Vera Holm talte."),
        ("Borgeren Peter Brink klager. Brink mener, at Asta Brink er inhabil.",
         "Borgeren ███████████ klager. Brink mener, at Asta Brink er inhabil."),
        ("Klager Xi Yu og fru Inga Holm.", "Klager █████ og fru █████████."),
    ],
)  # fmt: skip
def test_office_holders_are_named(said: str, left: str) -> None:
    assert without(minutes(said), OFFICE_HOLDERS) == minutes(left)


def test_nobody_is_named() -> None:
    text = minutes("Asta Brink og borgmester Vera Holm sagde nej.", "For stemte Asta Brink og Bo Dam.")
    left = without(text, NONE)
    assert not any(name in left for name in ("Asta", "Brink", "Bo Dam", "Vera", "Holm"))
    assert len(left) == len(text)
    assert [left.index(word) for word in ("Til stede", "Beslutning")] == [
        text.index(word) for word in ("Til stede", "Beslutning")
    ]


def test_what_was_read_has_pseudonyms() -> None:
    text = minutes("Borgeren Kaj Vestergaard har klaget.", "Godkendt, idet Kaj\nVestergaards klage afvises.")
    veil, count = hidden(text, understood(text), OFFICE_HOLDERS, KEY)
    assert veil is not None
    read, named = understood(text)
    told = f"{veil.over(read)} {veil.over(named)}"
    assert count == 1
    assert "Kaj" not in told
    assert "Vestergaard" not in told
    assert "Asta Brink" in told
    assert [is_pseudonym(each.label) for each in veil.over(named).mentions if each.kind == "person/other"] == [True] * 2


def test_those_of_one_name_stay_two() -> None:
    names = {kind: set[str]() for kind in ("guest", "member")}
    for kind, who in (("guest", "Gæster: Asta Brink"), ("member", "Afbud: Asta Brink")):
        text = (
            f"Referat\n\nSocialudvalget\n\nMødedato: 8. august 2024\n\n{who}\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n"
        )
        read = understood(text)
        veil, _ = hidden(text, read, NONE, KEY)
        assert veil is not None
        meeting = veil.over(read[0]).meeting
        names[kind] = {each.name for each in (*meeting.guests, *meeting.excused)}
    assert all(is_pseudonym(name) for found in names.values() for name in found)
    assert len(names["guest"] | names["member"]) == 2


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Borgeren Kaj Vestergaard har klaget.", "Borgeren ███████████████ har klaget."),
        ("Kaj Vestergaards have. Vestergaard bor der. K. Vestergaard (KV) og KV.",
         "████████████████ have. ███████████ bor der. ██████████████ (██) og ██."),
        ("Bilag: klage-kaj-vestergaard.pdf", "Bilag: klage-███████████████.pdf"),
        ("Karl Vestergaard og Kaj Holm bor der.", "Karl Vestergaard og Kaj Holm bor der."),
    ],
)  # fmt: skip
def test_removal_by_hash(said: str, left: str) -> None:
    hashed = keyed_hash("Kaj VESTERGAARD", KEY)
    text = minutes(said)
    veil, gone = removed(text, lambda: understood(text), KEY, {hashed, "0" * 64})
    assert (veil.text if veil else text) == minutes(left)
    assert gone == ([hashed] if veil else [])


@given(st.text(alphabet="KajHolms-\n .,_", max_size=60))
def test_occurrences_stand_in_order_and_apart(text: str) -> None:
    found = [(span, form) for span, form in occurrences(text, lambda form: form.startswith("k"))]
    ends = [0, *(span.end for span, _ in found)]
    assert all(before <= span.start < span.end for before, (span, _) in zip(ends, found, strict=False))
    assert all(form == plain(form) for _, form in found)
