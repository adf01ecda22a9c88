"""References to laws: names, sections, numbers, and whose a section is where the text leaves the law out."""

import pytest

from referatgraf.graph.laws import cited
from referatgraf.nlp.mentions import LawReference
from referatgraf.nlp.minutes import AgendaItem, Meeting, Minutes, Section, Span
from referatgraf.nlp.recognition.laws import match
from referatgraf.nlp.recognition.setting import Setting

from .texts import case, read, setting

DAY = "2024-03-05"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("støtte efter servicelovens § 85.", "servicelovens § 85=serviceloven § 85"),
        ("Serviceloven § 85", "Serviceloven § 85=serviceloven § 85"),
        ("SERVICELOVENS § 85", "SERVICELOVENS § 85=serviceloven § 85"),
        ("Servicelovens §85", "Servicelovens §85=serviceloven § 85"),
        ("servicelovens paragraf 85", "servicelovens paragraf 85=serviceloven § 85"),
        ("serviceloven (SEL) § 85", "serviceloven (SEL) § 85=serviceloven § 85"),
        ("SEL § 85", "SEL § 85=serviceloven § 85"),
        ("lov om social services § 85", "lov om social services § 85=serviceloven § 85"),
        ("efter § 83 a i lov om social service", "§ 83 a i lov om social service=serviceloven § 83 a"),
        (f"jf. § 40, stk.\n{' ' * 23}2, i\n{' ' * 23}planloven", f"§ 40, stk.\n{' ' * 23}2, i\n{' ' * 23}planloven="
         "planloven § 40, stk. 2"),
        ("jf. § 5\n    i planloven", "§ 5\n    i planloven=planloven § 5"),
        ("efter lov nr. 548 af\n    8. juni 2006", "lov nr. 548 af\n    8. juni 2006=lov om kommuners udførelse af "
         "opgaver for andre offentlige myndigheder"),
        ("efter § 5 i planloven", "§ 5 i planloven=planloven § 5"),
        ("Efter § 40, stk. 2, i lov om kommunernes styrelse må", "§ 40, stk. 2, i lov om kommunernes styrelse="
         "kommunestyrelsesloven § 40, stk. 2"),
        ("i den kommunale styrelseslov og", "kommunale styrelseslov=kommunestyrelsesloven"),
        ("Foruden Sundhedsloven er der", "Sundhedsloven=sundhedsloven"),
        ("følger styrelseslovens regler", "styrelseslovens=kommunestyrelsesloven"),
        ("Barnets Lov § 46 og 47", "Barnets Lov § 46=barnets lov § 46; 47=barnets lov § 47"),
        ("plan- og byggeloven", "plan-=planloven; byggeloven=byggeloven"),
        ("mark- og vejfredsloven", "mark- og vejfredsloven=mark- og vejfredsloven"),
        ("LAB-lovens § 6, nr. 2", "LAB-lovens § 6, nr. 2=LAB-loven § 6, nr. 2"),
        ("Bekendtgørelse om tandpleje m.v. gælder", "Bekendtgørelse om tandpleje m.v.=tandplejebekendtgørelsen"),
        ("Lov om miljøvurdering af planer og programmer samt af konkrete projekter.",
         "Lov om miljøvurdering af planer og programmer samt af konkrete projekter=miljøvurderingsloven"),
        ("ifølge skatteforvaltningslovens § 2", "skatteforvaltningslovens § 2=skatteforvaltningsloven § 2"),
        ("efter lov om fonde og visse foreninger skal", "lov om fonde og visse foreninger="
         "lov om fonde og visse foreninger"),
        ("Af lov om børns trivsel følger det", "lov om børns trivsel=lov om børns trivsel"),
        ("Reglerne i lov om fonde og visse foreninger overholdes", "lov om fonde og visse foreninger="
         "lov om fonde og visse foreninger"),
        ("efter den sociale lovgivning", "den sociale lovgivning=den sociale lovgivning"),
        ("GDPR art. 9, stk. 2, litra f og h", "GDPR art. 9, stk. 2, litra f=databeskyttelsesforordningen artikel 9, "
         "stk. 2, litra f; h=databeskyttelsesforordningen artikel 9, stk. 2, litra h"),
        ("Vandløbslovens kapitel 8", "Vandløbslovens kapitel 8=vandløbsloven kapitel 8"),
        ("Servicelovens § 52.3.7", "Servicelovens § 52.3.7=serviceloven § 52, stk. 3, nr. 7"),
        ("jf. Fvl. § 3, stk. 1", "Fvl. § 3, stk. 1=forvaltningsloven § 3, stk. 1"),
        ("Loven om social service § 85", "Loven om social service § 85=serviceloven § 85"),
        ("GDPR art. 6(1)(e)", "GDPR art. 6(1)(e)=databeskyttelsesforordningen artikel 6, stk. 1, litra e"),
        ("GDPR art. 6, stk. 1, litra c) og e)", "GDPR art. 6, stk. 1, litra c)=databeskyttelsesforordningen artikel 6, "
         "stk. 1, litra c; e=databeskyttelsesforordningen artikel 6, stk. 1, litra e"),
        ("artikel 6, stk. 1, litra e, i forordning (EU) 2016/679", "artikel 6, stk. 1, litra e, i forordning (EU) "
         "2016/679=databeskyttelsesforordningen artikel 6, stk. 1, litra e"),
        ("den kommunale valglovs § 93", "kommunale valglovs § 93=kommunal- og regionalvalgloven § 93"),
        ("den tidligere bistandslovs § 48", "bistandslovs § 48=bistandsloven § 48"),
        ("betalingslovens regler", "betalingslovens=spildevandsbetalingsloven"),
        ("ADK-lovens § 3", "ADK-lovens § 3=ADK-loven § 3"),
        ("er omfattet af lov om standpladser § 2.", "lov om standpladser § 2=lov om standpladser § 2"),
        ("lov om standpladser § 2 gælder", "lov om standpladser § 2=lov om standpladser § 2"),
        ("jf.\nlov om tilskud til\nlandsbyer.", "lov om tilskud til\nlandsbyer=lov om tilskud til landsbyer"),
        ("efter lov om tilskud til landsbyer (landsbytilskudsloven) § 6", "lov om tilskud til landsbyer "
         "(landsbytilskudsloven) § 6=landsbytilskudsloven § 6"),
        ("Vi skal efter lov om tilskud til landsbyer m.v. tilbyde et møde", "lov om tilskud til landsbyer m.v.="
         "lov om tilskud til landsbyer m.v."),
        ("følger lov om anlæg m.v. af en bro over sundet.", "lov om anlæg m.v. af en bro over sundet="
         "lov om anlæg m.v. af en bro over sundet"),
        ("er opført efter lov om tilskud til landsbyer og ejes af klubben", "lov om tilskud til landsbyer="
         "lov om tilskud til landsbyer"),
        ("Vi kan efter lov om tilskud til landsbyer yde støtte", "lov om tilskud til landsbyer="
         "lov om tilskud til landsbyer"),
        ("i lov om møder og fælles med byen.", "lov om møder og fælles med byen=lov om møder og fælles med byen"),
        ("følger planlovens § 5 og bekendtgørelsen om dansegulve.", "planlovens § 5=planloven § 5; "
         "bekendtgørelsen om dansegulve=bekendtgørelse om dansegulve"),
        ("Byrådet drøftede bekendtgørelsen om dansegulve.", ""),
        ("omfattet af flagermus-bekendtgørelsen.", "flagermus-bekendtgørelsen=flagermus-bekendtgørelsen"),
        ("Lov om bekæmpelse af epidemier (epidemiloven) § 6", "Lov om bekæmpelse af epidemier (epidemiloven) § 6="
         "epidemiloven § 6"),
    ],
)  # fmt: skip
def test_names_and_their_sections(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("servicelovens §§ 107, 108 eller 110", "servicelovens §§ 107=serviceloven § 107; 108=serviceloven § 108; "
         "110=serviceloven § 110"),
        ("Serviceloven § 101 og 107", "Serviceloven § 101=serviceloven § 101; 107=serviceloven § 107"),
        ("servicelovens § 85, § 107 og § 108", "servicelovens § 85=serviceloven § 85; § 107=serviceloven § 107; "
         "§ 108=serviceloven § 108"),
        ("servicelovens § 85 og § 119 i sundhedsloven", "servicelovens § 85=serviceloven § 85; "
         "§ 119 i sundhedsloven=sundhedsloven § 119"),
        ("servicelovens § 85 og 12 borgere", "servicelovens § 85=serviceloven § 85"),
        ("servicelovens § 85 og 102 familier", "servicelovens § 85=serviceloven § 85"),
        ("skovlovens §§ 8 og 9, og 12 træer", "skovlovens §§ 8=skovloven § 8; 9=skovloven § 9"),
        ("skovlovens §§ 8 og 9, og § 12", "skovlovens §§ 8=skovloven § 8; 9=skovloven § 9; § 12=skovloven § 12"),
        ("servicelovens § 85, 12. marts", "servicelovens § 85=serviceloven § 85"),
        ("planlovens § 6, stk. 3 og 4", "planlovens § 6, stk. 3=planloven § 6, stk. 3; 4=planloven § 6, stk. 4"),
        ("styrelseslovens §§ 9, stk. 2, 9 b og 10", "styrelseslovens §§ 9, stk. 2=kommunestyrelsesloven § 9, stk. 2; "
         "9 b=kommunestyrelsesloven § 9 b; 10=kommunestyrelsesloven § 10"),
        ("byggelovens § 3, stk. 1, 1. og 2. pkt.", "byggelovens § 3, stk. 1, 1=byggeloven § 3, stk. 1, 1. pkt.; "
         "2. pkt.=byggeloven § 3, stk. 1, 2. pkt."),
        ("skovlovens §§ 2 og 8-10 samt reglerne", "skovlovens §§ 2=skovloven § 2; 8=skovloven § 8; 10=skovloven § 9 + "
         "skovloven § 10"),
        ("skovlovens §§ 8 og 9, 12-16 årsværk", "skovlovens §§ 8=skovloven § 8; 9=skovloven § 9"),
        ("skovlovens §§ 8 og 9, 12-5-2020", "skovlovens §§ 8=skovloven § 8; 9=skovloven § 9"),
        ("skovlovens §§ 8-10", "skovlovens §§ 8=skovloven § 8; 10=skovloven § 9 + skovloven § 10"),
        ("skovlovens § 8-§ 10", "skovlovens § 8=skovloven § 8; 10=skovloven § 9 + skovloven § 10"),
        ("skovlovens § 8, nr. 1-3", "skovlovens § 8, nr. 1=skovloven § 8, nr. 1; 3=skovloven § 8, nr. 2 + "
         "skovloven § 8, nr. 3"),
        ("udlændingelovens § 9 a-d", "udlændingelovens § 9 a=udlændingeloven § 9 a; d=udlændingeloven § 9 d"),
        ("skovlovens § 8, litra a-c", "skovlovens § 8, litra a=skovloven § 8, litra a; c=skovloven § 8, litra b + "
         "skovloven § 8, litra c"),
    ],
)  # fmt: skip
def test_lists_and_ranges(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("day", "between"),
    [
        ("2026-01-20", "108 108 a 108 b 108 c 109"),  # the version whose sections are listed
        ("2024-03-05", "108 109"),
        ("", "108 109"),
    ],
)
def test_sections_with_a_letter_are_taken_from_a_range_in_the_listed_version_alone(day: str, between: str) -> None:
    *_, last = match(case("servicelovens §§ 107-110", date=day))
    assert " ".join(each.paragraph for each in last.between) == between


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Uddeling af § 18-midler", "§ 18=serviceloven § 18"),
        ("§ 60 selskaber", "§ 60=kommunestyrelsesloven § 60"),
        ("en § 60-konstruktion", "§ 60=kommunestyrelsesloven § 60"),
        ("et § 17, stk. 4-udvalg", "§ 17, stk. 4=kommunestyrelsesloven § 17, stk. 4"),
        ("et §17,4-udvalg", "§17,4=kommunestyrelsesloven § 17, stk. 4"),
        ("et § 17.4 udvalg", "§ 17.4=kommunestyrelsesloven § 17, stk. 4"),
        ("§103 beskyttet beskæftigelse", "§103=serviceloven § 103"),
        ("§ 104 aktivitets- og samværstilbud", "§ 104=serviceloven § 104"),
        ("§103 og §104 tilbuddene", "§103=serviceloven § 103; §104=serviceloven § 104"),
        ("§§ 107- og 108-tilbud", "§§ 107=serviceloven § 107; 108=serviceloven § 108"),
        ("§ 8-tilladelse efter jordforureningsloven", "§ 8-tilladelse efter jordforureningsloven="
         "jordforureningsloven § 8"),
        ("§ 20-spørgsmål til ministeren", ""),
        ("borgere efter § 85 modtager støtte", "§ 85=?"),
    ],
)  # fmt: skip
def test_sections_known_by_the_word_beside_them(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Planloven gælder. Efter lovens § 35 skal", "Planloven=planloven; lovens § 35=planloven § 35"),
        ("Planloven gælder. Efter § 35 skal", "Planloven=planloven; § 35=planloven § 35"),
        ("planlovens § 14 og samme lovs § 35", "planlovens § 14=planloven § 14; samme lovs § 35=planloven § 35"),
        (
            "planlovens § 14. Tilladelse gives efter § 35 i samme lov.",
            "planlovens § 14=planloven § 14; § 35 i samme lov=planloven § 35",
        ),
        (
            "Planloven gælder, se § 35, stk. 1, i den nævnte lov",
            "Planloven=planloven; § 35, stk. 1, i den nævnte lov=planloven § 35, stk. 1",
        ),
        ("Planloven gælder, jf. § 35 i loven", "Planloven=planloven; § 35 i loven=planloven § 35"),
        ("jf. § 5 i samme lov", "§ 5=?"),
        (
            "Planloven og hundeloven gælder. Efter § 35 skal",
            "Planloven=planloven; hundeloven=hundeloven; § 35=planloven § 35",
        ),
        (
            "Planloven, vejloven og hundeloven. Efter § 35 skal",
            "Planloven=planloven; vejloven=vejloven; hundeloven=hundeloven; § 35=?",
        ),
        ("Hundeloven gælder. Efter § 135 skal", "Hundeloven=hundeloven; § 135=?"),
        ("§ 4 ell. § 5", "§ 4=?; § 5=?"),
        ("Planloven. A.\nB.\nC.\nD.\nEfter § 35 skal", "Planloven=planloven; § 35=?"),
        ("jf. § 5 og bilag 1", "§ 5=?"),
        ("efter kapitel 3 i rapporten", ""),
        ("BL § 32", "BL § 32=?"),
        ("Barnets Lov (BL) gælder, jf. BL § 32", "Barnets Lov (BL)=barnets lov; BL § 32=barnets lov § 32"),
        ("Den nye hovedlov (HOI). Hovedloven gælder", "hovedlov (HOI)=hovedloven; Hovedloven=hovedloven"),
        ("Hovedloven ændres", ""),
        ("Dispensation fra lokalplan 12. Planloven gælder, jf. § 5", "Planloven=planloven; § 5=?"),
    ],
)
def test_what_the_text_around_tells(text: str, found: str) -> None:
    assert told(text) == found


