import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.build import BuildOptions, build
from referatgraf.errors import UsageError
from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.names import match, model, reader
from referatgraf.nlp.recognition.names.filters import holds, is_full_name
from referatgraf.nlp.recognition.names.labels import label
from referatgraf.nlp.recognition.names.pieces import UNKNOWN, Pieces
from referatgraf.nlp.recognition.names.proposed import INSTITUTION, Proposed
from referatgraf.nlp.recognition.names.reader import version
from referatgraf.nlp.recognition.names.spans import LABELS, names
from referatgraf.nlp.recognition.names.units import LONGEST, units, windows
from referatgraf.nlp.recognition.names.words import Word, words
from referatgraf.nlp.recognition.overlaps import settled
from tests.nlp.recognition.texts import case

MINUTES = """Referat af møde i Socialudvalget den 3. marts 2025

1. Nyt værested

Sagsfremstilling
Lokalerne deles med Nordlyd Aqua og bruges af børn.

Beslutning
Godkendt.
"""


@given(st.text())
def test_words_cover_all_that_is_no_space_in_order(text: str) -> None:
    found = words(text, 0, len(text))
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert "".join(word.text for word in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ib Krog (A) kom.", ["Ib", "Krog", "(", "A", ")", "kom", "."]),
        ("H. C. Holm fra Byg A/S", ["H.", "C.", "Holm", "fra", "Byg", "A/S"]),
        ("Børne- og Ungeudvalget", ["Børne-", "og", "Ungeudvalget"]),
        ("SID-huset, f.eks. 18.30", ["SID-huset", ",", "f.eks", ".", "18.30"]),
        ("slut.Næste punkt", ["slut", ".", "Næste", "punkt"]),
    ],
)
def test_words_are_cut_as_in_the_training_data(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text, 0, len(text))] == expected


def test_a_word_is_cut_into_its_most_probable_pieces() -> None:
    special = dict.fromkeys(("<s>", "<pad>", "</s>", "<unk>"), 0.0)
    pieces = Pieces({**special, "▁": -3.0, "▁sko": -5.0, "▁skole": -6.0, "le": -5.0, "n": -2.0}, {"É": "e"})
    assert pieces.of("skolen") == (6, 8)
    assert pieces.of("skon") == (5, 8)
    assert UNKNOWN in pieces.of("skoØ")


@given(st.integers(0, 500))
def test_every_word_of_a_long_sentence_is_answered_for_once(count: int) -> None:
    sentence = [Word(str(n), n, n + 1) for n in range(count)]
    made = list(windows(sentence))
    assert [word for unit in made for word in unit.words[unit.first : unit.last]] == sentence
    assert all(len(unit.words) <= LONGEST for unit in made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sagen udsættes. Ib Krog kom kl. 17. Mødet sluttede.", ["Sagen", "Ib", "Mødet"]),
        ("Tilbud fra H. Holm og Dr. Dam.", ["Tilbud"]),
        ("Ib Krog\nUlla Dam", ["Ib", "Ulla"]),
        ("En lang linje, som papiret ikke havde plads til, blev skrevet af Ib\nKrog og sendt.", ["En"]),
    ],
)
def test_units_are_sentences_and_lines(text: str, expected: list[str]) -> None:
    assert [unit.words[0].text for unit in units(text, [Span(0, len(text))])] == expected


def test_a_name_begins_with_a_first_word_and_is_as_sure_as_its_least_sure_word() -> None:
    scores = np.zeros((3, len(LABELS)), np.float32)
    scores[0, LABELS.index("B-PER")] = scores[1, LABELS.index("I-PER")] = scores[2, LABELS.index("B-ORG")] = 4
    first, second = names(scores, 1.0)
    assert (first.first, first.last, first.kind) == (0, 2, "PER")
    assert (second.first, second.last, second.kind) == (2, 3, "ORG")
    assert 0.9 < first.confidence < 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hodan Warsame", True),
        ("Jørgen van der Meer", True),
        ("Hodan", False),
        ("HODAN WARSAME", False),
        ("Økonomiudvalget Krog", False),
        ("Centerchef Krog", False),
        ("Jensens Venner", False),
        ("Sagens Forløb", False),
        ("Bering Vejen", False),
        ("Bofællesskabet Engvej", False),
        ("Egedal Idræts Union", False),
    ],
)
def test_persons_have_full_names(name: str, expected: bool) -> None:
    assert is_full_name(name) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Aftalen med Fjordbo fortsætter.", "Fjordbo", True),
        ("Fjordbo fortsætter.", "Fjordbo", False),
        ("Plan fra TMU.", "TMU", False),
        ("Brev fra Venstre.", "Venstre", False),
        ("Ifølge Socialudvalget er det så.", "Socialudvalget", False),
        ("I Masterplanen står det.", "Masterplanen", False),
        ("Ved Foreningen Nørhavn Svøm.", "Nørhavn Svøm", False),
        ("Et møde med Fjordbo Byg ApS.", "Fjordbo Byg", False),
        ("Flere SFO-pladser.", "SFO-pladser", False),
        ("Enhed: LSK      Sbh: abc", "LSK      Sbh", False),
        ("Ny vedtægt for Fjordbo Ungdomsskolebestyrelse.", "Fjordbo Ungdomsskolebestyrelse", False),
        ("Svar fra Byrådet Regnskabet.", "Byrådet Regnskabet", False),
        ("Sammen med Strand, Skov & Sti.", "Strand", False),
        ("Sammen med Strand, Skov & Sti.", "Skov & Sti", False),
        ("Sammen med Fjordteam/sorggruppe.", "Fjordteam", False),
        ("Et kursus hos Kommunens Fjordhuset Vest.", "Kommunens Fjordhuset Vest", False),
        ("Svar fra Sønder- og Vesterfjords Politi.", "Vesterfjords Politi", False),
    ],
)
def test_institutions_stand_where_a_capital_tells_something(text: str, name: str, expected: bool) -> None:
    start = text.index(name)
    proposed = Proposed(INSTITUTION, Span(start, start + len(name)), 0.9, opens=start == 0)
    assert holds(text, proposed, frozenset()) is expected


