"""Decisions, reservations, motions and statements."""

import pytest

from .minutes_of import HEAD, item, names, read


def test_reservation_is_what_follows_idet() -> None:
    (decision,) = item("Beslutning\n\nGodkendt, idet udvalget ønsker en status i maj.\n").decisions
    assert decision.reservation is not None
    assert decision.reservation.value == "udvalget ønsker en status i maj."


def test_points() -> None:
    found = item("Beslutning\n\nAd 1-2) Godkendt.\nAd 3) Sagen blev udsat.\n")
    points = [(decision.point and decision.point.value, decision.outcome) for decision in found.decisions]
    assert points == [("1-2", "approved"), ("3", "postponed")]


@pytest.mark.parametrize("mark", ["{}: ", "Pkt. {}: ", "Punkt {}: ", "Pind {}: "])
def test_points_before_a_colon(mark: str) -> None:
    lines = f"{mark.format('1-2')}Anbefales over for Byrådet.\n{mark.format('3')}Udsat, til tallene foreligger.\n"
    found = item(f"Beslutning\n\n{lines}")
    points = [(decision.point and decision.point.value, decision.outcome) for decision in found.decisions]
    assert points == [("1-2", "recommended"), ("3", "postponed")]


def test_what_begins_like_a_point_but_decides_nothing() -> None:
    (decision,) = item("Beslutning\n\nGodkendt.\nPunkt 7 tages først.\nNr. 2: Molen ved havnen.\n").decisions
    assert decision.point is None


def test_several_bodies_under_one_heading() -> None:
    found = item(
        "Beslutning\n\nByrådet, den 26. marts 2025:\nGodkendt.\n\n"
        "Økonomiudvalget, den 18. marts 2025, pkt. 4:\nAnbefales.\n\n"
        "Socialudvalget, den 11. marts 2025:\nIndstilles godkendt.\n"
    )
    told = [(d.body and d.body.value, d.date and d.date.value, d.outcome) for d in found.decisions]
    assert told == [
        ("Byrådet", "2025-03-26", "approved"),
        ("Økonomiudvalget", "2025-03-18", "recommended"),
        (None, "2025-03-11", "recommended"),
    ]


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        ("Enhedslisten kan ikke tiltræde indstillingen. Godkendt.", "approved"),
        ("Udvalget kan ikke tiltræde indstillingen.", "rejected"),
        ("Godkendt. Vera Holm (V) kan ikke godkende planen.", "approved"),
        ("For indstillingen stemte 12 (A). Imod stemte 14 (V).", "rejected"),
        ("14 stemte for, 12 stemte imod.", "approved"),
        ("10 stemte for, 10 stemte imod.", "other"),
    ],
)
def test_a_minority_is_not_the_body_and_figures_decide_where_no_word_does(lines: str, outcome: str) -> None:
    (decision,) = item(f"Beslutning\n\n{lines}\n").decisions
    assert decision.outcome == outcome


FALLEN_AND = (
    ("Godkendt.", "approved"),
    ("Anbefales.", "recommended"),
    ("Indstillingen anbefales godkendt.", "recommended"),
    ("Udvalget anbefaler herefter planen.", "recommended"),
    ("Planen er dyr.", "postponed"),
)


def test_what_is_decided_behind_a_fallen_motion_is_the_outcome() -> None:
    fallen = "Vera Holm foreslår, at punktet udsættes. Forslaget faldt med 2 stemmer for og 5 imod."
    for behind, outcome in FALLEN_AND:
        (decision,) = item(f"Beslutning\n{fallen}\n{behind}\n").decisions
        assert decision.outcome == outcome
    assert [(vote.votes_for, vote.votes_against) for vote in decision.motions[0].votes] == [(2, 5)]


def test_a_motion_has_its_own_vote() -> None:
    (decision,) = item(
        "Beslutning\n\nÆndringsforslag fra Vera Holm: at fristen er 1. maj\n\n"
        "For stemte: 2\nImod stemte: 5\nForslaget faldt.\n\n"
        "Indstillingen blev sat til afstemning.\n\nFor stemte: 5\nImod stemte: 2\nIndstillingen blev godkendt.\n"
    ).decisions
    (motion,) = decision.motions
    assert [actor.label for actor in motion.moved_by] == ["Vera Holm"]
    assert [vote.votes_for for vote in motion.votes] == [2]
    assert [vote.votes_for for vote in decision.votes] == [5]


