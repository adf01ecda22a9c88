"""Layouts whose numbers, titles, heads and decisions stand where no heading and no label tells them."""

import pytest

from referatgraf.nlp.minutes import AgendaItem, Meeting

from .minutes_of import HEAD, item, names, read

FRAME = "\n\nBeslutning\n\nGodkendt.\n\n"
ITEM = f"\n\n1. Budget{FRAME}"
CONTENTS = "INDHOLDSFORTEGNELSE\n\n1.\tSpørgetid\t3\n2.\tPlan for havnen\t4\n3.\tRegnskab for skolerne\t5\n\n"


def items(text: str, head: str = HEAD) -> tuple[AgendaItem, ...]:
    return read(head + text).items


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [(each.number and each.number.value, each.title and each.title.value) for each in items(text)]


def meeting(head: str) -> Meeting:
    return read(f"Socialudvalget\n{head}{ITEM}").meeting


@pytest.mark.parametrize(
    ("numbers", "forms"),
    [
        (("I", "II", "III"), ("I. {}", "II. {}", "III. {}")),
        (("1", "2", "3"), ("17.00\t1. {}", "17.10\t2. {}", "17.45\t3. {}")),
        (("8", "8a", "9"), ("8. {}", "8a. {}", "9. {}")),
        (("1", "2", "3"), ("1)  {}", "2)  {}", "3)  {}")),
        (("1", "2", "3"), ("{}\nPunkt 1", "{}\nPunkt 2", "{}\nPunkt 3 (åben)")),
    ],
)
def test_numbers_in_further_forms(numbers: tuple[str, ...], forms: tuple[str, ...]) -> None:
    titles = ("Budget for skolerne", "Regnskab for havnen", "Plan for kysten")
    text = "".join(form.format(title) + FRAME for form, title in zip(forms, titles, strict=True))
    assert told(text) == list(zip(numbers, titles, strict=True))


@pytest.mark.parametrize("above", ["", "2.\n"])
def test_numbers_that_stand_in_the_contents_alone(above: str) -> None:
    first = f"Spørgetid{FRAME}Teksten omtaler Plan for havnen.\n\n"
    text = f"{CONTENTS}{first}{above}Plan for havnen{FRAME}Regnskab for skolerne{FRAME}"
    assert told(text) == [("1", "Spørgetid"), ("2", "Plan for havnen"), ("3", "Regnskab for skolerne")]


def test_contents_whose_titles_do_not_return_tell_no_items() -> None:
    assert told(f"{CONTENTS}1. Budget{FRAME}2. Støj{FRAME}") == [("1", "Budget"), ("2", "Støj")]


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        (f"Lukkede punkter\n\n1. Støj\n24/1\n\n2. Budget\n24/2\nÅben{FRAME}", [True, False]),
        (f"1. Budget{FRAME}LUKKET DØR\n\n2. Klagesag\n\n", [False, True]),
        (f"1. TM - Budget{FRAME}2. TM - Lukket - Grundkøb\n\n", [False, True]),
        (f"Budget\nPunkt 1{FRAME}Lukket: Grundkøb\nPunkt 2 (lukket)\n\n", [False, True]),
    ],
)
def test_what_is_closed(text: str, closed: list[bool]) -> None:
    assert [each.closed for each in items(text)] == closed


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Beslutning den: Godkendt", "approved"),
        ("Beslutning 05-05-2025\nGodkendt", "approved"),
        ("Sagsfremstilling\nTal.\nSocialudvalget den 11. marts 2025\nOversendes til Byrådet.", "forwarded"),
        ("Beslutning\nForslaget faldt.", "rejected"),
        (
            "Beslutning\nSocialudvalget, 11. marts 2025\nGodkendt.\n\nFraværende: Ib Krog\n\nDrevet af FirstAgenda",
            "approved",
        ),
        ("Beslutning\nGodkendt, idet sag nr. 95 blev behandlet først.", "approved"),
        ("Beslutning\nPunktet tages på til januar.", "postponed"),
        ("Beslutning\nUdvalget indstiller, at planen vedtages med ændringerne.", "recommended"),
        (
            "Beslutning\nA foreslog, at vi venter. Forslaget blev ikke vedtaget.\nHerefter blev planen vedtaget.",
            "approved",
        ),
        ("Beslutning\nForslag fra F: For stemte 6. Forkastet.\nIndstillingen: For stemte 14.", "rejected"),
    ],
)
def test_outcomes(text: str, outcome: str) -> None:
    assert [decision.outcome for decision in item(text).decisions] == [outcome]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Tal.\n\nReferat:\nDrøftet.", "discussed"),
        ("HMU tog planen til efterretning, idet man savner\ntal.", "noted"),
        ("Statistikken blev drøftet. Ib laver et notat.", "discussed"),
        ("Ib Krog blev valgt som formand.", "approved"),
        ("Ingen punkter.", "other"),
        ("Rådet talte om sagen.\n\nUdsat.\n\nMødet hævet kl. 18", "postponed"),
        ("Rådet talte om sagen.", ""),
    ],
)
def test_outcomes_below_no_heading(text: str, outcome: str) -> None:
    others = "".join(f"{n}. {title}\n\nReferat:\nUdsat.\n\n" for n, title in enumerate(("Støj", "Havn", "Skole"), 1))
    last = items(f"{others}4. Budget\n\n{text}\n")[-1]
    assert [decision.outcome for decision in last.decisions] == [outcome] * bool(outcome)


