"""Lettering and places: text stays in its box, names stay distinguishable, nothing overlaps."""

from itertools import combinations, pairwise

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx import MultiDiGraph

from referatgraf.graph.network import KINDS, LINKS, VIEWS
from referatgraf.graph.network.links import NEXT
from referatgraf.ontology.namespaces import OUTCOME
from referatgraf.output.view.data import FACTS, data
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.lettering import STYLES, card, cut, distinct, measured, shown, wrapped
from referatgraf.output.view.outline import WIDTH, outline
from referatgraf.output.view.palette import LOOKS, OUTCOMES
from referatgraf.output.view.scene import Scene
from referatgraf.output.view.settling import settle
from referatgraf.output.view.terms import PROPERTIES
from referatgraf.output.view.words import same, words

from .drawn import drawn


@given(st.text(max_size=300), st.sampled_from(list(STYLES)), st.integers(60, 400), st.integers(1, 4))
def test_text_stays_within_its_box(text: str, name: str, width: int, most: int) -> None:
    found = wrapped(shown(text), STYLES[name], width, most)
    assert 1 <= len(found) <= most
    assert all(measured(line, STYLES[name]) <= width for line in found)
    made = card(width, [(name, same(text), most)])
    assert made.width == width
    assert sum(STYLES[line.style].line for line in made.danish) <= made.height


@pytest.mark.parametrize("text", ["x" * 10_000, "ord " * 5_000])
def test_a_long_text_is_cut(text: str) -> None:
    assert cut(text, STYLES["small"], 100).endswith("…")
    assert len(card(200, [("strong", same(text), 3)]).danish) <= 3


def test_names_that_differ_in_the_middle_stay_distinguishable() -> None:
    names = [
        f"Kvalitetsstandard for socialpædagogisk støtte efter {part} i kommunens tilbud" for part in ("§ 85", "§ 107")
    ]
    told = distinct(names, 40)
    assert len({each[:40] for each in told.values()}) == 2


def test_marks_of_direction_are_not_drawn() -> None:
    assert shown("Sag \u202eabc\u202c\u2066\n x") == "Sag abc x"


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(1, 80)), max_size=30))
def test_things_settle_in_order_without_overlap(things: list[tuple[float, float]]) -> None:
    starts = settle([want for want, _ in things], [size for _, size in things], 5)
    for (one, other), (_, size) in zip(pairwise(starts), things, strict=False):
        assert other - one >= size + 5 - 1e-6


def overlaps(made: Scene) -> list[tuple[str, str]]:
    """The pairs of cards that overlap."""
    boxes = {
        node: (x, y, x + made.cards[node].width, y + made.cards[node].height) for node, (x, y) in made.places.items()
    }
    return [
        (one, other)
        for (one, a), (other, b) in combinations(boxes.items(), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@settings(max_examples=40)
@given(
    st.sampled_from(sorted(VIEWS)),
    st.lists(
        st.tuples(st.text(max_size=90), st.integers(1, 6), st.integers(1, 9), st.integers(0, 9)),
        min_size=1,
        max_size=40,
    ),
)
def test_nothing_overlaps_and_everything_is_placed(view: str, things: list[tuple[str, int, int, int]]) -> None:
    network = drawn(view, things)
    made = scene(network)
    assert set(made.places) == set(network)
    assert overlaps(made) == []
    assert sorted(node for node, *_ in outline(made)) == (sorted(network) if made.form != "free" else [])


@pytest.mark.parametrize("view", VIEWS)
def test_an_outline_moves_in_one_step_at_a_time(view: str) -> None:
    made = outline(scene(drawn(view, [(f"Punkt {n}", n % 3, n % 9 + 1, n % 4) for n in range(30)])))
    depths = [0, *(depth for _, depth, _ in made)]
    assert all(after <= before + 1 for before, after in pairwise(depths))
    room = WIDTH - 2 * max(depths) * 20
    assert all(measured(line, STYLES["title"]) < room for _, _, lines in made for line in lines)


def test_among_many_cards_few_lines_are_drawn_and_they_hold_all_together() -> None:
    network = drawn("institutioner", [(f"Hus {n}", 1, 1, n % 20 + 1) for n in range(60)])
    quiet = scene(network).quiet
    shown = networkx.Graph(edge[:2] for edge in network.edges(data="relation") if edge not in quiet)
    assert networkx.is_forest(shown)
    assert sorted(map(len, networkx.connected_components(shown))) == sorted(
        len(each) for each in networkx.weakly_connected_components(network)
    )
    assert shown.number_of_edges() < networkx.Graph(network).number_of_edges()


def test_the_names_of_what_is_named_most_are_larger() -> None:
    network = drawn("institutioner", [(f"Hus {n}", 1, 1, 1 if n < 9 else 2) for n in range(12)])
    styles = {node: card.danish[0].style for node, card in scene(network).cards.items()}
    assert {node for node, style in styles.items() if style == "large"} == {"x:s1"}
    assert {card.danish[0].style for card in scene(drawn("personer", [("Vera", 1, 1, 1)])).cards.values()} <= {
        "strong",
        "title",
    }


def test_a_body_of_many_items_is_seen_at_the_first_of_them() -> None:
    made = scene(drawn("love", [(f"Punkt {n}", 1, 1, 1) for n in range(40)]))
    tops = sorted(y for node, (_, y) in made.places.items() if node.startswith("x:e"))
    assert made.places["x:b1"][1] - tops[0] < 300 < tops[-1] - tops[0]


def test_a_column_without_cards_has_no_heading() -> None:
    headings = [len(scene(drawn("personer", [("Vera Holm", 1, 1, party)])).headings) for party in (0, 1)]
    assert headings == [2, 3]


@pytest.mark.parametrize("view", [*VIEWS, "nabo"])
def test_an_empty_graph_has_a_scene(view: str) -> None:
    assert data(scene(MultiDiGraph(view=view, focus="", left_out=0)))["nodes"] == []


def test_everything_has_its_words_and_colours() -> None:
    assert set(OUTCOMES) == set(OUTCOME)
    relations = {link.relation for link in LINKS} | {NEXT}
    wanted = {f"relation.{name}{end}" for name in relations for end in ("", ".in")}
    wanted |= {f"kind.{kind}" for kind in KINDS} | {f"title.{view}" for view in [*VIEWS, "nabo"]}
    wanted |= {f"count.{kind}{end}" for kind in KINDS for end in ("", "s")} | {f"fact.{name}" for name in FACTS}
    assert wanted <= words().keys()
    assert {kind for kind in KINDS if kind not in ("handling", "decision")} | set(OUTCOMES) <= LOOKS.keys()
    assert PROPERTIES.keys() <= relations
    assert all(each.danish and each.english for each in words().values())


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", LOOKS)
def test_cards_can_be_read_by_light_and_by_dark(name: str) -> None:
    look = LOOKS[name]
    assert contrast(look.fill, look.ink) >= 4.5
    assert contrast(look.dark_fill, look.dark_ink) >= 4.5
