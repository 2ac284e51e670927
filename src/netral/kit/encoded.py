"""Texts as other programs save them again: a byte order mark is left out, and UTF-16 becomes UTF-8."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from io import BufferedReader, RawIOBase
from typing import BinaryIO

TEXTS = (".json", ".js", ".csv", ".tsv", ".txt", ".html", ".htm")
PIECE = 1 << 16


class Recoded(RawIOBase):
    """The bytes of a text in UTF-16 as UTF-8."""

    def __init__(self, raw: BinaryIO) -> None:
        """Read `raw` from its mark on."""
        self._raw, self._decode = raw, getincrementaldecoder("utf-16")("replace").decode
        self._left = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read into `buffer`; what goes wrong with the bytes is raised as the container raises it."""
        while not self._left:
            block = self._raw.read(PIECE)
            self._left = self._decode(block, not block).encode("utf-8", "replace")
            if not block:
                break
        part, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)

    def close(self) -> None:
        """Close the text below."""
        if not self.closed:
            self._raw.close()
        super().close()


def plain(stream: BinaryIO, name: str) -> BinaryIO:
    """A member's bytes: of a text, without a mark and in UTF-8; of anything else, as they are."""
    if not name.lower().endswith(TEXTS) or not isinstance(stream, BufferedReader):
        return stream
    head = stream.peek(len(BOM_UTF8))
    if head.startswith(BOM_UTF8):
        stream.read(len(BOM_UTF8))
    elif head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return BufferedReader(Recoded(stream))
    return stream
