"""Instagram: the JSON exports since December 2020, in both of their layouts and in any language."""

import re
from collections.abc import Iterator
from typing import Any

from netral.importers import instagram_flat as flats
from netral.importers import instagram_left as left
from netral.importers import meta, meta_pages
from netral.importers import meta_media as shows
from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.importers.meta_pages import page
from netral.kit.ids import SHORTCODE, digest
from netral.kit.made import Made
from netral.model.item import Account, Act, Audience, Item, Place, Problem, Target
from netral.model.time import UNKNOWN

OWN_FOLDER = re.compile(r"(?:^|/)instagram-([a-z0-9._]{1,30})-\d{4}-\d\d-\d\d-")
CONTACT = re.compile(r"\S+@\S+\.\S+|\+?[\d ()-]{7,}")  # an old mail address or telephone number is not shown to anybody
SEEN_BY = "seen by"  # the note of who can see what the account posts

instagram = Importer(
    "instagram",
    "Instagram",
    marks=(
        "your_instagram_activity/**", "apps_and_websites_off_of_instagram/**", "content/posts_*.*",
        "followers_and_following/following.*", "likes/liked_posts.*", "comments/post_comments*.*",
        "story_sticker_interactions/*.*", "personal_information/personal_information/personal_information.*",
        "account_information/personal_information.*", "content/stories.*",
    ),
    heads=(
        rb'\s*\{\s*"(?:ig_|profile_user|relationships_|likes_(?:media|comment)_likes|story_activities_)',
        rb'\s*\{\s*"comments_(?:media|reels|story)_comments"',
    ),
    probes={flat.name: flat.begins for flat in flats.FILES},
    mojibake=True,
    repeats=True,
)  # fmt: skip


@instagram.parsed("start_here.html", "index.html", by=meta_pages.front, order=0)
def front(row: Made, where: Place, context: Context) -> Iterator[Account | Left | Problem]:
    """The front page, which tells the clock of all other pages."""
    yield from meta_pages.note(row, where, context)
    if not row.instant:
        yield Left("left.viewer")


@page(instagram, "personal_information.html", by=meta_pages.labelled, order=1)
@instagram.rows("personal_information.json", keys=["profile_user"], order=0)
def profile(row: dict[str, Any], where: Place, context: Context) -> Iterator[Account | Item]:
    """Whose account it is, who can see it, and what the owner says of themselves at the export."""
    for record in meta.records(row):
        folder = OWN_FOLDER.search(where.member.lower())
        handle = meta.handle(meta.said(record.cells, "username")) or (folder[1] if folder else "")
        yield Account("instagram", "", handle, meta.said(record.cells, "name"), context.exported)
        private = meta.said(record.cells, "private").lower()
        context.private = private in meta.TRUE
        if private:
            context.notes[SEEN_BY] = [Audience.LIMITED if context.private else Audience.PUBLIC]
        bio = meta.said(record.cells, "bio")
        website = next((cell.href or cell.text for cell in record.cells if cell.label in meta.LABELS["website"]), "")
        shown = tuple(shows.medium(one, context) for one in record.media)
        yield Item(
            "instagram:profile:bio", "instagram", Act.PROFILE, UNKNOWN, where, bio,
            audience=Audience.PUBLIC, media=shown, links=(website,) if website else (),
        )  # fmt: skip


@page(instagram, "profile_changes.html", by=meta_pages.labelled)
@instagram.rows("profile_changes.json", keys=["profile_profile_change"])
def profile_changes(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item]:
    """Changes of name, handle and bio, with the new words, which come last."""
    for record in meta.records(row):
        texts = [cell.text for cell in record.cells if not cell.stamp]
        new = texts[-1] if len(texts) > 1 else ""
        if new and not CONTACT.fullmatch(new):
            id_ = "instagram:profile:" + digest(new, str(record.raw))
            at = record.at(meta.INSTAGRAM)
            yield Item(id_, "instagram", Act.PROFILE, at, where, new, audience=Audience.PUBLIC)


