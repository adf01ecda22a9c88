"""Who holds which office, where, and whom an office alone means."""

import pytest

from referatgraf.nlp.mentions import Membership, Mention
from referatgraf.nlp.minutes import Attendee, Meeting, Minutes, Quote, Span
from referatgraf.nlp.recognition.people import match, memberships

from .texts import read, setting


def told(text: str, *organisations: str, minutes: Minutes | None = None) -> tuple[str, str]:
    """Each membership as "person: role @ organisation (party)", and each implied person as "characters=person"."""
    given = setting(text, minutes) if minutes else setting(text)
    places = [Span(text.index(name), text.index(name) + len(name)) for name in organisations]
    named = [*match(given), *(Mention("institution", text[p.start : p.end], p, "test") for p in places)]
    stated, implied = memberships(given, named)
    meant = (f"{text[each.span.start : each.span.end]}={each.label}" for each in implied)
    return "; ".join(map(shown, stated)), "; ".join(meant)


def shown(each: Membership) -> str:
    where = f" @ {each.organisation.label}" if each.organisation else ""
    return f"{each.person}: {each.role}{where}{f' ({each.party})' if each.party else ''}"


@pytest.mark.parametrize(
    ("text", "organisations", "expected"),
    [
        ("skoleleder Vera Holm fra Fjordskolen", ["Fjordskolen"], "Vera Holm: skoleleder @ Fjordskolen"),
        ("v/Projektleder i Fagcenter Havn Ib Krog", ["Fagcenter Havn"], "Ib Krog: projektleder @ Fagcenter Havn"),
        ("Chef for Aktiv hele livet Ib Krog", ["Aktiv hele livet"], "Ib Krog: chef @ Aktiv hele livet"),
        ("Vera Holm, leder af Havnen,", ["Havnen"], "Vera Holm: leder @ Havnen"),
        ("Vera Holm (centerchef)", [], "Vera Holm: centerchef"),
        ("Sejlklubbens formand, Vera Holm, kom", ["Sejlklubbens"], "Vera Holm: formand @ Sejlklubbens"),
        ("Lærer / TR Vera Holm", [], "Vera Holm: lærer; Vera Holm: tillidsrepræsentant"),
        ("Vera Holm, C, der også er 2. viceborgmester", [], "Vera Holm:  (C); Vera Holm: 2. viceborgmester"),
        ("Vera Holm blev valgt som næstformand.", [], "Vera Holm: næstformand"),
        ("Havnechefen svarede. Havnechef Vera Holm", [], "Vera Holm: Havnechefen"),
        ("formand for Sejlklubben Ib Krog", ["Sejlklubben"], "Ib Krog: formand @ Sejlklubben"),
        ("borgmester Vera Holm og rådmand Ib Krog", [], "Vera Holm: borgmester; Ib Krog: rådmand"),
        ("Vera Holm (A) og Ib Krog (Løsgænger)", [], "Vera Holm:  (A); Ib Krog:  (Løsgænger)"),
        ("Vera Holm, formand Ib Krog", [], "Ib Krog: formand"),
        ("rådmand Vera Holm, leder af Havnen Ib Krog", ["Havnen"], "Vera Holm: rådmand; Ib Krog: leder @ Havnen"),
        ("Vera Holm, leder af Havnen, Ib Krog", ["Havnen"], "Vera Holm: leder @ Havnen"),
        ("tidligere rådmand Vera Holm", [], ""),
        ("valg af formand: Vera Holm", [], ""),
        ("at Vera Holm vælges som borgmester", [], ""),
        ("suppleant for Vera Holm", [], ""),
        ("Direktøren taler om Havnen Vera Holm", [], ""),
        ("formanden takkede. Vera Holm svarede", [], ""),
    ],
)
def test_offices_and_parties(text: str, organisations: list[str], expected: str) -> None:
    assert told(text, *organisations)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Borgmester Vera Holm bød velkommen. Borgmesteren takkede.", "Borgmesteren=Vera Holm"),
        ("Havnechef Vera Holm kom. Det mente havnechefens forslag.", "havnechefens=Vera Holm"),
        ("Borgmester Vera Holm og borgmester Ib Krog kom. Borgmesteren takkede.", ""),
        ("Direktør Vera Holm kom. Direktøren takkede.", ""),
        ("Borgmester Vera Holm kom. Borgmesteren i Sønderby takkede.", ""),
        ("Borgmesteren takkede.", ""),
    ],
)
def test_whom_an_office_means(text: str, expected: str) -> None:
    assert told(text)[1] == expected


def test_the_lists_tell_whom_an_office_means_and_are_not_told_again() -> None:
    text = "Byrådet\nFormand Vera Holm (A)\n\nFormanden takkede Vera Holm (A). Formanden for Havnen kom."
    listed = Attendee("Vera Holm", Span(16, 25), party="A", role="formand")
    minutes = Minutes("minutes", Meeting(body=Quote("Byrådet", Span(0, 7)), present=(listed,)), (), (), 0, 0)
    assert told(text, minutes=minutes) == ("", "Formanden=Vera Holm")


def test_offices_of_those_who_recommend() -> None:
    text = (
        "Socialudvalget\nReferat\nTirsdag den 11. marts 2025\n\n1. Havnen\n\nIndstilling\n\n"
        "Direktør Vera Holm indstiller, at havnen males.\n\nBeslutning\n\nGodkendt.\n"
    )
    _, named = read(text)
    assert [(each.kind, each.label) for each in named.mentions] == [("person/administration", "Vera Holm")]
    assert list(map(shown, named.memberships)) == ["Vera Holm: direktør"]
