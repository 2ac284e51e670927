"""YouTube, from Google Takeout: tables, records and pages, in whatever language their names and heads are."""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from netral.importers import youtube_left as left
from netral.importers.context import Context
from netral.importers.frame import Importer, Left, original
from netral.importers.titles import standing
from netral.importers.youtube_pages import Deed, channel, comment, deeds, told, video, whole
from netral.importers.youtube_tables import CHATS, COMMENT, Line, lines, said
from netral.kit.dates import moment
from netral.kit.ids import digest
from netral.model.item import Account, Act, Audience, Item, Media, MediaKind, Place, Target
from netral.model.time import UNKNOWN, Moment

WATCH, POST, CHANNEL = (f"https://www.youtube.com/{kind}" for kind in ("watch?v=", "post/", "channel/"))
NOBODY = Target()
OWN_POST = "Ugk"  # how ids of posts in the tab of a channel begin; comments begin otherwise
OWNED = rb"(?:\xef\xbb\xbf)?[^\n]+\nUC[\w-]{22}(?!,https?:)"
ADDRESSED = rb"(?:\xef\xbb\xbf)?[^,\n]+,[^,\n]+\nUC[\w-]{22},[^,\n]*\s*\Z"
LIKED, SINCE = "liked", "since"  # notes: lists of liked videos, when channels were subscribed

youtube = Importer(
    "youtube",
    "YouTube",
    marks=("YouTube/**", "YouTube * YouTube Music/**"),
    probes={
        "*.json": rb'(?s)(?:\xef\xbb\xbf)?\s*\[\s*\{(?=.{0,3000}"(?:header|products)"\s*:\s*\[?\s*"YouTube|\s*"contentDetails"|.{0,3000}"youtube#)',  # noqa: E501
        "*.htm*": rb'(?s).*?(?:mdl-typography--title["\']>\s*YouTube|<li>[^<]{0,200}<a [^>]{0,40}youtube\.com/watch)',
        "*.csv": rb'(?s)(?:\xef\xbb\xbf)?[^\n]{0,1500}\n.{0,2000}?(?:"\{""t(?:ext|akeoutSegments)""|,https?://(?:www\.)?youtube\.com/channel)',
    },
    repeats=True,
)


@youtube.rows(
    "*.json", begins=rb'(?s)(?:\xef\xbb\xbf)?\s*\[\s*\{(?=.{0,3900}"(?:activityControls|products)"\s*:)', order=4
)
def activity(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item | Left]:
    """What was watched, searched, liked and more, as records."""
    yield from _done(told(row), where, context)


@youtube.parsed("*.htm", "*.html", by=deeds, begins=rb'(?s).*?(?:class=["\']outer-cell|<li>[^<]{0,200}<a )', order=4)
def pages(row: Deed, where: Place, context: Context) -> Iterator[Item | Left]:
    """The same as pages, and old pages of comments."""
    yield from _done(row, where, context)


@youtube.rows("*.json", begins=rb'(?s)(?:\xef\xbb\xbf)?\s*\[\s*\{(?:\s*"contentDetails"|.{0,3900}"youtube#)', order=4)
def resources(row: dict[str, Any], where: Place, _context: Context) -> Iterator[Item | Left]:
    """Subscriptions, likes and other lists, as they were written until 2020."""
    kind, about = str(row.get("kind", "")), row["snippet"]
    aim = about.get("resourceId") or {}
    at, title = moment(str(about.get("publishedAt", "")), UTC), str(about.get("title", ""))
    if kind.endswith("#subscription"):
        yield _follow(str(aim.get("channelId", "")), title, at, where)
    elif str(about.get("playlistId", "")).startswith("LL") or where.member.lower().endswith("likes.json"):
        yield _react(str(aim.get("videoId", "")), at, where, title)
    else:
        yield Left("left.youtube-lists")


