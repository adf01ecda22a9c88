"""The head: body, day, hours, place, those present and absent, and the municipality."""

import pytest

from referatgraf.nlp.minutes import Meeting

from .minutes_of import HEAD, names, read

ITEM = "\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n"


def meeting(head: str, below: str = ITEM) -> Meeting:
    return read(f"{head}{below}").meeting


@pytest.mark.parametrize(
    "head",
    [
        "Socialudvalget\nMødedato: 11. marts 2025\nMødetidspunkt: 17.00\nMødested: Byrådssalen",
        "**Socialudvalget**\n\n**Mødedato** tirsdag den 11. marts 2025 kl. 17:00\n\n**Mødested** Byrådssalen",
        "Referat\ntil\nmødet i Socialudvalget\nden 11. marts 2025 kl. 17:00\ni Byrådssalen",
        "UDVALG\nSocialudvalget\n\nSTED\nByrådssalen\n\nSTARTTIDSPUNKT\n11-03-2025 17:00:00",
    ],
)
def test_body_day_hour_and_place(head: str) -> None:
    found = meeting(head)
    values = (found.body, found.date, found.start_time, found.place)
    assert [value and value.value for value in values] == ["Socialudvalget", "2025-03-11", "17:00", "Byrådssalen"]


@pytest.mark.parametrize(
    ("day", "told"),
    [("d. 8.8.24", "2024-08-08"), ("Den 8.8.24", "2024-08-08"), ("d. 1.2.85", "1985-02-01"), ("afsnit 8.8.24", None)],
)
def test_years_of_two_figures(day: str, told: str | None) -> None:
    date = meeting(f"Socialudvalget\nReferat af møde {day}\n").date
    assert (date and date.value) == told


@pytest.mark.parametrize(
    ("lines", "present", "absent", "excused"),
    [
        ("Til stede: Vera Holm (A), Ib Krog (V)\nAfbud: Bo Dam (O)", ["Vera Holm", "Ib Krog"], [], ["Bo Dam"]),
        ("Mødedeltagere Vera Holm, Ib Krog\n\nAfbud Bo Dam", ["Vera Holm", "Ib Krog"], [], ["Bo Dam"]),
        ("Medlemmer\n\nVera Holm (A)\n\nThyra Dalsager (V)\n\nAfbud\n\nIngen", ["Vera Holm", "Thyra Dalsager"], [], []),
        ("Deltagere: Vera Holm\nFraværende: Ib Krog", ["Vera Holm"], ["Ib Krog"], []),
        ("Medlemmer\n\nFormand: Vera Holm (A)\nIb Krog (V)\nBo Dam (O)", ["Ib Krog", "Bo Dam", "Vera Holm"], [], []),
        ("Fraværende: Ingen\nVera Holm (A), Ib Krog (V), Bo Dam (O)", ["Vera Holm", "Ib Krog", "Bo Dam"], [], []),
        ("Suppleanter: Vera Holm for Ib Krog og Bo Dam for Per Lund", [], [], []),
        ("Deltagere: Vera Holm, Ib Krog\nIb Krog var fraværende.", ["Vera Holm"], ["Ib Krog"], []),
    ],
)
def test_attendance(lines: str, present: list[str], absent: list[str], excused: list[str]) -> None:
    found = meeting(f"Socialudvalget\nReferat den 11. marts 2025\n{lines}")
    assert [names(found.present), names(found.absent), names(found.excused)] == [present, absent, excused]


@pytest.mark.parametrize(
    ("line", "deputy", "replaced"),
    [
        ("Afbud fra Vera Holm. I stedet mødte Ib Krog.", "Ib Krog", "Vera Holm"),
        ("Deltagere: Ib Krog (A), stedfortræder for Vera Holm (A)", "Ib Krog", "Vera Holm"),
    ],
)
def test_deputies(line: str, deputy: str, replaced: str) -> None:
    (seat,) = meeting(f"Socialudvalget\nReferat den 11. marts 2025\n\n{line}").deputies
    assert (seat.person.name, seat.deputy_for and seat.deputy_for.name) == (deputy, replaced)


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Nørhavn Kommune bygger. Nørhavn Kommune sparer.", "Nørhavn Kommune"),
        ("Se planen på www.egedal.dk.", "Egedal Kommune"),
        ("Se planen på www.havneplanen.dk.", None),
        ("NØRHAVN KOMMUNE BYGGER. NØRHAVN KOMMUNE SPARER.", "Nørhavn Kommune"),
        ("EGEDAL KOMMUNE bygger, og EGEDAL KOMMUNE sparer.", "Egedal Kommune"),
        ("Nørhavn Kommune bygger med Egebjerg Kommune.", None),
        ("Men kommunen bygger, og kommunen sparer.", None),
        ("", None),
    ],
)
def test_municipality_where_the_text_is_certain(text: str, municipality: str | None) -> None:
    found = meeting("Socialudvalget\nReferat den 11. marts 2025", f"{ITEM}\nSagsfremstilling\n\n{text}\n").municipality
    assert (found and found.value) == municipality


