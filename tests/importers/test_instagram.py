"""Every maker variant of an Instagram export gives the same acts, in any language; and an open archive as counted."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from makers.instagram import BIO, COMMENTS, OWNER, Layout, archive
from makers.meta import Language, Sayer, seen, written, zipped
from makers.opened import everything_in
from netral.check import Seen, items
from netral.kit.archive import open_tree
from netral.model.item import Account, Act, Audience, Coverage, Item, Problem, Reading

VARIANTS = pytest.mark.parametrize(
    ("layout", "language"), [(layout, language) for layout in ("old", "new") for language in ("en", "id", "xx")]
)

# act, time in UTC, text, account pointed at, media
BOTH = {
    ("profile", "2024-09-30 10:00:00", "Relawan 01", "", ()),
    ("profile", "2017-07-30 16:40:13", "", "", ("media/profile/201707/p.jpg",)),
    ("post", "2019-08-17 03:15:00", "Upacara 🇮🇩 di lapangan", "", ("media/posts/201908/upacara.jpg",)),
    ("post", "2024-10-20 12:05:00", "Ayo ke TPS, “gunakan” hak pilih 🗳️", "", ("a.jpg", "media/posts/202410/b.mp4")),
    ("post", "2024-09-25 01:00:00", "Senam pagi", "", ("media/reels/202409/r.mp4",)),
    ("post", "2024-10-21 00:30:00", "", "", ("media/stories/202410/s.jpg",)),
    ("post", "2023-01-02 03:04:05", "Lama", "", ("media/posts/202301/z.jpg",)),
    ("comment", "2024-10-01 05:06:07", "Selamat ya Bu 🙏", "dapur.ibu", ()),
    ("comment", "2024-10-02 05:06:07", "mantap", "tim_contoh_01", ()),
    ("comment", "", "Kapan mulai?", "", ()),
    ("react", "", "", "dapur.ibu", ()),
    ("react", "2024-10-05 01:02:03", "", "dapur.ibu", ()),
    ("react", "2024-10-06 01:02:03", "", "dapur.ibu", ()),
    ("react", "2024-10-06 01:02:04", "", "dapur.ibu", ()),
    ("react", "2024-10-12 20:11:18", "", "dapur.ibu", ()),  # undated: not before the reel was made
    ("follow", "2024-10-02 14:45:00", "", "tim_contoh_01", ()),
    ("follow", "", "", "pemkabcontoh", ()),
    ("follow", "2021-01-01 00:00:00", "", "#contoh", ()),
}
ONLY: dict[Layout, set[tuple[Any, ...]]] = {
    "old": {("react", "2024-10-25 13:11:00", "", "tim_contoh_01", ())},
    "new": {
        ("react", "2024-10-25 13:11:00", "Bersama Budi Contoh 🙌\n#contoh", "tim_contoh_01", ()),
        ("share", "2024-10-11 11:12:13", "Hadir besok di alun-alun", "tim_contoh_01", ()),
    },
}
# member without folders: reading, why, found, merged
COVERED = {
    "personal_information.json": "read  1 0",
    "profile_changes.json": "read  2 0",
    "profile_photos.json": "read  1 0",
    "reels.json": "read  1 0",
    "stories.json": "read  1 0",
    "archived_posts.json": "read  1 0",
    "following.json": "read  2 0",
    "following_hashtags.json": "read  1 0",
    "liked_posts.json": "read  2 0",
    "liked_comments.json": "read  2 0",
    "story_likes.json": "read  2 0",
    "close_friends.json": "left left.no-act 0 0",
    "saved_posts.json": "left left.saved 0 0",
    "message_1.json": "left left.messages 0 0",
    "posts_viewed.json": "left left.seen 0 0",
    "login_activity.json": "left left.account-data 0 0",
    "a.jpg": "left left.media 0 0",
    "brand_new.json": "unread  0 0",
}
COVERED_ONLY = {
    "old": {"post_comments.json": "read  3 0", "posts_1.json": "read  2 0", "followers.json": "left left.others 0 0"},
    "new": {
        "post_comments_1.json": "read  2 0",
        "reels_comments.json": "read  1 0",
        "posts.json": "read  2 0",
        "posts_1.json": "read  1 1",
        "reposts.json": "read  1 0",
        "followers_1.json": "left left.others 0 0",
        "recently_deleted_content.json": "left left.deleted 0 0",
    },
}


def read(members: dict[str, bytes]) -> list[Item]:
    return [each for each in seen(members) if isinstance(each, Item)]


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    media = tuple(
        one.member if one.member.startswith("media/") else one.member.rpartition("/")[2] for one in item.media
    )
    return item.act.value, at, item.text, item.target.account or item.target.name, media


@VARIANTS
def test_the_acts(layout: Layout, language: Language) -> None:
    found = Counter(told(each) for each in read(archive(layout, language)) if each.id != "instagram:profile:bio")
    expected = {(*one[:4], _found(one[4], layout)) for one in BOTH | ONLY[layout]}
    assert set(found) == expected
    assert set(found.values()) == {1}


def _found(media: tuple[str, ...], layout: Layout) -> tuple[str, ...]:
    """The one photo that is there stands in the archive's own folder."""
    return tuple("media/posts/202410/a.jpg" if (name, layout) == ("a.jpg", "old") else name for name in media)


