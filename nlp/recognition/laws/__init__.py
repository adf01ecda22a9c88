"""References to laws: names, sections and numbers, the law found out where the text leaves it out.

The modules in the order in which they build on each other:

- the text without noise: `plain`
- the names: `lexicon`, `names`, `documents` (by number), `possessors` (what is no law, the municipality's own rules)
- the numbers: `elements`, `ranges`, `compounds` (sections known by the word beside them)
- whose the numbers are: `context`, `owners`
- all of it: `citing`, `items`
"""

from referatgraf.nlp.recognition.laws.items import match

__all__ = ["match"]