@pytest.mark.parametrize(
    ("head", "present", "away"),
    [
        (
            "Deltagere:\n\nFra foreningerne:\nVera Holm (Blå Kors)\n\nFra forvaltningen:\nIb Krog, chef\n",
            ["Vera Holm", "Ib Krog"],
            [],
        ),
        (
            "Deltagere\nPolitisk udpegede\n - Vera Holm (A)\nFra administrationen\n - Ib Krog, konsulent\n",
            ["Vera Holm", "Ib Krog"],
            [],
        ),
        ("Medlemmer af Byrådet\nVera Holm (A)\nIb Krog (V)\n", ["Vera Holm", "Ib Krog"], []),
        ("| Deltagere | Vera Holm, Ib Krog |\n| Ikke mødt | Bo Dam |\n", ["Vera Holm", "Ib Krog"], ["Bo Dam"]),
        ("Formand: Vera Holm\nMedlemmer: Ib Krog, Bo Dam\n", ["Ib Krog", "Bo Dam", "Vera Holm"], []),
        ("Medlemmerne var til stede, undtagen:\nVera Holm (A), Ib Krog (V)\n", [], ["Vera Holm", "Ib Krog"]),
        ("Medlemmer: Vera Holm (A), direktør Ib\n    Krog (Havnen), Bo Dam\n", ["Vera Holm", "Ib Krog", "Bo Dam"], []),
        ("Deltagere: Vera Holm (HK Kommunal Fyn), Ib Krog (3F)\n", ["Vera Holm", "Ib Krog"], []),
        ("Vera Holm, Ib Krog          Medlemmer\nBo Dam          Afbud\n", ["Vera Holm", "Ib Krog"], ["Bo Dam"]),
        ("Afbud: Vera Holm.\nSom stedfortrædere deltog Ib Krog (V) og Bo Dam (A).\n", [], ["Vera Holm"]),
        ("Til stede var: Vera Holm, Ib Krog. Fraværende: Bo Dam.\n", ["Vera Holm", "Ib Krog"], ["Bo Dam"]),
        ("Fraværende: Ingen.\nFra administrationen deltog direktør Ib Krog.\n", [], []),
    ],
)
def test_who_was_there(head: str, present: list[str], away: list[str]) -> None:
    found = meeting(f"Referat den 11. marts 2025\n{head}")
    assert sorted(names(found.present)) == sorted(present)
    assert sorted([*names(found.absent), *names(found.excused)]) == sorted(away)


