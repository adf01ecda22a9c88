"""Institutions and municipalities: who, beside bodies and persons, acts in minutes.

The modules in the order in which they build on each other:

- what names are made of: `heads` (with heads.csv), `runs`, `towns`, `readings`, `lexicon`
- what finds, each by another form of name: `listed`, `municipalities`, `compounds`, `leading`, `trailing`, `placed`,
  `departments`, `national`, `general`
- what finds a name again that was given elsewhere in the document: `repeated`
- all of it: `recogniser`
"""

from referatgraf.nlp.recognition.institutions.recogniser import match

__all__ = ["match"]