@VARIANTS
def test_every_member_is_accounted_for(layout: Layout, language: Language) -> None:
    coverage = [each for each in seen(archive(layout, language)) if isinstance(each, Coverage)]
    found = {one.member.rpartition("/")[2]: f"{one.reading} {one.why} {one.found} {one.merged}" for one in coverage}
    assert found == COVERED | COVERED_ONLY[layout]
    assert {one.failed for one in coverage} == {0}


@VARIANTS
def test_no_problems(layout: Layout, language: Language) -> None:
    assert [each for each in seen(archive(layout, language)) if isinstance(each, Problem)] == []


@pytest.mark.parametrize(
    ("layout", "language", "handle", "name", "bio", "audience"),
    [
        ("old", "en", OWNER, "Wening Contoh", BIO, Audience.PUBLIC),
        ("old", "id", OWNER, "Wening Contoh", BIO, Audience.PUBLIC),
        ("old", "xx", "", "", "", Audience.UNKNOWN),
        ("new", "en", OWNER, "Wening Contoh", BIO, Audience.PUBLIC),
        ("new", "xx", OWNER, "", "", Audience.UNKNOWN),  # from the name of the folder
    ],
)
def test_the_account(layout: Layout, language: Language, handle: str, name: str, bio: str, audience: Audience) -> None:
    all_ = seen(archive(layout, language))
    accounts = {(each.handle, each.name) for each in all_ if isinstance(each, Account)}
    [profile] = [each for each in all_ if isinstance(each, Item) and each.id == "instagram:profile:bio"]
    posts = [each for each in all_ if isinstance(each, Item) and each.act is Act.POST and each.text == "Senam pagi"]
    assert accounts == ({(handle, name)} if handle else set())
    assert (profile.text, profile.links) == (bio, ("https://contoh.invalid/wening",) if bio else ())
    assert [each.audience for each in posts] == [audience]


def test_a_private_account() -> None:
    say = Sayer("id")
    about = say.mapped(Username=OWNER, Private_Account="True")
    members = archive("new") | {}
    name = next(name for name in members if name.endswith("/personal_information.json"))
    found = read(members | {name: written({"profile_user": [about]})})
    assert {each.audience for each in found if each.text == "Senam pagi"} == {Audience.LIMITED}
    assert {each.audience for each in found if each.text == "Lama"} == {Audience.UNKNOWN}, "archived: out of sight"


def test_two_exports_of_one_account_hold_every_act_once() -> None:
    both = [("1.zip", zipped(archive("old"))), ("2.zip", zipped(archive("new", "id")))]
    with open_tree(both) as tree:
        ids = Counter(each.id for each in items(tree) if isinstance(each, Item))
    assert set(ids.values()) == {1}
    assert len(ids) == len(BOTH) + 3  # the bio, the like and the repost


def test_the_texts_come_mended() -> None:
    texts = {each.text for each in read(archive("new")) if each.text}
    assert COMMENTS[0][0] in texts
    assert not [text for text in texts if "ð" in text or "â" in text]


def acts(all_: Iterable[Seen]) -> Counter[str]:
    return Counter(each.act.value for each in all_ if isinstance(each, Item) and each.act is not Act.PROFILE)


def test_the_open_archive() -> None:
    all_ = everything_in("instagram-2025-redacted.zip")
    found = [each for each in all_ if isinstance(each, Item)]
    members = Counter((each.where.member.rpartition("/")[2], each.act.value) for each in found)
    assert acts(all_) == {"post": 5, "react": 6, "comment": 3, "follow": 2}
    assert {name: count for (name, act), count in members.items() if act != "profile"} == {
        "posts_1.json": 1,
        "stories.json": 4,
        "liked_posts.json": 3,
        "story_likes.json": 3,
        "post_comments_1.json": 3,
        "following.json": 2,
    }
    [post] = [each for each in found if each.where.member.endswith("posts_1.json")]
    assert (post.text, len(post.media), str(post.at.start)) == ("bla", 3, "2024-07-19 16:54:34+00:00")
    years = {each.at.start.year for each in found if each.at.start}
    assert min(years) >= 2010
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert {each.member for each in all_ if isinstance(each, Coverage) and each.reading is Reading.UNREAD} == set()
