"""Builders: minutes of PDF whose pages came as one paragraph each."""

from referatgraf.nlp.minutes import Minutes

from .minutes_of import read

FIRST = (
    "Nørby Kommune Havneudvalget Referat Mødedato: 4. maj 2012 Mødetidspunkt: 15:00 Mødelokale: Sal 2, Nørby Rådhus "
    "Medlemmer: Vera Holm, Ib Krog, Ane Bach Afbud: Ib Krog"
)
ITEMS = (
    ("11", "Godkendelse af dagsorden", "12/411", "approved"),
    ("12", "Salg af bådhus ved Ålykke", "12/502", "postponed"),
    ("13", "Orientering om moler", "12/617", "noted"),
)
VERDICTS = {"approved": "Godkendt.", "postponed": "Sagen udsættes.", "noted": "Taget til efterretning."}


def page(number: str, title: str, case: str, outcome: str, dot: str = ".") -> str:
    return f"{number}{dot} {title} Sagsnr.: {case} Sagsfremstilling Sagen er fra i fjor. Beslutning {VERDICTS[outcome]}"


def told(minutes: Minutes) -> list[tuple[str, str, str, str]]:
    return [
        (
            item.number.value if item.number else "",
            item.title.value if item.title else "",
            " ".join(number.value for number in item.case_numbers),
            " ".join(decision.outcome for decision in item.decisions),
        )
        for item in minutes.items
    ]


def read_pages(*pages: str) -> Minutes:
    """Minutes of a first page and these."""
    return read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *pages], 1)))
