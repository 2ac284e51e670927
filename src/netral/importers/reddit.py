"""Reddit: the flat tables of an export."""

import re
from collections.abc import Iterator
from datetime import UTC
from functools import partial

from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.kit.dates import moment
from netral.kit.ids import digest
from netral.kit.tables import records
from netral.model.item import Account, Act, Audience, Item, Media, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

Row = dict[str, str]
SITE = "https://www.reddit.com"
POST = re.compile(r"/comments/([a-z0-9]+)(?:/[^/]*/([a-z0-9]+))?", re.IGNORECASE)
PERMALINK = rb"(?:\xef\xbb\xbf)?\"?id\"?,\"?permalink\"?,\"?date\"?"
TITLE = re.compile(r"^export_([\w-]{3,20})_\d{8}", re.IGNORECASE)
VOTES = rb"(?:\xef\xbb\xbf)?\"?id\"?,\"?permalink\"?,\"?direction\"?"
CREATED = ("date", "created", "createdat", "createddate")

reddit = Importer(
    "reddit",
    "Reddit",
    marks=("subscribed_subreddits*.csv", "saved_posts*.csv", "post_votes*.csv", "comment_votes*.csv"),
    probes={
        "posts*.csv": PERMALINK + rb".{0,60}subreddit",
        "comments*.csv": PERMALINK + rb".{0,60}subreddit",
        "*_votes*.csv": VOTES,
    },
)
named = partial(records, needs=frozenset({"id", "subreddit", "username", "statistic"}))


@reddit.parsed("statistics.csv", by=named, begins=rb"(?:\xef\xbb\xbf)?\"?statistic\"?,", order=0)
def statistics(row: Row, _where: Place, context: Context) -> Iterator[Account | Left]:
    """Whose account it is, and when the export was made."""
    name, value = row["statistic"].lower().replace("_", " "), row.get("value", "")
    if name == "export time":
        context.made(moment(value, UTC).start)
    if name in {"account name", "username", "export time"}:
        handle = context.account.handle if name == "export time" else value.lower().removeprefix("u/")
        yield Account("reddit", "", handle, "", context.exported)
    else:
        yield Left("left.account-data")


@reddit.parsed("posts.csv", "posts_?.csv", "posts_??.csv", by=named, begins=PERMALINK, order=3)
def posts(row: Row, where: Place, context: Context) -> Iterator[Account | Item]:
    """Posts: a title, and words or an address."""
    yield from _owner(context)
    link, url = row.get("permalink", ""), row.get("url", "")
    words = "\n\n".join(filter(None, (row.get("title"), row.get("body"))))
    own = not url or (POST.search(url) is not None and POST.search(link) == POST.search(url))
    outside = "" if own or url.startswith((link, SITE + link)) or not url.startswith("http") else url
    if not (words or outside):
        raise ValueError("nothing in it")
    mark = row.get("id") or digest(link, words)
    image = outside if re.search(r"//i\.redd\.it/|\.(?:jpe?g|png|gif|webp)$", outside, re.IGNORECASE) else ""
    yield Item(
        f"reddit:post:{mark}", "reddit", Act.POST, _at(row, context), where, words, _group(row), Audience.PUBLIC,
        (Media(image),) if image else (), links=(outside,) if outside and not image else (),
    )  # fmt: skip


@reddit.parsed("comments.csv", "comments_?.csv", "comments_??.csv", by=named, begins=PERMALINK)
def comments(row: Row, where: Place, context: Context) -> Iterator[Account | Item]:
    """Comments, with the post they stand under."""
    yield from _owner(context)
    link = row.get("link") or row.get("permalink", "")
    found = POST.search(link)
    aim = Target(ref=found[1] if found else row.get("parent", ""), name=_group(row).name, url=_full(link))
    image = row.get("media", "")
    mark = row.get("id") or digest(link, row.get("body", ""))
    yield Item(
        f"reddit:comment:{mark}", "reddit", Act.COMMENT, _at(row, context), where, row.get("body", ""), aim,
        Audience.PUBLIC, (Media(image),) if image else (),
    )  # fmt: skip


