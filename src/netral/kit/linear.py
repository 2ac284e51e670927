"""A hashed linear model in plain Python: a few additions a feature, the same on the desktop and in the browser."""

from collections.abc import Iterable, Sequence
from math import exp, sqrt
from struct import Struct
from typing import TypeVar
from zlib import crc32

Row = Sequence[int]
T = TypeVar("T")
KEPT = 1 << 15  # features whose row is remembered


class _Rows(dict[str, Row]):
    """The rows of features, each looked up once as long as there is room."""

    def __init__(self, weights: bytes, classes: int) -> None:
        row = Struct(f"{classes}b")
        self._weights, self._size, self._read = weights, row.size, row.unpack_from
        self._mask, self._nothing = len(weights) // classes - 1, (0,) * classes

    def __missing__(self, feature: str) -> Row:
        found = self._read(self._weights, slot(feature, self._mask) * self._size)
        row = () if found == self._nothing else found
        if len(self) < KEPT:
            self[feature] = row
        return row


class Linear:
    """Rows of small weights, one number for each class; a feature's row is where its name hashes to."""

    def __init__(self, weights: bytes, bias: Sequence[float], scale: float) -> None:
        """weights: signed bytes, row by row; the number of rows is a power of two. scale: what one unit is worth."""
        self._rows = _Rows(weights, len(bias))
        self._bias, self.scale = tuple(bias), scale

    def row(self, feature: str) -> Row:
        """The weights of a feature; empty where it says nothing."""
        return self._rows[feature]

    def scores(self, features: Iterable[str]) -> list[float]:
        """One score for each class. Features count alike, and the more there are the less each does."""
        rows = [*filter(None, map(self._rows.__getitem__, features))]
        if not rows:
            return list(self._bias)
        unit = self.scale / sqrt(len(rows))
        return [bias + unit * sum(column) for bias, column in zip(self._bias, zip(*rows, strict=True), strict=True)]


def slot(feature: str, mask: int) -> int:
    """The row in which a feature stands."""
    return crc32(feature.encode()) & mask


def shares(scores: Sequence[float]) -> list[float]:
    """Scores as probabilities."""
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    total = sum(raised)
    return [each / total for each in raised]