@pytest.mark.parametrize("name", ["RY KOMMUNE", "Ry Kommune"])
def test_a_neighbour_in_the_list_of_contents_does_not_count_as_the_head(name: str) -> None:
    head = (
        f"{name}\nSocialudvalget\nReferat den 11. marts 2025\n\nIndholdsfortegnelse\n\n"
        "1. Budget\n2. Aftale med Egedal Kommune\n3. Evt.\n"
    )
    items = (
        "\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Aftale med Egedal Kommune\n\nSagsfremstilling\n\n"
        "Egedal Kommune bygger.\n\nBeslutning\n\nUdsat.\n\n3. Evt.\n\nBeslutning\n\nIntet.\n"
    )
    found = meeting(head, items).municipality
    assert (found and found.value) == "Ry Kommune"


def test_a_case_number_with_the_code_of_a_municipality() -> None:
    found = meeting("Socialudvalget\nReferat den 11. marts 2025", "\n\n1. Budget\n\nSagsnr.: 306-2009-600\n\nTekst.\n")
    assert found.municipality is not None
    assert (found.municipality.value, found.municipality.inferred) == ("Odsherred Kommune", "kommunekode i sagsnummer")


def test_the_head_is_believed_more_than_the_code_of_another_municipality() -> None:
    item = "\n\n1. Budget\n\nSagsnr.: 306-2009-600\n\nEgedal Kommune sparer.\n"
    found = meeting("Egedal Byråd\nReferat den 11. marts 2025", item).municipality
    assert found is not None
    assert found.value == "Egedal Kommune"


def attended(lines: str) -> tuple[list[str], list[str]]:
    found = meeting(f"{HEAD}{lines}")
    return names(found.present), names((*found.absent, *found.excused))


@pytest.mark.parametrize(
    ("lines", "present", "absent"),
    [
        ("I mødet deltog:\nVera Holm (A), Ib Krog og Ulla Ravn\n\nMed afbud: Bo Dam\nUden afbud: Jens Lund", 3, 2),
        ("Deltager i mødet:\tVera Holm, Ib Krog\nDeltager ikke i mødet:\tBo Dam, Jens Lund", 2, 2),
        ("Deltog: Vera Holm, Ib Krog\nAfbud: Bo Dam\nEj mødt: Medarbejderrepræsentant Jens Lund", 2, 2),
        ("Til stede:\nForældre: Vera Holm, Ib Krog\nPersonale: Ulla Ravn (skole)\nKom ikke: Bo Dam", 3, 1),
        ("Medlemmer: Vera Holm, Ib Krog\nAfbud: Bo Dam\nDeltog: Chef Ulla Ravn, ingeniør Jens Lund", 2, 1),
        ("Medlemmer: Vera Holm, Ib Krog\nFraværende: Bo Dam\n\nEmbedsmænd: Ulla Ravn, Jens Lund", 2, 1),
        ("Medlemmer: Vera Holm, Ib Krog\nFraværende: Bo Dam\n\nFra sekretariatet: Leder Ulla Ravn", 2, 1),
        ("Deltagere: Vera Holm, Ib Krog. Fra kommunen deltog leder Ulla Ravn. Afbud fra Bo Dam og Jens Lund.", 2, 2),
        (
            "Tilstede: Samtlige medlemmer undtagen Bo Dam, der var syg, og Jens Lund. For sidstnævnte mødte Ib Krog.",
            0,
            2,
        ),
        (
            "Til stede var: Vera Holm og samtlige øvrige, bortset fra\nBo Dam, der har orlov, samt\nJens Lund.",
            1,
            2,
        ),
        (
            "Protokol\n\nSom medlemmer var mødt: Vera Holm, Nør, og Ib Krog. Suppleanten Bo Dam havde anmeldt forfald.",
            2,
            1,
        ),
        ("Medlemmer: Vera Holm, Martin Ravn\n           Krog-Jensen, Ulla Ravn\nFraværende: Bo Dam", 3, 1),
    ],
)
def test_attendance_in_further_words(lines: str, present: int, absent: int) -> None:
    there, away = attended(lines)
    assert (len(there), len(away)) == (present, absent)
    assert not absent or "Bo Dam" in away


