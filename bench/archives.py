"""Writes an X archive of any size as the platform does since 2022: fictional, seeded, with little memory.

`python bench/archives.py FILE.zip [TWEETS] [LIKES]`
"""

import json
import random
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

TWEETS, LIKES = 200_000, 100_000
PART = 250_000  # records of one file; other readers know only the first file of a kind
EPOCH = 1288834974657  # milliseconds at which the ids of X begin
BEGAN = datetime(2012, 3, 4, 5, 6, 7, tzinfo=UTC)
EXPORTED = datetime(2024, 11, 30, 3, 0, tzinfo=UTC)
OWNER, HANDLE = "900000001", "wening_contoh"

WHO = ["Budi Contoh", "Tono Umpama", "Joko Ibarat", "Sari Misal", "Rina Andai", "Wati Laksana", "nomor 1", "paslon 02"]
CALLS = [
    "Ayo dukung {}!",
    "Jangan lupa coblos {} ya",
    "Apa benar {} datang?",
    "{} di pasar tadi pagi",
    "Foto bersama {}",
]
TEAMS = ["tim_contoh_01", "relawan_contoh_02", "tim_contoh_03", "kpucontoh", "kabarcontoh", "pemkabcontoh"]
PEOPLE = [f"warga_{number}" for number in range(400)]
TAGS = ["#SelamatPagi", "#KotaContoh", "#ASNBerAKHLAK", "#HariPahlawan", "#Kuliner"]
COMMON = """
yang dan di ini itu ada tidak saya aku kita dari ke untuk dengan sudah juga bisa akan lagi mau apa kalau buat orang
pagi siang malam tadi besok kemarin hujan panas macet kantor rapat laporan berkas warga desa kota pasar sekolah anak
teman makan minum kopi nasi soto jalan motor kereta pulang datang semoga lancar sehat selamat terima kasih senang
capek semangat kerja libur buku film lagu bola menang kalah gol pemain nonton baca rumah kebun bunga langit bintang
"""
SYLLABLES = ["ba", "ka", "mu", "ti", "ran", "sa", "lo", "ngan", "per", "di", "ja", "wi", "nya", "kan", "men", "su"]
LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
RARE = 20_000  # words beside the common ones; the n-th word is met an n-th as often as the first
CAMPAIGN, TAGGED, LINKED, TO_TEAMS = 0.02, 0.2, 0.3, 0.02  # the share of texts with a call, a tag, a link, to a team
SHARED, ANSWERED, PICTURED = 0.25, 0.5, 0.9  # of the dice: up to here reposts, up to here replies, from here photos


def write(path: Path, tweets: int = TWEETS, likes: int = LIKES, seed: int = 7) -> None:
    """Write the archive; the same arguments give the same records."""
    dice = random.Random(seed)
    parts = dict(each for kind, total in (("tweets", tweets), ("like", likes)) for each in _parts(kind, total))
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("Your archive.html", "<!doctype html>")
        _put(archive, "account", [{"account": {"username": HANDLE, "accountId": OWNER}}])
        _put(archive, "profile", [{"profile": {"description": {"bio": "Ibu dua anak", "location": "Contoh"}}}])
        for name, count in parts.items():
            made = _tweet if name.startswith("tweets") else _like
            _put(archive, name, (made(dice, _id(dice)) for _ in range(count)))
        archive.writestr("data/manifest.js", "window.__THAR_CONFIG = " + _pretty(_manifest(parts)))


def _parts(kind: str, total: int) -> Iterator[tuple[str, int]]:
    for part, first in enumerate(range(0, total, PART)):
        yield f"{kind}-part{part}" if part else kind, min(PART, total - first)


def _put(archive: ZipFile, name: str, records: Iterable[object]) -> None:
    kind, _, part = name.partition("-part")
    with archive.open(f"data/{name}.js", "w", force_zip64=True) as member:
        member.write(f"window.YTD.{kind}.part{part or 0} = [".encode())
        for number, record in enumerate(records):
            text = _pretty(record).replace("\n", "\n  ")
            member.write(f"{',' if number else ''}\n  {text}".encode())
        member.write(b"\n]")


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, separators=(",", " : "))


