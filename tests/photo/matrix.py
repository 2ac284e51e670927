"""The matrix: made files, when they were truly taken, and what an honest reader may say of it.

Every true day is one and the same; zones, containers, sources and lies around it differ.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from msgspec import Struct

from makers.pictures import FILMS, PICTURES, film

TRUE = datetime(2019, 8, 17, 3, 15, 0, tzinfo=UTC)
ZONES = {"wib": 7.0, "wit": 9.0, "kiritimati": 14.0, "baker": -12.0, "nepal": 5.75, "utc": 0.0}
ASKED = datetime(2026, 11, 27, tzinfo=UTC)
EXIF_CARRIERS = PICTURES
XMP_CARRIERS = PICTURES


class Case(Struct, frozen=True):
    """written: arguments of exiftool. beside: a file next to it. doubts, conflicts: by source. precision "": any."""

    name: str
    file: str
    written: tuple[str, ...] = ()
    precision: str = ""
    conflicts: tuple[tuple[str, str], ...] = ()
    doubts: tuple[str, ...] = ()
    beside: tuple[str, str] = ()  # type: ignore[assignment]
    posted: datetime | None = None
    memory: str = ""
    open: bool = False
    content: bytes = b""
    true: datetime = TRUE


def local(zone: float, at: datetime = TRUE) -> str:
    """A time on a clock of that zone, as exiftool takes it."""
    return f"{at.astimezone(timezone(timedelta(hours=zone))):%Y:%m:%d %H:%M:%S}"


def offset(zone: float) -> str:
    """`+07:00`."""
    return f"{'-' if zone < 0 else '+'}{int(abs(zone)):02}:{int(abs(zone) % 1 * 60):02}"


def original(zone: float, at: datetime = TRUE) -> str:
    """DateTimeOriginal."""
    return f"-EXIF:DateTimeOriginal={local(zone, at)}"


def position(at: datetime = TRUE) -> tuple[str, str]:
    """The time of a GPS position."""
    return f"-GPS:GPSDateStamp={at:%Y:%m:%d}", f"-GPS:GPSTimeStamp={at:%H:%M:%S}"


def alone() -> Iterator[Case]:
    """Each source alone, in each container that holds it."""
    for ending in EXIF_CARRIERS:
        file = f"DSC_0042.{ending}"
        for zone, hours in ZONES.items():
            yield Case(f"exif {zone} {ending}", file, (original(hours),), "day")
            zoned = (original(hours), f"-EXIF:OffsetTimeOriginal={offset(hours)}")
            yield Case(f"exif and zone {zone} {ending}", file, zoned, "second")
        yield Case(f"gps {ending}", file, position(), "second")
        yield Case(f"exif and gps {ending}", file, (original(7), *position()), "second")
        yield Case(f"digitized {ending}", file, (f"-EXIF:CreateDate={local(7)}",), "range", open=True)
        yield Case(f"modified {ending}", file, (f"-EXIF:ModifyDate={local(7)}",), "range", open=True)
        yield Case(f"nothing {ending}", file, (), "none", open=True)
    for ending in XMP_CARRIERS:
        file = f"IMG_0042.{ending}"
        day, month, year = f"{TRUE:%Y:%m:%d}", f"{TRUE:%Y:%m}", f"{TRUE:%Y}"
        yield Case(f"xmp and zone {ending}", file, (f"-XMP-exif:DateTimeOriginal={local(7)}+07:00",), "second")
        yield Case(f"xmp {ending}", file, (f"-XMP-exif:DateTimeOriginal={local(7)}",), "day")
        yield Case(f"xmp day {ending}", file, (f"-XMP-photoshop:DateCreated={day}",), "day")
        yield Case(f"xmp month {ending}", file, (f"-XMP-photoshop:DateCreated={month}",), "month")
        yield Case(f"xmp year {ending}", file, (f"-XMP-photoshop:DateCreated={year}",), "year")
        yield Case(f"xmp digitized {ending}", file, (f"-XMP-xmp:CreateDate={local(7)}+07:00",), "range", open=True)
    for ending in ("jpg", "tif"):
        time = (f"-IPTC:DateCreated={TRUE:%Y:%m:%d}", "-IPTC:TimeCreated=10:15:00+07:00")
        if ending == "jpg":
            yield Case("iptc", "a.jpg", time, "second")
            yield Case("iptc day", "a.jpg", time[:1], "day")
    yield Case("png text", "a.png", (f"-PNG:CreationTime={local(7)}",), "day")
    yield Case("png file time", "a.png", (f"-PNG:ModifyDate={local(0)}",), "none", open=True)


def films() -> Iterator[Case]:
    """Times of films."""
    for ending in FILMS:
        yield Case(f"header {ending}", f"MOV_0042.{ending}", (f"-QuickTime:CreateDate={local(0)}",), "second")
        keyed = (f"-Keys:CreationDate={local(7)}+07:00",)
        yield Case(f"keyed {ending}", f"MOV_0042.{ending}", keyed, "second")
        both = (f"-QuickTime:CreateDate={local(0)}", *keyed)
        yield Case(f"header and keyed {ending}", f"MOV_0042.{ending}", both, "second")
        yield Case(
            f"user {ending}", f"MOV_0042.{ending}", (f"-UserData:DateTimeOriginal={local(7)}+07:00",), "none", open=True
        )
        content = film(ending, TRUE + timedelta(hours=7), brand=b"XAVC")
        yield Case(f"header of a camera on local time {ending}", f"C0042.{ending}", (), "day", content=content)
        yield Case(f"header first {ending}", f"a.{ending}", (), "second", content=film(ending, TRUE, late=False))
        yield Case(f"no time in the header {ending}", f"a.{ending}", (), "none", open=True)
        named = f"VID_20190817_101500.{ending}"
        yield Case(f"header and name {ending}", named, (f"-QuickTime:CreateDate={local(0)}",), "second")


NAMES = {
    "IMG_20190817_101500.jpg": "day", "IMG_20190817_101500_BURST003.jpg": "day", "IMG20190817101500.jpg": "day",
    "20190817_101500.jpg": "day", "20190817_101500(0).jpg": "day", "PXL_20190817_031500123.jpg": "second",
    "PXL_20190817_031500123.PORTRAIT.jpg": "second", "MVIMG_20190817_101500.jpg": "day",
    "WIN_20190817_10_15_00_Pro.jpg": "day", "2019-08-17 10.15.00.jpg": "day", "VID_20190817_101500.mp4": "day",
    "Screenshot_20190817-101500.png": "day", "Screenshot_20190817-101500_WhatsApp.jpg": "day",
    "Screenshot_2019-08-17-10-15-00-123_com.instagram.android.jpg": "day",
    "Screenshot 2019-08-17 at 10.15.00.png": "day", "Screen Shot 2019-08-17 at 10.15.00 AM.png": "day",
    "IMG-20190817-WA0007.jpg": "range", "IMG-20190901-WA0007.jpg": "range", "VID-20200301-WA0001.mp4": "range",
    "WhatsApp Image 2019-08-20 at 09.00.00.jpeg": "range", "WhatsApp Image 2019-08-20 at 9.00.00 PM (1).jpeg": "range",
    "signal-2019-08-17-101500.jpg": "range", "signal-2021-05-03-12-34-56-789.jpg": "range",
    "photo_2020-01-02_10-11-12.jpg": "range", "photo_5@02-01-2020_10-11-12.jpg": "range",
    "IMG_20200102_101112_123.jpg": "range", "FB_IMG_1577934672000.jpg": "range", "1577934672000.jpg": "range",
    "12345678_2212345678901234567_1234567890_n.jpg": "range", "1234567890123456789-AbCdEfGhIjKlMn.jpg": "range",
    "IMG_1234.heic": "none", "DSC_0238.jpg": "none", "Salinan foto lama.jpg": "none", "20190817.jpg": "none",
    "IMG_20191399_101500.jpg": "none", "IMG_20190817_256199.jpg": "none", "received_10156789012345678.jpeg": "none",
}  # fmt: skip


def names() -> Iterator[Case]:
    """Names of phones and messengers; their files hold nothing."""
    for name, precision in NAMES.items():
        yield Case(f"name {name}", name, (), precision, open=precision in ("range", "none"))


def sidecars() -> Iterator[Case]:
    """Google's files beside photos."""
    told = json.dumps({"title": "DSC_0001.jpg", "photoTakenTime": {"timestamp": str(int(TRUE.timestamp()))}})
    plain = "DSC_0001.jpg"
    for ending in (f"{plain}.json", f"{plain}.supplemental-metadata.json", "DSC_0001.json"):
        yield Case(f"sidecar {ending}", plain, (), "second", beside=(ending, told))
    long = "A_name_that_is_as_long_as_names_are_allowed_.jpg"
    for cut in (f"{long}.s.json", f"{long[:46]}.json"):
        yield Case(f"cut sidecar {cut}", long, (), "second", beside=(cut, told))
    yield Case("sidecar of a number", "DSC_0001(1).jpg", (), "second", beside=("DSC_0001.jpg(1).json", told))
    newer = "DSC_0001.jpg.supplemental-metadata(1).json"
    yield Case("newer sidecar of a number", "DSC_0001(1).jpg", (), "second", beside=(newer, told))
    yield Case("sidecar of an edited copy", "DSC_0001-edited.jpg", (), "second", beside=(f"{plain}.json", told))
    yield Case("sidecar of another", "DSC_0002.jpg", (), "none", beside=(f"{plain}.json", told), open=True)
    yield Case("broken sidecar", plain, (), "none", beside=(f"{plain}.json", '{"photoTakenTime": [}'), open=True)
    received = json.dumps({"photoTakenTime": {"timestamp": str(int(TRUE.timestamp()) + 86400 * 90)}})
    name = "IMG-20191115-WA0003.jpg"
    yield Case("sidecar of a received file", name, (), "range", beside=(f"{name}.json", received), open=True)


