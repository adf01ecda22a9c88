"""Where an item's decision stands when no heading of its own tells it."""

import pytest

from referatgraf.nlp.recognition.passages import passages

from .minutes_of import HEAD, read

AGENDA = (
    "Punkt 1: Budget\n\nForvaltningen foreslår en ramme.\n\nPunkt 2: Havnen\n\nMolen er revnet.\n\n"
    "Punkt 3: Eventuelt\n\nIb Krog spurgte.\n\n"
)


def outcomes(text: str) -> list[str]:
    """The outcomes of each item of minutes, joined; "" for an item without a decision."""
    return ["+".join(decision.outcome for decision in item.decisions) for item in read(f"{HEAD}{text}").items]


@pytest.mark.parametrize(
    "heading", ["UDVALGETS BESLUTNINGER", "B E S L U T N I N G E R", "Beslutninger:", "Konklusioner"]
)
@pytest.mark.parametrize("number", ["{}. ", "Pkt. {}  ", "Ad {}: ", "{})  "])
def test_decisions_below_all_items_go_to_their_numbers(heading: str, number: str) -> None:
    pool = f"{heading}\n\n{number.format(1)}Som foreslået.\n{number.format(2)}Udsat. Ib Krog\nser på sagen.\n"
    assert outcomes(f"{AGENDA}{pool}\nMødet hævet kl. 18.05\n") == ["approved", "postponed", ""]


def test_the_passages_of_a_decision_below_all_items_are_its_items() -> None:
    text = f"{HEAD}{AGENDA}Beslutninger\n\n1. Godkendt.\n2. Udsat.\n"
    found = [(part.item, text[slice(part.span.start, part.span.end)]) for part in passages(read(text), len(text))]
    assert found[-2:] == [(0, "Godkendt."), (1, "Udsat.")]


def test_decisions_below_all_items_go_to_numbers_with_the_letter_of_their_group() -> None:
    agenda = "A. Sager til beslutning\n\nA.1  Budget\n\nRammen er kendt.\n\nA.2  Havnen\n\nMolen er revnet.\n\n"
    agenda += "B. Sager til orientering\n\nB.3  Skolen\n\nTaget er nyt.\n\n"
    pool = "BESLUTNINGER\n\nA.1   Godkendt. Sag B.3 tages først.\n\nA.2   Udsat.\n\nB.3   Til efterretning.\n"
    assert outcomes(f"{agenda}{pool}") == ["approved", "postponed", "noted"]


def test_earlier_decisions_in_a_list_are_no_pool() -> None:
    assert outcomes(f"{AGENDA}Tidligere beslutninger\n\n1. Godkendt.\n2. Udsat.\n")[:2] == ["", ""]


@pytest.mark.parametrize("mark", ["=> ", "-> ", "> ", "→ ", "Ref.: ", "Referat: ", "Referat\t", "Referat\n"])
def test_a_mark_that_returns_heads_decisions(mark: str) -> None:
    first = f"Punkt 1: Budget\n\nRammen er kendt.\n{mark}Vedtaget uændret.\n\n"
    second = f"Punkt 2: Havnen\n\nMolen er revnet.\n{mark}Ib Krog ser på den.\n"
    assert outcomes(first + second) == ["approved", "other"]


@pytest.mark.parametrize("own", ["BYRÅDET", "Byrådet"])
def test_a_body_before_a_colon_that_returns_heads_its_decisions(own: str) -> None:
    first = (
        f"Punkt 1: Budget\n\nRammen er kendt.\n\nØKONOMIUDVALGET 18.04.2001, pkt. 7: Anbefales.\n\n{own}: Godkendt.\n\n"
    )
    second = f"Punkt 2: Havnen\n\nMolen er revnet.\n\n{own}: Ib Krog fremlagde sagen. Forslaget blev forkastet.\n"
    third = f"Punkt 3: Skolen\n\nTaget er nyt.\n\n{own}: Ib Krog ser på gulvet.\n"
    assert outcomes(first + second + third) == ["recommended+approved", "rejected", "other"]


@pytest.mark.parametrize(
    "text",
    [
        "Punkt 1: Budget\n\nForslag:\n> Rammen er vedtaget.\n> Fristen er afvist.\n\nPunkt 2: Havnen\n\nMolen.\n",
        "Punkt 1: Budget\n\nHøringssvar:\nByrådet: Godkendt.\nHandicaprådet: Udsat.\n\nPunkt 2: Havnen\n\nMolen.\n",
        "Punkt 1: Budget\n\nSvar fra rådene:\nÆldrerådet: Godkendt.\nÆldrerådet: Udsat.\n\nPunkt 2: Havnen\n\nMolen.\n",
        "Punkt 1: Budget\n\n→ Læs mere om rammen\n\nPunkt 2: Havnen\n\n→ Læs mere om molen\n",
        "Punkt 1: Budget\n\n> Rammen er vedtaget af Folketinget i dag.\n\nPunkt 2: Havnen\n\nMolen er revnet.\n",
    ],
)
def test_lists_links_and_quotations_are_no_decisions(text: str) -> None:
    assert outcomes(text) == ["", ""]


