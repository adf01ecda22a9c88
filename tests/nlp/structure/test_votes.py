"""Votes: the figures of their sides, and who is on them."""

from collections.abc import Iterator

import pytest

from referatgraf.nlp.minutes import Vote

from .minutes_of import item


@pytest.mark.parametrize(
    ("lines", "figures"),
    [
        ("Godkendt med 17 stemmer mod 8.", (17, 8, None)),
        ("Forslaget blev forkastet med 17 stemmer mod 8.", (8, 17, None)),
        ("17 stemte for og 8 stemte imod. 2 undlod at stemme. Indstillingen godkendt.", (17, 8, 2)),
        ("For stemte: 4 (A, B)\nImod stemte: 3 (V)\nUndlod at stemme: 1 (F)\nGodkendt.", (4, 3, 1)),
        ("For: 2 (Vera Holm (A), Ib Krog (V))\nImod: 1 (Bo Dam (O))\nGodkendt.", (2, 1, None)),
        ("5 medlemmer (A+V+C) anbefaler indstillingen. 1 medlem (O) stemmer imod.", (5, 1, None)),
        ("For: 4 (A og B) Imod: 3 (V) Undlod at stemme: 1 (F)\nGodkendt.", (4, 3, 1)),
        ("For: 2 (Vera Holm, Ib Krog) Imod: 1 (Bo Dam)\nGodkendt.", (2, 1, None)),
        ("Stemmer for: 4 Stemmer imod: 3 Blank: 1\nGodkendt.", (4, 3, 1)),
        ("For stemte: A (3), V (2)\nImod stemte: O (1)\nIndstillingen blev godkendt.", (5, 1, None)),
        ("Forslaget blev afvist. 2 stemte for, 4 stemte imod.", (2, 4, None)),
        ("Vedtaget med otte stemmer mod én.", (8, 1, None)),
        ("Tiltrådt med fire stemmer (A, V) mod en stemme (Ø).", (4, 1, None)),
        ("Fire stemte for, ét stemte imod, og Ib Krog deltog ikke i afstemningen.", (4, 1, None)),
        ("Ad. 1: Vedtaget af 14 medlemmer (A+V+F). 4 medlemmer (O+C) stemmer imod.", (14, 4, None)),
        ("Anbefales af 6 medlemmer (A+V). 1 medlem (O) undlader at stemme.", (6, None, 1)),
        ("Tiltrådt af et flertal på 5 medlemmer (A, V). 2 medlemmer (O) stemte imod.", (5, 2, None)),
        (
            "Et flertal (Vera Holm, Ib Krog og Ulla Ravn) godkendte, at sagen afsluttes.\nBo Dam stemte imod.",
            (3, 1, None),
        ),
        ("Flertallet (Vera Holm (A) og Ib Krog (V)) vedtog planen. Imod stemte Bo Dam (O).", (2, 1, None)),
        ("Vedtaget med 13 stemmer (A, B) mod 1 stemme (V).", (13, 1, None)),
        ("Otte stemte for og to stemte imod. Fire undlod.", (8, 2, 4)),
        ("Vedtaget: 5 ja, 2 nej.", (5, 2, None)),
        ("For stemte Ø og F (3 medlemmer). Imod stemte A, B og LL (11 medlemmer). Faldet.", (3, 11, None)),
        ("3 for (Vera Holm, Ib Krog og Bo Dam), 2 imod (A). Godkendt.", (3, 2, None)),
        ("Tilladelsen gives. For 7, imod 3.", (7, 3, None)),
        ("Indstillingen vedtaget med 28 stemmer. Imod stemte 3 (F og Ø).", (28, 3, None)),
        ("Et flertal på fire (A og V) støtter planen. Vera Holm og Ib Krog var imod.", (4, 2, None)),
        ("Godkendt med 9 stemmer for, 5 stemmer imod og 1 blank.", (9, 5, 1)),
        ("For stemte Vera Holm. Imod stemte de øvrige 4 medlemmer. Faldet.", (1, 4, None)),
        ("2 stemte for at slette afsnittet (Vera Holm), 7 stemte for at lade det stå. Godkendt.", (2, 7, None)),
        ("Et flertal (A, V) stemte for indstillingen: 4 stemmer.\nImod stemte Ø: 1 stemme.\nGodkendt.", (4, 1, None)),
        (
            "   For planen stemte 3: Vera Holm, Ib Krog fra Havnens Venner,\n   Bo Dam.\n   Imod stemte 1: Per Lund.",
            (3, 1, None),
        ),
        (
            "Planen blev forkastet, idet 4 stemte imod (Vera Holm, Ib Krog og Joh.\nDam), mens 2 stemte for (Per Lund "
            "og Ulla Ravn).",
            (2, 4, None),
        ),
        ("Budgettet for det kommende år og overslagsårene vedtaget med 28\nstemmer. Imod stemte 3.", (28, 3, None)),
        ("Planen blev derefter endeligt vedtaget i byrådet med 8 stem-\nmer mod 2. Ib Krog stemte imod.", (8, 2, None)),
        (
            "For rammen stemte Vera Holm og Bo Dam. Imod stemte Ib Krog Sand, Ulla\nMarie Ravn og Per Lund.",
            (2, 3, None),
        ),
        (
            "For indstillingen stemte: Vera Holm (V), Ulla Ravn (A) og Per\nLund Sand (C).\nImod stemte: Bo Dam (F).",
            (3, 1, None),
        ),
        (
            "For indstillingens a) stemte 3: Vera Holm, Ulla Ravn og Per Lund.\nImod stemte 1: Bo Dam.\n"
            "Ib Krog og Ida Ness undlod at stemme.",
            (3, 1, 2),
        ),
        ("For en grænse på 10 meter stemte 2, imod stemte 5.", (2, 5, None)),
        ("For kl. 03.00 stemte 1. Imod stemte 3.\nAnsøgningen afslås.", (1, 3, None)),
        ("Forslaget blev sat under afstemning:\nFor: F, Ø, B (4 stemmer)\nImod: A, V (8 stemmer)", (4, 8, None)),
        ("Stemmer for sagen\n2 (Vera Holm, Ib Krog)\nStemmer imod\n4\nUndlod\n0\nForkastet.", (2, 4, 0)),
        ("For\nA, B og F (5)\nImod\nV (2)\nVedtaget.", (5, 2, None)),
        ("Ja-stemmer: 9. Nej-stemmer: 3.", (9, 3, None)),
        ("For\nA (4)\nB (2)\nImod\nV (3)\nGodkendt.", (6, 3, None)),
        ("For: Vera Holm\nIb Krog\nBo Dam\nImod: Per Lund\nUlla Ravn\nGodkendt.", (3, 2, None)),
        (
            "For forslaget stemte:\n- Vera Holm (A)\n- Ib Krog (V)\nImod stemte:\n- Bo Dam (O)\n\nVedtaget.",
            (2, 1, None),
        ),
        ("For stemte:\nA, B og F (7)\nImod stemte:\nVenstre og C (4)\nVedtaget.", (7, 4, None)),
        ("Stemmer for: 7\nA, B, F\nStemmer imod: 4\nV, C\nVedtaget.", (7, 4, None)),
        ("For stemte: 7\nVedtaget.\nImod stemte: 4", (7, 4, None)),
        ("Resultat:\nJa 7\nNej 4\nHverken for eller imod 1\nVedtaget.", (7, 4, 1)),
        ("For (7): A, B, F\nImod (4): V, C\nVedtaget.", (7, 4, None)),
        ("For: 7 (A, B) - Imod: 4 (V, C)\nVedtaget.", (7, 4, None)),
        ("For: 7; imod: 4\nVedtaget.", (7, 4, None)),
        ("Liste A og B stemte for (7). Liste V og C stemte imod (4).", (7, 4, None)),
        ("Ved afstemningen stemte 7 medlemmer for og 4 medlemmer imod planen.", (7, 4, None)),
        ("Der var 7 stemmer for planen og 4 imod.", (7, 4, None)),
        ("Planen godkendt mod 4 stemmer (V og C).", (None, 4, None)),
        ("Afstemning med håndsoprækning: 6 for, 1 imod.", (6, 1, None)),
        ("Stemmetal: For 9, imod 3, blanke 1.", (9, 3, 1)),
        ("Vi stemte: 4 for brevstemmer, 1 for fremmøde. Det bliver brevstemmer.", (4, 1, None)),
        ("Vedtaget med stemmerne 9-3.", (9, 3, None)),
        ("Vedtaget (9-3).", (9, 3, None)),
        ("Ni medlemmer stemte for og tre imod.", (9, 3, None)),
        ("Vedtaget med 24 stemmer. 2 (Vera Holm og Ib Krog) stemte imod.", (24, 2, None)),
        ("Forslaget fik 1 stemme, og 4 stemte imod.", (1, 4, None)),
        ("Et flertal (A, C og V) godkendte planen.\nVera Holm og Ib Krog stemte imod.\n3 for, 2 imod.", (3, 2, None)),
    ],
)
def test_votes(lines: str, figures: tuple[int | None, ...]) -> None:
    (decision,) = item(f"Beslutning\n\n{lines}\n").decisions
    (vote,) = decision.votes
    assert (vote.votes_for, vote.votes_against, vote.votes_abstained) == figures


