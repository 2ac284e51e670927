"""The records of an X archive as written, 2014 to today. Most fields may be missing; numbers are strings since 2018.

Records without circles (`gc=False`) spare the collector of circles its rounds.
"""

from msgspec import Struct, field


class Mention(Struct, gc=False):
    """An account named in a post."""

    screen_name: str = ""
    id_str: str = ""


class Link(Struct, gc=False):
    """A shortened address and what it stands for."""

    expanded_url: str | None = ""


class Variant(Struct, gc=False):
    """One file of a video."""

    url: str = ""


class VideoInfo(Struct, gc=False):
    """The files of a video."""

    variants: tuple[Variant, ...] = ()


class Medium(Struct, gc=False):
    """A photo, video or animation of a post."""

    type: str = "photo"
    media_url_https: str | None = ""
    media_url: str | None = ""
    expanded_url: str | None = ""
    video_info: VideoInfo | None = None


class Entities(Struct, frozen=True, gc=False):
    """What a post names."""

    urls: tuple[Link, ...] = ()
    user_mentions: tuple[Mention, ...] = ()
    media: tuple[Medium, ...] = ()


class User(Struct, gc=False):
    """The author of a post passed on (2014)."""

    screen_name: str = ""
    id_str: str = ""


class Original(Struct, gc=False):
    """The post passed on, as 2014 archives hold it."""

    user: User = field(default_factory=User)
    text: str = ""


class Tweet(Struct, gc=False):
    """A post of the owner."""

    created_at: str
    id_str: str = ""
    id: str | int = ""
    full_text: str = ""
    text: str = ""
    entities: Entities = Entities()
    extended_entities: Entities = Entities()
    in_reply_to_status_id_str: str | None = None
    in_reply_to_status_id: str | int | None = None
    in_reply_to_user_id_str: str | None = None
    in_reply_to_user_id: str | int | None = None
    in_reply_to_screen_name: str | None = None
    retweeted_status: Original | None = None


class TweetRow(Tweet, gc=False):
    """A post of the owner with the wrapper of most archives, or without it (2018)."""

    created_at: str = ""
    tweet: Tweet | None = None


class Note(Struct, rename="camel"):
    """A post longer than 280 characters, whose tweet holds only the beginning."""

    created_at: str
    core: dict[str, object]


class NoteRow(Struct, rename="camel"):
    """A note with its wrapper."""

    note_tweet: Note


class Like(Struct, rename="camel", gc=False):
    """A liked post: no time, no author."""

    tweet_id: str
    full_text: str = ""
    expanded_url: str = ""


class LikeRow(Struct, gc=False):
    """A like with its wrapper."""

    like: Like


class Following(Struct, rename="camel", gc=False):
    """A followed account: an id only."""

    account_id: str
    user_link: str = ""


class FollowingRow(Struct, gc=False):
    """A follow with its wrapper."""

    following: Following


class ListInfo(Struct, gc=False):
    """A list, by its address."""

    url: str = ""
    urls: tuple[str, ...] = ()


class ListRow(Struct, rename="camel", gc=False):
    """A list with its wrapper."""

    user_list_info: ListInfo


class Named(Struct, rename="camel", gc=False):
    """The account itself."""

    account_id: str = ""
    username: str = ""
    account_display_name: str = ""


class AccountRow(Struct):
    """The account with its wrapper."""

    account: Named


class Description(Struct, gc=False):
    """What the owner says of themselves."""

    bio: str = ""
    website: str = ""
    location: str = ""


class Profile(Struct):
    """The owner's profile."""

    description: Description = field(default_factory=Description)


class ProfileRow(Struct):
    """The profile with its wrapper."""

    profile: Profile


class Renamed(Struct, rename="camel", gc=False):
    """A change of handle."""

    changed_at: str = ""
    changed_from: str = ""
    changed_to: str = ""


class RenamedOuter(Struct, rename="camel"):
    """A change of handle, in its first wrapper."""

    screen_name_change: Renamed


class RenamedRow(Struct, rename="camel"):
    """A change of handle, in its second wrapper."""

    screen_name_change: RenamedOuter


class Counted(Struct, rename="camel", gc=False):
    """A file of the archive and how many records it holds."""

    file_name: str
    count: str = "-1"


class DataType(Struct):
    """The files of one kind."""

    files: tuple[Counted, ...] = ()


class UserInfo(Struct, rename="camel", gc=False):
    """Whose archive it is."""

    account_id: str = ""
    user_name: str = ""
    display_name: str = ""


class ArchiveInfo(Struct, rename="camel", gc=False):
    """When the archive was made."""

    generation_date: str = ""


class Manifest(Struct, rename="camel"):
    """The archive's own table of contents."""

    user_info: UserInfo = field(default_factory=UserInfo)
    archive_info: ArchiveInfo = field(default_factory=ArchiveInfo)
    data_types: dict[str, DataType] = field(default_factory=dict)
