"""Whatever a text holds, structure tells of it without a fault, in time, and every span says what its value says.

Texts: invented minutes of every layout, the examples and the seeds, spoilt in many ways, and texts that hypothesis
makes from any characters or from the vocabulary of minutes. The same texts in every run.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.nlp.document import Document
from referatgraf.nlp.structure import structure

from ..limits import at_most
from ..mutations import LONG_LINE, MUTATIONS, ODD, PUNCTUATION, Mutation, heading_words, label_words, long_line, spoilt
from ..slicing import faults

TESTS = Path(__file__).resolve().parent.parent
DIALECTS = sorted((TESTS / "fixtures" / "dialects").glob("*.txt"))
EXAMPLES = sorted(p for p in (TESTS.parent / "examples" / "noerhavn").iterdir() if p.suffix in (".txt", ".md"))
SECONDS = 2.0
"""What one document may take."""
PAIRS = 2
SEED_PART = 3
"""Of the seeds, which are long, every third mutation is tried, another third for each."""
ANY, MADE = 600, 1800
"""How many texts hypothesis makes of any characters, and of the vocabulary."""

HEADINGS, LABELS = heading_words(), label_words()
BODIES = ("Socialudvalget", "Plan-, Miljø- og Klimaudvalget", "Udvalget for Børn og Skole", "Kommunalbestyrelsen", "Nørhavn Byråd",
          "Direktionen", "Børn og Unge-udvalget", "ØKONOMIUDVALGET", "KKR Sjælland", "udvalget", "ØU", "Nørhavn Kommune")  # fmt: skip
DATES = ("den 11. marts 2025", "11-03-2025", "11/03/2025", "2025-03-11", "tirsdag d. 11. marts 2025 kl. 16:30", "31. februar 2025",
         "kl. 17", "14:00-16:15", "99-99-2025", "marts 11, 2025", "2022-2025")  # fmt: skip
NAMES = ("Vera Holm", "Ib Krog (V)", "Bodil Tranekjær, Jytte Kornmod", "formand Vera Holm", "Hans-Kurt Glerup (A)", "I. P. Dahl",
         "Vera van der Holm", "VERA HOLM", "Lis O'Hara", "McDahl Krog", "Vera Holm og Ib Krog", "(V)", "A, B og F")  # fmt: skip
NUMBERS = ("1", "2.", "3)", "12", "1.", "2: ", "Punkt 1:", "Punkt 2", "Sag nr. 3", "38", "24-008179", "909-2025-014323", "00.22.00-G01-1-16",
           "Sagsnr.: 24/1234", "J.nr.", "Dok.nr. 12-25", "BR 677/06", "Side 3 af 9", "4", "1.250.000 kr.", "§ 85, stk. 1")  # fmt: skip
VERDICTS = ("Godkendt.", "Anbefales, idet udvalget ønsker svar.", "Udsat.", "Taget til efterretning.", "Drøftet", "Forslaget blev forkastet",
            "Ad 1) Godkendt.", "Ad 2-3", "godkendt med 5 stemmer mod 4", "Fremsendes til", "Indstillingen blev godkendt.", "-", "idet ")  # fmt: skip
VOTES = ("For stemte: 4 (A, B)", "Imod: 6 (Ib Krog (B))", "Undlod at stemme: 2 (F)", "For: Vera Holm (A)", "Ændringsforslag fra Ib Krog",
         "5 medlemmer (A+V+C) anbefaler indstillingen", "Liste B ønskede ført til protokol, at", "Mindretalsudtalelse", "tog forbehold")  # fmt: skip
SENTENCES = ("Vera Holm deltog ikke i sagens behandling.", "I stedet for Vera Holm deltog Ib Krog.", "Afbud fra Vera Holm", "var inhabil",
             "Direktøren for Velfærd indstiller, at", "Administrationen indstiller", "at sagen godkendes", "mødte som stedfortræder for",
             "Mødet sluttede kl. 18.05", "Lukket: Køb af jord", "Åbent punkt", "Lukket sag", "Indholdsfortegnelse", "Bilag 1", "(Lukket)",
             "Forslag til budget", "Køb af ny traktor ......... 4", "Klik her for at folde ud", "Beslutning i Socialudvalget den")  # fmt: skip
FRAGMENTS = (*BODIES, *DATES, *NAMES, *NUMBERS, *VERDICTS, *VOTES, *SENTENCES, *"-•*#_|()[]:;.,\t\x00\u00ad\u0130")
JOINTS = ("\n", "\n", "\n\n", "\n\n", " ", " ", " ", "", ": ", ", ", ". ", "\t", "\r\n", "\r", "\n\n\n\n", "\n- ", "\n**", "\n# ", "\f")
WORDS = st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), st.sampled_from(HEADINGS), st.sampled_from(LABELS))
VOCABULARY = st.lists(st.tuples(WORDS, st.sampled_from(JOINTS)), max_size=60).map(lambda pairs: "".join(map("".join, pairs)))
CHARACTERS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from(ODD + PUNCTUATION + "\n\n  AaÆØå12")), max_size=400)


def found(text: str, kind: str = "text") -> list[str]:
    """The faults of what structure tells of a text."""
    with at_most(SECONDS):
        minutes = structure(Document("x.txt", "0" * 64, kind, text))
    return faults(text, minutes)


def way(mutation: object) -> str:
    return getattr(mutation, "__name__", getattr(mutation, "name", str(mutation)))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=way)
@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_spoilt(path: Path, mutation: Mutation) -> None:
    assert found(spoilt(path.name, path.read_text(encoding="utf-8"), mutation)) == []


@pytest.mark.parametrize("number", range(PAIRS))
@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_spoilt_twice(path: Path, number: int) -> None:
    place = DIALECTS.index(path) if path in DIALECTS else number
    first, second = (MUTATIONS[(place * step + number) % len(MUTATIONS)] for step in (1, 7))
    assert found(spoilt(path.name, path.read_text(encoding="utf-8"), first, second, number=number)) == []


@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_as_it_is(path: Path) -> None:
    assert found(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("mutation", range(0, len(MUTATIONS), SEED_PART))
@pytest.mark.parametrize("seed", range(5))
def test_spoilt_seed(shared: Path, seed: int, mutation: int) -> None:
    path = sorted((shared / "seeds").glob("*.txt"))[seed]
    spoil = MUTATIONS[(mutation + seed) % len(MUTATIONS)]
    assert found(spoilt(path.name, path.read_text(encoding="utf-8"), spoil)) == []


@pytest.mark.parametrize("path", [*DIALECTS[::10], *EXAMPLES[::3]], ids=way)
def test_with_a_long_line(path: Path) -> None:
    text = spoilt(path.name, path.read_text(encoding="utf-8"), long_line)
    assert len(text) > LONG_LINE
    assert found(text) == []


@given(CHARACTERS)
@settings(max_examples=ANY, derandomize=True, deadline=None, database=None)
def test_any_characters(text: str) -> None:
    assert found(text) == []


@given(VOCABULARY)
@settings(max_examples=MADE, derandomize=True, deadline=None, database=None)
def test_any_order_of_words(text: str) -> None:
    assert found(text, "markdown") == []


def test_cases_are_many() -> None:
    documents = len(DIALECTS) + len(EXAMPLES)
    assert documents * (len(MUTATIONS) + PAIRS + 1) + ANY + MADE >= 5000
