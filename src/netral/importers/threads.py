"""Threads: the folder inside Instagram exports and the exports of Threads alone, as JSON or as pages."""

from collections.abc import Iterator
from typing import Any

from netral.importers import meta, meta_pages
from netral.importers import meta_media as shows
from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.importers.meta_pages import page
from netral.kit.ids import digest
from netral.model.item import Account, Act, Audience, Item, Place, Target
from netral.model.time import UNKNOWN

BEGINS = rb'(?:\xef\xbb\xbf)?\s*\{\s*"text_post_app_'
KEY = "text_post_app_text_post_app_{0}"
SEEN_BY = "seen by"  # the note of who can see what the account posts

threads = Importer(
    "threads",
    "Threads",
    marks=("threads/threads_and_replies.*", "threads_and_replies/threads_and_replies.*", "threads/liked_threads.*"),
    heads=(BEGINS,),
    probes={"*.json": BEGINS},
    mojibake=True,
    repeats=True,
)


@page(threads, "threads/personal_information.html", by=meta_pages.labelled, order=0)
@threads.rows("threads/personal_information.json", keys=[KEY.format("profile")], order=0)
@threads.rows("personal_information.json", keys=[KEY.format("profile")], order=0, begins=BEGINS)
def profile(row: dict[str, Any], where: Place, context: Context) -> Iterator[Account | Item]:
    """Whose account it is, who can see it, and what the owner says of themselves."""
    for record in meta.records(row):
        handle = meta.handle(meta.said(record.cells, "username"))
        yield Account("threads", "", handle, meta.said(record.cells, "name"), context.exported)
        private = meta.said(record.cells, "private").lower()
        if private:
            context.notes[SEEN_BY] = [Audience.LIMITED if private in meta.TRUE else Audience.PUBLIC]
        bio = meta.said(record.cells, "bio")
        if bio:
            id_ = "threads:profile:bio"
            yield Item(id_, "threads", Act.PROFILE, UNKNOWN, where, bio, audience=Audience.PUBLIC)


@page(threads, "threads/threads_and_replies.html", "threads_and_replies.html", by=meta_pages.shown, order=3)
@threads.rows("threads_and_replies.json", keys=["text_post_app_text_posts"], order=3)
def posts(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts and replies."""
    yield from _shown(row, where, context)


def _shown(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """A post, or a reply, which is only marked as one: whom it answers is not in the export."""
    found = shows.shown(row, context, meta.INSTAGRAM)
    if found:
        parts = [one.get("text_app_post") for one in (row, *meta.listed(row.get("media")))]
        reply = any(isinstance(one, dict) and one.get("is_reply") in {True, "true"} for one in parts)
        act = Act.COMMENT if reply else Act.POST
        seen = Audience(context.notes.get(SEEN_BY, [Audience.UNKNOWN])[0])
        id_ = f"threads:{act}:" + digest(found.mark, found.text, found.stamp)
        yield Item(id_, "threads", act, found.at, where, found.text, Target(url=found.href), seen, found.media)


@threads.rows("archived_threads.json", keys=["text_post_app_text_app_archived_posts"], order=4)
def archived(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts that the owner took out of sight: the words, where they are there."""
    if {"media", "uri"} & row.keys():
        yield from _shown(row, where, context)
        return
    for record in meta.records(row):
        words = [text for text in record.texts if not meta.handle(text)]
        text = meta.said(record.cells, "caption") or max(words, key=len, default="")
        if text or record.href:
            id_ = "threads:post:" + digest(text, record.href, str(record.raw))
            at = record.at(meta.INSTAGRAM)
            yield Item(id_, "threads", Act.POST, at, where, text, Target(url=record.href))


@page(threads, "liked_threads.html", by=meta_pages.listed, order=6)
@threads.rows("liked_threads.json", keys=["text_post_app_media_likes"], order=6)
def likes(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Likes: whose post it was, and its address."""
    for record in meta.records(row):
        account = meta.handle(record.title) or meta.handle_in(record.href) or meta.person(record).account
        at = shows.dated(record, record.href, context)
        text = "\n".join(record.texts) if record.modern else ""
        id_ = "threads:react:" + digest(record.href or account, "" if record.href else str(record.raw))
        yield Item(id_, "threads", Act.REACT, at, where, text, Target(account, url=record.href))


@page(threads, "threads/following.html", by=meta_pages.listed, order=7)
@threads.rows("threads/following.json", "threads/following_?.json", keys=[KEY.format("following")], order=7)
@threads.rows("following.json", "following_?.json", keys=[KEY.format("following")], order=7, begins=BEGINS)
def following(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Follows: the handle stands in the value, the address or the title, which else is the name."""
    for record in meta.records(row):
        handles = (*map(meta.handle, record.texts), meta.handle_in(record.href), meta.handle(record.title))
        account = next(filter(None, handles), "")
        name = record.title if meta.handle(record.title) != account else ""
        id_ = "threads:follow:" + (account or digest(record.href, record.title))
        at = shows.dated(record, "", context)
        yield Item(id_, "threads", Act.FOLLOW, at, where, target=Target(account, name=name, url=record.href))


threads.leave("threads/followers*.*", "threads/recent_follow_requests.*", why="left.others")
threads.leave("followers*.json", "recent_follow_requests.json", why="left.others", begins=BEGINS)
threads.leave("saved_threads.*", why="left.saved")
threads.leave("threads_viewed.*", "threads/threads_home.*", "threads_home.*", why="left.seen")
threads.leave("media/posts/**", "threads/media/**", "media/threads/**", why="left.media")
threads.leave(
    "threads/recently_unfollowed_profiles.*", "threads/pending_follow_requests.*", "threads/blocked_profiles.*",
    "threads/restricted_profiles.*", "threads/muted_profiles.*", "threads/interest_feeds_on_threads.*",
    "interest_feeds_on_threads.*", "threads/your_posts_without_notifications.*", "threads/feeds*.*",
    "your_posts_without_notifications.*", why="left.no-act",
)  # fmt: skip
threads.leave(
    "recently_unfollowed_profiles.json", "pending_follow_requests.json", "blocked_profiles.json",
    "restricted_profiles.json", "muted_profiles.json", why="left.no-act", begins=BEGINS,
)  # fmt: skip
threads.leave("threads/apps_and_websites.*", "threads/notification*.*", "threads/settings*.*", why="left.account-data")
threads.leave("index.html", "start_here.html", "threads/index.html", why="left.viewer")
threads.blind("blind.tagged", "blind.unliked", "blind.threads-parent", "blind.threads-reposts")