def last(sentence: str) -> str:
    """The outcome of the first of four items without headings, whose last paragraph is `sentence`."""
    endings = enumerate(["Udsat.", "Taget til efterretning.", "Godkendt."], start=2)
    others = "".join(f"Punkt {n}: Havnen {n}\n\nMolen er revnet.\n\n{ending}\n\n" for n, ending in endings)
    return outcomes(f"Punkt 1: Budget\n\nRammen er kendt.\n\n{sentence}\n\n{others}")[0]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Fordelingen godkendt. Restens brug aftales i maj.", "approved"),
        ("Referatet af 10. marts godkendt.", "approved"),
        ("Økonomiudvalgets indstilling tiltrådt.", "approved"),
        ("Det vedtoges at afholde turen den 24. maj.", "approved"),
        ("Vera Holm Kjær og Ib Krog Sandager-Lund blev valgt. Ingen andre stillede op.", "approved"),
        ("OK. Punkt 3 tages først.", "approved"),
        ("Vi indstiller til Byrådet, at rammen hæves.", "recommended"),
        ("Socialudvalget siger nej til rammen.", "rejected"),
        ("Tages op på ny, når tallene er klar.", "postponed"),
        ("Ansøgningen imødekommes med 6.000 kr.", "approved"),
        ("Udvalget var enigt i ønsket. Formanden skriver til Byrådet.", "approved"),
        ("Udvalget vil have et overslag.", "other"),
        ("Bo Krog laver et notat.", "other"),
        ("Formanden skriver til Byrådet og sender det til Økonomiudvalget.", "other"),
        ("Der var ikke flertal for rammen (2 for, 4 imod).", "rejected"),
        ("Vera Holm Kjær udpeget i stedet for Ib Krog.", "approved"),
        ("Sidste mødes protokol oplæst og godkendt.", "approved"),
        ("Model B vælges. Resten betales af driften. IK", "approved"),
        ("Intet at referere.", "other"),
        ("En runde om bordet. Ingen beslutning.", "other"),
        ("Spørgsmålet blev besvaret.", "other"),
        ("Vi besluttede at skrive et høringssvar til udvalget, hvor vi siger nej. Ulla skriver.", "other"),
        ("Vi tog det til efterretning. Rådet vil gerne se beløbene.", "noted"),
        ("(udgår, da formanden er syg)", "withdrawn"),
        ("Vi nåede det ikke. Tages på mødet i marts.", "postponed"),
        ("Der gives 6.000 kr. Ulla var inhabil (medlem af bestyrelsen).", "approved"),
        ("Det blev besluttet at udsætte sagen til mødet i april, så borgmesteren kan tale med rederiet.", "postponed"),
        ("Protokollen af 10. april underskrevet.", "approved"),
        ("Udvalget har ingen indvendinger. Ib Krog beklager.", "approved"),
        ("Godkendt.\nIK", "approved"),
        ("Udsat.\nIK / VH", "postponed"),
        ("Drøftet.\nOpfølgning: Ib Krog", "discussed"),
        ("Rådet drøftede tallene. Rådet har tre temaer: støj, lys og luft.\nTidsplanen rettes til.", "discussed"),
    ],
)
def test_the_last_paragraph_decides(sentence: str, outcome: str) -> None:
    assert last(sentence) == outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Udgår.", "withdrawn"),
        ("Afslag.", "rejected"),
        ("Der meddeles afslag.", "rejected"),
        ("Indstillingen blev ikke godkendt.", "rejected"),
        ("Indstilles godkendt.", "recommended"),
        ("Udvalget besluttede at opsige aftalen.", "approved"),
        ("Besluttet, at aftalen opsiges.", "approved"),
        ("Scenarie 2 godkendt.", "approved"),
        ("Som formand valgtes Ib Krog.", "approved"),
        ("Med den rettelse blev referatet godkendt og underskrevet.", "approved"),
        ("Klagerne imødekommes ikke.", "rejected"),
    ],
)
def test_verdicts_stand_for_themselves_where_nothing_else_decides(sentence: str, outcome: str) -> None:
    items = [f"Punkt {n}: Sag {n}\n\nRammen er kendt.\n\n{sentence}\n\n" for n in (1, 2, 3)]
    assert outcomes("".join(items)) == [outcome] * 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Udvalget besluttede sidste år at opsige aftalen.",
        "Indstilles, at rammen udvides.",
        "Udvalget har godkendt en ny ramme.",
        "Udvalget bad den 3. maj 2024 om et notat.",
        "Udvalget tager hvert år stilling til rammen.",
        "Økonomiudvalget ønsker en lavere ramme.",
        "Byrådet anbefaler en lavere ramme.",
        "Rammen skal godkendes inden maj.",
        "Lokalplanen er vedtaget i 2019.",
        "Bo Krog mener, at rammen holder.",
        "Forvaltningen anbefaler rammen.",
        "Det forventes, at rammen er vedtaget til maj.",
        "Lokalplanen vedtages af Byrådet i maj.",
        "Klageren er orienteret.",
        "Model B vælges af de fleste.",
        "Folketinget vedtog en lov. Den gælder nu. Kommunen følger den.",
        "Indstilling\nForslaget godkendes.",
        "Forvaltningen indstiller\n- Ansøgningen imødekommes.",
    ],
)
def test_what_speaks_against_a_decision(sentence: str) -> None:
    assert last(sentence) == ""


