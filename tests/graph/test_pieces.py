"""Large files in pieces: nothing is lost, and no piece ends within a line or a block."""

import gzip
from io import BufferedReader, BytesIO

import pytest

from referatgraf.graph import pieces as module
from referatgraf.graph.pieces import pieces

BLOCKS = b"".join(b"<%d>\n    rg:text %s .\n\n" % (n, b"x" * (n * 37 % 90)) for n in range(40))


@pytest.mark.parametrize("size", [1, 7, 100])
@pytest.mark.parametrize("read", [1, 16, 4000])
def test_pieces_are_the_file(monkeypatch: pytest.MonkeyPatch, size: int, read: int) -> None:
    monkeypatch.setattr(module, "PIECE", size)
    monkeypatch.setattr(module, "_AT_ONCE", read)
    with gzip.open(BytesIO(gzip.compress(BLOCKS))) as lines:
        made = [piece.read() for piece in pieces(lines)]
    assert b"".join(made) == BLOCKS
    assert all(piece.endswith(b"\n") for piece in made)
    assert len(made) == -(-BLOCKS.count(b"\n") // size)


@pytest.mark.parametrize("size", [1, 50, 5000])
def test_blocks_stay_whole(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(module, "PIECE", size)
    made = [piece.read() for piece in pieces(BufferedReader(BytesIO(BLOCKS)), b"# start\n", b"\n")]  # type: ignore[arg-type]
    assert all(piece.startswith(b"# start\n<") for piece in made)
    whole = b"".join(piece.removeprefix(b"# start\n").rstrip(b"\n") + b"\n\n" for piece in made)
    assert whole == BLOCKS
    assert (len(made) > 1) == (size < BLOCKS.count(b"\n"))


def test_a_piece_is_read_in_bites(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 1)
    file = BufferedReader(BytesIO(BLOCKS))  # type: ignore[arg-type]
    piece = next(pieces(file)).raw
    bites = [piece.read(10)]
    assert file.tell() == len(BLOCKS.splitlines(keepends=True)[0])
    bites += iter(lambda: piece.read(10), b"")
    assert b"".join(bites) == BLOCKS
