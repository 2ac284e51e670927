"""The tree of texts of a TikTok export: a block for each record, a field a line, names of files in any language.

English names are attested. Indonesian ones are not, so those are known that can mean only one thing. In any language
a field is known by its name, or as the date or address that it holds; a list of dates and addresses may be anything.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from netral.importers.tiktok_parts import Entry, plain_name, spoken

DATE = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"
FIELD = re.compile(r"([^\W\d_][\w ()/'-]{0,40}):(?: (.*))?$")
DATED = re.compile(rf"(?:Date: \d{{4}}-\d\d-\d\d|[^\W\d_][^:\n]{{1,40}}: {DATE}(?: UTC)?\s*$)")
STAMP, ADDRESS = re.compile(rf"{DATE}(?: UTC)?"), re.compile(r"https?://\S+")
SPOKEN = frozenset({"comment", "title"})  # fields of several lines
AFTER = frozenset({"photo", "url", "link", "likes", "sound", "location", "whocanview", "date", "addyourstext"})
LONG = 1 << 20  # bytes of a line

# what a text holds, by its name; names are translated, and only these are known
NAMES = {
    "likelist": "like", "likes": "like", "likedvideos": "like", "following": "follow", "followinglist": "follow",
    "comments": "comment", "comment": "comment", "sharehistory": "share", "reposts": "repost", "posts": "post",
    "videos": "post", "golivehistory": "live", "profileinfo": "profile", "profileinformation": "profile",
    "favoritevideos": "left.saved", "favoritesounds": "left.saved", "favoriteeffects": "left.saved",
    "favoritehashtags": "left.saved", "followerlist": "left.others", "follower": "left.others",
    "followers": "left.others", "videobrowsinghistory": "left.seen", "watchhistory": "left.seen",
    "browsinghistory": "left.seen", "browsehistory": "left.seen", "searchhistory": "left.seen", "searches": "left.seen",
    "loginhistory": "left.account-data", "settings": "left.account-data", "hashtag": "left.no-act",
    "recentlydeletedposts": "left.deleted", "chathistory": "left.messages", "directmessages": "left.messages",
    "block": "left.no-act", "blocklist": "left.no-act", "status": "left.account-data",
    "daftarsuka": "like", "videodisukai": "like", "videoyangdisukai": "like", "mengikuti": "follow",
    "daftarmengikuti": "follow", "komentar": "comment", "riwayatberbagi": "share", "riwayatbagikan": "share",
    "postingulang": "repost", "postinganulang": "repost", "postingan": "post", "infoprofil": "profile",
    "informasiprofil": "profile", "videofavorit": "left.saved", "suarafavorit": "left.saved",
    "efekfavorit": "left.saved", "tagarfavorit": "left.saved", "pengikut": "left.others",
    "daftarpengikut": "left.others", "riwayattontonan": "left.seen", "riwayatmenonton": "left.seen",
    "riwayatpencarian": "left.seen", "riwayatpenelusuran": "left.seen", "pencarian": "left.seen",
    "riwayatlogin": "left.account-data", "riwayatmasuk": "left.account-data", "pengaturan": "left.account-data",
    "postinganyangbarudihapus": "left.deleted", "riwayatobrolan": "left.messages", "pesanlangsung": "left.messages",
    "daftarblokir": "left.no-act", "tagar": "left.no-act",
}  # fmt: skip
FIELDS = {
    "tanggal": "date", "tautan": "link", "komentar": "comment", "foto": "photo", "namapengguna": "username",
    "judul": "title", "metode": "method", "kontendibagikan": "sharedcontent", "kontenyangdibagikan": "sharedcontent",
    "istilahpencarian": "searchterm", "siapayangdapatmelihat": "whocanview", "suka": "likes", "suara": "sound",
    "lokasi": "location", "deskripsibio": "biodescription", "alamatip": "ip", "tanggallahir": "birthdate",
}  # fmt: skip
TELLING = {  # fields that only one list has
    "comment": "comment", "searchterm": "left.seen", "ip": "left.account-data", "biodescription": "profile",
    "birthdate": "profile", "sharedcontent": "share", "whocanview": "post",
}  # fmt: skip


def kind(name: str, row: Entry) -> str:
    """What a record is, by the name of its file, or by a field that only one list has."""
    known = NAMES.get(plain_name(name), "")
    return known or next((told for field, told in TELLING.items() if field in row.fields), "")


def texts(stream: BinaryIO) -> Iterator[Entry]:
    """The records of a text: a date first; lines that begin with no field belong to the one before."""
    known: dict[str, Any] = {}
    last = ""
    for raw in iter(lambda: stream.readline(LONG), b""):
        line = raw.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")
        if DATED.match(line) and known:
            yield _told(known)
            known = {}
        found = FIELD.match(line)
        name = _field(found[1], found[2] or "", known) if found else ""
        if found and (last not in SPOKEN or name in AFTER):
            last = name
            known[last] = found[2] or ""
        elif last:
            known[last] = f"{known[last]}\n{line}"
    if known:
        yield _told(known)


def _field(label: str, value: str, known: dict[str, Any]) -> str:
    """A field by its name, else a date that comes first, or an address, for what it is."""
    plain = plain_name(label)
    name = FIELDS.get(plain, plain)
    if not known and STAMP.fullmatch(value):
        return "date"
    return "link" if name not in AFTER and "link" not in known and ADDRESS.fullmatch(value) else name


def _told(known: dict[str, Any]) -> Entry:
    said = {name: value.strip() for name, value in known.items()}
    return Entry("", {name: value for name, value in said.items() if spoken(value)})