def test_values_below_all_their_labels() -> None:
    found = meeting(
        "Mødedato:\nMødetidspunkt:\nMødested:\nMødedeltagere:\n\n\nFraværende:\n\n"
        "11. marts 2025\n08.30 - 11.15\nLokale 3, Havnegade 7\nVera Holm, Ib Krog,\nUlla Ravn\nBo Dam\n"
    )
    values = (found.date, found.start_time, found.end_time, found.place)
    assert [value and value.value for value in values] == ["2025-03-11", "08:30", "11:15", "Lokale 3, Havnegade 7"]
    assert [names(found.present), names(found.absent)] == [["Vera Holm", "Ib Krog", "Ulla Ravn"], ["Bo Dam"]]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Tirsdag den 11. marts 2025\nKl. 17.00 - 19.05\nByrådssalen, Havnegade 2",
            ["2025-03-11", "17:00", "Byrådssalen, Havnegade 2"],
        ),
        ("Tirsdag d. 11.3.25 kl. 17.00", ["2025-03-11", "17:00", None]),
        (
            "Møde tirsdag den 11. marts 2025 kl. 17.00 i Byrådssalen, Havnegade.",
            ["2025-03-11", "17:00", "Byrådssalen, Havnegade"],
        ),
        ("Protokol\nTirsdag den 11. marts 2025 kl. 17.00", ["2025-03-11", "17:00", None]),
        (
            "11. marts 2025\nBestyrelsesmøde nr. 3 tirsdag den 11. marts kl. 17.00, Skolen, Havnegade 2",
            ["2025-03-11", "17:00", "Skolen, Havnegade 2"],
        ),
        ("Møde den 11. marts 2025\n\nMødet hævet kl. 18.05", ["2025-03-11", None, None]),
        ("Møde den 11. marts 2025 - kl. 17:00 - Skolen, Havnegade 2", ["2025-03-11", "17:00", "Skolen, Havnegade 2"]),
        ("Møde d. 11. marts 2025 kl. 17.00 (Skolen, Havnegade 2)", ["2025-03-11", "17:00", "Skolen, Havnegade 2"]),
        ("Møde den 11. marts 2025\nPå Rådhuset, lokale 3", ["2025-03-11", None, "Rådhuset, lokale 3"]),
        ("11. marts 2025\nKl. 17.00-19.05, lokale 3, Rådhuset", ["2025-03-11", "17:00", "lokale 3, Rådhuset"]),
        ("Møde den 11. marts 2025 i Byrådet kan følges her.", ["2025-03-11", None, None]),
        ("Udsendt 14. marts 2025\nMøde den 11. marts 2025", ["2025-03-11", None, None]),
    ],
)
def test_day_hour_and_place(head: str, expected: list[str | None]) -> None:
    found = meeting(head)
    assert [value and value.value for value in (found.date, found.start_time, found.place)] == expected


NESTED = (
    "{o} 1 Vandplan for Nørå\n{i}Bilag\n{e}Kort over åen\n{e}Indstilling fra lauget\n"
    "{i}Indstilling\n\n      Forvaltningen foreslår, at planen sendes i høring.\n"
    "{i}Beslutning i Socialudvalget den 11-03-2025\n\n      Udsat.\n\n"
    "{o} 2 Regnskab\n{i}Bilag\n{e}Beslutning fra 2024\n{i}Beslutning i Socialudvalget den 11-03-2025\n\n"
    "      Godkendt.\n"
)


@pytest.mark.parametrize("marks", [(" •", "    ◦ ", "       ▪ "), (" •", "  - ", "    - ")])
def test_headings_with_bullets_below_a_list_of_attachments(marks: tuple[str, str, str]) -> None:
    outer, inner, entry = marks
    found = items(NESTED.format(o=outer, i=inner, e=entry))
    assert [[decision.outcome for decision in item.decisions] for item in found] == [["postponed"], ["approved"]]
    assert [[attachment.title for attachment in item.attachments] for item in found] == [
        ["Kort over åen", "Indstilling fra lauget"],
        ["Beslutning fra 2024"],
    ]


