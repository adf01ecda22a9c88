"""Named strategies, policies, plans, agreements, reforms, programmes and projects."""

import pytest

from referatgraf.nlp.minutes import AgendaItem, Meeting, Minutes, Quote, Section, Span
from referatgraf.nlp.recognition.policies import match
from referatgraf.nlp.recognition.policies.heads import DESCRIBING, NAMED, heads
from referatgraf.nlp.recognition.policies.nouns import SUBJECT
from referatgraf.nlp.recognition.setting import Setting

from .texts import EMPTY, case, setting

TOWN = Quote("Nørhavn Kommune", Span(0, 0))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lokalplan nr. 360-203 ændres", "Lokalplan nr. 360-203=Lokalplan 360-203"),
        ("lokalplanforslag 12B for boliger", "lokalplanforslag 12B=Lokalplan 12B"),
        ("omfattet af lokalplan 14.BL3 og L 04-05", "lokalplan 14.BL3=Lokalplan 14.BL3"),
        ("kommuneplantillæg 4.031 vedtages", "kommuneplantillæg 4.031=Kommuneplantillæg 4.031"),
        ("en ny lokalplan for området", ""),
        ("lokalplan skal udarbejdes", ""),
    ],
)
def test_plans_by_number(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tillæg nr. 11 til spildevandsplan 2021-2031",
            "Tillæg nr. 11 til spildevandsplan 2021-2031=Tillæg 11 til Spildevandsplan 2021-2031; "
            "spildevandsplan 2021-2031=Spildevandsplan 2021-2031",
        ),
        (
            "Tillæg 1 til Lokalplan 317. Tillæg 1 er vedlagt. Tillæg 2 er ikke.",
            "Tillæg 1 til Lokalplan 317=Tillæg 1 til Lokalplan 317; Lokalplan 317=Lokalplan 317; "
            "Tillæg 1=Tillæg 1 til Lokalplan 317 <-",
        ),
        (
            "handleplan under Sundhedsstrategien",
            "handleplan under Sundhedsstrategien=Handleplan under Sundhedsstrategi; "
            "Sundhedsstrategien=Sundhedsstrategi",
        ),
        (
            "Tidsforløb for gennemførelse af handleplan 2025-2027",
            "handleplan 2025-2027=Handleplan 2025-2027",
        ),
        (
            "aktivitetsplan for gennemførelse af ny handleplan 2025-2027",
            "aktivitetsplan for gennemførelse af ny handleplan 2025-2027=Aktivitetsplan for gennemførelse af "
            "handleplan 2025-2027; handleplan 2025-2027=Handleplan 2025-2027",
        ),
    ],
)
def test_names_over_another_name(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sundhedsstrategi 2022-2030 blev vedtaget", "Sundhedsstrategi 2022-2030=Sundhedsstrategi 2022-2030"),
        ("handleplanen for perioden 2025-2027", "handleplanen for perioden 2025-2027=Handleplan 2025-2027"),
        ("Kulturpolitik 2020 – 2024", "Kulturpolitik 2020 – 2024=Kulturpolitik 2020-2024"),
        ("Ungestrategi (2022-26) er ny", "Ungestrategi (2022-26)=Ungestrategi 2022-26"),
        ("Vision 2030 er rammen", "Vision 2030=Vision 2030"),
        ("budgetaftalen 2023-26", "budgetaftalen 2023-26=Budgetaftale 2023-26"),
        ("psykiatriaftalen fra 2022", "psykiatriaftalen fra 2022=Psykiatriaftale 2022"),
        ("afsat i budget 2024-27", "budget 2024-27=Budget 2024-27"),
        ("Budgettet for 2025 er vedtaget", "Budgettet for 2025=Budget 2025"),
        ("korrigeret budget 2024", ""),
        ("Område\tBudget 2024\tAfvigelse", ""),
        ("anlægsbudgettet for 2024", ""),
        ("mødeplan 2025 og ferieplan 2025-2026", ""),
        ("en plan 2025", ""),
        ("handleplan i 2022", ""),
        ("Nørhavn, sag 24-004783, plan 2024-004783", ""),
    ],
)
def test_years(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Strategi for Borgerinddragelse skal ses", "Strategi for Borgerinddragelse=Strategi for Borgerinddragelse"),
        (
            "Handleplanen for det grønne område indeholder",
            "Handleplanen for det grønne område=Handleplan for det grønne område",
        ),
        ("Helhedsplan for Nordre Havn", "Helhedsplan for Nordre Havn=Helhedsplan for Nordre Havn"),
        ("Politik for børn og unge i Nørhavn Kommune", "Politik for børn og unge=Politik for børn og unge"),
        ("Strategi for natur 2024-2028", "Strategi for natur 2024-2028=Strategi for natur 2024-2028"),
        ("Handleplan mod ensomhed", "Handleplan mod ensomhed=Handleplan mod ensomhed"),
        (
            "Masterplan for Kulturudvalget i 2024",
            "Masterplan for Kulturudvalget i 2024=Kulturudvalgets masterplan 2024",
        ),
        ("den boligsociale helhedsplan for Vestbyen", "helhedsplan for Vestbyen=Helhedsplan for Vestbyen"),
        ("der laves en handleplan for natten", ""),
        ("har udarbejdet handleplan for forbedring", ""),
        ("planen for området er klar", ""),
        ("forelægges handicappolitikken for byrådet", "handicappolitikken=Handicappolitik"),
        ("forelægges Handicappolitikken for Socialudvalget", "Handicappolitikken=Handicappolitik"),
        ("strategien for perioden", ""),
        ("barnets handleplan for 2024", ""),
    ],
)
def test_subjects(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("det brede kulturområde og biblioteksdrift skal", "det brede kulturområde og biblioteksdrift"),
        ("udvikling af landdistrikter er", "udvikling af landdistrikter"),
        ("ordblinde elever sendes", "ordblinde elever"),
        ("hjemløse fik", "hjemløse"),
        ("Nørhavns grønne kiler", "Nørhavns grønne kiler"),
        ("Nørhavn midtby er", "Nørhavn midtby"),
        ("natur, miljø og klima i Vestbyen", "natur, miljø og klima i Vestbyen"),
        ("Klintevej Sagsnr.: 12/3", "Klintevej"),
    ],
)  # fmt: skip
def test_noun_phrases(text: str, subject: str) -> None:
    hit = SUBJECT.regex.match(text)
    assert hit
    assert hit.group() == subject


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('projektet "Fra nabo til nabo" som', "Fra nabo til nabo=Fra nabo til nabo"),
        ("kommunens strategi ”ud i det fri”", "ud i det fri=Ud i det fri"),
        ("en strategi, som benævnes »Natur i Nørhavn«", "Natur i Nørhavn=Natur i Nørhavn"),
        ('benævnes "Den grønne og sociale byggestrategi".', "Den grønne og sociale byggestrategi=Den grønne og sociale "
         "byggestrategi"),
        ("Projekt Sikkert Hjem Igen er", "Projekt Sikkert Hjem Igen=Projekt Sikkert Hjem Igen"),
        ("projektet Vild med Vilje er", "Vild med Vilje=Vild med Vilje"),
        ("Rammeaftale Østkysten", "Rammeaftale Østkysten=Rammeaftale Østkysten"),
        ('rapporten "Hvor bor børnene"', ""),
        ('Udvalget sagde: "Vi har ingen plan".', ""),
        ('med projektet: "Det går godt. Vi er glade."', ""),
        ("strategien Kommunalbestyrelsen vedtog", ""),
    ],
)  # fmt: skip
def test_titles(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "aftalen mellem regeringen og KL om kommunernes økonomi i 2024 er",
            "aftalen mellem regeringen og KL om kommunernes økonomi i 2024=Aftale om kommunernes økonomi for 2024",
        ),
        ("Økonomiaftalen for 2024", "Økonomiaftalen for 2024=Aftale om kommunernes økonomi for 2024"),
        (
            "Økonomaftalen mellem Regeringen og KL",
            "Økonomaftalen mellem Regeringen og KL=Økonomiaftalen mellem Regeringen og KL",
        ),
        (
            "KL’s delaftale med regeringen i juni 2025",
            "delaftale med regeringen i juni 2025=Delaftale med regeringen i juni 2025",
        ),
        (
            "Folketingets partier har indgået aftale om en ny boliglov",
            "aftale om en ny boliglov=Aftale om en ny boliglov",
        ),
        ("efter konstitueringsaftalen", "konstitueringsaftalen=Konstitueringsaftale"),
        ("lave en aftale på forhånd", ""),
        ("aftale om fleksibel arbejdstid", ""),
        ("lejeaftalen for 2024", ""),
        ("samarbejdsaftale med foreningen", ""),
    ],
)
def test_agreements(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gælder personalepolitikken", "personalepolitikken=Personalepolitik"),
        ("følger af Idræts- og Bevægelsesstrategien", "Idræts- og Bevægelsesstrategien=Idræts- og Bevægelsesstrategi"),
        ("arbejdet med en ny kulturstrategi", "kulturstrategi=Kulturstrategi"),
        ("jf. spildevandsplanens mål", "spildevandsplanens=Spildevandsplan"),
        ("ældrereformen træder i kraft", "ældrereformen=Ældrereform"),
        ("med Finansiel strategi 2025 og Grøn strategi", "Finansiel strategi 2025=Finansiel strategi 2025"),
        ("følger Økonomisk politik", "Økonomisk politik=Økonomisk politik"),
        ("Økonomisk politik er svær. Ny strategi", ""),
        ("en revision af Socialøkonomisk Strategi", "Socialøkonomisk Strategi=Socialøkonomisk Strategi"),
        (
            "Den Nationale Gødningsstrategi 2022-2026",
            "Den Nationale Gødningsstrategi 2022-2026=Den Nationale Gødningsstrategi 2022-2026",
        ),
        ("høring ift. Den brede byggestrategi", "Den brede byggestrategi=Den brede byggestrategi"),
        ("Kulturudvalgets masterplan er", "Kulturudvalgets masterplan=Kulturudvalgets masterplan"),
        ("kommunens arbejdsmarkedsstrategi", "arbejdsmarkedsstrategi=Nørhavn Kommunes arbejdsmarkedsstrategi"),
        ("kommunens egen økonomiske politik", "økonomiske politik=Nørhavn Kommunes økonomiske politik"),
        ("Vestby Kommunes forsikringspolitik", "forsikringspolitik=Vestby Kommunes forsikringspolitik"),
        ("kommunens natur og klima politik", "natur og klima politik=Nørhavn Kommunes natur og klima politik"),
        (
            "principper for økonomistyring i Nørhavn Kommune",
            "principper for økonomistyring i Nørhavn Kommune=Principper for økonomistyring i Nørhavn Kommune",
        ),
        ("Kulturudvalgets mål og pejlemærker for valgperioden", ""),
        ("der er ikke vedtaget en ældrepolitik", ""),
        ("kommunens nye strategi", ""),
        ("områdets helhedsplan", ""),
        ("ifølge tidsplanen og læreplanen", ""),
        ("strategier og politikker", ""),
        ("partipolitik og cookiepolitikken", ""),
        ("under supervision og revision", ""),
        ("Strategien er god", ""),
        ("projektleder, planlægning og strategimøde", ""),
    ],
)
def test_words_that_are_names(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sundhedsstrategi 2022-2030 virker. Sundhedsstrategiens mål nås. Strategien er god.",
            "Sundhedsstrategi 2022-2030=Sundhedsstrategi 2022-2030; Sundhedsstrategiens=Sundhedsstrategi 2022-2030 <-; "
            "Strategien=Sundhedsstrategi 2022-2030 <-",
        ),
        (
            "Rammeaftale 2023-2024 gælder. Rammeaftalen fornyes. En ny rammeaftale kommer.",
            "Rammeaftale 2023-2024=Rammeaftale 2023-2024; Rammeaftalen=Rammeaftale",
        ),
        ("Budgetaftale 2014 gælder. Aftalen med Fjordskolen er slut.", "Budgetaftale 2014=Budgetaftale 2014"),
        (
            "Handleplan 2020-2022 og handleplan 2025-2027. Handleplanen følges.",
            "Handleplan 2020-2022=Handleplan 2020-2022; handleplan 2025-2027=Handleplan 2025-2027",
        ),
        (
            'Projektet "Gode nætter" kører. Et andet projekt er slut. Projektet er godt.',
            "Gode nætter=Gode nætter",
        ),
        (
            'Projektet "Fra hus til hjem" kører, se projekt hus til hjem. Fra hus til hjem er godt.',
            "Fra hus til hjem=Fra hus til hjem; hus til hjem=Fra hus til hjem <-; Fra hus til hjem=Fra hus til hjem",
        ),
        (
            "Helhedsplan for Vestbyen er klar. Planen for Østbyen mangler. Planen er god.",
            "Helhedsplan for Vestbyen=Helhedsplan for Vestbyen; Planen=Helhedsplan for Vestbyen <-",
        ),
        (
            "Mad- og måltidspolitikken 2024 (MMP) er ny. MMP følges.",
            "Mad- og måltidspolitikken 2024=Mad- og måltidspolitik 2024; MMP=Mad- og måltidspolitik 2024 <-",
        ),
        (
            "Handleplan 2025-2027 under Naturstrategi 2020. Handleplan 2025-2027 følges.",
            "Handleplan 2025-2027=Handleplan 2025-2027 under Naturstrategi 2020; "
            "Naturstrategi 2020=Naturstrategi 2020; Handleplan 2025-2027=Handleplan 2025-2027 under Naturstrategi 2020",
        ),
    ],
)
def test_names_that_come_again(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Handleplanens mål i handleplanen for perioden 2025-2027", [(), ("Handleplanen for perioden 2025-2027",)]),
        ("Idræts- og Bevægelsesstrategiens mål", [("Idræts- og Bevægelsesstrategien",)]),
        ("Budget 2024 og budget 2024", [(), ()]),
        ("jf. Økonomisk politik 2024 (ØP). ØP følges.", [(), ("ØP",)]),
        ('projektet "Nye jobs"', [()]),
    ],
)
def test_other_names(text: str, also: list[tuple[str, ...]]) -> None:
    assert [each.also for each in match(case(text))] == also


