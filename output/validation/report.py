"""What validation found, written for people and for machines; the same findings give the same bytes."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from rdflib import RDF, SH, Graph, Literal, URIRef

from referatgraf.output.validation.problems import DANISH, INFO, SEVERITIES, VIOLATION, WARNING, Problem

_HEADINGS = {
    VIOLATION: {"da": "Fejl", "en": "Violations"},
    WARNING: {"da": "Advarsler", "en": "Warnings"},
    INFO: {"da": "Oplysninger", "en": "Remarks"},
}
_NOTHING = {"da": "Grafen og beskrivelsen følger alle regler.", "en": "Graph and description follow all rules."}
_MOST = 50


def as_text(problems: Sequence[Problem], language: str = DANISH) -> str:
    """A sentence a problem, the worst first; of one kind some at most, and how many more there are."""
    return "\n".join(_lines(problems, language)) + "\n"


def _lines(problems: Sequence[Problem], language: str) -> Iterator[str]:
    if not problems:
        yield _NOTHING[language]
    for severity in SEVERITIES:
        group = [each for each in problems if each.severity == severity]
        if group:
            yield f"{_HEADINGS[severity][language]} ({len(group)})"
            yield from (f"  {each.sentence(language)}" for each in group[:_MOST])
        if len(group) > _MOST:
            more = Counter(each.messages.get(language, "") for each in group[_MOST:])
            yield from (f"  … {number} × {message}" for message, number in more.most_common())


def as_json(problems: Sequence[Problem], language: str = DANISH) -> str:
    """All problems as JSON."""
    conforms = not any(each.severity == VIOLATION for each in problems)
    told = [
        {
            "severity": each.severity.lower(),
            "file": each.where,
            "node": each.node,
            "path": each.path,
            "component": each.component,
            "value": each.value,
            "sentence": each.sentence(language),
        }
        for each in problems
    ]
    return json.dumps({"conforms": conforms, "problems": told}, ensure_ascii=False, indent=1) + "\n"


def as_turtle(problems: Sequence[Problem], language: str = DANISH) -> str:
    """All problems as a validation report (SHACL, section 3.6); sentences in both languages, whichever is asked for."""
    del language
    said, report = Graph(bind_namespaces="core"), URIRef("urn:referatgraf:validation")
    said.add((report, RDF.type, SH.ValidationReport))
    said.add((report, SH.conforms, Literal(not problems)))
    for number, each in enumerate(problems, 1):
        result = URIRef(f"{report}:{number}")
        said.add((report, SH.result, result))
        said.add((result, RDF.type, SH.ValidationResult))
        said.add((result, SH.resultSeverity, SH[each.severity]))
        said.add((result, SH.focusNode, URIRef(each.node)))
        said.add((result, SH.sourceConstraintComponent, SH[f"{each.component}ConstraintComponent"]))
        if each.path:
            said.add((result, SH.resultPath, URIRef(each.path)))
        if each.value:
            said.add((result, SH.value, Literal(each.value)))
        for named in ("da", "en"):
            said.add((result, SH.resultMessage, Literal(each.sentence(named), named)))
    return said.serialize(format="turtle")


FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = {"text": as_text, "json": as_json, "turtle": as_turtle}
"""The forms of a report, by name."""
