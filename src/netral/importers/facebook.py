"""Facebook: the exports since 2018, as JSON or as pages, in the layouts of all years and in any language."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from netral.importers import facebook_acts as acts
from netral.importers import facebook_answers as answers
from netral.importers import facebook_groups as joined
from netral.importers import facebook_left as left
from netral.importers import facebook_parts as parts
from netral.importers import facebook_sheets as sheets
from netral.importers import meta, meta_pages
from netral.importers import meta_media as shows
from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.importers.meta_pages import page
from netral.kit.ids import digest
from netral.kit.made import Made
from netral.model.item import Account, Act, Audience, Item, Place, Problem
from netral.model.time import UNKNOWN

facebook = Importer(
    "facebook",
    "Facebook",
    marks=parts.MARKS,
    heads=parts.HEADS,
    mojibake=True,
    repeats=True,
)


@facebook.parsed("start_here.html", "index.html", by=meta_pages.front, order=0)
def front(row: Made, where: Place, context: Context) -> Iterator[Account | Left | Problem]:
    """The front page, which tells the clock of all other pages."""
    yield from meta_pages.note(row, where, context)
    if not row.instant:
        yield Left("left.viewer")


@facebook.rows("profile_information.json", keys=parts.versions("profile"), order=0)
def profile(row: dict[str, Any], where: Place, context: Context) -> Iterator[Account | Item]:
    """Whose account it is, and what the owner says of themselves at the export."""
    names = parts.called(row)
    context.notes.setdefault(parts.OWN, []).extend(names)
    address = meta.text(row.get("profile_uri"))
    known = parts.pointed(address)
    handle = known.account or meta.text(row.get("username")).lower()
    yield Account("facebook", known.ref, handle, next(iter(names), ""), context.exported)
    yield acts.biography(row, where, context)


@page(facebook, "profile_information.html", by=sheets.person, order=0)
def profile_page(row: dict[str, Any], where: Place, context: Context) -> Iterator[Account | Item]:
    """The same, told in several blocks, most of which are about something else."""
    account, biography = profile(row, where, context)
    if isinstance(account, Account) and (account.name or account.handle or account.id):
        yield account
    if isinstance(biography, Item) and (biography.text or biography.links):
        yield replace(biography, id=f"facebook:profile:{digest(biography.text, *biography.links)}")


@page(facebook, "profile_update_history.html", by=meta_pages.post)
@facebook.rows("profile_update_history.json", keys=parts.versions("profile_updates"), order=5)
def profile_changes(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """New pictures of the profile, and other changes of it that carry words."""
    entry = parts.entry(row, context)
    if entry.media or entry.text:
        found = acts.item(Act.PROFILE, entry.at, where, entry.text, media=entry.media)
        yield replace(found, audience=Audience.PUBLIC)


@page(facebook, "edits_you_made_to_posts.html", by=meta_pages.labelled, order=1)
@facebook.rows("edits_you_made_to_posts.json", keys=parts.versions("edits"), order=1)
def edits(row: dict[str, Any], _where: Place, context: Context) -> Iterator[Item]:
    """What a post says since it was edited, kept until the post of that time is read."""
    for record in meta.records(row):
        words = meta.said(record.cells, "caption") or max(record.texts, key=len, default="")
        if words and record.at().start:
            context.notes[f"{acts.EDIT}{record.at().start}"] = [words]
    return iter(())


@page(
    facebook, "group_posts_and_comments.html", "your_posts_and_comments_in_groups.html", "your_posts_in_groups.html",
    by=sheets.grouped, order=2,
)  # fmt: skip
@page(facebook, "your_comments_in_groups.html", by=sheets.comment, order=2)
@facebook.rows(
    "group_posts_and_comments.json", "your_posts_and_comments_in_groups.json", "your_posts_in_groups.json",
    "your_comments_in_groups.json",
    keys=[*parts.versions("group_posts", "group_comments"), "activity_log_data"], order=2,
)  # fmt: skip
def groups(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts and comments in groups."""
    yield from acts.deed(row, where, context, inside=True)


