"""People, institutions and places in running text that no register knows, found by a trained model.

- a text as the model takes it: `units` (sentences), `words`, `pieces`
- the model: `model` (onnxruntime), `spans` (from scores to names), `builtin`; of another: `installed`; which: `reader`
- what it is trained on and judged by: `labelled`
- which proposals hold, and what they are called: `filters`, `labels`, `match`

How the model was trained stands in `training/`, what it reaches in docs/model-card.md.
"""

from referatgraf.nlp.recognition.names.match import match
from referatgraf.nlp.recognition.names.reader import BUILTIN, NONE, Reader, reader, version

__all__ = ["BUILTIN", "NONE", "Reader", "match", "reader", "version"]
