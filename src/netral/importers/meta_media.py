"""Photos and videos in Meta's exports: what a file is, when it was taken, and the words a post shows beside it."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec import Struct

from netral.importers import meta
from netral.importers.context import Context
from netral.kit.ids import instagram_time
from netral.model.item import Media, MediaKind
from netral.model.time import UNKNOWN, Basis, Moment, Precision

DAY = re.compile(r"(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?!\d)")
ENDINGS = {
    **dict.fromkeys(("jpg", "jpeg", "png", "webp", "heic", "gif"), MediaKind.PHOTO),
    **dict.fromkeys(("mp4", "mov", "m4v", "webm", "avi"), MediaKind.VIDEO),
}


class Shown(Struct, frozen=True):
    """A post with photos or videos, or with words only. mark and stamp: its first file and its time as written."""

    at: Moment
    text: str
    media: tuple[Media, ...]
    href: str
    mark: str
    stamp: str


def shown(row: dict[str, Any], context: Context, since: datetime) -> Shown | None:
    """Photos and videos with words: a medium, several of them, or a record with labels; None where it shows nothing.

    Raises ValueError for no known shape.
    """
    if row and not {"media", "uri", "label_values"} & row.keys():
        raise ValueError("no known shape")
    record = next(meta.records(row)) if "label_values" in row else meta.Record(meta.text(row.get("title")))
    media = [*record.media] if record.modern else meta.listed(row.get("media")) or [row] * ("uri" in row)
    first: dict[str, Any] = media[0] if media else {}
    stamps = (row.get("creation_timestamp"), record.raw, *(one.get("creation_timestamp") for one in media))
    at = next((at for stamp in stamps if (at := meta.moment(stamp, since)).known), UNKNOWN)
    text = _caption(record, [meta.text(one.get("title")) for one in media])
    files = [one for one in media if one.get("uri")]
    if not files and not text:
        return None
    alone = len(media) == 1
    pictures = tuple(medium(one, context, caption="" if alone else meta.text(one.get("title"))) for one in files)
    stamp = next((meta.stamped(stamp) for stamp in stamps if meta.stamped(stamp)), 0)
    return Shown(at, text, pictures, record.href, str(first.get("uri") or text), str(stamp))


def medium(raw: dict[str, Any], context: Context, *, caption: str = "") -> Media:
    """A photo or video: its member, or its name where it is absent, what it is, when it was taken and uploaded."""
    uri, about = meta.text(raw.get("uri")), raw.get("media_metadata")
    about = about if isinstance(about, dict) else {}
    ending = uri.rpartition("/")[2].rpartition(".")[2].lower() if "." in uri.rpartition("/")[2] else ""
    guess = MediaKind.VIDEO if "video_metadata" in about else MediaKind.PHOTO
    kind = ENDINGS.get(ending, MediaKind.OTHER) if ending else guess
    uploaded = meta.moment(raw.get("creation_timestamp"))
    return Media(context.media(uri) or uri, kind, _taken(about), caption, uploaded)


def dated(record: meta.Record, address: str, context: Context) -> Moment:
    """The time written, else not before the post that the address names and not after the export."""
    at = record.at(meta.INSTAGRAM)
    since = instagram_time(address)
    since = since if since and meta.INSTAGRAM <= since < meta.NEVER else None
    if at.known or not (since or context.exported):
        return at
    return Moment(since, context.exported, Basis.ID if since else Basis.BOUND, Precision.RANGE)


def _caption(record: meta.Record, titles: list[str]) -> str:
    """The words of a post: its own where it has several media, else those of the medium; by label in new records."""
    if record.modern:
        own = meta.said(record.cells, "caption") or max(record.texts, key=len, default="")
        return own or next(iter(titles), "")
    first = next(iter(titles), "")
    return record.title or first if len(titles) > 1 else first or record.title


def _taken(about: dict[str, Any]) -> Moment:
    """The day in the photo's own metadata; the zone is not written, hence only the day."""
    for part in about.values():
        for exif in meta.listed(part.get("exif_data") if isinstance(part, dict) else None):
            stated = meta.moment(exif.get("taken_timestamp"), meta.ANCIENT)
            if stated.known:
                return Moment(stated.start, stated.end, Basis.FILE, stated.precision)
            found = DAY.match(meta.text(exif.get("date_time_original")))
            try:
                day = date(*map(int, found.groups())) if found else None
            except ValueError:
                continue
            if day:
                midnight = datetime.combine(day, time())
                return Moment.wall(midnight, midnight + timedelta(days=1), Basis.FILE, Precision.DAY)
    return UNKNOWN
