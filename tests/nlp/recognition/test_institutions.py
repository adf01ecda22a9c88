"""Institutions and municipalities in running text."""

import pytest

from referatgraf.nlp.minutes import Actor, AgendaItem, Attendee, Meeting, Minutes, Quote, Section, Span
from referatgraf.nlp.recognition.institutions import match
from referatgraf.nlp.recognition.joined import Joined
from referatgraf.nlp.recognition.setting import Setting

from .texts import EMPTY, page, setting


def told(text: str, minutes: Minutes = EMPTY) -> str:
    """What is found, as "characters" or "characters=label" where the label is another, in the order of the text."""
    found = sorted(match(Setting.of(text, minutes)), key=lambda each: (each.span.start, each.span.end))
    names = [(text[each.span.start : each.span.end], each.label) for each in found]
    return "; ".join(words if words == label else f"{words}={label}" for words, label in names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("brev fra Social- og Boligstyrelsen om støtte", "Social- og Boligstyrelsen"),
        ("KØGE KOMMUNE", "KØGE KOMMUNE=Køge Kommune"),
        ("Statens Serum Institut har svaret", "Statens Serum Institut"),
        ("Der er svar fra 3F Kolding og 3F.", "3F Kolding; 3F"),
        ("Retten i Odense gav medhold", "Retten i Odense"),
        ("brev fra Røde Kors Kirkeby om cafeen", "Røde Kors Kirkeby"),
        ("Kirkeby Lokalråd og Egeby Landsbyråd støtter", "Kirkeby Lokalråd; Egeby Landsbyråd"),
        ("Kirkeby Havn A.m.b.a. har søgt", "Kirkeby Havn A.m.b.a."),
        ("I Klub 4.-6. klasse er prisen steget", ""),
        ("DENNE KOMMUNE", ""),
        ("ifølge Sundheds- og Ældreministeriets tal", "Sundheds- og Ældreministeriets=Sundheds- og Ældreministeriet"),
        ("Styrelsen for Patientsikkerhed har ført tilsyn", "Styrelsen for Patientsikkerhed"),
        ("i tråd med KL’s udspil", "KL’s=KL"),
        ("Kommunernes Landsforening anbefaler", "Kommunernes Landsforening=KL"),
        ("et oplæg fra Kræftens bekæmpelse", "Kræftens bekæmpelse=Kræftens Bekæmpelse"),
        ("Børns vilkår er vigtige", ""),
        ("Børns Vilkår stod for oplægget", "Børns Vilkår"),
        ("samarbejdet med Absalon om kurser", "Absalon=Professionshøjskolen Absalon"),
        ("Absalon Krag deltog", ""),
        ("Regitze Falck var fraværende", ""),
        ("KL. 19 og KL 20.15, UDSENDES KL", ""),
        ("en motor på 250 HK", ""),
        ("svar fra FOA Randers, Miljøstyrelsen Midtjylland og KL i Odense",
         "FOA Randers; Miljøstyrelsen Midtjylland; KL"),
        ("redning ved Falck i fem år", "Falck"),
        ("DN bad om et møde", ""),
        ("Danmarks Naturfredningsforening klager. DN beder om et møde.",
         "Danmarks Naturfredningsforening; DN=Danmarks Naturfredningsforening"),
        ("Cyklistforbundet i Greve peger på stien", "Cyklistforbundet i Greve"),
        ("samarbejdet i region Sjælland og Region Hovedstadens svar",
         "region Sjælland=Region Sjælland; Region Hovedstadens=Region Hovedstaden"),
        ("den regionale udvikling i regionen", ""),
    ],
)  # fmt: skip
def test_institutions_of_the_registers(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("svar fra LOF Kirkeby-Egeby.", "LOF Kirkeby-Egeby"),
        ("svar fra Friluftsrådet Nordøst og DBU", "Friluftsrådet Nordøst"),
        ("svar fra Dansk Ornitologisk Forening Sydøstjylland", "Dansk Ornitologisk Forening Sydøstjylland"),
        ("Ældre Sagen på Samsø har svaret", "Ældre Sagen på Samsø"),
        ("Natteravnene i Kirkeby Strand går ture", "Natteravnene i Kirkeby Strand"),
        ("Danmarks Naturfredningsforening, Kirkeby, har klaget", "Danmarks Naturfredningsforening, Kirkeby"),
        ("fra Danmarks Lærerforening, kreds 12, og", "Danmarks Lærerforening, kreds 12"),
        ("med Danmarks Lærerforening, kreds 12.", "Danmarks Lærerforening, kreds 12"),
        ("Kræftens Bekæmpelse, Kirkeby      40.000", "Kræftens Bekæmpelse, Kirkeby"),
        ("Vera Holm (Socialpædagogerne Nordjylland)", "Socialpædagogerne Nordjylland"),
        ("KFUM-Spejderne i Skovlundhede har svaret", "KFUM-Spejderne i Skovlundhede"),
        ("tilskud til AOF Vejrup og FOA Nykøbing Falster.", "AOF Vejrup; FOA Nykøbing Falster"),
        ("ansat i FOA Lene Krog", "FOA"),
        ("svar fra DH Odense, DH i Odense og LAG Fanø", "DH Odense; LAG Fanø"),
        ("analysen fra Business Hedensteds bestyrelse", "Business Hedensteds=Business Hedensted"),
        ("Naturstyrelsen, Vadehavet, og Naturstyrelsen Blåvandshuk er hørt",
         "Naturstyrelsen, Vadehavet; Naturstyrelsen Blåvandshuk"),
        ("hos Banedanmark, Odense", "Banedanmark"),
        ("fra Danmarks Naturfredningsforening, Kirkeby afdeling.", "Danmarks Naturfredningsforening, Kirkeby afdeling"),
        ("fra Danmarks Naturfredningsforening, Kirkeby Havn og", "Danmarks Naturfredningsforening; Kirkeby Havn"),
        ("fra Friluftsrådet, Dansk Sejlunion og KL", "Friluftsrådet; Dansk Sejlunion; KL"),
        ("fra Danmarks Naturfredningsforening, Odense Kommune og",
         "Danmarks Naturfredningsforening; Odense Kommune"),
    ],
)  # fmt: skip
def test_branches_of_associations(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("brev fra Friskolen i Kirkeby om plads", "Friskolen i Kirkeby"),
        ("Friskolen i Kirkeby er lukket", "Friskolen i Kirkeby"),
        ("Skolen i Kirkeby er lukket", ""),
        ("Borgerforeningen i Sdr. Egeby har intet ønske", "Borgerforeningen i Sdr. Egeby"),
        ("Landsbyrådet i Hovlund og Kirkeby Skole", "Landsbyrådet i Hovlund; Kirkeby Skole"),
        ("Museet på Havbakken er hørt. Klubben i Danmark", "Museet på Havbakken"),
        ("Lærerkredsen for Kirkeby og Omegn er imod", "Lærerkredsen for Kirkeby og Omegn"),
        ("Fredningsnævnet for Østjylland har afgjort sagen", "Fredningsnævnet for Østjylland"),
        ("svar fra Bevaringsforeningen for Egeby", "Bevaringsforeningen for Egeby"),
        ("svar fra Landsbyrådet i Egeby", "Landsbyrådet i Egeby"),
        ("Eleverne fra Skolen på bakken", ""),
        (
            "svar fra Dansk Botanisk Forening, Kirkeby og Omegns Borgerforening",
            "Dansk Botanisk Forening; Kirkeby og Omegns Borgerforening",
        ),
        ("på Kirkeby Fri- og Efterskole", "Kirkeby Fri- og Efterskole"),
        ("om Den Fri- og Efterskole og Social- og Sundhedscenter", ""),
        ("et påbud til Rugvænget Bosted og Kirkeby lodsejerlav", "Rugvænget Bosted; Kirkeby lodsejerlav"),
        ("hos Kirkeby Kultur- & Idrætscenter", "Kirkeby Kultur- & Idrætscenter"),
        (
            "klage til Det Sociale Nævn for Vejle Amt og Landsarkivet for Nørrejylland",
            "Det Sociale Nævn for Vejle Amt; Landsarkivet for Nørrejylland",
        ),
        ("Kræftens Bekæmpelse for Jylland", "Kræftens Bekæmpelse"),
        ("ruten, som Fynbus kører", "Fynbus=FynBus"),
        ("Kirkeby og Omegns Borgerforening søger", "Kirkeby og Omegns Borgerforening"),
        ("tilbud fra A.B. Holm A/S og By- og Vand I/S", "A.B. Holm A/S; By- og Vand I/S"),
        ("støtte fra Vera B. Holms Naturfond", "Vera B. Holms Naturfond"),
        ("jf. punkt A. Kirkeby Skole er åben", "Kirkeby Skole"),
    ],
)
def test_names_with_a_place_or_with_initials(text: str, found: str) -> None:
    assert told(text) == found


