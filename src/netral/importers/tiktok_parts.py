"""Sections of TikTok exports, of every era: which list holds what, in JSON of any wrapping."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import msgspec
from msgspec import Raw, Struct

from netral.kit.stream import Broken

POSTED, POSTS = ("videolist", "postlist"), (["videos"], ["posts"], ["video"], ["post"])
MAPS = ("profilemap", "watchlivemap")
LONGEST = 192 << 20  # bytes of an export; lists that are only counted are not taken apart
DEEP = 8  # sections inside sections; real ones go to four
NOTHING = frozenset({"", "N/A", "None", "null", "NULL"})
LETTERS = re.compile(r"[^a-z]+")

# what a list holds, by its name without blanks; "" where the section around it decides
LISTS = {
    "itemfavoritelist": "like", "likelist": "like", "following": "follow", "followinglist": "follow",
    "commentslist": "comment", "sharehistorylist": "share", "repostlist": "repost", "videolist": "", "postlist": "",
    "golivelist": "live", "reviewslist": "review", "profilemap": "profile", "watchlivemap": "rooms",
    "favoritevideolist": "left.saved", "favoriteeffectslist": "left.saved", "favoritehashtaglist": "left.saved",
    "favoritesoundlist": "left.saved", "favoritecollectionlist": "left.saved", "favoritecommentlist": "left.saved",
    "fanslist": "left.others", "followerlist": "left.others", "searchlist": "left.seen", "hashtaglist": "left.no-act",
    "blocklist": "left.no-act", "loginhistorylist": "left.account-data", "statuslist": "left.account-data",
}  # fmt: skip
# what the lists of a section hold that have no name of their own here, by a word of the section
SECTIONS = {
    "deleted": "left.deleted", "browsing": "left.seen", "watch": "left.seen", "search": "left.seen",
    "directmessage": "left.messages", "chathistory": "left.messages", "groupchat": "left.messages", "ads": "left.ads",
    "offtiktok": "left.ads", "instantform": "left.ads", "settings": "left.account-data", "shop": "left.account-data",
    "income": "left.account-data", "purchase": "left.account-data", "login": "left.account-data",
    "status": "left.account-data", "location": "left.account-data", "autofill": "left.account-data",
    "favorite": "left.saved", "sticker": "left.saved", "aimoji": "left.account-data", "usagedata": "left.seen",
    "platforminfo": "left.account-data", "follower": "left.others",
}  # fmt: skip


class Entry(Struct, frozen=True):
    """A record: what it is, and its fields by name in small letters without blanks; what means nothing is absent.

    kind: an act's name, a reason for leaving it, or "" where it is not known.
    """

    kind: str
    fields: dict[str, Any] = {}

    def text(self, *names: str) -> str:
        """The first of these fields that says something."""
        found = (self.fields.get(name) for name in names)
        return next((str(one) for one in found if isinstance(one, str | int | float) and not isinstance(one, bool)), "")


def entries(stream: BinaryIO) -> Iterator[Entry | Broken]:
    """The records of a JSON export. Raises ValueError where it is none, or longer than a person's can be."""
    raw = stream.read(LONGEST + 1).removeprefix(b"\xef\xbb\xbf")
    if len(raw) > LONGEST:
        raise ValueError("too long")
    yield from _section("", Raw(raw), 0)


def _section(path: str, raw: Raw, depth: int) -> Iterator[Entry | Broken]:
    """The lists in a section, whatever is wrapped around them."""
    for name, value in _inner(raw).items():
        key = plain_name(name)
        first = _first(value)
        if first == b"[" or (first == b"{" and key in LISTS and (key in MAPS or _alone(value))):
            yield from _listed(LISTS.get(key) or _kind(path + key), value)
        elif first == b"{" and depth < DEEP:
            yield from _section(path + key + "/", value, depth + 1)


def _alone(value: Raw) -> bool:
    """Is this one record where a list should be, and not a section that is called like its list?"""
    inner = _inner(value)
    known = any(plain_name(name) in LISTS for name in inner)
    return bool(inner) and not known and not any(_first(one) in {b"[", b"{"} for one in inner.values())


def _first(value: Raw) -> bytes:
    """What kind of value it is, by its first sign; values may be as long as the file and are not copied."""
    return bytes(memoryview(value)[:16]).lstrip()[:1]


def _inner(raw: Raw) -> Mapping[str, Raw]:
    return msgspec.json.decode(raw, type=dict[str, Raw])


def _kind(path: str) -> str:
    """What a list without a name of its own holds, by the sections around it, the nearest first."""
    parts = path.split("/")
    if parts[-1] in POSTED and parts[-2:-1] in POSTS:
        return "post"
    for part in reversed(parts):
        found = next((kind for word, kind in SECTIONS.items() if word in part), "")
        if found:
            return found
    return ""


def _listed(kind: str, value: Raw) -> Iterator[Entry | Broken]:
    if kind == "rooms":
        yield from _rooms(value)
        return
    if kind.startswith("left.") and _first(value) == b"[":
        yield from (Entry(kind) for one in msgspec.json.decode(value, type=list[Raw]) if _first(one) == b"{")
        return
    found = msgspec.json.decode(value)
    for index, row in enumerate(found if isinstance(found, list) else [found]):
        if isinstance(row, dict):
            yield Entry(kind, fields(row))
        elif row is not None and kind and not kind.startswith("left."):
            yield Broken("row-unreadable", index)


def _rooms(value: Raw) -> Iterator[Entry]:
    """Live streams that were watched, each with what the owner said there."""
    found = msgspec.json.decode(value)
    rooms = list(found.values()) if isinstance(found, dict) else found if isinstance(found, list) else []
    for room in rooms:
        about = fields(room) if isinstance(room, dict) else {}
        yield Entry("left.seen", {})
        for name in ("comments", "questions"):
            spoken = about.get(name)
            for one in spoken if isinstance(spoken, list) else [spoken]:
                if isinstance(one, dict):
                    yield Entry("spoken", fields(one) | {"room": about.get("link", "")})


def fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record by plain names, without those that say nothing."""
    said = {plain_name(name): value for name, value in row.items() if value is not None}
    return {name: value for name, value in said.items() if not isinstance(value, str) or spoken(value)}


def spoken(value: str) -> bool:
    """Does a value say anything?"""
    return value.strip() not in NOTHING


def plain_name(name: str) -> str:
    """A name in small letters without blanks and signs."""
    return LETTERS.sub("", name.lower())