@pytest.mark.parametrize(
    ("line", "kind", "by"),
    [
        ("Liste Ø tager forbehold.", "forbehold", ["Ø"]),
        ("Liste N ønskede ført til protokol, at planen er for dyr.", "protokolbemaerkning", ["N"]),
        ("Mindretalsudtalelse fra Vera Holm: Planen er for dyr.", "mindretalsudtalelse", ["Vera Holm"]),
        (
            "Mindretalsudtalelse fra Socialistisk Folkeparti: Planen er for dyr.",
            "mindretalsudtalelse",
            ["Socialistisk Folkeparti"],
        ),
    ],
)
def test_statements_stand_apart_from_the_decision(line: str, kind: str, by: list[str]) -> None:
    found = item(f"Beslutning\n\nIndstillingen blev godkendt.\n\n{line}\n")
    (statement,) = found.statements
    assert (statement.kind, [actor.label for actor in statement.stated_by]) == (kind, by)
    assert found.decisions[0].text == "Indstillingen blev godkendt."


def test_a_reservation_inside_a_decision_stays() -> None:
    found = item("Beslutning\n\nAd 1) Godkendt.\nAd 2) Godkendt, idet Ib Krog tog forbehold.\n")
    assert [decision.text for decision in found.decisions] == [
        "Ad 1) Godkendt.",
        "Ad 2) Godkendt, idet Ib Krog tog forbehold.",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "points"),
    [
        ("Direktøren indstiller, at\n\n1. planen godkendes\n2. udgiften afholdes", "role", "Direktøren", ["1", "2"]),
        (
            "Center for Social Indsats indstiller, at planen godkendes.",
            "institution",
            "Center for Social Indsats",
            [""],
        ),
        ("Socialudvalget indstiller til Byrådet, at planen godkendes.", "body", "Socialudvalget", [""]),
        ("Centerchef Vera Holm indstiller, at planen godkendes.", "role", "Centerchefen", [""]),
        ("Det indstilles, at planen godkendes.", None, None, [""]),
        ("Vi indstiller, at planen godkendes.", None, None, [""]),
        ("At Socialudvalget over for Byrådet indstiller, at planen godkendes.", None, None, [""]),
        ("På den baggrund indstiller Direktionen, at planen godkendes.", "body", "Direktionen", [""]),
        ("Det indstilles, at planen godkendes, og\nat fristen er 1. maj.", None, None, ["", ""]),
        ("Til godkendelse.", None, None, [""]),
        ("Ingen indstilling.", None, None, []),
    ],
)
def test_recommendations(text: str, kind: str | None, actor: str | None, points: list[str]) -> None:
    found = item(f"Indstilling\n\n{text}\n\nBeslutning\n\nGodkendt.\n")
    assert [(by.kind, by.label) for by in found.recommended_by] == ([(kind, actor)] if actor else [])
    assert [point.point for point in found.recommendations] == points


@pytest.mark.parametrize(
    ("who", "actors"),
    [
        ("Kultur- og Fritidsudvalget og Økonomiudvalget", ["Kultur- og Fritidsudvalget", "Økonomiudvalget"]),
        ("Økonomiudvalget samt Børne- og Skoleudvalget", ["Økonomiudvalget", "Børne- og Skoleudvalget"]),
        ("Havneudvalget, Vejudvalget og Økonomiudvalget", ["Havneudvalget", "Vejudvalget", "Økonomiudvalget"]),
        ("Teknisk Forvaltning og Økonomiafdelingen", ["Teknisk Forvaltning", "Økonomiafdelingen"]),
        ("Skole og Kultur og Nørhavn Ejendomme", ["Skole og Kultur", "Nørhavn Ejendomme"]),
        ("Nørhavn Ejendomme og Skole og Kultur", ["Nørhavn Ejendomme", "Skole og Kultur"]),
        ("Skole og Kultur og Teknik og Miljø", ["Skole og Kultur", "Teknik og Miljø"]),
        ("Teknik- og Miljøudvalget", ["Teknik- og Miljøudvalget"]),
        ("Udvalget for Børn og Skole", ["Udvalget for Børn og Skole"]),
        ("Kultur, Fritid og Idræt", ["Kultur, Fritid og Idræt"]),
        ("Formanden for Skoleudvalget og Havneudvalget", ["Formanden for Skoleudvalget og Havneudvalget"]),
    ],
)
def test_several_who_recommend_together(who: str, actors: list[str]) -> None:
    found = item(f"Indstilling\n\n{who} foreslår, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n")
    assert [by.label for by in found.recommended_by] == actors


