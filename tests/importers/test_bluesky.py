"""Repositories of Bluesky in two versions of commit and file, whole, cut and in part; and an open one as counted."""

from collections import Counter
from io import BytesIO
from random import Random
from typing import Any

import pytest

from makers import bluesky as made
from makers.meta import seen
from makers.opened import everything_in
from netral.check import Seen, items
from netral.importers.bluesky_parts import tid_time
from netral.importers.bluesky_repo import Record, records
from netral.kit.archive import open_tree
from netral.kit.car import decoded
from netral.kit.stream import Broken
from netral.model.item import Account, Coverage, Item, Problem

PAGE = f"https://bsky.app/profile/{made.TIM}/post/3l7ehyjqkzs2a"
PHOTO, VIDEO = (f"blob/{made.link(name, 0x55)}" for name in (b"a", b"v"))
AVATAR = f"blob/{made.link(b'avatar', 0x55)}"

# act, time in UTC, text, handle, address, media
ACTS = {
    ("post", "2024-10-27 23:59:52", f"{made.TEXT}\n#contoh #TPS", "", "", (PHOTO,)),
    ("comment", "2024-10-27 23:59:53", "mantap", "tim.contoh", PAGE, ()),
    ("post", "2024-10-27 23:59:54", "setuju", "tim.contoh", PAGE, ()),
    ("share", "2024-10-27 23:59:55", "", "tim.contoh", PAGE, ()),
    ("post", "2024-10-27 23:59:56", "lihat", "tim.contoh", PAGE, (VIDEO,)),
    ("post", "2024-10-27 23:59:57", "baca", "", "", ()),
    ("post", "2024-10-27 23:59:58", "lama", "", "", ("blob/bafkold",)),
    ("post", "2024-10-25 21:38:05", "tanpa jam", "", "", ()),
    ("post", "", "tanpa waktu", "", "", ()),
    ("react", "2024-10-28 00:00:10", "", "tim.contoh", PAGE, ()),
    ("share", "2024-10-28 00:00:11", "", "tim.contoh", PAGE, ()),
    ("follow", "2024-10-01 00:00:00", "", "tim.contoh", f"https://bsky.app/profile/{made.TIM}", ()),
    ("follow", "2024-10-02 00:00:00", "", "", f"https://bsky.app/profile/{made.WARGA}", ()),
    ("post", "2024-10-03 00:00:00", "Relawan 01\nSiapa saja", "", "", ()),
    ("profile", "", "Wening Contoh\nPegawai & ibu.", "", "", (AVATAR,)),
}


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    media = tuple(one.member for one in item.media)
    return item.act.value, at, item.text, item.target.account, item.target.url, media


def lone(raw: bytes, name: str = "repo.car") -> list[Seen]:
    with open_tree([(name, BytesIO(raw))]) as tree:
        return list(items(tree))


def acts(all_: list[Seen]) -> list[tuple[Any, ...]]:
    return [told(each) for each in all_ if isinstance(each, Item)]


@pytest.mark.parametrize("file", [1, 2])
@pytest.mark.parametrize("version", [2, 3])
def test_the_acts(version: Any, file: Any) -> None:
    all_ = lone(made.repository(version, file=file))
    assert Counter(acts(all_)) == Counter(ACTS)
    assert [each for each in all_ if isinstance(each, Problem)] == []
    [coverage] = [each for each in all_ if isinstance(each, Coverage)]
    assert (coverage.found, coverage.read, coverage.failed) == (17, 17, 0)
    [account] = {each for each in all_ if isinstance(each, Account)}
    assert (account.id, account.name) == (made.DID, "Wening Contoh")


def test_in_an_archive_with_the_pictures() -> None:
    fetched = PHOTO + ".jpeg"
    all_ = seen({"cadangan/repo.car": made.repository(), f"cadangan/{fetched}": b"jpeg"})
    [post] = [each for each in all_ if isinstance(each, Item) and each.text.startswith("Ayo")]
    assert [(one.member, one.caption, one.kind.value) for one in post.media] == [
        (f"cadangan/{fetched}", "Panggung", "photo")
    ]
    assert {each.why for each in all_ if isinstance(each, Coverage)} == {"", "left.media"}


def test_links_and_words_of_others() -> None:
    found = {each.text: each for each in lone(made.repository()) if isinstance(each, Item)}
    assert found[f"{made.TEXT}\n#contoh #TPS"].links == ("https://contoh.invalid/berita",)
    assert (found["baca"].links, found["baca"].quoted) == (("https://contoh.invalid/b",), "Berita\nIsi")
    assert found["lama"].links == ("https://contoh.invalid/lama",)
    assert {each.id for each in found.values() if each.text == "mantap"} == {
        f"bluesky:comment:at://{made.DID}/{made.POST}/{made.KEY.format(3)}"
    }


