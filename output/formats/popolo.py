"""Popolo JSON (popoloproject.com/specs), for those who have tools for parliaments.

Events are meetings and their items, motions what was decided or moved. Identifiers are the IRIs of the graph, where the
rest is told. Texts and classifications are Danish. A person who sits in a body by several minutes has one membership
there, told by the first of them; the graph holds them all.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from tempfile import TemporaryFile
from typing import IO, Any

from pyoxigraph import Literal, NamedNode

from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import DCT, FOAF, ORG, RG, SKOS
from referatgraf.output.formats.stream import TYPE, Names, Said, Source

COLLECTIONS = ("persons", "organizations", "memberships", "events", "motions", "vote_events")
"""The lists of the document, in their order."""
_VOTES = {
    "yes": (RG.votesFor, RG.voterFor),
    "no": (RG.votesAgainst, RG.voterAgainst),
    "abstain": (RG.votesAbstained, RG.voterAbstained),
}
"""The options of Popolo: how many chose it, and who."""
_STANCES = {"for": "yes", "against": "no", "abstained": "abstain"}
_Fields = dict[str, Any]


def write_popolo(source: Source, out: IO[bytes]) -> None:
    """Write the graph as one JSON document, in flat memory; the same graph gives the same bytes."""
    writer = _Popolo(source)
    with ExitStack() as stack:
        lists = {name: stack.enter_context(TemporaryFile()) for name in COLLECTIONS}
        for iri, said in source.subjects():
            collection, fields = writer.made(iri, said)
            if fields:
                told = {"id": iri, **{name: value for name, value in fields.items() if value not in ("", [])}}
                lists[collection].write(b",\n" if lists[collection].tell() else b"")
                lists[collection].write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())
        for number, (name, held) in enumerate(lists.items()):
            out.write(f'{"," if number else "{"}"{name}":[\n'.encode())
            held.seek(0)
            shutil.copyfileobj(held, out)
            out.write(b"\n]")
    out.write(b"}\n")


def _every(said: Said, predicate: str) -> list[str]:
    return [value.value for value in said.get(predicate, ()) if isinstance(value, Literal | NamedNode)]


def _first(said: Said, predicate: str) -> str:
    return next(iter(_every(said, predicate)), "")


class _Popolo:
    """Makes the objects of Popolo; fields that are empty are left out."""

    def __init__(self, source: Source) -> None:
        self._source, self._names = source, Names(source.store)
        self._seats: set[tuple[str, ...]] = set()
        organization = partial(partial, self._organization)
        self._makers: Mapping[str, tuple[str, Callable[[str, Said], _Fields]]] = {
            RG.Person: ("persons", self._person),
            **{kind: ("organizations", organization(kind)) for kind in (RG.Municipality, RG.Party, RG.Department)},
            **{kind: ("organizations", organization(kind)) for kind in (RG.Body, RG.Institution)},
            ORG.Membership: ("memberships", self._membership),
            RG.Meeting: ("events", self._meeting),
            RG.AgendaItem: ("events", self._item),
            RG.Decision: ("motions", self._decision),
            RG.Motion: ("motions", self._motion),
            RG.Vote: ("vote_events", self._vote),
        }

    def made(self, iri: str, said: Said) -> tuple[str, _Fields]:
        """The list that a thing belongs to, and its fields; none where it belongs to none."""
        kinds = _every(said, TYPE)
        kind = next((kind for kind in self._makers if kind in kinds), "")
        collection, make = self._makers.get(kind, ("", lambda *_: {}))
        return collection, make(iri, said)

    def _person(self, _: str, said: Said) -> _Fields:
        return {"name": _first(said, FOAF.name) or None, "other_names": self._others(said)}

    def _organization(self, kind: str, _: str, said: Said) -> _Fields:
        classified = self._named(said, ORG.classification) or labels("da").get(kind, "")
        return {
            "name": _first(said, SKOS.prefLabel),
            "other_names": self._others(said),
            "classification": classified,
            "parent_id": _first(said, ORG.subOrganizationOf) or _first(said, RG.municipality),
        }

    def _named(self, said: Said, predicate: str) -> str:
        """What the value of a property is called; empty where there is none."""
        iri = _first(said, predicate)
        return self._names.name(iri) if iri else ""

    def _others(self, said: Said) -> list[_Fields]:
        return [{"name": name} for name in _every(said, SKOS.altLabel)]

    def _membership(self, _: str, said: Said) -> _Fields:
        role = self._named(said, ORG.role)
        seat = (*(_first(said, each) for each in (ORG.member, ORG.organization, RG.party)), role)
        if seat in self._seats:
            return {}
        self._seats.add(seat)
        return {
            "person_id": seat[0],
            "organization_id": seat[1],
            "on_behalf_of_id": seat[2],
            "role": role,
            "sources": self._sources(_every(said, DCT.source)),
        }

    def _meeting(self, _: str, said: Said) -> _Fields:
        return {
            "name": _first(said, SKOS.prefLabel),
            "classification": labels("da").get(RG.Meeting, ""),
            "start_date": _first(said, RG.date),
            "location": _first(said, RG.place),
            "organization_id": _first(said, RG.heldBy),
            "attendees": [{"id": iri, "name": self._names.name(iri) or None} for iri in _every(said, RG.present)],
        }

    def _item(self, iri: str, said: Said) -> _Fields:
        return {
            "name": _first(said, SKOS.prefLabel) or _first(said, DCT.title),
            "classification": labels("da").get(RG.AgendaItem, ""),
            "parent_id": next(self._source.wholes(iri, said), ""),
        }

    def _decision(self, iri: str, said: Said) -> _Fields:
        return {
            "organization_id": _first(said, RG.decidedBy),
            "text": _first(said, RG.text),
            "classification": labels("da").get(RG.Decision, ""),
            "date": _first(said, RG.date),
            "result": self._named(said, RG.outcome),
            "sources": self._sources(list(self._source.wholes(iri, said))),
        }

    def _motion(self, iri: str, said: Said) -> _Fields:
        mover = _first(said, RG.movedBy)
        person = mover if mover and RG.Person in _every(self._source.said_of(mover), TYPE) else ""
        return {
            "creator_id": person,
            "text": _first(said, RG.text),
            "classification": labels("da").get(RG.Motion, ""),
            "sources": self._sources(list(self._source.wholes(iri, said))),
        }

    def _vote(self, iri: str, said: Said) -> _Fields:
        counts = [
            {"option": option, "value": int(number)}
            for option, (number_of, _) in _VOTES.items()
            for number in _every(said, number_of)
        ]
        votes = [
            {"option": option, "voter_id": voter}
            for option, (_, chosen_by) in _VOTES.items()
            for voter in _every(said, chosen_by)
        ]
        parties = [self._party(self._source.said_of(each)) for each in _every(said, RG.partyVote)]
        return {
            "motion_id": next(self._source.wholes(iri, said), ""),
            "counts": [*counts, *filter(None, parties)],
            "votes": votes,
        }

    def _party(self, said: Said) -> _Fields:
        """How many of a party chose an option; nothing where the minutes give no number."""
        stance, number = _first(said, RG.stance).rpartition("/")[2], _first(said, RG.count)
        if stance not in _STANCES or not number:
            return {}
        return {"option": _STANCES[stance], "value": int(number), "group_id": _first(said, RG.party)}

    def _sources(self, iris: list[str]) -> list[_Fields]:
        """What tells it: documents and items of the graph, by their IRIs."""
        return [{"url": iri, **({"note": name} if (name := self._names.name(iri)) else {})} for iri in iris]
