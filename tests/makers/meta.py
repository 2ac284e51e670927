"""Short ways to write records as the JSON exports of Meta hold them, with labels in several languages."""

import json
from datetime import datetime
from io import BytesIO
from typing import Any, Literal
from zipfile import ZipFile

from netral.check import Seen, items
from netral.kit.archive import open_tree

Language = Literal["en", "id", "xx"]  # xx: labels that nobody has seen

WORDS = {
    "Username": "Nama pengguna",
    "Name": "Nama",
    "Bio": "Bio",
    "Website": "Situs web",
    "Email": "Email",
    "Private Account": "Akun Privat",
    "Comment": "Komentar",
    "Media Owner": "Pemilik Media",
    "Time": "Waktu",
    "Changed": "Diubah",
    "Previous Value": "Nilai Sebelumnya",
    "New Value": "Nilai Baru",
    "Change Date": "Tanggal Perubahan",
    "Caption": "Keterangan",
    "Title": "Judul",
    "Owner": "Pemilik",
    "Hashtags": "Tagar",
    "Media": "Media",
    "URL": "URL",
    "Saved on": "Disimpan pada",
}
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
EPOCH = 1314220021721  # milliseconds at which the codes of posts begin
NONSENSE = 17397255  # as in a real export: a time without its last digits


def seen(members: dict[str, bytes], title: str = "export.zip") -> list[Seen]:
    """Everything that is read of an archive."""
    with open_tree([(title, zipped(members))]) as tree:
        return list(items(tree))


def zipped(members: dict[str, bytes]) -> BytesIO:
    """The members as an archive."""
    out = BytesIO()
    with ZipFile(out, "w") as box:
        for name, content in members.items():
            box.writestr(name, content)
    out.seek(0)
    return out


def written(value: Any) -> bytes:
    """As Meta writes it: each byte of UTF-8 as a letter of its own."""
    plain = json.dumps(value, indent=2, ensure_ascii=False)
    return json.dumps(json.loads(plain.encode().decode("latin-1")), indent=2).encode()


def epoch(utc: str) -> int:
    """The seconds of a time such as `2024-10-20 12:05:00`."""
    return int(datetime.fromisoformat(utc + "+00:00").timestamp())


def address(kind: str, utc: str) -> str:
    """The address of a post made at a time, which its code carries."""
    number, letters = (epoch(utc) * 1000 - EPOCH) << 23, ""
    for _ in range(11):
        number, last = divmod(number, 64)
        letters = ALPHABET[last] + letters
    return f"https://www.instagram.com/{kind}/{letters}/"


class Sayer:
    """Writes records with labels in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def label(self, word: str) -> str:
        """A label; the unseen language numbers them."""
        return {"en": word, "id": WORDS[word], "xx": f"Wyrd {[*WORDS].index(word)}"}[self.language]

    def mapped(self, title: str = "", **cells: Any) -> dict[str, Any]:
        """A record with string_map_data; whole numbers are times."""
        return {"title": title, "media_map_data": {}, "string_map_data": self._cells(cells)}

    def _cells(self, cells: dict[str, Any]) -> dict[str, Any]:
        return {self.label(name.replace("_", " ")): _cell(value) for name, value in cells.items()}

    def labelled(self, at: int, *nodes: dict[str, Any]) -> dict[str, Any]:
        """A record with label_values."""
        return {"timestamp": at, "media": [], "label_values": [*nodes], "fbid": "1"}

    def leaf(self, word: str, value: str, href: str = "") -> dict[str, Any]:
        """One label and its value."""
        return {"label": self.label(word), "value": value} | ({"href": href} if href else {})

    def group(self, word: str, *nodes: dict[str, Any]) -> dict[str, Any]:
        """Values that stand together under a title."""
        return {"title": self.label(word), "dict": [{"title": "", "dict": [*nodes]}]}

    def owner(self, handle: str, name: str) -> dict[str, Any]:
        """Whose something is."""
        return self.group("Owner", self.leaf("URL", ""), self.leaf("Name", name), self.leaf("Username", handle))


def _cell(value: str | int) -> dict[str, Any]:
    said, at = ("", value) if isinstance(value, int) else (value, 0)
    return {"href": "", "value": said, "timestamp": at}


def listed(title: str, at: int, *, value: str = "", href: str = "") -> dict[str, Any]:
    """A record with string_list_data."""
    entry = {"href": href, "value": value, "timestamp": at}
    return {"title": title, "media_list_data": [], "string_list_data": [{k: v for k, v in entry.items() if v}]}


def medium(uri: str, at: str, title: str = "", taken: str = "") -> dict[str, Any]:
    """A photo or video as posts hold it."""
    about = {"photo_metadata": {"exif_data": [{"date_time_original": taken}]}} if taken else {}
    return {"uri": uri, "creation_timestamp": epoch(at), "media_metadata": about, "title": title}
