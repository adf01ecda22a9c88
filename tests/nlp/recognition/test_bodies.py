"""Bodies in running text: names, what stands for them, and what only looks like one."""

import pytest

from referatgraf.nlp.minutes import AgendaItem, Decision, Meeting, Minutes, Quote, Section, Span
from referatgraf.nlp.recognition.bodies import match
from referatgraf.nlp.recognition.setting import Setting

from .texts import case, read

TOWN = "Nørhavn Kommune"


def told(text: str, body: str = "", town: str = TOWN) -> str:
    """What is found as "characters=label", the label left out where it is the characters themselves."""
    return shown(case(text, body, town=town))


def shown(setting: Setting) -> str:
    found = sorted(match(setting), key=lambda each: each.span.start)
    printed = [(setting.text[each.span.start : each.span.end], each.label) for each in found]
    return "; ".join(words if words == label else f"{words}={label}" for words, label in printed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skolebestyrelsen ved Kirkeby Skole har svaret.", ""),  # the school's own, none of the municipality's
        ("i skolebestyrelsen på Havneskolen", ""),
        ("Forældrebestyrelsen i Egeby Børnehus og BUPL", ""),
        ("Brugerrådet for lystbådehavnen er imod", "Brugerrådet for lystbådehavnen"),
        ("Bruger- og pårørenderådet på Solgården", "Bruger- og pårørenderådet på Solgården"),
        ("MED-udvalget på Havneskolen og elevrådet", "MED-udvalget på Havneskolen"),
        ("Skolebestyrelsen har svaret for Kirkeby", ""),
        ("skolebestyrelserne ved Kirkeby Skole", ""),
        ("Ungebyrådet, Naturrådet og Regionsældrerådet", "Ungebyrådet; Naturrådet; Regionsældrerådet"),
        ("Nørhavn Vest Lokaludvalg har svaret", "Nørhavn Vest Lokaludvalg"),
        ("medlemmer af havnebestyrelsen", "havnebestyrelsen=Havnebestyrelsen"),
        ("møde med centerrådet i maj", "centerrådet=Centerrådet"),
        ("Landsbyrådet, Idrætsrådet og Frivilligrådet", "Landsbyrådet; Idrætsrådet; Frivilligrådet"),
        ("Klima- og energirådet har drøftet", "Klima- og energirådet"),
        ("Kgs. Nørhavn Lokaludvalg ønsker", "Kgs. Nørhavn Lokaludvalg"),
        ("drøftet i Udvalget for Social Omsorg i maj", "Udvalget for Social Omsorg"),
        ("drøftet i Frivilligt Socialt Udvalg", "Frivilligt Socialt Udvalg"),
        ("aftalt med Kommunalt-lægeligt Udvalg", "Kommunalt-lægeligt Udvalg"),
        ("aftalt i kommunalt-lægeligt udvalg", "kommunalt-lægeligt udvalg=Kommunalt-lægeligt udvalg"),
        ("drøftet i Det Lokale Beskæftigelsesråd og Kredsrådet", "Det Lokale Beskæftigelsesråd; Kredsrådet"),
        ("Lokalt Beskæftigelsesråd - regnskab", "Lokalt Beskæftigelsesråd"),
        ("Landsbyrådet i Vesterby er hørt", ""),  # an association
        ("hørt gennem Havnebrugerrådet", "Havnebrugerrådet"),
        ("hørt i Lokal-MED, Lokale-MED på Havly og MED-Hovedudvalget", "Lokal-MED; Lokale-MED; MED-Hovedudvalget"),
        ("gennem Det Administrative Kontaktforum og Koordinationsforum",
         "Det Administrative Kontaktforum; Koordinationsforum"),
        ("nyt fra Børne- og Ungepolitisk Forum", "Børne- og Ungepolitisk Forum"),
        ("et nyt koordinationsforum for alle", ""),
    ],
)  # fmt: skip
def test_boards_of_schools_and_councils_of_users(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Børn- og Familieudvalget drøfter sagen.", "Børn- og Familieudvalget"),
        ("Socialudvalget samt Kultur- og Fritidsudvalget", "Socialudvalget; Kultur- og Fritidsudvalget"),
        ("Unge- og Beskæftigelsesudvalget og Socialudvalget", "Unge- og Beskæftigelsesudvalget; Socialudvalget"),
        (
            "Teknik- og Miljøudvalget, Økonomiudvalget og Byrådet",
            "Teknik- og Miljøudvalget; Økonomiudvalget; Byrådet",
        ),
        (
            "Social- og Sundheds- samt Kultur- og Fritidsudvalget",
            "Social- og Sundheds-=Social- og Sundhedsudvalget; Kultur- og Fritidsudvalget",
        ),
        ("sendes til Plan-, Miljø og Klimaudvalget.", "Plan-, Miljø og Klimaudvalget"),
        ("Børn & Læringsudvalget får en status.", "Børn & Læringsudvalget"),
        ("sendt til Børn og Unge-udvalget", "Børn og Unge-udvalget"),
        ("Udvalget for Børn og Familie og Voksenudvalget", "Udvalget for Børn og Familie; Voksenudvalget"),
        ("udvalget for teknik og miljø den 3. maj", "udvalget for teknik og miljø=Udvalget for Teknik og Miljø"),
        ("Udvalget for Børn og Skole og direktøren", "Udvalget for Børn og Skole"),
        ("Udvalget for Fremtidens Havne, 23. maj 2023", "Udvalget for Fremtidens Havne"),
        ("Udvalget for Bæredygtig Udvikling mødtes", "Udvalget for Bæredygtig Udvikling"),
        ('Udvalget "Et godt liv" mødes.', 'Udvalget "Et godt liv"'),
        ("Fremsendes til Teknisk Udvalg.", "Teknisk Udvalg"),
        ("til Det Grønne Råd og det Tekniske Udvalg", "Det Grønne Råd; Tekniske Udvalg=Det Tekniske Udvalg"),
        ("hos Det Fælles Pædagogiske Udvalg", "Det Fælles Pædagogiske Udvalg"),
        ("Den Politiske Styregruppe og Det Etiske Råd", "Den Politiske Styregruppe"),
        ("drøftet i Område-MED Social Omsorg", "Område-MED Social Omsorg"),
        ('Opgaveudvalget "Fremtidens havn" og opgaveudvalget', 'Opgaveudvalget "Fremtidens havn"'),
        ("Opgaveudvalget for Levende Landsbyer", "Opgaveudvalget for Levende Landsbyer"),
        ("byrådet/økonomiudvalget", "byrådet=Byrådet; økonomiudvalget=Økonomiudvalget"),
        ("Udvalg for Erhverv og Vækst", "Udvalg for Erhverv og Vækst=Udvalget for Erhverv og Vækst"),
        ("Magistratens indstilling", "Magistratens=Magistraten"),
        ("Valgbestyrelsen og Hegnssynet", "Valgbestyrelsen; Hegnssynet"),
        ("BESLUTNING I ØKONOMIUDVALGET DEN 3. MAJ", "ØKONOMIUDVALGET=Økonomiudvalget"),
        ("Teknisk Udvalgs møde og Socialudvalgs", "Teknisk Udvalgs=Teknisk Udvalg; Socialudvalgs=Socialudvalget"),
        ("BeslutningSocialudvalget den 3. maj", "Socialudvalget"),
        ("Beslutning i Økonomiudvalget (22-25) den 15-02-2023", "Økonomiudvalget"),
    ],
)
def test_names(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("indstilles til byrådet", "byrådet=Byrådet"),
        ("kommunalbestyrelsens møde", "kommunalbestyrelsens=Kommunalbestyrelsen"),
        ("i teknik- og miljøudvalget", "teknik- og miljøudvalget=Teknik- og Miljøudvalget"),
        ("den øvrige kommunalbestyrelse", "kommunalbestyrelse=Kommunalbestyrelsen"),
        ("i fagudvalg og Økonomiudvalg i august", "Økonomiudvalg=Økonomiudvalget"),
        ("det tidligere Socialudvalg", "Socialudvalg=Socialudvalget"),
        ("det afgåede integrationsråd", "integrationsråd=Integrationsrådet"),
        ("handicap- og seniorråd", "handicap-=Handicaprådet; seniorråd=Seniorrådet"),
        ("Børne-\nog Ungeudvalget og Beskæftigelses-\nudvalget",
         "Børne-\nog Ungeudvalget=Børne- og Ungeudvalget; Beskæftigelses-\nudvalget=Beskæftigelsesudvalget"),
    ],
)  # fmt: skip
def test_small_letters_and_other_forms(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "socialudvalgsmøde, byrådssalen og økonomiudvalgsmedlem",
        "Socialområdet og handicapområdet",
        "Det er frivilligt at have et integrationsråd.",
        "de kommunale socialudvalg, alle byråd og de to byråd",
        "Byrådene og fagudvalgene",
        "17 kommunale Byråd",
        "Folketingets Socialudvalg og Socialudvalget i Folketinget",
        "Ekspertudvalget for socialområdet (Lauge-udvalget)",
        "Det Nationale Integrationsråd og Danske Ældreråd",
        "selskabets direktion, bestyrelsen og direktionen",
        "Elevrådet og skolebestyrelsen",
        "udvalget af varer, gode råd og et bredt udvalg",
        "Kompetenceudvalg: sekretariatet",
        "se notat_til_Socialudvalget og www.socialudvalget.dk",
        "et åbent forum og MED-aftalen",
        "at nedsætte en arbejdsgruppe",
        "integrationsråd og/eller netværk",
        "drøftet med KR og BY OG LAND",
    ],
)
def test_what_is_no_body_of_the_municipality(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nørhavn Byråd", "Nørhavn Byråd"),
        ("Når Byrådet mødes", "Byrådet"),
        ("Vedtaget Byråd", ""),
        ("Byrådet i Nørhavn Kommune", "Byrådet"),
        ("Vandrådet for Randers Fjord mødes", "Vandrådet for Randers Fjord"),
        ("Lokalrådet for Nør og Omegn har svaret", "Lokalrådet for Nør og Omegn"),
        ("Marstal Byråd har den 29. august udtalt", "Marstal Byråd"),
        ("Nørhavn Kommunes handicapråd", "handicapråd=Handicaprådet"),
        ("kommunens direktion", "direktion=Direktionen"),
        ("Byrådet i Sønderby Kommune", "Byrådet=Byrådet (Sønderby Kommune)"),
        ("Sønderby Kommune mener. Byrådet i Sønderby", "Byrådet=Byrådet (Sønderby Kommune)"),
        ("Sønderby Byråd mener", ""),
        ("Sønderby Kommunes Socialudvalg", "Socialudvalg=Socialudvalget (Sønderby Kommune)"),
        ("Vejle Byråd og Faxes byråd", "Vejle Byråd; byråd=Byrådet (Faxe Kommune)"),
        ("Vejle har et ældreråd.", "ældreråd=Ældrerådet (Vejle Kommune)"),
        ("Endelig har Faxe tidligere haft et Ældreråd", "Ældreråd=Ældrerådet (Faxe Kommune)"),
        ("Psykiatriudvalget i Region Sjælland", "Psykiatriudvalget=Psykiatriudvalget (Region Sjælland)"),
        ("Regionsrådet", ""),
    ],
)
def test_whose_body_it_is(text: str, found: str) -> None:
    assert told(text) == found


