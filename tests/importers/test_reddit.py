"""Reddit exports: posts, comments, votes, communities, drafts."""

from collections import Counter
from typing import Any

import pytest

from makers.meta import seen
from makers.reddit import MINE, SITE, Era, archive
from netral.model.item import Account, Coverage, Item, Problem
from netral.model.time import Basis

ERAS = pytest.mark.parametrize("era", ["2023", "2025"])
# act, time in UTC, text, whom or what it points at, who could see it, media
ACTS = [
    ("post", "2024-10-20 12:05:00", 'Ayo ke TPS\n\nBaris "satu"\n\ndua 🗳️', "r/contoh", "public", ()),
    ("post", "2024-10-21 01:02:03", "Berita", "r/contoh", "public", ()),
    ("post", "", "Foto", "r/contoh", "public", ("https://i.redd.it/a.jpg",)),
    ("comment", "2024-10-22 01:02:03", "mantap & jaya", "r/contoh", "public", ()),
    ("react", "", "", "r/contoh", "private", ()),
    ("react", "", "", "r/contoh", "private", ()),
    ("follow", "", "", "r/contoh", "unknown", ()),
    ("join", "", "", "r/kotacontoh", "unknown", ()),
    ("follow", "", "", "tim_contoh_01", "unknown", ()),
    ("draft", "2024-10-23 01:02:03", "Nanti\n\nbelum jadi", "", "private", ()),
]
PART = ("comment", "2024-10-22 01:02:03", "mantap & tertib", "r/contoh", "public", ())


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    aim = item.target.account or item.target.name
    return item.act.value, at, item.text, aim, item.audience.value, tuple(one.member for one in item.media)


@ERAS
def test_the_acts(era: Era) -> None:
    found = [each for each in seen(archive(era)) if isinstance(each, Item)]
    assert Counter(map(told, found)) == Counter([*ACTS, *([PART] if era == "2025" else [])])


@ERAS
def test_every_member_is_accounted_for(era: Era) -> None:
    all_ = seen(archive(era))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    found = {each.member: f"{each.reading} {each.why}" for each in all_ if isinstance(each, Coverage)}
    assert {name: why for name, why in found.items() if not why.startswith("read")} == {
        "post_headers.csv": "left left.index", "comment_headers.csv": "left left.index",
        "saved_posts.csv": "left left.saved", "messages.csv": "left left.messages",
        "ip_logs.csv": "left left.account-data", "new_thing.csv": "unread ",
    }  # fmt: skip


def test_what_has_no_time_is_bounded_by_the_export() -> None:
    found = [each for each in seen(archive("2025")) if isinstance(each, Item) and each.act in {"react", "follow"}]
    assert {(each.at.basis, str(each.at.end)) for each in found} == {(Basis.BOUND, "2024-11-01 00:00:00+00:00")}
    assert [each.handle for each in seen(archive("2025")) if isinstance(each, Account)] == ["wening_contoh"]


def test_addresses() -> None:
    found = {each.act.value: each for each in seen(archive()) if isinstance(each, Item) and each.text != "Berita"}
    [news] = [each for each in seen(archive()) if isinstance(each, Item) and each.text == "Berita"]
    assert news.links == ("https://contoh.invalid/berita",)
    assert (found["comment"].target.url, found["comment"].target.ref) == (SITE + MINE, "1abcde")


def test_the_account_by_the_name_of_the_archive() -> None:
    found = seen(archive("2023"), "export_Wening_Contoh_20241101.zip")
    assert [each.handle for each in found if isinstance(each, Account)] == ["wening_contoh"]
