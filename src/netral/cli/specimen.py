"""The sample: a fictional civil servant's Instagram and X exports, with the same bytes every time."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile, ZipInfo

from netral.kit.zones import zone

AS_OF = date(2024, 11, 1)  # the day the sample is told from, so that it reads the same in later years
ACTS = 12
WRITTEN = (2024, 11, 1, 0, 0, 0)
OWNER = "wening.contoh"
X_EPOCH = 1288834974657  # milliseconds at which the ids of X begin

POSTS = (
    (
        "2019-08-17 10:15",
        "201908/upacara_17_agustus.jpg",
        "Bersama Pak Bupati Budi Contoh seusai upacara 17 Agustus 🇮🇩",
    ),
    ("2023-04-22 09:00", "202304/lebaran.jpg", "Selamat Idulfitri dari kami sekeluarga. Mohon maaf lahir dan batin 🙏"),
    ("2024-06-09 16:40", "202406/sepeda.jpg", "Akhirnya si bungsu bisa naik sepeda sendiri!"),
    ("2024-10-20 19:05", "202410/tps.jpg", "Ayo ke TPS tanggal 27 November, gunakan hak pilih kita 🗳️"),
)
LIKES = (("2024-10-05 20:11", "tim_contoh_01", "C_contoh01"), ("2024-10-06 06:30", "dapur.ibu", "C_contoh02"))
FOLLOWS = (
    ("2024-10-02 21:45", "tim_contoh_01"),
    ("2022-01-10 08:00", "pemkabcontoh"),
    ("2021-05-01 12:00", "dapur.ibu"),
)
TWEETS = (
    ("2024-09-26 07:20", "RT @kabarcontoh: Debat pertama calon bupati Contoh digelar 10 Oktober"),
    ("2024-10-07 17:02", "Pulang kerja kehujanan, untung ada teh jahe."),
)


def archives() -> tuple[tuple[str, bytes], ...]:
    """The two exports as file name and content."""
    return ("contoh-instagram.zip", _zip(_instagram())), ("contoh-x.zip", _zip(_x()))


def photo() -> bytes:
    """A valid grey JPEG of eight by eight points, the smallest that every reader accepts."""
    tables = _segment(0xDB, b"\0" + b"\1" * 64) + _segment(0xC0, b"\x08\0\x08\0\x08\1\1\x11\0")
    codes = b"".join(_segment(0xC4, kind + b"\1" + b"\0" * 15 + b"\0") for kind in (b"\0", b"\x10"))
    frame = _segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + tables + codes + _segment(0xDA, b"\1\1\0\0\x3f\0")
    return b"\xff\xd8" + frame + b"\x3f\xff\xd9"


def _segment(mark: int, body: bytes) -> bytes:
    return bytes((0xFF, mark)) + (len(body) + 2).to_bytes(2, "big") + body


def _instagram() -> dict[str, bytes]:
    activity, connections = "your_instagram_activity", "connections/followers_and_following"
    return {
        "personal_information/personal_information/personal_information.json": _json(
            {"profile_user": [_labelled({"Username": OWNER, "Name": "Wening Contoh", "Bio": "Ibu dua anak"})]}
        ),
        f"{activity}/media/posts_1.json": _json([_post(*one) for one in POSTS]),
        f"{activity}/likes/liked_posts.json": _json({"likes_media_likes": [_like(*one) for one in LIKES]}),
        f"{connections}/following.json": _json({"relationships_following": [_follow(*one) for one in FOLLOWS]}),
    } | {f"media/posts/{picture}": photo() for _, picture, _ in POSTS}


def _post(at: str, picture: str, words: str) -> dict[str, Any]:
    return {"media": [{"uri": f"media/posts/{picture}", "creation_timestamp": _epoch(at), "title": _meta(words)}]}


def _like(at: str, account: str, code: str) -> dict[str, Any]:
    href = f"https://www.instagram.com/p/{code}/"
    return {"title": account, "string_list_data": [{"href": href, "value": _meta("👍"), "timestamp": _epoch(at)}]}


def _follow(at: str, account: str) -> dict[str, Any]:
    href = f"https://www.instagram.com/{account}"
    seen = [{"href": href, "value": account, "timestamp": _epoch(at)}]
    return {"title": "", "media_list_data": [], "string_list_data": seen}


def _labelled(values: dict[str, str]) -> dict[str, Any]:
    cells = {label: {"href": "", "value": _meta(value), "timestamp": 0} for label, value in values.items()}
    return {"title": "User Information", "media_map_data": {}, "string_map_data": cells}


def _x() -> dict[str, bytes]:
    account = {"username": "wening_contoh", "accountId": "900000001", "accountDisplayName": "Wening Contoh"}
    created = {"createdAt": "2015-03-01T02:00:00.000Z", "email": "wening@contoh.invalid"}
    tweets = [{"tweet": _tweet(*one)} for one in TWEETS]
    return {
        "data/account.js": _js("account", [{"account": account | created}]),
        "data/tweets.js": _js("tweets", tweets),
        "data/manifest.js": b"window.__THAR_CONFIG = " + _json(_manifest(len(tweets))),
    }


def _tweet(at: str, words: str) -> dict[str, Any]:
    ident = str((_epoch(at) * 1000 - X_EPOCH) << 22)
    said = words.removeprefix("RT @").split(":")[0] if words.startswith("RT @") else ""
    mentions = [{"name": said, "screen_name": said, "id_str": "900000009", "id": "900000009"}] if said else []
    when = datetime.fromtimestamp(_epoch(at), UTC).strftime("%a %b %d %H:%M:%S %z %Y")
    return {
        "id": ident,
        "id_str": ident,
        "created_at": when,
        "full_text": words,
        "lang": "in",
        "entities": {"hashtags": [], "symbols": [], "user_mentions": mentions, "urls": []},
    }


def _manifest(tweets: int) -> dict[str, Any]:
    """The table of contents X puts beside its files, with its own counts."""
    user = {"accountId": "900000001", "userName": "wening_contoh", "displayName": "Wening Contoh"}
    archive = {"sizeBytes": "4096", "generationDate": "2024-11-01T00:00:00.000Z", "isPartialArchive": False}
    kinds = {"account": ("account", 1), "tweets": ("tweets", tweets)}
    types = {
        kind: {"files": [{"fileName": f"data/{name}.js", "globalName": f"YTD.{name}.part0", "count": str(count)}]}
        for kind, (name, count) in kinds.items()
    }
    return {"userInfo": user, "archiveInfo": archive, "dataTypes": types}


def _epoch(local: str) -> int:
    return int(datetime.fromisoformat(local).replace(tzinfo=zone("WIB")).timestamp())


def _meta(words: str) -> str:
    """As Meta writes it: each byte of UTF-8 as a letter of its own."""
    return words.encode().decode("latin-1")


def _json(value: object) -> bytes:
    return json.dumps(value, indent=2).encode()


def _js(name: str, rows: list[Any]) -> bytes:
    return f"window.YTD.{name}.part0 = ".encode() + _json(rows)


def _zip(members: dict[str, bytes]) -> bytes:
    """Stored, not deflated: the bytes depend on nothing but the members."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(ZipInfo(name, WRITTEN), content)
    return out.getvalue()
