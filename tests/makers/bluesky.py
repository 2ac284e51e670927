"""Repositories of a fictional owner as CAR files: commits of version 2 and 3, in one file version or the other."""

import struct
from hashlib import sha256
from typing import Any, Literal

from netral.kit.car import Link

Version = Literal[2, 3]
DID, TIM, WARGA = "did:plc:weningcontoh", "did:plc:timcontoh01", "did:plc:warga"
POST, LIKE, REPOST = "app.bsky.feed.post", "app.bsky.feed.like", "app.bsky.feed.repost"
FOLLOW, PROFILE = "app.bsky.graph.follow", "app.bsky.actor.profile"
TIMS = f"at://{TIM}/{POST}/3l7ehyjqkzs2a"
KEY = "3l7ejrmrd{}s2a"  # October 2024
TEXT = "Ayo ke TPS 🗳️ bersama @tim.contoh dan contoh.invalid/beri…"
HEAD, DATA = 0x0AA16776657273696F6E02, 51  # how the second version of the file begins


def packed(value: Any) -> bytes:  # noqa: PLR0911 - one line a kind
    """A value as CBOR."""
    match value:
        case bool() | None:
            return {False: b"\xf4", True: b"\xf5", None: b"\xf6"}[value]
        case int():
            return _sized(0, value) if value >= 0 else _sized(1, -1 - value)
        case float():
            return b"\xfb" + struct.pack(">d", value)
        case bytes():
            return _sized(2, len(value)) + value
        case str():
            raw = value.encode()
            return _sized(3, len(raw)) + raw
        case list():
            return _sized(4, len(value)) + b"".join(map(packed, value))
        case dict():
            pairs = sorted(value.items(), key=lambda pair: (len(pair[0]), pair[0]))
            return _sized(5, len(pairs)) + b"".join(packed(key) + packed(each) for key, each in pairs)
        case Link():
            return _sized(6, 42) + packed(b"\0" + value.raw)
    raise TypeError(type(value))


def _sized(major: int, number: int) -> bytes:
    if number < 24:
        return bytes([major << 5 | number])
    size, mark = next((size, mark) for size, mark in ((1, 24), (2, 25), (4, 26), (8, 27)) if number < 1 << 8 * size)
    return bytes([major << 5 | mark]) + number.to_bytes(size, "big")


def link(raw: bytes, codec: int = 0x71) -> Link:
    """The link of a block."""
    return Link(bytes([1, codec, 0x12, 0x20]) + sha256(raw).digest())


def _varint(number: int) -> bytes:
    out = b""
    while number >= 0x80:
        out, number = out + bytes([number & 0x7F | 0x80]), number >> 7
    return out + bytes([number])


def blob(name: str, type_: str = "image/jpeg") -> dict[str, Any]:
    """A picture that is kept elsewhere."""
    return {"$type": "blob", "ref": link(name.encode(), 0x55), "mimeType": type_, "size": 12345}


def _facet(begin: str, shown: str, feature: dict[str, str]) -> dict[str, Any]:
    start = len(begin.encode())
    return {"index": {"byteStart": start, "byteEnd": start + len(shown.encode())}, "features": [feature]}


def records() -> dict[str, dict[str, Any]]:
    """What the owner did, by key."""
    facets = [
        _facet(TEXT.partition("@")[0], "@tim.contoh", {"$type": "app.bsky.richtext.facet#mention", "did": TIM}),
        _facet(TEXT.partition("contoh.invalid")[0], "contoh.invalid/beri…",
               {"$type": "app.bsky.richtext.facet#link", "uri": "https://contoh.invalid/berita"}),
    ]  # fmt: skip
    parent, quoted = {"uri": TIMS, "cid": "bafy"}, {"$type": "app.bsky.embed.record", "record": {"uri": TIMS}}
    pictures = {"$type": "app.bsky.embed.images", "images": [{"image": blob("a"), "alt": "Panggung"}]}
    page = {"uri": "https://contoh.invalid/b", "title": "Berita", "description": "Isi", "thumb": blob("thumb")}
    made = "2024-10-28T06:59:5{}.123+07:00"
    posts: list[dict[str, Any]] = [
        {"text": TEXT, "facets": facets, "embed": pictures, "tags": ["contoh", "TPS"], "langs": ["id"]},
        {"text": "mantap", "reply": {"root": parent, "parent": parent}},
        {"text": "setuju", "embed": quoted},
        {"text": "", "embed": quoted},
        {"text": "lihat", "embed": {"$type": "app.bsky.embed.recordWithMedia", "record": quoted,
                                    "media": {"$type": "app.bsky.embed.video", "video": blob("v", "video/mp4")}}},
        {"text": "baca", "embed": {"$type": "app.bsky.embed.external", "external": page}},
        {"text": "lama", "embed": {"images": [{"image": {"cid": "bafkold", "mimeType": "image/png"}, "alt": ""}]},
         "entities": [{"index": {"start": 0, "end": 1}, "type": "link", "value": "https://contoh.invalid/lama"}]},
    ]  # fmt: skip
    found = {
        f"{POST}/{KEY.format(n)}": {"$type": POST, "createdAt": made.format(n)} | one for n, one in enumerate(posts, 2)
    }
    found[f"{POST}/{KEY.format('a')}"] = {"$type": POST, "text": "tanpa jam"}
    found[f"{POST}/tanpa"] = {"$type": POST, "text": "tanpa waktu", "createdAt": "0000-00-00"}
    found[f"{LIKE}/{KEY.format(2)}"] = {"$type": LIKE, "subject": parent, "createdAt": "2024-10-28T00:00:10Z"}
    found[f"{REPOST}/{KEY.format(2)}"] = {"$type": REPOST, "subject": parent, "createdAt": "2024-10-28T00:00:11Z"}
    found[f"{FOLLOW}/{KEY.format(2)}"] = {"$type": FOLLOW, "subject": TIM, "createdAt": "2024-10-01T00:00:00.000Z"}
    found[f"{FOLLOW}/{KEY.format(3)}"] = {"$type": FOLLOW, "subject": WARGA, "createdAt": "2024-10-02T00:00:00.000Z"}
    found[f"{PROFILE}/self"] = {
        "$type": PROFILE, "displayName": "Wening Contoh", "description": "Pegawai & ibu.", "avatar": blob("avatar"),
    }  # fmt: skip
    listed = {"$type": "app.bsky.graph.list", "name": "Relawan 01", "description": "Siapa saja", "purpose": "x"}
    found[f"app.bsky.graph.list/{KEY.format(2)}"] = listed | {"createdAt": "2024-10-03T00:00:00Z"}
    found[f"app.bsky.graph.block/{KEY.format(2)}"] = {"$type": "app.bsky.graph.block", "subject": WARGA}
    found["com.lain.catatan/1"] = {"$type": "com.lain.catatan", "judul": "x", "n": -300, "f": 1.5, "b": [True, None]}
    return found