@page(
    facebook, "your_posts.html", "your_posts_*.html", "your_posts__check_ins__photos_and_videos*.html",
    "posts_from_apps_and_websites.html", "check-ins.html", "your_check-ins.html", "archive.html",
    "archived_stories.html", by=meta_pages.post, order=3,
)  # fmt: skip
@page(facebook, "posts_on_other_pages_and_profiles.html", by=sheets.elsewhere, order=3)
@facebook.rows(
    "your_posts.json", "your_posts_*.json", "your_posts__check_ins__photos_and_videos.json",
    "your_posts__check_ins__photos_and_videos_*.json", "posts_on_other_pages_and_profiles.json",
    "posts_from_apps_and_websites.json", "check-ins.json", "your_check-ins.json", "archive.json",
    "archived_stories.json", "your_reels.json", "your_reel_comments.json",
    keys=parts.versions(
        "status_updates", "posts", "app_posts", "check_ins", "archive", "archived_stories", "lasso_videos",
        "lasso_comments",
    ), order=3,
)  # fmt: skip
def posts(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts on the own timeline and on those of others, check-ins, stories and reels."""
    yield from acts.deed(row, where, context)


@page(facebook, "comments.html", "comments_*.html", "your_reel_comments.html", by=sheets.comment, order=4)
@facebook.rows("comments.json", "comments_*.json", keys=parts.versions("comments"), order=4)
def comments(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Comments on anything."""
    yield from acts.deed(row, where, context, act=Act.COMMENT)


@facebook.document("album/*.json", order=5)
def albums(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Photos of an album that no post showed, and the words of the album itself."""
    album = meta.text(row.get("name"))
    for photo in meta.listed(row.get("photos")):
        yield from acts.loose(photo, where, context, album)
    words = meta.text(row.get("description"))
    if words:
        said = "\n\n".join(filter(None, (album, words)))
        yield acts.item(Act.POST, acts.until(row.get("last_modified_timestamp")), where, said)


@page(
    facebook, "album/*.html", "your_uncategorized_photos.html", "your_videos.html", "your_photos.html",
    "uncategorized_photos.html", "your_reels.html", by=sheets.photo, order=6,
)  # fmt: skip
@facebook.rows(
    "your_uncategorized_photos.json", "your_videos.json", "your_photos.json", "uncategorized_photos.json",
    keys=parts.versions("other_photos", "videos", "photos"), order=6,
)  # fmt: skip
def loose(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Photos and videos that no post showed."""
    yield from acts.loose(row, where, context)


@page(facebook, "notes.html", "your_notes.html", "notes_you*ve_published.html", by=sheets.note)
@facebook.rows("notes.json", "your_notes.json", "notes_you*ve_published.json", keys=parts.versions("notes"), order=5)
def notes(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Long posts, as there were until 2020."""
    title, words = meta.text(row.get("title")), meta.text(row.get("text"))
    at = parts.first(row.get("created_timestamp"), row.get("timestamp"))
    media = tuple(shows.medium(one, context) for one in meta.listed(row.get("media")))
    edited = meta.moment(row.get("updated_timestamp"))
    if title or words:
        said = "\n\n".join(filter(None, (title, words)))
        yield replace(acts.item(Act.POST, at, where, said, media=media), edited=UNKNOWN if edited == at else edited)


@page(facebook, "likes_and_reactions.html", by=sheets.reaction, order=6)
@page(
    facebook, "likes_and_reactions_*.html", "posts_and_comments.html", "story_reactions.html", by=sheets.reaction,
    order=7,
)  # fmt: skip
@facebook.rows("likes_and_reactions.json", keys=parts.versions("reactions"), order=6)
@facebook.rows(
    "likes_and_reactions_*.json", "posts_and_comments.json", "story_reactions.json",
    keys=parts.versions("reactions", "stories_feedback"), order=7,
)  # fmt: skip
def reactions(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Likes and other reactions; the same stands in the file of labels and in the numbered files."""
    if "label_values" in row:
        yield acts.labelled_reaction(row, where, context)
    else:
        yield from acts.deed(row, where, context, act=Act.REACT)


@page(facebook, "polls_you_voted_on.html", by=answers.poll, order=7)
@facebook.rows("polls_you_voted_on.json", keys=parts.versions("poll_votes"), order=7)
def polls(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item | Problem]:
    """Answers given in polls of others: the question, and what was chosen."""
    yield from answers.guessed(row, where)
    yield from acts.votes(row, where, context)


@page(
    facebook, "pages_you*ve_liked.html", "pages_and_profiles_you_follow.html", "who_you*ve_followed*.html",
    "following_and_followers/following.html", "friends_and_followers/following.html", "followed_pages.html",
    "pages_you*ve_recommended.html", "people_you_follow.html", by=meta_pages.tie, order=7,
)  # fmt: skip
@facebook.rows(
    "pages_you*ve_liked.json", "pages_and_profiles_you_follow.json", "who_you*ve_followed.json",
    "who_you*ve_followed_*.json", "following_and_followers/following.json", "friends_and_followers/following.json",
    "followed_pages.json",
    "pages_you*ve_recommended.json", "people_you_follow.json",
    keys=parts.versions("page_likes", "pages_followed", "following", "recommended_pages", "pages_recommended"), order=7,
)  # fmt: skip
def follows(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Pages liked, pages and people followed."""
    act = Act.REACT if "recommended" in where.member else Act.FOLLOW
    yield from acts.tie(row, where, context, act)


@page(
    facebook, "your_group_membership_activity.html", "groups_joined.html", by=sheets.joined, order=7,
    whole=joined.paired,
)  # fmt: skip
@page(facebook, "your_groups.html", by=meta_pages.tie, order=7)
@facebook.parsed(*joined.NAMES, by=joined.records, json=True, order=7)
def memberships(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Groups joined or led, and when they were left again."""
    yield from joined.entered(row, where, context)


@facebook.document("your_event_responses.json", "event_responses.json", order=7)
def responses(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Answers to invitations: who goes attends, who is interested reacts, who declines does nothing."""
    yield from acts.responses(row, where)


@page(facebook, "your_event_responses.html", "event_responses.html", by=answers.invited, order=7)
def responses_page(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item | Left | Problem]:
    """The same, by what the words of a page say."""
    yield from answers.responses(row, where, context)


@page(facebook, "your_events.html", by=sheets.event, order=7)
@facebook.rows("your_events.json", keys=parts.versions("your_events", "events"), order=7)
def events(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Events that the owner announced."""
    yield from acts.announced(row, where)


@page(facebook, "your_group_messages/*.html", "your_group_messages/*/*.html", by=answers.message, order=7)
@facebook.document("your_group_messages/*.json", "your_group_messages/*/*.json", order=7)
def group_messages(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """The owner's own messages in chats of groups; those of others are not looked at."""
    yield from acts.messages(row, where, context)


for reason, members in left.REASONS.items():
    facebook.leave(*members, why=reason)
facebook.blind("blind.tagged", "blind.unliked", "blind.story-gone", "blind.facebook-audience", "blind.facebook-whose")
