"""Files of any known format to `Document`."""

from referatgraf.nlp.reading.finding import Found, find_files
from referatgraf.nlp.reading.loading import MAX_BYTES
from referatgraf.nlp.reading.reader import read
from referatgraf.nlp.reading.sources import Source, find_source, read_sources

__all__ = ["MAX_BYTES", "Found", "Source", "find_files", "find_source", "read", "read_sources"]
