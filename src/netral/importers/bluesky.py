"""Bluesky: the repository of an account, which holds its own acts only."""

from collections.abc import Iterator
from typing import Any

from netral.importers import bluesky_parts as parts
from netral.importers.bluesky_repo import Record, records
from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.kit.car import HEADS
from netral.model.item import Account, Act, Audience, Item, Place, Target
from netral.model.time import Basis, Moment, Precision

FEED, GRAPH, ACTOR = "app.bsky.feed.", "app.bsky.graph.", "app.bsky.actor."
ACTS = {
    FEED + "like": Act.REACT,
    FEED + "repost": Act.SHARE,
    GRAPH + "follow": Act.FOLLOW,
}
NAMED = frozenset(
    {GRAPH + "list", GRAPH + "starterpack", FEED + "generator"}
)  # things with a name and words, seen by all

bluesky = Importer("bluesky", "Bluesky", heads=HEADS, probes=dict.fromkeys(("*.car",), b"|".join(HEADS)))


@bluesky.parsed("*.car", "*.car.*", "*getRepo*", "repo", by=records)
def repository(row: Record, where: Place, context: Context) -> Iterator[Account | Item]:
    """Posts, replies, quotes, reposts, likes, follows, lists and the profile; nothing is made of other records."""
    if row.did and context.account.id != row.did:
        yield Account("bluesky", row.did)
    match row.kind:
        case "app.bsky.feed.post":
            yield _post(row, where, context)
        case "app.bsky.actor.profile":
            yield from _profile(row, where, context)
        case "app.bsky.graph.verification":
            context.knows(parts.text(row.value.get("subject")), parts.text(row.value.get("handle")))
        case kind if kind in ACTS:
            yield _pointed(row, where, context)
        case kind if kind in NAMED:
            yield from _named(row, where)


def _post(row: Record, where: Place, context: Context) -> Item:
    value = row.value
    links = parts.facets(value, context)
    embed = parts.embedded(value.get("embed"), context)
    words = parts.words(value)
    reply = value.get("reply")
    answered = parts.address(reply.get("parent")) if isinstance(reply, dict) else ""
    if isinstance(reply, dict):
        act, target = Act.COMMENT, parts.target(answered, context)
    elif embed.quoted and not (words or embed.media or links):
        act, target = Act.SHARE, parts.target(embed.quoted, context)
    else:
        act, target = Act.POST, parts.target(embed.quoted, context) if embed.quoted else Target()
    return Item(
        f"bluesky:{act}:{row.address}", "bluesky", act, parts.moment(value, row.key), where, words, target,
        Audience.PUBLIC, embed.media, embed.words, tuple(dict.fromkeys((*links, *embed.links))),
    )  # fmt: skip


def _pointed(row: Record, where: Place, context: Context) -> Item:
    """A like, a repost or a follow: who or what it points at, nothing of what stands there."""
    act, at = ACTS[row.kind], parts.moment(row.value, row.key)
    aim = parts.address(row.value.get("subject"))
    if not aim:
        raise ValueError("no subject")
    return Item(
        f"bluesky:{act}:{row.address}", "bluesky", act, at, where,
        target=parts.target(aim, context), audience=Audience.PUBLIC,
    )  # fmt: skip


def _profile(row: Record, where: Place, context: Context) -> Iterator[Account | Item]:
    """What the owner says of themselves; since when, is not said."""
    value = row.value
    name = parts.text(value.get("displayName"))
    yield Account("bluesky", row.did, context.account.handle, name)
    since = parts.moment(value, "").start
    at = Moment(since, None, Basis.BOUND, Precision.RANGE) if since else Moment()
    site = parts.text(value.get("website"))
    words = "\n".join(filter(None, (name, parts.text(value.get("description")))))
    pictures = tuple(parts.medium(value[key], "", context) for key in ("avatar", "banner") if value.get(key))
    yield Item(
        f"bluesky:profile:{row.address}", "bluesky", Act.PROFILE, at, where, words, audience=Audience.PUBLIC,
        media=pictures, links=(site,) if site else (),
    )  # fmt: skip


def _named(row: Record, where: Place) -> Iterator[Item]:
    """A list, a starter pack or a feed: its name and description are the owner's words, for everybody to see."""
    value = row.value
    said: list[Any] = [value.get("name"), value.get("displayName"), value.get("description")]
    words = "\n".join(one for one in map(parts.text, said) if one)
    if words:
        at = parts.moment(value, row.key)
        yield Item(f"bluesky:post:{row.address}", "bluesky", Act.POST, at, where, words, audience=Audience.PUBLIC)


bluesky.leave("blob/**", "blobs/**", why="left.media")
bluesky.blind("blind.tagged", "blind.unliked", "blind.bluesky-likes", "blind.bluesky-foreign")
