"""Full names of persons in running text."""

import pytest

from referatgraf.nlp.minutes import Attendee, Meeting, Minutes, Quote, Span
from referatgraf.nlp.recognition.joined import Joined
from referatgraf.nlp.recognition.people import match
from referatgraf.nlp.recognition.people.parts_of_names import by_given_names

from .texts import page, read, setting


def persons(text: str) -> str:
    """The characters of each person with the name, where it is another."""
    found = [each for each in match(setting(text)) if each.kind.startswith("person/")]
    found.sort(key=lambda each: each.span.start)
    shown = [(text[each.span.start : each.span.end], each.label) for each in found]
    return "; ".join(printed if printed == name else f"{printed}={name}" for printed, name in shown)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hvor skoleleder Vera Holm deltager.", "Vera Holm"),
        ("Rådet udpegede Thyra Birkelev.", "Thyra Birkelev"),
        ("Kommunaldirektør Ib Krog Ravnsø indstiller", "Ib Krog Ravnsø"),
        ("Ifølge Vera Holm er havnen lukket.", "Vera Holm"),
        ("Derfor blev Bo Dam valgt.", "Bo Dam"),
        ("Spørgsmål fra Anne-Mette Krog-Ravn om havnen", "Anne-Mette Krog-Ravn"),
        ("brev fra A. Hansen og Jens P. Holm", "A. Hansen; Jens P. Holm"),
        ("Valgt blev Jens Kr. Holm og Hans Chr. Krog.", "Jens Kr. Holm; Hans Chr. Krog"),
        ("Det koster 300 kr. Vera Holm spurgte til prisen.", "Vera Holm"),
        ("en tale af H.C. Nielsen", "H.C. Nielsen"),
        ("oplæg ved Mehmet Yıldız og Fatima al Hassan", "Mehmet Yıldız; Fatima al Hassan"),
        ("Christian van der Vesterhav foreslog", "Christian van der Vesterhav"),
        ("Hans Ravnsø stemte imod, og Hans forslag faldt.", "Hans Ravnsø"),
        ("Vera Holms forslag og Ib Jensens indlæg", "Vera Holms=Vera Holm; Ib Jensens=Ib Jensen"),
        ("Afbud: Vera Holm Til top", "Vera Holm"),
        ("Fraværende Vera Bech Holm Dannet den 7. maj", "Vera Bech Holm"),
        ("For stemte A og F. Imod stemte Ø.", ""),
        ("Flertallet vil ikke have model B. For stemte 3.", ""),
        ("vandet ledes til Tim Å's tilløb", ""),
        ("engene ved Nørre Lyng er våde", ""),
        ("Ane Lyng deltog, og det gjorde Vera Krog Bonnet også", "Ane Lyng; Vera Krog Bonnet"),
        ("Ib Tangbirks forslag", "Ib Tangbirks=Ib Tangbirk"),
        ("at Ib Thors vælges", "Ib Thors"),
        ("Der var indlæg af Ib Frits. Ib Frits’ indlæg", "Ib Frits; Ib Frits’=Ib Frits"),
        ("hvor skoleleder Vera\nHolm deltager", "Vera\nHolm=Vera Holm"),
        ("hvor skoleleder\nVera Holm deltager", "Vera Holm"),
        ("følgende personer: Vera Holm, Ib Krog og Zorva Hansen", "Vera Holm; Ib Krog; Zorva Hansen"),
        ("Zorva Glimt (A) stemte imod", "Zorva Glimt"),
        ("Referent: Zorva Glimt", "Zorva Glimt"),
        ("rådmand Zorva Glimt stemte imod. Det mente Zorva Glimt ikke.", "Zorva Glimt; Zorva Glimt"),
        ("v/Projektleder i Fagcenter Havn og Miljø Rene Juhl", "Rene Juhl"),
        ("Chef for Teknik & Miljø Vera Holm indstiller", "Vera Holm"),
        ("Zorva Glimt, leder af Havnen, viste rundt", "Zorva Glimt"),
        ("Valgt blev:\nVera Holm\nIb Krog\n", "Vera Holm; Ib Krog"),
        ("Deltagere Vera Holm Ib Krog Ulla Ravn", "Vera Holm; Ib Krog; Ulla Ravn"),
        ("Søren Gade og Ulla Bro mødte", "Søren Gade; Ulla Bro"),
        ("Forslag fra SF v/Vera Holm om havnen", "Vera Holm"),
        ("Ligeledes Ib Krog. Vera Holm Kl. 17", "Ib Krog; Vera Holm"),
        ("Underskrifter: Vera Holm Ib Ravn", "Vera Holm; Ib Ravn"),
        ("Fraværende: Ib Karl Krog Underskrifter Vera Holm", "Ib Karl Krog; Vera Holm"),
        ("sagen udsættes.Vera Holm svarede", "Vera Holm"),
        ("Forfatteren Ib Ravnsø læste op", "Ib Ravnsø"),
        ("Rådets formand, Zorva Glimt, bød velkommen", "Zorva Glimt"),
        ("leder af Jobcentret Ulf Brink", "Ulf Brink"),
        ("Vera Samaras (A) mødte", "Vera Samaras"),
        ("Det gælder område C. Købsaftalen er betinget af skema A. Han var inhabil, da han ejer den", ""),
        ("A. Holm spurgte, og V. Ravnsø svarede", "A. Holm; V. Ravnsø"),
        ("Vera Holm fratrådte 1. maj, og Ib Krog 2. juni", "Vera Holm; Ib Krog"),
        ("City Kolding mener, at Gl. Holm er smuk, ifølge Kolding Bro", ""),
    ],
)
def test_names_of_persons(text: str, found: str) -> None:
    assert persons(text) == found