def test_the_legal_basis_of_the_item_tells_the_law() -> None:
    basis, rest = "Lovgrundlag: Planloven\n", "Tilladelse gives, jf. § 35, stk. 1, og § 5 a."
    parts = (Span(0, len(basis)), Span(len(basis), len(basis + rest)))
    sections = (Section("legal-basis", None, parts[0]), Section("presentation", None, parts[1]))
    item = AgendaItem(1, Span(0, len(basis + rest)), sections=sections)
    found = list(match(Setting.of(basis + rest, Minutes("minutes", Meeting(), (item,), (), 0, 0))))
    assert [(each.law, each.via, each.provision.paragraph) for each in found] == [
        ("planloven", "explicit", ""),
        ("planloven", "context", "35"),
        ("planloven", "context", "5 a"),
    ]


@pytest.mark.parametrize(
    ("body", "found"), [("Nørhavn Bevillingsnævn", "restaurationsloven"), ("Socialudvalget", ""), ("", "")]
)
def test_a_body_that_one_law_sets_up_cites_it_without_its_name(body: str, found: str) -> None:
    (reference,) = match(case("Stedet må holde åbent efter § 28.", body))
    assert reference.law == found
    assert reference.inferred == ("organets lov" if found else "")


@pytest.mark.parametrize(("body", "law"), [("Hegnsynet i Nørhavn", "hegnsloven"), ("Byrådet", "")])
def test_a_local_plan_beside_it_hides_no_law_of_the_bodys_own(body: str, law: str) -> None:
    text = "Grunden er i en lokalplan. Efter hegnslovens § 9 gælder 1,80 m. Udgiften deles efter § 11."
    assert [each.law for each in match(case(text, body)) if each.provision.paragraph == "11"] == [law]


