"""X archives of four eras give the acts that stand in them; and an open archive as counted."""

from collections import Counter
from io import BytesIO
from typing import Any

import pytest

from makers.opened import everything_in
from makers.x import DELETED, EXPORTED, LONG, PICTURE, PRIVATE, current, old, samples, status, zipped
from netral.check import Seen, items
from netral.kit.archive import open_tree
from netral.model.item import Account, Coverage, Item, Problem
from netral.model.time import Basis

LIST = "https://twitter.com/Tim_Contoh_01/lists/relawan"
ERAS = pytest.mark.parametrize("era", list(samples()))


def read(files: dict[str, bytes]) -> list[Seen]:
    with open_tree([("arsip.zip", BytesIO(zipped(files)))]) as tree:
        return list(items(tree))


def acts(seen: list[Seen]) -> list[Item]:
    return [each for each in seen if isinstance(each, Item)]


# act, beginning in UTC, what the time rests on, text, account pointed at, audience
PLAIN = [
    ("share", "2020-12-08 01:00:00", "stated", "RT @kabarcontoh: Besok hari pemungutan suara", "kabarcontoh", "public"),
    ("comment", "2020-12-08 23:59:59", "stated", "@tim_contoh_01 sampai jumpa di TPS", "tim_contoh_01", "public"),
    ("post", "2020-12-09 00:00:00", "stated", "Sudah mencoblos <3", "", "public"),
    ("react", "2020-12-08 01:00:00", "id", "Besok hari pemungutan suara", "", "unknown"),
    ("react", "", "none", "", "", "unknown"),
    ("follow", "", "none", "", "tim_contoh_01", "unknown"),
    ("follow", "", "none", "", "kabarcontoh", "unknown"),
    ("follow", "", "none", "", "", "unknown"),
    ("profile", "", "none", "Ibu dua anak\nKota Contoh", "", "public"),
    ("profile", "2019-05-04 03:02:01", "stated", "@wening_contoh", "", "unknown"),
]
EXPECTED: dict[str, list[tuple[str, ...]]] = {
    "2014": [
        ("post", "2014-05-27 12:24:35", "stated", "Pagi, Kota Contoh & sekitarnya", "", "public"),
        (
            "share", "2014-05-28 00:00:01", "stated",
            "RT @KabarContoh: Debat pertama calon bupati digelar di alun-alun kota, datang ramai-ramai ya warga Contoh",
            "kabarcontoh", "public",
        ),
        ("comment", "2014-06-01 10:00:00", "stated", "@tim_contoh_01 siap", "tim_contoh_01", "public"),
    ],
    "2018": PLAIN,
    "2019": PLAIN,
    "2024": [
        ("post", "2024-01-01 00:00:00", "stated", "Bagian 1", "", "public"),
        ("post", "2024-01-02 00:00:00", "stated", "Bagian 2", "", "public"),
        ("post", "2024-01-03 00:00:00", "stated", "Bagian 3", "", "public"),
        ("post", "2024-09-21 17:00:00", "stated", LONG, "", "public"),
        ("post", "2024-10-01 00:00:00", "stated", "Menarik https://t.co/contoh", "", "public"),
        ("post", "2024-10-02 00:00:00", "stated", "Ke alun-alun", "", "public"),
        ("post", "2024-10-03 00:00:00", "stated", "Halo warga", "", "public"),
        ("post", "2022-10-04 00:00:00", "stated", "Hanya untuk kalian", "", "limited"),
        ("react", "2024-10-05 00:00:00", "id", "Ayo menang & damai", "", "unknown"),
        ("react", "", "bound", "", "", "unknown"),
        ("follow", "", "bound", "", "", "unknown"),
        ("follow", "", "bound", "", "tim_contoh_01", "unknown"),
        ("profile", "", "bound", "Ibu dua anak\nKota Contoh", "", "public"),
        ("profile", "2019-05-04 03:02:01", "stated", "@wening_contoh", "", "unknown"),
    ],
}  # fmt: skip


