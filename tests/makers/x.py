"""X archives as the platform wrote them: 2014 (Grailbird), 2018 to 2021 (`tweet.js`) and since 2022 (`tweets.js`)."""

import json
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from makers.every import OTHERS

Files = dict[str, bytes]
Record = dict[str, Any]

OWNER, HANDLE, NAME = "900000001", "wening_contoh", "Wening Contoh"
TEAM, NEWS = "900000002", "900000003"  # accounts that others have: tim_contoh_01 and kabarcontoh
EXPORTED = "2024-11-01T03:00:00.000Z"
EPOCH = 1288834974657
LONG = "Sudah lama ingin menulis panjang & lebar tentang sekolah anak-anak Contoh. " + "Begini ceritanya. " * 20
DELETED = "Sudah dihapus pemiliknya"
PRIVATE = f"Pesan pribadi kepada orang lain {OTHERS}"


def status(when: str) -> str:
    """The id of a status made at that second (UTC)."""
    return str(int(datetime.fromisoformat(when).replace(tzinfo=UTC).timestamp() * 1000 - EPOCH) << 22)


def tweet(when: str, text: str, **more: Any) -> Record:
    """A post as archives since 2018 write it; numbers are strings, the text is escaped for HTML."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    plain = {
        "retweeted": False,
        "source": '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
        "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
        "display_text_range": ["0", str(len(escaped))],
        "favorite_count": "0",
        "id_str": status(when),
        "truncated": False,
        "retweet_count": "0",
        "id": status(when),
        "created_at": datetime.fromisoformat(when).replace(tzinfo=UTC).strftime("%a %b %d %H:%M:%S %z %Y"),
        "favorited": False,
        "full_text": escaped,
        "lang": "in",
    }  # fmt: skip
    return plain | more


def named(*accounts: tuple[str, str], urls: tuple[str, ...] = ()) -> Record:
    """The entities of a post: accounts as (handle, id), addresses in full."""
    return {
        "user_mentions": [{"screen_name": handle, "id_str": id_, "id": id_} for handle, id_ in accounts],
        "urls": [{"url": "https://t.co/contoh", "expanded_url": url, "display_url": url} for url in urls],
        "hashtags": [],
        "symbols": [],
    }


def shown(*files: str, kind: str = "photo") -> Record:
    """The media of a post; a video is one of several addresses."""
    photo = [{"type": kind, "media_url_https": f"https://pbs.twimg.com/media/{name}", "id": "1"} for name in files]
    if kind == "photo":
        return {"media": photo}
    variants = [{"bitrate": "0", "url": f"https://video.twimg.com/vid/{name}?tag=12"} for name in files]
    still = {"type": kind, "media_url_https": "https://pbs.twimg.com/a.jpg"}
    return {"media": [still | {"video_info": {"variants": variants}}]}


def reply(to: str, user: str, handle: str = "") -> Record:
    """What makes a post an answer."""
    ids = {"in_reply_to_status_id_str": to, "in_reply_to_status_id": to}
    whom = {"in_reply_to_user_id_str": user, "in_reply_to_user_id": user}
    return ids | whom | ({"in_reply_to_screen_name": handle} if handle else {})


def note(when: str, text: str) -> Record:
    """A long post in full, which shares only its second with the post it belongs to."""
    made = when.replace(" ", "T") + ".000Z"
    return {"noteTweet": {"noteTweetId": status(when + ".500"), "createdAt": made, "core": {"text": text, "urls": []}}}


def like(id_: str, text: str = "") -> Record:
    """A liked post; some have no text."""
    said = {"fullText": text} if text else {}
    return {"like": {"tweetId": id_, "expandedUrl": f"https://twitter.com/i/web/status/{id_}"} | said}


def follow(id_: str, kind: str = "following") -> Record:
    """An account followed by the owner, or one that follows."""
    return {kind: {"accountId": id_, "userLink": f"https://twitter.com/intent/user?user_id={id_}"}}


def script(kind: str, records: list[Any], part: int = 0) -> bytes:
    """A file as X writes it."""
    return f"window.YTD.{kind}.part{part} = ".encode() + pretty(records)


def pretty(value: Any) -> bytes:
    """JSON as X prints it."""
    return json.dumps(value, ensure_ascii=False, indent=2, separators=(",", " : ")).encode()


def wrapped(*tweets: Record) -> list[Record]:
    """Posts in the wrapper they have since 2019."""
    return [{"tweet": one} for one in tweets]


ACCOUNT = {"username": HANDLE.title(), "accountId": OWNER, "accountDisplayName": NAME, "email": "w@contoh.invalid"}
PROFILE = {"description": {"bio": "Ibu dua anak", "website": "https://contoh.invalid", "location": "Kota Contoh"}}
RENAMED = {"changedAt": "2019-05-04T03:02:01.000Z", "changedFrom": "wening_lama", "changedTo": HANDLE}
ABOUT = {
    "data/account.js": script("account", [{"account": ACCOUNT}]),
    "data/profile.js": script("profile", [{"profile": PROFILE}]),
    "data/screen-name-change.js": script(
        "screen_name_change", [{"screenNameChange": {"accountId": OWNER, "screenNameChange": RENAMED}}]
    ),
}
FIRST = "2012-03-04 05:06:07"
SHARED, ANSWER, PICTURE = "2020-12-08 01:00:00", "2020-12-08 23:59:59", "2020-12-09 00:00:00"


def grailbird() -> Files:
    """2014: a file a month, numbers as numbers, the post passed on as an object of its own."""
    own = {"created_at": "2014-05-27 12:24:35 +0000", "text": "Pagi, Kota Contoh &amp; sekitarnya"}
    passed = {
        "created_at": "2014-05-28 00:00:01 +0000",
        "text": "RT @KabarContoh: Debat pertama calon bupati digelar di alun-alun kota, datang ramai-ramai ya \u2026",
        "retweeted_status": {
            "user": {"screen_name": "KabarContoh", "id": int(NEWS), "id_str": NEWS},
            "text": "Debat pertama calon bupati digelar di alun-alun kota, datang ramai-ramai ya warga Contoh",
        },
    }
    answer = {
        "created_at": "2014-06-01 10:00:00 +0000",
        "text": "@tim_contoh_01 siap",
        "in_reply_to_status_id": int(status("2014-06-01 09:00:00")),
        "in_reply_to_user_id": int(TEAM),
        "in_reply_to_screen_name": "Tim_Contoh_01",
    }
    for one in (own, passed, answer):
        id_ = status(str(one["created_at"])[:19])
        one |= {"id": int(id_), "id_str": id_, "entities": {"user_mentions": [], "media": [], "urls": []}}
    return {
        "data/js/tweets/2014_05.js": b"Grailbird.data.tweets_2014_05 = \n " + pretty([passed, own]),
        "data/js/tweets/2014_06.js": b"Grailbird.data.tweets_2014_06 = \n " + pretty([answer]),
        "data/js/tweet_index.js": b"var tweet_index = " + pretty([{"year": 2014, "month": 5, "tweet_count": 2}]),
        "data/js/payload_details.js": b"var payload_details = " + pretty({"tweets": 3}),
        "tweets.csv": b'"tweet_id","text"\r\n',
        "index.html": b"<html></html>",
        "css/application.min.css": b"",
        "img/bg.png": b"",
        "lib/bootstrap/bootstrap.js": b"",
    }


def old(*, wrapper: bool = True) -> Files:
    """2018 to 2021: `tweet.js`, the first of them without a wrapper; media in `tweet_media`."""
    tweets = [
        tweet(SHARED, "RT @kabarcontoh: Besok hari pemungutan suara", entities=named(("KabarContoh", NEWS))),
        tweet(ANSWER, "@tim_contoh_01 sampai jumpa di TPS", **reply(status(SHARED), TEAM, "Tim_Contoh_01")),
        tweet(PICTURE, "Sudah mencoblos <3", extended_entities=shown("EaContoh.jpg", "EbContoh.jpg")),
    ]
    folder = f"data/tweet_media/{status(PICTURE)}"
    return ABOUT | {
        "data/tweet.js": script("tweet", wrapped(*tweets) if wrapper else tweets),
        "data/like.js": script("like", [like(status(SHARED), "Besok hari pemungutan suara"), like("20")]),
        "data/following.js": script("following", [follow(TEAM), follow(NEWS), follow("7")]),
        f"{folder}-EaContoh.jpg": b"\xff\xd8",
        f"{folder}-EbContoh.jpg": b"\xff\xd8",
    }


def current() -> Files:
    """Since 2022: `tweets.js` in parts, long posts apart, a table of contents with counts."""
    files = ABOUT | _posts() | _ties() | {
        "data/direct-messages.js": script("direct_messages", [{"dmConversation": {"text": PRIVATE}}]),
        "data/ageinfo.js": script("ageinfo", [{"ageMeta": {"ageInfo": {"age": ["40"]}}}]),
        "data/README.txt": b"",
        "Your archive.html": b"<html></html>",
        "assets/js/main.js": b"",
    }  # fmt: skip
    return files | {"data/manifest.js": manifest(files)}


def manifest(files: Files, exported: str = EXPORTED, **counts: int) -> bytes:
    """The table of contents: what each file holds, unless `counts` says otherwise (`tweets=7`)."""
    scripts = {name: content for name, content in files.items() if content.startswith(b"window.YTD.")}
    types = {}
    for name, content in scripts.items():
        kind = name.removeprefix("data/").removesuffix(".js")
        held = len(json.loads(content.partition(b" = ")[2]))
        file = {"fileName": name, "globalName": f"YTD.{kind}.part0", "count": str(counts.pop(kind, held))}
        types[kind] = {"files": [file]}
    types |= {kind: {"files": [{"fileName": f"data/{kind}.js", "count": str(n)}]} for kind, n in counts.items()}
    user = {"accountId": OWNER, "userName": HANDLE, "displayName": NAME}
    whole = {"userInfo": user, "archiveInfo": {"generationDate": exported, "isPartialArchive": False}}
    return b"window.__THAR_CONFIG = " + pretty(whole | {"dataTypes": types})


def _posts() -> Files:
    video = shown("kecil.mp4", "besar.mp4", kind="video")
    deleted = tweet("2024-10-25 00:00:00", DELETED) | {"deleted_at": "Fri Oct 25 01:00:00 +0000 2024"}
    quoted = named(urls=("https://twitter.com/tim_contoh_01/status/5",))
    in_part = [tweet(f"2024-01-0{n} 00:00:00", f"Bagian {n}") for n in (1, 2, 3)]
    return {
        "data/tweets.js": script("tweets", wrapped(in_part[0], tweet("2024-09-21 17:00:00", LONG[:200] + "…"))),
        "data/tweets-part1.js": script("tweets", wrapped(in_part[1]), 1),
        "data/tweets-part2.js": script(
            "tweets",
            wrapped(
                tweet("2024-10-01 00:00:00", "Menarik https://t.co/contoh", entities=quoted),
                tweet("2024-10-02 00:00:00", "Ke alun-alun", extended_entities=video),
            ),
            2,
        ),
        "data/tweets-part10.js": script("tweets", wrapped(in_part[2]), 10),
        "data/note-tweet.js": script("note_tweet", [note("2024-09-21 17:00:00", LONG)]),
        "data/community-tweet.js": script(
            "community_tweet", wrapped(tweet("2024-10-03 00:00:00", "Halo warga", community_id_str="8"))
        ),
        "data/twitter-circle-tweet.js": script(
            "twitter_circle_tweet", wrapped(tweet("2022-10-04 00:00:00", "Hanya untuk kalian"))
        ),
        "data/deleted-tweets.js": script("deleted_tweets", wrapped(deleted)),
        "data/tweet-headers.js": script("tweet_headers", [{"tweet": {"tweet_id": "1", "user_id": OWNER}}]),
        f"data/tweets_media/{status('2024-10-02 00:00:00')}-besar.mp4": b"\0",
    }


def _ties() -> Files:
    lists = [{"userListInfo": {"url": "https://twitter.com/Tim_Contoh_01/lists/relawan"}}]
    return {
        "data/like.js": script("like", [like(status("2024-10-05 00:00:00"), "Ayo menang &amp; damai"), like("20")]),
        "data/following.js": script("following", [follow(TEAM)]),
        "data/follower.js": script("follower", [follow(NEWS, "follower")]),
        "data/lists-subscribed.js": script("lists_subscribed", lists),
        "data/lists-created.js": script("lists_created", []),
    }


def zipped(files: Files, kind: int = ZIP_DEFLATED) -> bytes:
    """The files as one zip."""
    out = BytesIO()
    with ZipFile(out, "w", kind) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def samples() -> dict[str, Files]:
    """The archives of all eras."""
    return {"2014": grailbird(), "2018": old(wrapper=False), "2019": old(), "2024": current()}