@page(instagram, "content/profile_photos.html", "media/profile_photos.html", by=meta_pages.shown)
@instagram.rows("content/profile_photos.json", "media/profile_photos.json", keys=["ig_profile_picture"])
def profile_photos(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Pictures of the profile, seen by everybody."""
    yield from _shown(row, where, context, Act.PROFILE, Audience.PUBLIC)


@page(
    instagram, "content/posts.html", "media/posts.html", "content/posts_*.html", "media/posts_*.html",
    "content/reels.html", "media/reels.html", "content/igtv_videos.html", "media/igtv_videos.html",
    "content/stories.html", "media/stories.html", "content/other_content.html", "media/other_content.html",
    by=meta_pages.shown, order=3,
)  # fmt: skip
@instagram.rows(
    "content/posts.json", "media/posts.json", "content/posts_*.json", "media/posts_*.json",
    "content/reels.json", "media/reels.json", "content/igtv_videos.json", "media/igtv_videos.json",
    "content/stories.json", "media/stories.json", "content/other_content.json", "media/other_content.json",
    keys=["ig_reels_media", "ig_igtv_media", "ig_stories", "ig_other_media"], order=3,
)  # fmt: skip
def posts(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts, reels, videos and stories."""
    audience = Audience(context.notes.get(SEEN_BY, [Audience.UNKNOWN])[0])
    yield from _shown(row, where, context, Act.POST, audience)


@page(instagram, "content/archived_posts.html", "media/archived_posts.html", by=meta_pages.shown, order=4)
@instagram.rows("content/archived_posts.json", "media/archived_posts.json", keys=["ig_archived_post_media"], order=4)
def archived(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts that the owner took out of sight, nobody knows when."""
    yield from _shown(row, where, context, Act.POST, Audience.UNKNOWN)


@page(instagram, "reposts.html", by=meta_pages.labelled)
@instagram.rows("reposts.json", keys=["profile_media_reposts"])
def reposts(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Posts of others passed on."""
    for record in meta.records(row):
        target, text = meta.person(record), "\n".join(record.texts)
        media = tuple(shows.medium(one, context) for one in record.media)
        id_ = "instagram:share:" + digest(target.url, target.account, text, str(record.raw))
        at = shows.dated(record, target.url, context)
        yield Item(id_, "instagram", Act.SHARE, at, where, text, target, media=media)


@page(
    instagram, "post_comments.html", "post_comments_*.html", "reels_comments.html", "reels_comments_*.html",
    "comments/hype.html", by=meta_pages.labelled,
)  # fmt: skip
@instagram.rows(
    "post_comments.json", "post_comments_*.json", "reels_comments.json", "reels_comments_*.json", "comments/hype.json",
    keys=["comments_media_comments", "comments_reels_comments", "comments_story_comments"],
)  # fmt: skip
def comments(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Comments on posts, reels and stories; whose these are, and nothing more, is known of them."""
    for record in meta.records(row):
        text, owner = meta.comment(record)
        id_ = "instagram:comment:" + digest(text, owner, str(record.raw))
        target = Target(owner, url=record.href)
        yield Item(id_, "instagram", Act.COMMENT, shows.dated(record, target.url, context), where, text, target)


@page(instagram, "liked_posts.html", by=meta_pages.listed, order=6)
@instagram.rows("liked_posts.json", keys=["likes_media_likes"], order=6)
def liked_posts(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Likes of posts and reels: a post is liked once, so its code tells likes apart."""
    for record in meta.records(row):
        target = meta.person(record)
        code = SHORTCODE.search(target.url)
        mark = (code[1],) if code else (target.url, target.account, str(record.raw))
        yield _reaction(record, target, "instagram:react:" + digest(*mark), where, context)


@page(
    instagram, "liked_comments.html", "story_likes.html", "emoji_story_reactions.html",
    "story_reaction_sticker_reactions.html", by=meta_pages.listed, order=6,
)  # fmt: skip
@instagram.rows(
    "liked_comments.json", "story_likes.json", "emoji_story_reactions.json", "story_reaction_sticker_reactions.json",
    keys=[
        "likes_comment_likes", "story_activities_story_likes", "story_activities_emoji_quick_reactions",
        "story_activities_reaction_sticker_reactions",
    ],
    order=6,
)  # fmt: skip
def other_likes(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Likes of comments and stories, of which several may share an address."""
    for record in meta.records(row):
        target = meta.person(record)
        kind = where.member.rpartition("/")[2].rpartition(".")[0].lower()
        id_ = "instagram:react:" + digest(kind, target.url, target.account, str(record.raw))
        yield _reaction(record, target, id_, where, context)


@page(instagram, "following.html", "following_?.html", by=meta_pages.listed, order=7)
@instagram.rows("following.json", "following_?.json", keys=["relationships_following"], order=7)
def following(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Follows: the handle stands in the value, the title or the address."""
    for record in meta.records(row):
        known = meta.person(record)
        account = known.account or next((found for text in record.texts[::-1] if (found := meta.handle(text))), "")
        target = Target(account, name=known.name, url=record.href)
        id_ = "instagram:follow:" + (account or digest(record.href, *record.texts))
        yield Item(id_, "instagram", Act.FOLLOW, shows.dated(record, "", context), where, target=target)


@page(instagram, "following_hashtags.html", by=meta_pages.listed, order=7)
@instagram.rows("following_hashtags.json", keys=["relationships_following_hashtags"], order=7)
def following_hashtags(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """Follows of hashtags."""
    for record in meta.records(row):
        tag = "#" + (record.title or next(iter(record.texts), "")).removeprefix("#")
        target = Target(name=tag, url=record.href)
        yield Item(
            f"instagram:follow:{tag.lower()}",
            "instagram",
            Act.FOLLOW,
            shows.dated(record, "", context),
            where,
            target=target,
        )


def _shown(row: dict[str, Any], where: Place, context: Context, act: Act, audience: Audience) -> Iterator[Item]:
    """Photos and videos with words: a medium, several of them, or a record with labels."""
    found = shows.shown(row, context, meta.INSTAGRAM)
    if found:
        id_ = f"instagram:{act}:" + digest(found.mark, found.stamp)
        target = Target(url=found.href)
        yield Item(id_, "instagram", act, found.at, where, found.text, target, audience, found.media)


def _reaction(record: meta.Record, target: Target, id_: str, where: Place, context: Context) -> Item:
    """A like; the old shapes hold a thumb, the new one the words that were liked."""
    text = "\n".join(record.texts) if record.modern else ""
    return Item(id_, "instagram", Act.REACT, shows.dated(record, target.url, context), where, text, target)


for flat in flats.FILES:
    instagram.document(flat.name, order=flat.order, begins=flat.begins)(flat.row)
for reason, members in (*left.REASONS.items(), *flats.BESIDE.items()):
    instagram.leave(*members, why=reason)
instagram.blind("blind.tagged", "blind.unliked", "blind.story-gone")
