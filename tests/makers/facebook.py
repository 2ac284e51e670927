"""Synthetic Facebook exports of a fictional owner: three layouts, in English, Indonesian or another tongue."""

from typing import Any, Literal, get_args

from makers.every import OTHERS
from makers.meta import Language, epoch, medium, written

Era = Literal["2019", "2023", "2025"]

OWNER, FORMER, ADDRESS = "Wening Contoh", "Wening Misal", "https://www.facebook.com/wening.contoh"
TEAM, GROUP, PAGE = "Tim Budi Contoh", "Relawan Contoh 01", "https://www.facebook.com/timcontoh01"
VOTE, OLD, LINKED = "Ayo ke TPS, “gunakan” hak pilih 🗳️", "Upacara 🇮🇩 bersama\nPak Camat", "Baca ini dulu"
LINK = "https://contoh.invalid/berita?a=1&b=2"

# What Facebook writes above an act. xx: a language for which there is no grammar.
SENTENCES: dict[str, dict[Language, str]] = {
    "status": {"en": "{0} updated her status.", "id": "{0} memperbarui statusnya.", "xx": "{0} wrat."},
    "photos": {"en": "{0} added 2 new photos.", "id": "{0} menambahkan 2 foto baru.", "xx": "{0} eced."},
    "link": {"en": "{0} shared a link.", "id": "{0} membagikan sebuah tautan.", "xx": "{0} dælde."},
    "share": {"en": "{0} shared a post.", "id": "{0} membagikan sebuah kiriman.", "xx": "{0} dælde."},
    "wall": {"en": "{0} wrote on {1}'s timeline.", "id": "{0} menulis di kronologi {1}.", "xx": "{0} wrat {1}."},
    "group": {"en": "{0} posted in {1}.", "id": "{0} memposting di {1}.", "xx": "{0} wrat {1}."},
    "comment": {"en": "{0} commented on {1}'s post.", "id": "{0} mengomentari postingan {1}.", "xx": "{0} cwæþ {1}."},
    "own": {"en": "{0} replied to her own comment.", "id": "{0} membalas komentarnya sendiri.", "xx": "{0} cwæþ."},
    "like": {"en": "{0} likes {1}'s photo.", "id": "{0} menyukai foto {1}.", "xx": "{0} lufode {1}."},
    "react": {"en": "{0} reacted to {1}\u2019s post.", "id": "{0} menanggapi kiriman {1}.", "xx": "{0} lufode {1}."},
    "joined": {"en": "You became a member of {1}.", "id": "Anda menjadi anggota {1}.", "xx": "Ðu {1}."},
    "left": {"en": "You stopped being a member of {1}.", "id": "Anda keluar dari {1}.", "xx": "left {1}"},
    "poll": {"en": "{0} voted in a poll.", "id": "{0} memilih dalam jajak pendapat.", "xx": "{0} ceas."},
    "picture": {"en": "{0} updated her profile picture.", "id": "{0} memperbarui foto profilnya.", "xx": "{0} eced."},
}
POLL: dict[str, Any] = {
    "question": "Pilih siapa?",
    "options": [{"option": "01", "voted": True}, {"option": "02", "voted": False}],
}
REACTIONS = {"en": ("Like", "Love"), "id": ("Suka", "Super"), "xx": ("Wyrd", "Lufu")}
LABELS: dict[Language, tuple[str, ...]] = {
    "en": ("Reaction", "Name", "URL", "Message", "Target", "Text"),
    "id": ("Reaksi", "Nama", "URL", "Pesan", "Sasaran", "Teks"),
    "xx": ("R", "N", "U", "M", "T", "X"),
}
PLACES: dict[Era, dict[str, str]] = {
    "2019": {
        "posts": "posts/your_posts_1.json",
        "comments": "comments/comments.json",
        "reactions": "likes_and_reactions/posts_and_comments.json",
        "follows": "following_and_followers/following.json",
        "pages": "following_and_followers/followed_pages.json",
        "groups": "groups/your_posts_and_comments_in_groups.json",
        "joined": "groups/your_group_membership_activity.json",
        "events": "events/your_event_responses.json",
        "profile": "profile_information/profile_information.json",
        "album": "photos_and_videos/album/0.json",
        "friends": "friends/friends.json",
        "liked": "pages/pages_you've_liked.json",
    },
}
ACTIVITY: dict[Era, str] = {"2023": "your_activity_across_facebook/", "2025": "your_facebook_activity/"}


