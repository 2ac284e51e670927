"""Ids that carry time, and stable short digests."""

import re
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

X_EPOCH = 1288834974657
DIGITS = 19  # of a signed 64-bit number
FIRST_SNOWFLAKE = 29700859247  # November 2010: ids before it count, they carry no time
FIRST_LINKEDIN = 1262304000000  # milliseconds: 2010; numbers before it count, they carry no time
FIRST_TIKTOK = 1388534400  # seconds: 2014, when its forerunner began
INSTAGRAM_EPOCH = 1314220021721
ALPHABET = {letter: n for n, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")}
SHORTCODE = re.compile(r"(?:^|/(?:p|reel|reels|tv|post)/)([A-Za-z0-9_-]{10,})/?(?:$|[?#])")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def snowflake_time(id_: str) -> datetime | None:
    """When an X status was made, from its id; None for ids that carry no time."""
    if not (id_.isascii() and id_.isdigit() and len(id_) <= DIGITS) or (number := int(id_)) < FIRST_SNOWFLAKE:
        return None
    return datetime.fromtimestamp(((number >> 22) + X_EPOCH) / 1000, UTC)


def instagram_time(address: str) -> datetime | None:
    """When an Instagram post was made, from its shortcode or address; None where there is none."""
    found = SHORTCODE.search(address)
    if not found:
        return None
    number = 0
    for letter in found[1][:11]:
        number = number * 64 + ALPHABET[letter]
    return instagram_moment(number)


def instagram_moment(number: int) -> datetime:
    """When an Instagram post was made, from its number."""
    return _EPOCH + ((number >> 23) + INSTAGRAM_EPOCH) * _MILLISECOND


def tiktok_time(id_: str) -> datetime | None:
    """When a TikTok video was made, from its id; None for ids that carry no time."""
    if not (id_.isascii() and id_.isdigit() and len(id_) <= DIGITS):
        return None
    seconds = int(id_) >> 32
    return _EPOCH + seconds * 1000 * _MILLISECOND if seconds >= FIRST_TIKTOK else None


def linkedin_time(id_: str) -> datetime | None:
    """When a LinkedIn post was made, from the number in its urn; None for numbers that carry no time."""
    if not (id_.isascii() and id_.isdigit() and len(id_) <= DIGITS):
        return None
    milliseconds = int(id_) >> 22
    return _EPOCH + milliseconds * _MILLISECOND if milliseconds >= FIRST_LINKEDIN else None


def digest(*parts: str) -> str:
    """A short stable hash of several texts."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