def test_a_name_goes_on_in_the_next_line_of_a_list() -> None:
    there, _ = attended("Medlemmer: Vera Holm, Martin Ravn\n           Krog-Jensen, Ulla Ravn\nFraværende: Bo Dam")
    assert "Martin Ravn Krog-Jensen" in there


def test_a_name_before_its_party_goes_on_below_an_empty_label() -> None:
    head = "Fraværende:\n\nDeltagere:   Vera Holm (A), Tine Vesterborg\n             Clausen (B), Ulla Ravn (C)\n"
    there, _ = attended(head)
    assert sorted(there) == ["Tine Vesterborg Clausen", "Ulla Ravn", "Vera Holm"]


def test_a_list_begins_in_the_next_line_behind_a_member_without_a_party() -> None:
    there, _ = attended("Til stede: Vera Holm (A), Ib Krog\n           Ulla Ravn (C), Jens Kr. Dam (B)\n")
    assert sorted(there) == ["Ib Krog", "Jens Kr. Dam", "Ulla Ravn", "Vera Holm"]


@pytest.mark.parametrize(
    "table",
    [
        "Navn            Fra            Mødt   Afbud   Ikke mødt\n"
        "Vera Holm       Byrådet         x\nIb Krog         Ældre Sagen     x\n"
        "Bo Dam          Byrådet                 x\nJens Lund       Byrådet                        x\n",
        "Navn\tMødt\tAfbud\tIkke mødt\nVera Holm\tx\nIb Krog\tx\nBo Dam\t\tx\nJens Lund\t\t\tx\n",
        "Medlem    | Fra      | 2/9\nVera Holm | LEV      | +\nIb Krog   | Byrådet  | + (fra kl. 14.30)\n"
        "Bo Dam    | Byrådet  | -\nJens Lund | Byrådet  | afbud\n+ = til stede   - = udeblevet\n",
        "Navn | Til stede\nVera Holm | ja\nIb Krog | ja\nBo Dam | nej\nJens Lund | afbud\n",
        "                            Mødt    Afbud\n"
        "   Vera Holm, formand         X\n   Politikommissær Bo Dam             X\n"
        "   Ib Krog (V)                X\n   Jens Lund (Ø)                      X\n",
    ],
)
def test_tables_of_members(table: str) -> None:
    there, away = attended(table)
    assert (there, sorted(away)) == (["Vera Holm", "Ib Krog"], ["Bo Dam", "Jens Lund"])


