"""Corrections by hand: statements of a document that people know to be wrong, and what holds instead.

A corrected statement leaves the graph of its document; what holds instead stands in a graph of its own. A correction
rests on words of the document: where they have changed it is not applied, and told.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Quad, RdfFormat, parse

from referatgraf.errors import UsageError
from referatgraf.graph.classes import broader
from referatgraf.graph.statements import Draft
from referatgraf.graph.terms import Statement
from referatgraf.ontology.declarations import declared_terms
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import PREFIXES, standard_terms

GRAPH = "corrections"
_HEAD = "".join(f"PREFIX {prefix}: <{base}>\n" for prefix, base in PREFIXES.items())


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of `corrections.csv`, its terms as N-Triples writes them.

    Attributes:
        subject, predicate: bare IRIs.
        wrong: the object that does not hold; empty where a statement is only added.
        right: the object that holds; empty where a statement is only taken out.
        words: the words of the document that it rests on; empty for none.
        reason: why.
    """

    subject: str
    predicate: str
    wrong: str
    right: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """What the corrections of a document come to.

    Attributes:
        gone: statements that leave the document's graph.
        come: statements that hold instead.
        told: Danish sentences on corrections that could not be applied.
    """

    gone: set[Statement] = field(default_factory=set)
    come: set[Statement] = field(default_factory=set)
    told: list[str] = field(default_factory=list)


def correction(iris: Iris, cells: dict[str, str], where: str) -> Correction:
    """The correction that a line of the table tells.

    Args:
        iris: the making of IRIs; subjects and objects may be told without its base.
        cells: "subject", "predicate", "wrong", "right", "words" and "reason" as typed: terms as Turtle writes them.
        where: file and line.

    Raises:
        UsageError: a cell is no term of RDF.
    """
    subject = cells["subject"].strip("<>")
    statements = [_parsed(iris, subject, cells["predicate"], cells[name] or '""', where) for name in ("wrong", "right")]
    wrong, right = (
        str(quad.object) if cells[name] else "" for name, quad in zip(("wrong", "right"), statements, strict=True)
    )
    first = statements[0]
    return Correction(str(first.subject)[1:-1], first.predicate.value, wrong, right, cells["words"], cells["reason"])


def _parsed(iris: Iris, subject: str, predicate: str, term: str, where: str) -> Quad:
    """The statement that three terms of Turtle make."""
    told = f"<{subject}> {predicate} {term} ."
    quad: Quad
    try:
        (quad,) = parse(_HEAD + told, format=RdfFormat.TURTLE, base_iri=iris.base)
    except (SyntaxError, ValueError) as error:
        do = "skriv leddene som i graph.ttl, for eksempel rg:outcome og outcome:noted"
        raise UsageError(f"»{told}« er intet udsagn i Turtle", where, do) from error
    if quad.predicate.value not in declared_terms() | standard_terms():
        raise UsageError(f"egenskaben {predicate} kendes ikke", where, "brug en, som står i graph.ttl")
    return quad


def corrected(made: Draft, corrections: Iterable[Correction]) -> Corrected:
    """What corrections come to on the statements of a document."""
    outcome, said = Corrected(), " ".join(made.text.split())
    for each in corrections:
        wrong = (each.subject, each.predicate, each.wrong)
        if each.words and " ".join(each.words.split()) not in said:
            outcome.told.append(f"Teksten »{each.words}«, som en rettelse hviler på, står her ikke mere")
        elif each.wrong and wrong not in made.statements:
            outcome.told.append(f"En rettelse gælder et udsagn, som ikke findes: {' '.join(wrong)}")
        else:
            if each.wrong:
                outcome.gone.add(wrong)
            if each.right:
                outcome.come.update((each.subject, wider, each.right) for wider in broader(each.predicate))
    outcome.gone.update(_no_longer_implied(made.statements - outcome.gone, outcome.gone))
    return outcome


def _no_longer_implied(rest: set[Statement], gone: Iterable[Statement]) -> set[Statement]:
    """Statements with a broader property that followed from one that is gone and from no other."""
    wider = {(s, each, o) for s, predicate, o in gone for each in broader(predicate)[1:]}
    implied = {(s, each, o) for s, predicate, o in rest for each in broader(predicate)[1:]} if wider else set()
    return (wider & rest) - implied
