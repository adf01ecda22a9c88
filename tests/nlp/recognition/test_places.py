"""Places in running text."""

import pytest

from referatgraf.nlp.recognition.places import match

from .texts import case, setting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("salg af Fyrvej 12, 4999 Nørhavn til", "Fyrvej 12, 4999 Nørhavn"),
        ("Køb af Gl. Havnegade 3 og leje", "Gl. Havnegade 3"),
        ("krydset mellem Fyrvej og skolen", "Fyrvej"),
        ("støj på Nordre Fyrvej", "Nordre Fyrvej"),
        ("ad Nørhavn Kongevej mod nord", "Nørhavn Kongevej"),
        ("Vejen lukkes i 2024, og Torvet 2024 er plan", ""),
        ("mødes på Nørhavn Rådhus i Byrådssalen", "Nørhavn Rådhus; Byrådssalen"),
        ("boliger i Kolding by", "Kolding"),
        ("skoler i Kolding Kommune, i Køge og Faxe kommuner og i Vejen-området", ""),
        ("i Kolding Storcenter", ""),
        ("borgere i Danmark", ""),
    ],
)
def test_places(text: str, found: str) -> None:
    places = sorted((each.span.start, each.label) for each in match(case(text)))
    assert "; ".join(label for _, label in places) == found


def test_the_head_is_left_to_structure() -> None:
    assert list(match(setting("Mødested: Nørhavn Rådhus"))) == []
