"""What every writer of statements needs: the draft, the meeting, and the things behind the names."""

from dataclasses import dataclass

from referatgraf.graph import naming
from referatgraf.graph.claims import sphere_of, year_of
from referatgraf.graph.institutions import department
from referatgraf.graph.naming import Name
from referatgraf.graph.resolve.rows import Resolved
from referatgraf.graph.statements.draft import READ, Draft, How, concluded
from referatgraf.graph.terms import ref
from referatgraf.nlp.minutes import Actor, Attendee, Meeting, Quote, Span
from referatgraf.ontology.iris import Iris, last, unknown


class Things:
    """The IRIs of named things, for one document.

    Args:
        iris: the making of IRIs.
        resolved: what was settled about the document.
    """

    def __init__(self, iris: Iris, resolved: Resolved) -> None:
        self._iris, self._scope = iris, resolved.scope
        self._settled = {(kind, key, label): thing for kind, key, label, *thing in resolved.names}

    def iri(self, name: Name) -> str:
        """The thing that `name` stands for, empty where no document that holds names it."""
        kind, slug = self._settled.get((name.kind, name.key, name.label), (name.kind, name.slug))
        return self._iris.thing(kind, "" if name.shared else name.scope or self._scope, slug) if slug else ""

    def case(self, slug: str) -> str:
        """A case of the document's municipality by its slug."""
        return self._iris.thing("case", self._scope, slug)


@dataclass(frozen=True, slots=True)
class Scene:
    """The meeting that statements are about.

    Attributes:
        draft: takes the statements and their evidence.
        things: gives the IRIs of names.
        resolved: what was settled about the document.
        meeting: what the document says of the meeting.
        iri: the meeting.
        body: the body that held it, empty where unknown.
    """

    draft: Draft
    things: Things
    resolved: Resolved
    meeting: Meeting
    iri: str
    body: str

    @classmethod
    def of(cls, draft: Draft, resolved: Resolved, meeting: Meeting) -> "Scene":
        """The scene of a document's meeting."""
        things = Things(draft.iris, resolved)
        body = things.iri(naming.body(meeting.body.value)) if meeting.body else ""
        name = last(body) or unknown(resolved.sha)
        return cls(draft, things, resolved, meeting, draft.iris.meeting(resolved.scope, name, resolved.day), body)

    @property
    def date(self) -> str:
        """The day of the meeting, empty where unknown."""
        return self.meeting.date.value if self.meeting.date else ""

    @property
    def year(self) -> int | None:
        """The year of the meeting, None where unknown."""
        return year_of(self.meeting)

    @property
    def sphere(self) -> str:
        """The sphere of those who sit in the body."""
        return sphere_of(self.meeting)

    def link(self, subject: str, predicate: str, name: Name | None, span: Span, how: How = READ) -> str:
        """Say that `subject` has the thing `name` by `predicate`, read from `span`; give the thing's IRI or nothing."""
        target = self.things.iri(name) if name else ""
        if name and target:
            self.draft.state(subject, predicate, ref(target))
            self.draft.mention(span, name.kind.replace("/", "-"), (predicate,), target, how)
        return target

    def refer(self, subject: str, predicate: str, name: Name) -> None:
        """Say that `subject` has the thing `name` by `predicate`, on the characters that `subject` was read from."""
        target = self.things.iri(name)
        if target:
            self.draft.state(subject, predicate, ref(target))

    def link_body(self, subject: str, predicate: str, quote: Quote) -> str:
        """Link a body named by `quote`."""
        return self.link(subject, predicate, naming.body(quote.value), quote.span, concluded(quote.inferred))

    def link_attendee(self, subject: str, predicate: str, who: Attendee, sphere: str = "") -> str:
        """Link someone listed or named with title and party."""
        return self.link(subject, predicate, naming.attendee(who, sphere or self.sphere), who.span)

    def link_actor(self, subject: str, predicate: str, who: Actor) -> str:
        """Link who recommends, moves or states something."""
        return self.link(subject, predicate, naming.actor(who, self.year), who.span)

    def say_department(self, institution: str) -> None:
        """Say that an institution is a department, which prepares cases for the political bodies."""
        self.draft.statements.update(department(institution))

    def say(self, subject: str, predicate: str, term: str, quote: Quote, kind: str) -> None:
        """Say a value that `quote` gives; `kind` is what its characters are read as."""
        self.draft.state(subject, predicate, term)
        self.draft.mention(quote.span, kind, (predicate,), how=concluded(quote.inferred))
