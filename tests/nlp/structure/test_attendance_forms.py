"""Who was there, in further forms: groups, tables without rows, names that line ends part, and those away in part."""

import pytest

from .minutes_of import names, read

ITEMS = (
    "\n\n4. Budget\n\nBeslutning: Godkendt.\n\n5. Vejplan\n\nBeslutning: Godkendt.\n\n6. Evt.\n\nBeslutning: Intet.\n"
)
HEAD = "Socialudvalget\nReferat tirsdag den 11. marts 2025 kl. 17.00\n\n"
MEMBERS = ["Vera Holm", "Ib Krog", "Ulla Ravn"]


def attendance(head: str) -> tuple[list[str], list[str], list[str]]:
    """Those present, absent and excused."""
    meeting = read(f"{HEAD}{head}{ITEMS}").meeting
    return names(meeting.present), names(meeting.absent), names(meeting.excused)


@pytest.mark.parametrize("label", ["Ikke tilstede    ", "Ikke tilstede: ", "Ej tilstede:\t", "Ikke fremmødt: "])
def test_labels_of_those_absent(label: str) -> None:
    assert attendance(f"Tilstede: Vera Holm (A), Ib Krog (V)\n\n{label}Bo Dam (Ø)")[:2] == (
        ["Vera Holm", "Ib Krog"],
        ["Bo Dam"],
    )


@pytest.mark.parametrize("label", ["Fremmøde: ", "Fremmødte: ", "Mødt:  "])
def test_labels_of_those_present(label: str) -> None:
    assert attendance(f"{label}Vera Holm (A), Ib Krog (V), Ulla Ravn")[0] == MEMBERS


@pytest.mark.parametrize(
    "groups",
    [
        "Til stede fra forældrene: Vera Holm (formand)\nTil stede fra personalet: Ib Krog\n"
        "Skolens ledelse:    Skoleleder Ulla Ravn",
        "Mødt fra forældrene:   Vera Holm\nMødt for skolen:   Ib Krog, Ulla Ravn",
        "Medlemmer\n\nfor Nørhavn:        Vera Holm (V), formand\nfor Egeby:          Ib Krog (S)\n"
        "Nørhavn Erhverv:    Ulla Ravn",
        "Medlemmer\nFor kommunen: Vera Holm\n3F Nørhavn: Ib Krog\nNørhavns Politi: politikommissær Ulla Ravn",
    ],
)
def test_groups_of_those_present_behind_whom_they_come_from(groups: str) -> None:
    assert attendance(f"{groups}\nAfbud: Bo Dam")[::2] == (MEMBERS, ["Bo Dam"])


@pytest.mark.parametrize(
    "table",
    [
        "Medlem\nListe\nTil stede\nVera Holm\nA\nx\nIb Krog\nV\nx\nBo Dam\nØ\nAfbud\nUlla Ravn\nC\nx",
        "Navn\nDeltog\nVera Holm (A)\nJa\nIb Krog (V)\nJa\nBo Dam (Ø)\nAfbud\nUlla Ravn (C)\nJa",
        "Navn\nParti\nRolle\nFremmøde\nVera Holm\nA\nFormand\nMødt\nIb Krog\nV\nMødt\nBo Dam\nAfbud\n"
        "Ulla Ravn\nC\nMødt fra punkt 5",
        "Medlemmer:           Til stede:\nVera Holm (C), formand        X\nIb Krog (V), stedfortræder  X\n"
        "Bo Dam (Ø)           Afbud\nUlla Ravn (A)        X fra kl. 18.05 (pkt. 5)",
    ],
)
def test_tables_of_members(table: str) -> None:
    assert attendance(f"{table}\n") == (MEMBERS, [], ["Bo Dam"])


@pytest.mark.parametrize(
    "listed",
    [
        "Vera Holm, Svend Aage\nEgeby, Ib Krog",
        "Vera Holm (A), Svend Aage\nEgeby (V) og Ib Krog (O)",
        "Vera Holm (A), Svend\nAage Egeby (V), Ib Krog (O)",
        "Vera Holm (A); Svend\nAage Egeby (V); Ib Krog, Nørhavn Erhvervsråd",
    ],
)
def test_names_that_a_line_end_parts(listed: str) -> None:
    assert sorted(attendance(f"Til stede: {listed}")[0]) == ["Ib Krog", "Svend Aage Egeby", "Vera Holm"]


