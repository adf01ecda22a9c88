"""The layouts: each prints the items of a meeting in the manner of one family of real minutes."""

from generator.layouts import capitals, committees, inner, nr_dash, prepare, punkt, type_coded, web
from generator.layouts.parts import Layout
from generator.schedule import Sitting

BY_KIND: tuple[tuple[Layout, ...], ...] = (
    (punkt.LAYOUT, inner.LAYOUT, punkt.MARKDOWN),
    (committees.LAYOUT, capitals.LAYOUT),
    (web.LAYOUT, nr_dash.LAYOUT),
    (type_coded.LAYOUT, prepare.LAYOUT),
)


def layout_of(sitting: Sitting) -> Layout:
    """The layout of a meeting's minutes: every town has two or three, and each body keeps to one of them."""
    layouts = BY_KIND[sitting.town.kind]
    return layouts[sitting.body.order % len(layouts)]
