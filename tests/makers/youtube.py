"""YouTube in Takeout archives of a fictional owner: two languages and one nobody has seen, three eras, two forms."""
# ruff: noqa: E501 - heads of tables and pages are as long as they are

import csv
import json
from collections.abc import Sequence
from html import escape
from io import StringIO
from typing import Any, Literal

Language = Literal["en", "id", "xx"]  # xx: names and heads that nobody has seen
Era = Literal["2019", "2023", "2025"]
Form = Literal["json", "html"]

ME, TIM, DINAS = "UCweningcontoh0000000000", "UCtimcontoh0100000000000", "UCdinascontoh00000000000"
CLIPS = ("aB3dE6gH9jK", "Zz-9_8y7X6w", "k1L2m3N4o5P")
COMMENTS = (
    "UgxtiXQkY7gqHbldJ1F4AaABAg",
    "UgwDN8UeMxW4NDFbvY54AaABAg.9iwJkUYNcXa9u0lv3j3Abh",
    "UgkxPost00000000000000Aa",
)
CHATS = ("ChwKGkNKLXAtNTctejQ4REZRVVJyUVlkNDdvR3Zn", "ChwKGkNJLXAtNTctejQ4REZRVVJyUVlkNDdvR3Zo")
WATCH = "https://www.youtube.com/watch?v="
SAID = ('Ayo ke TPS 🗳️, "gunakan" hak pilih', "@tim_contoh_01 mantap\nlanjutkan & menang", "hanya hadir")

NAMES: dict[Language, dict[str, str]] = {
    "en": {
        "root": "Takeout/YouTube and YouTube Music", "history": "history/watch-history", "comments": "comments/comments",
        "chats": "live chats/live chats", "subscriptions": "subscriptions/subscriptions", "lists": "playlists/playlists",
        "liked": "playlists/Liked videos-videos", "list": "playlists/Senam-videos", "channel": "channels/channel",
        "url": "channels/channel URL configs", "settings": "channels/channel feature data",
        "videos": "video metadata/videos", "place": "video metadata/video recordings", "clips": "videos",
        "old liked": "playlists/Liked videos", "music": "music (library and uploads)/music library songs",
    },
    "id": {
        "root": "Takeout/YouTube dan YouTube Music", "history": "histori/histori-tontonan", "comments": "komentar/komentar",
        "chats": "chat langsung/chat langsung", "subscriptions": "langganan/langganan",
        "lists": "daftar putar/daftar putar", "liked": "daftar putar/Video yang disukai-video",
        "list": "daftar putar/Senam-video", "channel": "channel/channel", "url": "channel/konfigurasi URL channel",
        "settings": "channel/data fitur channel", "videos": "metadata video/video",
        "place": "metadata video/rekaman video", "clips": "video", "old liked": "daftar putar/Video yang disukai",
        "music": "musik (koleksi dan upload)/lagu koleksi musik",
    },
    "xx": {
        "root": "Takeout/YouTube ak YouTube Music", "history": "aa/aa-bb", "comments": "cc/cc", "chats": "dd/dd",
        "subscriptions": "ee/ee", "lists": "ff/ff", "liked": "ff/gg", "list": "ff/hh", "channel": "ii/ii", "url": "ii/jj",
        "settings": "ii/kk", "videos": "ll/ll", "place": "ll/mm", "clips": "nn", "old liked": "ff/gg", "music": "oo/oo",
    },
}  # fmt: skip
HEADS: dict[str, dict[str, str]] = {
    "en": {
        "comments": "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,Top-Level Comment ID",
        "chats": "Live Chat ID,Channel ID,Live Chat Create Timestamp,Price,Video ID,Live Chat Text",
        "subscriptions": "Channel Id,Channel Url,Channel Title",
        "lists": "Playlist ID,Add new videos to top,Playlist Title (Original),Playlist Title (Original) Language,Playlist Create Timestamp,Playlist Update Timestamp,Playlist Video Order,Playlist Visibility",
        "listed": "Video ID,Playlist Video Creation Timestamp",
        "channel": "Channel ID,Channel Country,Channel Description (Original),Channel Title (Original),Channel Visibility",
        "url": "Channel ID,Channel Vanity URL Name 1",
        "settings": "Channel ID,Channel Automatic Moderation For Live Chat,Video Default License",
        "videos": "Video ID,Approx Duration (ms),Video Audio Language,Video Category,Video Description (Original),Channel ID,Video Title (Original),Video Title (Original) Language,Privacy,Video State,Video Create Timestamp,Video Publish Timestamp",
        "place": "Video ID,Video Recording Altitude,Video Recording Latitude,Video Recording Longitude",
        "music": "Video ID,Song Title,Album Title,Artist Name 1",
        "old list": "Playlist Id,Channel Id,Time Created,Time Updated,Title,Description,Visibility",
        "old listed": "Video Id,Time Added",
    },
    "id": {
        "comments": "ID Komentar,ID Channel,Stempel Waktu Pembuatan Komentar,Harga,ID Komentar Induk,ID Postingan,ID Video,Teks Komentar,ID Komentar Tingkat Teratas",
        "chats": "ID Chat Langsung,ID Channel,Stempel Waktu Pembuatan Chat Langsung,Harga,ID Video,Teks Chat Langsung",
        "subscriptions": "ID Channel,URL Channel,Judul Channel",
        "lists": "ID Playlist,Tambahkan video baru ke atas,Judul Playlist (Asli),Bahasa Judul Playlist (Asli),Stempel Waktu Pembuatan Playlist,Stempel Waktu Pembaruan Playlist,Urutan Video Playlist,Visibilitas Playlist",
        "listed": "ID Video,Stempel Waktu Pembuatan Video Playlist",
        "channel": "ID Channel,Negara Channel,Deskripsi Channel (Asli),Judul Channel (Asli),Visibilitas Channel",
        "url": "ID Channel,Nama URL Khusus Channel 1",
        "settings": "ID Channel,Moderasi Otomatis Channel,Lisensi Default Video",
        "videos": "ID Video,Perkiraan Durasi (md),Bahasa Audio Video,Kategori Video,Deskripsi Video (Asli),ID Channel,Judul Video (Asli),Bahasa Judul Video (Asli),Privasi,Status Video,Stempel Waktu Pembuatan Video,Stempel Waktu Publikasi Video",
        "place": "ID Video,Ketinggian,Lintang,Bujur",
        "music": "ID Video,Judul Lagu,Judul Album,Nama Artis 1",
        "old list": "Playlist Id,Channel Id,Time Created,Time Updated,Title,Description,Visibility",
        "old listed": "Video Id,Time Added",
    },
}  # fmt: skip
VERBS = {
    "en": ("Watched", "Liked", "Subscribed to", "Searched for"),
    "id": ("Menonton", "Menyukai", "Berlangganan ke", "Menelusuri"),
}
DATES = {
    "en": ("Oct 20, 2024, 7:05:00\u202fPM WIB", "Oct 21, 2024, 7:30:00\u202fAM WIB"),
    "id": ("20 Okt 2024, 19.05.00 WIB", "21 Okt 2024, 07.30.00 WIB"),
}
PRIVACY = {"en": ("Public", "Private"), "id": ("Publik", "Pribadi"), "xx": ("Pp", "Qq")}


