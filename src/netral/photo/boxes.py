"""ISO base media files: HEIC and AVIF pictures with their EXIF item, MP4 and MOV films with their times."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct

from netral.photo.blocks import WHOLE, Blocks, skip

DEEP = {b"moov", b"udta", b"trak", b"mdia"}
TAKEN = {"com.apple.quicktime.creationdate", "com.android.capture.fps.creationdate"}
DAY_MARK = b"\xa9day"
XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
C2PA_UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
LOCAL = (b"CNDA", b"CNOP", b"pana", b"PANA", b"NIKO", b"NCDT", b"OLYM", b"CAEP", b"CASI", b"GPRO", b"XAVC", b"MSNV")
MOST = 100_000  # boxes of a file; more are damage


class Extent(Struct, frozen=True):
    """Where the bytes of an item stand. inside: in the `idat` box instead of the file."""

    offset: int
    size: int
    inside: bool


def boxes(stream: BinaryIO, found: Blocks) -> None:
    """Walk over the boxes of the file."""
    at, wanted = 0, dict[int, Extent]()
    for _ in range(MOST):
        size, name, head = _head(stream)
        if not name or (size and size < head):
            return
        body = size - head if size else 0
        if name == b"meta" and 0 < body <= WHOLE:
            wanted = _meta(stream.read(body), found)
        elif name == b"moov" and 0 < body <= WHOLE:
            _movie(stream.read(body), found)
        elif name == b"uuid" and 16 <= body <= WHOLE:  # noqa: PLR2004 - its own name
            _named(stream.read(body), found)
        elif name == b"ftyp" and body <= WHOLE:
            found.times += [("brand", "local")] * any(mark in LOCAL for mark in _brands(stream.read(body)))
        elif name == b"mdat" and wanted:
            _items(stream, at + head, wanted, found)
            return
        elif size == 0:
            return
        else:
            skip(stream, body)
        at += size


def _head(stream: BinaryIO) -> tuple[int, bytes, int]:
    raw = stream.read(8)
    if len(raw) < 8:  # noqa: PLR2004 - a length and a name
        return 0, b"", 0
    size, name = struct.unpack(">I4s", raw)
    if size == 1:
        return int.from_bytes(stream.read(8), "big"), name, 16
    return size, name, 8


def inner(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes in a box."""
    at = 0
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        head = 8
        if size == 1 and at + 16 <= len(data):
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        size = size or len(data) - at
        if size < head:
            return
        yield name, data[at + head : at + size]
        at += size


def _brands(body: bytes) -> set[bytes]:
    return {body[:4], *(body[at : at + 4] for at in range(8, len(body), 4))}


def _named(body: bytes, found: Blocks) -> None:
    if body[:16] == XMP_UUID:
        found.xmp.append(body[16:])
    elif body[:16] == C2PA_UUID:
        found.claims.append(body[16:])


def _movie(body: bytes, found: Blocks) -> None:
    for name, data in inner(body):
        if name == b"mvhd":
            found.times += _header(data)
        elif name == b"meta":
            found.times += _keyed(data if data[4:8] == b"hdlr" else data[4:])
        elif name == b"udta":
            _user(data, found)
        elif name == b"uuid":
            _named(data, found)


def _header(data: bytes) -> Iterator[tuple[str, str]]:
    form, at = (">Q", 4) if data[:1] == b"\1" else (">I", 4)
    (count,) = struct.unpack_from(form, data, at)
    yield "header", str(count)


def _user(body: bytes, found: Blocks) -> None:
    for name, data in inner(body):
        if name == DAY_MARK:
            size = int.from_bytes(data[:2], "big")
            found.times.append(("created", data[4 : 4 + size].decode("utf-8", "replace")))
        elif name == b"XMP_":
            found.xmp.append(data)
        elif name == b"meta":
            found.times += _listed(data[4:])
        elif name in LOCAL:
            found.times.append(("brand", "local"))


