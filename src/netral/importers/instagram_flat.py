"""Instagram's exports of 2018 to 2020: a few flat files, in which an act is a list of a time, words and a name."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from msgspec import Struct

from netral.importers import meta
from netral.importers import meta_media as shows
from netral.importers.context import Context
from netral.importers.frame import Row
from netral.kit.ids import digest
from netral.model.item import Account, Act, Audience, Item, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment

SEEN_BY = "seen by"  # the note of who can see what the account posts
PAIR, TRIPLE = 2, 3  # entries of a like, of a comment


class Flat(Struct, frozen=True):
    """One of the files: its name, how it begins, and what is made of it."""

    name: str
    begins: bytes
    row: Row
    order: int


def profile(row: dict[str, Any], where: Place, context: Context) -> Iterator[Account | Item]:
    """Whose account it is, and what the owner says of themselves."""
    yield Account(
        "instagram", "", meta.handle(meta.text(row.get("username"))), meta.text(row.get("name")), context.exported
    )
    private = row.get("private_account")
    if isinstance(private, bool):
        context.private = private
        context.notes[SEEN_BY] = [Audience.LIMITED if private else Audience.PUBLIC]
    site = meta.text(row.get("website"))
    yield Item(
        "instagram:profile:bio", "instagram", Act.PROFILE, UNKNOWN, where, meta.text(row.get("biography")),
        audience=Audience.PUBLIC, links=(site,) if site else (),
    )  # fmt: skip


def media(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts, stories and pictures of the profile; files of one post stand one after another with the same words."""
    seen = Audience(context.notes.get(SEEN_BY, [Audience.UNKNOWN])[0])
    for kind in ("photos", "videos", "stories", "profile"):
        act, audience = (Act.PROFILE, Audience.PUBLIC) if kind == "profile" else (Act.POST, seen)
        entries = [one for one in meta.listed(row.get(kind)) if meta.text(one.get("path"))]
        for (words, stamp), files in groupby(
            entries, lambda one: (meta.text(one.get("caption")), str(one.get("taken_at")))
        ):
            shown = tuple(shows.medium({"uri": one["path"]}, context) for one in files)
            id_ = f"instagram:{act}:" + digest(shown[0].member, words, stamp)
            yield Item(id_, "instagram", act, moment(stamp), where, words, audience=audience, media=shown)


def comments(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Comments, with whose post they were on."""
    for entry in _entries(row, TRIPLE):
        at, words, whose = (*map(str, entry), "", "")[:TRIPLE]
        id_ = "instagram:comment:" + digest(words, whose, at)
        yield Item(id_, "instagram", Act.COMMENT, moment(at), where, words, Target(meta.handle(whose)))


def likes(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Likes of posts and comments: when, and whose it was."""
    for entry in _entries(row, PAIR):
        at, whose = map(str, entry[:PAIR])
        yield Item(
            f"instagram:react:{digest(at, whose)}",
            "instagram",
            Act.REACT,
            moment(at),
            where,
            target=Target(meta.handle(whose)),
        )


def connections(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Follows of accounts and of hashtags; the other lists are no acts, or those of others."""
    for kind in ("following", "following_hashtags"):
        told = row.get(kind)
        for name, at in told.items() if isinstance(told, dict) else ():
            tag = kind == "following_hashtags"
            target = Target(name="#" + name.removeprefix("#")) if tag else Target(meta.handle(name))
            id_ = "instagram:follow:" + (target.name.lower() or target.account or digest(name))
            yield Item(id_, "instagram", Act.FOLLOW, moment(str(at)), where, target=target)


def moment(text: str) -> Moment:
    """An ISO time; the oldest exports write it in UTC without saying so."""
    try:
        at = datetime.fromisoformat(text)
        utc = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return UNKNOWN
    return (
        Moment.at(utc, Basis.STATED if at.tzinfo else Basis.ASSUMED) if meta.INSTAGRAM <= utc < meta.NEVER else UNKNOWN
    )


def _entries(row: dict[str, Any], least: int) -> Iterator[list[Any]]:
    """The lists in a file, of each of its kinds."""
    for many in row.values():
        yield from (
            (one for one in many if isinstance(one, list) and len(one) >= least) if isinstance(many, list) else ()
        )


OPENS = rb"(?s)\s*\{.{0,3000}?"
FILES = (
    Flat("profile.json", OPENS + rb'"(?:biography|profile_pic_url|private_account|date_joined)"\s*:', profile, 0),
    Flat("media.json", rb'\s*\{\s*"(?:photos|videos|stories|profile|direct|live)"\s*:\s*\[', media, 3),
    Flat("comments.json", rb'\s*\{\s*"(?:media|live|story)_comments"\s*:\s*\[', comments, 5),
    Flat("likes.json", rb'\s*\{\s*"(?:media_likes|comment_likes)"\s*:\s*\[', likes, 6),
    Flat(
        "connections.json", OPENS + rb'"(?:following|followers|close_friends|blocked_users)"\s*:\s*\{', connections, 7
    ),
)
BESIDE = {
    "left.messages": ("messages.json",), "left.seen": ("seen_content.json", "searches.json"),
    "left.saved": ("saved.json",),
    "left.no-act": ("stories_activities.json",),
    "left.media": ("photos/2*/**", "videos/2*/**", "stories/2*/**", "profile/2*/**"),
    "left.account-data": (
        "settings.json", "devices.json", "uploaded_contacts.json", "account_history.json", "autofill.json",
        "checkout.json",
        "information_about_you.json",
    ),
}  # fmt: skip
