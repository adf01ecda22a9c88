"""Blocks of Turtle are laid out strictly, and merging them is the union of what they say."""

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from referatgraf.graph.terms import Statement, boolean, danish, date, integer, plain, ref
from referatgraf.graph.turtle import blocks, head, merged, subject_of
from referatgraf.ontology.iris import BASE
from referatgraf.ontology.namespaces import DCT, RDF, RG, SKOS

TEXTS = st.sampled_from(["a", 'b "c" ,', "d ;\n    e .", "f .", ", ", "", "\\"])
OBJECTS = st.one_of(
    TEXTS.map(plain), TEXTS.map(danish), st.integers(0, 3).map(integer), st.booleans().map(boolean),
    st.sampled_from([date("2024-08-08"), ref(BASE + "x/y"), ref(RG.Person), ref("https://elsewhere.dk/#a,b;c")]),
)  # fmt: skip
PAIRS = st.one_of(
    st.tuples(st.just(RDF.type), st.sampled_from([ref(RG.Person), ref(RG.Body), ref("https://elsewhere.dk/type")])),
    st.tuples(st.sampled_from([RG.text, DCT.title, SKOS.prefLabel]), OBJECTS),
)
STATEMENTS = st.lists(PAIRS, min_size=1).map(lambda pairs: [(BASE + "meeting/a", p, o) for p, o in pairs])


def read(text: str) -> set[str]:
    """The statements of a Turtle text as a parser of its own reads them."""
    return {str(each) for each in parse((head(BASE) + text).encode(), format=RdfFormat.TURTLE)}


def block_of(statements: list[Statement]) -> str:
    """The one block of statements on one subject."""
    (block,) = blocks(set(statements), BASE)
    return block


def test_layout() -> None:
    meeting = BASE + "meeting/a"
    said = [
        (meeting, RG.hasItem, ref(meeting + "/item/2")),
        (meeting, RG.hasItem, ref(meeting + "/item/1")),
        (meeting, RDF.type, ref(RG.Meeting)),
        (meeting, RDF.type, ref("https://elsewhere.dk/type")),
        (meeting, RG.order, integer(1)),
    ]
    assert block_of(said) == (
        "<meeting/a>\n"
        "    a <https://elsewhere.dk/type>, rg:Meeting ;\n"
        "    rg:hasItem <meeting/a/item/1> ,\n"
        "        <meeting/a/item/2> ;\n"
        "    rg:order 1 .\n\n"
    )


@given(STATEMENTS, STATEMENTS)
def test_merging_is_union(one: list[Statement], other: list[Statement]) -> None:
    together = merged([block_of(one), block_of(other)])
    assert together == merged([block_of(other), block_of(one)]) == block_of(one + other)
    assert read(together) == read(block_of(one)) | read(block_of(other))


def test_a_thing_stands_before_its_parts() -> None:
    names = ["a", "a/b", "a-b", "a/b/c", "b"]
    made = blocks({(BASE + name, RG.text, plain("")) for name in names}, BASE)
    assert [subject_of(block) for block in made] == sorted(f"<{name}" for name in names)
    assert made[0].startswith("<a>\n")
