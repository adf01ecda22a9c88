"""What the model of names is trained on: made-up and varied sentences whose labels stay true."""

import importlib
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from referatgraf.nlp.recognition.names.labelled import Sentence, spans

TRAINING = Path(__file__).parents[1] / "training"
SENTENCE = Sentence(
    ("Vera", "Holm", "fra", "Nørhavns", "Kommune", "mødte", "Qvistbo", "i", "Sandby", "."),
    ("B-PER", "I-PER", "O", "B-ORG", "I-ORG", "O", "B-PER", "O", "B-LOC", "O"),
)


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.syspath_prepend(str(TRAINING))
    return importlib.import_module


def kinds(sentence: Sentence) -> list[str]:
    return [kind for _, _, kind in sorted(spans(sentence.labels))]


@pytest.mark.parametrize("frames", ["frames.txt", "news-frames.txt"])
def test_every_frame_is_filled_and_its_names_are_labelled(load: type[ModuleType], frames: str) -> None:
    made = load("made")
    maker = made.Maker(3, frames)
    slots = [made._SLOT.findall(frame.lower()) for frame in maker._frames]
    for frame, names in zip(maker._frames, slots, strict=True):
        maker._frames = [frame]
        expected = [made.KINDS[slot[:3]] for slot in names if slot.split("_")[0] in made.KINDS]
        assert kinds(maker.sentence()) == expected, frame


def test_other_names_stand_in_for_names_of_the_same_kind(load: type[ModuleType]) -> None:
    varied, maker = load("varied"), load("made").Maker(3)
    mentions = load("mentions").Mentions([SENTENCE], {"ORG": ["Fjordkraft"], "LOC": ["Lyngø"]})
    ways = varied.WIDELY._replace(renamed=1, exchanged=1, shouted=0, disturbed=0)
    rng = Random(1)
    many = [varied.Varied(ways, maker, mentions, rng).of(SENTENCE) for _ in range(60)]
    assert {tuple(kinds(each)) for each in many} == {tuple(kinds(SENTENCE))}
    found = {" ".join(each.words[first:last]) for each in many for first, last, _ in spans(each.labels)}
    assert {"Fjordkraft", "Lyngø"} <= found
    assert not {"Vera Holm", "Qvistbo"} & found


def test_people_in_capitals_and_a_genitive_that_is_not_doubled(load: type[ModuleType]) -> None:
    assert load("varied").highlighted(SENTENCE).words[:4] == ("VERA", "HOLM", "fra", "Nørhavns")
    maker = load("made").Maker(1, "news-frames.txt")
    maker._frames, maker._lists["org_avis"] = ["{org_avis}s læsere"], ["Nørhavn Tidende", "Kystens"]
    assert {maker.sentence().words[-2] for _ in range(20)} == {"Tidendes", "Kystens"}


def test_names_of_the_world_are_in_one_list_once_and_every_list_is_used(load: type[ModuleType]) -> None:
    made = load("made")
    lists = made.blocks(TRAINING / made.KNOWN)
    text = (TRAINING / made.NEWS).read_text(encoding="utf-8").lower()
    assert all(len(names) == len(set(names)) for names in lists.values())
    assert all(f"{{{title}}}" in text for title in lists)