def tree(found: dict[str, dict[str, Any]], *, width: int = 4) -> tuple[Link, dict[Link, bytes]]:
    """The records and the nodes that name them: leaves of `width` records under one top."""
    blocks = {link(raw): raw for raw in map(packed, found.values())}
    keys = sorted(found)
    entries: list[dict[str, Any]] = []
    leaves = [keys[n : n + width] for n in range(0, len(keys), width)]
    first = _node(blocks, [_entry("", key, found) for key in leaves[0]], None, leaves[0])
    before = ""
    for leaf in leaves[1:]:
        below = _node(blocks, [_entry("", key, found) for key in leaf[1:]], None, leaf[1:]) if leaf[1:] else None
        entries.append(_entry(before, leaf[0], found) | {"t": below})
        before = leaf[0]
    return _node(blocks, entries, first), blocks


def _node(blocks: dict[Link, bytes], entries: list[dict[str, Any]], left: Link | None, keys: list[str] = []) -> Link:  # noqa: B006 - never written
    """Set a node down; keys within it are shortened by what they share."""
    for before, key, entry in zip(["", *keys], keys, entries, strict=False):
        shared = next(
            (n for n, (a, b) in enumerate(zip(before, key, strict=False)) if a != b), min(len(before), len(key))
        )
        entry |= {"p": shared, "k": key[shared:].encode()}
    raw = packed({"e": entries, "l": left})
    blocks[link(raw)] = raw
    return link(raw)


def _shared(one: str, other: str) -> int:
    """How many letters two keys have in common at the beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _entry(before: str, key: str, found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    shared = _shared(before, key)
    return {"p": shared, "k": key[shared:].encode(), "v": link(packed(found[key])), "t": None}


def repository(version: Version = 3, *, file: Literal[1, 2] = 1, found: dict[str, Any] | None = None) -> bytes:
    """A whole repository, its blocks in no order; the second version of the file wraps the first."""
    top, blocks = tree(records() if found is None else found)
    commit: dict[str, Any] = {"did": DID, "version": version, "data": top, "prev": None, "sig": b"\0" * 64}
    raw = packed(commit | ({"rev": KEY.format(2)} if version == 3 else {}))
    return car(link(raw), {**dict(sorted(blocks.items(), key=lambda pair: pair[0].raw)), link(raw): raw}, file=file)


def car(root: Link, blocks: dict[Link, bytes], *, file: Literal[1, 2] = 1) -> bytes:
    """Blocks as a file."""
    head = packed({"roots": [root], "version": 1})
    body = b"".join(_varint(len(one.raw) + len(raw)) + one.raw + raw for one, raw in blocks.items())
    inner = _varint(len(head)) + head + body
    if file == 1:
        return inner
    return HEAD.to_bytes(11, "big") + bytes(16) + struct.pack("<QQQ", DATA, len(inner), 0) + inner


def samples() -> dict[str, dict[str, bytes]]:
    """Repositories of both versions, in files of both versions."""
    versions: tuple[Version, ...] = (2, 3)
    files: tuple[Literal[1, 2], ...] = (1, 2)
    return {
        f"repository {one} file {file}": {"repo.car": repository(one, file=file)} for one in versions for file in files
    }
