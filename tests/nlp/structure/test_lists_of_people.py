"""Those present and absent in columns, in broken lines, behind "alle undtagen", and with whom they come from."""

import pytest

from .minutes_of import HEAD, names, read

ITEM = "\n\n1. Budget\nBeslutning\nGodkendt.\n"


def people(text: str) -> tuple[set[str], set[str]]:
    """Those present and those absent, with or without apology, by a head of minutes."""
    meeting = read(HEAD + text + ITEM).meeting
    return set(names(meeting.present)), {*names(meeting.absent), *names(meeting.excused)}


@pytest.mark.parametrize(
    "text",
    [
        "Alle medlemmer var til stede, undtagen Vera Holm og Ib Krog,\nder havde meldt afbud.",
        "Det fulde udvalg var til stede ved mødets begyndelse med undtagelse af:\n\n"
        "Vera Holm (O) - i stedet mødte Bo Dam (O)\nIb Krog (V)",
        "Samtlige medlemmer var mødt på nær Vera Holm (A) og Ib Krog (B).",
        "Til stede var hele udvalget bortset fra Vera Holm og Ib Krog.",
        "Mødt: Alle undtagen Vera Holm og Ib Krog",
        "Til stede: Samtlige medlemmer, dog ikke Vera Holm og Ib Krog.",
    ],
)
def test_all_but_those_named_were_there(text: str) -> None:
    present, absent = people(text)
    assert absent == {"Vera Holm", "Ib Krog"}
    assert not present & absent


@pytest.mark.parametrize(
    "text",
    [
        "Medlemmer:                Afbud:\nTrine Dam (A), formand\nOle Lund (V)              Pia Ravn (A)\nPia Ravn (A)"
        "\n\nFra forvaltningen deltog: Thomas Berg",
        "Til stede           Fraværende          Fra forvaltningen\n"
        "Trine Dam (A)       Pia Ravn (A)        Thomas Berg\nOle Lund (V)",
        "Medlemmer\tAfbud\nTrine Dam (A)\tPia Ravn (A)\nOle Lund (V)",
        "Til stede: Trine Dam      Afbud: Pia Ravn\n           Ole Lund",
        "| Til stede | Afbud |\n|-----------|-------|\n| Trine Dam | Pia Ravn |\n| Ole Lund  |  |",
    ],
)
def test_columns_side_by_side(text: str) -> None:
    assert people(text) == ({"Trine Dam", "Ole Lund"}, {"Pia Ravn"})


def test_names_broken_at_line_ends() -> None:
    text = (
        "Deltagere: Vera Holm (A), Ib Krog (B), Hans-\nHenrik Bundgaard Ravn (S), Ulla Kirke-\ngaard (V), Thue\n"
        "Lundgaard Bering (A)\nFraværende: Per Ole-\nMathiesen (V)"
    )
    there = {"Vera Holm", "Ib Krog", "Hans-Henrik Bundgaard Ravn", "Ulla Kirkegaard", "Thue Lundgaard Bering"}
    assert people(text) == (there, {"Per Ole-Mathiesen"})


def test_shortened_middle_names() -> None:
    text = "Til stede: Jens Kr. Mosekær (formand), Hans Chr. Strandby, Ib Vald. Krog\nAfbud: Aksel Fr. Dalum"
    assert people(text) == ({"Jens Kr. Mosekær", "Hans Chr. Strandby", "Ib Vald. Krog"}, {"Aksel Fr. Dalum"})


def test_a_remark_is_not_the_value_of_the_empty_label_above_it() -> None:
    text = "Medlemmer: Vera Holm, Ib Krog\nFraværende:\nBemærkninger: Ib Krog forlod mødet efter punkt 5."
    assert people(text) == ({"Vera Holm", "Ib Krog"}, set())


def test_whom_somebody_comes_from_is_nobody() -> None:
    text = (
        "Deltagere\nFormand Jakob Dam (S)\nTina Nygaard, Landsbyforum Nørhavn\nKaj Vivild, Nørhavn Landboforening\n"
        "Tillidsrepræsentant Jan Krog, Nørhavn-Havneby Lærerkreds\nByrådsmedlem Johs. Poulsgaard, Nørhavn Kommune\n"
        "Repræsentant for de frivillige Bruno Vinding"
    )
    there = {"Jakob Dam", "Tina Nygaard", "Kaj Vivild", "Jan Krog", "Johs. Poulsgaard", "Bruno Vinding"}
    assert people(text) == (there, set())


@pytest.mark.parametrize(
    ("behind", "deputies"),
    [
        (" (afbud)", []),
        (" (A, afbud)", []),
        (" - meldt afbud", []),
        (", afbud, stedfortræder Ulla Lind (A)", ["Ulla Lind"]),
        (" - afbud, stedfortræder: Ulla Lind", ["Ulla Lind"]),
        (" (A) (afbud, stedfortræder Ulla Lind)", ["Ulla Lind"]),
    ],
)
def test_who_sent_an_apology_is_not_there_though_listed_among_those_present(behind: str, deputies: list[str]) -> None:
    assert people(f"Medlemmer: Trine Dam, Pia Ravn{behind}, Ole Lund") == (
        {"Trine Dam", "Ole Lund", *deputies},
        {"Pia Ravn"},
    )


@pytest.mark.parametrize(
    "listed",
    [
        *(
            "Lars Larsen A/S, Pia Ravn",
            "Nørby Vandværk, Pia Ravn",
            "Nørby Bibliotek: Pia Ravn",
            "Ældre Sagen Nørby, Pia Ravn",
        ),
        *("Pia Ravn Teknisk Udvalg", "Egely Plejehjem ved Pia Ravn"),
    ],
)
def test_companies_and_institutions_in_a_list_are_nobody(listed: str) -> None:
    assert people(f"Til stede: {listed}")[0] == {"Pia Ravn"}


def test_a_table_whose_names_are_not_in_the_first_column() -> None:
    rows = (
        "Organisation\tNavn\tTil stede",
        "Nørby Kommune\tTrine Dam\tja",
        "Nørby Sejlklub\tPia Ravn\tnej, Ulla Lind i stedet",
        "Havnens Venner\tOle Lund\tja",
        "Grundejerforeningen Molen\tBo Krog\tnej",
    )
    assert people("\n".join(rows)) == ({"Trine Dam", "Ole Lund", "Ulla Lind"}, {"Pia Ravn", "Bo Krog"})
    (deputy,) = read(HEAD + "\n".join(rows) + ITEM).meeting.deputies
    assert (deputy.person.name, deputy.deputy_for and deputy.deputy_for.name) == ("Ulla Lind", "Pia Ravn")


@pytest.mark.parametrize(
    "lists",
    [
        "Ordinære medlemmer: Trine Dam (formand), Ole Lund (V, udpeget af byrådet)\nUdeblevet: Pia Ravn",
        "Deltagere: Forældre: Trine Dam\nMedarbejdere: Ole Lund\nFraværende m. afbud: Pia Ravn",
        "Faste medlemmer: Trine Dam\nSuppleanter til stede: Ole Lund\nFraværende m/afbud: Pia Ravn",
    ],
)
def test_labels_of_lists(lists: str) -> None:
    assert people(lists) == ({"Trine Dam", "Ole Lund"}, {"Pia Ravn"})
