"""Everything that a picture or film says of its own time."""

import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import BufferedReader
from typing import BinaryIO

from msgspec import Struct

from netral.model.photo import Evidence, Says, Source
from netral.photo.blocks import PNG, Blocks, jpeg, png, riff, tiff
from netral.photo.boxes import boxes
from netral.photo.claims import claimed
from netral.photo.exif import Exif, exif, exif_evidence, number
from netral.photo.models import first_sold
from netral.photo.stamps import evidence, seconds, spoken, stamp
from netral.photo.xmp import iptc_evidence, xmp_evidence

FILM_EPOCH, UNIX_EPOCH = datetime(1904, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)
UNIX = int((UNIX_EPOCH - FILM_EPOCH).total_seconds())  # some programs count from 1970; no film is that old
CREATED = frozenset({"creation time", "create-date"})  # keys of texts in PNG; `date:create` is the file system's
HEAD = 12
FILMS = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})


class Inside(Struct, frozen=True):
    """What stands in a file. small: a picture for a preview, where it carries one. orientation: 1 to 8, 0 unknown."""

    kind: str = ""
    evidence: tuple[Evidence, ...] = ()
    small: bytes = b""
    orientation: int = 0


def inside(stream: BinaryIO) -> Inside:
    """Read a picture or film as far as its metadata goes; anything else, or a damaged one, yields what it can."""
    found = Blocks()
    with suppress(struct.error, ValueError, IndexError, OverflowError):  # damage ends it; what came before stands
        _walk(stream, found)
    return _told(found)


def _walk(stream: BinaryIO, found: Blocks) -> None:
    head = stream.peek(HEAD)[:HEAD] if isinstance(stream, BufferedReader) else _peeked(stream)
    if head.startswith(b"\xff\xd8"):
        found.kind = "jpeg"
        jpeg(stream, found)
    elif head.startswith(PNG):
        found.kind = "png"
        png(stream, found)
    elif head[:4] == b"RIFF" and head[8:] == b"WEBP":
        found.kind = "webp"
        riff(stream, found)
    elif head[:4] in (b"II*\0", b"MM\0*"):
        found.kind = "tiff"
        tiff(stream, found)
    elif head[4:8] in FILMS:
        found.kind = "boxes"
        boxes(stream, found)


def _peeked(stream: BinaryIO) -> bytes:
    head = stream.read(HEAD)
    stream.seek(-len(head), 1)
    return head


def _told(found: Blocks) -> Inside:
    blocks = [exif(one) for one in found.exif]
    seen: list[Evidence] = []
    for block in blocks:
        seen += [*exif_evidence(block), *first_sold(block.fields.get("model", ""))]
    for packet in found.xmp:
        seen += xmp_evidence(packet)
    for block_ in found.iptc:
        seen += iptc_evidence(block_)
    seen += [*_texts(found), *_film(found), *claimed(found.claims)]
    first = next(iter(blocks), Exif())
    return Inside(found.kind, tuple(dict.fromkeys(seen)), first.small, number(first.fields.get("orientation", "")))


def _texts(found: Blocks) -> Iterator[Evidence]:
    for key, text in found.texts:
        if key.lower() in CREATED:
            yield from evidence(Source.PNG_CREATED, Says.TAKEN, stamp(text) or spoken(text))


def _film(found: Blocks) -> Iterator[Evidence]:
    """A header counts in UTC; makers of cameras who write their own clock there are known, and get every zone."""
    local = ("brand", "local") in found.times
    for what, text in found.times:
        if what == "created":
            yield from evidence(Source.VIDEO_CREATED, Says.TAKEN, stamp(text))
        elif what == "header" and int(text):
            count = int(text)
            shown = seconds(count, FILM_EPOCH if count >= UNIX else UNIX_EPOCH)
            yield from evidence(Source.VIDEO_HEADER, Says.TAKEN, shown.shifted(None) if shown and local else shown)
