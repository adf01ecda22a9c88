"""Words of a picture of a page, read by tesseract (Danish), each with how sure its reading is.

The program is called as a process of its own: what it needs of time and memory is bounded, and its failure is not ours.
Its answer is hOCR (https://kba.github.io/hocr-spec/1.2/), which tells of each line its baseline and the
size of its letters.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml.etree import XMLSyntaxError

from referatgraf.nlp.reading.xml_tree import Element, parsed

LANGUAGES = "dan+eng"
"""Danish alone knows no "§" and reads dots behind dashes and numbers; the package of the program brings English."""
SECONDS = 120
"""So long may one page take."""
_PROPERTY = re.compile(r"(\w+) ([-\d. ]+)")
_TURN = re.compile(rb"Rotate: (\d+)")


class Picture(NamedTuple):
    """A page in shades of grey: a byte a pixel, row by row from the top, and its pixels an inch."""

    width: int
    height: int
    dpi: int
    pixels: bytes

    @property
    def pgm(self) -> bytes:
        """The picture as a Portable Graymap."""
        return b"P5 %d %d 255\n%b" % (self.width, self.height, self.pixels)


class SeenWord(NamedTuple):
    """A word where it was seen, in pixels from the left and the top.

    Attributes:
        base: lower edge of its line, size: height of the line, as those of printed words count them.
        confidence: how sure its reading is, from 0 to 1.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    confidence: float


class OcrError(Exception):
    """A picture could not be read; the message says why in Danish."""


@cache
def tesseract_version() -> str:
    """The version of the program where it is installed with Danish; else empty."""
    if shutil.which("tesseract") is None:
        return ""
    try:
        languages = _run(["--list-langs"]).decode(errors="replace").split()
        version = _run(["--version"]).split()
    except OcrError:
        return ""
    return version[1].decode() if set(LANGUAGES.split("+")) <= set(languages) and len(version) > 1 else ""


def words_seen(picture: Picture) -> list[SeenWord]:
    """The words of a picture, in the order in which they are read.

    Raises:
        OcrError: it takes too long, or the program fails.
    """
    told = _run(["stdin", "stdout", "-l", LANGUAGES, "--psm", "3", "--dpi", str(picture.dpi), "hocr"], picture.pgm)
    try:
        root = parsed(told)
    except XMLSyntaxError as error:
        raise OcrError("tesseract svarede ikke med hOCR") from error
    return [word for line in _of_class(root, "line") for word in _words(line)]


def quarter_turns(picture: Picture) -> int:
    """How many quarter turns clockwise set the picture upright; 0 where that cannot be told."""
    try:
        told = _TURN.search(_run(["stdin", "stdout", "--psm", "0", "--dpi", str(picture.dpi)], picture.pgm))
    except OcrError:
        return 0
    return int(told[1]) // 90 % 4 if told else 0


def _run(arguments: list[str], given: bytes = b"") -> bytes:
    """What the program answers; it takes one core, since documents are read beside each other."""
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 (its own name and options alone)
            ["tesseract", *arguments],  # noqa: S607 (whichever the user has installed)
            input=given,
            capture_output=True,
            timeout=SECONDS,
            env=surroundings,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OcrError(f"tog over {SECONDS} sekunder") from error
    except OSError as error:
        raise OcrError(f"tesseract kan ikke startes ({error.strerror})") from error
    if done.returncode:
        raise OcrError(f"tesseract gav op (slutkode {done.returncode})")
    return done.stdout


def _of_class(root: Element, kind: str) -> Iterator[Element]:
    """The lines of any kind (`ocr_line`, `ocr_header` …), or the words."""
    for element in root.iter("{*}span"):
        told = element.get("class") or ""
        if (told == "ocrx_word") is (kind == "word"):
            yield element


def _words(line: Element) -> Iterator[SeenWord]:
    """The words of a line; its baseline is told as slope and height above the lower left corner of its box."""
    told = _properties(line)
    left, _, _, bottom = told["bbox"]
    slope, offset = told.get("baseline", (0.0, 0.0))
    size, below = told.get("x_size", (0.0,))[0], told.get("x_descenders", (0.0,))[0]
    for word in _of_class(line, "word"):
        text = "".join(word.itertext()).strip()
        box = _properties(word)
        if text and size > 0:
            base = bottom + offset + slope * (box["bbox"][0] - left) + below
            yield SeenWord(text, box["bbox"][0], box["bbox"][2], base, size, box["x_wconf"][0] / 100)


def _properties(element: Element) -> dict[str, tuple[float, ...]]:
    """The properties in the title of an element, by name."""
    found = (_PROPERTY.match(part.strip()) for part in (element.get("title") or "").split(";"))
    return {hit[1]: tuple(map(float, hit[2].split())) for hit in found if hit}