def test_a_body_with_a_law_of_its_own_cites_others_too() -> None:
    found = match(case("Hundeloven gælder. Stedet må holde åbent efter § 36.", "Bevillingsnævnet"))
    assert {each.provision.paragraph: each.law for each in found} == {"": "hundeloven", "36": ""}


@pytest.mark.parametrize(
    "text",
    [
        "§ 1. Godkendelse af dagsorden",
        "Havnen.\n§ 35 - Landzone",
        "Ida Krog deltog ikke i § 6-9.",
        "Ida Krog var ikke til stede under behandlingen af § 14.",
        "Ida Krog forlod mødet før og kom igen til § 14.",
        "Genoptages under § 14",
        "Se § 14 i dagsordenen",
        "jf. byrådets møde, § 14",
        "Teknisk Udvalg 12.03.2012 § 14",
        "Byrådet den 27. august 2009, § 14",
    ],
)
def test_what_numbers_an_item(text: str) -> None:
    assert told(f"Planloven gælder.\n{text}") == "Planloven=planloven"


@pytest.mark.parametrize(
    "text",
    [
        "lokalplanens § 7.2",
        "lokalplanens § 7",
        "dispensation fra § 8 i lokalplan nr. 12",
        "Lokalplan 12.B.4 § 6",
        "vedtægternes § 12",
        "jf. forretningsordenens § 8, stk. 3",
        "overenskomstens § 14",
        "Aftalens § 3",
        "Renovationsregulativet § 5",
        "Punkt 60 selskabsform og udgift på $ 85 mio.",
        "Der er 25 stk. stole, jf. stk. 2",
        "få lov til at bygge",
        "janteloven og en naturlov",
        "EU-direktivet og EU-forordningen",
        "Forslag til lov om leje",
        "L 78 og lovforslaget",
        "en lovlig lovændring",
        "Vej 12/2013",
    ],
)
def test_what_is_no_law(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LBK nr. 248 af 08/03/2023", "sundhedsloven, lovbekendtgørelse nr. 248 af 8. marts 2023"),
        ("LBK nr 282 af 17/03/2025", "barnets lov, lovbekendtgørelse nr. 282 af 17. marts 2025"),
        ("BEK 432/2024", "statsrefusionsbekendtgørelsen, bekendtgørelse nr. 432 af 26. april 2024"),
        ("lov nr. 548 af 8/6 2006", "lov om kommuners udførelse af opgaver for andre offentlige myndigheder, "
         "lov nr. 548 af 8. juni 2006"),
        ("lov nr. 753 af 13. juni 2023", "lov nr. 753 af 13. juni 2023, lov nr. 753 af 13. juni 2023"),
        ("vejledning nr. 9347 af 28. marts 2017", "vejledning nr. 9347 af 28. marts 2017, "
         "vejledning nr. 9347 af 28. marts 2017"),
        ("LBKG nr. 248 af 08/03/2023", "sundhedsloven, lovbekendtgørelse nr. 248 af 8. marts 2023"),
        ("lov 753 af 13/6 2023", "lov nr. 753 af 13. juni 2023, lov nr. 753 af 13. juni 2023"),
        ("vejl. nr. 9347 af 28. marts 2017", "vejledning nr. 9347 af 28. marts 2017, "
         "vejledning nr. 9347 af 28. marts 2017"),
        ("Bekendtgørelse om tandpleje, nr. 959 af 14/06/2022", "tandplejebekendtgørelsen, "
         "bekendtgørelse nr. 959 af 14. juni 2022"),
        ("Rådets direktiv 92/43/EØF", "habitatdirektivet, direktiv 92/43"),
        ("lov om social service, jf. lovbekendtgørelse nr. 1089 af 23. august 2023",
         "serviceloven, lovbekendtgørelse nr. 1089 af 16. august 2023"),
    ],
)  # fmt: skip
def test_what_is_cited_by_number(text: str, found: str) -> None:
    (reference,) = match(case(text, date=DAY))
    assert text[reference.span.start : reference.span.end] == text
    assert reference.document
    assert f"{reference.name}, {reference.document.name}" == found


