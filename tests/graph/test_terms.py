"""Terms as N-Triples writes them, read back by a parser of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, parse
from rdflib import Graph

from referatgraf.graph.terms import boolean, danish, date, double, integer, plain, quad_lines, time
from referatgraf.graph.turtle import blocks, head
from referatgraf.ontology.iris import BASE

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
SUBJECT, PREDICATE = BASE + "a", "https://w3id.org/referatgraf/ns#text"


def whole(text: str) -> str:
    """The text as any syntax can hold it: half a surrogate pair is no character."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


@given(ANY_TEXT)
def test_a_text_is_read_back_as_it_is(text: str) -> None:
    (line,) = quad_lines({(SUBJECT, PREDICATE, plain(text))}, BASE + "g")
    assert line.count("\n") == 1
    (quad,) = parse(line, format=RdfFormat.N_QUADS)
    assert quad.object == Literal(whole(text))


@given(ANY_TEXT)
def test_turtle_holds_the_same_text(text: str) -> None:
    (block,) = blocks({(SUBJECT, PREDICATE, danish(text))}, BASE)
    (triple,) = parse((head(BASE) + block).encode(), format=RdfFormat.TURTLE)
    assert triple.object == Literal(whole(text), language="da")


@pytest.mark.parametrize(
    "text", ['"', "\\", "\\u0041", "\n\r\t", "\x00\x1f\x7f", "a\u2028b\x85", "'''\"\"\"", "😀", "\ud83d"]
)
def test_rdflib_reads_the_same(text: str) -> None:
    (block,) = blocks({(SUBJECT, PREDICATE, plain(text))}, BASE)
    graph = Graph().parse(data=head(BASE) + block, format="turtle")
    assert [str(each) for each in graph.objects()] == [whole(text)]


@pytest.mark.parametrize(
    ("term", "value", "datatype"),
    [
        (boolean(True), "true", "boolean"),
        (integer(-3), "-3", "integer"),
        (double(1.0), "1.0", "double"),
        (date("2024-08-08"), "2024-08-08", "date"),
        (time("17:00"), "17:00:00", "time"),
        (time("17:00:30"), "17:00:30", "time"),
    ],
)
def test_typed_values(term: str, value: str, datatype: str) -> None:
    assert term == f'"{value}"^^<http://www.w3.org/2001/XMLSchema#{datatype}>'