PAGE = (
    "Nørhavn Kommune\n\nByrådet\n\nMødedato: 20.06.2019, kl. 17:30\n\n{title}\n\n"
    "Byrådet skal tage stilling til planen.\n\n"
    "Indstilling\n\nForvaltningen indstiller,\n\n 1. at planen vedtages,\n\n 2. at molen udbydes, og\n\n"
    " 3. at det tages til efterretning, at der er frist.\n\nØkonomiudvalgets beslutning i mødet den 11. juni 2019\n"
    "Anbefalet med fem stemmer mod to.\n\n{again}\n"
)


@pytest.mark.parametrize(
    ("title", "again"),
    [
        (
            "Lokalplan 7 for molen med tillæg",
            "Beslutning\n\nDagsordenspunkt 9: Lokalplan 7 for molen (2019-0012345)\n\n{}",
        ),
        (
            "Lokalplan 7 for molen med tillæg",
            "Punkt 9. Lokalplan 7 for molen med tillæg (2019-0012345)\n\nBeslutning\n\n{}",
        ),
        ("Lokalplan 7 for molen", "Beslutning\n\nPunkt 9: Lokalplan 7 for molen med tillæg (2019-0012345)\n\n{}"),
    ],
)
def test_a_page_of_one_item_that_repeats_its_title(title: str, again: str) -> None:
    decided = "Byrådets beslutning i mødet den 20. juni 2019\n\nGodkendt."
    (found,) = items(PAGE.format(title=title, again=again.format(decided)), head="")
    assert (found.number and found.number.value, found.title and found.title.value) == ("9", title)
    assert [number.value for number in found.case_numbers] == ["2019-0012345"]
    assert len(found.recommendations) == 3
    assert [(decision.body and decision.body.value, decision.outcome) for decision in found.decisions] == [
        ("Økonomiudvalget", "recommended"),
        (None, "approved"),
    ]


def test_the_head_of_a_page_is_no_heading_of_a_decision() -> None:
    page = "Socialudvalgets møde den 11. marts 2025          Side 3 af 9"
    text = f"Punkt 1: Budget\n\nHavnen er gravet ud, og molen\n{page}\ner ny.\n\nGodkendt.\n\n"
    found = items(f"{text}Punkt 2: Regnskab\n\nSagen udsat på begæring af Ib Krog.\n")
    assert [[decision.outcome for decision in item.decisions] for item in found] == [["approved"], ["postponed"]]


@pytest.mark.parametrize("beside", ["   Sagsbehandler: Vera Holm", "    Dok.nr.: 25/5501", ""])
def test_numbers_above_the_title_with_others_beside_them(beside: str) -> None:
    titles = ("Budget", "Plan for havnen", "Regnskab")
    text = "".join(
        f"Sagsnr.: 25/110{n}{beside}\n\n{n}. {title}\n\nBeslutning\nGodkendt.\n\n\n"
        for n, title in enumerate(titles, start=1)
    )
    numbers = [[number.value for number in item.case_numbers] for item in items(text)]
    assert numbers == [["25/1101"], ["25/1102"], ["25/1103"]]


@pytest.mark.parametrize("label", ["Fraværende", "Ikke til stede", "Afbud"])
def test_absences_below_the_own_body_and_day(label: str) -> None:
    text = "".join(
        f"{n}. {title}\n\nSagsnr.: 25/110{n}\n\nForvaltningen har lavet et udkast til planen.\n\n"
        f"Socialudvalget, 11.03.2025\n\n{label}: Ib Krog (O)\n\nGodkendt.\n\n"
        for n, title in enumerate(("Budget", "Plan for havnen", "Regnskab"), start=1)
    )
    found = read(f"{HEAD}Medlemmer\nVera Holm (A),\nIb Krog (O),\nUlla Ravn (V)\n\n\n{text}").meeting
    assert names(found.present) == ["Vera Holm", "Ulla Ravn"]
    assert names((*found.absent, *found.excused)) == ["Ib Krog"]