def test_a_name_that_lacks_the_party_of_the_others_goes_on() -> None:
    present = attendance(
        "Til stede: Vera Holm (A), Leif Ørbæk\nSkovhavn (V), Mona Nør\nVestrup Dal (A) og Bo Dam (Ø)."
    )[0]
    assert sorted(present) == ["Bo Dam", "Leif Ørbæk Skovhavn", "Mona Nør Vestrup Dal", "Vera Holm"]


def test_two_whole_names_at_a_line_end_stay_two() -> None:
    assert attendance("Til stede: Vera Holm (A), Ib Krog\nUlla Ravn (C)")[0] == MEMBERS


@pytest.mark.parametrize(
    "told",
    [
        *(" (V) - deltog fra kl. 18.30", " (V), kom kl. 17.20", " (V) ankom først kl. 18", ", gik efter punkt 5"),
        ", i stedet for Lis Bro",
    ],
)
def test_hours_behind_the_name_of_one_who_was_there(told: str) -> None:
    assert attendance(f"Deltagere:\nVera Holm (A)\nIb Krog{told}\nUlla Ravn (C)\n")[0] == MEMBERS


@pytest.mark.parametrize(
    "away",
    [
        "Ib Krog (fraværende under punkt 5)",
        "Ib Krog, pkt. 4-5 (ankom 17.10)",
        "Ib Krog (V), punkt 4",
        "Ib Krog (V) – deltog ikke i punkt 4-5",
        "Ib Krog (V) (pkt. 5)",
        "Ib Krog under sag 5 og 6",
    ],
)
def test_those_away_from_some_items_were_at_the_meeting(away: str) -> None:
    assert attendance(f"Til stede: Vera Holm, Ib Krog, Ulla Ravn\nFraværende: {away}\n")[:2] == (MEMBERS, [])


@pytest.mark.parametrize(
    ("away", "numbers"),
    [
        ("Ib Krog (fraværende under punkt 5)", ["5"]),
        ("Ib Krog, pkt. 4-5 (ankom 17.10)", ["4", "5"]),
        ("Ib Krog under sag 4 og 6", ["4", "6"]),
        ("Ib Krog fra og med punkt 5", ["5", "6"]),
        ("Ib Krog (V), til punkt 6", ["4", "5"]),
        ("Ib Krog (V), til og med sag 5", ["4", "5"]),
        ("Ib Krog (V), sag 4-6", []),  # all of the meeting
        ("Ib Krog (V), punkt 8", []),
    ],
)
def test_items_behind_the_name_of_one_absent_tell_whom_they_were_without(away: str, numbers: list[str]) -> None:
    minutes = read(f"{HEAD}Medlemmer: Vera Holm, Ib Krog, Ulla Ravn\nFraværende: {away}\n{ITEMS}")
    assert [item.number and item.number.value for item in minutes.items] == ["4", "5", "6"]
    without = [item.number and item.number.value for item in minutes.items if item.absent]
    assert without == numbers
    assert {person.name for item in minutes.items for person in item.absent} == ({"Ib Krog"} if numbers else set())


@pytest.mark.parametrize(("told", "absent"), [(("", ""), []), ((" Ib Krog deltog ikke.",) * 2, ["Ib Krog"]),
                                              ((" Ib Krog deltog ikke.", ""), [])])  # fmt: skip
def test_who_took_part_in_no_item_was_absent(told: tuple[str, str], absent: list[str]) -> None:
    items = "".join(
        f"\n\n{number}. {title}\n\nBeslutning\n\nGodkendt.{said}\n"
        for number, title, said in zip((4, 5), ("Budget", "Vejplan"), told, strict=True)
    )
    minutes = read(f"{HEAD}{items}")
    assert names(minutes.meeting.absent) == absent
    assert [names(item.absent) for item in minutes.items] == [["Ib Krog"] if said else [] for said in told]