@pytest.mark.parametrize(
    ("text", "actor", "points"),
    [
        ("Planen er klar.\nTeknisk Forvaltning indstiller, at planen godkendes.\nDen gælder fra maj.",
         "Teknisk Forvaltning", ["at planen godkendes."]),
        ("Direktionen indstiller,\n- at planen godkendes\n- at fristen er 1. maj\n\nPlanen er klar.", "Direktionen",
         ["at planen godkendes", "at fristen er 1. maj"]),
        ("Det fremgår, at loven indstiller til ro. Planen er klar.", None, []),
    ],
)  # fmt: skip
def test_a_recommendation_without_a_heading(text: str, actor: str | None, points: list[str]) -> None:
    found = item(f"Sagsfremstilling\n\n{text}\n\nBeslutning\n\nGodkendt.\n")
    assert [by.label for by in found.recommended_by] == ([actor] if actor else [])
    assert [point.text for point in found.recommendations] == points


def test_swapped_headings() -> None:
    found = item(
        "Indstilling\n\nSocialudvalget\nØkonomiudvalget\n\n"
        "Behandling\n\nDirektøren indstiller, at planen godkendes.\n\n"
        "Beslutning\n\nGodkendt.\n"
    )
    assert [section.kind for section in found.sections] == ["route", "recommendation", "decision"]
    assert [body.value for body in found.referred_to] == ["Socialudvalget", "Økonomiudvalget"]


def test_an_empty_presentation_frames_the_case() -> None:
    found = item("Beslutning\n\nGodkendt.\n\nSagsfremstilling\n\nResume\n\nTekst.\n")
    assert [section.kind for section in found.sections] == ["decision", "wrapper", "summary"]


@pytest.mark.parametrize(
    ("line", "absent", "disqualified", "deputies"),
    [
        ("Afbud: Vera Holm (A) og Ib Krog (V)", ["Vera Holm", "Ib Krog"], [], []),
        ("Fraværende: Ingen", [], [], []),
        ("Vera Holm var fraværende.", ["Vera Holm"], [], []),
        ("Vera Holm (B) var inhabil og deltog ikke i behandlingen af punktet.", [], ["Vera Holm"], []),
        ("I stedet for Vera Holm deltog Ib Krog.", ["Vera Holm"], [], ["Ib Krog"]),
        ("Fraværende: Vera Holm (V) - Ib Krog (V) mødte som stedfortræder", ["Vera Holm"], [], ["Ib Krog"]),
        ("Thyra Dalsager deltog ikke i sagens behandling.", ["Thyra Dalsager"], [], []),
        ("Thyra Dalsager (V) deltog ikke.", ["Thyra Dalsager"], [], []),
    ],
)
def test_attendance_of_an_item(line: str, absent: list[str], disqualified: list[str], deputies: list[str]) -> None:
    found = item(f"Beslutning\n\nGodkendt.\n\n{line}\n")
    assert (names(found.absent), names(found.disqualified)) == (absent, disqualified)
    assert [deputy.person.name for deputy in found.deputies] == deputies
    assert [decision.text for decision in found.decisions] == ["Godkendt."]


@pytest.mark.parametrize(
    "line",
    [
        "Vera Holm fortalte om åbningen af Værestedet Lyngen.",
        "Rekvirent: Vera Holm. Modpart: Ib Krog.",
        "Kasserer Vera takkede Kirkeby Brand og Kirkeby Apotek.",
    ],
)
def test_names_at_the_beginning_of_an_item_are_not_of_those_absent(line: str) -> None:
    assert not item(f"{line}\n\nBeslutning\n\nGodkendt.\n").absent
    assert [who.name for who in item("Ib Krog (A)\n\nBeslutning\n\nGodkendt.\n").absent] == ["Ib Krog"]


