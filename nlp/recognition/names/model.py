"""The model in the package: scores for the words of a sentence, by onnxruntime in one thread."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from referatgraf.errors import UsageError
from referatgraf.nlp.recognition.names.pieces import BEGIN, END, Pieces
from referatgraf.nlp.recognition.names.spans import Name, Scores, names

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FOLDER = Path(__file__).parent / "model"
GRAPH, PIECES, SETTINGS = "names.onnx", "pieces.tsv", "settings.json"
MOST_PIECES = 500
"""The encoder has as many places, and two of them are its own marks."""


class Settings(NamedTuple):
    """What was settled on the development part when the model was trained.

    Attributes:
        temperature: what scores are divided by to become confidences.
        least: the least confidence with which a name of a kind holds.
        digest: of the graph, in hexadecimal; it tells one model from another.
    """

    temperature: float
    least: dict[str, float]
    digest: str


class Model:
    """The encoder, ready to run.

    Args:
        folder: where its files are.
        settings: what was settled of it.
    """

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.settings = settings
        self._pieces = Pieces.read(folder / PIECES)
        self._session = _session(folder / GRAPH)

    def names(self, words: Sequence[str]) -> Iterator[Name]:
        """The names in a sentence, however sure the model is of them."""
        return names(self.scores(words), self.settings.temperature)

    def scores(self, words: Sequence[str]) -> Scores:
        """One score a label for each word, of as many words as the encoder has places for.

        A sentence is computed alone: quantisation looks at all that is computed together, and what stands elsewhere in
        a document shall not change how a sentence is read. It costs a sixth of the speed of batches.
        """
        numbers, firsts = [BEGIN], [0]
        for word in words:
            pieces = self._pieces.of(word)
            if len(numbers) + len(pieces) > MOST_PIECES:
                break
            firsts.append(len(numbers))
            numbers += pieces
        firsts.append(len(numbers))
        given = {"pieces": np.array([[*numbers, END]], np.int32), "firsts": np.array(firsts, np.int32)}
        (scores,) = self._session.run(["scores"], given)
        kept: Scores = scores[0, 1:-1]
        return kept


def read_settings(folder: Path = FOLDER) -> Settings:
    """The settings of the model in a folder.

    Raises:
        UsageError: a file of the model is not there.
    """
    if lacking := next((name for name in (GRAPH, PIECES, SETTINGS) if not (folder / name).is_file()), ""):
        raise UsageError("modellen til navne er ikke installeret", str(folder / lacking), "byg med --model none")
    return Settings(**json.loads((folder / SETTINGS).read_text(encoding="utf-8")))


def _session(path: Path) -> "InferenceSession":
    """A session of one thread: documents are read side by side in several processes.

    On processors that sum products of eight bits in sixteen (AVX2 without VNNI) sums would be cut off, and other names
    be found than elsewhere; the runtime is asked for whole sums there, at a sixth more time.
    """
    import onnxruntime  # noqa: PLC0415 - takes memory that --model none does without

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