def test_what_the_region_tells() -> None:
    found = told("Regionsrådet og KKR og kommunekontaktrådet", town="Vejle Kommune")
    region = "Regionsrådet=Regionsrådet (Region Syddanmark)"
    assert found == f"{region}; KKR=KKR Syddanmark; kommunekontaktrådet=KKR Syddanmark"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KKR Sjælland og K17", "KKR Sjælland; K17"),
        ("KKR Sjælland mødtes. Drøftet i KKR", "KKR Sjælland; KKR=KKR Sjælland"),
        ("KKR-sekretariatet og lokalplan BK17", ""),
        ("Tværgående Strategisk Forum", "Tværgående Strategisk Forum"),
        ("Sundhedsklyngen og Sundhedssamarbejdsudvalget", "Sundhedsklyngen; Sundhedssamarbejdsudvalget"),
        ("MED-systemet og Hovedudvalget", "MED-systemet; Hovedudvalget"),
        (
            "svar fra Fælles-MED i Børn og Unge og Center-MED for Ældre og Handicap, Område-MED Ældre og Omsorg",
            "Fælles-MED i Børn og Unge; Center-MED for Ældre og Handicap; Område-MED Ældre og Omsorg",
        ),
        ("Kirkeby Skole og Fælleselevrådet har svaret", "Fælleselevrådet"),
        ("valg til Trafikrådet og Museumsrådet", "Trafikrådet; Museumsrådet"),
        ("Styregruppen for Fjordaftale Nord", "Styregruppen for Fjordaftale Nord"),
        (
            "Fjordaftale Nord. I styregruppen for fjordaftalen",
            "styregruppen for fjordaftalen=Styregruppen for Fjordaftale Nord",
        ),
        ("styregruppen for projektet", ""),
        (
            "anbefalinger fra den politiske arbejdsgruppe vedrørende cykelstier i havnen.",
            "politiske arbejdsgruppe=Den politiske arbejdsgruppe vedrørende cykelstier i havnen",
        ),
        (
            "Der blev nedsat en hurtig udviklingsgruppe. Siden har udviklingsgruppen arbejdet.",
            "udviklingsgruppe=Udviklingsgruppen; udviklingsgruppen=Udviklingsgruppen",
        ),
        ("Følgegruppen mødes i maj.", ""),
        (
            "Embedsmandsudvalget for det sociale område. Embedsmandsudvalget mødes.",
            "Embedsmandsudvalget for det sociale område; Embedsmandsudvalget="
            "Embedsmandsudvalget for det sociale område",
        ),
    ],
)
def test_groups_and_joint_bodies(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ældreudvalget (ÆU) og ÆU's møde", "Ældreudvalget; ÆU=Ældreudvalget; ÆU's=Ældreudvalget"),
        ("godkendt i ØU og KB den 3. maj", "ØU=Økonomiudvalget; KB=Kommunalbestyrelsen"),
        ("ØU/BY", "ØU=Økonomiudvalget; BY=Byrådet"),
        ("Kræftens Bekæmpelse (KB) og støtte til KB", ""),
        ("Teknik- og Miljøudvalget mødtes, og TMU ønsker", "Teknik- og Miljøudvalget; TMU=Teknik- og Miljøudvalget"),
        ("Teknik- og Miljøudvalget og Trafik- og Madudvalget. TMU", "Teknik- og Miljøudvalget; Trafik- og Madudvalget"),
        ("BR kører i morgen", ""),
    ],
)
def test_abbreviations(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kommunalbestyrelsen. Kommunalbeslutningens møde", "Kommunalbeslutningens=Kommunalbestyrelsen"),
        ("Socialudvalget. Socialudvlaget mødes", "Socialudvlaget=Socialudvalget"),
        ("Socialudvalget. Socailudvalget mødes", "Socailudvalget=Socialudvalget"),
        ("Landudvalget. Vandudvalget mødes", "Vandudvalget"),
        ("Seniorrådet. Seniorområdet vokser", ""),
        ("Skoleudvalget. Skolevalget vokser", ""),
        ("Direktionen. Direktionerne mødes", ""),
    ],
)
def test_misspelt_names(text: str, found: str) -> None:
    first = told(text).partition("; ")[2]
    assert first == found