def test_a_day_that_is_not_the_registers_is_noted() -> None:
    (reference,) = match(case("lovbekendtgørelse nr. 1089 af 23. august 2023"))
    assert reference.document
    assert (reference.document.date, reference.printed_date) == ("2023-08-16", "2023-08-23")


@pytest.mark.parametrize(
    ("text", "characters", "sure"),
    [
        ("service-\nlovens § 107", "service-\nlovens § 107", True),
        ("service\u00adlovens §\u00a0107", "service\u00adlovens §\u00a0107", True),
        ("servicelovens §\n107", "servicelovens §\n107", True),
        ("service loven § 107", "service loven § 107", True),
        ("servicelovens $ 107", "servicelovens $ 107", False),
        ("ophold efter servicelovens 107, som", "servicelovens 107", False),
        ("Efter servicelovens 107 skal der", "servicelovens 107", False),
        ("a\u030aret, servicelovens § 107", "servicelovens § 107", True),
    ],
)
def test_errors_of_reading(text: str, characters: str, sure: bool) -> None:
    (reference,) = match(case(text))
    assert (reference.law, reference.provision.paragraph) == ("serviceloven", "107")
    assert text[reference.span.start : reference.span.end] == characters
    assert (reference.confidence == 1.0) == sure


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Styrelsesvedtægten ændres", "Styrelsesvedtægten=styrelsesvedtægten"),
        ("styrelsesvedtægtens § 4, stk. 2", "styrelsesvedtægtens § 4, stk. 2=styrelsesvedtægten § 4, stk. 2"),
        ("Forretningsordenen for Socialudvalget samt de stående udvalg § 5",
         "Forretningsordenen for Socialudvalget samt de stående udvalg § 5="
         "forretningsorden for Socialudvalget samt de stående udvalg § 5"),
        ("Forretningsordenen for de stående udvalg § gælder", "Forretningsordenen for de stående udvalg="
         "forretningsorden for de stående udvalg"),
        ("byrådets forretningsorden § 3", "byrådets forretningsorden § 3=forretningsorden for Byrådet § 3"),
    ],
)  # fmt: skip
def test_the_municipalitys_own_rules(text: str, found: str) -> None:
    references = list(match(case(text)))
    assert all(each.local and not each.law for each in references)
    assert told(text) == found


