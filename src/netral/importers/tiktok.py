"""TikTok: the JSON of every era, whatever is wrapped around its lists, and the tree of texts."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from netral.importers.context import Context
from netral.importers.frame import Importer, Left
from netral.importers.tiktok_parts import Entry, entries, plain_name
from netral.importers.tiktok_texts import kind, texts
from netral.importers.titles import made
from netral.kit.dates import moment
from netral.kit.ids import digest, tiktok_time
from netral.model.item import Account, Act, Audience, Item, Media, MediaKind, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

FOUNDED = datetime(2014, 1, 1, tzinfo=UTC)
CLOCKS = timedelta(days=1)  # a time before the video by more than this is damage
VIDEO = re.compile(r"/(?:video|photo|v)/(\d{15,20})(?=\D|$)")
OWNER = re.compile(r"tiktok\.com/@([\w.]{2,24})", re.IGNORECASE)
SECTION = (
    rb"Activity|Your Activity|Ads and data|App Settings|Comment|Direct Messages?|Income[^\"]{0,40}|Likes and Favorites|"
    rb"Location[^\"]{0,20}|Poi Review|Profile|Profile And Settings|Post|Video|Tik[Tt]ok (?:Live|Shop(?:ping)?)"
)
INNER = (
    rb"Activity Summary|Ad Interests|AIMoji|Auto Fill|Block|Chat History|Comments|Favorite [A-Z][a-z]+|"
    rb"Follow[a-z]+(?: List)?|Go Live [A-Z][a-z]+|Hashtag|"
    rb"Instant Form[^\"]{0,30}|Like List|Login History|Off TikTok[^\"]{0,30}|POI Review|"
    rb"Profile Info(?:rmation)?|Posts|Recently ?Deleted ?Posts|Reposts|Searches|Search History|Settings|Share History|"
    rb"Video Browsing History|Videos|Watch (?:Live )?History|Usage Data[^\"]{0,30}"
)
JSON = rb'(?s)(?:\xef\xbb\xbf)?\s*\{.{0,3000}?"(?:%b)"\s*:\s*\{\s*"(?:%b)"\s*:' % (SECTION, INNER)
TEXT = (
    rb"(?:\xef\xbb\xbf)?\s*(?:Date: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: UTC)?\s*\n"
    rb"(?:Link|Username|Comment|Search Term|Shared|IP|Method|Likes)"
    rb"|[^\n:]{2,40}: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\s*\n[^\n:]{2,40}: )"
)
PROFILE = rb"(?:\xef\xbb\xbf)?\s*(?:Username|Nama pengguna|Profile [Pp]hoto|Email|Birthdate): "
SEEN = {
    **dict.fromkeys(("everyone", "public"), Audience.PUBLIC),
    **dict.fromkeys(("friends", "followers", "followersonly", "friendsyoufollowback"), Audience.LIMITED),
    **dict.fromkeys(("onlyyou", "onlyme", "self", "myself", "private", "noone"), Audience.PRIVATE),
}

tiktok = Importer(
    "tiktok",
    "TikTok",
    marks=("user_data_tiktok*.json", "TikTok/*/*.txt"),
    probes={"*.json": JSON, "*.txt": TEXT},
    repeats=True,
)


@tiktok.parsed("*.json", by=entries, begins=JSON, order=3, json=True)
@tiktok.parsed("user_data_tiktok*.json", by=entries, order=3, json=True)
def export(row: Entry, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    """Everything in one file."""
    yield from _acts(row.kind, row, where, context)


@tiktok.parsed("*.txt", by=texts, begins=PROFILE, order=2)
@tiktok.parsed("*.txt", by=texts, begins=TEXT, order=4)
def text(row: Entry, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    """A list as a text, known by its name, or by a field that only one list has."""
    yield from _acts(kind(where.member.rpartition("/")[2].rpartition(".")[0], row), row, where, context)


def _acts(kind: str, row: Entry, where: Place, context: Context) -> Iterator[Account | Item | Left]:
    match kind:
        case "like":
            yield _pointed(Act.REACT, row, where, context)
        case "share" | "repost":
            yield _pointed(Act.SHARE, row, where, context)
        case "follow":
            yield _follow(row, where)
        case "comment" | "spoken":
            yield _spoken(kind, row, where)
        case "post" | "live":
            yield _post(row, where, context)
        case "review" if row.text("reviewtext"):
            yield _review(row, where)
        case "profile":
            yield from _profile(row, where)
        case _:
            yield Left("left.no-act" if kind == "review" else kind)


def _pointed(act: Act, row: Entry, where: Place, context: Context) -> Item:
    """A like, or a video passed on: only its address is known, and whose it is where the address says so."""
    link = row.text("link", "videolink", "url")
    found = VIDEO.search(link)
    id_ = found[1] if found else ""
    at = _bounded(_at(row), tiktok_time(id_), context)
    if not (link or at.known):
        raise ValueError("nothing in it")
    mark = digest(id_ or link, row.text("date").removesuffix(" UTC"), row.text("method") if act is Act.SHARE else "")
    private = "chat" in row.text("method").lower()
    return Item(
        f"tiktok:{act}:{mark}", "tiktok", act, at, where, target=_target(link, id_),
        audience=Audience.PRIVATE if private else Audience.UNKNOWN,
    )  # fmt: skip


def _follow(row: Entry, where: Place) -> Item:
    name = row.text("username", "name").lower().removeprefix("@")
    if not name:
        raise ValueError("nobody")
    at = _at(row)
    mark = f"{name}:{at.start:%Y%m%dT%H%M%S}" if at.start else name
    return Item(f"tiktok:follow:{mark}", "tiktok", Act.FOLLOW, at, where, target=Target(name))


def _spoken(kind: str, row: Entry, where: Place) -> Item:
    """A comment, or what was said in somebody's live stream, which everybody who watched could read."""
    words = row.text("comment", "commentcontent", "questioncontent")
    link, photo = row.text("url", "link", "room"), row.text("photo")
    at = _at(row, "date", "commenttime", "questiontime")
    act = Act.MESSAGE if kind == "spoken" else Act.COMMENT
    if not (words or photo):
        raise ValueError("nothing said")
    found = VIDEO.search(link)
    media = (Media(photo),) if photo else ()
    mark, aim = digest(words, photo, link, str(at.start)), _target(link, found[1] if found else "")
    return Item(f"tiktok:{act}:{mark}", "tiktok", act, at, where, words, aim, Audience.PUBLIC, media)


