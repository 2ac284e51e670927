"""Telegram Desktop: whole exports and single chats, as JSON or pages. Only the owner's own messages become acts."""

from collections.abc import Iterable, Iterator
from typing import Any

from netral.importers import telegram_parts as parts
from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.importers.telegram_chats import Ended, Message, Root, records
from netral.importers.telegram_pages import PAGE, Line, Owned, lines
from netral.kit.ids import digest
from netral.kit.text import sound
from netral.model.item import Account, Act, Audience, Item, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

HEAD = (
    rb'(?s)(?:\xef\xbb\xbf)?\s*\{.{0,600}?"(?:about"\s*:\s*"[^"]*Telegram'
    rb'|name"\s*:.{0,400}?"type"\s*:\s*"(?:' + parts.KINDS_OF_CHAT + rb')")'
)

telegram = Importer(
    "telegram",
    "Telegram",
    heads=(HEAD, PAGE),
    probes={"*.json": HEAD, "messages*.html": PAGE, "export_results.html": PAGE},
)


@telegram.parsed("result*.json", by=records, noted=True, order=2)
@telegram.parsed("*.json", by=records, noted=True, order=2, begins=HEAD)
def export(row: Root | Message | Ended | None, where: Place, context: Context) -> Iterable[Account | Item | Left]:
    """The person, their messages, joins and reactions, and the groups and channels they are in."""
    match row:
        case Root():
            return _root(row, where, context)
        case Message():
            return _message(row, where, context)
        case Ended():
            return _member(row, where)
    return ()


def _root(row: Root, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    match row.key, row.value:
        case "personal_information", dict():
            yield from _person(row.value, where)
        case "profile_pictures", list():
            for number, one in enumerate(one for one in row.value if isinstance(one, dict)):
                media = parts.media(one, context)
                yield Item(
                    f"telegram:profile:picture-{digest(str(one.get('date')), str(number))}", "telegram", Act.PROFILE,
                    parts.moment(one, "date"), where, audience=Audience.UNKNOWN, media=media,
                )  # fmt: skip
        case _:
            yield Left(parts.LEFT.get(row.key, ""))


def _person(value: dict[str, Any], where: Place) -> Iterator[Account | Item]:
    name = parts.full_name(value)
    handle = parts.text(value.get("username")).removeprefix("@").lower()
    id_ = sound(str(value.get("user_id") or ""))
    yield Account("telegram", id_, handle, name)
    said = "\n".join(filter(None, (name, parts.text(value.get("bio")))))
    yield Item(f"telegram:profile:{id_ or handle}", "telegram", Act.PROFILE, UNKNOWN, where, said)


def _message(row: Message, where: Place, context: Context) -> Iterator[Item]:
    chat, value = row.chat, row.value
    key, at = sound(f"{chat.key}-{value.get('id')}"), parts.moment(value, "date")
    seen, target = parts.audience(chat.kind), Target(ref=chat.key, name=chat.name)
    if row.mine and value.get("type") == "message":
        said, links = parts.spoken(value)
        source = parts.text(value.get("forwarded_from"))
        shared = bool(source) and source != parts.text(value.get("from"))
        act = Act.SHARE if shared else Act.POST if parts.channel(chat.kind) else Act.MESSAGE
        aim = Target(ref=chat.key, name=source) if shared else target
        yield Item(
            f"telegram:{act}:{key}", "telegram", act, at, where, said, aim, seen, parts.media(value, context),
            links=links, edited=parts.moment(value, "edited"),
        )  # fmt: skip
    for reaction in row.reactions:
        said, links = parts.spoken(value)
        whom = parts.text(value.get("from")) or chat.name
        yield Item(
            f"telegram:react:{key}-{digest(parts.text(reaction.get('emoji')))}", "telegram", Act.REACT,
            parts.moment(reaction, "date", like=value), where, said, Target(ref=chat.key, name=whom), seen, links=links,
        )  # fmt: skip
    if row.joined:
        act = Act.FOLLOW if parts.channel(chat.kind) else Act.JOIN
        gone = Moment(at.start, context.exported, Basis.BOUND, Precision.RANGE) if chat.left and at.start else UNKNOWN
        yield Item(
            f"telegram:{act}:{key}", "telegram", act, at, where, target=target, audience=seen, by=row.by, ended=gone
        )  # fmt: skip


def _member(row: Ended, where: Place) -> Iterator[Item]:
    """A group or channel that stands in the list: joined at some time, before the first message there."""
    chat = row.chat
    act = Act.FOLLOW if parts.channel(chat.kind) else Act.JOIN
    yield Item(
        f"telegram:{act}:{chat.key}", "telegram", act, row.before, where, target=Target(ref=chat.key, name=chat.name),
        audience=parts.audience(chat.kind),
    )  # fmt: skip


@telegram.parsed("export_results.html", by=lines, noted=True, order=1)
@telegram.parsed("messages*.html", by=lines, noted=True, order=3, begins=PAGE)
def page(row: Line | Owned, where: Place, context: Context) -> Iterable[Account | Item | Left]:
    """The messages of a page under the owner's name; pages beside JSON say the same again."""
    if context.media("result.json"):
        return (Left("left.index"),)
    if isinstance(row, Owned):
        return (Account("telegram", "", row.handle, row.name),)
    return _line(row, where, context) if row.mine else ()


def _line(row: Line, where: Place, context: Context) -> Iterator[Item]:
    key = digest(row.folder, row.chat, row.id)
    target = Target(name=row.source or row.chat)
    if row.joined:
        yield Item(f"telegram:join:{key}", "telegram", Act.JOIN, row.at, where, target=target, by=row.by)
        return
    act = Act.SHARE if row.source else Act.MESSAGE
    media = tuple(parts.medium(one, context) for one in row.files)
    yield Item(f"telegram:{act}:{key}", "telegram", act, row.at, where, row.text, target, media=media, links=row.links)


telegram.leave(
    "photos/**", "video_files/**", "voice_messages/**", "round_video_messages/**", "stickers/**", "files/**",
    "profile_pictures/**", "stories/**", "chats/chat_*/photos/**", "chats/chat_*/**", why="left.media",
)  # fmt: skip
telegram.leave("lists/*.html", "contacts.html", "sessions.html", why="left.no-act")
telegram.leave("css/*", "js/*", "images/*", why="left.viewer")
telegram.blind("blind.tagged", "blind.telegram-channels", "blind.telegram-secret", "blind.telegram-reactions")
