"""Synthetic Instagram exports: two layouts, told in English, in Indonesian or in labels that nobody has seen."""

from typing import Any, Literal

from makers.meta import NONSENSE, Language, Sayer, address, epoch, listed, medium, written

Layout = Literal["old", "new"]

TAG = "https://www.instagram.com/explore/tags/contoh"
OWNER, BIO = "wening.contoh", "Ibu dua anak ❤ Contoh"
POST, REEL = address("p", "2024-10-24 01:02:03"), address("reel", "2024-10-12 20:11:18")


def archive(layout: Layout, language: Language = "en") -> dict[str, bytes]:
    """Every member by its name."""
    say = Sayer(language)
    members = _old(say) if layout == "old" else _new(say)
    return {name: one if isinstance(one, bytes) else written(one) for name, one in members.items()}


SINGLE = {
    "media": [
        medium(
            "media/posts/201908/upacara.jpg", "2019-08-17 03:15:00", "Upacara 🇮🇩 di lapangan", "20190816T091500.000Z"
        )
    ]
}
SEVERAL = {
    "media": [
        medium("media/posts/202410/a.jpg", "2024-10-20 12:04:58", "Foto pertama"),
        medium("media/posts/202410/b.mp4", "2024-10-20 12:04:59"),
    ],
    "title": "Ayo ke TPS, “gunakan” hak pilih 🗳️",
    "creation_timestamp": epoch("2024-10-20 12:05:00"),
}  # fmt: skip
REELS = {"ig_reels_media": [{"media": [medium("media/reels/202409/r.mp4", "2024-09-25 01:00:00", "Senam pagi")]}]}
ARCHIVED = {"ig_archived_post_media": [{"media": [medium("media/posts/202301/z.jpg", "2023-01-02 03:04:05", "Lama")]}]}
PHOTO = {"ig_profile_picture": [medium("media/profile/201707/p.jpg", "2017-07-30 16:40:13")]}
STORY = medium("media/stories/202410/s.jpg", "2024-10-21 00:30:00")
COMMENTS = (
    ("Selamat ya Bu 🙏", "dapur.ibu", epoch("2024-10-01 05:06:07")),
    ("mantap", "tim_contoh_01", epoch("2024-10-02 05:06:07")),
    ("Kapan mulai?", "", NONSENSE),
)
FOLLOWS = (("tim_contoh_01", epoch("2024-10-02 14:45:00")), ("pemkabcontoh", NONSENSE))


def _shared(say: Sayer) -> dict[str, Any]:
    """What both layouts hold, by the name without folders."""
    changed = say.mapped(
        Changed="Bio", Previous_Value="Ibu", New_Value="Relawan 01", Change_Date=epoch("2024-09-30 10:00:00")
    )
    mail = say.mapped(
        Changed="Email", Previous_Value="", New_Value="a@contoh.invalid", Change_Date=epoch("2020-01-01 00:00:00")
    )
    person = say.mapped(
        Email="wening@contoh.invalid",
        Username=OWNER,
        Name="Wening Contoh",
        Bio=BIO,
        Website="https://contoh.invalid/wening",
        Private_Account="False",
    )
    return {
        "personal_information.json": {"profile_user": [person]},
        "profile_changes.json": {"profile_profile_change": [changed, mail]},
        "reels.json": REELS,
        "archived_posts.json": ARCHIVED,
        "profile_photos.json": PHOTO,
        "story_likes.json": {
            "story_activities_story_likes": [
                listed("dapur.ibu", NONSENSE),
                listed("dapur.ibu", epoch("2024-10-05 01:02:03")),
            ]
        },
        "liked_comments.json": {
            "likes_comment_likes": [
                listed("dapur.ibu", epoch("2024-10-06 01:02:03"), value="👍", href=POST),
                listed("dapur.ibu", epoch("2024-10-06 01:02:04"), value="👍", href=POST),
            ]
        },
        "following_hashtags.json": {
            "relationships_following_hashtags": [listed("", epoch("2021-01-01 00:00:00"), value="contoh", href=TAG)]
        },
        "saved_posts.json": {"saved_saved_media": [say.mapped("tim_contoh_01", Saved_on=epoch("2024-10-07 00:00:00"))]},
    }


def _old(say: Sayer) -> dict[str, Any]:
    """2020 to 2023: no wrapping folders, everything under a key."""
    shared = _shared(say)
    liked = [
        listed("tim_contoh_01", epoch("2024-10-25 13:11:00"), value="👍", href=POST),
        listed("dapur.ibu", 0, value="👍", href=REEL),
    ]
    follows = [listed("", at, value=who, href=f"https://www.instagram.com/{who}") for who, at in FOLLOWS]
    said = [say.mapped(Comment=text, Media_Owner=owner, Time=at) for text, owner, at in COMMENTS]
    connections = "followers_and_following"
    return {
        "account_information/personal_information.json": shared["personal_information.json"],
        "account_information/profile_changes.json": shared["profile_changes.json"],
        "comments/post_comments.json": {"comments_media_comments": said},
        "content/posts_1.json": [SINGLE, SEVERAL],
        "content/reels.json": REELS,
        "content/stories.json": {"ig_stories": [STORY]},
        "content/archived_posts.json": ARCHIVED,
        "content/profile_photos.json": PHOTO,
        f"{connections}/following.json": {"relationships_following": follows},
        f"{connections}/following_hashtags.json": shared["following_hashtags.json"],
        f"{connections}/followers.json": {"relationships_followers": [listed("", 1, value="dapur.ibu")]},
        f"{connections}/close_friends.json": {"relationships_close_friends": [listed("", 1, value="dapur.ibu")]},
        "likes/liked_posts.json": {"likes_media_likes": liked},
        "likes/liked_comments.json": shared["liked_comments.json"],
        "story_sticker_interactions/story_likes.json": shared["story_likes.json"],
        "saved/saved_posts.json": shared["saved_posts.json"],
        "messages/inbox/dapuribu_1/message_1.json": {"participants": [], "messages": []},
        "ads_and_content/posts_viewed.json": {"impressions_history_posts_seen": []},
        "login_and_account_creation/login_activity.json": {"account_history_login_history": []},
        "media/posts/202410/a.jpg": b"jpeg",
        "surprises/brand_new.json": {"new": []},
    }