def test_the_efforts_of_a_plan() -> None:
    title = "Sundhedsstrategi 2022-2030 - status"
    body = "\nIndsats 1: Flere bænke\n\nDe står.\n\nIndsats 2: Færre biler\n\nJa (Indsats 3) og indsats 4, 5 og 6.\n"
    whole = Span(0, len(title + body))
    item = AgendaItem(
        1,
        whole,
        title=Quote(title, Span(0, len(title))),
        sections=(Section("presentation", None, Span(len(title), whole.end)),),
    )
    mentions = list(match(Setting.of(title + body, Minutes("minutes", Meeting(), (item,), (), 0, 0))))
    efforts = [each for each in mentions if each.within]
    assert [each.label for each in efforts] == ["Indsats 1", "Indsats 2", "Indsats 3"]
    assert {each.within for each in efforts} == {("Sundhedsstrategi 2022-2030",)}
    assert (title + body)[efforts[0].span.start : efforts[0].span.end] == "Indsats 1: Flere bænke"


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("at Naturpolitik 2022-2030 vedtages", "recommendation", True),
        ("Naturpolitik 2022-2030 er vedtaget", "decision", True),
        ("som det står i Naturpolitik 2022-2030", "presentation", False),
        ("Sagsfremstilling\n\nNaturpolitik 2022-2030 skal fornyes.", "presentation", True),
        ("Naturpolitik 2022-2030 skal fornyes.", "summary", True),
        ("Resume: Naturpolitik 2022-2030 skal fornyes.", "attachments", False),
        ("Sagsfremstilling\n\nFørst dette.\n\nNaturpolitik 2022-2030 er ny.", "presentation", False),
        ("Naturpolitik 2022. Naturpolitik 2022. Naturpolitik 2022.", "presentation", True),
        ("uden Naturpolitik 2022. Ikke Naturpolitik 2022. Naturpolitik 2022.", "presentation", False),
        ("tilbage til Styregruppen for Rammeaftale Østkysten", "recommendation", False),
    ],
)
def test_what_an_item_is_about(text: str, kind: str, about: bool) -> None:
    assert {each.asserted for each in match(case(text, kind=kind))} == {about}


def test_nothing_is_read_twice_in_the_head() -> None:
    assert list(match(setting("REFERAT Budget 2024 og Vision 2030", EMPTY))) == []


@pytest.mark.parametrize("root", [*NAMED, *DESCRIBING])
def test_forms_of_a_head(root: str) -> None:
    definite = root + (NAMED | DESCRIBING)[root]
    text = f"by{root}, by{definite}, by{definite}s, by{root}leder"
    found = list(heads(case(text)))
    assert [text[head.start : head.end] for head in found] == [f"by{root}", f"by{definite}", f"by{definite}s"]
    assert {head.word for head in found} == {f"by{root}"}


def told(text: str) -> str:
    """What is found in a section of an item, as "characters=label", with "<-" where the label was concluded."""
    made = case(text)
    minutes = Minutes("minutes", Meeting(municipality=TOWN), made.minutes.items, (), 0, 0)
    found = match(Setting.of(text, minutes))
    return "; ".join(
        f"{text[each.span.start : each.span.end]}={each.label}{' <-' if each.inferred else ''}" for each in found
    )
