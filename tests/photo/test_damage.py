"""Damaged files never stop the reading, and content credentials say what they say."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from makers.pictures import FILMS, FORMATS, box, film, picture
from netral.model.photo import Says, Source
from netral.photo.packet import Note
from netral.photo.read import inside
from netral.photo.splice import spliced


def whole(ending: str) -> bytes:
    """A file with as much metadata as its kind holds."""
    if ending in FILMS:
        return film(ending, late=False)[:2000]
    block = Image.Exif()
    block[0x0110], block[0x0112], block[0x0132] = "iPhone 12", 6, "2019:08:17 10:15:00"
    block.get_ifd(0x8769)[0x9003] = "2019:08:17 10:15:00"
    block.get_ifd(0x8825).update({3: "E", 4: (106.0, 49.0, 0.0), 7: (3.0, 15.0, 0.0), 29: "2019:08:17"})
    content = picture(ending, exif=block.tobytes())
    return spliced(content, Note("Catatan", "2019-08")) or content


HEADS = (b"", b"\xff\xd8\xff\xe1\0\x40Exif\0\0MM\0*", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP")
WHOLE = {ending: whole(ending) for ending in (*FORMATS, *FILMS)}


@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_damage_never_stops_the_reading(ending: str, data: st.DataObject) -> None:
    content = bytearray(WHOLE[ending])
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, min(len(content), 3000) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    inside(BytesIO(bytes(content[:cut]) if data.draw(st.booleans()) else bytes(content)))
    spliced(bytes(content), Note("Catatan"))


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"\xff\xd8\xff\xe1\0\x40Exif\0\0MM\0*", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP"]),
)
def test_nonsense_is_nothing(rest: bytes, head: bytes) -> None:
    inside(BytesIO(head + rest))


WHEN = b"\x65c2pa.\x64when\xc0\x742019-08-17T03:15:00Z"
CREDENTIALS = {
    "of a camera": (WHEN + b"digitalCapture", Says.TAKEN),
    "of an editor": (WHEN, Says.NOT_AFTER),
    "without a time": (b"jumbc2pa", Says.NOTHING),
}


@pytest.mark.parametrize("case", CREDENTIALS)
@pytest.mark.parametrize("ending", ["jpg", "png", "mp4"])
def test_credentials(case: str, ending: str) -> None:
    claim, says = CREDENTIALS[case]
    (one,) = inside(BytesIO(carried(ending, claim))).evidence
    assert (one.source, one.says) == (Source.C2PA, says)


def carried(ending: str, claim: bytes) -> bytes:
    """A file with a block of credentials."""
    if ending == "mp4":
        known = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
        return box(b"ftyp", b"isom", bytes(4)) + box(b"uuid", known, claim)
    content = picture(ending)
    if ending == "png":
        return content[:33] + len(claim).to_bytes(4, "big") + b"caBX" + claim + bytes(4) + content[33:]
    return content[:2] + b"\xff\xeb" + (len(claim) + 4).to_bytes(2, "big") + b"JP" + claim + content[2:]
