"""The text of a document to `Minutes`."""

from referatgraf.nlp.structure.assembly import structure

__all__ = ["structure"]
