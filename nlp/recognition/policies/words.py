"""Which words name a policy by themselves, which need more to do so, and which never do: `words.csv`.

A strategy, policy or reform with a subject is a name ("sundhedsstrategien", "ældrereformen"); a plan, agreement,
programme or project is one only where the register lists it, or where more is printed ("handleplan 2025-2027").
"""

from functools import cache, lru_cache
from pathlib import Path

from referatgraf.nlp.recognition.policies.heads import DESCRIBING, Head
from referatgraf.ontology.registers.table import rows

NAMED, GENERAL, COMMON = "named", "general", "common"
_USES = frozenset({NAMED, GENERAL, COMMON})
_FILE = Path(__file__).with_name("words.csv")
_BY_ROOT = {
    "strategi": NAMED,
    "politik": NAMED,
    "reform": NAMED,
    "budget": COMMON,
    "planforslag": COMMON,
    "grundlag": COMMON,
}
"""What a compound is where the register says nothing."""


def use(head: Head) -> str:
    """Whether the word is a name by itself ("named"), may become one ("general") or never is one ("common")."""
    return _use(head.base, head.root)


@lru_cache(maxsize=4096)
def _use(base: str, root: str) -> str:
    listed = _listed()
    found = listed.get(base) or listed.get(base.rpartition(" ")[2])
    if not found and listed.get(base.rpartition("-")[2]) == NAMED:
        found = NAMED  # "DK2020-klimaplan", but no "10-årsplan"
    return found or (GENERAL if base == root else _BY_ROOT.get(root, GENERAL))


def describes(head: Head) -> bool:
    """Whether the word only describes a title that follows it."""
    return head.root in DESCRIBING


@cache
def _listed() -> dict[str, str]:
    return {row.text("word"): row.choice("use", _USES) for row in rows(_FILE, ("word", "use"))}