@pytest.mark.parametrize(
    ("day", "name"), [("2024-03-05", "ejendomsskatteloven"), ("2015-03-05", "lov om kommunal ejendomsskat")]
)
def test_a_name_that_two_laws_have_had_means_the_one_of_the_day(day: str, name: str) -> None:
    (reference,) = match(case("ejendomsskattelovens § 8", date=day))
    assert reference.name == name


def test_items_do_not_lend_each_other_laws() -> None:
    text = (
        "Socialudvalget\nReferat\nTirsdag den 11. marts 2025\n\n1. Taksten\n\nSagsfremstilling\n\n"
        "Serviceloven gælder.\n\nBeslutning\n\nGodkendt.\n\n2. Havnen\n\nSagsfremstilling\n\n"
        "Efter § 85 og lovens § 86 skal der ske noget.\n\nBeslutning\n\nGodkendt.\n"
    )
    _, named = read(text)
    assert [(each.law, each.provision.paragraph) for each in named.laws] == [
        ("serviceloven", ""),
        ("", "85"),
        ("", "86"),
    ]


def test_the_head_has_laws_too() -> None:
    assert [each.name for each in match(setting("Mødet holdes efter styrelseslovens § 8."))] == [
        "kommunestyrelsesloven"
    ]


def told(text: str) -> str:
    """What is found, as "characters=label", "?" where the law stays open; what a range holds before its end with +."""
    found = sorted(match(case(text, date=DAY)), key=lambda each: each.span.start)
    return "; ".join(f"{text[each.span.start : each.span.end]}={labels(each)}" for each in found)


def labels(reference: LawReference) -> str:
    return " + ".join(name.label for name in cited(reference)) if reference.name else "?"
