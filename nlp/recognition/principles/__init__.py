"""Principles: sets by their collective names, the principles of lists as trees, references, and named principles.

A principle is what the text calls one. Goals, visions and values are none, nor are dilemmas, conclusions and purposes;
a list under the word alone is one only where it is introduced as such.

The modules in the order in which they build on each other:

- words: `wording`, `collectives`, `titles`
- lists: `lines`, `lists`, `introductions`, `inline`, `sets`, `trees`
- what refers to them, and what an item is about: `references`, `named`, `telling`
- all of it: `matching`
"""

from referatgraf.nlp.recognition.principles.matching import match

__all__ = ["match"]
