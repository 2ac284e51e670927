"""Pieces of Mastodon archives: addresses of people and posts, times, audiences, media, and lists of accounts."""

import csv
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from netral.importers.context import Context
from netral.kit.stream import Broken
from netral.kit.zones import zone
from netral.model.item import Audience, Media, MediaKind
from netral.model.time import UNKNOWN, Basis, Moment

PERSON = re.compile(r"https?://([^/]+)/(?:users/|@|u/|profile/|ap/users/)([\w.-]+)(?:@([\w.-]+))?(?=/|$)")
STATUS = re.compile(r"/(?:statuses|@[\w.-]+(?:@[\w.-]+)?)/(\d{17,19})(?=/|$)")
HOST = re.compile(r"https?://([^/]+)/")
ADDRESS = re.compile(r"@?([\w.-]+(?:@[\w.-]+)?)", re.ASCII)
PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
FOUNDED, NEVER = datetime(2017, 11, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)  # ids carry time since then
YEARS = range(1990, 2100)  # posts may have been brought along from elsewhere; other years are damage
LINE = 1 << 16  # bytes of a line in a list of accounts
KINDS = {"image": MediaKind.PHOTO, "video": MediaKind.VIDEO}


def post_time(address: str) -> datetime | None:
    """When a post was made, from its address; None where the address carries no time."""
    found = STATUS.search(address)
    if not found:
        return None
    seconds = (int(found[1]) >> 16) / 1000
    known = FOUNDED.timestamp() <= seconds < NEVER.timestamp()
    return datetime.fromtimestamp(seconds, UTC) if known else None


def moment(text: object, address: str = "") -> Moment:
    """An ISO instant, else what the address of the post says."""
    try:
        made = datetime.fromisoformat(text.strip()) if isinstance(text, str) else None
    except ValueError:
        made = None
    if made and made.year in YEARS:
        basis = Basis.STATED if made.tzinfo else Basis.ASSUMED
        aware = made if made.tzinfo else made.replace(tzinfo=zone("WIB"))
        return Moment.at(aware.astimezone(UTC).replace(microsecond=0), basis)
    by_id = post_time(address)
    return Moment.at(by_id.replace(microsecond=0), Basis.ID) if by_id else UNKNOWN


def audience(to: list[str], cc: list[str]) -> Audience:
    """Who can see it: everybody, the followers, or only those it names."""
    if PUBLIC & {*to, *cc}:
        return Audience.PUBLIC
    limited = any(one.endswith(("/followers", "/#Public")) for one in (*to, *cc))
    return Audience.LIMITED if limited else Audience.PRIVATE


def listed(value: object) -> list[str]:
    """Addresses that stand alone, in a list, or as records with an id."""
    many = value if isinstance(value, list) else [value]
    named = (one.get("id") or one.get("href") if isinstance(one, dict) else one for one in many)
    return [one for one in named if isinstance(one, str) and one]


def address(value: object) -> str:
    """The first address in a value, else ""."""
    return next(iter(listed(value)), "")


def host(where: str) -> str:
    """The server in an address, in lower case."""
    found = HOST.match(where)
    return found[1].lower() if found else ""


def handle(where: str, context: Context) -> str:
    """Whose a post or profile is, as name@server; "" where the address does not say."""
    found = PERSON.match(where)
    if not found:
        return ""
    server, name, other = found.groups()
    known = context.handles.get(found[0]) or ("" if name.isdigit() else f"{name}@{other or server}")
    return known.lower()


def mentioned(tags: object, context: Context) -> dict[str, str]:
    """Who is called in a post: handle by address of the profile. They are noted for later."""
    found: dict[str, str] = {}
    for tag in tags if isinstance(tags, list) else [tags]:
        if isinstance(tag, dict) and tag.get("type") == "Mention" and isinstance(href := tag.get("href"), str):
            name, server = str(tag.get("name") or "").removeprefix("@").lower(), host(href)
            full = name if "@" in name or not (name and server) else f"{name}@{server}"
            found[href] = full or handle(href, context)
            context.knows(href, found[href])
    return found


def author(where: str, called: Mapping[str, str], context: Context) -> str:
    """Who wrote the post at an address: as it says, or the only one called who is at home on its server."""
    found = handle(where, context)
    if found or len(called) != 1:
        return found
    [(profile, name)] = called.items()
    return name if host(where) and host(where) == host(profile) else ""


def medium(record: dict[str, Any], context: Context) -> Media:
    """A photo, video or sound with its description; its file, or the address it would have."""
    link = record.get("url") or record.get("href")
    if isinstance(link, list):
        link = next(iter(link), "")
    where = (address(link) or (record.get("name") or "")).partition("?")[0]
    type_ = str(record.get("mediaType") or record.get("type") or "").lower().partition("/")[0]
    caption = record.get("name") or record.get("summary") or ""
    member = context.media(where) or where.removeprefix("/")
    return Media(member, KINDS.get(type_, MediaKind.OTHER), caption=caption if isinstance(caption, str) else "")


def accounts(stream: BinaryIO) -> Iterator[str | Broken]:
    """The handles in a list of accounts, with or without a line of heads."""
    lines = (line.decode("utf-8", "replace").lstrip("\ufeff").replace("\0", "") for line in iter(_line(stream), b""))
    reader, index = csv.reader(lines), 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            cells = [""]
        if cells is None:
            return
        found = ADDRESS.fullmatch(cells[0].strip()) if cells else None
        if found:
            yield found[1].lower()
        elif cells and index:
            yield Broken("row-unreadable", index)
        index += 1


def _line(stream: BinaryIO) -> Any:
    return lambda: stream.readline(LINE)
