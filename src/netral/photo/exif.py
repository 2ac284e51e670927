"""EXIF: the dates, offsets, position time and camera in a TIFF structure, and the small picture that it carries."""

import struct
from collections.abc import Iterator

from msgspec import Struct

from netral.model.photo import Doubt, Evidence, Says, Source
from netral.photo.stamps import Stamp, evidence, stamp, zone

NAMES = {
    0x0110: "model", 0x0112: "orientation", 0x0132: "modified", 0x9003: "original", 0x9004: "digitized",
    0x9010: "zone-modified", 0x9011: "zone-original", 0x9012: "zone-digitized",
    0x0201: "small-at", 0x0202: "small-size",
}  # fmt: skip
POSITION = {0x0003: "gps-side", 0x0004: "gps-length", 0x0007: "gps-time", 0x001D: "gps-day"}
EXIF, GPS = 0x8769, 0x8825
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8, 13: 4}
TEXT, SHORT, LONG, RATIO, BYTES, LINK = 2, 3, 4, 5, 7, 13
MOST = 512  # entries of a directory; more are damage
MARK = b"Exif\0\0"
QUARTER, NEAR = 15 * 60, 150  # seconds: zones are quarters of an hour; a position is found somewhat earlier
HOME = range(7, 10)  # zones of Indonesia, believed where the position itself is missing
SUN, BEND = 15, 1.75  # degrees an hour; hours by which zones depart from the sun


class Exif(Struct, frozen=True):
    """What was found, by name; small: the JPEG it carries, or nothing."""

    fields: dict[str, str] = {}
    small: bytes = b""


def exif(data: bytes) -> Exif:
    """Read a block; damage ends the reading, never the program."""
    data = data.removeprefix(MARK)
    order = {b"II": "<", b"MM": ">"}.get(data[:2], "")
    if not order:
        return Exif()
    fields: dict[str, str] = {}
    try:
        (first,) = struct.unpack_from(order + "I", data, 4)
        following = _directory(data, order, first, NAMES, fields)
        small: dict[str, str] = {}
        if following:
            _directory(data, order, following, NAMES, small)
    except (struct.error, ValueError, ZeroDivisionError):
        return Exif(fields)
    start, size = number(small.get("small-at", "")), number(small.get("small-size", ""))
    return Exif(fields, data[start : start + size])


def number(text: str) -> int:
    """A count that was read; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() else 0


def exif_evidence(read: Exif) -> tuple[Evidence, ...]:
    """What the dates of a block claim; a position beside a clock without zone tells the zone."""
    fields = read.fields
    position = stamp(f"{fields.get('gps-day', '')} {fields.get('gps-time', '')}Z")
    shown = _zoned(fields, "original")
    known = shown and shown.offset is not None
    told = _told(shown, position, _longitude(fields)) if shown and position and not known else None
    stale = bool(position and shown and not known and not told)
    found = [
        *evidence(Source.EXIF_ORIGINAL, Says.TAKEN, told or shown),
        *evidence(Source.EXIF_DIGITIZED, Says.NOT_AFTER, _zoned(fields, "digitized")),
        *evidence(Source.EXIF_MODIFIED, Says.NOT_AFTER, _zoned(fields, "modified")),
    ]
    for one in evidence(Source.GPS, Says.TAKEN, position):
        stale = stale or bool(known and shown and position and abs(_apart(shown, position)) > NEAR)
        found.append(Evidence(one.source, one.says, one.moment, None, Doubt.STALE) if stale and one.counts else one)
    return tuple(found)


def _zoned(fields: dict[str, str], name: str) -> Stamp | None:
    read = stamp(fields.get(name, ""))
    if read is None or read.offset is not None:
        return read
    offset = zone(fields.get(f"zone-{name}", ""))
    if offset is None and fields.get(name) == fields.get("modified"):
        offset = zone(fields.get("zone-modified", ""))
    return read.shifted(offset) if offset is not None else read


def _longitude(fields: dict[str, str]) -> float | None:
    degrees = fields.get("gps-length", "").split(":")[0]
    return float(degrees) * (-1 if fields.get("gps-side", "").upper() == "W" else 1) if degrees.isdigit() else None


def _told(shown: Stamp, position: Stamp, longitude: float | None) -> Stamp | None:
    """The clock with the zone that the position's UTC time shows; None where no zone of that place fits.

    A position may be hours old, and some of these look like zones: hence the place has a say.
    """
    offset = (shown.first - position.first).total_seconds()
    near = round(offset / QUARTER) * QUARTER
    hours = near / 3600
    fits = hours in HOME if longitude is None else abs(hours - longitude / SUN) <= BEND
    if abs(offset - near) > NEAR or not fits:
        return None
    return shown.shifted(zone(f"{'-' if near < 0 else '+'}{abs(near) // 3600:02}:{abs(near) % 3600 // 60:02}"))


def _apart(shown: Stamp, position: Stamp) -> float:
    return (shown.first - (shown.offset or position.first - position.first) - position.first).total_seconds()


def _directory(data: bytes, order: str, at: int, names: dict[int, str], fields: dict[str, str]) -> int:
    """Read a directory and those it leads to; the place of the next one."""
    (count,) = struct.unpack_from(order + "H", data, at)
    if count > MOST:
        raise ValueError
    for place in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, many = struct.unpack_from(order + "HHI", data, place)
        size = SIZES.get(kind, 0) * many
        start = place + 8 if size <= 4 else struct.unpack_from(order + "I", data, place + 8)[0]  # noqa: PLR2004
        if tag in (EXIF, GPS) and names is NAMES and kind in (LONG, LINK):
            inner = struct.unpack_from(order + "I", data, place + 8)[0]
            _inner(data, order, inner, tag, fields)
        elif tag in names and 0 < size <= len(data) - start:
            fields.setdefault(names[tag], _value(data[start : start + size], order, kind))
    after = at + 2 + 12 * count
    return int(struct.unpack_from(order + "I", data, after)[0]) if after + 4 <= len(data) else 0


def _inner(data: bytes, order: str, at: int, tag: int, fields: dict[str, str]) -> None:
    """A damaged inner directory does not hide what stands beside it."""
    names = POSITION if tag == GPS else {key: name for key, name in NAMES.items() if key > 0x9000}  # noqa: PLR2004
    try:
        _directory(data, order, at, names, fields)
    except (struct.error, ValueError, ZeroDivisionError):
        return


def _value(raw: bytes, order: str, kind: int) -> str:
    if kind in (TEXT, BYTES):
        return raw.split(b"\0")[0].decode("ascii", "replace").strip()
    if kind == RATIO:
        return ":".join(f"{int(one):02}" for one in _ratios(raw, order))
    form = {SHORT: "H", LONG: "I"}.get(kind)
    return str(struct.unpack_from(order + form, raw)[0]) if form else ""


def _ratios(raw: bytes, order: str) -> Iterator[float]:
    numbers = struct.unpack(f"{order}{len(raw) // 4}I", raw)
    yield from (up / down for up, down in zip(numbers[::2], numbers[1::2], strict=True))