@pytest.mark.parametrize(
    ("text", "body", "means"),
    [
        ("Indstilling: at udvalget godkender planen.", "Socialudvalget", "Socialudvalget"),
        ("Rådet ønsker et svar.", "Handicaprådet", "Handicaprådet"),
        ("Rådet ønsker et svar.", "Socialudvalget", ""),
        ("Skoleudvalget mødtes. Udvalget godkendte planen.", "Socialudvalget", "Skoleudvalget"),
        ("Skoleudvalget mødtes.\n\nUdvalget godkendte planen.", "Socialudvalget", "Skoleudvalget"),
        ("Skoleudvalget mødtes.\n\nUdvalget skal tage stilling.", "Socialudvalget", ""),
        ("Sagen var i Skoleudvalget. Udvalget skal tage stilling.", "Socialudvalget", ""),
        ("Skoleudvalget og Kulturudvalget mødtes, og udvalget godkendte.", "Socialudvalget", ""),
        (
            "Skoleudvalget mødtes, hvor også Kulturudvalget var med. Siden besluttede udvalget",
            "Socialudvalget",
            "Skoleudvalget",
        ),
        (
            "Trafikudvalget bad om en plan.\n\n\n\nDen er nu færdig.\n\nUdvalget drøftede den.",
            "Byrådet",
            "Trafikudvalget",
        ),
        ("Trafikudvalget og Skoleudvalget mødtes.\n\nHer.\n\nDer.\n\nUdvalget drøftede.", "Byrådet", ""),
        ("Trafikudvalget mødtes med udvalget.", "Socialudvalget", ""),
        ("Fagudvalgene drøfter input på udvalgets område.", "Socialudvalget", ""),
        ("Ekspertudvalget mødtes. Udvalget foreslog en plan.", "Socialudvalget", ""),
        ("Der oprettes et landsbyudvalg.\n\nA.\n\nB.\n\nUdvalget får syv medlemmer.", "Økonomiudvalget", ""),
        ("Udvalget skal tage stilling.", "Social og Sundhed", "Social og Sundhed"),
        ("Udvalget skal tage stilling.", "", ""),
    ],
)
def test_what_the_head_alone_means(text: str, body: str, means: str) -> None:
    found = [each for each in match(case(f"Sagen er ny.\n\n{text}", body, town=TOWN)) if each.inferred]
    assert [each.label for each in found] == [means] * bool(means)


