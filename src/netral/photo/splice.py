"""Write an XMP packet into a copy of a picture without touching one byte of the picture itself."""

import struct
import zlib
from collections.abc import Iterator

from netral.photo.blocks import APP1, BARE, EOI, PNG, SOS, XMP_MARK
from netral.photo.packet import Note, packet

MOST = 0xFFFF - 2 - len(XMP_MARK)  # bytes of a packet in one segment
APP0 = 0xE0
KEY = b"XML:com.adobe.xmp\0"
XMP_FLAG, ALPHA_FLAG = 0x04, 0x10
EXTENDED = 10  # bytes of a VP8X chunk


KINDS = frozenset({"jpeg", "png", "webp"})


def spliced(content: bytes, note: Note) -> bytes | None:
    """The copy with the note in it; None for a kind of file that gets a file beside it instead."""
    try:
        if content.startswith(b"\xff\xd8"):
            return _jpeg(content, note)
        if content.startswith(PNG):
            return _png(content, note)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content, note)
    except (struct.error, IndexError, ValueError, OverflowError):
        return None
    return None


def _jpeg(content: bytes, note: Note) -> bytes | None:
    """After the segments that must come first: JFIF, EXIF."""
    at, insert, old = 2, 2, slice(0, 0)
    while content[at] == 0xFF and content[at + 1] not in (SOS, EOI, *BARE):  # noqa: PLR2004 - how a marker begins
        code, size = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if code == APP1 and content.startswith(XMP_MARK, at + 4):
            old = slice(at, at + 2 + size)
        if code in (APP0, APP1) and insert == at:
            insert = at + 2 + size
        at += 2 + size
    existing = content[old][4 + len(XMP_MARK) :]
    new = packet(note, existing)
    if len(new) > MOST:
        return None
    segment = struct.pack(">BBH", 0xFF, APP1, len(XMP_MARK) + len(new) + 2) + XMP_MARK + new
    if existing:
        return content[: old.start] + segment + content[old.stop :]
    return content[:insert] + segment + content[insert:]


def _png(content: bytes, note: Note) -> bytes:
    """Before the first data; an XMP text that is there gives way to its longer self."""
    kept: list[bytes] = []
    existing = b""
    for name, data, raw in _chunks(content):
        if name == b"iTXt" and data.startswith(KEY):
            existing = b"" if data[len(KEY) : len(KEY) + 1] == b"\1" else data[len(KEY) + 2 :].split(b"\0", 2)[-1]
        else:
            kept.append(raw)
    text = b"iTXt" + KEY + b"\0\0\0\0" + packet(note, existing)
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return PNG + kept[0] + chunk + b"".join(kept[1:])


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    at = len(PNG)
    while at < len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        yield name, content[at + 8 : at + 8 + size], content[at : at + 12 + size]
        at += 12 + size


def _webp(content: bytes, note: Note) -> bytes:
    """As the last chunk; a plain file becomes an extended one, as the format asks."""
    chunks = [(name, data) for name, data in _parts(content) if name != b"XMP "]
    existing = next((data for name, data in _parts(content) if name == b"XMP "), b"")
    if chunks[0][0] != b"VP8X":
        chunks.insert(0, (b"VP8X", _extended(*chunks[0])))
    flags = chunks[0][1][0] | XMP_FLAG
    chunks[0] = (b"VP8X", bytes([flags]) + chunks[0][1][1:])
    chunks.append((b"XMP ", packet(note, existing)))
    body = b"WEBP" + b"".join(
        struct.pack("<4sI", name, len(data)) + data + bytes(len(data) % 2) for name, data in chunks
    )
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, end = 12, min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    while at + 8 <= end:
        name, size = struct.unpack_from("<4sI", content, at)
        yield name, content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _extended(name: bytes, data: bytes) -> bytes:
    """The head of an extended file, from the size of the picture in a plain one."""
    alpha = False
    if name == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        width, height, alpha = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bool(bits >> 28 & 1)
    else:
        width, height = (one & 0x3FFF for one in struct.unpack_from("<HH", data, 6))
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes([ALPHA_FLAG * alpha, 0, 0, 0]) + size