def _listed(data: bytes) -> Iterator[tuple[str, str]]:
    """The day in a list of tags as iTunes writes them."""
    for name, tags in inner(data):
        if name == b"ilst":
            for tag, value in inner(tags):
                if tag == DAY_MARK:
                    yield from (("created", one[8:].decode("utf-8", "replace")) for _, one in inner(value))


def _keyed(data: bytes) -> Iterator[tuple[str, str]]:
    """The values of Apple's table of keys."""
    parts = dict(inner(data))
    keys: list[str] = []
    at, table = 8, parts.get(b"keys", b"")
    while at + 8 <= len(table):
        size = int.from_bytes(table[at : at + 4], "big")
        if size < 8:  # noqa: PLR2004 - its own head
            break
        keys.append(table[at + 8 : at + size].decode("utf-8", "replace"))
        at += size
    for number, value in inner(parts.get(b"ilst", b"")):
        place = int.from_bytes(number, "big")
        if 0 < place <= len(keys) and keys[place - 1] in TAKEN:
            yield from (
                ("created", one[8:].decode("utf-8", "replace")) for name, one in inner(value) if name == b"data"
            )


def _meta(body: bytes, found: Blocks) -> dict[int, Extent]:
    """Which items of a picture hold EXIF or XMP and where; those that stand in the box itself are read at once."""
    parts = dict(inner(body[4:]))
    kinds = dict(_kinds(parts.get(b"iinf", b"")))
    store = parts.get(b"idat", b"")
    wanted: dict[int, Extent] = {}
    for number, extent in _places(parts.get(b"iloc", b"")):
        if number not in kinds:
            continue
        if extent.inside:
            _item(kinds[number], store[extent.offset : extent.offset + extent.size], found)
        else:
            wanted[number * 2 + (kinds[number] == "xmp")] = extent
    return wanted


def _kinds(body: bytes) -> Iterator[tuple[int, str]]:
    start = 6 if body[:1] == b"\0" else 8
    for name, entry in inner(body[start:]):
        if name != b"infe" or not entry or entry[0] not in (2, 3):
            continue
        wide = 2 if entry[0] == 2 else 4  # noqa: PLR2004 - versions of the box
        number, kind = int.from_bytes(entry[4 : 4 + wide], "big"), entry[6 + wide : 10 + wide]
        if kind == b"Exif":
            yield number, "exif"
        elif kind == b"mime" and b"application/rdf+xml" in entry:
            yield number, "xmp"


def _places(body: bytes) -> Iterator[tuple[int, Extent]]:
    """The first extent of each item: EXIF and XMP are never scattered."""
    if len(body) < 8:  # noqa: PLR2004 - version and sizes
        return
    version, sizes, bases = body[0], body[4], body[5]
    for_offset, for_size, for_base, for_index = sizes >> 4, sizes & 15, bases >> 4, bases & 15 if version else 0
    wide = 4 if version == 2 else 2  # noqa: PLR2004
    count, at = int.from_bytes(body[6 : 6 + wide], "big"), 6 + wide

    def number(width: int) -> int:
        nonlocal at
        at += width
        return int.from_bytes(body[at - width : at], "big")

    for _ in range(min(count, MOST)):
        item = number(wide)
        inside = version > 0 and number(2) & 15 == 1
        at += 2
        base = number(for_base)
        for place in range(number(2)):
            at += for_index
            offset, size = base + number(for_offset), number(for_size)
            if place == 0:
                yield item, Extent(offset, size, inside)


def _items(stream: BinaryIO, here: int, wanted: dict[int, Extent], found: Blocks) -> None:
    """Read items in the order in which they stand."""
    for key, extent in sorted(wanted.items(), key=lambda one: one[1].offset):
        if extent.offset < here or extent.size > WHOLE:
            continue
        skip(stream, extent.offset - here)
        data = stream.read(extent.size)
        here = extent.offset + len(data)
        _item("xmp" if key % 2 else "exif", data, found)


def _item(kind: str, data: bytes, found: Blocks) -> None:
    if kind == "xmp":
        found.xmp.append(data)
        return
    start = int.from_bytes(data[:4], "big") + 4
    found.exif.append(data[start:] if start < len(data) else data[4:])
