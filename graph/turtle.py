"""Turtle in blocks, one a subject, laid out so strictly that blocks can be merged without a parser.

A block is the subject on a line of its own, `a` with all types on one line, then a line for each object; the further
objects of a predicate stand on lines of eight blanks. Literals hold no raw line end. So the statements of a block can
be read back line by line, which `merged` does where several parts speak of one subject.

    <meeting/noerhavn/socialudvalget/2024-08-08T1700>
        a rg:Meeting, eli-dl:Activity ;
        rg:date "2024-08-08"^^xsd:date ;
        rg:hasItem <meeting/noerhavn/socialudvalget/2024-08-08T1700/item/1> ,
            <meeting/noerhavn/socialudvalget/2024-08-08T1700/item/2> .
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import cache

from referatgraf.graph.terms import Statement
from referatgraf.ontology.namespaces import PREFIXES, XSD

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_BARE = (XSD.integer, XSD.boolean)
_FIRST, _FURTHER, _NEXT = "    ", "        ", " ;\n"


@cache
def word(iri: str) -> str:
    """A term of a vocabulary as prefix and local name, or in brackets where no prefix fits."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _prefixes().get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix is not None and _LOCAL.fullmatch(iri[cut:]) else f"<{iri}>"


@cache
def _prefixes() -> dict[str, str]:
    return {namespace: prefix for prefix, namespace in PREFIXES.items()}


def head(base: str) -> str:
    """The directives with which a file of blocks begins."""
    lines = [f"@base <{base}> .\n", *(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(PREFIXES.items()))]
    return "".join(lines) + "\n"


class _Written(dict[str, str]):
    """Objects as Turtle writes them, by what N-Triples writes; most are written again and again.

    Args:
        base: what relative IRIs begin with.
    """

    def __init__(self, base: str) -> None:
        super().__init__()
        self._base = base

    def __missing__(self, term: str) -> str:
        self[term] = written = self._written(term)
        return written

    def _written(self, term: str) -> str:
        if term[0] == "<":
            return self.name(term[1:-1])
        if term[-1] == ">":
            value, _, datatype = term[:-1].rpartition("^^<")
            return value[1:-1] if datatype in _BARE else f"{value}^^{word(datatype)}"
        return term

    def name(self, iri: str) -> str:
        """A thing by its IRI."""
        return f"<{iri[len(self._base) :]}>" if iri.startswith(self._base) else word(iri)


def blocks(statements: Set[Statement], base: str) -> list[str]:
    """The blocks of statements, in the order of their subjects; IRIs below `base` become relative."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    terms = _Written(base)
    for subject, predicate, term in statements:
        found[subject].append(("" if predicate == _TYPE else word(predicate), terms[term]))
    return sorted((laid_out(terms.name(subject), pairs) for subject, pairs in found.items()), key=subject_of)


def subject_of(block: str) -> str:
    """The subject of a block without its last bracket, so that a thing is sorted before its parts."""
    return block.partition("\n")[0].removesuffix(">")


def laid_out(subject: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The block of `subject` with the given predicates and objects, all as Turtle writes them; "" means `a`."""
    said, former = [], None
    for predicate, term in sorted(pairs):
        if predicate != former:
            said.append(f" ;\n{_FIRST}{predicate or 'a'} {term}")
        else:
            said.append(f" ,\n{_FURTHER}{term}" if predicate else f", {term}")
        former = predicate
    return f"{subject}\n{''.join(said).removeprefix(_NEXT)} .\n\n"


def _predicate(said: str) -> str:
    """The predicate with which a line of a block begins; "" for `a`, so that it is the first."""
    word = said.split(" ", len(_FIRST) + 1)[len(_FIRST)]
    return "" if word == "a" else word


def _pairs(block: str) -> Iterator[tuple[str, str]]:
    predicate = ""
    for line in block.rstrip("\n").split("\n")[1:]:
        if line.startswith(_FURTHER):
            yield predicate, line[len(_FURTHER) : -2]
            continue
        predicate = _predicate(line)
        rest = line[len(_FIRST) + len(predicate or "a") + 1 : -2]
        yield from ((predicate, term) for term in ((rest,) if predicate else rest.split(", ")))


def merged(several: Iterable[str]) -> str:
    """One block with what several blocks say of one subject, each statement once."""
    parts = list(dict.fromkeys(several))
    if len(parts) == 1:
        return parts[0]
    subject = parts[0].partition("\n")[0]
    said = {each for block in parts for each in block[len(subject) + 1 : -4].split(_NEXT)}
    by_predicate = {_predicate(each): each for each in said}
    if len(by_predicate) < len(said):  # two blocks say different things by one predicate
        return laid_out(subject, {pair for block in parts for pair in _pairs(block)})
    return f"{subject}\n{_NEXT.join(line for _, line in sorted(by_predicate.items()))} .\n\n"
