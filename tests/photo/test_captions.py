"""Captions claim no more than the evidence: over random evidence, and against captions that people type."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netral.kit.spans import spans
from netral.kit.words import LANGS, Words
from netral.kit.zones import zone
from netral.model.photo import Dated, Evidence, Says, Source
from netral.model.time import UNKNOWN, Basis, Moment
from netral.photo.memory import remembered
from netral.photo.names import named
from netral.photo.stamps import Stamp, evidence, stamp
from netral.photo.typed import face, objections
from netral.photo.weigh import weighed
from netral.report.caption import TONES, Told, captions, fitting, length, merged
from netral.report.when import when

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 28, tzinfo=UTC)
WIB = zone("WIB")
TAKEN = (Source.EXIF_ORIGINAL, Source.XMP_CREATED, Source.GPS, Source.NAME_CAMERA, Source.VIDEO_HEADER)
BOUNDS = (Source.EXIF_MODIFIED, Source.NAME_RECEIVED, Source.POSTED, Source.UPLOADED)
ONE = datetime(2019, 8, 17, 10, 15)  # noqa: DTZ001 - a clock without a zone; often the same, as sources mostly agree
instants = st.just(ONE) | st.datetimes(datetime(2005, 1, 1), datetime(2026, 10, 1))  # noqa: DTZ001
zones = st.sampled_from([None, 7.0, 9.0, -10.0, 5.75, 0.0])
forms = st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"])
memories = st.sampled_from(
    ["2019", "sekitar 2015", "2012-05", "antara 2010 dan 2020", "17 Agustus 2019", "201X", "sebelum 2018"]
)


@st.composite
def pieces(draw: st.DrawFn) -> tuple[Evidence, ...]:
    """One piece of evidence, of any kind and as fine as it likes."""
    if draw(st.integers(0, 4)) == 0:
        return remembered(draw(memories))
    at, form, offset = draw(instants), draw(forms), draw(zones)
    read = stamp(f"{at:{form}}")
    assert read is not None
    bound = draw(st.booleans())
    source = draw(st.sampled_from(BOUNDS if bound else TAKEN))
    fine = Stamp(
        read.first, read.after, read.precision, None if offset is None or read.coarse else timedelta(hours=offset)
    )
    says, named = Says.NOT_AFTER if bound else Says.TAKEN, source in (Source.NAME_CAMERA, Source.NAME_RECEIVED)
    return evidence(source, says, fine, Basis.NAME if named else Basis.FILE)


def claims(text: str) -> Moment:
    """What the first days in a caption mean, on anybody's calendar."""
    return face(next(iter(spans(text))))


@given(st.lists(pieces(), max_size=4), st.sampled_from(LANGS), st.sampled_from(["WIB", "WIT"]))
def test_no_caption_claims_more_than_the_evidence(found: list[tuple[Evidence, ...]], lang: str, here: str) -> None:
    dated = weighed([one for each in found for one in each], NOW)
    phrase = when(dated, Words(lang), zone(here))
    if phrase:
        said = claims(phrase)
        assert said.start is None or (dated.taken.start is not None and said.start <= dated.taken.start)
        assert said.end is None or (dated.taken.end is not None and dated.taken.end <= said.end)
    else:
        assert dated.taken.start is dated.taken.end is None
    for text in captions(Told(dated), Words(lang), zone(here), TODAY):
        assert objections(text, dated, posted=UNKNOWN, today=TODAY) == ()


@given(st.lists(pieces(), min_size=1, max_size=4))
def test_every_caption_says_when_it_was_added(found: list[tuple[Evidence, ...]]) -> None:
    dated = weighed([one for each in found for one in each], NOW)
    ready = captions(Told(dated), Words("id"), WIB, TODAY)
    assert len(ready) == len(TONES)
    assert all("27 November 2026" in text for text in ready)


