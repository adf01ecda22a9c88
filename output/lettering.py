"""What stands on the nodes of the page, in lines, and how much room it takes (pixels at normal zoom)."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import PREFIXES

CARD = 158
"""Width of an item's box; everything below an item is no wider."""
WIDE_CARD = 208
"""Width of the box of a case that several items treat, and of a body without minutes of its own."""
MARGIN = 4
"""Between the edge of a box and its text."""
_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_WIDTHS = {"ijlI.,:;'|!/()[] ": 0.3, "frt-": 0.35, "mwæMWÆ%@": 0.89, "ABCDEFGHJKLNOPQRSTUVXYZØÅ": 0.73}
_EM = {letter: width for letters, width in _WIDTHS.items() for letter in letters}
_OTHER = 0.57


class Lettering(NamedTuple):
    """The text on a node, with its line breaks, and the size of the node's box."""

    text: str
    width: float
    height: float


class Style(NamedTuple):
    """How the text of a kind of node is set: size of the letters, height of a line, and most lines."""

    size: float
    line: float
    lines: int


STYLES = {
    "body": Style(15, 18, 3),
    "item": Style(13, 16, 3),
    "case": Style(13, 16, 4),
    "chip": Style(12, 14, 2),
}


def danish_date(day: str) -> str:
    """A day in Danish words; anything but a day is given back.

    >>> danish_date("2025-03-11")
    '11. marts 2025'
    """
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    if not (number.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return day
    return f"{int(number)}. {_MONTHS[int(month) - 1]} {year}"


def share(part: float) -> str:
    """A share from 0 to 1 as per cent in Danish, cut and not rounded, so that 100 % means all of it.

    >>> share(0.99996)
    '99,99 %'
    """
    return f"{int(part * 10000) / 100:.2f} %".replace(".", ",").replace(",00", "")


def code_label(scheme: str, name: str) -> str:
    """The Danish label of a code by its name in a code list; of an unknown code its name."""
    return labels("da").get(PREFIXES[scheme] + name, name)


def measured(text: str, size: float) -> float:
    """About how wide a line of Arial is, rather too wide than too narrow."""
    return size * sum(_EM.get(letter, _OTHER) for letter in text)


def cut(text: str, size: float, width: float) -> str:
    """`text`, or as much of it as fits in `width`, with an ellipsis."""
    if measured(text, size) <= width:
        return text
    while text and measured(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def lines(text: str, style: Style, width: float) -> list[str]:
    """`text` in at most as many lines as the style has; what does not fit is cut off, with an ellipsis."""
    words, found = text.split(), [""]
    while words:
        longer = f"{found[-1]} {words[0]}".strip()
        if measured(longer, style.size) <= width or not found[-1]:
            found[-1] = longer
            words.pop(0)
        elif len(found) == style.lines:
            found[-1] = f"{found[-1]} {' '.join(words)}"
            break
        else:
            found.append("")
    return [cut(line, style.size, width) for line in found]


def box(text: str, style: Style, width: float) -> Lettering:
    """A box of this width, as high as its text needs."""
    found = lines(text, style, width - 2 * MARGIN)
    return Lettering("\n".join(found), width, len(found) * style.line + 2 * MARGIN + 2)


def chip(*texts: str) -> Lettering:
    """A small box, as wide as its longest line."""
    style = STYLES["chip"]
    short = [cut(text, style.size, CARD - 2 * MARGIN) for text in texts]
    width = max(measured(line, style.size) for line in short)
    return Lettering("\n".join(short), width + 2 * MARGIN, len(short) * style.line + 2 * MARGIN)


def item(facts: Mapping[str, Any]) -> Lettering:
    """An item: number and title."""
    closed = " (lukket)" if facts.get("closed") == "true" else ""
    number = f"{facts['number']}. " if "number" in facts else ""
    return box(f"{number}{facts.get('label') or 'Uden titel'}{closed}", STYLES["item"], CARD)


def decision(facts: Mapping[str, Any], meeting: str) -> Lettering:
    """A decision: its outcome, its point, and the body that made it where `meeting` is one of another body."""
    told = code_label("outcome", facts["outcome"]) if "outcome" in facts else "besluttet"
    said = f"Ad {facts['point']}: {told}" if "point" in facts else told
    if facts.get("body", meeting) == meeting:
        return chip(said)
    whole = f"{facts['body']}: {said}"
    fits = measured(whole, STYLES["chip"].size) <= CARD - 2 * MARGIN
    return chip(whole) if fits else chip(f"{facts['body']}:", said)


def case(facts: Mapping[str, Any], title: str, times: int) -> Lettering:
    """A case: its number; of one that several items treat, also how often, and its title."""
    name = facts.get("label", "Sag")
    if times < 2:
        return chip(name)
    style = STYLES["case"]
    first, rest = box(f"{name} · {times} punkter", style, WIDE_CARD), box(title, style, WIDE_CARD)
    return Lettering(f"{first.text}\n{rest.text}", WIDE_CARD, rest.height + style.line)


def body(facts: Mapping[str, Any], width: float, several: bool) -> Lettering:
    """A body, with its municipality where there are several."""
    where = facts.get("municipality", "").removesuffix(" Kommune") if several else ""
    name = facts.get("label", "Organ")
    return box(f"{name} ({where})" if where else name, STYLES["body"], width)