def test_voters_and_their_parties() -> None:
    (decision,) = item("Beslutning\n\nFor: Vera Holm (A), Ib Krog (Fri Havn)\nImod: Bo Dam (O)\nGodkendt.\n").decisions
    told = [(stance, person.name, person.party) for stance, person in decision.votes[0].voters]
    assert told == [("for", "Vera Holm", "A"), ("for", "Ib Krog", "Fri Havn"), ("against", "Bo Dam", "O")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Godkendt. Vera Holm (V) stemte imod.", "against: Vera Holm (V) = 1"),
        ("Tiltrådt, idet Vera Holm (Ø) og Ib Krog (Ø) undlod at stemme.", "abstained: Vera Holm (Ø), Ib Krog (Ø) = 2"),
        ("Godkendt med 15 stemmer (A, C, V) mod 6 (O, Ø).", "for: A, C, V = 15; against: O, Ø = 6"),
        ("Vedtaget med 19 stemmer mod 6 (Enhedslisten og SF).", "for: = 19; against: Enhedslisten, SF = 6"),
        ("Forslaget blev forkastet med 44 stemmer imod 8.", "for: = 8; against: = 44"),
        ("Forslaget blev forkastet med 8 stemmer mod 44.", "for: = 8; against: = 44"),
        ("Et forslag om ro faldt. Planen blev godkendt med 15 stemmer mod 6.", "for: = 15; against: = 6"),
        ("Godkendt med 4 stemmer for (A, V) og 1 imod (Ø).", "for: A, V = 4; against: Ø = 1"),
        ("For forslaget stemte 3 (Socialdemokratiet og SF). Imod stemte 5 (Venstre og Det Konservative Folkeparti).",
         "for: Socialdemokratiet, SF = 3; against: Venstre, Det Konservative Folkeparti = 5"),
        ("For stemte: Socialdemokratiet (4), SF (1)\nImod stemte: Venstre (3)\nGodkendt.",
         "for: Socialdemokratiet 4, SF 1 = 5; against: Venstre 3 = 3"),
        ("4 (C) og 1 (V) stemte for. 2 (A, B) stemte imod.", "for: C 4, V 1 = 5; against: A, B = 2"),
        ("4 stemte for (A, Ø), 15 imod (B, C), 1 undlod (O).", "for: A, Ø = 4; against: B, C = 15; abstained: O = 1"),
        ("Herefter stemte 15 (B, C) for indstillingen, 4 (A) stemte imod.", "for: B, C = 15; against: A 4 = 4"),
        ("Et flertal på 22 (A, B) stemte for planen. Et mindretal på 2 (Ø) stemte imod.",
         "for: A, B = 22; against: Ø 2 = 2"),
        ("Et flertal bestående af A, B og SF godkendte planen. V og C stemte imod.", "for: A, B, SF; against: V, C"),
        ("Vera Holm (V) stemte for forslaget. Afvist.", "for: Vera Holm (V)"),
        ("Godkendt mod stemmerne fra Ø og SF.", "against: Ø, SF"),
        ("For stemte Ø (1). Imod stemte C, V og A (6). Forkastet.", "for: Ø 1 = 1; against: C, V, A = 6"),
        ("Vera Holm fik 9 stemmer. Ib Krog fik 5 stemmer. Vera Holm er valgt.", ""),
        ("Foreningen er imod planen. Godkendt for 7 år.", ""),
        ("Godkendt. Enhedslisten kan ikke tiltræde indstillingen.", "against: Enhedslisten"),
        ("2 medlemmer (O+C) anbefaler det ikke.", "against: O, C = 2"),
        ("4 medlemmer (A+F) anbefaler. 2 medlemmer (O+C) anbefaler ikke.", "for: A, F = 4; against: O, C = 2"),
        ("Imod stemte 5 medlemmer (SF, Ø og 2 A).\nGodkendt.", "against: SF, Ø, A 2 = 5"),
        ("Godkendt med 15 stemmer mod 1.\nVera Holm (V) stemte imod.", "for: = 15; against: Vera Holm (V) = 1"),
        ("Udvalget stemte ikke om sagen. Ansvarlig for planen: Vera Holm. Godkendt.", ""),
        ("Udvalget kan ikke tiltræde indstillingen.", ""),
        ("Ændringen er for 12 år. Godkendt mod betaling.", ""),
    ],
)  # fmt: skip
def test_who_voted_how(lines: str, told: str) -> None:
    (decision,) = item(f"Beslutning\n\n{lines}\n").decisions
    assert "; ".join(side for vote in decision.votes for side in sides(vote)) == told