@youtube.parsed("*.csv", by=lines, begins=OWNED, order=1, spare=True)
@youtube.parsed("*.csv", by=lines, begins=ADDRESSED, order=0, spare=True)
def channels(row: Line, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    """The address of the channel, then what the channel says of itself."""
    yield from _row(row, where, context)


@youtube.parsed(
    "*.csv", by=lines, begins=rb"(?:\xef\xbb\xbf)?(?:[^,\n]*,){6,}[^,\n]*\n[^\n]{0,3000}", order=5, spare=True
)
def long_tables(row: Line, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    """Comments, own videos, and the table of lists, which says which list is which."""
    yield from _row(row, where, context)


@youtube.parsed("*.csv", by=lines, order=6, spare=True)
def tables(row: Line, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    """Subscriptions, videos in lists, the channel."""
    yield from _row(row, where, context)


def _row(row: Line, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    match row.kind:
        case "comment" | "chat":
            yield _spoken(row, where)
        case "subscription":
            yield _subscribed(row, where, context)
        case "video":
            yield _video(row, where, context)
        case "list":
            yield _list(row, where, context)
        case "listed" if _liked(where, context):
            yield _react(row.cells["id"], moment(row.cells.get("time", ""), UTC), where)
        case "channel" | "address":
            yield from _own(row, where, context)
        case kind:
            yield Left(left.TABLES.get(kind, ""))


def _spoken(row: Line, where: Place) -> Item:
    """A comment, or a message in a live chat, which everybody who watched could read."""
    cells, text = row.cells, said(row.cells.get("text", ""))
    id_, clip, post = cells["id"], cells.get("video", ""), cells.get("post", "")
    act = Act.MESSAGE if row.kind == "chat" else Act.POST if id_.startswith(OWN_POST) else Act.COMMENT
    real = COMMENT.fullmatch(id_) or len(id_) >= 30  # noqa: PLR2004 - as long as ids of chats are
    mark = id_ if real else digest(id_, cells.get("time", ""), clip, text)
    url = WATCH + clip if clip else POST + post if post else ""
    at = moment(cells.get("time", ""), UTC)
    return Item(
        f"youtube:{act}:{mark}", "youtube", act, at, where, text, Target(ref=clip or post, url=url), Audience.PUBLIC
    )


def _subscribed(row: Line, where: Place, context: Context) -> Item:
    id_ = row.cells["id"]
    since = moment(next(iter(context.notes.get(f"{SINCE}:{id_}", ())), ""), UTC)
    at = since if since.known else standing(context)
    return _follow(id_, row.cells.get("title", ""), at, where, row.cells.get("url", ""))


def _follow(id_: str, title: str, at: Moment, where: Place, url: str = "") -> Item:
    known, handle = channel(url)
    mark = known or (id_ if id_.startswith("UC") else digest(id_, title, url))
    aim = Target(handle, id_, title, url or CHANNEL + id_)
    return Item(f"youtube:follow:{mark}", "youtube", Act.FOLLOW, at, where, target=aim)


def _react(clip: str, at: Moment, where: Place, title: str = "", owner: Target = NOBODY) -> Item:
    """A video that was liked; its title are the words liked."""
    if not clip:
        raise ValueError("no video")
    aim = Target(owner.account, owner.ref or clip, owner.name, WATCH + clip)
    return Item(f"youtube:react:{clip}", "youtube", Act.REACT, at, where, title, aim)


def _video(row: Line, where: Place, context: Context) -> Item:
    """An own video; it is published when everybody can see it, else made."""
    cells = row.cells
    title, clip = cells.get("title", ""), cells["id"]
    published = moment(cells.get("time", ""), UTC)
    at = published if published.known else moment(cells.get("made", ""), UTC)
    text = "\n\n".join(dict.fromkeys(filter(None, (title, cells.get("description", "")))))
    file = next((name for end in ("mp4", "mov", "webm") if (name := context.media(f"{title}.{end}"))), "")
    return Item(
        f"youtube:post:{clip if len(clip) > 1 else digest(clip, title)}", "youtube", Act.POST, at, where, text,
        NOBODY, left.SEEN.get(cells.get("seen", "").lower(), Audience.UNKNOWN),
        (Media(file or WATCH + clip, MediaKind.VIDEO),),
    )  # fmt: skip


def _list(row: Line, where: Place, context: Context) -> Left:
    """A list of videos: the one of liked videos has an id of its own."""
    if row.cells["id"].startswith("LL"):
        context.notes.setdefault(LIKED, []).extend((row.cells.get("title", "").lower(), where.member))
    return Left("left.youtube-lists")


def _liked(where: Place, context: Context) -> bool:
    name = original(where.member).rpartition("/")[2].rpartition(".")[0].lower()
    title = left.PART.sub("", name).strip()
    notes = context.notes.get(LIKED, ())
    return where.member in notes or (bool(title) and title in notes) or title in left.LIKES or name in left.LIKES


def _own(row: Line, where: Place, context: Context) -> Iterator[Account | Item]:
    """Whose channel it is, and what the channel says of itself. Its address, where it has one, is the handle."""
    account, cells = context.account, row.cells
    if row.kind == "address":
        yield Account(
            "youtube", account.id or cells["id"], account.handle or cells.get("name", "").lower(), account.name
        )
        return
    title = cells.get("title", "")
    yield Account("youtube", account.id or cells["id"], account.handle, account.name or title)
    words = "\n".join(filter(None, (title, cells.get("description", ""))))
    yield Item(
        f"youtube:profile:{digest(cells['id'], title)}", "youtube", Act.PROFILE, UNKNOWN, where, words,
        audience=Audience.PUBLIC,
    )  # fmt: skip


def _done(deed: Deed, where: Place, context: Context) -> Iterator[Item | Left]:
    """A deed: a like, a comment of old; a subscription lends its day to the table; the rest is no act."""
    if "youtube" not in deed.product.lower():
        yield Left("left.google")
        return
    if deed.spoken:
        act = Act.MESSAGE if CHATS.search(where.member) else Act.COMMENT
        yield _commented(deed, act, where)
        return
    verb, name = left.verb(deed.title)
    deed = whole(deed) if verb else deed
    at = moment(deed.time, UTC) if verb in (Act.REACT, Act.FOLLOW) else UNKNOWN
    if verb is Act.REACT and (clip := video(deed.url)):
        id_, handle = channel(deed.owner_url)
        yield _react(clip, at, where, deed.name or name, Target(handle, id_, deed.owner))
    elif verb is Act.FOLLOW and (id_ := channel(deed.url)[0]):
        if at.start:
            context.notes.setdefault(f"{SINCE}:{id_}", [at.start.isoformat()])
        yield Left("left.index")
    else:
        yield Left("left.no-act" if verb else left.silent(deed.title, where.member))


def _commented(deed: Deed, act: Act, where: Place) -> Item:
    clip, at = video(deed.url), moment(deed.time, UTC)
    mark = comment(deed.url) or digest(clip, deed.time, deed.words)
    aim = Target(ref=clip, url=deed.url)
    return Item(f"youtube:{act}:{mark}", "youtube", act, at, where, deed.words, aim, Audience.PUBLIC)


youtube.leave("archive_browser.html", "Takeout/*.html", why="left.viewer")
youtube.leave("YouTube*/*/*.mp4", "YouTube*/*/*.mov", "YouTube*/*/*.webm", why="left.media")
youtube.leave(*left.FILES, why="left.media", spare=True)
youtube.blind("blind.tagged", "blind.unliked", "blind.youtube-likes", "blind.youtube-posts", "blind.youtube-activity")