def told(item: Item) -> tuple[str, ...]:
    began = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    return item.act.value, began, item.at.basis.value, item.text, item.target.account, item.audience.value


@ERAS
def test_the_acts(era: str) -> None:
    found = acts(read(samples()[era]))
    assert Counter(map(told, found)) == Counter(EXPECTED[era])
    assert len({one.id for one in found}) == len(found)


@ERAS
def test_what_was_deleted_or_private_is_no_act(era: str) -> None:
    text = "".join(one.text for one in acts(read(samples()[era])))
    assert DELETED not in text
    assert PRIVATE not in text


def test_what_is_left_out_says_why() -> None:
    why = {one.member: one.why for one in read(current()) if isinstance(one, Coverage) and one.why}
    assert why["data/deleted-tweets.js"] == "left.deleted"
    assert why["data/direct-messages.js"] == "left.messages"
    assert why["data/follower.js"] == "left.others"
    assert why["data/lists-created.js"] == "left.no-act"


def test_a_like_lies_between_the_post_and_the_export() -> None:
    liked, early = (one.at for one in acts(read(current())) if one.act == "react")
    assert [str(each) for each in (liked.start, liked.end)] == [
        "2024-10-05 00:00:00+00:00",
        "2024-11-01 03:00:00+00:00",
    ]
    assert (early.start, early.basis) == (None, Basis.BOUND)  # ids of 2006 carry no time


def test_links_and_media() -> None:
    found = {one.text: one for one in acts(read(current()))}
    assert found["Menarik https://t.co/contoh"].links == ("https://twitter.com/tim_contoh_01/status/5",)
    [video] = found["Ke alun-alun"].media
    assert (video.kind, video.member) == ("video", f"data/tweets_media/{status('2024-10-02 00:00:00')}-besar.mp4")
    [pictured] = [one for one in acts(read(old())) if one.media]
    assert [one.member for one in pictured.media] == [
        f"data/tweet_media/{status(PICTURE)}-{name}" for name in ("EaContoh.jpg", "EbContoh.jpg")
    ]


def test_whose_it_is_and_when_it_was_made() -> None:
    account = next(one for one in read(current()) if isinstance(one, Account))
    assert (account.handle, account.name, account.id) == ("wening_contoh", "Wening Contoh", "900000001")
    assert account.exported is not None
    assert account.exported.isoformat() == EXPORTED.replace(".000Z", "+00:00")


def test_the_platforms_own_counts_are_kept() -> None:
    files = current()
    stated = {one.member: (one.found, one.expected) for one in read(files) if isinstance(one, Coverage)}
    assert stated["data/tweets.js"] == (2, 2)
    files["data/like.js"] = files["data/like.js"][:30] + b"]"
    assert {one.code for one in read(files) if isinstance(one, Problem)} & {"manifest-count", "row-unreadable"}


def test_two_exports_of_one_account_are_one() -> None:
    parts = [(f"{n}.zip", BytesIO(zipped(each))) for n, each in enumerate([current(), old()])]
    with open_tree(parts) as tree:
        both = list(items(tree))
    ids = Counter(one.id for one in both if isinstance(one, Item))
    assert max(ids.values()) == 1
    assert {one.id for one in acts(read(current()))} | {one.id for one in acts(read(old()))} == set(ids)
    assert sum(one.merged for one in both if isinstance(one, Coverage)) > 0


@pytest.mark.parametrize("kept", ["data/tweet.js", "data/like.js"])
def test_a_lone_file_is_known_by_how_it_begins(kept: str) -> None:
    with open_tree([(kept.rpartition("/")[2], BytesIO(old()[kept]))]) as tree:
        assert acts(list(items(tree)))


def test_the_open_archive_as_counted() -> None:
    seen = everything_in("x-2021-institution.zip")
    counts: dict[str, Any] = Counter(one.act.value for one in acts(seen))
    assert counts == {"post": 44, "share": 12, "comment": 14, "react": 29, "follow": 124, "profile": 2}
    assert sum(bool(one.text) for one in acts(seen) if one.act == "react") == 29