def lies() -> Iterator[Case]:
    """Clocks that nobody set, that ran ahead, or that no camera can have had."""
    for day in ("1904:01:01", "1970:01:01", "1980:01:01", "1980:01:06", "2000:01:01", "1999:12:31", "1969:12:31"):
        reset = (f"-EXIF:DateTimeOriginal={day} 00:00:12",)
        yield Case(f"reset {day}", "a.jpg", reset, "none", doubts=("exif-original:reset",), open=True)
        named = "IMG_20190817_101500.jpg"
        yield Case(f"reset {day} beside a name", named, reset, "day", doubts=("exif-original:reset",))
    future = ("-EXIF:DateTimeOriginal=2031:01:01 12:00:00",)
    yield Case("future", "a.jpg", future, "none", doubts=("exif-original:future",), open=True)
    nothing = ("-EXIF:DateTimeOriginal=0000:00:00 00:00:00",)
    yield Case("no time at all", "a.jpg", nothing, "none", open=True)
    early = (original(7), "-EXIF:Model=iPhone 13")
    against = (("exif-original", "model"),)
    yield Case(
        "older than its camera", "a.jpg", early, "range", against, ("exif-original:model",),
        true=datetime(2022, 5, 1, tzinfo=UTC), open=True,
    )  # fmt: skip
    for model in ("iPhone 8", "iPhone 11", "SM-G975F", "SM-S906L"):
        yield Case(f"camera that was there {model}", "a.jpg", (original(7), f"-EXIF:Model={model}"), "day")
    zero = (f"-QuickTime:CreateDate={local(0, datetime(1970, 1, 1, tzinfo=UTC))}",)
    yield Case("film of 1970", "a.mp4", zero, "none", doubts=("video-header:reset",), open=True)