@pytest.mark.parametrize(
    ("line", "start", "place"),
    [
        ("i byrådssalen, Nørhavn Rådhus, kl. 18.30", "18:30", "byrådssalen, Nørhavn Rådhus"),
        (
            "Mødet den 4. marts 2025 kl. 13 på kontoret i Nørhavn. Vi begyndte med en tur.",
            "13:00",
            "kontoret i Nørhavn",
        ),
        (
            "Møde den 4. marts 2025 kl. 18.30-21.00 på Nørhavn Skole, Klostergade 2",
            "18:30",
            "Nørhavn Skole, Klostergade 2",
        ),
        ("Tidspunkt 13.30 – 15.45\nAdresse Havnevej 7, lokale 3", "13:30", "Havnevej 7, lokale 3"),
        ("Mødet begyndte:  17.00\nLokale: Sal 2", "17:00", "Sal 2"),
        ("Tid: 17.00\nSted:   Havnehuset, lokalet i\n        stueetagen", "17:00", "Havnehuset, lokalet i stueetagen"),
        ("Tid: 17.00\nMødested: Havnehuset,\nKajen 4\nAfbud: Ib Krog", "17:00", "Havnehuset, Kajen 4"),
        ("Tid: 17.00\nMødested: Havnehuset\nKajen er lukket.", "17:00", "Havnehuset"),
        ("kl. 13.00 i mødelokale 213", "13:00", "mødelokale 213"),
        ("d. 04-03-2025, kl. 10.00 til 12.40\nMødelokalet, Havnevej 7", "10:00", "Mødelokalet, Havnevej 7"),
        ("Mødested: Sal 2\nMødet blev åbnet kl. 18:00 af Vera Holm\nMødet blev lukket kl. 18:47", "18:00", "Sal 2"),
    ],
)
def test_hours_and_places_in_further_words(line: str, start: str, place: str) -> None:
    found = meeting(f"Socialudvalget\nReferat af møde den 4. marts 2025\n{line}")
    assert [value and value.value for value in (found.start_time, found.place)] == [start, place]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Vester Nørhavn Lokaludvalg\nReferat fra møde", "Vester Nørhavn Lokaludvalg"),
        ("NØRHAVN KOMMUNE TEKNIK- OG MILJØUDVALGET Beslutningsprotokol Blad nr. 611", "Teknik- og Miljøudvalget"),
        (
            "Politik / § 17, stk. 4-udvalg\n\nUDVALGET FOR LIV I LANDSBYERNE\n- et § 17, stk. 4-udvalg under Byrådet",
            "Udvalget for Liv i Landsbyerne",
        ),
        ("§ 17, stk. 4-udvalg\n\nReferat", "§ 17, stk. 4-udvalg"),
        ("Havneudvalget\n\nUdvalg\nMøder\nSøg i dagsordener\n\nReferat", "Havneudvalget"),
        ("# Børn- og skoleudvalget\n\n**Referat**", "Børn- og skoleudvalget"),
        ("Udvalg for natur, miljø og grøn omstilling\n\nReferat", "Udvalg for natur, miljø og grøn omstilling"),
        (
            "Udvalg: Udvalget for Natur, Miljø og\n        Grøn Omstilling",
            "Udvalget for Natur, Miljø og Grøn Omstilling",
        ),
        ("Udvalg: Plan-, Miljø- og\nTeknikudvalget", "Plan-, Miljø- og Teknikudvalget"),
        ("Udvalg: Teknikudvalget\nOrdinært møde", "Teknikudvalget"),
        (
            "§ 17, stk. 4-udvalg for bosætning i landsbyerne\n\nReferat",
            "§ 17, stk. 4-udvalg for bosætning i landsbyerne",
        ),
        ("Referat af møde nr. 4 i bestyrelsen for I/S Nørhavn Affald", "Bestyrelsen for I/S Nørhavn Affald"),
        ("Møde: Bestyrelsen for Nørhavn Vand & Service A/S, møde nr. 3", "Bestyrelsen for Nørhavn Vand & Service A/S"),
        ("Referat af møde i MED-Hovedudvalget", "MED-Hovedudvalget"),
        ("SKOLEBESTYRELSEN FOR NØRBY-HAVNE SKOLE\n\nReferat", "Skolebestyrelsen for Nørby-Havne Skole"),
    ],
)
def test_names_of_bodies_in_heads(head: str, body: str) -> None:
    found = meeting(f"{head}\nden 4. marts 2025 kl. 17.00")
    assert found.body
    assert found.body.value == body


def test_a_day_behind_its_year() -> None:
    found = meeting(
        "Hegnsynet\nProtokol\n\nÅr 2016, lørdag den 23. april, kl. 10.00 mødte hegnsynet på ejendommen Vej 2."
    )
    assert [value and value.value for value in (found.date, found.start_time)] == ["2016-04-23", "10:00"]


@pytest.mark.parametrize(
    ("line", "hours", "place"),
    [
        ("Mødet blev holdt på Nordskolen kl. 17.30. Mødet sluttede kl. 22.10.", ("17:30", "22:10"), "Nordskolen"),
        ("Mødet afholdtes i lokale 2, Nørbygård, kl. 16.00 - 18.00", ("16:00", "18:00"), "lokale 2, Nørbygård"),
        ("Mødet fandt sted i Kulturhuset klokken 19.", ("19:00", None), "Kulturhuset"),
        ("Mødet blev holdt i maj. Der er frist kl. 12.", (None, None), None),
    ],
)
def test_a_sentence_tells_place_and_hour(line: str, hours: tuple[str | None, ...], place: str | None) -> None:
    found = meeting(f"Byrådet\n\nProtokol\n\nfra ordinært møde torsdag den 6. marts 2025\n\n{line}")
    assert [value and value.value for value in (found.start_time, found.end_time)] == [*hours]
    assert (found.place and found.place.value) == place


@pytest.mark.parametrize(
    "line",
    [
        "Som stedfortrædere deltog: Ib Krog (A) og Ulla Ravn (B).",
        "Som suppleanter mødte Ib Krog (A) og Ulla Ravn (B).",
        "Stedfortrædere: Ib Krog (A) og Ulla Ravn (B)",
    ],
)
def test_deputies_are_not_listed_as_present(line: str) -> None:
    found = meeting(f"{HEAD}Fraværende: Vera Holm (A)\n{line}")
    assert (names(found.present), names(found.absent)) == ([], ["Vera Holm"])
    assert [deputy.person.name for deputy in found.deputies] == ["Ib Krog", "Ulla Ravn"]


