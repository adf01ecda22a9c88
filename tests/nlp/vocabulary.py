"""What minutes are made of, for texts put together by chance; people, places and cases are invented."""

from importlib import resources


def _table(name: str) -> list[str]:
    """The words in the first column of a table of structure."""
    text = resources.files("referatgraf.nlp.structure").joinpath(name).read_text(encoding="utf-8")
    return [line.rsplit(",", 1)[0].strip('"') for line in text.splitlines()[1:]]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", " | ").split(" | ") if part.strip()]


HEADINGS = _table("headings.csv")
LABELS = _table("labels.csv")
BODIES = _parts("""
    Socialudvalget | Plan-, Miljø- og Klimaudvalget | Udvalget for Børn og Skole | Kommunalbestyrelsen | Nørhavn Byråd
    Direktionen | Børn og Unge-udvalget | ØKONOMIUDVALGET | KKR Sjælland | udvalget | Socialudvalgets | ØU | ØK/BY
    Nørhavn Kommune | Beslutning i Socialudvalget den | Socialudvalget, den 8. februar 2023, pkt. 65:
""")
DATES = _parts("""
    den 11. marts 2025 | 11-03-2025 | 11/03/2025 | 2025-03-11 | tirsdag d. 11. marts 2025 kl. 16:30 | 31. februar 2025
    kl. 17 | 14:00-16:15 | 99-99-2025 | marts 11, 2025 | 2022-2025 | Mødet sluttede kl. 18.05
""")
NAMES = _parts("""
    Vera Holm | Ib Krog (V) | Bodil Tranekjær, Jytte Kornmod | formand Vera Holm | Hans-Kurt Glerup (A) | I. P. Dahl
    Vera van der Holm | VERA HOLM | Lis O'Hara | McDahl Krog | Vera Holm og Ib Krog | (V) | A, B og F | Holms afbud
""")
NUMBERS = _parts("""
    1 | 2. | 3) | 12 | 1. | 2: | Punkt 1: | Punkt 2 | Sag nr. 3 | 38 | 24-008179 | 909-2025-014323 | 00.22.00-G01-1-16
    Sagsnr.: 24/1234 | J.nr. | Dok.nr. 12-25 | BR 677/06 | Side 3 af 9 | 4 | 1.250.000 kr. | § 85, stk. 1 | Bilag 1
""")
VERDICTS = _parts("""
    Godkendt. | Anbefales, idet udvalget ønsker svar. | Udsat. | Taget til efterretning. | Drøftet | - | , idet
    Ad 1) Godkendt. | Ad 2-3 | godkendt med 5 stemmer mod 4 | Fremsendes til | Indstillingen blev godkendt.
    Forslaget blev forkastet | Direktøren for Velfærd indstiller, at | Administrationen indstiller | at sagen godkendes
""")
VOTES = _parts("""
    For stemte: 4 (A, B) | Imod: 6 (Ib Krog (B)) | Undlod at stemme: 2 (F) | For: Vera Holm (A) | tog forbehold
    5 medlemmer (A+V+C) anbefaler indstillingen | Liste B ønskede ført til protokol, at | Ændringsforslag fra Ib Krog
    Mindretalsudtalelse | Vera Holm foreslog
""")
SENTENCES = _parts("""
    Vera Holm deltog ikke i sagens behandling. | I stedet for Vera Holm deltog Ib Krog. | Afbud fra Vera Holm
    var inhabil | mødte som stedfortræder for | Lukket: Køb af jord | Åbent punkt | Lukket sag | Indholdsfortegnelse
    (Lukket) | Forslag til budget | Køb af ny traktor ......... 4 | Klik her for at folde ud | Sagen har været i høring
""")
FRAGMENTS = [*BODIES, *DATES, *NAMES, *NUMBERS, *VERDICTS, *VOTES, *SENTENCES, *"-•*#_|()[]:;.,\t\x00\u00ad\u0130"]
JOINTS = [*("\n", "\n\n", " ") * 3, "", ": ", ", ", ". ", "\t", "\r\n", "\r", "\n\n\n\n", "\n- ", "\n**", "\n# ", "\f"]
"""What stands between two fragments; the usual ones oftener."""
