"""First step: the pieces that are kept, as the file that the recogniser reads, and their numbers in the encoder.

python training/prepare.py DATA WORK
"""

import json
import sys
from pathlib import Path

from pieces import needed, write
from weights import Weights, shipped

from referatgraf.nlp.recognition.names.labelled import read


def main(data: Path, work: Path) -> None:
    """Writes `pieces.tsv` and `kept.json` to `work`."""
    work.mkdir(parents=True, exist_ok=True)
    weights = Weights(shipped())
    words = {word for sentence in read(data / "ddt-train.iob2") for word in sentence.words}
    kept = needed(weights, sorted(words))
    write(work / "pieces.tsv", kept.values(), weights.plain)
    (work / "kept.json").write_text(json.dumps(list(kept)))
    print(f"{len(kept)} pieces of {len(weights.scores)} are kept")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