def _id(dice: random.Random) -> str:
    when = BEGAN + timedelta(seconds=dice.randrange(int((EXPORTED - BEGAN).total_seconds())))
    return str((int(when.timestamp() * 1000) - EPOCH << 22) + dice.randrange(1 << 22))


@cache
def _words() -> tuple[list[str], list[float]]:
    """Words and the running sum of how often each is met."""
    dice = random.Random(0)
    words = COMMON.split() + ["".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))) for _ in range(RARE)]
    return words, list(accumulate(1 / rank for rank in range(1, len(words) + 1)))


def _text(dice: random.Random) -> str:
    words, sums = _words()
    said = " ".join(dice.choices(words, cum_weights=sums, k=dice.randint(4, 28)))
    if dice.random() < CAMPAIGN:
        said = f"{said}. {dice.choice(CALLS).format(dice.choice(WHO))}"
    if dice.random() < TAGGED:
        said = f"{said} {dice.choice(TAGS)} &amp; lainnya 😊"
    if dice.random() < LINKED:
        said = f"{said} https://t.co/{''.join(dice.choices(LETTERS, k=10))}"
    return said


def _tweet(dice: random.Random, id_: str) -> dict[str, object]:
    made = datetime.fromtimestamp(((int(id_) >> 22) + EPOCH) // 1000, UTC)
    text, kind = _text(dice), dice.random()
    shared, answered = kind < SHARED, SHARED <= kind < ANSWERED
    whom = dice.choice(TEAMS if dice.random() < TO_TEAMS else PEOPLE)
    text = f"RT @{whom}: {text}" if shared else f"@{whom} {text}" if answered else text
    user = str(10_000 + sum(whom.encode()))
    called = [{"name": whom, "screen_name": whom, "indices": ["0", "9"], "id_str": user, "id": user}]
    link = {"url": "https://t.co/contoh", "expanded_url": "https://contoh.invalid/kabar", "indices": ["0", "23"]}
    tweet = {
        "edit_info": {"initial": {"editTweetIds": [id_], "editsRemaining": "5", "isEditEligible": True}},
        "retweeted": False,
        "source": '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
        "entities": {
            "hashtags": [{"text": word[1:], "indices": ["0", "9"]} for word in text.split() if word[0] == "#"],
            "symbols": [],
            "user_mentions": called if shared or answered else [],
            "urls": [link] if "https:" in text else [],
        },
        "display_text_range": ["0", str(len(text))],
        "favorite_count": str(dice.randrange(9)),
        "id_str": id_,
        "truncated": False,
        "retweet_count": "0",
        "id": id_,
        "created_at": made.strftime("%a %b %d %H:%M:%S +0000 %Y"),
        "favorited": False,
        "full_text": text,
        "lang": "in",
    }
    if answered:
        tweet |= {"in_reply_to_status_id_str": _id(dice), "in_reply_to_user_id_str": user}
    if kind > PICTURED:
        photo = {"type": "photo", "media_url_https": f"https://pbs.twimg.com/media/E{id_}.jpg", "id_str": id_}
        tweet |= {"extended_entities": {"media": [photo]}}
    return {"tweet": tweet}


def _like(dice: random.Random, id_: str) -> dict[str, object]:
    return {"like": {"tweetId": id_, "fullText": _text(dice), "expandedUrl": f"https://twitter.com/i/web/status/{id_}"}}


def _manifest(parts: dict[str, int]) -> dict[str, object]:
    types: dict[str, dict[str, list[dict[str, str]]]] = {}
    for name, count in {"account": 1, "profile": 1, **parts}.items():
        kind, _, part = name.partition("-part")
        file = {"fileName": f"data/{name}.js", "globalName": f"YTD.{kind}.part{part or 0}", "count": str(count)}
        types.setdefault(kind, {"files": []})["files"].append(file)
    return {
        "userInfo": {"accountId": OWNER, "userName": HANDLE, "displayName": "Wening Contoh"},
        "archiveInfo": {"sizeBytes": "0", "generationDate": EXPORTED.strftime("%Y-%m-%dT%H:%M:%S.000Z")},
        "dataTypes": types,
    }


if __name__ == "__main__" and len(sys.argv) > 1:
    write(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
