"""Bodies in running text: names by the grammar of `structure.bodies`, and what stands for them.

The modules in the order in which they build on each other:

- what a reading is, and what the document is known to name: `reading`, `roll`
- whose body a name means: `determiners`, `owners`, `sorting`
- names: `names`, `boards`, `groups`
- what stands for a name: `abbreviations`, `misreadings`, `anaphors`
- all of it: `finding`
"""

from referatgraf.nlp.recognition.bodies.finding import match

__all__ = ["match"]
