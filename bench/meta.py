"""Facebook exports: 40,000 records as JSON and 10,000 blocks as a page, beside the plain way to take each apart."""

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from measured import table

RECORDS, BLOCKS = 40_000, 10_000
POSTS_A_FILE, REACTIONS_A_FILE = 10_000, 2_500  # as the platform parts its files
TOP, OWNER = "your_facebook_activity", "Wening Contoh"
WHO = ["Tim Budi Contoh", "Pemkab Contoh", "Dapur Ibu", "Kantor Contoh", "Relawan 02 Contoh"]
WORDS = [
    "yang",
    "dan",
    "di",
    "ini",
    "itu",
    "ada",
    "tidak",
    "saya",
    "kita",
    "dari",
    "ke",
    "untuk",
    "dengan",
    "sudah",
    "juga",
    "pagi",
    "siang",
    "malam",
    "kantor",
    "rapat",
    "warga",
    "desa",
    "kota",
    "pasar",
    "sekolah",
    "makan",
    "kopi",
    "jalan",
    "pulang",
    "semoga",
    "lancar",
    "sehat",
    "“gembira”",
    "é",
    "😊",
    "🗳️",
    "Ayo",
    "dukung",
    "Budi",
    "Contoh",
]
PICTURED, NOON = 0.4, 12  # the share of posts with a photo; an hour
STYLES = "._a6-g{padding:8px}" * 2000


def said(dice: random.Random, least: int = 4, most: int = 40) -> str:
    """Some words."""
    return " ".join(dice.choices(WORDS, k=dice.randint(least, most)))


def mangled(value: object) -> bytes:
    """As Meta writes it: each byte of UTF-8 as a letter of its own."""
    plain = json.dumps(value, indent=2, ensure_ascii=False).encode().decode("latin-1")
    return "".join(letter if letter < "\x7f" else f"\\u{ord(letter):04x}" for letter in plain).encode()


def write_json(path: Path, records: int = RECORDS) -> None:
    """Half posts, a quarter comments, a quarter reactions; the same number gives the same records."""
    dice = random.Random(7)
    halves = {"posts": records // 2, "comments": records // 4, "reactions": records // 4}
    with ZipFile(path, "w", ZIP_DEFLATED) as box:
        for part, first in enumerate(range(0, halves["posts"], POSTS_A_FILE), 1):
            rows = [_post(dice, first + n) for n in range(min(POSTS_A_FILE, halves["posts"] - first))]
            box.writestr(f"{TOP}/posts/your_posts__check_ins__photos_and_videos_{part}.json", mangled(rows))
        comments = [_comment(dice, n) for n in range(halves["comments"])]
        box.writestr(f"{TOP}/comments_and_reactions/comments.json", mangled({"comments_v2": comments}))
        for part, first in enumerate(range(0, halves["reactions"], REACTIONS_A_FILE), 1):
            rows = [_reaction(dice, first + n) for n in range(min(REACTIONS_A_FILE, halves["reactions"] - first))]
            box.writestr(f"{TOP}/comments_and_reactions/likes_and_reactions_{part}.json", mangled(rows))


def _stamp(number: int) -> int:
    return 1_700_000_000 - 37 * number


def _post(dice: random.Random, number: int) -> dict[str, object]:
    at = _stamp(number)
    row: dict[str, object] = {"timestamp": at, "data": [{"post": said(dice)}, {"update_timestamp": at}, {}]}
    if dice.random() < PICTURED:
        uri = f"{TOP}/posts/media/album_1/{number}.jpg"
        exif = {"photo_metadata": {"exif_data": [{"upload_ip": "192.0.2.1", "taken_timestamp": at - 900}]}}
        media = {"uri": uri, "creation_timestamp": at, "media_metadata": exif, "title": "", "description": ""}
        row["attachments"] = [{"data": [{"media": media}]}]
    return row | {"title": f"{OWNER} memperbarui statusnya."}


def _comment(dice: random.Random, number: int) -> dict[str, object]:
    at = _stamp(number)
    inner = {"timestamp": at, "comment": said(dice, 1, 20), "author": OWNER}
    return {"timestamp": at, "data": [{"comment": inner}], "title": f"{OWNER} mengomentari kiriman {dice.choice(WHO)}."}


def _reaction(dice: random.Random, number: int) -> dict[str, object]:
    felt = {"reaction": dice.choice(("LIKE", "LOVE", "HAHA")), "actor": OWNER}
    title = f"{OWNER} menyukai kiriman {dice.choice(WHO)}."
    return {"timestamp": _stamp(number), "data": [{"reaction": felt}], "title": title}


def write_pages(path: Path, blocks: int = BLOCKS) -> None:
    """The same kinds of posts as one page on one line."""
    dice = random.Random(7)
    time = '<time datetime="2024-11-01T03:00Z">1 Nov 2024 pukul 10.00 UTC</time>'
    made = f"<aside>Dibuat oleh {OWNER} pada {time}</aside>"
    with ZipFile(path, "w", ZIP_DEFLATED) as box:
        name = f"{TOP}/posts/your_posts__check_ins__photos_and_videos_1.html"
        with box.open(name, "w", force_zip64=True) as page:
            page.write(f"<html><head><style>{STYLES}</style></head><body><header>{made}</header><main>".encode())
            page.writelines(one.encode() for one in _blocks(dice, blocks))
            page.write(b"</main></body></html>")


def _blocks(dice: random.Random, blocks: int) -> Iterator[str]:
    for number in range(blocks):
        at = datetime.fromtimestamp(_stamp(number), UTC) + timedelta(hours=7)
        clock = f"{at:%b} {at.day:02}, {at.year} {at.hour % 12 or 12}:{at:%M:%S} {'pm' if at.hour >= NOON else 'am'}"
        photo = f"{TOP}/posts/media/album_1/{number}.jpg"
        shown = (
            (
                f'<div class="_2pin"><div><div><div><div class="_a7nf"><div class="_a7ng"><div><a href="{photo}">'
                f'<img src="{photo}" class="_a6_o" /></a><div></div></div></div></div></div></div></div></div>'
            )
            if dice.random() < PICTURED
            else ""
        )
        yield (
            f'<section class="_a6-g" aria-labelledby="u_0_{number}"><h2 class="_2ph_ _a6-h _a6-i" id="u_0_{number}">'
            f'{OWNER} memperbarui statusnya.</h2><div class="_2ph_ _a6-p"><div>{shown}<div class="_2pin"><div>'
            f'{escape(said(dice))}</div><div></div></div><div class="_2pin"><div>Diperbarui {clock}</div>'
            f'<div></div></div></div></div><footer class="_3-94 _a6-o"><a href="https://www.facebook.com/dyi/l/?l={number}">'
            f'<div class="_a72d">{clock}</div></a></footer></section>'
        )


def written(path: Path, what: str, count: str = "") -> Path:
    """Write an archive in a process of its own, so that its memory is not counted."""
    subprocess.run([sys.executable, __file__, what, str(path), *([count] if count else [])], check=True)
    return path


if __name__ == "__main__" and sys.argv[1:2] in (["json"], ["pages"]):
    made_by = {"json": write_json, "pages": write_pages}[sys.argv[1]]
    made_by(Path(sys.argv[2]), *map(int, sys.argv[3:4]))
elif __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        archive = written(Path(folder) / "facebook.zip", "json")
        table(archive, {"members": "json.loads of every member", "acts": "netral, reading only"})
        page = written(Path(folder) / "pages.zip", "pages")
        table(page, {"tags": "html.parser, tags only", "acts": "netral, reading only"})
