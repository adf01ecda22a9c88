"""HTML pages as the lines that their readers see."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.nlp.reading.from_html import extract

from .papers import attempt

PAGES = [
    ("<h1>Referat</h1><p>Mødet  blev\nholdt&nbsp;i <b>Rønde</b>.</p>", "Referat\n\nMødet blev holdt i Rønde."),
    ("<p>Linje 1<br>linje 2<br/><br>Ny blok", "Linje 1\nlinje 2\n\nNy blok"),
    ("tekst<div>i <span>en</span> blok<p>i en blok</div>efter", "tekst\n\ni en blok\n\ni en blok\n\nefter"),
    ("<p>for&shy;ening &lt;b&gt; &aelig;&#248;\u200bå &amp;amp;", "forening <b> æøå &amp;"),
    ("<ul><li>Budget<li><p>Regnskab</p><p>og mere</p></ul>", "- Budget\n- Regnskab\nog mere"),
    ("<ol><li>drøfter<li value=4>godkender<li>sender</ol>", "1. drøfter\n4. godkender\n5. sender"),
    ("<ol start=21><li>Åbent<ol type=a><li>x<li>y</ol><li>Lukket</ol>", "21. Åbent\na. x\nb. y\n22. Lukket"),
    ("<ul><li>A<ul><li>A1</ul><li>B</ul>", "- A\n- A1\n- B"),
    ("<ul><li><ul><li><li> </ul></ul><p>efter", "efter"),
    ("<ol start=x><li>en</ol><ol start=99999999999><li>to</ol>", "1. en\n1. to"),
    ("<ul><li><h2>Punkt 1</h2><p>Sag</p><p>Godkendt</p></ul>", "Punkt 1\n\nSag\n\nGodkendt"),
    ("<ol start=38><li><h2>Godkendelse</h2></ol>", "38. Godkendelse"),
    ("<p>• drøfter</p><p>·&nbsp;&nbsp; godkender</p>", "- drøfter\n- godkender"),
    ("<dl><dt>Dato<dd>8. august<dt>Sted<dd>Salen</dl>", "Dato\n8. august\nSted\nSalen"),
    (
        "<table><caption>Tabel 1</caption><tr><th>1.000 kr.<th>2024<th>2025<tr><td>Drift<td> 1 <td><p>2</p></table>",
        "Tabel 1\n\n1.000 kr.\t2024\t2025\nDrift\t1\t2",
    ),
    ("<table><tr><td><td>2024<td>&nbsp;<tr><td>Anlæg<td>5<td></table>", "\t2024\nAnlæg\t5"),
    ("<table><tr><td>Dato<td>8. august</table>", "Dato\t8. august"),
    ("<table><tr><td>Deltagere<td>Ane Holm (A)<br>Bo Krag (V)</table>", "Deltagere\n\nAne Holm (A)\nBo Krag (V)"),
    ("<table><tr><td>a<br>b<td>1<td>2</table>", "a b\t1\t2"),
    (
        "<table><tr><td>menu<td><h1>Referat</h1><table><tr><td>x<td>y</table><p>slut</table>",
        "menu\n\nReferat\n\nx\ty\n\nslut",
    ),
    ("<table><tr><td>" + "<p>afsnit" * 6 + "<td>kant<td></table>", "\n\n".join(["afsnit"] * 6 + ["kant"])),
    ("<pre>Punkt 1\n  Budget\n\nPunkt 2</pre>", "Punkt 1\nBudget\n\nPunkt 2"),
    ("<details><summary>Punkt 1</summary><button>Fold ud</button> tekst", "Punkt 1\n\ntekst"),
]
PAGES += [
    ("<p>Ra\u030adhuset, Karen Holm\u2011Lund</p>", "Rådhuset, Karen Holm-Lund"),
    ("<p>at planen <del>afvises</del><s>udsættes</s><ins>godkendes</ins>", "at planen godkendes"),
]
HIDDEN = [
    "<script>x()</script>",
    "<style>p{}</style>",
    "<noscript>slå til</noscript>",
    "<nav><a>Forside</a></nav>",
    "<header><img alt=logo><a>Forside</a></header>",
    "<footer>Torvet 1</footer>",
    "<aside>Se også</aside>",
    "<main><aside>Se også</aside></main>",
    "<div role=navigation><a>Forside</a></div>",
    "<div role=search><button>Søg</button></div>",
    "<div role=dialog><h2>Cookies</h2><p>Vi bruger cookies</p></div>",
    "<div id=CybotCookiebotDialog>Vi bruger cookies</div>",
    "<div class='page__breadcrumb'>Forside</div>",
    "<ul class='social-media share'><li>Del</ul>",
    "<div class=siteFooter>Torvet 1</div>",
    "<button>Udskriv</button>",
    "<span class=sr-only>Åbn punkt 3</span>",
    "<p hidden>x</p>",
    "<div style='color:red; DISPLAY : none'><p>x</p></div>",
    "<p style=visibility:hidden>x</p>",
    "<i aria-hidden=true>expand_more</i>",
    "<svg><text>x</text></svg>",
    "<select><option>2024</select>",
    "<template><p>x</p></template>",
    "<!-- x -->",
    "<iframe>x</iframe>",
]


def read(markup: str) -> str:
    return extract(markup.encode("utf-8")).text


@pytest.mark.parametrize(("markup", "text"), PAGES)
def test_page(markup: str, text: str) -> None:
    assert read(markup) == text


@pytest.mark.parametrize("hidden", HIDDEN)
def test_leaves_out_what_is_not_shown(hidden: str) -> None:
    assert read(f"<p>før, i en lang sætning</p>{hidden}<p>efter</p>") == "før, i en lang sætning\n\nefter"


@pytest.mark.parametrize(
    "shown", ["<p hidden=until-found>x</p>", "<p aria-hidden=true>x</p>", "<p style=display:block>x"]
)
def test_keeps_what_is_shown(shown: str) -> None:
    assert read(shown) == "x"


TEXT = [
    "<section><header><p>x</p></header></section>",
    "<article><footer>x</footer></article>",
    "<article><aside>x</aside></article>",
    "<div class='has-menu no-sidebar'>x</div>",
    "<div class=menu><main>x</main></div>",
    "<div class=sidebar><h1>x</h1></div>",
    "<h2><button>x</button></h2>",
    "<button aria-expanded=false>x</button>",
    "<summary><button>x</button></summary>",
    "<div id=social-udvalget>x</div>",
    "<div class=accordion-body style='display:none'>x</div>",
    "<h3>x</h3><div style='display: none'>x</div>",
    "<a href=# aria-controls=p1></a><div id=p1 hidden>x</div>",
    "<a data-target='#p1'></a><div id=p1 style='display:none'>x</div>",
    "<div role=region hidden>x</div>",
]


@pytest.mark.parametrize("part", TEXT)
def test_keeps_what_belongs_to_the_text_or_unfolds(part: str) -> None:
    assert set(read(f"<p>før og efter</p>{part}<p>og mere</p>").split("\n\n")) == {"før og efter", "x", "og mere"}


def test_text_is_what_the_main_part_holds() -> None:
    page = extract(
        "<p>menu<h1>Socialudvalget</h1><main><h2>Punkt 1</h2><p>Sag</main><p>Nørhavn Kommune<p>bund".encode()
    )
    assert page.text == "Socialudvalget\n\nNørhavn Kommune\n\nPunkt 1\n\nSag"
    assert page.left_out == ("uden for hovedindholdet, 37 tegn: »menu · Socialudvalget · Nørhavn Kommune · bund«",)


def test_a_page_of_nothing_but_areas_is_read_whole() -> None:
    assert read("<nav>Punkt 1</nav><footer>Godkendt</footer>") == "Punkt 1\n\nGodkendt"


def test_tells_what_stood_around_the_text() -> None:
    page = extract(b"<nav><p>a<p>b</nav><nav>c</nav><p>x<footer>" + b"Torvet 1 " * 20 + b"</footer>")
    assert page.left_out == ("menu, 5 tegn: »a b · c«", f"sidefod, 179 tegn: »{('Torvet 1 ' * 20)[:80].rstrip()} …«")
    assert page.notes == ()


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel=canonical href='https://noerhavn.example/punkt-4'>", "https://noerhavn.example/punkt-4"),
        ("<meta property=og:url content='http://noerhavn.example/a'>", "http://noerhavn.example/a"),
        ("<link rel=canonical href='/punkt-4'><meta property=og:url content='http://n.example/'>", "http://n.example/"),
        ("<link rel=canonical href='javascript:x'>", ""),
    ],
)
def test_address_is_the_one_that_the_page_gives_itself(head: str, address: str) -> None:
    assert extract(f"<head>{head}</head><p>x".encode()).address == address


def test_tells_of_hidden_text() -> None:
    assert extract(b"<p>x<div hidden>" + b"Punkt 1 " * 50 + b"</div>").notes == (
        "400 skjulte tegn på siden er udeladt",
    )
    assert extract(b"<p>x<div hidden>Fold ud</div>").notes == ()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Socialudvalget - Nørhavn Kommune", "Socialudvalget - Nørhavn Kommune\n\nReferat af Socialudvalget"),
        ("Socialudvalget", "Referat af Socialudvalget"),
        ("Velkommen", "Referat af Socialudvalget"),
        ("", "Referat af Socialudvalget"),
    ],
)
def test_title_stands_first_where_it_names_what_the_page_does_not(title: str, text: str) -> None:
    assert read(f"<!doctype html><title>{title}</title><p>Referat af Socialudvalget") == text


def test_encoding_is_that_of_the_bytes() -> None:
    assert extract("<meta charset=iso-8859-1><p>Ærø".encode()).text == "Ærø"
    assert extract("<meta charset=utf-8><p>Ærø – ø".encode("cp1252")).text == "Ærø – ø"


@pytest.mark.parametrize("markup", ["<div>", "<ul><li>", "<table><tr><td>", "<b><p>", "<a>", "<font><div>"])
def test_deep_nesting_is_refused_or_read_soon(markup: str) -> None:
    begin = time.process_time()
    assert attempt(extract, (markup * 40_000 + "x").encode()) in {None, "x"}
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    ("opens", "closes"),
    [("<div class=menu>", "</div>"), ("<span role=button>", "</span>"), ("<h1><div>", "</div></h1>")],
)
def test_nested_areas_take_no_longer_than_others(opens: str, closes: str) -> None:
    def seconds(page: str) -> float:
        """The least of three times, so that what else goes on counts little."""
        took = []
        for _ in range(3):
            begin = time.process_time()
            extract(page.encode())
            took.append(time.process_time() - begin)
        return min(took)

    text, depth = "<p>Byrådet godkendte indstillingen." * 5_000, 900
    assert seconds(opens * depth + text + closes * depth) < 3 * seconds(f"{text}{'<div></div>' * depth}")


def test_a_long_page_is_not_taken_for_a_deep_one() -> None:
    assert read("<div><p>x<p>y<br></div>" * 5_000).count("x") == 5_000


TAGS = """<p> <div> </div> <table> <tr> <td> </td> </tr> </table> <ul> <ol> <li> </ul> <h2> <b> </b> <br> <dl> <dd>
<pre> <svg> <th/hidden> <!-- --> < &nbsp; &#xD800; &#0; tekst 1. </p> <template> <select>
<caption> <html> <body> </body>"""


@settings(max_examples=300)
@given(st.lists(st.sampled_from(TAGS.split()), max_size=60))
def test_any_markup_gives_tidy_lines(tags: list[str]) -> None:
    text = read(" ".join(tags))
    text.encode("utf-8")
    assert "\n\n\n" not in text
    assert all(line == line.rstrip(" ") for line in text.split("\n"))