@reddit.parsed("post_votes*.csv", "comment_votes*.csv", by=named, begins=VOTES, order=6)
def votes(row: Row, where: Place, context: Context) -> Iterator[Item | Left]:
    """Votes for something, which nobody else sees; votes against it are none for it."""
    if row.get("direction", "").lower() != "up":
        yield Left("left.no-act")
        return
    url = _full(row.get("permalink", ""))
    found = re.search(r"/r/([\w]+)/", url)
    aim = Target(ref=row.get("id", ""), name=f"r/{found[1]}" if found else "", url=url)
    mark = row.get("id") or digest(url)
    kind = "comment" if "comment" in where.member.rpartition("/")[2] else "post"
    yield Item(
        f"reddit:react:{kind}:{mark}", "reddit", Act.REACT, _until(context), where, target=aim,
        audience=Audience.PRIVATE,
    )  # fmt: skip


@reddit.parsed("subscribed_subreddits*.csv", "friends*.csv", by=named, order=7)
def follows(row: Row, where: Place, context: Context) -> Iterator[Account | Item]:
    """Communities and people followed, as they stood at the export."""
    yield from _owner(context)
    yield _standing(Act.FOLLOW, row, where, context)


@reddit.parsed("moderated_subreddits*.csv", "approved_submitter_subreddits*.csv", by=named, order=7)
def memberships(row: Row, where: Place, context: Context) -> Iterator[Item]:
    """Communities the owner has a part in."""
    yield _standing(Act.JOIN, row, where, context)


@reddit.parsed("drafts*.csv", "scheduled_posts*.csv", by=named, order=8)
def drafts(row: Row, where: Place, context: Context) -> Iterator[Item]:
    """Posts that are not yet posted."""
    words = "\n\n".join(filter(None, (row.get("title"), row.get("body"))))
    if not words:
        raise ValueError("nothing in it")
    mark = row.get("id") or digest(words)
    made = moment(next(filter(None, (row.get(name) for name in CREATED)), ""), UTC)
    at = Moment(made.start, context.exported, Basis.BOUND, Precision.RANGE) if made.start else UNKNOWN
    yield Item(
        f"reddit:draft:{mark}", "reddit", Act.DRAFT, at, where, words, _group(row), Audience.PRIVATE
    )  # fmt: skip


def _owner(context: Context) -> Iterator[Account]:
    """Whose archive it is, by the name of the archive, where nothing inside says so."""
    found = TITLE.search(context.title)
    if found and not context.account.handle:
        yield Account("reddit", "", found[1].lower(), "", context.exported)


def _standing(act: Act, row: Row, where: Place, context: Context) -> Item:
    group, person = row.get("subreddit", ""), row.get("username", "")
    if not (group or person):
        raise ValueError("no name")
    aim = Target(name=f"r/{group}") if group else Target(person.lower().removeprefix("u/"))
    mark = (aim.account or aim.name).lower()
    return Item(f"reddit:{act}:{mark}", "reddit", act, _until(context), where, target=aim)


def _at(row: Row, context: Context) -> Moment:
    """When it was written; a time after the export cannot be."""
    at = moment(row.get("date", ""), UTC)
    late = at.start and context.exported and at.start > context.exported
    return UNKNOWN if late else at


def _until(context: Context) -> Moment:
    return Moment(None, context.exported, Basis.BOUND, Precision.RANGE) if context.exported else UNKNOWN


def _group(row: Row) -> Target:
    name = row.get("subreddit", "").removeprefix("r/")
    return Target(name=f"r/{name}") if name else Target()


def _full(link: str) -> str:
    return SITE + link if link.startswith("/") else link


reddit.leave("*_headers.csv", "comment_headers*.csv", "post_headers*.csv", why="left.index")
reddit.leave("messages*.csv", "chat_history*.csv", "*messages_archive*.csv", why="left.messages")
reddit.leave("saved_posts*.csv", "saved_comments*.csv", "hidden_posts*.csv", "multireddits*.csv", why="left.saved")
reddit.leave("poll_votes*.csv", "gilded_content*.csv", "gold_received*.csv", "announcements*.csv", why="left.no-act")
reddit.leave(
    "account_gender*.csv", "birthdate*.csv", "ip_logs*.csv", "linked_identities*.csv", "linked_phone_number*.csv",
    "purchases*.csv", "subscriptions*.csv", "payouts*.csv", "stripe*.csv", "twitter*.csv", "user_preferences*.csv",
    "sensitive_ads_preferences*.csv", "checkfile*.csv", "persona*.csv", "statistics*.csv", why="left.account-data",
)  # fmt: skip
reddit.blind("blind.unliked", "blind.reddit-votes")