def conflicts() -> Iterator[Case]:
    """Sources that disagree: whichever is right, the interval holds it."""
    other = TRUE - timedelta(days=400)
    name = "IMG_20190817_101500.jpg"
    yield Case("exif against a name", name, (original(7, other),), "range", (("exif-original", "name-camera"),))
    yield Case(
        "name against exif", "IMG_20180712_101500.jpg", (original(7),), "range", (("exif-original", "name-camera"),)
    )
    stale = TRUE - timedelta(hours=5)
    yield Case("old position", "a.jpg", (original(7), *position(stale)), "day", doubts=("gps:stale",))
    yield Case("slow position", "a.jpg", (original(7), *position(TRUE - timedelta(seconds=40))), "minute")
    there = ("-GPS:GPSLatitude=1.9", "-GPS:GPSLatitudeRef=N", "-GPS:GPSLongitude=157.4", "-GPS:GPSLongitudeRef=W")
    yield Case("position far away", "a.jpg", (original(-10), *position(), *there), "second")
    yield Case(
        "old position far away", "a.jpg", (original(-10), *position(stale), *there), "day", doubts=("gps:stale",)
    )
    zoned = (original(7), "-EXIF:OffsetTimeOriginal=+07:00", *position(TRUE - timedelta(hours=3)))
    yield Case("old position, zone known", "a.jpg", zoned, "second", doubts=("gps:stale",))
    xmp = (original(7), f"-XMP-exif:DateTimeOriginal={local(7, other)}")
    yield Case("exif against xmp", "a.jpg", xmp, "range", (("exif-original", "xmp-original"),))
    late = TRUE + timedelta(days=300)
    for posted in (TRUE + timedelta(hours=1), TRUE + timedelta(days=30)):
        yield Case(
            f"clock ahead of the posting {posted:%d}", "a.jpg", (original(7, late),), "range",
            (("exif-original", "posted"),), ("exif-original:late",), posted=posted, open=True,
        )  # fmt: skip
    yield Case("posted at once", "a.jpg", (original(7),), "day", posted=TRUE + timedelta(minutes=5))
    yield Case("posted only", "a.jpg", (), "range", posted=TRUE + timedelta(days=5), open=True)
    received = (("exif-original", "name-received"),)
    yield Case(
        "received before it was taken", "IMG-20190901-WA0001.jpg", (original(7, late),), "range", received, open=True
    )
    yield Case("received after it was taken", "IMG-20190901-WA0001.jpg", (original(7),), "day")
    yield Case(
        "next day's name", "IMG_20190818_001000.jpg", (original(7),), "range", (("exif-original", "name-camera"),)
    )


