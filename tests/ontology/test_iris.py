"""IRIs are made as the contract says, from content alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.errors import UsageError
from referatgraf.ontology.iris import BASE, Iris, address, day, numbered, part, parted, slug, unknown

IRIS = Iris()
MEETING = IRIS.meeting("kalundborg", "socialudvalget", day("2024-08-08", "17:00", ""))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Socialudvalget", "socialudvalget"),
        ("Børn- og Familieudvalget", "boern-og-familieudvalget"),
        ("Åse Sørensen-Ægir", "aase-soerensen-aegir"),
        ("24/8179", "24-8179"),
        ("J.nr. 27.00.00-G01", "j-nr-27-00-00-g01"),
        ("Café Zoë", "cafe-zoe"),
        ("Aº\u030a  x", "ao-x"),
        ("A\u030arhus", "aarhus"),  # å as two characters
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(max_size=300))
def test_a_slug_is_one_safe_part_of_an_iri(name: str) -> None:
    made = slug(name)
    assert made
    assert len(made) <= 90
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_long_and_empty_names_stay_different() -> None:
    assert slug("x" * 500) != slug("x" * 501)
    assert slug("!") != slug("?")
    assert parted("ole-soe", "Ole Sø") != parted("ole-soe", "Ole Soe")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (IRIS.document("0123456789abcdef"), "document/0123456789abcdef"),
        (IRIS.text("0123456789abcdef"), "document/0123456789abcdef/text"),
        (IRIS.characters("0123456789abcdef", 3, 9), "document/0123456789abcdef/text#char=3,9"),
        (IRIS.mention("0123456789abcdef", 3, 9, "person"), "document/0123456789abcdef/mention/3-9-person"),
        (IRIS.thing("municipality", "", "kalundborg"), "municipality/kalundborg"),
        (IRIS.thing("body", "kalundborg", "socialudvalget"), "body/kalundborg/socialudvalget"),
        (IRIS.thing("joint-body", "", "kkr-sjaelland"), "body/joint/kkr-sjaelland"),
        (MEETING, "meeting/kalundborg/socialudvalget/2024-08-08T1700"),
        (part(MEETING, "item", "4"), "meeting/kalundborg/socialudvalget/2024-08-08T1700/item/4"),
        (IRIS.decision("k", "u", "2024-08-08", "24-1"), "decision/k/u/2024-08-08/24-1"),
        (IRIS.thing("case", "kalundborg", "24-008179"), "case/kalundborg/24-008179"),
        (IRIS.thing("person/political", "kalundborg", "asta-brink"), "person/kalundborg/asta-brink"),
        (IRIS.thing("person/administration", "kalundborg", "asta-brink"), "person/kalundborg/asta-brink~adm"),
        (IRIS.thing("person/other", "kalundborg", "asta-brink"), "person/kalundborg/asta-brink~other"),
        (IRIS.thing("institution", "", "kl"), "institution/kl"),
        (IRIS.thing("institution", "kalundborg", "esbernhus"), "institution/kalundborg/esbernhus"),
        (IRIS.thing("local-party", "kalundborg", "lokallisten"), "party/kalundborg/lokallisten"),
        (IRIS.evidence_graph("0123456789abcdef"), "graph/evidence/0123456789abcdef"),
        (IRIS.graph("entities"), "graph/entities"),
    ],
)
def test_iris_of_the_contract(made: str, expected: str) -> None:
    assert made == BASE + expected


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("2024-08-08", "17:00", "2024-08-08T1700"),
        ("2024-08-08", "", "2024-08-08"),
        ("", "17:00", "undated-01234567"),
    ],
)
def test_the_day_of_a_meeting(date: str, time: str, expected: str) -> None:
    assert day(date, time, "0123456789abcdef") == expected


def test_a_document_of_no_known_municipality() -> None:
    assert unknown("0123456789abcdef") == "unknown-01234567"


@given(st.lists(st.sampled_from(["4", "4-2", "4-3", "5"])))
def test_numbered_names_differ(names: list[str]) -> None:
    made = list(numbered(names))
    assert len(set(made)) == len(made) == len(names)
    assert all(new.startswith(old) for new, old in zip(made, names, strict=True))


@pytest.mark.parametrize(
    "base", ["", "urn:x:", "https://example.org/id", "https://example.org/id#", "https://a b/", "ftp://x/"]
)
def test_a_wrong_base_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base"):
        Iris(base)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://noerhavn.dk/a b.pdf", "https://noerhavn.dk/a%20b.pdf"),
        ("https://noerhavn.dk/ø?x=1&y=%20", "https://noerhavn.dk/%C3%B8?x=1&y=%20"),
        ('https://noerhavn.dk/"><script>', "https://noerhavn.dk/%22%3E%3Cscript%3E"),
        ("javascript:alert(1)", None),
        ("noerhavn.dk", None),
        ("http://[", None),
    ],
)
def test_addresses(url: str, expected: str | None) -> None:
    assert address(url) == expected