def test_a_cut_file_gives_what_stands_before_the_cut() -> None:
    whole = made.repository()
    for end in range(100, len(whole), 97):
        all_ = lone(whole[:end])
        codes = {each.code for each in all_ if isinstance(each, Problem)}
        assert codes <= {"cut-member", "part-missing", "row-unreadable"}
        assert codes
        assert {one[2] for one in acts(all_)} <= {one[2] for one in ACTS}
    assert len(acts(lone(whole[:-20]))) == len(ACTS)


def test_a_part_of_a_repository() -> None:
    top, blocks = made.tree(made.records())
    part = {link: raw for link, raw in blocks.items() if b"e$type" in raw}
    all_ = lone(made.car(top, part))
    assert Counter(one[0] for one in acts(all_)) == Counter(one[0] for one in ACTS)
    assert [each.code for each in all_ if isinstance(each, Problem)] == ["part-missing"]
    assert all("at://" not in each.id for each in all_ if isinstance(each, Item))


def test_what_the_tree_no_longer_names_is_gone() -> None:
    top, blocks = made.tree({key: one for key, one in made.records().items() if made.LIKE in key})
    commit = made.packed({"did": made.DID, "version": 3, "data": top})
    gone = made.packed({"$type": made.POST, "text": "dihapus", "createdAt": "2024-10-28T00:00:00Z"})
    root = made.link(commit)
    assert [one[0] for one in acts(lone(made.car(root, blocks | {made.link(gone): gone, root: commit})))] == ["react"]


def test_without_room_records_come_without_their_keys() -> None:
    found = [each for each in records(BytesIO(made.repository()), room=0) if isinstance(each, Record)]
    assert Counter(each.kind for each in found) == Counter(key.partition("/")[0] for key in made.records())


def test_no_repository() -> None:
    strange = made.packed({"x": 1})
    all_ = lone(made.car(made.link(strange), {made.link(strange): strange}))
    assert [each.code for each in all_ if isinstance(each, Problem)] == ["row-unreadable"]


def test_values() -> None:
    value = {"a": [1, -2, 24, 256, 1 << 40, -(1 << 40)], "b": b"x", "c": "é🗳", "d": None, "e": [True, False, 1.5]}
    assert decoded(made.packed(value)) == value
    assert decoded(b"\xf9\x3e\x00") == 1.5
    assert decoded(b"\x61\xff") == "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    "raw", [b"", b"\x9b" + b"\xff" * 8, b"\x5a\xff\xff\xff\xff", b"\x81" * 200, b"\x9f\xff", b"\xf8\x20", b"\x01\x01"]
)
def test_no_values(raw: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        decoded(raw)


@pytest.mark.parametrize(
    ("key", "when"),
    [("3juazqs3shc2y", "2023-04-26 07:09:58"), ("self", "None"), ("zzzzzzzzzzzzz", "None"), ("2222222222222", "None")],
)
def test_keys_carry_time(key: str, when: str) -> None:
    assert str(tid_time(key))[:19] == when


def test_damage_never_raises() -> None:
    dice = Random(11)  # noqa: S311 - damage, not secrets
    whole = made.repository()
    for _ in range(1000):
        raw = bytearray(whole)
        for _ in range(dice.randint(1, 4)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
        lone(bytes(raw[: dice.choice([len(raw), dice.randrange(1, len(raw))])]))
        list(_read(bytes(raw)))


def _read(raw: bytes) -> list[Record | Broken]:
    try:
        return list(records(BytesIO(raw)))
    except ValueError:
        return []


def test_files_of_others_stay_unread() -> None:
    all_ = seen({"a/repo.car": made.repository(), "report.csv": b"x", "reposts.json": b"[]"})
    unread = {each.member for each in all_ if isinstance(each, Coverage) and each.reading == "unread"}
    assert unread == {"report.csv", "reposts.json"}


def test_the_open_repository() -> None:
    all_ = everything_in("bluesky-synthetic.car")
    found = [each for each in all_ if isinstance(each, Item)]
    counts = {"post": 3, "comment": 23, "react": 22, "share": 15, "follow": 78, "profile": 1}
    assert Counter(each.act.value for each in found) == counts
    assert sum(len(each.media) for each in found if each.act != "profile") == 1
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert {each.at.start.year for each in found if each.at.start} == {2023}
