"""The file of the packaged embedding model: its vocabulary, its numbers in 4 bits, read as they stand."""

from dataclasses import dataclass
from pathlib import Path
from struct import Struct
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Levels = npt.NDArray[np.uint8]

BLOCK = 32
MIDDLE = 8
_MAGIC = b"E5S1"
_HEAD = Struct("<4sI7ifi5iQ")
_TENSOR = Struct("<BIQQ")
# A block: one 16-bit scale, then 32 numbers of 4 bits; byte j has number j below and number j + 16 above.
_BLOCK_BYTES = 2 + BLOCK // 2


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network and the numbers of its marks."""

    hidden: int
    layers: int
    heads: int
    inner: int
    longest: int
    epsilon: float
    start: int
    end: int
    unknown: int


@dataclass(frozen=True, slots=True)
class EncoderWeights:
    """What the file says; matrices stay in the file until they are asked for."""

    shape: Shape
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    characters: dict[int, str]
    _file: Levels
    _tensors: dict[str, tuple[int, int]]

    @classmethod
    def read(cls, path: Path) -> "EncoderWeights":
        """Read the file at `path`.

        Raises:
            OSError: it cannot be read.
            ValueError: it is no such file, or cut short.
        """
        file: Levels = np.memmap(path, dtype=np.uint8, mode="r")
        head = bytes(file[: _HEAD.size])
        if len(head) < _HEAD.size or head[:4] != _MAGIC:
            raise ValueError(f"'{path}' does not begin as an embedding model in 4 bits does")
        _, _, hidden, layers, heads, inner, _, longest, _, epsilon, block, count, *marks, size = _HEAD.unpack(head)
        if block != BLOCK:
            raise ValueError(f"'{path}' has blocks of {block} numbers, not {BLOCK}")
        at = _HEAD.size
        ends = np.frombuffer(file, np.uint32, count + 1, at).tolist()
        at += 4 * (count + 1)
        scores = np.frombuffer(file, np.float32, count, at).tolist()
        at += 4 * count
        text = bytes(file[at : at + size])
        pieces = tuple(text[a:b].decode() for a, b in zip(ends, ends[1:], strict=False))
        characters, at = _characters(file, at + size)
        start, end, _, unknown = marks
        shape = Shape(hidden, layers, heads, inner, longest, epsilon, start, end, unknown)
        return cls(shape, pieces, tuple(scores), characters, file, _tensors(file, at))

    def vector(self, name: str) -> Floats:
        """The numbers that are kept whole, shape (n,)."""
        at, count = self._tensors[name]
        return np.frombuffer(self._file, np.float32, count, at)

    def blocks(self, name: str, columns: int) -> Levels:
        """A matrix as it stands in the file, in blocks of 32 numbers: shape (rows, columns / 32, 18)."""
        at, count = self._tensors[name]
        return self._file[at : at + count // BLOCK * _BLOCK_BYTES].reshape(-1, columns // BLOCK, _BLOCK_BYTES)


def unpacked(blocks: Levels) -> tuple[Levels, Floats]:
    """Levels from 0 to 15, shape (…, 32), and scales, shape (…), of blocks: a number is (level - 8) * scale."""
    scales = np.ascontiguousarray(blocks[..., :2]).view(np.float16)[..., 0].astype(np.float32)
    packed = blocks[..., 2:]
    return np.concatenate([packed & 15, packed >> 4], axis=-1), scales


def numbers(blocks: Levels) -> Floats:
    """The numbers that blocks stand for, shape (…, columns)."""
    levels, scales = unpacked(blocks)
    whole: Floats = (levels.astype(np.float32) - MIDDLE) * scales[..., None]
    return whole.reshape(*whole.shape[:-2], -1)


def _characters(file: Any, at: int) -> tuple[dict[int, str], int]:  # noqa: ANN401 - struct reads any buffer
    """What each character is replaced by before a text is cut into pieces, and where that table ends."""
    count, size = Struct("<iI").unpack_from(file, at)
    at += 8
    end = at + size
    table = {}
    for _ in range(count):
        character, length = Struct("<IB").unpack_from(file, at)
        table[character] = "".join(map(chr, Struct(f"<{length}I").unpack_from(file, at + 5)))
        at += 5 + 4 * length
    return table, end


def _tensors(file: Any, at: int) -> dict[str, tuple[int, int]]:  # noqa: ANN401
    """Where each tensor begins and how many numbers it has, by its name."""
    (count,) = Struct("<i").unpack_from(file, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = Struct("<H").unpack_from(file, at)
        name = bytes(file[at + 2 : at + 2 + length]).decode()
        at += 2 + length
        _, numbers_in_it, begin, size = _TENSOR.unpack_from(file, at)
        if begin + size > len(file):
            raise ValueError(f"the file ends within '{name}'")
        tensors[name] = begin, numbers_in_it
        at += _TENSOR.size
    return tensors
