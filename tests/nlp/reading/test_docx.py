"""Word documents as the lines that Word shows."""

import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.from_docx import extract

from .papers import attempt, package, word_file, word_xml

DECIMAL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
LETTER = '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
BULLET = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
POINT = '<w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Punkt %1:"/></w:lvl>'
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{DECIMAL}{LETTER}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{BULLET}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{POINT}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{RESTART}</w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
)
STYLES = (
    '<w:style w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Punkt"><w:basedOn w:val="Grund"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="Grund"><w:basedOn w:val="Punkt"/>'
    '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
)


def par(text: str, *properties: str) -> str:
    return f"<w:p><w:pPr>{''.join(properties)}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, list_id: int, level: int = 0) -> str:
    return par(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def styled(text: str, style: str) -> str:
    return par(text, f'<w:pStyle w:val="{style}"/>')


def inline(xml: str) -> str:
    return f"<w:p><w:r>{xml}</w:r></w:p>"


def table(*rows: list[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows) + "</w:tbl>"


def cell(*paragraphs: str, inside: str = "") -> str:
    return f"<w:tc><w:tcPr>{inside}</w:tcPr>{''.join(map(par, paragraphs))}</w:tc>"


SHOWN = '<w:vanish w:val="0"/>'
RESTARTS = '<w:vMerge w:val="restart"/>'
BODIES = [
    (par("Referat") + "<w:p/>" + par("  Mødet blev   holdt "), "Referat\n\nMødet blev holdt"),
    (inline("<w:t>Dato:</w:t><w:tab/><w:t>8. august</w:t><w:br/><w:t>Sted</w:t>"), "Dato:\t8. august\nSted"),
    (inline("<w:t>Børn</w:t><w:noBreakHyphen/><w:t>og ud</w:t><w:softHyphen/><w:t>valg</w:t>"), "Børn-og udvalg"),
    (f"<w:p>{run('god')}<w:hyperlink>{run('kendt')}</w:hyperlink></w:p>", "godkendt"),
    (f"<w:p><w:fldSimple>{run('5')}</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "5"),
    (f"<w:p>{run('synlig')}{run(' skjult', '<w:vanish/>')}{run(' vist', SHOWN)}</w:p>", "synlig vist"),
    (f"<w:sdt><w:sdtPr/><w:sdtContent>{par('felt')}</w:sdtContent></w:sdt>", "felt"),
    (f"<w:p>{inline('<w:pict><w:txbxContent>' + par('boks') + '</w:txbxContent></w:pict>')}</w:p>", "boks"),
    (par("• drøfter"), "- drøfter"),
]
LISTS = [
    (numbered("a", 1) + numbered("b", 1) + par("tekst") + numbered("c", 1), "1. a\n2. b\n\ntekst\n\n3. c"),
    (numbered("a", 1) + numbered("x", 1, 1) + numbered("b", 1) + numbered("z", 1, 1), "1. a\n1.a) x\n2. b\n2.a) z"),
    (numbered("x", 1, 1) + numbered("y", 1, 1), "1.a) x\n1.b) y"),
    (numbered("a", 1) + numbered("b", 3) + numbered("c", 3), "1. a\n1. b\n2. c"),
    (numbered("a", 2) + numbered("b", 2), "- a\n- b"),
    (numbered("", 1) + numbered("b", 1), "2. b"),
    (numbered("a", 0) + numbered("b", 99) + numbered("c", 1, 8), "a\n\nb\n\nc"),
    (numbered("a", 5) + styled("b", "Liste"), "1. a\n1. b"),
    (styled("Budget", "Punkt") + par("Sag") + styled("Løn", "Punkt"), "Punkt 7: Budget\n\nSag\n\nPunkt 8: Løn"),
]
TABLES = [
    (
        table([cell("Navn"), cell("2024"), cell("")], [cell("Drift"), cell("1", "2"), cell("x")]),
        "Navn\t2024\nDrift\t1 2\tx",
    ),
    (table([cell("Deltagere"), cell("Ane Holm", "Bo Krag")]), "Deltagere\n\nAne Holm\n\nBo Krag"),
    (table([cell("a", inside=RESTARTS), cell("b")], [cell("x", inside="<w:vMerge/>"), cell("c")]), "a\tb\n\tc"),
    (table(["<w:trPr><w:del/></w:trPr>", cell("slettet")], [cell("a"), cell("b")]), "a\tb"),
    (table([f"<w:tc>{table([cell('x'), cell('y')])}<w:p/></w:tc>", cell("z")]), "x\ty\n\nz"),
]


@pytest.mark.parametrize(("body", "text"), [*BODIES, *LISTS, *TABLES])
def test_body(body: str, text: str) -> None:
    assert extract(word_xml(body, numbering=NUMBERING, styles=STYLES)).text == text


def test_tracked_changes() -> None:
    body = f"<w:p>{run('Indstillingen ')}<w:del>{run('ikke ')}</w:del><w:ins>{run('godkendes')}</w:ins></w:p>"
    found = extract(word_xml(body + f"<w:moveFrom>{par('flyttet')}</w:moveFrom>"))
    assert found.text == "Indstillingen godkendes"
    assert found.notes == ("dokumentet har sporede ændringer: det slettede er udeladt, det indsatte taget med",)


def test_of_alternatives_the_first_is_read() -> None:
    box = "<w:r><mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
    box += "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    assert extract(word_xml(f"<w:p>{box.format(par('boks'))}</w:p>")).text == "boks"


def test_strict_namespace() -> None:
    xml = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{}</w:body></w:document>'
    strict = package({"word/document.xml": xml.format(styled("Referat", "Title"))})
    assert extract(strict).text == "Referat"


def test_head_stands_first_where_it_names_what_the_body_does_not() -> None:
    head, foot = par("Nørhavn Kommune") + par("Side 1 af 3"), par("Udskrevet i dag")
    assert extract(word_xml(par("Referat"), header1=head, footer1=foot)).text == "Nørhavn Kommune\n\nReferat"
    assert extract(word_xml(par("Referat, Nørhavn kommune"), header1=head)).text == "Referat, Nørhavn kommune"


def test_footnotes_are_told_of() -> None:
    assert extract(word_xml(par("x"), footnotes=par("note"))).notes == ("dokumentets fodnoter er ikke læst",)
    assert extract(word_xml(par("x"), footnotes=par(""))).notes == ()


def test_what_word_and_python_docx_write() -> None:
    def write(document: WordDocument) -> None:
        document.add_heading("Referat", 0)
        document.add_heading("Punkt 1: Budget", 1)
        paragraph = document.add_paragraph("Forvaltningen indstiller, at")
        paragraph.add_run(" byrådet").bold = True
        for text in ("drøfter", "godkender"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("et bilag", style="List Bullet")
        grid = document.add_table(2, 2)
        for at, text in enumerate(("Drift", "5", "Anlæg", "7")):
            grid.cell(at // 2, at % 2).text = text
        merged = document.add_table(1, 3)
        merged.cell(0, 0).merge(merged.cell(0, 1)).text = "I alt"
        deleted = OxmlElement("w:del")
        deleted.append(document.add_paragraph("væk").runs[0]._r)
        document.paragraphs[-1]._p.append(deleted)
        deleted.set(qn("w:id"), "1")

    assert extract(word_file(write)).text == (
        "Referat\n\nPunkt 1: Budget\n\nForvaltningen indstiller, at byrådet\n\n1. drøfter\n2. godkender\n- et bilag\n\n"
        "Drift\t5\nAnlæg\t7\nI alt"
    )


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
HOLDER = '<w:document xmlns:w="x"><w:p><w:r><w:t>a&e11;b</w:t></w:r></w:p></w:document>'
BOMB = f'<!DOCTYPE w [<!ENTITY e0 "lol">{ENTITIES}]>{HOLDER}'
FILE = f'<!DOCTYPE w [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>{HOLDER}'
DAMAGED = [
    (word_xml(par("Referat"))[:-30], "ikke helt"),
    (word_xml(par("Referat")).replace(b"PK\x01\x02", b"PK\x01\x03"), "ikke helt"),
    (word_xml("<w:p>"), "XML er beskadiget"),
    (word_xml("<w:ins>" * 5_000 + "</w:ins>" * 5_000), "XML er beskadiget"),
    (word_xml(numbered("x", 1), numbering=NUMBERING.replace('w:ilvl="0"', 'w:ilvl="nul"')), "beskadiget"),
    (package({"word/document.xml": b" " * 60_000_000}), "mere end 50 MB"),
    (package({"x": "y"}), "ingen tekstdel"),
]


@pytest.mark.parametrize(("data", "message"), DAMAGED, ids=range(len(DAMAGED)))
def test_damaged_documents_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as refusal:
        extract(data)
    assert refusal.value.do


def test_entities_are_not_resolved() -> None:
    assert "root" not in extract(package({"word/document.xml": FILE})).text
    assert "lol" not in (attempt(extract, package({"word/document.xml": BOMB})) or "")
