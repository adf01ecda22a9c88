"""What the running text of minutes names: a spaCy pipeline of grammars and registers.

The modules in the order in which they build on each other:

- what recognisers are given: `lines`, `passages`, `known`, `vocabulary`, `setting`
- what finds, a module or a folder each: `amounts`, `laws`, `bodies`, `institutions`, `people`, `policies`, `cases`,
  `places`, `agenda_references`
- what finds by a trained model: `names`
- what decides between readings: `overlaps`
- the tokens under it all: `tokens`
- all of it: `pipeline`
"""

from referatgraf.nlp.recognition.names import BUILTIN, NONE, version
from referatgraf.nlp.recognition.pipeline import pipeline, recognise

__all__ = ["BUILTIN", "NONE", "pipeline", "recognise", "version"]
