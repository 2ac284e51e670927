"""X / Twitter: archives of 2014 (Grailbird), 2018 to 2021 (`tweet.js`) and since 2022 (`tweets.js`, parts, notes)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape

from netral.importers import x_left as left
from netral.importers import x_rows as shape
from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.kit.ids import snowflake_time
from netral.model.item import Account, Act, Audience, Item, Media, MediaKind, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

MONTHS = {
    "Jan": "-01-", "Feb": "-02-", "Mar": "-03-", "Apr": "-04-", "May": "-05-", "Jun": "-06-",
    "Jul": "-07-", "Aug": "-08-", "Sep": "-09-", "Oct": "-10-", "Nov": "-11-", "Dec": "-12-",
}  # fmt: skip
NOBODY = Target()
# What nearly every record needs, at hand: Python 3.11 is slow to find a member by its name.
POST, SHARE, COMMENT, REACT = Act.POST, Act.SHARE, Act.COMMENT, Act.REACT
PUBLIC, LIMITED, ID, RANGE = Audience.PUBLIC, Audience.LIMITED, Basis.ID, Precision.RANGE
PASSED_ON = re.compile(r"RT @(\w{1,30})\b:? ?")
YEARS = range(2006, 2100)  # other years are damage
KINDS = {"photo": MediaKind.PHOTO, "video": MediaKind.VIDEO, "animated_gif": MediaKind.VIDEO}

x = Importer(
    "x",
    "X / Twitter",
    marks=(
        "data/manifest.js", "data/tweet*.js", "data/like*.js", "data/account.js", "data/following.js",
        "data/js/tweets/*.js", "data/profile.js",
    ),
    heads=(rb"\s*window\.(YTD|__THAR_CONFIG)\b", rb"\s*Grailbird\.data\."),
)  # fmt: skip


@x.document("data/manifest.js", shape=shape.Manifest, order=0)
def manifest(row: shape.Manifest, _where: Place, context: Context) -> Iterator[Account]:
    """The table of contents: whose archive, made when, how many records each file should hold."""
    exported = iso(row.archive_info.generation_date)
    context.made(exported)
    for kind in row.data_types.values():
        for file in kind.files:
            context.expect(file.file_name, int(file.count))
    who = row.user_info
    yield Account("x", who.account_id, who.user_name.lower(), who.display_name, exported)


@x.rows("data/account.js", shape=shape.AccountRow, order=1)
def account(row: shape.AccountRow, _where: Place, context: Context) -> Iterator[Account]:
    """The account itself."""
    who = row.account
    yield Account("x", who.account_id, who.username.lower(), who.account_display_name, context.exported)


@x.rows("data/note-tweet.js", "data/note-tweet-part*.js", shape=shape.NoteRow, order=2)
def notes(row: shape.NoteRow, _where: Place, context: Context) -> Iterator[Item]:
    """The full text of long posts, kept until their tweets come."""
    made = iso(row.note_tweet.created_at)
    text = row.note_tweet.core["text"]
    if made and isinstance(text, str):
        context.notes.setdefault(made.replace(microsecond=0).isoformat(), []).append(text)
    yield from ()


@x.rows(
    "data/tweets.js", "data/tweets-part*.js", "data/tweet.js", "data/tweet-part*.js", "data/js/tweets/*_*.js",
    shape=shape.TweetRow, order=3,
)  # fmt: skip
def tweets(row: shape.TweetRow, where: Place, context: Context) -> tuple[Item]:
    """Posts, replies and reposts seen by everybody."""
    return (_tweet(row.tweet or row, where, context, LIMITED if context.private else PUBLIC),)


@x.rows("data/community-tweet.js", "data/community-tweet-part*.js", shape=shape.TweetRow, order=3)
def community_tweets(row: shape.TweetRow, where: Place, context: Context) -> tuple[Item]:
    """Posts in public groups."""
    return (_tweet(row.tweet or row, where, context, PUBLIC),)


@x.rows("data/twitter-circle-tweet.js", shape=shape.TweetRow, order=3)
def circle_tweets(row: shape.TweetRow, where: Place, context: Context) -> tuple[Item]:
    """Posts for a circle of chosen people."""
    return (_tweet(row.tweet or row, where, context, LIMITED),)


@x.rows("data/like.js", "data/like-part*.js", "data/likes.js", shape=shape.LikeRow, order=6)
def likes(row: shape.LikeRow, where: Place, context: Context) -> tuple[Item]:
    """Likes: not before the liked post was written, not after the export."""
    liked = row.like
    id_ = liked.tweet_id
    since = snowflake_time(id_)
    at = Moment(since, context.exported, ID, RANGE) if since else _bounded(context)
    target = Target("", id_, "", liked.expanded_url)
    return (Item("x:react:" + id_, "x", REACT, at, where, unescape(liked.full_text), target),)


@x.rows("data/following.js", "data/following-part*.js", shape=shape.FollowingRow, order=7)
def following(row: shape.FollowingRow, where: Place, context: Context) -> Iterator[Item]:
    """Follows: ids only; a handle is known where the owner mentioned or answered that account."""
    id_ = row.following.account_id
    target = Target(context.handles.get(id_, ""), id_, "", row.following.user_link)
    yield Item(f"x:follow:{id_}", "x", Act.FOLLOW, _bounded(context), where, target=target)


@x.rows("data/lists-subscribed.js", shape=shape.ListRow, order=7)
def lists(row: shape.ListRow, where: Place, context: Context) -> Iterator[Item]:
    """Lists of others that the owner follows."""
    for url in filter(None, (*row.user_list_info.urls, row.user_list_info.url)):
        owner, _, name = url.removesuffix("/").rpartition("/lists/")
        target = Target(owner.rpartition("/")[2].lower(), name=name, url=url)
        yield Item(f"x:follow:{url}", "x", Act.FOLLOW, _bounded(context), where, target=target)


@x.rows("data/profile.js", shape=shape.ProfileRow, order=7)
def profile(row: shape.ProfileRow, where: Place, context: Context) -> Iterator[Item]:
    """What the owner says of themselves, as it stood at the export."""
    said = row.profile.description
    text = "\n".join(part for part in (said.bio, said.location) if part)
    links = (said.website,) if said.website else ()
    yield Item("x:profile:bio", "x", Act.PROFILE, _bounded(context), where, text, audience=Audience.PUBLIC, links=links)


@x.rows("data/screen-name-change.js", shape=shape.RenamedRow, order=7)
def renamed(row: shape.RenamedRow, where: Place, _context: Context) -> Iterator[Item]:
    """Changes of handle."""
    change = row.screen_name_change.screen_name_change
    made = iso(change.changed_at)
    at = Moment.at(made.replace(microsecond=0)) if made else UNKNOWN
    yield Item(f"x:profile:{change.changed_at}", "x", Act.PROFILE, at, where, f"@{change.changed_to}")


def _bounded(context: Context) -> Moment:
    return Moment(None, context.exported, Basis.BOUND, RANGE) if context.exported else UNKNOWN


def _tweet(tweet: shape.Tweet, where: Place, context: Context, audience: Audience) -> Item:
    id_ = tweet.id_str or str(tweet.id)
    written = unescape(_passed_on(tweet) or tweet.full_text or tweet.text)
    at = moment(tweet.created_at)
    named = tweet.entities
    for mention in named.user_mentions:
        context.knows(mention.id_str, mention.screen_name)
    act, target = _deed(tweet, written, context)
    text = _whole(written, at, context) if context.notes and act is not SHARE else written
    links = tuple([link.expanded_url for link in named.urls if link.expanded_url]) if named.urls else ()
    media = tweet.extended_entities.media or named.media
    shown = tuple(_medium(one, id_, context) for one in media) if media else ()
    return Item(f"x:{act}:{id_}", "x", act, at, where, text, target, audience, shown, "", links)


def _passed_on(tweet: shape.Tweet) -> str:
    """The post passed on in full (2014), as the archive writes it where it is short; else empty."""
    original = tweet.retweeted_status
    return f"RT @{original.user.screen_name}: {original.text}" if original and original.text else ""


def _deed(tweet: shape.Tweet, written: str, context: Context) -> tuple[Act, Target]:
    original, passed = tweet.retweeted_status, PASSED_ON.match(written)
    if passed or original:
        author = original.user.screen_name if original else ""
        return SHARE, Target((author or (passed[1] if passed else "")).lower())
    status = tweet.in_reply_to_status_id_str or str(tweet.in_reply_to_status_id or "")
    user = tweet.in_reply_to_user_id_str or str(tweet.in_reply_to_user_id or "")
    if not (status or user):
        return POST, NOBODY
    handle = (tweet.in_reply_to_screen_name or "").lower()
    context.knows(user, handle)
    return COMMENT, Target(handle or context.handles.get(user, ""), status or user)


def _medium(medium: shape.Medium, id_: str, context: Context) -> Media:
    """A medium and its file `<tweet id>-<last part of an address>`; where it is absent, the name it would have."""
    files = medium.video_info.variants if medium.video_info else ()
    addresses = [*(one.url for one in files), medium.media_url_https or medium.media_url or ""]
    names = [f"{id_}-{address.partition('?')[0].rpartition('/')[2]}" for address in addresses]
    member = next((found for name in names if (found := context.media(name))), names[-1])
    return Media(member, KINDS.get(medium.type, MediaKind.OTHER))


def _whole(written: str, at: Moment, context: Context) -> str:
    """The full text where a note of the same second continues the tweet."""
    known = context.notes.get(at.start.isoformat(), ()) if at.start else ()
    begin = _comparable(written)
    return next((note for note in known if _comparable(note, whole=True).startswith(begin)), written)


def _comparable(text: str, *, whole: bool = False) -> str:
    """A text as tweet and note have it in common: no leading mentions, no trailing link or ellipsis, plain blanks."""
    bare = re.sub(r"^(?:@\w+\s+)+", "", " ".join(unescape(text).split()))
    return bare if whole else re.sub(r"\s*https://t\.co/\w+$", "", bare).removesuffix("…").rstrip()


def moment(created: str) -> Moment:
    """`Sat Nov 09 12:14:18 +0000 2024` or `2014-05-27 12:24:35 +0000`, both UTC. Raises ValueError otherwise."""
    written = created[:19] if created[:1].isdigit() else created[26:30] + MONTHS[created[4:7]] + created[8:19]
    made = datetime.fromisoformat(written + "+00:00")
    if made.year not in YEARS:
        raise ValueError("year")
    return Moment.at(made)


def iso(text: str) -> datetime | None:
    """An ISO instant in UTC; None where there is none."""
    try:
        made = datetime.fromisoformat(text)
    except ValueError:
        return None
    if made.year not in YEARS:
        return None
    return made.astimezone(UTC) if made.tzinfo else made.replace(tzinfo=UTC)


x.leave(*left.DELETED, why="left.deleted")
x.leave(*left.MESSAGES, why="left.messages")
x.leave(*left.OTHERS, why="left.others")
x.leave(*left.NO_ACT, why="left.no-act")
x.leave(*left.INDEX, why="left.index")
x.leave(*left.MEDIA, why="left.media")
x.leave(*left.VIEWER, why="left.viewer")
x.leave(*left.ADS, why="left.ads")
x.leave(*left.ACCOUNT_DATA, why="left.account-data")
x.blind("blind.tagged", "blind.unliked", "blind.x-like-author")
