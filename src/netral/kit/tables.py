"""Comma-separated tables as a stream of rows; lines are bounded, broken ones are told and skipped."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from netral.kit.stream import Broken

LINE = 1 << 20  # bytes of a line; a longer one is cut


def cells(stream: BinaryIO, *, escaped: bool = False) -> Iterator[list[str] | Broken]:
    """The rows of a table, blank ones as empty lists. escaped: a backslash, not a second quote, keeps a quote."""
    lines = (line.decode("utf-8", "replace").replace("\0", "") for line in iter(lambda: stream.readline(LINE), b""))
    reader = (
        csv.reader(_marked(lines), doublequote=False, escapechar="\\", strict=False)
        if escaped
        else csv.reader(_marked(lines), strict=False)
    )
    index = 0
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            yield Broken("row-unreadable", index)
        else:
            if row is None:
                return
            yield row
        index += 1


def headed(row: list[str]) -> tuple[str, ...]:
    """A line of heads made comparable: lower case, without blanks, underlines and signs of order."""
    return tuple("".join(letter for letter in head.lower() if letter.isalnum()) for head in row)


def _marked(lines: Iterator[str]) -> Iterator[str]:
    """The lines without the mark that some programs put before the first."""
    for first in lines:
        yield first.removeprefix("\ufeff")
        break
    yield from lines
