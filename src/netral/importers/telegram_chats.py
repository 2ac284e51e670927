"""A Telegram export as a stream: what stands at its root, and the messages of each chat that are the owner's."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec import Struct, field

from netral.importers import telegram_parts as parts
from netral.importers.context import Context
from netral.kit.stream import Broken
from netral.kit.text import sound
from netral.kit.walk import Path, Walk
from netral.model.time import UNKNOWN, Basis, Moment, Precision

LISTS = ("chats", "left_chats")
UNSEEN = frozenset({"saved_messages", "verification_codes", "replies"})  # chats that nobody else reads
JOINS = frozenset({"join_group_by_link", "join_group_by_request", "create_group", "create_channel", "invite_members"})
SINGLE = ("name", "type", "id", "messages")


class Chat(Struct):
    """A chat. key: its id. standing, left: it is in the list of chats that were not left, or were."""

    name: str = ""
    kind: str = ""
    key: str = ""
    standing: bool = False
    left: bool = False
    joined: bool = False
    first: Moment = UNKNOWN
    strangers: bool = False


class Root(Struct, frozen=True):
    """Something beside the chats."""

    key: str
    value: Any


class Message(Struct, frozen=True):
    """A message or event that concerns the owner. mine: they wrote it. by: who brought them into the chat."""

    chat: Chat
    value: dict[str, Any]
    mine: bool = False
    joined: bool = False
    by: str = ""
    reactions: tuple[dict[str, Any], ...] = ()


class Ended(Struct, frozen=True):
    """A group or channel that the owner is in, without a message that says since when. before: at the latest."""

    chat: Chat
    before: Moment


class Me(Struct):
    """Who the owner is: by number, as whole exports say, or by the names they told."""

    ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def records(stream: BinaryIO, context: Context) -> Iterator[Root | Message | Ended | Broken | None]:
    """What concerns the owner, None for others' messages."""
    me = Me(_numbers(context.own), set(context.own))
    chat, found = Chat(), False
    place: Path = ()
    for each in Walk(stream, _enters).values():
        if isinstance(each, Broken):
            yield each
            continue
        path, value = each
        here = path[:3] if path[:1] and path[0] in LISTS else ()
        if here != place:
            yield from _ended(chat)
            chat, place = Chat(standing=here[:1] == ("chats",), left=here[:1] == ("left_chats",)), here
        inner = path[len(here) :]
        if here or (path and path[0] in SINGLE):
            if len(inner) == 1:
                _describe(chat, str(inner[0]), value)
            elif isinstance(value, dict):
                one = _judged(chat, value, me)
                found = found or (one is not None and one.mine)
                yield one
        elif path and path[0] == "personal_information" and isinstance(value, dict):
            _introduce(me, value)
            yield Root("personal_information", value)
        elif path:
            yield Root(str(path[0]), value)
    yield from _ended(chat)
    if not (found or me.ids) and chat.strangers:
        yield Broken("chat-name-absent" if me.names else "chat-owner", 0)


def _enters(path: Path) -> bool:
    """The root, the lists of chats, a chat, its messages."""
    match path:
        case () | ("messages",):
            return True
        case (("chats" | "left_chats"), *rest):
            return len(rest) <= 2 or (len(rest) == 3 and rest[2] == "messages")  # noqa: PLR2004 - list, number, messages
    return False


def _numbers(names: frozenset[str]) -> set[str]:
    return {name.removeprefix("user") for name in names if name.removeprefix("user").isdigit()}


def _introduce(me: Me, person: dict[str, Any]) -> None:
    if person.get("user_id"):
        me.ids.add(str(person["user_id"]))
    me.names.update(filter(None, [parts.full_name(person).casefold()]))


def _describe(chat: Chat, key: str, value: Any) -> None:
    match key:
        case "name":
            chat.name = parts.text(value)
        case "type":
            chat.kind = parts.text(value)
        case "id":
            chat.key = sound(str(value)) if isinstance(value, (int, str)) else ""


def _judged(chat: Chat, value: dict[str, Any], me: Me) -> Message | None:
    """What a message has to do with the owner; None for nothing."""
    if chat.kind in UNSEEN:
        return None
    mine, joined, by = _mine(chat, value, me), False, ""
    chat.strangers = chat.strangers or not mine
    if value.get("type") == "service":
        mine, (joined, by) = False, _joined(value, me)
        chat.joined = chat.joined or joined
    reactions = tuple(_reactions(value, me))
    if mine and not chat.first.known:
        chat.first = parts.moment(value, "date")
    return Message(chat, value, mine, joined, by, reactions) if mine or joined or reactions else None


def _mine(chat: Chat, value: dict[str, Any], me: Me) -> bool:
    """Did the owner write it? What a channel says is theirs only where it is signed by them, or is their channel."""
    sender, name = _number(value.get("from_id")), parts.text(value.get("from")).casefold()
    if parts.channel(chat.kind) or sender.startswith("channel"):
        return not me.names.isdisjoint({name, parts.text(value.get("author")).casefold()})
    if me.ids and sender:
        return sender in me.ids
    if chat.kind in {"personal_chat", "bot_chat"} and chat.key and sender:
        return sender != chat.key
    return name in me.names


def _number(value: object) -> str:
    """A person's number, with or without the word before it that newer exports have."""
    return str(value).removeprefix("user") if isinstance(value, (str, int)) else ""


def _joined(value: dict[str, Any], me: Me) -> tuple[bool, str]:
    """Does an event bring the owner into the chat, and who else did it?"""
    action, actor = value.get("action"), parts.text(value.get("actor"))
    if action not in JOINS:
        return False, ""
    number = _number(value.get("actor_id"))
    own = number in me.ids if me.ids and number else actor.casefold() in me.names
    members = value.get("members")
    called = isinstance(members, list) and any(parts.text(one).casefold() in me.names for one in members)
    if action == "invite_members":
        return called, "" if own else actor
    return own or called, "" if own else actor


def _reactions(value: dict[str, Any], me: Me) -> Iterator[dict[str, Any]]:
    given = value.get("reactions")
    for one in given if isinstance(given, list) else ():
        recent = one.get("recent") if isinstance(one, dict) else None
        for each in recent if isinstance(recent, list) else ():
            number = _number(each.get("from_id")) if isinstance(each, dict) else ""
            if number and number in me.ids:
                yield each | {"emoji": one.get("emoji")}


def _ended(chat: Chat) -> Iterator[Ended]:
    shared = chat.kind.endswith(("_group", "_supergroup", "_channel"))
    if chat.standing and shared and chat.key and not chat.joined:
        end = chat.first.end
        yield Ended(chat, Moment(None, end, Basis.BOUND, Precision.RANGE) if end else UNKNOWN)
