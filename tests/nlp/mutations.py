"""Ways in which the text of a document is spoilt, each the same for the same document."""

import random
import re
from collections.abc import Callable

from .vocabulary import HEADINGS, LABELS

Mutation = Callable[[str, random.Random], str]

ODD = (
    "\x00\x07\x1b\x1c\x85\u00ad\u0130\u0131\u00df\u017f\u0307\u200b\u200d\u2028\u2029\u202e\ufb01\ufeff\ufffd\U0001f5f3"
)
"""NUL, controls, line ends of Unicode, letters whose other case has another length, marks without width, an emoji."""
PUNCTUATION = "()[]:;.,-–*#_|\"'»«§/\t"
DIGIT_RUN = 400
LONG_LINE = 100_000


def cut_end(text: str, chance: random.Random) -> str:
    """Cut off anywhere."""
    return text[: chance.randrange(len(text) + 1)]


def cut_beginning(text: str, chance: random.Random) -> str:
    """Begun anywhere."""
    return text[chance.randrange(len(text) + 1) :]


def cut_middle(text: str, chance: random.Random) -> str:
    """A stretch left out."""
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[:start] + text[end:]


def shuffle_lines(text: str, chance: random.Random) -> str:
    """All lines in another order."""
    lines = text.splitlines(keepends=True)
    chance.shuffle(lines)
    return "".join(lines)


