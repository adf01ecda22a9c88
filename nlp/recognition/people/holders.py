"""Who holds which office, where: relations between the readings of a text that hold.

Only what is said of now is taken: a former borgmester holds no office, and who is proposed holds none yet.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.mentions import Membership, Mention
from referatgraf.nlp.minutes import Attendee, Meeting, Span
from referatgraf.nlp.recognition.people.cues import party_behind
from referatgraf.nlp.recognition.people.offices import UNIT_BEHIND, Office, holds_now, offices
from referatgraf.nlp.recognition.people.titles import DEFINITE, INDEFINITE, Title, find_titles, of_one
from referatgraf.nlp.recognition.setting import Setting

_ORGANISATIONS = ("body", "institution", "municipality")
_SEATS_OF_OTHERS = ("stedfortræder", "suppleant")
"""Titles that say for whom someone sits, which is no office unless the text says where."""
_ONLY = "eneste i dokumentet med titlen"
_CONCLUDED = 0.8
_BEHIND = 60


def memberships(setting: Setting, named: Iterable[Mention]) -> tuple[tuple[Membership, ...], tuple[Mention, ...]]:
    """The offices and parties that the text gives persons, and the persons whom an office alone means.

    Args:
        setting: the document.
        named: the readings that hold, in the order of the text.
    """
    readings = _Readings(setting, named)
    found = {(each.person, each.role, each.organisation, each.party): each for each in reversed([*readings.stated()])}
    stated = sorted(found.values(), key=lambda each: (each.span.start, each.span.end))
    return tuple(stated), tuple(readings.implied(stated))


class _Readings:
    """The offices, persons and organisations of a document, those of structure among them."""

    def __init__(self, setting: Setting, named: Iterable[Mention]) -> None:
        self._text, self._meeting = setting.text, setting.minutes.meeting
        read = [Mention(each.kind, each.label, each.span, "structure") for each in setting.known]
        every = sorted([*named, *read], key=lambda each: (each.span.start, -each.span.end))
        self._people = [each for each in every if each.kind.startswith("person/") and not each.inferred]
        self._titles = [_title(self._text, each) for each in every if each.kind == "role"]
        self._places = [each for each in every if each.kind in _ORGANISATIONS]
        self._starts = [each.span.start for each in self._places]
        pairs = offices(self._text, self._titles, [each.span for each in self._people])
        self._held = [pair for pair in pairs if holds_now(self._text, self._titles[pair.title])]

    def stated(self) -> Iterator[Membership]:
        """What the text says beyond the lists."""
        listed = {
            (who.name, what.casefold()) for who in _listed(self._meeting) for what in (who.role, who.party) if what
        }
        for office in self._held:
            made = self._of_office(office)
            if made and (made.organisation or (made.person, made.role.casefold()) not in listed):
                yield made
        for person in self._people:
            party = party_behind(self._text[person.span.end : person.span.end + _BEHIND])
            if party and (person.label, party.casefold()) not in listed:
                yield Membership(person.kind, person.label, person.span, party=party)

    def implied(self, stated: Sequence[Membership]) -> Iterator[Mention]:
        """Whom an office means that stands without a name, where one person of the document holds it."""
        holders = self._holders(stated)
        paired = {office.title for office in self._held}
        for number, title in enumerate(self._titles):
            held_by = holders.get(title.plain, set())
            alone = (
                title.form == DEFINITE
                and number not in paired
                and not UNIT_BEHIND.regex.match(self._text, title.span.end)
            )
            if alone and len(held_by) == 1:
                kind, name = next(iter(held_by))
                yield Mention(kind, name, title.span, "people", _ONLY, confidence=_CONCLUDED)

    def _of_office(self, office: Office) -> Membership | None:
        title, person = self._titles[office.title], self._people[office.person]
        where = self._at(office.unit) if office.unit.start < office.unit.end else None
        if where is not None and not office.certain and where.span.end != office.unit.end:
            where = None
        where = where or self._owner(title)
        if where is None and (not office.certain or title.plain.endswith(_SEATS_OF_OTHERS)):
            return None
        spans = [title.span, person.span, *([where.span] if where else [])]
        span = Span(min(each.start for each in spans), max(each.end for each in spans))
        return Membership(person.kind, person.label, span, title.label, where)

    def _owner(self, title: Title) -> Mention | None:
        """The organisation in the genitive before an office: "Fjordskolens leder"."""
        last = bisect_left(self._starts, title.span.start) - 1
        found = self._places[last] if last >= 0 else None
        owns = found and found.span.end + 1 == title.span.start and self._text[found.span.end - 1] == "s"
        return found if owns else None

    def _at(self, unit: Span) -> Mention | None:
        """The longest organisation that is named from the first character of a stretch on."""
        first = bisect_left(self._starts, unit.start)
        found = self._places[first] if first < len(self._places) else None
        return found if found and found.span.start == unit.start and found.span.end <= unit.end else None

    def _holders(self, stated: Iterable[Membership]) -> dict[str, set[tuple[str, str]]]:
        """Those who hold each office of which a municipality or the meeting has one, by its plain title."""
        kinds = {each.label: each.kind for each in self._people}
        told = [(each.role, each.person) for each in stated if each.role and of_one(each.role)]
        told += [(who.role, who.name) for who in _listed(self._meeting) if who.role]
        told += [("formand", self._meeting.chair.name)] if self._meeting.chair else []
        found: dict[str, set[tuple[str, str]]] = {}
        for role, name in told:
            plain = next((title.plain for title in find_titles(role, Span(0, len(role)))), role.casefold())
            if name in kinds:
                found.setdefault(plain, set()).add((kinds[name], name))
        return found


def _title(text: str, role: Mention) -> Title:
    """The title that a reading of a role is, called as the reading calls it.

    Structure calls whoever recommends by the definite form; with a name that form stays for an office of one alone.
    """
    found = next(find_titles(text, role.span), None)
    if found is None:
        return Title(role.span, role.label.casefold(), INDEFINITE, role.label, "", alone=True)
    is_plain = found.span == role.span and found.form == INDEFINITE and not of_one(found.plain)
    return replace(found, span=role.span, label=found.label if is_plain else role.label)


def _listed(meeting: Meeting) -> list[Attendee]:
    chair = [meeting.chair] if meeting.chair else []
    return [*chair, *meeting.present, *meeting.absent, *meeting.excused, *meeting.guests]
