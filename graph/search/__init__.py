"""Full-text search over the names, titles and decisions of a graph: SQLite FTS5 with Danish stems."""

from referatgraf.graph.search.asking import Found, Group, Hit, counts, listed, search, titled
from referatgraf.graph.search.index import FILE, make, update
from referatgraf.graph.search.kinds import KINDS
from referatgraf.graph.search.words import matched, stems

__all__ = [
    "FILE",
    "KINDS",
    "Found",
    "Group",
    "Hit",
    "counts",
    "listed",
    "make",
    "matched",
    "search",
    "stems",
    "titled",
    "update",
]
