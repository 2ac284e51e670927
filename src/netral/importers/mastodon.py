"""Mastodon: the archive of posts and media, since 2017, and the lists of accounts that are exported apart."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from netral.importers import mastodon_parts as parts
from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.kit.fragment import Plain, plain
from netral.kit.ids import digest
from netral.model.item import Account, Act, Audience, Item, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

COLLECTION = rb'(?s)(?:\xef\xbb\xbf)?\s*\{.{0,4000}?"type"\s*:\s*"OrderedCollection"'
JOINED = "joined"  # the note of when the account was opened
QUOTES = ("quote", "quoteUri", "quoteUrl", "quoteURL", "_misskey_quote")
BAGS = {"OrderedCollection", "Collection", "OrderedCollectionPage"}  # an outbox in which nothing is

mastodon = Importer(
    "mastodon",
    "Mastodon",
    marks=("following_accounts.csv",),
    probes={
        "outbox.json": COLLECTION,
        "likes.json": COLLECTION,
        "bookmarks.json": COLLECTION,
        "actor.json": rb'(?s)(?:\xef\xbb\xbf)?\s*\{.{0,4000}?"(?:preferredUsername|outbox|inbox)"\s*:',
        "following_accounts*.csv": rb"(?:\xef\xbb\xbf)?Account address",
    },
)


@mastodon.document("actor.json", order=0)
def actor(row: dict[str, Any], where: Place, context: Context) -> Iterator[Account | Item]:
    """Whose account it is, and what the owner says of themselves at the export."""
    me, name = parts.address(row.get("id")), _text(row.get("name"))
    bare, host = (
        _text(row.get("preferredUsername")).lower(),
        parts.host(me) or parts.host(parts.address(row.get("url"))),
    )
    full = f"{bare}@{host}" if bare and host else bare or parts.handle(me, context)
    context.knows(me, full)
    opened = parts.moment(row.get("published")).start
    if opened:
        context.notes[JOINED] = [opened.isoformat()]
    yield Account("mastodon", me, bare if bare in context.own else full, name, context.exported)
    bio = plain(_text(row.get("summary")))
    fields = [(_text(one.get("name")), plain(_text(one.get("value")))) for one in _records(row.get("attachment"))]
    lines = (name, bio.text, *(f"{label}: {value.text}" for label, value in fields))
    links = (*bio.links, *(link for _, value in fields for link in value.links))
    pictures = [row[key] for key in ("icon", "image") if isinstance(row.get(key), dict)]
    yield Item(
        "mastodon:profile:" + (me or full), "mastodon", Act.PROFILE, _bounded(context), where,
        "\n".join(filter(None, lines)), audience=Audience.PUBLIC, links=tuple(dict.fromkeys(links)),
        media=tuple(parts.medium(one, context) for one in pictures),
    )  # fmt: skip


@mastodon.rows("outbox.json", keys=["orderedItems"], order=3)
def outbox(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts, replies, boosts and direct messages."""
    kind, thing = row.get("type"), row.get("object")
    match kind, thing:
        case ("Create" | "Update", dict()):
            yield _note(thing, row, where, context)
        case ("Create" | "Update" | None, _):
            raise ValueError("no post")
        case ("Announce", _):
            yield _boost(row, where, context)
        case ("Like" | "EmojiReact", _):
            yield _liked(row, where, context)
        case (_, None) if kind not in BAGS and isinstance(row.get("content"), str):
            yield _note(row, row, where, context)


@mastodon.rows("likes.json", shape=Any, keys=["orderedItems"], order=6)
def likes(row: Any, where: Place, context: Context) -> Iterator[Item]:
    """Likes: addresses only, so not before the liked post was made and not after the export."""
    if isinstance(row, str):
        yield _liked({"object": row}, where, context)
    elif row.get("type") not in BAGS:
        yield _liked(row if "object" in row else {"object": row}, where, context)


@mastodon.parsed("following_accounts*.csv", "following.csv", by=parts.accounts, order=7)
def following(row: str, where: Place, context: Context) -> Iterator[Item]:
    """Follows, as they stood at the export."""
    yield Item(f"mastodon:follow:{row}", "mastodon", Act.FOLLOW, _bounded(context), where, target=Target(row))


