"""Pass 2: settles what needs all documents, in small tables that never hold a document's text."""

import sqlite3
from collections.abc import Iterable

from referatgraf.graph.resolve.decisions import settle_decisions
from referatgraf.graph.resolve.directions import JOIN, PART, Direction, settle_directions
from referatgraf.graph.resolve.followings import settle_followings
from referatgraf.graph.resolve.meetings import settle_meetings
from referatgraf.graph.resolve.municipalities import name_municipalities, settle_municipalities
from referatgraf.graph.resolve.rows import Resolved, resolved
from referatgraf.graph.resolve.schema import TEMPORARY, opened
from referatgraf.graph.resolve.things import settle_things

__all__ = ["JOIN", "PART", "Direction", "Resolved", "opened", "resolve", "resolved"]


def resolve(state: sqlite3.Connection, given: str = "", directions: Iterable[Direction] = ()) -> None:
    """Settle municipality, meeting, things, decisions and followed cases of all documents in the tables of `state`.

    Args:
        state: the tables, with the claims of every document.
        given: name of the municipality of all documents, empty where the user gave none.
        directions: what people have joined and parted by hand.
    """
    state.executescript(TEMPORARY)
    state.execute("BEGIN")
    settle_municipalities(state, given)
    settle_directions(state, directions)
    settle_meetings(state)
    settle_things(state)
    name_municipalities(state, given)
    settle_decisions(state)
    settle_followings(state)
    state.execute("COMMIT")
