"""Google Photos, from Takeout: a private library. What lies in it was not posted, so its photos are drafts with dates.

The file beside a photo says when it was taken, what it is called and what was written under it. Its own name is cut,
numbered and translated; the name inside it, its folder and its number find the photo.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.importers.google_photos_names import KINDS, beside, ending
from netral.importers.titles import made as made_on
from netral.kit.ids import digest
from netral.model.item import Act, Audience, Item, Media, MediaKind, Place
from netral.model.time import UNKNOWN, Basis, Moment, Precision

FOUNDED, NEVER = datetime(1826, 1, 1, tzinfo=UTC), datetime(2101, 1, 1, tzinfo=UTC)  # the first photo of all
UPLOADED = datetime(2004, 1, 1, tzinfo=UTC)  # nothing was uploaded to Picasa, where albums came from, before
SIDECAR = (
    rb'(?s)(?:\xef\xbb\xbf)?\s*\{.{0,4000}?"(?:photoTakenTime|photoLastModifiedTime|googlePhotosOrigin|geoDataExif)"'
)
ALBUM = (
    rb'(?s)(?:\xef\xbb\xbf)?\s*\{(?:\s*"albumData"\s*:\s*\{)?\s*"(?:title|description|access)"\s*:'
    rb'.{0,3000}?"(?:access|date)"\s*:'
)
ROOTS = ("Google Photos", "Google Foto*", "Google フォト")
OTHERS = ("fromPartnerSharing", "fromSharedAlbum")

google_photos = Importer(
    "google_photos",
    "Google Photos",
    marks=tuple(f"{root}/**" for root in ROOTS),
    probes={"*.json": SIDECAR},
    repeats=True,
)


@google_photos.document("*.json", begins=SIDECAR, order=6)
@google_photos.document("*.supplemental-metadata*.json", "*.supplemental-meta*.json", "*.suppl*.json", order=6)
def sidecars(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item | Left]:
    """A photo or video in the library; those in the bin, and those of partners, are left."""
    origin = row.get("googlePhotosOrigin")
    if _true(row.get("trashed")):
        yield Left("left.deleted")
    elif isinstance(origin, dict) and any(one in origin for one in OTHERS):
        yield Left("left.others")
    else:
        yield _photo(row, where, context)


@google_photos.document("*.json", begins=ALBUM)
def albums(_row: dict[str, Any], _where: Place, _context: Context) -> Iterator[Left]:
    """What an album is called; its photos have their own files."""
    yield Left("left.index")


def _photo(row: dict[str, Any], where: Place, context: Context) -> Item:
    title, words = _text(row.get("title")), _text(row.get("description"))
    taken = _stamped(row.get("photoTakenTime"), FOUNDED)
    made = _stamped(row.get("creationTime"), UPLOADED)
    files = beside(where.member, title, context)
    if not (title or files or taken.known):
        raise ValueError("nothing in it")
    since = made.start or taken.start
    at = Moment(since, made_on(context), Basis.BOUND, Precision.RANGE) if since else UNKNOWN
    media = tuple(Media(name, KINDS.get(ending(name), MediaKind.OTHER), taken) for name in files or (title,) if name)
    mark = digest(title, str(taken.start), str(made.start))
    return Item(
        f"google_photos:draft:{mark}", "google_photos", Act.DRAFT, at, where, words, audience=Audience.PRIVATE,
        media=media,
    )  # fmt: skip


def _stamped(value: object, since: datetime) -> Moment:
    """A time in seconds, which may be text; the words beside it are translated and say nothing more."""
    stamp = value.get("timestamp") if isinstance(value, dict) else value
    try:
        seconds = int(str(stamp))
    except ValueError:
        return UNKNOWN
    if not since.timestamp() <= seconds < NEVER.timestamp() or seconds == 0:
        return UNKNOWN
    return Moment.at(datetime.fromtimestamp(seconds, UTC))


def _true(value: object) -> bool:
    return value is True or (isinstance(value, str) and value.lower() == "true")


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


google_photos.leave(
    "print-subscriptions.json", "shared_album_comments.json", "user-generated-memory-titles.json", why="left.no-act"
)
google_photos.leave(
    *(f"{root}/*/*.{end}" for root in ROOTS for end in ("???", "jpeg", "heic", "heif", "webp", "avif", "tiff", "mp")),
    why="left.media",
)
google_photos.leave(*(f"*.{end}" for end in KINDS), why="left.media", spare=True)
google_photos.leave("archive_browser.html", why="left.viewer")
google_photos.blind("blind.google-photos-shared", "blind.google-photos-zone")