def _post(row: Entry, where: Place, context: Context) -> Item:
    """A video, pictures, or a live stream of one's own."""
    at = _at(row, "date", "livestarttime", "starttime")
    words = [row.text("title", "livetitle", "roomtitle"), row.text("addyourstext")]
    said = "\n\n".join(dict.fromkeys(filter(None, words)))
    link = row.text("link", "videolink").partition("?")[0]
    if not (said or link or at.known):
        raise ValueError("nothing in it")
    found = VIDEO.search(link)
    mark = found[1] if found else digest(row.text("date", "livestarttime", "starttime"), said)
    kind = MediaKind.PHOTO if "/photo/" in link else MediaKind.VIDEO
    media = (Media(context.media(link) or link, kind),) if link else ()
    seen = SEEN.get(plain_name(row.text("whocanview")), Audience.UNKNOWN)
    return Item(f"tiktok:post:{mark}", "tiktok", Act.POST, at, where, said, audience=seen, media=media)


def _review(row: Entry, where: Place) -> Item:
    words, place = row.text("reviewtext"), row.text("placename")
    mark = digest(words, place, row.text("date"))
    aim, seen = Target(name=place), Audience.PUBLIC
    return Item(f"tiktok:comment:{mark}", "tiktok", Act.COMMENT, _at(row), where, words, aim, seen)


def _profile(row: Entry, where: Place) -> Iterator[Account | Item]:
    """Whose account it is, and what it says of itself; since when, is not said."""
    handle, name = row.text("username").lower(), row.text("displayname", "name", "nickname")
    yield Account("tiktok", "", handle, name)
    photo = row.text("profilephoto").partition("?")[0]
    words = "\n".join(filter(None, (name, row.text("biodescription", "bio"))))
    media = (Media(photo),) if photo else ()
    yield Item(
        f"tiktok:profile:{digest(handle, words)}", "tiktok", Act.PROFILE, UNKNOWN, where, words,
        audience=Audience.PUBLIC, media=media,
    )  # fmt: skip


def _target(link: str, id_: str) -> Target:
    owner = OWNER.search(link)
    return Target(owner[1].lower() if owner else "", id_, url=link)


def _at(row: Entry, *names: str) -> Moment:
    """The time written; in JSON without its zone, which is UTC."""
    at = moment(row.text(*(names or ("date",))), UTC)
    return at if at.start and at.start >= FOUNDED else UNKNOWN


def _bounded(at: Moment, since: datetime | None, context: Context) -> Moment:
    """The time written, else not before the video was made. A time long before the video cannot be."""
    if since is None or (at.end and at.end >= since - CLOCKS):
        return at
    return Moment(since, made(context), Basis.ID, Precision.RANGE)


tiktok.leave("TikTok/*/*.mp4", "TikTok/*/*.jpg", "TikTok/*/*/*.mp4", "TikTok/*/*/*.jpg", why="left.media")
tiktok.leave("*.mp4", "*.jpg", "*.jpeg", "*.webp", "*.png", why="left.media", spare=True)
tiktok.blind("blind.tagged", "blind.unliked", "blind.tiktok-authors", "blind.tiktok-duets", "blind.tiktok-texts")
