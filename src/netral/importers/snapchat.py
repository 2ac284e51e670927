"""Snapchat: friends, followed accounts, public stories; snaps kept for oneself, which are drafts: nobody sees them."""

import re
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.kit.dates import moment
from netral.kit.ids import digest
from netral.model.item import Account, Act, Audience, Item, Media, MediaKind, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

MEMORY = re.compile(r"(?:[?&](?:mid|sid)=|^)([0-9A-Fa-f-]{32,36})")
KINDS = {"image": MediaKind.PHOTO, "photo": MediaKind.PHOTO, "video": MediaKind.VIDEO}
FRIENDS = ("Friends", "Shortcuts")  # lists of a table of friends that stand; the second is a part of the first

snapchat = Importer(
    "snapchat",
    "Snapchat",
    marks=("memories_history.json", "json/chat_history.json", "json/snap_history.json", "html/memories_history.html"),
    probes={"memories_history*.json": rb'\s*\{\s*"Saved Media"', "friends.json": rb'\s*\{\s*"Friends"\s*:\s*\['},
    heads=(rb'\s*\{\s*"Saved Media"\s*:',),
)


@snapchat.document("json/account.json", "account.json", order=0)
def account(row: dict[str, Any], _where: Place, _context: Context) -> Iterator[Account | Left]:
    """Whose account it is."""
    about = row.get("Basic Information")
    if isinstance(about, dict) and _text(about, "Username"):
        yield Account("snapchat", "", _text(about, "Username").lower(), _text(about, "Name"))
    yield Left("left.account-data")


@snapchat.rows("memories_history*.json", keys=["Saved Media"], order=8)
def memories(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Snaps kept for oneself, since the day they were taken."""
    link = _text(row, "Media Download Url", "Download Link")
    taken = moment(_text(row, "Date"), UTC)
    kind = KINDS.get(_text(row, "Media Type").lower(), MediaKind.OTHER)
    if not (taken.known or link):
        raise ValueError("nothing in it")
    found = MEMORY.search(link)
    name = link.partition("?")[0] or f"memories/{_text(row, 'Date')}"
    at = Moment(taken.start, context.exported, Basis.BOUND, Precision.RANGE) if taken.start else UNKNOWN
    yield Item(
        f"snapchat:draft:{found[1].lower() if found else digest(link, str(taken.start), kind)}", "snapchat", Act.DRAFT,
        at, where, audience=Audience.PRIVATE, media=(Media(name, kind, taken),),
    )  # fmt: skip


@snapchat.document("friends.json", order=7)
def friends(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item | Left]:
    """Friends that stand; asked, blocked and former ones are no act."""
    for name, found in row.items():
        for one in found if isinstance(found, list) else [found]:
            if isinstance(one, dict) and name == FRIENDS[0]:
                yield _follow(one, where)
            elif isinstance(one, dict) and name != FRIENDS[1]:
                yield Left("left.no-act")


@snapchat.document("subscriptions.json", order=7)
def subscriptions(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Accounts and publishers followed, by name."""
    for kind, found in row.items():
        for one in found if isinstance(found, list) else []:
            name = one if isinstance(one, str) else _text(one, "Name", "Username") if isinstance(one, dict) else ""
            if name and not kind.lower().startswith(("hidden", "stories")):
                mark = digest(kind, name)
                yield Item(f"snapchat:follow:{mark}", "snapchat", Act.FOLLOW, UNKNOWN, where, target=Target(name=name))


@snapchat.rows("shared_story.json", keys=["Shared Story", "Spotlight Snaps", "Spotlight History"], order=3)
def stories(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Stories that everybody could see."""
    link, at = _text(row, "Story URL", "Snap URL", "Content URL"), moment(_text(row, "Created", "Story Date"), UTC)
    words = _text(row, "Description", "Caption")
    if not (link or at.known or words):
        raise ValueError("nothing in it")
    mark = _text(row, "Story Id", "Snap Id") or digest(link, str(at.start))
    media = (Media(link.partition("?")[0], MediaKind.OTHER),) if link else ()
    yield Item(f"snapchat:post:{mark}", "snapchat", Act.POST, at, where, words, audience=Audience.PUBLIC, media=media)


def _follow(row: dict[str, Any], where: Place) -> Item:
    handle, name = _text(row, "Username").lower(), _text(row, "Display Name")
    if not (handle or name):
        raise ValueError("nobody")
    at = moment(_text(row, "Creation Timestamp"), UTC)
    aim = Target(handle, name=name)
    return Item(f"snapchat:follow:{handle or digest(name)}", "snapchat", Act.FOLLOW, at, where, target=aim)


def _text(row: dict[str, Any], *names: str) -> str:
    found = (row.get(name) for name in names)
    return next((one.strip() for one in found if isinstance(one, str) and one.strip()), "")


snapchat.leave(
    "chat_history*.json",
    "snap_history*.json",
    "talk_history*.json",
    "my_ai*.json",
    "chat_media/**",
    why="left.messages",
)
snapchat.leave("memories/**", "shared_story/**", "profiles/**", why="left.media")
snapchat.leave("story_history*.json", "snap_map*.json", "search_history*.json", "snap_games*.json", "lenses*.json",
               "bitmoji*.json", "cameos*.json", "email_campaign_history*.json", why="left.seen")  # fmt: skip
snapchat.leave("ranking*.json", "snap_ads*.json", "ads*.json", why="left.ads")
snapchat.leave(
    "account_history*.json", "user_profile*.json", "location_history*.json", "purchase_history*.json",
    "shop_history*.json", "support_history*.json", "connected_apps*.json", "terms_history*.json",
    "in_app_reports*.json", "in_app_surveys*.json", "device_history*.json", why="left.account-data",
)  # fmt: skip
snapchat.leave("html/**", "index.html", why="left.viewer")
snapchat.blind("blind.story-gone", "blind.snapchat-words")