def test_what_opens_a_sentence_holds_where_the_document_names_it_elsewhere() -> None:
    assert holds("Fjordbo lukker.", Proposed(INSTITUTION, Span(0, 7), 0.9, opens=True), {"Fjordbo"})


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("i Fjordstyrelsens svar", "Fjordstyrelsens", "Fjordstyrelsen"),
        ("efter Fjordbos lukning", "Fjordbos", "Fjordbo"),
        ("fra Randers og", "Randers", "Randers"),
        ("ved Hodan Warsame.", "Hodan Warsame", "Hodan Warsame"),
    ],
)
def test_labels_are_in_the_nominative(text: str, name: str, expected: str) -> None:
    start = text.index(name)
    assert label(text, Span(start, start + len(name)), ()) == expected


def found(text: str) -> list[tuple[str, str]]:
    return [(each.kind, each.label) for each in match(case(text, body="Socialudvalget"), reader("builtin"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der er indgået aftale med Grundfjord Ejendomme A/S om huset.", ("institution", "Grundfjord Ejendomme A/S")),
        ("Oplægget blev holdt af Hodan Warsame fra foreningen.", ("person/other", "Hodan Warsame")),
        ("Hodan Warsame stemte imod forslaget.", ("person/political", "Hodan Warsame")),
        ("Der bygges 40 boliger i Sønderlev.", ("place", "Sønderlev")),
    ],
)
def test_the_model_finds_names_that_no_register_has(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Økonomiske konsekvenser og Sagens Forløb",
        "Godkendelse Af Kvalitetsstandarder",
        "Socialudvalget tiltrådte Masterplan for Bymidten.",
        "ORIENTERING OM NY STRATEGI",
        "",
    ],
)
def test_the_model_finds_no_name_where_none_is(text: str) -> None:
    assert found(text) == []


def test_a_sentence_is_read_the_same_wherever_it_stands() -> None:
    sentence = "Oplægget blev holdt af Hodan Warsame fra Grundfjord Byg."
    alone = found(sentence)
    assert (
        found(f"Huset ejes af Fjordbo.\n\n{sentence}\n\nBorgere i Sønderlev er hørt. {sentence}").count(alone[0]) == 2
    )


def test_any_other_reading_holds_against_the_model() -> None:
    learned = Mention("institution", "Fjordbo Byg Nørhavn", Span(0, 19), "names")
    told = Mention("person/other", "Fjordbo Byg", Span(0, 11), "people")
    assert settled("", [learned, told], []) == [told]


def test_a_model_that_was_taken_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="byg med --model none"):
        model.read_settings(tmp_path)


def pipeline_with_names(folder: Path) -> str:
    nlp = spacy.blank("da")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Hodan Warsame"}, {"label": "GPE", "pattern": "Sønderlev"}])
    nlp.to_disk(folder)
    return str(folder)


def test_any_spacy_pipeline_takes_the_place_of_the_model(tmp_path: Path) -> None:
    text = "Oplægget blev holdt af Hodan Warsame i Sønderlev."
    made = [*match(case(text), reader(pipeline_with_names(tmp_path / "pipeline")))]
    assert [(each.kind, each.label) for each in made] == [("person/other", "Hodan Warsame"), ("place", "Sønderlev")]
    assert all(text[each.span.start : each.span.end] == each.label for each in made)


def test_a_pipeline_without_names_and_one_that_is_not_there_are_told(tmp_path: Path) -> None:
    spacy.blank("da").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="finder ingen navne"):
        version(str(tmp_path / "blank"))
    with pytest.raises(UsageError, match="kan ikke indlæses"):
        version("da_no_such_pipeline")


def test_no_model_loads_no_runtime() -> None:
    code = (
        "import sys; from referatgraf.nlp.recognition import pipeline; pipeline('none'); "
        "assert 'onnxruntime' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_another_model_reads_the_documents_again(tmp_path: Path) -> None:
    given = tmp_path / "referat.txt"
    given.write_text(MINUTES, encoding="utf-8")

    def built(folder: str, model: str) -> str:
        build([given], tmp_path / folder, BuildOptions(municipality="Nørhavn", jobs=1, model=model))
        return (tmp_path / folder / "graph.ttl").read_text(encoding="utf-8")

    assert "Nordlyd Aqua" not in built("changed", "none")
    assert built("changed", "builtin") == built("fresh", "builtin")
    assert "Nordlyd Aqua" in built("fresh", "builtin")
    assert built("fresh", "none") == built("none", "none")
