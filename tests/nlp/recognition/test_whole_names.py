"""Names of institutions are told whole: with their town, with the trades of a firm, and over line ends."""

import pytest

from referatgraf.nlp.recognition.joined import Joined

from .test_institutions import told
from .texts import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rapport fra Bureauet Nordklang om havnen", "Nordklang"),
        ("klage over Diskotek Havblik og Cafe Solbo", "Diskotek Havblik; Cafe Solbo"),
        ("plan fra Hjælpemiddeldepotet og Kirkeby Taxa", "Hjælpemiddeldepotet; Kirkeby Taxa"),
        ("bud fra Brdr. Holmgaard ApS", "Brdr. Holmgaard ApS"),
        ("Kirkeby Vand og Spildevand A.m.b.a. har svaret", "Kirkeby Vand og Spildevand A.m.b.a."),
        ("bud fra Egedal Kommune og Vandkant A/S", "Egedal Kommune; Vandkant A/S"),
        ("svar fra Erhvervsrådet for Egeby", "Erhvervsrådet for Egeby"),
        ("møde på Sundhedshuset i Egeby", "Sundhedshuset i Egeby"),
        ("en temadag i Danske Ældreråd i Vejle", "Danske Ældreråd"),
        ("tilskud til FDF Kirkeby", "FDF Kirkeby"),
        ("Lokalhistorisk Arkiv i Egeby og Lokalhistorisk Forening Aagerup",
         "Lokalhistorisk Arkiv i Egeby; Lokalhistorisk Forening Aagerup"),
        ("svar fra Lodsejerforeningen ved Egen Å", "Lodsejerforeningen ved Egen Å"),
        ("svar fra Naturskolen i Hegnskoven og SOSU-skolen i Egeby", "Naturskolen i Hegnskoven; SOSU-skolen i Egeby"),
        ("svar fra Embedslægerne i Egeby og OK-klubben i Aagerup", "Embedslægerne i Egeby; OK-klubben i Aagerup"),
        ("garanti for Kirkeby Forsyning - Spildevand A/S og Kirkeby Forsyning – Vand A/S",
         "Kirkeby Forsyning - Spildevand A/S; Kirkeby Forsyning – Vand A/S"),
        ("aftaler med Kirkeby Gymnasium og HF og Egeby Gymnasium & HF",
         "Kirkeby Gymnasium og HF; Egeby Gymnasium & HF"),
        ("drøftet med Idrætssamvirket i Egeby", "Idrætssamvirket i Egeby"),
        ("henvist til pædagogisk-psykologisk rådgivning",
         "pædagogisk-psykologisk rådgivning=Pædagogisk Psykologisk Rådgivning"),
        ("tilskud til Nordisk Kulturforening i Egeby", "Nordisk Kulturforening i Egeby"),
        ("tilskud til Nordisk Kulturforening i Marts", "Nordisk Kulturforening"),
        ("Kirkeby Lystbådehavn F.M.B.A. har søgt", "Kirkeby Lystbådehavn F.M.B.A."),
        ("Navnet Solbo Plejecenter er valgt", "Solbo Plejecenter"),
        ("Sophus Holm deltog, og det gjorde Markus Holm", ""),
    ],
)  # fmt: skip
def test_kinds_towns_and_trades(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rapporterne fra kommunens tilsyn var sendt ud med dagsordenen. Styrelsen\nfor Patientsikkerhed har svaret.",
         "Styrelsen for Patientsikkerhed"),
        ("Der foreligger en indstilling om formanden for nævnet, som Retten i\nOdense har sendt.", "Retten i Odense"),
        ("Skolen søger om at overskride loftet over elever i 7. klasse, og Børne-\nog Undervisningsministeriet svarer.",
         "Børne- og Undervisningsministeriet"),
        ("Økonomi         Gebyret dækker det hele. Kontrakten er med Nordsjællands\n"
         "                Musekur ApS indtil 2026.", "Nordsjællands Musekur ApS"),
        ("Kirkeby Skole   Gebyret dækker det hele. Kontrakten er med Nordsjællands\nMusekur ApS indtil 2026.",
         "Kirkeby Skole; Musekur ApS"),
    ],
)  # fmt: skip
def test_a_name_goes_on_behind_a_link_and_in_the_column_of_its_label(text: str, found: str) -> None:
    assert told(Joined.of(page(text)).text) == found


@pytest.mark.parametrize(
    ("width", "text", "found"),
    [
        (46, "Der er hentet bud ind i foråret fra Vandkant\nRenseanlæg ApS, der er billigst.",
         "Vandkant Renseanlæg ApS"),
        (46, "Der har været møde om hegnet med Ikast-\nBrande Kommune.", "Ikast-Brande Kommune"),
        (46, "Høringsparter:\nGrundejerforeningen Solbo\nKirkeby Vandværk",
         "Grundejerforeningen Solbo; Kirkeby Vandværk"),
        (46, "Der er hentet bud ind, og det er fra\nNordklang\nHolm A/S", "Holm A/S"),
    ],
)  # fmt: skip
def test_a_name_goes_on_below_a_line_as_long_as_broken_lines_of_the_text_are(width: int, text: str, found: str) -> None:
    assert told(Joined.of(page(text, width)).text) == found


def test_line_ends_of_a_text_whose_lines_are_not_broken_part_names() -> None:
    assert (
        told(Joined.of("Der er hentet bud ind i foråret fra Vandkant\nRenseanlæg ApS er billigst.").text)
        == "Renseanlæg ApS"
    )
