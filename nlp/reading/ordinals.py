"""Numbers of list items as letters and Roman numerals."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def ordinal(number: int, style: str) -> str:
    """`number` in the style of HTML's attribute `type`: "1", "a", "A", "i" or "I".

    Numbers that a style cannot write (0, negative, beyond 3999 in Roman) come out in figures, as browsers do it.
    """
    if style.lower() == "a" and number > 0:
        written = _letters(number)
    elif style.lower() == "i" and 0 < number < 4000:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if style.isupper() else written


def _letters(number: int) -> str:
    written = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("a") + rest) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        written += figure * count
    return written
