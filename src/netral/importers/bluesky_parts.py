"""Pieces of Bluesky's records: addresses, times, links in texts, and what is embedded in a post."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct

from netral.importers.context import Context
from netral.kit.car import Link
from netral.kit.zones import zone
from netral.model.item import Media, MediaKind, Target
from netral.model.time import UNKNOWN, Basis, Moment

TID = re.compile(r"[234567abcdefghij][234567a-z]{12}")
LETTERS = {letter: n for n, letter in enumerate("234567abcdefghijklmnopqrstuvwxyz")}
ADDRESS = re.compile(r"at://([^/]+)(?:/([\w.-]+)/([\w.:~-]+))?")
HANDLE = re.compile(r"@?([\w-]+(?:\.[\w-]+)+)", re.ASCII)
PAGES = {"app.bsky.feed.post": "post", "app.bsky.graph.list": "lists", "app.bsky.feed.generator": "feed"}
POST = "app.bsky.feed.post"
EPOCH, FOUNDED = datetime(1970, 1, 1, tzinfo=UTC), datetime(2019, 1, 1, tzinfo=UTC)
NEVER = datetime(2100, 1, 1, tzinfo=UTC)
YEARS = range(1990, 2100)  # posts may have been brought along from elsewhere; other years are damage
KINDS = {"image": MediaKind.PHOTO, "video": MediaKind.VIDEO}
ENDINGS = ("", ".jpeg", ".jpg", ".png", ".webp", ".gif", ".mp4")  # of files that were fetched


class Embed(Struct, frozen=True):
    """What a post shows beside its words. quoted: the address of a post. words: what a linked page says of itself."""

    media: tuple[Media, ...] = ()
    quoted: str = ""
    words: str = ""
    links: tuple[str, ...] = ()


def tid_time(key: str) -> datetime | None:
    """When a record was made, from its key; None where the key carries no time."""
    if not TID.fullmatch(key):
        return None
    number = 0
    for letter in key:
        number = number * 32 + LETTERS[letter]
    made = EPOCH + timedelta(microseconds=number >> 10)
    return made if FOUNDED <= made < NEVER else None


def moment(value: dict[str, Any], key: str) -> Moment:
    """When a record says it was made, else what its key says."""
    try:
        made = datetime.fromisoformat(text(value.get("createdAt")).strip().upper())
    except ValueError:
        made = None
    if made and made.year in YEARS:
        basis = Basis.STATED if made.tzinfo else Basis.ASSUMED
        aware = made if made.tzinfo else made.replace(tzinfo=zone("WIB"))
        return Moment.at(aware.astimezone(UTC).replace(microsecond=0), basis)
    by_key = tid_time(key)
    return Moment.at(by_key.replace(microsecond=0), Basis.ID) if by_key else UNKNOWN


def text(value: object) -> str:
    """A text; "" for anything else."""
    return value if isinstance(value, str) else ""


def address(value: object) -> str:
    """What a record points at: an account, or the address of another record."""
    return text(value.get("uri")) or text(value.get("did")) if isinstance(value, dict) else text(value)


def target(where: str, context: Context) -> Target:
    """Whom or what an address means; the handle where the owner has called that account in a text."""
    found = ADDRESS.match(where)
    did, kind, key = found.groups() if found else (where, None, None)
    account = context.handles.get(did, "") if did.startswith("did:") else did.lower()
    page = f"/{PAGES[kind]}/{key}" if kind in PAGES else ""
    return Target(account, where, url=f"https://bsky.app/profile/{did}{page}" if did else "")


def words(value: dict[str, Any]) -> str:
    """The text of a post, and hashtags that stand outside it."""
    said, tags = text(value.get("text")), value.get("tags")
    many = [f"#{one.removeprefix('#')}" for one in tags if isinstance(one, str)] if isinstance(tags, list) else []
    outside = " ".join(one for one in dict.fromkeys(many) if one.casefold() not in said.casefold())
    return "\n".join(filter(None, (said, outside)))


def facets(value: dict[str, Any], context: Context) -> tuple[str, ...]:
    """The addresses in a text; who is called in it is noted. Places are counted in bytes."""
    raw, links = text(value.get("text")).encode("utf-8", "replace"), []
    for facet in _records(value.get("facets")):
        span = facet.get("index")
        start, end = (span.get("byteStart"), span.get("byteEnd")) if isinstance(span, dict) else (0, 0)
        for feature in _records(facet.get("features")):
            links.append(text(feature.get("uri")))
            if isinstance(start, int) and isinstance(end, int):
                _called(text(feature.get("did")), raw[max(start, 0) : max(end, 0)].decode("utf-8", "replace"), context)
    old = _records(value.get("entities"))  # until early 2023
    links += [text(one.get("value")) for one in old if one.get("type") == "link"]
    return tuple(dict.fromkeys(filter(None, links)))


def _called(did: str, shown: str, context: Context) -> None:
    handle = HANDLE.fullmatch(shown)
    if did and handle:
        context.knows(did, handle[1])


def embedded(embed: object, context: Context) -> Embed:
    """What is embedded in a post: pictures, a video, a linked page, a post, or a post and one of the others."""
    if not isinstance(embed, dict):
        return Embed()
    inner, beside = embed.get("record"), embedded(embed.get("media"), context) if "media" in embed else Embed()
    nested = inner.get("record") if isinstance(inner, dict) else None
    where = address(nested) or address(inner)
    quoted = where if f"/{POST}/" in where else ""
    other = target(where, context).url if where and not quoted else ""
    page = embed.get("external")
    page = page if isinstance(page, dict) else {}
    said = "\n".join(filter(None, (text(page.get("title")), text(page.get("description")))))
    links = filter(None, (text(page.get("uri")), other, *beside.links))
    return Embed((*_media(embed, context), *beside.media), quoted, said or beside.words, tuple(links))


def _media(embed: dict[str, Any], context: Context) -> Iterator[Media]:
    for one in _records(embed.get("images")):
        yield medium(one.get("image"), text(one.get("alt")), context)
    if embed.get("video"):
        yield medium(embed["video"], text(embed.get("alt")), context, MediaKind.VIDEO)


def medium(blob: object, alt: str, context: Context, kind: MediaKind = MediaKind.PHOTO) -> Media:
    """A picture or video: the file, or the link by which it could be fetched."""
    known = blob if isinstance(blob, dict) else {}
    ref = known.get("ref") or known.get("cid")
    ref = ref.get("$link") if isinstance(ref, dict) else ref
    link = str(ref) if isinstance(ref, Link | str) else ""
    file = next((found for end in ENDINGS if link and (found := context.media(link + end))), link and f"blob/{link}")
    type_ = text(known.get("mimeType")).partition("/")[0]
    return Media(file, KINDS.get(type_, MediaKind.OTHER) if type_ else kind, caption=alt)


def _records(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
