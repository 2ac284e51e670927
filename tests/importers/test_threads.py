"""Threads, alone and inside an Instagram export, as JSON and as pages."""

from collections import Counter
from typing import Any

import pytest

from importers.test_facebook import found, told
from makers import instagram
from makers.every import OTHERS
from makers.meta import Language, epoch, listed, seen, written
from makers.threads import BIO, LIKED, OWNER, REPLY, SAID, archive, pages
from netral.check import Seen
from netral.model.item import Account, Audience, Coverage, Item, Problem
from netral.model.time import Basis

ACTS = {
    ("profile", "", BIO, "", ()),
    ("comment", "2024-10-20 12:06:00", REPLY, "", ()),
    ("post", "2024-10-20 12:05:00", SAID, "", ("a.jpg",)),
    ("post", "2024-10-21 12:05:00", "Dua foto", "", ("b.jpg", "c.jpg")),
    ("react", "2024-10-25 13:11:00", "", "tim_contoh_01", ()),
    ("react", "2024-10-24 13:00:00", "", "tim_contoh_01", ()),  # undated: not before the post was made
    ("follow", "2024-10-02 14:45:00", "", "tim_contoh_01", ()),
    ("follow", "2024-10-03 14:45:00", "", "pemkabcontoh", ()),
}
IN_LABELS = "profile"


def ours(all_: list[Seen]) -> list[Item]:
    return [each for each in found(all_) if each.platform == "threads"]


@pytest.mark.parametrize("folder", ["threads/", "your_instagram_activity/threads/", "meta-2024/threads/"])
@pytest.mark.parametrize("language", ["en", "id", "xx"])
def test_the_acts(language: Language, folder: str) -> None:
    all_ = seen(archive(language, folder=folder))
    counted = Counter(told(each) for each in ours(all_))
    assert set(counted) == {one for one in ACTS if one[0] != IN_LABELS or language != "xx"}
    assert set(counted.values()) == {1}
    assert [each for each in all_ if isinstance(each, Problem)] == []
    assert not [each for each in ours(all_) if OTHERS in each.text]


def test_inside_an_instagram_export_both_are_read_apart() -> None:
    rest = instagram.archive("new", "id")
    top = next(iter(rest)).partition("/")[0]
    folder = f"{top}/your_instagram_activity/threads/"
    all_ = seen(rest | archive("id", folder=folder))
    assert {told(each) for each in ours(all_)} == ACTS
    alone = {each.id for each in found(seen(rest))}
    assert {each.id for each in found(all_) if each.platform == "instagram"} == alone
    accounts = {(each.platform, each.handle) for each in all_ if isinstance(each, Account)}
    assert accounts == {("instagram", OWNER), ("threads", OWNER)}
    unread = {
        each.member.rpartition("/")[2] for each in all_ if isinstance(each, Coverage) and each.reading == "unread"
    }
    assert unread == {"brand_new.json"}


@pytest.mark.parametrize("language", ["en", "id"])
def test_pages(language: str) -> None:
    all_ = seen(pages(language))
    posts = {
        (one[0], one[1], one[2], one[3], one[4])
        for one in ACTS
        if one[2] == SAID or one[1][:10] in {"2024-10-25", "2024-10-02"}
    }
    assert {told(each) for each in ours(all_)} == posts
    assert {each.at.basis for each in ours(all_)} == {Basis.ASSUMED}


def test_a_lone_file_is_known_by_its_key() -> None:
    for name in ("threads_and_replies.json", "following.json"):
        whole = archive("en", folder="")
        acts = ours(seen({name: whole[name]}))
        assert len(acts) == (3 if name.startswith("threads") else 2)


def test_audience_and_address() -> None:
    acts = {each.text or each.target.url: each for each in ours(seen(archive()))}
    assert acts[SAID].audience is Audience.PUBLIC
    assert acts[LIKED].target.account == "tim_contoh_01"


@pytest.mark.parametrize(
    "row",
    [
        {"media": {"uri": "", "creation_timestamp": str(epoch("2024-10-20 12:05:00")), "title": SAID}},
        {"media": [], "title": SAID, "creation_timestamp": epoch("2024-10-20 12:05:00")},
        {"media": [{"title": SAID, "creation_timestamp": epoch("2024-10-20 12:05:00"), "text_app_post": None}]},
    ],
)
def test_a_post_however_it_is_written(row: dict[str, Any]) -> None:
    for value in ([row], row):
        [post] = ours(seen({"threads/threads_and_replies.json": written({"text_post_app_text_posts": value})}))
        assert told(post) == ("post", "2024-10-20 12:05:00", SAID, "", ())


def test_a_like_of_the_same_post_counts_once() -> None:
    twice = [listed("tim_contoh_01", epoch("2024-10-25 13:11:00"), href=LIKED)] * 2
    assert len(ours(seen({"threads/liked_threads.json": written({"text_post_app_media_likes": twice})}))) == 1