def together() -> Iterator[Case]:
    """Sources that say the same, each in its own way, as most photos of phones have them."""
    named, zoned = "IMG_20190817_101500.jpg", "-EXIF:OffsetTimeOriginal=+07:00"
    both = (original(7), f"-XMP-exif:DateTimeOriginal={local(7)}")
    yield Case("exif and a name", named, (original(7),), "day")
    yield Case("exif a second later and a name", named, (original(7, TRUE + timedelta(seconds=1)),), "day")
    yield Case("exif, zone and a name", named, (original(7), zoned), "second")
    yield Case("exif, xmp and a name", named, both, "day")
    yield Case("exif, xmp, iptc and a name", named, (*both, f"-IPTC:DateCreated={TRUE:%Y:%m:%d}"), "day")
    yield Case(
        "exif, digitized, modified",
        "a.jpg",
        (original(7), f"-EXIF:CreateDate={local(7)}", f"-EXIF:ModifyDate={local(7)}"),
        "day",
    )
    told = json.dumps({"photoTakenTime": {"timestamp": str(int(TRUE.timestamp()))}})
    yield Case("exif, a name and a sidecar", named, (original(7),), "second", beside=(f"{named}.json", told))
    yield Case("film's header and a name", "VID_20190817_101500.mp4", (f"-QuickTime:CreateDate={local(0)}",), "second")


def memories() -> Iterator[Case]:
    """What the person remembers, alone and beside files."""
    told = {
        "2019": "year", "2019~": "year", "sekitar 2019": "year", "2019-08": "month", "17 Agustus 2019": "day",
        "sekitar Agustus 2019": "month", "antara 2018 dan 2020": "range", "201X": "range", "2018/2020": "range",
        "akhir 2019": "range",
    }  # fmt: skip
    for text, precision in told.items():
        yield Case(f"memory {text}", "a.jpg", (), precision, memory=text)
    yield Case("memory, wrong by a year, of sekitar", "a.jpg", (), "year", memory="sekitar 2018")
    yield Case("memory below a file", "a.jpg", (original(7),), "day", (("owner", "exif-original"),), memory="2015")
    yield Case("memory that agrees with a file", "a.jpg", (original(7),), "day", memory="2019")
    yield Case("memory within a bound", "IMG-20190901-WA0001.jpg", (), "range", memory="2019")
    against = (("owner", "name-received"),)
    yield Case("memory beyond a bound", "IMG-20190901-WA0001.jpg", (), "range", against, memory="2021", open=True)


MATRIX = tuple(
    case for cases in (alone, films, names, sidecars, lies, conflicts, together, memories) for case in cases()
)  # fmt: skip
