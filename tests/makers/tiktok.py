"""TikTok exports of a fictional owner: JSON of three eras, and the tree of texts in two languages."""
# ruff: noqa: E501 - records stand on a line each

import json
from datetime import datetime
from typing import Any, Literal

from makers.every import OTHERS

Era = Literal["2021", "2024", "2025"]
Language = Literal["en", "id"]

OWNER = "wening.contoh"
SAID = "Ayo ke TPS 🗳️\nbersama"


def clip(utc: str) -> str:
    """The id of a video made at a time such as `2024-10-20 12:05:00`."""
    return str((int(datetime.fromisoformat(utc + "+00:00").timestamp()) << 32) + 123_456_789)


MADE = ("2024-10-01 00:00:00", "2024-10-02 00:00:00", "2024-10-03 00:00:00")
LINKS = tuple(f"https://www.tiktokv.com/share/video/{clip(utc)}/" for utc in MADE)
OWNED = f"https://www.tiktok.com/@Tim_Contoh_01/video/{clip(MADE[2])}"

likes = [("2024-10-05 01:02:03", LINKS[0]), ("N/A", LINKS[1]), ("2001-01-01 00:00:00", OWNED)]
shares = [("2024-10-06 01:02:03", LINKS[0], "chat_head"), ("2024-10-07 01:02:03", OWNED, "facebook")]
follows = [("2024-10-08 01:02:03", "Tim_Contoh_01"), ("2024-10-09 01:02:03", "pemkabcontoh")]
comments = [("2024-10-10 01:02:03", SAID, ""), ("2024-10-11 01:02:03", "mantap", OWNED)]
posts = [("2019-08-17 03:15:00", "Upacara 🇮🇩", "Everyone"), ("2024-10-12 01:02:03", "", "Only you")]
FILM = "https://video.contoh.invalid/storage/v1/{}.mp4?a=1&x=2"


def records(era: Era) -> dict[str, Any]:
    """The lists of an era by what they hold; keys and their case differ from list to list."""
    link = "VideoLink" if era == "2021" else "link"
    head = "Date" if era == "2021" else "date"
    likes_ = [{head: at, link: where} for at, where in likes]
    videos = [
        {"Date": at, "VideoLink" if era == "2021" else "Link": FILM.format(n), "Likes": "59", "Title": title,
         "WhoCanView": seen, "AddYoursText": "N/A", "Sound": f"suara asli {OTHERS}"}
        for n, (at, title, seen) in enumerate(posts)
    ]  # fmt: skip
    return {
        "likes": likes_,
        "saved": [{"Date": "2024-10-05 01:02:03", "Link": LINKS[2]}],
        "follows": [{"Date": at, "UserName": name} for at, name in follows],
        "fans": [{"Date": "2024-10-05 01:02:03", "UserName": OTHERS}],
        "comments": [{"date": at, "comment": words, "photo": "N/A", "url": url} for at, words, url in comments],
        "shares": [{"Date": at, "SharedContent": "share_video", "Link": where, "Method": how} for at, where, how in shares],
        "seen": [{"Date": "2024-10-05 01:02:03", "Link": LINKS[2]}] * 2,
        "searched": [{"Date": "2024-10-05 01:02:03", "SearchTerm": "senam"}],
        "videos": videos,
        "deleted": [{"Date": "2024-09-01 01:02:03", "DateDeleted": "2024-09-02 01:02:03", "Title": "Sudah tiada"}],
        "profile": {"bioDescription": "Ibu dua anak", "userName": OWNER, "likesReceived": "59", "telephoneNumber": "None",
                    "profilePhoto": "https://foto.contoh.invalid/a.webp?x=1"},
        "rooms": {clip("2024-10-20 00:00:00"): {
            "WatchTime": "2024-10-20 01:02:03", "Link": "https://www.tiktok.com/share/live/1", "Questions": None,
            "Comments": [{"CommentTime": "2024-10-20 01:03:04", "CommentContent": "Hadir Pak", "RawTime": 1729386184}]}},
        "lives": [{"LiveStartTime": "2024-10-21 01:02:03", "LiveEndTime": "2024-10-21 02:02:03", "LiveTitle": "Bincang pagi"}],
        "chats": {"Chat History with x:": [{"Date": "2024-10-05 01:02:03", "From": "x", "Content": OTHERS}]},
        "reviews": [{"PlaceName": "Warung Contoh", "Date": "2024-10-22 01:02:03", "Rating": "5/5", "ReviewText": "Enak"},
                    {"PlaceName": "Warung Contoh", "Date": "2024-10-22 01:02:04", "Rating": "5/5", "ReviewText": ""}],
        "reposts": [{"Date": "2024-10-23 01:02:03", "Link": OWNED}],
    }  # fmt: skip