ENDINGS = "".join(f"Punkt {n}: Havnen {n}\n\nMolen er revnet.\n\nUdsat.\n\n" for n in (1, 2, 3))


@pytest.mark.parametrize("title", ["Eventuelt", "Evt. og næste møde"])
@pytest.mark.parametrize(
    "end", ["", "\nMødet hævet kl. 18.05\n", "\nReferent: Ib Krog\n", "\nNørhavn, den 3. maj 2025\nIb Krog\n"]
)
def test_what_members_brought_up_is_what_stands_under_eventuelt(title: str, end: str) -> None:
    text = f"{HEAD}{ENDINGS}Punkt 4: {title}\n\nIb Krog spurgte til molen.\n{end}"
    assert [decision.text for decision in read(text).items[-1].decisions] == ["Ib Krog spurgte til molen."]


@pytest.mark.parametrize(("title", "outcome"), [("Valg til brugerrådet", "approved"), ("Brugerrådet", "")])
def test_who_is_chosen_is_the_decision_of_an_election(title: str, outcome: str) -> None:
    assert (
        outcomes(f"{ENDINGS}Punkt 4: {title}\n\nRådet har to pladser.\n\nVera Holm og Ib Krog deltager.\n")[-1]
        == outcome
    )


def test_a_word_in_what_members_brought_up_decides_nothing() -> None:
    text = f"{HEAD}{ENDINGS}Punkt 4: Eventuelt\n\n- En klage blev drøftet.\n- Ib Krog spurgte til molen.\n"
    assert [decision.outcome for decision in read(text).items[-1].decisions] == ["other"]


@pytest.mark.parametrize("title", ["Meddelelser", "Nyt fra formanden", "Gensidig orientering"])
def test_news_without_a_remark_are_noted(title: str) -> None:
    assert outcomes(f"Punkt 1: {title}\n\nIb Krog var i Egeby.\n\nBeslutning\nIngen bemærkninger.\n") == ["noted"]


@pytest.mark.parametrize(
    "tools",
    [
        "Tilbage til toppen",
        "Gå til toppen",
        "Udskriv punkt   Kopiér link",
        "Del | Udskriv | Til toppen",
        "[Gå til top]",
    ],
)
def test_tools_below_a_decision_are_none(tools: str) -> None:
    text = f"Punkt 1: Budget\n\nBeslutning\nGodkendt.\n\nFraværende: Ingen\n\n{tools}\n\n"
    assert outcomes(f"{text}Punkt 2: Havnen\n\nBeslutning\nUdsat.\n") == ["approved", "postponed"]


def test_eventuelt_of_an_agenda_holds_no_decision() -> None:
    assert outcomes(f"{AGENDA}")[-1] == ""


def test_what_somebody_is_to_do_is_no_decision_where_items_do_not_end_in_verdicts() -> None:
    for sentence in ("Bo Krog laver et notat.", "Socialudvalget ønsker en ny ramme."):
        assert outcomes(f"Punkt 1: Budget\n\nRammen er kendt.\n\n{sentence}\n") == [""]


def test_documents_with_headings_for_decisions_have_verdicts_alone_without_one() -> None:
    text = "Punkt 1: Budget\n\nRammen er kendt.\n\nUdvalget vil have et overslag.\n\n"
    assert outcomes(f"{text}Punkt 2: Havnen\n\nBeslutning\n\nUdsat.\n") == ["", "postponed"]


