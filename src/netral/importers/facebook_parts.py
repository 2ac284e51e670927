"""Pieces of Facebook exports: who the owner is, what an entry holds, and whom or what an address names."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from netral.importers import facebook_titles as titles
from netral.importers import meta
from netral.importers import meta_media as shows
from netral.importers.context import Context
from netral.model.item import Media, Target
from netral.model.time import UNKNOWN, Moment

MARKS = (
    "your_facebook_activity/**", "your_activity_across_facebook/**", "apps_and_websites_off_of_facebook/**",
    "posts/your_posts*.json", "posts/your_posts*.html", "comments/comments.json", "comments/comments.html",
    "comments_and_reactions/*", "likes_and_reactions/*", "profile_information/profile_information.*",
    "connections/followers/who_you*ve_followed.*", "connections/friends/your_friends.*",
    "following_and_followers/*", "friends_and_followers/*", "groups/your_group_membership_activity.*",
    "pages/pages_you*ve_liked.*", "pages/pages_and_profiles_you_follow.*", "events/your_event_responses.*",
)  # fmt: skip
HEADS = (
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:comments|group_comments|group_posts|page_likes|pages_followed|groups_joined)(?:_v\d)?"',
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:following|event_responses|profile|reactions|archived_stories|videos)_v\d"',
    rb'(?s)(?:\xef\xbb\xbf)?\s*\[\s*\{.{0,2000}?"data"\s*:\s*\[\s*\{\s*"(?:post|reaction|update_timestamp)"',
)
TOLD = ("title", "question", "description", "text")  # words of the owner in things attached
VERSIONS = tuple(f"_v{number}" for number in range(2, 10))
OWN = "own names"  # the note of what the owner is or was called
ADDRESS = re.compile(r"https?://(?:[\w-]+\.)?(?:facebook|fb)\.com/(?:pg/|@)?([a-z0-9.]{3,})(?=[/?#]|$)", re.IGNORECASE)
NUMBERED = re.compile(r"[?&]id=(\d+)|/(?:groups|people/[^/]+|pages/[^/]+)/(\d+)")
PLACES = frozenset(
    """
    dyi events games gaming groups hashtag help home.php l.php live login marketplace media messages notes pages people
    permalink.php photo photo.php photos posts profile.php reel reels saved share share.php sharer stories story.php
    video video.php videos watch
    """.split()  # noqa: SIM905 - read as a text
)


class Entry(Struct, frozen=True):
    """What one entry of an export holds; every field may be empty.

    quoted: words of the thing passed on. name: of a group, an album, an event or a place. event: it is of an event.
    """

    at: Moment
    title: str = ""
    text: str = ""
    quoted: str = ""
    name: str = ""
    link: str = ""
    media: tuple[Media, ...] = ()
    edited: Moment = UNKNOWN
    event: bool = False


def versions(*keys: str) -> list[str]:
    """A key in each of the spellings in which it was numbered so far."""
    return [f"{key}{ending}" for key in keys for ending in ("", *VERSIONS)]


def called(row: dict[str, Any]) -> list[str]:
    """What the owner is and was called, the present name first."""
    given = row.get("name")
    whole = given.get("full_name") if isinstance(given, dict) else given
    before = (one.get("name") for one in meta.listed(row.get("previous_names")))
    return [name for name in map(meta.text, (whole, *before)) if name]


def own(context: Context) -> tuple[str, ...]:
    """What the owner is called: as the archive says, and as they say themselves."""
    made = (context.account.name,) if context.account.name else ()
    return (*context.notes.get(OWN, ()), *made, *context.own)


def is_own(author: str, title: str, context: Context) -> bool:
    """Is the author the owner? Renamed people are known by the sentence above, which keeps the present name."""
    names = own(context)
    known = {name.casefold() for name in names}
    if not author or author.casefold() in known:
        return True
    if not known:
        return not title or titles.spoken_of(title, author)
    return any(titles.spoken_of(title, name) for name in names)


def data(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The entries of the data of a row."""
    return meta.listed(row.get("data"))