def test_a_name_goes_on_in_the_next_line_of_a_page_but_not_in_the_next_paragraph() -> None:
    lines = (
        "Der er kommet svar på høringen om den nye sti og om havnen fra 3F",
        "Kirkeby og en klage over, at svaret er sendt for sent fra Social- og",
        "Sundhedsforvaltningen. Tegningerne af huset på hjørnet er fra Friis &",
        "Holm A/S, der venter med resten.",
    )
    assert (
        told(Joined.of(page("\n".join(lines))).text) == "3F Kirkeby; Social- og Sundhedsforvaltningen; Friis & Holm A/S"
    )
    paragraphs = "\n".join((lines[0], f"Kirkeby er bedst. {lines[1]}, når det endelig sker, og {lines[2]} venner"))
    assert told(Joined.of(paragraphs).text) == "3F; Sundhedsforvaltningen"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("borgere i Kalundborg Kommune", "Kalundborg Kommune"),
        ("Kalundborg kommunes skoler", "Kalundborg kommunes=Kalundborg Kommune"),
        ("tilbud i Kalundborg kommunen", "Kalundborg kommunen=Kalundborg Kommune"),
        ("fra Køge og Vordingborg kommuner samt", "Køge=Køge Kommune; Vordingborg kommuner=Vordingborg Kommune"),
        ("Faxe, Stevns og Høje-Taastrup Kommuners fælles",
         "Faxe=Faxe Kommune; Stevns=Stevns Kommune; Høje-Taastrup Kommuners=Høje-Taastrup Kommune"),
        ("en handicapchef fra Slagelse", "Slagelse=Slagelse Kommune"),
        ("borgere fra Slagelse", ""),
        ("nabokommunerne Odder og Horsens", "Odder=Odder Kommune; Horsens=Horsens Kommune"),
        ("Resumé Nørhavn Kommune vil bygge", "Nørhavn Kommune"),
        ("SagsfremstillingFaxe Kommune har lånt", "Faxe Kommune"),
        ("Bornholms Regionskommunes vedtægt", "Bornholms Regionskommunes=Bornholms Regionskommune"),
        ("Den kommune, som kommunen og kommunerne", ""),
        ("Sagsfremstilling Kommunen overtog", ""),
        ("Lyngby-Taarbæk Kommunes Musikskole",
         "Lyngby-Taarbæk Kommunes=Lyngby-Taarbæk Kommune; Lyngby-Taarbæk Kommunes Musikskole"),
    ],
)  # fmt: skip
def test_municipalities(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Økonomistaben forelægger", "Økonomistaben"),
        ("Teknik- og Miljøforvaltningens forslag", "Teknik- og Miljøforvaltningens=Teknik- og Miljøforvaltningen"),
        ("på Trænings- og Rehabiliteringscentret", "Trænings- og Rehabiliteringscentret"),
        ("Byråds- og Direktionssekretariatet indstiller", "Byråds- og Direktionssekretariatet"),
        ("besøg på Klinteskolen", "Klinteskolen"),
        ("Klinteskolen åbner", "Klinteskolen"),
        ("Folkeskolen er gratis, og Folkeskolens elever", ""),
        ("Skolen åbner. Centret lukker. Biblioteket flytter.", ""),
        ("Sundhedscentret åbner", ""),
        ("kurser i Sundhedscentret. Sundhedscentret åbner.", "Sundhedscentret; Sundhedscentret"),
        ("kurser i Sundhedscentret og uden for sundhedscentret", "Sundhedscentret; sundhedscentret=Sundhedscentret"),
        ("Skolebestyrelsen og Kommunalbestyrelsen", ""),
        ("penge fra Den kommunale Kompetencefond", "Den kommunale Kompetencefond"),
        ("Lene Skovhuset deltog", ""),
        ("jobcentrets borgere", "jobcentrets=Jobcentret"),
        ("elever fra Social & SundhedsSkolen, Nørby-Østerby-Vesterby, kommer",
         "Social & SundhedsSkolen, Nørby-Østerby-Vesterby"),
        ("svar fra Kultur & Fritidsforvaltningen, Børn & Ungestaben og Holm & Havneskolen",
         "Kultur & Fritidsforvaltningen; Børn & Ungestaben; Havneskolen"),
        ("svar fra Havneskolen, Teknik-Nørby og Havneskolen, Nørby", "Havneskolen; Havneskolen"),
        ("svar fra Havneskolen, Horsens-Odder Skole og Egeskolen", "Havneskolen; Horsens-Odder Skole; Egeskolen"),
        ("SSP konsulenterne og SSP-medarbejdere sammen med SSP", "SSP"),
        ("den Kommunale Ungeindsats (KUI)",
         "den Kommunale Ungeindsats=Den Kommunale Ungeindsats; KUI=Den Kommunale Ungeindsats"),
    ],
)  # fmt: skip
def test_institutions_in_a_word(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ansat i Center for Leg, Læring & Trivsel i 2023", "Center for Leg, Læring & Trivsel"),
        ("Center for Kultur og Omsorg, Center for Havn og Vej og Center for Familie, Bibliotek og Erhverv",
         "Center for Kultur og Omsorg; Center for Havn og Vej; Center for Familie, Bibliotek og Erhverv"),
        ("Center for Sundhed og Nørhavn Kommune", "Center for Sundhed; Nørhavn Kommune"),
        ("Center for Kultur, Fritid & Borgerservice indstiller", "Center for Kultur, Fritid & Borgerservice"),
        ("leder af Fagcenter Børn og Familie Lene Krog", "Fagcenter Børn og Familie"),
        ("Centerchefen for Center 5 indstiller", "Center 5"),
        ("på Det Tekniske Driftsområde Center 4", "Det Tekniske Driftsområde Center 4"),
        ("tilskud til Plejecenter Solgården", "Plejecenter Solgården"),
        ("beboerne på plejecentret Solgården. Solgården udvides.", "Solgården; Solgården"),
        ('dagtilbuddet "Den grønne gren" lukker', "Den grønne gren"),
        ("Firmaet Nordlys kommer. Nordlys har målt.", "Nordlys; Nordlys"),
        ("Foreningen Vinterlys har søgt", "Vinterlys"),
        ("regnskab for Boligselskabet Fjordparkens salg", "Boligselskabet Fjordparkens=Boligselskabet Fjordparken"),
        ("beretning fra Brand & Redning Nordkysten", "Brand & Redning Nordkysten"),
        ("Bestyrelsen for Friends of Fyret har", "Friends of Fyret"),
        ("Bestyrelsen for Lene Krog", ""),
        ("Bestyrelsen for Det lille teater, og Ugeavisen København. I København", ""),
        ("Staben for Økonomi og HR", "Staben for Økonomi og HR"),
        ("tilskud til Museum Nordkysten og Plejecentret Solgården Årlig", "Museum Nordkysten; Plejecentret Solgården"),
        ("bestyrelsesmedlem i Slagelse", ""),
        ("Børneinstitution Næsby og forvaltningen", ""),
        ("UU Nordkysten og AMU Egeby med støtte fra LAG Fjorden", "UU Nordkysten; AMU Egeby; LAG Fjorden"),
        ("SFO Troldhøj ved Danhostel Egeby", "SFO Troldhøj; Danhostel Egeby"),
    ],
)  # fmt: skip
def test_institutions_behind_their_kind(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("stien ved Kirkeby Skole", "Kirkeby Skole"),
        ("stien ved Kirkeby skole", "Kirkeby skole"),
        ("Renovering af tag\nTagrenovering Kirkeby Skole", "Kirkeby Skole"),
        ("På Gl. Kirkeby Skole", "Gl. Kirkeby Skole"),
        ("Klasser:\nKirkeby Skole 4\nNørhavn Skole 3\nI alt 7", "Kirkeby Skole; Nørhavn Skole"),
        ("åbning af Nørhavn Museum 21. september og 3. maj", "Nørhavn Museum"),
        ("i Nørhavn Hal 2, i Børnehuset 4 og i Center 1", "Nørhavn Hal 2; Børnehuset 4; Center 1"),
        ("åbning af Nørhavn Hal 21. september", "Nørhavn Hal"),
        ("DCUM har leveret skemaet", "DCUM=Dansk Center for Undervisningsmiljø"),
        ("Tilsynsrapport Krisecentret Lanternen", "Krisecentret Lanternen"),
        ("garanti for Nørhavn Fjernvarme og Nørhavn Havn A/S", "Nørhavn Fjernvarme; Nørhavn Havn A/S"),
        ("bestyrelsen for I/S Fjordens Affald", "I/S Fjordens Affald"),
        ("svar fra Vandkant ApS og Nordkyst a.m.b.a.", "Vandkant ApS; Nordkyst a.m.b.a."),
        ("invitation til Psykiatrisk Center Amager", "Psykiatrisk Center Amager"),
        ("en Åben Skole, Den Åbne Skole, Fremtidens Skole og Danske Skole", ""),
        ("ansat på Den Danske Filmskole", "Den Danske Filmskole"),
        ("velkommen til Jens Peter Havn og Søren Skole Hansen", ""),
        ("Hornum IF spiller mod FC Djursland", "Hornum IF; FC Djursland"),
        ("JUL PÅ BØRNEHJEM, og Vera Brohus", ""),
        ("Kirkeby Vandværks 125 års dag", "Kirkeby Vandværks=Kirkeby Vandværk"),
        ("Egnens Erhvervsråd og Vidåens Venner", "Egnens Erhvervsråd; Vidåens Venner"),
        ("Mødelokale Vandværket, og Referat Nørhavn Byråd", ""),
        ("INDSTILLING Teknisk Forvaltning anbefaler", "Teknisk Forvaltning"),
        ("Borgmesterens Afdelings indstilling", "Borgmesterens Afdelings=Borgmesterens Afdeling"),
        ("flytningen af Vestsjællands Amt", "Vestsjællands Amt"),
        ("Business Region Aarhus i Aarhus", "Business Region Aarhus"),
        ("Grundejer Tang Klit ApS og Egeby Tømrer- og Snedkerforretning A/S",
         "Tang Klit ApS; Egeby Tømrer- og Snedkerforretning A/S"),
        ("AFTALE MED VANDKANT A/S OM BRØND", "VANDKANT A/S"),
        ("tilbud fra Kirkeby-firmaet Nordkyst A/S og Holm & Co. A/S", "Nordkyst A/S; Holm & Co. A/S"),
        ("De har støttet model A. Nordkyst A/S har svaret", "Nordkyst A/S"),
        ("på Bo- og Aktivitetscenter Kirkeby", "Bo- og Aktivitetscenter Kirkeby"),
        ("svar fra Kirkeby Handelsstand, Hotel Egeby og Kirkeby Idrætsråd",
         "Kirkeby Handelsstand; Hotel Egeby; Kirkeby Idrætsråd"),
        ("Egnsmuseet lukker. Fjordmuseet ansøger om tilskud", "Fjordmuseet"),
    ],
)  # fmt: skip
def test_institutions_before_their_kind(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("svar fra Havly v/ formand Vera Holm", "Havly"),
        ("Egeby Drager og Kites v/ Vera Holm søger", "Egeby Drager og Kites"),
        ("Orientering om Grønt Løfte v/ Vera Holm", ""),
        ("Vera Holm v/ Ib Krog søger", ""),
        ("uanmeldte tilsyn på plejecentrene Havly, Solbo og Egely i juni", "Havly; Solbo; Egely"),
        ("elever fra friskolerne Odense og Horsens", ""),
        ("Det er lavt. Plejecentrene Havly og Solbo har svaret", "Havly; Solbo"),
        ("svar fra Plejehjem Havly", "Plejehjem Havly"),
    ],
)
def test_institutions_told_by_what_stands_with_them(text: str, found: str) -> None:
    assert told(text) == found


