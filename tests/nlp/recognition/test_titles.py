"""Titles in running text, and what offices they name."""

import pytest

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.people import match
from referatgraf.nlp.recognition.people.titles import find_titles

from .texts import setting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Borgmesteren og borgmesterens forslag", "Borgmesteren=Borgmesteren; borgmesterens=Borgmesteren"),
        ("Voksenspecial- og Psykiatrichefen", "Voksenspecial- og Psykiatrichefen=Voksenspecial- og psykiatrichefen"),
        ("Plan-, Natur- og Klimachef", "Plan-, Natur- og Klimachef=plan-, natur- og klimachef"),
        ("to SSP konsulenter", "SSP konsulenter=SSP konsulent"),
        ("SFO-lederen og it-chefen", "SFO-lederen=SFO-lederen; it-chefen=It-chefen"),
        ("den pædagogiske leder", "pædagogiske leder=pædagogiske leder"),
        ("en juridisk chef og 2. viceborgmester", "juridisk chef=juridisk chef; 2. viceborgmester=2. viceborgmester"),
        ("byrådsmedlemmer og familiemedlemmer", "byrådsmedlemmer=byrådsmedlem"),
        ("Lærer / TR", "Lærer=lærer; TR=tillidsrepræsentant"),
        ("rådmændene", "rådmændene=rådmand"),
        ("indleder, udleder og direktorer", ""),
        ("borgmesterdrøftelse, direktionen og Sundhedsministeriet", ""),
    ],
)
def test_titles(text: str, found: str) -> None:
    titles = find_titles(text, Span(0, len(text)))
    assert "; ".join(f"{text[each.span.start : each.span.end]}={each.label}" for each in titles) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Direktøren indstiller", "Direktøren"),
        ("formanden for Sejlklubben", "Formanden"),
        ("skoleleder Vera Holm", "skoleleder"),
        ("Lærer / TR Vera Holm", "lærer; tillidsrepræsentant"),
        ("Havnechefen indstiller. Havnechef Vera Holm", "Havnechefen; Havnechefen"),
        ("Direktøren indstiller. direktør Vera Holm", "Direktøren; direktør"),
        ("6 fagcenterchefer", "fagcenterchef"),
        ("borgerrådgiveren", "Borgerrådgiveren"),
        ("lederne, medarbejdere, lærere, sagsbehandlere og psykologer", ""),
        ("socialrådgiveren og en konsulent", ""),
        ("Borgmesterens Afdeling og borgmesterens mødelokale", ""),
        ("Medlemmer: Vera Holm", ""),
    ],
)
def test_titles_that_name_an_office(text: str, found: str) -> None:
    roles = sorted((each for each in match(setting(text)) if each.kind == "role"), key=lambda each: each.span.start)
    assert "; ".join(each.label for each in roles) == found