EXACT = named("IMG_20190817_101500.jpg")
WRITTEN = {
    "a day by the camera": (named("IMG_20190817_101500.jpg"), "17 Agustus 2019 menurut nama berkas"),
    "a bound": (named("IMG-20190310-WA0007.jpg"), "paling lambat 10 Maret 2019 menurut nama berkas"),
    "a memory": (remembered("sekitar 2019"), "sekitar tahun 2019 menurut ingatan saya"),
    "a month": (remembered("Agustus 2019"), "Agustus 2019 menurut ingatan saya"),
    "a second": (named("PXL_20190817_171500000.jpg"), "18 Agustus 2019"),
    "nothing": ((), ""),
    "a conflict": (
        (*named("IMG_20190817_101500.jpg"), *evidence(Source.EXIF_ORIGINAL, Says.TAKEN, stamp("2018:01:05 08:00:00"))),
        "antara 5 Januari 2018 dan 18 Agustus 2019 (catatan waktunya tidak seragam)",
    ),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_when(case: str) -> None:
    found, words = WRITTEN[case]
    assert when(weighed(found), Words("id"), WIB) == words


TYPED = {
    "the day itself": ("Foto diambil 17 Agustus 2019.", EXACT, ""),
    "the month": ("Foto ini diambil Agustus 2019", EXACT, ""),
    "the year, and other words": ("Bersama tetangga, kenangan 2019 🇮🇩", EXACT, ""),
    "a day earlier than the file": ("Foto diambil 17 Agustus 2018", EXACT, "backdated"),
    "a month earlier": ("Dokumentasi Juli 2019", EXACT, "backdated"),
    "later": ("Foto diambil 20 Agustus 2019", EXACT, "contradicts"),
    "a day where a bound is known": ("Foto diambil 1 Maret 2019", named("IMG-20190310-WA0007.jpg"), "too-exact"),
    "the bound": ("Foto diambil paling lambat 10 Maret 2019", named("IMG-20190310-WA0007.jpg"), ""),
    "later than the bound": ("Foto diambil Mei 2019", named("IMG-20190310-WA0007.jpg"), "contradicts"),
    "a memory where a bound is known": (
        "Foto diambil 1 Maret 2019 menurut ingatan saya", named("IMG-20190310-WA0007.jpg"), "",
    ),
    "a memory against the file": ("Foto diambil 17 Agustus 2018 seingat saya", EXACT, "backdated"),
    "no evidence": ("Foto diambil 17 Agustus 2019", (), "unproven"),
    "no evidence, a memory": ("Foto diambil 17 Agustus 2019 seingat saya", (), ""),
    "a note of yesterday": ("Foto 2019. Keterangan ini ditambahkan 26 November 2026.", EXACT, "noted"),
    "a note of today": ("Foto 2019. Keterangan ini ditambahkan 27 November 2026.", EXACT, ""),
    "a wrong posting": ("Foto 2019, diunggah 3 Mei 2020", EXACT, "posted"),
    "the posting": ("Foto 2019, diunggah 5 Mei 2020", EXACT, ""),
    "no day": ("Bersama Pak Budi Contoh", EXACT, ""),
    "in English": ("Photo taken 17 August 2018", EXACT, "backdated"),
}  # fmt: skip


@pytest.mark.parametrize("case", TYPED)
def test_typed(case: str) -> None:
    text, found, expected = TYPED[case]
    posted = Moment.on(date(2020, 5, 5), WIB, Basis.STATED)
    assert [one.code for one in objections(text, weighed(found), posted=posted, today=TODAY)] == [expected] * bool(
        expected
    )


def test_merging_keeps_what_was_there() -> None:
    assert merged("Upacara di alun-alun", "Catatan.") == "Upacara di alun-alun\n\nCatatan."
    assert merged(merged("Upacara", "Catatan."), "Catatan.") == "Upacara\n\nCatatan."
    assert merged("", "Catatan.") == "Catatan."


@pytest.mark.parametrize("platform", ["x", "instagram", "bluesky", "threads", "mastodon", "telegram"])
def test_platforms_have_limits(platform: str) -> None:
    notes = ("n" * 100, "n" * 40)
    most = {"x": 280, "instagram": 2200, "bluesky": 300, "threads": 500, "mastodon": 500, "telegram": 1024}[platform]
    assert fitting("a" * (most - 102), notes, platform).endswith("\n\n" + notes[0])
    assert fitting("a" * (most - 60), notes, platform).endswith("a\n\n" + notes[1])
    assert fitting("a" * (most - 10), notes, platform) == ""


def test_x_counts_some_letters_twice() -> None:
    assert length("Foto 🇮🇩", "x") == 9
    assert length("Foto 🇮🇩", "instagram") == 7


def test_posted_alone_is_told_as_such() -> None:
    posted = Moment.at(datetime(2019, 8, 17, 10, tzinfo=UTC))
    bound = Evidence(Source.POSTED, Says.NOT_AFTER, Moment(None, posted.end, Basis.BOUND))
    text = captions(Told(weighed([bound]), posted), Words("id"), WIB, TODAY)[0]
    assert text == "Diunggah 17 Agustus 2019. Keterangan tanggal ini ditambahkan 27 November 2026."
    assert captions(Told(Dated(), posted), Words("id"), WIB, TODAY)[0] == text