def test_a_name_goes_on_in_the_next_line_of_a_full_page() -> None:
    lines = (
        "Valgt til bestyrelsen for de næste fire år blev Vera Holm, Ib Ravnsø",
        "Dam og Ulla Ravn. Som suppleanter blev byrådet enigt om Thyra Holm og",
        "Ib Krog, der begge takkede ja.",
    )
    assert persons(Joined.of(page("\n".join(lines))).text) == "Vera Holm; Ib Ravnsø Dam; Ulla Ravn; Thyra Holm; Ib Krog"


@pytest.mark.parametrize(
    "text",
    [
        "Peter Bangs Vej og Jens Jensens Skole",
        "H.C. Andersen Skolen og Niels Juels Gade 12",
        "et værtshus, der hedder \"Holger Ravn\"",
        "sagen om Holger Danske",
        "entreprenørfirmaet Vera Holm A/S",
        "Ib Krog & Søn A/S",
        "Vera Holm ApS",
        "Bo Havn 12",
        "skoleskibet Georg Stage",
        "Vera Holm-prisen",
        "Vera Holms Mindelegat",
        "Georg Jensen Sølvsmedie",
        "Region Sjælland og Nørhavn Kommune",
        "Grundejerforeningen Nørre Vang vil have et værn",
        "Danske Handicaporganisationer foreslog",
        "Radikale Venstre stemte imod",
        "Regeringen, Socialistisk Folkeparti, Radikale Venstre og Enhedslisten",
        "Grundejerforeningen Rosa Vang og Børnehuset Vera Glimt",
        "Brev fra Vera H.",
        "bestyrelsen for I/S Fri Havn",
        "Ib Kragskovs Mark",
        "Bjørn Borg Tennisklub og Svend Gønge-spillet",
        "Fagcenter Børn og Familie",
        "Kommunalbestyrelsen Strategi",
        "Årsregnskab for Nørhavn Fjernvarme (O)\n",
        "Sankt Hans Torv i maj 2025",
        "Fra formanden Sag Dok Initialer: VBR",
        "ved Nørre Strand",
        "Mandag den 3. marts",
        "Åben Dialog og Projekt Skriftlighed",
        "Vera\nHolm\nIb",
        "Oplægsholder: lektor ved Nørhavn Universitet",
        "Vera Ravns Naturfond gav en sti",
        "Holm Biogas A.m.b.A. ønsker",
    ],
)  # fmt: skip
def test_what_is_no_person(text: str) -> None:
    assert persons(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vera Holm og Ib Krog mødte. Holm foreslog, at", "Holm=Vera Holm"),
        ("Vera Holm og Ib Krog mødte. Rådmand Krog var enig.", "Krog=Ib Krog"),
        ("Vera Holm og Ib Krog mødte. Vera spurgte til havnen.", "Vera=Vera Holm"),
        ("Vera Holm og Ib Krog mødte. Holm (A) var imod.", "Holm=Vera Holm"),
        ("Vera Holm og Ib Holm mødte. Holm foreslog, at", ""),
        ("Vera Holm mødte. Der plantes på en holm, og Holm er smuk.", ""),
        ("Vera Holm mødte. Firmaet Krog & Holm oplyste", ""),
        ("Hans Jørgen Holm mødte. Senere gik Hans Jørgen og Ib Krog.", "Hans Jørgen=Hans Jørgen Holm"),
    ],
)
def test_parts_of_names_mean_whom_the_document_names_in_full(text: str, found: str) -> None:
    told = [each for each in match(setting(text)) if each.inferred]
    assert "; ".join(f"{text[each.span.start : each.span.end]}={each.label}" for each in told) == found