@pytest.mark.parametrize(
    ("below", "place"),
    [
        ("Byrådets møde\nByrådssalen, Havnegade 2", "Byrådssalen, Havnegade 2"),
        ("Socialudvalget\nMødelokale 2, Nørbygård", "Mødelokale 2, Nørbygård"),
        ("Socialudvalget\nVera Holm (A)", None),
    ],
)
def test_the_place_below_the_name_of_the_meeting(below: str, place: str | None) -> None:
    found = meeting(f"14. december 2020, kl. 16.00\n{below}")
    assert (found.place and found.place.value) == place


@pytest.mark.parametrize(
    "body", ["Udvalget for Social Omsorg", "Udvalget for Sundhed og Social Omsorg", "Udvalget for Lokal Udvikling"]
)
def test_bodies_whose_subject_has_an_adjective(body: str) -> None:
    found = meeting(f"Udvalg\n{body}\n\nMødedato\n02-05-2016 kl. 14:30")
    assert found.body
    assert found.body.value == body


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ('Sted: "Rådhuset". Mødet startede kl. 17.00', "Rådhuset"),
        ("Mødested: Byrådssalen, mødet begyndte kl. 17.00", "Byrådssalen"),
        ("Sted: Rådhuset\nMødet blev holdt på Rådhuset i Nørby kl. 17.00", "Rådhuset i Nørby"),
        ("TIRSDAG KL. 17.00 PÅ RÅDHUSET", "RÅDHUSET"),
        ("Sted: Rådhuset i Nørby\nMødet blev holdt på Rådhuset kl. 17.00", "Rådhuset i Nørby"),
    ],
)
def test_the_place_is_told_without_the_hour_and_as_fully_as_anywhere(lines: str, place: str) -> None:
    found = meeting(f"Socialudvalget\nReferat den 11. marts 2025\n{lines}").place
    assert found is not None
    assert found.value == place


def test_a_board_without_a_name_meets() -> None:
    body = meeting("Nørby Forsyning A/S\nOrdinært møde i bestyrelsen\nTirsdag den 11. marts 2025 kl. 17.00").body
    assert body is not None
    assert body.value == "Bestyrelsen"


def test_the_day_and_hour_of_publication_are_not_the_meetings() -> None:
    found = meeting("Socialudvalget\nUdgivet 12-03-2025 13:12\n\nTirsdag den 11. marts 2025 kl. 15:00\nMødelokale 2")
    values = (found.date, found.start_time, found.place)
    assert [value and value.value for value in values] == ["2025-03-11", "15:00", "Mødelokale 2"]


def test_guests_below_those_absent_are_told_by_whom_they_come_from() -> None:
    found = meeting("Bestyrelsen\nReferat den 11. marts 2025\nAfbud: Vera Holm\nFra selskabet:    Direktør Tom Ejsing")
    assert (names(found.excused), names(found.guests)) == (["Vera Holm"], ["Tom Ejsing"])


def test_a_body_in_capitals_keeps_the_form_of_a_company() -> None:
    body = meeting("BESTYRELSEN FOR NØRBY AFFALD I/S\nReferat den 11. marts 2025").body
    assert body is not None
    assert body.value == "Bestyrelsen for Nørby Affald I/S"


def test_the_two_sides_of_a_joint_committee_are_there() -> None:
    sides = "Ledersiden\tVera Holm, direktør (formand)\n\tBo Dam, skoleleder\nMedarbejdersiden\tIb Krog, FTR, FOA"
    assert names(meeting(f"Hovedudvalget\nReferat den 11. marts 2025\n{sides}").present) == [
        "Vera Holm",
        "Bo Dam",
        "Ib Krog",
    ]


def test_the_sides_of_a_joint_committee_below_those_absent_were_not_there() -> None:
    there = "Deltagere\nA-siden   Vera Holm (formand)\n          Bo Dam\nB-siden   Ib Krog (FOA)"
    away = "Fraværende\nA-siden   Centerchef Jens Lund\nB-siden   Ulla Ravn (FOA)\nSekretær     Tom Ejsing"
    found = meeting(f"Hovedudvalget\nReferat den 11. marts 2025\n{there}\n{away}")
    assert (names(found.present), names(found.absent)) == (
        ["Vera Holm", "Bo Dam", "Ib Krog"],
        ["Jens Lund", "Ulla Ravn"],
    )


def test_those_who_chose_a_member_are_no_part_of_the_name() -> None:
    listed = "Bestyrelse:    Bestyrelsesformand Vera Holm\n               Medarbejdervalgt Bo Dam\n"
    assert names(meeting(f"Bestyrelsen\nReferat den 11. marts 2025\n{listed}").present) == ["Vera Holm", "Bo Dam"]
