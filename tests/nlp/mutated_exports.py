"""Reads mutated exports of agenda systems in a process that may open no file and no connection; tells how it went.

    python -m tests.nlp.mutated_exports COUNT

Prints as JSON the number read, refused, and the growth of memory in MB; any other outcome ends it with a traceback.
"""

import json
import random
import re
import resource
import sys
from xml.sax.saxutils import escape

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.structured import SYSTEMS
from tests.exports import FORMATS

FORBIDDEN = ("open", "socket.", "subprocess.", "os.", "urllib.", "shutil.", "ctypes.dlopen", "import")
PIECES = (
    b"", b"<", b">", b'"', b"'", b"}", b"]", b"{", b"[", b"&amp;", b"&", b"&#0;", b"&#x110000;", b"null", b"true",
    b"-1e999", b"\xff", b"\x00", b"\xef\xbb\xbf", b"</a>", b"<!--", b"<![CDATA[", b"]]>", b"<?x", b"\\u0000",
    b"\\ud800", b"9" * 400, b"&b;", b"Beslutning", b"[" * 300, b"<a>" * 300, b"x" * 200_000, b"2024-13-45T99:99:99Z",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", b'<xi:include href="file:///etc/passwd"/>',
    b'<script src="https://noerhavn.example/x.js">',
)  # fmt: skip
"""What is put into an export: marks that end something, values of other types, entities, depth and length."""


def bomb(whole: bytes) -> bytes:
    """The export below a document type whose entities would grow a billion times."""
    entities = b"".join(b'<!ENTITY e%d "%b">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    start = whole.find(b"?>") + 2 if whole.startswith(b"<?xml") else 0
    head = b'<!DOCTYPE x [<!ENTITY e0 "bomb">' + entities + b"]>"
    return whole[:start] + head + whole[start:].replace(b"Godkendt", b"&e9;")


def mutated(whole: bytes, chance: random.Random) -> bytes:
    """The export with one to four places changed, or parts of it doubled, moved or cut."""
    if chance.random() < 0.01:
        return bomb(whole)
    for _ in range(chance.randint(1, 4)):
        place, size = chance.randrange(len(whole) + 1), chance.choice((0, 1, 3, 30, 300))
        way = chance.random()
        if way < 0.7:
            put = chance.choice(PIECES)
        elif way < 0.9:
            start = chance.randrange(len(whole) + 1)
            put = whole[start : start + chance.choice((5, 50, 500))]
        else:
            put = bytes(chance.randrange(256) for _ in range(4))
        whole = whole[:place] + put + whole[place + size :]
    return whole


WRONG = (
    None, True, False, -1, 1e308, 10**400, "", " ", "x" * 200_000, [], {}, [[[]]], [None], {"": None}, "Lukket",
    "2024-13-45T99:99:99Z", "00000000-0000-0000-0000-000000000000", "<p>&lt;b&gt;<table><tr><td>", "<p>" * 500,
    "\u0000\u202e",
)  # fmt: skip
"""Values that no export has at most places."""
CONTENT = re.compile(r'(?<=>)[^<>]+(?=<)|(?<==")[^"]*(?=")')


def mistyped(whole: bytes, chance: random.Random) -> bytes:
    """The export, sound as JSON or XML, with other values at one to four places."""
    for _ in range(chance.randint(1, 4)):
        whole = _mistyped_json(whole, chance) if whole.startswith(b"{") else _mistyped_xml(whole, chance)
    return whole


def _mistyped_json(whole: bytes, chance: random.Random) -> bytes:
    told = json.loads(whole)
    holder, key = told, chance.choice(list(told))
    while isinstance(holder[key], dict | list) and holder[key] and chance.random() < 0.8:
        holder = holder[key]
        key = chance.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    holder[key] = chance.choice(WRONG)
    return json.dumps(told).encode()


def _mistyped_xml(whole: bytes, chance: random.Random) -> bytes:
    encoding = "iso-8859-1" if b"iso-8859-1" in whole[:80] else "utf-8"
    text = whole.decode(encoding)
    place = chance.choice(list(CONTENT.finditer(text, text.find("?>") + 1)))
    wrong = chance.choice(WRONG)
    put = escape(wrong if isinstance(wrong, str) else json.dumps(wrong), {'"': "&quot;"})
    return (text[: place.start()] + put + text[place.end() :]).encode(encoding, "xmlcharrefreplace")


def peak() -> float:
    """The most memory that the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Read as many mutations as asked for, of each system alike."""
    chance, names = random.Random(8), sorted(SYSTEMS)
    exports = {name: FORMATS[name][1]() for name in names}
    for name in names:
        SYSTEMS[name].extract(exports[name])  # what is loaded once is loaded now
    reached: list[str] = []
    sys.addaudithook(lambda event, told: reached.append(f"{event} {told}") if event.startswith(FORBIDDEN) else None)
    before, read, refused = peak(), 0, 0
    for n in range(int(sys.argv[1])):
        name = names[n % len(names)]
        try:
            changed = (mistyped if n % 2 else mutated)(exports[name], chance)
            SYSTEMS[name].extract(changed)
            read += 1
        except DocumentError as error:
            refused += bool(error.what)
    told = {"read": read, "refused": refused, "growth": peak() - before, "reached": sorted(set(reached))}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
