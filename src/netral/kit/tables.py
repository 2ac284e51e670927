"""Comma-separated tables as a stream of rows; lines are bounded, broken ones are told and skipped."""

import csv
import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from netral.kit.stream import WHOLE, Broken

DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[/ ][\w]{1,9}[/ ]\d{2,4}|[A-Z][a-z]{2},? [A-Z][a-z]{2} \d")
CELL = 1 << 17  # letters of a cell; in a longer one a quote was never closed
LINE = 1 << 20  # bytes of a line; a longer one is cut


def cells(stream: BinaryIO, *, escaped: bool = False) -> Iterator[list[str] | Broken]:
    """The rows of a table, blank ones as empty lists. escaped: a backslash, not a second quote, keeps a quote."""
    lines = map(_line, iter(lambda: stream.readline(LINE), b""))
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
            yield row if all(len(cell) <= CELL for cell in row) else Broken("row-unreadable", index)
        index += 1


def records(stream: BinaryIO, *, needs: frozenset[str], dates: str = "") -> Iterator[dict[str, str] | Broken]:
    """The rows of a small table by their heads, which may stand behind a preamble.

    needs: plain names of heads, of which the line of heads has at least one beside others. dates: the head under which
    every row has a date; of the two ways to keep a quote the one is taken in which most rows have one.
    """
    raw = stream.read(WHOLE)
    rows, fit = _recorded(raw, needs, dates, escaped=False)
    if dates and b'\\"' in raw:
        others, other = _recorded(raw, needs, dates, escaped=True)
        rows = others if other > fit else rows
    yield from rows


def _recorded(
    raw: bytes, needs: frozenset[str], dates: str, *, escaped: bool
) -> tuple[list[dict[str, str] | Broken], int]:
    """The rows, and how well they fit: those with a date and a cell for each head, less those without."""
    head: tuple[str, ...] = ()
    found: list[dict[str, str] | Broken] = []
    fit = 0
    for row in cells(BytesIO(raw), escaped=escaped):
        if isinstance(row, Broken):
            found.append(row)
        elif not head:
            names = headed(row)
            head = names if needs & set(names) else ()
        elif any(map(str.strip, row)):
            told = dict(zip(head, row, strict=False))
            found.append(told)
            fit += 1 if len(row) == len(head) and DATE.match(told.get(dates, "")) else -1
    return found, fit


def headed(row: list[str]) -> tuple[str, ...]:
    """A line of heads made comparable: lower case, without blanks, underlines and signs of order."""
    return tuple("".join(letter for letter in head.lower() if letter.isalnum()) for head in row)


def _line(raw: bytes) -> str:
    """A line as it is read; a table saved again on Windows ends lines in another way, inside its texts too."""
    return (raw[:-2] + b"\n" if raw.endswith(b"\r\n") else raw).decode("utf-8", "replace").replace("\0", "")


def _marked(lines: Iterator[str]) -> Iterator[str]:
    """The lines without the mark that some programs put before the first."""
    for first in lines:
        yield first.removeprefix("\ufeff")
        break
    yield from lines