def attached(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The entries of everything attached to a row."""
    for one in meta.listed(row.get("attachments")):
        yield from meta.listed(one.get("data"))


def entry(row: dict[str, Any], context: Context) -> Entry:
    """An entry in the shape that posts have: data and attachments. No address is made of what has none."""
    given = data(row)
    if "attachments" not in row:
        return _plain(row, given)
    words = [said for one in given if (said := meta.text(one.get("post")))]
    pieces = list(attached(row))
    noted = [one["note"] for one in pieces if isinstance(one.get("note"), dict)]
    raw = [inner for one in (*pieces, *noted) for inner in meta.listed(one.get("media"))]
    described = list(dict.fromkeys(said for one in raw if (said := meta.text(one.get("description")))))
    own_words = "\n\n".join(dict.fromkeys(words)) or (described[0] if len(described) == 1 else "")
    own_words = own_words or "\n".join(_told(pieces))
    outside = [one["external_context"] for one in pieces if isinstance(one.get("external_context"), dict)]
    quoted = [meta.text(one.get("text")) for one in pieces] + [meta.text(one.get("name")) for one in outside]
    media = tuple(
        shows.medium(one, context, caption="" if said == own_words else said)
        for one in raw
        for said in (meta.text(one.get("description")),)
    )
    stamps = (row.get("timestamp"), row.get("creation_timestamp"), *(one.get("timestamp") for one in given))
    link = next((url for one in outside if (url := meta.text(one.get("url")) or meta.text(one.get("source")))), "")
    return Entry(
        first(*stamps), meta.text(row.get("title")), own_words, "\n".join(filter(None, dict.fromkeys(quoted))),
        next((name for one in pieces for name in _names(one)), ""), link if "//" in link else "", media,
        first(*(one.get("update_timestamp") for one in given)), any("event" in one for one in pieces),
    )  # fmt: skip


def _plain(row: dict[str, Any], given: list[dict[str, Any]]) -> Entry:
    """The same of an entry to which nothing is attached, as most are."""
    words = [said for one in given if (said := meta.text(one.get("post")))]
    changed = first(*(one["update_timestamp"] for one in given if "update_timestamp" in one))
    at = first(row.get("timestamp"), row.get("creation_timestamp"), *(one.get("timestamp") for one in given))
    return Entry(at, meta.text(row.get("title")), "\n\n".join(dict.fromkeys(words)), edited=changed)


def first(*stamps: object) -> Moment:
    """The first of several times that can be one."""
    return next((at for stamp in stamps if stamp and ((at := meta.moment(stamp)).known or at.end)), UNKNOWN)


def pointed(url: str = "", name: str = "") -> Target:
    """Whom or what an act points at, by an address of Facebook and a name."""
    found = ADDRESS.match(url)
    account = found[1].lower() if found and found[1].lower() not in PLACES else ""
    number = NUMBERED.search(url) if ADDRESS.match(url) else None
    ref = next(filter(None, number.groups()), "") if number else ""
    return Target("" if account.isdigit() else account, account if account.isdigit() else ref, name, url)


def _told(pieces: list[dict[str, Any]]) -> Iterator[str]:
    """The owner's words in things attached: a life event, something for sale, a question."""
    for one in pieces:
        for key in ("life_event", "for_sale_item", "poll", "note"):
            inner = one.get(key)
            if isinstance(inner, dict):
                yield from filter(None, (meta.text(inner.get(word)) for word in TOLD))


def _names(piece: dict[str, Any]) -> Iterator[str]:
    """Names in a thing attached: a group or album, an event, a place."""
    values = (
        piece.get("name"),
        *(inner.get("name") for key in ("event", "place") for inner in meta.listed(piece.get(key))),
    )
    yield from filter(None, map(meta.text, values))
