"""XMP and IPTC: dates that programs write beside a picture. Read by pattern: no entity is ever resolved."""

import re
from collections.abc import Iterator

from netral.model.photo import Doubt, Evidence, Says, Source
from netral.model.time import Basis
from netral.photo.stamps import evidence, stamp

DATES = {
    "exif:DateTimeOriginal": (Source.XMP_ORIGINAL, Says.TAKEN),
    "photoshop:DateCreated": (Source.XMP_CREATED, Says.TAKEN),
    "exif:DateTimeDigitized": (Source.XMP_DIGITIZED, Says.NOT_AFTER),
    "xmp:CreateDate": (Source.XMP_DIGITIZED, Says.NOT_AFTER),
    "xap:CreateDate": (Source.XMP_DIGITIZED, Says.NOT_AFTER),
    "xmp:ModifyDate": (Source.XMP_MODIFIED, Says.NOT_AFTER),
    "xap:ModifyDate": (Source.XMP_MODIFIED, Says.NOT_AFTER),
}
WRITTEN = re.compile(rf"({'|'.join(DATES)})\s*(?:=\s*[\"']([^\"'<>]*)[\"']|>([^<]*)<)")
OURS = "https://netral.example/ns/1.0/"  # the namespace of the notes that Netral itself writes
EIGHT_BIM, IPTC_BLOCK = b"8BIM", 0x0404
CREATED, DIGITIZED = (55, 60), (62, 63)  # IPTC: day and hour


def xmp_evidence(packet: bytes) -> tuple[Evidence, ...]:
    """What the dates of a packet claim. A date that Netral wrote proves nothing; it only repeats older evidence."""
    text = _decoded(packet)
    found: list[Evidence] = []
    for name, attribute, element in WRITTEN.findall(text):
        source, says = DATES[name]
        read = evidence(source, says, stamp(attribute or element))
        if OURS in text and source is Source.XMP_CREATED:
            read = tuple(Evidence(Source.NOTED, Says.NOTHING, one.moment, one.day, Doubt.OWN) for one in read)
        found += [one for one in read if one not in found]
    return tuple(found)


def iptc_evidence(block: bytes) -> tuple[Evidence, ...]:
    """What the dates of an IPTC block claim, wrapped as Photoshop does or bare."""
    sets = dict(_sets(_unwrapped(block)))
    return (
        *evidence(Source.IPTC_CREATED, Says.TAKEN, stamp(_joined(sets, CREATED)), Basis.FILE),
        *evidence(Source.IPTC_DIGITIZED, Says.NOT_AFTER, stamp(_joined(sets, DIGITIZED)), Basis.FILE),
    )


def _decoded(packet: bytes) -> str:
    if packet[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return packet.decode("utf-16", "replace")
    return packet.decode("utf-8", "replace")


def _joined(sets: dict[int, str], keys: tuple[int, int]) -> str:
    """An IPTC day and hour as one time; parts of a day that are written as zeros are not known."""
    day, hour = sets.get(keys[0], ""), sets.get(keys[1], "")
    while day.endswith("00") and len(day) > 4:  # noqa: PLR2004 - never the year
        day = day[:-2]
    return f"{day} {hour}".strip() if len(day) == 8 else day  # noqa: PLR2004


def _unwrapped(block: bytes) -> bytes:
    """The IPTC records in Photoshop's resources."""
    at = block.find(EIGHT_BIM)
    while 0 <= at < len(block) - 12:
        kind = int.from_bytes(block[at + 4 : at + 6], "big")
        start = at + 6 + (block[at + 6] // 2 + 1) * 2
        size = int.from_bytes(block[start : start + 4], "big")
        if kind == IPTC_BLOCK:
            return block[start + 4 : start + 4 + size]
        at = block.find(EIGHT_BIM, start + 4 + size)
    return block


def _sets(records: bytes) -> Iterator[tuple[int, str]]:
    at = 0
    while at + 5 <= len(records) and records[at] == 0x1C:  # noqa: PLR2004 - how every record begins
        size = int.from_bytes(records[at + 3 : at + 5], "big")
        if records[at + 1] == 2:  # noqa: PLR2004 - the record of applications
            yield records[at + 2], records[at + 5 : at + 5 + size].decode("latin-1")
        at += 5 + size