def export(era: Era) -> dict[str, Any]:
    """The export of an era."""
    of = records(era)
    shared = {
        "Comment": {"Comments": {"App": 1, "CommentsList": of["comments"]}},
        "Ads and data": {"Ad Interests": {"AdInterestCategories": ""}, "Off TikTok Activity": {"OffTikTokActivityDataList": None}},
        "Tiktok Live": {"Go Live History": {"GoLiveList": of["lives"]}, "Watch Live History": {"WatchLiveMap": of["rooms"]}},
        "Poi Review": {"POI Review": {"ReviewsList": of["reviews"]}},
    }  # fmt: skip
    if era == "2025":
        return shared | {
            "Your Activity": {
                "Watch History": {"VideoList": of["seen"]}, "Searches": {"SearchList": of["searched"]},
                "Share History": {"ShareHistoryList": of["shares"]}, "Reposts": {"RepostList": of["reposts"]},
                "Login History": {"LoginHistoryList": None},
            },
            "Likes and Favorites": {
                "Like List": {"ItemFavoriteList": of["likes"]}, "Favorite Videos": {"FavoriteVideoList": of["saved"]},
            },
            "Profile And Settings": {
                "Follower": {"FansList": of["fans"]}, "Following": {"Following": of["follows"]},
                "Profile Info": {"ProfileMap": of["profile"]},
                "Settings": {"SettingsMap": {"Content Preferences": {"Keyword filters for videos": [{"label": OTHERS}]}}},
            },
            "Post": {"Posts": {"VideoList": of["videos"]}, "Recently Deleted Posts": {"PostList": of["deleted"]}},
            "Direct Message": {"Direct Messages": {"ChatHistory": of["chats"]}},
        }  # fmt: skip
    return {
        "Activity": {
            "Favorite Videos": {"App": 1, "FavoriteVideoList": of["saved"]}, "Favorite Effects": {"FavoriteEffectsList": None},
            "Follower List": {"App": 1, "FansList": of["fans"]}, "Following List": {"App": 1, "Following": of["follows"]},
            "Like List": {"App": 1, "ItemFavoriteList": of["likes"]}, "Search History": {"SearchList": of["searched"]},
            "Share History": {"ShareHistoryList": of["shares"]}, "Video Browsing History": {"VideoList": of["seen"]},
        },
        **shared,
        "Direct Messages": {"Chat History": {"ChatHistory": of["chats"]}},
        "Profile": {"Profile Information": {"App": 1, "ProfileMap": of["profile"]}},
        "Video": {"Videos": {"VideoList": of["videos"]}, "RecentlyDeletedPosts": {"PostList": of["deleted"]}},
    }  # fmt: skip


NAMES: dict[Language, dict[str, str]] = {
    "en": {
        "likes": "Likes and Favorites/Like List", "follows": "Profile And Settings/Following",
        "fans": "Profile And Settings/Follower", "comments": "Comment/Comments", "posts": "Post/Posts",
        "shares": "Your Activity/Share History", "seen": "Your Activity/Watch History",
        "profile": "Profile And Settings/Profile Info",
    },
    "id": {
        "likes": "Suka dan favorit/Daftar suka", "follows": "Profil dan pengaturan/Mengikuti",
        "fans": "Profil dan pengaturan/Pengikut", "comments": "Komentar/Komentar", "posts": "Postingan/Postingan",
        "shares": "Aktivitas Anda/Riwayat berbagi", "seen": "Aktivitas Anda/Riwayat tontonan",
        "profile": "Profil dan pengaturan/Info profil",
    },
}  # fmt: skip


FIELDS: dict[str, str] = {
    "Date": "Tanggal", "Link": "Tautan", "Username": "Nama pengguna", "Comment": "Komentar", "Title": "Judul",
    "Photo": "Foto", "Method": "Metode", "Shared Content": "Konten yang dibagikan", "Bio description": "Deskripsi bio",
    "Who can view": "Siapa yang dapat melihat", "Likes": "Suka",
}  # fmt: skip


def texts(language: Language, *, translated: bool = False) -> dict[str, bytes]:
    """The tree of texts; names of files are translated, those of fields are where one asks for it."""
    say = FIELDS if translated else {}
    blocks = {
        "likes": [[("Date", f"{at} UTC"), ("Link", where)] for at, where in likes if at != "N/A"],
        "follows": [[("Date", f"{at} UTC"), ("Username", name)] for at, name in follows],
        "fans": [[("Date", "2024-10-05 01:02:03 UTC"), ("Username", OTHERS)]],
        "comments": [[("Date", f"{at} UTC"), ("Comment", f"{words}\n\nWaktu: nanti" * (not url) or words), ("Photo", "N/A"), ("Url", url)]
                     for at, words, url in comments],
        "posts": [[("Date", f"{at} UTC"), ("Link", FILM.format(n)), ("Likes", "59"), ("Who can view", seen), ("Title", title)]
                  for n, (at, title, seen) in enumerate(posts)],
        "shares": [[("Date", f"{at} UTC"), ("Shared Content", "share_video"), ("Link", where), ("Method", how)]
                   for at, where, how in shares],
        "seen": [[("Date", "2024-10-05 01:02:03 UTC"), ("Link", LINKS[2])]],
        "profile": [[("Username", OWNER), ("Bio description", "Ibu dua anak"), ("Email", "x@contoh.invalid")]],
    }  # fmt: skip
    made = {name: "\n".join("\n".join(f"{say.get(key, key)}: {value}" for key, value in one) + "\n" for one in many)
            for name, many in blocks.items()}  # fmt: skip
    return {f"TikTok/{NAMES[language][name]}.txt": text.encode() for name, text in made.items()}


def archive(era: Era) -> dict[str, bytes]:
    """The members of an export in JSON."""
    name = "user_data.json" if era == "2021" else "user_data_tiktok.json"
    return {name: json.dumps(export(era), ensure_ascii=False, indent=None if era == "2025" else 1).encode()}


def samples() -> dict[str, dict[str, bytes]]:
    """Exports of all eras and both forms."""
    eras: tuple[Era, ...] = ("2021", "2024", "2025")
    languages: tuple[Language, ...] = ("en", "id")
    return (
        {era: archive(era) for era in eras}
        | {f"txt {one}": texts(one) for one in languages}
        | {"txt translated": texts("id", translated=True)}
    )
