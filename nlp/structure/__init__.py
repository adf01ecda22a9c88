"""The text of a document to `Minutes`."""

from referatgraf.nlp.structure.reading_order import structure

__all__ = ["structure"]
