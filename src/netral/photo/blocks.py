"""The parts of a picture or film that may hold a time, found without decoding anything."""

import struct
import zlib
from typing import BinaryIO

from msgspec import Struct

CHUNK = 1 << 16
WHOLE = 64 << 20  # bytes of a block, or of a TIFF, at most
XMP_MARK, XMP_MORE = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP, EXIF_MARK, JUMBF = b"Photoshop 3.0\0", b"Exif\0\0", b"JP"
SOI, SOS, EOI, APP1, APP11, APP13 = 0xD8, 0xDA, 0xD9, 0xE1, 0xEB, 0xED
BARE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
PNG = b"\x89PNG\r\n\x1a\n"
TEXTS = (b"tEXt", b"iTXt", b"zTXt")


class Blocks(Struct):
    """What was found. kind: of the file, "" for none we know. times: (what, text) of films. claims: of provenance."""

    kind: str = ""
    exif: list[bytes] = []
    xmp: list[bytes] = []
    iptc: list[bytes] = []
    texts: list[tuple[str, str]] = []
    times: list[tuple[str, str]] = []
    claims: list[bytes] = []


def skip(stream: BinaryIO, count: int) -> None:
    """Go ahead; by reading where a stream cannot be sought."""
    if count > 0 and stream.seekable():
        stream.seek(count, 1)
        return
    while count > 0 and (read := stream.read(min(count, CHUNK))):
        count -= len(read)


def jpeg(stream: BinaryIO, found: Blocks) -> None:
    """The segments up to the picture itself."""
    skip(stream, 2)
    while stream.read(1) == b"\xff":
        while (code := stream.read(1)) == b"\xff":
            pass
        if not code or code[0] in (SOS, EOI):
            return
        if code[0] in BARE:
            continue
        size = int.from_bytes(stream.read(2), "big") - 2
        if code[0] in (APP1, APP11, APP13):
            _segment(code[0], stream.read(max(size, 0)), found)
        else:
            skip(stream, size)


def _segment(code: int, data: bytes, found: Blocks) -> None:
    if code == APP1 and data.startswith(EXIF_MARK):
        found.exif.append(data)
    elif code == APP1 and data.startswith(XMP_MARK):
        found.xmp.append(data.removeprefix(XMP_MARK))
    elif code == APP1 and data.startswith(XMP_MORE):
        found.xmp.append(data[len(XMP_MORE) + 40 :])
    elif code == APP13 and data.startswith(PHOTOSHOP):
        found.iptc.append(data.removeprefix(PHOTOSHOP))
    elif code == APP11 and data.startswith(JUMBF):
        found.claims.append(data)


def png(stream: BinaryIO, found: Blocks) -> None:
    """The chunks; `tIME` says when the file was written and claims nothing."""
    skip(stream, len(PNG))
    while len(head := stream.read(8)) == 8:  # noqa: PLR2004 - a length and a name
        size, name = struct.unpack(">I4s", head)
        if name == b"IEND":
            return
        if name in (b"eXIf", b"caBX", *TEXTS) and size <= WHOLE:
            _chunk(name, stream.read(size), found)
            skip(stream, 4)
        else:
            skip(stream, size + 4)


def _chunk(name: bytes, data: bytes, found: Blocks) -> None:
    if name == b"eXIf":
        found.exif.append(data)
    elif name == b"caBX":
        found.claims.append(data)
    else:
        key, _, rest = data.partition(b"\0")
        text = _text(name, rest)
        if key == b"XML:com.adobe.xmp":
            found.xmp.append(text)
        elif key.startswith(b"Raw profile type "):
            _profile(key, text, found)
        else:
            found.texts.append((key.decode("latin-1"), text.decode("utf-8", "replace")))


def _text(name: bytes, rest: bytes) -> bytes:
    try:
        if name == b"zTXt":
            return zlib.decompressobj().decompress(rest[1:], WHOLE)
        if name == b"iTXt":
            packed, text = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
            return zlib.decompressobj().decompress(text, WHOLE) if packed else text
    except zlib.error:
        return b""
    return rest


def _profile(key: bytes, text: bytes, found: Blocks) -> None:
    """A block written as digits, as ImageMagick does."""
    digits = b"".join(text.split(b"\n")[3:]) if text.startswith(b"\n") else b""
    try:
        block = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return
    {b"exif": found.exif, b"APP1": found.exif, b"iptc": found.iptc, b"xmp": found.xmp}.get(key[17:], []).append(block)


def riff(stream: BinaryIO, found: Blocks) -> None:
    """The chunks of a WebP picture."""
    skip(stream, 12)
    while len(head := stream.read(8)) == 8:  # noqa: PLR2004 - a name and a length
        name, size = struct.unpack("<4sI", head)
        if name in (b"EXIF", b"XMP ", b"C2PA") and size <= WHOLE:
            data = stream.read(size)
            {b"EXIF": found.exif, b"XMP ": found.xmp, b"C2PA": found.claims}[name].append(data)
            skip(stream, size % 2)
        else:
            skip(stream, size + size % 2)


def tiff(stream: BinaryIO, found: Blocks) -> None:
    """A TIFF, or a raw picture of that shape, is one EXIF block; its XMP is found by its wrapping."""
    data = stream.read(WHOLE)
    found.exif.append(data)
    start = data.find(b"<x:xmpmeta")
    if start >= 0:
        found.xmp.append(data[start : data.find(b"</x:xmpmeta>", start) + 12])
