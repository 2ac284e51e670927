"""What a file's name says of its day: cameras name what they take, messengers what they receive or save."""

import re
from datetime import timedelta

from netral.kit.ids import instagram_moment, snowflake_time
from netral.model.photo import Evidence, Says, Source
from netral.model.time import Basis
from netral.photo.stamps import Stamp, evidence, instant, seconds, stamp

DAY = r"(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)"
DASHED = r"(?P<y>20\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)"
CLOCK = r"(?P<h>[0-2]\d)(?P<n>[0-5]\d)(?P<s>[0-5]\d)"
APART = r"(?P<h>[0-2]?\d)[._: -](?P<n>[0-5]\d)[._: -](?P<s>[0-5]\d)"
HALF = r"(?:[ \u202f]?(?P<half>[AP]M))?"
TOOLS = r"(?:Scan|Scanned|InShot|Snapseed|Picsart|LINE_P|LINE_ALBUM)"
SCREENS = r"(?:Screenshot|Screen[ _]?Shot|Screenrecord(?:er)?|Screen_Recording|Tangkapan[_ ]Layar)"
SHOTS = r"(?:IMG|VID|MVIMG|PANO|DSC|CIMG|MOV|P|V|Photo|Camera)"
MORE = r"(?:[ _.~(+-].*)?"  # what copying, editing and bursts add
CAMERA, SCREEN, GOT, SAVED = Source.NAME_CAMERA, Source.NAME_SCREENSHOT, Source.NAME_RECEIVED, Source.NAME_SAVED
SAYS = {CAMERA: Says.TAKEN, SCREEN: Says.TAKEN, GOT: Says.NOT_AFTER, SAVED: Says.NOT_AFTER}

PATTERNS = tuple(
    (source, re.compile(f"(?:{text}){MORE}", re.IGNORECASE))
    for source, text in (
        (GOT, rf"(?:IMG|VID|PTT|AUD|STK|DOC|GIF)-{DAY}-WA\d+"),
        (GOT, rf"WhatsApp (?:Image|Video|Gambar) {DASHED} (?:at|pukul) {APART}{HALF}"),
        (GOT, rf"signal-{DASHED}-{CLOCK}"),
        (GOT, rf"signal-{DASHED}-{APART}"),
        (GOT, rf"signal-{DASHED}"),
        (GOT, rf"(?:photo|video|image)_(?:\d+@)?{DASHED}_{APART}"),  # Telegram on a computer
        (GOT, rf"(?:photo|video)_\d+@(?P<d>[0-3]\d)-(?P<m>[01]\d)-(?P<y>20\d\d)_{APART}"),
        (SAVED, rf"(?:IMG|VID)_{DAY}_{CLOCK}_\d{{3}}(?!\d)"),  # Telegram on a phone
        (SAVED, rf"{TOOLS}[_ -]?{DAY}(?:[_-]?{CLOCK})?(?:\d{{1,3}})?"),
        (SCREEN, rf"{SCREENS}[_ -]{DAY}[_-]?{CLOCK}"),
        (SCREEN, rf"{SCREENS}[_ -]{DASHED}(?:[_ -]|[ _](?:at|pukul)[ _]){APART}{HALF}"),
        (CAMERA, rf"(?P<utc>PXL)_{DAY}_{CLOCK}(?:\d{{1,3}})?"),
        (CAMERA, rf"{SHOTS}?[_-]?{DAY}[_-]?{CLOCK}(?:\d{{1,3}})?(?:HHT|AMP)?"),
        (CAMERA, rf"(?:WIN_{DAY}|C360_(?P<y2>20\d\d)-(?P<m2>[01]\d)-(?P<d2>[0-3]\d))[_-]{APART}"),
        (CAMERA, rf"{DASHED}[ _]{APART}"),
    )
)  # fmt: skip
EPOCH = re.compile(rf"(?:FB_IMG_|IMG_|mmexport|received_)?(1[2-9]\d{{11}}){MORE}", re.IGNORECASE)
INSTAGRAM = re.compile(r"(?:\d{6,13}_)?([1-3]\d{18})(?:_\d+)*(?:_n)?")
TWEET = re.compile(r"(\d{15,19})-[\w-]{10,}")
NOON = 12


def named(name: str) -> tuple[Evidence, ...]:
    """The evidence in a file's name, with or without folders; folders claim nothing."""
    stem = name.replace("\\", "/").rpartition("/")[2]
    stem = stem.rpartition(".")[0] or stem
    for source, pattern in PATTERNS:
        if (found := pattern.fullmatch(stem)) and (written := _written(found)):
            return evidence(source, SAYS[source], written, Basis.NAME)
    return _numbered(stem)


def _written(found: re.Match[str]) -> Stamp | None:
    parts = found.groupdict()
    day = [parts.get(one) or parts.get(f"{one}2") or "" for one in "ymd"]
    if not parts.get("h"):
        return stamp("-".join(day))
    hour = int(parts["h"])
    if half := (parts.get("half") or "").upper():
        hour = hour % NOON + NOON * (half == "PM")
    read = stamp(f"{'-'.join(day)} {hour:02}:{parts['n']}:{parts['s']}")
    return read.shifted(timedelta()) if read and parts.get("utc") else read


def _numbered(stem: str) -> tuple[Evidence, ...]:
    """Names that count milliseconds, or are ids that carry the time of posting."""
    if found := EPOCH.fullmatch(stem):
        return evidence(SAVED, Says.NOT_AFTER, seconds(int(found[1]) // 1000), Basis.NAME)
    instagram, tweet = INSTAGRAM.fullmatch(stem), TWEET.fullmatch(stem)
    at = instagram_moment(int(instagram[1])) if instagram else snowflake_time(tweet[1]) if tweet else None
    return evidence(Source.POST_ID, Says.NOT_AFTER, instant(at), Basis.ID) if at else ()
