"""Networks made by hand, of any view, as `graph.network` would make them."""

from networkx import MultiDiGraph

SHAPES = {
    "principper": ("handling", "principle", "handled", "concerns"),
    "love": ("item", "provision", "treated", "cites"),
    "oversigt": ("case", "policy", "treatedCase", "treatedSubject"),
    "sager": ("item", "case", "", "treats"),
    "personer": ("person", "party", "present", "party"),
    "institutioner": ("institution", "institution", "namedBy", "together"),
}
"""The kind of what happens and of what it is about; the relation of bodies to the first, and of that to the second."""


def drawn(view: str, things: list[tuple[str, int, int, int]]) -> MultiDiGraph:
    """A network of things: title, number of the body, of the day, and of what it is about (0: nothing)."""
    event, subject, by, about = SHAPES[view]
    made = MultiDiGraph(view=view, focus="", left_out=0)
    for number, (title, body, day, what) in enumerate(things):
        date = f"2025-01-{day:02}"
        told = {"date": date, "until": date, "outcome": "approved", "weight": 1, "evidence": []}
        happened = {"number": str(number), "date": date, "outcome": "approved", "body": f"Organ {body}"}
        made.add_node(f"x:e{number}", kind=event, label=title, evidence=[], **happened)
        if by:
            made.add_node(f"x:b{body}", kind="body", label=f"Organ {body} {title[:20]}", evidence=[])
            ends = (f"x:e{number}", f"x:b{body}") if event == "person" else (f"x:b{body}", f"x:e{number}")
            made.add_edge(*ends, relation=by, **told)
        if what:
            made.add_node(f"x:s{what}", kind=subject, label=f"Emne {what} {title[:9]}", evidence=[])
            start = f"x:b{body}" if event == "case" else f"x:e{number}"
            made.add_edge(start, f"x:s{what}", relation=about, **told)
    return made