def swap_lines(text: str, chance: random.Random) -> str:
    """A tenth of the lines changes place with the next."""
    lines = text.splitlines(keepends=True)
    for _ in range(len(lines) // 10 + 1):
        n = chance.randrange(max(1, len(lines) - 1))
        lines[n : n + 2] = lines[n : n + 2][::-1]
    return "".join(lines)


def drop_lines(text: str, chance: random.Random) -> str:
    """A tenth of the lines left out."""
    return "".join(line for line in text.splitlines(keepends=True) if chance.random() > 0.1)


def double_lines(text: str, chance: random.Random) -> str:
    """A fifth of the lines, headings among them, printed twice."""
    return "".join(line * (2 if chance.random() < 0.2 else 1) for line in text.splitlines(keepends=True))


def double_headings(text: str, chance: random.Random) -> str:
    """Every line of one or two words printed again, once or more."""
    return "".join(
        line * chance.randint(2, 4) if 0 < len(line.split()) < 3 else line for line in text.splitlines(keepends=True)
    )


def insert_headings(text: str, chance: random.Random) -> str:
    """Heading words and labels where none belong, on lines of their own and inside others."""
    words = HEADINGS + LABELS
    return _at_places(
        text, chance, 12, lambda: chance.choice(("\n{}\n", "\n{}: ", " {} ", "{}")).format(chance.choice(words))
    )


def flip_characters(text: str, chance: random.Random) -> str:
    """Two in a hundred characters replaced by others of the text or by punctuation."""
    return "".join(chance.choice(text + PUNCTUATION * 20) if chance.random() < 0.02 else ch for ch in text)


def drop_characters(text: str, chance: random.Random) -> str:
    """Two in a hundred characters lost."""
    return "".join(ch for ch in text if chance.random() > 0.02)


def double_characters(text: str, chance: random.Random) -> str:
    """Three in a hundred characters doubled."""
    return "".join(ch * (2 if chance.random() < 0.03 else 1) for ch in text)


def double_punctuation(text: str, chance: random.Random) -> str:
    """Punctuation and space printed twice or lost."""
    return re.sub(r"[^\w\n]", lambda hit: hit.group() * chance.choice((0, 1, 1, 1, 2, 3)), text)


def spaces_lost(text: str, chance: random.Random) -> str:
    """A tenth of the spaces lost, as reading errors do."""
    return re.sub(" ", lambda _: "" if chance.random() < 0.1 else " ", text)


def odd_characters(text: str, chance: random.Random) -> str:
    """Controls, marks without width and letters whose case changes their length."""
    return _at_places(text, chance, 40, lambda: chance.choice(ODD))


def punctuation(text: str, chance: random.Random) -> str:
    """Punctuation and Markdown marks thrown in."""
    return _at_places(text, chance, 40, lambda: chance.choice(PUNCTUATION) * chance.choice((1, 1, 2, 5)))


def other_digits(text: str, chance: random.Random) -> str:
    """Digits of other scripts, superscripts and runs of digits."""
    odd = (*"٣५²①Ⅳ½", "9" * DIGIT_RUN, "0", "00", "-1", "99999")
    return re.sub(r"\d", lambda hit: chance.choice(odd) if chance.random() < 0.05 else hit.group(), text)


def windows_ends(text: str, _: random.Random) -> str:
    """Line ends of Windows."""
    return text.replace("\n", "\r\n")


def old_ends(text: str, _: random.Random) -> str:
    r"""Line ends by \r alone."""
    return text.replace("\n", "\r")


def mixed_ends(text: str, chance: random.Random) -> str:
    """Every kind of line end, pages among them."""
    return re.sub("\n", lambda _: chance.choice(("\n", "\r\n", "\r", "\f", "\u2028", "\n\n\n")), text)


def no_blank_lines(text: str, _: random.Random) -> str:
    """Blank lines lost."""
    return re.sub(r"\n\s*\n", "\n", text)


def more_blank_lines(text: str, chance: random.Random) -> str:
    """Blank lines, of space too, between any lines."""
    return re.sub("\n", lambda _: "\n" + chance.choice(("", "\n", " \n", "\t\n\n\n")), text)


def no_line_ends(text: str, _: random.Random) -> str:
    """All in one line."""
    return " ".join(text.split())


def broken_lines(text: str, chance: random.Random) -> str:
    """Lines broken after any word."""
    return re.sub(" ", lambda _: "\n" if chance.random() < 0.15 else " ", text)


def other_case(text: str, chance: random.Random) -> str:
    """All in capitals, all small, or each turned."""
    return chance.choice((text.upper(), text.lower(), text.swapcase(), text.title()))


def lines_in_other_case(text: str, chance: random.Random) -> str:
    """Some lines in capitals, some small."""
    cases = (str.upper, str.lower, str.title, str, str, str)
    return "".join(chance.choice(cases)(line) for line in text.splitlines(keepends=True))


def marked(text: str, chance: random.Random) -> str:
    """Markdown and list marks before and around lines."""
    marks = ("# {}", "## {}", "**{}**", "*{}*", "- {}", "• {}", "1. {}", "> {}", "| {} |", "_{}_", "{}", "{}", "{}")
    return "\n".join(chance.choice(marks).format(line) for line in text.split("\n"))


def numbered(text: str, chance: random.Random) -> str:
    """Numbers before any lines, in many forms."""
    forms = ("{n}. {t}", "{n} {t}", "Punkt {n}: {t}", "{n}{t}", "{n}) {t}", "Sag nr. {n} {t}", "{t}", "{t}", "{t}")
    lines = text.split("\n")
    return "\n".join(chance.choice(forms).format(n=chance.randint(0, 30), t=line) for line in lines)


def long_line(text: str, chance: random.Random) -> str:
    """One line of 100,000 characters among the others."""
    place = chance.randrange(len(text) + 1)
    words = text.split() or ["ord"]
    long = " ".join(chance.choice(words) for _ in range(LONG_LINE // 6))[:LONG_LINE]
    return f"{text[:place]}\n{long}\n{text[place:]}"


def twice(text: str, _: random.Random) -> str:
    """The document behind itself."""
    return f"{text}\n{text}"


def _at_places(text: str, chance: random.Random, count: int, piece: Callable[[], str]) -> str:
    places = sorted(chance.randrange(len(text) + 1) for _ in range(count))
    parts = [text[begin:end] + piece() for begin, end in zip([0, *places], places, strict=False)]
    return "".join(parts) + text[places[-1] :]


MUTATIONS: tuple[Mutation, ...] = (
    cut_end, cut_beginning, cut_middle, shuffle_lines, swap_lines, drop_lines, double_lines, double_headings,
    insert_headings, flip_characters, drop_characters, double_characters, double_punctuation, spaces_lost,
    odd_characters, punctuation, other_digits, windows_ends, old_ends, mixed_ends, no_blank_lines, more_blank_lines,
    no_line_ends, broken_lines, other_case, lines_in_other_case, marked, numbered, twice,
)  # fmt: skip
"""All but `long_line`, which takes its time."""


def spoilt(name: str, text: str, *ways: Mutation, number: int = 0) -> str:
    """The text of the document `name` in one way after another; `number` tells repetitions apart."""
    chance = random.Random(" ".join((name, str(number), *(way.__name__ for way in ways))))
    for way in ways:
        text = way(text, chance)
    return text