def _new(say: Sayer) -> dict[str, Any]:
    """2023 to 2026: folders by subject; posts and likes as label_values beside the older files."""
    shared, activity, top = _shared(say), "your_instagram_activity", f"instagram-{OWNER}-2024-11-01-AbCdEfGh"
    follows = [
        {"title": who, "string_list_data": [{"href": f"https://www.instagram.com/_u/{who}", "timestamp": at}]}
        for who, at in FOLLOWS
    ]
    said = [say.mapped(Comment=text, Media_Owner=owner, Time=at) for text, owner, at in COMMENTS]
    connections, about = "connections/followers_and_following", "personal_information/personal_information"
    members = {
        f"{about}/personal_information.json": shared["personal_information.json"],
        f"{about}/profile_changes.json": shared["profile_changes.json"],
        f"{activity}/comments/post_comments_1.json": said[:2],
        f"{activity}/comments/reels_comments.json": {"comments_reels_comments": said[2:]},
        f"{activity}/media/posts.json": _modern_posts(say),
        f"{activity}/media/posts_1.json": SEVERAL,
        f"{activity}/media/reels.json": REELS,
        f"{activity}/media/stories.json": {"ig_stories": [{"media": [STORY]}]},
        f"{activity}/media/archived_posts.json": ARCHIVED,
        f"{activity}/media/profile_photos.json": PHOTO,
        f"{activity}/media/reposts.json": _repost(say),
        f"{activity}/media/recently_deleted_content.json": {"ig_recently_deleted_media": [{"media": []}]},
        f"{connections}/following.json": {"relationships_following": follows},
        f"{connections}/following_hashtags.json": shared["following_hashtags.json"],
        f"{connections}/followers_1.json": [listed("", 1, value="dapur.ibu")],
        f"{connections}/close_friends.json": {"relationships_close_friends": [listed("", 1, value="dapur.ibu")]},
        f"{activity}/likes/liked_posts.json": _modern_likes(say),
        f"{activity}/likes/liked_comments.json": shared["liked_comments.json"],
        f"{activity}/story_interactions/story_likes.json": shared["story_likes.json"],
        f"{activity}/saved/saved_posts.json": shared["saved_posts.json"],
        f"{activity}/messages/inbox/dapuribu_1/message_1.json": {"participants": [], "messages": []},
        "ads_information/ads_and_topics/posts_viewed.json": {"impressions_history_posts_seen": []},
        "security_and_login_information/login_and_profile_creation/login_activity.json": {},
        "media/posts/202410/a.jpg": b"jpeg",
        f"{activity}/surprises/brand_new.json": {"new": []},
    }
    return {f"{top}/{name}": member for name, member in members.items()}


def _modern_posts(say: Sayer) -> list[dict[str, Any]]:
    both = (
        (SINGLE["media"], SINGLE["media"][0]["title"], "2019-08-17 03:15:00"),
        (SEVERAL["media"], SEVERAL["title"], "2024-10-20 12:05:00"),
    )
    return [
        say.labelled(epoch(at), {"label": say.label("Media"), "media": media}, say.leaf("Caption", str(words)))
        for media, words, at in both
    ]


def _modern_likes(say: Sayer) -> list[dict[str, Any]]:
    words, tag = "Bersama Budi Contoh 🙌\n#contoh", say.group("Hashtags", say.leaf("Name", "contoh"))
    url = say.leaf("URL", POST, POST)
    twice = (say.leaf("Caption", words), say.leaf("Title", ""), say.leaf("Caption", words))
    return [
        say.labelled(epoch("2024-10-25 13:11:00"), url, *twice, tag, say.owner("tim_contoh_01", "Tim Budi Contoh")),
        say.labelled(0, say.leaf("URL", REEL, REEL), say.owner("dapur.ibu", "Dapur")),
    ]


def _repost(say: Sayer) -> dict[str, Any]:
    words = say.leaf("Caption", "Hadir besok di alun-alun")
    return say.labelled(
        epoch("2024-10-11 11:12:13"), say.leaf("URL", REEL, REEL), words, say.owner("tim_contoh_01", "Tim")
    )


def samples() -> dict[str, dict[str, bytes]]:
    """The archives of both layouts, in every language, and as pages."""
    from makers import instagram_flat as flat  # noqa: PLC0415 - it uses names that stand here
    from makers import instagram_pages as pages  # noqa: PLC0415 - it draws what stands here

    layouts: tuple[Layout, ...] = ("old", "new")
    languages: tuple[Language, ...] = ("en", "id", "xx")
    rows = {f"{layout} {language}": archive(layout, language) for layout in layouts for language in languages}
    rows |= {"flat": flat.archive(), "flat without zones": flat.archive(zone="")}
    return rows | {f"pages {y} {language}": pages.archive(y, language) for y in layouts for language in languages[:2]}
