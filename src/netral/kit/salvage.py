"""A zip whose directory is lost, such as a download that broke off: its members are found by their own headers."""

import os
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any, BinaryIO

from msgspec import Struct

from netral.kit.boxes import LOCKED, UTF8, Box
from netral.kit.guarded import FREE, RATIO, ArchiveError, Entry
from netral.model.item import Place, Problem

HEADER = struct.Struct("<4sHHHHHIIIHH")
MARK = b"PK\x03\x04"
DESCRIPTOR = 24  # most bytes of the sizes that follow the data
STREAMED = 0x8  # flag bit: sizes follow the data
STORED, DEFLATED = 0, 8
BLOCK = 1 << 18


class Spot(Struct, frozen=True):
    """Where a member's bytes lie. length: packed bytes, -1 where only inflating tells."""

    start: int
    length: int
    method: int
    locked: bool


class SalvageBox(Box):
    """The members of a zip that can still be found, in stored order; the last one may be cut."""

    def __init__(self, file: BinaryIO, title: str) -> None:
        """Walk from header to header. Raises ArchiveError where there is none."""
        super().__init__(title)
        self._file = file
        self._end = file.seek(0, os.SEEK_END)
        for name, spot, size, check in self._walk():
            if not name.endswith("/"):
                length = spot.length if spot.length >= 0 else self._end - spot.start
                self._add(name, spot, size, check, max(length, 1))
        if not self.entries:
            raise ArchiveError("broken-archive", title)
        self.problems.append(Problem("broken-archive", Place(title)))

    def _walk(self) -> Iterator[tuple[str, Spot, int, int]]:
        at = 0
        while at + HEADER.size <= self._end:
            self._file.seek(at)
            mark, _, flags, method, _, _, check, packed, size, long, extra = HEADER.unpack(self._file.read(HEADER.size))
            streamed = bool(flags & STREAMED) and not packed
            if mark != MARK or (streamed and method not in (STORED, DEFLATED)):
                return
            raw, start = self._file.read(long), at + HEADER.size + long + extra
            name = raw.decode("utf-8" if flags & UTF8 else "cp437", "replace")
            spot = Spot(start, -1 if streamed else packed, method, bool(flags & LOCKED))
            yield name, spot, -1 if streamed else size, 0 if streamed else check
            if streamed and method == STORED:
                return
            at = self._after(start) if streamed else start + packed

    def _after(self, start: int) -> int:
        """Where the next member begins, behind data that begins at `start` and a descriptor."""
        stream = Inflating(self._file, Spot(start, -1, DEFLATED, locked=False))
        most, seen = max(FREE, (self._end - start) * RATIO), 0
        try:
            while seen <= most and (block := stream.read(BLOCK)):
                seen += len(block)
        except (zlib.error, EOFError):
            return self._end
        self._file.seek(stream.end)
        found = self._file.read(DESCRIPTOR + len(MARK)).find(MARK)
        return stream.end + found if found >= 0 else self._end

    def _raw(self, entry: Entry) -> IO[bytes]:
        if entry.key.locked:
            raise ArchiveError("encrypted-member", entry.name)
        if entry.key.method not in (STORED, DEFLATED):
            raise NotImplementedError
        return Inflating(self._file, entry.key)


class Inflating(BytesIO):
    """The bytes of one member; raises EOFError where the file ends before the member does."""

    def __init__(self, file: BinaryIO, spot: Spot) -> None:
        """Begin at the spot."""
        super().__init__()
        self._file, self._spot, self.end = file, spot, spot.start
        self._inflate: Any = zlib.decompressobj(-15) if spot.method == DEFLATED else None
        self._done = False

    def read(self, size: int | None = -1, /) -> bytes:
        """Up to `size` bytes; empty at the end of the member."""
        size = -1 if size is None else size
        while not self._done:
            packed = self._inflate.unconsumed_tail if self._inflate else b""
            packed = packed or self._more(size)
            if self._inflate is None:
                self._done = not packed
                return packed
            block: bytes = self._inflate.decompress(packed, max(size, 0) or BLOCK)
            if self._inflate.eof:
                self._done = True
                self.end -= len(self._inflate.unused_data)
            if block:
                return block
        return b""

    def _more(self, size: int) -> bytes:
        spot = self._spot
        left = spot.start + spot.length - self.end if spot.length >= 0 else BLOCK
        want = min(left, BLOCK if self._inflate or size < 0 else size)
        self._file.seek(self.end)
        packed = self._file.read(want) if want > 0 else b""
        self.end += len(packed)
        if not packed and (self._inflate or left > 0):
            raise EOFError
        return packed
