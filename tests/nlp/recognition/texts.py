"""Small builders: a text as recognisers see it, and what they find in it."""

import textwrap

from referatgraf.nlp.document import Document
from referatgraf.nlp.mentions import Named
from referatgraf.nlp.minutes import AgendaItem, Meeting, Minutes, Quote, Section, Span
from referatgraf.nlp.recognition import recognise
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure import structure

PROSE = (
    "Forvaltningen har gennemgået de svar, der er kommet, og vurderer, at planen kan vedtages uden ændringer, når "
    "der er taget stilling til adgangen fra stien og til de træer, som naboerne gerne vil beholde. Der er ikke "
    "fundet grundlag for at flytte hegnet, og prisen for det hele holder sig inden for den ramme, der blev givet i "
    "foråret. Arbejdet ventes at begynde, så snart jorden er til det, og skal være færdigt, før frosten kommer "
    "igen."
)
EMPTY = Minutes("minutes", Meeting(), (), (), 0, 0)


def setting(text: str, minutes: Minutes = EMPTY) -> Setting:
    """`text` as one passage before the first item, unless `minutes` say otherwise."""
    return Setting.of(text, minutes)


def case(text: str, body: str = "", kind: str = "presentation", date: str = "", town: str = "") -> Setting:
    """`text` as the only section of the only item of a meeting of `body` in the municipality `town`."""
    whole, here = Span(0, len(text)), Span(0, 0)
    body_, date_, town_ = (Quote(value, here) if value else None for value in (body, date, town))
    head = Meeting(body=body_, date=date_, municipality=town_)
    item = AgendaItem(1, whole, sections=(Section(kind, None, whole),))
    return Setting.of(text, Minutes("minutes", head, (item,), (), 0, 0))


def page(text: str, width: int = 66) -> str:
    """`text` below a paragraph that a page so many characters wide has broken into lines."""
    return f"{textwrap.fill(PROSE, width)}\n\n{text}"


def read(text: str) -> tuple[Minutes, Named]:
    """What structure and recognition read of whole minutes."""
    document = Document("referat.txt", "0" * 64, "text", text)
    minutes = structure(document)
    return minutes, recognise(document, minutes)
