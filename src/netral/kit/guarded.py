"""The bytes of one member of a container: counted, checked, and every failure a code."""

import tarfile
import zipfile
import zlib
from io import RawIOBase
from lzma import LZMAError
from typing import IO, Any

from msgspec import Struct

LARGEST = 64 << 30  # bytes of one member after inflating
FREE = 64 << 20  # bytes that any member may inflate to, whatever its ratio
RATIO = 250  # more bytes out of each byte in than that is a bomb; exports give 10 to 40
PIECE = 1 << 14  # bytes asked for at once, so that damage costs no more than the piece it stands in
BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    LZMAError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RecursionError,
)


class ArchiveError(Exception):
    """Something in a container cannot be read: a code (see words, `problem.*`) and the member, never content."""

    def __init__(self, code: str, member: str = "") -> None:
        """What went wrong, and where."""
        super().__init__(code)
        self.code, self.member = code, member


class Entry(Struct, frozen=True):
    """A file of a container. key: how its box finds it. check: checksum, 0 where unknown. packed: bytes it takes."""

    name: str
    key: Any
    size: int = -1
    check: int = 0
    packed: int = 0


class Guarded(RawIOBase):
    """A member's bytes: counts them, stops bombs, and turns every failure into a code.

    A failure is raised by the read after it, so that the bytes before it are not lost.
    """

    def __init__(self, raw: IO[bytes], entry: Entry) -> None:
        """Guard `raw`."""
        self._raw, self._entry, self._read, self._sum = raw, entry, 0, 0
        self._most = min(LARGEST, max(FREE, entry.packed * RATIO)) if entry.packed else LARGEST
        self._failed = ""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read into `buffer`; raises ArchiveError."""
        if self._failed:
            raise ArchiveError(self._failed, self._entry.name)
        block = self._next(min(len(buffer), PIECE))
        buffer[: len(block)] = block
        return len(block)

    def _next(self, size: int) -> bytes:
        """The next bytes; none where they end or something is wrong with them."""
        try:
            block = self._raw.read(size)
        except BROKEN:
            self._failed = "truncated-member"
            return b""
        self._read, self._sum = self._read + len(block), zlib.crc32(block, self._sum)
        if self._read > self._most:
            self._failed = "too-large-member"
            return b""
        if not block and self._entry.check not in (0, self._sum):
            self._failed = "truncated-member"
        return block

    def close(self) -> None:
        """Close the member, not the container."""
        if not self.closed:
            self._raw.close()
        super().close()
