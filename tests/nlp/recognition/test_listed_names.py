"""Institutions told by the list or the people that their names stand with, and by where they are."""

import pytest

from .test_institutions import told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tilsyn på Plejecenter Nordlys, Kirkeby Plejehjem og Kastanjeslottet i Aagerup",
         "Plejecenter Nordlys; Kirkeby Plejehjem; Kastanjeslottet"),
        ("svar fra Paraplyen, Kastanjeslottet og Kirkeby Skole.", "Paraplyen; Kastanjeslottet; Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Aagerup", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Skolevej", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Vera Holm", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole, Kultur og Fritid", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Havneplanen", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Badminton", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Oranje Festuge", "Kirkeby Skole"),
        ("svar fra Kirkeby Skole og Ege- og Bøgeparken", "Kirkeby Skole"),
        ("Vi kom til Nordlyset i marts. Svar fra Kirkeby Skole og Nordlyset", "Kirkeby Skole"),
        ("leverandørerne Glad Pleje, Rar Hjælp A/S og Solstrejf", "Glad Pleje; Rar Hjælp A/S; Solstrejf"),
        ("børneinstitutionerne Klods Peter og Mælkebøtten", "Klods Peter; Mælkebøtten"),
    ],
)  # fmt: skip
def test_names_in_a_list_are_of_one_kind(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pårørende til beboere på Solstrejf", "Solstrejf"),
        ("ansatte på Vera Holm Centret i byen", "Vera Holm Centret"),
        ("møde med centerrådet på Solstrejf, og Solstrejf har svaret", "Solstrejf; Solstrejf"),
        ("borgere og elever på Skolevej", ""),
        ("beboere på Bornholm", ""),
        ("beboerne på Sejerø", ""),
        ("beboerne på Vera Holms Vej", ""),
    ],
)
def test_who_is_at_an_institution_tells_it(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("aftale med Lægehuset i Kirkeby om tider", "Lægehuset i Kirkeby"),
        ("svar fra Distriktspsykiatrien i Kirkeby", "Distriktspsykiatrien i Kirkeby"),
        ("svar fra Dagplejen i Kirkeby", "Dagplejen i Kirkeby"),
        ("svar fra Egetræskolen i Kirkeby", "Egetræskolen"),
        ("elever fra Skolen ved Mosen og Skolen på Fredsvej", "Skolen ved Mosen; Skolen på Fredsvej"),
        ("støtte til Besøgstjenesten i Kirkeby og Mødrehjælpen", "Besøgstjenesten i Kirkeby; Mødrehjælpen"),
        ("Foreningen Norden i Kirkeby og Aagerup", "Foreningen Norden i Kirkeby"),
        ("lokalplan for Dagli'Brugsen i Kirkeby", "Dagli'Brugsen i Kirkeby"),
        ("støj ved A/B Solstrejf og E/F Egegård", "A/B Solstrejf; E/F Egegård"),
        ("svar fra Boligforeningen 7K om huset", "Boligforeningen 7K"),
        ("udstilling på Vera Holm Museet", "Vera Holm Museet"),
        ("elever fra Tre Ege Skolen", "Tre Ege Skolen"),
        ("Efter Museet kom bussen", ""),
        ("læst af Nordisk Center for Syngende Børn i år", "Nordisk Center for Syngende Børn"),
        ("læst af KL's Center for Syngende Børn i år", "KL's=KL; Center for Syngende Børn"),
        ("lederen af Center for Rusmidler Byens Pris 2012", "Center for Rusmidler"),
        ("støtte fra VELUX FONDEN til haven", "VELUX FONDEN=Velux Fonden"),
        ("svar fra Statens Luftfartsvæsen", "Statens Luftfartsvæsen"),
        ("svar fra Statens Hesteskole", "Statens Hesteskole"),
        ("Vind og Bolig Vest ApS har søgt", "Vind og Bolig Vest ApS"),
        ("svar fra Kirkeby Vandråd, Lokalråd Aagerup og Kirkeby Renseanlæg",
         "Kirkeby Vandråd; Lokalråd Aagerup; Kirkeby Renseanlæg"),
    ],
)  # fmt: skip
def test_names_end_where_they_end(text: str, found: str) -> None:
    assert told(text) == found