@pytest.mark.parametrize(
    "heading",
    [
        "Endelig beslutning\n",
        "Beslutning – ",
        "Beslutning. ",
        "Drøftelse og beslutning:\n",
        "Beslutning / referat: ",
        "Ledelsens beslutning\n",
        "Besl.: ",
        "Besluttet: ",
        "Aftalt: ",
        "Vi besluttede følgende:\n",
        "Det blev besluttet:\n",
        "Socialudvalgets konklusion\n",
        "SOU beslutning den 11. marts 2025\n",
        "Beslutning SOU 11-03-2025\n",
        "Prot.   ",
    ],
)
def test_headings_of_decisions(heading: str) -> None:
    (found, _) = read(
        f"{HEAD}Punkt 1: Budget\n\nRammen er kendt.\n\n{heading}Ib skriver til Byrådet den 3. maj, og vi ses igen.\n\n"
        "Punkt 2: Havnen\n\nMolen er revnet.\n"
    ).items
    assert [(decision.text, decision.body) for decision in found.decisions] == [
        ("Ib skriver til Byrådet den 3. maj, og vi ses igen.", None)
    ]


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("day", ["", " (3. marts)"])
def test_bodies_before_a_colon_decide_each_for_itself(mark: str, day: str) -> None:
    lines = f"{mark}Økonomiudvalget{day}: Anbefales.\n{mark}Socialudvalget: Godkendt.\n"
    (found,) = read(f"{HEAD}Punkt 1: Budget\n\nBeslutninger:\n{lines}").items
    told = [(decision.body and decision.body.value, decision.outcome) for decision in found.decisions]
    assert told == [("Økonomiudvalget", "recommended"), (None, "approved")]


def test_bodies_that_a_decision_speaks_of_decide_nothing() -> None:
    text = "Rammen vedtages.\nØkonomiudvalget: Svarer senest i maj på udvalgets spørgsmål om havnen."
    (found,) = read(f"{HEAD}Punkt 1: Budget\n\nBeslutning\n{text}\n").items
    assert [decision.text for decision in found.decisions] == [text]