def _note(note: dict[str, Any], activity: dict[str, Any], where: Place, context: Context) -> Item:
    id_ = parts.address(note.get("id")) or parts.address(activity.get("id")).removesuffix("/activity")
    called = parts.mentioned(note.get("tag"), context)
    said, enclosed = _said(note), _records(note.get("attachment"))
    media = tuple(parts.medium(one, context) for one in enclosed if one.get("type") != "Link")
    links = (*said.links, *(link for one in enclosed if one.get("type") == "Link" for link in parts.listed(one)))
    seen = _audience(note, activity)
    act, target = _deed(note, called, bare=not (said.text or media), context=context)
    if seen is Audience.PRIVATE or note.get("type") == "ChatMessage":
        first = next(iter(called.values()), "")
        act, target = Act.MESSAGE, target if target.account else Target(first, target.ref, url=target.url)
    made = note.get("published") or activity.get("published")
    written = parts.moment(made, id_)
    mark = id_ or digest(said.text, str(made))
    changed = note.get("updated")
    edited = parts.moment(changed) if changed and changed != made else UNKNOWN
    return Item(
        f"mastodon:{act}:{mark}", "mastodon", act, written, where, said.text, target, seen, media,
        links=tuple(dict.fromkeys(links)), edited=edited,
    )  # fmt: skip


def _deed(note: dict[str, Any], called: dict[str, str], *, bare: bool, context: Context) -> tuple[Act, Target]:
    """A reply, a post passed on without or with own words, or a post. bare: nothing of one's own is in it."""
    answered = parts.address(note.get("inReplyTo"))
    if answered:
        return Act.COMMENT, Target(parts.author(answered, called, context), url=answered)
    quoted = next((found for key in QUOTES if (found := parts.address(note.get(key)))), "")
    if quoted:
        return Act.SHARE if bare else Act.POST, Target(parts.author(quoted, {}, context), url=quoted)
    return Act.POST, Target()


def _said(note: dict[str, Any]) -> Plain:
    """The words of a post: the warning before it, the title, the text, the answers of a poll."""
    content = note.get("content")
    versions = note.get("contentMap")
    if not content and isinstance(versions, dict):
        content = next(iter(versions.values()), "")
    body = plain(_text(content))
    heads = [plain(_text(note.get(key))).text for key in ("name", "summary")]
    choices = [_text(one.get("name")) for key in ("oneOf", "anyOf") for one in _records(note.get(key))]
    lines = [*(head for head in heads if head != body.text), body.text, "\n".join(filter(None, choices))]
    return Plain("\n\n".join(filter(None, lines)), body.links)


def _boost(row: dict[str, Any], where: Place, context: Context) -> Item:
    """A post passed on: its address, or the post itself where it is the owner's own."""
    thing = row["object"]
    passed = parts.address(thing)
    said = _said(thing) if isinstance(thing, dict) else Plain()
    id_ = parts.address(row.get("id")).removesuffix("/activity")
    target = Target(parts.author(passed, {}, context), url=passed)
    at = parts.moment(row.get("published"), id_)
    mark, seen = id_ or digest(passed), _audience(row, row)
    return Item(f"mastodon:share:{mark}", "mastodon", Act.SHARE, at, where, said.text, target, seen, links=said.links)


def _liked(row: dict[str, Any], where: Place, context: Context) -> Item:
    thing = row["object"]
    liked = parts.address(thing)
    if not liked:
        raise ValueError("no address")
    at, since = parts.moment(row.get("published")), parts.post_time(liked)
    at = at if at.known else _bounded(context, since)
    text = _said(thing).text if isinstance(thing, dict) else ""
    target = Target(parts.author(liked, {}, context), url=liked)
    return Item(f"mastodon:react:{liked}", "mastodon", Act.REACT, at, where, text, target)


def _audience(note: dict[str, Any], activity: dict[str, Any]) -> Audience:
    known = next((one for one in (note, activity) if "to" in one or "cc" in one), None)
    return parts.audience(parts.listed(known.get("to")), parts.listed(known.get("cc"))) if known else Audience.UNKNOWN


def _bounded(context: Context, since: datetime | None = None) -> Moment:
    """Between the opening of the account, or what lies before an act, and the export."""
    basis = Basis.ID if since else Basis.BOUND
    joined = next(iter(context.notes.get(JOINED, ())), "")
    start = since or (datetime.fromisoformat(joined) if joined else None)
    return Moment(start, context.exported, basis, Precision.RANGE) if start or context.exported else UNKNOWN


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _records(value: object) -> list[dict[str, Any]]:
    many = value if isinstance(value, list) else [value]
    return [one for one in many if isinstance(one, dict)]


mastodon.leave("media_attachments/**", "avatar.*", "header.*", why="left.media")
mastodon.leave("bookmarks.json", "bookmarks*.csv", why="left.saved")
mastodon.leave("followers*.csv", why="left.others")
mastodon.leave(
    "lists*.csv", "blocked_accounts*.csv", "muted_accounts*.csv", "blocked_domains*.csv", "domain_blocks*.csv",
    "blocks.csv", "mutes.csv", why="left.no-act",
)  # fmt: skip
mastodon.blind("blind.tagged", "blind.unliked", "blind.mastodon-likes", "blind.mastodon-follows")