@pytest.mark.parametrize(
    ("text", "sphere"),
    [
        ("Zorva Hansen (A) spurgte.", "political"),
        ("rådmand Vera Holm", "political"),
        ("formand for Socialudvalget Vera Holm", "political"),
        ("formand for Ældrerådet Vera Holm", "political"),
        ("fagleder for hjemmeplejen Vera Holm", "administration"),
        ("Vera Holm tog forbehold.", "political"),
        ("Imod stemte Ib Krog og Vera Holm.", "political"),
        ("Vera Holm og Ib Krog tog forbehold.", "political"),
        ("Gruppeformand for Venstre, Vera Holm,", "political"),
        ("skoleleder Vera Holm viste rundt. Vera Holm svarede.", "administration"),
        ("havnechef Vera Holm", "administration"),
        ("Deltagere fra forvaltningen: Ib Krog og Vera Holm", "administration"),
        ("Vera Holm, Enhedslisten, spurgte", "political"),
        ("Afbud: Ib Krog, Vera Holm", "political"),
        ("formand for Nørhavn Sejlklub Vera Holm", "other"),
        ("tidligere rådmand Vera Holm", "other"),
        ("advokat Vera Holm", "other"),
        ("indlæg af Vera Holm", "other"),
    ],
)
def test_the_sphere_of_a_person(text: str, sphere: str) -> None:
    kinds = {each.kind for each in match(setting(text)) if each.label in ("Vera Holm", "Zorva Hansen")}
    assert kinds == {f"person/{sphere}"}


def test_lists_decide_the_sphere() -> None:
    text = "Direktionen\nVera Holm\n\nDet mente Vera Holm (A)."
    listed = Attendee("Vera Holm", Span(12, 21))
    meeting = Meeting(body=Quote("Direktionen", Span(0, 11)), present=(listed,))
    found = list(match(setting(text, Minutes("minutes", meeting, (), (), 0, 0))))
    assert [(each.kind, each.span.start) for each in found] == [("person/administration", text.rindex("Vera"))]


def test_names_of_the_lists_are_found_again() -> None:
    text = (
        "Socialudvalget\nReferat\nTirsdag den 11. marts 2025\nTil stede: Zorva Glimt, Ib Krog\n\n"
        "1. Havnen\n\nSagsfremstilling\n\nZorva Glimt og Zorva Glimts nabo har skrevet.\n\nBeslutning\n\nGodkendt.\n"
    )
    _, named = read(text)
    assert [(each.kind, each.label) for each in named.mentions] == [("person/political", "Zorva Glimt")] * 2


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (["Hans Jørgen Holm", "Hans Jørgen"], {"Hans Jørgen": "Hans Jørgen Holm"}),
        (["Hans Jørgen Holm", "Hans Jørgen", "Hans Jørgen Krog"], {}),
        (["Hans Holm", "Hans Holm Krog"], {}),
        (["Hans Jørgen"], {}),
    ],
)
def test_two_given_names_mean_the_one_whose_name_begins_so(names: list[str], meant: dict[str, str]) -> None:
    assert by_given_names(names) == meant