def sides(vote: Vote) -> Iterator[str]:
    """Each side of a vote that has a figure or a member: "for: A 4, Vera Holm (V) = 5"."""
    figures = {"for": vote.votes_for, "against": vote.votes_against, "abstained": vote.votes_abstained}
    for stance, figure in figures.items():
        members = [f"{block.party} {block.count or ''}".strip() for block in vote.party_votes if block.stance == stance]
        members += [f"{person.name} ({person.party})" for side, person in vote.voters if side == stance]
        if members or figure is not None:
            yield " ".join(
                filter(None, (f"{stance}:", ", ".join(members), f"= {figure}" if figure is not None else ""))
            )


@pytest.mark.parametrize(
    ("lines", "figures"),
    [
        (
            "Ændringsforslag A: For stemte 2 (C). Imod stemte 15. Forslaget faldt. Ændringsforslag B: For stemte 1 "
            "(Ø), imod stemte 16. Forslaget faldt. Økonomiudvalgets indstilling blev herefter vedtaget med 15 stemmer "
            "for og 2 imod (C).",
            [(15, 2), (2, 15), (1, 16)],
        ),
        (
            "Vera Holm foreslog, at molen males. For stemte: 4 (A) og Vera Holm, i alt 5. Imod stemte: 6. Forslaget er "
            "forkastet. Herefter blev planen vedtaget med 10 stemmer for og 1 imod (Vera Holm).",
            [(10, 1), (5, 6)],
        ),
        (
            "Et forslag fra Bo Dam (O) om tre etager blev forkastet (2 for, 6 imod). Indstillingen anbefales med "
            "stemmerne 6 for og 2 imod.",
            [(6, 2), (2, 6)],
        ),
        (
            "Planen blev vedtaget. For stemte 9 (A, B). Imod stemte 4 (V). 2 medlemmer (C) undlod at stemme.",
            [(9, 4)],
        ),
    ],
)
def test_votes_one_behind_another_in_a_paragraph(lines: str, figures: list[tuple[int, int]]) -> None:
    (decision,) = item(f"Beslutning\n\n{lines}\n").decisions
    votes = [*decision.votes, *(vote for motion in decision.motions for vote in motion.votes)]
    assert [(vote.votes_for, vote.votes_against) for vote in votes] == figures
