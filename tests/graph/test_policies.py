"""Which spellings of a policy are one thing, and which policies are the same in every municipality."""

from dataclasses import replace

import pytest

from referatgraf.graph import naming
from referatgraf.graph.policies import JOIN_RULE, policy_key
from referatgraf.graph.statements import Source
from referatgraf.nlp.mentions import Mention, Named
from referatgraf.nlp.minutes import Span

from .making import Graph, minutes


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Budget 2024-27", "budget 2024-2027", True),
        ("Budget 2024-27", "Budget 2024", False),
        ("Økonomisk politik", "økonomiske politik", True),
        ("Handleplan for det Grønne Område", "Handleplan for det grønne  område", True),
        ("Lokalplan 4-5-117", "Lokalplan 4-5-11", False),
        ("Kulturstrategi", "Nørhavn Kommunes kulturstrategi", True),
    ],
)
def test_spellings(one: str, other: str, same: bool) -> None:
    assert (policy_key(one) == policy_key(other)) is same


def test_kinds_and_paths() -> None:
    national = naming.policy("Aftale om kommunernes økonomi for 2024")
    assert (national.kind, national.shared) == ("national-policy", True)
    effort = naming.mention(Mention("policy", "Indsats 4", Span(0, 1), "policies", within=("Vision 2030",)))
    assert (effort.kind, effort.slug) == ("policy", "vision-2030/indsats-4")


def test_the_municipalitys_own_policy_is_one_with_and_without_its_name() -> None:
    graph = Graph(
        naming_policies("Nørhavn Kommunes kulturstrategi", "Kulturstrategi", "Vestby Kommunes kulturstrategi")
    )
    assert graph.rows("?v ?l", "?v a rg:Policy ; skos:prefLabel ?l") == [
        ("policy/noerhavn/kulturstrategi", "Kulturstrategi"),
        ("policy/vestby/kulturstrategi", "Vestby Kommunes kulturstrategi"),
    ]
    assert graph.values('?p skos:prefLabel "Kulturstrategi"@da ; rg:joinedBy ?v') == [JOIN_RULE]


def test_the_yearly_agreement_is_one_for_all_municipalities() -> None:
    label = "Aftale om kommunernes økonomi for 2024"
    graph = Graph(naming_policies(label), naming_policies(label, municipality="Vestby Kommune"))
    assert graph.values("?v a rg:Policy") == ["policy/aftale-om-kommunernes-oekonomi-for-2024"]


def naming_policies(*labels: str, municipality: str = "Nørhavn Kommune") -> Source:
    """Minutes of a municipality whose only item names policies."""
    source = minutes("Socialudvalget", "2024-08-08", "Status|24-000101|Godkendt.", municipality=municipality)
    start = source.minutes.items[0].span.start
    mentions = (Mention("policy", label, Span(start + n, start + n + 1), "policies") for n, label in enumerate(labels))
    return replace(source, named=Named(tuple(mentions)))