def test_of_a_closed_item_the_head_tells_nobody_who_was_away() -> None:
    items = f"{ITEMS}\n7. Salg af areal (lukket punkt)\nLukket punkt\n"
    minutes = read(f"{HEAD}Medlemmer: Vera Holm, Ib Krog, Ulla Ravn\nFraværende: Ib Krog, pkt. 6-7\n{items}")
    assert [(item.closed, bool(item.absent)) for item in minutes.items][-2:] == [(False, True), (True, False)]


@pytest.mark.parametrize("away", ["Ib Krog (V), sag 4-6", "Ib Krog (V), punkt 1 - 9", "Ib Krog"])
def test_those_away_from_all_items_were_not(away: str) -> None:
    assert attendance(f"Medlemmer: Vera Holm, Ib Krog, Ulla Ravn\nFraværende: {away}\n")[:2] == (
        ["Vera Holm", "Ulla Ravn"],
        ["Ib Krog"],
    )


@pytest.mark.parametrize(
    "told",
    [
        "Ib Krog (V) – Bo Dam (V) deltog i stedet",
        "Ib Krog (V) - som suppleant var indkaldt Bo Dam",
        "Ib Krog (V), for hvem Bo Dam (V) var mødt",
    ],
)
def test_a_deputy_told_of_behind_those_absent_is_none_of_them(told: str) -> None:
    meeting = read(f"{HEAD}Medlemmer: Vera Holm, Ib Krog\nFraværende: {told}\n{ITEMS}").meeting
    assert names(meeting.absent) == ["Ib Krog"]
    assert [deputy.person.name for deputy in meeting.deputies] == ["Bo Dam"]


def test_an_apology_below_the_members_is_no_member() -> None:
    listed = "Udvalgets medlemmer: Vera Holm (V), formand; Ib Krog, Nørhavn Erhvervsråd; Ulla Ravn (A)"
    assert attendance(f"{listed}\n\nDer var afbud fra Ib Krog.") == (["Vera Holm", "Ulla Ravn"], [], ["Ib Krog"])


def test_who_was_there_may_stand_above_the_decisions_below_all_items() -> None:
    items = "".join(
        f"{n}. {title}\n\nForvaltningen har et forslag.\n\n\n"
        for n, title in enumerate(("Budget", "Vejplan", "Havn"), 1)
    )
    text = (
        f"{HEAD}Medlemmer: Vera Holm (A), Ib Krog (V), Ulla Ravn (C)\n\n{items}BESLUTNINGER\n\n"
        "Til stede: Alle undtagen Ib Krog. "
        "Desuden direktør Lis Bro.\n\n1   Godkendt.\n\n2   Udsat.\n\n3   Drøftet.\n"
    )
    meeting = read(text).meeting
    assert (names(meeting.present), names(meeting.absent)) == (["Vera Holm", "Ulla Ravn"], ["Ib Krog"])


AWAY = ["Ib Krog fraværende.", "Ib Krog mødte ikke.", "Ib Krog (V) udeblev", "Afbud: Ib Krog (V)"]


@pytest.mark.parametrize("away", AWAY)
@pytest.mark.parametrize(
    ("at_items", "absent"),
    [((1,), True), ((1, 3), True), ((1, 2, 3, 4), True), ((2,), False)],
)
def test_the_first_item_tells_who_was_absent(away: str, at_items: tuple[int, ...], absent: bool) -> None:
    meeting = read(HEAD + told_at_items(*(away * (n in at_items) for n in range(1, 5)))).meeting
    assert ("Ib Krog" in names((*meeting.absent, *meeting.excused))) is absent


def test_where_each_item_has_its_list_the_first_alone_tells_nothing_of_the_meeting() -> None:
    text = told_at_items("Ib Krog og Bo Dam fraværende.", *["Bo Dam fraværende."] * 3)
    assert names(read(HEAD + text).meeting.absent) == ["Bo Dam"]


