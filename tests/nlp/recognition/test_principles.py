"""Principles: sets, lists, references, named principles, and what is none."""

import pytest

from referatgraf.nlp.mentions import Mention, Principle
from referatgraf.nlp.minutes import AgendaItem, Meeting, Minutes, Quote, Section, Span
from referatgraf.nlp.recognition.overlaps import settled
from referatgraf.nlp.recognition.principles import match
from referatgraf.nlp.recognition.principles.collectives import collectives
from referatgraf.nlp.recognition.setting import Setting

from .texts import case

LISTED = """
De to tværkommunale principper er:

1: Fælles om vand

- Vi måler hver uge. Også om vinteren.

(Formål: Opdage forurening tidligt).

- Vi deler tallene, fx på nettet m.v.

2: Fælles om brønde og bassiner
(Formål: At spare)
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("forslag til tre fælleskommunale principper på området", "tre fælleskommunale principper"),
        ("de 3 Fælleskommunale principper for miljøet", "3 Fælleskommunale principper"),
        ("fire principper for god ledelse i kommunen", "fire principper for god ledelse"),
        ("fire principper for samarbejde med frivillige er", "fire principper for samarbejde med frivillige"),
        ("principper for støtte til unge til høring i maj", "principper for støtte til unge"),
        ("fem overordnede og bærende principper, som", "fem overordnede og bærende principper"),
        ("Sundhedsstrategiens tre principper", "tre principper"),
        ("Havneplanen bygger på 10 principper", "10 principper"),
        ("i 2024 principper", "principper"),
        ("et fælles principprogram, en principbeslutning og et principielt spørgsmål", ""),
    ],
)
def test_expressions(text: str, found: str) -> None:
    assert "; ".join(said(text, each.span) for each in collectives(text, Span(0, len(text)))) == found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("tre fælleskommunale principper", "de tre fælleskommunale principper"),
        ("3 fælleskommunale principper for miljøet", "de tre fælleskommunale principper"),
        ("de 12 nye ledelsesprincippers ordlyd", "de 12 ledelsesprincipper"),
        ("Sundhedsstrategiens tre principper", "Sundhedsstrategiens tre principper"),
        ("Havneplanen bygger på 10 principper", "Havneplanens 10 principper"),
        ("Forslaget bygger på 10 principper", "de 10 principper"),
        ("kommunens to principper", "de to principper"),
        ("der foreslås to foreslåede principper", "de to principper"),
    ],
)
def test_names_of_sets(text: str, label: str) -> None:
    assert [each.label for each in collectives(text, Span(0, len(text)))] == [label]


def test_a_list_is_a_tree() -> None:
    found = [each for each in match(case(LISTED)) if isinstance(each, Principle)]
    told = [
        (each.number and each.number.value, each.label, each.within[1:], each.purpose and each.purpose.value)
        for each in found
    ]
    assert told == [
        ("1", "Fælles om vand", (), None),
        (None, "Vi måler hver uge. Også om vinteren", ("Fælles om vand",), "Opdage forurening tidligt"),
        (None, "Vi deler tallene, fx på nettet m.v.", ("Fælles om vand",), None),
        ("2", "Fælles om brønde og bassiner", (), "At spare"),
    ]
    assert {each.within[0] for each in found} == {"de to tværkommunale principper"}
    for each in found:
        assert said(LISTED, each.span) == each.label
        assert not each.purpose or said(LISTED, each.purpose.span) == each.purpose.value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De to principper er:\n1. Mod\n2. Tillid", "1 Mod; 2 Tillid"),
        ("De to principper er følgende:\n\n1) Mod: Vi tør.\n2) Tillid – Vi stoler på dig.", "1 Mod; 2 Tillid"),
        ("De to principper er:\n1.Mod\n2.Tro", "1 Mod; 2 Tro"),
        ("De to principper er:\n•Mod\n•Tro", "Mod; Tro"),
        ("Forslag til to principper\n\n• Mod\n◦ Vi tør\n• Tillid", "Mod; Mod > Vi tør; Tillid"),
        ("To principper for havnen:\n**Mod**, herunder:\n- Nu\nTro, herunder:\n- Ja", "Mod; Mod > Nu; Tro; Tro > Ja"),
        ("De to principper er:\n1. Mod\n1.1 Nu\n1.2 Altid\n2. Tro", "1 Mod; Mod > 1.1 Nu; Mod > 1.2 Altid; 2 Tro"),
        ("De to principper er:\n1. Mod\n\nVi tør det nye.\n\n- også her\n\n2. Tillid\n\nVi tror.", "1 Mod; 2 Tillid"),
        ("Princip 1: Mod\n\nVi tør.\n\nPrincip 2 – Tillid\n\nVi tror.", "1 Mod; 2 Tillid"),
        ("Budgettet følger følgende principper:\n- Alle bidrager\n- Rammen\nholder", "Alle bidrager; Rammen holder"),
        ("Der er to principper, som blev drøftet i maj:\n1. Mod\n2. Tro", "1 Mod; 2 Tro"),
        ("Der foreslås to principper:\n- Mod (Formål: At turde)\n- Tillid;", "Mod; Tillid"),
        ("Vi har tre principper: nærhed, mod og tillid.", "Nærhed; Mod; Tillid"),
        ("Vi har to principper for havnen. Principperne er: mod og tillid.", "Mod; Tillid"),
        ("Der gælder to principper: 1) mod og 2) tro. Principperne er nye.", "Mod; Tro"),
        ("De to principper for havnen er fortsat gældende:\n1. Mod\n2. Tro", "1 Mod; 2 Tro"),
        ("Princip 1: Fælles principper for havnen\nPrincip 2: Tro", "1 Fælles principper for havnen; 2 Tro"),
        ("1. princip: Mod\n2. princip: Tro", "1 Mod; 2 Tro"),
        ("De to principper er:\n- *Mod:* Vi tør.\n- **Tro:** Vi tror.", "Mod; Tro"),
        ("Vi har to principper: ”Fælles om vand” og ”Mod og tillid”.", "Fælles om vand; Mod og tillid"),
        ("Vi har to principper: 1) mod og vilje, 2) tillid.", "Mod og vilje; Tillid"),
        ("De principper, vi har, fx at spørge om råd, lytte til svaret m.m.", "At spørge om råd; At lytte til svaret"),
    ],
)  # fmt: skip
def test_lists(text: str, found: str) -> None:
    assert principles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Principper\n\n- Kaffe\n- Kage",
        "De tre principper er:\n- Mod\n- Tillid",
        "De to principper er udviklet i en proces, som omfatter:\n- borgere\n- ansatte",
        "De to principper, som bygger på analyser fra:\n- havnen\n- skolen",
        "Der er to principper og følgende dilemmaer:\n- penge\n- tid",
        "De to principper er vedtaget. Analysen viser:\n- penge\n- tid",
        "Princip 1 handler om mod.\nPrincip 2 handler om tillid.",
        "Vi følger principper, herunder budgetloven, planloven og forvaltningsloven.",
        "Vi har to principper: nærhed, mod og tillid.",
        "Udvalgets mål og visioner er:\n- Mod\n- Tillid",
    ],
)
def test_other_lists_state_no_principles(text: str) -> None:
    assert principles(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Se principperne 1,2 og 2.", "1,2=Vi deler tallene, fx på nettet m.v.; 2=Fælles om brønde og bassiner"),
        ("Anbefales, idet princip 2 udgår.", "princip 2=Fælles om brønde og bassiner"),
        ("Princip 7 og princip 1.9 findes ikke.", ""),
        ("”Fælles om bassiner og brønde” er ny.", "Fælles om bassiner og brønde=Fælles om brønde og bassiner"),
        ("Princip 1 er gammelt. Princippet gælder.", "Princip 1=Fælles om vand; Princippet=Fælles om vand"),
        ("I princippet gælder det.", ""),
        ("De to tværkommunale drøftes.", "to tværkommunale=de to tværkommunale principper"),
        ("Et udkast til tværkommunale principper.", "tværkommunale principper=de to tværkommunale principper"),
        ("De to principper gælder.", "to principper=de to tværkommunale principper"),
        ("De tre principper gælder.", ""),
        ("Principperne gælder.", "Principperne=de to tværkommunale principper"),
        ("Principperne for økonomistyring gælder.", ""),
    ],
)
def test_references(text: str, found: str) -> None:
    whole = f"{LISTED}\n{text}\n"
    later = [each for each in mentions(whole) if each.span.start >= len(LISTED)]
    assert "; ".join(f"{said(whole, each.span)}={each.label}" for each in later) == found
    assert all(each.inferred for each in later)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tilbuddet bygger på et åben-dør-princip.", "åben-dør-princip"),
        ("Armslængdeprincippets formål", "armslængdeprincippet"),
        ("efter princippet om mindste middel i loven", "princippet om mindste middel"),
        ("hvile i sig selv-princippet", "hvile i sig selv-princippet"),
        ("BUM-princippet", "BUM-princippet"),
        ("I princippet ændres fordelingsprincippet og grundprincippet", ""),
        ("princippet om at betale", ""),
    ],
)
def test_named_principles(text: str, found: str) -> None:
    assert "; ".join(each.label for each in mentions(text)) == found


def test_what_an_item_only_mentions_is_not_what_it_is_about() -> None:
    setting = titled(
        "To fælleskommunale principper", "De to fælleskommunale principper og de tre principper for havnen."
    )
    asserted = {each.label: each.asserted for each in match(setting) if isinstance(each, Mention)}
    assert asserted == {"de to fælleskommunale principper": True, "de tre principper for havnen": False}


@pytest.mark.parametrize(
    ("title", "text", "touched"),
    [
        ("Armslængdeprincippet", "Armslængdeprincippet gælder.", {"armslængdeprincippet": False}),
        ("Havnen", "Sagsfremstilling\n\nArmslængdeprincippet\n\nDet gælder.", {"armslængdeprincippet": True}),
        ("Havnen", "De to principper er:\n1. Mod\n2. Tro", {"Mod": False, "Tro": False}),
        (
            "Havnen",
            "De principper, vi har, fx at spørge om råd, lytte til svaret m.m.",
            {"At spørge om råd": True, "At lytte til svaret": True},
        ),
    ],
)
def test_headings_and_examples_are_touched_on(title: str, text: str, touched: dict[str, bool]) -> None:
    found = match(titled(title, text))
    assert {each.label: each.touched for each in found if "set" not in getattr(each, "kind", "")} == touched


def test_a_set_without_a_number_in_the_title_is_that_of_the_list() -> None:
    text = "De to principper er:\n1. Mod\n2. Tro\n\nPrincipperne for havnen gælder."
    found = list(match(titled("Principper for havnen", text)))
    assert {each.label for each in found if isinstance(each, Mention)} == {"principper for havnen"}
    assert {each.within for each in found if isinstance(each, Principle)} == {("principper for havnen",)}


@pytest.mark.parametrize(
    "text",
    ["Der er ikke fastsat tre principper for havnen.", "Udvalget kunne opstille tre principper for havnen."],
)
def test_what_is_denied_or_supposed_is_no_set(text: str) -> None:
    assert mentions(text) == []


def titled(title: str, text: str) -> Setting:
    """The only item of a meeting, with its title and its presentation."""
    whole, start = f"{title}\n{text}", len(title) + 1
    sections = (Section("presentation", None, Span(start, len(whole))),)
    item = AgendaItem(1, Span(0, len(whole)), title=Quote(title, Span(0, len(title))), sections=sections)
    return Setting.of(whole, Minutes("minutes", Meeting(), (item,), (), 0, 0))


def said(text: str, span: Span) -> str:
    return text[span.start : span.end]


def mentions(text: str) -> list[Mention]:
    """What is named, principles of lists apart, in the order of the text."""
    setting = case(text)
    return [each for each in settled(setting.text, match(setting), setting.known) if isinstance(each, Mention)]


def principles(text: str) -> str:
    """The principles that lists state, each behind its number and the titles above it."""
    found = (each for each in match(case(text)) if isinstance(each, Principle))
    shown = (
        (each, each.within[1:] if each.within[:1] and "princip" in each.within[0] else each.within) for each in found
    )
    return "; ".join(
        " > ".join((*above, f"{each.number.value} {each.label}" if each.number else each.label))
        for each, above in shown
    )