def test_those_whom_members_represent() -> None:
    names = ("Vera Holm (Egeby Udvikling)", "Ib Krog (Dansk Folkeparti)", "Ea Ravn (Borgerlisten Egeby)",
             "Bo Dam (udpeget af Rådet Udad)", "Ulla Ravn (formand)", "Kaj Holm (Fælles Kurs)",
             "Aja Holm (Fælles Kurs)")  # fmt: skip
    text = ", ".join(names)
    present = tuple(
        Attendee(name.partition(" (")[0], Span(start := text.index(name), start + name.index(" ("))) for name in names
    )
    minutes = Minutes("minutes", Meeting(present=present), (), (), 0, 0)
    assert told(text, minutes) == "Egeby Udvikling; Rådet Udad"


def test_where_a_meeting_is_held_takes_no_part() -> None:
    text = "Møde på Egeby Forsamlingshus.\nSted: Kirkeby Skole\nKirkeby Skole udvides, siger Egeby Skole."
    head = Meeting(place=Quote("Egeby Forsamlingshus", Span(8, 28)))
    assert told(text, Minutes("minutes", head, (), (), 0, 0)) == "Kirkeby Skole; Egeby Skole"


def test_a_name_is_known_with_and_without_the_noun_that_says_what_it_is() -> None:
    found = {each.label: each.also for each in match(setting("Foreningen Havly søger til Plejecentret Solbo."))}
    assert found == {"Havly": ("Foreningen Havly",), "Plejecentret Solbo": ("Solbo",)}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Vi mødte Nørby Landboforening. Landboforeningen er imod.", ["Nørby Landboforening"] * 2),
        ("svar fra Værestedet Havly, og Havly er enig", ["Værestedet Havly"] * 2),
        ("svar fra Børnehuset Vest, Børnehuset Øst og Nørby Skole. Vi spurgte Børnehuset.",
         ["Børnehuset Vest", "Børnehuset Øst", "Nørby Skole", "Børnehuset"]),
        ("Åben Ansøgning Nørby Skole og Lars Thal", ["Nørby Skole"]),
        ("Til Center for Plan og Miljø. Notat fra Centerchefen for Plan og Miljø", ["Center for Plan og Miljø"] * 2),
        ("Notat fra Centerchefen for Plan og Miljø", ["Plan og Miljø"]),
    ],
)  # fmt: skip
def test_short_forms_mean_the_one_full_name(text: str, labels: list[str]) -> None:
    assert [each.label for each in match(setting(text))] == labels


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ekspertudvalget for socialområdet (Krag-udvalget). Ekspertudvalgets anbefalinger",
         "Ekspertudvalget for socialområdet; Krag-udvalget=Ekspertudvalget for socialområdet; "
         "Ekspertudvalgets=Ekspertudvalget for socialområdet"),
        ("ifølge Det Nationale Integrationsråd", "Det Nationale Integrationsråd"),
        ("forslag fra Sundhedsstrukturkommissionen", "Sundhedsstrukturkommissionen"),
        ("Socialudvalget, Integrationsrådet og Beredskabskommissionen", ""),
        ("et ekspertudvalg og Det Lokale Beskæftigelsesråd", ""),
    ],
)  # fmt: skip
def test_committees_of_the_state(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("aftalen mellem regeringen og staten", "regeringen=Regeringen; staten=Staten"),
        ("statsrefusion, regeringsgrundlag, kommunal og statslig", ""),
        ("administrationen foreslår", "administrationen=Kalundborg Kommunes administration"),
        ("Forvaltningens forslag om forvaltningen af midlerne", "Forvaltningens=Kalundborg Kommunes administration"),
        ("de 17 kommuners fagudvalg", "17 kommuners=de 17 kommuner i Region Sjælland"),
        ("de 22 kommuner og 6 kommuner", ""),
    ],
)
def test_general_names(text: str, found: str) -> None:
    own = Meeting(municipality=Quote("Kalundborg Kommune", Span(0, 0)))
    assert told(text, Minutes("minutes", own, (), (), 0, 0)) == found


def test_without_a_municipality_its_administration_is_nobody() -> None:
    assert told("administrationen foreslår at de 17 kommuner") == ""


def test_what_structure_read_is_known_elsewhere() -> None:
    text = "By, Land og Kultur indstiller. Det har By, Land og Kultur målt."
    whole = Span(0, len(text))
    item = AgendaItem(
        1,
        whole,
        recommended_by=(Actor("institution", "By, Land og Kultur", Span(0, 18)),),
        sections=(Section("presentation", None, whole),),
    )
    minutes = Minutes("minutes", Meeting(), (item,), (), 0, 0)
    assert told(text, minutes) == "By, Land og Kultur; By, Land og Kultur"


def test_every_reading_says_who_read_it() -> None:
    found = list(match(setting("Økonomistaben i Nørhavn Kommune og KL mødte regeringen")))
    assert {each.recogniser for each in found} == {"institutions"}
    assert {each.kind for each in found} == {"institution", "municipality"}