def archive(era: Era = "2025", language: Language = "id", *, wrapped: bool = True) -> dict[str, bytes]:
    """Every member by its name."""
    members = _old(language) if era == "2019" else _new(era, language)
    top = "facebook-wening-2024-11-01-AbCdEfGh/" if wrapped and era == "2025" else ""
    return {f"{top}{name}": one if isinstance(one, bytes) else written(one) for name, one in members.items()}


def samples() -> dict[str, dict[str, bytes]]:
    """The archives of all layouts, in every language, and as pages."""
    from makers import facebook_pages as pages  # noqa: PLC0415 - it draws what stands here

    eras, languages = get_args(Era), get_args(Language)
    rows = {f"{era} {language}": archive(era, language) for era in eras for language in languages}
    spoken = [one for one in languages if one in pages.LANGUAGES]
    return rows | {f"pages {era} {language}": pages.archive(era, language) for era in eras for language in spoken}


def says(what: str, language: Language, whom: str = "", who: str = OWNER) -> str:
    """The sentence above an act."""
    return SENTENCES[what][language].format(who, whom)


def entry(at: str, title: str, *data: dict[str, Any], attached: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """An entry as posts, comments and reactions are written."""
    row: dict[str, Any] = {"timestamp": epoch(at), "title": title, "data": [*data]}
    return row | ({"attachments": [{"data": attached}]} if attached else {})


def photo(uri: str, at: str, description: str = "") -> dict[str, Any]:
    """A photo attached to an entry."""
    about = medium(uri, at, "Foto Seluler") | ({"description": description} if description else {})
    return {"media": about}


def posts(say: Language, folder: str) -> list[dict[str, Any]]:
    """What stands on the timeline."""
    files = [
        photo(f"{folder}posts/media/a_1.jpg", "2019-08-17 03:10:00"),
        photo(f"{folder}posts/media/b.mp4", "2019-08-17 03:10:01"),
    ]
    context = {"external_context": {"name": "Berita Contoh", "source": "contoh.invalid", "url": LINK}}
    edited = {"update_timestamp": epoch("2024-10-21 00:00:00")}
    return [
        entry("2024-10-20 12:05:00", says("status", say), {"post": VOTE}, edited, {}, {}),
        entry("2019-08-17 03:15:00", says("photos", say), {"post": OLD}, attached=files),
        entry(
            "2024-10-18 01:02:03",
            says("link", say),
            {"update_timestamp": epoch("2024-10-18 01:02:03")},
            attached=[context],
        ),
        entry("2024-10-18 01:02:04", says("link", say), {"post": LINKED}, attached=[context]),
        entry("2024-10-18 02:00:00", says("share", say), {}, attached=[{"text": "Kata orang lain"}]),
        entry("2024-10-18 03:00:00", says("wall", say, TEAM), {"post": "Selamat!"}),
        entry("2024-10-18 04:00:00", says("group", say, GROUP), {"post": "Hadir besok"}, attached=[{"name": GROUP}]),
        {"timestamp": epoch("2024-10-18 05:00:00"), "data": [{}]},
    ]


def comments(say: Language) -> list[dict[str, Any]]:
    """What was said to posts: the owner's words, a former name of the owner, and somebody else's."""

    def said(at: str, title: str, text: str, author: str = OWNER, **more: str) -> dict[str, Any]:
        inner = {"timestamp": epoch(at), "author": author} | ({"comment": text} if text else {}) | more
        return entry(at, title, {"comment": inner})

    return [
        said("2024-10-01 05:06:07", says("comment", say, TEAM), "Mantap 🙏"),
        said("2018-03-01 05:06:07", says("comment", say, TEAM), "Dulu", FORMER),
        said("2024-10-01 05:06:09", says("own", say), "Betul"),
        said("2024-10-01 05:06:10", says("comment", say, OWNER, "Orang Lain"), OTHERS, "Orang Lain"),
        said("2024-10-01 05:06:11", says("comment", say, TEAM), ""),
    ]


def reactions(say: Language) -> list[dict[str, Any]]:
    """Likes as they were written first; two in one second."""

    def felt(at: str, what: str, title: str) -> dict[str, Any]:
        return entry(at, title, {"reaction": {"reaction": what, "actor": OWNER}})

    return [
        felt("2024-10-25 13:11:00", "LIKE", says("like", say, TEAM)),
        felt("2024-10-25 13:11:00", "LOVE", says("react", say, "Dapur Ibu")),
        felt("2024-10-26 13:11:00", "ANGER", says("react", say, TEAM)),
    ]


def _labelled_reactions(say: Language) -> list[dict[str, Any]]:
    """The same likes as they are written since 2024, but for the last, and one more."""
    reaction, name, url = LABELS[say][:3]
    like, love = REACTIONS[say]
    rows = [
        (like, TEAM, f"{PAGE}/posts/1", "2024-10-25 13:11:00"),
        (love, "Dapur Ibu", "", "2024-10-25 13:11:00"),
        (like, "Kantor Contoh", "https://www.facebook.com/permalink.php?story_fbid=1&id=77", "2024-10-27 01:00:00"),
    ]
    return [
        {
            "timestamp": epoch(at),
            "media": [],
            "fbid": str(number),
            "label_values": [
                {"label": reaction, "value": what},
                {"label": name, "value": whom},
                {"label": url, "value": link, "href": link},
            ],
        }
        for number, (what, whom, link, at) in enumerate(rows)
    ]


def _person() -> dict[str, Any]:
    return {
        "name": {"full_name": OWNER, "first_name": "Wening"},
        "previous_names": [{"name": FORMER, "timestamp": 1500000000}],
        "intro_bio": {"name": "Abdi negara ❤"},
        "websites": [{"address": "https://contoh.invalid/wening"}],
        "profile_uri": ADDRESS,
        "emails": {"emails": ["wening@contoh.invalid"]},
    }


def _album(folder: str) -> dict[str, Any]:
    shown = [f"{folder}posts/media/a_1.jpg", f"{folder}posts/media/album_9/c.jpg"]
    photos = [
        medium(uri, at) | {"description": words}
        for uri, at, words in (
            (shown[0], "2019-08-17 03:10:00", ""),
            (shown[1], "2021-05-05 05:05:05", "Bersama tim"),
        )
    ]
    return {
        "name": "Kenangan",
        "photos": photos,
        "cover_photo": photos[0],
        "description": "Foto lama kantor",
        "last_modified_timestamp": epoch("2021-06-01 00:00:00"),
    }


def joined(say: Language) -> list[dict[str, Any]]:
    """Groups, one of which was left again."""
    there = entry("2024-09-01 00:00:00", says("joined", say, GROUP), {"name": GROUP})
    return [there, entry("2024-09-02 00:00:00", says("left", say, "Paguyuban"), {"name": "Paguyuban"})]


def events() -> dict[str, Any]:
    """Answers to invitations."""
    begin, end = epoch("2024-10-10 02:00:00"), epoch("2024-10-10 05:00:00")
    return {
        "events_joined": [{"name": "Kampanye Akbar 01", "start_timestamp": begin, "end_timestamp": end}],
        "events_declined": [{"name": "Rapat", "start_timestamp": begin, "end_timestamp": 0}],
        "events_interested": [{"name": "Senam Sehat", "start_timestamp": begin, "end_timestamp": 0}],
    }


def in_groups(say: Language) -> list[dict[str, Any]]:
    """A post and a comment in a group."""
    here = {"timestamp": epoch("2024-10-19 00:00:00"), "comment": "Siap", "author": OWNER, "group": GROUP}
    return [
        entry("2024-10-18 04:00:00", says("group", say, GROUP), {"post": "Hadir besok"}, attached=[{"name": GROUP}]),
        entry("2024-10-19 00:00:00", says("comment", say, "Dapur Ibu"), {"comment": here}),
    ]


def _old(say: Language) -> dict[str, Any]:
    """2018 to 2023: no wrapping folders, keys without numbers."""
    place = PLACES["2019"]
    return {
        place["posts"]: {"status_updates": posts(say, "")},
        place["comments"]: {"comments": comments(say)},
        place["reactions"]: {"reactions": reactions(say)},
        place["follows"]: {"following": [{"name": TEAM, "timestamp": epoch("2024-09-03 00:00:00")}]},
        place["pages"]: {"pages_followed": [entry("2024-09-04 00:00:00", "", {"name": "Kabar Contoh"})]},
        place["liked"]: {
            "page_likes": {"name": "Pemkab Contoh", "timestamp": str(epoch("2024-09-05 00:00:00")), "url": f"{PAGE}/"}
        },
        place["groups"]: {"group_posts": {"activity_log_data": in_groups(say)}},
        place["joined"]: {"groups_joined": joined(say)},
        place["events"]: {"event_responses": events()},
        place["profile"]: {"profile": _person()},
        place["album"]: _album(""),
        place["friends"]: {"friends": [{"name": "Dapur Ibu", "timestamp": 1}]},
        "photos_and_videos/your_videos.json": {
            "videos": [medium("photos_and_videos/videos/v.mp4", "2022-02-02 02:02:02") | {"description": "Senam"}]
        },
        "posts/media/a_1.jpg": b"jpeg",
        "messages/inbox/dapuribu_1/message_1.json": {"messages": []},
        "about_you/visited.json": {},
        "surprises/brand_new.json": {"new": []},
    }


def _new(era: Era, say: Language) -> dict[str, Any]:
    """Since 2022: folders by subject, keys with numbers, some files in the shape of labels."""
    top = ACTIVITY[era]
    media = ACTIVITY["2023"]  # photos may stay under the older name
    message, target = LABELS[say][3:5]
    elsewhere = {
        "timestamp": epoch("2024-10-22 00:00:00"),
        "media": [],
        "label_values": [
            {"label": target, "value": TEAM},
            {"label": message, "value": "Terus maju, kami siap mendukung"},
        ],
    }
    chat = {
        "thread_name": GROUP,
        "messages": [
            {"sender_name": OWNER, "timestamp_ms": epoch("2024-10-23 00:00:00") * 1000 + 5, "content": "Oke"},
            {"sender_name": "Orang Lain", "timestamp_ms": 1, "content": OTHERS},
        ],
    }
    members: dict[str, Any] = {
        f"{top}posts/your_posts__check_ins__photos_and_videos_1.json": posts(say, media),
        f"{top}posts/posts_on_other_pages_and_profiles.json": [elsewhere],
        f"{top}posts/trash.json": {"trash_v2": []},
        f"{top}posts/album/0.json": _album(media),
        f"{top}posts/your_videos.json": {
            "videos_v2": [medium(f"{top}posts/media/v.mp4", "2022-02-02 02:02:02") | {"description": "Senam"}]
        },
        f"{top}comments_and_reactions/comments.json": {"comments_v2": comments(say)},
        f"{top}comments_and_reactions/likes_and_reactions_1.json": reactions(say)[:1],
        f"{top}comments_and_reactions/likes_and_reactions_2.json": reactions(say)[1:],
        f"{top}groups/group_posts_and_comments.json": {"group_posts_v2": in_groups(say)[:1]},
        f"{top}groups/your_comments_in_groups.json": {"group_comments_v2": in_groups(say)[1:]},
        f"{top}groups/your_group_membership_activity.json": {"groups_joined_v2": joined(say)},
        f"{top}groups/your_group_messages/1.json": chat,
        f"{top}events/your_event_responses.json": {"event_responses_v2": events()},
        f"{top}pages/pages_you've_liked.json": {
            "page_likes_v2": [{"name": "Pemkab Contoh", "timestamp": epoch("2024-09-05 00:00:00"), "url": f"{PAGE}/"}]
        },
        f"{top}pages/pages_and_profiles_you_follow.json": {
            "pages_followed_v2": [entry("2024-09-04 00:00:00", "", {"name": "Kabar Contoh"})]
        },
        f"{top}polls/polls_you_voted_on.json": {
            "poll_votes_v2": [entry("2024-10-24 00:00:00", "", attached=[{"poll": POLL}])]
        },
        f"{top}messages/inbox/dapuribu_1/message_1.json": {"messages": []},
        "connections/followers/who_you_ve_followed.json": {
            "following_v3": [{"name": TEAM, "timestamp": epoch("2024-09-03 00:00:00")}]
        },
        "connections/friends/your_friends.json": {"friends_v2": [{"name": "Dapur Ibu", "timestamp": 1}]},
        "personal_information/profile_information/profile_information.json": {"profile_v2": _person()},
        "personal_information/profile_information/profile_update_history.json": {
            "profile_updates_v2": [
                entry(
                    "2024-09-30 10:00:00",
                    says("picture", say),
                    attached=[photo(f"{top}posts/media/p.jpg", "2024-09-30 10:00:00")],
                )
            ]
        },
        f"{media}posts/media/a_1.jpg": b"jpeg",
        "logged_information/notifications/notifications.json": {},
        f"{top}surprises/brand_new.json": {"new": []},
        "start_here.html": b"<html></html>",
    }
    if era == "2025":
        members[f"{top}comments_and_reactions/likes_and_reactions.json"] = _labelled_reactions(say)
    return members