def test_the_name_of_a_body_below_a_decision_heads_what_follows() -> None:
    text = "Punkt 1: Budget\n\nBeslutning\nGodkendt.\n\nFraværende: Ib Krog\n\n\nSocialudvalget\n\n"
    assert outcomes(f"{text}Punkt 2: Havnen\n\nBeslutning\nUdsat.\n") == ["approved", "postponed"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_own_decision_below_those_of_other_bodies(gap: str) -> None:
    earlier = "Teknisk Udvalg 12/2 2025: Anbefales.\nØkonomiudvalget 19/2 2025: Som Teknisk Udvalg."
    (found,) = read(
        f"{HEAD}Punkt 1: Budget\n\nRammen er kendt.\n{earlier}{gap}Vedtaget endeligt. Ib Krog stemte imod.\n"
    ).items
    assert [(decision.text, decision.outcome) for decision in found.decisions] == [
        ("Vedtaget endeligt. Ib Krog stemte imod.", "approved")
    ]
    assert [decision.text for decision in found.prior_decisions] == ["Anbefales.", "Som Teknisk Udvalg."]


def test_what_follows_the_decision_of_the_day_belongs_to_it() -> None:
    text = "Punkt 1: Budget\n\nRammen er kendt.\n\nSocialudvalget, den 11. marts 2025: Vedtaget.\n"
    assert outcomes(f"{text}Tiltrådt blev også planen.\n") == ["approved"]


@pytest.mark.parametrize(
    ("heading", "figures"),
    [("Socialudvalget, 11. marts 2025, pkt. 1:", [(6, 5)]), ("Økonomiudvalget, 11. marts 2025, pkt. 1:", [])],
)
def test_the_vote_below_the_own_body_and_day_is_of_the_decision(heading: str, figures: list[tuple[int, int]]) -> None:
    history = f"Sagens forløb\nSocialudvalget, 4. marts 2025, pkt. 6:\nVedtaget ved 1. behandling.\n\n{heading}\n"
    vote = "Venstre (6) stemte for. Socialdemokratiet (4) og SF (1) stemte imod.\n\nVedtaget.\n"
    (found,) = read(f"{HEAD}Punkt 1: Budget\n\nRammen er kendt.\n\n{history}{vote}").items
    assert [(v.votes_for, v.votes_against) for d in found.decisions for v in d.votes] == figures
    assert [decision.outcome for decision in found.decisions] == ["approved"]


def test_a_sentence_that_goes_on_below_is_read_whole() -> None:
    text = (
        "Sagsfremstilling\nMolen er revnet.\n\n"
        "Fraværende: Vera Holm (C) og Ib Krog (V) deltog ikke i\nbehandlingen af punktet.\n\n"
        "Beslutning Fremsendes til Byrådet med bemærkning, at Magistraten i mødet den 29. juni 2020\n"
        "anbefaler, at byrådet tiltræder indstillingen.\n"
    )
    (only,) = read(f"{HEAD}1. Budget\n\n{text}").items
    assert [(decision.outcome, decision.text.endswith("indstillingen.")) for decision in only.decisions] == [
        ("recommended", True)
    ]
    assert [person.name for person in only.absent] == ["Vera Holm", "Ib Krog"]


def test_a_verdict_above_those_absent_decides() -> None:
    rest = "".join(f"{n}. Sag {n}\n\nUdvalgets beslutning\nAnbefales.\n\n" for n in (2, 3, 4))
    first = "1. Meddelelser\n\nMolen er revnet.\n\nTaget til efterretning.\n\nFraværende: Vera Holm.\n\n"
    assert outcomes(first + rest)[0] == "noted"


def test_what_others_decided_on_a_line_of_the_history_is_none_of_the_own_decisions() -> None:
    history = "Historik\nTeknisk Udvalg, 4. december 2024: Genoptages.\nSocialudvalget, 5. februar 2025: Udsat.\n\n"
    (found,) = read(f"{HEAD}Punkt 1: Budget\n\n{history}Sagsfremstilling\nTekst.\n\nBeslutning\nGodkendt.\n").items
    assert [decision.outcome for decision in found.decisions] == ["approved"]
    assert [(decision.date and decision.date.value, decision.outcome) for decision in found.prior_decisions] == [
        ("2024-12-04", "postponed"),
        ("2025-02-05", "postponed"),
    ]


@pytest.mark.parametrize("closing", ["Mødet sluttede kl. 17.15", "Mødet hævet kl. 18.05", "Næste møde den 5. maj."])
def test_the_end_of_the_meeting_below_those_absent_decides_nothing(closing: str) -> None:
    text = f"Punkt 1: Budget\n\nBeslutning\nTil efterretning.\n\nFraværende: Ib Krog\n\n\n{closing}\n"
    assert outcomes(text) == ["noted"]


@pytest.mark.parametrize(
    "heading", ["Beslutning for Punkt {}: {}", "Beslutning til punkt {}: {}", "Beslutning for punkt {}"]
)
def test_headings_of_decisions_name_the_item(heading: str) -> None:
    titles = ("Besøg af Byrådet", "Høring: moler")
    items = "".join(
        f"Punkt {n}: {title}\n\nSagsfremstilling\nSagen er ny.\n\n{heading.format(n, title)}\n{verdict}\n\n"
        for n, (title, verdict) in enumerate(zip(titles, ("Godkendt.", "Udsat."), strict=True), 1)
    )
    found = read(f"{HEAD}{items}").items
    assert [item.title.value for item in found if item.title] == [*titles]
    assert [[each.outcome for each in item.decisions] for item in found] == [["approved"], ["postponed"]]


def test_bodies_in_small_letters_decide_for_themselves() -> None:
    (found,) = read(
        f"{HEAD}Punkt 1: Budget\n\nBeslutning fra økonomiudvalget, 10. juni 2024, pkt. 190:\nAnbefales.\n\n"
        "Beslutning\nGodkendt.\n"
    ).items
    told = [(decision.body and decision.body.value, decision.outcome) for decision in found.decisions]
    assert told == [("Økonomiudvalget", "recommended"), (None, "approved")]


@pytest.mark.parametrize("heading", ["Bilag:\nNotat om grønne tage", "HISTORIK\nMagistraten indstiller planen."])
def test_what_the_body_does_below_the_last_section_is_its_decision(heading: str) -> None:
    first = f"Punkt 1: Budget\n\nRammen.\n\n{heading}\n\nSocialudvalget vedtog at henvise sagen til Magistraten.\n\n"
    second = f"Punkt 2: Havnen\n\nMolen er revnet.\n\n{heading}\n\nSocialudvalget vedtog planen med 9 stemmer mod 4.\n"
    assert outcomes(first + second) == ["forwarded", "approved"]
    told = "Socialudvalget vedtog planen den 5. maj 2020.\n\nMagistraten drøftede den.\n"
    assert outcomes(f"Punkt 1: Budget\n\nRammen er kendt.\n\n{heading}\n\n{told}") == [""]
