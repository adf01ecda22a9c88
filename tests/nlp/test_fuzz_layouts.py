"""Layouts in which a decision stands apart from its item are read without a fault, however their text is spoilt."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import AgendaItem, Decision, Minutes, Span
from referatgraf.nlp.structure import structure

from .mutations import MUTATIONS, Mutation, spoilt
from .slicing import faults
from .test_fuzz import found, way

WAYS = 12
"""How often each text is spoilt in each way, each time elsewhere."""
HEAD = "Socialudvalget\nReferat tirsdag den 11. marts 2025\nTil stede: Vera Holm, Ib Krog (V)\n\n"
MOTION = (
    "Vera Holm (A) foreslog at sagen blev udsat til mødet i maj måned, så at\nrammen kan ses af alle. "
    "Ændringsforslaget faldt.\nFor stemte 2, imod stemte 3 (Ib Krog (V)).\nIndstillingen blev herefter godkendt, idet "
    "den\ngælder i år.\n\nVera Holm ønskede ført til protokol: Molen er\nrevnet.\n"
)
POOL = f"""{HEAD}Punkt 1: Budget
Sagsnr. 24/1234

Forvaltningen foreslår en ramme.

Punkt 2: Havnen

Molen er revnet.

Sagstype

Punkt 3: Lukket: Køb af jord

Punkt 4: Eventuelt

Ib Krog spurgte.

Udvalgets beslutninger

1. {MOTION}
2. Udsat, idet Ib Krog ser på sagen. Afbud fra Vera Holm.
Afbud: Vera Holm

Bilag
- Notat om molen
3. Godkendt.
4) Orientering

Mødet hævet kl. 18.05
"""
COLUMNS = f"""{HEAD}Pkt.   Sag                                        Beslutning
---------------------------------------------------------------
221    Meddelelser fra formanden                  Taget til efterretning.

222    Lokalplan 189 for det nye torv ved         Et flertal (C og V) indstiller,
       havnen, endelig vedtagelse                 at planen vedtages. Ib Krog (V)
       01.02.05-P16-3-12                          foreslog, at torvet bliver
       Forvaltningen foreslår en ramme.           mindre. For stemte 2, imod
                                                  stemte 3.

223    (LUKKET PUNKT) Køb af ejendom              Godkendt.
       82.01.00-G10-5-13

224    Eventuelt                                  Intet.
---------------------------------------------------------------
Mødet hævet kl. 18.05.
"""
WRAPPED = f"{HEAD}1. Budget\n\nIndstilling\n\nat rammen godkendes\n\nBeslutning\n\n{MOTION}"
LAYOUTS = {"pool": POOL, "columns": COLUMNS, "wrapped": WRAPPED}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_as_it_is(layout: str) -> None:
    assert found(LAYOUTS[layout]) == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=way)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_spoilt(layout: str, mutation: Mutation) -> None:
    told = {number: found(spoilt(layout, LAYOUTS[layout], mutation, number=number)) for number in range(WAYS)}
    assert {number: some for number, some in told.items() if some} == {}


def with_text(text: Callable[[str], str]) -> Callable[[AgendaItem], AgendaItem]:
    """The change of an item whose decisions and motions tell something else than is printed."""

    def changed(decision: Decision) -> Decision:
        motions = tuple(replace(motion, text=text(motion.text)) for motion in decision.motions)
        return replace(decision, text=text(decision.text), motions=motions)

    return lambda item: replace(item, decisions=tuple(map(changed, item.decisions)))


@pytest.mark.parametrize(
    ("layout", "change"),
    [
        ("wrapped", with_text(lambda text: text.replace("\n", " "))),
        ("columns", with_text(lambda text: text.replace("planen ", ""))),
        ("columns", with_text(lambda text: text.replace("(V)", ""))),
        ("columns", with_text(lambda text: text.replace("\n", " "))),
        ("columns", with_text(lambda text: text.replace("at ", "havnen, at "))),
        ("pool", lambda item: replace(item, pool=None)),
        ("pool", lambda item: replace(item, pool=item.pool and Span(item.pool.start + 5, item.pool.end))),
        ("pool", lambda item: replace(item, pool=item.pool and Span(item.span.end, item.pool.end))),
        ("pool", lambda item: replace(item, number=item.number and replace(item.number, span=item.pool or item.span))),
    ],
)
def test_breaches_are_found(layout: str, change: Callable[[AgendaItem], AgendaItem]) -> None:
    text = LAYOUTS[layout]
    minutes: Minutes = structure(Document("x.txt", "0" * 64, "text", text))
    assert faults(text, minutes) == []
    assert faults(text, replace(minutes, items=tuple(map(change, minutes.items)))) != []
