"""TikTok exports of three eras and two forms give the same acts; and an open archive as counted."""

import json
from collections import Counter
from typing import Any

import pytest

from makers.meta import seen
from makers.opened import everything_in
from makers.tiktok import FILM, LINKS, OWNED, OWNER, SAID, Era, archive, export, texts
from netral.kit.ids import tiktok_time
from netral.model.item import Account, Coverage, Item, Problem, Reading
from netral.model.time import Basis, Precision

ERAS = pytest.mark.parametrize("era", ["2021", "2024", "2025"])
TIM = "tim_contoh_01"
FILMS = tuple((FILM.format(n).partition("?")[0],) for n in range(2))
PHOTO = ("https://foto.contoh.invalid/a.webp",)

# act, time in UTC, text, whom or what it points at, who could see it, media
BOTH = {
    ("share", "2024-10-06 01:02:03", "", LINKS[0], "private", ()),
    ("share", "2024-10-07 01:02:03", "", TIM, "unknown", ()),
    ("follow", "2024-10-08 01:02:03", "", TIM, "unknown", ()),
    ("follow", "2024-10-09 01:02:03", "", "pemkabcontoh", "unknown", ()),
    ("comment", "2024-10-11 01:02:03", "mantap", TIM, "public", ()),
    ("post", "2019-08-17 03:15:00", "Upacara 🇮🇩", "", "public", FILMS[0]),
    ("post", "2024-10-12 01:02:03", "", "", "private", FILMS[1]),
    ("react", "2024-10-05 01:02:03", "", LINKS[0], "unknown", ()),
    ("react", "2024-10-03 00:00:00", "", TIM, "unknown", ()),  # the time written is nonsense: not before the video
}
JSON = BOTH | {
    ("comment", "2024-10-10 01:02:03", SAID, "", "public", ()),
    ("comment", "2024-10-22 01:02:03", "Enak", "Warung Contoh", "public", ()),
    ("message", "2024-10-20 01:03:04", "Hadir Pak", "https://www.tiktok.com/share/live/1", "public", ()),
    ("post", "2024-10-21 01:02:03", "Bincang pagi", "", "unknown", ()),
    ("profile", "", "Ibu dua anak", "", "public", PHOTO),
    ("react", "2024-10-02 00:00:00", "", LINKS[1], "unknown", ()),  # no time written
}
REPOST = ("share", "2024-10-23 01:02:03", "", TIM, "unknown", ())
TEXT = BOTH | {
    ("comment", "2024-10-10 01:02:03", f"{SAID}\n\nWaktu: nanti", "", "public", ()),
    ("profile", "", "Ibu dua anak", "", "public", ()),
}


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    aim = item.target.account or item.target.name or item.target.url
    return item.act.value, at, item.text, aim, item.audience.value, tuple(one.member for one in item.media)


def read(members: dict[str, bytes]) -> list[Item]:
    return [each for each in seen(members) if isinstance(each, Item)]


@ERAS
def test_the_acts(era: Era) -> None:
    assert Counter(map(told, read(archive(era)))) == Counter(JSON | ({REPOST} if era == "2025" else set()))


def test_the_acts_as_texts() -> None:
    assert Counter(map(told, read(texts("en")))) == Counter(TEXT)


@ERAS
def test_what_is_no_act_is_left_with_the_reason(era: Era) -> None:
    all_ = seen(archive(era))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    left = {each.why: each.found for each in all_ if isinstance(each, Coverage) and each.reading is Reading.LEFT}
    expected = {
        "left.saved": 1, "left.others": 1, "left.seen": 4, "left.deleted": 1, "left.messages": 1, "left.no-act": 1,
    }  # fmt: skip
    assert left == expected | ({"left.account-data": 1} if era == "2025" else {})


@pytest.mark.parametrize("translated", [False, True])
def test_indonesian_texts(*, translated: bool) -> None:
    all_ = seen(texts("id", translated=translated))
    assert Counter(told(each) for each in all_ if isinstance(each, Item)) == Counter(TEXT)
    assert [each for each in all_ if isinstance(each, Coverage) and each.reading is Reading.UNREAD] == []


def test_texts_of_other_languages_are_read_as_far_as_their_fields_tell_and_never_guessed() -> None:
    foreign = {f"TikTok/X/Y{number}.txt": raw for number, raw in enumerate(texts("en").values())}
    all_ = seen(foreign)
    assert {each.act.value for each in all_ if isinstance(each, Item)} == {"comment", "profile", "post", "share"}
    unread = [each for each in all_ if isinstance(each, Coverage) and each.reading is Reading.UNREAD]
    assert len(unread) == 4, "likes, follows, followers and what was watched look alike"


def test_a_like_is_bounded_by_the_video() -> None:
    likes = {each.target.url: each.at for each in read(archive("2024")) if each.act == "react"}
    assert (likes[LINKS[0]].basis, likes[LINKS[0]].precision) == (Basis.ASSUMED, Precision.SECOND)
    for link in (LINKS[1], OWNED):
        assert (likes[link].basis, likes[link].precision, likes[link].end) == (Basis.ID, Precision.RANGE, None)


@ERAS
def test_the_account(era: Era) -> None:
    assert [each.handle for each in seen(archive(era)) if isinstance(each, Account)] == [OWNER]


ODD: dict[str, tuple[Any, str]] = {
    "wrapped": ({"data": {"user": export("2024")}}, ""),
    "one record where a list should be": (
        {"Activity": {"Like List": {"ItemFavoriteList": {"date": "2024-10-05 01:02:03", "link": LINKS[0]}}}}, "react"
    ),
    "nothing in the list": ({"Activity": {"Like List": {"ItemFavoriteList": None}, "Following List": None}}, "none"),
    "keys of another case": (
        {"Comment": {"Comments": {"CommentsList": [{"Date": "2024-10-05 01:02:03", "Comment": "x"}]}}}, "comment"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ODD)
def test_odd_shapes(case: str) -> None:
    value, act = ODD[case]
    found = {each.act.value for each in read({"user_data_tiktok.json": json.dumps(value).encode()})}
    assert found == ({act} - {"none"} if act else {one[0] for one in JSON})


@pytest.mark.parametrize(("id_", "made"), [("7442045703922142486", "2024-11-27"), ("5", "None"), ("x", "None")])
def test_the_time_in_an_id(id_: str, made: str) -> None:
    assert str(tiktok_time(id_)).partition(" ")[0] == made


def test_the_open_archive() -> None:
    all_ = everything_in("user_data_tiktok.json")
    found = Counter(each.act.value for each in all_ if isinstance(each, Item))
    assert found == {"follow": 6, "react": 20, "comment": 2, "post": 1, "share": 5, "profile": 1}
    assert [each for each in all_ if isinstance(each, Problem)] == []
    left = {each.why: each.found for each in all_ if isinstance(each, Coverage) and each.reading is Reading.LEFT}
    assert (left["left.deleted"], left["left.saved"]) == (2, 4)


def test_one_video_liked_twice_and_the_same_like_in_two_forms() -> None:
    both = archive("2024") | texts("en")
    likes = [each for each in read(both) if each.act == "react"]
    assert Counter(each.target.url for each in likes)[LINKS[0]] == 1
    value = {
        "Activity": {
            "Like List": {"ItemFavoriteList": [{"date": f"2024-10-0{n} 01:02:03", "link": LINKS[0]} for n in (5, 6)]}
        }
    }
    assert len(read({"user_data_tiktok.json": json.dumps(value).encode()})) == 2