def heads(kind: str, language: Language) -> list[str]:
    """The heads of a table; those that nobody has seen keep what every language keeps: brackets and numbers."""
    found = HEADS["en" if language == "xx" else language][kind].split(",")
    if language != "xx":
        return found
    return [f"Kk{n}" + " (rr)" * ("(Original)" in one and "Language" not in one) + " 1" * one.endswith(" 1")
            for n, one in enumerate(found)]  # fmt: skip


def table(head: Sequence[str], *rows: Sequence[str]) -> str:
    """A table as it is written, with the blank lines at its end."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([head, *rows])
    return out.getvalue() + "\n" * 5


def worded(*pieces: dict[str, Any], era: Era) -> str:
    """Words as pieces of JSON without brackets; wrapped until 2024."""
    told = ",".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in pieces)
    return f'{{"takeoutSegments":[{told}]}}' if era != "2025" else told


def comments(language: Language, era: Era) -> str:
    """The table of comments: a comment, an answer that calls somebody, a comment on a post."""
    whole = heads("comments", language)
    call = {"text": "@tim_contoh_01", "mention": {"externalChannelId": TIM}}
    rows = [
        [COMMENTS[0], ME, "2024-10-20T12:05:00.434647+00:00", "0", "", "", CLIPS[0], worded({"text": SAID[0]}, era=era), ""],
        [COMMENTS[1], ME, "2024-10-21T00:30:00.000001+00:00", "0", COMMENTS[0].partition(".")[0], "", CLIPS[0],
         worded(call, {"text": SAID[1].partition("01")[2]}, era=era), COMMENTS[0]],
        ["UgyOnPost000000000000000Aa", ME, "2024-10-22T00:30:00+00:00", "0", "", COMMENTS[2], "",
         worded({"text": SAID[2]}, era=era), ""],
    ]  # fmt: skip
    if era == "2025":
        return table(whole, *rows)
    return table(whole[:5] + whole[6:8], *[row[:5] + row[6:8] for row in rows[:2]])


def chats(language: Language, era: Era) -> str:
    """Messages in live chats."""
    rows = [
        [CHATS[0], ME, "2024-10-23T13:00:00+00:00", "0", CLIPS[1], worded({"text": "Hadir Pak"}, era=era)],
        [CHATS[1], ME, "2024-10-23T13:01:00+00:00", "0", CLIPS[1], worded({"text": "👍"}, {"text": " ok"}, era=era)],
    ]
    return table(heads("chats", language), *rows)


def lists(language: Language, era: Era) -> dict[str, str]:
    """Lists of videos: one of liked ones, an own one. Today an id tells which; of old each list stood before its videos."""
    names, listed = NAMES[language], heads("listed", language)
    title = {"en": "Liked videos", "id": "Video yang disukai", "xx": "gg"}[language]
    if era == "2023":
        old = HEADS["en"]["old list"].split(","), HEADS["en"]["old listed"].split(",")
        about = [f"LL{ME[2:]}", ME, "2019-01-01 00:00:00 UTC", "2024-10-24 00:00:00 UTC", title, "", "Private"]
        content = table(old[0], about) + table(old[1], [CLIPS[2], "2024-10-24 01:02:03 UTC"])
        return {names["old liked"]: content}
    made = ["2019-01-01T00:00:00+00:00", "2024-10-24T00:00:00+00:00", "Manual", PRIVACY[language][1]]
    whole = table(
        heads("lists", language), ["LL", "False", title, "", *made], ["PLsenam", "False", "Senam", "id", *made]
    )
    return {
        names["lists"]: whole,
        names["liked"]: table(listed, [CLIPS[2], "2024-10-24T01:02:03+00:00"]),
        names["list"]: table(listed, [CLIPS[0], "2024-10-24T05:02:03+00:00"], [CLIPS[1], "2024-10-24T05:02:04+00:00"]),
    }


def tables(language: Language, era: Era) -> dict[str, str]:
    """All tables of an era by name."""
    names, (public, private) = NAMES[language], PRIVACY[language]
    seen = [["id", "Hiburan", "Ajakan ke TPS", ME, "Upacara 🇮🇩", "id", public, "Live", "2024-10-24T10:00:00+00:00",
             "2024-10-25T10:00:00+00:00"],
            ["", "Hiburan", "", ME, "Latihan", "", private, "Live", "2024-10-24T11:00:00+00:00", ""]]  # fmt: skip
    return {
        names["comments"]: comments(language, era),
        names["chats"]: chats(language, era),
        names["subscriptions"]: table(
            heads("subscriptions", language),
            [TIM, f"http://www.youtube.com/channel/{TIM}", "Tim Contoh 01"],
            [DINAS, f"http://www.youtube.com/channel/{DINAS}", "Dinas Contoh"],
        ).rstrip("\n"),
        names["videos"]: table(
            heads("videos", language), ["vIdEoCoNt01", "7960", *seen[0]], ["vIdEoCoNt02", "1200", *seen[1]]
        ),
        names["channel"]: table(heads("channel", language), [ME, "ID", "Pegawai & ibu", "Wening Contoh", public]),
        names["url"]: table(heads("url", language), [ME, "WeningContoh"]),
        names["settings"]: table(heads("settings", language), [ME, "false", "x"]),
        names["place"]: table(heads("place", language), ["vIdEoCoNt01", "0", "0", "0"]),
        names["music"]: table(heads("music", language), [CLIPS[0], "Lagu", "Album", "Penyanyi"]),
    } | lists(language, era)  # fmt: skip


def resources() -> dict[str, str]:
    """Lists of resources as they were written until 2020."""

    def one(kind: str, at: str, title: str, aim: dict[str, str], **more: str) -> dict[str, Any]:
        about = {"publishedAt": at, "title": title, "description": "", "resourceId": aim, "channelId": ME, **more}
        return {"contentDetails": {}, "etag": "x", "id": "y", "kind": f"youtube#{kind}", "snippet": about}

    follows = [one("subscription", "2018-05-06T07:08:09.000Z", "Tim Contoh 01", {"channelId": TIM})]
    liked = [one("playlistItem", "2019-04-17T01:02:03.000Z", "Pidato", {"videoId": CLIPS[2]}, playlistId="LLwening")]
    listed = [one("playlistItem", "2019-04-18T01:02:03.000Z", "Senam", {"videoId": CLIPS[0]}, playlistId="PLsenam")]
    lists = {"playlists/likes": liked, "playlists/senam": listed, "subscriptions/subscriptions": follows}
    return {name: json.dumps(value, indent=2) for name, value in lists.items()}


Told = tuple[str, str, str, str, str, str, str]


def deeds(language: Language) -> list[Told]:
    """Product, verb, name, address, whose, their address and time of deeds: seen, liked, subscribed, searched."""
    watched, liked, subscribed, searched = VERBS["id" if language == "id" else "en"]
    team = f"https://www.youtube.com/channel/{TIM}"
    when = ("2024-10-20T12:05:00.123Z", "2024-10-21T00:30:00Z")
    return [
        (
            "YouTube",
            watched,
            "Senam pagi <3",
            WATCH + CLIPS[0],
            "Dinas",
            f"https://www.youtube.com/channel/{DINAS}",
            when[0],
        ),
        ("YouTube", liked, "Pidato & jawab", WATCH + CLIPS[1], "Tim Contoh 01", team, when[0]),
        ("YouTube", subscribed, "Tim Contoh 01", team, "", "", when[1]),
        ("YouTube", searched, "senam", "https://www.youtube.com/results?search_query=senam", "", "", when[1]),
    ]


def history(language: Language, form: Form) -> str:
    """My Activity in one of its forms."""
    if form == "json":
        return json.dumps([_record(one) for one in deeds(language)], ensure_ascii=False, indent=2)
    cells = "".join(
        _cell(one, DATES["id" if language == "id" else "en"][n > 1]) for n, one in enumerate(deeds(language))
    )
    style = "/* styles */" * 1000
    return f'<html><head><title>x</title><style>{style}</style></head><body><div class="mdl-grid">{cells}</div></body></html>'


def _record(deed: Told) -> dict[str, Any]:
    product, verb, name, url, owner, owner_url, when = deed
    about = {"subtitles": [{"name": owner, "url": owner_url}]} if owner else {}
    return {"header": product, "title": f"{verb} {name}", "titleUrl": url, **about, "time": when,
            "products": [product], "activityControls": ["x"]}  # fmt: skip


def _cell(deed: Told, when: str) -> str:
    product, verb, name, url, owner, owner_url, _ = deed
    whose = f'<a href="{escape(owner_url)}">{owner}</a><br>' if owner else ""
    body = f'{verb}\u00a0<a href="{escape(url)}">{escape(name)}</a><br>{whose}{when}<br>'
    return (
        '<div class="outer-cell mdl-cell mdl-cell--12-col mdl-shadow--2dp"><div class="mdl-grid">'
        f'<div class="header-cell mdl-cell mdl-cell--12-col"><p class="mdl-typography--title">{product}<br></p></div>'
        f'<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">{body}</div>'
        '<div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1 mdl-typography--text-right"></div>'
        '<div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Products:</b><br>'
        f"&emsp;{product}<br></div></div></div>"
    )


def old_comments() -> str:
    """The page of comments of old."""
    first = f'Sent at 2019-04-17 01:02:03 UTC while watching <a href="http://www.youtube.com/watch?v={CLIPS[0]}">a video</a>.'
    second = f'Sent at 2019-04-18 01:02:03 UTC while watching <a href="http://www.youtube.com/watch?v={CLIPS[1]}&amp;lc=Ugz1">b</a>.'
    return f"<html><body><ul><li>{first}<br/>Hadir &amp; siap</li><li>{second}<br/>Baris satu<br>dua</li></ul></body></html>"


def archive(language: Language = "id", era: Era = "2025", form: Form = "json") -> dict[str, bytes]:
    """The members of an archive."""
    names = NAMES[language]
    root, end = names["root"], "json" if form == "json" else "html"
    if era == "2019":
        root = "Takeout/YouTube"
        members = {f"{name}.json": text for name, text in resources().items()}
        members |= {"my-comments/my-comments.html": old_comments(), "my-live-chat-messages/my-live-chat-messages.html":
                    old_comments().replace("a video", "a live chat").replace("Hadir", "Halo")}  # fmt: skip
    else:
        members = {f"{name}.csv": text for name, text in tables(language, era).items()}
        members[f"{names['clips']}/Upacara 🇮🇩.mp4"] = "film"
    members[f"{names['history']}.{end}"] = history(language, form)
    return {f"{root}/{name}": text.encode() for name, text in members.items()}


def samples() -> dict[str, dict[str, bytes]]:
    """Archives of all eras, in each language and form at least once."""
    eras: tuple[Era, ...] = ("2019", "2023", "2025")
    languages: tuple[Language, ...] = ("en", "id", "xx")
    every = [(language, era) for era in eras for language in languages if era != "2019" or language == "en"]
    forms: tuple[Form, ...] = ("json", "html")
    return {f"{era} {language}": archive(language, era, forms[n % 2]) for n, (language, era) in enumerate(every)}
