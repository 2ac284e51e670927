"""Snapchat exports: friends, followed accounts, public stories, and what was kept."""

from collections import Counter
from typing import Any

import pytest

from makers.meta import seen
from makers.snapchat import Era, archive
from netral.model.item import Account, Coverage, Item, Problem

ERAS = pytest.mark.parametrize("era", ["2023", "2026"])
STORY = ("https://story.contoh.invalid/s1",)
# act, since when in UTC, whom it points at, who could see it, kinds of media, when they were taken
ACTS = [
    ("draft", "2024-10-20 12:05:00", "", "private", "photo", "2024-10-20 12:05:00"),
    ("draft", "2024-10-20 12:05:01", "", "private", "video", "2024-10-20 12:05:01"),
    ("follow", "2024-10-21 01:02:03", "tim_contoh_01", "unknown", "", ""),
    ("follow", "", "pemkabcontoh", "unknown", "", ""),
    ("post", "2024-10-22 01:02:03", "", "public", "other", ""),
]


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    kinds = " ".join(one.kind for one in item.media)
    taken = " ".join(one.taken.start.strftime("%Y-%m-%d %H:%M:%S") for one in item.media if one.taken.start)
    return item.act.value, at, item.target.account or item.target.name, item.audience.value, kinds, taken


@ERAS
def test_the_acts(era: Era) -> None:
    found = [each for each in seen(archive(era)) if isinstance(each, Item)]
    assert Counter(map(told, found)) == Counter(ACTS)


@ERAS
def test_every_member_is_accounted_for(era: Era) -> None:
    all_ = seen(archive(era))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    found = {each.member: f"{each.reading} {each.why}" for each in all_ if isinstance(each, Coverage)}
    assert found["json/brand_new.json"] == "unread "
    assert found["json/chat_history.json"] == "left left.messages"
    assert found["json/memories_history.json"] == "read "


def test_the_account() -> None:
    assert [each.handle for each in seen(archive()) if isinstance(each, Account)] == ["wening.contoh"]
