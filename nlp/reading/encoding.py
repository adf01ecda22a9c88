"""How the bytes of a text file are encoded: UTF-8, UTF-16, UTF-32, Windows-1252 or ISO 8859-1."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_C1 = bytes(range(0x80, 0xA0))
_UNUSUAL = 0.02
"""Share of control characters above which bytes are no text; random bytes have 0.11, a text copied from a PDF 0.005."""


def decode(data: bytes) -> str:
    """The text that `data` encodes, without a byte order mark; any bytes give some text.

    A mark decides; without one it is UTF-8 if it is valid as such, or nearly (a file cut within a letter, a
    byte gone wrong: the letter becomes U+FFFD); else Windows-1252, or ISO 8859-1 where a byte from 0x80 to
    0x9F has no meaning in Windows-1252. Without such bytes the last two are the same.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _one_byte_a_letter(data)


def is_binary(data: bytes) -> bool:
    """Whether `data` has too many control characters to be a text."""
    if data.startswith(tuple(mark for mark, name in _MARKS if name != "utf-8")):
        data = decode(data).encode("utf-8")
    odd = len(data) - len(data.translate(None, _CONTROLS))
    return odd > _UNUSUAL * len(data)


def _damaged_utf8(data: bytes) -> str | None:
    """As UTF-8 if as many letters beyond ASCII are sound as are damaged; Windows-1252 gives hardly any sound one."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - damaged
    return text if sound >= damaged else None


def _one_byte_a_letter(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
