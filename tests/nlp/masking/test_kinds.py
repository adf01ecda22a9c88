"""What is personal data, and what looks alike and is public."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.nlp.masking import masked, private_data
from referatgraf.nlp.minutes import Span

SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda pair: Span(pair[0], sum(pair))))

CASES = {
    "cpr": [
        ("Borgeren 010190-1234 har søgt", "010190-1234"),
        ("Borgeren 0101901234 har søgt", "0101901234"),
        ("cpr 010190 1234", "010190 1234"),
        ("CPR-nr.: 01 01 90-12 34", "01 01 90-12 34"),
        ("personnummer 0101\n90-1234", "0101\n90-1234"),
        ("født 010190-\n1234 i byen", "010190-\n1234"),
        ("cpr-nr. 610190-1234 (lånt)", "610190-1234"),
        ("notat_010190-1234.pdf", "010190-1234"),
        ("Navn\tCPR\nKaj\t0101901234", "0101901234"),
        ("på to linjer 070761\n4285", "070761\n4285"),
        ("Navn\tSagsnr.\nKaj\t0101901234", ""),
        ("på to linjer 070761\n4286", ""),
        ("Borgeren 070761\n4286 har søgt", "070761\n4286"),
        ("født 0101\n90-1234 i byen", "0101\n90-1234"),
        ("født 010190-12\n34 i byen", "010190-12\n34"),
        ("født 010190\n-1234 i byen", "010190\n-1234"),
        ("født 010190 - 1234 i byen", "010190 - 1234"),
        ("Ansøgningsnr. 010190-1234", ""),
        ("afsnit 2024\n12-3456", ""),
        ("tal 12 070761 4286 3", ""),
        ("310299-1234 er ingen dag", ""),
        ("290200-1234 var der i 1900 ikke", ""),
        ("sagsnr. 010190-1234", ""),
        ("Sagsnr.: 24-008179", ""),
        ("J.nr. 27.00.00-G01-12-24", ""),
        ("Notat 240118-2024", ""),
        ("EAN 5798001234567", ""),
        ("P-nr. 1003456789", ""),
        ("Kontonr. 1234 0101901234", ""),
    ],
    "email": [
        ("asta.brink@gmail.com", "asta.brink@gmail.com"),
        ("Skriv til kaj@vestergaard.dk.", "kaj@vestergaard.dk"),
        ("kaj.vestergaard@\ngmail.com", "kaj.vestergaard@\ngmail.com"),
        ("Svar fra kaj.\nvestergaard@gmail.com", "kaj.\nvestergaard@gmail.com"),
        ("kaj (at) gmail.com", "kaj (at) gmail.com"),
        ("info@gmail.com", "info@gmail.com"),
        ("borgerservice@noerhavn.dk", ""),
        ("Nørhavn Kommune, asta@noerhavn.dk", ""),
        ("Sagsbehandler: asbr@kalundborg.dk", ""),
        ("kontakt@nordskolen.dk", ""),
        ("sm@sm.dk", ""),
        ("midt @ i en sætning", ""),
    ],
    "phone": [
        ("Kaj Holm, 23 45 67 89", "23 45 67 89"),
        ("Kaj Holm kan træffes på mobil 23456789", "23456789"),
        ("tlf. 2345 6789 eller 20 30 40 50", "2345 6789|20 30 40 50"),
        ("tlf.\n23 45 67 89", "23 45 67 89"),
        ("+45 23 45 67 89", "+45 23 45 67 89"),
        ("Borgeren klagede til kommunen og træffes på tlf. 23 45 67 89", "23 45 67 89"),
        ("Borgeren skrev til Borgerservice og træffes på tlf. 23 45 67 89", "23 45 67 89"),
        ("Navn\tTelefon\nKaj Holm\t23456789\nNordskolen\t59534401", "23456789"),
        ("Tlf.23456789", "23456789"),
        ("M: 23456789", "23456789"),
        ("(+45) 23456789", "+45) 23456789"),
        ("Ring til kommunen på 59 53 44 00", ""),
        ("Kontakt Teknik og Miljø, tlf. 59 53 44 00", ""),
        ("Rådhuset, Holbækvej 141 B, 4400 Kalundborg, tlf. 59 53 44 00", ""),
        ("Borgere kan kontakte Borgerservice på tlf. 59 53 44 00", ""),
        ("kommunens hovednummer 59 53 44 00", ""),
        ("Nørhavn Kommune\nRådhuspladsen 1\n4400 Nørhavn\nTlf. 59 53 44 00", ""),
        ("Tlf. 59 53 44 00 · raadhus@noerhavn.dk", ""),
        ("Murer Ib Krog A/S, tlf. 59 53 44 00", ""),
        ("CVR-nr. 29 18 93 74", ""),
        ("Kaj Holm Byg, CVR 29189374", ""),
        ("EAN-nr. 5798 0012 3456 7", ""),
        ("et beløb på 23 45 67 89 kr.", ""),
        ("Elever i klasserne 20 21 22 23 24", ""),
    ],
    "address": [
        ("Borgeren bor på Strandvejen 12, 2. tv., 4400 Nørhavn, og", "Strandvejen 12, 2. tv., 4400 Nørhavn"),
        ("Kaj Holm, Gl. Byvej 12 B, klager", "Gl. Byvej 12 B"),
        ("Kaj Holm\nStrandvejen 12\n4400 Nørhavn", "Strandvejen 12\n4400 Nørhavn"),
        ("Klage fra Kaj Holm, Niels Holms Vej 3", "Niels Holms Vej 3"),
        ("borgeren på Strandvejen 12", "Strandvejen 12"),
        ("bopæl: Bjerget 4", "Bjerget 4"),
        ("Strandvejen 12, hvor borgeren bor", "Strandvejen 12"),
        ("Strandvejen\n12, 4400\nNørhavn, hvor ansøgeren bor", "Strandvejen\n12, 4400\nNørhavn"),
        ("Navn\tAdresse\nXi Yu\tStrandvejen 12", "Strandvejen 12"),
        ("Strandvejen 12, 4400 Nørhavn, mobil 23456789", "Strandvejen 12, 4400 Nørhavn"),
        ("Kaj Holm, cpr 010190-1234, Strandvejen 12", "Strandvejen 12"),
        ("Navn: Kaj Holm\nAdresse: Strandvejen 12", "Strandvejen 12"),
        ("Kaj Holm | Strandvejen 12", "Strandvejen 12"),
        ("Lokalplan 123 for Strandvejen 12", ""),
        ("Privat fællesvej ved Strandvejen 12", ""),
        ("Der bor mange familier på Strandvejen 12", ""),
        ("Strandvejen 12, hvor der bor 20 familier", ""),
        ("Niels Bohrs Vej, Skolevej 5", ""),
        ("Skoleleder Mette Brandt, Skolevej 5", ""),
        ("Nordskolen, Skolevej 5, 4400 Nørhavn", ""),
        ("Kaj Holm, Nordskolen, Skolevej 5", ""),
        ("Salg af Industrivej 14, Nørhavn", ""),
        ("Mødested Strandvej 141 B, Nørhavn", ""),
        ("beboerne på Strandvejen 12 og 14", ""),
        ("Ansøger ønsker at opføre et hus på Strandvejen 12", ""),
        ("ejendommen Blåklokkevej 4, matr.nr. 5a", ""),
        ("Børnehaven bor til leje på Skolevej 3", ""),
        ("Arkitekt Kaj Holm, Havnegade 3", ""),
        ("Borgeren bor i Nørhavn. Vejen åbner 12. marts", ""),
        ("Se bilag side 12", ""),
    ],
}


def found(text: str, kind: str) -> str:
    return "|".join(text[e.span.start : e.span.end] for e in private_data(text) if e.kind == kind)


@pytest.mark.parametrize(
    ("kind", "text", "expected"), [(kind, *case) for kind, cases in CASES.items() for case in cases]
)
def test_kinds(kind: str, text: str, expected: str) -> None:
    assert found(text, kind) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abc\ndef"),
        ([Span(1, 3)], "a██\ndef"),
        ([Span(1, 5)], "a██\n█ef"),
        ([Span(4, 6), Span(0, 1)], "█bc\n██f"),
        ([Span(0, 3), Span(1, 2)], "███\ndef"),
        ([Span(0, 99)], "███\n███"),
    ],
)
def test_masking(spans: list[Span], expected: str) -> None:
    assert masked("abc\ndef", spans) == expected


@given(st.text(max_size=12), SPANS)
def test_masking_keeps_every_offset(text: str, spans: list[Span]) -> None:
    made = masked(text, spans)
    assert len(made) == len(text)
    inside = {at for span in spans for at in range(span.start, min(span.end, len(text)))}
    assert all((made[at] == text[at]) or (at in inside and made[at] == "█") for at in range(len(text)))
    assert all(made[at] in "█\r\n" for at in inside)


@given(st.text(alphabet="0123456789 -+@.,\n\tABavejr", max_size=80))
def test_any_text_has_its_personal_data_in_order(text: str) -> None:
    spans = [each.span for each in private_data(text)]
    assert spans == sorted(spans, key=lambda span: span.start)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert private_data(masked(text, spans)) == ()