def test_the_body_behind_a_decision() -> None:
    text = "Skoleudvalget, den 3. maj 2023\nUdsat, idet udvalget ønsker mere.\nBeslutning\nUdvalget godkendte."
    prior, own = text.index("Udsat"), text.index("Udvalget godk")
    decisions = {
        "prior_decisions": (Decision(Span(prior, prior + 33), "", "", Quote("Skoleudvalget", Span(0, 13))),),
        "decisions": (Decision(Span(own, len(text)), "", ""),),
    }
    whole = Span(0, len(text))
    item = AgendaItem(1, whole, sections=(Section("history", None, whole),), **decisions)
    meeting = Meeting(body=Quote("Socialudvalget", Span(0, 0)))
    found = match(Setting.of(text, Minutes("minutes", meeting, (item,), (), 0, 0)))
    assert [(each.label, each.inferred) for each in found if each.inferred] == [
        ("Skoleudvalget", "udvalget: organet bag beslutningen"),
        ("Socialudvalget", "udvalget: organet bag beslutningen"),
    ]


def test_what_is_told_beside_the_name() -> None:
    found = {each.label: each for each in match(case("Socialudvalget (SU), SU. Byrådet i Sønderby Kommune", town=TOWN))}
    assert found["Socialudvalget"].also == ("SU",)
    placed = found["Byrådet (Sønderby Kommune)"]
    assert (placed.place, placed.also) == ("Sønderby Kommune", ("Byrådet",))


def test_a_group_is_that_of_its_case() -> None:
    text = "REFERAT Socialudvalget d. 08-08-2024\n\nPunkt 1: Havnen\n\n24-000101\n\nSagsfremstilling\n\n"
    text += "Der er nedsat en arbejdsgruppe. Arbejdsgruppen mødes."
    _, named = read(text)
    assert [(each.label, each.within) for each in named.mentions if each.label.startswith("Arb")] == [
        ("Arbejdsgruppen", ("24-000101",)),
    ] * 2
