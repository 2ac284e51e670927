"""Copies: originals stay as they are, a note leaves the picture's bytes alone, a strip keeps what was in the file."""

import hashlib
import json
import subprocess
from base64 import b64decode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageOps

from makers.pictures import FORMATS, PROFILE, box, film, picture, scene
from netral.cli.pixels.sheet import sheet, shrunk
from netral.cli.pixels.stamp import UnfitError, stamped
from netral.kit.archive import open_tree
from netral.model.photo import Source
from netral.photo.album import SMALL, Album
from netral.photo.packet import Note, packet
from netral.photo.read import inside
from netral.photo.splice import spliced

THEIRS = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)
NOTE = Note('Foto ini diambil 17 Agustus 2019. <Keterangan & "tanggal">', "2019-08-17", "file")
SPLICED = ("jpg", "png", "webp")
WORDS = "Foto ini diambil 17 Agustus 2019 (keterangan ditambahkan 27 November 2026)"
Read = Callable[[Path], dict[str, Any]]


@pytest.fixture
def read(exiftool: str) -> Read:
    """What exiftool says of a file."""

    def said(path: Path) -> dict[str, Any]:
        command = [exiftool, "-j", "-G1", "-n", "-a", str(path)]
        found: list[dict[str, Any]] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return found[0]

    return said


def exif(orientation: int = 1) -> bytes:
    """A block with a day, a camera and an orientation."""
    block = Image.Exif()
    block[0x0110], block[0x0112] = "Kamera Rekaan", orientation
    block.get_ifd(0x8769)[0x9003] = "2019:08:17 10:15:00"
    return block.tobytes()


def pixels(content: bytes) -> bytes:
    """The hash of the decoded picture."""
    with Image.open(BytesIO(content)) as opened:
        return hashlib.sha256(opened.tobytes()).digest()


def coded(content: bytes, ending: str) -> bytes:
    """The compressed picture: what must not change by a byte."""
    if ending == "jpg":
        return content[content.index(b"\xff\xda") :]
    mark, size = {"png": (b"IDAT", 4), "webp": (b"VP8 ", 0)}[ending]
    at = content.index(mark)
    end = len(content) - 12 if ending == "png" else at + 8 + int.from_bytes(content[at + 4 : at + 8], "little")
    return content[at - size : end]


@pytest.mark.parametrize("ending", SPLICED)
@pytest.mark.parametrize("before", ["plain", "exif", "xmp"])
def test_a_note_leaves_the_picture_alone(ending: str, before: str, tmp_path: Path, read: Read) -> None:
    more: dict[str, Any] = {"exif": exif()} if before == "exif" else {}
    more |= {"xmp": THEIRS} if before == "xmp" and ending != "png" else {}
    original = picture(ending, **more)
    copy = spliced(original, NOTE)
    assert copy is not None
    assert coded(copy, ending) == coded(original, ending)
    assert pixels(copy) == pixels(original)
    path = tmp_path / f"a.{ending}"
    path.write_bytes(copy)
    told = read(path)
    assert told["XMP-photoshop:DateCreated"] == "2019:08:17"
    assert told["XMP-dc:Description"] == NOTE.text
    assert not [value for key, value in told.items() if "Warning" in key]
    if before == "exif":
        assert told["ExifIFD:DateTimeOriginal"] == "2019:08:17 10:15:00"
    if before == "xmp" and ending != "png":
        assert told["XMP-xmp:Rating"] == 4


@pytest.mark.parametrize("ending", SPLICED)
def test_a_note_of_ours_proves_nothing_later(ending: str) -> None:
    copy = spliced(picture(ending), NOTE)
    assert copy is not None
    (found,) = inside(BytesIO(copy)).evidence
    assert (found.source, found.counts) == (Source.NOTED, False)
    again = spliced(copy, Note("Lain", "2018-01-01"))
    assert again is not None
    assert again.count(b"netral:note>") == 2
    assert NOTE.text.encode() not in again


def test_a_camera_s_own_date_is_not_written_over() -> None:
    old = b'<rdf:RDF><rdf:Description photoshop:DateCreated="2018-03-03"/></rdf:RDF>'
    assert packet(NOTE, old).count(b"DateCreated") == 1


@pytest.mark.parametrize("ending", ["heic", "avif", "tif", "mp4"])
def test_other_kinds_get_a_file_beside_them(ending: str) -> None:
    assert spliced(film("mp4") if ending == "mp4" else picture(ending), NOTE) is None


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("orientation", [1, 3, 6, 8, 5])
def test_a_strip_keeps_what_was_in_the_file(ending: str, orientation: int, tmp_path: Path, read: Read) -> None:
    original = picture(ending, (240, 160), exif=exif(orientation), icc_profile=PROFILE)
    path, copy = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    path.write_bytes(original)
    copy.write_bytes(stamped(original, WORDS))
    assert path.read_bytes() == original
    before, after = read(path), read(copy)
    for tag in ("ExifIFD:DateTimeOriginal", "IFD0:Model", "IFD0:Orientation", "ICC_Profile:ProfileDescription"):
        upright = ending == "heic" and tag == "IFD0:Orientation"  # a HEIC turns itself and is stored upright
        assert after.get(tag) == (1 if upright else before.get(tag)), tag
    assert before["ExifIFD:DateTimeOriginal"]
    with Image.open(path) as one, Image.open(copy) as other:
        upright, longer = ImageOps.exif_transpose(one).convert("RGB"), ImageOps.exif_transpose(other).convert("RGB")
    assert longer.width == upright.width
    assert longer.height > upright.height
    same = ImageChops.difference(upright, longer.crop((0, 0, *upright.size))).convert("L")
    assert sum(same.tobytes()) / len(same.tobytes()) < 6  # compressed anew, still the same picture
    below = longer.crop((0, upright.height, longer.width, longer.height)).convert("L")
    darkest, lightest = below.getextrema()
    assert darkest < 110, "letters"
    assert lightest > 230, "on paper"


@pytest.mark.parametrize("size", [(12, 9), (48, 32), (300, 40), (40, 300), (2400, 1600)])
@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "1", "I;16"])
def test_any_size_and_mode(size: tuple[int, int], mode: str) -> None:
    out = BytesIO()
    scene(size).convert("I" if mode == "I;16" else mode).convert(mode).save(out, "PNG")
    with Image.open(BytesIO(stamped(out.getvalue(), WORDS))) as copy:
        assert copy.height > size[1]
        assert copy.width >= size[0]


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff", box(b"ftyp", b"heic"), picture("jpg")[:200]])
def test_damage_is_refused(content: bytes) -> None:
    with pytest.raises(UnfitError):
        stamped(content, WORDS)


def test_a_sheet_shows_all() -> None:
    with Image.open(BytesIO(sheet([(picture("jpg"), "a.jpg"), (b"", "b.jpg"), (picture("heic"), WORDS)]))) as shown:
        assert shown.width == 3 * 256 + 16


@pytest.mark.parametrize("ending", FORMATS)
def test_a_report_shows_a_photo_that_carries_no_small_picture(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(picture(ending, (1600, 1200)) + bytes(SMALL))
    with open_tree([path]) as tree:
        (name,) = Album(tree).photos()
        assert Album(tree).preview(Album(tree).photo(name)) == ""
        album = Album(tree, shrunk=shrunk)
        shown = album.preview(album.photo(name))
    with Image.open(BytesIO(b64decode(shown.partition(",")[2]))) as opened:
        assert max(opened.size) == 240
    assert shrunk(b"\xff\xd8\xff") == b""
