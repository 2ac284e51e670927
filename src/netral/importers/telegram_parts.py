"""Pieces of Telegram exports: texts in pieces, moments, media, kinds of chats."""

from datetime import UTC, datetime, timedelta
from typing import Any

from netral.importers.context import Context
from netral.importers.meta_media import ENDINGS
from netral.kit.text import sound
from netral.kit.zones import zone
from netral.model.item import Audience, Media, MediaKind
from netral.model.time import UNKNOWN, Basis, Moment

KINDS_OF_CHAT = (
    b"personal_chat|bot_chat|saved_messages|replies|verification_codes|private_group|private_supergroup|"
    b"public_supergroup|private_channel|public_channel"
)
AUDIENCES = {
    "personal_chat": Audience.PRIVATE, "bot_chat": Audience.PRIVATE, "private_group": Audience.LIMITED,
    "private_supergroup": Audience.LIMITED, "private_channel": Audience.LIMITED, "public_supergroup": Audience.PUBLIC,
    "public_channel": Audience.PUBLIC,
}  # fmt: skip
LEFT = {
    "contacts": "left.no-act", "frequent_contacts": "left.no-act", "sessions": "left.account-data",
    "web_sessions": "left.account-data", "other_data": "left.account-data", "about": "left.viewer",
    "ringtones": "left.account-data", "stories": "left.telegram-stories", "saved": "left.saved",
    "channel": "left.telegram-channel",
}  # fmt: skip
KINDS = {
    "photo": MediaKind.PHOTO, "video_file": MediaKind.VIDEO, "animation": MediaKind.VIDEO,
    "video_message": MediaKind.VIDEO,
}  # fmt: skip
FOUNDED, NEVER = datetime(2013, 8, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
LINKS = ("link", "text_link")
FARTHEST = timedelta(hours=14)  # how far a clock may lie from UTC


def text(value: object) -> str:
    """A text, "" for anything else; halves of characters become signs that stand for them."""
    return sound(value) if isinstance(value, str) else ""


def full_name(person: dict[str, Any]) -> str:
    """First and last name."""
    return " ".join(filter(None, (text(person.get("first_name")), text(person.get("last_name")))))


def channel(kind: str) -> bool:
    """Is it something one follows, not something one is in?"""
    return kind.endswith("_channel")


def audience(kind: str) -> Audience:
    """Who can read a chat."""
    return AUDIENCES.get(kind, Audience.UNKNOWN)


def spoken(message: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The words of a message, which stand there in one piece or in several, and the addresses in it."""
    body = message.get("text")
    pieces = body if isinstance(body, list) else [body]
    said = "".join(text(one.get("text") if isinstance(one, dict) else one) for one in pieces)
    entities = message.get("text_entities")
    marked = [one for one in (entities if isinstance(entities, list) else pieces) if isinstance(one, dict)]
    links = [text(one.get("href") or one.get("text")) for one in marked if one.get("type") in LINKS]
    poll = message.get("poll")
    if isinstance(poll, dict):
        answers = poll.get("answers")
        told = [text(one.get("text")) for one in answers if isinstance(one, dict)] if isinstance(answers, list) else []
        said = "\n".join(filter(None, (said, text(poll.get("question")), *told)))
    return said.strip(), tuple(dict.fromkeys(filter(None, links)))


def moment(message: dict[str, Any], key: str, like: dict[str, Any] | None = None) -> Moment:
    """When something was: by the count of seconds, else by the wall clock of the computer that exported.

    like: a record of the same export that has both, by which the wall clock can be placed.
    """
    exact = _instant(message.get(f"{key}_unixtime"))
    if exact:
        return Moment.at(exact)
    wall = _wall(message.get(key))
    if not wall:
        return UNKNOWN
    away = _away(like) if like else None
    if away is not None:
        return Moment.at(_utc(wall) - away)
    aware = wall if wall.tzinfo else wall.replace(tzinfo=zone("WIB"))
    return Moment.at(aware.astimezone(UTC), Basis.STATED if wall.tzinfo else Basis.ASSUMED)


def _away(like: dict[str, Any]) -> timedelta | None:
    """How far the exporting computer's clock lay from UTC."""
    exact, wall = _instant(like.get("date_unixtime")), _wall(like.get("date"))
    away = _utc(wall) - exact if exact and wall else None
    return away if away is not None and abs(away) <= FARTHEST else None


def _utc(wall: datetime) -> datetime:
    return wall.replace(tzinfo=UTC)


def _wall(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found and FOUNDED.year <= found.year < NEVER.year else None


def _instant(value: object) -> datetime | None:
    try:
        seconds = int(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else -1
    except ValueError:
        return None
    known = FOUNDED.timestamp() <= seconds < NEVER.timestamp()
    return datetime.fromtimestamp(seconds, UTC) if known else None


def media(message: dict[str, Any], context: Context) -> tuple[Media, ...]:
    """The photo or file of a message; of those that were not exported only a sentence stands there."""
    kind = text(message.get("media_type"))
    found = [(key, path) for key in ("photo", "file") if (path := text(message.get(key))) and not path.startswith("(")]
    return tuple(medium(path, context, KINDS.get(kind if key == "file" else key)) for key, path in found[:1])


def medium(path: str, context: Context, kind: MediaKind | None = None) -> Media:
    """A file by the path that the export gives it."""
    ending = path.rpartition(".")[2].lower()
    return Media(context.media(path) or path, kind or ENDINGS.get(ending, MediaKind.OTHER))
