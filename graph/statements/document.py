"""The document itself and its text, as statements."""

from referatgraf.graph.resolve.rows import Resolved
from referatgraf.graph.statements.draft import Draft
from referatgraf.graph.terms import plain, ref
from referatgraf.nlp.document import FORMATS, Document
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.iris import address
from referatgraf.ontology.namespaces import DCT, DOCUMENT, NIF, PROV, RG


def write_document(draft: Draft, document: Document, resolved: Resolved, kind: str, meeting: str) -> None:
    """Write the document with its names, its text, and the documents that it replaced.

    Args:
        draft: takes the statements.
        document: the document; its text is the draft's.
        resolved: what was settled about it.
        kind: code of the list `document:`.
        meeting: the meeting that it records.
    """
    iri, text, whole = draft.iris.document(draft.key), draft.iris.text(draft.key), Span(0, len(draft.text))
    draft.thing(iri, RG.Document, whole)
    for name in resolved.files:
        draft.state(iri, RG.fileName, plain(name))
    draft.state(iri, RG.sha256, plain(resolved.sha))
    draft.state(iri, DCT.format, plain(FORMATS[document.format]))
    draft.state(iri, RG.documentKind, ref(DOCUMENT[kind]))
    draft.state(iri, RG.records, ref(meeting))
    draft.state(iri, RG.hasText, ref(text))
    published_at = address(resolved.source)
    if published_at:
        draft.state(iri, DCT.source, ref(published_at))
    draft.thing(text, RG.Text, whole)
    draft.evidence.add((text, NIF.isString, plain(draft.text)))
    _write_former(draft, iri, resolved)


def _write_former(draft: Draft, iri: str, resolved: Resolved) -> None:
    for sha, name in resolved.former:
        former = draft.iris.document(sha[:16])
        draft.state(iri, PROV.wasRevisionOf, ref(former))
        draft.thing(former, PROV.Entity, Span(0, len(draft.text)))
        draft.state(former, RG.sha256, plain(sha))
        draft.state(former, RG.fileName, plain(name))
        iri = former
