"""From an archive with photos to findings: the photo's own day is read, told, and believed more than a note."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from makers.pictures import scene
from netral.check import Bench, check, items
from netral.kit.archive import open_tree
from netral.kit.words import LANGS, Words
from netral.kit.zones import zone
from netral.model.finding import Finding, Story
from netral.model.rule import Level
from netral.packs.load import load
from netral.photo.album import Album
from netral.report.caption import Told, captions, merged

AS_OF = date(2024, 11, 1)


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench.of(load())


def photo(taken: str) -> bytes:
    """A photo with a day in its EXIF and a small picture."""
    block, out = Image.Exif(), BytesIO()
    block.get_ifd(0x8769)[0x9003] = taken
    scene((320, 240)).save(out, "JPEG", exif=block)
    return out.getvalue()


def found(bench: Bench, text: str, posted: datetime, taken: str = "2019:08:17 10:15:00") -> Finding:
    """The finding on the only post of an Instagram export."""
    file = "media/posts/202410/1.jpg"
    post = {"media": [{"uri": file, "creation_timestamp": int(posted.timestamp()), "title": text}]}
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("your_instagram_activity/content/posts_1.json", json.dumps([post]))
        archive.writestr(file, photo(taken))
    packed.seek(0)
    with open_tree([("ig.zip", packed)]) as tree:
        report = check(items(tree), bench, as_of=AS_OF, album=Album(tree))
    (only,) = report.findings
    return only


TOGETHER = "Bersama Pak Bupati Budi Contoh seusai upacara"
OLD, ANEW = datetime(2019, 8, 17, 9, tzinfo=UTC), datetime(2024, 10, 10, 9, tzinfo=UTC)


def test_an_old_photo_posted_anew_is_the_dangerous_class(bench: Bench) -> None:
    one = found(bench, TOGETHER, ANEW)
    assert one.story is Story.ANEW
    assert one.level >= Level.CARE
    assert "jangan-unggah-ulang" in one.advice
    assert one.item.media[0].dated.day == date(2019, 8, 17)
    assert one.item.media[0].preview.startswith("data:image/jpeg;base64,")


def test_an_old_photo_is_kept_and_dated(bench: Bench) -> None:
    one = found(bench, TOGETHER, OLD)
    assert (one.rule, one.level, one.story) == ("FOTO-LAMA", Level.NOTE, Story.KEPT)
    assert one.advice[0] == "simpan-beri-tanggal"


def test_once_its_date_is_written_the_finding_turns(bench: Bench) -> None:
    one = found(bench, f"{TOGETHER}\n\nFoto ini diambil 17 Agustus 2019. Keterangan ditambahkan 1 November 2024.", OLD)
    assert (one.rule, one.level) == ("FOTO-LAMA", Level.CLEAR)
    assert one.advice[0] == "sudah-bertanggal"


def test_a_date_that_the_photo_belies_does_not_count(bench: Bench) -> None:
    one = found(bench, f"{TOGETHER}. Foto diambil 5 Mei 2015", OLD)
    assert one.advice[0] == "simpan-beri-tanggal"


def test_every_caption_of_ours_is_recognised_later(bench: Bench) -> None:
    """What we propose is what we look for."""
    before = found(bench, TOGETHER, OLD)
    for lang in LANGS:
        for note in captions(Told.of(before.item), Words(lang), zone("WIB"), AS_OF):
            after = found(bench, merged(TOGETHER, note), OLD)
            assert after.advice[0] == "sudah-bertanggal", note
