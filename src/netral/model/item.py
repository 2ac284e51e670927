"""One act of the owner, where it stands in the archive, and what reading the archive was worth."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from netral.model.photo import UNDATED, Dated
from netral.model.time import UNKNOWN, Fit, Moment


class Act(StrEnum):
    """The verbs the rules speak of."""

    POST = "post"  # own words or media, incl. a quote with own words
    SHARE = "share"  # somebody else's words passed on without own words
    COMMENT = "comment"  # any reply
    REACT = "react"  # like, love, favourite …
    FOLLOW = "follow"
    JOIN = "join"
    ATTEND = "attend"
    PROFILE = "profile"  # name, bio, picture
    MESSAGE = "message"  # chat or group message
    DRAFT = "draft"  # not yet posted


class Audience(StrEnum):
    """Who could see it."""

    PUBLIC = "public"
    LIMITED = "limited"  # followers, friends, a circle
    PRIVATE = "private"
    UNKNOWN = "unknown"


class MediaKind(StrEnum):
    """What a media file is."""

    PHOTO = "photo"
    VIDEO = "video"
    OTHER = "other"


class Place(Struct, frozen=True, gc=False):
    """A record inside an archive: member path and the record's number in it, counted from 0."""

    member: str
    index: int = 0


class Target(Struct, frozen=True, gc=False):
    """Whom or what an act points at; every field may be empty.

    account: handle in lower case without "@". ref: the platform's id. name: title as shown. url: address.
    """

    account: str = ""
    ref: str = ""
    name: str = ""
    url: str = ""


class Media(Struct, frozen=True, gc=False):
    """A photo or video: member path, *its own* time (apart from the posting time) and caption.

    uploaded: when the platform got the file, where its archive says so.
    dated: the evidence behind `taken`, where the file was looked at. preview: a small picture as a data address, or "".
    """

    member: str
    kind: MediaKind = MediaKind.PHOTO
    taken: Moment = UNKNOWN
    caption: str = ""
    uploaded: Moment = UNKNOWN
    dated: Dated = UNDATED
    preview: str = ""


class Item(Struct, frozen=True, gc=False):
    """One act of the owner.

    text: the words the act carries; the owner's own, except for SHARE and REACT, where they are the words
    passed on or liked. quoted: somebody else's words that stand beside own ones. links: full addresses. by: who brought
    it about where it was not the owner, such as the one who added them to a group. ended: when the owner undid it, such
    as the time at which they left a group.
    """

    id: str
    platform: str
    act: Act
    at: Moment
    where: Place
    text: str = ""
    target: Target = Target()
    audience: Audience = Audience.UNKNOWN
    media: tuple[Media, ...] = ()
    quoted: str = ""
    links: tuple[str, ...] = ()
    edited: Moment = UNKNOWN
    by: str = ""
    ended: Moment = UNKNOWN


class Account(Struct, frozen=True):
    """Whose archive this is, as the archive says. exported: when the platform made the archive."""

    platform: str
    id: str = ""
    handle: str = ""
    name: str = ""
    exported: datetime | None = None


UNSTATED = "belum-disebut"  # stands for a class of employees that the owner does not name


class Owner(Struct, frozen=True):
    """Who asks; every field is optional.

    accounts: own handles. spouse: contestant id of a candidate spouse. names: under which the owner writes in chats.

    employee: a class that the pack declares. facts: circumstances that the owner declares, such as `on-duty`;
    rules see both as signals (`owner.…`).
    """

    employee: str = UNSTATED
    position: str = ""
    region: str = ""
    accounts: tuple[str, ...] = ()
    spouse: str = ""
    on_leave: Fit = Fit.MAYBE
    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class Problem(Struct, frozen=True):
    """Something that could not be read: a code (see words, `problem.*`) and a place. Never a value."""

    code: str
    where: Place


class Reading(StrEnum):
    """What happened to an archive member."""

    READ = "read"
    LEFT = "left"  # knowingly not read; `why` says the reason
    UNREAD = "unread"  # no reader knows this member
    FAILED = "failed"


class Coverage(Struct, frozen=True):
    """One member of the archive: records found in it, read as acts or context, failed.

    expected: the count the platform's own manifest states, or -1. why: a message key (`left.*`). merged: acts that were
    read elsewhere already.
    """

    member: str
    reading: Reading
    why: str = ""
    found: int = 0
    read: int = 0
    failed: int = 0
    expected: int = -1
    platform: str = ""
    merged: int = 0