@pytest.mark.parametrize(
    "heading",
    [
        "Udfald",
        "KENDELSE:",
        "Hvad blev besluttet",
        "Udvalgets beslutning:",
        "**Udvalgets beslutning:** ",
        "Beslutning i Socialudvalget: ",
        "Be- slutning i Socialudvalget: ",
    ],
)
def test_labels_of_decisions(heading: str) -> None:
    """A decision is what its label heads, on the same line or below, in one word or as typesetting broke it."""
    behind = "" if heading.endswith(" ") else "\n"
    (decision,) = item(f"Sagen er kendt.\n\n{heading}{behind}Som foreslået.\n").decisions
    assert (decision.text, decision.outcome, decision.body) == ("Som foreslået.", "approved", None)


def test_the_vote_on_a_motion_told_in_words() -> None:
    text = (
        "Forslaget fra Vera Holm fik 4 stemmer og bortfaldt, idet 6 stemte imod.\nUdvalget tiltrådte indstillingen.\n"
    )
    (decision,) = item(f"Beslutning\n\n{text}").decisions
    (motion,) = decision.motions
    assert [(vote.votes_for, vote.votes_against) for vote in motion.votes] == [(4, 6)]
    assert (decision.outcome, decision.votes) == ("approved", ())


def test_the_vote_on_a_motion_is_told_by_herfor_and_imod() -> None:
    text = "Liste A foreslog hele beløbet bevilget. Herfor stemte 5. Imod stemte 8.\nIndstillingen vedtaget.\n"
    (decision,) = item(f"Beslutning\n\n{text}").decisions
    assert [(vote.votes_for, vote.votes_against) for motion in decision.motions for vote in motion.votes] == [(5, 8)]


def test_a_vote_behind_its_decision_is_told_with_it() -> None:
    (decision,) = item("Beslutning: Forsøget går videre. Afstemning: 5 for, 2 imod.\n").decisions
    assert (decision.outcome, [vote.votes_for for vote in decision.votes]) == ("approved", [5])


def test_a_kind_of_item_is_no_decision() -> None:
    (decision,) = item("Type\nBeslutning\n\nBaggrund\nMolen er revnet.\n\nBeslutning\nUdsat.\n").decisions
    assert decision.text == "Udsat."


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Beslutning: Socialudvalget drøftede planen.", "Socialudvalget drøftede planen."),
        ("Beslutning: Socialudvalget anbefaler planen.", "Socialudvalget anbefaler planen."),
        ("Beslutning Socialudvalgets indstilling tiltrådt.", "Socialudvalgets indstilling tiltrådt."),
        ("Beslutning i Socialudvalget: Godkendt.", "Godkendt."),
        ("Beslutning i Socialudvalget den 3. maj 2025 Godkendt.", "Godkendt."),
    ],
)
def test_a_body_behind_the_word_is_the_subject_where_a_sentence_goes_on(line: str, text: str) -> None:
    assert [decision.text for decision in item(f"{line}\n").decisions] == [text]


@pytest.mark.parametrize(
    ("title", "text", "points"),
    [
        (
            "Plan",
            "Pkt. 1 anbefales. Udvalget ønsker et notat.\nPkt. 2 godkendt.",
            [("1", "recommended"), ("2", "approved")],
        ),
        (
            "Plan",
            "Punkt 1-2 blev godkendt.\n\nPunkt 3 blev ikke godkendt.",
            [("1-2", "approved"), ("3", "rejected")],
        ),
        ("Plan", "Punkt 1 er det dyreste.\nPunkt 2 godkendt.", [(None, "approved")]),
        ("Godkendelse af dagsorden", "Punkt 4 udsat.\nPunkt 5 udsat.\nEllers godkendt.", [(None, "approved")]),
    ],
)
def test_lines_on_points_without_a_colon(title: str, text: str, points: list[tuple[str | None, str]]) -> None:
    (found,) = read(f"{HEAD}1. {title}\n\nBeslutning\n{text}\n").items
    assert [(decision.point and decision.point.value, decision.outcome) for decision in found.decisions] == points