def told_at_items(*told: str) -> str:
    """Items that are approved, with a sentence behind each."""
    return "".join(
        f"{n}. Vejplan {n}\n\nForvaltningen har et forslag.\n\nBeslutning\nGodkendt. {each}\n\n"
        for n, each in enumerate(told, 1)
    )


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Mandag den 30. marts 2020, kl. 16.00", "2020-03-30", None),
        ("Møde:     30. marts 2020 kl. 16.00\nSted: Rådhuset", "2020-03-30", "Rådhuset"),
        ("År 2020, mandag den 30. marts, kl. 16 afholdt Socialudvalget ordinært møde "
         "i mødelokale 2,\nHavnegade 7, Nørhavn.",
         "2020-03-30", "mødelokale 2, Havnegade 7, Nørhavn"),
        ("Mandag den 30. marts 2020. Mødet begyndte kl. 16 og sluttede kl. 20.30 på Rådhuset i byrådssalen",
         "2020-03-30",
         "Rådhuset i byrådssalen"),
        ("Møde 30. marts 2020\n\nMødet afholdes kl. 16.00 i Mødelokale 3", "2020-03-30", "Mødelokale 3"),
        ("Mandag den 30. marts 2020 kl. 16 holdt byrådet ekstraordinært møde på rådhuset.", "2020-03-30", "rådhuset"),
    ],
)  # fmt: skip
def test_the_day_and_the_place(line: str, day: str, place: str | None) -> None:
    text = f"Nørhavn Kommune\nSocialudvalget\n\n{line}\n\nMødet er indkaldt efter brev\naf 20. marts 2020.\n{ITEMS}"
    meeting = read(text).meeting
    assert (meeting.date and meeting.date.value, meeting.place and meeting.place.value) == (day, place)


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Skolebestyrelsesmøde nr. 4", "Skolebestyrelsen"),
        ("Referat af byrådsmøde", "Byrådet"),
        ("BØRNE- OG SKOLEUDVALGSMØDE", "Børne- og Skoleudvalget"),
        ("FÆLLES BEVILLINGSNÆVN\nfor Nørhavn og Egeby", "Fælles Bevillingsnævn"),
        ("Områdemøde\nÆldrerådet", "Ældrerådet"),
    ],
)
def test_the_body_in_the_word_for_its_meeting(line: str, body: str) -> None:
    found = read(f"Nørhavn Kommune\n{line}\nTirsdag den 11. marts 2025 kl. 17.00\n{ITEMS}").meeting.body
    assert found is not None
    assert found.value == body


def test_a_sentence_behind_a_dash_tells_who_came_instead() -> None:
    listed = "Afbud: Vera Holm (på kursus), Bo Dam – Ulla Marie Ravn deltog i stedet for Bo Dam"
    meeting = read(f"{HEAD}Til stede: Ib Krog\n{listed}{ITEMS}").meeting
    assert {*names(meeting.absent), *names(meeting.excused)} == {"Bo Dam", "Vera Holm"}
    (deputy,) = meeting.deputies
    assert deputy.deputy_for is not None
    assert (deputy.person.name, deputy.deputy_for.name) == ("Ulla Marie Ravn", "Bo Dam")


def test_members_below_the_names_of_their_parties() -> None:
    roster = "Medlemmer   Socialdemokratiet\n            Vera Holm Krog - Formand (A)\n            Ib Dam (A)\n"
    roster += "            Venstre (V)\n            Bo Lind (V)\n            Liste N\n            Ulla Ravn (N)\n"
    present, _, _ = attendance(roster)
    assert present == ["Vera Holm Krog", "Ib Dam", "Bo Lind", "Ulla Ravn"]


def test_members_without_a_label_are_told_by_their_parties() -> None:
    roster = "Vera Holm Krog (C), formand\nIb Dam (V)\nBo Lind (F)\nUlla Ravn (A)\n"
    present, absent, _ = attendance(f"{roster}\nFraværende: Ulla Ravn (A)")
    assert (present, absent) == (["Vera Holm Krog", "Ib Dam", "Bo Lind"], ["Ulla Ravn"])


def test_who_is_away_by_the_last_column() -> None:
    rows = "Deltagere\n\nVera Holm Krog      Formand, Liste V\nIb Dam              Liste A\n"
    present, absent, excused = attendance(f"{rows}Bo Lind Ravn        Liste O       Fraværende\n")
    assert (present, [*absent, *excused]) == (["Vera Holm Krog", "Ib Dam"], ["Bo Lind Ravn"])


def test_two_names_with_parties_are_no_list_of_members() -> None:
    assert attendance("Vera Holm Krog (C)\nIb Dam (V)\n")[0] == []
